/** Which value the marked words belong to; on to the next place, or back to the minutes. */
import { html, nothing } from 'lit';
import { step, turnTo, unselect } from '../state/actions';
import { now, shownReading, type State } from '../state/store';
import { icon } from './icon';
import { fieldLabel } from './label';
import { showInLedger } from './place';
import { View } from './view';

class SourceBar extends View {
  protected override watched(s: Readonly<State>) {
    return [s.selection, s.mode, shownReading(s)];
  }
  private back(): void {
    const { path } = now().selection!;
    turnTo(path);
    showInLedger(path, 'instant');
  }
  protected override render() {
    const { selection, mode } = now();
    const reading = shownReading();
    if (!selection || !reading || mode === 'edit') return nothing;
    const { t } = this;
    const n = selection.spans.length;
    return html`<div class="source-bar" role="group" aria-label=${t.source.label}>
      <button class="tool framed back" aria-label=${t.source.back} @click=${this.back}>${icon('previous')}${t.ledger}</button>
      <span class="source-name">${fieldLabel(selection.path, reading)}</span>
      ${n > 1
        ? html`<button class="tool" aria-label=${t.source.previous} title=${t.source.previous} @click=${() => step(-1)}>${icon('previous')}</button>
            <span class="count">${t.source.of(selection.at + 1, n)}</span>
            <button class="tool" aria-label=${t.source.next} title=${t.source.next} @click=${() => step(1)}>${icon('next')}</button>`
        : nothing}
      <button class="tool" aria-label=${t.source.close} title=${t.source.close} @click=${unselect}>${icon('close')}</button>
    </div>`;
  }
}
customElements.define('bb-source', SourceBar);
