//! organization/body: a body by the word for what it is and the name behind it.
//! Why: Vietnamese names of institutions begin with a known head ("Bộ", "Viện", "Tập đoàn") and go on with capitalised words and field words, to the country at the end.
//! accepts "do [Cục Đối ngoại], [Bộ Quốc phòng Việt Nam] tổ chức"
//! accepts "thăm [Bộ Văn hóa, Thể thao và Du lịch] và [Bộ Khoa học và Công nghệ]"
//! accepts "[Viện Chiến lược quốc phòng] phối hợp với [Viện Quan hệ quốc tế về quốc phòng]"
//! accepts "đến [Lữ đoàn Đặc công 113] và [Quân khu 5]"
//! accepts "các sĩ quan [quân đội Việt Nam]"
//! rejects "hai bộ trưởng gặp nhau"
//! rejects "cơ quan này cho biết"
//! rejects "trung tâm của thành phố"

use super::Found;
use crate::lexicon::{Class, Hit};
use crate::reading::Toks;
use crate::recognise::around::Around;
use crate::recognise::person::vietnamese;
use crate::tokenise::{Kind, Shape, fold};

pub const ID: &str = "organization/body";

/// Longest name, in tokens.
const LONGEST: u32 = 24;

/// The body that begins at a token.
pub fn at(a: &Around, i: u32) -> Option<Found> {
    let r = a.r;
    let capital = r.tokens[i as usize].capital();
    // In lower case behind "các", "một" a head is a common noun.
    let counted = !capital && i > r.sentence_at(i).toks.start && BEFORE.contains(&r.tokens[i as usize - 1].fold);
    r.hits
        .at(i)
        .iter()
        .rev()
        .filter(|h| h.class() == Class::BodyHeads && (capital || h.more() == "lower" && !counted || matches!(h.value(), "state" | "mission")))
        .find_map(|h| {
            let end = match h.value() {
                "mission" => mission(a, h),
                "unit" => unit(a, h),
                "state" => state(a, h),
                "portal" => Some(at(a, h.end)?.toks.end),
                _ => Tail::read(a, h),
            }?;
            Some(Found { toks: Toks::new(i, end), row: None })
        })
}

/// "Đại sứ quán Mỹ tại Hà Nội": the country, and where it sits.
fn mission(a: &Around, h: &Hit) -> Option<u32> {
    let (mut end, _) = a.country(h.end)?;
    if a.r.is(end, TAI)
        && end + 1 < a.end(h.start)
        && let Some(e) = a.place(skip_generic(a, end + 1))
    {
        end = e;
    }
    Some(end)
}

/// Passes "TP", "thành phố" before a city.
fn skip_generic(a: &Around, i: u32) -> u32 {
    a.r.hit(i, Class::OfficeWords)
        .filter(|h| h.value() == "place")
        .map_or(i, |h| if a.r.tokens.get(h.end as usize).is_some_and(|t| t.is_punct('.')) { h.end + 1 } else { h.end })
}

/// "Lữ đoàn Đặc công 113", "Quân khu 5", "Hạm đội Thái Bình Dương", "Vùng 4 Hải quân".
fn unit(a: &Around, h: &Hit) -> Option<u32> {
    let r = a.r;
    let end = a.end(h.start);
    let (mut j, mut number, mut named) = (h.end, false, false);
    while j < end {
        let t = &r.tokens[j as usize];
        if !number && (t.kind == Kind::Number && t.value < 2000 || roman(a, j)) {
            number = true;
            j += 1;
        } else if r.is(j, SO) && r.token(j + 1).is_some_and(|t| t.kind == Kind::Number) {
            j += 1;
        } else if let Some(w) = r.hit(j, Class::OfficeWords).filter(|w| w.value() == "unit") {
            named |= t.capital();
            j = w.end;
        } else if let Some(e) = a.place(j).filter(|_| r.tokens[h.start as usize].capital() || named || number) {
            j = e;
            named = true;
            break;
        } else {
            break;
        }
    }
    let capital = r.tokens[h.start as usize].capital();
    // A number alone counts things ("3 sư đoàn", "đoàn 20 người"): the word needs a capital, or the number no noun behind it.
    (number && (capital || h.more() == "lower" && !r.token(j).is_some_and(|t| j < end && t.kind == Kind::Word && !t.capital() && counted(a, j)))
        || named && capital && j > h.end)
        .then_some(j)
}

fn counted(a: &Around, j: u32) -> bool {
    [fold("người"), fold("lính"), fold("quân"), fold("chiếc"), fold("binh"), fold("tàu")].iter().any(|f| a.r.is(j, *f))
}

fn roman(a: &Around, j: u32) -> bool {
    a.r.tokens[j as usize].shape == Shape::Upper && a.r.word(j).bytes().all(|b| matches!(b, b'I' | b'V' | b'X'))
}

/// "quân đội Mỹ", "Quân đội nhân dân Việt Nam", "Lực lượng Phòng vệ Nhật Bản": a service or power and its state.
fn state(a: &Around, h: &Hit) -> Option<u32> {
    let r = a.r;
    let end = a.end(h.start);
    let mut j = h.end;
    while j < end {
        if let Some((e, _)) = a.country(j) {
            return Some(e);
        }
        let w = r.hit(j, Class::OfficeWords).or_else(|| r.hit(j, Class::Fields)).filter(|w| matches!(w.value(), "field" | "unit"))?;
        j = w.end;
    }
    None
}

/// Before a head in lower case: it is a common noun, or the second half of another word ("các bộ", "cán bộ", "học viện").
const BEFORE: [u64; 22] = [
    fold("các"),
    fold("những"),
    fold("một"),
    fold("hai"),
    fold("ba"),
    fold("số"),
    fold("nhiều"),
    fold("mỗi"),
    fold("cán"),
    fold("toàn"),
    fold("nội"),
    fold("đảng"),
    fold("tiến"),
    fold("đi"),
    fold("đường"),
    fold("học"),
    fold("bệnh"),
    fold("thư"),
    fold("nhạc"),
    fold("liên"),
    fold("cơ"),
    fold("kết"),
];
const TAI: u64 = fold("tại");
const SO: u64 = fold("số");
const VA: u64 = fold("và");
const VE: u64 = fold("về");
/// Words that only go on with a name whose next word has a capital.
const LINKS: [u64; 8] = [fold("của"), fold("các"), fold("vì"), fold("cho"), fold("trong"), fold("tỉnh"), fold("vùng"), fold("nước")];
/// Words that end a name although they look like the second half of a compound.
const STOPS: [u64; 64] = [
    fold("đã"),
    fold("sẽ"),
    fold("đang"),
    fold("vừa"),
    fold("cũng"),
    fold("và"),
    fold("hay"),
    fold("hoặc"),
    fold("của"),
    fold("tại"),
    fold("ở"),
    fold("với"),
    fold("cho"),
    fold("do"),
    fold("để"),
    fold("là"),
    fold("có"),
    fold("không"),
    fold("được"),
    fold("bị"),
    fold("về"),
    fold("vào"),
    fold("trong"),
    fold("ngoài"),
    fold("trên"),
    fold("dưới"),
    fold("từ"),
    fold("đến"),
    fold("tới"),
    fold("theo"),
    fold("khi"),
    fold("sau"),
    fold("trước"),
    fold("này"),
    fold("đó"),
    fold("kia"),
    fold("hôm"),
    fold("ngày"),
    fold("nói"),
    fold("cùng"),
    fold("như"),
    fold("rằng"),
    fold("phải"),
    fold("cần"),
    fold("nên"),
    fold("nhưng"),
    fold("mà"),
    fold("thì"),
    fold("vẫn"),
    fold("còn"),
    fold("đưa"),
    fold("ra"),
    fold("lên"),
    fold("nhằm"),
    fold("bằng"),
    fold("qua"),
    fold("gồm"),
    fold("năm"),
    fold("tháng"),
    fold("chưa"),
    fold("đều"),
    fold("một"),
    fold("tổ"),
    fold("nhận"),
];

/// A name being read word by word.
struct Tail<'a, 'r> {
    a: &'a Around<'r>,
    style: &'static str,
    end: u32,
    /// The token after the name as far as it is certain.
    last: u32,
    capital: bool,
    /// The head itself is written with a capital.
    headed: bool,
    media: bool,
}

impl<'a, 'r> Tail<'a, 'r> {
    /// The end of the name that a head begins, if it is one.
    fn read(a: &'a Around<'r>, h: &Hit) -> Option<u32> {
        let end = a.end(h.start).min(h.start + LONGEST);
        let headed = a.r.tokens[h.start as usize].capital();
        let mut t = Tail { a, style: h.value(), end, last: h.end, capital: false, headed, media: h.more() == "media" };
        t.run(h.end);
        let whole = t.style == "whole" && headed;
        (t.last > h.end && t.capital || whole).then_some(t.last)
    }

    fn run(&mut self, from: u32) {
        let (a, r) = (self.a, self.a.r);
        let mut j = from;
        while j < self.end {
            let t = &r.tokens[j as usize];
            let first = j == from;
            if let Some((e, _)) = a.country(j).filter(|_| t.capital()) {
                if first && (self.style == "strict" || !self.headed) {
                    return;
                }
                self.take(e, true);
                // "Hội Hữu nghị Việt Nam - Campuchia"
                if self.style == "strict" && r.is(e, DASH) && a.state(e + 1).is_some() {
                    self.last = a.state(e + 1).map_or(e, |c| c.0);
                }
                // "Hãng thông tấn trung ương Triều Tiên KCNA"
                if self.media && self.last < self.end && r.tokens[self.last as usize].shape == Shape::Upper {
                    self.last += 1;
                }
                return;
            }
            if !first && (surname(a, j) || r.hit(j, Class::Ranks).is_some()) {
                return;
            }
            if let Some(e) = self.field(j, first) {
                self.take(e, t.capital());
                j = e;
                continue;
            }
            if first && self.style == "strict" {
                return;
            }
            if let Some(e) = a.place(skip_generic(a, j)).filter(|_| t.capital()) {
                self.take(e, true);
                return;
            }
            if !first && r.hit(j, Class::BodyHeads).is_some() && t.capital() {
                self.nested(j);
                return;
            }
            if let Some(next) = self.link(j, first) {
                j = next;
                continue;
            }
            if t.kind == Kind::Number && self.style == "name" && !t.spaced {
                self.take(j + 1, false);
                j += 1;
                continue;
            }
            if !t.capital() {
                return;
            }
            let vn = vietnamese(r.word(j));
            if !vn && self.style == "field" && !first && t.shape != Shape::Upper && !self.latin(j) {
                return;
            }
            let mut e = j + 1;
            // The second half of a compound: "Đăng kiểm", "Phú Quý".
            if vn && t.shape == Shape::Title && e < self.end {
                let n = &r.tokens[e as usize];
                if n.kind == Kind::Word && n.spaced && vietnamese(r.word(e)) && (n.capital() || !STOPS.contains(&n.fold) && r.hit(e, Class::Saying).is_none()) {
                    e += 1;
                }
            }
            self.take(e, true);
            j = e;
        }
    }

    fn take(&mut self, end: u32, capital: bool) {
        self.last = end.min(self.end);
        self.capital |= capital;
    }

    /// Foreign words go on with foreign words ("Viện Brookings", "Trung tâm Woodrow Wilson").
    fn latin(&self, j: u32) -> bool {
        self.last == j && j > 0 && self.a.r.tokens[j as usize - 1].capital() && !vietnamese(self.a.r.word(j - 1))
    }

    /// A field word or service at `j`: in lower case only behind a capital, or behind a head that has one.
    fn field(&self, j: u32, first: bool) -> Option<u32> {
        let r = self.a.r;
        let t = &r.tokens[j as usize];
        let hit = [r.hit(j, Class::OfficeWords), r.hit(j, Class::Fields)]
            .into_iter()
            .flatten()
            .filter(|h| match h.value() {
                "field" | "unit" | "region" => t.capital() || self.capital || self.headed && first && self.style == "field",
                "act" | "attribute" => t.capital(),
                _ => false,
            })
            .max_by_key(|h| h.end)?;
        Some(hit.end)
    }

    /// A body inside the name: "Ủy ban Đối ngoại Quốc hội", "Tổng cục Chính trị Quân đội nhân dân Việt Nam".
    fn nested(&mut self, j: u32) {
        let hit = self.a.r.hit(j, Class::BodyHeads);
        if let Some(h) = hit.filter(|h| h.value() == "state") {
            self.last = state(self.a, &h).unwrap_or(h.end);
        }
    }

    /// A word that links to more of the name; where the reading goes on.
    fn link(&mut self, j: u32, first: bool) -> Option<u32> {
        let (a, r) = (self.a, self.a.r);
        let t = &r.tokens[j as usize];
        let next = j + 1;
        if first || next >= self.end {
            return None;
        }
        let capital = r.tokens[next as usize].capital() && !surname(a, next);
        let field = self.field(next, false);
        let goes = if r.is(j, VA) || t.is_punct('&') || t.kind == Kind::Dash {
            field.is_some() && (capital || self.style != "name")
        } else if t.is_punct(',') {
            // "Bộ Văn hóa, Thể thao và Du lịch": the list must end in "và".
            capital && field.is_some_and(|e| r.is(e, VA) && self.field(e + 1, false).is_some())
        } else if r.is(j, VE) {
            capital || field.is_some()
        } else {
            LINKS.contains(&t.fold) && capital && r.hit(next, Class::Offices).is_none() && t.shape == Shape::Lower && self.style != "strict" && field.is_some()
        };
        goes.then_some(next)
    }
}

const DASH: u64 = fold("-");

/// A word that begins a person's name: a family name, or a foreign given name.
fn surname(a: &Around, j: u32) -> bool {
    let r = a.r;
    r.tokens[j as usize].capital()
        && (r.hit(j, Class::Surnames).is_some_and(|h| h.value() == "strong") || r.hit(j, Class::GivenNames).is_some())
        && r.next_in_sentence(j).is_some_and(|n| n.capital() && n.spaced)
        && [r.hit(j, Class::OfficeWords), r.hit(j, Class::Fields)].into_iter().flatten().all(|h| h.len() == 1)
}
