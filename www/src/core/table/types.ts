/** The register as tables: what the page asks of the worker that holds it, and what it gets. */
import type { Conflict, CorpusDocument, CorpusEntity, CorpusMeeting, CorpusPerson, CorpusSeries, CorpusSpan, LedgerEntry, Report } from '../../../pkg/bienban_link.js';

export type { Conflict, CorpusDocument, CorpusMeeting, CorpusPerson, CorpusSeries, CorpusSpan, LedgerEntry, Report };

export const PARTS = ['meetings', 'people', 'series', 'documents', 'ledger'] as const;
export type Part = (typeof PARTS)[number];

/** Where the day of publication comes from. */
export type Basis = 'given' | 'file' | 'page' | 'inferred' | 'unknown';
/** What the user made of a meeting, over all its reports. */
export type State = 'unreviewed' | 'accepted' | 'edited' | 'added' | 'rejected';
/** A meeting that the user has reviewed, by its id in the article. */
export type Reviewed = readonly [meeting: string, state: State, tags: readonly string[], note: string | undefined];

/** An article, as far as the register does not know it. */
export interface DocInfo {
  id: string;
  name: string;
  title?: string | undefined;
  day?: string | undefined;
  basis: Basis;
  engine: { version: string; lexicon: string };
  sha256?: string | undefined;
  url?: string | undefined;
  outlet?: string | undefined;
  meetings: number;
  people: number;
  statements: number;
  corrections: number;
  reviews: readonly Reviewed[];
  /** Its meetings that the user rejected: the register does not have them. */
  rejected: readonly CorpusMeeting[];
}

export interface MeetingRow {
  key: string;
  id: string;
  start?: string | undefined;
  end?: string | undefined;
  time?: CorpusMeeting['time'] | undefined;
  kind: CorpusMeeting['kind'];
  name?: string | undefined;
  parties: readonly string[];
  /** The first of them, and how many there are. */
  people: readonly string[];
  present: number;
  series?: string | undefined;
  edition?: number | undefined;
  status: CorpusMeeting['status'];
  city?: string | undefined;
  /** Its English name. */
  town?: string | undefined;
  venue?: string | undefined;
  country?: string | undefined;
  format?: CorpusMeeting['format'] | undefined;
  topics: readonly string[];
  outcomes: number;
  reports: number;
  conflicts: readonly string[];
  review: State;
  tags: readonly string[];
  confidence: number;
}
export interface PersonRow { key: string; name: string; aliases: readonly string[]; country?: string | undefined; rank?: string | undefined; office?: string | undefined; posts: number; meetings: number; first?: string | undefined; last?: string | undefined }
export interface SeriesRow { key: string; name: string; code: string; count: number; low?: number | undefined; high?: number | undefined; missing: readonly number[]; first?: string | undefined; last?: string | undefined }
export interface DocumentRow { key: string; name: string; title?: string | undefined; day?: string | undefined; basis: Basis; meetings: number; people: number; statements: number; corrections: number; copyOf?: string | undefined }
export type Outcome = 'overdue' | 'open' | 'fulfilled' | 'off';
export interface LedgerRow { key: string; meeting: string; due?: string | undefined; state: Outcome; kind: CorpusMeeting['kind']; name?: string | undefined; parties: readonly string[]; announced: readonly string[]; fulfilled?: string | undefined }
export interface Rows { meetings: MeetingRow; people: PersonRow; series: SeriesRow; documents: DocumentRow; ledger: LedgerRow }
export type Row = Rows[Part];

/** What is asked of a part; of filters the value that is wanted, by name. */
export interface Query {
  sort: { by: string; down: boolean };
  filters: Readonly<Record<string, string>>;
}
/** Values of a filter that there are, with how many rows have them; commonest first. */
export type Choices = Readonly<Record<string, readonly (readonly [value: string, n: number])[]>>;
export interface Found {
  part: Part;
  query: Query;
  /** Rows of the part, and those that are left by the filters. */
  total: number;
  count: number;
  /** Where they are others than those that were told before. */
  choices?: Choices;
  /** Changes with every answer: rows of another turn are of another order. */
  turn: number;
}

export interface Details {
  meetings: { meeting: CorpusMeeting; conflicts: Conflict[]; documents: CorpusDocument[] };
  people: { person: CorpusPerson; meetings: MeetingRow[]; documents: CorpusDocument[] };
  series: { series: CorpusSeries; meetings: MeetingRow[] };
  documents: { document: DocumentRow; meetings: MeetingRow[] };
}
export type Opened = keyof Details;
export type Detail = { [P in Opened]: { part: P; key: string } & Details[P] }[Opened];

/** A meeting as it is exported, with what the register as a whole knows of it. */
export interface Exported {
  meeting: CorpusMeeting;
  conflicts: Conflict[];
  review: State;
  tags: readonly string[];
  notes: readonly string[];
}
/** Everything else of a register that goes with the meetings that are exported. */
export interface Rest { documents: (CorpusDocument & DocInfo)[]; people: CorpusPerson[]; organizations: CorpusEntity[]; series: CorpusSeries[]; ledger: LedgerEntry[]; conflicts: Conflict[] }

/** Words of the reader's language, by which rows are sorted and found. */
export interface Language { lang: string; words: Readonly<Record<string, Readonly<Record<string, string>>>> }

export type Question =
  | { corpus: Uint8Array }
  | { docs: readonly DocInfo[]; gone: readonly string[] }
  | { language: Language }
  | { find: Part; query: Query }
  | { rows: readonly [from: number, to: number] }
  /** `report`: the meeting that has it, where the key is another by now. */
  | { open: Opened; key: string; report?: Report | undefined }
  | { keys: true }
  | { export: readonly [from: number, to: number] }
  | { rest: true };
export type Answer = { value: unknown } | { error: string };
