/** The line from the value in hand to its source words, where both are in view. */
import { svg, html, nothing } from 'lit';
import { now, type State } from '../state/store';
import { rangeOf } from '../text/paint';
import { inLedger } from './place';
import { View } from './view';

class Thread extends View {
  private frame = 0;
  protected override watched(s: Readonly<State>) {
    return [s.selection, s.tab, s.pane];
  }
  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('scroll', this.soon, { capture: true, passive: true });
    addEventListener('resize', this.soon);
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('scroll', this.soon, { capture: true });
    removeEventListener('resize', this.soon);
    cancelAnimationFrame(this.frame);
  }
  private soon = (): void => {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.draw());
  };
  protected override updated(): void {
    this.soon();
  }
  private draw(): void {
    const path = this.querySelector('path');
    if (!path) return;
    path.setAttribute('d', this.line() ?? '');
  }
  private line(): string | undefined {
    const { selection } = now();
    const span = selection?.spans[selection.at];
    const left = document.querySelector('.article-pane')?.getBoundingClientRect();
    const right = document.querySelector('.ledger-pane')?.getBoundingClientRect();
    const value = selection && inLedger(selection.path);
    const target = value?.getBoundingClientRect();
    const row = value?.closest('.row-l, header, tr')?.getBoundingClientRect();
    const rects = span && rangeOf(span)?.getClientRects();
    if (!left || !right || !row || !target?.height || !rects?.length || right.left < left.right - 40) return undefined;
    const words = [...rects].reduce((a, b) => (b.right > a.right ? b : a));
    const y1 = words.bottom + 2;
    const y2 = target.top + Math.min(target.height / 2, 12);
    if (y1 < left.top + 60 || y1 > left.bottom || y2 < right.top + 40 || y2 > right.bottom) return undefined;
    // Between the lines to the margin, and to the edge of the value's row: it strikes through no word.
    const margin = Math.max(words.right, left.right - 26);
    const x2 = row.left;
    const bend = Math.max(18, (x2 - margin) / 2);
    return `M${words.left} ${y1}H${margin}C${margin + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}h5`;
  }
  protected override render() {
    return now().selection ? html`<svg class="thread" aria-hidden="true">${svg`<path />`}</svg>` : nothing;
  }
}
customElements.define('bb-thread', Thread);
