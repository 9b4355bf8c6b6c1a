/** Finding words in a text as a Vietnamese reader types them: without marks for any marks, with them for these; capitals, kinds of spaces, dashes and quotes do not matter. */
import type { Span } from './types';

/** Code unit → its letter without marks, in lower case; 0: none of its own (a mark, something without width). Filled as units are met. */
const LETTER = new Uint16Array(65536);
const NONE = 1;
const SAME: Record<string, string> = { đ: 'd', '–': '-', '—': '-', '‑': '-', '−': '-', '“': '"', '”': '"', '„': '"', '‘': "'", '’': "'" };

function letter(unit: number): number {
  const known = LETTER[unit]!;
  if (known) return known === NONE ? 0 : known;
  const char = String.fromCharCode(unit);
  let folded = 0;
  if (/\s/.test(char)) folded = 32;
  else if (!/[\p{M}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u.test(char)) {
    const base = char.normalize('NFD')[0]!.toLowerCase();
    folded = (SAME[base] ?? base).charCodeAt(0);
  }
  LETTER[unit] = folded || NONE;
  return folded;
}

/** A text as it is searched, and where each of its letters stands in the text as given. */
interface Folded { text: string; at: Uint32Array }

function fold(text: string): Folded {
  const units = new Uint16Array(text.length);
  const at = new Uint32Array(text.length + 1);
  let n = 0;
  for (let k = 0; k < text.length; k++) {
    const unit = letter(text.charCodeAt(k));
    if (!unit || (unit === 32 && units[n - 1] === 32)) continue;
    units[n] = unit;
    at[n++] = k;
  }
  at[n] = text.length;
  let folded = '';
  for (let k = 0; k < n; k += 8192) folded += String.fromCharCode(...units.subarray(k, Math.min(n, k + 8192)));
  return { text: folded, at };
}

/** The marks of each word: those of *hoà* and *hòa* are the same. */
const marks = (words: string): string[][] =>
  words.normalize('NFD').toLowerCase().split(/\s+/).map((word) => [...word].filter((c) => c === 'đ' || /\p{M}/u.test(c)));
const within = (few: readonly string[], many: readonly string[]): boolean => {
  const left = [...many];
  return few.every((mark) => {
    const k = left.indexOf(mark);
    return k >= 0 && left.splice(k, 1).length > 0;
  });
};

/** As many places as anybody steps through. */
export const MOST = 100_000;

let last: { text: string; folded: Folded } | undefined;
/** Where `query` stands in `text`, in order, at most `MOST` times. Linear in the text; its folded form is kept for the next letter that is typed. */
export function find(text: string, query: string): Span[] {
  const wanted = fold(query.trim()).text;
  if (!wanted) return [];
  if (last?.text !== text) last = { text, folded: fold(text) };
  const { text: folded, at } = last.folded;
  const typed = marks(query.trim());
  const bare = typed.every((word) => !word.length);
  const spans: Span[] = [];
  for (let k = folded.indexOf(wanted); k >= 0 && spans.length < MOST; k = folded.indexOf(wanted, k + 1)) {
    // The marks after a letter belong to it.
    const span = { start: at[k]!, end: folded[k + wanted.length - 1] === ' ' ? at[k + wanted.length - 1]! + 1 : at[k + wanted.length]! };
    while (span.end > span.start && /\s/.test(text[span.end - 1]!)) span.end--;
    if (!bare) {
      const there = marks(text.slice(span.start, span.end));
      if (!typed.every((word, n) => within(word, there[n] ?? []))) continue;
    }
    if (span.start >= (spans.at(-1)?.end ?? 0)) spans.push(span);
  }
  return spans;
}
