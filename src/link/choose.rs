//! One value out of what several reports say.

use super::card::{Card, Told};
use crate::model::*;
use crate::order;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// One report of a meeting.
#[derive(Clone, Copy)]
pub struct Reported<'a> {
    pub card: &'a Card,
    pub told: &'a Told,
    /// The article whose text it prints: copies have one vote together.
    pub origin: &'a Arc<str>,
}

impl<'a> Reported<'a> {
    pub fn meeting(&self) -> &'a Meeting {
        &self.told.meeting
    }
    /// Whether the text is the article's own.
    pub fn is_own(&self) -> bool {
        *self.origin == self.card.id
    }
    fn sources(&self, field: &str) -> impl Iterator<Item = CorpusSpan> {
        self.meeting().sources.get(field).into_iter().flat_map(|s| self.card.spans(&s.spans))
    }
}

/// A value, and who says it.
pub struct Value<T> {
    pub value: T,
    origins: BTreeSet<Arc<str>>,
    best: (Salience, u32),
    pub spans: Vec<CorpusSpan>,
    pub basis: Basis,
}

impl<T> Value<T> {
    pub fn votes(&self) -> usize {
        self.origins.len()
    }
    pub fn source(&self) -> CorpusSource {
        CorpusSource { spans: self.spans.clone(), basis: self.basis }
    }
}

/// All values of a field: what most say first; of equals, what the articles say that are about it, and most surely. Values of one `key` are one.
pub fn values<T, K: Ord>(reports: &[Reported], field: &str, of: impl Fn(&Meeting) -> Option<T>, key: impl Fn(&T) -> K) -> Vec<Value<T>> {
    let mut all: BTreeMap<K, Value<T>> = BTreeMap::new();
    for r in reports {
        let Some(value) = of(r.meeting()) else { continue };
        let rank = (r.meeting().salience, 1000 - (r.meeting().confidence.clamp(0.0, 1.0) * 1000.0) as u32);
        let basis = r.meeting().sources.get(field).map_or(Basis::Context, |s| s.basis);
        let spans = r.sources(field);
        let new = |value| Value { value, origins: BTreeSet::new(), best: rank, spans: Vec::new(), basis };
        let there = all.entry(key(&value)).or_insert_with(|| new(value));
        there.origins.insert(r.origin.clone());
        there.best = there.best.min(rank);
        there.spans.extend(spans);
        if rank_of(basis) < rank_of(there.basis) {
            there.basis = basis;
        }
    }
    let mut all: Vec<Value<T>> = all.into_values().collect();
    order::sort_by(&mut all, |a, b| (b.votes(), a.best).cmp(&(a.votes(), b.best)));
    all
}

/// What is printed counts before what is inferred.
fn rank_of(basis: Basis) -> u8 {
    match basis {
        Basis::User => 0,
        Basis::Given => 1,
        Basis::Stated => 2,
        Basis::Resolved => 3,
        Basis::Lexicon => 4,
        Basis::Context => 5,
    }
}
