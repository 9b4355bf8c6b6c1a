/** Corrections by the user: a list of edits that only steps change, and what they make of the readings. Undoing and redoing go over the whole session. */
import type { Edit, Step } from '../core/edits/types';
import type { Ready } from '../core/ready';
import { messages } from '../i18n';
import { late } from './late';
import { change, now, watch, type Doc, type State } from './store';

const byTime = (a: Edit, b: Edit): number => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0);

/** The list with some edits taken out and others put in, each where its time says. */
function changed(edits: readonly Edit[], { add, remove }: Step): readonly Edit[] {
  const gone = new Set(remove.map((e) => e.id));
  return [...edits.filter((e) => !gone.has(e.id)), ...add].sort(byTime);
}
const turned = <T extends { old?: unknown; new?: unknown }>(list: readonly T[]): T[] => list.map((item) => ({ ...item, old: item.new, new: item.old }));
const reversed = ({ add, remove, days, words }: Step): Step => ({ add: remove, remove: add, ...(days && { days: turned(days) }), ...(words && { words: turned(words) }) });

/** The user's words after a step: each stays where it stood. */
function reworded(words: State['words'], changes: Step['words']): State['words'] {
  if (!changes) return words;
  const all = new Map(words.map((w) => [w.id, w]));
  for (const { old, new: fresh } of changes) if (fresh) all.set(fresh.id, fresh); else if (old) all.delete(old.id);
  return [...all.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

let readAnew: (ids: readonly string[]) => void = () => {};
/** Makes the change of a step. Articles whose day it sets are read anew. */
function make(step: Step, patch: Partial<State>): void {
  const days = new Map(step.days?.map((day) => [day.document.id, day]));
  const docs = days.size ? now().docs.map((doc): Doc => (days.has(doc.id) ? { ...doc, published: days.get(doc.id)!.new, reading: { is: 'waiting' } } : doc)) : now().docs;
  change({ docs, edits: changed(now().edits, step), words: reworded(now().words, step.words), ...patch });
  if (days.size) readAnew(docs.flatMap(({ id }) => (days.has(id) ? [id] : [])));
}

/** Edits by what their articles are known by; made anew when the list is. */
let index: { edits: readonly Edit[]; by: Map<string, Edit[]> } = { edits: [], by: new Map() };
function indexed(edits: readonly Edit[]): Map<string, Edit[]> {
  if (index.edits !== edits) {
    const by = new Map<string, Edit[]>();
    for (const edit of edits) {
      const { id, sha256 } = edit.document;
      for (const key of [id, sha256]) {
        if (!key) continue;
        const own = by.get(key);
        if (own) own.push(edit);
        else by.set(key, [edit]);
      }
    }
    index = { edits, by };
  }
  return index.by;
}
/** The edits of an article: made in it, or in another copy of the same text. */
export function editsOf(id: string, sha256: string | undefined, edits = now().edits): readonly Edit[] {
  const by = indexed(edits);
  const [own, copies] = [by.get(id) ?? [], sha256 ? (by.get(sha256) ?? []) : []];
  return own.length && copies.length ? [...new Set([...own, ...copies])].sort(byTime) : own.length ? own : copies;
}

let layer: typeof import('../core/edits/lay') | undefined;
const load = () => import('../core/edits/lay');
const loaded = async (): Promise<NonNullable<typeof layer>> => (layer ??= await late(load));

/** A reading with the corrections of its article. */
export async function corrected(id: string, read: Ready): Promise<Ready> {
  const edits = editsOf(id, read.minutes.sha256);
  return edits.length ? (await loaded()).lay(read, edits) : read;
}

/** Lays the edits anew where they are others than before. */
function laidAnew(docs: readonly Doc[], edits: readonly Edit[]): readonly Doc[] {
  return docs.map((doc) => {
    if (!doc.read) return doc;
    const own = editsOf(doc.id, doc.read.minutes.sha256, edits);
    const had = doc.shown?.edited?.edits ?? [];
    if (own.length === had.length && own.every((e, k) => e === had[k])) return doc;
    return { ...doc, shown: own.length ? layer!.lay(doc.read, own) : doc.read };
  });
}

async function layAnew(): Promise<void> {
  if (now().edits.length) await loaded();
  // Asked anew: much may have happened while the module came.
  const docs = laidAnew(now().docs, now().edits);
  if (docs.some((doc, k) => doc !== now().docs[k])) change({ docs });
}
/** From now on what is shown follows the edits, whoever changed them: a step, another tab, a session that is taken up again. */
export function followEdits(anew: typeof readAnew): void {
  readAnew = anew;
  let seen = now().edits;
  watch(() => {
    if (now().edits === seen) return;
    seen = now().edits;
    void layAnew();
  });
}

/** Makes one step. What was undone before it cannot be redone any more. */
export async function take(step: Step, said: string): Promise<void> {
  if (step.add.length || step.remove.length) await loaded();
  const { steps } = now();
  make(step, { steps: { done: [...steps.done, step], undone: [] }, said });
  await layAnew();
}

export function undo(): void {
  const { done, undone } = now().steps;
  const last = done.at(-1);
  if (last) make(reversed(last), { steps: { done: done.slice(0, -1), undone: [...undone, last] }, ...seen(last, messages().edits.undone) });
}

export function redo(): void {
  const { done, undone } = now().steps;
  const next = undone.at(-1);
  if (next) make(next, { steps: { done: [...done, next], undone: undone.slice(0, -1) }, ...seen(next, messages().edits.redone) });
}

/** What was just undone or done again is in view: a step of another article turns to it. */
function seen({ add, remove, days }: Step, said: string): Partial<State> {
  const { docs, current, view } = now();
  const made = add[0] ?? remove[0] ?? days?.[0];
  if (!made) return { said, editing: undefined };
  const { id, sha256 } = made.document;
  const doc = docs.find((d) => d.id === id) ?? docs.find((d) => d.read && d.read.minutes.sha256 === sha256);
  const there = view === 'articles' && doc?.id !== current && doc;
  return { said: doc ? `${said}: ${doc.name}` : said, editing: undefined, ...(there && { current: there.id, selection: undefined, picked: undefined, mode: 'read', row: 0 }) };
}
