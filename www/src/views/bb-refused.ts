/** Files that could not be opened: which, why, and what to do. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Refusal } from '../core/read/types';
import { number } from '../i18n/values';
import { dismissRefused, reopen } from '../state/actions';
import { now, type Problem, type State } from '../state/store';
import { columns } from './columns';
import { icon } from './icon';
import { edges } from './place';
import { View } from './view';

/** A folder of other things may hold thousands. */
const SHOWN = 100;

/** What libraries say of damage is in their words, for who asks. */
const TECHNICAL: ReadonlySet<Refusal> = new Set(['damaged', 'failed']);

class RefusedFiles extends View {
  protected override watched(s: Readonly<State>) {
    return [s.refused, s.files.some((f) => f.table)];
  }
  private problem({ name, reason, detail, file }: Problem): TemplateResult {
    const { t } = this;
    const [what, todo] = t.refused.reasons[reason];
    const incoming = now().files.find((f) => f.id === file);
    const again = incoming && incoming.source.name === name && (reason === 'unreadable' || reason === 'failed');
    return html`<li>
      <p title=${detail}><strong>${name}</strong>${detail && !TECHNICAL.has(reason) ? html` <span class="muted">(${detail})</span>` : nothing}</p>
      <p>${what} ${todo}</p>
      ${again ? html`<button class="tool framed" @click=${() => reopen(file!)}>${icon('again')}${t.refused.again}</button>` : nothing}
      ${reason === 'columns' && incoming?.table ? columns(incoming) : nothing}
    </li>`;
  }
  protected override updated(): void {
    edges(this.querySelector('ul'));
  }
  protected override render() {
    const { refused } = now();
    const { t } = this;
    // What was passed over in a folder is no fault of a file.
    const faults = refused.filter((r) => r.reason !== 'others');
    const title = faults.length ? t.refused.title(faults.length) : t.refused.others;
    return html`<section class="refused" role="alert" aria-label=${title}>
      <h2>${icon('warn')}${title}</h2>
      <ul class="boxed" tabindex="0" aria-label=${title}>
        ${refused.slice(0, SHOWN).map((problem) => this.problem(problem))}
        ${refused.length > SHOWN ? html`<li class="muted">${t.refused.more(number(refused.length - SHOWN))}</li>` : nothing}
      </ul>
      <button class="tool" aria-label=${t.refused.close} title=${t.refused.close} @click=${dismissRefused}>${icon('close')}</button>
    </section>`;
  }
}
customElements.define('bb-refused', RefusedFiles);
