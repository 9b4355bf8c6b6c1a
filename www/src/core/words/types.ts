/** The user's own words: people, organizations and series that articles are read with, beside the lexicon of the core. */
import type { Word } from '../types';

/** A word under a name that no other has, so that tabs change different ones. */
export interface OwnWord extends Word { id: string }
export const KINDS = ['person', 'organization', 'series'] as const satisfies readonly Word['kind'][];
/** The fields of a word, by the names of the columns of a table (`bienban-words/1`). */
export const FIELDS = ['kind', 'name', 'aliases', 'country', 'rank', 'office', 'code', 'meeting'] as const satisfies readonly (keyof Word)[];
export type Field = (typeof FIELDS)[number];
/** Those that a kind has besides kind, name, aliases and country. */
export const OF_KIND: Readonly<Record<Word['kind'], readonly ('rank' | 'office' | 'code' | 'meeting')[]>> = { person: ['rank', 'office'], organization: ['code'], series: ['code', 'meeting'] };

/** As in the core (`src/words/mod.rs`). */
export const MOST = 20_000;
export const MOST_ALIASES = 64;
export const LONGEST = 200;

/** One word added, changed, or taken away. */
export interface WordChange { old?: OwnWord | undefined; new?: OwnWord | undefined }
