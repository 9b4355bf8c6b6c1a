//! Finds series: recurring meetings and mechanisms, by fixed names (`fixed_name`) and names put together from parts (`composed`).

mod assembly_session;
mod composed;
pub(crate) mod exercise_name;
mod expert_group;
mod fixed_name;
mod introduced;
mod named_meeting;
mod party_congress;

use super::around::Around;
use super::rule::{self, Rule};
use crate::lexicon::{self, Class, Marks, Row};
use crate::model::EntityKind;
use crate::recognise::Mention;

/// The row of a series code.
fn row(code: &str) -> Option<Row> {
    lexicon::by_value(Class::Series, code)
}

const RULES: [Rule; 6] = [
    (expert_group::ID, expert_group::at),
    (composed::ID, composed::at),
    (fixed_name::ID, fixed_name::at),
    (introduced::ID, introduced::at),
    (party_congress::ID, party_congress::at),
    (assembly_session::ID, assembly_session::at),
];

/// Appends what is found: at each token the longest name; what no other rule knows may still be written as a name.
pub fn find(around: &Around, out: &mut Vec<Mention>) {
    let at = |i: u32| {
        let known = || rule::longest(&RULES, around, i, |_| true);
        let named = || named_meeting::at(around, i).map(|f| (named_meeting::ID, f));
        known().or_else(named)
    };
    rule::find(around, EntityKind::Series, Marks::of(&[Class::Series, Class::SeriesWords]), at, out);
    exercise_name::find(around, out);
}
