/** Days of publication: where an article's comes from, and setting it, for one article or many at once, as a step that can be undone. */
import { newId } from '../core/id';
import type { Basis } from '../core/table/types';
import { messages } from '../i18n';
import { take } from './edits';
import { now, type Doc } from './store';

/** What the reader says wins over the file, and the file over what the text prints. */
export function dayOf({ published: told, dated, shown }: Doc): { basis: Basis; day?: string | undefined } {
  const { published, reference } = shown?.minutes ?? {};
  const basis = told ? 'given' : dated ? 'file' : published ? 'page' : /^\d{4}-\d\d-\d\d/.test(reference?.value ?? '') ? 'inferred' : 'unknown';
  return { basis, day: told ?? dated ?? published?.value ?? (basis === 'inferred' ? reference?.value : undefined) };
}

/** Sets the day of these articles, or (undefined) takes back what was set. */
export async function setDays(ids: readonly string[], day: string | undefined): Promise<void> {
  const these = new Set(ids);
  const days = now().docs.flatMap(({ id, name, read, published }) => {
    const sha256 = read?.minutes.sha256;
    return these.has(id) && published !== day ? [{ document: { id, ...(sha256 && { sha256 }), name }, old: published, new: day }] : [];
  });
  if (days.length) await take({ add: [], remove: [], id: newId('s'), days }, messages().day.said(days.length));
}
