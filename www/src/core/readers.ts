/** The bridge to the readers: one worker, one file at a time, each to be stopped. */
import workerUrl from './read/worker?worker&url';
import type { Article, Job, Options, Refused, Reply, Source, Table } from './read/types';
import { trusted } from './trusted';

export interface Found {
  began(): void;
  article(article: Article): void;
  refused(refused: Refused): void;
  table(table: Table): void;
  part(part: number): void;
}
interface Pending { job: Job; found: Found; resolve: () => void; reject: (e: Error) => void }

let worker: Worker | undefined;
let running: Pending | undefined;
let queue: Pending[] = [];
let serial = 0;

function start(): Worker {
  if (worker) return worker;
  worker = new Worker(trusted.createScriptURL(workerUrl) as unknown as string, { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<Reply>) => {
    const mine = running;
    if (mine?.job.id !== data.id) return;
    if ('article' in data) mine.found.article(data.article);
    else if ('refused' in data) mine.found.refused(data.refused);
    else if ('table' in data) mine.found.table(data.table);
    else if ('part' in data) mine.found.part(data.part);
    else {
      running = undefined;
      if (data.trapped) stop();
      mine.resolve();
      next();
    }
  };
  // A file that breaks its reader costs nothing else: the next one has a new worker.
  worker.onerror = (event) => {
    stop();
    const mine = running;
    running = undefined;
    mine?.reject(new Error(event.message || 'worker'));
    next();
  };
  return worker;
}

function stop(): void {
  worker?.terminate();
  worker = undefined;
}

function next(): void {
  const mine = running ?? queue.shift();
  if (running || !mine) return;
  running = mine;
  mine.found.began();
  start().postMessage(mine.job);
}

/** Reads one file; what is found is told as it is found. Rejects with an `AbortError` when the signal says so. */
export function read(source: Source, options: Options, signal: AbortSignal, found: Found): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason as Error);
    const pending: Pending = { job: { id: ++serial, source, options }, found, resolve, reject };
    queue.push(pending);
    signal.addEventListener('abort', () => {
      if (running === pending) {
        running = undefined;
        stop(); // a library under way knows no other way to end
        next();
      } else queue = queue.filter((p) => p !== pending);
      reject(signal.reason as Error);
    }, { once: true });
    next();
  });
}
