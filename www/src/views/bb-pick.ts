/** What was read from the words that the reader pointed at. */
import { html, nothing, type TemplateResult } from 'lit';
import { citing, touches } from '../core/fields';
import type { Ready } from '../core/ready';
import type { Entity, Mention, Timex } from '../core/types';
import { country, officeGloss, rankGloss, stamp, when } from '../i18n/values';
import { correct, goTo, pick, tabOf } from '../state/actions';
import { now, shownReading, type State } from '../state/store';
import { rangeOf } from '../text/paint';
import { icon } from './icon';
import { fieldLabel } from './label';
import { place, showInLedger } from './place';
import { View } from './view';

class Pick extends View {
  protected override watched(s: Readonly<State>) {
    return [s.picked, shownReading(s)];
  }
  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('resize', this.place);
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('resize', this.place);
  }
  private get sheet(): HTMLElement | null {
    return this.querySelector('[popover]');
  }
  protected override updated(): void {
    if (!this.sheet || !now().picked) return;
    if (!this.sheet.matches(':popover-open')) this.sheet.showPopover();
    this.place();
  }
  private toggled(event: ToggleEvent): void {
    if (event.newState === 'open') return;
    const at = now().picked?.start;
    pick(undefined);
    // Back to the words, for those who came by the keyboard.
    const words = document.querySelector<HTMLElement>(`[data-at^="${at}-"]`);
    if (words && (document.activeElement === document.body || this.contains(document.activeElement))) words.focus({ preventScroll: true });
  }
  private place = (): void => {
    const { picked } = now();
    const words = picked && rangeOf(picked)?.getClientRects();
    if (!this.sheet || !words?.length) return;
    const first = words[0]!;
    const last = words[words.length - 1]!;
    const h = this.sheet.offsetHeight;
    const below = last.bottom + 8;
    const above = first.top - 8 - h;
    place(this.sheet, last.left, below + h < innerHeight - 8 || above < 8 ? below : above);
  };

  private entity(e: Entity, at: Mention, reading: Ready): TemplateResult {
    const { t } = this;
    const titles = [...(e.ranks ?? []).map((r) => [r, rankGloss(r)] as const), ...(e.offices ?? []).map((o) => [o, officeGloss(o, reading)] as const)];
    return html`<section>
      <p class="pick-kind"><span class="mark ${e.kind}">${t.layers[e.kind]}</span>${e.place_type ? html` · ${t.placeTypes[e.place_type]}` : nothing}${e.code ? html` · ${e.code}` : nothing}</p>
      <h3 lang="vi">${e.name}</h3>
      ${e.en && now().lang === 'en' ? html`<p class="gloss">${e.en}</p>` : nothing}
      ${titles.length ? html`<ul class="plain">${titles.map(([printed, gloss]) => html`<li><span lang="vi">${printed}</span>${gloss ? html` <span class="gloss">${gloss}</span>` : nothing}</li>`)}</ul>` : nothing}
      ${e.country && !(e.place_type === 'country') ? html`<p>${stamp(e.country) ? html`<span class="stamp">${e.country}</span> ` : nothing}${country(e.country)}</p>` : nothing}
      <p><button class="link" @click=${() => correct(e.id)}>${icon('pen')}${t.edits.edit(e.name)}</button></p>
      <p class="muted small">${t.pick.mentions(e.mentions.length)} · ${t.pick.in} ${t.blocks[at.block]} · ${t.pick.rule} <code>${at.rule}</code></p>
    </section>`;
  }
  private timex(x: Timex): TemplateResult {
    const { t } = this;
    return html`<section>
      <p class="pick-kind"><span class="mark date">${t.layers.date}</span></p>
      <h3>${x.value ? when(x.value) : t.unresolved}</h3>
      <p class="muted small"><code>${x.value ?? '—'}</code> · ${t.columns.known}: <code>${x.known}</code> · ${t.pick.rule} <code>${x.rule}</code></p>
    </section>`;
  }

  protected override render() {
    const { picked } = now();
    const reading = shownReading();
    if (!picked || !reading) return nothing;
    const { t } = this;
    const { minutes } = reading;
    const entities = minutes.entities
      .flatMap((e) => e.mentions.filter((m) => touches(m.span, picked)).slice(0, 1).map((m) => ({ e, m, size: m.span.end - m.span.start })))
      .sort((a, b) => a.size - b.size);
    const timexes = minutes.timexes.filter((x) => touches(x.span, picked));
    const cites = citing(reading.fields, picked).filter((f) => tabOf(f.path) === 'meetings' || tabOf(f.path) === 'statements');
    const rows = [...entities.map(({ e }) => e.id), ...minutes.timexes.flatMap((x, k) => (touches(x.span, picked) ? [`t${k}`] : []))];
    return html`<div class="sheet pick" popover role="dialog" aria-label=${t.pick.title} @toggle=${this.toggled}>
      <button class="tool corner" aria-label=${t.pick.close} title=${t.pick.close} @click=${() => this.sheet?.hidePopover()}>${icon('close')}</button>
      ${entities.map(({ e, m }) => this.entity(e, m, reading))} ${timexes.map((x) => this.timex(x))}
      ${cites.length
        ? html`<h4>${t.pick.cites}</h4>
            <ul class="plain cites">
              ${cites.slice(0, 24).map((f) => html`<li><button class="link" @click=${() => this.follow(f.path)}>${icon('go')}${fieldLabel(f.path, reading)}</button></li>`)}
            </ul>`
        : entities.length + timexes.length ? nothing : html`<p>${t.pick.nothing}</p>`}
      ${rows.length ? html`<p class="small"><button class="link" @click=${() => this.follow(rows[0]!)}>${icon('go')}${t.pick.entityRow}</button></p>` : nothing}
    </div>`;
  }
  private follow(path: string): void {
    goTo(path);
    showInLedger(path);
  }
}
customElements.define('bb-pick', Pick);
