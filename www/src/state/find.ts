/** Finding in the article in view. Loaded when first asked for. */
import { find } from '../core/find';
import { messages } from '../i18n';
import { change, now, shownReading } from './store';

/** What is sought; the first place after the one in hand is shown. */
export function seek(query: string): void {
  const text = shownReading()?.text ?? '';
  const old = now().find;
  const spans = find(text, query);
  const from = old?.text === text ? (old.spans[old.at]?.start ?? 0) : 0;
  const at = Math.max(0, spans.findIndex(({ start }) => start >= from));
  change({ find: { query, text, spans, at, turn: (old?.turn ?? 0) + 1 } });
}
/** To the next place or the one before; from the last it goes on at the first. */
export function seekOn(by: number): void {
  const { find: f } = now();
  if (!f?.spans.length) return;
  const at = (f.at + by + f.spans.length) % f.spans.length;
  change({ find: { ...f, at, turn: f.turn + 1 }, said: messages().find.of(String(at + 1), String(f.spans.length)) });
}
