/** Whether something that came from outside is an edit, as far as everybody relies on it. */
import type { Day, Edit } from './types';

type Check = (x: unknown) => boolean;
const string: Check = (x) => typeof x === 'string';
const number: Check = (x) => Number.isFinite(x);
const maybe = (check: Check): Check => (x) => x == null || check(x);
const list = (check: Check): Check => (x) => Array.isArray(x) && x.every(check);
const one = (...values: string[]): Check => (x) => values.includes(x as string);
const object = (shape: Record<string, Check>): Check => (x) =>
  typeof x === 'object' && x !== null && Object.entries(shape).every(([key, check]) => check((x as Record<string, unknown>)[key]));
const either = (...checks: Check[]): Check => (x) => checks.some((check) => check(x));

const anchor = object({ quote: string, before: string, after: string, at: number });
const target = object({ kind: one('meeting', 'entity', 'timex', 'statement'), key: string, anchor: maybe(anchor) });
const value = either(
  string, number, list(string),
  object({ name: string, roles: list(string), country: maybe(string), rank: maybe(string), office: maybe(string) }),
  object({ kind: string, quote: string, act: maybe(string), by: maybe(list(string)) }),
  object({ type: string, target: string }),
  object({ party: string, head: maybe(string), members: list(string), organizations: list(string) }),
);
const part = either(object({ field: one('participants', 'parties', 'topics', 'outcomes', 'evidence', 'ranks', 'offices'), item: string }), object({ field: one('mentions'), anchor }));
const made = object({
  id: string, time: string, reviewer: maybe(string), note: maybe(string), document: object({ id: maybe(string), sha256: maybe(string), name: string }), target,
  do: one('set', 'add', 'delete', 'merge', 'split'),
});
const DONE: Record<Edit['do'], Check> = {
  set: object({ field: string, item: maybe(string), old: maybe(value), new: maybe(value), anchor: maybe(anchor) }),
  add: object({ value: object({ kind: string, name: maybe(string) }) }),
  delete: object({ old: string }),
  merge: object({ with: list(target) }),
  split: object({ name: maybe(string), parts: list(part) }),
};

const day: Check = (x) => typeof x === 'string' && /^\d{4}-\d\d-\d\d/.test(x);
export const isDay = object({ document: object({ id: string, sha256: maybe(string), name: string }), old: maybe(day), new: maybe(day) }) as (x: unknown) => x is Day;
export const isEdit = (x: unknown): x is Edit => made(x) && DONE[(x as Edit).do](x);
