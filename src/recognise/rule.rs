//! What the recognisers of bodies, series and documents share: rules that read a name at one token, and the choice between them.

use super::Mention;
use super::around::Around;
use crate::lexicon::{Marks, Row};
use crate::model::EntityKind;
use crate::reading::Toks;

/// A name found at a token.
pub struct Found {
    pub toks: Toks,
    /// The lexicon's row for the whole name, where it has one.
    pub row: Option<Row>,
}

/// A rule's id, and the name that it reads at a token.
pub type Rule = (&'static str, fn(&Around, u32) -> Option<Found>);

/// What is read at a token, with the id of its rule.
pub type Choice = (&'static str, Found);

/// The longest name that begins at a token and may stand there, of the earlier rule where two are equally long.
pub fn longest(rules: &[Rule], a: &Around, i: u32, may_stand: impl Fn(&Found) -> bool) -> Option<Choice> {
    let mut best: Option<Choice> = None;
    for (id, at) in rules {
        if let Some(f) = at(a, i).filter(&may_stand).filter(|f| best.as_ref().is_none_or(|b| f.toks.end > b.1.toks.end)) {
            best = Some((id, f));
        }
    }
    best
}

/// Appends what is read at each token where one of the marks stands, going on behind each name.
pub fn find(a: &Around, kind: EntityKind, begins: Marks, at: impl Fn(u32) -> Option<Choice>, out: &mut Vec<Mention>) {
    let end = a.r.tokens.len() as u32;
    let next = |i| a.r.hits.next(i, end, begins);
    let mut i = next(0);
    while i < end {
        let found = at(i);
        i = next(found.as_ref().map_or(i + 1, |(_, f)| f.toks.end));
        out.extend(found.map(|(id, f)| f.mention(kind, id)));
    }
}

impl Found {
    pub fn mention(self, kind: EntityKind, rule: &'static str) -> Mention {
        Mention { row: self.row, ..Mention::new(self.toks, kind, rule) }
    }
}
