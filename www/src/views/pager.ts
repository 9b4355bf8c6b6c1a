import { html, nothing, type TemplateResult } from 'lit';
import { messages } from '../i18n';
import { number } from '../i18n/values';
import { icon } from './icon';

/** Where in a long list one is, and to the page before or after; nothing for a list of one page. */
export function pager(from: number, size: number, n: number, go: (from: number) => void): TemplateResult | typeof nothing {
  if (n <= size) return nothing;
  const { pager: t } = messages();
  const to = Math.min(from + size, n);
  const turn = (name: 'previous' | 'next', target: number) =>
    html`<button class="tool" aria-label=${t[name]} title=${t[name]} ?disabled=${target < 0 || target >= n} @click=${() => go(target)}>${icon(name)}</button>`;
  return html`<div class="pager" role="group" aria-label=${t.label}>
    ${turn('previous', from - size)}<span class="count">${t.of(number(from + 1), number(to), number(n))}</span>${turn('next', from + size)}
  </div>`;
}

/** The page of a row. */
export const pageOf = (row: number, size: number): number => Math.floor(row / size) * size;
