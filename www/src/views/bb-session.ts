/** What this browser keeps, and what can be done with all of it: out to a file, in from one, away. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { number } from '../i18n/values';
import { openWords } from '../state/actions';
import { clear, exported, offer } from '../state/session';
import { change, now, type State } from '../state/store';
import { download } from './download';
import { icon } from './icon';
import { place } from './place';
import { View } from './view';

class SessionSheet extends View {
  protected override watched(s: Readonly<State>) {
    return [s.docs.length, s.edits.length, s.words.length, s.keeping, s.reviewer];
  }
  private get sheet(): HTMLElement {
    return this.querySelector('[popover]')!;
  }
  private get clearing(): HTMLDialogElement {
    return this.querySelector('dialog')!;
  }
  private toggled(event: ToggleEvent): void {
    const opener = this.querySelector('[popovertarget]')!;
    opener.setAttribute('aria-expanded', String(event.newState === 'open'));
    if (event.newState !== 'open') return;
    const { right, bottom } = opener.getBoundingClientRect();
    place(this.sheet, right - this.sheet.offsetWidth, bottom + 6);
  }
  private async export(): Promise<void> {
    const { data, name } = await exported();
    download(data, name);
  }
  private import(event: Event): void {
    const input = event.target as HTMLInputElement;
    const [file] = input.files!;
    if (file) void offer({ name: file.name, data: file });
    input.value = '';
    this.sheet.hidePopover();
  }
  private rename(event: Event): void {
    change({ reviewer: (event.target as HTMLInputElement).value.replace(/\s+/g, ' ').trim().normalize('NFC') });
  }
  private words(): void {
    this.sheet.hidePopover();
    openWords();
  }
  private ask(): void {
    this.sheet.hidePopover();
    this.clearing.showModal();
  }
  private async clear(): Promise<void> {
    this.clearing.close();
    await clear();
  }
  private kept(): TemplateResult {
    const { t } = this;
    const { is, lasting } = now().keeping;
    if (is === 'full' || is === 'unavailable' || is === 'outdated') return html`<p class="warning">${icon('warn')}${t.keeping[is].title}</p><p class="small">${t.keeping[is].body}</p>`;
    return html`<p class="small">${t.session.where} ${now().docs.length ? (lasting ? t.session.lasting : t.session.clearable) : nothing}</p>`;
  }
  protected override render() {
    const { t } = this;
    const docs = number(now().docs.length);
    const failing = !['kept', 'opening'].includes(now().keeping.is);
    const words = now().words.length;
    const empty = !now().docs.length && !words;
    return html`<button class="tool" data-session popovertarget="session-sheet" aria-expanded="false" aria-label=${t.session.label} title=${t.session.label}>${icon(failing ? 'warn' : 'keep')}</button>
      <section id="session-sheet" class="sheet session-sheet" popover aria-label=${t.session.label} @toggle=${this.toggled}>
        <h2>${t.session.label}</h2>
        <p>${!now().docs.length ? t.session.empty : t.session.holds(docs, now().edits.length ? number(now().edits.length) : '')}</p>
        ${this.kept()}
        <button class="tool framed" data-words @click=${this.words}>${icon('words')}${t.words.title}${words ? html`<span class="count">${number(words)}</span>` : nothing}</button>
        <label class="reviewer">${t.session.reviewer}<input name="reviewer" autocomplete="name" maxlength="80" .value=${live(now().reviewer)} @change=${this.rename} /></label>
        <p class="small muted">${t.session.reviewerHint}</p>
        <button class="tool framed" data-export ?disabled=${empty} @click=${this.export}>${icon('download')}${t.session.export}</button>
        <label class="tool framed">${icon('file')}${t.session.import}<input class="visually-hidden" type="file" accept=".jsonl" .value=${live('')} @change=${this.import} /></label>
        <button class="tool framed" data-clear ?disabled=${empty} @click=${this.ask}>${icon('close')}${t.session.clear}</button>
      </section>
      <dialog class="sheet ask" aria-labelledby="clearing">
        <h2 id="clearing">${t.session.clearing.title}</h2>
        <p>${t.session.clearing.body(docs)}</p>
        <div class="row">
          <button class="primary danger" @click=${this.clear}>${t.session.clear}</button>
          <button class="tool framed" @click=${this.export}>${icon('download')}${t.session.export}</button>
          <button class="tool framed" autofocus @click=${() => this.clearing.close()}>${t.session.cancel}</button>
        </div>
      </dialog>`;
  }
}
customElements.define('bb-session', SessionSheet);
