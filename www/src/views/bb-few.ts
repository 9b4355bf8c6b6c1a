/** The entries of a value, some at a time: what an article says of a meeting in three places, a book says in three thousand. */
import { html, type TemplateResult } from 'lit';
import { now } from '../state/store';
import { pageOf, pager } from './pager';
import { View } from './view';

class Few extends View {
  static override properties = { entries: { attribute: false } };
  declare entries: readonly (() => TemplateResult)[];
  /** Path of the value; an entry has it with its number. */
  path = '';
  list = '';
  size = 30;
  /** An entry that is in view at first. */
  first = 0;
  private from = 0;
  private of?: string;
  private turn = 0;

  /** With what it is part of, which has waited for its frame: a card must not show another's entries until the next. */
  protected override async scheduleUpdate(): Promise<void> {
    this.performUpdate();
  }
  protected override willUpdate(): void {
    if (this.of !== this.path) {
      this.of = this.path;
      this.from = pageOf(Math.max(0, this.first), this.size);
    }
    const { selection } = now();
    if (selection && selection.turn !== this.turn) {
      this.turn = selection.turn;
      // An entry chosen in the article is turned to.
      if (selection.path.startsWith(`${this.path}.`)) this.from = pageOf(+selection.path.slice(this.path.length + 1), this.size);
    }
    if (this.from >= this.entries.length) this.from = 0;
  }
  protected override render() {
    const { entries, from, size } = this;
    return html`<ul class=${this.list}>${entries.slice(from, from + size).map((entry) => entry())}</ul>
      ${pager(from, size, entries.length, (to) => {
        this.from = to;
        this.requestUpdate();
      })}`;
  }
}
customElements.define('bb-few', Few);

/** `size` entries at a time, at first those with the entry number `first`. */
export const few = (path: string, list: string, entries: readonly (() => TemplateResult)[], { size = 30, first = 0 } = {}): TemplateResult =>
  html`<bb-few .path=${path} .list=${list} .entries=${entries} .size=${size} .first=${first}></bb-few>`;
