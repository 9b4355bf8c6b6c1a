/** What the reader can do. */
import { analyze } from '../core/analyze';
import type { Layer } from '../core/fields';
import { LIMIT, Unreadable, readFile } from '../core/files';
import type { Span } from '../core/types';
import { messages } from '../i18n';
import { change, changeDoc, currentDoc, now, ready, type Doc, type Refused, type State, type Tab } from './store';

const running = new Map<string, AbortController>();
let serial = 0;

async function read(id: string): Promise<void> {
  const doc = now().docs.find((d) => d.id === id);
  if (!doc) return;
  running.get(id)?.abort();
  const abort = new AbortController();
  running.set(id, abort);
  changeDoc(id, { reading: { is: 'analysing', since: performance.now() } });
  try {
    const { minutes, ms } = await analyze(doc.text, { id: doc.name, ...(doc.published && { published: doc.published }) }, abort.signal);
    const reading = ready(doc.text, minutes, ms);
    changeDoc(id, { reading, shown: reading });
    if (now().current === id) change({ said: messages().said.done(minutes.meetings.length) });
  } catch (error) {
    if (running.get(id) !== abort) return; // overtaken by a newer text
    changeDoc(id, { reading: abort.signal.aborted ? { is: 'stopped' } : { is: 'failed', detail: (error as Error).message } });
    if (now().current === id) change({ said: abort.signal.aborted ? messages().stopped.title : messages().failed.title });
  } finally {
    if (running.get(id) === abort) running.delete(id);
  }
}

const nothingChosen: Partial<State> = { selection: undefined, picked: undefined };

/** Opens texts as documents, the first one in view. */
export function open(texts: readonly { name: string; text: string }[]): void {
  const large = texts.filter((t) => t.text.length > LIMIT);
  const docs = texts
    .filter((t) => t.text.length <= LIMIT)
    .map(({ name, text }): Doc => ({ id: `d${++serial}`, name, text, reading: { is: 'waiting' } }));
  change({
    ...nothingChosen,
    docs: [...now().docs, ...docs],
    current: docs[0]?.id ?? now().current,
    mode: 'read',
    pane: 'article',
    tab: 'meetings',
    refused: large.map(({ name, text }): Refused => ({ name, reason: 'large', detail: `${(text.length / 1e6).toFixed(1)} M` })),
  });
  for (const doc of docs) void read(doc.id);
}

export async function openFiles(files: readonly File[]): Promise<void> {
  const texts: { name: string; text: string }[] = [];
  const refused: Refused[] = [];
  for (const file of files) {
    try {
      texts.push({ name: file.name.replace(/\.txt$/i, ''), text: await readFile(file) });
    } catch (error) {
      const { reason, detail } = error instanceof Unreadable ? error : new Unreadable('unreadable');
      refused.push({ name: file.name, reason, detail });
    }
  }
  if (texts.length) open(texts);
  if (refused.length) change({ refused: [...now().refused, ...refused], said: messages().refused.title(refused.length) });
}

export function paste(text: string): void {
  if (text.trim()) open([{ name: firstLine(text) || messages().pasted, text }]);
}
function firstLine(text: string): string {
  // A name stands among other words and becomes a file's: no control characters in it, no half of a surrogate pair.
  const clean = text.slice(0, 2000).toWellFormed().replace(/[\u0000-\u0009\u000b-\u001f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ' ');
  const line = clean.split('\n').find((l) => l.trim())?.trim() ?? '';
  return line.length > 60 ? `${line.slice(0, 58).replace(/\s+\S*$/, '')}…` : line;
}

let typing: ReturnType<typeof setTimeout> | undefined;
/** Typing in the editor: read again when the hand rests. */
export function edit(text: string): void {
  const id = now().current;
  if (!id) return;
  changeDoc(id, { text });
  change(nothingChosen);
  clearTimeout(typing);
  typing = setTimeout(() => void read(id), 250);
}

export function setPublished(day: string | undefined): void {
  const id = now().current;
  if (!id) return;
  changeDoc(id, { published: day });
  void read(id);
}

export function again(): void {
  const id = now().current;
  if (id) void read(id);
}
export const stop = (): void => running.get(now().current ?? '')?.abort();

export const show = (id: string): void => change({ ...nothingChosen, current: id, mode: 'read' });
export function close(id: string): void {
  running.get(id)?.abort();
  const { docs, current } = now();
  const at = docs.findIndex((d) => d.id === id);
  const left = docs.filter((d) => d.id !== id);
  change({ docs: left, ...(current === id && { ...nothingChosen, mode: 'read', current: left[Math.min(at, left.length - 1)]?.id }) });
}
/** Back to the empty desk; the documents stay in the list. */
export const fresh = (): void => change({ ...nothingChosen, current: undefined, refused: [], mode: 'read' });
export const dismissRefused = (): void => change({ refused: [] });

/** A value in the ledger: its source words are marked and brought into view; once more goes on to the next of them. */
export function select(path: string, spans: Span[], from: 'ledger' | 'article' = 'ledger'): void {
  const old = now().selection;
  const next = old?.path === path && old.from === from ? (old.at + 1) % spans.length : 0;
  change({
    selection: { path, spans, at: next, turn: (old?.turn ?? 0) + 1, from },
    picked: undefined,
    ...(from === 'ledger' && { pane: 'article', mode: 'read' }),
  });
}
export function step(by: number): void {
  const s = now().selection;
  if (s) change({ selection: { ...s, at: (s.at + by + s.spans.length) % s.spans.length, turn: s.turn + 1, from: 'ledger' } });
}
export const unselect = (): void => change(nothingChosen);

/** Words in the article: what was read from them. */
export const pick = (span: Span | undefined): void => change({ picked: span });

const TAB_OF = { person: 'people', organization: 'organizations', place: 'places', series: 'works', document: 'works' } as const;
/** Where in the ledger a value stands; values of the page itself (its title, its author) stand nowhere. */
export function tabOf(path: string): Tab | undefined {
  const head = path.split('.')[0]!;
  if (/^t\d+$/.test(head)) return 'dates';
  if (/^s\d+$/.test(head)) return 'statements';
  if (/^m\d+$/.test(head)) return 'meetings';
  const entity = currentDoc()?.shown?.minutes.entities.find((e) => e.id === head);
  return entity && TAB_OF[entity.kind];
}

/** From the article to a value in the ledger. */
export function goTo(path: string): void {
  const field = currentDoc()?.shown?.fields.find((f) => f.path === path);
  const tab = tabOf(path);
  if (!field || !tab) return;
  change({ tab, pane: 'ledger' });
  select(path, field.spans, 'article');
}

export function toggleLayer(layer: Layer): void {
  const hidden = new Set(now().hidden);
  if (!hidden.delete(layer)) hidden.add(layer);
  change({ hidden });
}
