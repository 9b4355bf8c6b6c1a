/** The editor of one value, by its type. */
import { html, nothing, type TemplateResult } from 'lit';
import { offices, ranks } from 'virtual:glosses';
import { series, towns, venues } from 'virtual:suggestions';
import { findAnchor } from '../../core/edits/anchor';
import { wordsOf } from '../../core/edits/lay';
import type { DelegationValue, OutcomeValue, Person, Value } from '../../core/edits/types';
import { touches } from '../../core/fields';
import type { Ready } from '../../core/ready';
import type { Entity, Meeting, Outcome, Participant, Role, Span } from '../../core/types';
import { messages } from '../../i18n';
import { country, when } from '../../i18n/values';
import { drop, editsAt, nameOf, setEntry, setField, write } from '../../state/correct';
import { spanOf } from '../../text/paint';
import { between, words } from '../meeting';
import { bodies, choices, codeOf, countries, dateOf, typedDate } from './inputs';

/** What an editor works on, and how it says that it is done or what is wrong. */
export interface Context {
  id: string;
  field: string;
  item: string | undefined;
  reading: Ready;
  m: Meeting | undefined;
  e: Entity | undefined;
  error: string;
  fail(message: string, field?: string): void;
  done(work?: Promise<void>): void;
}

const LISTS = new Set(['participants', 'parties', 'delegations', 'topics', 'outcomes', 'evidence', 'relations', 'ranks', 'offices']);

export function form(c: Context): TemplateResult {
  const { field } = c;
  const few = choices(field, !!c.e);
  if (few) return choice(c, few);
  if (field === 'topics') return topics(c);
  if (field === 'participants') return participant(c);
  if (field === 'delegations') return delegation(c);
  if (field === 'outcomes') return outcome(c);
  if (field === 'relations') return relation(c);
  return single(c);
}

const read = (event: Event): FormData => {
  event.preventDefault();
  return new FormData(event.target as HTMLFormElement);
};
const typed = (data: FormData, name: string): string => String(data.get(name) ?? '').replace(/\s+/g, ' ').trim().normalize('NFC');

/** What every editor ends with: save, take the value away, or give back what was read. */
function foot(c: Context, { save = true, remove = false, was }: { save?: boolean; remove?: boolean; was?: Value | undefined }): TemplateResult {
  const t = messages().edits;
  const mine = editsAt(c.id, c.field, c.item);
  return html`${c.error ? html`<p class="wrong" id="edit-wrong" role="alert">${c.error}</p>` : nothing}
    <div class="row">
      ${save ? html`<button class="primary" type="submit">${t.save}</button>` : nothing}
      ${remove ? html`<button class="tool framed" type="button" data-remove @click=${() => c.done(LISTS.has(c.field) ? setEntry(c.id, c.field, c.item, was, undefined) : setField(c.id, c.field, undefined))}>${t.remove}</button>` : nothing}
      ${mine.length ? html`<button class="tool framed" type="button" data-restore @click=${() => c.done(drop(mine))}>${t.was}</button>` : nothing}
    </div>`;
}
const options = (id: string, all: readonly { value: string; label?: string }[]): TemplateResult =>
  html`<datalist id=${id}>${all.map(({ value, label }) => html`<option value=${value}>${label ?? nothing}</option>`)}</datalist>`;
const countryOptions = (id: string, more: readonly { code: string; name: string }[] = []): TemplateResult =>
  options(id, [...more, ...countries()].map(({ code, name }) => ({ value: name, label: code })));

/** One of few: chosen at once. */
function choice(c: Context, few: Record<string, string>): TemplateResult {
  const value = ((c.m ?? c.e) as unknown as Record<string, string | undefined>)[c.field];
  const needed = c.field === 'kind' || c.field === 'status' || c.field === 'salience';
  return html`<div class="choices" role="group">
      ${Object.entries(few).map(([key, name]) => html`<button class="tool" data-choice=${key} aria-pressed=${key === value} @click=${() => c.done(key === value ? undefined : setField(c.id, c.field, key))}>${name}</button>`)}
    </div>
    ${foot(c, { save: false, remove: !needed && value !== undefined })}`;
}

/** The values that the article offers, most likely first, with the words that say them. */
function offered(c: Context): { value: string; name: unknown; span?: Span }[] {
  const { entities, timexes } = c.reading.minutes;
  const places = (...types: string[]) => entities.filter((e) => e.kind === 'place' && types.includes(e.place_type ?? 'other'));
  const of = (all: Entity[]) => all.map((e) => ({ value: e.name, name: html`<span lang="vi">${e.name}</span>`, ...(e.mentions[0] && { span: e.mentions[0].span }) }));
  if (c.field === 'start' || c.field === 'end') {
    const days = new Map(timexes.flatMap((x) => {
      const value = x.value?.split('/').at(c.field === 'start' ? 0 : -1)?.replace(/T.*/, '');
      if (!value || !dateOf(value)) return [];
      const meant = when(value);
      const printed = words(c.reading, x.span);
      return [[value, { value, name: html`${meant}${meant.toLocaleLowerCase('vi').includes(printed.toLocaleLowerCase('vi')) ? nothing : html` <span class="muted" lang="vi">${printed}</span>`}`, span: x.span }] as const];
    }).reverse());
    return [...days.values()].reverse();
  }
  if (c.field === 'city') return of(places('city', 'province', 'district', 'island'));
  if (c.field === 'venue') return of(places('facility', 'other'));
  if (c.field === 'name') return c.m ? of(entities.filter((e) => e.kind === 'series')) : [];
  if (c.field === 'series') return entities.flatMap((e) => (e.kind === 'series' && e.code ? [{ value: e.code, name: e.code, ...(e.mentions[0] && { span: e.mentions[0].span }) }] : []));
  if (c.field === 'country') return [...new Map(entities.flatMap((e) => (e.kind === 'place' && e.country ? [[e.country, { value: e.country, name: country(e.country), span: e.mentions[0]!.span }] as const] : []))).values()];
  if (c.field === 'parties') {
    const lands = [...new Map(entities.flatMap((e) => (e.country && e.kind !== 'organization' ? [[e.country, { value: e.country, name: country(e.country), span: e.mentions[0]!.span }] as const] : []))).values()];
    return [...lands, ...of(entities.filter((e) => e.kind === 'organization'))];
  }
  return [];
}

/** A line of text, a number, a day, a country. */
function single(c: Context): TemplateResult {
  const t = messages();
  const { field, item } = c;
  const list = LISTS.has(field);
  const old = list ? item : ((c.m ?? c.e) as unknown as Record<string, Value | undefined>)[field];
  const dated = field === 'start' || field === 'end';
  const land = field === 'country' || field === 'parties';
  const long = field === 'evidence';
  const store = (value: string | number, span?: Span) => c.done(field === 'city' ? town(c, String(value), span) : list ? setEntry(c.id, field, item, item, value, span) : setField(c.id, field, value, span));
  const save = (event: Event) => {
    const text = typed(read(event), 'value');
    if (!text) return c.fail(t.edits.empty);
    if (dated) {
      const day = dateOf(text);
      return day ? store(day) : c.fail(t.edits.badDate);
    }
    if (land) {
      const code = codeOf(text);
      return code ? store(code) : field === 'parties' ? store(text, find(c, text)) : c.fail(t.edits.badCountry);
    }
    if (field === 'edition') return store(+text);
    const span = find(c, text);
    return long && !span ? c.fail(t.edits.badQuote) : store(text, span);
  };
  const shown = old === undefined ? '' : land ? country(String(old)) : String(old);
  const known = land ? countryOptions('edit-known', field === 'parties' ? bodies() : []) : lexicon(field);
  const offers = offered(c).filter((o) => o.value !== old && !(field === 'parties' && c.m?.parties.includes(o.value))).slice(0, 8);
  return html`<form class="edit-form" @submit=${save}>
    <label><span class="visually-hidden">${t.fields[field] ?? field}</span>${long
      ? html`<textarea name="value" rows="5" lang="vi" .value=${shown}></textarea>`
      : html`<input name="value" lang=${dated || land ? nothing : 'vi'} type=${field === 'edition' ? 'number' : 'text'} min="1" max="9999" autocomplete="off" list=${known ? 'edit-known' : nothing} .value=${dated ? typedDate(shown.split('/')[0]!) : shown} />`}</label>
    ${known ?? nothing}
    ${long ? take() : nothing}
    ${dated ? html`<p class="muted small">${t.edits.dateHint}</p>` : nothing}
    ${offers.length ? html`<p class="muted small">${t.edits.suggestions}</p><div class="choices">${offers.map(({ value, name, span }) => html`<button class="tool" type="button" data-choice=${value} @click=${() => store(value, span)}>${name}</button>`)}</div>` : nothing}
    ${foot(c, { remove: old !== undefined && !(c.e && field === 'name'), was: old })}
  </form>`;
}
/** A town brings its country along, where the article or the lexicon knows it. */
function town({ id, m, reading }: Context, name: string, span: Span | undefined): Promise<void> {
  const land = reading.minutes.entities.find((e) => e.kind === 'place' && e.name === name)?.country ?? towns[name];
  return write(messages().edits.changed(messages().fields['city']!), (d) => {
    d.field(id, 'city', name, span);
    if (land && land !== m?.country) d.field(id, 'country', land, span);
  });
}

const printed = (phrases: readonly string[]) => phrases.map((p) => ({ value: p[0]!.toLocaleUpperCase('vi') + p.slice(1) }));
/** What the lexicon has for a field. */
function lexicon(field: string, id = 'edit-known'): TemplateResult | undefined {
  if (field === 'ranks') return options(id, printed(Object.keys(ranks)));
  if (field === 'offices') return options(id, printed(Object.keys(offices)));
  if (field === 'series' || field === 'code') return options(id, Object.entries(series).map(([value, label]) => ({ value, label })));
  if (field === 'city') return options(id, Object.keys(towns).map((value) => ({ value })));
  return field === 'venue' ? options(id, venues.map((value) => ({ value }))) : undefined;
}

/** Where the article has these words, near the meeting if it has them often. */
function find(c: Context, quote: string): Span | undefined {
  const w = wordsOf(c.reading.edited?.read ?? c.reading);
  const near = c.m?.evidence[0] ?? c.e?.mentions[0]?.span;
  return findAnchor(w, { quote, before: '', after: '', at: near?.start ?? 0 });
}

/** Fills a form with the words that are selected in the article. */
function take(): TemplateResult {
  const { edits } = messages();
  const fill = (event: Event) => {
    const selection = document.getSelection();
    const text = selection?.rangeCount && spanOf(selection.getRangeAt(0)) ? selection.toString() : '';
    const box = (event.target as Element).closest('form')!.querySelector('textarea')!;
    if (text.trim()) box.value = text.replace(/\s+/g, ' ').trim();
    box.focus();
  };
  return html`<button class="link" type="button" @click=${fill}>${edits.takeSelected}</button>`;
}

/** Topics are on or off, each at once. */
function topics(c: Context): TemplateResult {
  const t = messages();
  const there = new Set(c.m!.topics.map((x) => x.code as string));
  const turn = (code: string) => void setEntry(c.id, 'topics', code, there.has(code) ? code : undefined, there.has(code) ? undefined : code, c.m!.evidence[0]);
  return html`<div class="choices" role="group">${Object.entries(t.topics).map(([code, name]) => html`<button class="tool" data-choice=${code} aria-pressed=${there.has(code)} @click=${() => turn(code)}>${name}</button>`)}</div>`;
}

function participant(c: Context): TemplateResult {
  const t = messages();
  const m = c.m!;
  const old = m.participants.find((p) => p.name === c.item);
  const people = c.reading.minutes.entities.filter((e) => e.kind === 'person');
  const fill = (event: Event) => {
    // Somebody of the article brings along what the article says of him.
    const input = event.target as HTMLInputElement;
    const e = people.find((x) => x.name === input.value);
    const form = input.form!;
    if (!e || e.id === old?.entity) return;
    for (const [name, value] of [['country', e.country && country(e.country)], ['rank', e.ranks?.[0]], ['office', e.offices?.[0]]] as const) (form.elements.namedItem(name) as HTMLInputElement).value = value ?? '';
  };
  const save = (event: Event) => {
    const data = read(event);
    const name = typed(data, 'name');
    if (!name) return c.fail(t.edits.empty, 'name');
    const [land, rank, office] = ['country', 'rank', 'office'].map((k) => typed(data, k)) as [string, string, string];
    const code = land ? codeOf(land) : undefined;
    if (land && !code) return c.fail(t.edits.badCountry, 'country');
    const value: Person = { name, roles: data.getAll('role') as Role[], ...(code && { country: code }), ...(rank && { rank }), ...(office && { office }) };
    const other = people.find((e) => e.name.normalize('NFC') === name);
    const span = other && other.id !== old?.entity ? (other.mentions.find((x) => m.evidence.some((s) => touches(s, x.span))) ?? other.mentions[0])?.span : old?.spans[0] ?? find(c, name);
    c.done(write(t.edits.changed(t.fields['participants']!), (d) => {
      const target = d.target(m.id);
      if (!old) return d.set(target, 'participants', undefined, value, span, name);
      // A name spelt otherwise is the same person's, in the whole article.
      const renamed = old.name !== name && !other;
      if (renamed) d.field(old.entity, 'name', name);
      const before = personValue(old);
      const from = renamed ? { ...before, name } : before;
      if (JSON.stringify(from) !== JSON.stringify(personValue({ ...value, entity: '', spans: [] }))) d.set(target, 'participants', from, value, span, from.name);
    }));
  };
  const held = people.find((e) => e.id === old?.entity)?.offices ?? [];
  return html`<form class="edit-form" @submit=${save}>
    <label>${t.edits.person}<input name="name" lang="vi" autocomplete="off" list="edit-people" required .value=${old?.name ?? ''} @change=${fill} /></label>
    ${options('edit-people', people.map((e) => ({ value: e.name })))}
    <p class="muted small">${t.edits.personHint}</p>
    <fieldset class="choices"><legend>${t.edits.roles}</legend>${Object.entries(t.roles).map(([role, name]) => html`<label class="check"><input type="checkbox" name="role" value=${role} .checked=${old ? old.roles.includes(role as Role) : role === 'participant'} />${name}</label>`)}</fieldset>
    <label>${t.edits.country}<input name="country" autocomplete="off" list="edit-lands" .value=${old?.country ? country(old.country) : ''} /></label>${countryOptions('edit-lands')}
    <label>${t.edits.rank}<input name="rank" lang="vi" autocomplete="off" list="edit-ranks" .value=${old?.rank ?? ''} /></label>${lexicon('ranks', 'edit-ranks')}
    <label>${t.edits.office}<input name="office" lang="vi" autocomplete="off" list="edit-offices" .value=${old?.office ?? ''} /></label>${held.length ? options('edit-offices', held.map((value) => ({ value }))) : lexicon('offices', 'edit-offices')}
    ${foot(c, { remove: !!old, was: old && personValue(old) })}
  </form>`;
}
export const personValue = ({ name, roles, country, rank, office }: Participant): Person => ({ name, roles, ...(country && { country }), ...(rank && { rank }), ...(office && { office }) });

/** Whose delegation it is, who led it, who came with it, and of which bodies they were. */
function delegation(c: Context): TemplateResult {
  const t = messages();
  const m = c.m!;
  const { entities } = c.reading.minutes;
  const old = m.delegations.find((d) => d.party === c.item);
  const called = (id: string) => c.reading.entity(id)?.name ?? id;
  const before: DelegationValue | undefined = old && { party: old.party, ...(old.head && { head: called(old.head) }), members: old.members.map(called), organizations: old.organizations.map(called) };
  const code = c.item;
  const own = m.participants.filter((p) => !code || !p.country || p.country === code).map((p) => p.name);
  const people = [...new Set([...(before?.head ? [before.head] : []), ...(before?.members ?? []), ...own])];
  const bodies = [...new Set([...(before?.organizations ?? []), ...entities.filter((e) => e.kind === 'organization' && (!code || !e.country || e.country === code)).map((e) => e.name)])].slice(0, 12);
  const free = m.parties.filter((p) => !m.delegations.some((d) => d.party === p));
  const save = (event: Event) => {
    const data = read(event);
    const party = code ?? typed(data, 'party');
    const [head, more] = [typed(data, 'head'), typed(data, 'more')];
    const organizations = [...(data.getAll('organization') as string[]), ...(more ? [more] : [])];
    if (!party) return c.fail(t.edits.empty, 'party');
    const members = (data.getAll('member') as string[]).filter((name) => name !== head);
    const value: DelegationValue = { party, ...(head && { head }), members: head && before?.members.includes(head) ? [head, ...members] : members, organizations };
    c.done(JSON.stringify(value) === JSON.stringify(before) ? undefined : setEntry(m.id, 'delegations', party, before, value));
  };
  const checks = (name: string, legend: string, all: readonly string[], on: readonly string[] = []) =>
    all.length ? html`<fieldset class="choices"><legend>${legend}</legend>${all.map((x) => html`<label class="check"><input type="checkbox" name=${name} value=${x} .checked=${on.includes(x)} /><span lang="vi">${x}</span></label>`)}</fieldset>` : nothing;
  return html`<form class="edit-form" @submit=${save}>
    ${code ? nothing : html`<label>${t.edits.party}<select name="party" required><option value="">${t.edits.choose}</option>${free.map((p) => html`<option value=${p}>${country(p)}</option>`)}</select></label>`}
    <label>${t.edits.head}<input name="head" lang="vi" autocomplete="off" list="edit-people" .value=${before?.head ?? ''} /></label>
    ${options('edit-people', entities.filter((e) => e.kind === 'person').map((e) => ({ value: e.name })))}
    ${checks('member', t.edits.members, people, before?.members)}
    ${checks('organization', t.edits.bodies, bodies, before?.organizations)}
    <label>${t.edits.otherBody}<input name="more" lang="vi" autocomplete="off" /></label>
    ${foot(c, { remove: !!old, was: before })}
  </form>`;
}

function outcome(c: Context): TemplateResult {
  const t = messages();
  const m = c.m!;
  const old = m.outcomes.find((o) => o.quote === c.item);
  const called = (id: string) => c.reading.entity(id)?.name ?? id;
  const before: OutcomeValue | undefined = old && { kind: old.kind, ...(old.act && { act: old.act }), ...(old.by?.length && { by: old.by.map(called) }), quote: old.quote };
  const who = [...new Set([...m.parties, ...m.participants.map((p) => p.name), ...(before?.by ?? [])])];
  const save = (event: Event) => {
    const data = read(event);
    const quote = old && typed(data, 'quote') === old.quote.replace(/\s+/g, ' ').trim().normalize('NFC') ? old.quote : typed(data, 'quote');
    const span = quote === old?.quote ? old.span : find(c, quote);
    if (!quote || !span) return c.fail(quote ? t.edits.badQuote : t.edits.empty, 'quote');
    const [act, by] = [typed(data, 'act'), data.getAll('by') as string[]];
    c.done(setEntry(m.id, 'outcomes', c.item, before, { kind: typed(data, 'kind') as Outcome['kind'], ...(act && { act }), ...(by.length && { by }), quote }, span));
  };
  return html`<form class="edit-form" @submit=${save}>
    <fieldset class="choices"><legend>${t.edits.kindOf}</legend>${Object.entries(t.outcomes).map(([kind, name]) => html`<label class="check"><input type="radio" name="kind" value=${kind} .checked=${kind === (old?.kind ?? 'agreed')} />${name}</label>`)}</fieldset>
    <label>${t.edits.act}<select name="act"><option value="">${t.edits.anyAct}</option>${Object.entries(t.acts).map(([act, name]) => html`<option value=${act} .selected=${act === old?.act}>${name}</option>`)}</select></label>
    <label>${t.edits.quote}<textarea name="quote" rows="4" lang="vi" .value=${old?.quote ?? ''}></textarea></label>${take()}
    ${who.length ? html`<fieldset class="choices"><legend>${t.edits.by}</legend>${who.map((x) => html`<label class="check"><input type="checkbox" name="by" value=${x} .checked=${before?.by?.includes(x) ?? false} />${country(x)}</label>`)}</fieldset>` : nothing}
    ${foot(c, { remove: !!old, was: before })}
  </form>`;
}

function relation(c: Context): TemplateResult {
  const t = messages();
  const m = c.m!;
  const [type, to] = (c.item ?? '').split(' ');
  const others = c.reading.minutes.meetings.filter((x) => x.id !== m.id);
  const store = (fresh?: { type: string; to: string }) => c.done(write(t.edits.changed(t.fields['relations']!), (d) => {
    const value = (kind: string, id: string) => ({ type: kind as 'part_of', target: d.target(id)!.key });
    const old = to ? value(type!, to) : undefined;
    const next = fresh && value(fresh.type, fresh.to);
    d.set(d.target(m.id), 'relations', old, next, undefined, nameOf('relations', (old ?? next)!));
  }));
  const save = (event: Event) => {
    const data = read(event);
    if (typed(data, 'target')) store({ type: typed(data, 'type'), to: typed(data, 'target') });
    else c.fail(t.edits.empty, 'target');
  };
  return html`<form class="edit-form" @submit=${save}>
    <label>${t.edits.relation}<select name="type">${Object.entries(t.relations).map(([key, name]) => html`<option value=${key} .selected=${key === type}>${name}</option>`)}</select></label>
    <label>${t.edits.target}<select name="target"><option value="">${t.edits.choose}</option>${others.map((x) => html`<option value=${x.id} .selected=${x.id === to}>${meetingName(x)}</option>`)}</select></label>
    ${c.error ? html`<p class="wrong" id="edit-wrong" role="alert">${c.error}</p>` : nothing}
    <div class="row"><button class="primary" type="submit">${t.edits.save}</button>${to ? html`<button class="tool framed" type="button" data-remove @click=${() => store()}>${t.edits.remove}</button>` : nothing}</div>
  </form>`;
}

/** A meeting in a list of meetings. */
export function meetingName(m: Meeting): string {
  const t = messages();
  const name = m.name ?? [t.kinds[m.kind] ?? m.kind, between(m)].filter(Boolean).join(': ');
  return `${m.id.slice(1)} · ${name.length > 70 ? `${name.slice(0, 68)}…` : name}`;
}
export { LISTS };
