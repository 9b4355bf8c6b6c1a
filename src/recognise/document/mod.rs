//! Finds documents: by fixed names, by a head with the title behind it, by a number.

mod fixed_name;
mod numbered;
mod titled;

use super::around::Around;
use crate::lexicon::{Class, Row};
use crate::model::EntityKind;
use crate::reading::{Reading, Toks};
use crate::recognise::Mention;

/// A document found at a token.
pub struct Found {
    pub toks: Toks,
    pub row: Option<Row>,
}

/// What a rule finds at a token.
type Rule = fn(&Around, u32) -> Option<Found>;

const RULES: [(&str, Rule); 3] = [(fixed_name::ID, fixed_name::at), (numbered::ID, numbered::at), (titled::ID, titled::at)];

/// Appends what is found: at each token the longest name, the earlier rule where two are equally long.
pub fn find(r: &Reading, out: &mut Vec<Mention>) {
    let around = Around::new(r, out);
    // Inside another name a document's is no document ("Tổ chức Hiệp ước Bắc Đại Tây Dương").
    let mut inside = vec![false; r.tokens.len()];
    for m in out.iter().filter(|m| matches!(m.kind, EntityKind::Organization | EntityKind::Series)) {
        inside[m.toks.start as usize..m.toks.end as usize].fill(true);
    }
    let mut i = 0;
    while i < r.tokens.len() as u32 {
        let begins = !inside[i as usize] && r.hits.has(i, &[Class::Documents, Class::DocumentHeads]);
        let mut best: Option<(&'static str, Found)> = None;
        if begins {
            for (id, at) in RULES {
                if let Some(f) = at(&around, i).filter(|f| best.as_ref().is_none_or(|b| f.toks.end > b.1.toks.end)) {
                    best = Some((id, f));
                }
            }
        }
        let Some((id, f)) = best else {
            i += 1;
            continue;
        };
        i = f.toks.end;
        out.push(Mention { row: f.row, ..Mention::new(f.toks, EntityKind::Document, id) });
    }
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
