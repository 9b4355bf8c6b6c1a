/** One meeting of the register: when, what, who, where; its reports, and where they differ. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Conflict, ConflictValue, CorpusDocument, CorpusMeeting, CorpusSpan, Report } from '../core/types';
import { messages } from '../i18n';
import { country, day, number, stamp, townGloss, when } from '../i18n/values';
import { corrections, openReport } from '../state/actions';
import type { Doc } from '../state/store';
import { few } from './bb-few';
import { icon } from './icon';
import { between, englishName, party } from './meeting';
import { showInLedger } from './place';

/** What is known of the articles: as they call themselves, and as the list of articles has them. */
export interface About { titles: ReadonlyMap<string, CorpusDocument>; docs: ReadonlyMap<string, Doc> }

/** So many are named before the rest is counted. */
const FEW = { people: 3, parties: 6, reports: 3 };

/** The heading that a meeting stands under: its month, or as much as is known. */
export function month({ start }: CorpusMeeting): string {
  const t = messages().register;
  const known = /^(\d{4}-(\d\d|Q\d)|XXXX-\d\d|\d{4})/.exec(start ?? '')?.[0];
  if (!known) return t.undated;
  return known.startsWith('X') ? `${when(known)}, ${t.openYear}` : when(known);
}

function dates(m: CorpusMeeting): TemplateResult {
  const t = messages();
  if (!m.start) return html`<span class="muted">${t.register.undated}</span>`;
  const end = m.end && m.end !== m.start ? html`<span class="num">– ${day(m.end)}</span>` : nothing;
  return html`<strong class="num">${day(m.start)}</strong> ${end} ${m.time ? html`<span class="muted">${t.time[m.time]}</span>` : nothing}`;
}

/** Those present, by the side they sit on. */
function sides(m: CorpusMeeting): TemplateResult | typeof nothing {
  const t = messages();
  if (!m.participants.length && !m.name && m.parties.length === 2) return nothing; // the heading names both
  const seated = Map.groupBy(m.participants, (p) => p.country ?? '');
  const codes = [...new Set([...m.parties, ...[...seated.keys()].filter(Boolean), ...(seated.has('') ? [''] : [])])];
  if (!codes.length) return nothing;
  const side = (code: string) => {
    const who = seated.get(code) ?? [];
    const rest = who.length - FEW.people;
    const names = who.slice(0, FEW.people).map((p) => [p.rank, p.name].filter(Boolean).join(' ')).join(', ');
    return html`<li>${code ? html`<span class="side-of">${who.length && stamp(code) ? html`<abbr class="stamp" title=${country(code)}>${code}</abbr>` : party(code)}</span> ` : nothing}${names ? html`<span lang="vi">${names}</span>` : nothing}${rest > 0 ? html` <span class="muted">${t.register.morePeople(number(rest))}</span>` : nothing}</li>`;
  };
  const rest = codes.length - FEW.parties;
  return fact(t.fields['participants']!, html`<ul class="sides">${codes.slice(0, FEW.parties).map(side)}${rest > 0 ? html`<li class="muted">${t.register.moreParties(number(rest))}</li>` : nothing}</ul>`);
}

function place(m: CorpusMeeting, { docs }: About): TemplateResult | typeof nothing {
  const t = messages();
  const town = m.city && townGloss(m.city, ...m.reports.map((r) => docs.get(r.document)?.shown));
  const printed = [m.venue, town ? undefined : m.city].filter(Boolean).join(', ');
  if (!printed && !town && !m.country && !m.format) return nothing;
  return fact(t.fields['where']!, html`${printed ? html`<span lang="vi">${printed}</span>` : nothing}${printed && town ? ', ' : nothing}${town ? html`<span title=${m.city!}>${town}</span>` : nothing}${(printed || town) && m.country ? ', ' : nothing}${m.country ? country(m.country) : nothing}${m.format && m.format !== 'in_person' ? html` <span class="muted">${t.format[m.format]}</span>` : nothing}`);
}

const fact = (label: string, content: unknown): TemplateResult => html`<div class="fact"><dt>${label}</dt><dd>${content}</dd></div>`;

/** From a report to its article; the value there gets the focus. */
function go(m: CorpusMeeting, report: Report, field?: string, value?: ConflictValue): void {
  const spans = value?.sources.filter((s) => s.document === report.document).map(({ start, end }) => ({ start, end }));
  const path = openReport(report, m.key, field, spans);
  if (path) showInLedger(path);
}

const called = ({ titles, docs }: About, id: string): string => titles.get(id)?.title ?? docs.get(id)?.name ?? id;

function report(m: CorpusMeeting, r: Report, about: About): TemplateResult {
  const t = messages();
  const document = about.titles.get(r.document);
  const doc = about.docs.get(r.document);
  // Papers share headlines; the name of a file tells them apart.
  const file = document?.title && !doc?.pasted ? doc?.name : undefined;
  const notes = [document?.published && day(document.published), document?.duplicate_of && t.register.copy, file].filter(Boolean).join(' · ');
  return html`<li><button class="link report" @click=${() => go(m, r)}><span lang="vi">${called(about, r.document)}</span></button>
    ${notes ? html`<span class="muted num">${notes}</span>` : nothing}</li>`;
}

function reports(m: CorpusMeeting, about: About): TemplateResult {
  const t = messages();
  const copies = new Set(m.reports.filter((r) => about.titles.get(r.document)?.duplicate_of).map((r) => r.document)).size;
  // Day by day as they came out, copies after what they copy.
  const rank = (r: Report) => { const d = about.titles.get(r.document); return `${d?.duplicate_of ? 1 : 0}${d?.published ?? 'X'}`; };
  const all = [...m.reports].sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
  const [first, rest] = [all.slice(0, FEW.reports), all.slice(FEW.reports)];
  return html`<div class="reports">
    <p class="reports-n num">${t.register.reports(number(m.reports.length))}${copies ? html` <span class="muted">· ${t.register.copies(number(copies))}</span>` : nothing}</p>
    <ul class="plain">${first.map((r) => report(m, r, about))}</ul>
    ${rest.length ? html`<details><summary>${t.register.moreReports(number(rest.length))}</summary>${few('', 'plain', rest.map((r) => () => report(m, r, about)))}</details>` : nothing}
  </div>`;
}

/** A value that reports disagree on, in the reader's words. */
function said(field: string, value: string): unknown {
  const t = messages();
  if (field === 'start' || field === 'end') return when(value);
  if (field === 'status') return t.status[value as keyof typeof t.status] ?? value;
  if (field === 'kind') return t.kinds[value] ?? value;
  if (field === 'time') return t.time[value] ?? value;
  if (field === 'format') return t.format[value] ?? value;
  if (field === 'country') return party(value);
  return field === 'edition' ? t.register.edition(+value) : html`<span lang="vi">${value}</span>`;
}

/** The sentence around a place, on one line. */
export function sentence({ document, start, end }: CorpusSpan, { docs }: About): string {
  const shown = docs.get(document)?.shown;
  if (!shown) return '';
  const around = shown.minutes.sentences.find((s) => s.start <= start && s.end > start) ?? { start, end };
  const text = shown.text.slice(around.start, Math.max(around.end, end)).replace(/\s+/g, ' ').trim();
  return text.length > 400 ? `${text.slice(0, 398).toWellFormed()}…` : text;
}

/** One value for all: the reports that say another are corrected, in one step. */
async function settle(m: CorpusMeeting, { field, values }: Conflict, chosen: string, { docs }: About): Promise<void> {
  const others = values.filter((v) => v.value !== chosen);
  const [said, by] = [new Set(others.map((v) => v.value)), new Set(others.flatMap((v) => v.sources.map((s) => s.document)))];
  const reports = m.reports.filter(({ document, meeting }) => {
    const value = (docs.get(document)?.shown?.meeting(meeting) as unknown as Record<string, unknown> | undefined)?.[field];
    return value !== undefined && String(value) !== chosen && (by.has(document) || said.has(String(value)));
  });
  await (await corrections()).settle(reports, field, field === 'edition' ? Number(chosen) : chosen);
}

function differing(m: CorpusMeeting, conflicts: readonly Conflict[], about: About): TemplateResult | typeof nothing {
  if (!conflicts.length) return nothing;
  const t = messages();
  const name = (field: string) => t.fields[field] ?? field;
  const sources = (field: string, value: ConflictValue) => {
    const documents = [...new Set(value.sources.map((s) => s.document))];
    const of = documents.flatMap((id) => m.reports.find((r) => r.document === id) ?? []);
    return few('', 'plain', of.map((r) => () => html`<li><button class="link" @click=${() => go(m, r, field, value)}><span lang="vi">${called(about, r.document)}</span></button></li>`));
  };
  return html`<details class="differ">
    <summary>${icon('warn')}<span>${t.register.conflict(conflicts.map((c) => name(c.field)).join(', '))}</span></summary>
    <dl>${conflicts.map((c) => html`<div class="fact"><dt>${name(c.field)}</dt><dd><ul class="values">${c.values.map((v, k) => html`<li>
      <span><strong>${said(c.field, v.value)}</strong>${k ? nothing : html` <span class="muted small">${t.register.taken}</span>`}</span>
      ${v.sources[0] ? html`<q lang="vi">${sentence(v.sources[0], about)}</q>` : nothing}${sources(c.field, v)}
      <button class="tool framed" data-settle="${c.field} ${v.value}" @click=${() => void settle(m, c, v.value, about)}>${icon('done')}${k ? t.register.settle : t.register.keep}</button>
    </li>`)}</ul></dd></div>`)}</dl>
  </details>`;
}

export function occurrence(m: CorpusMeeting, conflicts: readonly Conflict[], about: About): TemplateResult {
  const t = messages();
  const kind = t.kinds[m.kind] ?? m.kind;
  return html`<li><article class="occurrence ${m.status}" data-key=${m.key} tabindex="-1" aria-labelledby="o-${m.id}">
    <div class="dates">${dates(m)}</div>
    <div class="what">
      <p class="card-kind">
        <span class="kind">${kind}</span>
        ${m.series ? html`<span class="code">${m.series}</span>` : nothing}
        ${m.edition === undefined ? nothing : html`<span>${t.register.edition(m.edition)}</span>`}
        <span class="status ${m.status}">${t.status[m.status]}</span>
      </p>
      <h3 id="o-${m.id}">${m.name ? html`<span lang="vi">${m.name}</span>` : between(m) || kind}</h3>
      ${englishName(m)}
      <dl>${sides(m)}${place(m, about)}</dl>
      ${differing(m, conflicts, about)}
    </div>
    ${reports(m, about)}
  </article></li>`;
}
