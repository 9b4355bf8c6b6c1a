//! organization/fixed-name: a body by its fixed name or acronym.
//! Why: international bodies, agencies, papers and companies are printed under one name wherever they stand.
//! accepts "Việt Nam và [ASEAN] tăng cường hợp tác"
//! accepts "theo [Tân Hoa Xã], hai bên"
//! accepts "tàu của [Cảnh sát biển] đã đến"
//! rejects "Hải quân các nước cùng tham gia"
//! rejects "ngày thứ hai của tuần"

use crate::lexicon::Class;
use crate::reading::Toks;
use crate::recognise::around::Around;
use crate::recognise::rule::Found;

pub const ID: &str = "organization/fixed-name";

/// The longest fixed name that begins at a token.
pub fn at(a: &Around, i: u32) -> Option<Found> {
    let hit = a.r.hit(i, Class::Bodies).filter(|h| h.more() != "service" || !a.opens(i))?;
    Some(Found { toks: Toks::new(i, hit.end), row: Some(hit.row()) })
}
