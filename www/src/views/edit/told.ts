/** The editor of a date, and of something said. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Ready } from '../../core/ready';
import { messages } from '../../i18n';
import { remove, setDate, setStatement } from '../../state/correct';
import { words } from '../meeting';
import { meetingName } from './form';
import { dateOf, typedDate } from './inputs';

export function toldSheet(path: string, reading: Ready, error: string, done: (work?: Promise<void>) => void, fail: (message: string) => void): TemplateResult | undefined {
  const t = messages();
  const { timexes, statements, meetings, entities } = reading.minutes;
  const k = +path.slice(1);
  const [x, s] = path[0] === 't' ? [timexes[k], undefined] : [undefined, statements[k]];
  const span = (x ?? s)?.span;
  if (!span) return undefined;
  const read = (event: Event) => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    return (name: string) => String(data.get(name) ?? '').replace(/\s+/g, ' ').trim().normalize('NFC');
  };
  const foot = html`${error ? html`<p class="wrong" id="edit-wrong" role="alert">${error}</p>` : nothing}
    <div class="row"><button class="primary" type="submit">${t.edits.save}</button><button class="tool framed" type="button" data-delete @click=${() => done(remove(path, words(reading, span)))}>${t.edits.delete}</button></div>`;
  if (x) {
    const save = (event: Event) => {
      const typed = read(event)('value');
      const value = typed === x.value ? typed : dateOf(typed);
      if (typed && !value) return fail(t.edits.badDate);
      done(setDate(path, x.value ?? undefined, value));
    };
    return html`<form class="edit-form" @submit=${save}>
      <label><span class="visually-hidden">${t.columns.value}</span><input name="value" autocomplete="off" .value=${typedDate(x.value ?? '')} /></label>
      <p class="muted small">${t.edits.dateHint}</p>
      ${foot}
    </form>`;
  }
  const speaker = reading.entity(s!.speaker)?.name;
  const save = (event: Event) => {
    const typed = read(event);
    done(setStatement(path, { speaker, meeting: s!.meeting }, { speaker: typed('speaker') || undefined, meeting: typed('meeting') || undefined }));
  };
  return html`<form class="edit-form" @submit=${save}>
    <label>${t.edits.speaker}<input name="speaker" lang="vi" autocomplete="off" list="edit-people" placeholder=${t.edits.nobody} .value=${speaker ?? ''} /></label>
    <datalist id="edit-people">${entities.filter((e) => e.kind === 'person').map((e) => html`<option value=${e.name}></option>`)}</datalist>
    <label>${t.edits.target}<select name="meeting"><option value="">${t.edits.nobody}</option>${meetings.map((m) => html`<option value=${m.id} .selected=${m.id === s!.meeting}>${meetingName(m)}</option>`)}</select></label>
    ${foot}
  </form>`;
}
