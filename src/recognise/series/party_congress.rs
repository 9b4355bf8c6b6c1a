//! series/party-congress: a numbered congress or plenum of a party.
//! Why: "Đại hội XIII", "Đại hội 19 đảng Cộng sản", "Hội nghị Trung ương 8" are printed as names, the number being part of them.
//! accepts "trước thềm [Đại hội XIII của Đảng] năm tới"
//! accepts "khai mạc [Hội nghị Trung ương 8] tại Hà Nội"
//! rejects "Hội nghị Trung ương về kinh tế"

use crate::reading::Toks;
use crate::recognise::around::Around;
use crate::recognise::rule::Found;
use crate::tokenise::{Kind, fold};

pub const ID: &str = "series/party-congress";

const CONGRESS: [u64; 2] = [fold("đại"), fold("hội")];
const PLENUM: [u64; 4] = [fold("hội"), fold("nghị"), fold("trung"), fold("ương")];
const CUA: u64 = fold("của");
const DANG: u64 = fold("đảng");

/// The meeting that begins at a token.
pub fn at(a: &Around, i: u32) -> Option<Found> {
    let r = a.r;
    let end = a.end(i);
    if !r.tokens[i as usize].capital() {
        return None;
    }
    let congress = r.are(i, &CONGRESS);
    let mut j = if congress {
        i + 2
    } else if r.are(i, &PLENUM) {
        i + 4
    } else {
        return None;
    };
    let number = r
        .token(j)
        .is_some_and(|t| j < end && (t.kind == Kind::Number && t.value < 40 || t.capital() && r.word(j).bytes().all(|b| matches!(b, b'X' | b'V' | b'I'))));
    let slash = r.token(j + 1).is_some_and(|t| t.is_punct('/') || t.kind == Kind::Dash && !t.spaced);
    if !number || slash {
        return None;
    }
    j += 1;
    // "của Đảng", "đảng Cộng sản Trung Quốc"
    if congress {
        let of = j + r.is(j, CUA) as u32;
        if of < end && r.is(of, DANG) {
            let party = a.head(of, "state").map_or(of + 1, |h| h.end);
            j = a.country(party).filter(|_| party > of + 1 && party < end).map_or(party, |c| c.0);
        }
    }
    Some(Found { toks: Toks::new(i, j), row: None })
}
