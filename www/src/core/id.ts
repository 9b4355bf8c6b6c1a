/** Names that no other tab and no other visit gives, in the order in which they were given. */
const mine = Array.from(crypto.getRandomValues(new Uint8Array(4)), (byte) => (byte % 36).toString(36)).join('');
let last = 0;

/** `prefix`, the time in milliseconds (no two the same here), and what tells this page from others. */
export function newId(prefix: string): string {
  last = Math.max(Date.now(), last + 1);
  return `${prefix}${last.toString(36)}${mine}`;
}
/** This page, among those that are open. */
export const page = newId('p');
