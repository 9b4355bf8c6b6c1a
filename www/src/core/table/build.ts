/** The register, and what the page knows of its articles → rows of its parts, each with what it is sorted, filtered and found by. */
import type { Corpus } from '../../../pkg/bienban_link.js';
import { findable, type Findable } from './fold';
import type { Conflict, CorpusMeeting, DocInfo, DocumentRow, Language, LedgerRow, MeetingRow, Part, PersonRow, Report, Row, SeriesRow, State } from './types';

export interface Item<R extends Row = Row> {
  row: R;
  /** By column; what a row does not say comes last, whichever way one sorts. */
  sort: Readonly<Record<string, string | number | undefined>>;
  text: Findable;
  /** By filter, the values that it answers to. */
  has: Readonly<Record<string, readonly string[]>>;
  /** First and last day, where the year is known. */
  days?: readonly [string, string] | undefined;
}

/** People who are named in a row; the rest is counted. */
const NAMED = 3;
const RANK: readonly State[] = ['unreviewed', 'accepted', 'edited', 'added', 'rejected'];
const EMPTY: Corpus = { schema: 'bienban-corpus/1', offsets: 'utf16', documents: [], meetings: [], people: [], organizations: [], places: [], series: [], encounters: [], pairs: [], ledger: [], conflicts: [] };

/** First and last day of a value of any form: `2024-05`, `2024-Q2`, `2024-05-14TMO`, `2024-05-12/2024-05-14`. Nothing where the year is open. */
export function days(value: string | undefined, end = value): readonly [string, string] | undefined {
  const from = bounds(value?.split('/')[0]);
  const to = bounds(end?.split('/').at(-1)) ?? from;
  return from && [from[0], to![1] < from[1] ? from[1] : to![1]];
}
function bounds(value: string | undefined): readonly [string, string] | undefined {
  const m = /^(\d{4})(?:-(?:Q([1-4])|W(\d\d)|(\d\d))(?:-(\d\d))?)?/.exec(value ?? '');
  if (!m) return undefined;
  const [, year, quarter, week, month, day] = m;
  if (day) return [`${year}-${month}-${day}`, `${year}-${month}-${day}`];
  if (month) return [`${year}-${month}-01`, `${year}-${month}-31`];
  if (quarter) return [`${year}-${String(+quarter * 3 - 2).padStart(2, '0')}-01`, `${year}-${String(+quarter * 3).padStart(2, '0')}-31`];
  if (week) {
    // ISO 8601: the first week has the fourth of January in it.
    const fourth = Date.UTC(+year!, 0, 4);
    const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * 864e5 + (+week - 1) * 7 * 864e5;
    return [new Date(monday).toISOString().slice(0, 10), new Date(monday + 6 * 864e5).toISOString().slice(0, 10)];
  }
  return [`${year}-01-01`, `${year}-12-31`];
}
/** For sorting: an open year has no place among the others. */
const when = (value: string | undefined): string | undefined => (value?.startsWith('X') ? undefined : value);

/** What the press calls a series: the name that its meetings have most often, without their number and year; of two the shorter. The register knows the English one. */
function printed(meetings: readonly CorpusMeeting[]): string | undefined {
  const times = new Map<string, number>();
  for (const { name } of meetings) {
    const plain = name?.replace(/,?\s+(lần (thứ )?|năm |thứ |\d{4}).*$/iu, '').trim();
    if (plain) times.set(plain, (times.get(plain) ?? 0) + 1);
  }
  return [...times].sort(([a, m], [b, n]) => n - m || a.length - b.length)[0]?.[0];
}

export class Tables {
  corpus: Corpus = EMPTY;
  readonly docs = new Map<string, DocInfo>();
  language: Language = { lang: 'vi', words: {} };
  /** Rows are made when they are first asked for. */
  #items: Partial<Record<Part, readonly Item[]>> = {};
  #rejected: readonly Item[] | undefined;
  #index: Index | undefined;

  /** Something has changed: of everything, or of what only the articles say. */
  forget(): void {
    this.#items = {};
    this.#rejected = undefined;
    this.#index = undefined;
  }
  get index(): Index {
    return (this.#index ??= new Index(this.corpus, this.docs));
  }
  items(part: Part): readonly Item[] {
    return (this.#items[part] ??= this.#make(part));
  }
  /** Meetings that the user rejected: looked at by themselves. */
  rejected(): readonly Item[] {
    return (this.#rejected ??= [...this.docs.values()].flatMap((d) => d.rejected.map((m) => this.#meeting(m))));
  }
  #make(part: Part): readonly Item[] {
    const { meetings, people, series, ledger } = this.corpus;
    if (part === 'meetings') return meetings.map((m) => this.#meeting(m));
    if (part === 'people') return people.map((p) => this.#person(p));
    if (part === 'series') return series.map((s) => this.#series(s));
    if (part === 'documents') return [...this.docs.values()].map((d) => this.#document(d));
    return ledger.flatMap((entry, k) => this.#promise(entry, k));
  }

  #findables = new Map<string, Findable>();
  /** A name, to be looked for. */
  findable(name: string): Findable {
    const had = this.#findables.get(name);
    const made = had ?? findable([name]);
    if (!had) this.#findables.set(name, made);
    return made;
  }

  #names?: { lang: string; names: Intl.DisplayNames };
  /** A party or a country as the reader calls it. */
  country(code: string | undefined): string | undefined {
    const { lang, words } = this.language;
    if (!code) return undefined;
    if (words['wholes']?.[code]) return words['wholes'][code];
    if (!/^[A-Z]{2}$/.test(code)) return code;
    if (this.#names?.lang !== lang) this.#names = { lang, names: new Intl.DisplayNames(lang, { type: 'region' }) };
    return this.#names.names.of(code);
  }
  #word(list: string, code: string | undefined): string | undefined {
    return code === undefined ? undefined : (this.language.words[list]?.[code] ?? code);
  }

  meeting(m: CorpusMeeting): MeetingRow {
    const { review, tags } = this.index.reviewed(m.reports);
    return {
      key: m.key, id: m.id, start: m.start, end: m.end, time: m.time, kind: m.kind, name: m.name, parties: m.parties,
      people: m.participants.slice(0, NAMED).map((p) => p.name), present: m.participants.length,
      series: m.series_key ?? m.series, edition: m.edition, status: m.status, city: m.city, town: m.city && this.index.towns.get(m.city), venue: m.venue, country: m.country, format: m.format,
      topics: [...new Set(m.topics.map((t) => t.code))], outcomes: m.outcomes.length,
      reports: m.reports.length, conflicts: this.index.conflicts(m.id).map((c) => c.field), review, tags, confidence: m.confidence,
    };
  }
  #meeting(m: CorpusMeeting): Item<MeetingRow> {
    const row = this.meeting(m);
    const { index } = this;
    const { notes } = index.reviewed(m.reports);
    const parties = m.parties.map((p) => this.country(p)!);
    const kind = this.#word('kinds', m.kind);
    const status = this.#word('status', m.status);
    const topics = row.topics.map((t) => this.#word('topics', t)!);
    const titles = m.reports.map((r) => this.docs.get(r.document)).flatMap((d) => (d ? [d.title, d.name] : []));
    const people = m.participants.flatMap((p) => [p.name, p.rank, p.office, ...(index.people.get(p.entity)?.aliases ?? [])]);
    return {
      row,
      sort: {
        start: when(m.start), kind, name: m.name ?? `${kind} ${parties.join(' ')}`, parties: parties.join(' ') || undefined, people: m.participants[0]?.name, series: row.series, edition: m.edition,
        status, city: m.city ?? m.venue, country: this.country(m.country), format: m.format, topics: topics.join(', ') || undefined, outcomes: m.outcomes.length,
        reports: row.reports, conflicts: row.conflicts.length, review: RANK.indexOf(row.review), tags: row.tags.join(', ') || undefined, confidence: m.confidence,
      },
      text: findable([kind, m.name, m.en, ...parties, this.country(m.country), m.city, row.town, m.venue, row.series, status, ...people, ...topics, ...m.outcomes.map((o) => o.quote), ...titles, ...row.tags, ...notes, ...index.conflicts(m.id).flatMap((c) => c.values.map((v) => v.value))]),
      has: {
        kind: [m.kind], status: [m.status], country: [...new Set([...m.parties, ...(m.country ? [m.country] : []), ...m.participants.flatMap((p) => p.country ?? [])])],
        series: row.series ? [row.series] : [], person: m.participants.map((p) => index.people.get(p.entity)?.name ?? p.name), review: [row.review], differ: row.conflicts.length ? ['yes'] : [], tag: row.tags,
      },
      days: days(m.start, m.end),
    };
  }

  #person(p: Corpus['people'][number]): Item<PersonRow> {
    // Rank and office are often told apart: of each what was seen last.
    const posts = p.posts.toSorted((a, b) => ((a.last_seen ?? '') < (b.last_seen ?? '') ? 1 : -1));
    const latest = { rank: posts.find((x) => x.rank)?.rank, office: posts.find((x) => x.office)?.office };
    const meetings = this.index.attended.get(p.id) ?? [];
    const seen = [...p.posts.flatMap((x) => [x.first_seen, x.last_seen]), ...meetings.map((m) => when(m.start))].flatMap((x) => (x ? [x.slice(0, 10)] : [])).sort();
    const row: PersonRow = { key: p.id, name: p.name, aliases: p.aliases.filter((a) => a !== p.name), country: p.country, ...latest, posts: p.posts.length, meetings: meetings.length, first: seen[0], last: seen.at(-1) };
    return {
      row,
      // By the given name, as one looks up a Vietnamese.
      sort: { name: p.country === 'VN' || !p.country ? p.name.split(' ').toReversed().join(' ') : p.name, country: this.country(p.country), office: [row.rank, row.office].filter(Boolean).join(', ') || undefined, posts: row.posts, meetings: row.meetings, first: row.first, last: row.last },
      text: findable([p.name, ...p.aliases, this.country(p.country), ...p.posts.flatMap((x) => [x.rank, x.office])]),
      has: { country: p.country ? [p.country] : [] },
    };
  }

  called(s: Corpus['series'][number]): string {
    return (this.language.lang === 'vi' && printed(this.index.series.get(s.key) ?? [])) || s.name;
  }
  #series(s: Corpus['series'][number]): Item<SeriesRow> {
    const all = this.index.series.get(s.key) ?? [];
    const numbers = s.editions.map((e) => e.edition).sort((a, b) => a - b);
    const seen = all.flatMap((m) => when(m.start) ?? []).sort();
    const name = this.called(s);
    const row: SeriesRow = { key: s.key, name, code: s.code, count: all.length, low: numbers[0], high: numbers.at(-1), missing: s.missing, first: seen[0], last: seen.at(-1) };
    return {
      row,
      sort: { name, code: s.key, count: row.count, editions: row.high, missing: s.missing.length, first: row.first, last: row.last },
      text: findable([s.name, s.key, ...all.flatMap((m) => [m.name, m.en])]),
      has: { missing: s.missing.length ? ['yes'] : [] },
    };
  }

  document(d: DocInfo): DocumentRow {
    const { id, name, title, day, basis, meetings, people, statements, corrections } = d;
    const of = this.index.documents.get(id)?.duplicate_of;
    const original = of === undefined ? undefined : this.docs.get(of);
    return { key: id, name, title, day, basis, meetings, people, statements, corrections, copyOf: original?.title ?? original?.name ?? of };
  }
  #document(d: DocInfo): Item<DocumentRow> {
    const row = this.document(d);
    return {
      row,
      sort: { name: d.title ?? d.name, file: d.name, day: d.day, meetings: d.meetings, people: d.people, statements: d.statements, corrections: d.corrections, copyOf: row.copyOf },
      text: findable([d.name, d.title, d.outlet]),
      has: { basis: [d.basis], copy: row.copyOf ? ['yes'] : [], empty: d.meetings ? [] : ['yes'] },
      days: days(d.day),
    };
  }

  #promise({ meeting: id, due, announced, fulfilled_by, overdue }: Corpus['ledger'][number], k: number): Item<LedgerRow>[] {
    const m = this.index.meetings.get(id);
    if (!m) return [];
    const called = (document: string) => this.docs.get(document)?.title ?? this.docs.get(document)?.name ?? document;
    const state = overdue ? 'overdue' : fulfilled_by !== undefined ? 'fulfilled' : m.status === 'planned' ? 'open' : m.status === 'held' ? 'fulfilled' : 'off';
    const row: LedgerRow = {
      key: `${m.key} ${k}`, meeting: m.key, due, state, kind: m.kind, name: m.name, parties: m.parties, announced: [...new Set(announced.map((s) => s.document))].map(called), fulfilled: fulfilled_by === undefined ? undefined : called(fulfilled_by),
    };
    const parties = m.parties.map((p) => this.country(p)!);
    const kind = this.#word('kinds', m.kind);
    return [{
      row,
      sort: { due: when(due), name: m.name ?? `${kind} ${parties.join(' ')}`, state: ['overdue', 'open', 'fulfilled', 'off'].indexOf(state), announced: row.announced[0], fulfilled: row.fulfilled },
      text: findable([kind, m.name, ...parties, m.city, ...m.participants.map((p) => p.name), ...row.announced, row.fulfilled]),
      has: { state: [state], country: m.parties },
      days: days(due),
    }];
  }

  detail<P extends Part>(part: P, key: string, report?: Report): unknown {
    const { index } = this;
    const rows = (all: readonly CorpusMeeting[]) => all.toSorted((a, b) => ((when(a.start) ?? '') < (when(b.start) ?? '') ? 1 : -1)).map((m) => this.meeting(m));
    const documents = (all: readonly CorpusMeeting[]) => [...new Set(all.flatMap((m) => m.reports.map((r) => r.document)))].flatMap((id) => index.documents.get(id) ?? []);
    if (part === 'meetings') {
      const meeting = index.keys.get(key) ?? (report && this.corpus.meetings.find((m) => m.reports.some((r) => r.document === report.document && r.meeting === report.meeting)));
      return meeting && { part, key: meeting.key, meeting, conflicts: index.conflicts(meeting.id), documents: documents([meeting]) };
    }
    if (part === 'people') {
      const person = index.people.get(key);
      const cited = person && [...new Set(person.posts.flatMap((x) => x.sources.map((s) => s.document)))].flatMap((id) => index.documents.get(id) ?? []);
      return person && { part, key, person, meetings: rows(index.attended.get(key) ?? []), documents: cited };
    }
    if (part === 'series') {
      const series = this.corpus.series.find((s) => s.key === key);
      return series && { part, key, series: { ...series, name: this.called(series) }, meetings: rows(index.series.get(key) ?? []) };
    }
    const info = this.docs.get(key);
    return info && { part, key, document: this.document(info), meetings: rows(index.told.get(key) ?? []) };
  }
}

/** What is looked up. */
class Index {
  readonly keys = new Map<string, CorpusMeeting>();
  readonly meetings = new Map<string, CorpusMeeting>();
  readonly people: ReadonlyMap<string, Corpus['people'][number]>;
  readonly documents: ReadonlyMap<string, Corpus['documents'][number]>;
  /** Meetings by who was there, by series, and by the articles that report them. */
  readonly attended = new Map<string, CorpusMeeting[]>();
  readonly series = new Map<string, CorpusMeeting[]>();
  readonly told = new Map<string, CorpusMeeting[]>();
  /** English names of places, under every name. */
  readonly towns: ReadonlyMap<string, string>;
  readonly #conflicts: ReadonlyMap<string, Conflict[]>;
  readonly #reviews = new Map<string, DocInfo['reviews'][number]>();

  constructor(corpus: Corpus, docs: ReadonlyMap<string, DocInfo>) {
    const put = (map: Map<string, CorpusMeeting[]>, key: string, m: CorpusMeeting) => {
      const all = map.get(key);
      if (!all) map.set(key, [m]);
      else if (all.at(-1) !== m) all.push(m);
    };
    for (const m of corpus.meetings) {
      this.keys.set(m.key, m);
      this.meetings.set(m.id, m);
      for (const p of m.participants) put(this.attended, p.entity, m);
      for (const r of m.reports) put(this.told, r.document, m);
      const series = m.series_key ?? m.series;
      if (series) put(this.series, series, m);
    }
    for (const { rejected } of docs.values()) for (const m of rejected) this.keys.set(m.key, m);
    this.people = new Map(corpus.people.map((p) => [p.id, p]));
    this.documents = new Map(corpus.documents.map((d) => [d.id, d]));
    this.towns = new Map(corpus.places.flatMap(({ name, aliases, en }) => (en ? [name, ...aliases].map((form) => [form, en] as const) : [])));
    this.#conflicts = Map.groupBy(corpus.conflicts, (c) => c.meeting);
    for (const { id, reviews } of docs.values()) for (const review of reviews) this.#reviews.set(`${id} ${review[0]}`, review);
  }
  conflicts(id: string): Conflict[] {
    return this.#conflicts.get(id) ?? [];
  }
  reviewed(reports: readonly Report[]): { review: State; tags: string[]; notes: string[] } {
    const all = this.#reviews.size ? reports.flatMap((r) => { const x = this.#reviews.get(`${r.document} ${r.meeting}`); return x ? [x] : []; }) : [];
    const review = all.reduce<State>((most, [, state]) => (RANK.indexOf(state) > RANK.indexOf(most) ? state : most), 'unreviewed');
    return { review, tags: [...new Set(all.flatMap(([, , tags]) => tags))], notes: all.flatMap(([, , , note]) => note ?? []) };
  }
}
