/** All state of the page. It changes here only, by replacing it; whoever shows a part of it watches that part. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Edit, Step } from '../core/edits/types';
import type { Layer } from '../core/fields';
import type { Encoding, Options, Refused, Source, Table } from '../core/read/types';
import { TABS, type Tab } from '../core/parts';
import type { Ready } from '../core/ready';
import type { Session } from '../core/store/session';
import type { Choices, Detail, Found, Opened, Part, Query, Row } from '../core/table/types';
import type { CorpusPage, Span } from '../core/types';
import type { OwnWord } from '../core/words/types';
import { preferredLang, type Lang } from '../i18n/lang';

export type Reading = { is: 'waiting' } | { is: 'analysing'; since: number } | Ready | { is: 'stopped' } | { is: 'failed'; detail: string };

export interface Doc {
  /** The same for as long as the article is in the session, also in one that was kept, and no other's: edits go by it. */
  id: string;
  name: string;
  /** Without a name of its own: goes by its headline once that is read. */
  pasted: boolean;
  text: string;
  /** Publication day set by the reader; wins over what the page prints. */
  published?: string | undefined;
  /** Publication day that the file says of itself, outside its text. */
  dated?: string | undefined;
  /** What it was written in, if that is worth a word: from before Unicode, or told by the reader. */
  encoding?: Encoding | undefined;
  /** Where it came from, to be read again, unless it was changed by hand: the file, and what it is called in it. The file itself is at hand in the visit that it came in. */
  origin?: { file: string; entry: string; source?: Source } | undefined;
  reading: Reading;
  /** The last complete reading, as the core made it. */
  read?: Ready;
  /** The same with the user's corrections: what is shown, also while a newer one is under way. */
  shown?: Ready;
}

/** `turn` counts choices, so that the same one made again scrolls again. */
export interface Selection { path: string; spans: Span[]; at: number; turn: number; from: 'ledger' | 'article' }

/** A value or an entry of it, a meeting or an entity by its path; or words in the article that are to become one. */
export type Editing = { path: string; item?: string | undefined } | { words: Span };

export interface Picked extends Span { by: 'click' | 'key' | 'hover' | 'focus' }

/** `turn` counts as that of a selection; `text` is the one that was searched. */
export interface Find { query: string; text: string; spans: readonly Span[]; at: number; turn: number }

/** The register of all articles, as far as it is shown. `following`: kept in step with the articles, of which `linked` are in it. */
export interface RegisterState {
  is: 'following' | 'stopped' | 'failed';
  linked: number;
  /** Another number whenever it holds something else. */
  changes: number;
  /** Place of the first meeting that is to be shown; `page` follows. */
  from: number;
  /** What is shown, and its place. */
  page?: { from: number; content: CorpusPage } | undefined;
  detail?: string;
  /** Key of the meeting that an article was last opened from. */
  left?: string | undefined;
}
export const emptyRegister: RegisterState = { is: 'following', linked: 0, changes: 0, from: 0 };

/** The register as tables. `found` and `rows` are what there is to be seen of the part that was asked for last; they follow the query. */
export interface TableState {
  is: 'following' | 'failed';
  detail?: string;
  part: Part;
  queries: Readonly<Record<Part, Query>>;
  found?: Found | undefined;
  choices: Readonly<Partial<Record<Part, Choices>>>;
  /** Those that are looked at, from a place in the order of the turn. */
  rows: { turn: number; from: number; rows: readonly Row[] };
  /** A row that is open beside the table. */
  open?: { part: Opened; key: string } | undefined;
  opened?: Detail | undefined;
  /** Articles that are marked, for what is done with several at once. */
  marked: readonly string[];
}
const query = (by: string, down = false): Query => ({ sort: { by, down }, filters: {} });
export const emptyTable: TableState = {
  is: 'following',
  part: 'meetings',
  queries: { meetings: query('start', true), people: query('meetings', true), series: query('count', true), documents: query('name'), ledger: query('state') },
  choices: {},
  rows: { turn: 0, from: 0, rows: [] },
  marked: [],
};

/** A file on its way in. Those that are in and give no more to decide are dropped from the list. */
export interface Incoming {
  id: string;
  /** Which of all drops and choices it came with. */
  turn: number;
  source: Source;
  options: Options;
  is: 'waiting' | 'opening' | 'stopped' | 'refused' | 'opened';
  /** How much of it is read, 0 to 1. */
  part: number;
  /** Articles found in it. */
  found: number;
  /** Of a table or a list of objects: which column holds what. */
  table?: Table;
}
/** `file` can be tried again. */
export interface Problem extends Refused { id: string; file?: string }

/**
 * How the session is kept. `opening`: what an earlier visit left is on its way; `full`: there is no room for more; `unavailable`: the browser keeps nothing here;
 * `outdated`: another tab has a newer version of the page.
 */
export interface Keeping {
  is: 'opening' | 'kept' | 'full' | 'unavailable' | 'outdated';
  detail?: string;
  /** The notice of it was put away. */
  seen?: boolean;
  /** The browser has promised not to clear it by itself. */
  lasting?: boolean;
}
export type Theme = 'auto' | 'light' | 'dark';

export interface State {
  lang: Lang;
  theme: Theme;
  /** Who corrects, for the edits from now on; empty: nobody that is named. Of this browser, not of the session. */
  reviewer: string;
  docs: readonly Doc[];
  /** Corrections by the user, of all articles, in the order of their times. Changed by `edits.ts` only. */
  edits: readonly Edit[];
  /** What undo takes back, last first to go, and what redo does again. */
  steps: { done: readonly Step[]; undone: readonly Step[] };
  /** The user's own words, in the order in which they came. Changed by `edits.ts` only; all articles are read with them. */
  words: readonly OwnWord[];
  /** They are being looked at, and one of them, or one to be, in its form. */
  mine?: { word?: Partial<OwnWord> & Pick<OwnWord, 'kind'> } | undefined;
  current?: string | undefined;
  /** One article, or all meetings. */
  view: 'articles' | 'register';
  /** How all meetings are shown. */
  as: 'list' | 'table';
  register: RegisterState;
  table: TableState;
  /** Columns of the tables that are shown. */
  columns: Readonly<Record<Part, readonly string[]>>;
  mode: 'read' | 'edit';
  /** Which of the two is in view where there is no room for both. */
  pane: 'article' | 'ledger';
  tab: Tab;
  /** A row of it that is in view: long parts are shown page by page. */
  row: number;
  /** Marks of these are not shown. */
  hidden: readonly Layer[];
  selection?: Selection | undefined;
  /** Words in the article whose readings are being shown: chosen, or only pointed at, and then by a smaller card that goes by itself. */
  picked?: Picked | undefined;
  /** What is sought in the article, the places where it stands, and the one in hand. */
  find?: Find | undefined;
  /** What the user is about to correct. */
  editing?: Editing | undefined;
  files: readonly Incoming[];
  refused: readonly Problem[];
  keeping: Keeping;
  /** A session from a file: to be put beside what is there, or in its place. */
  offered?: { name: string; session: Session } | undefined;
  /** A part of the page that was needed did not come. */
  absent: boolean;
  /** Said to screen readers. */
  said: string;
}

const KEPT = ['lang', 'theme', 'reviewer'] as const;
function remembered(key: string): string | undefined {
  try {
    return localStorage.getItem(`bienban.${key}`) ?? undefined;
  } catch {
    return undefined; // storage switched off
  }
}
function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`bienban.${key}`, value);
  } catch { /* storage switched off */ }
}

const among = <T extends string>(value: string | undefined, ...choices: T[]): T | undefined => choices.find((c) => c === value);

/** What is in view is of this tab; a new tab begins where the last one was. */
const PLACE = ['current', 'view', 'as', 'pane', 'tab'] as const;
type Place = Pick<State, (typeof PLACE)[number]>;
function lastPlace(): Partial<Place> {
  try {
    const { current, view, as, pane, tab } = JSON.parse(sessionStorage.getItem('bienban.place') ?? localStorage.getItem('bienban.place') ?? '{}') as Record<keyof Place, string | undefined>;
    return { current, view: among(view, 'articles', 'register') ?? 'articles', as: among(as, 'list', 'table') ?? 'list', pane: among(pane, 'article', 'ledger') ?? 'article', tab: among(tab, ...TABS) ?? 'meetings' };
  } catch {
    return {};
  }
}
function rememberPlace(): void {
  const place = JSON.stringify(Object.fromEntries(PLACE.map((key) => [key, state[key]])));
  try {
    sessionStorage.setItem('bienban.place', place);
  } catch { /* storage switched off */ }
  remember('place', place);
}

let state: State = {
  lang: among<Lang>(remembered('lang'), 'vi', 'en') ?? preferredLang(navigator.languages),
  theme: among<Theme>(remembered('theme'), 'light', 'dark') ?? 'auto',
  reviewer: remembered('reviewer') ?? '',
  docs: [],
  edits: [],
  steps: { done: [], undone: [] },
  words: [],
  view: 'articles',
  as: 'list',
  register: emptyRegister,
  table: emptyTable,
  columns: {
    meetings: ['start', 'name', 'kind', 'people', 'city', 'status', 'reports', 'conflicts', 'review'],
    people: ['name', 'country', 'office', 'meetings', 'first', 'last'],
    series: ['name', 'code', 'count', 'editions', 'missing', 'first', 'last'],
    documents: ['name', 'day', 'meetings', 'people', 'statements', 'copyOf'],
    ledger: ['due', 'name', 'state', 'announced', 'fulfilled'],
  },
  mode: 'read',
  pane: 'article',
  tab: 'meetings',
  row: 0,
  ...lastPlace(),
  hidden: [],
  files: [],
  refused: [],
  keeping: { is: 'opening' },
  absent: false,
  said: '',
};
/** As it is without anything in it. */
export const initial: Readonly<State> = { ...state, current: undefined, view: 'articles', as: 'list', pane: 'article', tab: 'meetings' };
const watchers = new Set<() => void>();
/** Told of every change. */
export const watch = (tell: () => void): void => void watchers.add(tell);

export const now = (): Readonly<State> => state;

export function change(patch: Partial<State>): void {
  state = { ...state, ...patch };
  for (const key of KEPT) if (patch[key] !== undefined) remember(key, patch[key]);
  if (PLACE.some((key) => key in patch)) rememberPlace();
  for (const tell of [...watchers]) tell();
}

export const currentDoc = (s: Readonly<State> = state): Doc | undefined => s.docs.find((d) => d.id === s.current);
export const shownReading = (s: Readonly<State> = state): Ready | undefined => currentDoc(s)?.shown;

export function changeDoc(id: string, patch: Partial<Doc>): void {
  change({ docs: state.docs.map((d) => (d.id === id ? { ...d, ...patch } : d)) });
}

export function changeKeeping(patch: Partial<Keeping>): void {
  change({ keeping: { ...state.keeping, ...patch } });
}

export function changeRegister(patch: Partial<RegisterState>): void {
  change({ register: { ...state.register, ...patch } });
}

export function changeTable(patch: Partial<TableState>): void {
  change({ table: { ...state.table, ...patch } });
}

export function changeFile(id: string, patch: Partial<Incoming>): void {
  change({ files: state.files.map((f) => (f.id === id ? { ...f, ...patch } : f)) });
}

/** Renders its host again when one of the chosen parts has changed. */
export class Watch implements ReactiveController {
  private seen: unknown[] = [];
  constructor(private host: ReactiveControllerHost, private parts: (s: Readonly<State>) => unknown[]) {
    host.addController(this);
  }
  private tell = (): void => {
    const fresh = this.parts(state);
    if (fresh.every((v, k) => v === this.seen[k])) return;
    this.seen = fresh;
    this.host.requestUpdate();
  };
  hostConnected(): void {
    this.seen = this.parts(state);
    watchers.add(this.tell);
  }
  hostDisconnected(): void {
    watchers.delete(this.tell);
  }
}
