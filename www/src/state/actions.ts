/** What the reader can do. */
import { analyze } from '../core/analyze';
import type { Layer } from '../core/fields';
import { LIMIT, Unreadable, readFile } from '../core/files';
import { TAB_OF, type Tab } from '../core/parts';
import { Ready } from '../core/ready';
import type { Report, Span } from '../core/types';
import { messages } from '../i18n';
import { change, changeDoc, changeRegister, now, shownReading, type Doc, type Refused, type State } from './store';

const running = new Map<string, AbortController>();
let serial = 0;

async function read(id: string): Promise<void> {
  const doc = now().docs.find((d) => d.id === id);
  if (!doc) return;
  running.get(id)?.abort();
  const abort = new AbortController();
  running.set(id, abort);
  changeDoc(id, { reading: { is: 'waiting' } });
  try {
    const { minutes, json, ms } = await analyze(doc.text, { id: doc.name, ...(doc.published && { published: doc.published }) }, {
      signal: abort.signal,
      urgent: () => now().current === id,
      began: () => changeDoc(id, { reading: { is: 'analysing', since: performance.now() } }),
    });
    const reading = new Ready(doc.text, minutes, ms, json);
    // Taking in the minutes of a book is one long step and showing them another: the page answers in between.
    await new Promise((resolve) => setTimeout(resolve));
    if (running.get(id) !== abort) return;
    const headline = doc.pasted && minutes.title?.value;
    changeDoc(id, { reading, shown: reading, ...(headline && { name: firstLine(headline) }) });
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
/** In view: one article, from its beginning. */
const inView = (current: string | undefined): Partial<State> => ({ ...nothingChosen, current, view: 'articles', mode: 'read', row: 0 });

/** Takes in a text, and reads it when its turn comes. */
function add(name: string, text: string, toRead = true, pasted = false): string {
  const id = `d${++serial}`;
  change({ docs: [...now().docs, { id, name, pasted, text, reading: { is: toRead ? 'waiting' : 'stopped' } }] });
  if (toRead) void read(id);
  return id;
}
const lookAt = (id: string): void => change({ ...inView(id), pane: 'article', tab: 'meetings' });

/** Opens a text and shows it. */
export function open(name: string, text: string, pasted = false): void {
  if (text.length > LIMIT) refuse([{ name, reason: 'large', detail: `${(text.length / 1e6).toFixed(1)} M` }]);
  else {
    change({ refused: [] });
    lookAt(add(name, text, true, pasted));
  }
}
function refuse(refused: Refused[]): void {
  change({ refused, ...(refused.length && { said: messages().refused.title(refused.length) }) });
}

/** Opens files and shows the first of them, while the others are still being opened. */
export async function openFiles(files: readonly File[]): Promise<void> {
  const refused: Refused[] = [];
  let shown = false;
  const before = stops;
  for (const file of files) {
    try {
      const id = add(file.name.replace(/\.txt$/i, ''), await readFile(file), stops === before);
      if (!shown) lookAt(id);
      shown = true;
    } catch (error) {
      const { reason, detail } = error instanceof Unreadable ? error : new Unreadable('unreadable');
      refused.push({ name: file.name, reason, detail });
    }
  }
  refuse(refused);
}

export function paste(text: string): void {
  if (text.trim()) open(firstLine(text) || messages().pasted, text, true);
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

/** The texts that are not read yet. */
export const unread = (docs = now().docs): Doc[] => docs.filter(({ reading: { is } }) => is === 'waiting' || is === 'analysing');
let stops = 0;
/** Those that wait go first: the worker must not take up the next of them. Files that are still being opened are not read either. */
export function stopAll(): void {
  stops++;
  for (const is of ['waiting', 'analysing'] as const) for (const { id, reading } of now().docs) if (reading.is === is) running.get(id)?.abort();
}
export const stopped = (docs = now().docs): Doc[] => docs.filter(({ reading }) => reading.is === 'stopped');
export function againAll(): void {
  for (const { id } of stopped()) void read(id);
}

export const show = (id: string): void => change(inView(id));
export function close(id: string): void {
  running.get(id)?.abort();
  const { docs, current } = now();
  const at = docs.findIndex((d) => d.id === id);
  const left = docs.filter((d) => d.id !== id);
  const { view } = now();
  change({ docs: left, ...(current === id && inView(left[Math.min(at, left.length - 1)]?.id)), view: left.length ? view : 'articles' });
}
/** Back to the empty desk; the documents stay in the list. */
export const fresh = (): void => change({ ...inView(undefined), refused: [] });
export const dismissRefused = (): void => change({ refused: [] });

/** From one article to all meetings, and back. */
export const turnView = (): void => change({ ...nothingChosen, view: now().view === 'register' ? 'articles' : 'register' });

/** From a meeting of the register to a report of it: the article, at the words that report the meeting, or that give this field of it. */
export function openReport({ document, meeting }: Report, from: string, field?: string, spans?: Span[]): string | undefined {
  const doc = now().docs.find((d) => d.id === document);
  const there = doc?.shown?.meeting(meeting);
  if (!there) return undefined; // closed or read anew since
  changeRegister({ left: from });
  change(inView(document));
  turnTo(meeting);
  const [best] = there.evidence;
  const [path, words] = field && spans ? [`${meeting}.${field}`, spans] : best ? [`${meeting}.evidence.0`, [best]] : [`${meeting}.kind`, there.sources['kind']?.spans ?? []];
  if (words.length) select(path, words);
  return path;
}

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

/** Where in the ledger a value stands; values of the page itself (its title, its author) stand nowhere. */
export function tabOf(path: string): Tab | undefined {
  const head = path.split('.')[0]!;
  if (/^t\d+$/.test(head)) return 'dates';
  if (/^s\d+$/.test(head)) return 'statements';
  if (/^m\d+$/.test(head)) return 'meetings';
  const entity = shownReading()?.entity(head);
  return entity && TAB_OF[entity.kind];
}

/** Opens the ledger where a value stands. */
export function turnTo(path: string): void {
  const tab = tabOf(path);
  const row = tab && shownReading()?.parts[tab].indexOf(path.split('.')[0]!);
  change({ pane: 'ledger', ...(tab && { tab, row: row ?? 0 }) });
}
export const openTab = (tab: Tab): void => change({ tab, row: 0 });

/** From the article to a value in the ledger. */
export function goTo(path: string): void {
  const field = shownReading()?.fields.find((f) => f.path === path);
  if (!field) return;
  turnTo(path);
  select(path, field.spans, 'article');
}

export function toggleLayer(layer: Layer): void {
  const hidden = new Set(now().hidden);
  if (!hidden.delete(layer)) hidden.add(layer);
  change({ hidden });
}
