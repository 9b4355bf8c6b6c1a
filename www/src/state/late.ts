/** Parts of the page come when they are needed; one that does not come is said, and tried again by who wants it still. */
import { change, now, type State } from './store';

type Load = () => Promise<unknown>;
/** Who waits for a part that did not come. */
let waiting: { load: Load; go: () => void }[] = [];
function wake(whose: (load: Load) => boolean): void {
  const awake = waiting.filter(({ load }) => whose(load));
  if (!awake.length) return;
  waiting = waiting.filter(({ load }) => !whose(load));
  change({ absent: waiting.length > 0 });
  for (const { go } of awake) go();
}

/** A part, as soon as it is there; while it is not, the page is `otherwise`. To be given the same function for the same part. */
export async function late<T>(load: () => Promise<T>, otherwise: Partial<State> = {}): Promise<T> {
  const wanted = Object.fromEntries(Object.keys(otherwise).map((key) => [key, now()[key as keyof State]]));
  for (let missed = false; ; missed = true) {
    try {
      const part = await load();
      if (missed) change(wanted);
      wake((other) => other === load);
      return part;
    } catch {
      await new Promise<void>((go) => {
        waiting.push({ load, go });
        change({ ...otherwise, absent: true });
      });
    }
  }
}

export function tryAgain(): void {
  // A style sheet that failed is not asked for again with its part.
  for (const link of document.querySelectorAll('link')) if (link.rel === 'stylesheet' && !link.sheet) link.replaceWith(link.cloneNode());
  wake(() => true);
}
export function doWithout(): void {
  waiting = [];
  change({ absent: false });
}
