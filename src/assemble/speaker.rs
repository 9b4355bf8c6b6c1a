//! statement/speaker: who says something without being an actor of meetings: a body, experts, a source, whoever spoke before under another word.
//! Why: what such people say is a statement like any other; that they take part in nothing is no reason to lose it. Where nobody is named, the statement has no speaker.
//! accepts "Bộ Y tế khuyến cáo [người dân cần đến bệnh viện sớm]."  party = "Bộ Y tế"
//! accepts "Ủy ban An toàn giao thông Quốc gia hôm 5/3 đề nghị [các tỉnh làm rõ nguyên nhân vụ việc]."  party = "Ủy ban An toàn giao thông Quốc gia"
//! accepts "Tổ chức Theo dõi Nhân quyền (HRW) cho biết [các vụ đụng độ đã lan rộng]."  party = "Tổ chức Theo dõi Nhân quyền"
//! accepts "Giới phân tích cho rằng [hai nước sẽ còn tiếp tục đàm phán]."
//! accepts "Tuy nhiên, một số chuyên gia độc lập cũng cho rằng [hai nước sẽ còn tiếp tục đàm phán]."
//! accepts "Theo giới phân tích, [hai nước sẽ còn tiếp tục đàm phán]."
//! accepts "Cũng theo Bộ Y tế, [người dân không nên quá lo lắng]."  party = "Bộ Y tế"
//! accepts ""[Chúng tôi chưa biết gì hơn]", nguồn tin từ hải quân nói."  direct = "true"
//! accepts "Trung tướng Quách Tự Lâm dự lễ khai giảng.\nTrung tướng cho biết [nhà trường sẽ mở thêm lớp]."  speaker = "Quách Tự Lâm"
//! accepts "Ông Matti Virtanen, giáo sư Đại học Turku, dự hội thảo.\n"[Hai nước còn nhiều việc phải làm]", Matti nói."  speaker = "Matti Virtanen"
//! accepts "Một nguồn tin thân cận với ông Quách Tự Lâm cho biết [cuộc họp đã bị hoãn]."
//! accepts "Mỹ và Nhật Bản cảnh báo [Triều Tiên không nên thử tên lửa]."
//! accepts ""[Đó là một bước ngoặt]", ông Matti Virtanen, cố vấn của Tổng thống Nga Sergei Orlov, nói với báo giới."  speaker = "Matti Virtanen"
//! accepts "Nga khẳng định [hai nước sẽ họp lại], nhưng giới phân tích cho rằng điều đó khó xảy ra."  party = "RU"
//! accepts "Hai bên nhấn mạnh [tầm quan trọng của hòa bình trong khu vực]."
//! accepts "Trong cuộc gặp với Tổng thống Nga Sergei Orlov, nhiều nghị sĩ cho rằng [kết quả chưa rõ ràng]."
//! accepts "Học giả tại Trường kinh tế Cao cấp Moscow cho rằng [hội nghị sẽ kéo dài]."
//! accepts "Đại diện Bộ Y tế cho hay [người dân không nên quá lo lắng]."  party = "Bộ Y tế"
//! accepts "Ông Quách Tự Lâm, trưởng Phòng Bảo vệ an ninh mạng, Cục An ninh mạng, Bộ Công an, cho biết [các cuộc tấn công đang tăng]."  speaker = "Quách Tự Lâm"
//! accepts "Ngoài ra theo Bộ Y tế, [người dân không nên quá lo lắng]."  party = "Bộ Y tế"
//! accepts "Công an TP. Cần Thơ cho biết [đã bắt ba người liên quan]."  party = "Công an TP. Cần Thơ"
//! accepts "Giới chuyên gia nhận định [hai nước sẽ còn tiếp tục đàm phán].\nÔng Matti Virtanen là chuyên gia của Đại học Turku."
//! accepts "Theo nhà chức trách quân sự, [chiếc thuyền đã rời cảng ba ngày trước đó]."
//! accepts "Một quan chức văn phòng Tổng thống Hàn Quốc Kim Min Jae nói [hai nước sẽ còn tiếp tục đàm phán]."
//! accepts "Ngay sau khi ông Quách Tự Lâm phát biểu, Bộ trưởng Quốc phòng Nga Ivan Morozov cho rằng [hai nước cần đàm phán tiếp]."  speaker = "Ivan Morozov"
//! accepts "Nói về khả năng Tổng thống Mỹ John Carter thông báo bỏ lệnh cấm, Bộ trưởng Quốc phòng Nga Ivan Morozov cho biết [việc này sẽ được bàn tiếp]."  speaker = "Ivan Morozov"
//! accepts "Ông Quách Tự Lâm, chủ tịch Hiệp hội Taxi Hà Nội, cho biết [giá cước chưa tăng trong năm nay]."  speaker = "Quách Tự Lâm"
//! accepts "Theo ông Matti Virtanen thuộc tổ chức Theo dõi Nhân quyền, [các nhóm vũ trang đã rút lui]."  speaker = "Matti Virtanen"
//! accepts "Giáo sư Matti Virtanen nhấn mạnh kết quả rất tích cực.\nTheo giáo sư người Phần Lan, [hai nước còn nhiều việc phải làm]."  speaker = "Matti Virtanen"
//! rejects "Hai nước cần rà soát và đề xuất giải pháp mới cho vấn đề này."
//! rejects "Việc Tổng thống Nga Sergei Orlov thăm Lào góp phần khẳng định cam kết của Nga."
//! rejects "Việc phong hàm sẽ do Quân ủy Trung ương đề nghị cấp có thẩm quyền thực hiện."
//! rejects "Theo báo cáo của ngành y tế, số ca bệnh đã giảm mạnh so với tháng trước."
//! rejects "Người dân phản đối kế hoạch xây nhà máy ở gần khu dân cư."
//! rejects "Kế hoạch của các chuyên gia được thông báo rộng rãi cho mọi người."

use super::actor::{Actors, Form};
use super::statement::{ADVERBS, OPENS, governs, phrase_governs};
use crate::lexicon::Class;
use crate::model::EntityKind;
use crate::reading::{Reading, Toks};
use crate::recognise::{Mention, Recognised, organization};
use crate::tokenise::{Kind, fold};

/// Who says something.
#[derive(Clone, Copy, Debug)]
pub enum Speaker {
    /// A number in [`Actors::all`].
    Actor(usize),
    /// A body, as the number of its mention.
    Body(u32),
    Unnamed,
}

impl Speaker {
    pub fn actor(self) -> Option<usize> {
        match self {
            Self::Actor(k) => Some(k),
            _ => None,
        }
    }
}

/// What is asked for speakers who are no actors.
pub struct Subjects<'a> {
    pub r: &'a Reading<'a>,
    pub found: &'a Recognised,
    pub actors: &'a Actors,
}

impl Subjects<'_> {
    /// Whoever stands directly ahead of a verb, when and how aside, and where the words for him begin. `last`: who spoke before.
    pub fn ahead(&self, from: u32, verb: u32, last: Option<Speaker>) -> Option<(Speaker, u32)> {
        let s = self.subject(from, verb)?;
        self.who(s, last).map(|who| (who, s.start))
    }

    /// The same behind a quotation ("..., Koo nói"), where somebody surely speaks.
    pub fn closing(&self, from: u32, verb: u32, last: Option<Speaker>) -> Option<Speaker> {
        let s = self.subject(from, verb)?;
        // "..., Sách trắng Nhật Bản viết": a paper of a state.
        let state = || {
            let here = self.actors.all.partition_point(|x| x.toks.start < s.start);
            (here..self.actors.all.len()).take_while(|&k| self.actors[k].toks.end <= s.end).find(|&k| self.actors[k].form == Form::Party)
        };
        let short = s.start <= from + 1 && !s.is_empty() && s.len() <= SHORT;
        self.who(s, last).or_else(|| short.then(|| state().map_or(Speaker::Unnamed, Speaker::Actor)))
    }

    /// The words directly ahead of a verb, as far as the next mark or word that opens a clause.
    fn subject(&self, from: u32, verb: u32) -> Option<Toks> {
        let r = self.r;
        let word = |i: u32| r.tokens[i].fold;
        let timexes: Vec<Toks> = self.found.timexes_in(Toks::new(from, verb)).map(|t| t.toks).collect();
        let mut end = verb;
        while end > from {
            let timex = timexes.iter().find(|t| t.end == end);
            end = match timex {
                Some(t) => t.start,
                None if ADVERBS.contains(&word(end - 1)) || WHEN.contains(&word(end - 1)) => end - 1,
                None => break,
            };
        }
        let body = |m: &Mention| m.kind == EntityKind::Organization && m.toks.end <= verb;
        let bodies: Vec<Toks> = self.found.mentions_in(Toks::new(from, verb)).filter(|(_, m)| body(m)).map(|(_, m)| m.toks).collect();
        let mut start = end;
        while start > from && end - start < LONGEST {
            let t = &r.tokens[start - 1];
            // "Tổ chức Theo dõi Nhân quyền (HRW)".
            let open = || t.is_punct(')').then(|| (from..start).rev().take(LONGEST as usize).find(|&i| r.tokens[i].is_punct('('))).flatten();
            let name = bodies.iter().find(|b| b.end == start).map(|b| b.start);
            start = match name.or_else(open) {
                Some(open) => open,
                None if matches!(t.kind, Kind::Punct | Kind::Quote) || t.kind == Kind::Dash && t.spaced || OPENS.contains(&t.fold) => break,
                None => start - 1,
            };
        }
        if start > from && REFUSED.contains(&word(start - 1)) {
            return None;
        }
        // "Do Bộ X đề nghị": of whom something is told.
        if start < end && r.is(start, DO) && !(start + 1 < end && [fold("đó"), fold("vậy")].contains(&word(start + 1))) {
            return None;
        }
        while start < end && leads(word(start)) {
            start += 1;
        }
        if let Some(t) = timexes.iter().find(|t| t.start == start) {
            start = t.end;
        }
        Some(Toks::new(start.min(end), end))
    }

    /// "Theo giới phân tích, ...": whoever is named at `from`, and where his words end.
    pub fn behind(&self, from: u32, end: u32, last: Option<Speaker>) -> Option<(Speaker, u32)> {
        let comma = (from..end.min(from + LONGEST)).find(|&i| self.r.tokens[i].kind == Kind::Punct && !self.r.tokens[i].is_punct('&'))?;
        self.who(Toks::new(from, comma), last).map(|who| (who, comma))
    }

    /// Whoever some words are for, all of them.
    fn who(&self, s: Toks, last: Option<Speaker>) -> Option<Speaker> {
        let r = self.r;
        // "Đại biểu A (Đoàn B)": what stands in brackets only tells where he is from.
        let open = (s.len() > 2 && r.tokens[s.end - 1].is_punct(')')).then(|| s.iter().rev().find(|&i| r.tokens[i].is_punct('('))).flatten();
        let s = open.filter(|&i| i > s.start).map_or(s, |i| Toks::new(s.start, i));
        let head = (s.start..s.end.min(s.start + 3)).find(|&i| !COUNTS.contains(&r.tokens[i].fold))?;
        // "Vị này", "một chuyên gia".
        let known = [s.start, head].iter().find_map(|&i| r.hits.at(i).iter().filter(|h| h.class() == Class::Speakers && h.end <= s.end).max_by_key(|h| h.end));
        let named = Toks::new(known.map_or(head, |h| h.end), s.end);
        // A clause of its own.
        if named.iter().any(|i| predicate(r, i)) {
            return None;
        }
        let within = |m: &Mention| {
            m.kind == EntityKind::Organization && m.toks.end <= s.end && m.rule != organization::MEDIA && m.row.is_none_or(|row| row.more != "media")
        };
        let body = |from: u32| {
            let at = |m: &Mention| m.toks.start == from || m.toks.start == from + 1 && r.is(from, CUA);
            self.found.mentions_in(Toks::new(from, s.end)).find(|(_, m)| within(m) && at(m)).map(|(n, _)| Speaker::Body(n as u32))
        };
        if let Some(body) = body(s.start) {
            return Some(body);
        }
        // "Thứ trưởng Bộ X Nguyễn Văn A", "chuyên gia A": he is named.
        let here = self.actors.all.partition_point(|x| x.toks.start < s.start);
        let mut named_here = (here..self.actors.all.len()).take_while(|&k| self.actors[k].toks.end <= s.end);
        if let Some(k) = named_here.find(|&k| self.is_named(k, s)) {
            return Some(Speaker::Actor(k));
        }
        let counted = head > s.start;
        let somebody = || match known.map_or("", |h| h.value()) {
            "some" => Some(Speaker::Unnamed),
            "many" if counted => Some(Speaker::Unnamed),
            // "Đại diện Tập đoàn X", "thanh tra Sở Y".
            "for" => body(named.start).or(Some(Speaker::Unnamed)),
            _ => r.hit(head, Class::Offices).map(|h| body(h.end).unwrap_or(Speaker::Unnamed)),
        };
        // "Vị quan chức quốc phòng này" is whoever spoke before.
        let this = s.len() > 1 && r.is(s.end - 1, NAY) && (known.is_some() || counted || r.hit(head, Class::Offices).is_some());
        if this || known.is_some_and(|h| h.value() == "again" && h.end == s.end) {
            return Some(last.unwrap_or(Speaker::Unnamed));
        }
        let bare = || last.filter(|_| !counted && !r.is(s.start, GIOI)).filter(|&l| self.goes_by(s, l));
        self.echo(s).or_else(bare).or_else(somebody)
    }

    /// "Giáo sư người Australia", "đại biểu", "lãnh đạo Chính phủ": whoever spoke last, by a title that he was named with.
    pub fn goes_by(&self, s: Toks, last: Speaker) -> bool {
        let r = self.r;
        let Some(x) = last.actor().map(|k| &self.actors[k]).filter(|x| x.form == Form::Person) else { return false };
        let s = Toks::new(s.start + r.is(s.start, CUU) as u32, s.end);
        let title = r.hits.at(s.start).iter().filter(|h| matches!(h.class(), Class::Speakers | Class::Offices) && h.end <= s.end).max_by_key(|h| h.end);
        let Some(title) = title else { return false };
        let sentence = r.sentence_at(x.toks.start).toks;
        let near = Toks::new(sentence.start.max(x.toks.start.saturating_sub(5)), sentence.end.min(x.toks.end + 12));
        let has = |words: &[u64]| near.iter().any(|i| r.are(i, words));
        let words: Vec<u64> = r.folds(Toks::new(title.start, title.end)).collect();
        let rest = Toks::new(title.end, s.end);
        // "Lãnh đạo Chính phủ" is a prime minister or one of his deputies, "lãnh đạo Cục" a head of it.
        let heads = || has(&[r.tokens[rest.start].fold]) || r.are(rest.start, &GOVERNMENT) && has(&PREMIER);
        let leads = || !rest.is_empty() && LEADERS.iter().any(|w| r.are(s.start, w)) && heads();
        let from = rest.is_empty() || r.is(rest.start, NGUOI) || r.is(rest.start, CUA);
        from && has(&words) || leads()
    }

    /// Whether some words end with the person, who is not only named there ("con trai của ông A", "nguồn tin thân cận với ông A").
    fn is_named(&self, k: usize, s: Toks) -> bool {
        let x = &self.actors[k];
        let phrase = phrase_governs(self.r, x.toks.start, s.start);
        // "Chuyên gia A tại Viện B" as well.
        let ends = x.toks.end == s.end || AFFILIATED.contains(&self.r.tokens[x.toks.end].fold);
        x.form == Form::Person && ends && !(phrase || x.toks.start > s.start && governs(self.r.tokens[x.toks.start - 1].fold))
    }

    /// "Thượng tướng", "Koo": whose rank or short name stood last within the words for somebody.
    fn echo(&self, s: Toks) -> Option<Speaker> {
        let r = self.r;
        let rank = r.hit(s.start, Class::Ranks).is_some_and(|h| h.end == s.end);
        // "Tướng Đức".
        let s = if r.is(s.start, TUONG) && s.len() > 1 { Toks::new(s.start + 1, s.end) } else { s };
        let name = || s.len() <= 2 && s.iter().all(|i| r.tokens[i].capital());
        if !rank && !name() {
            return None;
        }
        let here = self.actors.all.partition_point(|x| x.toks.start < s.start);
        let words: Vec<u64> = r.folds(s).collect();
        let named = |k: &usize| {
            let x = &self.actors[*k];
            x.form == Form::Person && x.toks.len() > s.len() && x.toks.iter().any(|i| i + s.len() <= x.toks.end && r.are(i, &words))
        };
        let mut all = (here.saturating_sub(NEAR)..here).rev().filter(named);
        let last = all.next()?;
        // "Trump" may be either of two.
        let another = |k: usize| self.actors[k].person != self.actors[last].person;
        (rank || !all.any(another)).then_some(Speaker::Actor(last))
    }
}

/// Whether all that somebody is called by is what he knows: his words are no state's.
pub fn is_expert(r: &Reading, offices: &[Toks]) -> bool {
    let private = |o: &Toks| o.iter().any(|i| PRIVATE.iter().any(|words| r.are(i, words)));
    let knows = |o: &Toks| private(o) || r.office(*o).is_some_and(|h| matches!(h.value(), "expert" | "media" | "business"));
    !offices.is_empty() && offices.iter().all(knows)
}

/// Whether a word shows that a clause stands where it stands, and not only the words for somebody.
pub fn predicate(r: &Reading, i: u32) -> bool {
    PREDICATES.contains(&r.tokens[i].fold) || r.hit(i, Class::Saying).is_some_and(|h| h.value() != "-")
}

/// Bodies whose people speak for no state: "Chủ tịch Hiệp hội Taxi Hà Nội".
const PRIVATE: [[u64; 2]; 5] =
    [[fold("hiệp"), fold("hội")], [fold("công"), fold("ty")], [fold("tập"), fold("đoàn")], [fold("đại"), fold("học")], [fold("tạp"), fold("chí")]];

/// "Lãnh đạo của Tập đoàn X".
const CUA: u64 = fold("của");
/// Whether a word only leads on to who speaks: "tuy nhiên", "ngoài ra".
pub fn leads(word: u64) -> bool {
    LEADS.contains(&word)
}

const CUU: u64 = fold("cựu");
const GIOI: u64 = fold("giới");
const NGUOI: u64 = fold("người");
const LEADERS: [&[u64]; 2] = [&[fold("lãnh"), fold("đạo")], &[fold("người"), fold("đứng"), fold("đầu")]];
const GOVERNMENT: [u64; 2] = [fold("chính"), fold("phủ")];
const PREMIER: [u64; 2] = [fold("thủ"), fold("tướng")];
/// Behind a name, ahead of where somebody works.
const AFFILIATED: [u64; 4] = [fold("tại"), fold("thuộc"), fold("ở"), CUA];
const DO: u64 = fold("do");
const NAY: u64 = fold("này");
const TUONG: u64 = fold("tướng");
/// In tokens: the words for somebody.
const LONGEST: u32 = 16;
const SHORT: u32 = 8;
/// In actors: how far back somebody may have been named.
const NEAR: usize = 40;
/// Of what is told of another time or only possible.
const REFUSED: [u64; 6] = [fold("việc"), fold("rằng"), fold("dù"), fold("nếu"), fold("liệu"), fold("quyền")];
/// Ahead of a day.
const WHEN: [u64; 8] = [fold("hôm"), fold("hồi"), fold("cuối"), fold("đầu"), fold("giữa"), fold("này"), fold("nay"), fold("mới")];
/// Ahead of whoever speaks.
#[rustfmt::skip]
const LEADS: [u64; 25] = [
    fold("tuy"), fold("nhiên"), fold("trong"), fold("do"), fold("đó"), fold("vì"), fold("vậy"), fold("theo"), fold("hiện"), fold("và"), fold("nhưng"), fold("song"), fold("còn"), fold("thế"), fold("bởi"),
    fold("ngoài"), fold("ra"), fold("bên"), fold("cạnh"), fold("mặt"), fold("khác"), fold("đồng"), fold("thời"), fold("cũng"), fold("khi"),
];
/// How many.
#[rustfmt::skip]
const COUNTS: [u64; 13] = [
    fold("một"), fold("các"), fold("những"), fold("nhiều"), fold("số"), fold("vài"), fold("hai"), fold("ba"), fold("đa"), fold("cả"), fold("không"), fold("ít"), fold("vị"),
];
/// What stands in a clause of its own, not in the words for somebody.
#[rustfmt::skip]
const PREDICATES: [u64; 12] = [
    fold("là"), fold("bị"), fold("được"), fold("sẽ"), fold("đã"), fold("mà"), fold("để"), fold("thì"), fold("nên"), fold("chưa"), fold("hãy"), fold("khiến"),
];
