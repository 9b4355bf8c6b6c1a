/** Reads files, one at a time, and says what is found in them as it is found. */
import init from '../../../pkg/bienban_reader.js';
import wasmUrl from '../../../pkg/bienban_reader_bg.wasm?url';
import { read, trapped, why } from './read';
import type { Job, Reply } from './types';

/** A reply, but for the number of its job. */
type Found = Reply extends infer R ? (R extends unknown ? Omit<R, 'id'> : never) : never;

const ready = init({ module_or_path: wasmUrl });

/** One file is read to its end before the next, however many are handed over. */
let turn: Promise<void> = Promise.resolve();
self.onmessage = ({ data }: MessageEvent<Job>) => void (turn = turn.then(() => work(data)));

async function work({ id, source, options }: Job): Promise<void> {
  if (trapped) return; // the next worker does it
  const say = (reply: Found) => self.postMessage({ id, ...reply });
  try {
    await ready;
    await read(source, options, {
      article: (article) => say({ article }),
      refused: (refused) => say({ refused }),
      table: (table) => say({ table }),
      part: (part) => say({ part }),
    });
  } catch (error) {
    say({ refused: { name: source.name, ...why(error) } });
  }
  say({ done: true, trapped });
}
