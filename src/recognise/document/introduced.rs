//! document/introduced: a treaty or plan whose acronym in parentheses shows where its title ends.
//! Why: "(ABC)" closes a name, also one of lower-case words with commas ("Thỏa thuận toàn cầu về di cư hợp pháp, an toàn và trật tự (GCM)").
//! accepts "ký [Hiệp định về cá voi di cư, nuôi con và rạn san hô] (CVS) năm ngoái"
//! rejects "Tuyên bố này đã nêu quy tắc cá voi (QRS)"
//! rejects "thỏa thuận về cá voi (CVS)"

use crate::lexicon::Class;
use crate::reading::Toks;
use crate::recognise::around::Around;
use crate::recognise::rule::Found;

pub const ID: &str = "document/introduced";

/// The title that begins at a token.
pub fn at(a: &Around, i: u32) -> Option<Found> {
    let r = a.r;
    let head = r.hit(i, Class::DocumentHeads).filter(|h| h.value() != "number" && r.tokens[i].capital())?;
    Some(Found { toks: Toks::new(i, a.introduced(head.end)?), row: None })
}
