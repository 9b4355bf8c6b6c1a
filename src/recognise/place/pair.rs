//! place/pair: short names of states beside another state, joined by a dash.
//! Why: headlines write "Việt", "Trung", "Hàn" for states only where a second state shows what is meant.
//! accepts "Quan hệ [Việt] - [Trung] phát triển."  place_type = "country"
//! accepts "Đàm phán [Mỹ]-[Triều] bế tắc."
//! accepts "Tam giác [Trung] – [Nhật] – [Hàn] họp tại Xơ-un."
//! rejects "Miền Trung - Tây Nguyên mưa lớn."

use super::{Found, Scan};
use crate::lexicon::{Class, Hit};
use crate::tokenise::Kind;

pub const ID: &str = "place/pair";

/// A state's name of one word before or after a dash and another state's name.
pub fn at(s: &Scan, i: u32) -> Option<Found> {
    let hit = s.r.hit(i, Class::Countries)?;
    (followed(s, hit) || preceded(s, i)).then(|| hit.into())
}

fn followed(s: &Scan, hit: Hit) -> bool {
    s.token(hit.end).is_some_and(|t| t.kind == Kind::Dash)
        && s.token(hit.end + 1).is_some()
        && s.r.hit(hit.end + 1, Class::Countries).is_some_and(|h| h.value() != hit.value())
}

fn preceded(s: &Scan, i: u32) -> bool {
    let Some(dash) = s.before(i).filter(|t| t.kind == Kind::Dash) else { return false };
    let _ = dash;
    (i.saturating_sub(9).max(s.sentence.start)..i - 1).any(|k| s.r.hits.at(k).iter().any(|h| h.class() == Class::Countries && h.end == i - 1))
}
