/** The minutes while edits are laid over them: what is there, what was changed, and what came of it. */
import { touches } from '../fields';
import type { Entity, Meeting, Minutes, Span, Statement, Timex } from '../types';
import type { Words } from './anchor';
import { Finder, meetingKey } from './keys';
import type { Edit, Target, Value, Verdict } from './types';

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
  /** Of dates and statements, whose paths are their places in a list, the path that they have in what was read. */
  paths: ReadonlyMap<string, string>;
}

export const nfc = (s: string): string => s.normalize('NFC');
export const sameText = (a: string, b: string): boolean => nfc(a).replace(/\s+/g, ' ').trim() === nfc(b).replace(/\s+/g, ' ').trim();
export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

export class Draft {
  meetings: Meeting[];
  entities: Entity[];
  /** By their paths in what was read. */
  timexes: Map<string, Timex>;
  statements: Map<string, Statement>;
  /** Copies: what was read is only looked at. */
  mine = new Set<Meeting | Entity>();
  finder: Finder;
  /** Ids of targets that were found. */
  found = new Map<string, string>();
  added = new Map<string, Target>();
  changed = new Map<string, Change>();
  gone = new Map<string, Change[]>();
  verdicts = new Map<string, Verdict>();
  tags = new Map<string, string[]>();
  notes = new Map<string, string>();
  /** Whatever was changed, by id. */
  touched = new Set<string>();
  lost: Lost[] = [];

  constructor(readonly read: Minutes, readonly words: Words) {
    this.meetings = [...read.meetings];
    this.entities = [...read.entities];
    this.timexes = new Map(read.timexes.map((x, k) => [`t${k}`, x]));
    this.statements = new Map(read.statements.map((s, k) => [`s${k}`, s]));
    this.finder = new Finder(read, words);
  }

  done(): Edited {
    const reviews = new Map<string, Review>();
    for (const { id } of this.meetings) {
      const verdict = this.verdicts.get(id);
      const note = this.notes.get(id);
      const state = verdict === 'rejected' ? verdict : this.added.has(id) ? 'added' : this.touched.has(id) ? 'edited' : (verdict ?? 'unreviewed');
      reviews.set(id, { state, ...(verdict && { verdict }), tags: this.tags.get(id) ?? [], ...(note && { note }) });
    }
    const minutes = { ...this.read, meetings: this.meetings, entities: this.entities, timexes: [...this.timexes.values()], statements: [...this.statements.values()] };
    const told = (letter: string, all: Map<string, unknown>) => [...all.keys()].map((path, k) => [`${letter}${k}`, path] as const);
    const paths = new Map([...told('t', this.timexes), ...told('s', this.statements)]);
    const shown = new Map([...paths].map(([now, then]) => [then, now]));
    const changed = new Map([...this.changed].map(([path, change]) => [path.replace(/^[ts]\d+/, (then) => shown.get(then) ?? then), change]));
    return { minutes, changed, gone: this.gone, reviews, lost: this.lost, added: this.added, paths };
  }

  // What is there.

  id(target: Target): string | undefined {
    const key = `${target.kind} ${target.key} ${target.anchor?.at} ${target.anchor?.quote}`;
    if (!this.found.has(key)) {
      const id = this.finder.find(target);
      if (id) this.found.set(key, id);
    }
    const id = this.found.get(key) ?? [...this.added].find(([, t]) => t.key === target.key)?.[0];
    const there = { meeting: () => this.meetings.some((m) => m.id === id), entity: () => this.entities.some((e) => e.id === id), timex: () => this.timexes.has(id!), statement: () => this.statements.has(id!) };
    return id !== undefined && there[target.kind]() ? id : undefined;
  }
  meeting(id: string | undefined): Meeting | undefined {
    return this.own(this.meetings, id);
  }
  entity(id: string | undefined): Entity | undefined {
    return this.own(this.entities, id);
  }
  /** To be changed. */
  own<T extends Meeting | Entity>(all: T[], id: string | undefined): T | undefined {
    const k = id === undefined ? -1 : all.findIndex((x) => x.id === id);
    if (k < 0) return undefined;
    if (!this.mine.has(all[k]!)) this.mine.add((all[k] = structuredClone(all[k]!)));
    return all[k];
  }
  fresh(letter: 'm' | 'e'): string {
    // A number that no reading of this article has given.
    const all = letter === 'm' ? [...this.read.meetings, ...this.meetings] : [...this.read.entities, ...this.entities];
    return `${letter}${all.reduce((n, { id }) => Math.max(n, +id.slice(1)), 0) + 1}`;
  }
  person(name: string, span: Span | undefined): Entity {
    const there = this.entities.find((e) => e.kind === 'person' && nfc(e.name) === nfc(name));
    return there ?? this.newEntity('person', name, span);
  }
  newEntity(kind: Entity['kind'], name: string, span: Span | undefined): Entity {
    const block = span && this.read.blocks.find((b) => touches(b.span, span))?.kind;
    const e: Entity = { id: this.fresh('e'), kind, name: nfc(name), mentions: span ? [{ span, block: block ?? 'body', rule: 'user' }] : [], sources: {} };
    this.entities.push(e);
    this.mine.add(e);
    return e;
  }

  note(path: string, id: string, old: Value | undefined, fresh: Value | undefined, edit: Edit): void {
    const had = this.changed.get(path);
    const first = had ? had.old : old;
    if (same(first, fresh)) this.changed.delete(path);
    else this.changed.set(path, { ...(first !== undefined && { old: first }), edit });
    this.touched.add(id);
  }
  took(list: string, old: Value, edit: Edit): void {
    this.gone.set(list, [...(this.gone.get(list) ?? []), { old, edit }]);
  }

  /** The words at a place of the text. */
  given({ start, end }: Span): string {
    return this.words.text.slice(this.words.index(start), this.words.index(end)).trim();
  }
  keyOf(id: string): string {
    const m = this.read.meetings.find((x) => x.id === id);
    return this.added.get(id)?.key ?? (m ? meetingKey(m) : id);
  }
  byKey(key: string): string | undefined {
    return [...this.added].find(([, t]) => t.key === key)?.[0] ?? this.id({ kind: 'meeting', key });
  }
  /** Changes what was said. */
  eachStatement(fresh: (s: Statement) => Statement): void {
    for (const [path, s] of this.statements) this.statements.set(path, fresh(s));
  }
}
