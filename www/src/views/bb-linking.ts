/** How far the linking of the articles has come, and a way to end it. */
import { html, nothing } from 'lit';
import { number } from '../i18n/values';
import { stopLinking, toLink } from '../state/register';
import { now, type State } from '../state/store';
import { View } from './view';

class Linking extends View {
  /** Linking that is over at once shows no progress: it would only flicker. */
  private slow = false;
  private timer?: ReturnType<typeof setTimeout> | undefined;

  protected override watched(s: Readonly<State>) {
    return [s.docs, s.register];
  }
  private get behind(): boolean {
    const { is, linked, page } = now().register;
    return is === 'following' && (linked < toLink() || !page);
  }
  protected override willUpdate(): void {
    if (!this.behind) this.rest();
    else this.timer ??= setTimeout(() => {
      this.slow = true;
      this.requestUpdate();
    }, 300);
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.rest();
  }
  private rest(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.slow = false;
  }
  protected override render() {
    const read = toLink();
    if (!this.slow || !read) return nothing;
    const { register: t } = this.t;
    const { linked } = now().register;
    const words = t.of(number(linked), number(read));
    return html`<div class="linking" role="group" aria-label=${t.linking}>
      <progress max=${read} value=${linked} aria-label=${t.linking} aria-valuetext=${words}></progress>
      <span class="num">${words}</span>
      <button class="tool framed" @click=${stopLinking}>${t.stop}</button>
    </div>`;
  }
}
customElements.define('bb-linking', Linking);
