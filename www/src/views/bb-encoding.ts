/** What the text was written in, where that is worth a word: from before Unicode, hardly readable, or being edited. */
import { html, nothing } from 'lit';
import { ENCODINGS, type Encoding } from '../core/read/types';
import { setEncoding } from '../state/actions';
import { currentDoc, now, type State } from '../state/store';
import { View } from './view';

const ODD = ['not-vietnamese', 'undecodable', 'not-text'];

class TextEncoding extends View {
  protected override watched(s: Readonly<State>) {
    return [currentDoc(s), s.mode];
  }
  protected override render() {
    const doc = currentDoc();
    const { t } = this;
    if (!doc) return nothing;
    const odd = doc.shown?.minutes.diagnostics.some((d) => ODD.includes(d.code)) ?? false;
    if (!doc.encoding && !odd && now().mode === 'read') return nothing;
    return html`<label class="chip encoding" title=${t.encoding.hint}>
      <span>${t.encoding.label}</span>
      <select @change=${(event: Event) => void setEncoding(((event.target as HTMLSelectElement).value || undefined) as Encoding | undefined)}>
        <option value="" ?selected=${!doc.encoding} .selected=${!doc.encoding}>${t.encoding.auto}</option>
        ${ENCODINGS.map((e) => html`<option value=${e} .selected=${doc.encoding === e}>${t.encoding.names[e]}</option>`)}
      </select>
    </label>`;
  }
}
customElements.define('bb-encoding', TextEncoding);
