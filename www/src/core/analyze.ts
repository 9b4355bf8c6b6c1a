/** The bridge to the core: texts are read by a worker, and each can be stopped. */
import wasmUrl from '../../pkg/bienban_bg.wasm?url';
import workerUrl from './worker?worker&url';
import { Queue } from './queue';
import { trusted } from './trusted';
import type { Minutes, Options, Word } from './types';
import type { Glossary, Job, Reply } from './worker';

/** The minutes, and the bytes of their JSON. */
export interface Result { minutes: Minutes; json: Uint8Array; ms: number }
export interface Turn {
  signal: AbortSignal;
  /** Goes before the others: asked whenever a text can begin. */
  urgent(): boolean;
  began(): void;
}

const utf8 = new TextDecoder();
let words: readonly Word[] = [];

let module: Promise<WebAssembly.Module> | undefined;
/** Compiled once; a worker started after an abort gets the compiled module. */
function compile(): Promise<WebAssembly.Module> {
  return (module ??= fetch(wasmUrl).then(async (response) => {
    if (!response.ok) throw new Error(`${response.status} ${wasmUrl}`);
    // Some static hosts serve .wasm under another type, which streaming refuses.
    return response.headers.get('Content-Type')?.startsWith('application/wasm')
      ? WebAssembly.compileStreaming(response)
      : WebAssembly.compile(await response.arrayBuffer());
  }).catch((error: Error) => {
    module = undefined;
    throw error;
  }));
}
async function make(): Promise<Worker> {
  const compiled = await compile();
  const worker = new Worker(trusted.createScriptURL(workerUrl) as unknown as string, { type: 'module' });
  worker.postMessage(compiled);
  if (words.length) worker.postMessage({ words } satisfies Glossary);
  return worker;
}
const queue = new Queue<Omit<Job, 'id'>, Reply>(make, { jobs: 4, size: 50_000 });

/** Fetches and compiles the core ahead of the first text. */
export const warm = (): void => void queue.start().catch(() => {});

/** The user's own words, which texts are read with from now on. */
export function useWords(fresh: readonly Word[]): void {
  words = fresh;
  queue.tell({ words } satisfies Glossary);
}

/** Reads one text; rejects with an `AbortError` when the signal says so. */
export async function analyze(text: string, options: Options, turn: Turn): Promise<Result> {
  let reply!: Reply;
  await queue.add({
    ...turn,
    job: { text, options: { offsets: 'utf16', ...options } },
    size: text.length,
    heard: (said) => 'error' in (reply = said) ? 'spent' : 'done', // a trapped module is in no state to go on
  });
  if ('error' in reply) throw new Error(reply.error);
  const { json, ms } = reply;
  return { minutes: JSON.parse(utf8.decode(json)) as Minutes, json, ms };
}
