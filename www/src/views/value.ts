import { html, nothing, type TemplateResult } from 'lit';
import type { Change } from '../core/edits/draft';
import { entryKey } from '../core/edits/entry';
import type { Source, Span } from '../core/types';
import { messages } from '../i18n';
import { say } from '../i18n/values';
import { select } from '../state/actions';
import { now, shownReading } from '../state/store';
import { paint } from '../text/paint';
import { icon } from './icon';

/** The field that a path names. */
export const fieldOf = (path: string): string => path.split('.')[1] ?? '';
const changeOf = (path: string, item: string | undefined): Change | undefined =>
  shownReading()?.edited?.changed.get(item === undefined ? path : entryKey(path.replace(/\.\d+$/, ''), item));

/** A value of the ledger: a button to its source words, plain text if it has none; what it means or how it came about; what was read instead of it; and a pen to correct it. `item` is the entry of a list. */
export function value(path: string, spans: readonly Span[] | undefined, content: unknown, extra = '', item?: string, note: TemplateResult | typeof nothing = nothing): TemplateResult {
  const there = spans?.filter((s) => s.end > s.start) ?? [];
  const change = changeOf(path, item);
  const correctable = /^[mest]\d/.test(path);
  const mine = change ? `${extra} edited` : extra;
  const words = there.length
    ? html`<button
        class="value ${mine}"
        data-path=${path}
        data-item=${item ?? nothing}
        aria-pressed=${now().selection?.path === path}
        aria-keyshortcuts=${correctable ? 'F2' : nothing}
        @click=${() => select(path, there)}
        @pointerenter=${() => paint('peek', there)}
        @pointerleave=${() => paint('peek', [])}
      >${content}</button>`
    : html`<span class="value bare ${mine}" data-path=${path} data-item=${item ?? nothing}>${content}</span>`;
  return correctable ? html`<span class="val">${words}${note}${pen(path, item, !there.length)}${change?.old !== undefined ? was(path, change) : nothing}</span>` : words;
}

/** The way into the editor. Who goes by the keyboard has F2 on the value itself, if that takes the focus. */
function pen(path: string, item: string | undefined, alone: boolean): TemplateResult {
  const t = messages();
  const field = fieldOf(path);
  return html`<button class="pen" tabindex=${alone ? 0 : -1} data-edit=${path} data-item=${item ?? nothing} aria-label=${t.edits.edit(t.fields[field] ?? t.edits.entity)} title=${t.edits.hint}>${icon('pen')}</button>`;
}

/** What was read, struck out. */
export const was = (path: string, { old }: Change): TemplateResult =>
  html`<del class="was" title=${messages().edits.was}><span class="visually-hidden">${messages().edits.was}: </span>${say(fieldOf(path), old!)}</del>`;

/** What was read in the place of a value that is shown elsewhere. */
export function instead(path: string): TemplateResult | typeof nothing {
  const change = changeOf(path, undefined);
  return change?.old === undefined ? nothing : was(path, change);
}
/** A value that was read and that the user took away. */
export function away(path: string): TemplateResult | typeof nothing {
  const change = changeOf(path, undefined);
  return change?.old === undefined ? nothing : html`<div class="entry">${was(path, change)}${pen(path, undefined, true)}</div>`;
}
/** Entries of a list that the user took away. */
export function gone(list: string): TemplateResult | typeof nothing {
  const all = shownReading()?.edited?.gone.get(list);
  return all?.length ? html`<p class="gone">${all.map((change) => was(list, change))}</p>` : nothing;
}

/** Says how a value came about, where it is not simply printed. */
export function basis(source: Source | undefined): TemplateResult | typeof nothing {
  if (!source || source.basis === 'stated' || source.basis === 'resolved') return nothing;
  return html`<span class="basis">${messages().basis[source.basis]}</span>`;
}
