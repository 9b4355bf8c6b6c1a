/** What the article says of somebody or something that it names: as a card, with every place where it is named. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Ready } from '../core/ready';
import type { Entity, Mention, Span } from '../core/types';
import { messages } from '../i18n';
import { country, officeGloss, rankGloss, stamp } from '../i18n/values';
import { correct, ownWords, selectAt } from '../state/actions';
import { few } from './bb-few';
import { icon } from './icon';
import { englishName, gloss, words } from './meeting';

/** Places that are listed at a time. */
const PLACES = 5;
/** Characters before and after the name. */
const AROUND = 28;

/** The other forms in which it is printed, the commonest first. */
export function aliases({ name, mentions }: Entity, reading: Ready): string[] {
  const forms = new Map<string, number>();
  for (const { span } of mentions) {
    const form = words(reading, span).normalize('NFC');
    forms.set(form, (forms.get(form) ?? 0) + 1);
  }
  forms.delete(name);
  return [...forms].sort((a, b) => b[1] - a[1]).map(([form]) => form);
}

/** A name with the words around it, cut at spaces. */
export function inContext(reading: Ready, span: Span): TemplateResult {
  const { text } = reading;
  const line = { start: text.lastIndexOf('\n', span.start - 1) + 1, end: text.indexOf('\n', span.end) };
  if (line.end < 0) line.end = text.length;
  const start = Math.max(line.start, span.start - AROUND);
  const end = Math.min(line.end, span.end + AROUND);
  const before = text.slice(start, span.start).replace(start > line.start ? /^\S*\s/ : /^\s+/, start > line.start ? '… ' : '');
  const after = text.slice(span.end, end).replace(end < line.end ? /\s\S*$/ : /\s+$/, end < line.end ? ' …' : '');
  return html`<span lang="vi">${before}<strong>${words(reading, span)}</strong>${after}</span>`;
}

/** The entity as a word of the user's own, in one click; what is one already is opened. */
export function own(e: Entity, reading: Ready): TemplateResult | typeof nothing {
  if (!['person', 'organization', 'series'].includes(e.kind)) return nothing;
  const t = messages().words;
  const mine = e.mentions.some((m) => m.rule.endsWith('/own-word'));
  const add = () => void ownWords().then((w) => w.add(w.ofEntity(e, reading)));
  return html`<p><button class="link" data-own=${e.id} @click=${add}>${icon('words')}${mine ? t.mine : t.add}</button></p>`;
}

/** For who asks: which rule read it, and what it came to as the exports say it. */
export const how = (rule: string, value?: string | null): TemplateResult => html`<details class="small how"><summary>${messages().pick.rule}</summary><code>${rule}</code>${value ? html` · <code>${value}</code>` : nothing}</details>`;

/** `at`: the mention in hand. */
export function entityCard(e: Entity, at: Mention, reading: Ready): TemplateResult {
  const t = messages();
  const titles = [...(e.ranks ?? []).map((r) => [r, rankGloss(r)] as const), ...(e.offices ?? []).map((o) => [o, officeGloss(o, reading)] as const)];
  const also = aliases(e, reading);
  const spans = e.mentions.map((m) => m.span);
  const entries = e.mentions.map((m, k) => () => html`<li><button class="mention" aria-current=${m === at ? 'location' : nothing} @click=${() => selectAt(e.id, spans, k)}>
    <span class="muted">${t.blocks[m.block]}</span>${inContext(reading, m.span)}</button></li>`);
  return html`<section data-entity=${e.id}>
    <p class="pick-kind"><span class="mark ${e.kind}">${t.layers[e.kind]}</span>${e.place_type ? html` · ${t.placeTypes[e.place_type]}` : nothing}${e.code ? html` · ${e.code}` : nothing}</p>
    <h3 lang="vi">${e.name}</h3>
    ${englishName(e)}
    ${also.length ? html`<p class="small">${t.pick.also} <span lang="vi">${also.slice(0, 6).join(' · ')}${also.length > 6 ? ' …' : ''}</span></p>` : nothing}
    ${titles.length ? html`<ul class="plain">${titles.map(([printed, means]) => html`<li><span lang="vi">${printed}</span> ${gloss(means)}</li>`)}</ul>` : nothing}
    ${e.country && !(e.place_type === 'country') ? html`<p>${stamp(e.country) ? html`<span class="stamp">${e.country}</span> ` : nothing}${country(e.country)}</p>` : nothing}
    <p><button class="link" @click=${() => correct(e.id)}>${icon('pen')}${t.edits.edit(e.name)}</button></p>
    ${own(e, reading)}
    <h4>${t.pick.mentions(e.mentions.length)}</h4>
    ${few(`${e.id}.mentions`, 'mentions', entries, { size: PLACES, first: e.mentions.indexOf(at) })}
    ${how(at.rule)}
  </section>`;
}
