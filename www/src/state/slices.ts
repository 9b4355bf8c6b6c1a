/**
 * Parts of the state that are kept beside the articles. To keep another: a line in `slices`. What is listed item by item is written, and followed
 * by other tabs, item by item; items are plain data, and the same object has the same content. What comes in with the file of a session is checked in
 * `core/store/session.ts`.
 */
import type { Edit, Step } from '../core/edits/types';
import type { OwnWord } from '../core/words/types';
import { change, initial, now, type State } from './store';

export interface Slice {
  /** The parts of the state that it is made of. */
  parts: readonly (keyof State)[];
  /** What is to be kept, by key. */
  items(s: Readonly<State>): Iterable<readonly [key: string, item: unknown]>;
  /** Takes over what was kept, or changed elsewhere; without an item: taken away there. */
  take(changed: ReadonlyMap<string, unknown>): void;
}

/** One value, unless it is the one that the page begins with. */
const whole = <K extends keyof State>(key: K): Slice => ({
  parts: [key],
  items: (s) => (s[key] === initial[key] ? [] : [['', s[key]]]),
  take: (changed) => changed.has('') && change({ [key]: changed.get('') ?? initial[key] }),
});

/** Things by their names, with what was changed elsewhere. */
function merged<T extends { id: string }>(mine: readonly T[], changed: ReadonlyMap<string, unknown>, order: (a: T, b: T) => number): T[] {
  const items = new Map(mine.map((item) => [item.id, item]));
  for (const [id, item] of changed) if (item) items.set(id, item as T); else items.delete(id);
  return [...items.values()].sort(order);
}
const by = <T>(key: (item: T) => string) => (a: T, b: T): number => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);

/** A step of the user, where it stands among the others, and whether it is undone. */
interface KeptStep { step: Step; at: number; undone: boolean }
const keyOf = ({ add, remove, id }: Step): string => (id ? `=${id}` : add[0] ? `+${add[0].id}` : `-${remove[0]?.id}`);
const keptSteps = ({ done, undone }: State['steps']): [string, KeptStep][] =>
  [...done, ...undone.toReversed()].map((step, at) => [keyOf(step), { step, at, undone: at >= done.length }]);

/** By the names under which they are kept. */
export const slices: Readonly<Record<string, Slice>> = {
  hidden: whole('hidden'),
  columns: whole('columns'),
  refused: {
    parts: ['refused'],
    items: (s) => s.refused.map((problem) => [problem.id, problem]),
    take: (changed) => change({ refused: merged(now().refused, changed, by(({ id }) => id)) }),
  },
  edits: {
    parts: ['edits'],
    items: (s) => s.edits.map((edit) => [edit.id, edit]),
    take: (changed) => change({ edits: merged<Edit>(now().edits, changed, by(({ time }) => time)) }),
  },
  words: {
    parts: ['words'],
    items: (s) => s.words.map((word) => [word.id, word]),
    take: (changed) => change({ words: merged<OwnWord>(now().words, changed, by(({ id }) => id)) }),
  },
  steps: {
    parts: ['steps'],
    items: (s) => keptSteps(s.steps),
    take(changed) {
      const all = new Map(keptSteps(now().steps));
      for (const [key, item] of changed) if (item) all.set(key, item as KeptStep); else all.delete(key);
      const steps = [...all].sort(([a, x], [b, y]) => x.at - y.at || (a < b ? -1 : 1)).map(([, item]) => item);
      const some = (undone: boolean) => steps.filter((item) => item.undone === undone).map(({ step }) => step);
      change({ steps: { done: some(false), undone: some(true).toReversed() } });
    },
  },
};
