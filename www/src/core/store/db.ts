/** The database of this browser in which a session is kept. It knows records, not what they mean to the page. */
import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import type { Source } from '../read/types';
import { STORES, type Change, type DocValue, type FileValue, type Kept, type Store, type Values } from './records';

interface Schema extends DBSchema {
  docs: { key: string; value: Kept<DocValue>; indexes: { file: string } };
  files: { key: string; value: Kept<FileValue> };
  parts: { key: string; value: Kept<unknown> };
  /** Files themselves, as long as something may be read from them. */
  sources: { key: string; value: Source & { id: string } };
}
const ALL = [...STORES, 'sources'] as const;
const VERSION = 1;
/** Bytes of a file. */
const LARGE = 16_000_000;
/** Records that are read in one go. */
const CHUNK = 500;

let db: IDBPDatabase<Schema> | undefined;

/** `ended`: another tab wants a newer form of the database, or the browser has closed it. */
export async function open(ended: (why: 'outdated' | 'closed') => void): Promise<void> {
  if (db) return;
  const over = (why: 'outdated' | 'closed') => {
    db?.close();
    db = undefined;
    ended(why);
  };
  db = await openDB<Schema>('bienban', VERSION, {
    upgrade(fresh, _, __, upgrading) {
      for (const store of ALL) fresh.createObjectStore(store, { keyPath: 'id' });
      upgrading.objectStore('docs').createIndex('file', 'value.file');
    },
    blocking: () => over('outdated'),
    terminated: () => over('closed'),
  });
}
function opened(): IDBPDatabase<Schema> {
  if (!db) throw new DOMException('The database is not open.', 'InvalidStateError');
  return db;
}

type Writing = IDBPTransaction<Schema, typeof ALL[number][], 'readwrite'>;
const ignore = () => {}; // what fails is told by the transaction as a whole
/** All of it or nothing. The transaction is under way, to its end, when this returns: a page that goes may still call it. */
async function inOne(stores: readonly (typeof ALL)[number][], work: (tx: Writing) => Promise<unknown>[]): Promise<void> {
  const tx = opened().transaction([...stores], 'readwrite');
  try {
    for (const request of work(tx)) request.catch(ignore);
    tx.commit();
  } catch (error) {
    tx.done.catch(ignore);
    tx.abort();
    throw error;
  }
  await tx.done;
}
export function write(changes: readonly Change[]): Promise<void> {
  const at = Date.now();
  return inOne(STORES, (tx) => changes.map(({ store, id, value }) => (value === undefined ? tx.objectStore(store).delete(id) : tx.objectStore(store).put({ id, at, value } as never))));
}
export const writeSources = (files: readonly { id: string; source: Source }[]): Promise<void> =>
  inOne(['sources'], (tx) => files.map(({ id, source: { name, data, pasted } }) => tx.objectStore('sources').put({ id, name, data, ...(pasted && { pasted }) })));

export async function read<S extends Store>(store: S, ids: readonly string[]): Promise<(Kept<Values[S]> | undefined)[]> {
  const { store: from } = opened().transaction(store as Store);
  return Promise.all(ids.map((id) => from.get(id))) as Promise<(Kept<Values[S]> | undefined)[]>;
}
/** All of a store, some at a time, in the order of their names. */
export async function* readAll<S extends Store>(store: S): AsyncGenerator<Kept<Values[S]>[]> {
  let after: IDBKeyRange | null = null;
  for (;;) {
    const some = (await opened().getAll(store as Store, after, CHUNK)) as Kept<Values[S]>[];
    if (some.length) yield some;
    if (some.length < CHUNK) return;
    after = IDBKeyRange.lowerBound(some.at(-1)!.id, true);
  }
}

export const readSource = async (id: string): Promise<Source | undefined> => db?.get('sources', id);

/** Lets go of the files (of these, or of all) that nothing is read from any more. What is very large stays only until it is open. */
export async function sweep(ids?: Iterable<string>): Promise<void> {
  const tx = opened().transaction(['docs', 'files', 'sources'], 'readwrite');
  const [docs, files, sources] = [tx.objectStore('docs').index('file'), tx.objectStore('files'), tx.objectStore('sources')];
  for (const id of ids ?? (await sources.getAllKeys())) {
    if (await files.getKey(id)) continue;
    if (!(await docs.getKey(id)) || ((await sources.get(id))?.data.size ?? 0) > LARGE) void sources.delete(id);
  }
  await tx.done;
}

/** The files of a page that is gone, which are `heir`'s from now on: of several that want them, one gets each. */
export async function inherit(gone: string, heir: string): Promise<Kept<FileValue>[]> {
  const tx = opened().transaction('files', 'readwrite');
  const mine = (await tx.store.getAll()).filter((file) => file.value.owner === gone).map((file) => ({ ...file, value: { ...file.value, owner: heir } }));
  for (const file of mine) void tx.store.put(file);
  await tx.done;
  return mine;
}

export async function clear(): Promise<void> {
  const tx = opened().transaction(ALL, 'readwrite');
  for (const store of ALL) void tx.objectStore(store).clear();
  await tx.done;
}
