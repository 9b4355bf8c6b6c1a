/** Documents of Word: their paragraphs, headings, lists and tables as HTML. */
import { zipSync } from 'fflate';
import mammoth from 'mammoth/mammoth.browser.min.js';
import { Unreadable } from './types';
import { entries, unpack } from './zip';

/** The parts of a document that have text; pictures and what is embedded stay packed. */
const TEXT = /^(\[Content_Types\]\.xml|_rels\/|word\/([^/]+\.xml|_rels\/))/;

export async function docx(bytes: Uint8Array): Promise<string> {
  const parts = entries(bytes).filter(({ name }) => TEXT.test(name));
  if (!parts.some(({ name }) => name.startsWith('word/'))) throw new Unreadable('damaged');
  // Packed again within limits, since the library that reads it has none.
  const { buffer } = zipSync(unpack(bytes, parts), { level: 0 });
  const { value } = await mammoth.convertToHtml({ arrayBuffer: buffer as ArrayBuffer }, { externalFileAccess: false });
  return value;
}
