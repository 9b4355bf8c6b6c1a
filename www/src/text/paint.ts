/** Marks source words by the highlight registry: no change of the DOM, however many marks there are. */
import type { Span } from '../core/types';
import type { Piece } from './build';

let pieces: readonly Piece[] = [];
/** The article tells where its words stand. */
export const setPieces = (fresh: readonly Piece[]): void => void (pieces = fresh);

/** First piece that ends after `at`. */
function after(at: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (pieces[mid]!.end > at) high = mid;
    else low = mid + 1;
  }
  return low;
}

export function rangeOf({ start, end }: Span): Range | undefined {
  const first = pieces[after(start)];
  let k = after(end - 1);
  if (k >= pieces.length || pieces[k]!.start >= end) k--;
  const last = pieces[k];
  if (!first || !last || last.end <= start || first.start >= end) return undefined;
  const range = document.createRange();
  range.setStart(first.node, Math.max(0, start - first.start));
  range.setEnd(last.node, Math.min(last.node.length, end - last.start));
  return range;
}

/** Where in the article a DOM position is. */
export function offsetAt(node: Node, offset: number): number | undefined {
  const piece = node instanceof Text ? pieces.find((p) => p.node === node) : undefined;
  return piece && piece.start + offset;
}

/** The words of the article within a range of the page, if there are any. */
export function spanOf(range: Range): Span | undefined {
  const first = pieces.find((p) => range.intersectsNode(p.node));
  const last = pieces.findLast((p) => range.intersectsNode(p.node));
  if (!first || !last) return undefined;
  const start = range.startContainer === first.node ? first.start + range.startOffset : first.start;
  const end = range.endContainer === last.node ? last.start + range.endOffset : last.end;
  return start < end ? { start, end } : undefined;
}

export type Paint = 'source' | 'source-now' | 'peek' | 'picked' | 'found' | 'found-now';
export function paint(name: Paint, spans: readonly Span[]): void {
  if (!('highlights' in CSS)) return;
  const ranges = spans.map(rangeOf).filter((r) => r !== undefined);
  if (!ranges.length) return void CSS.highlights.delete(name);
  const highlight = new Highlight(...ranges);
  highlight.priority = name === 'source' || name === 'found' ? 0 : name === 'peek' ? 1 : 2;
  CSS.highlights.set(name, highlight);
}
