//! place/generic: names behind a word that says what kind of place it is.
//! Why: "huyện", "đảo", "sân bay" and the like stand before names of places, whether a list has them or not. The word belongs to the name of a site, not to that of a town.
//! accepts "Họp tại huyện [Sông Mây], tỉnh Cao Bằng."  place_type = "district"  country = "VN"
//! accepts "Tàu đến gần đảo [Kotelna]."  place_type = "island"
//! accepts "Giao lưu tại [Cửa khẩu quốc tế Suối Ngàn]."  place_type = "facility"
//! accepts "Hội nghị tại [khách sạn Meridona], Hà Nội."  place_type = "facility"  country = "VN"
//! accepts "Khảo sát [Đồn Biên phòng Cửa khẩu quốc tế Đá Bạc]."
//! accepts "Máy bay rời [căn cứ không quân Hmarin] của Syria."  country = "SY"
//! rejects "Căn cứ Luật Quốc phòng và yêu cầu của Thủ đô."
//! rejects "Tàu sân bay Liêu Ninh qua eo biển."
//! rejects "Thứ trưởng Nông nghiệp và Phát triển nông thôn Nguyễn Thành Tạo dự họp."
//! rejects "Chủ tịch TP Nguyễn Thành Tạo dự họp."
//! rejects "Nhà cháy trên đường Điện Biên Phủ."

use super::{Found, Scan};
use crate::lexicon::{Class, Hit};
use crate::reading::Toks;
use crate::tokenise::{Kind, Shape, Token, fold};

pub const ID: &str = "place/generic";

const NONG: u64 = fold("nông");
const THON: u64 = fold("thôn");

/// Most words of a name that no list has.
const LONGEST: u32 = 4;

pub fn at(s: &Scan, i: u32) -> Option<Found> {
    let word = s.r.hit(i, Class::PlaceWords).filter(|h| !matches!(h.value(), "-" | "="))?;
    // "Hồ Chí Minh"
    if word.len() == 1 && s.capital(i) && !s.opens(i) && s.r.hit(i, Class::Surnames).is_some() {
        return None;
    }
    // "Phát triển nông thôn Nguyễn Thành Tạo"
    if s.r.is(i, THON) && i > s.sentence.start && s.r.is(i - 1, NONG) {
        return None;
    }
    // "vùng Biển Đen"
    if (i + 1..word.end).any(|k| s.r.hit(k, Class::Places).is_some_and(|h| h.end > word.end)) {
        return None;
    }
    let part = |h: &Hit| h.more().starts_with("part");
    let mut last = word;
    // "Đồn Biên phòng Cửa khẩu quốc tế Hoa Lư"
    while let Some(next) = s.r.hit(last.end, Class::PlaceWords).filter(|h| part(h) && part(&last) && h.end < s.sentence.end) {
        last = next;
    }
    let toks = listed(s, last).or_else(|| run(s, last))?;
    let start = if part(&word) { i } else { toks.start };
    let whole = s.r.hit(i, Class::Places).is_some_and(|h| h.end >= toks.end);
    (!whole).then(|| Found { toks: Toks::new(start, toks.end), hit: Some(known(s, word, toks).unwrap_or(word)) })
}

/// A name of the lexicon behind the word.
fn listed(s: &Scan, word: Hit) -> Option<Toks> {
    s.r.hit(word.end, Class::Places).filter(|h| s.capital(word.end) && !s.named_after(h.end)).map(|h| Toks::new(h.start, h.end))
}

/// The lexicon's row for the name, unless the word says that it is another place that bears it ("huyện Điện Biên", "cảng Đà Nẵng").
fn known(s: &Scan, word: Hit, toks: Toks) -> Option<Hit> {
    let hit = s.r.hit(toks.start, Class::Places).filter(|h| h.end == toks.end)?;
    match (word.value(), hit.value()) {
        ("district", "province") => None,
        ("facility", kind) if kind != "facility" => None,
        _ => Some(hit),
    }
}

/// A name that no list has, behind the word.
fn run(s: &Scan, word: Hit) -> Option<Toks> {
    let (r, i, kind) = (s.r, word.end, word.value());
    let name = |i: u32| s.token(i).is_some_and(|t| t.capital() && t.spaced && (t.shape != Shape::Upper || t.len() == 1));
    let is = |i: u32, classes: &[Class]| r.hits.at(i).iter().any(|h| classes.contains(&h.class()));
    const OTHER: &[Class] = &[Class::Ranks, Class::Offices, Class::Notables];
    if s.shouting || !name(i) || is(i, OTHER) || is(i, &[Class::Lookalikes, Class::Saying]) || kind == "facility" && is(i, &[Class::Bodies, Class::BodyHeads]) {
        return None;
    }
    let native = r.tokens[i].syllable;
    let (mut end, mut words) = (i + 1, 1);
    while words < LONGEST {
        let tight = |t: &Token| t.kind == Kind::Dash && !t.spaced;
        if s.token(end).is_some_and(tight) && s.token(end + 1).is_some_and(|t| t.kind == Kind::Word && !t.spaced) {
            end += 2;
        } else if name(end) && r.tokens[end].syllable == native && !is(end, OTHER) && (native || kind == "facility" || !is(end, &[Class::GivenNames])) {
            (end, words) = (end + 1, words + 1);
        } else {
            break;
        }
    }
    // "sân bay Mỹ", "tỉnh Champa Lào"
    let state = r.hit(i, Class::Countries).is_some_and(|h| h.end == end || !native);
    let short =
        words == 1 && r.tokens[i].len() < 3 || native && words == 1 && !matches!(kind, "water" | "island") || native && word.more().ends_with("foreign");
    // "Chủ tịch TP Nguyễn Thành Tạo"
    let family = |i: u32| r.hit(i, Class::Surnames).is_some_and(|h| h.value() == "strong");
    let person = native && words > 2 && family(i) && (kind != "district" || s.led_by(word.start, |h| h.class() == Class::Offices));
    // "huyện Bình Chánh Trần Văn Nam"
    let cut = (i + 2..end).find(|&k| native && words == LONGEST && family(k)).unwrap_or(end);
    (!state && !short && !person).then(|| Toks::new(i, cut))
}

/// The token to go on with behind a word whose names are no places ("tàu sân bay Liêu Ninh", "đường Điện Biên Phủ"), or that only looks like a word before places.
pub fn skip(s: &Scan, i: u32) -> u32 {
    let Some(word) = s.r.hit(i, Class::PlaceWords) else { return i + 1 };
    match word.value() {
        "=" => word.end,
        "-" => s.r.hit(word.end, Class::Places).map_or(word.end, |h| h.end),
        _ => i + 1,
    }
}
