/** A session from a file has been read: is it to be put beside what is there, or in its place? */
import { html, nothing } from 'lit';
import { day, number } from '../i18n/values';
import { accept } from '../state/session';
import { now, type State } from '../state/store';
import { View } from './view';

class Offered extends View {
  protected override watched(s: Readonly<State>) {
    return [s.offered, s.docs.length];
  }
  protected override updated(): void {
    const dialog = this.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
  }
  protected override render() {
    const { offered, docs } = now();
    const { offered: t, cancel } = this.t.session;
    if (!offered) return nothing;
    return html`<dialog class="sheet ask" aria-labelledby="offered" @close=${() => now().offered && accept()}>
      <h2 id="offered">${t.title(offered.name)}</h2>
      <p>${t.body(number(offered.session.docs.length), day(offered.session.made), number(docs.length))}</p>
      <dl>
        <dt><button class="primary" autofocus @click=${() => accept('merge')}>${t.merge}</button></dt><dd>${t.mergeHint}</dd>
        <dt><button class="primary danger" @click=${() => accept('replace')}>${t.replace}</button></dt><dd>${t.replaceHint}</dd>
      </dl>
      <div class="row"><button class="tool framed" @click=${() => accept()}>${cancel}</button></div>
    </dialog>`;
  }
}
customElements.define('bb-offered', Offered);
