//! series/expert-group: an expert working group of ADMM+.
//! Why: the groups are printed with the mechanism that they belong to and mostly with their field.
//! accepts "đồng chủ trì [Nhóm chuyên gia ADMM+ về an ninh mạng] chu kỳ tới"  code = "EWG"
//! accepts "các [Nhóm chuyên gia ADMM+] đã họp"  code = "EWG"
//! rejects "nhóm chuyên gia của bệnh viện"

use crate::lexicon::Class;
use crate::reading::Toks;
use crate::recognise::around::Around;
use crate::recognise::rule::Found;
use crate::tokenise::fold;

pub const ID: &str = "series/expert-group";

const VE: u64 = fold("về");
const CAC: u64 = fold("các");

/// The group that begins at a token.
pub fn at(a: &Around, i: u32) -> Option<Found> {
    let r = a.r;
    let lead = r.hit(i, Class::SeriesWords).filter(|h| h.more() == "experts" && !r.is(i, CAC))?;
    let mechanism = r.hit(lead.end, Class::Series).filter(|h| h.value() == "ADMM-Plus" && h.start < a.end(i))?;
    let mut end = mechanism.end;
    if end + 1 < a.end(i)
        && r.is(end, VE)
        && let Some(topic) = r.hit(end + 1, Class::SeriesWords).filter(|h| h.value() == "topic")
    {
        end = topic.end;
    }
    Some(Found { toks: Toks::new(i, end), row: super::row("EWG") })
}
