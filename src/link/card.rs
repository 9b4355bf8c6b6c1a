//! What the register keeps of an article: what it says of meetings and who is in it, not its sentences.

use super::text::{Prints, Text};
use super::when::When;
use crate::model::*;
use crate::order;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What a [`Register`](super::Register) keeps of an article: its meetings and whom it names, and of its sentences numbers that tell copies.
///
/// Cards are what a partial register is saved as, one JSON object each, `"schema": "bienban-card/1"` first. They are for linking only: what is in them follows from the document, and
/// may change with the number of the schema. Fails to deserialize from cards of another.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Card {
    schema: Schema,
    pub(super) id: Arc<str>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) title: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) published: Option<String>,
    /// The day that it speaks from, as far as it is known with its year: of publication, else of what it calls today.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) day: Option<String>,
    /// The year that it speaks from: that of its day, else the latest of its days and months that has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) era: Option<u16>,
    /// Days that it names, whatever the year, those named most first: what it tells without a day was mostly around one of them.
    pub(super) around: Vec<u16>,
    pub(super) offsets: Offsets,
    pub(super) text: Text,
    pub(super) meetings: Vec<Told>,
    pub(super) named: Vec<Named>,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
enum Schema {
    #[serde(rename = "bienban-card/1")]
    Card1,
}

/// A meeting as one article tells it, with the prints of the sentences that do.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Told {
    pub meeting: Meeting,
    pub prints: Vec<u64>,
}

/// A person, organization or place that the article names.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Named {
    pub entity: String,
    pub kind: EntityKind,
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place_type: Option<String>,
    pub first: Span,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ranks: Vec<(String, Span)>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub offices: Vec<(String, Span)>,
}

impl Card {
    /// Whether what this article is about is another edition, or was in another year, than what that one is about.
    pub(super) fn tells_another(&self, other: &Card) -> bool {
        fn apart<'c, T: PartialEq>(a: &'c Card, b: &'c Card, of: impl Fn(&'c Meeting) -> Option<T>) -> bool {
            let [a, b] = [a, b].map(|c| c.meetings.iter().filter(|t| t.meeting.salience == Salience::Main).filter_map(|t| of(&t.meeting)).collect::<Vec<T>>());
            !a.is_empty() && !b.is_empty() && !a.iter().any(|x| b.contains(x))
        }
        apart(self, other, |m| m.edition) || apart(self, other, |m| m.start.as_deref().filter(|s| !s.starts_with('X')).and_then(|s| s.get(..4)))
    }

    /// The article's id.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The unit of its spans.
    pub fn offsets(&self) -> Offsets {
        self.offsets
    }

    pub(super) fn new(document: Document) -> Self {
        let prints = Prints::new(&document);
        let published = document.published.map(|p| p.value);
        let spoken = document.reference.map(|r| r.value);
        let day = [&published, &spoken].into_iter().flatten().find_map(|d| civil(d)).map(str::to_string);
        let year = |value: &str| value.get(..4)?.parse().ok();
        let latest =
            |length| document.timexes.iter().filter_map(|t| t.value.as_deref()).filter(|v| v.len() >= length).filter_map(year).filter(|y| *y < 2100).max();
        let era = day.as_deref().and_then(year).or_else(|| latest(7));
        // What is told of a month may be long to come; a day is seldom.
        let around = around(&document.timexes, day.as_deref().and_then(year).or_else(|| latest(10)).or(era));
        let told = |meeting: Meeting| {
            let mut prints: Vec<u64> = meeting.evidence.iter().filter_map(|s| prints.of(*s)).collect();
            prints.sort_unstable();
            prints.dedup();
            Told { prints, meeting }
        };
        Self {
            schema: Schema::Card1,
            id: document.id.into(),
            title: document.title.map(|t| t.value),
            day,
            era,
            around,
            published,
            offsets: document.offsets,
            meetings: document.meetings.into_iter().map(told).collect(),
            text: prints.text(),
            named: document.entities.into_iter().filter_map(named).collect(),
        }
    }

    pub(super) fn span(&self, span: Span) -> CorpusSpan {
        CorpusSpan { document: self.id.clone(), start: span.start, end: span.end }
    }

    pub(super) fn spans<'a>(&'a self, spans: impl IntoIterator<Item = &'a Span>) -> impl Iterator<Item = CorpusSpan> {
        spans.into_iter().map(|s| self.span(*s))
    }
}

/// More days than these are not what an article is about.
const AROUND: usize = 6;

/// The days that an article names most; those of other years are history.
fn around(timexes: &[Timex], era: Option<u16>) -> Vec<u16> {
    let mut days: BTreeMap<u16, usize> = BTreeMap::new();
    for when in timexes.iter().filter_map(|t| t.value.as_deref()).map(|value| When::read(Some(value), None)) {
        if let Some(day) = when.day().filter(|_| when.year.is_none() || era.is_none() || when.year == era) {
            *days.entry(day).or_default() += 1;
        }
    }
    let mut days: Vec<(u16, usize)> = days.into_iter().collect();
    order::sort_by_key(&mut days, |(day, count)| (u32::MAX as u64 - *count as u64) << 16 | *day as u64);
    days.into_iter().take(AROUND).map(|d| d.0).collect()
}

/// The day of a value, `YYYY-MM-DD`, if it has one with its year.
pub fn civil(value: &str) -> Option<&str> {
    value.get(..10).filter(|day| !day.starts_with('X') && day.bytes().filter(|b| *b == b'-').count() == 2 && !day.ends_with('-'))
}

fn named(entity: Entity) -> Option<Named> {
    if !matches!(entity.kind, EntityKind::Person | EntityKind::Organization | EntityKind::Place) {
        return None;
    }
    let at = |key: String| entity.sources.get(key.as_str()).and_then(|s| s.spans.first().copied());
    let first = entity.mentions.first()?.span;
    let ranks = entity.ranks.iter().enumerate().map(|(n, rank)| (rank.clone(), at(format!("ranks.{n}")).unwrap_or(first))).collect();
    let offices = entity.offices.iter().enumerate().map(|(n, office)| (office.clone(), at(format!("offices.{n}")).unwrap_or(first))).collect();
    Some(Named {
        entity: entity.id,
        kind: entity.kind,
        name: entity.name,
        country: entity.country,
        en: entity.en,
        code: entity.code,
        place_type: entity.place_type,
        first,
        ranks,
        offices,
    })
}
