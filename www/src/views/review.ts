/** What the user made of a meeting: accepted or rejected, tags, a note, and the way to everything else that can be done with it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Review } from '../core/edits/draft';
import type { Meeting } from '../core/types';
import { messages } from '../i18n';
import { corrections } from '../state/actions';
import { shownReading } from '../state/store';
import { icon } from './icon';

const UNREVIEWED: Review = { state: 'unreviewed', tags: [] };
export const reviewOf = (id: string): Review => shownReading()?.edited?.reviews.get(id) ?? UNREVIEWED;

export function reviewed(m: Meeting): TemplateResult {
  const t = messages().edits;
  const { state, verdict, tags, note } = reviewOf(m.id);
  const choose = (mine: 'accepted' | 'rejected') => void corrections().then((c) => c.review(m.id, verdict === mine ? undefined : mine));
  return html`<footer class="review" role="group" aria-label="${t.review} ${m.id.slice(1)}">
    <button class="tool" data-review="accepted" aria-pressed=${verdict === 'accepted'} @click=${() => choose('accepted')}>${icon('done')}${t.accept}</button>
    <button class="tool" data-review="rejected" aria-pressed=${verdict === 'rejected'} @click=${() => choose('rejected')}>${icon('close')}${t.reject}</button>
    <button class="tool" data-edit=${m.id}>${icon('pen')}${t.more}</button>
    ${tags.map((tag) => html`<span class="tag own">${tag}</span>`)}
    <span class="review-state ${state}">${t.states[state]}</span>
    ${note ? html`<p class="review-note">${note}</p>` : nothing}
  </footer>`;
}
