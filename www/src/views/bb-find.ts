/** The field in which one seeks words of the article, and the way from one place to the next. */
import { html, nothing } from 'lit';
import { number } from '../i18n/values';
import { endFind } from '../state/actions';
import { seek, seekOn } from '../state/find';
import { now, shownReading, type State } from '../state/store';
import { icon } from './icon';
import { View } from './view';

class Find extends View {
  protected override watched(s: Readonly<State>) {
    return [s.find, shownReading(s)];
  }
  protected override firstUpdated(): void {
    this.querySelector('input')!.focus();
  }
  /** Another article, or the same one edited. */
  protected override updated(): void {
    const { find } = now();
    const text = shownReading()?.text ?? '';
    if (find && find.text !== text) seek(find.query);
  }
  private key(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.preventDefault();
      this.end();
    } else if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      seekOn(event.shiftKey ? -1 : 1);
    }
  }
  private end(): void {
    endFind();
    document.querySelector<HTMLElement>('[data-find]')?.focus();
  }
  protected override render() {
    const { find } = now();
    if (!find) return nothing;
    const { find: t } = this.t;
    const { length } = find.spans;
    return html`<search class="find" aria-label=${t.label}>
      <input type="search" lang="vi" spellcheck="false" autocomplete="off" aria-label=${t.label} placeholder=${t.hint} .value=${find.query}
        @input=${(e: InputEvent) => seek((e.target as HTMLInputElement).value)} @keydown=${this.key} />
      <span class="count" role="status">${find.query.trim() ? (length ? t.of(number(find.at + 1), number(length)) : t.none) : nothing}</span>
      <button class="tool" aria-label=${t.previous} title=${t.previous} ?disabled=${!length} @click=${() => seekOn(-1)}>${icon('previous')}</button>
      <button class="tool" aria-label=${t.next} title=${t.next} ?disabled=${!length} @click=${() => seekOn(1)}>${icon('next')}</button>
      <button class="tool" aria-label=${t.close} title=${t.close} @click=${this.end}>${icon('close')}</button>
    </search>`;
  }
}
customElements.define('bb-find', Find);
