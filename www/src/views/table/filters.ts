/** What the rows of a part can be narrowed to. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Part } from '../../core/table/types';
import { messages } from '../../i18n';
import { tableMessages } from '../../i18n/table';
import { country, number } from '../../i18n/values';
import { setFilter } from '../../state/table';
import { now } from '../../state/store';
import { coding } from './columns';

type Control = 'date' | 'choice' | 'typed' | 'check';
const FILTERS: Record<Part, Record<string, Control>> = {
  meetings: { from: 'date', to: 'date', country: 'choice', person: 'typed', series: 'choice', kind: 'choice', status: 'choice', review: 'choice', tag: 'choice', differ: 'check' },
  people: { country: 'choice' },
  series: { missing: 'check' },
  documents: { from: 'date', to: 'date', basis: 'choice', copy: 'check', empty: 'check' },
  ledger: { state: 'choice', from: 'date', to: 'date', country: 'choice' },
};
export const hasFilters = (part: Part): number => Object.entries(now().table.queries[part].filters).filter(([name, value]) => name !== 'words' && value.trim()).length;

function word(name: string, value: string): string {
  const [t, own] = [messages(), tableMessages()];
  const lists: Record<string, Record<string, string>> = { kind: t.kinds, status: t.status, review: t.edits.states, basis: own.basis, state: own.states };
  return lists[name]?.[value] ?? (name === 'country' ? country(value) : name === 'series' ? coding(value) : value);
}

export function filters(part: Part): TemplateResult {
  const t = tableMessages();
  const { queries, choices: { [part]: choices = {} } } = now().table;
  const asked = queries[part].filters;
  const set = (name: string) => (event: Event) => setFilter(part, name, (event.target as HTMLInputElement).value);
  return html`${Object.entries(FILTERS[part]).map(([name, control]) => {
    const value = asked[name] ?? '';
    const all = choices[name] ?? [];
    if (control === 'check') return html`<label class="check"><input type="checkbox" data-filter=${name} .checked=${live(value !== '')} @change=${(event: Event) => setFilter(part, name, (event.target as HTMLInputElement).checked ? 'yes' : '')} /><span>${t.asks[name]}</span></label>`;
    if (control === 'date') return html`<bb-date data-filter=${name} .label=${t.asks[name]} .name=${name} .side=${name === 'from' ? 'first' : 'last'} .value=${value} @day=${(event: CustomEvent<string>) => setFilter(part, name, event.detail)}></bb-date>`;
    if (control === 'typed') {
      return html`<label><span>${t.asks[name]}</span><input type="text" data-filter=${name} list="of-${name}" autocomplete="off" .value=${live(value)} @input=${set(name)} />
        <datalist id="of-${name}">${all.slice(0, 200).map(([v]) => html`<option value=${v}></option>`)}</datalist></label>`;
    }
    if (name === 'tag' && !all.length && !value) return nothing;
    // What was chosen stays in the list, though nothing has it any more.
    const options = value && !all.some(([v]) => v === value) ? [[value, 0] as const, ...all] : all;
    return html`<label><span>${t.asks[name]}</span><select data-filter=${name} @change=${set(name)}>
      <option value="" .selected=${live(!value)}>${t.any}</option>
      ${options.map(([v, n]) => html`<option value=${v} .selected=${live(v === value)}>${word(name, v)} (${number(n)})</option>`)}
    </select></label>`;
  })}`;
}
