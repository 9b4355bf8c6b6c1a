//! What the register keeps of an article: what it says of meetings and who is in it, not its sentences.

use super::text::{Prints, Text};
use super::when::When;
use crate::model::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// An article.
#[derive(Clone, Debug)]
pub struct Card {
    pub id: Arc<str>,
    pub title: Option<String>,
    pub published: Option<String>,
    /// The day that it speaks from, as far as it is known with its year: of publication, else of what it calls today.
    pub day: Option<String>,
    /// The year that it speaks from: that of its day, else the latest of its days and months that has one.
    pub era: Option<u16>,
    /// Days that it names, whatever the year, those named most first: what it tells without a day was mostly around one of them.
    pub around: Vec<u16>,
    pub offsets: Offsets,
    pub text: Text,
    pub meetings: Vec<Told>,
    pub named: Vec<Named>,
}

/// A meeting as one article tells it, with the prints of the sentences that do.
#[derive(Clone, Debug)]
pub struct Told {
    pub meeting: Meeting,
    pub prints: Vec<u64>,
}

/// A person, organization or place that the article names.
#[derive(Clone, Debug)]
pub struct Named {
    pub entity: String,
    pub kind: EntityKind,
    pub name: String,
    pub country: Option<String>,
    pub en: Option<String>,
    pub code: Option<String>,
    pub place_type: Option<String>,
    pub first: Span,
    pub ranks: Vec<(String, Span)>,
    pub offices: Vec<(String, Span)>,
}

impl Card {
    pub fn new(document: Document) -> Self {
        let prints = Prints::new(&document);
        let published = document.published.map(|p| p.value);
        let spoken = document.reference.map(|r| r.value);
        let day = [&published, &spoken].into_iter().flatten().find_map(|d| civil(d)).map(str::to_string);
        let year = |value: &str| value.get(..4)?.parse().ok();
        let dated = document.timexes.iter().filter_map(|t| t.value.as_deref()).filter(|v| v.len() >= 7).filter_map(year).filter(|y| *y < 2100);
        let era = day.as_deref().and_then(year).or_else(|| dated.max());
        let around = around(&document.timexes, era);
        let told = |meeting: Meeting| {
            let mut prints: Vec<u64> = meeting.evidence.iter().filter_map(|s| prints.of(*s)).collect();
            prints.sort_unstable();
            prints.dedup();
            Told { prints, meeting }
        };
        Self {
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

    pub fn span(&self, span: Span) -> CorpusSpan {
        CorpusSpan { document: self.id.clone(), start: span.start, end: span.end }
    }

    pub fn spans<'a>(&'a self, spans: impl IntoIterator<Item = &'a Span>) -> impl Iterator<Item = CorpusSpan> {
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
    days.sort_by_key(|(day, count)| (std::cmp::Reverse(*count), *day));
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
