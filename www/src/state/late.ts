/** Parts of the page come when they are needed; one that does not come is said, and tried again by who wants it still. */
import { change, now, type State } from './store';

/** Who waits for a part that did not come: one that is told by how it is loaded. */
let waiting: { load: unknown; go: () => void }[] = [];
function wake(whose: (load: unknown) => boolean): void {
  const awake = waiting.filter(({ load }) => whose(load));
  if (!awake.length) return;
  waiting = waiting.filter(({ load }) => !whose(load));
  change({ absent: waiting.length > 0 });
  for (const { go } of awake) go();
}

/** Waits until the page is told to try again. */
export const untilAgain = (load: unknown, signal?: AbortSignal): Promise<void> => new Promise((go, stop) => {
  waiting.push({ load, go });
  signal?.addEventListener('abort', () => stop(signal.reason));
  change({ absent: true });
});

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
      change(otherwise);
      await untilAgain(load);
    }
  }
}

export const tryAgain = (): void => wake(() => true);
export function doWithout(): void {
  waiting = [];
  change({ absent: false });
}
