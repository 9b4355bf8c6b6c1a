/** How far the opening and reading of many articles has come, each file by itself, and ways to end it. */
import { html, nothing, type TemplateResult } from 'lit';
import { number } from '../i18n/values';
import { forgetFile, reopen, stopAll, stopFile, unopened, unread } from '../state/actions';
import { now, type Incoming, type State } from '../state/store';
import { icon } from './icon';
import { place } from './place';
import { View } from './view';

/** Of thousands that wait, the first are enough. */
const SHOWN = 200;

class Batch extends View {
  /** A few articles are read at once: what is over so soon is not worth a word. */
  private long = false;
  private listed = false;
  private timer?: ReturnType<typeof setTimeout> | undefined;

  protected override watched(s: Readonly<State>) {
    return [s.docs, s.files];
  }
  protected override willUpdate(): void {
    const files = unopened().length;
    const left = unread().length;
    if (!left && !files) {
      clearTimeout(this.timer);
      this.timer = undefined;
      this.long = false;
    } else if (left > 1 || files) this.timer ??= setTimeout(() => {
      this.long = true;
      this.requestUpdate();
    }, 300);
  }
  private opening(event: ToggleEvent): void {
    this.listed = event.newState === 'open';
    this.requestUpdate();
    if (!this.listed) return;
    const { left, top } = this.querySelector('.batch-files')!.getBoundingClientRect();
    const list = this.querySelector<HTMLElement>('[popover]')!;
    // It has its height once its files are in it.
    void this.updateComplete.then(() => place(list, left, top - 6 - list.offsetHeight));
  }
  private file({ id, source, is, part }: Incoming): TemplateResult {
    const { t } = this;
    const words = is === 'opening' && part ? `${t.incoming.opening} ${Math.round(part * 100)} %` : t.incoming[is];
    return html`<li>
      <span class="docs-item"><span class="docs-title">${source.name}</span><span class="muted">${words}</span></span>
      ${is === 'stopped'
        ? html`<button class="tool" aria-label=${t.incoming.again(source.name)} title=${t.incoming.again(source.name)} @click=${() => reopen(id)}>${icon('again')}</button>`
        : nothing}
      ${is === 'waiting' || is === 'opening'
        ? html`<button class="tool" aria-label=${t.incoming.stop(source.name)} title=${t.incoming.stop(source.name)} @click=${() => stopFile(id)}>${icon('close')}</button>`
        : is === 'stopped'
          ? html`<button class="tool" aria-label=${t.incoming.forget(source.name)} title=${t.incoming.forget(source.name)} @click=${() => forgetFile(id)}>${icon('close')}</button>`
          : nothing}
    </li>`;
  }
  private get files(): TemplateResult {
    const { t } = this;
    const files = now().files.filter((f) => f.is === 'waiting' || f.is === 'opening' || f.is === 'stopped');
    return html`<button class="tool framed batch-files" popovertarget="files-list">${t.incoming.files}</button>
      <ul id="files-list" class="docs-list sheet" popover @beforetoggle=${this.opening}>${this.listed ? files.slice(0, SHOWN).map((file) => this.file(file)) : nothing}</ul>`;
  }
  protected override render() {
    const { t } = this;
    const stopped = now().files.filter((f) => f.is === 'stopped');
    if (!this.long && !stopped.length) return nothing;
    const waiting = unopened();
    if (!this.long) {
      return html`<section class="batch" aria-label=${t.incoming.files}>
        <span class="num">${t.incoming.left(stopped.length)}</span>${this.files}
        <button class="tool framed" @click=${() => stopped.forEach((f) => reopen(f.id))}>${t.incoming.goOn}</button>
      </section>`;
    }
    const [of, label] = waiting.length ? [t.batch.opened, t.batch.opening] : [t.batch.of, t.batch.label];
    const first = Math.min(...waiting.map((f) => f.turn));
    const { length } = waiting.length ? now().files.filter((f) => f.turn >= first) : now().docs;
    const done = length - (waiting.length || unread().length);
    const words = of(number(done), number(length));
    const widest = of(number(length), number(length)); // its room is kept, so that the button does not move under the hand
    const parts = waiting.reduce((sum, file) => sum + file.part, 0);
    return html`<section class="batch" aria-label=${label}>
      <progress max=${length} value=${done + parts} aria-label=${label} aria-valuetext=${words}></progress>
      <span class="num" data-widest=${widest}>${words}</span>
      ${waiting.length ? this.files : nothing}
      <button class="tool framed" @click=${stopAll}>${t.batch.stop}</button>
    </section>`;
  }
}
customElements.define('bb-batch', Batch);
