/** The user's own words: each change is one step, which can be undone. Loaded with the first. */
import { countries as known } from 'virtual:suggestions';
import { newId } from '../core/id';
import type { Ready } from '../core/ready';
import type { Entity, Word } from '../core/types';
import { KINDS, MOST, MOST_ALIASES, type OwnWord, type WordChange } from '../core/words/types';
import { clean, keyOf, namesOf, wordOf, type Fault, type Given } from '../core/words/valid';
import { messages } from '../i18n';
import { number } from '../i18n/values';
import { wordMessages } from '../i18n/words';
import { take } from './edits';
import { change, now } from './store';

const codes = new Set(known);
export const isCountry = (code: string): boolean => codes.has(code);

const step = (words: readonly WordChange[], said: string): Promise<void> => (words.length ? take({ add: [], remove: [], id: newId('w'), words }, said) : Promise.resolve());
const byName = (words: readonly OwnWord[]): Map<string, OwnWord> => new Map(words.flatMap((w) => namesOf(w).map((name) => [keyOf(w.kind, name), w])));

/** Adds a word, or changes the one with this id; gives what is wrong with it instead. */
export function save(given: Given, id?: string): Fault | undefined {
  const word = wordOf(given, isCountry, messages().kinds);
  if ('reason' in word) return word;
  const others = now().words.filter((w) => w.id !== id);
  if (others.length >= MOST) return { reason: 'many', detail: '' };
  const all = byName(others);
  const twice = namesOf(word).find((name) => all.has(keyOf(word.kind, name)));
  if (twice !== undefined) return { reason: 'twice', detail: twice, field: twice === word.name ? 'name' : 'aliases' };
  const t = wordMessages();
  const old = now().words.find((w) => w.id === id);
  void step([{ old, new: { ...word, id: old?.id ?? newId('w') } }], old ? t.saved(word.name) : t.added(word.name));
  return undefined;
}

export const remove = (word: OwnWord): Promise<void> => step([{ old: word }], wordMessages().removed(word.name));

/** Words of a table: new ones, and what they add to those that are there by one of their names. A name that two words would have is left to the one that has it. */
export function merge(words: readonly Word[]): { changes: WordChange[]; fresh: number; fuller: number } {
  const all = byName(now().words);
  const changes = new Map<string, WordChange>();
  let room = MOST - now().words.length;
  for (const word of words) {
    const key = (name: string) => keyOf(word.kind, name);
    const there = all.get(key(word.name)) ?? namesOf(word).map((name) => all.get(key(name))).find(Boolean);
    const free = namesOf(word).filter((name) => !all.has(key(name)));
    if (!there && room-- <= 0) continue;
    const id = there?.id ?? newId('w');
    const aliases = [...(there?.aliases ?? []), ...free.filter((name) => name !== (there ?? word).name)].slice(0, MOST_ALIASES);
    const next: OwnWord = { ...there, ...word, name: (there ?? word).name, id };
    if (aliases.length) next.aliases = aliases;
    else delete next.aliases;
    for (const name of namesOf(next)) all.set(key(name), next);
    const old = changes.get(id)?.old ?? now().words.find((w) => w.id === id);
    if (JSON.stringify(sorted(old)) !== JSON.stringify(sorted(next))) changes.set(id, { old, new: next });
  }
  const list = [...changes.values()];
  return { changes: list, fresh: list.filter((c) => !c.old).length, fuller: list.filter((c) => c.old).length };
}
const sorted = (word: OwnWord | undefined): unknown => word && Object.entries(word).sort(([a], [b]) => (a < b ? -1 : 1));

export function bring(words: readonly Word[]): Promise<void> {
  const { changes, fresh, fuller } = merge(words);
  return step(changes, wordMessages().imported(number(fresh), number(fuller)));
}

/** An entity of an article as a word: as it is shown, with all the forms that it is printed in. */
export function ofEntity(e: Entity, { text }: Ready): Partial<OwnWord> & { kind: Word['kind'] } {
  const printed = new Set(e.mentions.map(({ span }) => clean(text.slice(span.start, span.end))));
  printed.delete(clean(e.name));
  // Parts of a person's name are names of others too.
  const own = [...printed].filter((form) => e.kind !== 'person' || form.includes(' ')).slice(0, 20);
  return {
    kind: e.kind as Word['kind'], name: e.name, ...(own.length && { aliases: own }), ...(e.country && isCountry(e.country) && { country: e.country }),
    ...(e.ranks?.[0] && { rank: e.ranks[0] }), ...(e.offices?.[0] && { office: e.offices[0] }), ...(e.code && { code: e.code }),
  };
}

/** In one click; what cannot be taken as it is, is shown in its form. */
export function add(word: Partial<OwnWord> & { kind: Word['kind'] }): void {
  const name = clean(word.name ?? '');
  const there = byName(now().words).get(keyOf(word.kind, name));
  change({ picked: undefined, editing: undefined });
  if (there) change({ mine: { word: there } });
  else if (save(word)) change({ mine: { word } });
}
export const isKind = (kind: string): kind is Word['kind'] => KINDS.includes(kind as never);
