/** How an entry of a list is named among what was changed: the list's path and the entry, however its letters are written. */
export const entryKey = (list: string, item: string): string => `${list}#${item.normalize('NFC').replace(/\s+/g, ' ').trim()}`;
