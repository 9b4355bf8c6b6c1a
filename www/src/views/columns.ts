/** Which column of a table, or field of scraped articles, holds what: as guessed, for the reader to change. */
import { html, type TemplateResult } from 'lit';
import { COLUMNS, type Columns } from '../core/read/types';
import { messages } from '../i18n';
import { reopen } from '../state/actions';
import type { Incoming } from '../state/store';

export function columns({ id, table }: Incoming): TemplateResult {
  const t = messages().columnsOf;
  const { fields, columns } = table!;
  const use = (event: SubmitEvent) => {
    event.preventDefault();
    const said = new FormData(event.target as HTMLFormElement);
    const chosen: Columns = {};
    for (const column of COLUMNS) {
      const name = String(said.get(column) ?? '');
      if (name) chosen[column] = name;
    }
    reopen(id, chosen);
  };
  return html`<form class="columns" @submit=${use}>
    ${COLUMNS.map((column) => html`<label>
      <span>${t.names[column]}</span>
      <select name=${column} ?required=${column === 'text'}>
        <option value="" ?selected=${!columns[column]}>${column === 'text' ? t.choose : t.none}</option>
        ${fields.map(({ name, example }) => html`<option value=${name} ?selected=${columns[column] === name}>${name} – ${example.slice(0, 50)}</option>`)}
      </select>
    </label>`)}
    <button class="primary" type="submit">${t.read}</button>
  </form>`;
}
