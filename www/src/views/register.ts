/** What both forms of the register share: how they are switched, and what they say when there is nothing to show, or little. */
import '../style/register.css';
import { html, nothing, type TemplateResult } from 'lit';
import { messages } from '../i18n';
import { fresh } from '../state/actions';
import { linkAgain } from '../state/register';
import { change, now } from '../state/store';
import { icon } from './icon';

export function switcher(): TemplateResult {
  const { as: t } = messages().register;
  return html`<div class="pair as" role="group" aria-label=${t.label}>${(['list', 'table'] as const).map((as) => html`<button class="tool" data-as=${as} aria-pressed=${now().as === as} aria-label=${t[as]} @click=${() => change({ as })}>${icon(as)}<span>${t[as]}</span></button>`)}</div>`;
}

/** Something that went wrong, and how to go on. */
export function failure(words: { title: string; body: string; again: string }, again: () => void, failed: boolean, detail?: string): TemplateResult {
  return html`<div class="state" role=${failed ? 'alert' : nothing}>
    <h2>${failed ? icon('warn') : nothing}${words.title}</h2>
    <p>${words.body}</p>
    <button class="primary" @click=${again}>${words.again}</button>
    ${detail ? html`<details><summary>${messages().failed.detail}</summary><code>${detail}</code></details>` : nothing}
  </div>`;
}
/** Why there is no register, if there is none. */
export function noRegister(): TemplateResult | typeof nothing {
  const t = messages();
  const { is, detail } = now().register;
  if (is === 'following' || (is === 'failed' && now().absent)) return nothing; // one notice is enough, and its button links again, too
  return failure(t.register[is], linkAgain, is === 'failed', detail);
}
/** With one article: what more of them would give, and the way to them. */
export function alone(): TemplateResult | typeof nothing {
  const t = messages();
  return now().docs.length === 1 ? html`<p class="alone muted">${t.register.alone} <button class="link" @click=${fresh}>${icon('add')}${t.docs.add}</button></p>` : nothing;
}
