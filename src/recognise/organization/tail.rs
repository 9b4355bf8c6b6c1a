//! The tail of a body's name: the words behind its head, up to the country or the place at the end.

use crate::lexicon::{Class, Hit};
use crate::recognise::around::Around;
use crate::tokenise::{Kind, Shape, fold};

/// Longest name, in tokens.
const LONGEST: u32 = 24;

const VA: u64 = fold("và");
const VIEN: u64 = fold("viện");
const TAM: u64 = fold("tâm");
const VE: u64 = fold("về");
const DASH: u64 = fold("-");
/// Words that go on with a name whose next word is a field with a capital.
const LINKS: [u64; 8] = [fold("của"), fold("các"), fold("vì"), fold("cho"), fold("trong"), fold("những"), fold("vùng"), fold("nước")];
/// A name being read word by word.
pub struct Tail<'a, 'r> {
    a: &'a Around<'r>,
    head: Hit,
    end: u32,
    /// The token after the name as far as it is certain.
    last: u32,
    /// The tail has a word with a capital.
    capital: bool,
    /// It has a field or service.
    field: bool,
    /// The head itself has a capital, and one that does not come from the sentence's beginning.
    headed: bool,
    sure: bool,
}

/// The end of the name that a head begins, if it is one.
pub fn read(a: &Around, head: &Hit) -> Option<u32> {
    read_within(a, head, a.end(head.start).min(head.start + LONGEST))
}

fn read_within(a: &Around, head: &Hit, end: u32) -> Option<u32> {
    let headed = a.r.tokens[head.start].capital();
    let mut t = Tail { a, head: *head, end, last: head.end, capital: false, field: false, headed, sure: headed && !a.opens(head.start) };
    t.run();
    (t.last > head.end && (t.capital || t.sure && t.field && head.value() != "name")).then_some(t.last)
}

/// "tỉnh Đồng Tháp", "TP. HCM", "quận 5", "Hà Nội": the end of the place that begins at a token, with its generic words.
pub fn locality(a: &Around, j: u32) -> Option<u32> {
    let r = a.r;
    let end = a.end(j);
    let mut k = j;
    while k < end {
        // "TP. HCM" is one place with its generic word.
        if let Some(e) = a.place(k) {
            return Some(e);
        }
        let Some(h) = r.hit(k, Class::OfficeWords).filter(|h| h.value() == "place") else { break };
        k = h.end + (h.end < end && r.tokens[h.end].is_punct('.')) as u32;
    }
    if k == j || k >= end {
        return None;
    }
    if r.tokens[k].kind == Kind::Number {
        return Some(k + 1);
    }
    let run = (k..end.min(k + 3)).take_while(|&i| r.tokens[i].capital() && !begins_person(a, i)).count() as u32;
    (run > 0).then_some(k + run)
}

/// A word that begins a person's name: a family name, or a foreign given name.
fn begins_person(a: &Around, j: u32) -> bool {
    let r = a.r;
    r.tokens[j].capital()
        && (r.hit(j, Class::Surnames).is_some_and(|h| h.value() == "strong") || r.hit(j, Class::GivenNames).is_some())
        && r.next_in_sentence(j).is_some_and(|n| n.capital() && n.spaced)
        && a.field_words(j).all(|h| h.len() == 1)
}

/// Three capitalised syllables that begin with any family name: behind what a ministry deals with its minister ("Bộ Y tế Đào Văn An").
fn begins_full_name(a: &Around, j: u32) -> bool {
    let r = a.r;
    let syllable = |k: u32| r.token(k).is_some_and(|t| t.shape == Shape::Title && t.spaced && t.syllable);
    r.hit(j, Class::Surnames).is_some()
        && j + 2 < a.end(j)
        && (j..j + 3).all(syllable)
        && a.place(j).is_none()
        && r.hits.at(j).iter().all(|h| h.class() == Class::Surnames || h.len() == 1)
}

impl Tail<'_, '_> {
    fn run(&mut self) {
        let (a, r) = (self.a, self.a.r);
        let name = self.head.value() == "name";
        // The last word says what the body does.
        let mut deed = false;
        let mut j = self.head.end;
        while j < self.end {
            let t = &r.tokens[j];
            let first = j == self.head.end;
            // "Ấn Độ - Thái Bình Dương" is no state.
            let region = |e: u32| r.hit(j, Class::OfficeWords).is_some_and(|h| h.end > e);
            let paired = |e: u32| r.is(e, DASH) && a.state(e + 1).is_some();
            if let Some((e, _)) = a.country(j).or_else(|| a.state(j).filter(|s| paired(s.0))).filter(|c| t.capital() && !region(c.0)) {
                if !(first && (self.head.value() == "strict" || !self.headed)) {
                    self.country(e);
                }
                return;
            }
            // Schools and companies are named after persons; behind a foreign name a person follows ("Tập đoàn FLC Trịnh Văn Quyết").
            let person =
                if name { begins_person(a, j) && !first && !r.tokens[j - 1].syllable } else { begins_person(a, j) || !first && begins_full_name(a, j) };
            if person || !first && r.hit(j, Class::Ranks).is_some() {
                return;
            }
            if let Some((e, act)) = self.field(j, first) {
                (self.field, deed) = (self.field || !act, act);
                self.take(e, t.capital());
                j = e;
                continue;
            }
            let strict = self.head.value() == "strict" || self.head.more().starts_with("strictly") && !self.headed;
            if first && strict {
                if t.capital() {
                    self.nested(j);
                }
                return;
            }
            if let Some(e) = locality(a, j).filter(|&e| !(first && name) && (t.capital() || r.tokens[e - 1].capital() || !first)) {
                self.take(e, true);
                return;
            }
            // "Thanh tra Sở Xây dựng"; a school or company rather bears the name that its body begins with ("Công ty Hội An").
            if t.capital() && !(first && name) && self.nested(j) {
                return;
            }
            if let Some(next) = self.link(j, first) {
                j = next;
                continue;
            }
            // "Tổng cục 2", "Ban Chỉ đạo 701"
            if t.kind == Kind::Number && self.sure && !name && t.value < 1000 && (first || deed) {
                self.take(j + 1, true);
                return;
            }
            if t.kind == Kind::Number && (first && name || self.head.row().name == "bệnh viện" || name && !t.spaced) {
                self.take(j + 1, name && first && self.headed);
                return;
            }
            if !t.capital() {
                return;
            }
            let vn = r.tokens[j].syllable;
            let foreign_ends = self.head.value() == "field" || self.head.more() == "party lower";
            if !vn && foreign_ends && !first && t.shape != Shape::Upper && !self.latin(j) {
                // "Trung tâm Hòa bình Quốc tế Carnegie": institutes bear a founder's name; two words would be the director's.
                let institute = r.is(self.head.end - 1, VIEN) || r.is(self.head.end - 1, TAM);
                if institute && self.headed && self.last == j && r.next_in_sentence(j).is_none_or(|n| !n.capital() && n.kind != Kind::Dash) {
                    self.take(j + 1, true);
                }
                return;
            }
            // The second half of a compound: "Đăng kiểm", "Phú Quý".
            let pair = vn && t.shape == Shape::Title && j + 1 < self.end && a.completes(j + 1);
            j += 1 + pair as u32;
            self.take(j, true);
            deed = false;
        }
    }

    fn take(&mut self, end: u32, capital: bool) {
        self.last = end.min(self.end);
        self.capital |= capital;
    }

    /// The name ends with a country, or with a pair of them, or an acronym behind it.
    fn country(&mut self, end: u32) {
        let (a, r) = (self.a, self.a.r);
        self.take(end, true);
        // "Hội Hữu nghị Việt Nam - Campuchia"
        if !matches!(self.head.more(), "strictly lower" | "media") && r.is(end, DASH) {
            self.last = a.state(end + 1).map_or(end, |c| c.0);
        }
        // "Hãng thông tấn trung ương Triều Tiên KCNA"
        if self.head.more() == "media" && self.last < self.end && r.tokens[self.last].shape == Shape::Upper {
            self.last += 1;
        }
    }

    /// Foreign words go on with foreign words ("Viện Brookings", "Trung tâm Woodrow Wilson").
    fn latin(&self, j: u32) -> bool {
        let r = self.a.r;
        self.last == j && r.tokens[j - 1].capital() && !r.tokens[j - 1].syllable
    }

    /// A field word or service at `j`: in lower case only behind a capital, or directly behind a head that has one.
    /// The end, and whether the word is also a verb.
    fn field(&self, j: u32, first: bool) -> Option<(u32, bool)> {
        let capital = self.a.r.tokens[j].capital();
        let behind_head = self.headed && first && self.head.value() != "name";
        self.a
            .field_words(j)
            .filter(|h| match h.value() {
                "field" | "unit" | "region" => capital || self.capital || behind_head || self.sure,
                "act" => capital || first && self.sure,
                "work" => first && (capital || self.sure),
                "attribute" => capital,
                _ => false,
            })
            .map(|h| (h.end, matches!(h.value(), "act" | "work")))
            .max()
    }

    /// A body inside the name, which ends it: "Ủy ban Đối ngoại Quốc hội", "Tổng cục Chính trị Quân đội nhân dân Việt Nam".
    fn nested(&mut self, j: u32) -> bool {
        let r = self.a.r;
        let Some(h) = r.hit(j, Class::BodyHeads) else {
            let Some(b) = r.hit(j, Class::Bodies).filter(|b| b.more().is_empty()) else { return false };
            self.take(b.end, true);
            self.whose();
            return true;
        };
        // "Hội đồng Bộ trưởng"
        if r.hit(j, Class::Offices).is_some_and(|o| o.len() > h.len()) {
            return false;
        }
        self.capital = true;
        match h.value() {
            "state" => self.last = super::state_body::end(self.a, &h).unwrap_or(h.end),
            "local" => self.last = locality(self.a, h.end).filter(|_| h.end < self.end).unwrap_or(h.end),
            _ if r.hit(j, Class::Bodies).is_some() => {
                self.last = r.hit(j, Class::Bodies).map_or(j, |h| h.end);
                self.whose();
            }
            _ => self.last = read_within(self.a, &h, self.end).unwrap_or(self.last),
        }
        true
    }

    /// The country behind a body that ends the name: "Ủy ban Mặt trận Tổ quốc Việt Nam".
    fn whose(&mut self) {
        self.last = self.a.country(self.last).map(|c| c.0).filter(|&e| e <= self.end).unwrap_or(self.last);
    }

    /// A word that links to more of the name; where the reading goes on.
    fn link(&mut self, j: u32, first: bool) -> Option<u32> {
        let (a, r) = (self.a, self.a.r);
        let t = &r.tokens[j];
        let next = j + 1;
        if first || next >= self.end {
            return None;
        }
        let n = &r.tokens[next];
        let capital = n.capital() && !begins_person(a, next);
        let field = self.field(next, false);
        let acronyms = n.shape == Shape::Upper && r.tokens[j - 1].shape == Shape::Upper;
        // "Bộ Công an và Công an tỉnh Lâm Đồng", "Thanh tra Chính phủ và Kiểm toán Nhà nước" are two.
        let tailed = |h: &Hit| a.country(h.end).is_some() || a.field_words(h.end).next().is_some() || r.hits.has(h.end, &[Class::BodyHeads]);
        let other = r.hit(next, Class::BodyHeads).filter(|h| h.end < self.end).is_some_and(|h| match h.value() {
            "local" => locality(a, h.end).is_some(),
            "state" | "unit" => false,
            _ => capital && r.is(j, VA) && r.tokens[h.end].capital() && tailed(&h),
        });
        if other {
            return None;
        }
        let goes = if r.is(j, VA) || t.is_punct('&') || t.kind == Kind::Dash {
            field.is_some() && (capital || self.head.value() != "name") || acronyms && !r.is(j, VA)
        } else if t.is_punct(',') {
            // "Bộ Văn hóa, Thể thao và Du lịch": the list must end in "và".
            capital && field.is_some_and(|(e, _)| r.is(e, VA) && self.field(e + 1, false).is_some())
        } else if r.is(j, VE) {
            capital || field.is_some()
        } else {
            LINKS.contains(&t.fold) && t.shape == Shape::Lower && capital && field.is_some() && r.hit(next, Class::Offices).is_none()
        };
        goes.then_some(next)
    }
}
