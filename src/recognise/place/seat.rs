//! place/seat: the seat of an institution.
//! Why: "tại trụ sở Bộ Quốc phòng" says where, and the institution's name is part of what the place is called.
//! accepts "Hội đàm tại [trụ sở Bộ Ngoại giao] sáng nay."  place_type = "facility"
//! accepts "Lễ đón tại [trụ sở Bộ Quốc phòng Việt Nam]."  country = "VN"
//! rejects "Công ty có trụ sở tại Hà Nội."

use super::{Found, Scan};
use crate::lexicon::{Class, Hit};
use crate::reading::Toks;
use crate::tokenise::fold;

pub const ID: &str = "place/seat";

const TRU: u64 = fold("trụ");
const SO: u64 = fold("sở");
const TAI: u64 = fold("tại");

pub fn at(s: &Scan, i: u32) -> Option<Found> {
    if !s.r.are(i, &[TRU, SO]) || !s.capital(i + 2) {
        return None;
    }
    let mut end = i + 2;
    while let Some(h) = s.token(end).and_then(|_| s.r.hit(end, Class::OfficeWords)).filter(|h| h.value() == "body") {
        end = h.end;
    }
    if end == i + 2 || s.before(i).is_none_or(|b| b.fold != TAI) {
        return None;
    }
    let state: Option<Hit> = s.token(end).and_then(|_| s.state(end)).filter(|h| h.more() != "pair");
    Some(Found { toks: Toks::new(i, state.map_or(end, |h| h.end)), hit: None })
}
