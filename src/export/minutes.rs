//! What is exported: a register, or an article as a register of its own with the words at hand.

use super::line;
use crate::model::*;
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// Meetings with the articles that report them.
pub struct Minutes<'a> {
    pub(super) corpus: Cow<'a, Corpus>,
    text: Option<Text<'a>>,
    /// Where the article was published, if it says so.
    url: Option<&'a str>,
    index: Index,
}

/// What exports look up.
#[derive(Default)]
struct Index {
    /// Names of people, organizations and meetings by id.
    names: HashMap<String, String>,
    /// Numbers of meetings by id.
    meetings: HashMap<String, usize>,
    /// Numbers of documents by id.
    documents: HashMap<Arc<str>, usize>,
    /// Numbers of conflicts by meeting.
    conflicts: HashMap<String, Vec<usize>>,
}

impl Index {
    fn new(corpus: &Corpus) -> Self {
        let people = corpus.people.iter().map(|p| (&p.id, p.name.clone()));
        let organizations = corpus.organizations.iter().map(|o| (&o.id, o.name.clone()));
        let meetings = corpus.meetings.iter().map(|m| (&m.id, super::title(m)));
        let mut conflicts = HashMap::<String, Vec<usize>>::new();
        corpus.conflicts.iter().enumerate().for_each(|(n, c)| conflicts.entry(c.meeting.clone()).or_default().push(n));
        Self {
            names: people.chain(organizations).chain(meetings).map(|(id, name)| (id.clone(), name)).collect(),
            meetings: corpus.meetings.iter().enumerate().map(|(n, m)| (m.id.clone(), n)).collect(),
            documents: corpus.documents.iter().enumerate().map(|(n, d)| (d.id.clone(), n)).collect(),
            conflicts,
        }
    }
}

impl<'a> Minutes<'a> {
    /// `text`: what the document was read from. Ids of meetings and people begin with that of the document, so that they hold beside other articles.
    pub fn of_document(document: &'a Document, text: &'a str) -> Self {
        let corpus = Cow::Owned(single(document));
        let index = Index::new(&corpus);
        let url = document.url.as_ref().map(|url| url.value.as_str());
        Self { corpus, text: Some(Text::new(text, document.offsets)), url, index }
    }

    /// A register keeps places only, no words.
    pub fn of_register(corpus: &'a Corpus) -> Self {
        Self { corpus: Cow::Borrowed(corpus), text: None, url: None, index: Index::new(corpus) }
    }

    /// The words at a place, on one line.
    pub(super) fn words(&self, span: &CorpusSpan) -> Option<String> {
        self.text.as_ref().and_then(|text| text.at(span)).map(line).filter(|words| !words.is_empty())
    }

    /// A place as `DOCUMENT#char=START,END`.
    pub(super) fn reference(&self, span: &CorpusSpan) -> String {
        let unit = super::code(&self.corpus.offsets);
        format!("{}#{unit}={},{}", span.document, span.start, span.end)
    }

    /// A place with its words, where they are at hand: `“sáng nay” a#char=155,163`.
    pub(super) fn cited(&self, span: &CorpusSpan) -> String {
        match self.words(span) {
            Some(words) => format!("“{words}” {}", self.reference(span)),
            None => self.reference(span),
        }
    }

    /// The address of an article, if it prints one or goes by it.
    pub(super) fn url<'b>(&'b self, document: &'b str) -> Option<&'b str> {
        self.url.or(Some(document)).filter(|url| url.starts_with("https://") || url.starts_with("http://"))
    }

    /// The name of a person, an organization or a meeting by id; a party is named by its code.
    pub(super) fn name<'b>(&'b self, id: &'b str) -> &'b str {
        self.index.names.get(id).map_or(id, String::as_str)
    }

    pub(super) fn document(&self, id: &str) -> Option<&CorpusDocument> {
        self.index.documents.get(id).map(|n| &self.corpus.documents[*n])
    }

    pub(super) fn meeting(&self, id: &str) -> Option<&CorpusMeeting> {
        self.index.meetings.get(id).map(|n| &self.corpus.meetings[*n])
    }

    /// The articles that report a meeting, once each.
    pub(super) fn reported_by(meeting: &CorpusMeeting) -> Vec<&str> {
        let mut seen = HashSet::new();
        meeting.reports.iter().map(|r| &*r.document).filter(|d| seen.insert(*d)).collect()
    }

    /// Every value of a meeting that was read somewhere, with the places: the fields, then people, outcomes and topics.
    pub(super) fn sources(meeting: &CorpusMeeting) -> Vec<(String, &[CorpusSpan])> {
        let mut all: Vec<(String, &[CorpusSpan])> = meeting.sources.iter().map(|(field, source)| (field.clone(), &source.spans[..])).collect();
        all.extend(meeting.participants.iter().enumerate().map(|(n, p)| (format!("participants.{n}"), &p.spans[..])));
        all.extend(meeting.delegations.iter().enumerate().map(|(n, d)| (format!("delegations.{n}"), &d.spans[..])));
        all.extend(meeting.relations.iter().enumerate().map(|(n, r)| (format!("relations.{n}"), &r.spans[..])));
        all.extend(meeting.outcomes.iter().enumerate().map(|(n, o)| (format!("outcomes.{n}"), std::slice::from_ref(&o.span))));
        all.extend(meeting.topics.iter().map(|t| (format!("topics.{}", t.code), std::slice::from_ref(&t.span))));
        all.push(("evidence".into(), &meeting.evidence));
        all.retain(|(_, spans)| !spans.is_empty());
        all
    }

    /// What the reports of a meeting disagree on.
    pub(super) fn conflicts(&self, meeting: &CorpusMeeting) -> impl Iterator<Item = &Conflict> {
        self.index.conflicts.get(&meeting.id).into_iter().flatten().map(|n| &self.corpus.conflicts[*n])
    }
}

/// The text that spans point into.
struct Text<'a> {
    text: &'a str,
    /// The byte where each unit begins; none if units are bytes.
    starts: Vec<u32>,
}

impl<'a> Text<'a> {
    fn new(text: &'a str, unit: Offsets) -> Self {
        let begins = |(byte, c): (usize, char)| std::iter::repeat_n(byte as u32, if unit == Offsets::Utf16 { c.len_utf16() } else { 1 });
        let mut starts = Vec::new();
        if unit != Offsets::Byte && !text.is_ascii() {
            starts.extend(text.char_indices().flat_map(begins));
            starts.push(text.len() as u32);
        }
        Self { text, starts }
    }

    fn at(&self, span: &CorpusSpan) -> Option<&'a str> {
        let byte = |unit: u32| if self.starts.is_empty() { Some(unit) } else { self.starts.get(unit as usize).copied() };
        self.text.get(byte(span.start)? as usize..byte(span.end)? as usize)
    }
}

/// A document as a register: only what exports show.
fn single(document: &Document) -> Corpus {
    let own: Arc<str> = document.id.as_str().into();
    let id = |local: &String| format!("{own}#{local}");
    let span = |s: &Span| CorpusSpan { document: own.clone(), start: s.start, end: s.end };
    let spans = |all: &[Span]| all.iter().map(span).collect::<Vec<_>>();
    let ids = |all: &[String]| all.iter().map(id).collect::<Vec<_>>();
    let known: HashSet<&str> = document.entities.iter().map(|e| e.id.as_str()).collect();
    let entities = |kind| document.entities.iter().filter(move |e| e.kind == kind);
    let meeting = |m: &Meeting| CorpusMeeting {
        id: id(&m.id),
        key: id(&m.id),
        reports: vec![Report { document: own.clone(), meeting: m.id.clone() }],
        kind: m.kind,
        name: m.name.clone(),
        series: m.series.clone(),
        series_key: m.series_key.clone(),
        edition: m.edition,
        en: m.en.clone(),
        status: match m.status {
            Status::Held => CorpusStatus::Held,
            Status::Planned => CorpusStatus::Planned,
            Status::Cancelled => CorpusStatus::Cancelled,
        },
        salience: m.salience,
        start: m.start.clone(),
        end: m.end.clone(),
        time: m.time,
        format: m.format,
        venue: m.venue.clone(),
        city: m.city.clone(),
        country: m.country.clone(),
        parties: m.parties.clone(),
        participants: m
            .participants
            .iter()
            .map(|p| CorpusParticipant {
                entity: id(&p.entity),
                name: p.name.clone(),
                roles: p.roles.clone(),
                country: p.country.clone(),
                rank: p.rank.clone(),
                office: p.office.clone(),
                spans: spans(&p.spans),
            })
            .collect(),
        delegations: m
            .delegations
            .iter()
            .map(|d| CorpusDelegation {
                party: d.party.clone(),
                head: d.head.as_ref().map(id),
                members: ids(&d.members),
                organizations: ids(&d.organizations),
                spans: spans(&d.spans),
            })
            .collect(),
        relations: m.relations.iter().map(|r| CorpusRelation { r#type: r.r#type, target: id(&r.target), spans: spans(&r.spans) }).collect(),
        topics: m.topics.iter().map(|t| CorpusTopic { code: t.code.clone(), span: span(&t.span) }).collect(),
        outcomes: m
            .outcomes
            .iter()
            .map(|o| CorpusOutcome {
                kind: o.kind,
                act: o.act.clone(),
                // A party is named by its code, a person by an entity of the document.
                by: o.by.iter().map(|by| if known.contains(by.as_str()) { id(by) } else { by.clone() }).collect(),
                quote: o.quote.clone(),
                span: span(&o.span),
            })
            .collect(),
        evidence: spans(&m.evidence),
        sources: m.sources.iter().map(|(field, s)| (field.to_string(), CorpusSource { spans: spans(&s.spans), basis: s.basis })).collect(),
        confidence: m.confidence,
    };
    Corpus {
        schema: "bienban-corpus/1".into(),
        offsets: document.offsets,
        documents: vec![CorpusDocument {
            id: own.clone(),
            title: document.title.as_ref().map(|t| t.value.clone()),
            published: document.published.as_ref().map(|p| p.value.clone()),
            duplicate_of: None,
        }],
        meetings: document.meetings.iter().map(meeting).collect(),
        people: entities(EntityKind::Person)
            .map(|e| CorpusPerson { id: id(&e.id), name: e.name.clone(), aliases: vec![], country: e.country.clone(), posts: vec![] })
            .collect(),
        organizations: entities(EntityKind::Organization)
            .map(|e| CorpusEntity {
                id: id(&e.id),
                name: e.name.clone(),
                aliases: vec![],
                country: e.country.clone(),
                en: e.en.clone(),
                code: e.code.clone(),
                place_type: None,
                sources: e.mentions.iter().map(|m| span(&m.span)).collect(),
            })
            .collect(),
        places: vec![],
        series: vec![],
        encounters: vec![],
        pairs: vec![],
        ledger: vec![],
        conflicts: vec![],
    }
}
