/** Edits laid over a reading; loaded with the first of them. */
import { Ready } from '../ready';
import { Words } from './anchor';
import { apply } from './apply';
import type { Edit } from './types';

const words = new WeakMap<Ready, Words>();
/** The text of a reading as words are compared. */
export function wordsOf(read: Ready): Words {
  const had = words.get(read);
  const made = had ?? new Words(read.text);
  if (!had) words.set(read, made);
  return made;
}

export const lay = (read: Ready, edits: readonly Edit[]): Ready => new Ready(read.text, read.minutes, read.ms, read.json, { read, edits, ...apply(read.minutes, edits, wordsOf(read)) });
