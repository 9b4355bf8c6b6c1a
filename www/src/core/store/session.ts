/**
 * A session as a file, `bienban-session/1`: one JSON value a line, in UTF-8. The first says what it is and how many records follow; each of the
 * others is a record as it is kept. What was read from the articles is not in it: it is read again.
 */
import { isDay, isEdit } from '../edits/valid';
import { LAYERS } from '../fields';
import { ENCODINGS, LIMIT, Unreadable } from '../read/types';
import { PARTS } from '../table/types';
import { isOwnWord, isWordChange } from '../words/valid';
import type { DocValue, Kept } from './records';

export const FORMAT = 'bienban-session/1';

/** What a session holds: articles, and the parts of the state that go with them. */
export interface Session {
  /** When it was written, `2026-11-26T09:30:00.000Z`. */
  made: string;
  docs: Kept<DocValue>[];
  parts: Kept<unknown>[];
}

/** As bytes; lone surrogates are escaped, so that every text comes back as it was. */
export async function writeSession({ made, docs, parts }: Session): Promise<Blob> {
  const lines: BlobPart[] = [`${JSON.stringify({ format: FORMAT, made, docs: docs.length, parts: parts.length })}\n`];
  let since = performance.now();
  for (const [store, records] of [['parts', parts], ['docs', docs]] as const) {
    for (const record of records) {
      lines.push(`${JSON.stringify({ store, ...record })}\n`);
      if (performance.now() - since < 20) continue;
      await new Promise((resolve) => setTimeout(resolve)); // the page answers in between
      since = performance.now();
    }
  }
  return new Blob(lines, { type: 'application/jsonl' });
}

/** Fails with `Unreadable` if it is not whole, or in another form than this one. */
export async function readSession(data: Blob): Promise<Session> {
  let head: { made: string; docs: number; parts: number } | undefined;
  const session: Session = { made: '', docs: [], parts: [] };
  try {
    for await (const line of lines(data)) {
      const value: unknown = JSON.parse(line);
      if (!head) {
        if (!is(value, { format: 'string', made: 'string', docs: 'number', parts: 'number' }) || value['format'] !== FORMAT) throw new Error('head');
        head = value as unknown as typeof head;
        session.made = head!.made;
      } else if (!is(value, { store: 'string', id: 'string', at: 'number' })) throw new Error('record');
      else if (value['store'] === 'docs') session.docs.push(doc(value));
      else if (value['store'] === 'parts') session.parts.push(part(value));
    }
  } catch {
    throw new Unreadable('session');
  }
  if (head?.docs !== session.docs.length || head.parts !== session.parts.length) throw new Unreadable('session');
  return session;
}

async function* lines(data: Blob): AsyncGenerator<string> {
  const reader = data.stream().pipeThrough(new TextDecoderStream('utf-8', { fatal: true })).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) break;
    const parts = (value.includes('\n') ? rest + value : (rest += value, '')).split('\n');
    if (parts.length === 1) continue;
    rest = parts.pop()!;
    for (const part of parts) if (part) yield part;
  }
  if (rest) yield rest;
}

function is(value: unknown, shape: Record<string, string>): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.entries(shape).every(([key, type]) => typeof (value as Record<string, unknown>)[key] === type);
}
/** What parts of the state (`state/slices.ts`) have to look like, by their names. */
const CHECKS: Readonly<Record<string, (item: unknown) => boolean>> = {
  hidden: (item) => Array.isArray(item) && item.every((layer) => LAYERS.includes(layer as never)),
  edits: isEdit,
  words: isOwnWord,
  columns: (item) => is(item, {}) && PARTS.every((part) => Array.isArray(item[part]) && item[part].every((column) => typeof column === 'string')),
  steps: (item) => is(item, { step: 'object', at: 'number', undone: 'boolean' }) && is(item['step'], {}) && isOwn(item['step'], 'days', isDay) && isOwn(item['step'], 'words', isWordChange) && ['add', 'remove'].every((key) => {
    const edits = (item['step'] as Record<string, unknown>)[key];
    return Array.isArray(edits) && edits.every(isEdit);
  }),
};
/** What a step changes under its own name. */
const isOwn = ({ id, ...step }: Record<string, unknown>, part: string, check: (x: unknown) => boolean): boolean => {
  const list = step[part];
  return list === undefined || (typeof id === 'string' && Array.isArray(list) && list.length > 0 && list.every(check));
};
function part({ id, at, value }: Record<string, unknown>): Kept<unknown> {
  const name = (id as string).slice(0, (id as string).indexOf('/'));
  const check = Object.hasOwn(CHECKS, name) ? CHECKS[name] : undefined;
  if (check?.(value) === false) throw new Error('part');
  return { id: id as string, at: at as number, value };
}
function doc({ id, at, value }: Record<string, unknown>): Kept<DocValue> {
  if (!/^d[0-9a-z]{1,40}$/.test(id as string) || !is(value, { name: 'string', text: 'string', pasted: 'boolean' }) || (value['text'] as string).length > LIMIT) throw new Error('document');
  const text = (key: string) => (typeof value[key] === 'string' ? value[key] : undefined);
  const day = (key: string) => (/^\d{4}-\d\d-\d\d/.test(text(key) ?? '') ? text(key) : undefined);
  const encoding = ENCODINGS.find((e) => e === value['encoding']);
  return {
    id: id as string,
    at: at as number,
    value: { name: value['name'] as string, text: value['text'] as string, pasted: value['pasted'] as boolean, published: day('published'), dated: day('dated'), encoding, file: text('file'), entry: text('entry') },
  };
}
