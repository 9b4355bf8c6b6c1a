/** The publication day: printed, worked out, set by the reader, or unknown. All dates of the article hang on it. */
import { html, nothing } from 'lit';
import { day } from '../i18n/values';
import { select } from '../state/actions';
import { dayOf, setDays } from '../state/days';
import { currentDoc, now, type State } from '../state/store';
import { icon } from './icon';
import { place } from './place';
import { View } from './view';
import type { DateField } from './bb-date';
import './bb-date';

class Day extends View {
  protected override watched(s: Readonly<State>) {
    return [currentDoc(s)];
  }
  private get sheet(): HTMLElement {
    return this.querySelector('[popover]')!;
  }
  private get field(): DateField {
    return this.querySelector<DateField>('bb-date')!;
  }
  /** Before it is seen: after that somebody may type in it already. */
  private opening(event: ToggleEvent): void {
    if (event.newState === 'open') this.field.reset();
  }
  private toggled(event: ToggleEvent): void {
    const chip = this.querySelector('.chip')!;
    chip.setAttribute('aria-expanded', String(event.newState === 'open'));
    if (event.newState !== 'open') return;
    const { left, bottom } = chip.getBoundingClientRect();
    place(this.sheet, left, bottom + 6);
    this.field.focus();
  }
  private use(event: Event): void {
    event.preventDefault();
    const value = this.field.read();
    if (value) this.set(value);
  }
  private set(day: string | undefined): void {
    void setDays([now().current!], day);
    this.sheet.hidePopover();
  }
  protected override render() {
    const doc = currentDoc();
    const minutes = doc?.shown?.minutes;
    if (!doc || !minutes) return nothing;
    const { t } = this;
    const { published, reference } = minutes;
    const { basis: kind, day: value } = dayOf(doc);
    const span = published?.span ?? reference?.span;
    const note = kind === 'given' ? t.day.byYou : kind === 'file' ? t.day.byFile : kind === 'inferred' ? t.day.fromText : '';
    return html`<button class="chip ${kind}" data-day=${kind} popovertarget="day-sheet" aria-expanded="false">
        ${icon('day')}<span>${kind === 'unknown' ? t.day.unknown : html`${t.day[kind]} <strong>${day(value!)}</strong>`}</span>
        ${note ? html`<span class="note">${note}</span>` : nothing}
      </button>
      <form id="day-sheet" class="sheet day-sheet" popover @beforetoggle=${this.opening} @toggle=${this.toggled} @submit=${this.use} aria-label=${t.day.label}>
        <p>${t.day[`${kind}Hint`]}</p>
        <bb-date .label=${t.day.label} .name=${'day'} .value=${kind === 'unknown' ? '' : value!.slice(0, 10)}></bb-date>
        <div class="row">
          <button class="primary" type="submit">${t.day.set}</button>
          ${kind === 'given' ? html`<button class="tool framed" type="button" @click=${() => this.set(undefined)}>${t.day.clear}</button>` : nothing}
          ${span && kind !== 'given' && kind !== 'file' ? html`<button class="tool framed" type="button" @click=${() => { this.sheet.hidePopover(); select('published', [span]); }}>${kind === 'inferred' ? t.day.from : t.day.source}</button>` : nothing}
        </div>
      </form>`;
  }
}
customElements.define('bb-day', Day);
