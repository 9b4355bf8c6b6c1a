//! Finds documents: by fixed names, by a head with the title behind it, by a number.

mod fixed_name;
mod introduced;
mod numbered;
mod titled;

use super::around::Around;
use super::rule::{self, Rule};
use crate::lexicon::{Class, Marks};
use crate::model::EntityKind;
use crate::recognise::Mention;

const RULES: [Rule; 4] = [(fixed_name::ID, fixed_name::at), (numbered::ID, numbered::at), (titled::ID, titled::at), (introduced::ID, introduced::at)];

/// Appends what is found: at each token the longest name.
pub fn find(around: &Around, out: &mut Vec<Mention>) {
    let r = around.r;
    // Inside another name a document's is no document ("Tổ chức Hiệp ước Bắc Đại Tây Dương").
    let inside = super::covered(r, out.iter().filter(|m| matches!(m.kind, EntityKind::Organization | EntityKind::Series)));
    let at = |i: u32| {
        if inside[i as usize] { None } else { rule::longest(&RULES, around, i, |_| true) }
    };
    rule::find(around, EntityKind::Document, Marks::of(&[Class::Documents, Class::DocumentHeads]), at, out);
}

/// The token after a year that belongs to a name: "UNCLOS 1982", "Luật Biển năm 1982".
fn year(a: &Around, i: u32) -> u32 {
    use crate::tokenise::{Kind, fold};
    const NAM: u64 = fold("năm");
    let r = a.r;
    let at = i + r.is(i, NAM) as u32;
    let year = |t: &crate::tokenise::Token| t.kind == Kind::Number && (1900..2100).contains(&t.value);
    if i < a.end(i.saturating_sub(1)) && r.token(at).is_some_and(year) && r.token(at + 1).is_none_or(|t| t.spaced || t.kind != Kind::Dash && !t.is_punct('/')) {
        at + 1
    } else {
        i
    }
}
