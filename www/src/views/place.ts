/** Where things stand on the page, and how they come into view. */

/** Where sheets are wanted: they may grow after they were put there. */
const wanted = new WeakMap<Element, { left: number; top: number; above: number | undefined }>();
/**
 * Puts a sheet there, as far to the right and as far down as the window has room for it, and not over the bar of the page. `above`: what lies between there and `top` is not covered either,
 * if there is room enough above or below.
 */
export function place(sheet: HTMLElement, left: number, top: number, above?: number): void {
  wanted.set(sheet, { left, top, above });
  settle(sheet);
  edges(sheet);
}
/** In pixels: room that is worth a sheet. */
const ROOM = 180;
function settle(sheet: HTMLElement): void {
  const { left, top, above = -Infinity } = wanted.get(sheet)!;
  const bar = Math.max(8, (document.querySelector('.head')?.getBoundingClientRect().bottom ?? 0) + 4);
  const [over, under, whole] = [above - bar, innerHeight - top - 8, innerHeight - bar - 8];
  const beside = above > 0 && Math.max(over, under) >= ROOM;
  const set = (name: string, at: number) => sheet.style.setProperty(name, `${at}px`);
  set('--room', beside ? Math.max(over, under) : whole);
  const { offsetHeight: height, offsetWidth: width } = sheet;
  const y = beside && height > under && over > under ? above - height : top;
  set('left', Math.max(8, Math.min(left, innerWidth - width - 8)));
  set('top', Math.max(bar, Math.min(y, innerHeight - height - 8)));
}

const sizes = new ResizeObserver((all) => {
  for (const { target } of all) {
    const it = target as HTMLElement;
    if (wanted.has(it)) settle(it);
    look(it);
  }
});
/** What scrolls says whether there is more of it before and behind what is in view: the style sheet shows that. To be called again when its content is another. */
export function edges(it: HTMLElement | null): void {
  if (!it) return;
  it.onscroll = () => look(it);
  sizes.observe(it); // anew: it is looked at once it is laid out
}
function look(it: HTMLElement): void {
  const [at, seen, all] = it.scrollWidth > it.clientWidth ? [it.scrollLeft, it.clientWidth, it.scrollWidth] : [it.scrollTop, it.clientHeight, it.scrollHeight];
  it.toggleAttribute('data-before', at > 1);
  it.toggleAttribute('data-after', at + seen < all - 1);
}

/** Brings one of several that are swiped to into the middle. */
export function centre(one: HTMLElement, of: HTMLElement): void {
  of.scrollLeft = one.offsetLeft - of.offsetLeft - (of.clientWidth - one.offsetWidth) / 2;
}

/** How to scroll: motion shows where one is going, unless the reader asks for less of it. */
export const scrolling = (): 'instant' | 'smooth' => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth');

/** The value of this path in the ledger, or the card of a meeting, if it is on the page that is open. */
export const inLedger = (path: string): HTMLElement | null => document.querySelector(`.ledger-pane [data-path="${path}"]`);

/** Brings a value of the ledger into view and gives it the focus, once what was just changed is rendered. */
export function showInLedger(path: string, behavior = scrolling()): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const value = inLedger(path);
      value?.closest('details')?.setAttribute('open', '');
      value?.scrollIntoView({ block: value.matches('.card') ? 'start' : 'center', behavior });
      // Where there is room for the article only, one goes on from the way back.
      (value?.checkVisibility() ? value : document.querySelector<HTMLElement>('.source-bar .back'))?.focus({ preventScroll: true });
    }),
  );
}
