/** Words selected in the article: what they may become. */
import { html, nothing, type TemplateResult } from 'lit';
import { touches } from '../../core/fields';
import type { Ready } from '../../core/ready';
import type { EntityKind, Span } from '../../core/types';
import { messages } from '../../i18n';
import { addEntity, addMeeting, LONGEST, makeValue } from '../../state/correct';
import { now } from '../../state/store';
import { add, isKind } from '../../state/words';
import { codeOf, dateOf } from './inputs';
import { meetingName } from './form';

const KINDS: readonly EntityKind[] = ['person', 'organization', 'place', 'series', 'document'];

export function making(reading: Ready, span: Span, hand: { meeting: string | undefined; choose(id: string): void; done(work: Promise<void>): void }): TemplateResult {
  const t = messages();
  const text = reading.text.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
  if (text.length > LONGEST) return html`<p>${t.edits.tooLong}</p>`;
  const { meetings, timexes, entities } = reading.minutes;
  const m = meetings.find((x) => x.id === hand.meeting) ?? meetings.find((x) => x.id === now().selection?.path.split('.')[0]) ?? reading.meeting(reading.parts.meetings[0] ?? '');
  const day = timexes.find((x) => x.value && touches(x.span, span))?.value?.split('/')[0]!.replace(/T.*/, '') ?? dateOf(text);
  const code = codeOf(text) ?? entities.find((e) => e.country && e.mentions.some((x) => touches(x.span, span)))?.country;
  const value = (field: string, name: string, choice?: string) =>
    html`<button class="tool" data-make=${choice && field === 'outcomes' ? choice : field} @click=${() => hand.done(makeValue(m!, field, span, choice))}>${name}</button>`;
  const short = text.length <= 200;
  return html`<p class="quoted" lang="vi">${text.length > 80 ? `${text.slice(0, 78).toWellFormed()}…` : text}</p>
    <div class="choices">
      <button class="tool" data-make="meeting" @click=${() => hand.done(addMeeting(span))}>${t.edits.newMeeting}</button>
      ${short ? KINDS.map((kind) => html`<button class="tool" data-make=${kind} @click=${() => hand.done(addEntity(kind, span))}>${t.layers[kind]}</button>`) : nothing}
    </div>
    ${short ? html`<h3>${t.words.add}</h3><div class="choices">${KINDS.filter(isKind).map((kind) => html`<button class="tool" data-own=${kind} @click=${() => add({ kind, name: text })}>${t.layers[kind]}</button>`)}</div>` : nothing}
    ${m
      ? html`<label class="of">${t.edits.ofMeeting}
            <select @change=${(event: Event) => hand.choose((event.target as HTMLSelectElement).value)}>${meetings.slice(0, 300).map((x) => html`<option value=${x.id} .selected=${x.id === m.id}>${meetingName(x)}</option>`)}</select>
          </label>
          <div class="choices">
            ${short ? html`${value('name', t.fields['name']!)}${day ? html`${value('start', t.fields['start']!, day)}${value('end', t.fields['end']!, day)}` : nothing}
              ${value('venue', t.fields['venue']!)}${value('city', t.fields['city']!)}${value('participants', t.edits.participant)}${code ? value('parties', t.edits.party, code) : nothing}` : nothing}
            ${Object.entries(t.outcomes).map(([kind, name]) => value('outcomes', `${t.layers.outcome}: ${name}`, kind))}${value('evidence', t.fields['evidence']!)}
          </div>
          <label class="of">${t.layers.topic}
            <select data-make="topics" @change=${(event: Event) => hand.done(makeValue(m, 'topics', span, (event.target as HTMLSelectElement).value))}>
              <option value="">${t.edits.choose}</option>${Object.entries(t.topics).map(([x, name]) => html`<option value=${x}>${name}</option>`)}
            </select>
          </label>`
      : nothing}`;
}
