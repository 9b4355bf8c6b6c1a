/**
 * Corrections as data: `bienban-edits/1`. What was read is never changed; edits are laid over it, in their order, whenever it is shown or taken out.
 * They say what they mean in the article's own words, so that they find their place again when it is read anew, by a better core too.
 */
import type { EntityKind, Outcome, Participant, Relation } from '../types';
import type { WordChange } from '../words/types';

export const SCHEMA = 'bienban-edits/1';
/** As a file, or beside the minutes in an export. */
export interface Edits { schema: typeof SCHEMA; edits: readonly Edit[] }

/** Words of the article, in NFC, with what stands before and after them. `at` is where they began, in UTF-16 units: of two like places the nearer is meant. */
export interface Anchor { quote: string; before: string; after: string; at: number }

/**
 * What is corrected. The key says what it is (`DPD:IN-VN/9`, `courtesy_call/IN-VN/2018-03-14/…`, `person/Quách Tự Lâm`), as it was read and not as it was corrected;
 * of what the user added it is `added/ID`, with the id of the edit. The anchor is where it is announced or first named. Either is enough to find it.
 */
export interface Target { kind: 'meeting' | 'entity' | 'timex' | 'statement'; key: string; anchor?: Anchor }

/** Which article: found again by its stable id in the session, or by the SHA-256 of its text; the name is for people. */
export interface Article { id?: string; sha256?: string; name: string }

interface Made {
  /** Never given twice. */
  id: string;
  /** ISO 8601, UTC; later edits of a session have later times. */
  time: string;
  reviewer?: string;
  /** Why. */
  note?: string;
  document: Article;
}

/** What the user decided of a meeting. Edited, added and unreviewed are not said but seen. */
export type Verdict = 'accepted' | 'rejected';
/** An entity is given by kind and name, as in a key. */
export interface Person extends Pick<Participant, 'name' | 'roles' | 'country' | 'rank' | 'office'> {}
export type OutcomeValue = Pick<Outcome, 'kind' | 'act' | 'by' | 'quote'>;
/** `target` is the key of a meeting of the article. */
export type RelationValue = Pick<Relation, 'type' | 'target'>;
/** Of a party: who led it, who came and whose bodies they were of, by their names. */
export interface DelegationValue { party: string; head?: string; members: readonly string[]; organizations: readonly string[] }
export type Value = string | number | readonly string[] | Person | OutcomeValue | RelationValue | DelegationValue;

/**
 * A field of what the target is, by its name in `bienban/1` (of a statement the speaker by name, the meeting by key), or `review` (a verdict), `tags` or `note` of a meeting. `item` is one entry of a field that has several: the name of
 * a participant, the code of a party, of whose delegation it is, or of a topic, the quote of an outcome or evidence, the rank or office as printed, a tag. Without `old` it is new, without `new` it is taken away.
 * `anchor` is the words that the new value stands on.
 */
export type SetField = Made & { do: 'set'; target: Target; field: string; item?: string; old?: Value; new?: Value; anchor?: Anchor };
/** A meeting or an entity that was not read; the target's anchor is the words it was made from. What is known of it besides follows in edits of its fields. */
export type Add = Made & { do: 'add'; target: Target; value: { kind: string; name?: string } };
/** `old` is what it was called. */
export type Delete = Made & { do: 'delete'; target: Target; old: string };
/** `with` are the same thing as the target, which stays and takes over what it lacks. */
export type Merge = Made & { do: 'merge'; target: Target; with: readonly Target[] };
/** Some of what was read of the target belongs to another, new one (`added/ID`): of a meeting entries of its fields, of an entity mentions. */
export type Split = Made & { do: 'split'; target: Target; name?: string; parts: readonly Part[] };
export type Part = { field: 'participants' | 'parties' | 'topics' | 'outcomes' | 'evidence' | 'ranks' | 'offices'; item: string } | { field: 'mentions'; anchor: Anchor };

export type Edit = SetField | Add | Delete | Merge | Split;
export type Kind = EntityKind;

/** The day of publication that the user sets for an article, in the place of another one or none. It is no edit: the article is read anew by it. */
export interface Day { document: Article; old?: string | undefined; new?: string | undefined }
/** One step of the user: what it added and, rarely, took out of the list of edits; or days of publication, or the user's own words, under a name of the step's own. */
export interface Step { add: readonly Edit[]; remove: readonly Edit[]; id?: string; days?: readonly Day[]; words?: readonly WordChange[] }
