/** What is kept, and in which form. */
import type { Encoding, Options, Source, Table } from '../read/types';

/** Something that is kept, when it was last changed (milliseconds since 1970), and under which name. */
export interface Kept<T> { id: string; at: number; value: T }

/** An article: what was given. What was read from it is not kept, it is read anew. */
export interface DocValue {
  name: string;
  text: string;
  pasted: boolean;
  published?: string | undefined;
  dated?: string | undefined;
  encoding?: Encoding | undefined;
  /** The file it came from, and what it is called in it. */
  file?: string | undefined;
  entry?: string | undefined;
}

/** A file that is not open yet, or that still gives something to decide. Its bytes lie apart. */
export interface FileValue {
  /** The page that opens it; if that one is gone, another takes its files over. */
  owner: string;
  name: string;
  pasted?: Source['pasted'] | undefined;
  options: Options;
  is: 'waiting' | 'stopped' | 'refused' | 'opened';
  /** Articles of it that are kept already. */
  found: number;
  table?: Table | undefined;
}

export interface Values {
  docs: DocValue;
  files: FileValue;
  /** Parts of the state by their names and keys: `edits/…`. */
  parts: unknown;
}
export type Store = keyof Values;
export const STORES = ['docs', 'files', 'parts'] as const satisfies readonly Store[];

/** A record that is to be written, or without a value to be taken away. */
export type Change = { [S in Store]: { store: S; id: string; value: Values[S] | undefined } }[Store];

/** Whether two values say the same: the very same, or objects whose fields are. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!plain(a) || !plain(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  for (const key of keys) if (!Object.is(a[key], b[key])) return false;
  return true;
}
const plain = (x: unknown): x is Record<string, unknown> => typeof x === 'object' && x !== null && Object.getPrototypeOf(x) === Object.prototype;
