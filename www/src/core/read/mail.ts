/** Letters and pages that a browser stored as one file. */
import PostalMime from 'postal-mime';
import { page, scraped } from '../../../pkg/bienban_reader.js';
import { kindByName } from './kinds';
import { checked, parsed, readBytes, why, type Sink } from './read';
import { Unreadable, type Options } from './types';

/** Letters in letters. */
const DEEP = 4;

/** Of a stored page its first part, which is the page itself; the others are pictures, style sheets, and frames with advertisements. */
function pageOnly(bytes: Uint8Array): Uint8Array {
  const all = new TextDecoder('latin1').decode(bytes); // a character for each byte
  const boundary = /^Content-Type:\s*multipart\/related;[^]*?boundary="?([^"\r\n;]+)/im.exec(all.slice(0, 10_000))?.[1];
  if (!boundary) return bytes;
  const first = all.indexOf(`\n--${boundary}`);
  const second = all.indexOf(`\n--${boundary}`, first + 1);
  return second < 0 ? bytes : bytes.subarray(0, second);
}

export async function mail(name: string, bytes: Uint8Array, options: Options, sink: Sink, depth: number): Promise<void> {
  const stored = /\.mht(ml)?$/i.test(name);
  const letter = await PostalMime.parse(stored ? pageOnly(bytes) : bytes, { maxNestingDepth: 64, maxRfc822NestingDepth: DEEP });
  const body = letter.html || letter.text || '';
  if (!letter.headers.length) throw new Unreadable('damaged');
  if (stored) {
    sink.article({ ...checked(parsed(page(body))), name });
    return;
  }
  const attached = letter.attachments.filter(({ filename }) => filename && kindByName(filename));
  if (body.trim()) {
    const { name: author } = letter.from ?? {};
    const { text, published } = checked(parsed(scraped(JSON.stringify({ text: body, title: letter.subject, date: letter.date, author }), '')));
    sink.article({ name, text, ...(published && { published }) });
  } else if (!attached.length) throw new Unreadable('empty');
  for (const { filename, content } of attached) {
    const place = `${name}/${filename}`;
    try {
      if (depth >= DEEP) throw new Unreadable('deep', String(DEEP));
      await readBytes(place, new Uint8Array(content as ArrayBuffer), options, sink, depth + 1);
    } catch (error) {
      sink.refused({ name: place, ...why(error) });
    }
  }
}
