/** Files that could not be opened: which, why, and what to do. */
import { html, nothing } from 'lit';
import { dismissRefused } from '../state/actions';
import { now, type State } from '../state/store';
import { icon } from './icon';
import { View } from './view';

class RefusedFiles extends View {
  protected override watched(s: Readonly<State>) {
    return [s.refused];
  }
  protected override render() {
    const { refused } = now();
    const { t } = this;
    return html`<section class="refused" role="alert" aria-label=${t.refused.title(refused.length)}>
      <h2>${icon('warn')}${t.refused.title(refused.length)}</h2>
      <ul>
        ${refused.map(({ name, reason, detail }) => {
          const [what, todo] = t.refused.reasons[reason]!;
          return html`<li><strong>${name}</strong>${detail ? html` <span class="muted">(${detail})</span>` : nothing}<br />${what} ${todo}</li>`;
        })}
      </ul>
      <button class="tool" aria-label=${t.refused.close} @click=${dismissRefused}>${icon('close')}</button>
    </section>`;
  }
}
customElements.define('bb-refused', RefusedFiles);
