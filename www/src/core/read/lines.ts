/** Lines as they are printed on pages → paragraphs. */
export interface Line { text: string; left: number; right: number; y: number; size: number }

const MARGIN = 2;
const numberless = (text: string) => text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();

/** Running heads and page numbers: what stands first or last on most pages, but for its numbers. */
function running(pages: readonly Line[][]): Set<string> {
  const times = new Map<string, number>();
  for (const page of pages) {
    const edge = new Set([...page.slice(0, MARGIN), ...page.slice(-MARGIN)].map((line) => numberless(line.text)));
    for (const text of edge) times.set(text, (times.get(text) ?? 0) + 1);
  }
  const most = Math.max(2, pages.length / 2);
  return new Set([...times].filter(([, n]) => n >= most).map(([text]) => text));
}

/** Whether a line goes on where the one above it ends. */
function goesOn(above: Line, line: Line, right: number, leading: number): boolean {
  const gap = above.y - line.y;
  if (Math.abs(above.size - line.size) > 0.15 * above.size) return false;
  if (gap > 1.35 * Math.max(leading, 1.1 * line.size) || gap < 0) return false; // a headline stands wider than the text
  if (line.left > above.left + 0.8 * line.size && /[.!?:”"]\s*$/.test(above.text)) return false; // indented
  return above.right > right - 6 * line.size; // it ends for want of room
}

/** The usual distance of lines. */
function usual(page: readonly Line[]): number {
  const gaps = page.slice(1).map((line, k) => page[k]!.y - line.y).filter((gap) => gap > 0).sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 2)] ?? 0;
}

export function paragraphs(pages: readonly Line[][]): string {
  const heads = pages.length > 1 ? running(pages) : new Set<string>();
  const out: string[] = [];
  for (const all of pages) {
    const page = all.filter((line, k) => (k >= MARGIN && k < all.length - MARGIN) || (!heads.has(numberless(line.text)) && !/^\s*(trang\s*)?\d+(\s*\/\s*\d+)?\s*$/i.test(line.text)));
    const leading = usual(page);
    const right = Math.max(...page.map((line) => line.right));
    page.forEach((line, k) => {
      const above = page[k - 1];
      const text = line.text.replace(/\s+/g, ' ').trim();
      const last = out.at(-1);
      // Over the end of a page a sentence goes on in small letters.
      const joined = last !== undefined && (above ? goesOn(above, line, right, leading) : /^\p{Ll}/u.test(text) && !/[.!?:”"]$/.test(last));
      if (joined) out[out.length - 1] = `${last} ${text}`;
      else if (text) out.push(text);
    });
  }
  return out.join('\n\n');
}
