//! Recognise: tokens → mentions of persons, organizations, places, series and documents, and timexes.
//!
//! Each module finds one kind, by rules of one file each; what they find may nest (a country inside a ministry's name) but never cross: `arbitrate` decides.

mod acronym;
mod around;
pub mod document;
pub mod organization;
mod own_word;
pub mod person;
pub mod place;
mod rule;
pub mod series;
pub mod timex;

use crate::lexicon::Row;
use crate::model::EntityKind;
use crate::reading::{Reading, Toks};
use around::Around;

/// A name found in the text.
#[derive(Clone, Debug)]
pub struct Mention {
    pub toks: Toks,
    pub kind: EntityKind,
    /// Id of the rule that found it, `person/rank-name`.
    pub rule: &'static str,
    /// The lexicon's row for the whole name, where it has one.
    pub row: Option<Row>,
    /// The number of the user's word for the whole name, where there is one.
    pub own: Option<u32>,
    /// Persons: ranks and offices printed with this mention.
    pub ranks: Vec<Toks>,
    pub offices: Vec<Toks>,
}

impl Mention {
    pub fn new(toks: Toks, kind: EntityKind, rule: &'static str) -> Self {
        Self { toks, kind, rule, row: None, own: None, ranks: Vec::new(), offices: Vec::new() }
    }
}

/// A date or time expression. Values are TIMEX3 strings as in `model::Timex`.
#[derive(Clone, Debug)]
pub struct Timex {
    pub toks: Toks,
    /// What the expression itself states.
    pub known: String,
    /// The same in fields.
    pub expression: timex::expression::Expression,
    /// Set by `resolve::date`.
    pub value: Option<String>,
    pub rule: &'static str,
}

/// Everything found in a text, in order of first token.
#[derive(Debug, Default)]
pub struct Recognised {
    pub mentions: Vec<Mention>,
    pub timexes: Vec<Timex>,
}

impl Recognised {
    /// The timex that token `i` is part of.
    pub fn timex_at(&self, i: u32) -> Option<&Timex> {
        self.timexes.get(self.timexes.partition_point(|t| t.toks.end <= i)).filter(|t| t.toks.start <= i)
    }

    /// The mentions that begin within these tokens, with their numbers.
    pub fn mentions_in(&self, toks: Toks) -> impl Iterator<Item = (usize, &Mention)> {
        let first = self.mentions.partition_point(|m| m.toks.start < toks.start);
        self.mentions.iter().enumerate().skip(first).take_while(move |(_, m)| m.toks.start < toks.end)
    }

    /// The timexes that begin within these tokens.
    pub fn timexes_in(&self, toks: Toks) -> impl Iterator<Item = &Timex> {
        let first = self.timexes.partition_point(|t| t.toks.start < toks.start);
        self.timexes[first..].iter().take_while(move |t| t.toks.start < toks.end)
    }

    /// Whether a day is told within these tokens, be it "hôm nay" in a text without a day of its own.
    pub fn tells_day(&self, toks: Toks) -> bool {
        self.timexes_in(toks).any(|t| t.value.as_deref().unwrap_or(&t.known).len() >= 10)
    }
}

/// Runs all recognisers.
pub fn recognise(r: &Reading) -> Recognised {
    let timexes = timex::find(r);
    let mut mentions = Vec::new();
    place::find(r, &mut mentions);
    own_word::find(r, &mut mentions);
    let around = Around::new(r, &mentions);
    series::find(&around, &mut mentions);
    organization::find(&around, &mut mentions);
    // Some places were bodies.
    let around = Around::new(r, &mentions);
    document::find(&around, &mut mentions);
    acronym::find(&around, &mut mentions);
    place::seat::find(r, &mut mentions);
    person::find(r, &mut mentions);
    own_word::prefer(&mut mentions);
    arbitrate(&mut mentions);
    Recognised { mentions, timexes }
}

/// For each token whether one of the mentions covers it.
fn covered<'m>(r: &Reading, mentions: impl IntoIterator<Item = &'m Mention>) -> Vec<bool> {
    let mut covered = vec![false; r.tokens.len()];
    mentions.into_iter().for_each(|m| covered[m.toks.start as usize..m.toks.end as usize].fill(true));
    covered
}

/// Sorts mentions and drops those that cross a longer one, or stand inside one of their own kind.
fn arbitrate(mentions: &mut Vec<Mention>) {
    crate::order::sort_by_key(mentions, |m| m.toks.order());
    let mut kept = 0;
    for n in 0..mentions.len() {
        let m = &mentions[n];
        let clash = |k: &Mention| k.toks == m.toks || k.toks.overlaps(m.toks) && (k.kind == m.kind || !k.toks.contains(m.toks));
        if !mentions[..kept].iter().rev().take(6).any(clash) {
            if kept < n {
                mentions.swap(kept, n);
            }
            kept += 1;
        }
    }
    mentions.truncate(kept);
}
