/** Edits of a field, or of an entry of one that has several. */
import type { Entity, Meeting, Outcome, Participant, Source, Span } from '../types';
import { nfc, same, sameText, type Draft, type Lost } from './draft';
import { entryKey } from './entry';
import type { DelegationValue, OutcomeValue, Person, RelationValue, SetField, Value, Verdict } from './types';

/** Fields of which a meeting or an entity has one. */
export const SINGLE = {
  meeting: new Set(['kind', 'name', 'series', 'series_key', 'edition', 'en', 'status', 'salience', 'start', 'end', 'time', 'format', 'venue', 'city', 'country']),
  entity: new Set(['kind', 'name', 'country', 'en', 'place_type', 'code']),
};
/** What a meeting or an entity cannot be without. */
const NEEDED = new Set(['kind', 'status', 'salience', 'entity name']);

export function set(d: Draft, edit: SetField): Lost['why'] | undefined {
  const { target, field, item } = edit;
  const id = d.id(target);
  if (!id) return 'target';
  if (target.kind === 'timex' || target.kind === 'statement') return told(d, id, edit);
  if (target.kind === 'meeting') {
    if (field === 'review') return void (edit.new ? d.verdicts.set(id, edit.new as Verdict) : d.verdicts.delete(id));
    if (field === 'note') return void (edit.new ? d.notes.set(id, String(edit.new)) : d.notes.delete(id));
    if (field === 'tags') return void d.tags.set(id, [...(d.tags.get(id) ?? []).filter((x) => x !== item && x !== edit.new), ...(edit.new ? [String(edit.new)] : [])]);
  }
  if (item !== undefined) return target.kind === 'meeting' ? entry(d, d.meeting(id)!, edit, item) : title(d, d.entity(id)!, edit, item);
  if (!SINGLE[target.kind].has(field)) return 'item';
  if (edit.new === undefined && (NEEDED.has(field) || NEEDED.has(`${target.kind} ${field}`))) return 'item';
  const it = (target.kind === 'meeting' ? d.meeting(id) : d.entity(id)) as unknown as Record<string, Value | undefined> & { sources: Record<string, Source> };
  const before = it[field];
  d.note(`${id}.${field}`, id, before, edit.new, edit);
  if (edit.new === undefined) {
    delete it[field];
    delete it.sources[field];
  } else {
    it[field] = edit.new;
    stand(d, it.sources, field, edit);
  }
  if (target.kind === 'entity' && field === 'name') renamed(d, id, String(edit.new));
  if (target.kind === 'entity' && field === 'country') moved(d, id, before as string | undefined, edit.new as string | undefined);
  if (target.kind === 'meeting' && field === 'series') series(d.meeting(id)!);
  return undefined;
}

/** A date, or something said. */
function told(d: Draft, path: string, edit: SetField): Lost['why'] | undefined {
  const { field } = edit;
  const fresh = edit.new === undefined ? undefined : String(edit.new);
  const x = d.timexes.get(path);
  const s = d.statements.get(path);
  if (x && field === 'value') {
    d.note(`${path}.value`, path, x.value ?? undefined, fresh, edit);
    d.timexes.set(path, { ...x, value: fresh ?? null });
    return undefined;
  }
  if (!s || (field !== 'speaker' && field !== 'meeting')) return 'item';
  const [old, id] = field === 'speaker'
    ? [d.entities.find((e) => e.id === s.speaker)?.name, fresh && d.person(fresh, d.finder.place(edit.anchor)).id]
    : [s.meeting && d.keyOf(s.meeting), fresh && d.byKey(fresh)];
  if (fresh && !id) return 'item';
  d.note(`${path}.${field}`, path, old, fresh, edit);
  const { [field]: _, ...rest } = s;
  d.statements.set(path, id ? { ...rest, [field]: id } : rest);
  return undefined;
}

/** A value stands on the words that the edit names. */
function stand(d: Draft, sources: Record<string, Source>, field: string, { anchor }: SetField): void {
  const span = d.finder.place(anchor);
  sources[field] = { spans: span ? [span] : [], basis: 'user' };
}
/** A series of two sides keeps them in its key. */
function series(m: Meeting): void {
  const sides = m.series_key?.split(':')[1];
  if (m.series === undefined) delete m.series_key;
  else m.series_key = sides ? `${m.series}:${sides}` : m.series;
}
function renamed(d: Draft, id: string, name: string): void {
  for (const { id: meeting, participants } of d.meetings)
    if (participants.some((p) => p.entity === id)) for (const p of d.meeting(meeting)!.participants) if (p.entity === id) p.name = name;
}
/** Where a person's country was that of the person, it follows. */
function moved(d: Draft, id: string, old: string | undefined, fresh: string | undefined): void {
  for (const { id: meeting, participants } of d.meetings) {
    if (!participants.some((p) => p.entity === id && p.country === old)) continue;
    for (const p of d.meeting(meeting)!.participants) {
      if (p.entity !== id || p.country !== old) continue;
      if (fresh === undefined) delete p.country;
      else p.country = fresh;
    }
  }
}

/** One rank or office of an entity. */
function title(d: Draft, e: Entity, edit: SetField, item: string): Lost['why'] | undefined {
  const key = edit.field as 'ranks' | 'offices';
  if (key !== 'ranks' && key !== 'offices') return 'item';
  const list = [...(e[key] ?? [])];
  const sources = list.map((_, k) => e.sources[`${key}.${k}`]);
  const at = edit.old === undefined ? -1 : list.findIndex((x) => sameText(x, item));
  const fresh = edit.new === undefined ? undefined : String(edit.new);
  if (edit.old !== undefined && at < 0) return fresh !== undefined && !list.includes(fresh) ? 'item' : undefined;
  const own: Record<string, Source> = {};
  if (fresh !== undefined) stand(d, own, key, edit);
  if (fresh === undefined) {
    d.took(`${e.id}.${key}`, list[at]!, edit);
    d.touched.add(e.id);
    list.splice(at, 1);
    sources.splice(at, 1);
  } else if (at >= 0 || !list.includes(fresh)) {
    d.note(entryKey(`${e.id}.${key}`, fresh), e.id, at < 0 ? undefined : before(d, `${e.id}.${key}`, item), fresh, edit);
    const k = at < 0 ? list.length : at;
    list[k] = fresh;
    sources[k] = own[key];
  }
  for (const name of Object.keys(e.sources)) if (name.startsWith(`${key}.`)) delete e.sources[name];
  sources.forEach((source, k) => source && (e.sources[`${key}.${k}`] = source));
  if (list.length) e[key] = list;
  else delete e[key];
  // As held at a meeting.
  const held = key === 'ranks' ? 'rank' : 'office';
  for (const { id, participants } of d.meetings) {
    if (!participants.some((p) => p.entity === e.id)) continue;
    for (const p of d.meeting(id)!.participants) {
      if (p.entity !== e.id) continue;
      if (edit.old !== undefined ? p[held] !== undefined && sameText(p[held], item) : p[held] === undefined) {
        if (fresh === undefined) delete p[held];
        else p[held] = fresh;
      }
    }
  }
  return undefined;
}
/** What an entry that was edited before was read as. */
function before(d: Draft, list: string, item: string): Value | undefined {
  const key = entryKey(list, item);
  const had = d.changed.get(key);
  if (!had) return item;
  d.changed.delete(key);
  return had.old;
}

/** One entry of a list of a meeting. */
function entry(d: Draft, m: Meeting, edit: SetField, item: string): Lost['why'] | undefined {
  const { field, new: fresh } = edit;
  const list = `${m.id}.${field}`;
  const span = d.finder.place(edit.anchor);
  const of = new Map(Object.entries(lists(d))).get(field) as ((m: Meeting, span: Span | undefined) => Entries<unknown>) | undefined;
  const known = of?.(m, span);
  if (!known) return 'item';
  const { all, name, value, make } = known;
  if (known.local) item = known.local(item);
  const key = entryKey(list, item);
  const at = all.findIndex((x) => sameText(name(x), item));
  const had = d.changed.get(key);
  const old = at < 0 ? undefined : had ? had.old : value(all[at]);
  if (fresh === undefined) {
    if (at < 0) return undefined; // what is not there any more needs no taking away
    d.changed.delete(key);
    if (old !== undefined) d.took(list, old, edit);
    // A topic may be told in several places.
    for (let k = all.length - 1; k >= 0; k--) if (sameText(name(all[k]), item)) all.splice(k, 1);
    if (field === 'participants') left(m);
  } else if (at < 0 && edit.old !== undefined) {
    return all.some((x) => same(value(x), fresh)) ? undefined : 'item';
  } else {
    const made = make(fresh, all[at]);
    if (!made) return 'words';
    d.changed.delete(key);
    d.note(entryKey(list, name(made)), m.id, old, value(made), edit);
    all[at < 0 ? all.length : at] = made;
  }
  if (field === 'parties') m.sources[field] = { spans: m.sources[field]?.spans ?? (span ? [span] : []), basis: 'user' };
  d.touched.add(m.id);
  return undefined;
}

export const lists = (d: Draft) => ({
  participants: (m: Meeting, span: Span | undefined): Entries<Participant> => ({
    all: m.participants,
    name: (p) => p.name,
    value: ({ name, roles, country, rank, office }): Person => ({ name, roles, ...(country && { country }), ...(rank && { rank }), ...(office && { office }) }),
    make: (v, had) => {
      const { name, roles, country, rank, office } = v as Person;
      const e = had && nfc(had.name) === nfc(name) ? d.entities.find((x) => x.id === had.entity) : undefined;
      const who = e ?? d.person(name, span);
      return {
        entity: who.id, name: who.name, roles: roles.length ? [...roles] : ['participant'],
        ...(country && { country }), ...(rank && { rank }), ...(office && { office }), spans: span ? [span] : (had?.spans ?? []),
      };
    },
  }),
  delegations: (m: Meeting, span: Span | undefined): Entries<Meeting['delegations'][number]> => ({
    all: m.delegations,
    name: (x) => x.party,
    value: ({ party, head, members, organizations }): DelegationValue => {
      const named = (id: string) => d.entities.find((e) => e.id === id)?.name ?? id;
      return { party, ...(head && { head: named(head) }), members: members.map(named), organizations: organizations.map(named) };
    },
    make: (v, had) => {
      const { party, head, members, organizations } = v as DelegationValue;
      const body = (name: string) => (d.entities.find((e) => e.kind === 'organization' && nfc(e.name) === nfc(name)) ?? d.newEntity('organization', name, undefined)).id;
      return { party, ...(head && { head: d.person(head, undefined).id }), members: members.map((name) => d.person(name, undefined).id), organizations: organizations.map(body), spans: span ? [span] : (had?.spans ?? []) };
    },
  }),
  parties: (m: Meeting): Entries<string> => ({ all: m.parties, name: (p) => p, value: (p) => p, make: (v) => String(v) }),
  topics: (m: Meeting, span: Span | undefined): Entries<Meeting['topics'][number]> => ({
    all: m.topics, name: (t) => t.code, value: (t) => t.code,
    make: (v, had) => { const at = span ?? had?.span ?? m.evidence[0]; return at && { code: String(v), span: at }; },
  }),
  outcomes: (m: Meeting, span: Span | undefined): Entries<Outcome> => ({
    all: m.outcomes,
    name: (o) => o.quote,
    value: ({ kind, act, by, quote }): OutcomeValue => ({ kind, ...(act && { act }), ...(by?.length && { by: by.map((id) => d.entities.find((e) => e.id === id)?.name ?? id) }), quote }),
    make: (v, had) => {
      const { kind, act, by, quote } = v as OutcomeValue;
      const at = span ?? (had && sameText(had.quote, quote) ? had.span : undefined);
      if (!at) return undefined;
      const who = by?.map((x) => d.entities.find((e) => (e.kind === 'person' || e.kind === 'organization') && nfc(e.name) === nfc(x))?.id ?? x);
      return { kind, ...(act && { act }), ...(who?.length && { by: who }), quote, span: at };
    },
  }),
  evidence: (m: Meeting, span: Span | undefined): Entries<Span> => ({ all: m.evidence, name: (s) => d.given(s), value: (s) => d.given(s), make: () => span }),
  relations: (m: Meeting, span: Span | undefined): Entries<Meeting['relations'][number]> => ({
    all: m.relations,
    name: (r) => `${r.type} ${r.target}`,
    local: (item) => item.replace(/ .*/s, (key) => ` ${d.byKey(key.slice(1)) ?? ''}`),
    value: (r): RelationValue => ({ type: r.type, target: d.keyOf(r.target) }),
    make: (v, had) => {
      const { type, target } = v as RelationValue;
      const to = d.byKey(target);
      return to === undefined || to === m.id ? undefined : { type, target: to, spans: span ? [span] : (had?.spans ?? []) };
    },
  }),
}) as const;

/** Who is not there any more sits in no delegation. */
export function left(m: Meeting): void {
  const there = new Set(m.participants.map((p) => p.entity));
  for (const d of m.delegations) {
    d.members = d.members.filter((x) => there.has(x));
    if (d.head && !there.has(d.head)) delete d.head;
  }
}

/** A list of a meeting: what an entry is called, what it says, and how one is made. */
export interface Entries<T> {
  all: T[];
  name(x: T): string;
  value(x: T): Value;
  make(v: Value, had: T | undefined): T | undefined;
  /** The entry that an edit names, by the ids of this reading. */
  local?(item: string): string;
}
