/** What a meeting or an entity is called in edits, and which one a target means in minutes that were read anew. */
import { touches } from '../fields';
import type { Entity, Meeting, Minutes, Span, Statement, Timex } from '../types';
import { anchorAt, findAnchor, type Words } from './anchor';
import type { Target } from './types';

export const entityKey = (e: Pick<Entity, 'kind' | 'name'>): string => `${e.kind}/${e.name.normalize('NFC')}`;

/** As the register's keys: series and edition where the article gives them, else kind, sides and day; and who was there, since one verb may tell of several meetings. */
export function meetingKey(m: Meeting): string {
  if (m.series_key && m.edition !== undefined) return `${m.series_key}/${m.edition}`;
  const who = m.participants.map((p) => p.name.normalize('NFC')).sort().join(',');
  return [m.series_key ?? m.kind, [...m.parties].sort().join('-'), m.start ?? '', who].join('/');
}

/** Of a date, or something said: its words are enough. */
const toldKey = (kind: 'timex' | 'statement', words: string): string => `${kind}/${words.slice(0, 80)}`;

/** The words that a meeting is known by: those that announce it, else the sentence that reports it. */
const announced = (m: Meeting): Span | undefined => m.sources['kind']?.spans[0] ?? m.evidence[0];

/** How edits speak of something in the minutes as they were read. */
export function targetOf(minutes: Minutes, id: string, words: Words): Target | undefined {
  const told = toldAt(minutes, id);
  if (told) {
    const anchor = anchorAt(words, told.span);
    const kind = id[0] === 't' ? 'timex' : 'statement';
    return anchor && { kind, key: toldKey(kind, anchor.quote), anchor };
  }
  const m = minutes.meetings.find((x) => x.id === id);
  const e = m ? undefined : minutes.entities.find((x) => x.id === id);
  if (!m && !e) return undefined;
  const span = m ? announced(m) : e!.mentions[0]?.span;
  const anchor = span && anchorAt(words, span);
  return { kind: m ? 'meeting' : 'entity', key: m ? meetingKey(m) : entityKey(e!), ...(anchor && { anchor }) };
}

const toldAt = ({ timexes, statements }: Minutes, path: string): Timex | Statement | undefined =>
  path[0] === 't' ? timexes[+path.slice(1)] : path[0] === 's' ? statements[+path.slice(1)] : undefined;

/** What is read now and is most like the target, if anything is enough like it. */
export class Finder {
  #meetings: { m: Meeting; key: string }[];
  #entities: { e: Entity; key: string }[];
  #places = new Map<string, Span | undefined>();

  constructor(private minutes: Minutes, private words: Words) {
    this.#meetings = minutes.meetings.map((m) => ({ m, key: meetingKey(m) }));
    this.#entities = minutes.entities.map((e) => ({ e, key: entityKey(e) }));
  }

  /** Where an anchor stands; asked often for the same one. */
  place(anchor: Target['anchor']): Span | undefined {
    if (!anchor) return undefined;
    const key = `${anchor.at} ${anchor.quote} ${anchor.before} ${anchor.after}`;
    if (!this.#places.has(key)) this.#places.set(key, findAnchor(this.words, anchor));
    return this.#places.get(key);
  }

  find(target: Target): string | undefined {
    const place = this.place(target.anchor);
    if (target.kind === 'meeting') return this.#meeting(target, place);
    return target.kind === 'entity' ? this.#entity(target, place) : this.#told(target.kind, place);
  }
  #told(kind: 'timex' | 'statement', place: Span | undefined): string | undefined {
    if (!place) return undefined;
    const all: readonly { span: Span }[] = kind === 'timex' ? this.minutes.timexes : this.minutes.statements;
    // The one that shares most with the words.
    const shared = ({ span }: { span: Span }) => Math.min(span.end, place.end) - Math.max(span.start, place.start);
    const most = best(all.map((x, k) => ({ x, k })), 1, ({ x }) => shared(x));
    return most && `${kind[0]}${most.k}`;
  }

  #meeting({ key }: Target, place: Span | undefined): string | undefined {
    const [kind, sides, day, who = ''] = key.split('/') as [string, string?, string?, string?];
    const names = new Set(who.split(',').filter(Boolean));
    const told = (spans: readonly Span[] | undefined) => place !== undefined && (spans?.some((s) => touches(s, place)) ?? false);
    return best(this.#meetings, 5, ({ m, key: own }) => {
      const at = told(m.sources['kind']?.spans) ? 5 : told(m.evidence) ? 2 : 0;
      if (own === key) return at + 6;
      const [kind2, sides2, day2] = own.split('/');
      return at + +(kind === kind2) + +(!!sides && sides === sides2) + +(!!day && day === day2) + (m.participants.some((p) => names.has(p.name.normalize('NFC'))) ? 2 : 0);
    })?.m.id;
  }

  #entity({ key }: Target, place: Span | undefined): string | undefined {
    const kind = key.slice(0, key.indexOf('/'));
    return best(this.#entities, 3, ({ e, key: own }) => {
      const there = place !== undefined && e.mentions.some((m) => touches(m.span, place));
      return (own === key ? 4 : 0) + (there ? (e.kind === kind ? 3 : 1) : 0);
    })?.e.id;
  }
}

/** The first of those with most points, from so many on. */
function best<T>(all: readonly T[], least: number, points: (x: T) => number): T | undefined {
  let [most, found] = [least - 1, undefined as T | undefined];
  for (const x of all) {
    const p = points(x);
    if (p > most) [most, found] = [p, x];
  }
  return found;
}
