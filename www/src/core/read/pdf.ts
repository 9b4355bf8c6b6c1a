/** PDF: the text layer, as lines on a page, put together to paragraphs. */
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.min.mjs';
import * as worker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
import { paragraphs, type Line } from './lines';
import type { Sink } from './read';
import { LIMIT, Unreadable, megabytes } from './types';

// This is a worker already: the library's own runs in it, and none is started.
(globalThis as { pdfjsWorker?: unknown }).pdfjsWorker = worker;

/** A book; beyond it one wants a part. */
const PAGES = 2000;

interface Piece { str: string; transform: number[]; width: number; height: number; hasEOL: boolean }

function lines(items: readonly Piece[]): Line[] {
  const out: Line[] = [];
  let line: Line | undefined;
  for (const { str, transform, width, height, hasEOL } of items) {
    const [, , , , x = 0, y = 0] = transform;
    if (str.trim()) {
      if (line && Math.abs(line.y - y) < 0.5 * Math.max(height, line.size)) {
        // Words that stand apart without a space between them.
        if (x - line.right > 0.2 * height && !/\s$/.test(line.text) && !/^\s/.test(str)) line.text += ' ';
        line.text += str;
        line.right = Math.max(line.right, x + width);
      } else out.push((line = { text: str, left: x, right: x + width, y, size: height }));
    } else if (line && str) line.text += ' ';
    if (hasEOL) line = undefined;
  }
  return out;
}

export async function pdf(bytes: Uint8Array, sink: Sink): Promise<string> {
  const task = pdfjs.getDocument({
    data: bytes, disableFontFace: true, useSystemFonts: false, useWorkerFetch: false, isOffscreenCanvasSupported: false, isImageDecoderSupported: false, stopAtErrors: false, verbosity: 0,
  });
  try {
    const document = await task.promise;
    if (document.numPages > PAGES) throw new Unreadable('large', `${document.numPages}`);
    const pages: Line[][] = [];
    let length = 0;
    for (let n = 1; n <= document.numPages; n++) {
      const page = await document.getPage(n);
      const { items } = await page.getTextContent({ disableNormalization: true });
      const found = lines(items.filter((item): item is (typeof items)[number] & Piece => 'str' in item));
      pages.push(found);
      page.cleanup();
      length += found.reduce((sum, { text }) => sum + text.length, 0);
      if (length > LIMIT) throw new Unreadable('large', megabytes(length));
      sink.part(n / document.numPages);
    }
    const text = paragraphs(pages);
    // A scan has no letters, or those of a stamp on each page.
    if ((text.match(/\p{L}/gu)?.length ?? 0) < 20 * pages.length) {
      if (!/\p{L}{2}/u.test(text) || pages.length > 1) throw new Unreadable('scan');
    }
    return text;
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw new Unreadable('locked');
    throw error;
  } finally {
    await task.destroy();
  }
}
