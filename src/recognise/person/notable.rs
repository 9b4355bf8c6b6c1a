//! person/notable: the name of an office-holder whom the press names without a title.
//! Why: heads of state and ministers of the great powers stand in headlines by their bare names.
//! accepts "Hôm qua [Kim Jong-un] thị sát một đơn vị."
//! accepts "[Macron] cho rằng châu Âu cần tự chủ."
//! rejects "Chủ nhân tòa tháp Trump Tower vắng mặt."

use super::{Candidate, Last};
use crate::lexicon::Class;

pub const ID: &str = "person/notable";

/// The whole name is in the lexicon.
pub fn holds(c: &Candidate) -> bool {
    let toks = c.name.toks;
    let known = c.scan.r.hit(toks.start, Class::Notables).is_some_and(|h| h.end == toks.end);
    known && c.before.last == Last::Nothing && !c.bears
}
