/** What the reader can do. */
import { Absent } from '../core/absent';
import { analyze, useWords } from '../core/analyze';
import type { Layer } from '../core/fields';
import { newId } from '../core/id';
import { TAB_OF, type Tab } from '../core/parts';
import { read as readSource } from '../core/readers';
import { LIMIT, megabytes, type Article, type Columns, type Encoding, type Refused, type Source } from '../core/read/types';
import { Ready } from '../core/ready';
import type { Taken } from '../core/sources';
import type { DocValue } from '../core/store/records';
import { readSource as keptSource } from '../core/store/db';
import type { Report, Span } from '../core/types';
import { messages } from '../i18n';
import { corrected } from './edits';
import { late, untilAgain } from './late';
import { change, changeDoc, changeFile, changeRegister, currentDoc, now, shownReading, watch, type Doc, type Incoming, type Picked, type State } from './store';

/** What the reader says wins over the file, and the file over what its text prints. */
function published({ published: told, dated }: Doc): { published?: string } {
  const day = told ?? dated;
  return day ? { published: day } : {};
}

const running = new Map<string, AbortController>();
let serial = 0;

async function read(id: string): Promise<void> {
  const doc = now().docs.find((d) => d.id === id);
  if (!doc) return;
  running.get(id)?.abort();
  const abort = new AbortController();
  running.set(id, abort);
  if (doc.reading.is !== 'waiting') changeDoc(id, { reading: { is: 'waiting' } });
  try {
    const { minutes, json, ms } = await analyze(doc.text, { id: doc.name, ...published(doc) }, {
      signal: abort.signal,
      urgent: () => now().current === id,
      began: () => changeDoc(id, { reading: { is: 'analysing', since: performance.now() } }),
    });
    // As the command line says it: the minutes alone must tell what their spans count.
    if (doc.encoding && !doc.encoding.startsWith('utf-'))
      minutes.diagnostics.push({ code: 'legacy-encoding', message: `The text was written in ${doc.encoding} and is read as Unicode; all spans are those of the latter.` });
    const sha256 = await digest(doc.text);
    if (sha256) minutes.sha256 = sha256;
    const reading = new Ready(doc.text, minutes, ms, json);
    // Taking in the minutes of a book is one long step and showing them another: the page answers in between.
    await new Promise((resolve) => setTimeout(resolve));
    const shown = await corrected(id, reading);
    if (running.get(id) !== abort) return;
    const headline = doc.pasted && minutes.title?.value;
    changeDoc(id, { reading, read: reading, shown, ...(headline && { name: firstLine(headline) }) });
    if (now().current === id) change({ said: messages().said.done(shown.minutes.meetings.length) });
  } catch (error) {
    if (running.get(id) !== abort) return; // overtaken by a newer text
    changeDoc(id, { reading: abort.signal.aborted ? { is: 'stopped' } : { is: 'failed', detail: (error as Error).message } });
    if (now().current === id) change({ said: abort.signal.aborted ? messages().stopped.title : messages().failed.title });
  } finally {
    if (running.get(id) === abort) running.delete(id);
  }
}

/** SHA-256 of a text's UTF-8; nothing where the page came over a way that is not safe, which has no cryptography. */
async function digest(text: string): Promise<string | undefined> {
  const bytes = await globalThis.crypto?.subtle?.digest('SHA-256', new TextEncoder().encode(text));
  return bytes && [...new Uint8Array(bytes)].map((b) => b.toString(16).padStart(2, '0')).join('');
}

const nothingChosen: Partial<State> = { selection: undefined, picked: undefined, editing: undefined };
/** In view: one article, from its beginning. */
const inView = (current: string | undefined): Partial<State> => ({ ...nothingChosen, current, view: 'articles', mode: 'read', row: 0 });

/** Takes in a text, and reads it when its turn comes. */
function add(doc: Omit<Doc, 'id' | 'reading'>, more: Partial<State> = {}): string {
  const id = newId('d');
  change({ docs: [...now().docs, { ...doc, id, reading: { is: 'waiting' } }], ...more });
  void read(id);
  return id;
}
const lookAt = (id: string): void => change({ ...inView(id), pane: 'article', tab: 'meetings' });

/** Opens a text and shows it. */
export function open(name: string, text: string, pasted = false): void {
  if (text.length > LIMIT) refuse([{ name, reason: 'large', detail: megabytes(text.length) }]);
  else {
    change({ refused: [] });
    lookAt(add({ name, text, pasted }));
  }
}
export function refuse(more: (Refused & { file?: string })[]): void {
  if (!more.length) return;
  const refused = [...now().refused, ...more.map((problem) => ({ ...problem, id: newId('r') }))];
  change({ refused, said: messages().refused.title(refused.length) });
}

const opening = new Map<string, AbortController>();

/** Takes in files, and shows the first article in them while the others are still being opened. */
export async function take(coming: Taken | Promise<Taken>): Promise<void> {
  const { sources, refused } = await coming;
  change({ refused: [] });
  refuse(refused);
  let shown = false;
  const turn = ++serial;
  const files = sources.map((source): Incoming => ({ id: newId('f'), turn, source, options: {}, is: 'waiting', part: 0, found: 0 }));
  change({ files: [...now().files.filter((f) => f.is !== 'refused'), ...files] });
  const show = (id: string) => {
    if (!shown) lookAt(id);
    shown = true;
  };
  for (const { id } of files) void openFile(id, show);
}

/** What was found in it before, and how often, need not be taken in again: a file gives the same each time. */
async function openFile(id: string, show: (doc: string) => void): Promise<void> {
  const file = now().files.find((f) => f.id === id);
  if (!file) return;
  const { source, options, found: before } = file;
  opening.get(id)?.abort();
  const abort = new AbortController();
  opening.set(id, abort);
  changeFile(id, { is: 'waiting', part: 0 });
  let [found, refused, drawn] = [0, 0, 0];
  const problem = (what: Refused) => {
    if (what.reason !== 'others') refused++;
    refuse([{ ...what, file: id }]);
  };
  try {
    await readSource(source, options, abort.signal, {
      began: () => changeFile(id, { is: 'opening' }),
      article: (article) => {
        if (++found > before) show(addArticle(article, source, id, found, options.encoding));
      },
      refused: problem,
      table: (table) => changeFile(id, { table }),
      part: (part) => {
        // Nobody sees more than some steps a second.
        if (performance.now() - drawn < 100) return;
        drawn = performance.now();
        changeFile(id, { part });
      },
    });
  } catch (error) {
    if (opening.get(id) !== abort) return;
    if (error instanceof Absent) {
      // No fault of the file: it waits, as do all that need the same.
      changeFile(id, { is: 'waiting', part: 0 });
      if (await untilAgain(readSource, abort.signal).then(() => true, () => false)) return openFile(id, show);
    } else if (!abort.signal.aborted) problem({ name: source.name, reason: 'failed', detail: (error as Error).message });
  }
  if (opening.get(id) !== abort) return;
  opening.delete(id);
  changeFile(id, { is: abort.signal.aborted ? 'stopped' : found || !refused ? 'opened' : 'refused', part: 1, found: Math.max(found, before) });
  // What is in, and gives nothing to decide, need not be remembered here.
  if (!opening.size) change({ files: now().files.filter((f) => f.is === 'stopped' || f.table || now().refused.some((r) => r.file === f.id)) });
}

/** An article, and that so many have come from its file: both at once, so that both are kept or neither is. */
function addArticle({ name, text, published: dated, encoding }: Article, source: Source, file: string, found: number, told: Encoding | undefined): string {
  const pasted = source.pasted !== undefined;
  return add(
    { name: pasted ? firstLine(text) || messages().pasted : name, text, pasted, dated, encoding: told ?? encoding, origin: { file, source, entry: name } },
    { files: now().files.map((f) => (f.id === file ? { ...f, found } : f)) },
  );
}

/** Opens a file once more: goes on with it where it was left, or reads it anew by other columns, and what was read from it before goes. */
export function reopen(id: string, columns?: Columns): void {
  const file = now().files.find((f) => f.id === id);
  if (!file) return;
  if (columns) close(now().docs.flatMap((doc) => (doc.origin?.file === id ? [doc.id] : [])));
  change({ refused: now().refused.filter((r) => r.file !== id) });
  if (columns) changeFile(id, { options: { ...file.options, columns }, found: 0 });
  // Who goes on with what was stopped may be reading something else.
  let shown = !columns && now().current !== undefined;
  void openFile(id, (doc) => {
    if (!shown) lookAt(doc);
    shown = true;
  });
}
export const stopFile = (id: string): void => opening.get(id)?.abort();
/** What could not be opened, or need not be seen any more. */
export function forgetFile(id: string): void {
  stopFile(id);
  opening.delete(id);
  change({ files: now().files.filter((f) => f.id !== id), refused: now().refused.filter((r) => r.file !== id) });
}

/** The files that are not open yet. */
export const unopened = (files = now().files): Incoming[] => files.filter(({ is }) => is === 'waiting' || is === 'opening');

/** What the text in hand is written in, as the reader says, or (undefined) as it looks: it is read anew from where it came from. */
export async function setEncoding(encoding: Encoding | undefined): Promise<void> {
  const doc = currentDoc();
  if (!doc) return;
  const source = doc.origin?.source ?? (doc.origin && (await keptSource(doc.origin.file)));
  // Where the file is gone, its text is what there is.
  const origin = source && doc.origin ? { ...doc.origin, source } : { file: newId('f'), source: { name: doc.name, data: new Blob([doc.text]), pasted: 'text' as const }, entry: doc.name };
  try {
    await readSource(origin.source, { only: origin.entry, ...(encoding && { encoding }) }, new AbortController().signal, {
      began: () => {},
      article: (article) => {
        changeDoc(doc.id, { text: article.text, encoding: encoding ?? article.encoding, origin });
        if (now().current === doc.id) change(nothingChosen);
        void read(doc.id);
      },
      refused: (problem) => refuse([problem]),
      table: () => {},
      part: () => {},
    });
  } catch (error) {
    refuse([{ name: doc.name, reason: 'failed', detail: (error as Error).message }]);
  }
}

/** Letters that only Vietnamese in Unicode has. */
const VIETNAMESE = /[ĂăĐđĨĩŨũƠơƯư\u1EA0-\u1EF9\u0300-\u036F]/;
/** A block of a page: what editors of plain text put on the clipboard has none. */
const RICH = /<(p|h[1-6]|article|table)[\s>]/i;

/** A text as it stands; a piece of a page, and what may be in the letters of old fonts, goes by the readers. */
export function paste(text: string, html = ''): void {
  const rich = RICH.test(html);
  if (!rich && !text.trim()) return;
  if (rich || !VIETNAMESE.test(text)) {
    const source: Source = { name: messages().pasted, data: new Blob([rich ? html : text]), pasted: rich ? 'html' : 'text' };
    void take({ sources: [source], refused: [] });
  } else open(firstLine(text) || messages().pasted, text, true);
}
/** What the clipboard, or a drop, holds. */
export function pasteFrom(data: DataTransfer): void {
  paste(data.getData('text/plain'), data.getData('text/html'));
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
  changeDoc(id, { text, origin: undefined }); // what was changed by hand is not read anew over it
  change(nothingChosen);
  clearTimeout(typing);
  typing = setTimeout(() => void read(id), 250);
}

export const readAnew = (ids: readonly string[]): void => ids.forEach((id) => void read(id));

/** From now on articles are read with the user's own words, and all of them anew when these are others, whoever changed them. What was stopped stays so. */
export function followWords(): void {
  let seen = now().words;
  watch(() => {
    const { words, docs } = now();
    if (words === seen) return;
    seen = words;
    useWords(words);
    const anew = new Set(docs.flatMap(({ id, reading }) => (reading.is === 'stopped' ? [] : [id])));
    change({ docs: docs.map((doc) => (anew.has(doc.id) ? { ...doc, reading: { is: 'waiting' } } : doc)) });
    readAnew([...anew]);
  });
}
export const openWords = (word?: NonNullable<State['mine']>['word']): void => change({ mine: word ? { word } : {}, picked: undefined, editing: undefined });
/** What changes them, loaded with the first. */
const loadOwnWords = () => import('./words');
export const ownWords = (): ReturnType<typeof loadOwnWords> => late(loadOwnWords);

export function again(): void {
  const id = now().current;
  if (id) void read(id);
}
export const stop = (): void => running.get(now().current ?? '')?.abort();

/** The texts that are not read yet. */
export const unread = (docs = now().docs): Doc[] => docs.filter(({ reading: { is } }) => is === 'waiting' || is === 'analysing');
/** Those that wait go first: the workers must not take up the next of them. */
export function stopAll(): void {
  for (const is of ['waiting', 'opening'] as const) for (const file of now().files) if (file.is === is) opening.get(file.id)?.abort();
  for (const is of ['waiting', 'analysing'] as const) for (const { id, reading } of now().docs) if (reading.is === is) running.get(id)?.abort();
}
export const stopped = (docs = now().docs): Doc[] => docs.filter(({ reading }) => reading.is === 'stopped');
export function againAll(): void {
  for (const { id, is } of now().files) if (is === 'stopped') reopen(id);
  for (const { id } of stopped()) void read(id);
}

export const show = (id: string): void => change(inView(id));
export function close(ids: readonly string[]): void {
  const gone = new Set(ids);
  for (const id of gone) running.get(id)?.abort();
  const { docs, current, view } = now();
  const left = docs.filter((d) => !gone.has(d.id));
  if (left.length === docs.length) return;
  const at = docs.findIndex((d) => d.id === current);
  const next = docs.slice(at).find((d) => !gone.has(d.id)) ?? left.at(-1);
  change({ docs: left, ...(current && gone.has(current) && inView(next?.id)), view: left.length ? view : 'articles' });
}
/** Articles as they were kept, or as another tab has changed them; without a value: closed there. */
export function takeDocs(changed: ReadonlyMap<string, DocValue | undefined>): void {
  const docs = new Map(now().docs.map((doc) => [doc.id, doc]));
  const anew: string[] = [];
  for (const [id, value] of changed) {
    if (!value) continue;
    const old = docs.get(id);
    const { file, entry, ...rest } = { published: undefined, dated: undefined, encoding: undefined, ...value };
    const origin = file === undefined ? undefined : { file, entry: entry ?? '', ...(old?.origin?.file === file && old.origin) };
    const stands = old && (['text', 'published', 'dated', 'encoding'] as const).every((key) => old[key] === rest[key]);
    docs.set(id, { ...old, ...rest, id, origin, reading: stands ? old.reading : { is: 'waiting' } });
    if (!stands) anew.push(id);
  }
  // Named by when they came in: each has its place, whoever adds it.
  change({ docs: [...docs.values()].sort((a, b) => (a.id < b.id ? -1 : 1)) });
  close([...changed].flatMap(([id, value]) => (value ? [] : [id])));
  for (const id of anew) void read(id);
}
/** Files that another visit, or a tab that is gone, did not come to open. */
export function takeFiles(all: readonly (Omit<Incoming, 'turn' | 'part' | 'source'> & { name: string; source: Source | undefined })[]): void {
  const turn = ++serial;
  const files = all.flatMap(({ source, name, ...file }) => (source ? [{ ...file, source }] : (refuse([{ name, reason: 'unreadable', detail: '' }]), [])));
  const ids = new Set(files.filter(({ is }) => is === 'waiting').map(({ id }) => id));
  change({ files: [...now().files, ...files.map((file) => ({ ...file, turn, part: 0 }))], refused: now().refused.filter((r) => !ids.has(r.file ?? '')) });
  for (const id of ids) void openFile(id, () => {});
}
/** Nothing is left but the empty desk. */
export function closeAll(): void {
  stopAll();
  opening.clear();
  change({ files: [], refused: [] });
  close(now().docs.map(({ id }) => id));
  fresh();
}

/** Back to the empty desk; the documents stay in the list. */
export const fresh = (): void => change({ ...inView(undefined), refused: [] });
export const dismissRefused = (): void => change({ refused: [], files: now().files.filter((f) => f.is !== 'refused') });

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
/** One certain place of a value. */
export function selectAt(path: string, spans: Span[], at: number): void {
  change({ selection: { path, spans, at, turn: (now().selection?.turn ?? 0) + 1, from: 'ledger' }, picked: undefined, pane: 'article', mode: 'read' });
}
export function step(by: number): void {
  const s = now().selection;
  if (s) change({ selection: { ...s, at: (s.at + by + s.spans.length) % s.spans.length, turn: s.turn + 1, from: 'ledger' } });
}
export const unselect = (): void => change(nothingChosen);

export const openFind = (): void => change({ find: now().find ?? { query: '', text: '', spans: [], at: 0, turn: 0 }, mode: 'read' });
export const endFind = (): void => change({ find: undefined });

/** Words in the article: what was read from them. */
export const pick = (span: Span | undefined, by: Picked['by'] = 'click'): void => change({ picked: span && { ...span, by } });

/** Opens the editor of a value, an entry of it, or all of a meeting or an entity. */
export const correct = (path: string, item?: string): void => change({ editing: { path, ...(item !== undefined && { item }) }, picked: undefined });
/** Words in the article that may become something. */
export const correctWords = (words: Span): void => change({ editing: { words }, picked: undefined });
export const stopEditing = (): void => change({ editing: undefined });
/** What makes corrections, loaded with the first. */
const loadCorrections = () => import('./correct');
export const corrections = (): ReturnType<typeof loadCorrections> => late(loadCorrections);

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
  const { hidden } = now();
  change({ hidden: hidden.includes(layer) ? hidden.filter((l) => l !== layer) : [...hidden, layer] });
}
