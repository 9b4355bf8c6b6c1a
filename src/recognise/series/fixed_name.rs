//! series/fixed-name: a series by its fixed name or acronym.
//! Why: these names stand for the meeting wherever they are printed; an acronym takes the gathering before it ("Hội nghị AMM") and a number tied to it ("ACDFM-19") into its name.
//! accepts "Bộ trưởng dự [Đối thoại Shangri-La] ở Singapore"  code = "SLD"
//! accepts "tại [Hội nghị AMM-52] ở Bangkok"  code = "AMM"
//! accepts "dự [hội nghị G20] ở Osaka"  code = "G20"
//! accepts "bên lề [đối thoại Shangri-La] tại Singapore"  code = "SLD"
//! accepts "kết quả của [ADMM+] và [ADSOM]"
//! rejects "nghỉ tại khách sạn Shangri-La"

use crate::lexicon::Class;
use crate::reading::Toks;
use crate::recognise::around::Around;
use crate::recognise::rule::Found;
use crate::tokenise::{Kind, Shape, fold};

pub const ID: &str = "series/fixed-name";

const DASH: u64 = fold("-");
const SAN: u64 = fold("sạn");

/// The longest fixed name that begins at a token.
pub fn at(a: &Around, i: u32) -> Option<Found> {
    let r = a.r;
    let lead = r.hit(i, Class::SeriesWords).filter(|h| h.more() == "meeting" && h.len() == 2).map(|h| h.end);
    let own = r.hit(i, Class::Series);
    // "Hội nghị ADMM": the acronym of a meeting; a bloc ("APEC") is one without it.
    let hit = own.or_else(|| lead.and_then(|j| r.hit(j, Class::Series)).filter(|h| h.start < a.end(i) && acronym(a, h.start) && !bloc(h.value())))?;
    if r.is(i.wrapping_sub(1), SAN) {
        return None;
    }
    let mut end = hit.end;
    // An acronym of one word glued to further letters is another name.
    let numbered = |k: u32| r.token(k).is_some_and(|t| t.kind == Kind::Number && !t.spaced && t.value < 100);
    if acronym(a, hit.start) && r.is(end, DASH) && !r.tokens[end].spaced && end + 1 < a.end(i) && numbered(end + 1) {
        end += 2;
    }
    Some(Found { toks: Toks::new(i, end), row: Some(hit.row()) })
}

fn acronym(a: &Around, i: u32) -> bool {
    a.r.token(i).is_some_and(|t| matches!(t.shape, Shape::Upper | Shape::Mixed) && t.capital())
}

/// Series that are also bodies.
fn bloc(code: &str) -> bool {
    matches!(code, "APEC" | "ASEM" | "CLV" | "CLMV" | "ACMECS" | "GMS" | "MRC" | "IPU" | "WEF")
}
