/** Minutes as they were read, and edits → minutes as the user has them. What was read stays as it is. */
import type { Minutes } from '../types';
import type { Words } from './anchor';
import { Draft, type Edited, type Lost } from './draft';
import { set } from './set';
import type { Edit } from './types';
import { add, merge, remove, split } from './whole';

/** Of each kind of edit what it does; it says why it finds no place, if so. */
const DO: Record<Edit['do'], (d: Draft, edit: never) => Lost['why'] | undefined> = { set, add, delete: remove, merge, split };

/** What came from a file may be anything: what cannot be done is lost like what finds no place. */
function done(draft: Draft, edit: Edit): Lost['why'] | undefined {
  try {
    return DO[edit.do](draft, edit as never);
  } catch {
    return 'item';
  }
}

export function apply(read: Minutes, edits: readonly Edit[], words: Words): Edited {
  const draft = new Draft(read, words);
  for (const edit of edits) {
    const why = done(draft, edit);
    if (why) draft.lost.push({ edit, why });
  }
  return draft.done();
}
