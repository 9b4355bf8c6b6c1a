/** The minutes: the states of a reading, its parts, and what can be taken away. */
import { html, nothing, type TemplateResult } from 'lit';
import { SALIENCE, TABS, type Tab } from '../core/parts';
import type { Edits } from '../core/edits/types';
import type { Ready } from '../core/ready';
import { milliseconds, number } from '../i18n/values';
import { again, againAll, correct, openTab, stop, stopped } from '../state/actions';
import { late } from '../state/late';
import { change, currentDoc, now, type Doc, type State } from '../state/store';
import { download } from './download';
import { icon } from './icon';
import { meetingCard } from './meeting';
import { centre, edges, scrolling } from './place';
import { reviewOf } from './review';
import { pageOf, pager } from './pager';
import { tables } from './tables';
import { View } from './view';

/** Rows of a page; a card has the height of several rows of a table. */
const pageSize = (tab: Tab): number => (tab === 'meetings' ? 25 : 100);

const loadCorrections = () => import('./edit/bb-corrections');

class Ledger extends View {
  private copied: '' | 'copied' | 'failed' = '';
  /** A reading that is over at once shows no progress: it would only flicker. */
  private slow = false;
  private timer?: ReturnType<typeof setTimeout> | undefined;
  private inView = '';

  protected override watched(s: Readonly<State>) {
    return [currentDoc(s), s.tab, s.row, s.selection];
  }

  protected override willUpdate(): void {
    const busy = currentDoc()?.reading.is === 'analysing' || currentDoc()?.reading.is === 'waiting';
    if (!busy) {
      clearTimeout(this.timer);
      this.timer = undefined;
      this.slow = false;
    } else this.timer ??= setTimeout(this.tick, 160);
  }
  private tick = (): void => {
    this.slow = true;
    this.requestUpdate();
    this.timer = setTimeout(this.tick, 1000);
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('click', this.chosen);
    this.addEventListener('dblclick', this.chosen);
    this.addEventListener('keydown', this.chosen);
  }
  /** A pen, a value twice, or F2 on it: one listener for all. */
  private chosen = (event: Event): void => {
    const target = event.target as Element;
    const pen = target.closest<HTMLElement>('[data-edit]');
    const value = target.closest<HTMLElement>('.value[data-path]');
    if (event.type === 'click' ? pen : event.type === 'dblclick' || (event as KeyboardEvent).key === 'F2') {
      const path = pen?.dataset['edit'] ?? value?.dataset['path'];
      if (!path || !/^[mest]\d/.test(path)) return;
      event.preventDefault();
      correct(path, (pen ?? value)!.dataset['item']);
      if (event.type === 'click' || !value) return;
      // The article keeps the words of the value in view.
      getSelection()?.removeAllRanges();
    }
  };

  /** The minutes as the user has them, and what he changed. */
  private json({ minutes, edited }: Ready): string {
    const edits: Edits | undefined = edited && { schema: 'bienban-edits/1', edits: edited.edits };
    return JSON.stringify({ ...minutes, ...(edited && { reviews: Object.fromEntries(edited.reviews), edits }) }, null, 2);
  }
  private download(reading: Ready, name: string): void {
    download(new Blob([this.json(reading)], { type: 'application/json' }), `${name.trim() || 'bienban'}.json`);
  }
  private async copy(reading: Ready): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.json(reading));
      this.copied = 'copied';
    } catch {
      this.copied = 'failed';
    }
    change({ said: this.t.json[this.copied] });
    this.requestUpdate();
    setTimeout(() => {
      this.copied = '';
      this.requestUpdate();
    }, 2000);
  }

  private progress(doc: Doc): TemplateResult {
    const { t } = this;
    const { reading } = doc;
    const seconds = reading.is === 'analysing' ? Math.floor((performance.now() - reading.since) / 1000) : 0;
    return html`<div class="state" aria-busy="true">
      <h2>${reading.is === 'waiting' ? t.analysing.queued : t.analysing.title}</h2>
      <p class="muted num">${t.analysing.size(number(doc.text.length))}${seconds ? ` · ${t.analysing.elapsed(seconds)}` : nothing}</p>
      <div class="progress" role="progressbar" aria-label=${t.analysing.title}></div>
      <button class="tool framed" @click=${stop}>${t.analysing.stop}</button>
    </div>`;
  }

  private key(event: KeyboardEvent, tabs: Tab[]): void {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (!by) return;
    event.preventDefault();
    const next = tabs[(tabs.indexOf(now().tab) + by + tabs.length) % tabs.length]!;
    openTab(next);
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(`#tab-${next}`)?.focus());
  }

  private meetings(reading: Ready, ids: readonly string[]): TemplateResult {
    const { t } = this;
    const { meetings } = reading.minutes;
    if (!meetings.length) return this.nothing(reading);
    const all = ids.map((id) => reading.meeting(id)!);
    const rejected = all.filter(({ id }) => reviewOf(id).state === 'rejected');
    const page = all.filter((m) => !rejected.includes(m));
    return html`${SALIENCE.map((salience) => {
      const cards = page.filter((m) => m.salience === salience).map((m) => meetingCard(m, reading));
      if (!cards.length) return nothing;
      const head = html`${t.salienceHeads[salience]} <span class="count">${meetings.filter((m) => m.salience === salience && reviewOf(m.id).state !== 'rejected').length}</span>`;
      return salience === 'related'
        ? html`<details class="group"><summary><h2>${head}</h2></summary>${cards}</details>`
        : html`<section class="group"><h2>${head}</h2>${cards}</section>`;
    })}
    ${rejected.length ? html`<section class="group"><h2>${t.edits.rejectedHead} <span class="count">${rejected.length}</span></h2>${rejected.map((m) => meetingCard(m, reading))}</section>` : nothing}`;
  }

  private nothing({ minutes, parts }: Ready): TemplateResult {
    const { t } = this;
    const there = TABS.filter((tab) => parts[tab].length);
    return html`<div class="state">
      <h2>${t.nothing.title}</h2>
      ${minutes.diagnostics.some((d) => d.code === 'not-vietnamese') ? html`<p>${t.nothing.notVi}</p>` : nothing}
      <p>${there.length ? t.nothing.body : t.nothing.none}</p>
      ${there.length ? html`<ul class="found">${there.map((tab) => html`<li><button class="framed" @click=${() => openTab(tab)}>${t.tabs[tab]} <strong>${number(parts[tab].length)}</strong></button></li>`)}</ul>` : nothing}
    </div>`;
  }

  private turn(row: number): void {
    change({ row });
    void this.updateComplete.then(() => this.querySelector('#tab-panel')!.scrollIntoView());
  }

  /** All corrections of the article, or those that need a look: they no longer find their place. */
  private corrections({ edited }: Ready, lost: boolean): TemplateResult | typeof nothing {
    if (!(lost ? edited?.lost : edited?.edits)?.length) return nothing;
    void late(loadCorrections);
    return lost ? html`<bb-corrections data-lost></bb-corrections>` : html`<bb-corrections></bb-corrections>`;
  }
  private notes({ minutes }: Ready): TemplateResult | typeof nothing {
    // The chip above the article says that the publication day is missing, the state without meetings that this is no Vietnamese.
    const notes = minutes.diagnostics.filter(({ code }) => code !== 'no-publication-date' && (code !== 'not-vietnamese' || minutes.meetings.length));
    if (!notes.length) return nothing;
    return html`<section class="notes" aria-label=${this.t.notes}><h2>${this.t.notes}</h2><ul class="plain">${notes.map((d) => html`<li>${this.t.diagnostics[d.code] ?? d.message}</li>`)}</ul></section>`;
  }

  /** On to the tabs that are out of view; the keyboard gets there by itself. */
  private on(where: 'before' | 'after'): TemplateResult {
    const go = () => {
      const tabs = this.querySelector('.tabs')!;
      tabs.scrollBy({ left: (where === 'after' ? 0.7 : -0.7) * tabs.clientWidth, behavior: scrolling() });
    };
    return html`<button class="tool on ${where}" tabindex="-1" aria-hidden="true" @click=${go}>${icon(where === 'after' ? 'next' : 'previous')}</button>`;
  }

  /** Tabs that do not fit are swiped to; the chosen one is in view whoever chose it. */
  protected override updated(): void {
    const tab = this.querySelector<HTMLElement>('[aria-selected=true]');
    const tabs = tab?.parentElement;
    if (!tab) return;
    edges(tabs!);
    if (tab.id === this.inView) return;
    this.inView = tab.id;
    centre(tab, tabs!);
  }

  protected override render() {
    const doc = currentDoc();
    if (!doc) return nothing;
    const { t } = this;
    const { reading, shown } = doc;
    const busy = reading.is === 'analysing' || reading.is === 'waiting';
    if (busy && (!shown || this.slow)) return this.slow ? this.progress(doc) : html`<div class="state" aria-busy="true"></div>`;
    if (reading.is === 'stopped' || reading.is === 'failed') {
      const words = t[reading.is];
      return html`<div class="state" role=${reading.is === 'failed' ? 'alert' : nothing}>
        <h2>${reading.is === 'failed' ? icon('warn') : nothing}${words.title}</h2>
        <p>${words.body}</p>
        <div class="row">
          <button class="primary" @click=${again}>${words.again}</button>
          ${reading.is === 'stopped' ? html`<button class="tool framed" data-shorten @click=${() => change({ mode: 'edit', pane: 'article' })}>${icon('pen')}${t.stopped.edit}</button>` : nothing}
          ${reading.is === 'stopped' && stopped().length > 1 ? html`<button class="tool framed" @click=${againAll}>${t.stopped.all(stopped().length)}</button>` : nothing}
        </div>
        ${reading.is === 'failed' ? html`<details><summary>${t.failed.detail}</summary><code>${reading.detail}</code></details>` : nothing}
      </div>`;
    }
    if (!shown) return nothing;
    const { parts } = shown;
    const tabs = TABS.filter((tab) => tab === 'meetings' || parts[tab].length);
    const tab = tabs.includes(now().tab) ? now().tab : 'meetings';
    const size = pageSize(tab);
    const from = pageOf(Math.min(now().row, Math.max(0, parts[tab].length - 1)), size);
    const rows = parts[tab].slice(from, from + size);
    return html`<div class="ledger-head">
        ${this.on('before')}
        <div class="tabs swiped" role="tablist" aria-label=${t.tabsLabel} @keydown=${(e: KeyboardEvent) => this.key(e, tabs)}>
          ${tabs.map((x) => html`<button role="tab" id="tab-${x}" aria-selected=${tab === x} aria-controls="tab-panel" tabindex=${tab === x ? 0 : -1} @click=${() => openTab(x)}>${t.tabs[x]} <span class="count">${number(parts[x].length)}</span></button>`)}
        </div>
        ${this.on('after')}
        <div class="take">
          <button class="tool" data-download title=${t.json.download} aria-label=${t.json.download} @click=${() => this.download(shown, doc.name)}>${icon('download')}<span class="wide">JSON</span></button>
          <button class="tool" data-copy title=${t.json.copy} aria-label=${t.json.copy} @click=${() => this.copy(shown)}>${icon(this.copied === 'copied' ? 'done' : 'copy')}<span class="wide">${this.copied ? t.json[this.copied] : ''}</span></button>
        </div>
      </div>
      <div class="ledger-body" id="tab-panel" role="tabpanel" aria-labelledby="tab-${tab}">
        ${this.corrections(shown, true)} ${tab === 'meetings' ? this.meetings(shown, rows) : tables[tab](shown, rows)} ${pager(from, size, parts[tab].length, (row) => this.turn(row))} ${this.corrections(shown, false)} ${this.notes(shown)}
        <p class="stats">${t.stats(number(shown.text.length), milliseconds(shown.ms))}</p>
      </div>`;
  }
}
customElements.define('bb-ledger', Ledger);
