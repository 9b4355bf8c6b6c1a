/** What is known of a row, beside the table. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CorpusSpan, Detail, Details, DocumentRow, MeetingRow } from '../../core/table/types';
import { messages } from '../../i18n';
import { tableMessages } from '../../i18n/table';
import { country, day, number } from '../../i18n/values';
import { select, show } from '../../state/actions';
import { openRow, showMeetings } from '../../state/table';
import { now } from '../../state/store';
import { few } from '../bb-few';
import { icon } from '../icon';
import { occurrence, sentence } from '../occurrence';
import { called, coding } from './columns';

const docs = () => new Map(now().docs.map((d) => [d.id, d]));
const titled = (id: string): string => {
  const doc = now().docs.find((d) => d.id === id);
  return doc?.shown?.minutes.title?.value ?? doc?.name ?? id;
};
/** To the words in their article. */
const cite = (path: string, { document, start, end }: CorpusSpan): TemplateResult => html`<button class="link" @click=${() => { show(document); select(path, [{ start, end }]); }}><span lang="vi">${titled(document)}</span></button>`;

function meetings(all: readonly MeetingRow[]): TemplateResult {
  return few('', 'plain rows-in', all.map((m) => () => html`<li><span class="num muted">${m.start ? day(m.start) : tableMessages().unknownDay}</span>
    <button class="link" @click=${() => openRow('meetings', m.key)}><span>${m.name ? html`<span lang="vi">${m.name}</span>` : html`${messages().kinds[m.kind] ?? m.kind}: ${called(m)}`}</span></button></li>`));
}

function meeting({ meeting: m, conflicts, documents }: Details['meetings']): TemplateResult {
  const t = tableMessages();
  const about = { titles: new Map(documents.map((d) => [d.id, d])), docs: docs() };
  return html`<ol class="plain">${occurrence(m, conflicts, about)}</ol>
    ${m.evidence.length ? html`<h3>${t.evidence}</h3>${few('', 'plain quotes', m.evidence.map((s) => () => html`<li><q lang="vi">${sentence(s, about)}</q> <span class="muted small" lang="vi">${about.titles.get(s.document)?.title ?? about.docs.get(s.document)?.name}</span></li>`))}` : nothing}`;
}

function person({ person: p, meetings: all }: Details['people']): TemplateResult {
  const t = tableMessages();
  const aliases = p.aliases.filter((a) => a !== p.name);
  // As they followed each other; what no article dates comes last.
  const posts = p.posts.toSorted((a, b) => ((a.first_seen ?? 'X') < (b.first_seen ?? 'X') ? -1 : 1));
  const span = (first: string | undefined, last: string | undefined) => (first ? (last && last !== first ? `${day(first)} – ${day(last)}` : day(first)) : t.unknownDay);
  return html`<p>${p.country ? country(p.country) : nothing}</p>
    ${aliases.length ? html`<p class="muted"><span>${t.aliases}: </span><span lang="vi">${aliases.join(', ')}</span></p>` : nothing}
    <h3>${t.posts}</h3>
    ${posts.length ? html`<ol class="posts">${posts.map((x) => html`<li><span class="num muted">${span(x.first_seen, x.last_seen)}</span><span><strong lang="vi">${[x.rank, x.office].filter(Boolean).join(', ')}</strong>${x.sources[0] ? html`<br />${cite('post', x.sources[0])}${x.sources.length > 1 ? html` <span class="muted">${messages().register.moreReports(number(x.sources.length - 1))}</span>` : nothing}` : nothing}</span></li>`)}</ol>` : html`<p class="muted">${t.noPosts}</p>`}
    <h3>${t.meetingsOf(number(all.length))}</h3>${meetings(all)}
    ${all.length ? html`<button class="tool framed" data-all @click=${() => showMeetings({ person: p.name })}>${icon('list')}${t.showAll}</button>` : nothing}`;
}

function series({ series: s, meetings: all }: Details['series']): TemplateResult {
  const t = tableMessages();
  const held = new Map(all.flatMap((m) => (m.edition === undefined ? [] : [[m.edition, m] as const])));
  const numbers = [...new Set([...s.editions.map((e) => e.edition), ...s.missing])].sort((a, b) => a - b);
  return html`<p class="muted">${t.heads['code']}: ${coding(s.key)}</p>
    ${numbers.length
      ? html`<h3>${t.editions}</h3>${few('', 'editions', numbers.map((n) => () => {
          const m = held.get(n);
          return m
            ? html`<li><button class="edition" @click=${() => openRow('meetings', m.key)}><strong>${n}</strong><span class="num">${m.start ? day(m.start) : t.unknownDay}</span></button></li>`
            : html`<li><span class="edition gap"><strong>${n}</strong><span>${t.missingOne}</span></span></li>`;
        }))}`
      : nothing}
    <h3>${t.meetingsOf(number(all.length))}</h3>${meetings(all)}
    <button class="tool framed" data-all @click=${() => showMeetings({ series: s.key })}>${icon('list')}${t.showAll}</button>`;
}

function article({ document: d, meetings: all }: { document: DocumentRow; meetings: MeetingRow[] }): TemplateResult {
  const t = tableMessages();
  const counts: [string, number][] = [[t.heads['meetings']!, d.meetings], [messages().tabs.people, d.people], [t.heads['statements']!, d.statements], [t.heads['corrections']!, d.corrections]];
  return html`${d.title && d.title !== d.name ? html`<p class="muted">${d.name}</p>` : nothing}
    <p>${t.day}: ${d.day ? html`<span class="num">${day(d.day)}</span> ` : nothing}<span class=${d.basis === 'unknown' ? 'differs' : 'muted'}>${t.basis[d.basis]}</span></p>
    ${d.copyOf ? html`<p>${t.heads['copyOf']}: <span lang="vi">${d.copyOf}</span></p>` : nothing}
    <button class="primary" data-article @click=${() => show(d.key)}>${t.openArticle}</button>
    <h3>${t.gave}</h3>
    <dl class="counts">${counts.map(([name, n]) => html`<div><dt>${name}</dt><dd class="num">${number(n)}</dd></div>`)}</dl>
    ${all.length ? meetings(all) : html`<p class="muted">${t.nothingGiven}</p>`}`;
}

export function detail(d: Detail): TemplateResult {
  if (d.part === 'meetings') return meeting(d);
  if (d.part === 'people') return person(d);
  return d.part === 'series' ? series(d) : article(d);
}
export function titleOf(d: Detail): TemplateResult | string {
  if (d.part === 'meetings') return tableMessages().details;
  return d.part === 'series' ? d.series.name : html`<span lang="vi">${d.part === 'people' ? d.person.name : (d.document.title ?? d.document.name)}</span>`;
}
