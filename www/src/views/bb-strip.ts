/** Above the article: its publication day, reading or editing, and the legend. */
import { html, nothing } from 'lit';
import { LAYERS, type Layer } from '../core/fields';
import { endFind, openFind, toggleLayer } from '../state/actions';
import { late } from '../state/late';
import { change, currentDoc, now, type State } from '../state/store';
import { icon } from './icon';
import { edges } from './place';
import { View } from './view';
import './bb-day';
import './bb-encoding';

/** What finds is loaded with the first thing that is sought. */
const loadFind = () => import('./bb-find');

class Strip extends View {
  protected override watched(s: Readonly<State>) {
    return [s.mode, s.hidden, currentDoc(s), s.find === undefined];
  }
  private find(): void {
    if (now().find) endFind();
    else void late(loadFind).then(openFind);
  }
  protected override updated(): void {
    edges(this.querySelector('.legend'));
  }
  protected override render() {
    const { mode, hidden } = now();
    const finding = mode === 'read' && now().find !== undefined;
    const { t } = this;
    const shown = currentDoc()?.shown;
    const there: ReadonlySet<Layer> = shown?.layers ?? new Set();
    return html`<div class="strip">
      ${shown ? html`<bb-day></bb-day>` : nothing}
      ${shown ? html`<button class="tool" data-find aria-label=${t.find.label} title=${t.find.label} aria-expanded=${finding} @click=${this.find}>${icon('find')}</button>` : nothing}
      <div class="pair" role="group" aria-label=${t.mode.label}>
        ${(['read', 'edit'] as const).map((m) => html`<button class="tool" data-mode=${m} aria-pressed=${mode === m} @click=${() => change({ mode: m, selection: undefined, picked: undefined })}>${t.mode[m]}</button>`)}
      </div>
      <bb-encoding></bb-encoding>
      ${shown && mode === 'read' && there.size
        ? html`<div class="legend swiped" role="group" aria-label="${t.legend.label}. ${t.legend.hint}" title=${t.legend.hint}>
            ${LAYERS.filter((l) => there.has(l)).map((l) => html`<button aria-pressed=${!hidden.includes(l)} data-layer=${l} @click=${() => toggleLayer(l)}><span class="mark ${l}">${t.layers[l]}</span></button>`)}
          </div>`
        : nothing}
      ${shown && finding ? html`<bb-find></bb-find>` : nothing}
    </div>`;
  }
}
customElements.define('bb-strip', Strip);
