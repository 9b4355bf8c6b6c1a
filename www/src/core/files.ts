/** Files into texts. What cannot be read is refused with a reason that the page can explain. */
export type Refusal = 'pdf' | 'office' | 'html' | 'binary' | 'empty' | 'large' | 'unreadable';
export class Unreadable extends Error {
  constructor(readonly reason: Refusal, readonly detail = '') { super(reason); }
}

/** An article has some thousand characters; a book has a million. Beyond this the page would no longer answer at once. */
export const LIMIT = 8_000_000;

const starts = (bytes: Uint8Array, ...head: number[]) => head.every((b, k) => bytes[k] === b);

export function decode(bytes: Uint8Array): string {
  if (!bytes.length) throw new Unreadable('empty');
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) throw new Unreadable('pdf');
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new Unreadable('office');
  if (starts(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  if (starts(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  const nul = bytes.subarray(0, 4096).indexOf(0);
  if (nul >= 0) throw new Unreadable('binary', String(nul));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8 and no binary: in Vietnamese text files that is windows-1258.
    return new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  }
}

export async function readFile(file: File): Promise<string> {
  if (file.size > LIMIT) throw new Unreadable('large', `${(file.size / 1e6).toFixed(1)} MB`);
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new Unreadable('unreadable');
  }
  const text = decode(bytes);
  if (/\.html?$/i.test(file.name) || /^\s*<(!doctype|html)\b/i.test(text.slice(0, 200))) throw new Unreadable('html');
  if (!text.trim()) throw new Unreadable('empty');
  return text;
}
