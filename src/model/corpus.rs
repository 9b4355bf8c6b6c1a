//! Many articles as one register, `bienban-corpus/1`. Every span names its document.

use super::*;
use std::sync::Arc;

/// Half-open `[start, end)` in the text of a document, in the unit of [`Corpus::offsets`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct CorpusSpan {
    /// Id of the document.
    #[cfg_attr(feature = "wasm", tsify(type = "string"))]
    pub document: Arc<str>,
    pub start: u32,
    pub end: u32,
}

/// Where a value comes from, over all reports that say it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct CorpusSource {
    pub spans: Vec<CorpusSpan>,
    pub basis: Basis,
}

/// An article of the corpus.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct CorpusDocument {
    #[cfg_attr(feature = "wasm", tsify(type = "string"))]
    pub id: Arc<str>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub title: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub published: Option<String>,
    /// The article that prints the same text first; what this one says is counted there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional, type = "string"))]
    pub duplicate_of: Option<Arc<str>>,
}

/// What became of a meeting, over all reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum CorpusStatus {
    Held,
    Planned,
    /// Called off, and announced for a later day.
    Postponed,
    Cancelled,
}

/// One article's record of a meeting.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Report {
    #[cfg_attr(feature = "wasm", tsify(type = "string"))]
    pub document: Arc<str>,
    /// Id of the meeting in that document.
    pub meeting: String,
}

/// Someone who took part; `entity` is the id of a [`CorpusPerson`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct CorpusParticipant {
    pub entity: String,
    pub name: String,
    pub roles: Vec<Role>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub country: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub rank: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub office: Option<String>,
    pub spans: Vec<CorpusSpan>,
}

/// A side of a meeting; `head` and `members` are ids of people, `organizations` of organizations.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct CorpusDelegation {
    pub party: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub head: Option<String>,
    pub members: Vec<String>,
    pub organizations: Vec<String>,
    pub spans: Vec<CorpusSpan>,
}

/// How a meeting stands to another (`target` is its id).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct CorpusRelation {
    pub r#type: RelationType,
    pub target: String,
    pub spans: Vec<CorpusSpan>,
}

/// A topic that was discussed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct CorpusTopic {
    pub code: String,
    pub span: CorpusSpan,
}

/// What came of a meeting: the clause that says it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct CorpusOutcome {
    pub kind: OutcomeKind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub act: Option<String>,
    /// Who: ids of people or party codes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub by: Vec<String>,
    pub quote: String,
    pub span: CorpusSpan,
}

/// One meeting, with all that its reports say of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct CorpusMeeting {
    /// Number in this corpus.
    pub id: String,
    /// Made of what the meeting is, so that it stays when the corpus is linked again.
    pub key: String,
    pub reports: Vec<Report>,
    pub kind: MeetingKind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub series: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub series_key: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub edition: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub en: Option<String>,
    pub status: CorpusStatus,
    pub salience: Salience,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub start: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub end: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub time: Option<PartOfDay>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub format: Option<Format>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub venue: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub city: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub country: Option<String>,
    pub parties: Vec<String>,
    pub participants: Vec<CorpusParticipant>,
    pub delegations: Vec<CorpusDelegation>,
    pub relations: Vec<CorpusRelation>,
    pub topics: Vec<CorpusTopic>,
    pub outcomes: Vec<CorpusOutcome>,
    /// The best sentence of every report.
    pub evidence: Vec<CorpusSpan>,
    #[cfg_attr(feature = "wasm", tsify(type = "Record<string, CorpusSource>"))]
    pub sources: BTreeMap<String, CorpusSource>,
    /// That of the surest report.
    pub confidence: f32,
}

/// A rank or an office that a person is given.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Post {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub rank: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub office: Option<String>,
    /// First and last day of the articles that give it; absent if none of them tells its day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub first_seen: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub last_seen: Option<String>,
    /// One place an article.
    pub sources: Vec<CorpusSpan>,
}

/// A person who took part in some meeting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct CorpusPerson {
    pub id: String,
    pub name: String,
    pub aliases: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub country: Option<String>,
    pub posts: Vec<Post>,
}

/// An organization or a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct CorpusEntity {
    pub id: String,
    pub name: String,
    pub aliases: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub country: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub en: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub code: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub place_type: Option<String>,
    /// The first place where each article names it.
    pub sources: Vec<CorpusSpan>,
}

/// One meeting of a series.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Edition {
    pub edition: u32,
    /// Id of the meeting.
    pub meeting: String,
}

/// A recurring meeting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct CorpusSeries {
    /// Tells series of one code apart: `DPD:KH-VN`.
    pub key: String,
    pub code: String,
    pub name: String,
    pub editions: Vec<Edition>,
    /// Editions between the first and the last one seen of which no article tells.
    pub missing: Vec<u32>,
}

/// How two people met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    Bilateral,
    SameRoom,
    Online,
}

/// Two people of different countries who met, and how often.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Encounter {
    /// Ids of people, `a` before `b`.
    pub a: String,
    pub b: String,
    /// Ids of meetings.
    pub meetings: Vec<String>,
    pub mode: Mode,
    /// Days of the meetings that have one, in order.
    pub dates: Vec<String>,
}

/// How often two countries met in a year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct CountryPair {
    pub a: String,
    pub b: String,
    /// Absent: the reports leave the year open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub year: Option<u32>,
    /// Number of meetings held that both took part in.
    pub meetings: u32,
}

/// Something announced, and what came of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct LedgerEntry {
    /// Id of the meeting.
    pub meeting: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub due: Option<String>,
    pub announced: Vec<CorpusSpan>,
    /// Id of a document that reports it held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional, type = "string"))]
    pub fulfilled_by: Option<Arc<str>>,
    /// Its day is past, as of the newest article, and no article reports it held or called off.
    pub overdue: bool,
}

/// One of the values that reports disagree on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct ConflictValue {
    pub value: String,
    pub sources: Vec<CorpusSpan>,
}

/// Reports of one meeting that disagree; the first value is the one that the meeting carries.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Conflict {
    /// Id of the meeting.
    pub meeting: String,
    pub field: String,
    pub values: Vec<ConflictValue>,
}

/// The register of many articles.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Corpus {
    /// Always `bienban-corpus/1`.
    #[cfg_attr(feature = "wasm", tsify(type = "\"bienban-corpus/1\""))]
    pub schema: String,
    pub offsets: Offsets,
    pub documents: Vec<CorpusDocument>,
    pub meetings: Vec<CorpusMeeting>,
    pub people: Vec<CorpusPerson>,
    pub organizations: Vec<CorpusEntity>,
    pub places: Vec<CorpusEntity>,
    pub series: Vec<CorpusSeries>,
    pub encounters: Vec<Encounter>,
    pub pairs: Vec<CountryPair>,
    pub ledger: Vec<LedgerEntry>,
    pub conflicts: Vec<Conflict>,
}

/// Some meetings of a register, newest first: those with a day or month of a known year, then those whose year the reports leave open, then those without any.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct CorpusPage {
    /// Number of articles in the register.
    pub articles: u32,
    /// Number of meetings in the register.
    pub total: u32,
    /// In how many of them reports disagree.
    pub disagreeing: u32,
    pub meetings: Vec<CorpusMeeting>,
    /// Those of these meetings.
    pub conflicts: Vec<Conflict>,
    /// The articles that report them.
    pub documents: Vec<CorpusDocument>,
}
