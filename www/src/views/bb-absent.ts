/** Parts of the page that did not come, and ways on. */
import { html, nothing } from 'lit';
import { doWithout, tryAgain } from '../state/late';
import { now, type State } from '../state/store';
import { icon } from './icon';
import { View } from './view';

class Absent extends View {
  protected override watched(s: Readonly<State>) {
    return [s.absent];
  }
  private again(): void {
    tryAgain();
    if (now().register.is === 'failed') void import('../state/register').then(({ linkAgain }) => linkAgain());
  }
  protected override render() {
    if (!now().absent) return nothing;
    const { late: t, keeping: { close } } = this.t;
    return html`<section class="refused" role="alert" aria-label=${t.title}>
      <h2>${icon('warn')}${t.title}</h2>
      <p>${t.body}</p>
      <div class="row">
        <button class="tool framed" data-try-again @click=${this.again}>${icon('again')}${t.again}</button>
        <button class="tool framed" @click=${() => location.reload()}>${t.reload}</button>
      </div>
      <button class="tool" aria-label=${close} title=${close} @click=${doWithout}>${icon('close')}</button>
    </section>`;
  }
}
customElements.define('bb-absent', Absent);
