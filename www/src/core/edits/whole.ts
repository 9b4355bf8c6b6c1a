/** Edits of meetings and entities as wholes: added, deleted, merged, split. */
import { touches } from '../fields';
import type { Entity, Meeting } from '../types';
import { same, sameText, type Draft, type Lost } from './draft';
import { entityKey } from './keys';
import { left, lists, SINGLE, type Entries } from './set';
import type { Add, Delete, Merge, Split } from './types';

export function add(d: Draft, edit: Add): Lost['why'] | undefined {
  const { target, value } = edit;
  const span = d.finder.place(target.anchor);
  if (!span) return 'words';
  if (target.kind === 'entity') {
    const kind = value.kind as Entity['kind'];
    const name = value.name ?? d.given(span);
    // A better reading may have found it since.
    const there = d.entities.find((e) => entityKey(e) === entityKey({ kind, name }));
    if (there) {
      const e = d.entity(there.id)!;
      if (!e.mentions.some((x) => touches(x.span, span))) e.mentions.push({ span, block: d.read.blocks.find((b) => touches(b.span, span))?.kind ?? 'body', rule: 'user' });
      e.mentions.sort((a, b) => a.span.start - b.span.start);
      d.added.set(e.id, target);
      return undefined;
    }
    const e = d.newEntity(kind, name, span);
    d.added.set(e.id, target);
    d.changed.set(e.id, { edit });
    return undefined;
  }
  const sentence = d.read.sentences.find((s) => touches(s, span)) ?? span;
  const m: Meeting = {
    id: d.fresh('m'), kind: value.kind as Meeting['kind'], ...(value.name && { name: value.name }), status: 'held', salience: 'main',
    parties: [], participants: [], delegations: [], relations: [], topics: [], outcomes: [], evidence: [sentence],
    sources: { kind: { spans: [span], basis: 'user' }, ...(value.name && { name: { spans: [span], basis: 'user' as const } }) }, confidence: 1,
  };
  d.meetings.push(m);
  d.mine.add(m);
  d.added.set(m.id, target);
  d.changed.set(m.id, { edit });
  return undefined;
}

export function remove(d: Draft, edit: Delete): Lost['why'] | undefined {
  const id = d.id(edit.target);
  if (!id) return 'target';
  if (d.timexes.delete(id) || d.statements.delete(id)) return void d.took(edit.target.kind === 'timex' ? 'timexes' : 'statements', edit.old, edit);
  const added = d.added.delete(id);
  if (edit.target.kind === 'meeting') {
    drop(d, id);
    if (!added) d.took('meetings', edit.old, edit);
    return undefined;
  }
  d.entities = d.entities.filter((e) => e.id !== id);
  if (!added) d.took('entities', edit.old, edit);
  for (const { id: m, participants, delegations, outcomes } of d.meetings) {
    if (![...participants.map((p) => p.entity), ...delegations.flatMap((d) => [d.head, ...d.members, ...d.organizations]), ...outcomes.flatMap((o) => o.by ?? [])].includes(id)) continue;
    const own = d.meeting(m)!;
    for (const p of own.participants.filter((x) => x.entity === id)) d.took(`${m}.participants`, lists(d).participants(own, undefined).value(p), edit);
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
    d.touched.add(m);
  }
  d.eachStatement((s) => (s.speaker === id ? without(s, 'speaker') : s));
  return undefined;
}
function drop(d: Draft, id: string, into?: string): void {
  d.meetings = d.meetings.filter((m) => m.id !== id);
  for (const { id: other, relations } of d.meetings) {
    if (!relations.some((r) => r.target === id)) continue;
    const m = d.meeting(other)!;
    m.relations = m.relations.flatMap((r) => (r.target !== id ? [r] : into && into !== m.id ? [{ ...r, target: into }] : []));
  }
  d.eachStatement((s) => (s.meeting !== id ? s : into ? { ...s, meeting: into } : without(s, 'meeting')));
}

export function merge(d: Draft, edit: Merge): Lost['why'] | undefined {
  const id = d.id(edit.target);
  if (!id) return 'target';
  const others = edit.with.map((t) => d.id(t));
  if (others.every((o) => o === undefined)) return 'target';
  for (const other of others) {
    if (other === undefined || other === id) continue; // read as one by now
    if (edit.target.kind === 'meeting') join(d, d.meeting(id)!, d.meeting(other)!);
    else unite(d, d.entity(id)!, d.entity(other)!);
    d.changed.set(id, { edit });
    d.touched.add(id);
  }
  return undefined;
}
function join(d: Draft, m: Meeting, other: Meeting): void {
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
  drop(d, other.id, m.id);
}
function unite(d: Draft, e: Entity, other: Entity): void {
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
  d.entities = d.entities.filter((x) => x.id !== other.id);
  const to = (id: string) => (id === other.id ? e.id : id);
  for (const { id, participants, delegations, outcomes } of d.meetings) {
    const all = [...participants.map((p) => p.entity), ...delegations.flatMap((d) => [d.head, ...d.members, ...d.organizations]), ...outcomes.flatMap((o) => o.by ?? [])];
    if (!all.includes(other.id)) continue;
    const m = d.meeting(id)!;
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
    d.touched.add(id);
  }
  d.eachStatement((s) => (s.speaker === other.id ? { ...s, speaker: e.id } : s));
}

export function split(d: Draft, edit: Split): Lost['why'] | undefined {
  const id = d.id(edit.target);
  if (!id) return 'target';
  return edit.target.kind === 'meeting' ? part(d, d.meeting(id)!, edit) : twin(d, d.entity(id)!, edit);
}
function part(d: Draft, m: Meeting, edit: Split): Lost['why'] | undefined {
  const fresh: Meeting = {
    ...structuredClone(m), id: d.fresh('m'), participants: [], parties: [], delegations: [], relations: [], topics: [], outcomes: [], evidence: [], confidence: 1,
  };
  let moved = 0;
  for (const part of edit.parts) {
    if (part.field === 'mentions' || part.field === 'ranks' || part.field === 'offices') continue;
    const { all, name } = lists(d)[part.field](m, undefined) as unknown as Entries<unknown>;
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
  left(m);
  d.meetings.splice(d.meetings.indexOf(m) + 1, 0, fresh);
  d.mine.add(fresh);
  d.added.set(fresh.id, { kind: 'meeting', key: `added/${edit.id}`, ...(edit.target.anchor && { anchor: edit.target.anchor }) });
  for (const x of [m.id, fresh.id]) d.changed.set(x, { edit });
  d.touched.add(m.id);
  return undefined;
}
function twin(d: Draft, e: Entity, edit: Split): Lost['why'] | undefined {
  const places = edit.parts.flatMap((p) => (p.field === 'mentions' ? (d.finder.place(p.anchor) ?? []) : []));
  const theirs = e.mentions.filter((m) => places.some((s) => touches(s, m.span)));
  if (!theirs.length || theirs.length === e.mentions.length) return 'words';
  const fresh = d.newEntity(e.kind, edit.name ?? d.given(theirs[0]!.span), undefined);
  if (e.country) fresh.country = e.country;
  fresh.mentions = theirs;
  e.mentions = e.mentions.filter((m) => !theirs.includes(m));
  // Who took part there, by these words, is the new one.
  for (const { id, participants } of d.meetings) {
    if (!participants.some((p) => p.entity === e.id && p.spans.some((s) => theirs.some((t) => touches(t.span, s))))) continue;
    for (const p of d.meeting(id)!.participants)
      if (p.entity === e.id && p.spans.some((s) => theirs.some((t) => touches(t.span, s)))) Object.assign(p, { entity: fresh.id, name: fresh.name });
    d.touched.add(id);
  }
  d.added.set(fresh.id, { kind: 'entity', key: `added/${edit.id}` });
  for (const x of [e.id, fresh.id]) d.changed.set(x, { edit });
  return undefined;
}
function without<T extends object, K extends keyof T>(x: T, key: K): T {
  const { [key]: _, ...rest } = x;
  return rest as T;
}
