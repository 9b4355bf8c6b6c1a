//! What stands around a name: places found so far and capitals, as the recognisers of bodies, series and documents ask for them.

use super::Mention;
use super::acronym::{acronym, of_last_words};
use crate::lexicon::{Class, Hit, Value};
use crate::model::EntityKind;
use crate::reading::{Reading, Toks};
use crate::tokenise::{Kind, fold};

/// A text with the places found in it.
pub struct Around<'r> {
    pub r: &'r Reading<'r>,
    /// By first token.
    places: Vec<Toks>,
    /// For each token where the longest place that begins there ends, or 0.
    place_end: Vec<u32>,
}

impl<'r> Around<'r> {
    /// `found` as far as it goes: only its places count.
    pub fn new(r: &'r Reading, found: &[Mention]) -> Self {
        let mut places: Vec<Toks> = found.iter().filter(|m| m.kind == EntityKind::Place).map(|m| m.toks).collect();
        crate::order::sort_by_key(&mut places, |t| t.order());
        let mut place_end = vec![0; r.tokens.len()];
        // The longest comes first and is written last.
        places.iter().rev().for_each(|p| place_end[p.start as usize] = p.end);
        Self { r, places, place_end }
    }

    /// The end of the country's name that begins at a token, and its code.
    #[inline]
    pub fn country(&self, i: u32) -> Option<(u32, &'static str)> {
        if self.r.state(i).is_some() { self.full_country(i) } else { None }
    }
    fn full_country(&self, i: u32) -> Option<(u32, &'static str)> {
        self.r.hits.at(i).iter().rev().find(|h| h.class() == Class::Countries && h.more() != "pair").map(|h| (h.end, h.value()))
    }

    /// As [`Self::country`], also short names that want another state beside them ("Việt - Trung").
    pub fn state(&self, i: u32) -> Option<(u32, &'static str)> {
        self.r.state(i).map(|h| (h.end, h.value()))
    }

    /// The end of the longest place that begins at a token.
    pub fn place(&self, i: u32) -> Option<u32> {
        let found = self.place_end.get(i as usize).copied().filter(|&end| end > 0);
        found.max(self.country(i).map(|c| c.0))
    }

    /// The name of a state ends before a token.
    pub fn is_state_before(&self, i: u32) -> bool {
        (i.saturating_sub(4)..i).any(|k| self.state(k).is_some_and(|s| s.0 == i))
    }

    /// A place that began before a token goes on there ("huyện Trường Sa").
    pub fn inside_place(&self, i: u32) -> bool {
        let k = self.places.partition_point(|p| p.start < i);
        self.places[k.saturating_sub(2)..k].iter().any(|p| p.end > i)
    }

    /// A place covers exactly these tokens.
    pub fn is_place(&self, toks: Toks) -> bool {
        self.places.binary_search_by_key(&toks.order(), |t| t.order()).is_ok()
    }

    /// The field words that begin at a token: of offices, and of what bodies deal with.
    pub fn field_words(&self, i: u32) -> impl Iterator<Item = Hit> {
        [self.r.hit(i, Class::OfficeWords), self.r.hit(i, Class::Fields)].into_iter().flatten()
    }

    /// The end of the field word, or the word that titles are made of, that begins at a token.
    pub fn title_word(&self, i: u32) -> Option<u32> {
        let fields = self.field_words(i).filter(|h| matches!(h.value(), "field" | "unit" | "region" | "act"));
        fields.chain(self.r.hit(i, Class::DocumentWords)).map(|h| h.end).max()
    }

    /// The heads of some styles that begin at a token, longest first.
    pub fn heads(&self, i: u32, styles: &[Value]) -> impl Iterator<Item = &Hit> {
        self.r.hits.at(i).iter().rev().filter(|h| h.class() == Class::BodyHeads && styles.iter().any(|&style| h.means(style)))
    }

    /// The longest head of a style that begins at a token.
    pub fn head(&self, i: u32, style: Value) -> Option<&Hit> {
        self.heads(i, &[style]).next()
    }

    /// Where a name that has begun before token `i` ends, if an acronym in parentheses closes it: no word between tells of anything but the name.
    pub fn introduced(&self, i: u32) -> Option<u32> {
        let r = self.r;
        let end = self.end(i.saturating_sub(1));
        let inside = |k: u32| {
            let t = &r.tokens[k];
            // "Bộ Quốc phòng Nga đổ lỗi": behind its country a name goes on with a link only.
            if k > i && t.kind == Kind::Word && !t.capital() && (i..k).any(|c| self.country(c).is_some_and(|c| c.0 == k)) && !GOES_ON.contains(&t.fold) {
                return false;
            }
            let told = || CLAUSE.contains(&t.fold) || r.hits.has(k, &[Class::Saying, Class::Ranks, Class::Honorifics, Class::DocumentHeads]);
            t.kind == Kind::Word && (t.capital() || !told()) || t.is_punct(',') || t.kind == Kind::Dash
        };
        let open = (i..end.min(i + INTRODUCED)).find(|&k| !inside(k)).filter(|&k| k > i && r.tokens[k].is_punct('('))?;
        let close = r.token(open + 2).is_some_and(|t| open + 2 < end && t.is_punct(')'));
        let unknown = || self.place(open + 1).is_none() && !r.hits.has(open + 1, &[Class::Series, Class::Documents]);
        (close && acronym(r, open + 1) && unknown() && !of_last_words(r, Toks::new(i, open), open + 1)).then_some(open)
    }

    /// The sentence's last token number, plus one.
    pub fn end(&self, i: u32) -> u32 {
        if i as usize >= self.r.tokens.len() { self.r.tokens.len() as u32 } else { self.r.sentence_at(i).toks.end }
    }

    /// Some word of a run has a capital.
    pub fn any_capital(&self, toks: Toks) -> bool {
        self.r.tokens[toks].iter().any(|t| t.capital())
    }

    /// Whether a capital at `i` may come from its place alone: at the beginning of a sentence, a quotation, behind a colon or a dash.
    pub fn opens(&self, i: u32) -> bool {
        let start = self.r.sentence_at(i).toks.start;
        i == start || matches!(self.r.tokens[i - 1].kind, Kind::Quote | Kind::Dash) || self.r.tokens[i - 1].is_punct(':')
    }

    /// Whether the syllable at `k` may be the second half of a compound that a capital began ("Đăng kiểm", "Phú Quý").
    pub fn completes(&self, k: u32) -> bool {
        let r = self.r;
        let n = &r.tokens[k];
        n.kind == Kind::Word && n.spaced && n.syllable && (n.capital() || !STOPS.contains(&n.fold) && r.hit(k, Class::Saying).is_none())
    }

    /// Whether a head may begin a name: it has a capital, or is of those that the press also prints in lower case, and is no common noun or half of another word there.
    pub fn may_head(&self, head: &Hit) -> bool {
        let i = head.start;
        // "Hạ viện", "Thượng viện"
        let half = i > 0 && self.r.hits.at(i - 1).iter().any(|h| h.class() == Class::BodyHeads && h.end == head.end);
        self.r.tokens[i].capital()
            || !half && head.more().ends_with("lower") && (i == self.r.sentence_at(i).toks.start || !BEFORE.contains(&self.r.tokens[i - 1].fold))
    }
}

/// Most tokens between a head and the acronym that closes its name.
const INTRODUCED: u32 = 16;

/// Behind a country's name inside a name.
const GOES_ON: [u64; 5] = [fold("mới"), fold("và"), fold("về"), fold("vì"), fold("của")];

/// Words that begin a clause or point at something: none stands inside a name.
const CLAUSE: [u64; 31] = [
    fold("cho"),
    fold("đã"),
    fold("sẽ"),
    fold("đang"),
    fold("vừa"),
    fold("được"),
    fold("bị"),
    fold("là"),
    fold("có"),
    fold("khi"),
    fold("rằng"),
    fold("này"),
    fold("đó"),
    fold("nhằm"),
    fold("để"),
    fold("do"),
    fold("tại"),
    fold("ở"),
    fold("theo"),
    fold("với"),
    fold("ra"),
    fold("đưa"),
    fold("ký"),
    fold("mà"),
    fold("từ"),
    fold("đến"),
    fold("tới"),
    fold("như"),
    fold("không"),
    fold("vào"),
    fold("sau"),
];

/// Before a head in lower case: it is a common noun, or the second half of another word ("các bộ", "cán bộ", "học viện").
const BEFORE: [u64; 25] = [
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
    fold("đổ"),
    fold("cả"),
    fold("bức"),
];

/// Words that cannot be the second half of a compound.
const STOPS: [u64; 75] = [
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
    fold("các"),
    fold("nhận"),
    fold("gửi"),
    fold("nơi"),
    fold("lần"),
    fold("thứ"),
    fold("dự"),
    fold("diễn"),
    fold("khai"),
    fold("mở"),
    fold("vốn"),
    fold("nhân"),
    fold("hồi"),
];
