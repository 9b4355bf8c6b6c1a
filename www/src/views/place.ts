/** Where things stand on the page, and how they come into view. */

/** Puts a sheet there, as far to the right and as far down as the window has room for it. */
export function place(sheet: HTMLElement, left: number, top: number): void {
  const within = (at: number, size: number, room: number) => `${Math.max(8, Math.min(at, room - size - 8))}px`;
  sheet.style.setProperty('left', within(left, sheet.offsetWidth, innerWidth));
  sheet.style.setProperty('top', within(top, sheet.offsetHeight, innerHeight));
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
