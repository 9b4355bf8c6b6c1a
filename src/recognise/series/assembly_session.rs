//! series/assembly-session: a numbered session of the United Nations General Assembly.
//! Why: the body meets in yearly sessions that the press tells by their number.
//! accepts "bên lề [Khóa họp lần thứ 72 Đại hội đồng Liên Hợp Quốc]"  code = "UNGA"
//! accepts "dự [khóa họp 80 của Đại hội đồng LHQ]"  code = "UNGA"
//! rejects "kỳ họp thứ 7 Quốc hội"

use crate::lexicon::Class;
use crate::reading::Toks;
use crate::recognise::around::Around;
use crate::recognise::rule::Found;
use crate::tokenise::{Kind, fold};

pub const ID: &str = "series/assembly-session";

const BETWEEN: [u64; 3] = [fold("lần"), fold("thứ"), fold("của")];
const ASSEMBLY: [u64; 3] = [fold("đại"), fold("hội"), fold("đồng")];

/// The session that begins at a token.
pub fn at(a: &Around, i: u32) -> Option<Found> {
    let r = a.r;
    let lead = r.hit(i, Class::SeriesWords).filter(|h| h.more() == "assembly")?;
    let number = |k: u32| r.tokens[k].kind == Kind::Number;
    let j = (lead.end..a.end(i).min(lead.end + 6)).find(|&k| !(number(k) || BETWEEN.contains(&r.tokens[k].fold)))?;
    let body = r.hit(j, Class::Bodies).filter(|_| r.are(j, &ASSEMBLY) && (lead.end..j).any(number))?;
    Some(Found { toks: Toks::new(i, body.end), row: super::row("UNGA") })
}
