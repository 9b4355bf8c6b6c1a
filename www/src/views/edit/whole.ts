/** All that can be done with a meeting or an entity: what it lacks is added; tags, a note; it is merged, split, deleted. */
import { html, nothing, type TemplateResult } from 'lit';
import { anchorAt } from '../../core/edits/anchor';
import { wordsOf } from '../../core/edits/lay';
import type { Part } from '../../core/edits/types';
import type { Entity, Meeting } from '../../core/types';
import { messages } from '../../i18n';
import { country } from '../../i18n/values';
import { correct } from '../../state/actions';
import { merge, remove, setNote, setTag, split } from '../../state/correct';
import { own } from '../entity';
import { words } from '../meeting';
import { reviewOf } from '../review';
import { meetingName, type Context } from './form';

/** In the order of the card. */
const FIELDS = ['name', 'series', 'edition', 'start', 'end', 'time', 'venue', 'city', 'country', 'format'] as const;
const ENTRIES = ['parties', 'participants', 'delegations', 'topics', 'outcomes', 'relations', 'evidence'] as const;
/** Of hundreds of others the first are enough. */
const SHOWN = 60;

export function meetingSheet(c: Context, m: Meeting): TemplateResult {
  const t = messages();
  const { tags, note } = reviewOf(m.id);
  const others = c.reading.minutes.meetings.filter((x) => x.id !== m.id);
  const lacks = [...FIELDS.filter((f) => m[f] === undefined), 'salience' as const];
  const more = ENTRIES.filter((f) => (f === 'relations' ? others.length : f !== 'delegations' || m.parties.some((p) => !m.delegations.some((d) => d.party === p))));
  const add = (event: Event) => {
    event.preventDefault();
    const input = (event.target as HTMLFormElement).elements.namedItem('tag') as HTMLInputElement;
    const tag = input.value.replace(/\s+/g, ' ').trim().normalize('NFC');
    if (tag) void setTag(m.id, tag, true);
    input.value = '';
  };
  const annotate = (event: Event) => {
    event.preventDefault();
    c.done(setNote(m.id, String(new FormData(event.target as HTMLFormElement).get('note') ?? '')));
  };
  return html`<h3>${t.edits.add}</h3>
    <div class="choices">${[...more, ...lacks].map((f) => html`<button class="tool" data-add=${f} @click=${() => correct(`${m.id}.${f}`)}>${f === 'start' ? t.fields['start'] : t.fields[f]}</button>`)}</div>
    <h3>${t.edits.tags}</h3>
    ${tags.length ? html`<div class="choices">${tags.map((tag) => html`<button class="tool" aria-label=${t.edits.removeTag(tag)} title=${t.edits.removeTag(tag)} @click=${() => void setTag(m.id, tag, false)}>${tag} ×</button>`)}</div>` : nothing}
    <form class="line" @submit=${add}><input name="tag" aria-label=${t.edits.newTag} placeholder=${t.edits.newTag} autocomplete="off" maxlength="80" /><button class="tool framed" type="submit">${t.edits.add}</button></form>
    <form class="edit-form" @submit=${annotate}><label>${t.edits.note}<textarea name="note" rows="2" .value=${note ?? ''}></textarea></label><div class="row"><button class="tool framed" type="submit">${t.edits.save}</button></div></form>
    ${others.length ? html`<details><summary>${t.edits.merge}</summary><p class="muted small">${t.edits.mergeHint}</p>
      <ul class="plain">${others.slice(0, SHOWN).map((x) => html`<li><button class="link" data-merge=${x.id} @click=${() => c.done(merge(m.id, [x.id]))}>${meetingName(x)}</button></li>`)}</ul></details>` : nothing}
    ${splitting(c, meetingParts(m, c))}
    <div class="row"><button class="tool framed" data-delete @click=${() => c.done(remove(m.id, meetingName(m)))}>${t.edits.delete}</button></div>`;
}

/** What a meeting has of which there may be several. */
function meetingParts(m: Meeting, { reading }: Context): { part: Part; name: string; field: string }[] {
  const t = messages();
  const of = (field: 'participants' | 'parties' | 'topics' | 'outcomes' | 'evidence', item: string, name = item) => ({ part: { field, item }, name, field });
  return [
    ...m.parties.map((p) => of('parties', p, country(p))),
    ...m.participants.map((p) => of('participants', p.name)),
    ...[...new Set(m.topics.map((x) => x.code as string))].map((x) => of('topics', x, t.topics[x] ?? x)),
    ...m.outcomes.map((o) => of('outcomes', o.quote)),
    ...m.evidence.map((s) => of('evidence', words(reading, s))),
  ];
}

function splitting(c: Context, parts: { part: Part; name: string; field: string }[]): TemplateResult | typeof nothing {
  if (parts.length < 2) return nothing;
  const t = messages();
  const go = (event: Event) => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const chosen = data.getAll('part').map((k) => parts[+String(k)]!.part);
    const name = String(data.get('name') ?? '').replace(/\s+/g, ' ').trim().normalize('NFC');
    if (!chosen.length || (c.e && chosen.length === parts.length)) return c.fail(t.edits.empty, 'part');
    c.done(split(c.id, chosen, name || undefined));
  };
  let head = '';
  return html`<details class="splitting"><summary>${t.edits.split}</summary><form class="edit-form" @submit=${go}>
    <p class="muted small">${c.m ? t.edits.splitMeeting : t.edits.splitEntity}</p>
    <ul class="plain">${parts.slice(0, SHOWN).map(({ name, field }, k) => {
      const fresh = field !== head && c.m;
      head = field;
      return html`${fresh ? html`<li class="muted small">${t.fields[field]}</li>` : nothing}<li><label class="check"><input type="checkbox" name="part" value=${k} /><span lang="vi">${name.length > 160 ? `${name.slice(0, 158)}…` : name}</span></label></li>`;
    })}</ul>
    <label>${t.edits.newName}<input name="name" lang="vi" autocomplete="off" /></label>
    ${c.error ? html`<p class="wrong" id="edit-wrong" role="alert">${c.error}</p>` : nothing}
    <div class="row"><button class="tool framed" type="submit" data-split>${t.edits.splitDo}</button></div>
  </form></details>`;
}

export function entitySheet(c: Context, e: Entity): TemplateResult {
  const t = messages();
  const alike = c.reading.minutes.entities.filter((x) => x.id !== e.id && x.kind === e.kind).sort((a, b) => b.mentions.length - a.mentions.length);
  const w = wordsOf(c.reading.edited?.read ?? c.reading);
  const around = (start: number, end: number) => `${start > 0 ? '…' : ''}${c.reading.text.slice(Math.max(0, start - 30), Math.min(c.reading.text.length, end + 40)).toWellFormed().replace(/\s+/g, ' ')}…`;
  const places = e.mentions.slice(0, SHOWN).flatMap(({ span }) => {
    const anchor = anchorAt(w, span);
    return anchor ? [{ part: { field: 'mentions' as const, anchor }, name: around(span.start, span.end), field: 'mentions' }] : [];
  });
  const fields = ['name', 'kind', 'country', ...(e.kind === 'place' ? ['place_type'] : []), ...(e.kind === 'series' || e.kind === 'organization' ? ['code'] : []), 'en', ...(e.kind === 'person' ? ['ranks', 'offices'] : [])];
  return html`<h3>${t.edits.change}</h3>
    <div class="choices">${fields.map((f) => html`<button class="tool" data-add=${f} @click=${() => correct(`${e.id}.${f}`)}>${t.fields[f] ?? f}</button>`)}</div>
    ${own(e, c.reading)}
    ${alike.length ? html`<details><summary>${t.edits.merge}</summary><p class="muted small">${t.edits.mergeHint}</p>
      <ul class="plain">${alike.slice(0, SHOWN).map((x) => html`<li><button class="link" data-merge=${x.id} @click=${() => c.done(merge(e.id, [x.id]))}><span lang="vi">${x.name}</span></button></li>`)}</ul></details>` : nothing}
    ${splitting(c, places)}
    <div class="row"><button class="tool framed" data-delete @click=${() => c.done(remove(e.id, e.name))}>${t.edits.delete}</button></div>`;
}
