/** The entries of a value, some at a time: what an article says of a meeting in three places, a book says in three thousand. */
import { html, type TemplateResult } from 'lit';
import { now } from '../state/store';
import { pageOf, pager } from './pager';
import { View } from './view';

const SIZE = 30;

class Few extends View {
  static override properties = { entries: { attribute: false } };
  declare entries: readonly (() => TemplateResult)[];
  /** Path of the value; an entry has it with its number. */
  path = '';
  list = '';
  private from = 0;
  private turn = 0;

  protected override willUpdate(): void {
    const { selection } = now();
    if (selection && selection.turn !== this.turn) {
      this.turn = selection.turn;
      // An entry chosen in the article is turned to.
      if (selection.path.startsWith(`${this.path}.`)) this.from = pageOf(+selection.path.slice(this.path.length + 1), SIZE);
    }
    if (this.from >= this.entries.length) this.from = 0;
  }
  protected override render() {
    const { entries, from } = this;
    return html`<ul class=${this.list}>${entries.slice(from, from + SIZE).map((entry) => entry())}</ul>
      ${pager(from, SIZE, entries.length, (to) => {
        this.from = to;
        this.requestUpdate();
      })}`;
  }
}
customElements.define('bb-few', Few);

export const few = (path: string, list: string, entries: readonly (() => TemplateResult)[]): TemplateResult =>
  html`<bb-few .path=${path} .list=${list} .entries=${entries}></bb-few>`;
