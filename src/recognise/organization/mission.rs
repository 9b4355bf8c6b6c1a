//! organization/mission: an embassy or consulate, with its state and where it sits.
//! Why: the place belongs to the printed name.
//! accepts "thông cáo của [Đại sứ quán Australia tại Việt Nam]"
//! accepts "nộp đơn tại [lãnh sự quán Pháp ở TP. HCM]"
//! rejects "đến đại sứ quán nộp đơn"

use super::tail;
use crate::lexicon::Value;
use crate::reading::Toks;
use crate::recognise::around::Around;
use crate::recognise::rule::Found;
use crate::tokenise::fold;

pub const ID: &str = "organization/mission";

const TAI: u64 = fold("tại");
const O: u64 = fold("ở");

/// The mission that begins at a token.
pub fn at(a: &Around, i: u32) -> Option<Found> {
    let r = a.r;
    let head = a.head(i, const { Value::of("mission") })?;
    let (mut end, _) = a.country(head.end).filter(|_| head.end < a.end(i))?;
    if (r.is(end, TAI) || r.is(end, O)) && end + 1 < a.end(i) {
        end = tail::locality(a, end + 1).unwrap_or(end);
    }
    Some(Found { toks: Toks::new(i, end), row: None })
}
