//! meeting/event: the words that announce a meeting, with the name, series and edition that belong to them.
//!
//! accepts "[Đại hội] đại biểu toàn quốc Hội Làm vườn Việt Nam khóa XIII diễn ra tại Hà Nội ngày 3/5."  edition = "13"
//! accepts "[Hội nghị] Ban Chấp hành Hội Làm vườn Việt Nam lần thứ 4 khóa XIII diễn ra tại Hà Nội ngày 3/5."  edition = "4"
//! accepts "Người dân chờ [hội nghị] Carter - Kim ở Singapore ngày 12/6.\n\nTổng thống Mỹ John Carter và Chủ tịch Triều Tiên Kim Chol sẽ gặp nhau."  kind = "summit"
//! accepts "Bộ trưởng Quốc phòng Mỹ John Carter phát biểu tại [Hội nghị thượng đỉnh an ninh châu Á], còn được gọi là Đối thoại ShangriLa, ở Singapore sáng 1-6."  city = "Singapore"
//! accepts "Tổng thống Nga Ivan Morozov nói trong [cuộc họp] với các đại sứ Nga tại Moskva hôm 5/3."  kind = "conference"
//! accepts "Tổng thống Mỹ John Carter phát biểu trước Bộ trưởng Quốc phòng Paul Martin và các cố vấn trong một [cuộc họp] hôm 15/5."  start = "XXXX-05-15"
//! accepts "Ngày 5/2, đại tướng Lê Văn Nam - phó trưởng ban Ban Chỉ đạo khắc phục hậu quả bom mìn (Ban Chỉ đạo 701) - đã [làm việc với] các bộ ngành."  who = "Lê Văn Nam"
//! accepts "Bộ trưởng Quốc phòng Mỹ John Carter phát biểu tại [Đối thoại Shangri-La] 2018 ngày 2/6."  start = "2018-06-02"
//! accepts "Bộ trưởng Quốc phòng Mỹ John Carter phát biểu ở [Đối thoại Shangri-La] ngày 2/6.\n\nNăm sau, Mỹ sẽ nói thêm tại Đối thoại Shangri-La năm 2020."  start = "XXXX-06-02"
//! accepts "Chiều 16-6, Văn phòng Chủ tịch nước tổ chức lễ công bố quyết định thăng quân hàm.\nTại buổi lễ, Chủ tịch nước Lê Văn Nam đã [trao quyết định] cho thượng tướng Trần Văn Hòa."  time = "afternoon"
//! rejects "Việc Trung Quốc đăng cai Hội nghị Thượng đỉnh càng làm tăng thêm sự chú ý."
//! accepts "[Hội nghị] Mỹ - Triều lần hai diễn ra hôm 27/2."  kind = "summit"
//! rejects "Ngày 3/5, Tổ công tác của Bộ Quốc phòng tại Huế tổ chức cho cán bộ học tập."

use super::actor::{Actor, Actors, Form as Who};
use super::occurrence::UNIONS;
use super::{arrival, held, sitting, speech};
use crate::lexicon::{Class, Hit, Marks};
use crate::model::{BlockKind, EntityKind, MeetingKind};
use crate::reading::{Reading, Toks};
use crate::recognise::series::exercise_name;
use crate::recognise::{Mention, Recognised};
use crate::resolve::Resolved;
use crate::tokenise::{Few, Kind, Shape, fold};

/// How the words announce it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// "hội đàm với", "tiếp", "thăm": subject and objects take part.
    Verb,
    /// "cuộc gặp", "buổi tiếp", "chuyến thăm".
    Noun,
    /// A name with a capital, an edition or a series: "Hội nghị Bộ trưởng Quốc phòng các nước ASEAN".
    Name,
}

/// One announcement of a meeting.
#[derive(Clone, Debug)]
pub struct Event {
    /// The trigger, or the whole name.
    pub toks: Toks,
    pub sentence: usize,
    pub kind: MeetingKind,
    pub form: Form,
    /// Entity of the series.
    pub series: Option<u32>,
    pub code: String,
    pub edition: Option<(u32, Toks)>,
    pub name: Option<Toks>,
    /// An occasion by what is told with it: a later sentence refers to it as one (`implied`), or a body of the state holds it (`held`).
    pub implied: bool,
}

impl Event {
    pub fn new(toks: Toks, sentence: usize, kind: MeetingKind, form: Form) -> Self {
        Self { toks, sentence, kind, form, series: None, code: String::new(), edition: None, name: None, implied: false }
    }

    /// The trigger with the name.
    pub fn whole(&self) -> Toks {
        self.name.map_or(self.toks, |name| Toks::new(name.start.min(self.toks.start), name.end.max(self.toks.end)))
    }

    /// A series of more than two sides ("G20", "APEC").
    pub fn of_many(&self) -> bool {
        of_many(&self.code)
    }

    /// What begins at a token stands directly behind it, a link of few words aside.
    pub fn leads_to(&self, at: u32) -> bool {
        at.checked_sub(self.whole().end).is_some_and(|gap| gap <= 3)
    }

    /// "Điểm dừng chân", "chặng dừng", "điểm đến đầu tiên": a visit as a leg of a tour.
    pub fn is_leg(&self, r: &Reading) -> bool {
        self.kind == MeetingKind::Visit && LEGS.contains(&r.tokens[self.toks.start].fold)
    }

    /// "Bắt tay": what pictures show of a meeting.
    pub fn shakes_hands(&self, r: &Reading) -> bool {
        shakes_hands(r, self.toks)
    }

    /// "A và B họp tại Singapore", "đã họp": the conference as a verb.
    pub fn meets(&self, r: &Reading) -> bool {
        let at = self.toks.start + r.is(self.toks.start, const { fold("đã") }) as u32;
        self.form == Form::Noun && self.kind == MeetingKind::Conference && r.is(at, HOP)
    }
}

/// Whether a series is one of more than two sides, by its code.
pub fn of_many(code: &str) -> bool {
    !matches!(code, "" | "-" | "US-DPRK-Summit")
}

/// Reads the lexicon's name of a kind of meeting.
pub fn kind(name: &str) -> Option<MeetingKind> {
    use MeetingKind::*;
    Some(match name {
        "talks" => Talks,
        "bilateral_meeting" => BilateralMeeting,
        "courtesy_call" => CourtesyCall,
        "phone_call" => PhoneCall,
        "dialogue" => Dialogue,
        "working_group" => WorkingGroup,
        "conference" => Conference,
        "summit" => Summit,
        "forum" => Forum,
        "visit" => Visit,
        "exchange" => Exchange,
        "exercise" => Exercise,
        "ceremony" => Ceremony,
        "other" => Other,
        _ => return None,
    })
}

/// "Điểm", "chặng".
const LEGS: [u64; 2] = [fold("điểm"), fold("chặng")];
const LAN: u64 = fold("lần");
const KHOA: u64 = fold("khóa");
const HEAD: [u64; 2] = [fold("trưởng"), fold("đoàn")];
const HOP: u64 = fold("họp");
const NGHI: u64 = fold("nghị");
const THU: u64 = fold("thứ");
const VE: u64 = fold("về");
const ORDINALS: [(u64, u32); 12] = [
    (fold("nhất"), 1),
    (fold("hai"), 2),
    (fold("nhì"), 2),
    (fold("ba"), 3),
    (fold("tư"), 4),
    (fold("bốn"), 4),
    (fold("năm"), 5),
    (fold("sáu"), 6),
    (fold("bảy"), 7),
    (fold("tám"), 8),
    (fold("chín"), 9),
    (fold("mười"), 10),
];

/// Edition number at token `i`: "lần thứ 5", "lần thứ nhất", "lần thứ mười hai", "lần 5", "khóa 72", "khóa họp 72", and behind "phiên họp", "vòng đàm phán" "thứ 32".
pub fn edition_at(r: &Reading, i: u32, end: u32) -> Option<(u32, Toks)> {
    let session = i > 0 && i < end && r.is(i, THU) && SESSIONS.contains(&r.tokens[i - 1].fold);
    if i >= end || !(r.is(i, LAN) || r.is(i, KHOA) || session) {
        return None;
    }
    let head = i + !session as u32 + (r.is(i, KHOA) && r.is(i + 1, HOP)) as u32;
    let at = if head < end && r.is(head, THU) { head + 1 } else { head };
    let t = r.token(at).filter(|_| at < end)?;
    if t.kind == Kind::Number && (1..200).contains(&t.value) {
        return Some((t.value, Toks::new(i, at + 1)));
    }
    if let Some(number) = r.text.get(t.start as usize..t.end as usize).filter(|_| r.is(i, LAN)).and_then(roman) {
        return Some((number, Toks::new(i, at + 1)));
    }
    let ordinal = |k: u32| r.token(k).filter(|_| k < end).and_then(|t| ORDINALS.iter().find(|o| o.0 == t.fold)).map(|o| o.1);
    let first = ordinal(at)?;
    match (first, ordinal(at + 1)) {
        (10, Some(unit)) if unit < 10 => Some((10 + unit, Toks::new(i, at + 2))),
        _ => Some((first, Toks::new(i, at + 1))),
    }
}

/// "Đại hội đại biểu toàn quốc khóa XIII": a congress has the number of the term that it begins; any other body meets many times in one.
fn congress_at(r: &Reading, head: Hit, i: u32) -> Option<(u32, Toks)> {
    let number = r.token(i + 1).filter(|_| r.is(i, KHOA) && r.are(head.start, &CONGRESS) && head.len() == 2)?;
    roman(r.text.get(number.start as usize..number.end as usize)?).map(|n| (n, Toks::new(i, i + 2)))
}

const CONGRESS: [u64; 2] = [fold("đại"), fold("hội")];

/// The value of a Roman numeral as congresses have it ("lần thứ XIII"), up to 39.
fn roman(word: &str) -> Option<u32> {
    let tens = word.bytes().take_while(|&b| b == b'X').count();
    let units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"].iter().position(|u| *u == &word[tens..])?;
    (tens < 4).then_some((10 * tens + units) as u32).filter(|&n| n > 0)
}

const SESSIONS: [u64; 5] = [HOP, fold("phiên"), fold("phán"), fold("thoại"), fold("vòng")];

/// All events in order of their tokens; the words of a name announce only once.
pub fn find(r: &Reading, found: &Recognised, resolved: &Resolved, actors: &Actors) -> Vec<Event> {
    let mut events = Vec::new();
    let mut series = found.mentions.iter().enumerate().filter(|(_, m)| m.kind == EntityKind::Series).peekable();
    // "Ông A, Chủ tịch Đại hội đồng Khoá 72": an office names no occasion.
    let mut inside = vec![false; r.tokens.len()];
    actors.all.iter().filter(|x| x.form == Who::Person && !x.toks.is_empty()).for_each(|x| inside[x.toks.start as usize + 1..x.toks.end as usize].fill(true));
    let mut begins = r.hits.marked(Marks::of(&[Class::Triggers]));
    r.tokens
        .iter()
        .zip(&mut begins)
        .for_each(|(t, begins)| *begins |= arrival::begins(t.fold) || sitting::begins(t.fold) || speech::begins(t.fold) || held::begins(t.fold));
    series.clone().for_each(|(_, m)| begins[m.toks.start as usize] = true);
    let mut at = 0;
    for (n, s) in r.sentences.iter().enumerate() {
        if matches!(s.kind, BlockKind::Chrome | BlockKind::Dateline | BlockKind::Byline | BlockKind::Source) {
            continue;
        }
        at = at.max(s.toks.start);
        while at < s.toks.end {
            if !begins[at as usize] || inside[at as usize] {
                at += 1;
                continue;
            }
            while series.peek().is_some_and(|(_, m)| m.toks.start < at) {
                series.next();
            }
            let hit = trigger_at(r, at);
            // A trigger directly before a series ("cuộc họp Nhóm làm việc chung", "kỳ họp lần thứ 5 Đối thoại ...") belongs to its name.
            let reach = hit.map_or(at, |h| h.end) + 8;
            // "Tại trung tâm Hội nghị Quốc gia" is a house.
            let house = |t: Toks| t.start > s.toks.start + 1 && r.are(t.start - 2, const { &[fold("trung"), fold("tâm")] });
            let near = |m: &Mention| {
                m.toks.start == at || hit.is_some_and(|h| m.toks.start <= reach && m.toks.start >= h.start && m.toks.end <= s.toks.end && joined(r, h, m.toks))
            };
            let named = series.peek().filter(|(_, m)| near(m) && !house(m.toks));
            if let Some(&(m, mention)) = named {
                at = mention.toks.end.max(at + 1);
                if let Some(e) = named_event(r, found, resolved, n, m, hit.filter(|h| h.start < mention.toks.start)) {
                    at = e.name.map_or(at, |t| t.end.max(at));
                    events.push(e);
                }
                continue;
            }
            let Some(h) = hit else {
                match arrival::at(r, found, resolved, actors, n, at) {
                    Some(toks) => {
                        at = toks.end;
                        events.push(Event::new(toks, n, MeetingKind::Visit, Form::Verb));
                    }
                    None => {
                        let sits = sitting::at(r, found, s.toks, at).map(|toks| Event::new(toks, n, MeetingKind::Other, Form::Verb));
                        let speaks = || speech::at(r, found, s.toks, at).map(|toks| Event::new(toks, n, MeetingKind::Other, Form::Noun));
                        let holds = || held::at(r, found, s.toks, at).map(|(toks, kind)| Event { implied: true, ..Event::new(toks, n, kind, Form::Noun) });
                        let told = sits.or_else(speaks).or_else(holds);
                        at = told.as_ref().map_or(at + 1, |e| e.toks.end);
                        events.extend(told);
                    }
                }
                continue;
            };
            at = h.end;
            if let Some(e) = common_event(r, found, n, h, actors) {
                at = at.max(e.toks.end);
                events.push(e);
            }
        }
    }
    events
}

/// The longest trigger that begins at a token, unless a longer phrase only looks like one.
fn trigger_at(r: &Reading, i: u32) -> Option<Hit> {
    // "Gặp nhiều khó khăn" is no meeting, "gặp nhiều quan chức" is.
    let people = |b: &Hit| QUANTIFIERS.contains(&r.tokens[b.end - 1].fold) && r.hit(b.end, Class::Offices).is_some();
    let triggers = |k: u32| r.hits.at(k).iter().filter(move |b| b.class() == Class::Triggers && !(b.value() == "-" && people(b)));
    let h = *triggers(i).next_back()?;
    let blocked_at = |k: u32| triggers(k).filter(|b| b.value() == "-");
    let blocked = (i.saturating_sub(2)..=i)
        .any(|k| blocked_at(k).any(|b| b.end > i && (b.end >= h.end || k < i)))
        // "Buổi tiếp xúc cử tri".
        || (i + 1..h.end).any(|k| blocked_at(k).any(|b| b.end > h.end));
    (h.value() != "-" && !blocked).then_some(h)
}

const QUANTIFIERS: [u64; 2] = [fold("nhiều"), fold("số")];

/// "Kết thúc chuyến thăm".
pub const OVER: [u64; 2] = [fold("kết"), fold("thúc")];
const CHUYEN: u64 = fold("chuyến");

/// "Hội nghị thường niên Diễn đàn Kinh tế Thế giới".
const YEARLY: [u64; 2] = [fold("thường"), fold("niên")];

/// Whether a trigger leads into a series name: nothing between, "thường niên", or an edition.
fn joined(r: &Reading, h: Hit, name: Toks) -> bool {
    h.more() != "verb"
        && !matches!(h.value(), "bilateral_meeting" | "talks" | "courtesy_call" | "phone_call" | "visit")
        && (name.start <= h.end
            || r.are(h.end, &YEARLY) && name.start == h.end + 2
            || h.value() == "exercise" && name.start - h.end <= 4 && (h.end..name.start).all(|i| exercise_name::describes(r.tokens[i].fold))
            || edition_at(r, h.end, name.start).is_some_and(|(_, t)| t.end == name.start)
            || of_officials(r, h, name))
}

/// "Hội nghị tổng kết các quan chức cao cấp Diễn đàn X", "cuộc họp ngoại trưởng G20": those who meet are told ahead of the series.
fn of_officials(r: &Reading, h: Hit, name: Toks) -> bool {
    let between = || h.end..name.start;
    h.end + 2 <= name.start
        && between().all(|i| r.tokens[i].shape == Shape::Lower && !NAME_ENDS.contains(&r.tokens[i].fold) && !r.is(i, CUA))
        && between().any(|i| r.are(i, &OFFICIALS) || MINISTERS.iter().any(|m| r.are(i, m)))
}

fn named_event(r: &Reading, found: &Recognised, resolved: &Resolved, sentence: usize, mention: usize, before: Option<Hit>) -> Option<Event> {
    let m = &found.mentions[mention];
    // "Lãnh đạo các nước G7 ra thông cáo": a group that acts.
    let group = m.toks.len() < 3 && before.is_none() && m.toks.start > r.sentences[sentence].toks.start && GROUP.contains(&r.tokens[m.toks.start - 1].fold);
    // "Trưởng đoàn ADSOM các nước": an office.
    let office = || before.is_none() && m.toks.start >= 2 && r.are(m.toks.start - 2, &HEAD);
    if group || office() {
        return None;
    }
    let entity = resolved.entity_of[mention];
    let code = resolved.entities[entity as usize].code.clone();
    let end = r.sentences[sentence].toks.end;
    let mut edition = before.and_then(|h| edition_at(r, h.end, m.toks.start));
    let mut name = Toks::new(before.map_or(m.toks.start, |h| h.start), m.toks.end);
    // Behind the series: its acronym in parentheses, the edition, a bare number ("AMM 50", "ACDFM-19").
    for _ in 0..3 {
        let i = name.end;
        if let Some(e) = edition_at(r, i, end) {
            edition = edition.or(Some(e));
            name.end = e.1.end;
        } else if i + 2 < end && r.tokens[i].is_punct('(') {
            let Some(close) = (i + 1..(i + 8).min(end)).find(|&k| r.tokens[k].is_punct(')')) else { break };
            // "(ASEAN Summit)": the name in another language, ahead of the edition.
            let alias = edition_at(r, close + 1, end).is_some() && (i + 1..close).all(|k| r.tokens[k].capital());
            if !alias && !found.mentions.iter().skip(mention).take(6).any(|x| x.kind == EntityKind::Series && x.toks.start > i && x.toks.end <= close) {
                break;
            }
            name.end = close + 1;
        } else if let Some(t) = r.token(i).filter(|t| {
            i < end
                && t.kind == Kind::Number
                && (1..100).contains(&t.value)
                && r.token(i + 1).is_none_or(|u| i + 1 >= end || !matches!(u.fold, SLASH | DASH) || u.spaced)
        }) {
            edition = edition.or(Some((t.value, Toks::new(i, i + 1))));
            name.end = i + 1;
        } else if i + 1 < end && r.is(i, DASH) && !r.tokens[i].spaced && r.tokens[i + 1].kind == Kind::Number && r.tokens[i + 1].value < 100 {
            edition = edition.or(Some((r.tokens[i + 1].value, Toks::new(i + 1, i + 2))));
            name.end = i + 2;
        } else {
            break;
        }
    }
    let edition = edition.or_else(|| m.toks.iter().find_map(|i| edition_at(r, i, m.toks.end)));
    let row_kind = m.row.and_then(|row| kind(row.more));
    let kind = before
        .filter(|h| of_officials(r, *h, m.toks))
        .map(|_| MeetingKind::Conference)
        .or(row_kind)
        .or_else(|| kind_of_code(&code).filter(|_| code != "ASEAN-Plus" || at_the_top(r, name)))
        .or_else(|| before.and_then(|h| kind(h.value())))
        .or_else(|| kind_of_words(r, name))?;
    // A working group is a body; it meets only where the text says so.
    if kind == MeetingKind::WorkingGroup && before.is_none() && edition.is_none() && !starts_with_meeting(r, name) {
        return None;
    }
    Some(Event { series: Some(entity), code, edition, name: Some(name), ..Event::new(m.toks, sentence, kind, Form::Name) })
}

const OFFICIALS: [u64; 2] = [fold("quan"), fold("chức")];
const MINISTERS: [[u64; 2]; 3] = [[fold("ngoại"), fold("trưởng")], [fold("bộ"), fold("trưởng")], [fold("thứ"), fold("trưởng")]];
const CUA: u64 = fold("của");
const GROUP: [u64; 6] = [fold("nước"), fold("đạo"), fold("nhóm"), fold("viên"), fold("khối"), fold("trưởng")];
const SLASH: u64 = fold("/");
const DASH: u64 = fold("-");

/// "Cấp cao", "thượng đỉnh": of heads, not of ministers; an acronym alone is taken for it.
fn at_the_top(r: &Reading, name: Toks) -> bool {
    name.len() < 4 || name.iter().any(|i| r.is(i, const { fold("cao") }) || r.is(i, const { fold("đỉnh") }))
}

/// The kind of meeting that a series is.
fn kind_of_code(code: &str) -> Option<MeetingKind> {
    use MeetingKind::*;
    Some(match code {
        "ADMM" | "ADMM-Plus" | "ADMM-Retreat" | "ADSOM" | "ADSOM-Plus" | "ACDFM" | "AMM" | "UNGA" | "UNSC" | "MRC" | "IPU" => Conference,
        "ADSOM-WG" | "ADSOM-Plus-WG" | "EWG" | "JWG" => WorkingGroup,
        "SLD" | "SDD" | "XSF" | "ARF" | "WEF" | "BRF" => Forum,
        "DPD" | "DSD" | "PSDD" | "DCD" => Dialogue,
        "BDFE" => Exchange,
        "ASEAN-Summit" | "ASEAN-Plus" | "EAS" | "APEC" | "ASEM" | "G7" | "G20" | "CLV" | "CLMV" | "ACMECS" | "GMS" | "US-DPRK-Summit" => Summit,
        _ => return None,
    })
}

/// The kind that the first trigger inside a name stands for.
fn kind_of_words(r: &Reading, name: Toks) -> Option<MeetingKind> {
    name.iter().find_map(|i| r.hit(i, Class::Triggers).and_then(|h| kind(h.value())))
}

/// Whether a name begins with a word for a gathering ("Hội nghị", "Cuộc họp"), not for a body.
fn starts_with_meeting(r: &Reading, name: Toks) -> bool {
    r.hits.at(name.start).iter().any(|h| h.class() == Class::Triggers && matches!(h.value(), "conference" | "dialogue" | "forum"))
}

/// An event from a common word. A head ("hội nghị") is one only with words of its own that make it specific.
fn common_event(r: &Reading, found: &Recognised, sentence: usize, h: Hit, actors: &Actors) -> Option<Event> {
    let kind = kind(h.value())?;
    let s = r.sentences[sentence];
    let toks = Toks::new(h.start, h.end);
    let mut event = Event::new(toks, sentence, kind, Form::Noun);
    // "Trong một điện đàm với A", "tại hội đàm", "cùng dự hội đàm có B": the verb is a noun.
    let noun = || {
        h.start > s.toks.start
            && (r.is(h.start - 1, MOT)
                || r.is(h.start - 1, DU) && r.is(h.end, CO)
                || (r.is(h.start - 1, TAI) || r.is(h.start - 1, TRONG) && !r.is(h.start, DAM)))
    };
    match h.more() {
        "verb" if matches!(kind, MeetingKind::PhoneCall | MeetingKind::Talks) && noun() => Some(event),
        "verb" => {
            event.form = Form::Verb;
            let works = r.is(h.start, WORK);
            // A verb needs somebody behind it, or two sides before it.
            // "A và B nhất trí kế hoạch khi gặp nhau": the subject stands farther ahead.
            // "Ba tàu X, Y và Z với 73 sĩ quan hôm qua cập cảng".
            // "Chủ tịch nước A, Chủ tịch Hội đồng B, Thống lĩnh C đã làm việc với ...": and farther where the verb is the sentence's own.
            // "Đến thăm và làm việc với ...", "dự hội nghị và thăm X" as well.
            let goes_on = || r.is(h.start - 1, VA) && (kind == MeetingKind::Visit || works);
            let reach = match h.start > s.toks.start {
                true if OWN_VERB.contains(&r.tokens[h.start - 1].fold) || goes_on() => 40,
                true if r.is(h.start - 1, KHI) || r.is(h.start, CAP) => 16,
                _ => 6,
            };
            let fronted = works && (h.start == s.toks.start || r.tokens[h.start - 1].is_punct(','));
            // "Ban Thường vụ Quân ủy Trung ương đã làm việc với ...".
            let body = || {
                let last = found.mentions[..found.mentions.partition_point(|m| m.toks.start < h.start)].last();
                last.is_some_and(|m| m.kind == EntityKind::Organization && m.toks.end + 2 >= h.start && m.toks.start >= s.toks.start)
            };
            let near = actors.of_sentence(sentence).any(|a| {
                let a = &actors[a];
                // "Làm việc với các bộ, ngành về vốn vay sáng 5/3, Thủ tướng A yêu cầu": the main clause stands behind.
                let main = fronted && a.toks.start > h.end && r.tokens[a.toks.start - 1].is_punct(',');
                a.toks.start >= h.end && a.toks.start <= h.end + 7 || a.toks.end <= h.start && a.toks.end + reach >= h.start || main
            });
            // "Tàu X đã cập cảng Y, kết thúc chuyến thăm Z": back at home.
            let end = s.toks.end.min(h.end + 24);
            let back =
                || r.is(h.start, CAP) && (h.end..end).any(|i| r.tokens[i].is_punct(',') && r.are(i + 1, &OVER) && (i + 3..i + 6).any(|k| r.is(k, CHUYEN)));
            let shown = || !event.shakes_hands(r) || two_shake_hands(r, found, actors, sentence, h, s.toks.end);
            ((near || works && body()) && !back() && shown()).then_some(event)
        }
        "noun" => {
            // But "họp phiên thường kỳ", "đã họp phiên thường kỳ".
            let habit = |i: u32| r.cues(i).any(|c| c.value() == "habitual") && !(event.meets(r) && i <= h.end + 1);
            if (h.end..(h.end + 3).min(s.toks.end)).any(habit) || h.start > s.toks.start && r.is(h.start - 1, CHE) {
                return None;
            }
            event.edition = edition_at(r, h.end, s.toks.end);
            Some(event)
        }
        _ => {
            // "Tổ công tác của Thủ tướng", "nhóm làm việc": bodies, which meet only where the text says so.
            if kind == MeetingKind::WorkingGroup && !r.folds(toks).any(|w| [HOP, NGHI].contains(&w)) && edition_at(r, h.end, s.toks.end).is_none() {
                return None;
            }
            // "ASEAN họp trực tuyến bàn về ...": a verb, no name.
            if r.is(h.start, HOP) {
                return Some(event);
            }
            // "Hội nghị Trump - Kim" is a summit, "cuộc họp Trump - Kim" a meeting.
            let conference = kind == MeetingKind::Conference;
            let they_meet = conference && (h.start..h.end).any(|i| r.is(i, HOP));
            if conference && of_pair(r, actors, sentence, h.end) {
                event.kind = if they_meet { MeetingKind::BilateralMeeting } else { MeetingKind::Summit };
                if they_meet {
                    return Some(event);
                }
            }
            if (conference || kind == MeetingKind::Summit) && of_sides(r, found, actors, sentence, h) {
                // "Cuộc họp với ..."; "hội nghị với ..." stays what it is.
                if they_meet {
                    event.kind = MeetingKind::BilateralMeeting;
                }
                event.edition = edition_at(r, h.end, s.toks.end);
                return Some(event);
            }
            let bare = name_from(r, found, h, s.toks, kind);
            let name = with_title(r, bare, s.toks);
            event.edition = name.iter().chain([name.end]).find_map(|i| edition_at(r, i, s.toks.end).or_else(|| congress_at(r, h, i)));
            let held = matches!(kind, MeetingKind::Conference | MeetingKind::Forum | MeetingKind::Summit) && organised(r, h, s.toks);
            let now = || kind == MeetingKind::Exercise && under_way(r, h, s.toks) && of_union(actors, sentence);
            let generic = !(definite(r, h, s.toks) || held || now());
            // "Hội nghị tổng kết công tác": a capital inside the sentence makes it a name, as do capitals or "về" behind the head.
            let titled = h.start > s.toks.start && r.tokens[h.start].capital() && name.end > h.end + 1;
            let specific =
                titled || name.end > bare.end || name.iter().skip(h.len() as usize).any(|i| r.tokens[i].capital()) || (h.end..name.end).any(|i| r.is(i, VE));
            if specific || event.edition.is_some() {
                event.form = Form::Name;
                event.name = Some(match event.edition {
                    Some((_, t)) if t.end > name.end => Toks::new(name.start, t.end),
                    _ => name,
                });
            } else if generic && !(kind == MeetingKind::Exercise && of_states(actors, sentence)) {
                return None;
            }
            Some(event)
        }
    }
}

/// "Bắt tay".
pub fn shakes_hands(r: &Reading, at: Toks) -> bool {
    r.are(at.start, const { &[fold("bắt"), fold("tay")] })
}

/// "A bắt tay B": two persons, no "cú bắt tay"; and behind them no other word for the occasion ("bắt tay B trong cuộc hội kiến"), unless they are only beside it.
fn two_shake_hands(r: &Reading, found: &Recognised, actors: &Actors, sentence: usize, h: Hit, end: u32) -> bool {
    let persons = || actors.of_sentence(sentence).map(|k| &actors[k]).filter(|x| x.person.is_some()).map(|x| x.toks);
    // "A và B bắt tay" as well.
    let ahead = persons().filter(|t| t.end <= h.start).count();
    let two = ahead > 1 || ahead > 0 && persons().any(|t| (h.end..=h.end + 3).contains(&t.start));
    let thing = h.start > 0 && SHAKES.contains(&r.tokens[h.start - 1].fold);
    let occasion = |i: &u32| trigger_at(r, *i).is_some() || named_at(found, *i);
    let beside = |i: u32| r.cues(i - 1).chain(r.cues(i - 2)).any(|c| c.value() == "sideline" && c.end == i);
    two && !thing && (h.end..end).find(occasion).is_none_or(beside)
}

/// Ahead of what is no verb: "cái", "cú".
const SHAKES: [u64; 2] = [fold("cái"), fold("cú")];

/// Two states act in the sentence: "Quân đội Nga và Trung Quốc tiến hành cuộc tập trận".
fn of_states(actors: &Actors, sentence: usize) -> bool {
    let mut states = actors.of_sentence(sentence).filter_map(|k| actors[k].code()).filter(|c| c.len() == 2);
    states.next().is_some_and(|first| states.any(|c| c != first))
}

/// "Hội nghị Trump - Kim", "hội nghị Mỹ - Triều": two persons or two states with a dash between stand at `at`.
fn of_pair(r: &Reading, actors: &Actors, sentence: usize, at: u32) -> bool {
    let state = |x: &Actor| x.form == Who::Party && x.code().is_some_and(|c| c.len() == 2);
    let mut persons = actors.of_sentence(sentence).map(|k| &actors[k]).filter(|x| (x.person.is_some() || state(x)) && x.toks.start >= at);
    persons.next().zip(persons.next()).is_some_and(|(x, y)| x.toks.start == at && y.toks.start == x.toks.end + 1 && r.tokens[x.toks.end].kind == Kind::Dash)
}

/// "Cuộc họp với Bộ trưởng A", "hội nghị thượng đỉnh lần hai giữa Tổng thống A và ông B": who meets stands behind, with only small words between.
fn of_sides(r: &Reading, found: &Recognised, actors: &Actors, sentence: usize, h: Hit) -> bool {
    let end = r.sentences[sentence].toks.end;
    // "Cuộc họp vào ngày 4/12 với ...".
    let when = found.timexes.partition_point(|t| t.toks.start < h.end);
    let from = found.timexes.get(when).filter(|t| t.toks.start <= h.end + 1).map_or(h.end, |t| t.toks.end);
    let small = |i: &u32| *i < end && r.tokens[*i].shape != Shape::Upper && !r.tokens[*i].capital() && r.tokens[*i].kind != Kind::Punct;
    let all = || actors.of_sentence(sentence).map(|k| &actors[k]);
    // "Tổng thống A và người đồng cấp B dự kiến có cuộc họp vào ngày 1/12": those who have it stand ahead.
    let had = h.start > r.sentences[sentence].toks.start && r.is(h.start - 1, CO);
    let mut ahead = all().rev().filter(|x| x.toks.end <= h.start && x.is_personal());
    if had
        && let (Some(y), Some(x)) = (ahead.next(), ahead.next())
        && h.start - y.toks.end <= 5
        && y.toks.start - x.toks.end <= 6
        && r.is(x.toks.end, VA)
    {
        return x.code().zip(y.code()).is_some_and(|(a, b)| a != b);
    }
    let Some(link) = (from..from + 5).take_while(small).find(|&i| r.is(i, VOI) || r.is(i, GIUA)) else { return false };
    // "Tổng thống Nga nói trong cuộc họp với các đại sứ Nga": those of one state.
    let own = |x: &Actor| x.person.is_none() && x.code().is_some() && all().any(|y| y.toks.end <= h.start && y.person.is_some() && y.code() == x.code());
    let mut behind = all().filter(|x| x.toks.start > link && x.toks.start <= link + 3 && !own(x));
    behind.any(|x| x.is_personal() || r.is(link, GIUA) && matches!(x.form, Who::Party | Who::Sides))
}

/// A head without a name points back to a named meeting: "tại hội nghị", "hội nghị này", "Hội nghị khai mạc".
fn definite(r: &Reading, h: Hit, s: Toks) -> bool {
    let begins = h.value() == "conference" && h.start > s.start + 1 && r.are(h.start - 2, &BEGINS);
    let before = h.start > s.start && DEFINITE_BEFORE.contains(&r.tokens[h.start - 1].fold) || begins;
    // "Phát biểu tại một cuộc họp ở X ngày Y", "đưa ra quan điểm này tại một hội nghị" tell of one as well.
    let said = |i: u32| r.cues(i).any(|c| c.value() == "speak") || r.hit(i, Class::Saying).is_some() || [NAY, TREN].contains(&r.tokens[i].fold);
    let one = h.start >= s.start + 4 && r.is(h.start - 1, MOT) && [TAI, TRONG].contains(&r.tokens[h.start - 2].fold);
    // "Khi phát biểu trước quyền Bộ trưởng A và các cố vấn trong một cuộc họp hôm 15-5" as well, but not "trong một cuộc họp với đối tác".
    let reach = if r.is(h.end, VOI) { 4 } else { SAID };
    let before = before || one && (s.start.max(h.start.saturating_sub(reach))..h.start - 2).any(said);
    let after = h.end < s.end && (DEFINITE_AFTER.contains(&r.tokens[h.end].fold) || r.cues(h.end).any(|c| c.value() == "occur"));
    before || after || h.start == s.start
}

/// A union of states acts in the sentence.
fn of_union(actors: &Actors, sentence: usize) -> bool {
    actors.of_sentence(sentence).any(|k| actors[k].code().is_some_and(|c| UNIONS.contains(&c)))
}

/// "NATO đang tập trận", "đang tiến hành cuộc tập trận", "đã kết thúc cuộc tập trận".
fn under_way(r: &Reading, h: Hit, s: Toks) -> bool {
    let occurs = |i: u32| r.cues(i).any(|c| c.value() == "occur" && c.end == h.start);
    h.start > s.start + 2 && (r.is(h.start - 1, DANG) || occurs(h.start - 1) || occurs(h.start - 2))
}

/// Somebody has it held: "Bộ X tổ chức hội nghị tổng kết ...", no "địa điểm tổ chức hội nghị".
fn organised(r: &Reading, h: Hit, s: Toks) -> bool {
    // "Một hội nghị đầu tư do cơ quan X tổ chức" as well.
    let by = (h.end..h.end + 4).find(|&i| r.is(i, DO) && !r.is(i - 1, TU));
    let held = |i: u32| r.are(i, &ORGANISE) && !r.tokens[i].capital();
    if by.is_some_and(|by| (by..(by + HELD_BY).min(s.end)).take_while(|&i| !r.tokens[i].is_punct(',')).any(held)) {
        return true;
    }
    let held = h.start > s.start + 2 && r.are(h.start - 2, &ORGANISE) && !r.is(h.start, DAI);
    held && !NO_ORGANISER.contains(&r.tokens[h.start - 3].fold)
}

/// In tokens.
const SAID: u32 = 20;
const DO: u64 = fold("do");
/// "Tự do".
const TU: u64 = fold("tự");
/// In tokens.
const HELD_BY: u32 = 25;
const ORGANISE: [u64; 2] = [fold("tổ"), fold("chức")];
const NO_ORGANISER: [u64; 6] = [fold("điểm"), fold("nơi"), fold("việc"), fold("để"), fold("và"), fold("đang")];
const DAI: u64 = fold("đại");
const VOI: u64 = fold("với");
const GIUA: u64 = fold("giữa");
const WORK: u64 = fold("làm");
const CAP: u64 = fold("cập");
const DANG: u64 = fold("đang");
/// Ahead of the verb that a subject has, however far ahead it stands: "đã", "đến", "tới", "vừa".
const OWN_VERB: [u64; 4] = [fold("đã"), fold("đến"), fold("tới"), fold("vừa")];
const VA: u64 = fold("và");
const KHI: u64 = fold("khi");
const CHE: u64 = fold("chế");
const MOT: u64 = fold("một");
const NAY: u64 = fold("này");
const TREN: u64 = fold("trên");
const TAI: u64 = fold("tại");
const TRONG: u64 = fold("trong");
const DU: u64 = fold("dự");
const CO: u64 = fold("có");
const DAM: u64 = fold("đàm");
/// "Khi bắt đầu cuộc họp nội các".
const BEGINS: [u64; 2] = [fold("bắt"), fold("đầu")];
const DEFINITE_BEFORE: [u64; 17] = [
    fold("khổ"),
    fold("dịp"),
    fold("gian"),
    fold("tại"),
    fold("trong"),
    fold("sau"),
    fold("của"),
    fold("dự"),
    fold("cuộc"),
    fold("lề"),
    fold("trì"),
    fold("thúc"),
    fold("mạc"),
    fold("kỳ"),
    fold("buổi"),
    fold("mừng"),
    fold("trước"),
];
const DEFINITE_AFTER: [u64; 7] = [fold("này"), fold("lần"), fold("đã"), fold("sẽ"), fold("được"), fold("cũng"), fold("năm")];

/// With the title in quotation marks that follows ("hội thảo khoa học \"Biển và đảo\"").
fn with_title(r: &Reading, name: Toks, s: Toks) -> Toks {
    let quote = |i: u32| i < s.end && r.tokens[i].kind == Kind::Quote;
    // "Phiên họp toàn thể với chủ đề ..." is a part of something.
    let at = TITLED.iter().find(|w| r.are(name.end, w) && !r.is(name.start, const { fold("phiên") })).map_or(name.end, |w| name.end + w.len() as u32);
    let close = quote(at).then(|| (at + 3..(at + 40).min(s.end)).find(|&i| quote(i))).flatten();
    close.filter(|_| r.tokens[at + 1].capital()).map_or(name, |c| Toks::new(name.start, c + 1))
}

/// What may stand ahead of the title.
const TITLED: [&[u64]; 3] = [&[fold("với"), fold("chủ"), fold("đề")], &[fold("chủ"), fold("đề")], &[fold("có"), fold("chủ"), fold("đề")]];

/// A series is named at a token.
fn named_at(found: &Recognised, i: u32) -> bool {
    let k = found.mentions.partition_point(|m| m.toks.start < i);
    found.mentions[k..].iter().take_while(|m| m.toks.start == i).any(|m| m.kind == EntityKind::Series)
}

/// The name that a head begins: up to the verb, date, place, punctuation that ends it.
fn name_from(r: &Reading, found: &Recognised, h: Hit, s: Toks, kind: MeetingKind) -> Toks {
    let mut end = h.end;
    // "Cuộc tập trận chung giữa A và B" has no name; "Đối thoại giữa A và B" is one as a whole.
    let mut giua = None;
    while end < s.end && end < h.start + 30 {
        let t = &r.tokens[end];
        // A dash goes on with a name ("Việt Nam - Lào"), not with "- Ảnh: ...".
        let dash = t.kind == Kind::Dash && !(end + 1 < s.end && r.tokens[end + 1].capital() && !r.is(end + 1, ANH));
        // "Phiên họp toàn thể của Hội nghị X" is told by the name of X.
        let series = end > h.end && named_at(found, end);
        let second = r.is(end, VA) && giua.is_some_and(|g| end > g && !(g..end).any(|i| r.is(i, VA)));
        if r.is(end, GIUA) {
            giua = Some(end);
        }
        let stops = dash
            || series
            || kind == MeetingKind::Exercise && giua == Some(end)
            || r.is(end, ANH) && end + 1 < s.end && r.tokens[end + 1].is_punct(':')
            || matches!(t.kind, Kind::Punct | Kind::Quote) && !t.is_punct('&') && !t.is_punct('/')
            || r.hit(end, Class::Saying).is_some_and(|v| v.len() > 1)
            || r.cues(end).any(|c| c.more() == "adopted")
            || VERBS.iter().any(|v| r.are(end, v))
            || NAME_ENDS.contains(&t.fold) && t.shape == Shape::Lower && !second
            || r.cues(end).any(|c| !matches!(c.value(), "delegation" | "all_sides" | "sides" | "online" | "agree" | "affirm"))
            || found.timexes.binary_search_by_key(&end, |t| t.toks.start).is_ok();
        // "Đại hội Đảng lần thứ XII đặt ra nhiều nhiệm vụ": what numbers a congress ends its name, but for whose it is.
        let numbered = end > h.end + 1 && t.shape == Shape::Lower && ![CUA, NHIEM].contains(&t.fold) && {
            let last = &r.tokens[end - 1];
            r.is(end - 2, THU) && r.text.get(last.start as usize..last.end as usize).and_then(roman).is_some()
        };
        if stops || numbered {
            break;
        }
        end += 1;
    }
    Toks::new(h.start, end)
}

/// "Tập trung", "đánh dấu", "dành một phút": what a conference does, behind its name.
const VERBS: [[u64; 2]; 3] = [[fold("tập"), fold("trung")], [fold("đánh"), fold("dấu")], [fold("dành"), fold("một")]];
const NHIEM: u64 = fold("nhiệm");
const ANH: u64 = fold("ảnh");
static NAME_ENDS: Few<34> = Few::of([
    fold("gồm"),
    fold("tại"),
    fold("ở"),
    fold("do"),
    fold("để"),
    fold("là"),
    fold("này"),
    fold("đó"),
    fold("nói"),
    fold("trên"),
    fold("cho"),
    fold("nhằm"),
    fold("khi"),
    fold("mà"),
    fold("với"),
    fold("trong"),
    fold("cũng"),
    fold("như"),
    fold("và"),
    fold("sau"),
    fold("có"),
    fold("vào"),
    fold("từ"),
    fold("nếu"),
    fold("nhưng"),
    fold("càng"),
    fold("vẫn"),
    fold("thì"),
    fold("rồi"),
    fold("cần"),
    fold("phải"),
    fold("chưa"),
    fold("được"),
    fold("bởi"),
]);
