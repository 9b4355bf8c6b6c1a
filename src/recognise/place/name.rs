//! place/name: cities, provinces, waters, islands, regions and facilities in the lexicon.
//! Why: they are known by name, and their names are mostly nothing else.
//! accepts "Họp tại [Hà Nội] về [Biển Đông]."
//! accepts "Hội nghị ở [Viêng Chăn], Lào."  country = "LA"  place_type = "city"
//! accepts "Hợp tác ở [châu Á - Thái Bình Dương]."  place_type = "region"
//! accepts "Hội nghị tại [Vinh], Nghệ An."
//! accepts "Cuộc gặp diễn ra tại [Nhà Trắng]."  place_type = "facility"
//! rejects "Ông Vinh và Phó Thủ tướng Trương Hòa Bình."
//! rejects "Sử gia George Washington đến dự."
//! rejects "Nhà Trắng ra tuyên bố."
//! rejects "Đoàn xe - Ảnh: ĐÔNG HÀ"

use super::{Found, Scan};
use crate::lexicon::{Class, Hit};
use crate::tokenise::fold;

pub const ID: &str = "place/name";

/// Words that lead to a place.
pub const TO: [u64; 18] = [
    fold("tại"),
    fold("ở"),
    fold("đến"),
    fold("tới"),
    fold("về"),
    fold("từ"),
    fold("sang"),
    fold("qua"),
    fold("thăm"),
    fold("vào"),
    fold("rời"),
    fold("trong"),
    fold("gần"),
    fold("quanh"),
    fold("bắc"),
    fold("nam"),
    fold("trước"),
    fold("ngoài"),
];

pub fn at(s: &Scan, i: u32) -> Option<Found> {
    let hit = s.r.hit(i, Class::Places).filter(|h| s.printed_like_a_name(*h))?;
    let to = || s.before(i).is_some_and(|b| TO.contains(&b.fold));
    let holds = match hit.more().split_once(' ').map_or("", |m| m.1) {
        "weak" => to() && !s.capital(hit.end),
        // Who speaks is the government, where one goes is the house.
        "seat" => to(),
        _ => true,
    };
    (holds && !s.surname(hit) && !signature(s, hit) && !person(s, hit) && !longer(s, hit)).then(|| hit.into())
}

/// "Bắc Hải Vân": the name goes on, with nothing that the lexicon knows.
fn longer(s: &Scan, hit: Hit) -> bool {
    s.named_after(hit.end) && s.r.hits.at(hit.end).iter().all(|h| h.class() == Class::Surnames)
}

/// A line of a Vietnamese place's name alone is its author's pen name.
fn signature(s: &Scan, hit: Hit) -> bool {
    hit.more() == "VN" && hit.start == s.sentence.start && s.sentence.end - hit.end <= 1 && s.r.sentence_of(hit.start) > 0 && !s.shouting
}

/// "Trương Hòa Bình" is no province.
fn person(s: &Scan, hit: Hit) -> bool {
    let family = |i: u32| s.r.hit(i, Class::Surnames).is_some_and(|h| h.value() == "strong");
    s.named_before(hit.start) && (family(hit.start - 1) || hit.start > s.sentence.start + 1 && s.named_before(hit.start - 1) && family(hit.start - 2))
}
