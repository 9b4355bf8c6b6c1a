/** One meeting as a page of the ledger: what it is, then line by line what the article says of it. */
import { html, nothing, type TemplateResult } from 'lit';
import { touches } from '../core/fields';
import type { Ready } from '../core/ready';
import type { Meeting, Participant, Source, Span } from '../core/types';
import { messages } from '../i18n';
import { country, english, number, officeGloss, rankGloss, stamp, townGloss, when } from '../i18n/values';
import { turnTo } from '../state/actions';
import { now } from '../state/store';
import { few } from './bb-few';
import { icon } from './icon';
import { showInLedger } from './place';
import { reviewed, reviewOf } from './review';
import { away, basis, gone, value } from './value';

type Row = TemplateResult | typeof nothing;
export const gloss = (text: string | undefined): Row => (text ? html`<span class="gloss">${text}</span>` : nothing);
/** Its English name, on a line of its own. */
export const englishName = (of: Parameters<typeof english>[0]): Row => {
  const name = english(of);
  return name ? html`<p class="gloss">${name}</p>` : nothing;
};

export const party = (code: string): TemplateResult =>
  stamp(code) ? html`<span class="stamp">${code}</span> ${country(code) === code ? nothing : country(code)}` : html`<span lang="vi">${code}</span>`;

/** The words at a span, on one line. */
export const words = ({ text }: Ready, span: Span | undefined): string => (span ? text.slice(span.start, span.end).replace(/\s+/g, ' ').trim() : '');

function row(label: string, ...cells: Row[]): Row {
  return cells.every((c) => c === nothing) ? nothing : html`<div class="row-l"><dt>${label}</dt><dd>${cells}</dd></div>`;
}

/** As printed, and what it comes to. */
function dated(m: Meeting, key: 'start' | 'end', reading: Ready): Row {
  const v = m[key];
  if (!v) return away(`${m.id}.${key}`);
  const source = m.sources[key];
  const printed = words(reading, source?.spans[0]);
  const meant = when(v);
  return html`<div class="entry">
    ${key === 'end' ? html`<span class="muted">→</span>` : nothing}
    ${value(`${m.id}.${key}`, source?.spans, html`<span class="resolved">${meant}</span>${printed && printed !== meant ? html` <span class="printed" lang="vi">${printed}</span>` : nothing}`, '', undefined, basis(source))}
  </div>`;
}

function plain(m: Meeting, key: string, content: unknown, source: Source | undefined = m.sources[key]): Row {
  return content === undefined || content === '' || content === false ? away(`${m.id}.${key}`) : html`<div class="entry">${value(`${m.id}.${key}`, source?.spans, content, '', undefined, basis(source))}</div>`;
}

function person(m: Meeting, p: Participant, k: number, reading: Ready): TemplateResult {
  const t = messages();
  const entity = reading.entity(p.entity);
  const at = (key: 'ranks' | 'offices', printed: string | undefined) => {
    const n = printed === undefined ? -1 : (entity?.[key]?.indexOf(printed) ?? -1);
    return n < 0 ? undefined : { path: `${p.entity}.${key}.${n}`, spans: entity?.sources[`${key}.${n}`]?.spans };
  };
  const title = (key: 'ranks' | 'offices', printed: string | undefined, inEnglish: string | undefined): Row => {
    if (!printed) return nothing;
    const source = at(key, printed);
    return html`<span class="pair-of">${value(source?.path ?? `${m.id}.participants.${k}.${key}`, source?.spans, html`<span lang="vi">${printed}</span>`, 'quiet', undefined, gloss(inEnglish))}</span>`;
  };
  return html`<li>
    <span class="who">${value(`${m.id}.participants.${k}`, p.spans, html`<span lang="vi">${p.name}</span>`, 'strong', p.name)}</span>
    <span class="roles">${p.roles.map((r) => html`<span class="role ${r}">${t.roles[r] ?? r}</span>`)}</span>
    ${p.rank || p.office
      ? html`<span class="titles">${title('ranks', p.rank, p.rank && rankGloss(p.rank))}${title('offices', p.office, p.office && officeGloss(p.office, reading))}</span>`
      : nothing}
  </li>`;
}

/** Those present, side by side of the table as the article seats them. */
function present(m: Meeting, reading: Ready): Row {
  const lost = gone(`${m.id}.participants`);
  const lostSides = gone(`${m.id}.delegations`);
  if (!m.participants.length && !m.delegations.length && lost === nothing && lostSides === nothing) return nothing;
  const sides = new Map<string, number[]>();
  for (const { party, organizations } of m.delegations) if (organizations.length) sides.set(party, []);
  m.participants.forEach((p, k) => sides.set(p.country ?? '', [...(sides.get(p.country ?? '') ?? []), k]));
  return row(
    messages().fields['participants']!,
    html`${[...sides].map(([code, who]) => {
      const k = m.delegations.findIndex((d) => d.party === code);
      const delegation = m.delegations[k];
      const bodies = delegation?.organizations.map((id) => reading.entity(id)?.name).filter(Boolean) ?? [];
      return html`<div class="side">
        ${code ? html`<p class="side-name">${value(`${m.id}.delegations${delegation ? `.${k}` : ''}`, delegation?.spans, party(code), 'quiet', code)}</p>` : nothing}
        <ul class="people">${who.map((k) => person(m, m.participants[k]!, k, reading))}</ul>
        ${bodies.length ? html`<p class="small" lang="vi">${bodies.join(', ')}</p>` : nothing}
      </div>`;
    })}`,
    lost,
    lostSides,
  );
}

function outcomes(m: Meeting, reading: Ready): Row {
  const lost = gone(`${m.id}.outcomes`);
  if (!m.outcomes.length && lost === nothing) return nothing;
  const t = messages();
  const by = (id: string) => reading.entity(id)?.name ?? country(id);
  return row(
    t.fields['outcomes']!,
    few(`${m.id}.outcomes`, 'outcomes', m.outcomes.map((o, k) => () => html`<li>
        <span class="outcome-kind ${o.kind}">${t.outcomes[o.kind]}${o.act && t.acts[o.act] && t.acts[o.act]!.toLowerCase() !== t.outcomes[o.kind]!.toLowerCase() ? html`<span class="act">${t.acts[o.act]}</span>` : nothing}</span>
        ${value(`${m.id}.outcomes.${k}`, [o.span], html`<q lang="vi">${o.quote.replace(/\s+/g, ' ').trim()}</q>`, 'quote', o.quote)}
        ${o.by?.length ? html`<span class="by">${o.by.map(by).join(', ')}</span>` : nothing}
      </li>`)),
    lost,
  );
}

function topics(m: Meeting): Row {
  const t = messages();
  // One line a topic, with all places that speak of it.
  const codes = new Map<string, { first: number; spans: Span[] }>();
  m.topics.forEach(({ code, span }, k) => {
    const had = codes.get(code);
    if (had) had.spans.push(span);
    else codes.set(code, { first: k, spans: [span] });
  });
  const lost = gone(`${m.id}.topics`);
  if (!codes.size && lost === nothing) return nothing;
  return row(t.fields['topics']!, html`<div class="topics">${[...codes].map(([code, { first, spans }]) => value(`${m.id}.topics.${first}`, spans, html`${t.topics[code] ?? code}${spans.length > 1 ? html` <span class="count">${spans.length}</span>` : nothing}`, 'tag', code))}</div>`, lost);
}

function relations(m: Meeting): Row {
  const lost = gone(`${m.id}.relations`);
  if (!m.relations.length && lost === nothing) return nothing;
  const t = messages();
  return row(
    t.fields['relations']!,
    few(`${m.id}.relations`, 'plain', m.relations.map((r, k) => () => html`<li class="entry">
      ${value(`${m.id}.relations.${k}`, r.spans, t.relations[r.type], '', `${r.type} ${r.target}`)}
      <button class="link" @click=${() => { turnTo(r.target); showInLedger(r.target); }}>${icon('go')}${t.meetingNr(r.target.slice(1))}</button>
    </li>`)),
    lost,
  );
}

function evidence(m: Meeting, reading: Ready): Row {
  const lost = gone(`${m.id}.evidence`);
  if (!m.evidence.length && lost === nothing) return nothing;
  return row(
    messages().fields['evidence']!,
    few(`${m.id}.evidence`, 'evidence', m.evidence.map((span, k) => () => html`<li>${value(`${m.id}.evidence.${k}`, [span], html`<span lang="vi">${words(reading, span)}</span>`, 'quote', words(reading, span))}</li>`)),
    lost,
  );
}

function statements(m: Meeting, reading: Ready): Row {
  const said = reading.said(m.id);
  if (!said.length) return nothing;
  const t = messages();
  return html`<div class="row-l fold"><dt class="visually-hidden">${t.fields['statements']}</dt><dd><details><summary>${t.fields['statements']} (${number(said.length)})</summary>${few('', 'outcomes', said.map(({ s, k }) => () => html`<li>
    <span class="by">${reading.entity(s.speaker)?.name ?? (s.party ? country(s.party) : '')}${s.direct ? html` · ${t.direct}` : nothing}</span>
    ${value(`s${k}`, [s.span], html`<q lang="vi">${words(reading, s.span)}</q>`, 'quote')}
  </li>`))}</details></dd></div>`;
}

function confidence(c: number): TemplateResult {
  const t = messages();
  const level = c >= 0.8 ? 3 : c >= 0.5 ? 2 : 1;
  const say = [t.unsure, t.lean, t.sure][level - 1]!;
  const percent = `${Math.round(c * 100)} %`;
  return html`<span class="confidence" data-level=${level} title="${t.fields['confidence']}: ${percent}"><span class="pips" aria-hidden="true"><i></i><i></i><i></i></span>${say} <span class="muted">${percent}</span></span>`;
}

export function meetingCard(m: Meeting, reading: Ready): TemplateResult {
  const t = messages();
  const nr = m.id.slice(1);
  const kind = t.kinds[m.kind] ?? m.kind;
  const place: Row[] = [
    plain(m, 'venue', m.venue && html`<span lang="vi">${m.venue}</span>`),
    plain(m, 'city', m.city && html`<span lang="vi">${m.city}</span> ${gloss(townGloss(m.city, reading))}`),
    plain(m, 'country', m.country && party(m.country)),
  ];
  // How they came about is said once, behind the last of them.
  const parties = m.parties.map((code, k) => value(`${m.id}.parties`, partySpans(m, code, reading), party(code), 'party', code, k === m.parties.length - 1 ? basis(m.sources['parties']) : nothing));
  const lostParties = gone(`${m.id}.parties`);
  const { state } = reviewOf(m.id);
  return html`<article class="card ${m.status} ${m.salience} ${state}" data-path=${m.id} tabindex="-1" aria-labelledby="name-${m.id}">
    <header>
      <span class="nr" aria-hidden="true">${nr}</span>
      <p class="card-kind">
        ${value(`${m.id}.kind`, m.sources['kind']?.spans, kind, 'kind')}
        ${value(`${m.id}.status`, m.sources['status']?.spans, t.status[m.status], `status ${m.status}`)}
        ${confidence(m.confidence)}
      </p>
      <h3 id="name-${m.id}">
        ${m.name ? value(`${m.id}.name`, m.sources['name']?.spans, html`<span lang="vi">${m.name}</span>`, 'title') : html`<span class="unnamed">${[kind, between(m)].filter(Boolean).join(': ')}</span>${away(`${m.id}.name`)}`}
      </h3>
      ${englishName(m)}
    </header>
    <dl>
      ${row(t.fields['series']!, plain(m, 'series', m.series && html`<span class="code">${m.series}</span>`), plain(m, 'edition', m.edition !== undefined && `${t.fields['edition']!.toLocaleLowerCase(now().lang)} ${m.edition}`))}
      ${row(t.fields['when']!, dated(m, 'start', reading), dated(m, 'end', reading), plain(m, 'time', m.time && t.time[m.time]))}
      ${row(t.fields['where']!, ...place)}
      ${row(t.fields['format']!, plain(m, 'format', m.format && t.format[m.format]))}
      ${row(t.fields['parties']!, parties.length ? html`<div class="inline">${parties}</div>` : nothing, lostParties)}
      ${present(m, reading)} ${topics(m)} ${outcomes(m, reading)} ${relations(m)} ${evidence(m, reading)} ${statements(m, reading)}
    </dl>
    ${reviewed(m)}
  </article>`;
}

/** For meetings without a name: who with whom. */
export function between(m: { parties: readonly string[]; participants: readonly { name: string }[] }): string {
  const parties = m.parties.map(country);
  if (parties.length === 2) return parties.join(' – ');
  const people = m.participants.slice(0, 2).map((p) => p.name);
  return people.join(' – ');
}

/** The words that name this party; all of the field's where none does. */
function partySpans(m: Meeting, code: string, { minutes }: Ready): Span[] | undefined {
  const all = m.sources['parties']?.spans;
  const k = m.parties.indexOf(code);
  if (all?.length === m.parties.length) return [all[k]!];
  // The first places are enough to look at: a book names its countries ten thousand times.
  const near = minutes.entities.filter((e) => e.country === code).flatMap((e) => e.mentions.slice(0, 200));
  const named = all?.slice(0, 50).filter((s) => near.some((x) => touches(x.span, s)));
  return named?.length ? named : all;
}

