//! The output, `bienban/1`: the types that Rust, JavaScript and the command line share.
//!
//! Every value that comes from the text carries the span it was read from. An absent field means that the text does not say.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::BTreeMap;

mod corpus;

pub use corpus::*;

/// Half-open `[start, end)` in the text as it was given, in the unit of [`Document::offsets`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Span {
    pub start: u32,
    pub end: u32,
}

/// How a value came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// Printed at the spans.
    Stated,
    /// Computed from what is printed at the spans (dates).
    Resolved,
    /// Carried over from elsewhere in the article.
    Context,
    /// Implied by a name printed at the spans (Hà Nội → VN).
    Lexicon,
    /// Given by the caller.
    Given,
    /// Corrected by hand.
    User,
}

/// Where a value comes from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Source {
    pub spans: Vec<Span>,
    pub basis: Basis,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub confidence: Option<f32>,
}

/// Field name → source.
pub type Sources = BTreeMap<Cow<'static, str>, Source>;

/// Names of a meeting's fields: read again they are not allocated, thousands of meetings share them.
const FIELDS: [&str; 13] = ["city", "country", "edition", "end", "format", "kind", "name", "parties", "series", "start", "status", "time", "venue"];

fn sources<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Sources, D::Error> {
    struct Name(Cow<'static, str>);
    struct Text;
    struct Fields;
    impl serde::de::Visitor<'_> for Text {
        type Value = Name;
        fn expecting(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
            f.write_str("the name of a field")
        }
        fn visit_str<E>(self, name: &str) -> Result<Name, E> {
            Ok(Name(FIELDS.binary_search(&name).map_or_else(|_| name.to_string().into(), |n| FIELDS[n].into())))
        }
    }
    impl<'de> Deserialize<'de> for Name {
        fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
            from.deserialize_str(Text)
        }
    }
    impl<'de> serde::de::Visitor<'de> for Fields {
        type Value = Sources;
        fn expecting(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
            f.write_str("sources by field")
        }
        fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<Sources, A::Error> {
            let mut out = Sources::new();
            while let Some((Name(name), source)) = map.next_entry()? {
                out.insert(name, source);
            }
            Ok(out)
        }
    }
    from.deserialize_map(Fields)
}

/// Unit of all spans of a document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum Offsets {
    /// UTF-16 code units, as JavaScript counts.
    Utf16,
    /// Bytes of UTF-8, as Rust counts.
    #[default]
    Byte,
    /// Unicode code points, as Python counts.
    Char,
}

/// A value that was read from one place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Stated {
    pub value: String,
    pub span: Span,
}

/// The publication day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Published {
    pub value: String,
    /// `page` or `given`.
    #[cfg_attr(feature = "wasm", tsify(type = "\"page\" | \"given\""))]
    pub basis: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub span: Option<Span>,
}

/// The day that "hôm nay" means.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Reference {
    pub value: String,
    /// `published`, `given` or `inferred`.
    #[cfg_attr(feature = "wasm", tsify(type = "\"published\" | \"given\" | \"inferred\""))]
    pub basis: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub span: Option<Span>,
}

/// Whose text or photograph it is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Attribution {
    /// `source`, `republished_from` or `photo`.
    #[cfg_attr(feature = "wasm", tsify(type = "\"source\" | \"republished_from\" | \"photo\""))]
    pub kind: String,
    pub value: String,
    pub span: Span,
}

/// What a stretch of a page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum BlockKind {
    Title,
    Dateline,
    Lead,
    Body,
    Heading,
    Caption,
    Byline,
    Source,
    /// Teasers of other articles.
    Related,
    /// Menus, buttons, comments.
    Chrome,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Block {
    pub kind: BlockKind,
    pub span: Span,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum EntityKind {
    Person,
    Organization,
    Place,
    Series,
    Document,
}

/// One place where an entity is named; `rule` is the id of the rule that found it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Mention {
    pub span: Span,
    pub block: BlockKind,
    #[cfg_attr(feature = "wasm", tsify(type = "string"))]
    pub rule: Cow<'static, str>,
}

/// A person, organization, place, series or document that the article names.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Entity {
    pub id: String,
    pub kind: EntityKind,
    /// Fullest form in the document, in NFC.
    pub name: String,
    pub mentions: Vec<Mention>,
    /// ISO 3166-1 alpha-2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub country: Option<String>,
    /// English gloss where the lexicon has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub en: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub ranks: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub offices: Vec<String>,
    /// `country`, `city`, `province`, `district`, `water`, `island`, `region`, `facility` or `other`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub place_type: Option<String>,
    /// Series code or an organization's acronym.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub code: Option<String>,
    #[cfg_attr(feature = "wasm", tsify(type = "Record<string, Source>"))]
    #[serde(deserialize_with = "sources")]
    pub sources: Sources,
}

/// A date or time expression. `known` is what the expression itself states, `value` adds what the context implies (null where it stays open).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Timex {
    pub span: Span,
    pub value: Option<String>,
    pub known: String,
    #[cfg_attr(feature = "wasm", tsify(type = "string"))]
    pub rule: Cow<'static, str>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum MeetingKind {
    Talks,
    BilateralMeeting,
    CourtesyCall,
    PhoneCall,
    Dialogue,
    WorkingGroup,
    Conference,
    Summit,
    Forum,
    Visit,
    Exchange,
    Exercise,
    Ceremony,
    Other,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum Status {
    Held,
    Planned,
    Cancelled,
}

/// How much the article is about a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum Salience {
    Main,
    Secondary,
    Mentioned,
    Related,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum PartOfDay {
    Morning,
    Midday,
    Afternoon,
    Evening,
    Night,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum Format {
    InPerson,
    Online,
    Hybrid,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    Chair,
    CoChair,
    Host,
    Guest,
    HeadOfDelegation,
    Speaker,
    Participant,
}

/// Someone who took part; rank and office as held at this meeting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Participant {
    /// Id of the person's entity.
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
    /// Where the article says that this person took part.
    pub spans: Vec<Span>,
}

/// A side of a meeting; `head` and `members` are entity ids of persons, `organizations` of organizations.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Delegation {
    pub party: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub head: Option<String>,
    pub members: Vec<String>,
    pub organizations: Vec<String>,
    pub spans: Vec<Span>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum RelationType {
    PartOf,
    OnSidelinesOf,
    PreparesFor,
    FollowsUp,
}

/// How a meeting stands to another of the same document (`target` is its id).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Relation {
    pub r#type: RelationType,
    pub target: String,
    pub spans: Vec<Span>,
}

/// A topic that was discussed; the codes are those of `lexicon/topics.tsv`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct TopicMention {
    pub code: String,
    pub span: Span,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum OutcomeKind {
    Signed,
    Agreed,
    Proposed,
}

/// What came of a meeting: the clause that says it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Outcome {
    pub kind: OutcomeKind,
    /// Finer: adopted, assessed, requested, offered, supported, invited, reaffirmed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub act: Option<String>,
    /// Who: entity ids or party codes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub by: Vec<String>,
    pub quote: String,
    pub span: Span,
}

/// One occurrence of people or sides coming together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Meeting {
    pub id: String,
    pub kind: MeetingKind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub name: Option<String>,
    /// Series code, as in `lexicon/series.tsv`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub series: Option<String>,
    /// Tells series of one code apart: `DPD:KH-VN`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub series_key: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub edition: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub en: Option<String>,
    pub status: Status,
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
    /// Country codes; ASEAN, EU, UN, NATO; else an organization's name.
    pub parties: Vec<String>,
    pub participants: Vec<Participant>,
    pub delegations: Vec<Delegation>,
    pub relations: Vec<Relation>,
    pub topics: Vec<TopicMention>,
    pub outcomes: Vec<Outcome>,
    /// One to three sentences that report it, the best one first.
    pub evidence: Vec<Span>,
    #[cfg_attr(feature = "wasm", tsify(type = "Record<string, Source>"))]
    #[serde(deserialize_with = "sources")]
    pub sources: Sources,
    /// 0 to 1.
    pub confidence: f32,
}

/// Reported or direct speech attributed to a person (`speaker`, an entity id) or a party.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Statement {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub speaker: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub party: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub meeting: Option<String>,
    pub direct: bool,
    pub quote: String,
    pub span: Span,
}

/// Something the reader should know about the reading.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Diagnostic {
    pub code: String,
    pub message: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub span: Option<Span>,
}

/// Which build read the text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Engine {
    pub version: String,
    /// Hash of the compiled lexicon.
    pub lexicon: String,
}

/// An article with its minutes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Document {
    /// Always `bienban/1`.
    #[cfg_attr(feature = "wasm", tsify(type = "\"bienban/1\""))]
    pub schema: String,
    pub engine: Engine,
    pub id: String,
    /// SHA-256 of the text's UTF-8, hexadecimal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub sha256: Option<String>,
    pub offsets: Offsets,
    /// `vi`, `en` or `und`.
    #[cfg_attr(feature = "wasm", tsify(type = "\"vi\" | \"en\" | \"und\""))]
    pub language: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub title: Option<Stated>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub published: Option<Published>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub reference: Option<Reference>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub author: Option<Stated>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub outlet: Option<Stated>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub url: Option<Stated>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub attribution: Vec<Attribution>,
    pub blocks: Vec<Block>,
    pub sentences: Vec<Span>,
    pub entities: Vec<Entity>,
    pub timexes: Vec<Timex>,
    pub meetings: Vec<Meeting>,
    pub statements: Vec<Statement>,
    pub diagnostics: Vec<Diagnostic>,
}
