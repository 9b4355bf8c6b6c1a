//! Office phrases: a head ("Cục trưởng", "Tổng Thư ký") and its tail ("Cục Đối ngoại, Bộ Quốc phòng Việt Nam", "ASEAN").

use super::Scan;
use super::name;
use crate::lexicon::Class;
use crate::model::EntityKind;
use crate::reading::Toks;
use crate::tokenise::{Few, Kind, Shape, Token, fold};

/// Longest tail, in tokens.
const LONGEST: u32 = 26;

/// Words that make a head another one: acting, former, newly appointed, ...
static BEFORE: Few<8> = Few::of([fold("quyền"), fold("cựu"), fold("nguyên"), fold("tân"), fold("cố"), fold("phó"), fold("đương"), fold("nữ")]);

/// A word that may stand before the first word of an office.
#[inline(always)]
pub fn leads(word: u64) -> bool {
    BEFORE.contains(&word)
}
/// Words that only link a tail to what follows.
const JOIN: [u64; 10] = [fold("của"), fold("về"), fold("tại"), fold("ở"), fold("và"), fold("cho"), fold("nước"), fold("từ"), fold("trong"), fold("trên")];
const CHINH: u64 = fold("chính");
const QUYEN: u64 = fold("quyền");
const BO: u64 = fold("bộ");
const QUAN: u64 = fold("quán");
const VA: u64 = fold("và");
const CUA: u64 = fold("của");

/// Where an office phrase stands: before the name it belongs to, or after it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Side {
    Before,
    After,
}

/// An office phrase.
#[derive(Clone, Copy, Debug)]
pub struct Office {
    pub toks: Toks,
    /// The phrase ends in the name of a country.
    pub country: bool,
    /// What the holder is to somebody else ("người đồng cấp"), no office.
    pub relation: bool,
}

/// The office phrase that begins at token `i`.
pub fn at(s: &Scan, i: u32, side: Side) -> Option<Office> {
    let r = s.r;
    // "chính quyền Tổng thống Trump": no acting president.
    if r.is(i, QUYEN) && i > 0 && r.is(i - 1, CHINH) {
        return None;
    }
    let end = r.sentence_at(i).toks.end;
    let mut head = i;
    while head < i + 3 && head < end && leads(r.tokens[head].fold) && r.hit(head, Class::Offices).is_none() {
        head += 1;
    }
    // "Đại sứ quán" is a house.
    let hit = r.hit(head, Class::Offices).filter(|h| !r.is(h.end, QUAN))?;
    let mut j = hit.end;
    let mut last = hit.end;
    let mut country = false;
    let stop = end.min(hit.end + LONGEST);
    // "Trưởng" alone is no office, "Trưởng ADSOM" is one.
    let needs_tail = hit.row().kind_is_bare();
    while j < stop {
        let t = &r.tokens[j];
        // "Một bộ trưởng trong nội các của Tổng thống A": only an aide's office goes on with whose aide he is.
        if side == Side::Before && j > last && r.is(j - 1, CUA) && hit.value() != "staff" && r.hit(j, Class::Offices).is_some_and(|h| h.value() == "state") {
            break;
        }
        if let Some(c) = s.cover(j).filter(|c| c.start >= i) {
            let person = c.kind == EntityKind::Place && side == Side::Before && c.end > j + 1 && c.start == j && starts_person(s, j, c.end);
            if person {
                break;
            }
            country = c.kind == EntityKind::Place;
            j = c.end;
            last = j;
        } else if let Some(h) = r.hit(j, Class::OfficeWords).filter(|_| !surname_pair(s, j)) {
            j = h.end;
            if h.value() != "join" {
                last = j;
                country = false;
            }
        } else if JOIN.contains(&t.fold) && t.shape == Shape::Lower {
            // "Thủ tướng A và Tổng thống B", "các lãnh đạo ASEAN và Thủ tướng A": two offices.
            let many = i > 0 && r.is(i - 1, const { fold("các") });
            let next = || (country || many) && r.hit(j + 1, Class::Offices).is_some();
            if t.fold == VA && (j != last || r.hit(j + 1, Class::OfficeWords).is_none() || next()) {
                break;
            }
            j += 1;
        } else if let Some(h) = r.hit(j, Class::Offices) {
            if side == Side::Before && j > last && r.is(j - 1, CUA) {
                break;
            }
            j = h.end;
            last = j;
            country = false;
        } else if t.kind == Kind::Number || t.kind == Kind::Word && t.shape == Shape::Upper && t.len() > 1 && !s.shouting {
            if t.kind == Kind::Number && j != last {
                break;
            }
            j += 1;
            last = j;
            country = false;
        } else if t.is_punct('(') {
            let Some(close) = bracket(s, j, stop) else { break };
            j = close;
            last = j;
        } else if t.is_punct(',') && parent_body(s, j + 1) {
            j += 1;
        } else if t.is_punct('+') && !t.spaced {
            j += 1;
            last = j;
        } else if t.kind == Kind::Word && t.capital() {
            let common = r.hit(j, Class::Common).is_some();
            let compound = common && r.next_in_sentence(j).is_some_and(|n| n.kind == Kind::Word && n.spaced && r.hit(j + 1, Class::Saying).is_none());
            if side == Side::Before && !compound {
                break;
            }
            if side == Side::After && (surname_pair(s, j) || s.is_rank(j)) {
                break;
            }
            j += 1 + (compound && !r.tokens[j + 1].capital()) as u32;
            last = j;
            country = false;
        } else {
            break;
        }
    }
    if last == hit.end && needs_tail {
        return None;
    }
    Some(Office { toks: Toks::new(i, last), country, relation: hit.value() == "relation" })
}

/// A family name that comes first, followed by a capitalised syllable.
fn surname_pair(s: &Scan, j: u32) -> bool {
    let r = s.r;
    let family = r.hit(j, Class::Surnames).is_some() || r.hit(j, Class::GivenNames).is_some_and(|h| h.value() == "family");
    let pair = family && r.tokens[j].capital() && r.next_in_sentence(j).is_some_and(|n| n.capital() && n.spaced);
    pair && !r.hits.at(j).iter().any(|h| h.class() == Class::OfficeWords && h.len() > 1) && s.cover(j).is_none_or(|c| c.end <= j + 1)
}

/// A place that is the beginning of a longer personal name.
fn starts_person(s: &Scan, j: u32, end: u32) -> bool {
    name::at(s, j, true).is_some_and(|n| n.vietnamese && n.toks.end >= end && n.parts >= 3)
}

/// The end of a bracket that holds a body or a country: "(Bộ Quốc phòng)", "(IISS)".
fn bracket(s: &Scan, open: u32, stop: u32) -> Option<u32> {
    let r = s.r;
    let mut j = open + 1;
    while j < stop.min(open + 12) {
        let t = &r.tokens[j];
        if t.is_punct(')') {
            return (j > open + 1).then_some(j + 1);
        }
        j = match s.cover(j).filter(|c| c.start == j) {
            Some(c) => c.end,
            None => match r.hit(j, Class::OfficeWords) {
                Some(h) => h.end,
                None if t.kind == Kind::Word && t.shape == Shape::Upper && !s.shouting => j + 1,
                None => return None,
            },
        };
    }
    None
}

/// After a comma: the body that the one before it is part of ("Cục Đối ngoại, Bộ Quốc phòng").
fn parent_body(s: &Scan, j: u32) -> bool {
    let r = s.r;
    r.token(j).is_some_and(Token::capital)
        && j < r.sentence_at(j - 1).toks.end
        && (r.is(j, BO) || s.cover(j).is_some_and(|c| c.start == j && c.kind == EntityKind::Organization))
        && r.hit(j, Class::Offices).is_none()
}

impl crate::lexicon::Row {
    fn kind_is_bare(&self) -> bool {
        matches!(self.name, "Trưởng" | "Phó trưởng" | "đại diện" | "chỉ huy" | "thành viên" | "lãnh đạo" | "người đồng cấp") && self.name != "lãnh đạo"
    }
}
