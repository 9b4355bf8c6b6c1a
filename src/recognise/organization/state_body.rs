//! organization/state-body: an armed service, parliament or government with its state.
//! Why: these heads are common nouns until a state (or another capitalised word of the name) follows: "quân đội Mỹ", "Quân đội nhân dân Việt Nam", "Vệ binh Quốc gia".
//! accepts "các sĩ quan [quân đội Việt Nam] và [Quân đội Hoàng gia Campuchia]"
//! accepts "[Chính phủ Indonesia] đề nghị"
//! rejects "sĩ quan quân đội hai nước"
//! rejects "hải quân các nước"

use crate::lexicon::{Class, Hit, Value};
use crate::reading::Toks;
use crate::recognise::around::Around;
use crate::recognise::rule::Found;

pub const ID: &str = "organization/state-body";

/// The body that begins at a token.
pub fn at(a: &Around, i: u32) -> Option<Found> {
    let head = a.head(i, const { Value::of("state") })?;
    Some(Found { toks: Toks::new(i, end(a, head)?), row: None })
}

/// The end of the name that a head begins.
pub fn end(a: &Around, head: &Hit) -> Option<u32> {
    let r = a.r;
    let end = a.end(head.start);
    let mut j = head.end;
    let mut capital = false;
    while j < end {
        if let Some((e, _)) = a.country(j) {
            return Some(e);
        }
        let word = r.hit(j, Class::OfficeWords).or_else(|| r.hit(j, Class::Fields)).filter(|w| matches!(w.value(), "field" | "unit"));
        let Some(w) = word else { break };
        capital |= r.tokens[j].capital();
        j = w.end;
    }
    (capital && r.tokens[head.start].capital()).then_some(j)
}
