/** Text as one looks for it: with the marks that the asker types, or without any. */

/** The two styles of tone placement are one: `hoà`, `hòa`. */
const SHIFTED: Readonly<Record<string, string>> = Object.fromEntries(
  [['oàoáoảoãoạ', 'òaóaỏaõaọa'], ['oèoéoẻoẽoẹ', 'òeóeỏeõeọe'], ['uỳuýuỷuỹuỵ', 'ùyúyủyũyụy']].flatMap(([from, to]) =>
    from!.match(/../gu)!.map((pair, k) => [pair, to!.slice(2 * k, 2 * k + 2)] as const),
  ),
);
const marked = (text: string): string => text.normalize('NFC').toLocaleLowerCase('vi').replace(/[ou][àáảãạèéẻẽẹỳýỷỹỵ]/g, (pair) => SHIFTED[pair] ?? pair);
export const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/đ/g, 'd');

/** What a row is found by. */
export interface Findable { marked: string; bare: string }
export function findable(parts: readonly (string | undefined)[]): Findable {
  const text = parts.filter(Boolean).join('\n');
  return { marked: marked(text), bare: bare(text) };
}

/** Whether a text has all these words: each as it is typed, or, typed without marks, with any. */
export function matcher(typed: string): (text: Findable) => boolean {
  const words = typed.split(/\s+/).filter(Boolean).map((word) => ({ marked: marked(word), bare: bare(word) }));
  return (text) => words.every((w) => (w.marked === w.bare ? text.bare.includes(w.bare) : text.marked.includes(w.marked)));
}
