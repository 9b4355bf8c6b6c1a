/** The empty desk: paste, drop, choose, or try a sample. */
import { html } from 'lit';
import { samples, type Sample } from '../samples';
import { ofFiles } from '../core/sources';
import { open, paste, pasteFrom } from '../state/actions';
import { bring } from '../state/session';
import { icon } from './icon';
import { View } from './view';

const ACCEPT = '.txt,.md,.html,.htm,.mhtml,.mht,.eml,.docx,.pdf,.zip,.json,.jsonl,.ndjson,.csv,.tsv';

class Start extends View {
  private pasted(event: ClipboardEvent): void {
    const data = event.clipboardData;
    const box = event.target as HTMLTextAreaElement;
    // Into an empty box: read at once. Into a text under way it is an ordinary paste.
    if (!data?.getData('text/plain').trim() || box.value.trim()) return;
    event.preventDefault();
    pasteFrom(data);
  }
  private key(event: KeyboardEvent): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.read();
  }
  private read(): void {
    const box = this.querySelector('textarea')!;
    if (box.value.trim()) paste(box.value);
    else box.focus();
  }
  private chosen(event: Event): void {
    const input = event.target as HTMLInputElement;
    void bring(ofFiles([...(input.files ?? [])]));
    input.value = '';
  }
  protected override render() {
    const { t } = this;
    return html`<main class="start" tabindex="-1">
      <div class="start-words">
        <h1>${t.empty.title}</h1>
        <p class="lead">${t.empty.lead}</p>
      </div>
      <div class="start-box">
        <label for="text">${t.empty.box}</label>
        <textarea id="text" lang="vi" spellcheck="false" placeholder=${t.empty.placeholder} @paste=${this.pasted} @keydown=${this.key}></textarea>
        <div class="start-actions">
          <button class="primary" @click=${this.read}>${t.empty.read}</button>
          <label class="tool framed">${icon('file')}${t.empty.files}<input class="visually-hidden" type="file" multiple accept=${ACCEPT} @change=${this.chosen} /></label>
          <label class="tool framed">${icon('folder')}${t.empty.folder}<input class="visually-hidden" type="file" multiple webkitdirectory @change=${this.chosen} /></label>
          <span class="muted wide">${t.empty.drop}</span>
        </div>
        <p class="muted small">${t.empty.kinds}</p>
        <p class="privacy">${icon('lock')}<span>${t.empty.privacy}</span></p>
      </div>
      <section class="start-samples" aria-labelledby="samples">
        <h2 id="samples">${t.empty.samples}</h2>
        <ul>
          ${(Object.keys(samples) as Sample[]).map((key) => {
            const [title, about] = t.samples[key] as [string, string];
            return html`<li><button class="sample" data-sample=${key} @click=${() => open(t.samples[key][0]!, samples[key])}><strong>${title}</strong><span>${about}</span></button></li>`;
          })}
        </ul>
        <p class="muted">${t.empty.invented}</p>
      </section>
    </main>`;
  }
}
customElements.define('bb-start', Start);
