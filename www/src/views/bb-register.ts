/** All meetings over all articles, newest first, each once with its reports. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { CorpusPage } from '../core/types';
import { number } from '../i18n/values';
import { SIZE, turnRegister } from '../state/register';
import { now, type State } from '../state/store';
import { month, occurrence } from './occurrence';
import { pager } from './pager';
import { alone, noRegister, switcher } from './register';
import { View } from './view';
import './bb-linking';

class RegisterView extends View {
  private shown?: number;

  protected override watched(s: Readonly<State>) {
    return [s.register.is, s.register.page, s.register.from, s.docs.length, s.absent];
  }
  /** A page begins at its top; who comes back from an article finds the meeting that he left from. */
  protected override updated(): void {
    const { page, left } = now().register;
    if (!page || page.from === this.shown) return;
    const came = this.shown === undefined;
    this.shown = page.from;
    const row = came && left !== undefined ? [...this.querySelectorAll<HTMLElement>('[data-key]')].find((r) => r.dataset['key'] === left) : undefined;
    if (row) {
      row.scrollIntoView({ block: 'center', behavior: 'instant' });
      row.focus({ preventScroll: true });
    } else for (const scroller of [window, this.querySelector('main')!]) scroller.scrollTo(0, 0);
  }

  private list({ meetings, conflicts, documents }: CorpusPage): TemplateResult {
    const about = { titles: new Map(documents.map((d) => [d.id, d])), docs: new Map(now().docs.map((d) => [d.id, d])) };
    const months = [...Map.groupBy(meetings, month)];
    return html`${repeat(months, ([name]) => name, ([name, all]) => html`<section class="month">
      <h2>${name}</h2>
      <ol>${repeat(all, (m) => m.key, (m) => occurrence(m, conflicts.filter((c) => c.meeting === m.id), about))}</ol>
    </section>`)}`;
  }

  protected override render() {
    const { t } = this;
    const { page, from } = now().register;
    const content = page?.content;
    return html`<main class="register" id="register" tabindex="-1">
      <header class="register-head">
        <h1>${t.register.title}</h1>
        ${content?.total
          ? html`<p class="muted num">${t.register.sum(number(content.total), number(content.articles))}${content.disagreeing ? ` · ${t.register.disagreeing(number(content.disagreeing))}` : nothing}</p>`
          : nothing}
        ${switcher()}
        ${alone()}
        <bb-linking></bb-linking>
      </header>
      ${!content
        ? noRegister()
        : content.total
          ? html`<div class="months" aria-busy=${page.from !== from}>${this.list(content)}</div>${pager(page.from, SIZE, content.total, turnRegister)}`
          : html`<div class="state"><h2>${t.register.none.title}</h2><p>${t.register.none.body}</p></div>`}
    </main>`;
  }
}
customElements.define('bb-register', RegisterView);
