//! organization/local: a local authority with its place.
//! Why: committees, police, courts and departments of provinces and districts are named by where they are.
//! accepts "theo [Công an tỉnh Đồng Tháp] và [UBND TP. HCM]"
//! accepts "lãnh đạo [Tỉnh ủy Quảng Trị]"
//! rejects "trình báo công an"
//! rejects "UBND các cấp"

use super::tail;
use crate::lexicon::Value;
use crate::reading::Toks;
use crate::recognise::around::Around;
use crate::recognise::rule::Found;

pub const ID: &str = "organization/local";

/// The authority that begins at a token.
pub fn at(a: &Around, i: u32) -> Option<Found> {
    let head = a.head(i, const { Value::of("local") })?;
    let end = tail::locality(a, head.end).filter(|_| head.end < a.end(i))?;
    Some(Found { toks: Toks::new(i, end), row: None })
}
