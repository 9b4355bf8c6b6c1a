//! series/introduced: a meeting whose acronym in parentheses shows where its name ends.
//! Why: "(ABC)" closes a name, whatever words it is made of.
//! accepts "dự [Hội nghị người đứng đầu lục quân các nước Bắc Hải] (PARS) sáng nay"
//! rejects "Hội nghị bàn về rạn san hô sẽ thông qua quy tắc (QRS)"
//! rejects "tại Hội nghị thường niên của Liên minh cá voi (LMV)"
//! rejects "tại Hội nghị thường niên Quỹ Môi trường Bắc Hải (QBH)"
//! rejects "tại hội nghị các nước miền núi (HCV)"

use crate::lexicon::Class;
use crate::reading::Toks;
use crate::recognise::around::Around;
use crate::recognise::organization;
use crate::recognise::rule::Found;
use crate::tokenise::fold;

pub const ID: &str = "series/introduced";

const CUA: u64 = fold("của");

/// The meeting that begins at a token.
pub fn at(a: &Around, i: u32) -> Option<Found> {
    let r = a.r;
    let lead = r.hit(i, Class::SeriesWords).filter(|h| matches!(h.more(), "meeting" | "forum" | "dialogue" | "process" | "fair") && r.tokens[i].capital())?;
    let toks = Toks::new(i, a.introduced(lead.end)?);
    // The acronym of the body that meets.
    let last = |k: u32| organization::longest(a, k).is_some_and(|(_, f)| f.row.is_none() && f.toks.end == toks.end);
    let body = r.hits.has(toks.end + 1, &[Class::Bodies]) || (lead.end..toks.end).any(|k| r.is(k, CUA) || last(k));
    (!body).then_some(Found { toks, row: None })
}
