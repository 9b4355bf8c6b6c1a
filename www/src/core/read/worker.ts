/** Reads files, one at a time, and says what is found in them as it is found. */
import init from '../../../pkg/bienban_reader.js';
import wasmUrl from '../../../pkg/bienban_reader_bg.wasm?url';
import { read, trapped, why } from './read';
import type { Job, Reply } from './types';

/** A reply, but for the number of its job. */
type Found = Reply extends infer R ? (R extends unknown ? Omit<R, 'id'> : never) : never;

const ready = init({ module_or_path: wasmUrl });

self.onmessage = async ({ data: { id, source, options } }: MessageEvent<Job>) => {
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
};
