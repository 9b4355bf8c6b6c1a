/** The bridge to the core: one worker, one text at a time, each to be stopped. */
import wasmUrl from '../../pkg/bienban_bg.wasm?url';
import workerUrl from './worker?worker&url';
import { trusted } from './trusted';
import type { Minutes, Options } from './types';
import type { Job, Reply } from './worker';

/** The minutes, and the bytes of their JSON. */
export interface Result { minutes: Minutes; json: Uint8Array; ms: number }
export interface Turn {
  signal: AbortSignal;
  /** Goes before the others: asked whenever a text can begin. */
  urgent(): boolean;
  began(): void;
}
interface Pending extends Turn { job: Job; resolve: (r: Result) => void; reject: (e: Error) => void }

const utf8 = new TextDecoder();
let module: Promise<WebAssembly.Module> | undefined;
let worker: Promise<Worker> | undefined;
let running: Pending | undefined;
let queue: Pending[] = [];
let serial = 0;

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

function start(): Promise<Worker> {
  return (worker ??= compile().then((compiled) => {
    const w = new Worker(trusted.createScriptURL(workerUrl) as unknown as string, { type: 'module' });
    w.postMessage(compiled);
    w.onmessage = ({ data }: MessageEvent<Reply>) => {
      const done = running;
      if (done?.job.id !== data.id) return;
      running = undefined;
      if ('error' in data) {
        stop(); // a trapped module is in no state to go on
        done.reject(new Error(data.error));
      } else done.resolve({ minutes: JSON.parse(utf8.decode(data.json)) as Minutes, json: data.json, ms: data.ms });
      void next();
    };
    w.onerror = (event) => fail(new Error(event.message || 'worker'));
    return w;
  }));
}

function stop(): void {
  void worker?.then((w) => w.terminate(), () => {});
  worker = undefined;
}

function fail(error: Error): void {
  stop();
  running?.reject(error);
  running = undefined;
  void next();
}

async function next(): Promise<void> {
  if (running || !queue.length) return;
  const first = Math.max(0, queue.findIndex((p) => p.urgent()));
  const mine = (running = queue.splice(first, 1)[0]!);
  mine.began();
  try {
    const w = await start();
    if (running === mine) w.postMessage(mine.job);
  } catch (error) {
    if (running === mine) fail(error as Error);
  }
}

/** Fetches and compiles the core ahead of the first text. */
export const warm = (): void => void start().catch(() => {});

/** Reads one text; rejects with an `AbortError` when the signal says so. */
export function analyze(text: string, options: Options, turn: Turn): Promise<Result> {
  return new Promise((resolve, reject) => {
    const { signal } = turn;
    const pending: Pending = { ...turn, job: { id: ++serial, text, options: { offsets: 'utf16', ...options } }, resolve, reject };
    queue.push(pending);
    signal.addEventListener('abort', () => {
      if (running === pending) {
        running = undefined;
        stop();
        void next();
      } else queue = queue.filter((p) => p !== pending);
      reject(signal.reason);
    }, { once: true });
    void next();
  });
}
