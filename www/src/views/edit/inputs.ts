/** What a user types, as values: days, countries. */
import { countries as known } from 'virtual:suggestions';
import { messages } from '../../i18n';
import { country } from '../../i18n/values';
import { now } from '../../state/store';

export { dateOf } from '../../core/day';

/** The way back, as it may be typed. */
export function typedDate(value: string): string {
  const m = /^(\d{4}|XXXX)-(\d\d)(?:-(\d\d))?$/.exec(value);
  return m ? [m[3], m[2], m[1] === 'XXXX' ? undefined : m[1]].filter(Boolean).map((x) => String(x!.length === 2 ? +x! : x)).join('/') : value;
}

const WHOLE = ['ASEAN', 'EU', 'UN', 'NATO'];
const lists = new Map<string, readonly { code: string; name: string }[]>();
/** All countries that the lexicon knows, by name in the reader's language: a browser also knows those that were (VD, too, is called “Việt Nam”). */
export function countries(): readonly { code: string; name: string }[] {
  const { lang } = now();
  const had = lists.get(lang);
  if (had) return had;
  const all = known
    .map((code) => ({ code, name: country(code) }))
    .sort((a, b) => a.name.localeCompare(b.name, lang));
  lists.set(lang, all);
  return all;
}
/** The code of a country, or of one of the bodies that have one, by code or name in either language. */
export function codeOf(typed: string): string | undefined {
  const text = typed.trim().normalize('NFC');
  const upper = text.toUpperCase();
  if (WHOLE.includes(upper) || countries().some((c) => c.code === upper)) return upper;
  const lower = text.toLocaleLowerCase('vi');
  const whole = WHOLE.find((c) => country(c).toLocaleLowerCase('vi') === lower);
  if (whole) return whole;
  for (const lang of ['vi', 'en']) {
    const names = new Intl.DisplayNames(lang, { type: 'region' });
    const found = countries().find(({ code }) => names.of(code)?.toLocaleLowerCase('vi') === lower);
    if (found) return found.code;
  }
  return undefined;
}
export const bodies = (): { code: string; name: string }[] => WHOLE.map((code) => ({ code, name: country(code) }));

/** The choices of a field that has few. */
export function choices(field: string, entity: boolean): Record<string, string> | undefined {
  const t = messages();
  const { person, organization, place, series, document } = t.layers;
  const all: Record<string, Record<string, string>> = {
    kind: entity ? { person, organization, place, series, document } : t.kinds,
    status: { held: t.status.held!, planned: t.status.planned!, cancelled: t.status.cancelled! },
    salience: t.salience, time: t.time, format: t.format, place_type: t.placeTypes,
  };
  return all[field];
}
