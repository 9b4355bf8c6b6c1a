/** The articles at hand: one after another, or chosen from the list. */
import { html, nothing } from 'lit';
import { close, show } from '../state/actions';
import { currentDoc, now, type Doc, type State } from '../state/store';
import { icon } from './icon';
import { pageOf, pager } from './pager';
import { place } from './place';
import { View } from './view';

/** Articles that are listed at a time. */
const SIZE = 100;

class Docs extends View {
  protected override watched(s: Readonly<State>) {
    return [s.docs, s.current, s.view];
  }
  /** Articles are listed only while somebody looks, and not all of a pile at once. */
  private listed = false;
  private from = 0;

  private get list(): HTMLElement | null {
    return this.querySelector('[popover]');
  }
  private go(by: number): void {
    const { docs, current } = now();
    const at = docs.findIndex((d) => d.id === current);
    show(docs[(at + by + docs.length) % docs.length]!.id);
  }
  private state(doc: Doc): string {
    const { t } = this;
    if (doc.reading.is === 'failed') return t.failed.title;
    if (doc.reading.is === 'stopped') return t.stopped.title;
    return doc.shown ? t.docs.count(doc.shown.minutes.meetings.length) : '…';
  }
  private opening(event: ToggleEvent): void {
    this.listed = event.newState === 'open';
    this.from = pageOf(Math.max(0, now().docs.findIndex((d) => d.id === now().current)), SIZE);
    this.requestUpdate();
  }
  private turn(from: number): void {
    this.from = from;
    this.list!.scrollTop = 0;
    this.requestUpdate();
  }
  private toggled(event: ToggleEvent): void {
    const open = event.newState === 'open';
    this.querySelector('.docs-name')?.setAttribute('aria-expanded', String(open));
    if (!open) return;
    const { left, bottom, width } = this.querySelector('.docs-name')!.getBoundingClientRect();
    const list = this.list!;
    list.style.setProperty('min-width', `${width}px`);
    place(list, left, bottom + 6);
  }
  protected override render() {
    const { docs, view } = now();
    // The articles stand in the list while all their meetings are in view.
    const current = view === 'register' ? undefined : now().current;
    const { t } = this;
    const at = docs.findIndex((d) => d.id === current);
    const doc = current && currentDoc();
    const many = docs.length > 1 && at >= 0;
    const from = Math.min(this.from, pageOf(Math.max(0, docs.length - 1), SIZE)); // the last of a page may have been closed
    return html`<nav class="docs" aria-label=${t.docs.label}>
      ${many ? html`<button class="tool" aria-label=${t.docs.previous} title=${t.docs.previous} @click=${() => this.go(-1)}>${icon('previous')}</button>` : nothing}
      <button class="docs-name" popovertarget="docs-list" aria-expanded="false">
        <span class="docs-title" lang="vi">${doc ? doc.name : t.docs.label}</span>
        ${docs.length > 1 ? html`<span class="count">${many ? t.docs.of(at + 1, docs.length) : docs.length}</span>` : nothing}
        ${icon('down')}
      </button>
      ${many ? html`<button class="tool" aria-label=${t.docs.next} title=${t.docs.next} @click=${() => this.go(1)}>${icon('next')}</button>` : nothing}
      <div id="docs-list" class="docs-list sheet" popover @beforetoggle=${this.opening} @toggle=${this.toggled}>
        ${this.listed ? html`<ul>${docs.slice(from, from + SIZE).map((d) => html`<li>
          <button class="docs-item" aria-current=${d.id === current ? 'true' : nothing} @click=${() => { show(d.id); this.list?.hidePopover(); }}>
            <span class="docs-title" lang="vi">${d.name}</span><span class="muted">${this.state(d)}</span>
          </button>
          <button class="tool" aria-label=${t.docs.close(d.name)} title=${t.docs.close(d.name)} @click=${() => close([d.id])}>${icon('close')}</button>
        </li>`)}</ul>${pager(from, SIZE, docs.length, (to) => this.turn(to))}` : nothing}
      </div>
    </nav>`;
  }
}
customElements.define('bb-docs', Docs);
