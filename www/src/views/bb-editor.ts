/** The article as plain text, to be changed; the minutes follow. */
import { html } from 'lit';
import { edit } from '../state/actions';
import { currentDoc, type State } from '../state/store';
import { View } from './view';

class Editor extends View {
  protected override watched(s: Readonly<State>) {
    return [s.current, currentDoc(s)?.text]; // another tab may edit it, too
  }
  protected override firstUpdated(): void {
    this.querySelector('textarea')!.focus({ preventScroll: true });
  }
  protected override render() {
    return html`<textarea
      class="editor"
      lang="vi"
      spellcheck="false"
      aria-label=${this.t.mode.editor}
      .value=${currentDoc()?.text ?? ''}
      @input=${(e: Event) => edit((e.target as HTMLTextAreaElement).value)}
    ></textarea>`;
  }
}
customElements.define('bb-editor', Editor);
