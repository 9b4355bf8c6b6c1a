/** The tables of the ledger: people, organizations, places, dates, series and documents, statements. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Tab } from '../core/parts';
import type { Ready } from '../core/ready';
import type { Entity } from '../core/types';
import { messages } from '../i18n';
import { country, english, officeGloss, rankGloss, when } from '../i18n/values';
import { gloss, party, words } from './meeting';
import { away, gone, instead, value } from './value';

type Cell = TemplateResult | string | typeof nothing;
/** A column: its head, and the cell of a row. The head stands before the cell where the table is narrow. */
type Column<T> = [head: string, cell: (row: T) => Cell];

function table<T>(label: string, rows: readonly T[], columns: Column<T>[]): TemplateResult {
  return html`<div class="table-box ${['four', 'five'][columns.length - 4] ?? ''}"><table class="table" aria-label=${label}>
    <thead><tr>${columns.map(([head]) => html`<th scope="col">${head}</th>`)}</tr></thead>
    <tbody>${rows.map((r) => html`<tr>${columns.map(([head, cell], c) => {
      const content = cell(r);
      if (!c) return html`<th scope="row">${content}</th>`;
      return html`<td data-head=${head}>${content === nothing ? nothing : html`<div>${content}</div>`}</td>`;
    })}</tr>`)}</tbody>
  </table></div>`;
}

const name = (e: Entity): Cell =>
  html`${value(e.id, e.mentions.map((m) => m.span), html`<span lang="vi">${e.name}</span>`, 'strong')}${instead(`${e.id}.name`)}${english(e) ? html`<br /><span class="gloss">${english(e)}</span>` : nothing}`;
/** On one line: of two short words each would have one. */
const kind = (word: string | undefined): Cell => (word ? html`<span class="of-kind">${word}</span>` : nothing);
const times = (e: Entity): Cell => html`<span class="num">${e.mentions.length}</span>`;
const land = (e: Entity): Cell => (e.country ? value(`${e.id}.country`, e.sources['country']?.spans, party(e.country), 'party') : away(`${e.id}.country`));

const of = (r: Ready, rows: readonly string[]) => rows.map((id) => r.entity(id)!);

function titles(e: Entity, r: Ready): Cell {
  const line = (key: 'ranks' | 'offices', printed: string, k: number, means: string | undefined) =>
    html`<li>${value(`${e.id}.${key}.${k}`, e.sources[`${key}.${k}`]?.spans, html`<span lang="vi">${printed}</span>`, '', printed, gloss(means))}</li>`;
  const all = [
    ...(e.ranks ?? []).map((p, k) => line('ranks', p, k, rankGloss(p))),
    ...(e.offices ?? []).map((p, k) => line('offices', p, k, officeGloss(p, r))),
  ];
  return all.length ? html`<ul class="plain">${all}</ul>${gone(`${e.id}.ranks`)}${gone(`${e.id}.offices`)}` : html`${gone(`${e.id}.ranks`)}${gone(`${e.id}.offices`)}`;
}
/** The number of a meeting: boxed, since before a role it would read as a count. */
const nr = (id: string): TemplateResult => html`<span class="stamp num">${id.slice(1)}</span>`;

function attends(e: Entity, r: Ready): Cell {
  const t = messages();
  const ms = r.attended(e.id);
  return ms.length ? html`<div class="inline">${ms.map(({ m, p, k }) => value(`${m.id}.participants.${k}`, p.spans, html`${nr(m.id)} <span class="muted">${p.roles.map((x) => t.roles[x] ?? x).join(', ')}</span>`))}</div>` : nothing;
}

/** Of each part the table of some of its rows. */
export const tables: Record<Exclude<Tab, 'meetings'>, (r: Ready, rows: readonly string[]) => TemplateResult> = {
  people: (r, rows) => {
    const { columns: c, tabs } = messages();
    return table(tabs.people, of(r, rows), [[c.name, name], [c.office, (e) => titles(e, r)], [c.country, land], [c.meetings, (e) => attends(e, r)], [c.mentions, times]]);
  },
  organizations: (r, rows) => {
    const { columns: c, tabs } = messages();
    return table(tabs.organizations, of(r, rows), [[c.name, name], [c.code, (e) => e.code ?? nothing], [c.country, land], [c.mentions, times]]);
  },
  places: (r, rows) => {
    const { columns: c, tabs, placeTypes } = messages();
    return table(tabs.places, of(r, rows), [[c.name, name], [c.type, (e) => kind(placeTypes[e.place_type ?? ''])], [c.country, land], [c.mentions, times]]);
  },
  dates: (r, rows) => {
    const { columns: c, tabs, unresolved, register: { openYear } } = messages();
    return table(tabs.dates, rows.map((path) => ({ path, x: r.minutes.timexes[+path.slice(1)]! })), [
      [c.printed, ({ path, x }) => value(path, [x.span], html`<span lang="vi">${words(r, x.span)}</span>`, 'strong')],
      [c.value, ({ path, x }) => html`${instead(`${path}.value`)} ${x.value ? html`${when(x.value)}${x.value.startsWith('X') ? html` <span class="muted">${openYear}</span>` : nothing}` : html`<span class="muted">${unresolved}</span>`}`],
      [c.known, ({ x }) => html`<span class="muted">${when(x.known, { weekday: false })}</span>`],
    ]);
  },
  works: (r, rows) => {
    const { columns: c, tabs, layers } = messages();
    return table(tabs.works, of(r, rows), [[c.name, name], [c.type, (e) => kind(layers[e.kind])], [c.code, (e) => e.code ?? nothing], [c.mentions, times]]);
  },
  statements: (r, rows) => {
    const t = messages();
    return table(t.tabs.statements, rows.map((path) => ({ path, s: r.minutes.statements[+path.slice(1)]! })), [
      [t.columns.who, ({ path, s }) => html`${instead(`${path}.speaker`)} <span lang="vi">${r.entity(s.speaker)?.name ?? (s.party ? country(s.party) : '—')}</span>${s.direct ? html`<br /><span class="muted">${t.direct}</span>` : nothing}`],
      [t.columns.quote, ({ path, s }) => value(path, [s.span], html`<q lang="vi">${words(r, s.span)}</q>`, 'quote')],
      [t.columns.meetings, ({ s }) => (s.meeting ? nr(s.meeting) : nothing)],
    ]);
  },
};
