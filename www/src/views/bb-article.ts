/** The article as it was given, its mentions marked. Built by hand, not by templates: a thousand marks must not cost a thousand bindings. */
import { touches, type Layer, type Mark } from '../core/fields';
import type { Ready } from '../core/ready';
import type { Span } from '../core/types';
import { correctWords, pick, stopEditing, unselect } from '../state/actions';
import { currentDoc, now, type State } from '../state/store';
import { fill, paragraphs, type Piece } from '../text/build';
import { offsetAt, paint, rangeOf, setPieces, spanOf } from '../text/paint';
import { scrolling } from './place';
import { View } from './view';

/** Milliseconds that building may take in one frame: the first screen is there by the first, and the page answers in between. */
const STEP = 10;
/** Places found that are painted, before and after the one in hand. */
const FOUND = 300;
/** Milliseconds after which a pointer, or the focus, rests. */
const REST = 350;

class Article extends View {
  private built?: Ready | undefined;
  private labelled = '';
  private pieces: Piece[] = [];
  private text!: HTMLElement;
  private rest?: Generator<void>;
  private frame = 0;
  private turn = 0;
  private painted: unknown[] = [];
  private sought?: number | undefined;
  private pointing?: ReturnType<typeof setTimeout> | undefined;

  protected override watched(s: Readonly<State>) {
    return [currentDoc(s), s.hidden, s.selection, s.picked, s.find];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.text) return;
    this.text = document.createElement('article');
    this.text.className = 'text';
    this.text.lang = 'vi';
    this.text.addEventListener('click', this.clicked);
    this.text.addEventListener('keydown', this.key);
    this.text.addEventListener('pointerup', this.selected);
    this.text.addEventListener('keyup', this.selected);
    this.text.addEventListener('pointermove', this.pointed);
    this.text.addEventListener('pointerleave', this.pointed);
    this.text.addEventListener('focusin', this.focused);
    this.append(this.text);
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    cancelAnimationFrame(this.frame);
    for (const name of ['source', 'source-now', 'peek', 'picked', 'found', 'found-now'] as const) paint(name, []);
    clearTimeout(this.pointing);
    this.painted = [];
    setPieces([]);
    this.built = undefined;
  }

  /** This element's content is not a template's. */
  protected override render() {
    return undefined;
  }
  protected override createRenderRoot(): HTMLElement {
    return document.createElement('div');
  }

  protected override updated(): void {
    const doc = currentDoc();
    const shown = doc?.shown;
    if (!shown) this.plain(doc?.text ?? '');
    else if (shown !== this.built && !this.like(shown)) this.build(shown);
    else if (now().lang !== this.labelled) this.label();
    this.text.dataset['hidden'] = now().hidden.join(' ');
    this.mark();
  }

  /** Before the first reading is there: the words alone. */
  private plain(text: string): void {
    this.built = undefined;
    this.pieces = [];
    setPieces([]);
    this.text.replaceChildren(
      ...text.slice(0, 20_000).split(/\r?\n/).filter((line) => line.trim()).map((line) => {
        const p = document.createElement('p');
        p.className = 'block';
        p.textContent = line;
        return p;
      }),
    );
  }

  /** Most corrections leave the marks as they are. */
  private like(reading: Ready): boolean {
    const old = this.built;
    if (!old || old.text !== reading.text || old.marks.length !== reading.marks.length || now().lang !== this.labelled) return false;
    const same = reading.marks.every((m, k) => m.start === old.marks[k]!.start && m.end === old.marks[k]!.end && m.layer === old.marks[k]!.layer);
    if (same) this.built = reading;
    return same;
  }

  private build(reading: Ready): void {
    const top = this.built?.text === reading.text ? this.closest('.pane')?.scrollTop : undefined;
    this.built = reading;
    this.labelled = now().lang;
    this.pieces = [];
    this.text.replaceChildren();
    this.rest = this.paragraphs(reading);
    setPieces(this.pieces);
    cancelAnimationFrame(this.frame);
    const more = () => {
      const until = performance.now() + STEP;
      do if (this.rest!.next().done) return this.mark();
      while (performance.now() < until);
      this.frame = requestAnimationFrame(more);
    };
    more();
    // Corrected, not another article: the reader stays where he is.
    if (top && reading.text.length < 200_000) {
      while (!this.rest.next().done);
      this.closest('.pane')!.scrollTop = top;
    }
    this.text.querySelector('[role=button]')?.setAttribute('tabindex', '0');
  }

  /** Another language: the marks are called anew, and the reader stays where he is. */
  private label(): void {
    this.labelled = now().lang;
    for (const button of this.text.querySelectorAll<HTMLElement>('[data-at]')) button.setAttribute('aria-description', this.t.layers[button.dataset['kind'] as Layer]);
  }

  private *paragraphs({ text, minutes, marks }: Ready): Generator<void> {
    const label = (layer: Layer) => this.t.layers[layer];
    let next = 0;
    let running: Mark[] = []; // begun in an earlier paragraph, not yet ended
    // What is out of view is left out of layout by groups: one by one, paragraphs of a book are too many even for that.
    let group: HTMLElement | undefined;
    let begun = 0;
    for (const part of paragraphs(text, minutes)) {
      running = running.filter((m) => m.end > part.start);
      while (next < marks.length && marks[next]!.start < part.end) {
        if (marks[next]!.end > part.start) running.push(marks[next]!);
        next++;
      }
      const p = document.createElement(part.kind === 'title' ? 'h2' : 'p');
      p.className = `block ${part.kind}`;
      fill(p, text, part, running, this.pieces, label);
      if (!group || group.childElementCount >= 40 || part.end - begun > 20_000) {
        group = document.createElement('div');
        group.className = 'group-of';
        begun = part.start;
        this.text.append(group);
      }
      group.append(p);
      yield;
    }
  }

  /** A source far down may not be built yet. */
  private ensure(at: number): void {
    while ((this.pieces.at(-1)?.end ?? 0) <= at) if (this.rest?.next().done !== false) break;
  }

  private mark(): void {
    const { selection, picked } = now();
    const current = selection?.spans[selection.at];
    if (current) this.ensure(current.end - 1);
    paint('source', selection?.spans ?? []);
    paint('source-now', current ? [current] : []);
    paint('picked', picked ? [picked] : []);
    paint('peek', []);
    if (selection && current && selection.turn !== this.turn) {
      this.turn = selection.turn;
      if (selection.from === 'ledger') this.reveal(current);
    }
    this.markFound();
  }

  /** All places that were found are painted when they or the article change, of very many those around the one in hand; that one whenever it is another. */
  private markFound(): void {
    const { find } = now();
    const place = find?.spans[find.at];
    if (place) this.ensure(place.end - 1);
    const around = Math.floor((find?.at ?? 0) / FOUND) * FOUND;
    const fresh = [find?.spans, this.pieces.length, around];
    if (fresh.some((part, k) => part !== this.painted[k])) paint('found', find?.spans.slice(Math.max(0, around - FOUND), around + 2 * FOUND) ?? []);
    else if (find?.turn === this.sought) return;
    this.painted = fresh;
    paint('found-now', place ? [place] : []);
    if (place && find?.turn !== this.sought) this.reveal(place);
    this.sought = find?.turn;
  }

  private reveal(span: { start: number; end: number }): void {
    const range = rangeOf(span);
    const scroller = this.closest<HTMLElement>('.pane');
    if (!range || !scroller) return;
    // Paragraphs out of view have estimated heights: scroll to the paragraph first, so that the words have their true place.
    const paragraph = (range.startContainer.parentElement as HTMLElement).closest<HTMLElement>('.block');
    const box = () => range.getBoundingClientRect();
    const view = () => scroller.getBoundingClientRect();
    if (!box().height || Math.abs(box().top - view().top) > 4 * innerHeight) paragraph?.scrollIntoView({ block: 'center' });
    const place = () => {
      const b = box();
      const v = view();
      const top = scroller.scrollHeight > scroller.clientHeight + 1 && getComputedStyle(scroller).overflowY !== 'visible' ? v.top : 0;
      const height = top ? scroller.clientHeight : innerHeight;
      if (b.top > top + 96 && b.bottom < top + height - 96) return;
      const by = b.top - top - Math.max(96, (height - b.height) / 2.6);
      (top ? scroller : window).scrollBy({ top: by, behavior: scrolling() });
    };
    requestAnimationFrame(place);
  }

  /** Words were selected: what they may become is asked, beside them. */
  private selected = (): void => {
    // The selection of a click that ends an older one goes after the event.
    requestAnimationFrame(() => {
      const selection = document.getSelection();
      const range = selection?.isCollapsed === false && selection.rangeCount ? selection.getRangeAt(0) : undefined;
      const words = range && this.text.contains(range.commonAncestorContainer) && this.built && spanOf(range);
      const { editing } = now();
      // An open editor takes words itself.
      if (editing && 'path' in editing) return;
      if (words && this.built!.text.slice(words.start, words.end).trim()) correctWords(words);
      else if (editing) stopEditing();
    });
  };

  private clicked = (event: MouseEvent): void => {
    if (!document.getSelection()?.isCollapsed) return; // words are being selected, to copy
    const button = (event.target as Element).closest<HTMLElement>('[data-at]');
    if (button) return this.choose(button);
    const at = caret(event.clientX, event.clientY);
    if (at === undefined) return;
    const there = { start: at, end: at + 1 };
    if (this.built?.fields.some((f) => f.spans.some((s) => touches(s, there)))) pick(there);
    else unselect();
  };

  private choose(button: HTMLElement, by: 'click' | 'key' = 'click'): void {
    this.point();
    this.rove(button);
    pick(wordsOf(button), by);
  }
  /** Who rests on a mark, with the pointer or with the focus, sees what it names. What has been opened on purpose stays. */
  private point(button?: HTMLElement | null, by: 'hover' | 'focus' = 'hover'): void {
    clearTimeout(this.pointing);
    if (!button?.matches('[data-at]:not([data-kind=meeting])')) return;
    this.pointing = setTimeout(() => {
      if (now().editing || !button.matches(by === 'hover' ? ':hover' : ':focus') || !document.getSelection()?.isCollapsed || document.querySelector('[popover]:popover-open:not(.light), dialog[open]')) return;
      pick(wordsOf(button), by);
    }, REST);
  }
  private over?: HTMLElement | null;
  private pointed = (event: PointerEvent): void => {
    const button = event.type === 'pointermove' && event.pointerType !== 'touch' ? (event.target as Element).closest<HTMLElement>('[data-at]') : null;
    if (button === this.over) return;
    this.over = button;
    this.point(button);
  };
  /** Not when the focus comes back from the card itself. */
  private focused = ({ target, relatedTarget: from }: FocusEvent): void => {
    if (from instanceof Element && !from.closest('.pick')) this.point(target as HTMLElement, 'focus');
  };
  private rove(button: HTMLElement): void {
    this.text.querySelector('[role=button][tabindex="0"]')?.setAttribute('tabindex', '-1');
    button.setAttribute('tabindex', '0');
  }

  /** One stop for Tab; left and right go from mark to mark, and only while one has the focus. */
  private key = (event: KeyboardEvent): void => {
    const button = (event.target as Element).closest<HTMLElement>('[data-at]');
    if (!button || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return this.choose(button, 'key');
    }
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (!by) return;
    event.preventDefault();
    const all = [...this.text.querySelectorAll<HTMLElement>('[data-at]')];
    const next = all[all.indexOf(button) + by];
    if (!next) return;
    this.rove(next);
    next.focus();
  };
}

function wordsOf(button: HTMLElement): Span {
  const [start, end] = button.dataset['at']!.split('-').map(Number) as [number, number];
  return { start, end };
}
/** The place in the article under the pointer. */
function caret(x: number, y: number): number | undefined {
  if (document.caretPositionFromPoint) {
    const p = document.caretPositionFromPoint(x, y);
    return p ? offsetAt(p.offsetNode, p.offset) : undefined;
  }
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? offsetAt(range.startContainer, range.startOffset) : undefined;
}
customElements.define('bb-article', Article);
