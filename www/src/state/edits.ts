/** Corrections by the user: a list of edits that only steps change. Undoing and redoing go over the whole session. */
import type { Edit, Step } from '../core/edits/types';
import { change, now } from './store';

const byTime = (a: Edit, b: Edit): number => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0);

/** The list with some edits taken out and others put in, each where its time says. */
function changed(edits: readonly Edit[], { add, remove }: Step): readonly Edit[] {
  const gone = new Set(remove.map((e) => e.id));
  return [...edits.filter((e) => !gone.has(e.id)), ...add].sort(byTime);
}
const reversed = ({ add, remove }: Step): Step => ({ add: remove, remove: add });

/** Makes one step. What was undone before it cannot be redone any more. */
export function take(step: Step): void {
  const { edits, steps } = now();
  change({ edits: changed(edits, step), steps: { done: [...steps.done, step], undone: [] } });
}

export function undo(): void {
  const { edits, steps: { done, undone } } = now();
  const last = done.at(-1);
  if (last) change({ edits: changed(edits, reversed(last)), steps: { done: done.slice(0, -1), undone: [...undone, last] } });
}

export function redo(): void {
  const { edits, steps: { done, undone } } = now();
  const next = undone.at(-1);
  if (next) change({ edits: changed(edits, next), steps: { done: [...done, next], undone: undone.slice(0, -1) } });
}
