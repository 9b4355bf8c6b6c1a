/** What scrapers store: tables and lists of objects. Which column holds what is guessed from names and values, and can be told. */
import Papa from 'papaparse';
import { scraped } from '../../../pkg/bienban_reader.js';
import { checked, parsed, why, type Sink } from './read';
import { COLUMNS, MANY, Unreadable, type Column, type Columns, type Options, type Table } from './types';

type Row = Record<string, unknown>;
const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The usual names, without case, tones and signs. */
const NAMES: Record<Column, RegExp> = {
  text: /^(text|content|body|articlebody|fulltext|maintext|articletext|contenttext|contenthtml|noidung|noidungbaiviet|toanvan|thanbai|vanban)$/,
  title: /^(title|headline|name|tieude|daude|tenbai|tit)$/,
  date: /^(date|day|published|publishedat|datepublish|datepublished|publishdate|publicationdate|pubdate|publishedtime|publishtime|timestamp|time|datetime|createdat|ngay|ngaydang|thoigian|thoigiandang|ngayxuatban)$/,
  url: /^(url|link|sourceurl|canonicalurl|canonical|href|lienket|duongdan|diachi)$/,
  author: /^(author|authors|byline|creator|tacgia|nguoiviet|butdanh)$/,
  source: /^(source|outlet|site|sitename|publisher|sourcedomain|domain|newspaper|nguon|bao|toasoan)$/,
  id: /^(id|articleid|guid|ma|mabai)$/,
};
const plain = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/đ/g, 'd').replace(/[^a-z0-9]/g, '');

/** A value as one reads it. */
function printed(value: unknown): string {
  if (Array.isArray(value)) return value.map(printed).filter(Boolean).join(', ');
  if (isRow(value)) return printed(value['name'] ?? value['rendered'] ?? '');
  return value === null || value === undefined || typeof value === 'boolean' ? '' : String(value);
}
/** A field by its name, else by a path. */
function at(row: Row, name: string): unknown {
  return name in row ? row[name] : name.split('.').reduce<unknown>((value, part) => (isRow(value) ? value[part] : undefined), row);
}

/** How many rows are looked at to guess, and how many fields are offered. */
const SAMPLE = 50;
const FIELDS = 200;

function look(rows: readonly Row[], told: Columns | undefined): Table {
  const sample = rows.slice(0, SAMPLE);
  const names = new Set<string>();
  for (const row of sample)
    for (const [key, value] of Object.entries(row)) {
      names.add(key);
      if (isRow(value)) for (const inner of Object.keys(value)) names.add(`${key}.${inner}`);
    }
  const values = new Map([...names].slice(0, FIELDS).map((name) => [name, sample.map((row) => printed(at(row, name)).trim()).filter(Boolean)]));
  const fields = [...values].filter(([, all]) => all.length).map(([name, all]) => ({ name, example: all[0]!.slice(0, 120) }));
  const columns: Columns = told ?? {};
  if (!told) {
    for (const column of COLUMNS) {
      const named = fields.find(({ name }) => NAMES[column].test(plain(name)));
      if (named) columns[column] = named.name;
    }
    // An article is what is by far the longest.
    const mean = (name: string) => values.get(name)!.reduce((sum, value) => sum + value.length, 0) / values.get(name)!.length;
    const taken = new Set(Object.values(columns));
    if (!columns.text) {
      const longest = fields.map(({ name }) => name).filter((name) => !taken.has(name)).sort((a, b) => mean(b) - mean(a))[0];
      if (longest && mean(longest) >= 200) columns.text = longest;
    }
    const like = (pattern: RegExp) => fields.find(({ name }) => !taken.has(name) && name !== columns.text && values.get(name)!.every((value) => pattern.test(value)))?.name;
    const url = columns.url ?? like(/^https?:\/\/\S+$/);
    const date = columns.date ?? like(/^(\d{4}-\d\d-\d\d|\d{1,2}[/.-]\d{1,2}[/.-]\d{4})\b/);
    if (url) columns.url = url;
    if (date) columns.date = date;
  }
  return { fields, columns };
}

function* rowsOf(name: string, kind: 'csv' | 'json' | 'jsonl', text: string): Generator<{ place: string; row: unknown }> {
  if (kind === 'csv') {
    const { data, errors } = Papa.parse<Row>(text, { header: true, skipEmptyLines: 'greedy' });
    if (!data.length) throw new Unreadable(errors.length ? 'damaged' : 'empty', errors[0]?.message ?? '');
    for (const [k, row] of data.entries()) yield { place: `${name}:${k + 2}`, row };
    return;
  }
  if (kind === 'json') {
    let whole: unknown;
    try {
      whole = JSON.parse(text);
    } catch (error) {
      // Objects one after the other, each on its line, often go by this name too.
      if (!/^\s*\{.*\}\s*\n\s*\{/.test(text)) throw error;
      yield* rowsOf(name, 'jsonl', text);
      return;
    }
    // Lists are often wrapped: {"articles": [...]}.
    const list = isRow(whole) ? Object.values(whole).filter((value) => Array.isArray(value) && value.length > 0 && value.every(isRow)) : [];
    const alone = isRow(whole) && !Object.values(whole).some((value) => typeof value === 'string' && value.length > 200);
    const all = Array.isArray(whole) ? whole : alone && list.length === 1 ? (list[0] as unknown[]) : undefined;
    if (!all) yield { place: name, row: whole };
    else for (const [k, row] of all.entries()) yield { place: `${name}:${k + 1}`, row };
    return;
  }
  let number = 0;
  for (const line of text.split('\n')) {
    number++;
    if (!line.trim()) continue;
    let row: unknown;
    try {
      row = JSON.parse(line);
    } catch (error) {
      row = error;
    }
    yield { place: `${name}:${number}`, row };
  }
}

export function table(name: string, kind: 'csv' | 'json' | 'jsonl', text: string, options: Options, sink: Sink): void {
  const rows = [...rowsOf(name, kind, text)];
  if (!rows.length) throw new Unreadable('empty');
  if (rows.length > MANY) throw new Unreadable('many', String(MANY));
  const objects = rows.map(({ row }) => row).filter((row): row is Row => isRow(row) && !(row instanceof Error));
  if (objects.some((row) => typeof row['schema'] === 'string' && row['schema'].startsWith('bienban'))) throw new Unreadable('minutes');
  const found = look(objects, options.columns);
  sink.table(found);
  if (!objects.length) throw new Unreadable('damaged', rows[0]!.row instanceof Error ? rows[0]!.row.message : '');
  const { columns } = found;
  if (!columns.text) throw new Unreadable('columns', found.fields.slice(0, 12).map((field) => field.name).join(', '));
  const chosen = Object.entries(columns);
  const names = new Map<string, number>();
  for (const [k, { place, row }] of rows.entries()) {
    try {
      if (!isRow(row) || row instanceof Error) throw row instanceof Error ? row : new Unreadable('damaged');
      const object = Object.fromEntries(chosen.map(([column, field]) => [column, printed(at(row, field))]).filter(([, value]) => value));
      if (!object['text']?.trim()) throw new Unreadable('empty');
      const { id, ...article } = checked(parsed(scraped(JSON.stringify(object), '')));
      const own = object['title'] || id || object['url'] || place;
      // Titles repeat in a table; names tell articles apart.
      const times = (names.get(own) ?? 0) + 1;
      names.set(own, times);
      sink.article({ ...article, name: times > 1 ? `${own} (${times})` : own });
    } catch (error) {
      sink.refused({ name: place, ...why(error) });
    }
    if (k % 50 === 0) sink.part(k / rows.length);
  }
}
