//! organization/whole: a body whose head is its name, with or without what it belongs to.
//! Why: "Bộ Tổng tham mưu", "Tổng cục Chính trị" name one body without a further word; a service, number, state or parent may follow.
//! accepts "do [Bộ Tổng Tham mưu] và [Bộ Tư lệnh Cảnh sát biển] tổ chức"
//! accepts "theo [Cổng TTĐT Bộ Quốc phòng]"
//! rejects "bộ tư lệnh của họ"

use super::tail;
use crate::lexicon::Value;
use crate::reading::Toks;
use crate::recognise::around::Around;
use crate::recognise::rule::Found;

pub const ID: &str = "organization/whole";

/// The body that begins at a token.
pub fn at(a: &Around, i: u32) -> Option<Found> {
    let r = a.r;
    let head = a.heads(i, const { &Value::all(["whole", "portal"]) }).next()?;
    if !r.tokens[i].capital() {
        return None;
    }
    let end = match super::longest(a, head.end).filter(|_| head.end < a.end(i) && r.tokens[head.end].capital()) {
        Some((_, nested)) => nested.toks.end,
        None if head.value() == "portal" => return None,
        None => tail::read(a, head).or((!a.opens(i)).then_some(head.end))?,
    };
    Some(Found { toks: Toks::new(i, end), row: None })
}
