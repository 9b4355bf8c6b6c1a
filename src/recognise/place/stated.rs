//! place/stated: an unknown foreign name behind "tại", "ở", "đến" whose country stands behind it.
//! Why: the press adds the country to places that its readers do not know, and nothing but a place lies in a country.
//! accepts "Hội nghị tại [Funabara], Nhật Bản."  country = "JP"  place_type = "city"
//! accepts "Họ gặp nhau ở [Biarin] (Pháp)."  country = "FR"
//! accepts "Đơn vị đóng quân ở [Ben-tô-u], Nam Xu-đăng."  country = "SS"
//! rejects "Ông làm việc tại Vietnova từ năm 2001."
//! rejects "Đoàn đến Huaway, nhưng không vào."

use super::{Found, Scan};
use crate::lexicon::Class;
use crate::reading::Toks;
use crate::tokenise::{Kind, Shape, fold};

pub const ID: &str = "place/stated";

/// Most tokens of a name.
const LONGEST: u32 = 10;

/// Words before a place; behind "từ", "với" also organizations are listed beside states.
const AT: [u64; 6] = [fold("tại"), fold("ở"), fold("đến"), fold("tới"), fold("gần"), fold("thăm")];

pub fn at(s: &Scan, i: u32) -> Option<Found> {
    let tight = |i: u32| s.token(i).is_some_and(|t| t.kind == Kind::Dash && !t.spaced) && s.token(i + 1).is_some_and(|t| t.kind == Kind::Word && !t.spaced);
    let foreign = |i: u32| {
        let transcribed = || tight(i + 1) && s.r.tokens[i + 2].shape == Shape::Lower;
        s.token(i).is_some_and(|t| t.capital() && t.spaced && t.shape == Shape::Title && (t.len() > 2 && !t.syllable || transcribed()))
    };
    if s.before(i).is_none_or(|b| !AT.contains(&b.fold)) || !foreign(i) || !tight(i + 1) && s.r.hits.at(i).iter().any(|h| h.class() != Class::Surnames) {
        return None;
    }
    let mut end = i + 1;
    while end < i + LONGEST && (foreign(end) || tight(end)) {
        end += 1 + tight(end) as u32;
    }
    let mark = s.token(end).is_some_and(|t| t.is_punct(',') || t.is_punct('('));
    let next = end + 1 + s.r.hit(end + 1, Class::PlaceWords).map_or(0, |h| h.end - h.start);
    let stated = mark && next < s.sentence.end && s.r.hits.at(next).iter().any(|h| matches!(h.class(), Class::Countries | Class::Places) && h.more() != "pair");
    stated.then(|| Found { toks: Toks::new(i, end), hit: None })
}
