/** Letters and pages that a browser stored as one file. */
import PostalMime from 'postal-mime';
import { page, scraped } from '../../../pkg-reader/bienban_reader.js';
import { kindByName } from './kinds';
import { checked, parsed, readBytes, why, type Sink } from './read';
import { Unreadable, type Options } from './types';

/** Letters in letters. */
const DEEP = 4;

export async function mail(name: string, bytes: Uint8Array, options: Options, sink: Sink, depth: number): Promise<void> {
  const letter = await PostalMime.parse(bytes, { maxNestingDepth: 64, maxRfc822NestingDepth: DEEP });
  const stored = letter.headers.some(({ key }) => key === 'snapshot-content-location') || /\.mht(ml)?$/i.test(name);
  const body = letter.html || letter.text || '';
  if (!letter.headers.length) throw new Unreadable('damaged');
  if (stored) {
    sink.article({ ...checked(parsed(page(body))), name });
    return; // the rest is pictures and style sheets
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
