/** The columns of each part: how wide they are, and what stands in them. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Part, Row, Rows } from '../../core/table/types';
import { messages } from '../../i18n';
import { tableMessages } from '../../i18n/table';
import { country, day, english, number, stamp } from '../../i18n/values';
import { now } from '../../state/store';
import { icon } from '../icon';

type Cell = TemplateResult | string | typeof nothing;
interface Column<R> { /** In rem, at least. */ width: number; /** Its share of the room that is left. */ grows?: number; number?: boolean; /** It tells which row to open next, and so stays beside an open one. */ guides?: true; cell: (row: R) => Cell }
type Columns = { [P in Part]: Record<string, Column<Rows[P]>> };

const vi = (text: string | undefined): Cell => (text ? html`<span lang="vi">${text}</span>` : nothing);
const many = (n: number): Cell => (n ? number(n) : nothing);
const date = (value: string | undefined): Cell => (value ? day(value) : nothing);
/** Countries by their stamps, whose name stands in the title. */
const sides = (codes: readonly string[]): Cell => (codes.length ? html`${codes.map((code) => (stamp(code) ? html`<abbr class="stamp" title=${country(code)}>${code}</abbr> ` : html`<span lang="vi">${code}</span> `))}` : nothing);

/** A series' code, and whose it is where others have the same. */
export const coded = (key: string): TemplateResult => {
  const [code, pair] = key.split(':');
  return html`<span class="code">${code}</span> ${sides(pair?.split('-') ?? [])}`;
};

/** The same in words. */
export function coding(key: string): string {
  const [code, pair] = key.split(':') as [string, string?];
  return pair ? `${code}, ${pair.split('-').map(country).join(' – ')}` : code;
}

/** What a meeting is called: its name, or who met. */
export const called = ({ name, kind, parties }: { name?: string | undefined; kind: string; parties: readonly string[] }): string => name ?? (parties.length ? parties.map(country).join(' – ') : (messages().kinds[kind as 'other'] ?? kind));

export const columns: Columns = {
  meetings: {
    start: { width: 7.6, grows: 0.6, guides: true, cell: (m) => (m.start ? html`${day(m.start)}${m.end && m.end !== m.start && !m.start.includes('/') ? ` – ${day(m.end)}` : nothing}` : html`<span class="muted">${tableMessages().unknownDay}</span>`) },
    name: { width: 11.8, grows: 3, cell: (m) => (m.name ? vi(m.name) : called(m)) },
    kind: { width: 7.4, grows: 1, guides: true, cell: (m) => messages().kinds[m.kind] ?? m.kind },
    parties: { width: 9, cell: (m) => sides(m.parties) },
    people: { width: 10, grows: 3, cell: (m) => (m.people.length ? html`<span lang="vi">${m.people.join(', ')}</span>${m.present > m.people.length ? html` <span class="muted">${tableMessages().more(number(m.present - m.people.length))}</span>` : nothing}` : nothing) },
    series: { width: 8, cell: (m) => (m.series ? html`<span class="code">${m.series}</span>` : nothing) },
    edition: { width: 4, number: true, cell: (m) => (m.edition === undefined ? nothing : String(m.edition)) },
    status: { width: 6.2, grows: 0.2, cell: (m) => html`<span class="status ${m.status}">${messages().status[m.status]}</span>` },
    city: { width: 5.8, grows: 0.4, cell: (m) => english({ name: m.city, en: m.town }) ?? vi(m.city ?? m.venue) },
    country: { width: 7, cell: (m) => (m.country ? country(m.country) : nothing) },
    format: { width: 7, cell: (m) => (m.format ? messages().format[m.format] ?? m.format : nothing) },
    topics: { width: 9, grows: 2, cell: (m) => m.topics.map((x) => messages().topics[x] ?? x).join(', ') || nothing },
    outcomes: { width: 5, number: true, cell: (m) => many(m.outcomes) },
    reports: { width: 5, number: true, cell: (m) => number(m.reports) },
    conflicts: { width: 6.6, grows: 1, guides: true, cell: (m) => (m.conflicts.length ? html`<span class="differs">${icon('warn')}${m.conflicts.map((f) => messages().fields[f] ?? f).join(', ')}</span>` : nothing) },
    review: { width: 6.8, grows: 0.4, guides: true, cell: (m) => html`<span class="review-state ${m.review}">${messages().edits.states[m.review]}</span>` },
    tags: { width: 8, cell: (m) => m.tags.join(', ') || nothing },
    confidence: { width: 5.5, number: true, cell: (m) => number(m.confidence, 2) },
  },
  people: {
    name: { width: 11, grows: 2, cell: (p) => vi(p.name) },
    country: { width: 9, cell: (p) => (p.country ? country(p.country) : nothing) },
    office: { width: 14, grows: 3, cell: (p) => vi([p.rank, p.office].filter(Boolean).join(', ')) },
    posts: { width: 5, number: true, cell: (p) => many(p.posts) },
    meetings: { width: 7, number: true, cell: (p) => many(p.meetings) },
    first: { width: 7.6, cell: (p) => date(p.first) },
    last: { width: 7.6, cell: (p) => date(p.last) },
  },
  series: {
    name: { width: 14, grows: 3, cell: (s) => s.name },
    code: { width: 9, cell: (s) => coded(s.key) },
    count: { width: 6.5, number: true, cell: (s) => number(s.count) },
    editions: { width: 6, cell: (s) => (s.low === undefined ? nothing : s.low === s.high ? String(s.low) : `${s.low}–${s.high}`) },
    missing: { width: 9, guides: true, cell: (s) => (s.missing.length ? html`<span class="differs">${s.missing.join(', ')}</span>` : nothing) },
    first: { width: 7.6, cell: (s) => date(s.first) },
    last: { width: 7.6, cell: (s) => date(s.last) },
  },
  documents: {
    name: { width: 14, grows: 3, cell: (d) => vi(d.title ?? d.name) },
    file: { width: 9, grows: 1, cell: (d) => d.name },
    day: { width: 14, guides: true, cell: (d) => html`${d.day ? day(d.day) : nothing} <span class=${d.basis === 'unknown' ? 'differs' : 'muted small'}>${tableMessages().basis[d.basis]}</span>` },
    meetings: { width: 7, number: true, cell: (d) => many(d.meetings) },
    people: { width: 5.5, number: true, cell: (d) => many(d.people) },
    statements: { width: 7, number: true, cell: (d) => many(d.statements) },
    corrections: { width: 6, number: true, cell: (d) => many(d.corrections) },
    copyOf: { width: 9, grows: 2, cell: (d) => vi(d.copyOf) },
  },
  ledger: {
    due: { width: 9, guides: true, cell: (l) => (l.due ? day(l.due) : html`<span class="muted">${tableMessages().unknownDay}</span>`) },
    name: { width: 12, grows: 3, cell: (l) => (l.name ? vi(l.name) : `${messages().kinds[l.kind] ?? l.kind}: ${l.parties.map(country).join(' – ')}`) },
    state: { width: 9, guides: true, cell: (l) => html`<span class="came ${l.state}">${l.state === 'overdue' ? icon('warn') : nothing}${tableMessages().states[l.state]}</span>` },
    announced: { width: 10, grows: 3, cell: (l) => html`<span lang="vi">${l.announced[0]}</span>${l.announced.length > 1 ? html` <span class="muted">${tableMessages().more(number(l.announced.length - 1))}</span>` : nothing}` },
    fulfilled: { width: 10, grows: 3, cell: (l) => vi(l.fulfilled) },
  },
};
export const columnOf = (part: Part, id: string): Column<Row> | undefined => (columns[part] as Record<string, Column<never>>)[id] as Column<Row> | undefined;
export const head = (part: Part, id: string): string => (id === 'name' ? tableMessages().nameOf[part] : part === 'documents' && id === 'people' ? messages().tabs.people : undefined) ?? tableMessages().heads[id] ?? id;
/** Those that are shown, in the order of the part; what a row is called is always there. */
export const shownColumns = (part: Part): string[] => Object.keys(columns[part]).filter((id) => id === 'name' || now().columns[part].includes(id));
