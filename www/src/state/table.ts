/**
 * Keeps the tables in step with the register and the articles, while they are looked at. The register goes from its worker to theirs as bytes, which nobody
 * copies or parses on the way; of its rows the page gets those that it shows.
 */
import { TableWorker } from '../core/table/bridge';
import type { Ready } from '../core/ready';
import type { CorpusMeeting, DocInfo, Opened, Part, Query, Reviewed, State as Review } from '../core/table/types';
import { messages } from '../i18n';
import { country } from '../i18n/values';
import { dayOf } from './days';
import { late } from './late';
import { isReading, registerBytes, toLink } from './register';
import { change, changeTable, emptyTable, now, watch, type Doc } from './store';

/** Articles that are told of in one go. */
const CHUNK = 400;
/** Rows are got for so many more than are seen, on either side. */
const MARGIN = 60;

type Told = Pick<Doc, 'shown' | 'published' | 'dated' | 'name'>;
const nothing = () => ({ lang: '', docs: new Map<string, Told>(), changes: -1, at: 0, ms: 0, found: undefined as { part: Part; query: Query } | undefined, stale: true, open: undefined as unknown });

let worker: TableWorker | undefined;
/** What it has been given, and was last asked. */
let has = nothing();
let looked = { from: 0, to: 60 };
let running = false;
let timer: ReturnType<typeof setTimeout> | undefined;
let following = false;

const seen = () => now().view === 'register' && now().as === 'table' && now().table.is === 'following';

/** As the register would have them: places with their article, and those present by their names. */
function rejectedOf(document: string, reading: Ready): CorpusMeeting[] {
  const { minutes, edited } = reading;
  if (!edited) return [];
  const placed = (x: unknown): unknown =>
    Array.isArray(x) ? x.map(placed) : typeof x !== 'object' || x === null ? x : 'start' in x && typeof x.start === 'number' ? { ...x, document } : Object.fromEntries(Object.entries(x).map(([key, value]) => [key, placed(value)]));
  const named = (id: string) => reading.entity(id)?.name ?? id;
  return minutes.meetings.flatMap((m) => (edited.reviews.get(m.id)?.state === 'rejected' ? [{
    ...(placed(m) as CorpusMeeting), id: `${document} ${m.id}`, key: `rejected/${document}/${m.id}`, reports: [{ document, meeting: m.id }],
    delegations: m.delegations.map((d) => ({ ...(placed(d) as CorpusMeeting['delegations'][number]), ...(d.head && { head: named(d.head) }), members: d.members.map(named), organizations: d.organizations.map(named) })),
  }] : []));
}

function infoOf(doc: Doc): DocInfo {
  const { minutes, edited } = doc.shown!;
  const reviews = [...(edited?.reviews ?? [])].flatMap(([id, { state, tags, note }]): Reviewed[] => (state === 'unreviewed' && !tags.length && !note ? [] : [[id, state as Review, tags, note]]));
  let people = 0;
  for (const e of minutes.entities) if (e.kind === 'person') people++;
  return {
    id: doc.id, name: doc.name, title: minutes.title?.value, ...dayOf(doc), engine: minutes.engine, sha256: minutes.sha256, url: minutes.url?.value, outlet: minutes.outlet?.value,
    meetings: minutes.meetings.length, people, statements: minutes.statements.length, corrections: edited?.edits.length ?? 0, reviews, rejected: rejectedOf(doc.id, doc.shown!),
  };
}
const same = (a: Told | undefined, b: Doc): boolean => a !== undefined && a.shown === b.shown && a.published === b.published && a.dated === b.dated && a.name === b.name;

/** What is new of the articles, some at a time. */
function difference(): { docs: Doc[]; gone: string[] } | undefined {
  const all = now().docs;
  const docs: Doc[] = [];
  for (const doc of all) if (doc.shown && !same(has.docs.get(doc.id), doc) && docs.push(doc) >= CHUNK) break;
  const there = has.docs.size ? new Set(all.map(({ id }) => id)) : undefined;
  const gone = there ? [...has.docs.keys()].filter((id) => !there.has(id)) : [];
  return docs.length + gone.length ? { docs, gone } : undefined;
}

/** While articles are still coming in, at most a fifth of the time goes into tables that are not the last. */
const wait = (): number => (isReading() || now().register.linked < toLink() ? Math.max(0, has.at + 4 * has.ms - performance.now()) : 0);

async function run(): Promise<void> {
  if (running || !seen()) return;
  running = true;
  const mine = (worker ??= new TableWorker());
  const given = has;
  try {
    while (seen() && worker === mine) {
      const { table, register, lang } = now();
      const fresh = difference();
      if (given.lang !== lang) {
        const { kinds, status, topics } = messages();
        const wholes = Object.fromEntries(['ASEAN', 'EU', 'UN', 'NATO'].map((code) => [code, country(code)]));
        given.lang = lang;
        await mine.language({ lang, words: { kinds, status, topics, wholes } });
        given.stale = true;
      } else if (fresh) {
        for (const { id, shown, published, dated, name } of fresh.docs) given.docs.set(id, { shown: shown!, published, dated, name });
        for (const id of fresh.gone) given.docs.delete(id);
        await mine.docs(fresh.docs.map(infoOf), fresh.gone);
        given.stale = true;
      } else if (register.changes !== given.changes && !wait()) {
        const start = performance.now();
        given.changes = register.changes;
        const bytes = await registerBytes();
        if (bytes) await mine.corpus(bytes);
        given.ms = performance.now() - start;
        given.at = performance.now();
        given.stale = true;
      } else if (given.stale || !table.found || given.found?.part !== table.part || given.found.query !== table.queries[table.part]) {
        const { part, queries } = table;
        const query = queries[part];
        const stale = given.stale;
        given.stale = false;
        given.found = { part, query };
        const found = await mine.find(part, query);
        const from = stale && table.found?.part === part ? Math.min(looked.from, Math.max(0, found.count - 1)) : 0;
        const rows = await mine.rows(Math.max(0, from - MARGIN), from + looked.to - looked.from + MARGIN);
        if (stale) given.open = undefined;
        changeTable({ found, ...(found.choices && { choices: { ...now().table.choices, [part]: found.choices } }), rows: { turn: rows.turn, from: Math.max(0, from - MARGIN), rows: rows.rows } });
      } else if (table.found && lacking(table.found.count)) {
        const from = Math.max(0, looked.from - MARGIN);
        const { turn, rows } = await mine.rows(from, looked.to + MARGIN);
        changeTable({ rows: { turn, from, rows } });
      } else if (table.open !== given.open) {
        const { open } = table;
        given.open = open;
        // A meeting goes by another key once its day is corrected; its report is the same.
        const had = table.opened?.part === 'meetings' && table.opened.key === open?.key ? table.opened.meeting.reports[0] : undefined;
        const opened = open && (await mine.open(open.part, open.key, had));
        if (now().table.open !== open) continue;
        if (opened) given.open = { part: opened.part, key: opened.key };
        changeTable({ open: opened && (given.open as typeof open), opened });
      } else break;
    }
    const ms = wait();
    if (behind()) timer ??= setTimeout(() => ((timer = undefined), void run()), ms + 10);
  } catch (error) {
    if (worker !== mine) return;
    end();
    changeTable({ is: 'failed', detail: (error as Error).message, found: undefined, opened: undefined });
  } finally {
    running = false;
  }
}
const behind = () => now().register.changes !== has.changes;
/** Whether rows are looked at that are not at hand. */
function lacking(count: number): boolean {
  const { from, rows } = now().table.rows;
  return looked.from < from || Math.min(looked.to, count) > from + rows.length;
}

function end(): void {
  worker?.end();
  worker = undefined;
  has = nothing();
}

/** From now on, whenever the tables are in view. */
export function followTables(): void {
  if (following) return void run();
  following = true;
  watch(() => {
    if (worker && !now().docs.length) {
      end();
      changeTable({ found: undefined, rows: emptyTable.rows, open: undefined, opened: undefined, marked: [] });
    } else void run();
  });
  void run();
}
export const tablesAgain = (): void => changeTable({ is: 'following' });

/** The rows that are in view, from one to before another. */
export function lookAt(from: number, to: number): void {
  if (from === looked.from && to === looked.to) return;
  looked = { from, to };
  void run();
}

export function showPart(part: Part): void {
  if (part === now().table.part) return closeRow();
  looked = { from: 0, to: 60 };
  changeTable({ part, open: undefined, opened: undefined, rows: emptyTable.rows, found: undefined });
}
const ask = (part: Part, query: Query): void => changeTable({ queries: { ...now().table.queries, [part]: query } });
/** An empty value asks nothing. */
export function setFilter(part: Part, name: string, value: string): void {
  const { [part]: query } = now().table.queries;
  const { [name]: _, ...others } = query.filters;
  if ((query.filters[name] ?? '') !== value) ask(part, { ...query, filters: value ? { ...others, [name]: value } : others });
}
export const clearFilters = (part: Part): void => ask(part, { ...now().table.queries[part], filters: {} });
/** Another column begins with what is looked for in it: the newest, the most. */
const DOWN: readonly string[] = ['start', 'reports', 'conflicts', 'review', 'outcomes', 'meetings', 'posts', 'last', 'count', 'missing', 'day', 'people', 'statements', 'corrections', 'confidence'];
export function sortBy(part: Part, by: string): void {
  const { [part]: query } = now().table.queries;
  ask(part, { ...query, sort: { by, down: query.sort.by === by ? !query.sort.down : DOWN.includes(by) && !(part === 'meetings' && by === 'people') } });
}
export const setColumns = (part: Part, columns: readonly string[]): void => change({ columns: { ...now().columns, [part]: columns } });
export const openRow = (part: Opened, key: string): void => changeTable({ open: { part, key } });
export const closeRow = (): void => changeTable({ open: undefined, opened: undefined });
/** The meetings of somebody, or of a series. */
export function showMeetings(filters: Query['filters']): void {
  ask('meetings', { ...now().table.queries.meetings, filters });
  showPart('meetings');
}

export const mark = (ids: readonly string[], on: boolean): void => {
  const all = new Set(now().table.marked);
  for (const id of ids) if (on) all.add(id); else all.delete(id);
  changeTable({ marked: [...all] });
};
/** All rows that are found. */
export async function markFound(): Promise<void> {
  if (worker) changeTable({ marked: await worker.keys() });
}
export const unmark = (): void => changeTable({ marked: [] });

const loadExport = () => import('../core/table/export');
/** What is found, as a file. */
export async function exported(format: 'csv' | 'json'): Promise<{ data: Blob; name: string } | undefined> {
  const mine = worker;
  const { found } = now().table;
  if (!mine || found?.part !== 'meetings') return undefined;
  const { csv, json } = await late(loadExport);
  const texts = new Map(now().docs.flatMap((d) => (d.shown ? [[d.id, d.shown.text] as const] : [])));
  const { edits } = now();
  const data = await (format === 'csv' ? csv(mine, found.count, texts) : json(mine, found.count, texts, edits));
  return { data, name: `${messages().register.title} ${new Date().toISOString().slice(0, 10)}.${format}` };
}
