//! organization/described: a foreign name behind a lower-case word for a body and what it deals with.
//! Why: the press tells its readers what an unknown foreign body is: "tổ chức tư vấn X", "công ty an ninh mạng X", "viện chính sách X"; the description is no part of the name.
//! accepts "chuyên gia tại tổ chức tư vấn [Brinkmore Group] cho biết"
//! accepts "nghiên cứu viên của viện chính sách độc lập [Thornby House] nói"
//! rejects "người đứng đầu cơ quan tình báo Hakar Fadan đến Moscow"
//! rejects "công ty của Brinkmore đã đóng cửa"
//! rejects "hãng sản xuất tên lửa Brinkmore"
//! rejects "viện chính sách do John Thornby lập"

use crate::lexicon::{Class, Value};
use crate::reading::Toks;
use crate::recognise::around::Around;
use crate::recognise::rule::Found;
use crate::tokenise::{Kind, Shape, fold};

pub const ID: &str = "organization/described";

/// "cơ quan", "dự án": what stands behind is its head, or a house.
const OTHER: [u64; 2] = [fold("cơ"), fold("dự")];
/// Most tokens of the description.
const LONGEST: u32 = 7;

/// The name that begins at a token.
pub fn at(a: &Around, i: u32) -> Option<Found> {
    let r = a.r;
    let first = &r.tokens[i];
    // A word that the lexicon does not have. Acronyms stand there as attributes too ("cơ quan quản lý PPP").
    let written = first.capital() && first.known.word == 0 && first.shape != Shape::Upper;
    if !written || i == 0 || r.tokens[i - 1].shape != Shape::Lower {
        return None;
    }
    let start = r.sentence_at(i).toks.start;
    let foreign = |k: u32| {
        let t = &r.tokens[k];
        t.kind == Kind::Word && t.capital() && t.len() > 1 && t.spaced && !t.syllable && a.place(k).is_none()
    };
    let described = (i.saturating_sub(LONGEST).max(start)..i).any(|k| r.hits.has(k, &[Class::BodyHeads]) && describes(a, k, i));
    if !described || !foreign(i) || r.hits.has(i, &[Class::GivenNames, Class::Series, Class::Documents]) {
        return None;
    }
    let end = (i..a.end(i)).find(|&k| !foreign(k)).unwrap_or(a.end(i));
    Some(Found { toks: Toks::new(i, end), row: None })
}

/// A lower-case head at `k`, and nothing but what it deals with from there to `i`.
fn describes(a: &Around, k: u32, i: u32) -> bool {
    let r = a.r;
    let Some(head) =
        a.heads(k, const { &Value::all(["field", "name"]) }).next().filter(|h| (h.len() > 1 || h.more() == "lower") && !OTHER.contains(&r.tokens[k].fold))
    else {
        return false;
    };
    let mut j = head.end;
    while j < i && r.tokens[j].shape == Shape::Lower {
        let word = a.field_words(j).filter(|h| matches!(h.value(), "field" | "act" | "work" | "attribute")).map(|h| h.end).max();
        let Some(end) = word else { return false };
        j = end;
    }
    j == i && j > head.end && r.tokens[k].shape == Shape::Lower
}
