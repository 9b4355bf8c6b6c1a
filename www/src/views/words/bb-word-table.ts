/** A table of words: pasted or a file, its columns as guessed, what would come of it, and the lines that cannot be used. */
import { html, nothing, type TemplateResult } from 'lit';
import { guess, parse, wordsOf, type Columns, type Problem, type Sheet } from '../../core/words/table';
import { FIELDS, KINDS } from '../../core/words/types';
import type { Word } from '../../core/types';
import { number } from '../../i18n/values';
import { wordMessages } from '../../i18n/words';
import { bring, isCountry, merge } from '../../state/words';
import { codeOf } from '../edit/inputs';
import { icon } from '../icon';
import { edges } from '../place';
import { View } from '../view';

/** As long as a file may be. */
const LARGE = 10_000_000;
/** Of the lines that cannot be used the first are enough. */
const SHOWN = 20;

class WordTable extends View {
  private sheet: Sheet | undefined;
  private columns: Columns = {};
  private kind: Word['kind'] = 'person';
  private error = '';
  private made: { words: Word[]; problems: Problem[]; fresh: number; fuller: number } | undefined;

  protected override watched() {
    return [];
  }
  protected override firstUpdated(): void {
    this.querySelector('textarea')!.focus();
  }
  private look(text: string): void {
    this.error = '';
    this.sheet = text.trim() ? parse(text) : undefined;
    if (text.trim() && !this.sheet) this.error = wordMessages().table.noTable;
    this.columns = this.sheet ? guess(this.sheet) : {};
    this.make();
  }
  private make(): void {
    this.made = undefined;
    if (this.sheet && this.columns.name !== undefined) {
      const known = new Map<string, string | undefined>();
      const country = (typed: string) => {
        if (!known.has(typed)) known.set(typed, typed ? codeOf(typed) : undefined);
        return known.get(typed);
      };
      const { words, problems } = wordsOf(this.sheet, this.columns, this.kind, country, isCountry, this.t.kinds);
      const { fresh, fuller } = merge(words);
      this.made = { words, problems, fresh, fuller };
    }
    this.requestUpdate();
  }
  private async file(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const [file] = input.files!;
    input.value = '';
    if (!file) return;
    const t = wordMessages().table;
    try {
      if (file.size > LARGE) throw new Error(t.large);
      // Spreadsheets write UTF-16 or UTF-8.
      const bytes = new Uint8Array(await file.arrayBuffer());
      const label = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
      const text = new TextDecoder(label, { fatal: true }).decode(bytes);
      this.querySelector('textarea')!.value = text.slice(0, 20_000);
      this.look(text);
    } catch (error) {
      this.sheet = this.made = undefined;
      this.error = (error as Error).message === t.large ? t.large : t.unreadable;
      this.requestUpdate();
    }
  }
  /** The sheet that it stands in has another height. */
  protected override updated(): void {
    edges(this.closest('dialog'));
  }
  private done(): void {
    this.dispatchEvent(new CustomEvent('done'));
  }
  private bring(): void {
    void bring(this.made!.words);
    this.done();
  }
  private mapping(sheet: Sheet): TemplateResult {
    const t = wordMessages();
    const example = (k: number) => sheet.rows.find(({ cells }) => cells[k]?.trim())?.cells[k]?.trim().slice(0, 40) ?? '';
    const choose = (event: Event) => {
      const { name, value } = event.target as HTMLSelectElement;
      this.columns = { ...this.columns };
      if (value === '') delete this.columns[name as keyof Columns];
      else this.columns[name as keyof Columns] = +value;
      this.make();
    };
    return html`<fieldset class="own-columns"><legend>${t.table.columns}</legend>
      ${FIELDS.map((field) => html`<label>${t.fields[field]}<select name=${field} @change=${choose}>
        <option value="" ?selected=${this.columns[field] === undefined}>${t.table.none}</option>
        ${sheet.columns.map((name, k) => html`<option value=${k} ?selected=${this.columns[field] === k}>${sheet.named ? name : t.table.column(name)} – ${example(k)}</option>`)}
      </select></label>`)}
      ${this.columns.kind === undefined
        ? html`<label>${t.table.allAre}<select name="all" @change=${(e: Event) => ((this.kind = (e.target as HTMLSelectElement).value as Word['kind']), this.make())}>${KINDS.map((k) => html`<option value=${k} ?selected=${this.kind === k}>${t.kinds[k]}</option>`)}</select></label>`
        : nothing}
    </fieldset>`;
  }
  private outcome(): TemplateResult | typeof nothing {
    const t = wordMessages();
    const { made } = this;
    if (!made) return this.sheet ? html`<p class="wrong" role="alert">${t.table.noName}</p>` : nothing;
    const { problems, fresh, fuller } = made;
    const changes = fresh + fuller;
    return html`<p role="status">${changes ? t.table.will(number(fresh), number(fuller)) : t.table.nothing}</p>
      ${problems.length
        ? html`<div class="own-problems"><h3>${icon('warn')}${t.table.bad(number(problems.length))}</h3>
            <ul class="plain">${problems.slice(0, SHOWN).map((p) => html`<li><strong class="num">${t.table.line(number(p.line))}</strong>: <bdi>${t.faults[p.reason](p.detail.length > 60 ? `${p.detail.slice(0, 58).toWellFormed()}…` : p.detail)}</bdi></li>`)}</ul>
            ${problems.length > SHOWN ? html`<p class="small muted">${t.table.more(number(problems.length - SHOWN))}</p>` : nothing}</div>`
        : nothing}
      ${changes ? html`<div class="own-tools"><button class="primary" data-bring-words @click=${this.bring}>${t.table.bring(number(changes))}</button></div>` : nothing}`;
  }
  protected override render() {
    const t = wordMessages();
    return html`<div class="own-form">
      <p class="muted small" id="own-table-hint">${t.table.hint}</p>
      <label>${t.table.paste}<textarea class="own-paste" rows="6" spellcheck="false" aria-describedby="own-table-hint" @input=${(e: Event) => this.look((e.target as HTMLTextAreaElement).value)}></textarea></label>
      <div class="own-tools">
        <label class="tool framed">${icon('file')}${t.table.file}<input class="visually-hidden" type="file" accept=".csv,.tsv,.txt,.json" @change=${this.file} /></label>
        <button class="tool framed" type="button" @click=${this.done}>${t.back}</button>
      </div>
      ${this.error ? html`<p class="wrong" role="alert">${this.error}</p>` : nothing}
      ${this.sheet ? this.mapping(this.sheet) : nothing}
      ${this.outcome()}
    </div>`;
  }
}
customElements.define('bb-word-table', WordTable);
