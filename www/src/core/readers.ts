/** The bridge to the readers: one worker, one file after another, each to be stopped. */
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
interface Pending { job: Job; found: Found; signal: AbortSignal; resolve: () => void; reject: (e: Error) => void }

/** Small files that are handed over ahead of their turn, and what is small, in bytes: the reader does not wait for a page that is busy. */
const AHEAD = { files: 8, bytes: 200_000 };

let worker: Worker | undefined;
/** What the worker has, in the order in which it is read: only the first can have been begun. */
let sent: Pending[] = [];
let queue: Pending[] = [];
let serial = 0;

function start(): Worker {
  if (worker) return worker;
  const w = (worker = new Worker(trusted.createScriptURL(workerUrl) as unknown as string, { type: 'module' }));
  w.onmessage = ({ data }: MessageEvent<Reply>) => {
    const [mine] = sent;
    if (worker !== w || mine?.job.id !== data.id) return;
    if ('done' in data) {
      sent.shift();
      if (data.trapped) stop();
      began();
      mine.resolve();
      next();
    } else if (mine.signal.aborted) return;
    else if ('article' in data) mine.found.article(data.article);
    else if ('refused' in data) mine.found.refused(data.refused);
    else if ('table' in data) mine.found.table(data.table);
    else mine.found.part(data.part);
  };
  // A file that breaks its reader costs nothing else: the next one has a new worker.
  w.onerror = (event) => {
    const mine = sent.shift();
    stop();
    mine?.reject(new Error(event.message || 'worker'));
    next();
  };
  return w;
}
function began(): void {
  if (sent[0]?.signal.aborted === false) sent[0].found.began();
}

/** What it was not done with is for the next worker. */
function stop(): void {
  worker?.terminate();
  worker = undefined;
  queue = [...sent.filter(({ signal }) => !signal.aborted), ...queue];
  sent = [];
}

function next(): void {
  for (;;) {
    const [first] = queue;
    if (!first) return;
    const bytes = sent.reduce((sum, { job }) => sum + job.source.data.size, first.job.source.data.size);
    if (sent.length && (sent.length >= AHEAD.files || bytes > AHEAD.bytes)) return;
    queue.shift();
    if (sent.push(first) === 1) began();
    start().postMessage(first.job);
  }
}

/** Reads one file; what is found is told as it is found. Rejects with an `AbortError` when the signal says so. */
export function read(source: Source, options: Options, signal: AbortSignal, found: Found): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason as Error);
    const pending: Pending = { job: { id: ++serial, source, options }, found, signal, resolve, reject };
    queue.push(pending);
    signal.addEventListener('abort', () => {
      // A library under way knows no other way to end; what was not begun is passed over when its turn comes.
      if (sent[0] === pending) {
        stop();
        next();
      } else queue = queue.filter((p) => p !== pending);
      reject(signal.reason as Error);
    }, { once: true });
    next();
  });
}
