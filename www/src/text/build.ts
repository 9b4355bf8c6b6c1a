/** The article as DOM: text nodes only, wrapped by marks that may nest or cross. */
import type { Mark } from '../core/fields';
import type { Minutes, Span } from '../core/types';

/** A text node and where in the article it begins. */
export interface Piece { node: Text; start: number; end: number }
export interface Paragraph extends Span { kind: string }

/** Layout of one line of a million characters stalls every browser: longer lines are shown in pieces, cut at spaces. */
const LONGEST = 6000;

/** Lines of the article, each with the kind of the block it lies in. */
export function* paragraphs(text: string, minutes: Minutes): Generator<Paragraph> {
  const blocks = minutes.blocks;
  let b = 0;
  let at = 0;
  while (at <= text.length) {
    let end = text.indexOf('\n', at);
    if (end < 0) end = text.length;
    let start = at;
    at = end + 1;
    if (end > start && text.charCodeAt(end - 1) === 13) end--;
    if (!/\S/.test(text.slice(start, Math.min(end, start + LONGEST)))) {
      while (start < end && /\s/.test(text[start]!)) start++;
      if (start >= end) continue;
    }
    while (b < blocks.length && blocks[b]!.span.end <= start) b++;
    const kind = blocks[b] && blocks[b]!.span.start < end ? blocks[b]!.kind : 'body';
    while (end - start > LONGEST) {
      const space = text.lastIndexOf(' ', start + LONGEST);
      let cut = space > start + LONGEST / 2 ? space + 1 : start + LONGEST;
      if (/[\uDC00-\uDFFF\u0300-\u036F]/.test(text[cut] ?? '')) cut--; // not inside a character
      yield { start, end: cut, kind };
      start = cut;
    }
    yield { start, end, kind };
  }
}

const LINED = new Set(['person', 'organization', 'place', 'series', 'document', 'date']);
const SPOKEN = new Set([...LINED, 'meeting']);

/**
 * Fills `parent` with `[start, end)` of the text. `sorted` are the marks that begin before `end`, outer before inner; those that end before `start` are passed over.
 * Innermost stretches of named things are buttons; the wrappers around them only draw.
 */
export function fill(parent: HTMLElement, text: string, { start, end }: Span, sorted: readonly Mark[], pieces: Piece[], label: (layer: Mark['layer']) => string): void {
  const queue = sorted.slice();
  const open: { el: HTMLElement; end: number; mark?: Mark }[] = [{ el: parent, end }];
  let at = start;

  const write = (to: number) => {
    if (to <= at) return;
    const top = open.at(-1)!;
    const node = document.createTextNode(text.slice(at, to));
    pieces.push({ node, start: at, end: to });
    const mark = open.findLast((o) => o.mark && SPOKEN.has(o.mark.layer))?.mark;
    if (mark) {
      // A mark that holds nothing but its words is the button itself.
      const alone = top.mark === mark && !top.el.hasChildNodes() && to === top.end;
      const button = alone ? top.el : top.el.appendChild(document.createElement('span'));
      button.setAttribute('role', 'button');
      button.setAttribute('tabindex', '-1');
      button.setAttribute('aria-description', label(mark.layer));
      button.dataset['at'] = `${at}-${to}`;
      button.dataset['kind'] = mark.layer;
      button.append(node);
    } else top.el.append(node);
    at = to;
  };
  const closeUntil = (to: number) => {
    while (open.length > 1 && open.at(-1)!.end <= to) {
      write(open.at(-1)!.end);
      open.pop();
    }
  };

  for (let k = 0; k < queue.length; k++) {
    const mark = queue[k]!;
    if (mark.end <= start) continue;
    const from = Math.max(mark.start, start);
    if (from >= end) break;
    closeUntil(from);
    write(from);
    const top = open.at(-1)!;
    if (mark.end > top.end && top.end < end) {
      // Crossing: the rest comes again where the outer one ends.
      const rest = { ...mark, start: top.end };
      let j = k + 1;
      while (j < queue.length && (queue[j]!.start < rest.start || (queue[j]!.start === rest.start && queue[j]!.end > rest.end))) j++;
      queue.splice(j, 0, rest);
    }
    const el = document.createElement('span');
    el.className = `mark ${mark.layer}`;
    // Two underlines at one height would merge; meeting words have a ground and no line.
    const depth = open.filter((o) => o.mark && LINED.has(o.mark.layer)).length;
    if (depth && LINED.has(mark.layer)) el.classList.add(`in${Math.min(depth, 3)}`);
    top.el.append(el);
    open.push({ el, end: Math.min(mark.end, top.end), mark });
  }
  closeUntil(end);
  write(end);
}
