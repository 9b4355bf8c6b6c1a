/** The types of the core, as its build writes them. */
export type {
  AnalyzeOptions as Options, Basis, BlockKind, Delegation, Document as Minutes, Entity, EntityKind, Meeting, MeetingKind, Mention, Outcome, Participant,
  Relation, Role, Salience, Source, Span, Statement, Timex, TopicMention, Word,
} from '../../pkg/bienban.js';
export type { Conflict, ConflictValue, CorpusDocument, CorpusMeeting, CorpusPage, CorpusSpan, CorpusStatus, Report } from '../../pkg/bienban_link.js';
