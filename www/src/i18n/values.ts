/** Values as a reader of either language says them. */
import type { Value } from '../core/edits/types';
import type { Ready } from '../core/ready';
import { now } from '../state/store';
import { glosses, messages } from '.';

const locale = () => (now().lang === 'vi' ? 'vi-VN' : 'en-GB');
const WHOLE: Record<string, [vi: string, en: string]> = {
  ASEAN: ['ASEAN', 'ASEAN'], EU: ['Liên minh châu Âu', 'European Union'], UN: ['Liên hợp quốc', 'United Nations'], NATO: ['NATO', 'NATO'],
};
const isCode = (code: string) => /^[A-Z]{2}$/.test(code) && code !== 'EU' && code !== 'UN';

/** Names of countries by language and code: a page of meetings asks for each of them many times. */
const names = new Map<string, string>();
let displays: Intl.DisplayNames | undefined;
/** A party or country: its name in the reader's language, or what the article printed. */
export function country(code: string): string {
  const whole = WHOLE[code];
  if (whole) return whole[now().lang === 'vi' ? 0 : 1];
  if (!isCode(code)) return code;
  const key = locale() + code;
  let name = names.get(key);
  if (name === undefined) {
    const l = locale();
    if (displays?.resolvedOptions().locale !== l) displays = new Intl.DisplayNames(l, { type: 'region' });
    names.set(key, (name = displays.of(code) ?? code));
  }
  return name;
}
/** The short form that stands in a stamp; none for names without a code. */
export const stamp = (code: string): string | undefined => (isCode(code) || WHOLE[code] ? code : undefined);

const formats = new Map<string, Intl.DateTimeFormat>();
function date(at: Date, options: Intl.DateTimeFormatOptions): string {
  const key = locale() + JSON.stringify(options);
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(locale(), { ...options, timeZone: 'UTC' }));
  return formats.get(key)!.format(at);
}

const PART: Record<string, keyof ReturnType<typeof messages>['time']> = { TMO: 'morning', TMI: 'midday', TAF: 'afternoon', TEV: 'evening', TNI: 'night' };

/** A TIMEX3 value in words; a form it does not know stands as it is. */
export function when(value: string, { weekday = true } = {}): string {
  if (value.includes('/')) return value.split('/').map((v) => when(v, { weekday: false })).join(' – ');
  const vi = now().lang === 'vi';
  let m = /^(\d{4}|XXXX)-(\d\d)-(\d\d)(T(?:MO|MI|AF|EV|NI|\d\d:\d\d))?/.exec(value);
  if (m) {
    const [, year, month, day, t] = m;
    const known = year !== 'XXXX';
    const at = new Date(Date.UTC(known ? +year! : 2000, +month! - 1, +day!));
    const text = date(at, { day: 'numeric', month: 'long', ...(known && { year: 'numeric', ...(weekday && { weekday: 'long' }) }) });
    return t ? `${text}, ${PART[t] ? messages().time[PART[t]] : t.slice(1)}` : text;
  }
  if ((m = /^(\d{4}|XXXX)-(\d\d)$/.exec(value))) {
    const known = m[1] !== 'XXXX';
    return date(new Date(Date.UTC(known ? +m[1]! : 2000, +m[2]! - 1, 1)), { month: 'long', ...(known && { year: 'numeric' }) });
  }
  if ((m = /^(\d{4})-Q(\d)$/.exec(value))) return vi ? `quý ${m[2]} năm ${m[1]}` : `quarter ${m[2]} of ${m[1]}`;
  if ((m = /^(\d{4})-W(\d\d)$/.exec(value))) return vi ? `tuần ${+m[2]!} năm ${m[1]}` : `week ${+m[2]!} of ${m[1]}`;
  if ((m = /^XXXX-XX-XX(T..)$/.exec(value)) && PART[m[1]!]) return messages().time[PART[m[1]!]!]!;
  if (/^\d{4}$/.test(value)) return vi ? `năm ${value}` : value;
  return value;
}
/** Short, for chips and tables: 14/3/2018, 3/2018, 2018. */
export function day(value: string): string {
  if (value.includes('/')) return value.split('/').map(day).join(' – ');
  if (/^\d{4}$/.test(value)) return value;
  const vi = now().lang === 'vi';
  const part = /^(\d{4})-(\d\d|W\d\d)$/.exec(value);
  if (part) {
    const [, year, of] = part as unknown as [string, string, string];
    if (of.startsWith('W')) return vi ? `tuần ${+of.slice(1)}/${year}` : `week ${+of.slice(1)}, ${year}`;
    return vi ? `${+of}/${year}` : date(new Date(Date.UTC(+year, +of - 1, 1)), { month: 'short', year: 'numeric' });
  }
  const m = /^(\d{4}|XXXX)-(\d\d)-(\d\d)/.exec(value);
  if (!m) return when(value);
  const known = m[1] !== 'XXXX';
  return date(new Date(Date.UTC(known ? +m[1]! : 2000, +m[2]! - 1, +m[3]!)), { day: 'numeric', month: vi ? 'numeric' : 'short', ...(known && { year: 'numeric' }) });
}

/** A moment, in the time of whoever reads. */
export function moment(time: string): string {
  const key = `${locale()} moment`;
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(locale(), { day: 'numeric', month: now().lang === 'vi' ? 'numeric' : 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' }));
  return formats.get(key)!.format(new Date(time));
}

/** Making one costs more than using it a hundred times. */
const numbers = new Map<string, Intl.NumberFormat>();
export function number(n: number, digits = 0): string {
  const key = locale() + digits;
  if (!numbers.has(key)) numbers.set(key, new Intl.NumberFormat(locale(), { maximumFractionDigits: digits }));
  return numbers.get(key)!.format(n);
}
export const milliseconds = (n: number): string => number(n, n < 10 ? 1 : 0);

/** A value of a field, in the reader's words, on one line. */
export function say(field: string, value: Value): string {
  const t = messages();
  if (typeof value === 'object') {
    if ('quote' in value) return value.quote;
    if ('target' in value) return t.relations[value.type] ?? value.type;
    if ('party' in value) return [country(value.party), [...new Set([value.head, ...value.members, ...value.organizations])].filter(Boolean).join(', ')].filter(Boolean).join(': ');
    return 'name' in value ? value.name : value.join(', ');
  }
  const v = String(value);
  if (field === 'start' || field === 'end' || field === 'value') return when(v);
  if (field === 'country' || field === 'parties') return country(v);
  const words: Record<string, Record<string, string>> = { kind: { ...t.kinds, ...t.layers }, status: t.status, salience: t.salience, time: t.time, format: t.format, topics: t.topics, place_type: t.placeTypes, review: t.edits.states };
  return words[field]?.[v] ?? v;
}

const bare = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
/** The English name of something, for who reads English, where it is another. */
export const english = ({ name, en }: { name?: string | undefined; en?: string | undefined }): string | undefined => (en && now().lang === 'en' && bare(en) !== bare(name ?? '') ? en : undefined);

/** The English name of a town, as an article that names it gives it. */
export const townGloss = (town: string, ...readings: readonly (Ready | undefined)[]): string | undefined =>
  english({ name: town, en: readings.map((r) => r?.town(town)).find(Boolean) });

/** The usual English for a rank as printed. */
export const rankGloss = (rank: string): string | undefined => glosses()?.ranks[rank.toLocaleLowerCase('vi').normalize('NFC')];

/** The usual English for an office as printed: its head from the lexicon, and the body it belongs to where that has an English name; of another body the head alone, since the printed words stand beside. */
export function officeGloss(office: string, { bodies }: Ready): string | undefined {
  const { offices } = glosses() ?? {};
  if (!offices) return undefined;
  const words = office.toLocaleLowerCase('vi').normalize('NFC').split(/\s+/);
  for (let n = words.length; n > 0; n--) {
    const head = offices[words.slice(0, n).join(' ')];
    if (!head) continue;
    const rest = words.slice(n).join(' ');
    const body = bodies.find(({ name }) => rest.includes(name));
    return body ? `${head}, ${body.en}` : head;
  }
  return undefined;
}
