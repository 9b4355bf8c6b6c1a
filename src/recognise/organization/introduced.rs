//! organization/introduced: a body whose acronym in parentheses shows where its name ends.
//! Why: "(ABC)" closes a name, also one of lower-case words that are no fields of the lexicon ("Tổ chức Di cư quốc tế (IOM)", "Văn phòng Liên Hợp Quốc về ma túy và tội phạm (UNODC)").
//! accepts "do [Tổ chức đo sóng thần và dạy bơi] (TSB) tài trợ"
//! accepts "theo [Văn phòng Liên Hợp Quốc về rạn san hô và cá voi] (UNRC)"
//! rejects "Tổ chức này đã ký quy tắc về rạn san hô (QRS)"
//! rejects "khai mạc Hội chợ cá voi miền núi (HCV)"
//! rejects "Hội cho biết sẽ tặng quà (VND)"

use crate::lexicon::Value;
use crate::reading::Toks;
use crate::recognise::around::Around;
use crate::recognise::rule::Found;
use crate::tokenise::fold;

pub const ID: &str = "organization/introduced";

/// Words that link a head to the rest of its name.
const GOES_ON: [u64; 3] = [fold("các"), fold("về"), fold("vì")];

/// The body that begins at a token.
pub fn at(a: &Around, i: u32) -> Option<Found> {
    let r = a.r;
    let head = a.heads(i, const { &Value::all(["field", "strict", "name", "state"]) }).next().filter(|_| r.tokens[i].capital())?;
    // "Hội chợ", "Hội nghị": the head is half of another word.
    let known = || a.field_words(head.end).next().is_some() || GOES_ON.contains(&r.tokens[head.end].fold);
    let half = head.len() == 1 && r.token(head.end).is_some_and(|t| !t.capital()) && !known() || r.hits.at(i).iter().any(|h| h.end > head.end);
    if half {
        return None;
    }
    Some(Found { toks: Toks::new(i, a.introduced(head.end)?), row: None })
}
