/** The bridge to the core: one worker, one text after another, each to be stopped. */
import wasmUrl from '../../pkg/bienban_bg.wasm?url';
import workerUrl from './worker?worker&url';
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
interface Pending extends Turn { job: Job; resolve: (r: Result) => void; reject: (e: Error) => void }

/** Texts that are handed over ahead of their turn, and how long they may be in all: the core does not wait for a page that is busy, and what is urgent waits for some milliseconds at most. */
const AHEAD = { texts: 4, characters: 50_000 };

const utf8 = new TextDecoder();
let module: Promise<WebAssembly.Module> | undefined;
let worker: Promise<Worker> | undefined;
/** What the worker has, in the order in which it is read: only the first can have been begun. */
let sent: Pending[] = [];
let queue: Pending[] = [];
let serial = 0;
let words: readonly Word[] = [];

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
    if (words.length) w.postMessage({ words } satisfies Glossary);
    w.onmessage = ({ data }: MessageEvent<Reply>) => {
      const [done] = sent;
      if (done?.job.id !== data.id) return;
      sent.shift();
      if ('error' in data) {
        stop(); // a trapped module is in no state to go on
        done.reject(new Error(data.error));
      } else if (!done.signal.aborted) done.resolve({ minutes: JSON.parse(utf8.decode(data.json)) as Minutes, json: data.json, ms: data.ms });
      began();
      next();
    };
    w.onerror = (event) => fail(new Error(event.message || 'worker'));
    return w;
  }));
}
function began(): void {
  if (sent[0]?.signal.aborted === false) sent[0].began();
}

/** What it was not done with is for the next worker. */
function stop(): void {
  void worker?.then((w) => w.terminate(), () => {});
  worker = undefined;
  queue = [...sent.filter(({ signal }) => !signal.aborted), ...queue];
  sent = [];
}

function fail(error: Error): void {
  const mine = sent.shift();
  stop();
  mine?.reject(error);
  next();
}

function next(): void {
  while (queue.length) {
    const first = Math.max(0, queue.findIndex((p) => p.urgent()));
    const mine = queue[first]!;
    const characters = sent.reduce((sum, { job }) => sum + job.text.length, mine.job.text.length);
    if (sent.length && (sent.length >= AHEAD.texts || characters > AHEAD.characters)) return;
    queue.splice(first, 1);
    if (sent.push(mine) === 1) began();
    start().then((w) => sent.includes(mine) && w.postMessage(mine.job), (error: Error) => sent.includes(mine) && fail(error));
  }
}

/** The user's own words, which texts are read with from now on. */
export function useWords(fresh: readonly Word[]): void {
  words = fresh;
  void worker?.then((w) => w.postMessage({ words } satisfies Glossary), () => {});
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
      if (sent[0] === pending) {
        stop();
        next();
      } else queue = queue.filter((p) => p !== pending);
      reject(signal.reason);
    }, { once: true });
    next();
  });
}
