/** The corrections of the article, each to be dropped: all, or (with `data-lost`) those that no longer find their place. */
import './edit.css';
import { html, nothing, type TemplateResult } from 'lit';
import { findAnchor } from '../../core/edits/anchor';
import { wordsOf } from '../../core/edits/lay';
import type { Lost } from '../../core/edits/draft';
import type { Anchor, Edit } from '../../core/edits/types';
import { moment, number, say } from '../../i18n/values';
import { corrections } from '../../state/actions';
import { shownReading, type State } from '../../state/store';
import { icon } from '../icon';
import { few } from '../bb-few';
import { inContext } from '../entity';
import { View } from '../view';

const LONG = 120;
const cut = (s: string): string => (s.length > LONG ? `${s.slice(0, LONG - 2).toWellFormed()}…` : s);

/** Words of the article with some of their line before and after them: by themselves they may be one verb. */
function around(anchor: Anchor | undefined): TemplateResult | typeof nothing {
  const reading = shownReading();
  if (!anchor || !reading) return nothing;
  const span = findAnchor(wordsOf(reading.edited?.read ?? reading), anchor);
  return span && anchor.quote.length <= LONG ? inContext(reading, span) : html`<strong>${cut(anchor.quote)}</strong>`;
}

class Corrections extends View {
  /** The edit that is just being explained. */
  private explaining = '';

  protected override watched(s: Readonly<State>) {
    return [shownReading(s)];
  }
  /** What an edit says, on one line. */
  private line(edit: Edit): TemplateResult {
    const { t } = this;
    const name = (field: string) => t.fields[field] ?? (field === 'review' ? t.edits.review : field === 'tags' ? t.edits.tags : field === 'note' ? t.edits.note : field);
    if (edit.do === 'set') {
      const value = (v: NonNullable<typeof edit.old>) => html`<span lang="vi">${cut(say(edit.field, v))}</span>`;
      return html`<span class="edit-field">${name(edit.field)}</span> ${edit.old === undefined ? nothing : html`<del class="was">${value(edit.old)}</del>`} ${edit.new === undefined ? nothing : html`<ins>${value(edit.new)}</ins>`}`;
    }
    const does = edit.do === 'add' ? t.edits.add : edit.do === 'delete' ? t.edits.delete : edit.do === 'merge' ? t.edits.merge : t.edits.split;
    const what = edit.do === 'add' ? (edit.value.name ?? edit.target.anchor?.quote ?? '') : edit.do === 'delete' ? edit.old : edit.do === 'split' ? (edit.name ?? '') : edit.with.map((x) => x.anchor?.quote ?? x.key).join(', ');
    return html`<span class="edit-field">${does}</span> <span lang="vi">${cut(what)}</span>`;
  }
  private open(id: string): void {
    this.explaining = id;
    this.requestUpdate();
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('[name=why]')?.focus());
  }
  private row(edit: Edit, lost?: Lost): TemplateResult {
    const { t } = this;
    const quote = edit.target.anchor?.quote;
    const made = [edit.reviewer, moment(edit.time)].filter(Boolean).join(' · ');
    const explain = (event: Event) => {
      event.preventDefault();
      const why = String(new FormData(event.target as HTMLFormElement).get('why') ?? '').normalize('NFC');
      this.explaining = '';
      this.requestUpdate();
      void corrections().then((c) => c.explain(edit, why));
    };
    if (this.explaining === edit.id) {
      return html`<li><form class="line" @submit=${explain} @keydown=${(e: KeyboardEvent) => e.key === 'Escape' && this.open('')}>
        <input name="why" aria-label=${t.edits.reason} placeholder=${t.edits.reason} autocomplete="off" maxlength="500" .value=${edit.note ?? ''} /><button class="tool framed" type="submit">${t.edits.save}</button>
      </form></li>`;
    }
    return html`<li>
      <span>${this.line(edit)}${lost || edit.do !== 'set' ? nothing : html`<br /><span class="small" lang="vi">${around(edit.target.anchor)}</span>`}<br /><span class="muted small">${made}${edit.note ? html` · <q>${edit.note}</q>` : nothing}</span>${lost ? html`<br /><span class="muted small">${t.edits.why[lost.why]}${quote ? html` <q lang="vi">${cut(quote)}</q>` : nothing}</span>` : nothing}</span>
      <button class="tool" data-why aria-label=${t.edits.reason} title=${t.edits.reason} @click=${() => this.open(edit.id)}>${icon('pen')}</button>
      <button class="tool" aria-label=${t.edits.drop} title=${t.edits.drop} @click=${() => void corrections().then((c) => c.drop([edit]))}>${icon('close')}</button>
    </li>`;
  }
  protected override render() {
    const edited = shownReading()?.edited;
    if (!edited?.edits.length) return nothing;
    const { t } = this;
    if ('lost' in this.dataset) {
      const { lost } = edited;
      return lost.length ? html`<section class="lost"><h2>${icon('warn')}${t.edits.lost(number(lost.length))}</h2>${few('', 'plain', lost.map((l) => () => this.row(l.edit, l)))}</section>` : nothing;
    }
    return html`<details class="corrections"><summary>${t.edits.list(number(edited.edits.length))}</summary>${few('', 'plain', edited.edits.toReversed().map((e) => () => this.row(e)))}</details>`;
  }
}
customElements.define('bb-corrections', Corrections);
