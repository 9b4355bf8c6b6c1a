/** The page: header, desk or empty desk, and what lies over both. */
import { html, nothing, type TemplateResult } from 'lit';
import { ofDrop, ofFiles } from '../core/sources';
import { pasteFrom, unselect } from '../state/actions';
import { redo, undo } from '../state/edits';
import { late } from '../state/late';
import { bring } from '../state/session';
import { currentDoc, now, type State } from '../state/store';
import { View } from './view';
import './bb-absent';
import './bb-header';
import './bb-keeping';
import './bb-offered';
import './bb-start';
import './bb-desk';

const editable = (target: EventTarget | null) => target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null;

const loadRegister = () => import('./bb-register');
const loadTable = () => import('./table/bb-table');
const loadWords = () => import('./words/bb-words');
const loadFiles = () => import('./files');

const TEXTS: readonly string[] = ['text/plain', 'text/html'];

export class App extends View {
  private dragging = 0;

  protected override watched(s: Readonly<State>) {
    return [s.theme, s.view, s.as, !s.mine, s.current, currentDoc(s)?.name, s.said, s.refused, s.files.some((f) => f.is === 'opened' && f.table), s.files.length > 0, s.docs.length > 1];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('paste', this.pasted);
    addEventListener('keydown', this.key);
    for (const type of ['dragenter', 'dragover', 'dragleave', 'drop'] as const) addEventListener(type, this.drag);
  }

  private pasted = (event: ClipboardEvent): void => {
    if (editable(event.target)) return;
    const data = event.clipboardData;
    if (!data || !(data.files.length || data.types.some((t) => TEXTS.includes(t)))) return;
    event.preventDefault();
    // Programs that copy a text put a picture of it beside.
    if (data.getData('text/plain')) pasteFrom(data);
    else if (data.files.length) void bring(ofFiles(data.files));
    else pasteFrom(data);
  };

  private key = (event: KeyboardEvent): void => {
    // Fields of text have their own steps.
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !editable(event.target)) {
      const key = event.key.toLowerCase();
      const step = key === 'z' ? (event.shiftKey ? redo : undo) : key === 'y' && !event.shiftKey ? redo : undefined;
      if (step) {
        event.preventDefault();
        step();
      }
    }
    if (event.key === 'Escape' && !event.defaultPrevented && now().selection && !now().editing && !editable(event.target)) unselect();
  };

  private drag = (event: DragEvent): void => {
    const carries = event.dataTransfer?.types.some((t) => t === 'Files' || TEXTS.includes(t));
    if (!carries) return;
    if (event.type === 'drop' && editable(event.target) && !event.dataTransfer!.files.length) return;
    event.preventDefault();
    this.dragging = event.type === 'dragenter' ? this.dragging + 1 : event.type === 'dragleave' ? Math.max(0, this.dragging - 1) : event.type === 'drop' ? 0 : this.dragging;
    if (event.type === 'drop') {
      const data = event.dataTransfer!;
      if (data.files.length) void bring(ofDrop(data.items, data.files));
      else pasteFrom(data);
    }
    this.requestUpdate();
  };

  /** All meetings, as a list or as tables. */
  private register(): TemplateResult {
    const list = now().as === 'list';
    void (list ? late(loadRegister) : late(loadTable, { as: 'list' }));
    return list ? html`<bb-register></bb-register>` : html`<bb-table></bb-table>`;
  }
  /** The user's own words, for who opens them. */
  private words(): TemplateResult | typeof nothing {
    if (!now().mine) return nothing;
    void late(loadWords);
    return html`<bb-words></bb-words>`;
  }
  protected override updated(): void {
    const root = document.documentElement;
    const { lang, theme, view } = now();
    // Set anew, even to what they are, they have the browser work out the style of the whole page.
    if (root.lang !== lang) root.lang = lang;
    if (root.dataset['theme'] !== theme) root.dataset['theme'] = theme;
    const name = view === 'register' ? this.t.register.title : currentDoc()?.name;
    const title = name ? `${name} · ${this.t.name}` : this.t.name;
    if (document.title !== title) document.title = title;
  }

  protected override render() {
    const s = now();
    if (s.files.length || s.refused.length || s.docs.length > 1) void late(loadFiles);
    return html`
      ${s.view === 'register' ? html`<a class="skip" href="#register">${this.t.register.skip}</a>` : s.current ? html`<a class="skip" href="#ledger">${this.t.skip}</a>` : nothing}
      <bb-header></bb-header>
      <bb-absent></bb-absent>
      <bb-keeping></bb-keeping>
      ${s.refused.length ? html`<bb-refused></bb-refused>` : nothing}
      ${s.files.some((f) => f.is === 'opened' && f.table) ? html`<bb-tables></bb-tables>` : nothing}
      ${s.view === 'register' ? this.register() : s.current ? html`<bb-desk></bb-desk>` : html`<bb-start></bb-start>`}
      <bb-batch></bb-batch>
      <bb-offered></bb-offered>
      ${this.words()}
      <div class="visually-hidden" role="status" aria-live="polite">${s.said}</div>
      ${this.dragging ? html`<div class="drop" aria-hidden="true"><span>${this.t.empty.dropNow}</span></div>` : nothing}
    `;
  }
}
