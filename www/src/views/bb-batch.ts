/** How far the reading of many articles has come, and a way to end it. */
import { html, nothing } from 'lit';
import { number } from '../i18n/values';
import { stopAll, unread } from '../state/actions';
import { now, type State } from '../state/store';
import { View } from './view';

class Batch extends View {
  /** A few articles are read at once: what is over so soon is not worth a word. */
  private long = false;
  private timer?: ReturnType<typeof setTimeout> | undefined;

  protected override watched(s: Readonly<State>) {
    return [s.docs];
  }
  protected override willUpdate(): void {
    const left = unread().length;
    if (!left) {
      clearTimeout(this.timer);
      this.timer = undefined;
      this.long = false;
    } else if (left > 1) this.timer ??= setTimeout(() => {
      this.long = true;
      this.requestUpdate();
    }, 300);
  }
  protected override render() {
    if (!this.long) return nothing;
    const { t } = this;
    const { length } = now().docs;
    const done = length - unread().length;
    const words = t.batch.of(number(done), number(length));
    const widest = t.batch.of(number(length), number(length)); // its room is kept, so that the button does not move under the hand
    return html`<div class="batch" role="group" aria-label=${t.batch.label}>
      <progress max=${length} value=${done} aria-label=${t.batch.label} aria-valuetext=${words}></progress>
      <span class="num" data-widest=${widest}>${words}</span>
      <button class="tool framed" @click=${stopAll}>${t.batch.stop}</button>
    </div>`;
  }
}
customElements.define('bb-batch', Batch);
