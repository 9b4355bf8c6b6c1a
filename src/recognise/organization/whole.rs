//! organization/whole: a body whose head is its name, with or without what it belongs to.
//! Why: "Bộ Tổng tham mưu", "Tổng cục Chính trị" name one body without a further word; a service, number, state or parent may follow.
//! accepts "do [Bộ Tổng Tham mưu] và [Bộ Tư lệnh Cảnh sát biển] tổ chức"
//! accepts "theo [Cổng TTĐT Bộ Quốc phòng]"
//! rejects "bộ tư lệnh của họ"

use super::Found;
use crate::lexicon::Class;
use crate::reading::Toks;
use crate::recognise::around::Around;
use crate::tokenise::Kind;

pub const ID: &str = "organization/whole";

/// The body that begins at a token.
pub fn at(a: &Around, i: u32) -> Option<Found> {
    let r = a.r;
    let head = r.hits.at(i).iter().rev().find(|h| h.class() == Class::BodyHeads && matches!(h.value(), "whole" | "portal"))?;
    if !r.tokens[i as usize].capital() {
        return None;
    }
    let stop = a.end(i);
    let mut end = head.end;
    if let Some(f) = super::longest(a, end).filter(|_| end < stop && r.tokens[end as usize].capital()) {
        end = f.1.toks.end;
    } else {
        while end < stop {
            if let Some((e, _)) = a.country(end) {
                end = e;
                break;
            }
            if r.tokens[end as usize].kind == Kind::Number && end > head.end {
                end += 1;
                break;
            }
            match r.hit(end, Class::OfficeWords).filter(|w| w.value() == "unit") {
                Some(w) => end = w.end,
                None => break,
            }
        }
    }
    if head.value() == "portal" && end == head.end {
        return None;
    }
    Some(Found { toks: Toks::new(i, end), row: None })
}
