/** Name of the page, the articles at hand, language and appearance. */
import { html, nothing } from 'lit';
import { speak } from '../i18n';
import { number } from '../i18n/values';
import { fresh, turnView } from '../state/actions';
import { change, now, type State, type Theme } from '../state/store';
import { redo, undo } from '../state/edits';
import { icon } from './icon';
import { View } from './view';
import './bb-docs';
import './bb-session';

const NEXT: Record<Theme, Theme> = { auto: 'light', light: 'dark', dark: 'auto' };

class Header extends View {
  protected override watched(s: Readonly<State>) {
    return [s.theme, s.docs.length, s.current, s.view, s.register.page?.content.total, s.steps];
  }
  protected override render() {
    const { lang, theme, docs, current, view, register, steps: { done, undone } } = now();
    const all = view === 'register';
    // The articles of an earlier visit may be on their way.
    const empty = !docs.length && !current;
    const total = register.page?.content.total;
    const { t } = this;
    return html`<header class="head" ?data-empty=${empty}>
      <button class="brand" @click=${fresh} aria-label=${t.name} ?disabled=${!current && !all}>${icon('brand')}<span lang="vi">Biên bản</span></button>
      ${empty ? html`<p class="tagline">${t.tagline}</p>` : html`<bb-docs></bb-docs>`}
      <div class="head-tools">
        ${docs.length > 1 || all
          ? html`<button class="tool" data-register aria-pressed=${all} title=${t.register.open} aria-label=${[t.register.title, total === undefined ? '' : number(total)].join(' ').trim()} @click=${turnView}>${icon('list')}<span class="wide">${t.register.title}</span>${total === undefined ? nothing : html`<span class="count">${number(total)}</span>`}</button>`
          : nothing}
        ${current || all ? html`<button class="tool" aria-label=${t.docs.add} @click=${fresh}>${icon('add')}<span class="wide">${t.docs.add}</span></button>` : nothing}
        ${done.length || undone.length
          ? html`<div class="steps" role="group" aria-label=${t.edits.review}>
              <button class="tool" data-undo ?disabled=${!done.length} aria-label=${t.edits.undo} title="${t.edits.undo} (Ctrl+Z)" @click=${undo}>${icon('undo')}</button>
              <button class="tool" data-redo ?disabled=${!undone.length} aria-label=${t.edits.redo} title="${t.edits.redo} (Ctrl+Shift+Z)" @click=${redo}>${icon('redo')}</button>
            </div>`
          : nothing}
        <bb-session></bb-session>
        <div class="pair" role="group" aria-label=${t.lang.label}>
          ${(['vi', 'en'] as const).map((l) => html`<button class="tool" lang=${l} aria-pressed=${lang === l} aria-label=${t.lang[l]} @click=${() => void speak(l)}>${l.toUpperCase()}</button>`)}
        </div>
        <button class="tool" data-theme-switch aria-label="${t.theme.label}: ${t.theme[theme]}" title="${t.theme.label}: ${t.theme[theme]}" @click=${() => change({ theme: NEXT[theme] })}>
          ${icon(theme)}
        </button>
      </div>
    </header>`;
  }
}
customElements.define('bb-header', Header);
