/** Words of an article, kept so that they are found again: quoted, with what stands before and after them. */
import search from 'approx-string-match';
import type { Span } from '../types';
import type { Anchor } from './types';

/** Characters before and after that are kept. */
const CONTEXT = 48;
/** A quote of this length is unlikely to stand in two places by chance. */
const TELLING = 24;
/** Of so many like places the nearest are looked at. */
const LOOKED_AT = 40;
/** Words that were changed are looked for this far from where they stood. */
const REACH = 50_000;

/** A text as words are compared: in NFC, any white space one space; and where each unit of that stood in the text as given. */
export class Words {
  readonly text: string;
  readonly #at: Uint32Array;

  constructor(given: string) {
    // What is not its own form: white space but for a single space, letters with marks.
    const odd = /(?: \s|[^\S ])\s*|\S[\u0300-\u036f]+/g;
    const parts: string[] = [];
    const at = new Uint32Array(given.length + 1);
    let [n, from] = [0, 0];
    const plain = (to: number) => {
      parts.push(given.slice(from, to));
      for (let k = from; k < to; k++) at[n++] = k;
    };
    for (const { 0: found, index } of given.matchAll(odd)) {
      plain(index);
      const form = /^\s/.test(found) ? ' ' : found.normalize('NFC');
      parts.push(form);
      for (let k = 0; k < form.length; k++) at[n++] = index;
      from = index + found.length;
    }
    plain(given.length);
    at[n] = given.length;
    this.text = parts.join('');
    this.#at = at.subarray(0, n + 1);
  }

  /** From places in `text` to places in the text as given. */
  given(start: number, end: number): Span {
    while (end < this.text.length && this.#at[end] === this.#at[end - 1]) end++; // not inside a letter
    return { start: this.#at[start]!, end: this.#at[end]! };
  }

  /** The first unit of `text` that stands there or behind. */
  index(given: number): number {
    let [low, high] = [0, this.text.length];
    while (low < high) {
      const mid = (low + high) >> 1;
      if (this.#at[mid]! < given) low = mid + 1;
      else high = mid;
    }
    return low;
  }
}

/** An anchor at these words; nothing for white space. */
export function anchorAt(words: Words, span: Span): Anchor | undefined {
  let [start, end] = [words.index(span.start), words.index(span.end)];
  while (start < end && words.text[start] === ' ') start++;
  while (end > start && words.text[end - 1] === ' ') end--;
  if (start >= end) return undefined;
  return { quote: words.text.slice(start, end), before: words.text.slice(Math.max(0, start - CONTEXT), start), after: words.text.slice(end, end + CONTEXT), at: span.start };
}

/** How much of the words stands in a text, 0 to 1. */
function share(words: string, text: string): number {
  if (!words) return 0;
  const errors = search(text, words, words.length)[0]?.errors ?? words.length;
  return 1 - errors / words.length;
}

/** Where the words stand now, also in a text that was changed a little; nothing if they are gone. */
export function findAnchor(words: Words, anchor: Anchor): Span | undefined {
  const { text } = words;
  const [quote, before, after] = [anchor.quote, anchor.before, anchor.after].map((s) => s.normalize('NFC').replace(/\s+/g, ' ')) as [string, string, string];
  if (!quote.trim()) return undefined;
  const near = words.index(anchor.at);
  if (text.startsWith(quote, near) && text.startsWith(after, near + quote.length) && text.slice(0, near).endsWith(before)) return words.given(near, near + quote.length);

  const places: number[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) places.push(at);
  const best = places
    .sort((a, b) => Math.abs(a - near) - Math.abs(b - near))
    .slice(0, LOOKED_AT)
    .map((at) => ({ at, like: share(before, text.slice(Math.max(0, at - CONTEXT), at)) + share(after, text.slice(at + quote.length, at + quote.length + CONTEXT)) }))
    .reduce<{ at: number; like: number } | undefined>((a, b) => (a && a.like >= b.like - 0.1 ? a : b), undefined);
  // What was said of a short word is not said of the same word elsewhere.
  if (best && (best.like >= 0.8 || quote.length >= TELLING || before + after === '')) return words.given(best.at, best.at + quote.length);
  return changedWords(text, near, quote, before, after, words);
}

/** Words that were changed themselves: between what stands before and after them. */
function changedWords(text: string, near: number, quote: string, before: string, after: string, words: Words): Span | undefined {
  const from = Math.max(0, near - REACH);
  const region = text.slice(from, near + REACH + quote.length);
  const whole = before + quote + after;
  const found = search(region, whole, Math.floor(whole.length * 0.3));
  const match = found.reduce<(typeof found)[number] | undefined>((a, b) => (a && a.errors <= b.errors ? a : b), undefined);
  if (!match) return undefined;
  const there = region.slice(match.start, match.end);
  const edge = (context: string) => (context.trim() ? search(there, context, Math.floor(context.length / 2)) : []);
  // Of equally good endings the last: the shortest context, the longest quote, is not meant.
  const least = <T extends { errors: number }>(all: T[]) => { const e = Math.min(...all.map((m) => m.errors)); return all.filter((m) => m.errors === e); };
  let [start, end] = [before.trim() ? least(edge(before)).at(-1)?.end ?? -1 : 0, after.trim() ? least(edge(after))[0]?.start ?? -1 : there.length];
  if (start < 0 || end < 0) return undefined;
  while (start < end && there[start] === ' ') start++;
  while (end > start && there[end - 1] === ' ') end--;
  if (start >= end || share(quote, there.slice(start, end)) < 0.4) return undefined;
  return words.given(from + match.start + start, from + match.start + end);
}
