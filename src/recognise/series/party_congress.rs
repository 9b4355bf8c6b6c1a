//! series/party-congress: a numbered congress or plenum of a party.
//! Why: "Đại hội XIII", "Đại hội 19 đảng Cộng sản", "Hội nghị Trung ương 8" are printed as names, the number being part of them.
//! accepts "trước thềm [Đại hội XIII của Đảng] năm tới"
//! accepts "khai mạc [Hội nghị Trung ương 8] tại Hà Nội"
//! accepts "nghị quyết [Đại hội đại biểu toàn quốc lần thứ XII của Đảng] đề ra"
//! accepts "tại [Hội nghị lần thứ bảy, Ban Chấp hành Trung ương Đảng] hôm qua"
//! rejects "Hội nghị Trung ương về kinh tế"
//! rejects "khai mạc Đại hội lần thứ 5 Hội Nhà báo"

use crate::lexicon::{Class, Value};
use crate::reading::Toks;
use crate::recognise::around::Around;
use crate::recognise::rule::Found;
use crate::tokenise::{Kind, fold};

pub const ID: &str = "series/party-congress";

const CONGRESS: [u64; 2] = [fold("đại"), fold("hội")];
const PLENUM: [u64; 4] = [fold("hội"), fold("nghị"), fold("trung"), fold("ương")];
const MEETING: [u64; 4] = [fold("hội"), fold("nghị"), fold("lần"), fold("thứ")];
const COMMITTEE: [u64; 5] = [fold("ban"), fold("chấp"), fold("hành"), fold("trung"), fold("ương")];
/// Words between "Đại hội" and its number.
const BETWEEN: [u64; 7] = [fold("đại"), fold("biểu"), fold("toàn"), fold("quốc"), fold("đảng"), fold("lần"), fold("thứ")];
const CUA: u64 = fold("của");
const DANG: u64 = fold("đảng");

/// The meeting that begins at a token.
pub fn at(a: &Around, i: u32) -> Option<Found> {
    let r = a.r;
    if !r.tokens[i].capital() {
        return None;
    }
    let end = if r.are(i, &CONGRESS) {
        congress(a, i + 2)
    } else if r.are(i, &PLENUM) {
        number(a, i + 4)
    } else if r.are(i, &MEETING) {
        committee(a, i + 4)
    } else {
        None
    };
    Some(Found { toks: Toks::new(i, end?), row: None })
}

/// The end of a number, in figures or Roman, at a token.
fn number(a: &Around, j: u32) -> Option<u32> {
    let r = a.r;
    let t = r.token(j).filter(|_| j < a.end(j - 1))?;
    let number = t.kind == Kind::Number && t.value < 40 || t.capital() && r.word(j).bytes().all(|b| matches!(b, b'X' | b'V' | b'I'));
    let slash = r.token(j + 1).is_some_and(|t| t.is_punct('/') || t.kind == Kind::Dash && !t.spaced);
    (number && !slash).then_some(j + 1)
}

/// "19 đảng Cộng sản Trung Quốc", "đại biểu toàn quốc lần thứ XIII của Đảng".
fn congress(a: &Around, from: u32) -> Option<u32> {
    let r = a.r;
    let end = a.end(from - 1);
    let at = (from..end).find(|&k| !BETWEEN.contains(&r.tokens[k].fold))?;
    let j = number(a, at)?;
    let of = j + r.is(j, CUA) as u32;
    if of < end && r.is(of, DANG) {
        let party = a.head(of, const { Value::of("state") }).map_or(of + 1, |h| h.end);
        return Some(a.country(party).filter(|_| party > of + 1 && party < end).map_or(party, |c| c.0));
    }
    // Other bodies have congresses "lần thứ" too.
    (at == from || r.is(at - 1, DANG)).then_some(j)
}

/// "Hội nghị lần thứ 8 Ban Chấp hành Trung ương Đảng".
fn committee(a: &Around, j: u32) -> Option<u32> {
    let r = a.r;
    let body = j + 1 + r.token(j + 1).is_some_and(|t| t.is_punct(',')) as u32;
    r.are(body, &COMMITTEE).then(|| r.hit(body, Class::Bodies).map_or(body + 5, |h| h.end))
}
