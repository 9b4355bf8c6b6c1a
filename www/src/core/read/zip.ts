/** Archives. What an archive may unpack to is limited before anything is unpacked: fflate writes no more than the sizes that the archive declares. */
import { unzipSync } from 'fflate';
import { isLitter, kindByName } from './kinds';
import { readBytes, why, type Sink } from './read';
import { MANY, Unreadable, megabytes, type Options } from './types';

/** As on the command line: this much, or `RATIO` times what was packed. */
const UNPACKED = 16_000_000;
const RATIO = 200;
/** Unpacked together. */
const BATCH = 16_000_000;

export interface Entry { name: string; size: number; index: number }

/** What is in an archive, by its own list. */
export function entries(bytes: Uint8Array): Entry[] {
  const all: Entry[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (all.length >= MANY) throw new Unreadable('many', String(MANY));
        all.push({ name, size: originalSize, index: all.length });
        return false;
      },
    });
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('damaged', String((error as Error).message));
  }
  // Over all entries: they may share their bytes.
  const unpacked = all.reduce((sum, entry) => sum + entry.size, 0);
  if (unpacked > Math.max(UNPACKED, RATIO * bytes.length)) throw new Unreadable('bomb', megabytes(unpacked));
  return all;
}

/** Unpacks entries of different names; what comes back goes by those. */
export function unpack(bytes: Uint8Array, wanted: readonly Entry[]): Record<string, Uint8Array> {
  const numbers = new Set(wanted.map((entry) => entry.index));
  let index = 0;
  return unzipSync(bytes, { filter: () => numbers.has(index++) });
}

/** Some entries at a time: a list of them is read anew for each. */
function* batches(all: readonly Entry[]): Generator<Entry[]> {
  let batch: Entry[] = [];
  let size = 0;
  for (const entry of all) {
    if (batch.length && (size + entry.size > BATCH || batch.some(({ name }) => name === entry.name))) {
      yield batch;
      [batch, size] = [[], 0];
    }
    batch.push(entry);
    size += entry.size;
  }
  if (batch.length) yield batch;
}

/** Entries as far as they can be unpacked: where one is damaged, the others of its batch are tried one by one. */
function* unpacked(bytes: Uint8Array, batch: readonly Entry[]): Generator<[Entry, Uint8Array | undefined]> {
  try {
    const files = unpack(bytes, batch);
    for (const entry of batch) yield [entry, files[entry.name]];
  } catch {
    if (batch.length === 1) yield [batch[0]!, undefined];
    else for (const entry of batch) yield* unpacked(bytes, [entry]);
  }
}

export async function zip(name: string, bytes: Uint8Array, options: Options, sink: Sink): Promise<void> {
  const files = entries(bytes).filter((entry) => !entry.name.endsWith('/') && !isLitter(entry.name));
  const read = files.filter((entry) => kindByName(entry.name));
  if (!read.length) throw new Unreadable(files.length ? 'others' : 'empty', files.length ? String(files.length) : '');
  let done = 0;
  for (const batch of batches(read))
    for (const [entry, content] of unpacked(bytes, batch)) {
      const place = `${name}/${entry.name}`;
      try {
        if (!content) throw new Unreadable('damaged');
        await readBytes(place, content, options, sink, 1);
      } catch (error) {
        sink.refused({ name: place, ...why(error) });
      }
      sink.part(++done / read.length);
    }
  if (files.length > read.length) sink.refused({ name, reason: 'others', detail: String(files.length - read.length) });
}
