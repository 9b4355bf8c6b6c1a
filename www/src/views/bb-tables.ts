/** Tables that were read: how many articles, from which columns, and a way to say it better. */
import { html, nothing, type TemplateResult } from 'lit';
import { COLUMNS } from '../core/read/types';
import { number } from '../i18n/values';
import { forgetFile } from '../state/actions';
import { now, type Incoming, type State } from '../state/store';
import { columns } from './columns';
import { icon } from './icon';
import { edges } from './place';
import { View } from './view';

class Tables extends View {
  protected override watched(s: Readonly<State>) {
    return [s.files];
  }
  private table(file: Incoming): TemplateResult {
    const { t } = this;
    const guessed = COLUMNS.flatMap((c) => (file.table!.columns[c] ? [`${t.columnsOf.names[c]}: ${file.table!.columns[c]}`] : []));
    return html`<div class="table-in"><details @toggle=${() => edges(this.querySelector('.tables'))}>
      <summary>${icon('file')}<strong>${file.source.name}</strong><span class="muted">${t.columnsOf.articles(number(file.found))} · ${guessed.join(' · ')}</span><span class="link">${t.columnsOf.change}</span></summary>
      ${columns(file)}
      </details>
      <button class="tool" aria-label="${t.columnsOf.done}: ${file.source.name}" title=${t.columnsOf.done} @click=${() => forgetFile(file.id)}>${icon('close')}</button>
    </div>`;
  }
  protected override updated(): void {
    edges(this.querySelector('.tables'));
  }
  protected override render() {
    const tables = now().files.filter((f) => f.is === 'opened' && f.table && f.found);
    return tables.length ? html`<section class="tables boxed" aria-label=${this.t.columnsOf.title}>${tables.map((file) => this.table(file))}</section>` : nothing;
  }
}
customElements.define('bb-tables', Tables);
