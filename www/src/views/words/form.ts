/** The form of one of the user's own words. */
import { html, nothing, type TemplateResult } from 'lit';
import { ranks } from 'virtual:glosses';
import { series } from 'virtual:suggestions';
import { KINDS, LONGEST, OF_KIND, type Field } from '../../core/words/types';
import { messages } from '../../i18n';
import { country } from '../../i18n/values';
import { wordMessages } from '../../i18n/words';
import { openWords } from '../../state/actions';
import type { State } from '../../state/store';
import { save } from '../../state/words';
import { codeOf, countries } from '../edit/inputs';

/** What is wrong with a word, and in which field. */
export interface Wrong { message: string; field: Field | undefined }

type Word = NonNullable<NonNullable<State['mine']>['word']>;

/** What is typed, as far as it goes: it stays when the kind changes. */
function typed(form: HTMLFormElement): Record<Field, string> {
  const data = new FormData(form);
  return Object.fromEntries((['kind', 'name', 'aliases', 'country', 'rank', 'office', 'code', 'meeting'] as const).map((f) => [f, String(data.get(f) ?? '')])) as Record<Field, string>;
}

export function wordForm(word: Word, { fault, fail, done }: { fault: Wrong | undefined; fail(fault: Wrong): void; done(): void }): TemplateResult {
  const t = wordMessages();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const said = typed(event.target as HTMLFormElement);
    const found = save({ ...said, country: codeOf(said.country) ?? said.country }, word.id);
    if (!found) return done();
    const { reason, detail, field } = found;
    fail({ message: `${t.faults[reason](detail.length > 60 ? `${detail.slice(0, 58).toWellFormed()}…` : detail)}.`, field });
  };
  const invalid = (field: Field) => (fault?.field === field ? 'true' : nothing);
  const about = (field: Field, hint?: string) => [fault?.field === field ? 'own-fault' : '', hint].filter(Boolean).join(' ') || nothing;
  const told = (field?: Field) => (fault && fault.field === field ? html`<p class="wrong small" id="own-fault" role="alert">${fault.message}</p>` : nothing);
  const turn = (event: Event) => {
    const said = typed((event.target as HTMLInputElement).form!);
    openWords({ ...word, ...said, kind: said.kind as Word['kind'], aliases: said.aliases.split('\n'), country: codeOf(said.country) ?? said.country, meeting: (said.meeting || undefined) as never });
  };
  const text = (field: 'rank' | 'office' | 'code', list?: string) => html`<label>${field === 'code' && word.kind === 'organization' ? t.acronym : t.fields[field]}
    <input name=${field} lang="vi" autocomplete="off" maxlength=${LONGEST} list=${list ?? nothing} aria-invalid=${invalid(field)} aria-describedby=${about(field)} .value=${word[field] ?? ''} /></label>${told(field)}`;
  const lists: TemplateResult[] = [
    html`<datalist id="own-countries">${countries().map(({ code, name }) => html`<option value=${name}>${code}</option>`)}</datalist>`,
    ...(word.kind === 'person' ? [html`<datalist id="own-ranks">${Object.keys(ranks).map((rank) => html`<option value=${rank[0]!.toLocaleUpperCase('vi') + rank.slice(1)}></option>`)}</datalist>`] : []),
    ...(word.kind === 'series' ? [html`<datalist id="own-series">${Object.entries(series).map(([code, name]) => html`<option value=${code}>${name}</option>`)}</datalist>`] : []),
  ];
  const OWN: Record<(typeof OF_KIND)['person'][number], () => TemplateResult> = {
    rank: () => text('rank', 'own-ranks'),
    office: () => text('office'),
    code: () => text('code', word.kind === 'series' ? 'own-series' : undefined),
    meeting: () => html`<label>${t.fields.meeting}<select name="meeting"><option value="">${t.any}</option>${Object.entries(messages().kinds).map(([kind, name]) => html`<option value=${kind} ?selected=${word.meeting === kind}>${name}</option>`)}</select></label>`,
  };
  return html`<form class="own-form" novalidate @submit=${submit}>
    <fieldset><legend>${t.fields.kind}</legend><div class="own-kinds">${KINDS.map((kind) => html`<label class="check"><input type="radio" name="kind" value=${kind} .checked=${word.kind === kind} @change=${turn} /><span>${t.kinds[kind]}</span></label>`)}</div></fieldset>
    <label>${t.fields.name}<input name="name" lang="vi" required autocomplete="off" maxlength=${LONGEST} aria-invalid=${invalid('name')} aria-describedby=${about('name', 'own-name-hint')} .value=${word.name ?? ''} /></label>${told('name')}
    <p class="muted small" id="own-name-hint">${t.hints.name}</p>
    <label>${t.fields.aliases}<textarea name="aliases" lang="vi" rows="3" aria-invalid=${invalid('aliases')} aria-describedby=${about('aliases', 'own-aliases-hint')} .value=${(word.aliases ?? []).join('\n')}></textarea></label>${told('aliases')}
    <p class="muted small" id="own-aliases-hint">${t.hints.aliases}</p>
    <label>${t.fields.country}<input name="country" autocomplete="off" maxlength="80" list="own-countries" aria-invalid=${invalid('country')} aria-describedby=${about('country')} .value=${word.country ? country(word.country) : ''} /></label>${told('country')}
    ${OF_KIND[word.kind].map((field) => OWN[field]())}
    ${word.kind === 'person' ? html`<p class="muted small">${t.hints.titles}</p>` : word.kind === 'series' ? html`<p class="muted small">${t.hints.code}</p>` : nothing}
    ${lists}
    ${told()}
    <div class="own-tools"><button class="primary" type="submit" data-save-word>${t.save}</button><button class="tool framed" type="button" @click=${done}>${t.cancel}</button></div>
  </form>`;
}
