/** The session is not kept: why, and what to do before the tab is closed. */
import { html, nothing } from 'lit';
import { keepAgain } from '../state/keep';
import { exported } from '../state/session';
import { changeKeeping, now, type State } from '../state/store';
import { download } from './download';
import { icon } from './icon';
import { View } from './view';

class KeepingNotice extends View {
  protected override watched(s: Readonly<State>) {
    return [s.keeping, s.docs.length];
  }
  private async export(): Promise<void> {
    const { data, name } = await exported();
    download(data, name);
  }
  protected override render() {
    const { is, seen, detail } = now().keeping;
    // Who has put nothing in has nothing to lose.
    if (is === 'kept' || is === 'opening' || seen || !now().docs.length) return nothing;
    const { t } = this;
    const words = t.keeping[is];
    return html`<section class="refused" role="alert" aria-label=${words.title}>
      <h2 title=${detail ?? nothing}>${icon('warn')}${words.title}</h2>
      <p>${words.body}</p>
      <div class="row">
        <button class="tool framed" @click=${this.export}>${icon('download')}${t.session.export}</button>
        <button class="tool framed" @click=${is === 'outdated' ? () => location.reload() : keepAgain}>${icon('again')}${words.again}</button>
      </div>
      <button class="tool" aria-label=${t.keeping.close} title=${t.keeping.close} @click=${() => changeKeeping({ seen: true })}>${icon('close')}</button>
    </section>`;
  }
}
customElements.define('bb-keeping', KeepingNotice);
