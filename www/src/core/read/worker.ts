/** Reads files, one at a time, and says what is found in them as it is found. */
import init from '../../../pkg/bienban_reader.js';
import wasmUrl from '../../../pkg/bienban_reader_bg.wasm?url';
import { Absent } from '../absent';
import { part, read, trapped, why } from './read';
import type { Job, Reply } from './types';

/** A reply, but for the number of its job. */
type Found = Reply extends infer R ? (R extends unknown ? Omit<R, 'id'> : never) : never;

let ready: Promise<unknown> | undefined;
const start = () => (ready ??= init({ module_or_path: wasmUrl }).catch((error: unknown) => {
  ready = undefined;
  throw error;
}));
void start().catch(() => {}); // ahead of the first file, which says what came of it

/** One file is read to its end before the next, however many are handed over. */
let turn: Promise<void> = Promise.resolve();
self.onmessage = ({ data }: MessageEvent<Job>) => void (turn = turn.then(() => work(data)));

async function work({ id, source, options }: Job): Promise<void> {
  if (trapped) return; // the next worker does it
  const say = (reply: Found) => self.postMessage({ id, ...reply });
  try {
    await part(start);
    await read(source, options, {
      article: (article) => say({ article }),
      refused: (refused) => say({ refused }),
      table: (table) => say({ table }),
      part: (part) => say({ part }),
    });
  } catch (error) {
    if (error instanceof Absent) return say({ done: true, trapped, absent: true });
    say({ refused: { name: source.name, ...why(error) } });
  }
  say({ done: true, trapped });
}
