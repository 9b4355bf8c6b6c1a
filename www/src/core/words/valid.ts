/** What a word must be. The core leaves out what is not so; here it is said before it is taken in. */
import type { Word } from '../types';
import { FIELDS, KINDS, LONGEST, MOST_ALIASES, OF_KIND, type Field, type OwnWord, type WordChange } from './types';

/** Why a word cannot be used: `detail` is the text that it fails by, `field` where that stands. */
export interface Fault { reason: 'kind' | 'name' | 'long' | 'aliases' | 'country' | 'meeting' | 'twice' | 'many'; detail: string; field?: Field }

const string = (x: unknown, most = LONGEST): boolean => typeof x === 'string' && x.length <= most * 2;
const maybe = (x: unknown): boolean => x === undefined || string(x);
/** Whether something that came from outside is a word, as far as everybody relies on it. */
export function isOwnWord(x: unknown): x is OwnWord {
  if (typeof x !== 'object' || x === null) return false;
  const w = x as Record<string, unknown>;
  return string(w['id']) && KINDS.includes(w['kind'] as never) && string(w['name']) && FIELDS.slice(3).every((f) => maybe(w[f]))
    && (w['aliases'] === undefined || (Array.isArray(w['aliases']) && w['aliases'].length <= MOST_ALIASES && w['aliases'].every((a) => string(a))));
}
export const isWordChange = (x: unknown): x is WordChange => {
  if (typeof x !== 'object' || x === null) return false;
  const { old, new: fresh } = x as WordChange;
  return (old ?? fresh) !== undefined && [old, fresh].every((w) => w === undefined || isOwnWord(w));
};

/** On one line, in NFC, without what nobody sees and what turns the direction of the words around it. */
export const clean = (text: string): string =>
  text.toWellFormed().normalize('NFC').replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g, '').replace(/[\s\p{Cc}]+/gu, ' ').trim();

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** What the core takes for the same name of one kind: the tone may stand anywhere in its syllable, `y` is `i` behind a consonant. */
export const keyOf = (kind: Word['kind'], name: string): string =>
  `${kind} ` + name.normalize('NFD').toLowerCase().split(' ').map((s) => s.replace(TONES, '').replace(/([^aeou])y$/, '$1i') + [...(s.match(TONES) ?? [])].join('')).join(' ');
export const namesOf = (w: Word): string[] => [w.name, ...(w.aliases ?? [])];

/** What may become a word: its fields as texts, its other names also in one, a line or `|` between them. */
export type Given = { [F in Exclude<keyof Word, 'aliases'>]?: string | undefined } & { aliases?: string | readonly string[] | undefined };

/** A word as it is kept: cleaned, without what its kind has not and without empty texts; or why it cannot be one. `known`: whether that is a country that the core knows. */
export function wordOf(given: Given, known: (code: string) => boolean, kinds: Readonly<Record<string, string>>): Word | Fault {
  const kind = KINDS.find((k) => k === given.kind);
  if (!kind) return { reason: 'kind', detail: clean(String(given.kind ?? '')), field: 'kind' };
  const said = (field: Exclude<keyof Word, 'aliases'>): string => clean(String(given[field] ?? ''));
  const name = said('name');
  const aliases = [...new Map((typeof given.aliases === 'string' ? given.aliases.split(/[|\n]/) : (given.aliases ?? [])).map(clean).filter(Boolean).map((a) => [a, a])).keys()].filter((a) => a !== name);
  for (const text of [name, ...aliases]) {
    const field = text === name ? 'name' : 'aliases';
    if (!/\p{L}/u.test(text)) return { reason: 'name', detail: text, field };
    if (text.length > LONGEST || (text.match(/\p{N}+|[\p{L}\p{M}]+|\S/gu)?.length ?? 0) > 32) return { reason: 'long', detail: text, field };
  }
  if (aliases.length > MOST_ALIASES) return { reason: 'aliases', detail: name, field: 'aliases' };
  const word: Word = { kind, name };
  if (aliases.length) word.aliases = aliases;
  const country = said('country').toUpperCase();
  if (country && !known(country)) return { reason: 'country', detail: said('country'), field: 'country' };
  if (country) word.country = country;
  for (const field of OF_KIND[kind]) {
    const text = said(field);
    if (!text) continue;
    if (text.length > LONGEST) return { reason: 'long', detail: text, field };
    if (field === 'meeting' && !Object.hasOwn(kinds, text)) return { reason: 'meeting', detail: text, field };
    (word as unknown as Record<string, string>)[field] = text;
  }
  return word;
}
