/** Tables of words (`bienban-words/1`): in from CSV, TSV or JSON, pasted or as a file, and out as CSV. */
import Papa from 'papaparse';
import type { Word } from '../types';
import { inert } from '../table/export';
import { bare } from '../table/fold';
import { FIELDS, KINDS, MOST, type Field } from './types';
import { clean, keyOf, namesOf, wordOf, type Fault } from './valid';

/** A table as it was given. `named`: its first line holds the names of the columns; else they are numbered. */
export interface Sheet { columns: readonly string[]; named: boolean; rows: readonly { line: number; cells: readonly string[] }[] }
/** Which column holds what. */
export type Columns = Partial<Record<Field, number>>;
export interface Problem extends Fault { line: number }

/** The usual names, without case, marks and signs. */
const NAMES: Record<Field, RegExp> = {
  kind: /^(kind|type|loai|phanloai)$/,
  name: /^(name|fullname|ten|hoten|hovaten|tengoi|tendaydu)$/,
  aliases: /^(aliases|alias|othernames|alsoknownas|aka|tenkhac|bidanh|congoila|viettat)$/,
  country: /^(country|countrycode|nation|nuoc|quocgia|manuoc)$/,
  rank: /^(rank|militaryrank|capbac|quanham|capham)$/,
  office: /^(office|post|position|title|jobtitle|chucvu|chucdanh)$/,
  code: /^(code|acronym|ma|kyhieu)$/,
  meeting: /^(meeting|meetingkind|loaicuochop|loaicuocgap|hinhthuchop)$/,
};
const plain = (name: string): string => bare(name).replace(/[^a-z0-9]/g, '');
const KIND_NAMES: Record<Word['kind'], RegExp> = { person: /^(person|people|nguoi|canhan)$/, organization: /^(organization|organisation|org|tochuc|coquan)$/, series: /^(series|coche|chuoi)$/ };
const kindOf = (cell: string): Word['kind'] | undefined => KINDS.find((k) => KIND_NAMES[k].test(plain(cell)));

/** Nothing if the text is no table. Lines are counted as an editor counts them. */
export function parse(text: string): Sheet | undefined {
  const given = text.replace(/^\uFEFF/, '');
  if (/^\s*\{/.test(given)) return json(given);
  const { data } = Papa.parse<string[]>(given, { delimitersToGuess: ['\t', ',', ';'], skipEmptyLines: false });
  let line = 1;
  const rows = data.map((cells) => {
    const row = { line, cells };
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
    return row;
  }).filter(({ cells }) => cells.some((cell) => cell.trim()));
  const head = rows[0]?.cells;
  if (!head) return undefined;
  const named = head.some((cell) => FIELDS.some((f) => NAMES[f].test(plain(cell))));
  const width = Math.min(40, rows.reduce((most, { cells }) => Math.max(most, cells.length), 0));
  const columns = Array.from({ length: width }, (_, k) => (named && clean(head[k] ?? '').slice(0, 60)) || String(k + 1));
  return { columns, named, rows: named ? rows.slice(1) : rows };
}

function json(text: string): Sheet | undefined {
  try {
    const { schema, words } = JSON.parse(text) as { schema?: unknown; words?: unknown };
    if (schema !== 'bienban-words/1' || !Array.isArray(words)) return undefined;
    const cell = (value: unknown) => (Array.isArray(value) ? value.join('|') : typeof value === 'string' ? value : '');
    return { columns: FIELDS, named: true, rows: words.map((w: Record<string, unknown> | null, k) => ({ line: k + 1, cells: FIELDS.map((f) => cell(w?.[f])) })) };
  } catch {
    return undefined;
  }
}

/** By the names of the columns, else by what they hold: a list of names is one column. */
export function guess({ columns, named, rows }: Sheet): Columns {
  const out: Columns = {};
  if (named) {
    for (const field of FIELDS) {
      const at = columns.findIndex((name) => NAMES[field].test(plain(name)));
      if (at >= 0) out[field] = at;
    }
    return out;
  }
  const sample = rows.slice(0, 50);
  const all = (k: number, test: (cell: string) => boolean) => sample.some(({ cells }) => cells[k]?.trim()) && sample.every(({ cells }) => !cells[k]?.trim() || test(cells[k].trim()));
  for (const [k] of columns.entries()) {
    if (out.kind === undefined && all(k, (cell) => kindOf(cell) !== undefined)) out.kind = k;
    else if (out.country === undefined && all(k, (cell) => /^[A-Z]{2}$/.test(cell))) out.country = k;
    else if (out.name === undefined) out.name = k;
    else if (out.aliases === undefined && all(k, (cell) => cell.includes('|'))) out.aliases = k;
  }
  return out;
}

/** What the rows say, by their columns; what has no kind of its own is of this one. Names that stand twice, here or among `others`, are told; `mine` are words whose names are taken. */
export function wordsOf(sheet: Sheet, columns: Columns, kind: Word['kind'], country: (typed: string) => string | undefined, known: (code: string) => boolean, meetings: Readonly<Record<string, string>>): { words: Word[]; problems: Problem[] } {
  const [words, problems]: [Word[], Problem[]] = [[], []];
  const taken = new Set<string>();
  const kinds = new Map(Object.entries(meetings).map(([code, name]) => [plain(name), code]));
  for (const { line, cells } of sheet.rows) {
    if (words.length >= MOST) {
      problems.push({ line, reason: 'many', detail: '' });
      break;
    }
    const cell = (field: Field): string => (columns[field] === undefined ? '' : (cells[columns[field]] ?? '').trim().replace(/^'(?=[=+\-@])/, ''));
    const typed = cell('kind');
    const meeting = cell('meeting').toLowerCase();
    const word = wordOf(
      { kind: typed ? (kindOf(typed) ?? typed) : kind, name: cell('name'), aliases: cell('aliases'), country: country(cell('country')) ?? cell('country'), rank: cell('rank'), office: cell('office'), code: cell('code'),
        meeting: kinds.get(plain(meeting)) ?? meeting },
      known, meetings,
    );
    const twice = 'reason' in word ? undefined : namesOf(word).find((name) => taken.has(keyOf(word.kind, name)));
    if ('reason' in word) problems.push({ line, ...word });
    else if (twice !== undefined) problems.push({ line, reason: 'twice', detail: twice });
    else {
      for (const name of namesOf(word)) taken.add(keyOf(word.kind, name));
      words.push(word);
    }
  }
  return { words, problems };
}

/** As `bienban extract --words` reads it. */
export const csvOf = (words: readonly Word[]): string =>
  `\uFEFF${Papa.unparse({ fields: [...FIELDS], data: words.map((w) => FIELDS.map((f) => inert(f === 'aliases' ? (w.aliases ?? []).join('|') : (w[f] ?? '')))) })}\r\n`;
