//! Finds series: recurring meetings and mechanisms, by fixed names (`fixed_name`) and names put together from parts (`composed`).

mod assembly_session;
mod composed;
mod expert_group;
mod fixed_name;
mod named_meeting;
mod party_congress;

use super::around::Around;
use crate::lexicon::{self, Class, Row};
use crate::model::EntityKind;
use crate::reading::{Reading, Toks};
use crate::recognise::Mention;

/// A series found at a token.
pub struct Found {
    pub toks: Toks,
    pub row: Option<Row>,
}

/// The row of a series code.
fn row(code: &str) -> Option<Row> {
    lexicon::by_value(Class::Series, code)
}

/// What a rule finds at a token.
type Rule = fn(&Around, u32) -> Option<Found>;

const RULES: [(&str, Rule); 5] = [
    (expert_group::ID, expert_group::at),
    (composed::ID, composed::at),
    (fixed_name::ID, fixed_name::at),
    (party_congress::ID, party_congress::at),
    (assembly_session::ID, assembly_session::at),
];

/// Appends what is found: at each token the longest name, the earlier rule where two are equally long.
pub fn find(r: &Reading, out: &mut Vec<Mention>) {
    let around = Around::new(r, out);
    let mut i = 0;
    while i < r.tokens.len() as u32 {
        let begins = r.hits.has(i, &[Class::Series, Class::SeriesWords]);
        let mut best: Option<(&'static str, Found)> = None;
        if begins {
            for (id, at) in RULES {
                if let Some(f) = at(&around, i).filter(|f| best.as_ref().is_none_or(|b| f.toks.end > b.1.toks.end)) {
                    best = Some((id, f));
                }
            }
        }
        // What no other rule knows may still be written as a name.
        let best = best.or_else(|| named_meeting::at(&around, i).filter(|_| begins).map(|f| (named_meeting::ID, f)));
        let Some((id, f)) = best else {
            i += 1;
            continue;
        };
        i = f.toks.end;
        out.push(Mention { row: f.row, ..Mention::new(f.toks, EntityKind::Series, id) });
    }
}
