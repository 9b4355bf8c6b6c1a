import { html, nothing, type TemplateResult } from 'lit';
import type { Source, Span } from '../core/types';
import { messages } from '../i18n';
import { select } from '../state/actions';
import { now } from '../state/store';
import { paint } from '../text/paint';

/** A value of the ledger: a button to its source words. Without any it is plain text. */
export function value(path: string, spans: readonly Span[] | undefined, content: unknown, extra = ''): TemplateResult {
  const there = spans?.filter((s) => s.end > s.start) ?? [];
  if (!there.length) return html`<span class="value bare ${extra}" data-path=${path}>${content}</span>`;
  return html`<button
    class="value ${extra}"
    data-path=${path}
    aria-pressed=${now().selection?.path === path}
    @click=${() => select(path, there)}
    @pointerenter=${() => paint('peek', there)}
    @pointerleave=${() => paint('peek', [])}
  >${content}</button>`;
}

/** Says how a value came about, where it is not simply printed. */
export function basis(source: Source | undefined): TemplateResult | typeof nothing {
  if (!source || source.basis === 'stated' || source.basis === 'resolved') return nothing;
  return html`<span class="basis">${messages().basis[source.basis]}</span>`;
}
