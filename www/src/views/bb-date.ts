/** The field that a day is typed in: a browser's own speaks the browser's language, not the page's. */
import { html, nothing } from 'lit';
import { oneDay } from '../core/day';
import { day } from '../i18n/values';
import { View } from './view';

/** Says the day that was typed by an event `day`, empty where the field is; what is no day is told at the field. `side`: months and years will do, for the first or the last of their days. */
export class DateField extends View {
  static override properties = { value: { attribute: false }, label: { attribute: false } };
  declare value: string;
  declare label: string;
  name = '';
  side?: 'first' | 'last';
  private wrong = false;

  private get input(): HTMLInputElement {
    return this.querySelector('input')!;
  }
  /** The day that stands there; without one the field says what is wrong, and has the focus. */
  read(): string | undefined {
    const found = this.look();
    if (!found) this.say();
    return found || undefined;
  }
  /** What was begun another time is gone. */
  reset(): void {
    this.input.value = this.shown;
    this.wrong = false;
    this.requestUpdate();
  }
  override focus(): void {
    this.input.focus();
  }
  private look(): string | undefined {
    const typed = this.input.value.trim();
    // As it was shown, it is what it was.
    return typed && (typed === this.shown ? this.value : oneDay(typed, this.side));
  }
  private get shown(): string {
    return this.value ? day(this.value) : '';
  }
  private say(): void {
    this.wrong = true;
    this.requestUpdate();
    this.focus();
  }
  private changed(): void {
    const found = this.look();
    this.wrong = found === undefined;
    this.requestUpdate();
    if (found === undefined) return;
    if (found !== this.value) this.dispatchEvent(new CustomEvent('day', { detail: found }));
    this.value = found;
    this.input.value = this.shown;
  }
  protected override render() {
    const { day: t } = this.t;
    return html`<label><span>${this.label}</span><input type="text" name=${this.name} autocomplete="off" placeholder=${t.pattern} aria-description=${t.pattern} aria-invalid=${this.wrong ? 'true' : nothing} aria-errormessage=${this.wrong ? `wrong-${this.name}` : nothing}
        .value=${this.shown} @change=${this.changed} /></label>
      ${this.wrong ? html`<p class="wrong small" id="wrong-${this.name}" role="alert">${t.wrong}</p>` : nothing}`;
  }
}
customElements.define('bb-date', DateField);
