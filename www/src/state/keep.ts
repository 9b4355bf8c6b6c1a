/**
 * Keeps the session: what is given and what is worked on is written to the database of this browser whenever it changes, read back at the start,
 * and followed by the other tabs. Each record is written by itself, so that a tab never writes over what another one has added.
 */
import { page } from '../core/id';
import { clear, inherit, open, read, readAll, readSource, sweep, write, writeSources } from '../core/store/db';
import type { Source } from '../core/read/types';
import { same, STORES, type Change, type DocValue, type FileValue, type Kept, type Store, type Values } from '../core/store/records';
import type { Session } from '../core/store/session';
import { messages } from '../i18n';
import { closeAll, forgetFile, takeDocs, takeFiles } from './actions';
import { slices } from './slices';
import { change, changeKeeping, currentDoc, now, watch, type Doc, type Incoming, type State } from './store';

/** As much as is written in one go: copying it takes the page some milliseconds. */
const CHUNK = { records: 500, characters: 2_000_000 };
/** Files that are written in one go, and their bytes: many, for what still waits for its turn when the page goes may be lost where the disk is slow. */
const FILES = { files: 500, bytes: 16_000_000 };

/** What the database holds, as far as this page knows. */
const held: { [S in Store]: Map<string, Kept<Values[S]>> } = { docs: new Map(), files: new Map(), parts: new Map() };
/** Files whose bytes it holds. */
const sources = new Set<string>();
const others = 'BroadcastChannel' in globalThis ? new BroadcastChannel('bienban') : undefined;
/** Names of records that a page has changed in the database, or all of them. */
interface News { from: string; changed: { [S in Store]?: string[] } | 'all' }

const docValue = (doc: Doc): DocValue => {
  const { name, text, pasted, published, dated, encoding, origin } = doc;
  return { name, text, pasted, published, dated, encoding, file: origin?.file, entry: origin?.entry };
};
const fileValue = ({ source: { name, pasted }, options, is, found, table }: Incoming): FileValue => ({
  owner: page, name, pasted, options, is: is === 'opening' ? 'waiting' : is, found, table,
});

/** What there is to keep, by store and name. */
const there: { [S in Store]: (s: Readonly<State>) => Map<string, Values[S]> } = {
  docs: (s) => new Map(s.docs.map((doc) => [doc.id, docValue(doc)])),
  files: (s) => new Map(s.files.map((file) => [file.id, fileValue(file)])),
  parts: (s) => new Map(Object.entries(slices).flatMap(([name, slice]) => [...slice.items(s)].map(([key, item]) => [`${name}/${key}`, item] as const))),
};
/** The parts of the state that are kept. */
const PARTS = ['docs', 'files', ...Object.values(slices).flatMap(({ parts }) => parts)] as const;
const kept = (s: Readonly<State>): unknown[] => PARTS.map((part) => s[part]);

/** What to write next. Where there is no room, what goes comes first, and the rest one by one, as far as it can be kept. */
function difference(limit: { records: number; characters: number } = CHUNK): Change[] {
  const full = now().keeping.is === 'full';
  const [put, remove]: Change[][] = [[], []];
  /** Of each file how many of its articles are not among what is written yet. */
  const late = new Map<string, number>();
  let characters = 0;
  for (const store of STORES) {
    const items = there[store](now());
    for (let [id, value] of items) {
      if (store === 'files' && late.has(id)) value = { ...(value as FileValue), is: 'waiting', found: (value as FileValue).found - late.get(id)! };
      if (same(held[store].get(id)?.value, value)) continue;
      const { file, text } = value as Partial<DocValue>;
      if (put.length >= (full ? 1 : limit.records) || characters > limit.characters) {
        if (store === 'docs' && file !== undefined && !held.docs.has(id)) late.set(file, (late.get(file) ?? 0) + 1);
        if (store !== 'files') continue;
      }
      put.push({ store, id, value } as Change);
      if (store === 'docs') characters += text!.length;
    }
    for (const id of held[store].keys()) if (!items.has(id) && !late.has(id)) remove.push({ store, id, value: undefined });
  }
  return full && remove.length ? remove : [...remove, ...put];
}

/** One thing at a time with the database: what is heard of other tabs is compared with what has really been written. */
let turn: Promise<unknown> = Promise.resolve();
const alone = <T>(work: () => Promise<T>): Promise<T> => {
  const mine = turn.then(work);
  turn = mine.catch(() => {});
  return mine;
};

let timer: ReturnType<typeof setTimeout> | undefined;
/** Milliseconds that the last writing took: a text of millions of characters is not written at every letter. */
let took = 0;

/** Several changes in a row are one. */
function soon(ms = Math.max(50, 4 * took)): void {
  timer ??= setTimeout(() => {
    timer = undefined;
    void alone(save);
    void keepSources();
  }, ms);
}

async function save(): Promise<void> {
  if (now().keeping.is === 'outdated') return;
  if (!begun) return begin();
  const start = performance.now();
  try {
    await open(ended);
    const freed = new Set<string>();
    for (let changes = difference(); changes.length; changes = difference()) {
      await write(changes);
      for (const id of written(changes)) freed.add(id);
      tell(changes);
    }
    if (now().keeping.is !== 'kept') changeKeeping({ is: 'kept' });
    if (freed.size) await sweep(freed);
    askToLast();
    took = performance.now() - start;
  } catch (error) {
    took = 500;
    fail(error as Error);
  }
}

/** Notes what the database holds now; gives the files that may be of no more use. */
function written(changes: readonly Change[]): string[] {
  const freed: string[] = [];
  const at = Date.now();
  for (const { store, id, value } of changes) {
    const all: Map<string, Kept<unknown>> = held[store];
    const file = store === 'docs' ? held.docs.get(id)?.value.file : undefined;
    if (file !== undefined && file !== (value as DocValue | undefined)?.file) freed.push(file);
    if (store === 'files' && value === undefined) freed.push(id);
    if (value === undefined) all.delete(id);
    else all.set(id, { id, at, value });
  }
  return freed;
}
function tell(changes: readonly Change[]): void {
  const changed: Exclude<News['changed'], 'all'> = {};
  for (const { store, id } of changes) (changed[store] ??= []).push(id);
  others?.postMessage({ from: page, changed } satisfies News);
}

function fail(error: Error): void {
  const is = error.name === 'QuotaExceededError' ? 'full' : 'unavailable';
  if (now().keeping.is === is) return;
  changeKeeping({ is, detail: error.message, seen: false });
  change({ said: messages().keeping[is].title });
}
function ended(why: 'outdated' | 'closed'): void {
  if (why === 'outdated') return changeKeeping({ is: 'outdated', seen: false });
  // Cleared under our hands: what is open here is written again.
  for (const store of STORES) held[store].clear();
  sources.clear();
  soon();
}

let keeping = false;
/** The bytes of files, by the handful, beside everything else: an article does not wait for a book. What cannot be kept is only missed if the page ends before the file is open. */
async function keepSources(): Promise<void> {
  if (keeping || now().keeping.is !== 'kept') return;
  keeping = true;
  for (let some = unkept(); some.length; some = unkept()) {
    for (const { id } of some) sources.add(id);
    // One that is gone by now must not take the others with it.
    await writeSources(some).catch(() => Promise.allSettled(some.map((one) => writeSources([one]))));
  }
  keeping = false;
}
function unkept(limit: { files: number; bytes: number } = FILES): { id: string; source: Source }[] {
  const some = new Map<string, Source>();
  let bytes = 0;
  const more = (id: string, source: Source | undefined): boolean => {
    if (source && !sources.has(id) && !some.has(id)) {
      some.set(id, source);
      bytes += source.data.size;
    }
    return some.size < limit.files && bytes < limit.bytes;
  };
  if (now().files.every(({ id, source }) => more(id, source))) now().docs.every(({ origin }) => !origin || more(origin.file, origin.source));
  return [...some].map(([id, source]) => ({ id, source }));
}

/** Something has been put in: from now on the browser should not clear it when the disk gets full. Asked once. */
let asked = false;
function askToLast(): void {
  if (asked || now().keeping.lasting || (now().docs.length < 2 && !now().edits.length && !now().words.length)) return;
  asked = true;
  void navigator.storage?.persist?.().then((lasting) => changeKeeping({ lasting }), () => {});
}

const apply: { [S in 'docs' | 'parts']: (changed: Map<string, Values[S] | undefined>) => void } = {
  docs: takeDocs,
  parts(changed) {
    for (const [name, items] of Map.groupBy(changed, ([id]) => id.slice(0, id.indexOf('/')))) {
      slices[name]?.take(new Map(items.map(([id, item]) => [id.slice(name.length + 1), item])));
    }
  },
};

/** Takes over what the database holds by these names, but for what has been changed here since and will be written. */
function take<S extends 'docs' | 'parts'>(store: S, records: readonly (readonly [id: string, record: Kept<Values[S]> | undefined])[]): void {
  const here: Map<string, Values[S]> = there[store](now());
  const mine = held[store] as Map<string, Kept<Values[S]>>;
  const changed = new Map<string, Values[S] | undefined>();
  for (const [id, record] of records) {
    if (!same(mine.get(id)?.value, here.get(id))) continue;
    if (record) mine.set(id, record);
    else mine.delete(id);
    if (!same(record?.value, here.get(id))) changed.set(id, record?.value);
  }
  if (changed.size) apply[store](changed);
}

async function hear({ from, changed }: News): Promise<void> {
  if (!expected.has(from)) {
    expect(from);
    tell([]);
  }
  if (changed === 'all') return catchUp();
  for (const store of ['parts', 'docs'] as const) {
    const ids = changed[store];
    if (!ids) continue;
    const records = await read(store, ids);
    take<'docs' | 'parts'>(store, ids.map((id, k) => [id, records[k]] as const));
  }
}

/** Everything, as it is in the database now. */
async function catchUp(): Promise<void> {
  for (const store of ['parts', 'docs'] as const) {
    const seen = new Set<string>();
    for await (const some of readAll(store)) {
      take<'docs' | 'parts'>(store, some.map((record) => [record.id, record] as const));
      for (const { id } of some) seen.add(id);
    }
    take(store, [...held[store].keys()].filter((id) => !seen.has(id)).map((id) => [id, undefined] as const));
  }
  const files = new Set<string>();
  for await (const some of readAll('files')) {
    for (const { id, value } of some) {
      files.add(id);
      expect(value.owner);
    }
  }
  for (const id of [...held.files.keys()]) {
    if (files.has(id)) continue;
    held.files.delete(id);
    forgetFile(id);
  }
}

const expected = new Set([page]);
/** A page holds a lock as long as it lives: when that is free, what it had written and could not tell any more is looked for, and the files that it was opening are for another page to open. */
function expect(other: string): void {
  if (expected.has(other)) return;
  expected.add(other);
  const gone = () => alone(async () => {
    if (begun) await catchUp();
    await inheritFrom(other);
  }).catch(() => {});
  if (navigator.locks) void navigator.locks.request(`bienban-${other}`, gone);
  else if (!begun) void gone(); // over a way that is not safe there are no locks: a page that begins takes itself for the only one
}
async function inheritFrom(owner: string): Promise<void> {
  const files = await inherit(owner, page);
  const given = await Promise.all(files.map(async ({ id, value: { owner: _, name, pasted: __, ...rest } }) => ({ ...rest, id, name, source: await readSource(id) })));
  // Both at once: what is held and not there is gone, for a page that goes.
  for (const file of files) {
    held.files.set(file.id, file);
    sources.add(file.id);
  }
  takeFiles(given);
}

let begun = false;
async function begin(): Promise<void> {
  const { current } = now();
  try {
    await open(ended);
    // What was in view comes first.
    if (current) take('docs', [[current, (await read('docs', [current]))[0]]]);
    await catchUp();
    begun = true;
    changeKeeping({ is: 'kept', lasting: (await navigator.storage?.persisted?.().catch(() => false)) ?? false });
    await sweep();
    soon();
  } catch (error) {
    fail(error as Error);
  }
  if (now().docs.length ? now().current && !currentDoc() : now().current || now().view === 'register') change({ current: undefined, view: 'articles' });
}

/** From now on. */
export function keep(): void {
  void navigator.locks?.request(`bienban-${page}`, () => new Promise(() => {}));
  others?.addEventListener('message', ({ data }: MessageEvent<News>) => void alone(() => hear(data)).catch(() => {}));
  void alone(begin);
  tell([]); // that there is one more page
  let seen = kept(now());
  watch(() => {
    const parts = kept(now());
    if (parts.every((part, k) => part === seen[k])) return;
    seen = parts;
    soon();
  });
  addEventListener('pagehide', () => {
    const kept = now().keeping.is === 'kept';
    const changes = kept ? difference({ records: Infinity, characters: Infinity }) : [];
    if (changes.length) void write(changes).then(() => written(changes), () => {});
    const files = kept ? unkept({ files: Infinity, bytes: Infinity }) : [];
    if (files.length) void writeSources(files).catch(() => {});
    tell(changes);
  });
  addEventListener('pageshow', ({ persisted }) => persisted && void alone(catchUp).catch(() => {}));
  addEventListener('beforeunload', (event) => {
    if (!['kept', 'opening'].includes(now().keeping.is) && (now().docs.length || now().words.length) && difference().length) event.preventDefault();
  });
}
/** Tries once more to write what is not kept. */
export function keepAgain(): void {
  clearTimeout(timer);
  timer = undefined;
  soon(0);
}

/** All that is kept, with the time of its last change, but for what is of this browser alone. */
export function session(): Session {
  const all = <S extends 'docs' | 'parts'>(store: S): Kept<Values[S]>[] =>
    [...there[store](now())].map(([id, value]) => {
      const known = held[store].get(id) as Kept<Values[S]> | undefined;
      return same(known?.value, value) ? known! : { id, at: Date.now(), value };
    });
  return { made: new Date().toISOString(), docs: all('docs'), parts: all('parts').filter(({ id }) => !id.startsWith('refused/')) };
}

/** Puts a session beside what is there (of two forms of one record the younger one stands), or in its place. */
export function takeSession(fresh: Session, how: 'merge' | 'replace'): void {
  if (how === 'replace') empty();
  const here = session();
  for (const store of ['parts', 'docs'] as const) {
    const known = new Map(here[store].map(({ id, at }) => [id, at]));
    // What somebody did elsewhere is no step to take back here.
    const younger = fresh[store].filter(({ id, at }) => at > (known.get(id) ?? -1) && (how === 'replace' || !id.startsWith('steps/')));
    (apply[store] as (changed: Map<string, unknown>) => void)(new Map(younger.map(({ id, value }) => [id, value])));
  }
}
/** Takes away all there is: here, in the other tabs and in the database. */
export async function clearAll(): Promise<void> {
  await alone(async () => {
    await clear().catch(() => {}); // nothing is kept where nothing can be kept
    for (const store of STORES) held[store].clear();
    sources.clear();
    empty();
    others?.postMessage({ from: page, changed: 'all' } satisfies News);
  });
}
function empty(): void {
  closeAll();
  apply.parts(new Map([...there.parts(now()).keys()].map((id) => [id, undefined])));
}
