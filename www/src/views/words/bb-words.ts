/** The user's own words: the list, the form of one, and a table that is to be taken in. */
import './words.css';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { findable, matcher, type Findable } from '../../core/table/fold';
import { csvOf } from '../../core/words/table';
import type { OwnWord } from '../../core/words/types';
import { namesOf } from '../../core/words/valid';
import { country, number } from '../../i18n/values';
import { wordMessages } from '../../i18n/words';
import { openWords } from '../../state/actions';
import { redo, undo } from '../../state/edits';
import { change, now, type State } from '../../state/store';
import { remove } from '../../state/words';
import { download } from '../download';
import { icon } from '../icon';
import { pager, pageOf } from '../pager';
import { edges } from '../place';
import { View } from '../view';
import { wordForm, type Wrong } from './form';
import './bb-word-table';

const SIZE = 50;

class Words extends View {
  private query = '';
  private from = 0;
  private importing = false;
  private fault: Wrong | undefined;
  private shown: State['mine'];
  /** What each word is found by; made once. */
  private folded = new WeakMap<OwnWord, Findable>();

  protected override watched(s: Readonly<State>) {
    return [s.mine, s.words, s.steps];
  }
  private get dialog(): HTMLDialogElement | null {
    return this.querySelector('dialog');
  }
  protected override willUpdate(): void {
    const { mine } = now();
    if (mine === this.shown) return;
    this.fault = undefined;
    if (mine?.word) this.importing = false;
  }
  protected override updated(): void {
    const { dialog } = this;
    const { mine } = now();
    if (dialog && !dialog.open) dialog.showModal();
    edges(dialog);
    if (mine === this.shown) return;
    const was = this.shown;
    this.shown = mine;
    if (mine?.word) this.querySelector<HTMLElement>('[name=name]')?.focus();
    else if (was?.word) this.focusList();
  }
  /** Whoever goes by the keyboard goes on from the list. */
  private focusList(): void {
    void this.updateComplete.then(() => {
      this.dialog?.scrollTo(0, 0);
      this.querySelector<HTMLElement>('[data-add-word]')?.focus();
    });
  }
  private close(): void {
    this.importing = false;
    change({ mine: undefined });
  }
  /** What is wrong is said where it is. */
  private fail(fault: Wrong): void {
    this.fault = fault;
    this.requestUpdate();
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(`.own-form [name=${fault.field ?? 'name'}]`)?.focus());
  }
  private turn(importing: boolean): void {
    this.importing = importing;
    this.requestUpdate();
    if (!importing) this.focusList();
  }
  private export(): void {
    download(new Blob([csvOf(now().words)], { type: 'text/csv' }), 'bienban-words.csv');
    change({ said: wordMessages().exported });
  }
  private row(word: OwnWord): TemplateResult {
    const t = wordMessages();
    const more = [word.rank, word.office, word.code, word.meeting && this.t.kinds[word.meeting]].filter(Boolean).join(' · ');
    return html`<li data-word=${word.id}>
      <span class="mark ${word.kind}">${t.kinds[word.kind]}</span>
      <span class="own-names"><strong lang="vi">${word.name}</strong>${word.aliases?.length ? html` <span class="muted" lang="vi">${word.aliases.map((a) => html`<bdi>${a}</bdi>`)}</span>` : nothing}
        ${more || word.country ? html`<span class="small muted own-more">${word.country ? html`<span class="stamp">${word.country}</span> ${country(word.country)}${more ? ' · ' : nothing}` : nothing}<span lang="vi">${more}</span></span>` : nothing}</span>
      <button class="tool" data-edit-word aria-label=${t.edit(word.name)} title=${t.edit(word.name)} @click=${() => openWords(word)}>${icon('pen')}</button>
      <button class="tool" data-remove-word aria-label=${t.remove(word.name)} title=${t.remove(word.name)} @click=${() => this.delete(word)}>${icon('close')}</button>
    </li>`;
  }
  private delete(word: OwnWord): void {
    void remove(word);
    this.focusList();
  }
  private list(): TemplateResult {
    const t = wordMessages();
    const { words } = now();
    const fold = (word: OwnWord) => {
      const known = this.folded.get(word) ?? findable([...namesOf(word), word.country && country(word.country), word.rank, word.office, word.code, t.kinds[word.kind]]);
      this.folded.set(word, known);
      return known;
    };
    const matches = matcher(this.query);
    const found = (this.query.trim() ? words.filter((word) => matches(fold(word))) : words).toReversed();
    const from = pageOf(Math.min(this.from, Math.max(0, found.length - 1)), SIZE);
    return html`<div class="own-tools">
        <button class="primary" data-add-word @click=${() => openWords({ kind: 'person' })}>${t.add}</button>
        <button class="tool framed" data-import-words @click=${() => this.turn(true)}>${icon('table')}${t.import}</button>
        <button class="tool framed" data-export-words ?disabled=${!words.length} @click=${this.export}>${icon('download')}${t.export}</button>
      </div>
      ${words.length
        ? html`<input type="search" class="own-search" aria-label=${t.search} placeholder=${t.search} .value=${this.query} @input=${(e: Event) => {
              this.query = (e.target as HTMLInputElement).value;
              this.from = 0;
              this.requestUpdate();
            }} />
            <p class="muted small num">${found.length === words.length ? t.count(number(words.length)) : t.found(number(found.length), number(words.length))}</p>
            ${found.length ? html`<ul class="own-list">${repeat(found.slice(from, from + SIZE), (w) => w.id, (w) => this.row(w))}</ul>` : html`<p>${t.noMatch}</p>`}
            ${pager(from, SIZE, found.length, (at) => {
              this.from = at;
              this.requestUpdate();
            })}`
        : html`<div class="own-none"><h3>${t.none.title}</h3><p>${t.none.body}</p></div>`}`;
  }
  protected override render() {
    const { mine, steps: { done, undone } } = now();
    if (!mine) return nothing;
    const t = wordMessages();
    const e = this.t.edits;
    const { word } = mine;
    return html`<dialog class="sheet own-words" aria-labelledby="own-words" @close=${() => now().mine && this.close()}>
      <header>
        <h2 id="own-words">${word ? (word.id ? t.change : t.newWord) : this.importing ? t.table.label : t.title}</h2>
        ${word || this.importing ? nothing : html`<button class="tool" data-undo-word ?disabled=${!done.length} aria-label=${e.undo} title=${e.undo} @click=${undo}>${icon('undo')}</button>
          <button class="tool" data-redo-word ?disabled=${!undone.length} aria-label=${e.redo} title=${e.redo} @click=${redo}>${icon('redo')}</button>`}
        <button class="tool" data-close-words aria-label=${t.close} title=${t.close} @click=${() => this.close()}>${icon('close')}</button>
      </header>
      <div class="own-body">
        ${word
          ? wordForm(word, { fault: this.fault, fail: (fault) => this.fail(fault), done: () => openWords() })
          : this.importing
            ? html`<bb-word-table @done=${() => this.turn(false)}></bb-word-table>`
            : html`<p class="muted">${t.lead}</p>${this.list()}`}
      </div>
    </dialog>`;
  }
}
customElements.define('bb-words', Words);
