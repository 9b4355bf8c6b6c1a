/**
 * The register as a file: a table of the columns that the command line gives (`src/export/csv.rs`), with what the user made of each meeting, or JSON (`bienban-corpus/1`). Both
 * hold the sentences that report a meeting, their articles, and the versions that read them.
 */
import Papa from 'papaparse';
import { SCHEMA, type Edit } from '../edits/types';
import type { TableWorker } from './bridge';
import type { CorpusMeeting, CorpusSpan, Exported, Rest } from './types';

type Texts = ReadonlyMap<string, string>;
/** Meetings in one go: some milliseconds of work. */
const CHUNK = 100;

const COLUMNS = [
  'id', 'key', 'kind', 'name', 'en', 'series', 'edition', 'status', 'salience', 'start', 'end', 'time', 'format', 'venue', 'city', 'country', 'parties', 'participants', 'delegations', 'relations',
  'topics', 'outcomes', 'confidence', 'documents', 'published', 'conflicts', 'evidence', 'sources', 'review', 'tags', 'notes', 'engine',
] as const;

/** The words at a place, on one line. */
const words = (texts: Texts, { document, start, end }: CorpusSpan): string => (texts.get(document) ?? '').slice(start, end).toWellFormed().replace(/\s+/g, ' ').trim();

/** Without controls, and without what turns the direction of the line around it. */
const clean = (cell: string): string => cell.replace(/(?![\n\t])[\p{Cc}\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu, '');
/** A spreadsheet takes a cell that begins so for a formula; an apostrophe before it makes it text. */
export function inert(cell: string): string {
  const text = clean(cell);
  return /^[=+\-@\t\n＝＋－＠]/.test(text) ? `'${text}` : text;
}

function row({ meeting: m, conflicts, review, tags, notes }: Exported, texts: Texts, { names, published, engines, called }: Known): string[] {
  const list = (items: Iterable<string>) => [...items].filter(Boolean).join(' | ');
  const documents = [...new Set(m.reports.map((r) => r.document))];
  const person = (p: CorpusMeeting['participants'][number]) => {
    const notes = [p.country, ...p.roles].filter(Boolean).join('; ');
    return [[p.rank, p.name].filter(Boolean).join(' '), p.office].filter(Boolean).join(', ') + (notes && ` (${notes})`);
  };
  const cited = (s: CorpusSpan) => `“${words(texts, s)}” ${called.get(s.document) ?? s.document}#utf16=${s.start},${s.end}`;
  const sources: [string, readonly CorpusSpan[]][] = [
    ...Object.entries(m.sources).map(([field, { spans }]): [string, CorpusSpan[]] => [field, spans]),
    ...m.participants.map((p, k): [string, CorpusSpan[]] => [`participants.${k}`, p.spans]),
    ...m.outcomes.map((o, k): [string, CorpusSpan[]] => [`outcomes.${k}`, [o.span]]),
    ...m.topics.map((t): [string, CorpusSpan[]] => [`topics.${t.code}`, [t.span]]),
  ];
  return [
    m.id, m.key, m.kind, m.name ?? '', m.en ?? '', m.series_key ?? m.series ?? '', m.edition === undefined ? '' : String(m.edition), m.status, m.salience, m.start ?? '', m.end ?? '', m.time ?? '', m.format ?? '',
    m.venue ?? '', m.city ?? '', m.country ?? '', list(m.parties), list(m.participants.map(person)),
    list(m.delegations.map((d) => `${d.party}: ${[d.head, ...d.members, ...d.organizations].flatMap((id) => (id ? [names.get(id) ?? id] : [])).join(', ')}`)),
    list(m.relations.map((r) => `${r.type} ${r.target}`)), list(m.topics.map((t) => t.code)), list(m.outcomes.map((o) => `${o.act ?? o.kind}: ${o.quote}`)), String(Number(m.confidence.toFixed(4))),
    list(documents.map((id) => called.get(id) ?? id)), list(documents.map((id) => published.get(id) ?? '')), list(conflicts.map((c) => `${c.field}: ${c.values.map((v) => v.value).join(' / ')}`)),
    list(m.evidence.map((s) => words(texts, s))), list(sources.filter(([, spans]) => spans.length).map(([field, spans]) => `${field}: ${spans.map(cited).join(', ')}`)),
    review, list(tags), list(notes), list(new Set(documents.map((id) => engines.get(id) ?? ''))),
  ].map(inert);
}

/** What is said of articles and people by their ids. */
interface Known { names: ReadonlyMap<string, string>; published: ReadonlyMap<string, string>; engines: ReadonlyMap<string, string>; called: ReadonlyMap<string, string> }
const known = ({ documents, people, organizations }: Rest): Known => ({
  names: new Map([...people, ...organizations].map(({ id, name }) => [id, name])),
  published: new Map(documents.flatMap((d) => (d.published ?? d.day ? [[d.id, (d.published ?? d.day)!]] : []))),
  engines: new Map(documents.map((d) => [d.id, `bienban ${d.engine.version} (${d.engine.lexicon})`])),
  called: new Map(documents.map((d) => [d.id, d.name])),
});

/** Some meetings at a time; the page answers in between. */
async function* parts(tables: TableWorker, count: number): AsyncGenerator<Exported[]> {
  for (let from = 0; from < count; from += CHUNK) {
    yield await tables.export(from, Math.min(from + CHUNK, count));
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** RFC 4180, in UTF-8 with a byte order mark, without which spreadsheets take it for another encoding. */
export async function csv(tables: TableWorker, count: number, texts: Texts): Promise<Blob> {
  const all = known(await tables.rest());
  const write = (rows: readonly (readonly string[])[]) => `${Papa.unparse(rows as string[][], { newline: '\r\n' })}\r\n`;
  const out: BlobPart[] = [`\uFEFF${write([COLUMNS])}`];
  for await (const part of parts(tables, count)) if (part.length) out.push(write(part.map((m) => row(m, texts, all))));
  return new Blob(out, { type: 'text/csv' });
}

/** As `bienban link` writes it, of the meetings that are shown; beside each what the user made of it and the sentences that report it, of each article its name and engine. Corrections follow as they are kept. */
export async function json(tables: TableWorker, count: number, texts: Texts, edits: readonly Edit[]): Promise<Blob> {
  const { documents, ...rest } = await tables.rest();
  const articles = documents.map(({ reviews: _, rejected: ______, meetings: __, people: ___, statements: ____, corrections: _____, day, basis, ...d }) => ({ ...d, ...(day !== undefined && { published: day }), published_basis: basis }));
  const ids = new Set(documents.map((d) => d.id));
  const out: BlobPart[] = [`{"schema":"bienban-corpus/1","offsets":"utf16","documents":${JSON.stringify(articles)},"meetings":[`];
  let between = '';
  for await (const part of parts(tables, count)) {
    const lines = part.map(({ meeting, review, tags, notes }) => JSON.stringify({ ...meeting, review, tags, notes, sentences: meeting.evidence.map((s) => ({ ...s, text: words(texts, s) })) }));
    if (lines.length) out.push(between, lines.join(',\n'));
    between = ',\n';
  }
  const own = edits.filter((e) => e.document.id !== undefined && ids.has(e.document.id));
  const more = { ...rest, places: [], encounters: [], pairs: [], edits: { schema: SCHEMA, edits: own } };
  out.push(`],${JSON.stringify(more).slice(1)}\n`);
  return new Blob(out, { type: 'application/json' });
}
