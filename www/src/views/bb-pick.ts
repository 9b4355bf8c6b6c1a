/** What was read from the words that the reader pointed at. */
import { html, nothing, type TemplateResult } from 'lit';
import { citing, touches } from '../core/fields';
import type { Timex } from '../core/types';
import { when } from '../i18n/values';
import { goTo, pick, tabOf } from '../state/actions';
import { now, shownReading, type State } from '../state/store';
import { rangeOf } from '../text/paint';
import { entityCard, how } from './entity';
import { icon } from './icon';
import { fieldLabel } from './label';
import { place, showInLedger } from './place';
import { View } from './view';

class Pick extends View {
  private shown: State['picked'];

  protected override watched(s: Readonly<State>) {
    return [s.picked, shownReading(s)];
  }
  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('resize', this.place);
    addEventListener('pointerover', this.moved);
    addEventListener('focusin', this.focused);
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('resize', this.place);
    removeEventListener('pointerover', this.moved);
    removeEventListener('focusin', this.focused);
    this.stay();
  }
  private get sheet(): HTMLElement | null {
    return this.querySelector('[popover]');
  }
  protected override updated(): void {
    const { picked } = now();
    if (picked?.by !== 'hover') this.stay();
    if (!this.sheet || !picked) return;
    if (!this.sheet.matches(':popover-open')) this.sheet.showPopover();
    if (picked !== this.shown) this.sheet.scrollTop = 0; // left for this one, it may be further down
    this.shown = picked;
    this.place();
    if (picked.by === 'key') this.sheet.focus({ preventScroll: true });
  }
  private leaving?: ReturnType<typeof setTimeout> | undefined;
  private stay = (): void => clearTimeout(this.leaving);
  /** A card that came by pointing goes when the pointer is neither on the words nor on the card, after a moment to get from one to the other. */
  private moved = (event: PointerEvent): void => {
    const { picked } = now();
    if (picked?.by !== 'hover' || event.pointerType === 'touch') return;
    const target = event.target as Element;
    this.stay();
    if (this.contains(target) || target.closest(`[data-at="${picked.start}-${picked.end}"]`)) return;
    this.leaving = setTimeout(() => now().picked?.by === 'hover' && this.sheet?.hidePopover(), 250);
  };
  /** And one that came with the focus, with it. */
  private focused = (event: FocusEvent): void => {
    const target = event.target as Element;
    if (now().picked?.by === 'focus' && !this.contains(target) && !target.matches('[data-at]')) this.sheet?.hidePopover();
  };
  private toggled(event: ToggleEvent): void {
    if (event.newState === 'open') return;
    const { start: at, by } = now().picked ?? {};
    pick(undefined);
    if (by === 'hover') return;
    // Back to the words, for those who came by the keyboard.
    const words = document.querySelector<HTMLElement>(`[data-at^="${at}-"]`);
    if (words && (document.activeElement === document.body || this.contains(document.activeElement))) words.focus({ preventScroll: true });
  }
  private place = (): void => {
    const { picked } = now();
    const words = picked && rangeOf(picked)?.getClientRects();
    if (!this.sheet || !words?.length) return;
    const last = words[words.length - 1]!;
    place(this.sheet, last.left, last.bottom + 8, words[0]!.top - 8);
  };

  private timex(x: Timex): TemplateResult {
    const { t } = this;
    return html`<section>
      <p class="pick-kind"><span class="mark date">${t.layers.date}</span></p>
      <h3>${x.value ? when(x.value) : t.unresolved}</h3>
      <p class="muted small">${t.columns.known}: ${when(x.known, { weekday: false })}</p>
      ${how(x.rule, x.value)}
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
    const light = picked.by === 'hover' || picked.by === 'focus';
    if (light && !entities.length && !timexes.length) return nothing;
    const cites = light ? [] : citing(reading.fields, picked).filter((f) => tabOf(f.path) === 'meetings' || tabOf(f.path) === 'statements');
    const rows = [...entities.map(({ e }) => e.id), ...minutes.timexes.flatMap((x, k) => (touches(x.span, picked) ? [`t${k}`] : []))];
    return html`<div class="sheet pick ${light ? 'light' : ''}" popover role="dialog" tabindex="-1" aria-label=${t.pick.title} @toggle=${this.toggled}>
      ${light ? nothing : html`<button class="tool corner" aria-label=${t.pick.close} title=${t.pick.close} @click=${() => this.sheet?.hidePopover()}>${icon('close')}</button>`}
      ${entities.map(({ e, m }) => entityCard(e, m, reading))} ${timexes.map((x) => this.timex(x))}
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
