/** What comes in, and what becomes of it. */

/** Something that was dropped, chosen or pasted. */
export interface Source {
  /** Where it comes from, as a path where there is one. */
  name: string;
  data: Blob;
  /** A pasted text or piece of a page; files say by their names and first bytes what they are. */
  pasted?: 'text' | 'html';
}

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1258', 'tcvn3', 'vni', 'viqr'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** What the columns of a table, or the fields of scraped articles, hold. */
export const COLUMNS = ['text', 'title', 'date', 'url', 'author', 'source', 'id'] as const;
export type Column = (typeof COLUMNS)[number];
export type Columns = Partial<Record<Column, string>>;
/** Names of the fields with an example of each, and which holds what: as guessed, or as told. */
export interface Table { fields: { name: string; example: string }[]; columns: Columns }

export interface Options {
  /** What the reader of the page says a text is written in. */
  encoding?: Encoding;
  columns?: Columns;
  /** Only the article of this name. */
  only?: string;
}

export interface Article {
  name: string;
  text: string;
  /** Day of publication, if the file says it. */
  published?: string;
  /** What it was written in, unless that is Unicode as usual. */
  encoding?: Encoding;
}

/** Why something is no article. */
export type Refusal =
  | 'binary' | 'bomb' | 'columns' | 'damaged' | 'deep' | 'empty' | 'failed' | 'large' | 'locked' | 'many' | 'media' | 'minutes' | 'nested' | 'office' | 'others' | 'scan' | 'session' | 'unreadable';
export interface Refused { name: string; reason: Refusal; detail: string }

export class Unreadable extends Error {
  constructor(readonly reason: Refusal, readonly detail = '') { super(reason); }
}

/** An article has some thousand characters; a book has a million. Beyond this the page would no longer answer at once. */
export const LIMIT = 8_000_000;
/** Files are read as a whole: in bytes. */
export const FILE = 200_000_000;
/** Articles, or files in a folder or an archive. */
export const MANY = 20_000;

export const megabytes = (n: number): string => `${(n / 1e6).toFixed(1)} MB`;

export interface Job { id: number; source: Source; options: Options }
export type Reply = { id: number } & ({ article: Article } | { refused: Refused } | { table: Table } | { part: number } | { done: true; trapped: boolean; absent?: boolean });
