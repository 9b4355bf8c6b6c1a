//! document/numbered: a resolution, decree or directive with its number.
//! Why: the number names it, with or without "số", with the series behind a slash.
//! accepts "theo [Nghị quyết 2321] và [Nghị định số 12/2031/NĐ-CP]"
//! accepts "theo [Nghị quyết số 18 - NQ / TW] và [Quyết định số 1246 / QĐ - BYT] ngày 5/3"
//! rejects "ra nghị quyết về kinh tế"
//! rejects "quyết định 3 lần"

use crate::lexicon::Class;
use crate::reading::Toks;
use crate::recognise::around::Around;
use crate::recognise::rule::Found;
use crate::tokenise::{Kind, Shape, fold};

pub const ID: &str = "document/numbered";

const SO: u64 = fold("số");

/// The document that begins at a token.
pub fn at(a: &Around, i: u32) -> Option<Found> {
    let r = a.r;
    let head = r.hit(i, Class::DocumentHeads).filter(|h| h.value() == "number")?;
    let end = a.end(i);
    let number = |k: u32| k < end && r.tokens[k].kind == Kind::Number;
    // A capital or "số" tells the name from a count.
    if !number(head.end) || !(r.tokens[i].capital() || r.is(head.end - 1, SO) || r.tokens[head.end].value > 31) {
        return None;
    }
    let mut j = head.end + 1;
    let slash = |k: u32| k < end && r.tokens[k].is_punct('/');
    // "18 - NQ / TW", "1246 / QĐ - BYT": a dash with spaces around it belongs to the number where a slash stands beside.
    let dash = |k: u32| r.tokens[k].kind == Kind::Dash && (!r.tokens[k].spaced || slash(k + 2) || slash(k - 2));
    while j + 1 < end && (slash(j) || dash(j)) {
        let t = &r.tokens[j + 1];
        if t.kind != Kind::Number && !(t.kind == Kind::Word && matches!(t.shape, Shape::Upper | Shape::Mixed)) {
            break;
        }
        j += 2;
    }
    Some(Found { toks: Toks::new(i, j), row: None })
}
