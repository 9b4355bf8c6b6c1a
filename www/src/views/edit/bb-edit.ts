/** The editor: a sheet beside the value, the meeting, the entity or the words that it is for. */
import './edit.css';
import { html, nothing, type TemplateResult } from 'lit';
import { stopEditing } from '../../state/actions';
import { now, shownReading, type State } from '../../state/store';
import { rangeOf } from '../../text/paint';
import { icon } from '../icon';
import { fieldLabel } from '../label';
import { place } from '../place';
import { View } from '../view';
import { form, type Context } from './form';
import { making } from './make';
import { toldSheet } from './told';
import { entitySheet, meetingSheet } from './whole';

class Edit extends View {
  private error = '';
  private meeting: string | undefined;
  /** Who selects words may only want to copy them: at first there is but a button. */
  private open = false;
  private shown: State['editing'];

  protected override watched(s: Readonly<State>) {
    return [s.editing, shownReading(s)];
  }
  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('resize', this.place);
    addEventListener('pointerdown', this.outside);
    addEventListener('keydown', this.key);
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('resize', this.place);
    removeEventListener('pointerdown', this.outside);
    removeEventListener('keydown', this.key);
  }

  private get sheet(): HTMLElement | null {
    return this.querySelector('[popover]');
  }
  /** Words can be selected while an editor is open, to be taken into it. */
  private outside = (event: Event): void => {
    const target = event.target as Element;
    if (!this.contains(target) && !target.closest('.article-pane, [data-edit], [data-undo], [data-redo]')) stopEditing();
  };
  private key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      this.close();
    } else if (event.key === 'F2' && now().editing && 'words' in now().editing!) {
      event.preventDefault();
      this.expand();
    }
  };
  /** The element of the ledger that the editor belongs to. */
  private home(): HTMLElement | null {
    const { editing } = now();
    if (!editing || 'words' in editing) return null;
    const { path, item } = editing;
    const [id] = path.split('.');
    const all = [...document.querySelectorAll<HTMLElement>(`.ledger-pane .value[data-path="${CSS.escape(path)}"]`)];
    const value = all.find((el) => item === undefined || el.dataset['item'] === item) ?? all[0];
    const whole = document.querySelector<HTMLElement>(`.ledger-pane [data-edit="${CSS.escape(id!)}"]`) ?? document.querySelector<HTMLElement>(`.ledger-pane [data-path="${CSS.escape(id!)}"]`);
    return [value, whole].find((el) => el?.checkVisibility()) ?? null;
  }
  /** Done, or left: whoever goes by the keyboard is back at the value. */
  private close(): void {
    const home = this.home();
    const pen = home?.matches('.bare') ? home.nextElementSibling : home;
    stopEditing();
    (pen as HTMLElement | null)?.focus({ preventScroll: true });
  }
  /** What is wrong is told of the field, which has the focus. */
  private fail(message: string, field = 'value'): void {
    this.error = message;
    this.requestUpdate();
    void this.updateComplete.then(() => {
      const input = this.querySelector<HTMLElement>(`.edit-form [name=${field}]`);
      input?.setAttribute('aria-invalid', 'true');
      input?.setAttribute('aria-describedby', 'edit-wrong');
      input?.addEventListener('input', () => input.removeAttribute('aria-invalid'), { once: true });
      input?.focus();
    });
  }
  private expand(): void {
    this.open = true;
    this.requestUpdate();
    void this.updateComplete.then(() => this.sheet?.querySelector<HTMLElement>('.choices button')?.focus());
  }
  private place = (): void => {
    const { editing } = now();
    const { sheet } = this;
    if (!sheet || !editing) return;
    const boxes = 'words' in editing ? rangeOf(editing.words)?.getClientRects() : this.home()?.getClientRects();
    if (!boxes?.length) return place(sheet, (innerWidth - sheet.offsetWidth) / 2, (innerHeight - sheet.offsetHeight) / 2);
    const [first, last] = [boxes[0]!, boxes[boxes.length - 1]!];
    const h = sheet.offsetHeight;
    const [below, above] = [last.bottom + 6, first.top - 6 - h];
    place(sheet, 'words' in editing ? last.left : first.left, below + h < innerHeight - 8 || above < 8 ? below : above);
  };

  protected override updated(): void {
    const { sheet } = this;
    const { editing } = now();
    if (!sheet || !editing) return;
    if (!sheet.matches(':popover-open')) {
      sheet.showPopover();
      // What unfolds in it may need more room.
      sheet.addEventListener('toggle', this.place, true);
    }
    const other = editing !== this.shown;
    if (other) sheet.scrollTop = 0; // left for this one, it may be further down
    this.place();
    if (!other) return;
    this.shown = editing;
    // Selecting goes on; an editor is there to be typed into.
    if ('path' in editing) (sheet.querySelector<HTMLElement>('.edit-body :is([aria-pressed=true], input:not([type=checkbox], [type=radio]), textarea)') ?? sheet.querySelector<HTMLElement>('.edit-body button'))?.focus();
  }
  protected override willUpdate(): void {
    if (now().editing === this.shown) return;
    this.error = '';
    this.open = false;
  }

  private body(): { title: string; body: TemplateResult } | undefined {
    const { editing } = now();
    const reading = shownReading();
    if (!editing || !reading) return undefined;
    const done = (work?: Promise<void>) => void Promise.resolve(work).then(() => this.close());
    if ('words' in editing)
      return {
        title: this.t.edits.make,
        body: making(reading, editing.words, { meeting: this.meeting, choose: (id) => ((this.meeting = id), this.requestUpdate()), done: (work) => void work.then(stopEditing) }),
      };
    const [id, field = ''] = editing.path.split('.') as [string, string?];
    const [m, e] = [reading.meeting(id), reading.entity(id)];
    const told = /^[ts]\d/.test(id) && !field ? toldSheet(id, reading, this.error, done, (message) => this.fail(message)) : undefined;
    if (told) return { title: fieldLabel(id, reading), body: told };
    if (!m && !e) return undefined; // undone, or read anew without it
    const c: Context = {
      id, field, item: editing.item, reading, m, e, error: this.error, done,
      fail: (message, at) => this.fail(message, at),
    };
    const title = fieldLabel(field && editing.item === undefined ? `${id}.${field}` : editing.path, reading);
    return { title: m && !field ? this.t.meetingNr(id.slice(1)) : title, body: field ? form(c) : m ? meetingSheet(c, m) : entitySheet(c, e!) };
  }
  protected override render() {
    const it = this.body();
    if (!it) return nothing;
    const { t } = this;
    if ('words' in now().editing! && !this.open)
      return html`<div class="sheet edit small-edit" popover="manual" role="dialog" aria-label=${it.title}><button class="tool" data-expand @click=${() => this.expand()}>${icon('pen')}${t.edits.make}…</button></div>`;
    return html`<div class="sheet edit" popover="manual" role="dialog" aria-label=${it.title}>
      <header><h2>${it.title}</h2><button class="tool" aria-label=${t.edits.close} title=${t.edits.close} @click=${() => this.close()}>${icon('close')}</button></header>
      <div class="edit-body">${it.body}</div>
    </div>`;
  }
}
customElements.define('bb-edit', Edit);
