/** The article and its minutes, side by side where there is room, one behind the other where not. */
import { html, nothing } from 'lit';
import { change, currentDoc, now, type State } from '../state/store';
import { View } from './view';
import './bb-article';
import './bb-editor';
import './bb-ledger';
import './bb-pick';
import './bb-source';
import './bb-strip';
import './bb-thread';

class Desk extends View {
  protected override watched(s: Readonly<State>) {
    return [s.mode, s.pane, s.current, currentDoc(s)?.shown === undefined];
  }
  protected override render() {
    const { mode, pane } = now();
    const { t } = this;
    return html`<main class="desk" data-pane=${pane}>
      <h1 class="visually-hidden">${currentDoc()?.name}</h1>
      <div class="panes" role="group" aria-label=${t.mode.label}>
        ${(['article', 'ledger'] as const).map((p) => html`<button aria-pressed=${pane === p} @click=${() => change({ pane: p })}>${t[p]}</button>`)}
      </div>
      <section class="pane article-pane" aria-label=${t.article}>
        <bb-strip></bb-strip>
        ${mode === 'edit' ? html`<bb-editor></bb-editor>` : html`<bb-article></bb-article>`}
        <bb-source></bb-source>
      </section>
      <section class="pane ledger-pane" id="ledger" tabindex="-1" aria-label=${t.ledger}><bb-ledger></bb-ledger></section>
      ${mode === 'read' ? html`<bb-thread></bb-thread>` : nothing}
      <bb-pick></bb-pick>
    </main>`;
  }
}
customElements.define('bb-desk', Desk);
