/** Days as people write them. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const two = (s: string): string => s.padStart(2, '0');
const real = (year: number, month: number, day = 1): boolean => new Date(Date.UTC(year, month - 1, day)).getUTCMonth() === month - 1 && month > 0 && day > 0;

/** 14/3/2018, 14/3, 3/2018, 2018, 14 tháng 3 năm 2018, 14 March 2018, or a value as it stands in the minutes → such a value; nothing for what is no day. */
export function dateOf(typed: string): string | undefined {
  // Words between the numbers say no more than a stroke.
  const text = typed.normalize('NFC').trim().toLowerCase().replace(/^ngày\s*/, '').replace(/[,\s]*(tháng|năm)\s*/g, '/')
    .replace(/^([a-z]{3,})\.?\s+(\d{1,2}),?(?=\s)/, '$2 $1')
    .replace(/[\s,]*\b([a-z]{3})[a-z]*\.?[\s,]*/, (all, name: string) => (MONTHS.includes(name) ? `/${MONTHS.indexOf(name) + 1}/` : all))
    .replace(/^\/|\/$/g, '').toUpperCase();
  let m = /^(\d{1,2})[/. -](\d{1,2})(?:[/. -](\d{4}|\d\d))?$/.exec(text);
  if (m) {
    const year = m[3]?.padStart(4, '20');
    return real(+(year ?? 2000), +m[2]!, +m[1]!) ? `${year ?? 'XXXX'}-${two(m[2]!)}-${two(m[1]!)}` : undefined;
  }
  if ((m = /^(\d{1,2})[/. -](\d{4})$/.exec(text))) return real(+m[2]!, +m[1]!) ? `${m[2]}-${two(m[1]!)}` : undefined;
  if ((m = /^(\d{4}|XXXX)[/.-](\d{1,2})(?:[/.-](\d{1,2}))?$/.exec(text))) return real(m[1] === 'XXXX' ? 2000 : +m[1]!, +m[2]!, +(m[3] ?? 1)) ? [m[1], two(m[2]!), ...(m[3] ? [two(m[3])] : [])].join('-') : undefined;
  return /^\d{4}(-Q[1-4]|-W([0-4]\d|5[0-3]))?$/.test(text) ? text : undefined;
}

/** One certain day; with a side also of a month or a year the first, or the last. */
export function oneDay(typed: string, side?: 'first' | 'last'): string | undefined {
  const value = dateOf(typed);
  const [, year, month, on] = /^(19\d\d|2[01]\d\d)(?:-(\d\d))?(?:-(\d\d))?$/.exec(value ?? '') ?? [];
  if (!year || on) return year && value;
  if (side === 'first') return `${year}-${month ?? '01'}-01`;
  return side && new Date(Date.UTC(+year, month ? +month : 12, 0)).toISOString().slice(0, 10);
}
