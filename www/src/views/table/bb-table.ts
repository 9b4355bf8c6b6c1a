/** The register as tables: of its rows only those in view are there, the others are in their worker. */
import './table.css';
import { elementScroll, observeElementOffset, observeElementRect, Virtualizer, type Rect } from '@tanstack/virtual-core';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { PARTS, type Part, type Row } from '../../core/table/types';
import { messages } from '../../i18n';
import { tableMessages } from '../../i18n/table';
import { number } from '../../i18n/values';
import { setDays } from '../../state/days';
import { change, now, type State } from '../../state/store';
import {
  clearFilters, closeRow, exported, followTables, lookAt, mark, markFound, openRow, setColumns, setFilter, showPart, sortBy, tablesAgain, unmark,
} from '../../state/table';
import { download } from '../download';
import type { DateField } from '../bb-date';
import { icon } from '../icon';
import { centre, edges, place } from '../place';
import { alone, failure, noRegister, switcher } from '../register';
import { View } from '../view';
import '../bb-linking';
import { columnOf, columns, head, shownColumns } from './columns';
import { detail, titleOf } from './detail';
import { filters, hasFilters } from './filters';

/** In pixels: two lines, or on a phone a card. */
const HEIGHT = { row: 46, card: 92 };
const narrow = matchMedia('(max-width: 40rem)');
/** Width of the column with boxes to tick, in rem. */
const BOX = 2.6;
/** Where each part was left. */
const left = new Map<Part, number>();

class Table extends View {
  private virtual = new Virtualizer<HTMLElement, HTMLElement>(this.options());
  private unmount?: () => void;
  /** The row that the keyboard is at; `seeking`: it gets the focus once it is there. */
  private at = 0;
  private seeking = false;
  private current = now().table.part;
  private inView?: Part;
  private filtering = false;
  /** The last export. */
  private failed = false;
  private opened?: unknown;
  private width = 0;
  private rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  /** The focus was beside the table. */
  private inside = false;

  protected override watched(s: Readonly<State>) {
    return [s.table, s.columns, s.register.is, s.register.page?.content.total, s.docs.length, s.absent];
  }
  override connectedCallback(): void {
    super.connectedCallback();
    followTables();
    narrow.addEventListener('change', this.turned);
    this.unmount = this.virtual._didMount();
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    narrow.removeEventListener('change', this.turned);
    this.unmount?.();
  }
  private turned = (): void => {
    this.virtual.setOptions(this.options());
    this.virtual.measure();
    this.requestUpdate();
  };
  private options() {
    const { part, found } = now().table;
    return {
      count: found?.part === part ? found.count : 0,
      getScrollElement: () => this.querySelector<HTMLElement>('.scroll'),
      estimateSize: () => (narrow.matches ? HEIGHT.card : HEIGHT.row),
      overscan: 8,
      initialOffset: left.get(part) ?? 0,
      observeElementOffset, scrollToFn: elementScroll,
      observeElementRect: (instance: Virtualizer<HTMLElement, HTMLElement>, seen: (rect: Rect) => void) => observeElementRect(instance, (rect) => {
        seen(rect);
        if (rect.width === this.width) return;
        this.width = rect.width;
        this.requestUpdate(); // the columns share it
      }),
      onChange: () => {
        left.set(this.current, this.virtual.scrollOffset ?? 0);
        this.requestUpdate();
      },
    };
  }
  protected override willUpdate(): void {
    this.inside = this.querySelector('.drawer')?.contains(document.activeElement) ?? false;
    const { part } = now().table;
    if (part !== this.current) {
      this.current = part;
      this.at = 0;
    }
    this.virtual.setOptions(this.options());
  }
  protected override updated(): void {
    this.virtual._willUpdate();
    const parts = this.querySelector<HTMLElement>('.parts')!;
    edges(parts);
    if (this.current !== this.inView) {
      this.inView = this.current;
      centre(parts.querySelector('[aria-pressed=true]')!, parts);
    }
    const items = this.virtual.getVirtualItems();
    const [first, last] = [items[0], items.at(-1)];
    const body = this.querySelector<HTMLElement>('.all');
    if (body) {
      body.style.setProperty('padding-top', `${first?.start ?? 0}px`);
      body.style.setProperty('padding-bottom', `${this.virtual.getTotalSize() - (last?.end ?? 0)}px`);
      const cols = this.cols().map((id) => columnOf(this.current, id)!);
      const wide = cols.reduce((sum, { width }) => sum + width, this.current === 'documents' ? BOX : 0);
      const room = Math.max(wide, this.width / this.rem);
      const share = (room - wide) / (cols.reduce((sum, { grows = 0 }) => sum + grows, 0) || 1);
      const table = body.querySelector('table')!;
      table.style.setProperty('min-width', narrow.matches ? '0' : `${wide}rem`);
      for (const col of table.querySelectorAll('col')) {
        const { width = BOX, grows = 0 } = columnOf(this.current, col.dataset['of'] ?? '') ?? {};
        col.style.setProperty('width', `${((width + grows * share) / room) * 100}%`);
      }
    }
    if (first && last) lookAt(first.index, last.index + 1);
    if (this.seeking) {
      const row = this.querySelector<HTMLElement>(`[data-row="${this.at}"]`);
      if (row) {
        this.seeking = false;
        row.focus({ preventScroll: true });
      }
    }
    // What was just opened is read next.
    const { opened } = now().table;
    const lost = this.inside && document.activeElement === document.body;
    if (opened?.key !== this.opened || lost) {
      this.opened = opened?.key;
      if (opened) {
        this.querySelector<HTMLElement>('.drawer h2')?.focus({ preventScroll: true });
        if (!lost) this.querySelector('.drawer')?.scrollTo(0, 0);
      }
    }
  }

  private keyed(event: KeyboardEvent): void {
    const count = now().table.found?.count ?? 0;
    const page = Math.max(1, Math.floor((this.virtual.scrollRect?.height ?? 400) / this.options().estimateSize()) - 2);
    const to = { ArrowDown: this.at + 1, ArrowUp: this.at - 1, PageDown: this.at + page, PageUp: this.at - page, Home: 0, End: count - 1 }[event.key];
    if (to === undefined || !(event.target as HTMLElement).matches('[data-row]')) return;
    event.preventDefault();
    this.at = Math.max(0, Math.min(count - 1, to));
    this.seeking = true;
    this.virtual.scrollToIndex(this.at, { align: 'auto' });
    this.requestUpdate();
  }
  private close(): void {
    closeRow();
    this.seeking = true;
    this.virtual.scrollToIndex(this.at, { align: 'auto' });
    this.requestUpdate();
  }
  private open(index: number, row: Row): void {
    this.at = index;
    const part = this.current;
    if (part === 'ledger') openRow('meetings', (row as { meeting: string }).meeting);
    else openRow(part, row.key);
  }
  private async export(format: 'csv' | 'json', event: Event): Promise<void> {
    const sheet = (event.target as HTMLElement).closest<HTMLElement>('[popover]')!;
    try {
      const file = await exported(format);
      if (file) download(file.data, file.name);
      sheet.hidePopover();
      change({ said: tableMessages().exported });
      this.failed = false;
    } catch {
      this.failed = true;
    }
    this.requestUpdate();
  }
  private toggled(event: ToggleEvent): void {
    const sheet = event.target as HTMLElement;
    const opener = this.querySelector(`[popovertarget="${sheet.id}"]`)!;
    opener.setAttribute('aria-expanded', String(event.newState === 'open'));
    if (event.newState !== 'open') {
      this.failed = false;
      return this.requestUpdate();
    }
    const { right, bottom } = opener.getBoundingClientRect();
    place(sheet, right - sheet.offsetWidth, bottom + 6);
  }
  private setDay(event: SubmitEvent): void {
    event.preventDefault();
    const day = (event.target as HTMLFormElement).querySelector<DateField>('bb-date')!.read();
    if (day) void setDays(now().table.marked, day).then(unmark);
  }

  private toolbar(): TemplateResult {
    const t = tableMessages();
    const { part, queries, found } = now().table;
    const { filters: asked, sort } = queries[part];
    const on = hasFilters(part);
    const all = Object.keys(columns[part]);
    const shown = shownColumns(part);
    return html`<div class="tools" role="group" aria-label=${t.captions[part]}>
      <label class="search"><span class="visually-hidden">${t.search}</span><input type="search" data-filter="words" placeholder=${t.search} title=${t.searchHint} autocomplete="off" .value=${live(asked['words'] ?? '')} @input=${(event: Event) => setFilter(part, 'words', (event.target as HTMLInputElement).value)} /></label>
      <button class="tool framed" data-filters aria-label=${on ? t.filtersOn(number(on)) : t.filters} aria-expanded=${this.filtering} aria-controls="table-filters" @click=${() => { this.filtering = !this.filtering; this.requestUpdate(); }}>${icon('filter')}<span>${t.filters}</span>${on ? html`<span class="count">${number(on)}</span>` : nothing}</button>
      <label class="order by"><span>${t.sortBy}</span><select data-order @change=${(event: Event) => sortBy(part, (event.target as HTMLSelectElement).value)}>${shown.map((id) => html`<option value=${id} .selected=${live(id === sort.by)}>${head(part, id)}</option>`)}</select></label>
      <button class="tool framed order" aria-label=${t.descending} title=${t.descending} @click=${() => sortBy(part, sort.by)}>${icon(sort.down ? 'down' : 'up')}</button>
      <button class="tool framed" data-columns aria-label=${t.columns} popovertarget="table-columns" aria-expanded="false" title=${t.columnsLabel}>${icon('columns')}<span class="wide">${t.columns}</span></button>
      <div id="table-columns" class="sheet" popover role="group" aria-label=${t.columnsLabel} @toggle=${this.toggled}>
        ${all.map((id) => html`<label class="check"><input type="checkbox" data-column=${id} ?disabled=${id === 'name'} .checked=${live(shown.includes(id))} @change=${() => setColumns(part, all.filter((x) => (x === id ? !shown.includes(id) : shown.includes(x))))} /><span>${head(part, id)}</span></label>`)}
      </div>
      ${part === 'meetings'
        ? html`<button class="tool framed" data-out aria-label=${t.export} popovertarget="table-out" aria-expanded="false" ?disabled=${!found?.count}>${icon('download')}<span class="wide">${t.export}</span></button>
          <div id="table-out" class="sheet" popover role="group" aria-label=${t.export} @toggle=${this.toggled}>
            <p class="small">${t.exportHint(number(found?.count ?? 0))}</p>
            ${this.failed ? html`<p class="wrong" role="alert">${t.exportFailed}</p>` : nothing}
            <button class="tool framed" data-format="csv" @click=${(event: Event) => void this.export('csv', event)}>${t.csv}</button>
            <button class="tool framed" data-format="json" @click=${(event: Event) => void this.export('json', event)}>${t.json}</button>
          </div>`
        : nothing}
      ${found?.part === part ? html`<span class="muted num found">${t.found(number(found.count), number(found.total))}</span>` : nothing}
    </div>
    <div id="table-filters" class="filters" role="group" aria-label=${t.filters} ?hidden=${!this.filtering}>
      ${this.filtering ? filters(part) : nothing}
      ${on || asked['words'] ? html`<button class="tool framed" data-clear-filters @click=${() => clearFilters(part)}>${icon('close')}${t.clear}</button>` : nothing}
    </div>`;
  }

  /** What is done with many articles at once. */
  private several(): TemplateResult | typeof nothing {
    const { part, found, marked } = now().table;
    if (part !== 'documents' || !found?.total) return nothing;
    const t = tableMessages();
    return html`<form class="several" @submit=${this.setDay}>
      ${marked.length ? html`<span class="num">${t.marked(number(marked.length))}</span>` : nothing}
      <button class="tool framed" type="button" data-mark-all ?disabled=${!found.count} @click=${() => void markFound()}>${t.markAll(number(found.count))}</button>
      <button class="tool framed" type="button" @click=${() => setFilter(part, 'basis', now().table.queries.documents.filters['basis'] === 'unknown' ? '' : 'unknown')} data-unknown aria-pressed=${now().table.queries.documents.filters['basis'] === 'unknown'}>${t.dayUnknown}</button>
      ${marked.length
        ? html`<button class="tool framed" type="button" data-unmark aria-label=${t.unmark} title=${t.unmark} @click=${unmark}>${icon('close')}<span class="wide">${t.unmark}</span></button>
          <button class="tool framed" type="button" data-no-day @click=${() => void setDays(marked, undefined).then(unmark)}>${t.clearDay}</button>
          <bb-date .label=${t.day} .name=${'day'} .value=${''}></bb-date>
          <button class="primary" type="submit">${t.setDay}</button>`
        : nothing}
    </form>`;
  }

  /** Beside an open row, which tells the rest, those that there is room for: nobody scrolls sideways to keep his place. */
  private cols(): readonly string[] {
    const part = this.current;
    const all = shownColumns(part);
    if (!now().table.opened || narrow.matches) return all;
    let room = this.width / this.rem - (part === 'documents' ? BOX : 0);
    const first = ['name', now().table.queries[part].sort.by, ...all.filter((id) => columnOf(part, id)!.guides)];
    const fit = new Set([...new Set([...first, ...all])].filter((id) => all.includes(id) && (room -= columnOf(part, id)!.width) >= 0));
    return all.filter((id) => id === 'name' || fit.has(id));
  }

  private row(index: number, row: Row | undefined, cols: readonly string[], tab: boolean): TemplateResult {
    const part = this.current;
    const t = tableMessages();
    if (!row) return html`<tr role="row" aria-rowindex=${index + 2} class="late"><td role="cell" colspan=${cols.length} aria-label=${t.late}></td></tr>`;
    const { open, marked } = now().table;
    const key = part === 'ledger' ? (row as { meeting: string }).meeting : row.key;
    const name = (row as { title?: string; name?: string }).title ?? (row as { name?: string }).name ?? '';
    return html`<tr role="row" aria-rowindex=${index + 2} class=${open?.key === key ? 'open' : ''} data-key=${row.key} @click=${(event: Event) => { if (!(event.target as HTMLElement).closest('a, button, input, label')) this.open(index, row); }}>
      ${part === 'documents'
        ? html`<td role="cell" class="mark"><input type="checkbox" data-mark aria-label=${t.mark(name)} .checked=${live(marked.includes(row.key))} @change=${(event: Event) => mark([row.key], (event.target as HTMLInputElement).checked)} /></td>`
        : nothing}
      ${cols.map((id) => {
        const column = columnOf(part, id)!;
        const content = column.cell(row);
        return id === 'name'
          ? html`<th role="rowheader" scope="row" data-col="name"><button class="row-name" data-row=${index} title=${name || nothing} tabindex=${tab ? 0 : -1} aria-expanded=${open?.key === key} @focus=${() => (this.at = index)} @click=${() => this.open(index, row)}>${content}</button></th>`
          : html`<td role="cell" data-col=${id} class=${column.number ? 'num right' : ''}>${content === nothing ? nothing : html`<span class="label">${head(part, id)}</span><span class="in">${content}</span>`}</td>`;
      })}
    </tr>`;
  }

  private table(): TemplateResult {
    const t = tableMessages();
    const { part, queries, found, rows } = now().table;
    const { sort } = queries[part];
    const cols = this.cols();
    const items = this.virtual.getVirtualItems();
    const tab = items.some((i) => i.index === this.at) ? this.at : items[0]?.index;
    const arrow = (id: string) => (sort.by === id ? icon(sort.down ? 'down' : 'up') : nothing);
    return html`<div class="all" @keydown=${this.keyed}><table role="table" aria-rowcount=${(found?.count ?? 0) + 1} data-turn=${rows.turn}>
      <caption class="visually-hidden">${t.captions[part]}</caption>
      <colgroup>${part === 'documents' ? html`<col />` : nothing}${cols.map((id) => html`<col data-of=${id} />`)}</colgroup>
      <thead role="rowgroup"><tr role="row" aria-rowindex="1">
        ${part === 'documents' ? html`<td role="cell" class="mark"></td>` : nothing}
        ${cols.map((id) => html`<th role="columnheader" scope="col" aria-sort=${sort.by === id ? (sort.down ? 'descending' : 'ascending') : 'none'} class=${columnOf(part, id)!.number ? 'right' : ''}><button data-sort=${id} @click=${() => sortBy(part, id)}><span>${head(part, id)}</span>${arrow(id)}</button></th>`)}
      </tr></thead>
      <tbody role="rowgroup">${repeat(items, (i) => i.key, (i) => this.row(i.index, rows.turn === found?.turn ? rows.rows[i.index - rows.from] : undefined, cols, i.index === tab))}</tbody>
    </table></div>`;
  }

  private body(): TemplateResult | typeof nothing {
    const t = tableMessages();
    const { is, detail: why, found, part } = now().table;
    if (is === 'failed') return failure(t.failed, tablesAgain, true, why);
    const none = noRegister();
    if (none !== nothing && part !== 'documents') return none;
    if (found?.part !== part) return html`<p class="state loading">${t.loading}</p>`;
    // What is still being linked may have some yet.
    if (!found.total) return now().register.page || part === 'documents' ? html`<div class="state"><h2>${t.none[part]![0]}</h2><p>${t.none[part]![1]}</p></div>` : html`<p class="state loading">${t.loading}</p>`;
    if (!found.count) return html`<div class="state"><h2>${t.noMatch.title}</h2><p>${t.noMatch.body}</p><button class="primary" @click=${() => clearFilters(part)}>${t.clear}</button></div>`;
    return this.table();
  }

  protected override render() {
    const t = tableMessages();
    const { part, opened, queries, choices, found } = now().table;
    return html`<main class="register tables-view" id="register" tabindex="-1">
      <header class="register-head">
        <h1>${messages().register.title}</h1>
        ${switcher()}
        <div class="pair parts swiped" role="group" aria-label=${t.partsLabel}>${PARTS.map((p) => html`<button class="tool" data-part=${p} aria-pressed=${p === part} @click=${() => showPart(p)}>${t.parts[p]}</button>`)}</div>
        <bb-linking></bb-linking>
      </header>
      ${now().table.is === 'failed' || (now().register.is !== 'following' && part !== 'documents') ? nothing : guard([part, queries[part], choices[part], now().columns, found?.turn, this.filtering, this.failed, now().lang], () => this.toolbar())}${this.several()}${alone()}
      <div class="beside">
        <div class="scroll" role="region" aria-label=${t.captions[part]} tabindex="-1">${this.body()}</div>
        ${opened
          ? html`<aside class="drawer" aria-labelledby="drawer-title" data-key=${opened.key} @keydown=${(event: KeyboardEvent) => { if (event.key === 'Escape') { event.preventDefault(); this.close(); } }}>
              <header><h2 id="drawer-title" tabindex="-1">${titleOf(opened)}</h2><button class="tool" data-close aria-label=${t.close} title=${t.close} @click=${this.close}>${icon('close')}</button></header>
              ${detail(opened)}
            </aside>`
          : nothing}
      </div>
    </main>`;
  }
}
customElements.define('bb-table', Table);
