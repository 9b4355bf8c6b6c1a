/** Everything in the minutes that cites words, as one list: what the ledger shows, what a click in the article finds. */
import type { EntityKind, Minutes, Span } from './types';

/** What the legend tells apart. */
export const LAYERS = ['person', 'organization', 'place', 'series', 'document', 'date', 'meeting', 'topic', 'outcome'] as const;
export type Layer = (typeof LAYERS)[number];

/** A stretch of the article that is shown as marked. `path` names the value, `e3` or `m1.topics.0`. */
export interface Mark extends Span { layer: Layer; path: string }

/** A value and the words that it was read from. */
export interface Field { path: string; spans: Span[] }

export function marks(m: Minutes): Mark[] {
  const out: Mark[] = [];
  const put = (layer: Layer, path: string, span: Span) => {
    if (span.end > span.start) out.push({ layer, path, start: span.start, end: span.end });
  };
  for (const e of m.entities) for (const at of e.mentions) put(e.kind as EntityKind, e.id, at.span);
  m.timexes.forEach((t, k) => put('date', `t${k}`, t.span));
  for (const meeting of m.meetings) {
    for (const span of meeting.sources['kind']?.spans ?? []) put('meeting', `${meeting.id}.kind`, span);
    meeting.topics.forEach((t, k) => put('topic', `${meeting.id}.topics.${k}`, t.span));
    meeting.outcomes.forEach((o, k) => put('outcome', `${meeting.id}.outcomes.${k}`, o.span));
  }
  // Outer before inner, so that a tree can be built in one pass; the wash of an outcome lies under everything.
  const depth = (layer: Layer) => (layer === 'outcome' ? 0 : layer === 'topic' ? 1 : 2);
  return out.sort((a, b) => a.start - b.start || b.end - a.end || depth(a.layer) - depth(b.layer));
}

export function fields(m: Minutes): Field[] {
  const out: Field[] = [];
  const put = (path: string, spans: (Span | undefined)[]) => {
    const there = spans.filter((s): s is Span => s !== undefined && s.end > s.start);
    if (there.length) out.push({ path, spans: there });
  };
  for (const key of ['title', 'published', 'reference', 'author', 'outlet', 'url'] as const) put(key, [m[key]?.span]);
  m.attribution?.forEach((a, k) => put(`attribution.${k}`, [a.span]));
  for (const e of m.entities) {
    put(e.id, e.mentions.map((at) => at.span));
    for (const [key, source] of Object.entries(e.sources)) put(`${e.id}.${key}`, source.spans);
  }
  m.timexes.forEach((t, k) => put(`t${k}`, [t.span]));
  for (const meeting of m.meetings) {
    for (const [key, source] of Object.entries(meeting.sources)) put(`${meeting.id}.${key}`, source.spans);
    meeting.participants.forEach((p, k) => put(`${meeting.id}.participants.${k}`, p.spans));
    meeting.delegations.forEach((d, k) => put(`${meeting.id}.delegations.${k}`, d.spans));
    meeting.relations.forEach((r, k) => put(`${meeting.id}.relations.${k}`, r.spans));
    meeting.topics.forEach((t, k) => put(`${meeting.id}.topics.${k}`, [t.span]));
    meeting.outcomes.forEach((o, k) => put(`${meeting.id}.outcomes.${k}`, [o.span]));
    meeting.evidence.forEach((s, k) => put(`${meeting.id}.evidence.${k}`, [s]));
  }
  m.statements.forEach((s, k) => put(`s${k}`, [s.span]));
  return out;
}

export const touches = (a: Span, b: Span): boolean => a.start < b.end && a.end > b.start;

/** The fields that cite any of these words, the closest fitting first. */
export function citing(all: readonly Field[], words: Span): Field[] {
  return all
    .map((f) => ({ f, size: f.spans.reduce((least, s) => (touches(s, words) ? Math.min(least, s.end - s.start) : least), Infinity) }))
    .filter(({ size }) => size < Infinity)
    .sort((a, b) => a.size - b.size)
    .map(({ f }) => f);
}
