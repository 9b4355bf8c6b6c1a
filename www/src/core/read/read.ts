/** What a file is, and what is in it. Each kind has its reader, which is loaded when the first file of that kind comes. */
import { Absent } from '../absent';
import { Text, isHtml, mistaken, page, reread } from '../../../pkg/bienban_reader.js';
import { KINDS, isMedia, kindByName, type Kind } from './kinds';
import { FILE, LIMIT, Unreadable, megabytes, type Article, type Encoding, type Options, type Refusal, type Refused, type Source, type Table } from './types';

/** Where readers put what they find. */
export interface Sink {
  article(article: Article): void;
  refused(refused: Refused): void;
  table(table: Table): void;
  /** How much of the file is read, 0 to 1. */
  part(part: number): void;
}

const [loadZip, loadMail, loadPdf, loadDocx, loadTable] = [() => import('./zip'), () => import('./mail'), () => import('./pdf'), () => import('./docx'), () => import('./table')];

const missed = new Map<() => Promise<unknown>, number>();
const come = new Set<() => Promise<unknown>>();
/** A reader, or what all of them need. One that did not come is not asked for again at once: a folder may need it a thousand times. */
export async function part<T>(load: () => Promise<T>): Promise<T> {
  if (performance.now() < (missed.get(load) ?? 0)) throw new Absent();
  try {
    // A browser remembers for good that a module did not come, but not of a file that it is the same.
    const [, file] = /import\(.(.+?).\)/.exec(String(load)) ?? [];
    if (file && !come.has(load) && !(await fetch(new URL(file, self.location.href))).ok) throw new Error(file);
    come.add(load);
    return await load();
  } catch {
    missed.set(load, performance.now() + 1000);
    throw new Absent();
  }
}

const starts = (bytes: Uint8Array, ...head: number[]) => head.every((b, k) => bytes[k] === b);
/** First bytes that no text has, as hexadecimal: of JPEG, PNG, GIF, RIFF (WebP, AVI, WAV), TIFF, Matroska, Ogg, MP3; and `ftyp`, behind four others, of MP4 and HEIC. */
const MEDIA = /^(ffd8ff|89504e47|47494638[37]|52494646........(57454250|41564920|57415645)|49492a00|4d4d002a|1a45dfa3|4f676753|494433|.{8}66747970)/;
/** Of gzip, 7-Zip, RAR, programs (ELF, Windows), fonts, SQLite. */
const BINARY = /^(1f8b|377abcaf271c|526172211a|7f454c46|4d5a9000|774f4632|0001000000|53514c69746520)/;

/** By its first bytes, where those tell, else by its name. */
function kindOf(name: string, bytes: Uint8Array): Kind {
  const named = kindByName(name);
  const head = [...bytes.subarray(0, 16)].map((b) => b.toString(16).padStart(2, '0')).join('');
  if (isMedia(name) || MEDIA.test(head)) throw new Unreadable('media');
  if (BINARY.test(head)) throw new Unreadable('binary');
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) return 'pdf';
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0x50, 0x4b, 0x05, 0x06)) {
    if (/\.(od[tsp]|xlsx|pptx|epub)$/i.test(name)) throw new Unreadable('office');
    return named === 'docx' ? 'docx' : 'zip';
  }
  // Word before 2007, and rich text.
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new Unreadable(named === 'docx' ? 'locked' : 'office');
  if (starts(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66)) throw new Unreadable('office');
  if (named === 'pdf' || named === 'docx' || named === 'zip') throw new Unreadable('damaged');
  return named && named !== 'text' ? named : isHtml(bytes) ? 'html' : 'text';
}

/** Reads something that came in. */
export async function read({ name, data, pasted }: Source, options: Options, sink: Sink): Promise<void> {
  if (data.size > FILE) throw new Unreadable('large', megabytes(data.size));
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await data.arrayBuffer());
  } catch {
    throw new Unreadable('unreadable');
  }
  if (pasted) {
    const text = new TextDecoder().decode(bytes);
    sink.article(settled(name, pasted === 'html' ? parsed(page(text)) : { text }, options.encoding));
  } else await readBytes(name, bytes, options, sink, 0);
}

/** Reads a file, or what was packed in one. `depth` counts what it is packed in. */
export async function readBytes(name: string, bytes: Uint8Array, options: Options, sink: Sink, depth: number): Promise<void> {
  if (!bytes.length) throw new Unreadable('empty');
  const kind = kindOf(name, bytes);
  const wanted: Sink = { ...sink, article: (article) => (options.only ?? article.name) === article.name && sink.article(article) };
  switch (kind) {
    case 'zip':
      if (depth) throw new Unreadable('nested');
      return (await part(loadZip)).zip(name, bytes, options, sink);
    case 'mail':
      return (await part(loadMail)).mail(name, bytes, options, wanted, depth);
    case 'pdf':
      return wanted.article(settled(name, { text: await (await part(loadPdf)).pdf(bytes, sink) }, options.encoding));
    case 'docx':
      return wanted.article(settled(name, parsed(page(await (await part(loadDocx)).docx(bytes))), options.encoding));
  }
  const decoded = new Text(bytes, options.encoding);
  if (decoded.binary) {
    decoded.free();
    throw new Unreadable('binary');
  }
  const used = decoded.encoding as Encoding;
  if (kind === 'json' || kind === 'jsonl' || kind === 'csv') return (await part(loadTable)).table(name, kind, decoded.take(), options, wanted);
  const article = checked(kind === 'html' ? parsed(decoded.page()) : { text: decoded.take() });
  const shown = used.startsWith('utf-') && !options.encoding ? {} : { encoding: used };
  wanted.article({ ...article, ...shown, name: kind === 'text' ? name.replace(KINDS.text, '') : name });
}

interface Found { text: string; published?: string; id?: string }
/** An article as the core gives it. */
export function parsed(json: string): Found {
  const { text, published, id } = JSON.parse(json) as Record<'text' | 'published' | 'id', string | null>;
  return { text: text ?? '', ...(published && { published }), ...(id && { id }) };
}

export function checked<F extends Found>(found: F): F {
  if (!found.text.trim()) throw new Unreadable('empty');
  if (found.text.length > LIMIT) throw new Unreadable('large', megabytes(found.text.length));
  return found;
}

/** A text that another program made of a document: it may have taken the letters of old fonts for western ones. */
function settled(name: string, found: Found, told: Encoding | undefined): Article {
  const { text, published } = checked(found);
  const used = told ?? (mistaken(text) as Encoding | undefined);
  const legacy = used && !used.startsWith('utf-');
  return { name, text: legacy ? reread(text, used) : text, ...(published && { published }), ...(used && { encoding: used }) };
}

/** Whether the module has met an error of its own: it is in no state to go on. */
export let trapped = false;

/** What went wrong with a file, in words of ours; whatever a library throws means damage. */
export function why(error: unknown): { reason: Refusal; detail: string } {
  if (error instanceof Absent) throw error;
  trapped ||= error instanceof WebAssembly.RuntimeError;
  if (trapped) return { reason: 'failed', detail: String(error) };
  const { reason, detail } = error instanceof Unreadable ? error : new Unreadable('damaged', error instanceof Error ? error.message : String(error));
  return { reason, detail };
}
