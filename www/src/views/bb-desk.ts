/** The article and its minutes, side by side where there is room, one behind the other where not. */
import { html, nothing, type TemplateResult } from 'lit';
import { number } from '../i18n/values';
import { late } from '../state/late';
import { change, currentDoc, now, type State } from '../state/store';
import { View } from './view';
import './bb-article';
import './bb-editor';
import './bb-ledger';
import './bb-pick';
import './bb-source';
import './bb-strip';
import './bb-thread';

const loadEdit = () => import('./edit/bb-edit');

class Desk extends View {
  private shown?: string | undefined;
  /** Where each of the two was left, on a page that scrolls as a whole. */
  private tops = { article: 0, ledger: 0 };

  protected override watched(s: Readonly<State>) {
    return [s.mode, s.pane, s.current, currentDoc(s)?.reading, currentDoc(s)?.shown, s.editing];
  }
  private turn(pane: State['pane']): void {
    this.tops[now().pane] = scrollY;
    change({ pane });
    void this.updateComplete.then(() => scrollTo(0, this.tops[pane]));
  }
  /** Another article is shown from its beginning. */
  protected override updated(): void {
    if (this.shown === now().current) return;
    this.shown = now().current;
    this.tops = { article: 0, ledger: 0 };
    for (const scroller of [window, ...this.querySelectorAll('.pane')]) scroller.scrollTo(0, 0);
  }

  /** Whoever has the article before him, and no room for its minutes, is told how they are. */
  private minutes(): TemplateResult | typeof nothing {
    const { t } = this;
    const { reading, shown } = currentDoc() ?? {};
    if (!reading) return nothing;
    if (reading.is === 'ready') return html`<span class="count">${number((shown ?? reading).minutes.meetings.length)}</span>`;
    const words = reading.is === 'waiting' ? t.analysing.queued : reading.is === 'analysing' ? t.analysing.title : t[reading.is].title;
    return html`<span class="count late ${reading.is}">${words}</span>`;
  }
  /** What corrects is loaded for who corrects. */
  private editor(): TemplateResult | typeof nothing {
    if (!now().editing) return nothing;
    void late(loadEdit);
    return html`<bb-edit></bb-edit>`;
  }
  protected override render() {
    const { mode, pane } = now();
    const { t } = this;
    return html`<main class="desk" data-pane=${pane}>
      <h1 class="visually-hidden">${currentDoc()?.name}</h1>
      <div class="panes" role="group" aria-label=${t.mode.label}>
        ${(['article', 'ledger'] as const).map((p) => html`<button aria-pressed=${pane === p} @click=${() => this.turn(p)}>${t[p]}${p === 'ledger' ? this.minutes() : nothing}</button>`)}
      </div>
      <section class="pane article-pane" aria-label=${t.article}>
        <bb-strip></bb-strip>
        ${mode === 'edit' ? html`<bb-editor></bb-editor>` : html`<bb-article></bb-article>`}
        <bb-source></bb-source>
      </section>
      <section class="pane ledger-pane" id="ledger" tabindex="-1" aria-label=${t.ledger}><bb-ledger></bb-ledger></section>
      ${mode === 'read' ? html`<bb-thread></bb-thread>` : nothing}
      <bb-pick></bb-pick>
      ${this.editor()}
    </main>`;
  }
}
customElements.define('bb-desk', Desk);
