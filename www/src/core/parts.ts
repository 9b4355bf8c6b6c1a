/** The parts of the ledger, and the rows of each in the order in which they are shown. */
import type { EntityKind, Minutes, Salience } from './types';

export const TABS = ['meetings', 'people', 'organizations', 'places', 'dates', 'works', 'statements'] as const;
export type Tab = (typeof TABS)[number];
export const SALIENCE: readonly Salience[] = ['main', 'secondary', 'mentioned', 'related'];
export const TAB_OF: Record<EntityKind, Tab> = { person: 'people', organization: 'organizations', place: 'places', series: 'works', document: 'works' };

/** Of each part the paths of its rows: `m1`, `e3`, `t0`, `s2`. */
export function parts({ meetings, entities, timexes, statements }: Minutes): Record<Tab, string[]> {
  const often = [...entities].sort((a, b) => b.mentions.length - a.mentions.length);
  const of = (tab: Tab) => often.filter((e) => TAB_OF[e.kind] === tab).map((e) => e.id);
  return {
    meetings: SALIENCE.flatMap((s) => meetings.filter((m) => m.salience === s).map((m) => m.id)),
    people: of('people'),
    organizations: of('organizations'),
    places: of('places'),
    dates: timexes.map((_, k) => `t${k}`),
    works: of('works'),
    statements: statements.map((_, k) => `s${k}`),
  };
}
