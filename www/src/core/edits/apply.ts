/** Minutes as they were read, and edits → minutes as the user has them. What was read stays as it is. */
import type { Entity, Meeting, Minutes, Outcome, Participant, Source, Span } from '../types';
import { touches } from '../fields';
import type { Words } from './anchor';
import { entryKey } from './entry';
import { entityKey, Finder, meetingKey } from './keys';
import type { Delete, Edit, Merge, OutcomeValue, Person, RelationValue, SetField, Split, Target, Value, Verdict } from './types';

/** A value that is not as it was read; `old` is what was read, nothing if nothing was. */
export interface Change { old?: Value; edit: Edit }
/** `state` is what it comes to; an edited meeting may be accepted as well. */
export interface Review { state: Verdict | 'unreviewed' | 'edited' | 'added'; verdict?: Verdict; tags: readonly string[]; note?: string }
/** A correction without a place: what it corrects is not found, or the words that it needs. */
export interface Lost { edit: Edit; why: 'target' | 'item' | 'words' }

export interface Edited {
  minutes: Minutes;
  /** By path, of an entry of a list by path and item: `m1.start`, `m1.participants#Quách Tự Lâm`. */
  changed: ReadonlyMap<string, Change>;
  /** Entries of what was read that were taken away, by the path of their list (`m1.topics`, `meetings`). */
  gone: ReadonlyMap<string, readonly Change[]>;
  reviews: ReadonlyMap<string, Review>;
  lost: readonly Lost[];
  /** Targets of what the user added, by id. */
  added: ReadonlyMap<string, Target>;
}

const nfc = (s: string): string => s.normalize('NFC');
const sameText = (a: string, b: string): boolean => nfc(a).replace(/\s+/g, ' ').trim() === nfc(b).replace(/\s+/g, ' ').trim();
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

export function apply(read: Minutes, edits: readonly Edit[], words: Words): Edited {
  const draft = new Draft(read, words);
  for (const edit of edits) draft.take(edit);
  return draft.done();
}

/** Fields of which a meeting or an entity has one. */
const SINGLE = {
  meeting: new Set(['kind', 'name', 'series', 'series_key', 'edition', 'en', 'status', 'salience', 'start', 'end', 'time', 'format', 'venue', 'city', 'country']),
  entity: new Set(['kind', 'name', 'country', 'en', 'place_type', 'code']),
};
/** What a meeting or an entity cannot be without. */
const NEEDED = new Set(['kind', 'status', 'salience', 'entity name']);

class Draft {
  private meetings: Meeting[];
  private entities: Entity[];
  private statements;
  /** Copies: what was read is only looked at. */
  private mine = new Set<Meeting | Entity>();
  private finder: Finder;
  private found = new Map<string, string>();
  private added = new Map<string, Target>();
  private changed = new Map<string, Change>();
  private gone = new Map<string, Change[]>();
  private verdicts = new Map<string, Verdict>();
  private tags = new Map<string, string[]>();
  private notes = new Map<string, string>();
  private touched = new Set<string>();
  private lost: Lost[] = [];

  constructor(private read: Minutes, private words: Words) {
    this.meetings = [...read.meetings];
    this.entities = [...read.entities];
    this.statements = [...read.statements];
    this.finder = new Finder(read, words);
  }

  take(edit: Edit): void {
    const why = this[edit.do](edit as never);
    if (why) this.lost.push({ edit, why });
  }

  done(): Edited {
    const reviews = new Map<string, Review>();
    for (const { id } of this.meetings) {
      const verdict = this.verdicts.get(id);
      const note = this.notes.get(id);
      const state = verdict === 'rejected' ? verdict : this.added.has(id) ? 'added' : this.touched.has(id) ? 'edited' : (verdict ?? 'unreviewed');
      reviews.set(id, { state, ...(verdict && { verdict }), tags: this.tags.get(id) ?? [], ...(note && { note }) });
    }
    const minutes = { ...this.read, meetings: this.meetings, entities: this.entities, statements: this.statements };
    return { minutes, changed: this.changed, gone: this.gone, reviews, lost: this.lost, added: this.added };
  }

  // What is there.

  private id(target: Target): string | undefined {
    const key = `${target.kind} ${target.key} ${target.anchor?.at} ${target.anchor?.quote}`;
    if (!this.found.has(key)) {
      const id = this.finder.find(target);
      if (id) this.found.set(key, id);
    }
    const id = this.found.get(key) ?? [...this.added].find(([, t]) => t.key === target.key)?.[0];
    return id !== undefined && (target.kind === 'meeting' ? this.meetings : this.entities).some((x) => x.id === id) ? id : undefined;
  }
  private meeting(id: string | undefined): Meeting | undefined {
    return this.own(this.meetings, id);
  }
  private entity(id: string | undefined): Entity | undefined {
    return this.own(this.entities, id);
  }
  /** To be changed. */
  private own<T extends Meeting | Entity>(all: T[], id: string | undefined): T | undefined {
    const k = id === undefined ? -1 : all.findIndex((x) => x.id === id);
    if (k < 0) return undefined;
    if (!this.mine.has(all[k]!)) this.mine.add((all[k] = structuredClone(all[k]!)));
    return all[k];
  }
  private fresh(letter: 'm' | 'e'): string {
    // A number that no reading of this article has given.
    const all = letter === 'm' ? [...this.read.meetings, ...this.meetings] : [...this.read.entities, ...this.entities];
    return `${letter}${all.reduce((n, { id }) => Math.max(n, +id.slice(1)), 0) + 1}`;
  }
  private person(name: string, span: Span | undefined): Entity {
    const there = this.entities.find((e) => e.kind === 'person' && nfc(e.name) === nfc(name));
    return there ?? this.newEntity('person', name, span);
  }
  private newEntity(kind: Entity['kind'], name: string, span: Span | undefined): Entity {
    const block = span && this.read.blocks.find((b) => touches(b.span, span))?.kind;
    const e: Entity = { id: this.fresh('e'), kind, name: nfc(name), mentions: span ? [{ span, block: block ?? 'body', rule: 'user' }] : [], sources: {} };
    this.entities.push(e);
    this.mine.add(e);
    return e;
  }

  private note(path: string, id: string, old: Value | undefined, fresh: Value | undefined, edit: Edit): void {
    const had = this.changed.get(path);
    const first = had ? had.old : old;
    if (same(first, fresh)) this.changed.delete(path);
    else this.changed.set(path, { ...(first !== undefined && { old: first }), edit });
    this.touched.add(id);
  }
  private took(list: string, old: Value, edit: Edit): void {
    this.gone.set(list, [...(this.gone.get(list) ?? []), { old, edit }]);
  }

  // Kinds of edits. Each says why it finds no place, if so.

  private set(edit: SetField): Lost['why'] | undefined {
    const { target, field, item } = edit;
    const id = this.id(target);
    if (!id) return 'target';
    if (target.kind === 'meeting') {
      if (field === 'review') return void (edit.new ? this.verdicts.set(id, edit.new as Verdict) : this.verdicts.delete(id));
      if (field === 'note') return void (edit.new ? this.notes.set(id, String(edit.new)) : this.notes.delete(id));
      if (field === 'tags') return void this.tags.set(id, [...(this.tags.get(id) ?? []).filter((x) => x !== item && x !== edit.new), ...(edit.new ? [String(edit.new)] : [])]);
    }
    if (item !== undefined) return target.kind === 'meeting' ? this.entry(this.meeting(id)!, edit, item) : this.title(this.entity(id)!, edit, item);
    if (!SINGLE[target.kind].has(field)) return 'item';
    if (edit.new === undefined && (NEEDED.has(field) || NEEDED.has(`${target.kind} ${field}`))) return 'item';
    const it = (target.kind === 'meeting' ? this.meeting(id) : this.entity(id)) as unknown as Record<string, Value | undefined> & { sources: Record<string, Source> };
    const before = it[field];
    this.note(`${id}.${field}`, id, before, edit.new, edit);
    if (edit.new === undefined) {
      delete it[field];
      delete it.sources[field];
    } else {
      it[field] = edit.new;
      this.stand(it.sources, field, edit);
    }
    if (target.kind === 'entity' && field === 'name') this.renamed(id, String(edit.new));
    if (target.kind === 'entity' && field === 'country') this.moved(id, before as string | undefined, edit.new as string | undefined);
    if (target.kind === 'meeting' && field === 'series') this.series(this.meeting(id)!);
    return undefined;
  }

  /** A value stands on the words that the edit names. */
  private stand(sources: Record<string, Source>, field: string, { anchor }: SetField): void {
    const span = this.finder.place(anchor);
    sources[field] = { spans: span ? [span] : [], basis: 'user' };
  }
  /** A series of two sides keeps them in its key. */
  private series(m: Meeting): void {
    const sides = m.series_key?.split(':')[1];
    if (m.series === undefined) delete m.series_key;
    else m.series_key = sides ? `${m.series}:${sides}` : m.series;
  }
  private renamed(id: string, name: string): void {
    for (const { id: meeting, participants } of this.meetings)
      if (participants.some((p) => p.entity === id)) for (const p of this.meeting(meeting)!.participants) if (p.entity === id) p.name = name;
  }
  /** Where a person's country was that of the person, it follows. */
  private moved(id: string, old: string | undefined, fresh: string | undefined): void {
    for (const { id: meeting, participants } of this.meetings) {
      if (!participants.some((p) => p.entity === id && p.country === old)) continue;
      for (const p of this.meeting(meeting)!.participants) {
        if (p.entity !== id || p.country !== old) continue;
        if (fresh === undefined) delete p.country;
        else p.country = fresh;
      }
    }
  }

  /** One rank or office of an entity. */
  private title(e: Entity, edit: SetField, item: string): Lost['why'] | undefined {
    const key = edit.field as 'ranks' | 'offices';
    if (key !== 'ranks' && key !== 'offices') return 'item';
    const list = [...(e[key] ?? [])];
    const sources = list.map((_, k) => e.sources[`${key}.${k}`]);
    const at = edit.old === undefined ? -1 : list.findIndex((x) => sameText(x, item));
    const fresh = edit.new === undefined ? undefined : String(edit.new);
    if (edit.old !== undefined && at < 0) return fresh !== undefined && !list.includes(fresh) ? 'item' : undefined;
    const own: Record<string, Source> = {};
    if (fresh !== undefined) this.stand(own, key, edit);
    if (fresh === undefined) {
      this.took(`${e.id}.${key}`, list[at]!, edit);
      this.touched.add(e.id);
      list.splice(at, 1);
      sources.splice(at, 1);
    } else if (at >= 0 || !list.includes(fresh)) {
      this.note(entryKey(`${e.id}.${key}`, fresh), e.id, at < 0 ? undefined : this.before(`${e.id}.${key}`, item), fresh, edit);
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
    for (const { id, participants } of this.meetings) {
      if (!participants.some((p) => p.entity === e.id)) continue;
      for (const p of this.meeting(id)!.participants) {
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
  private before(list: string, item: string): Value | undefined {
    const key = entryKey(list, item);
    const had = this.changed.get(key);
    if (!had) return item;
    this.changed.delete(key);
    return had.old;
  }

  /** One entry of a list of a meeting. */
  private entry(m: Meeting, edit: SetField, item: string): Lost['why'] | undefined {
    const { field, new: fresh } = edit;
    const list = `${m.id}.${field}`;
    const span = this.finder.place(edit.anchor);
    const known = (this.lists as unknown as Record<string, ((m: Meeting, span: Span | undefined) => Entries<unknown>) | undefined>)[field]?.(m, span);
    if (!known) return 'item';
    const { all, name, value, make } = known;
    if (known.local) item = known.local(item);
    const key = entryKey(list, item);
    const at = all.findIndex((x) => sameText(name(x), item));
    const had = this.changed.get(key);
    const old = at < 0 ? undefined : had ? had.old : value(all[at]);
    if (fresh === undefined) {
      if (at < 0) return undefined; // what is not there any more needs no taking away
      this.changed.delete(key);
      if (old !== undefined) this.took(list, old, edit);
      // A topic may be told in several places.
      for (let k = all.length - 1; k >= 0; k--) if (sameText(name(all[k]), item)) all.splice(k, 1);
      if (field === 'participants') this.left(m);
    } else if (at < 0 && edit.old !== undefined) {
      return all.some((x) => same(value(x), fresh)) ? undefined : 'item';
    } else {
      const made = make(fresh, all[at]);
      if (!made) return 'words';
      this.changed.delete(key);
      this.note(entryKey(list, name(made)), m.id, old, value(made), edit);
      all[at < 0 ? all.length : at] = made;
    }
    if (field === 'parties') m.sources[field] = { spans: m.sources[field]?.spans ?? (span ? [span] : []), basis: 'user' };
    this.touched.add(m.id);
    return undefined;
  }

  private lists = {
    participants: (m: Meeting, span: Span | undefined): Entries<Participant> => ({
      all: m.participants,
      name: (p) => p.name,
      value: ({ name, roles, country, rank, office }): Person => ({ name, roles, ...(country && { country }), ...(rank && { rank }), ...(office && { office }) }),
      make: (v, had) => {
        const { name, roles, country, rank, office } = v as Person;
        const e = had && nfc(had.name) === nfc(name) ? this.entities.find((x) => x.id === had.entity) : undefined;
        const who = e ?? this.person(name, span);
        return {
          entity: who.id, name: who.name, roles: roles.length ? [...roles] : ['participant'],
          ...(country && { country }), ...(rank && { rank }), ...(office && { office }), spans: span ? [span] : (had?.spans ?? []),
        };
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
      value: ({ kind, act, by, quote }): OutcomeValue => ({ kind, ...(act && { act }), ...(by?.length && { by: by.map((id) => this.entities.find((e) => e.id === id)?.name ?? id) }), quote }),
      make: (v, had) => {
        const { kind, act, by, quote } = v as OutcomeValue;
        const at = span ?? (had && sameText(had.quote, quote) ? had.span : undefined);
        if (!at) return undefined;
        const who = by?.map((x) => this.entities.find((e) => (e.kind === 'person' || e.kind === 'organization') && nfc(e.name) === nfc(x))?.id ?? x);
        return { kind, ...(act && { act }), ...(who?.length && { by: who }), quote, span: at };
      },
    }),
    evidence: (m: Meeting, span: Span | undefined): Entries<Span> => ({ all: m.evidence, name: (s) => this.given(s), value: (s) => this.given(s), make: () => span }),
    relations: (m: Meeting, span: Span | undefined): Entries<Meeting['relations'][number]> => ({
      all: m.relations,
      name: (r) => `${r.type} ${r.target}`,
      local: (item) => item.replace(/ .*/s, (key) => ` ${this.byKey(key.slice(1)) ?? ''}`),
      value: (r): RelationValue => ({ type: r.type, target: this.keyOf(r.target) }),
      make: (v, had) => {
        const { type, target } = v as RelationValue;
        const to = this.byKey(target);
        return to === undefined || to === m.id ? undefined : { type, target: to, spans: span ? [span] : (had?.spans ?? []) };
      },
    }),
  } as const;
  /** The words at a place of the text. */
  private given({ start, end }: Span): string {
    return this.words.text.slice(this.words.index(start), this.words.index(end)).trim();
  }
  private keyOf(id: string): string {
    const m = this.read.meetings.find((x) => x.id === id);
    return this.added.get(id)?.key ?? (m ? meetingKey(m) : id);
  }
  private byKey(key: string): string | undefined {
    return [...this.added].find(([, t]) => t.key === key)?.[0] ?? this.id({ kind: 'meeting', key });
  }
  /** Who is not there any more sits in no delegation. */
  private left(m: Meeting): void {
    const there = new Set(m.participants.map((p) => p.entity));
    for (const d of m.delegations) {
      d.members = d.members.filter((x) => there.has(x));
      if (d.head && !there.has(d.head)) delete d.head;
    }
  }

  private add(edit: Edit & { do: 'add' }): Lost['why'] | undefined {
    const { target, value } = edit;
    const span = this.finder.place(target.anchor);
    if (!span) return 'words';
    if (target.kind === 'entity') {
      const kind = value.kind as Entity['kind'];
      const name = value.name ?? this.given(span);
      // A better reading may have found it since.
      const there = this.entities.find((e) => entityKey(e) === entityKey({ kind, name }));
      if (there) {
        const e = this.entity(there.id)!;
        if (!e.mentions.some((x) => touches(x.span, span))) e.mentions.push({ span, block: this.read.blocks.find((b) => touches(b.span, span))?.kind ?? 'body', rule: 'user' });
        e.mentions.sort((a, b) => a.span.start - b.span.start);
        this.added.set(e.id, target);
        return undefined;
      }
      const e = this.newEntity(kind, name, span);
      this.added.set(e.id, target);
      this.changed.set(e.id, { edit });
      return undefined;
    }
    const sentence = this.read.sentences.find((s) => touches(s, span)) ?? span;
    const m: Meeting = {
      id: this.fresh('m'), kind: value.kind as Meeting['kind'], ...(value.name && { name: value.name }), status: 'held', salience: 'main',
      parties: [], participants: [], delegations: [], relations: [], topics: [], outcomes: [], evidence: [sentence],
      sources: { kind: { spans: [span], basis: 'user' }, ...(value.name && { name: { spans: [span], basis: 'user' as const } }) }, confidence: 1,
    };
    this.meetings.push(m);
    this.mine.add(m);
    this.added.set(m.id, target);
    this.changed.set(m.id, { edit });
    return undefined;
  }

  private delete(edit: Delete): Lost['why'] | undefined {
    const id = this.id(edit.target);
    if (!id) return 'target';
    const added = this.added.delete(id);
    if (edit.target.kind === 'meeting') {
      this.drop(id);
      if (!added) this.took('meetings', edit.old, edit);
      return undefined;
    }
    this.entities = this.entities.filter((e) => e.id !== id);
    if (!added) this.took('entities', edit.old, edit);
    for (const { id: m, participants, delegations, outcomes } of this.meetings) {
      if (![...participants.map((p) => p.entity), ...delegations.flatMap((d) => [d.head, ...d.members, ...d.organizations]), ...outcomes.flatMap((o) => o.by ?? [])].includes(id)) continue;
      const own = this.meeting(m)!;
      for (const p of own.participants.filter((x) => x.entity === id)) this.took(`${m}.participants`, this.lists.participants(own, undefined).value(p), edit);
      own.participants = own.participants.filter((p) => p.entity !== id);
      for (const d of own.delegations) {
        d.members = d.members.filter((x) => x !== id);
        d.organizations = d.organizations.filter((x) => x !== id);
        if (d.head === id) delete d.head;
      }
      for (const o of own.outcomes) {
        const by = o.by?.filter((x) => x !== id);
        if (by?.length) o.by = by;
        else delete o.by;
      }
      this.touched.add(m);
    }
    this.statements = this.statements.map((s) => (s.speaker === id ? without(s, 'speaker') : s));
    return undefined;
  }
  private drop(id: string, into?: string): void {
    this.meetings = this.meetings.filter((m) => m.id !== id);
    for (const { id: other, relations } of this.meetings) {
      if (!relations.some((r) => r.target === id)) continue;
      const m = this.meeting(other)!;
      m.relations = m.relations.flatMap((r) => (r.target !== id ? [r] : into && into !== m.id ? [{ ...r, target: into }] : []));
    }
    this.statements = this.statements.map((s) => (s.meeting !== id ? s : into ? { ...s, meeting: into } : without(s, 'meeting')));
  }

  private merge(edit: Merge): Lost['why'] | undefined {
    const id = this.id(edit.target);
    if (!id) return 'target';
    const others = edit.with.map((t) => this.id(t));
    if (others.every((o) => o === undefined)) return 'target';
    for (const other of others) {
      if (other === undefined || other === id) continue; // read as one by now
      if (edit.target.kind === 'meeting') this.join(this.meeting(id)!, this.meeting(other)!);
      else this.unite(this.entity(id)!, this.entity(other)!);
      this.changed.set(id, { edit });
      this.touched.add(id);
    }
    return undefined;
  }
  private join(m: Meeting, other: Meeting): void {
    for (const key of SINGLE.meeting) {
      const [own, theirs] = [m, other] as unknown as [Record<string, unknown>, Record<string, unknown>];
      if (own[key] !== undefined || theirs[key] === undefined) continue;
      own[key] = theirs[key];
      if (other.sources[key]) m.sources[key] = other.sources[key];
    }
    for (const p of other.participants) {
      const had = m.participants.find((x) => x.entity === p.entity);
      if (!had) m.participants.push(p);
      else {
        // Who took the chair did more than take part.
        const roles = new Set([...had.roles, ...p.roles]);
        if (roles.size > 1) roles.delete('participant');
        Object.assign(had, { ...p, ...had, roles: [...roles], spans: [...had.spans, ...p.spans.filter((s) => !had.spans.some((x) => same(x, s)))] });
      }
    }
    m.parties.push(...other.parties.filter((p) => !m.parties.includes(p)));
    if (other.sources['parties'] && m.sources['parties']) m.sources['parties'].spans.push(...other.sources['parties'].spans);
    m.delegations.push(...other.delegations.filter((d) => !m.delegations.some((x) => x.party === d.party)));
    for (const key of ['topics', 'outcomes', 'evidence'] as const) (m[key] as unknown[]).push(...other[key].filter((x) => !m[key].some((y) => same(x, y))));
    m.relations = [...m.relations, ...other.relations].filter((r) => r.target !== m.id && r.target !== other.id);
    this.drop(other.id, m.id);
  }
  private unite(e: Entity, other: Entity): void {
    e.mentions = [...e.mentions, ...other.mentions].sort((a, b) => a.span.start - b.span.start);
    for (const key of ['country', 'en', 'place_type', 'code'] as const) {
      if (e[key] !== undefined || other[key] === undefined) continue;
      e[key] = other[key];
      if (other.sources[key]) e.sources[key] = other.sources[key];
    }
    for (const key of ['ranks', 'offices'] as const) {
      other[key]?.forEach((x, k) => {
        const all = (e[key] ??= []);
        if (all.includes(x)) return;
        const source = other.sources[`${key}.${k}`];
        if (source) e.sources[`${key}.${all.length}`] = source;
        all.push(x);
      });
    }
    this.entities = this.entities.filter((x) => x.id !== other.id);
    const to = (id: string) => (id === other.id ? e.id : id);
    for (const { id, participants, delegations, outcomes } of this.meetings) {
      const all = [...participants.map((p) => p.entity), ...delegations.flatMap((d) => [d.head, ...d.members, ...d.organizations]), ...outcomes.flatMap((o) => o.by ?? [])];
      if (!all.includes(other.id)) continue;
      const m = this.meeting(id)!;
      const there = m.participants.find((p) => p.entity === e.id);
      const twin = m.participants.find((p) => p.entity === other.id);
      if (twin && there) {
        there.roles = [...new Set([...there.roles, ...twin.roles])];
        there.spans.push(...twin.spans);
        m.participants = m.participants.filter((p) => p !== twin);
      } else if (twin) Object.assign(twin, { entity: e.id, name: e.name });
      for (const d of m.delegations) {
        d.members = [...new Set(d.members.map(to))];
        d.organizations = [...new Set(d.organizations.map(to))];
        if (d.head) d.head = to(d.head);
      }
      for (const o of m.outcomes) if (o.by) o.by = [...new Set(o.by.map(to))];
      this.touched.add(id);
    }
    this.statements = this.statements.map((s) => (s.speaker === other.id ? { ...s, speaker: e.id } : s));
  }

  private split(edit: Split): Lost['why'] | undefined {
    const id = this.id(edit.target);
    if (!id) return 'target';
    return edit.target.kind === 'meeting' ? this.part(this.meeting(id)!, edit) : this.twin(this.entity(id)!, edit);
  }
  private part(m: Meeting, edit: Split): Lost['why'] | undefined {
    const fresh: Meeting = {
      ...structuredClone(m), id: this.fresh('m'), participants: [], parties: [], delegations: [], relations: [], topics: [], outcomes: [], evidence: [], confidence: 1,
    };
    let moved = 0;
    for (const part of edit.parts) {
      if (part.field === 'mentions' || part.field === 'ranks' || part.field === 'offices') continue;
      const { all, name } = this.lists[part.field](m, undefined) as unknown as Entries<unknown>;
      for (let k = all.length - 1; k >= 0; k--) {
        if (!sameText(name(all[k]), part.item)) continue;
        (fresh[part.field] as unknown[]).unshift(...(part.field === 'parties' ? [all[k]] : all.splice(k, 1)));
        moved++;
      }
    }
    if (!moved) return 'item';
    if (edit.name) Object.assign(fresh, { name: edit.name }, { sources: { ...fresh.sources, name: { spans: [], basis: 'user' } } });
    // Its sides are those of its people where nobody says so; its words are those of the whole.
    if (!fresh.parties.length) fresh.parties = [...new Set(fresh.participants.flatMap((p) => p.country ?? []))];
    if (!fresh.evidence.length) fresh.evidence = structuredClone(m.evidence);
    if (!m.evidence.length) m.evidence = structuredClone(fresh.evidence);
    this.left(m);
    this.meetings.splice(this.meetings.indexOf(m) + 1, 0, fresh);
    this.mine.add(fresh);
    this.added.set(fresh.id, { kind: 'meeting', key: `added/${edit.id}`, ...(edit.target.anchor && { anchor: edit.target.anchor }) });
    for (const x of [m.id, fresh.id]) this.changed.set(x, { edit });
    this.touched.add(m.id);
    return undefined;
  }
  private twin(e: Entity, edit: Split): Lost['why'] | undefined {
    const places = edit.parts.flatMap((p) => (p.field === 'mentions' ? (this.finder.place(p.anchor) ?? []) : []));
    const theirs = e.mentions.filter((m) => places.some((s) => touches(s, m.span)));
    if (!theirs.length || theirs.length === e.mentions.length) return 'words';
    const fresh = this.newEntity(e.kind, edit.name ?? this.given(theirs[0]!.span), undefined);
    if (e.country) fresh.country = e.country;
    fresh.mentions = theirs;
    e.mentions = e.mentions.filter((m) => !theirs.includes(m));
    // Who took part there, by these words, is the new one.
    for (const { id, participants } of this.meetings) {
      if (!participants.some((p) => p.entity === e.id && p.spans.some((s) => theirs.some((t) => touches(t.span, s))))) continue;
      for (const p of this.meeting(id)!.participants)
        if (p.entity === e.id && p.spans.some((s) => theirs.some((t) => touches(t.span, s)))) Object.assign(p, { entity: fresh.id, name: fresh.name });
      this.touched.add(id);
    }
    this.added.set(fresh.id, { kind: 'entity', key: `added/${edit.id}` });
    for (const x of [e.id, fresh.id]) this.changed.set(x, { edit });
    return undefined;
  }
}

/** A list of a meeting: what an entry is called, what it says, and how one is made. */
interface Entries<T> {
  all: T[];
  name(x: T): string;
  value(x: T): Value;
  make(v: Value, had: T | undefined): T | undefined;
  /** The entry that an edit names, by the ids of this reading. */
  local?(item: string): string;
}
function without<T extends object, K extends keyof T>(x: T, key: K): T {
  const { [key]: _, ...rest } = x;
  return rest as T;
}
