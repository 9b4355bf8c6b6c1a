/** The worker of the tables: holds the register as objects, finds and orders rows, and hands over those that are looked at. */
import {
  columnFilteringFeature, constructTable, createFilteredRowModel, createSortedRowModel, rowSortingFeature, tableFeatures, type ColumnDef, type FilterFn, type SortFn,
} from '@tanstack/table-core';
import { storeReactivityBindings } from '@tanstack/table-core/store-reactivity-bindings';
import type { Corpus } from '../../../pkg/bienban_link.js';
import { Tables, type Item } from './build';
import { matcher } from './fold';
import type { Answer, Choices, Exported, Found, Part, Query, Question, Rest } from './types';

const features = tableFeatures({
  coreReactivityFeature: storeReactivityBindings(), columnFilteringFeature, rowSortingFeature, filteredRowModel: createFilteredRowModel(), sortedRowModel: createSortedRowModel(),
});
type Features = typeof features;

const tables = new Tables();
const utf8 = new TextDecoder();
let turn = 0;

const SORTED: Record<Part, readonly string[]> = {
  meetings: ['start', 'kind', 'name', 'parties', 'people', 'series', 'edition', 'status', 'city', 'country', 'format', 'topics', 'outcomes', 'reports', 'conflicts', 'review', 'tags', 'confidence'],
  people: ['name', 'country', 'office', 'posts', 'meetings', 'first', 'last'],
  series: ['name', 'code', 'count', 'editions', 'missing', 'first', 'last'],
  documents: ['name', 'file', 'day', 'meetings', 'people', 'statements', 'corrections', 'copyOf'],
  ledger: ['due', 'name', 'state', 'announced', 'fulfilled'],
};
const CHOICES: Record<Part, readonly string[]> = {
  meetings: ['kind', 'status', 'country', 'series', 'person', 'review', 'tag'], people: ['country'], series: [], documents: ['basis'], ledger: ['state', 'country'],
};
/** So many values of a filter are offered. */
const OFFERED = 400;

let collator = new Intl.Collator('vi');
const ordered: SortFn<Features, Item> = (a, b, by) => {
  const [x, y] = [a.original.sort[by], b.original.sort[by]];
  return typeof x === 'string' && typeof y === 'string' ? (by === 'start' || by === 'due' || by === 'day' || by === 'first' || by === 'last' ? (x < y ? -1 : +(x > y)) : collator.compare(x, y)) : Number(x) - Number(y);
};
/** What a filter asks is worked out once, not for every row. */
const filter = <T>(resolve: (value: string) => T, passes: (item: Item, value: T) => boolean): FilterFn<Features, Item> =>
  Object.assign((row: { original: Item }, _: string, value: unknown) => passes(row.original, value as T), { resolveFilterValue: resolve as (value: unknown) => unknown }) as FilterFn<Features, Item>;

const FILTERS: Record<string, FilterFn<Features, Item>> = {
  words: filter(matcher, (item, matches) => matches(item.text)),
  from: filter(String, ({ days }, from) => days !== undefined && days[1] >= from),
  to: filter(String, ({ days }, to) => days !== undefined && days[0] <= to),
  /** A name, or a part of one. */
  person: filter(matcher, ({ has }, matches) => has['person']!.some((name) => matches(tables.findable(name)))),
};
const chosen = (name: string) => filter(String, ({ has }, value) => has[name]?.includes(value) ?? false);

function newTable(part: Part) {
  const column = (id: string, more: object = {}) => ({ id, accessorFn: (item: Item) => item.sort[id], sortFn: ordered, sortUndefined: 'last', ...more }) as ColumnDef<Features, Item>;
  const columns = [...SORTED[part].map((id) => column(id)), ...['words', 'from', 'to', 'kind', 'status', 'country', 'series', 'person', 'review', 'differ', 'tag', 'missing', 'basis', 'copy', 'empty', 'state'].map((id) => column(`~${id}`, { filterFn: FILTERS[id] ?? chosen(id) }))];
  return constructTable<Features, Item>({ features, columns, data: [] as Item[] });
}
const made = new Map<Part, ReturnType<typeof newTable>>();
let shown: { part: Part; rows: readonly { original: Item }[] } = { part: 'meetings', rows: [] };

const told = new Map<Part, readonly Item[]>();
function choices(part: Part): Choices | undefined {
  const items = tables.items(part);
  if (told.get(part) === items) return undefined;
  told.set(part, items);
  return Object.fromEntries(CHOICES[part].map((name) => {
    const counts = new Map<string, number>();
    for (const { has } of items) for (const value of has[name] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
    const all = [...counts].sort((a, b) => b[1] - a[1]).slice(0, OFFERED);
    const rejected = name === 'review' ? tables.rejected().length : 0;
    return [name, rejected ? [...all, ['rejected', rejected] as const] : all];
  }));
}

function find(part: Part, query: Query): Found {
  const table = made.get(part) ?? newTable(part);
  made.set(part, table);
  const data = (part === 'meetings' && query.filters['review'] === 'rejected' ? tables.rejected() : tables.items(part)) as Item[];
  if (table.options.data !== data) table.setOptions((old) => ({ ...old, data }));
  table.setSorting([{ id: query.sort.by, desc: query.sort.down }]);
  table.setColumnFilters(Object.entries(query.filters).flatMap(([id, value]) => (value.trim() ? [{ id: `~${id}`, value }] : [])));
  shown = { part, rows: table.getRowModel().rows };
  const offered = choices(part);
  return { part, query, total: data.length, count: shown.rows.length, ...(offered && { choices: offered }), turn: ++turn };
}

function exported(from: number, to: number): Exported[] {
  const { index } = tables;
  return shown.rows.slice(from, to).flatMap(({ original: { row } }) => {
    const meeting = index.keys.get(row.key);
    return meeting ? [{ meeting, conflicts: index.conflicts(meeting.id), ...index.reviewed(meeting.reports) }] : [];
  });
}
/** What goes with the meetings that are shown. */
function rest(): Rest {
  const { corpus, index, docs } = tables;
  const meetings = shown.rows.flatMap(({ original: { row } }) => index.keys.get(row.key) ?? []);
  const [ids, people, bodies, articles] = [new Set<string>(), new Set<string>(), new Set<string>(), new Set<string>()];
  for (const m of meetings) {
    ids.add(m.id);
    for (const p of m.participants) people.add(p.entity);
    for (const d of m.delegations) for (const id of [d.head, ...d.members, ...d.organizations]) if (id) (people.add(id), bodies.add(id));
    for (const r of m.reports) articles.add(r.document);
  }
  return {
    documents: corpus.documents.flatMap((d) => { const info = docs.get(d.id); return articles.has(d.id) && info ? [{ ...d, ...info }] : []; }),
    people: corpus.people.filter((p) => people.has(p.id)),
    organizations: corpus.organizations.filter((o) => bodies.has(o.id)),
    series: corpus.series.filter((s) => s.editions.some((e) => ids.has(e.meeting))),
    ledger: corpus.ledger.filter((e) => ids.has(e.meeting)),
    conflicts: corpus.conflicts.filter((c) => ids.has(c.meeting)),
  };
}

function answer(question: Question): unknown {
  if ('corpus' in question) tables.corpus = JSON.parse(utf8.decode(question.corpus)) as Corpus;
  else if ('docs' in question) {
    for (const doc of question.docs) tables.docs.set(doc.id, doc);
    for (const id of question.gone) tables.docs.delete(id);
  } else if ('language' in question) {
    tables.language = question.language;
    collator = new Intl.Collator(question.language.lang, { numeric: true });
  } else if ('find' in question) return find(question.find, question.query);
  else if ('rows' in question) return { turn, rows: shown.rows.slice(...question.rows).map(({ original }) => original.row) };
  else if ('keys' in question) return shown.rows.map(({ original }) => original.row.key);
  else if ('open' in question) return tables.detail(question.open, question.key, question.report);
  else if ('export' in question) return exported(...question.export);
  else return rest();
  tables.forget();
  return undefined;
}

self.onmessage = ({ data }: MessageEvent<Question>) => {
  const reply = (said: Answer) => self.postMessage(said);
  try {
    reply({ value: answer(data) });
  } catch (error) {
    reply({ error: String(error) });
  }
};
