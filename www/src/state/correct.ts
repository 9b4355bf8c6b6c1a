/** What corrects: the user's words become edits, and each of them one step. Loaded with the first correction. */
import { anchorAt, type Words } from '../core/edits/anchor';
import { entryKey } from '../core/edits/entry';
import { targetOf } from '../core/edits/keys';
import { wordsOf } from '../core/edits/lay';
import type { Add, Edit, Part, SetField, Target, Value, Verdict } from '../core/edits/types';
import { touches } from '../core/fields';
import { newId } from '../core/id';
import type { Ready } from '../core/ready';
import type { EntityKind, Meeting, Report, Span } from '../core/types';
import { messages } from '../i18n';
import { take } from './edits';
import { currentDoc, now, type Doc } from './store';

/** Selected words that become something: no whole book. */
export const LONGEST = 4000;

let last = '';
/** Later than any edit before. */
function time(): string {
  const newest = now().edits.at(-1)?.time ?? '';
  const after = last > newest ? last : newest;
  const at = new Date(Math.max(Date.now(), after ? Date.parse(after) + 1 : 0)).toISOString();
  return (last = at);
}

/** Collects the edits of one step on the article in hand. */
class Draft {
  readonly edits: Edit[] = [];
  readonly words: Words;
  constructor(readonly doc: Doc, readonly read: Ready, readonly shown: Ready) {
    this.words = wordsOf(read);
  }
  private made() {
    const { sha256 } = this.read.minutes;
    const { reviewer } = now();
    return { id: newId('c'), time: time(), ...(reviewer && { reviewer }), document: { id: this.doc.id, ...(sha256 && { sha256 }), name: this.doc.name } };
  }
  anchor(span: Span | undefined) {
    return span && anchorAt(this.words, span);
  }
  target(id: string): Target | undefined {
    const { edited } = this.shown;
    return edited?.added.get(id) ?? targetOf(this.read.minutes, edited?.paths.get(id) ?? id, this.words);
  }
  /** The words that a value stands on: those given, else those that it was read from, else those of the whole. */
  private stand(id: string, field: string, span: Span | undefined) {
    const it = this.shown.meeting(id) ?? this.shown.entity(id);
    return this.anchor(span ?? it?.sources[field]?.spans[0]) ?? this.target(id)?.anchor;
  }
  set(target: Target | undefined, field: string, old: Value | undefined, fresh: Value | undefined, span?: Span, item?: string, anchor = this.anchor(span)): void {
    if (!target || (item === undefined && old === fresh)) return;
    const edit: SetField = {
      ...this.made(), do: 'set', target, field, ...(item !== undefined && { item }), ...(old !== undefined && { old }), ...(fresh !== undefined && { new: fresh }), ...(anchor && { anchor }),
    };
    this.edits.push(edit);
  }
  field(id: string, field: string, fresh: Value | undefined, span?: Span): void {
    const it = (this.shown.meeting(id) ?? this.shown.entity(id)) as unknown as Record<string, Value | undefined> | undefined;
    this.set(this.target(id), field, it?.[field], fresh, span, undefined, this.stand(id, field, span));
  }
  add(kind: 'meeting' | EntityKind, span: Span, name?: string): Target | undefined {
    const anchor = this.anchor(span);
    if (!anchor) return undefined;
    const made = this.made();
    const target: Target = { kind: kind === 'meeting' ? kind : 'entity', key: `added/${made.id}`, anchor };
    this.edits.push({ ...made, do: 'add', target, value: { kind: kind === 'meeting' ? 'bilateral_meeting' : kind, ...(name && { name }) } } satisfies Add);
    return target;
  }
  delete(id: string, old: string): void {
    const target = this.target(id);
    if (target) this.edits.push({ ...this.made(), do: 'delete', target, old });
  }
  merge(id: string, others: readonly string[]): void {
    const [target, ...rest] = [id, ...others].map((x) => this.target(x));
    if (target && rest.every((t) => t !== undefined)) this.edits.push({ ...this.made(), do: 'merge', target, with: rest as Target[] });
  }
  split(id: string, parts: readonly Part[], name: string | undefined): void {
    const target = this.target(id);
    if (target) this.edits.push({ ...this.made(), do: 'split', target, ...(name && { name }), parts });
  }
}

/** One step: what `write` puts into it, if anything; on the article in hand, or on each of several. */
async function step(said: string, write: (d: Draft) => void, docs: readonly (Doc | undefined)[] = [currentDoc()]): Promise<void> {
  const add = docs.flatMap((doc) => {
    if (!doc?.read || !doc.shown) return [];
    const draft = new Draft(doc, doc.read, doc.shown);
    write(draft);
    return draft.edits;
  });
  if (add.length) await take({ add, remove: [] }, said);
}
const named = (field: string): string => messages().edits.changed(messages().fields[field] ?? field);

/** A field of a meeting or an entity; nothing takes it away. `span` are the words that say it. */
export const setField = (id: string, field: string, fresh: Value | undefined, span?: Span): Promise<void> => step(named(field), (d) => d.field(id, field, fresh, span));

/** What a date comes to. */
export const setDate = (path: string, old: string | undefined, fresh: string | undefined): Promise<void> => step(named('value'), (d) => d.set(d.target(path), 'value', old, fresh));
/** Who said something, and at which meeting. */
export const setStatement = (path: string, old: { speaker?: string | undefined; meeting?: string | undefined }, fresh: typeof old): Promise<void> =>
  step(named('statements'), (d) => {
    const key = (id: string | undefined) => id && d.target(id)?.key;
    d.set(d.target(path), 'speaker', old.speaker, fresh.speaker);
    d.set(d.target(path), 'meeting', key(old.meeting), key(fresh.meeting));
  });

/** The same field of the reports of one meeting, in all their articles: one step. */
export function settle(reports: readonly Report[], field: string, fresh: Value | undefined): Promise<void> {
  const docs = now().docs.filter((doc) => reports.some((r) => r.document === doc.id));
  return step(named(field), (d) => {
    for (const { document, meeting } of reports) if (document === d.doc.id && d.shown.meeting(meeting)) d.field(meeting, field, fresh);
  }, docs);
}

/** An entry of a field that has several. */
export function setEntry(id: string, field: string, item: string | undefined, old: Value | undefined, fresh: Value | undefined, span?: Span): Promise<void> {
  return step(named(field), (d) => d.set(d.target(id), field, old, fresh, span, item ?? nameOf(field, fresh!)));
}
/** What an entry is called. */
export function nameOf(field: string, value: Value): string {
  if (typeof value !== 'object') return String(value);
  if ('quote' in value) return value.quote;
  if ('target' in value) return `${value.type} ${value.target}`;
  if ('party' in value) return value.party;
  return 'name' in value ? value.name : field;
}

/** Several fields of one thing, in one step. */
export const write = (said: string, steps: (d: Draft) => void): Promise<void> => step(said, steps);
export type { Draft };

export function review(id: string, verdict: Verdict | undefined): Promise<void> {
  const t = messages().edits;
  const old = currentDoc()?.shown?.edited?.reviews.get(id)?.verdict;
  return step(t.states[verdict ?? 'unreviewed']!, (d) => d.set(d.target(id), 'review', old, verdict));
}
export const setNote = (id: string, text: string): Promise<void> => {
  const old = currentDoc()?.shown?.edited?.reviews.get(id)?.note;
  return step(messages().edits.note, (d) => d.set(d.target(id), 'note', old, text.trim() || undefined));
};
export const setTag = (id: string, tag: string, on: boolean): Promise<void> => step(messages().edits.tags, (d) => d.set(d.target(id), 'tags', on ? undefined : tag, on ? tag : undefined, undefined, tag));

export const remove = (id: string, called: string): Promise<void> => step(`${messages().edits.deleted}: ${called}`, (d) => d.delete(id, called));
export const merge = (id: string, others: readonly string[]): Promise<void> => step(messages().edits.merged, (d) => d.merge(id, others));
export const split = (id: string, parts: readonly Part[], name?: string): Promise<void> => step(messages().edits.splitOff, (d) => d.split(id, parts, name));

/** Words of the article become an entity. */
export const addEntity = (kind: EntityKind, span: Span): Promise<void> => step(named(kind), (d) => d.add(kind, span, text(d, span)));
const text = (d: Draft, { start, end }: Span): string => d.read.text.slice(start, end).replace(/\s+/g, ' ').trim().normalize('NFC');

/** Words of the article become a meeting, with what is named in them: who, whose, when and where. */
export function addMeeting(span: Span): Promise<void> {
  return step(messages().edits.newMeeting, (d) => {
    const target = d.add('meeting', span);
    const { entities, timexes } = d.shown.minutes;
    const within = entities.flatMap((e) => e.mentions.filter((m) => m.span.start >= span.start && m.span.end <= span.end).slice(0, 1).map((m) => ({ e, at: m.span })));
    const people = within.filter(({ e }) => e.kind === 'person');
    for (const { e, at } of people) {
      const [rank, office] = [e.ranks?.[0], e.offices?.[0]];
      d.set(target, 'participants', undefined, { name: e.name, roles: ['participant'], ...(e.country && { country: e.country }), ...(rank && { rank }), ...(office && { office }) }, at, e.name);
    }
    for (const code of new Set(people.flatMap(({ e }) => e.country ?? []))) d.set(target, 'parties', undefined, code, people.find(({ e }) => e.country === code)!.at, code);
    const day = timexes.find((x) => x.value && x.span.start >= span.start && x.span.end <= span.end);
    if (day) d.set(target, 'start', undefined, day.value!.replace(/T.*/, ''), day.span);
    const town = within.find(({ e }) => e.kind === 'place' && e.place_type === 'city');
    if (town) d.set(target, 'city', undefined, town.e.name, town.at);
    if (town?.e.country) d.set(target, 'country', undefined, town.e.country, town.at);
  });
}

/** Words of the article become a value of a meeting. */
export function makeValue(m: Meeting, field: string, span: Span, choice?: string): Promise<void> {
  return step(named(field), (d) => {
    const words = text(d, span);
    const target = d.target(m.id);
    const { entities } = d.shown.minutes;
    const person = entities.find((e) => e.kind === 'person' && e.mentions.some((x) => touches(x.span, span)));
    if (field === 'participants') {
      const [rank, office] = [person?.ranks?.[0], person?.offices?.[0]];
      const name = person?.name ?? words;
      d.set(target, field, undefined, { name, roles: ['participant'], ...(person?.country && { country: person.country }), ...(rank && { rank }), ...(office && { office }) }, span, name);
    } else if (field === 'outcomes') d.set(target, field, undefined, { kind: choice as 'agreed', quote: words }, span, words);
    else if (field === 'topics' || field === 'parties') d.set(target, field, undefined, choice!, span, choice!);
    else if (field === 'evidence') d.set(target, field, undefined, words, span, words);
    else d.field(m.id, field, choice ?? words, span);
  });
}

/** Why an edit was made: it takes the place of the one that did not say so. */
export async function explain(edit: Edit, why: string): Promise<void> {
  const { note: old, ...bare } = edit;
  const note = why.trim();
  // A step of its own name: the edit in it has that of the step which made it.
  if (note !== (old ?? '')) await take({ id: newId('s'), add: [{ ...bare, ...(note && { note }) } as Edit], remove: [edit] }, messages().edits.explained);
}

/** Takes edits back, not as the last step but as one more: the value is again as it was read. */
export async function drop(edits: readonly Edit[]): Promise<void> {
  if (edits.length) await take({ add: [], remove: edits }, messages().edits.undone);
}
/** The edits of a value, or of an entry of it. */
export function editsAt(id: string, field: string, item?: string): readonly Edit[] {
  const doc = currentDoc();
  const change = doc?.shown?.edited?.changed.get(item === undefined ? `${id}.${field}` : entryKey(`${id}.${field}`, item));
  if (!doc?.read || !change) return [];
  const target = change.edit.target;
  return doc.shown!.edited!.edits.filter(
    (e) => e.do === 'set' && e.field === field && e.target.key === target.key && (item === undefined || e.item === item || (e.new !== undefined && nameOf(field, e.new) === item)),
  );
}
