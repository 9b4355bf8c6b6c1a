//! meeting/argument: what the sentence says of an event. Who (subject, objects), when, where, in what form, whether it is still to come.
//!
//! accepts "Tổng Bí thư Quách Phú Lâm chiều 15/1 về đến Hà Nội, kết thúc [chuyến thăm] Lào theo lời mời của Chủ tịch nước Lào Bounthong Sayavong."  who = "Quách Phú Lâm; Bounthong Sayavong"
//! accepts "Kết thúc [chuyến thăm] Lào theo lời mời của Chủ tịch nước Lào Bounthong Sayavong, Tổng Bí thư Quách Phú Lâm chiều 15/1 về đến Hà Nội."  who = "Quách Phú Lâm; Bounthong Sayavong"
//! accepts "Ông Đỗ Bá Quý phát biểu trước [cuộc hội đàm] 3 bên với sự tham gia của Thủ tướng Lào Bounthong Sayavong và Tổng thống Mỹ John Carter tại Huế."  people = "3"
//! accepts "Ông Đỗ Bá Quý phát biểu trước [cuộc hội đàm] giữa Thủ tướng Lào Bounthong Sayavong và Tổng thống Mỹ John Carter tại Huế."  people = "2"

use super::actor::{Actor, Actors, Form as Who, is_verb, listed, met};
use super::arrival;
use super::event::{Event, Form};
use super::record::{REACH, day_of, family};
use crate::lexicon::{Class, Hit};
use crate::model::{Basis, BlockKind, EntityKind, Format, MeetingKind, Status};
use crate::reading::{Reading, Toks};
use crate::recognise::timex::expression::{Hint, Unit};
use crate::recognise::{Recognised, Timex};
use crate::resolve::{Entity, Resolved, date::days_from};
use crate::tokenise::{Kind, Token, fold};

/// What is said of one event; actors, timexes and mentions are given by number.
#[derive(Clone, Debug, Default)]
pub struct Arguments {
    /// The side that acts, and those it meets; objects in separate groups are met separately.
    pub subjects: Vec<usize>,
    pub objects: Vec<usize>,
    /// The objects are all the sides there are ("giữa A và B").
    pub between: bool,
    /// All timexes that may date it, nearest first.
    pub when: Option<usize>,
    pub venue: Option<Toks>,
    /// Mentions of the city and the state where it takes place.
    pub city: Option<usize>,
    pub country: Option<usize>,
    /// The body at whose seat it takes place ("tại trụ sở Bộ Quốc phòng Việt Nam").
    pub seat: Option<usize>,
    /// Another verb of the same subject stands ahead ("gặp A và hội đàm với B").
    pub coordinated: bool,
    /// Somebody's own: "chuyến thăm của ông A".
    pub possessed: bool,
    /// A visit to a house or a unit, not to a state.
    pub stop: bool,
    /// Where a visit goes that names no state ("công du châu Á").
    pub region: Option<usize>,
    pub format: Option<(Format, Toks)>,
    pub status: Option<(Status, Toks)>,
    /// How it is brought in: beside or inside another event, as something prepared for, as somebody's wish or invitation.
    pub sideline: Option<Toks>,
    pub within: Option<Toks>,
    pub prepared: Option<Toks>,
    pub invited: bool,
    /// The setting of what is told ("tại cuộc gặp"): it has taken place unless the text announces it.
    pub setting: Option<Toks>,
    /// Only possible, wished for or offered: "có thể gặp", "sẵn sàng thăm".
    pub unreal: bool,
    /// Denied, demanded or asked about: "chưa gặp", "yêu cầu gặp", "có gặp hay không".
    pub denied: bool,
    /// The word that makes it the time anchor of something else ("căng thẳng tăng sau cuộc gặp").
    pub anchor: Option<u32>,
    /// In some month or year past that the text does not count out ("năm ngoái", without a day of writing).
    pub past: bool,
    /// "A được B tiếp".
    pub passive: bool,
    /// Another one than the text is about: "từng phát biểu tại hội nghị này", "hội nghị tiếp theo".
    pub another: bool,
    /// Of these what was once: "từng".
    pub formerly: bool,
    /// "các cuộc gặp", "nhiều chuyến thăm": no single occurrence.
    pub plural: bool,
    /// "Hội nghị diễn ra", "khai mạc", "tham dự": the sentence says that it takes place.
    pub occurs: Option<Toks>,
}

impl Arguments {
    /// Told in its own right, not only as the frame of another event.
    pub fn own(&self) -> bool {
        self.sideline.is_none() && self.within.is_none() && self.prepared.is_none() && self.anchor.is_none()
    }
}

const TAI: u64 = fold("tại");
const O: u64 = fold("ở");
const DEN: u64 = fold("đến");
const TOI: u64 = fold("tới");
const TRONG: u64 = fold("trong");
const VAO: u64 = fold("vào");
const THAM: u64 = fold("thăm");
const SANG: u64 = fold("sang");
const GIUA: u64 = fold("giữa");
const PLURALS: [u64; 9] = [fold("các"), fold("những"), fold("nhiều"), fold("mọi"), fold("loạt"), fold("mỗi"), fold("lần"), fold("qua"), fold("hàng")];
const UNDER: [u64; 2] = [fold("dưới"), fold("thời")];
const LAN: u64 = fold("lần");
const NGAY: u64 = fold("ngày");
const FIRST: [u64; 2] = [LAN, fold("đầu")];
const TU: u64 = fold("từ");
/// "Từ năm", "bắt đầu năm", "lần đầu vào năm", "thành lập năm", "ra đời năm", "kể từ năm".
const FOUNDED: [u64; 4] = [fold("từ"), fold("đầu"), fold("lập"), fold("đời")];
const QUE: [u64; 9] = [fold("điểm"), fold("cầu"), fold("thủ"), fold("thành"), fold("tỉnh"), fold("trụ"), fold("sở"), fold("nhà"), fold("khách")];
const SU: u64 = fold("sứ");
const QUAN: u64 = fold("quán");

/// Reads the arguments of every event, in order.
pub fn read_all(r: &Reading, found: &Recognised, resolved: &Resolved, actors: &Actors, events: &[Event]) -> Vec<Arguments> {
    let mut out: Vec<Arguments> = Vec::with_capacity(events.len());
    for n in 0..events.len() {
        let before = n.checked_sub(1).filter(|&k| events[k].sentence == events[n].sentence).map(|k| (&events[k], &out[k]));
        let a = read(r, found, resolved, actors, events, n, before);
        out.push(a);
    }
    share(r, events, &mut out);
    out
}

/// "Sẽ tham dự Hội nghị A, Cấp cao B và C vào ngày 7/9": conferences of one list are to come, on the same day, and prepared for alike.
fn share(r: &Reading, events: &[Event], all: &mut [Arguments]) {
    let one_list = |n: usize| {
        let (Some(x), Some(y)) = (events[n - 1].name, events[n].name) else { return false };
        let links = |i: u32| {
            let t = &r.tokens[i as usize];
            let day = t.kind == Kind::Number || t.is_punct('/') || t.fold == NGAY;
            t.capital() || day || t.is_punct(',') || t.kind == Kind::Dash || [VA, CUNG, VOI, CAC].contains(&t.fold)
        };
        events[n - 1].sentence == events[n].sentence && x.end < y.start && y.start - x.end <= 20 && (x.end..y.start).all(links)
    };
    for n in 1..events.len() {
        if one_list(n) {
            all[n].prepared = all[n].prepared.or(all[n - 1].prepared);
            all[n].status = all[n].status.or(all[n - 1].status.filter(|s| s.0 == Status::Planned));
        }
    }
    for n in (1..events.len()).rev() {
        if one_list(n) && all[n - 1].when.is_none() && all[n].status.is_some() {
            all[n - 1].when = all[n].when;
        }
    }
}

/// Reads the arguments of event number `n`; `before`: the event ahead of it in its sentence.
fn read(r: &Reading, found: &Recognised, resolved: &Resolved, actors: &Actors, events: &[Event], n: usize, before: Option<(&Event, &Arguments)>) -> Arguments {
    let e = &events[n];
    let s = r.sentences[e.sentence].toks;
    let whole = e.whole();
    let mut a = Arguments::default();
    let same_sentence = |k: &usize| events[*k].sentence == e.sentence;
    let before_event = n.checked_sub(1).filter(same_sentence).map_or(s.start, |k| events[k].toks.end);
    let after_event = Some(n + 1).filter(|k| *k < events.len()).filter(same_sentence).map_or(s.end, |k| events[k].toks.start);

    who(r, actors, e, before_event, after_event, &mut a);
    // "Chuyên gia A cho biết có 3 kịch bản từ cuộc gặp X - Y": who only speaks of it.
    if e.form == Form::Noun && family(e.kind) == 0 {
        let speaks = |x: &Actor| {
            (x.toks.end..(x.toks.end + 10).min(s.end)).any(|i| says_that(r, i)) || (x.toks.end..x.toks.end + 2).any(|i| r.is(i, const { fold("nói") }))
        };
        let outsider = |x: &Actor| x.person.is_some_and(|p| !resolved.entities[p as usize].offices.is_empty() && !in_office(r, &resolved.entities[p as usize]));
        a.subjects.retain(|&k| !(outsider(&actors.all[k]) && speaks(&actors.all[k])));
    }
    received(r, actors, e, s, &mut a);
    // "Có cuộc hội kiến A và gặp B", "có các cuộc gặp với A, B và tiếp C", "sau buổi hội đàm với A và hội kiến B" as well.
    let led = |b: &Event| {
        let several = b.toks.start > s.start + 1 && r.is(b.toks.start - 1, CAC);
        let at = b.toks.start - several as u32;
        at > s.start && (r.is(at - 1, HAVE) || r.is(at - 1, SAU))
    };
    let acts = |b: &Event| b.form == Form::Verb || b.form == Form::Noun && family(b.kind) == 0 && led(b);
    // "Hôm nay tới Tokyo, có cuộc hội đàm với B" as well.
    let had = e.form == Form::Noun && family(e.kind) == 0 && e.toks.start > s.start && r.is(e.toks.start - 1, HAVE);
    let coordinated = before.filter(|(b, args)| {
        (e.form == Form::Verb || had && b.kind == MeetingKind::Visit && !a.objects.is_empty()) && !a.between && acts(b) && coordinated(r, actors, b, args, e)
    });
    a.coordinated = coordinated.is_some();
    if let Some((_, args)) = coordinated {
        a.subjects.clone_from(&args.subjects);
        a.status = args.status;
    }
    a.anchor = anchor(r, actors, e, whole, s, &a);
    a.when = when(r, found, events, n, s, a.anchor.unwrap_or(s.start)).or(coordinated.and_then(|c| c.1.when));
    // "Ông từng gặp ..."
    let formerly = |words: u32| (whole.start.saturating_sub(words).max(s.start)..whole.start).any(|i| r.is(i, TUNG));
    let once = e.form == Form::Verb && formerly(3);
    // "Các lãnh đạo từng phát biểu khai mạc hội nghị này".
    // "Hội nghị tiếp theo", "cuộc diễn tập lần tới" as well.
    let next = || [whole.end, e.toks.end].iter().any(|&i| NEXT.iter().any(|w| r.are(i, w)));
    a.formerly = e.form != Form::Verb && family(e.kind) == 1 && formerly(5);
    a.another = a.formerly || e.form != Form::Verb && next();
    // "Chuyến thăm của ông A dưới thời cựu Tổng thống A".
    let then = a.when.is_none() && window(whole, s).iter().any(|i| r.are(i, &UNDER));
    a.past = a.when.is_some_and(|t| gone(&found.timexes[t])) || once || then;
    let guest = a.subjects.first().map(|&k| actors.all[k].toks);
    place(r, found, resolved, e, Toks::new(s.start, after_event), guest, &mut a);
    // The port that a warship calls at is no stop on its way.
    a.stop &= !a.subjects.iter().any(|&k| actors.all[k].is_ship(r));

    // "Đã đến Syria trong chuyến công tác hai ngày": the visit that begins so.
    let visit = |b: &Event| b.kind == MeetingKind::Visit && b.form == Form::Verb && e.kind == MeetingKind::Visit && e.form == Form::Noun;
    // "Đã đến Hà Nội, bắt đầu chuyến thăm chính thức Việt Nam" as well.
    let begins = || r.is(e.toks.start - 1, BEGIN);
    if let Some((b, args)) = before.filter(|(b, _)| visit(b))
        && (begins() || a.city.or(a.country).or(a.region).is_none() && !(b.toks.end..e.toks.start).any(|i| breaks_off(r, i)))
    {
        a.subjects.clone_from(&args.subjects);
        a.objects.clone_from(&args.objects);
    }

    // Cues before the event, as far as the last clause boundary, and behind it.
    a.plural = (whole.start.saturating_sub(3).max(s.start)..whole.start).any(|i| {
        PLURALS.contains(&r.tokens[i as usize].fold)
            && (e.form == Form::Noun || r.is(i, LAN))
            && !r.are(i, &FIRST)
            && !r.are(i, &BY_TURNS)
            && !of_a_day(found, i)
    }) || counted(r, whole, s);
    let near_by = window(whole, s);
    let setting_ahead = is_setting(r, whole, s) || whole.start > s.start && r.is(whole.start - 1, LE);
    let (mut past, mut wished) = (None, None);
    (a.unreal, a.denied) = unreal(r, e, s);
    for i in near_by.iter() {
        for c in r.cues(i) {
            let toks = Toks::new(c.start, c.end);
            let before = c.end <= whole.start;
            let near_before = before && whole.start - c.end <= 14 && c.start >= before_event;
            let close_before = before && whole.start - c.end <= 3;
            let after = c.start >= whole.end && c.start < after_event;
            let near_after = after && c.start - whole.end <= 8;
            // "Hội nghị X do cơ quan Y tổ chức tại Z", "hội nghị do Thủ tướng A và các Phó Thủ tướng B, C chủ trì".
            let by = |most: u32| after && r.is(whole.end, BY) && c.start - whole.end <= most;
            // A comma ends what is said of a noun, unless the cue follows it ("Hội nghị X, dự kiến diễn ra").
            let same_clause = near_after && (whole.end..c.start.saturating_sub(1)).all(|i| !r.tokens[i as usize].is_punct(','));
            match c.value() {
                // "A sẽ phát biểu tại Đối thoại X".
                "future"
                    if near_before
                        && (setting_ahead || r.is(whole.start - 1, DU))
                        && whole.start - c.end > 5
                        && e.form == Form::Name
                        && !(c.end..whole.start).any(|i| breaks_off(r, i)) =>
                {
                    a.status = a.status.or(Some((Status::Planned, toks)))
                }
                "future"
                    if near_before && (e.form == Form::Verb || whole.start - c.end <= 5)
                        || same_clause && e.form != Form::Verb && !(past.is_some() && a.occurs.is_some()) =>
                {
                    a.status = a.status.or(Some((Status::Planned, toks)))
                }
                // "Thống nhất tổ chức Hội nghị X lần thứ 7 tại Lào vào năm 2021" as well.
                "agree" if close_before && e.kind != MeetingKind::Other && (e.form == Form::Verb || e.edition.is_some() && !setting_ahead) => {
                    a.status = a.status.or(Some((Status::Planned, toks)))
                }
                // "Cuộc gặp giữa A và B dự kiến diễn ra ngày 5/9 đã bị hoãn".
                "cancel"
                    if close_before
                        || c.start >= whole.end && c.start - whole.end <= 2
                        || e.form == Form::Noun
                            && c.start >= whole.end
                            && c.start < after_event
                            && [c.start - 1, c.start].iter().any(|&i| r.is(i, BI) || r.is(i, KHONG)) =>
                {
                    a.status = Some((Status::Cancelled, toks))
                }
                "sideline" if close_before => a.sideline = Some(toks),
                "within" if close_before || c.start < whole.start && whole.overlaps(toks) => a.within = Some(toks),
                // "Chuẩn bị có chuyến thăm" is a plan.
                "prepare" if close_before && !r.is(c.end, HAVE) => a.prepared = Some(toks),
                "eve" if close_before => a.status = a.status.or(Some((Status::Planned, toks))),
                // "Ông A mời ông B tới thăm trong cuộc điện đàm": the visit.
                "invite" if near_before && !setting_ahead => {
                    a.invited = true;
                    // "Ngày 28/6 mời ông thăm ..." dates the invitation.
                    a.when = a.when.filter(|&t| found.timexes[t].toks.start > c.start);
                }
                "past" if close_before && e.form != Form::Name => past = past.or(Some(toks)),
                // Not where somebody calls for something at a meeting.
                "propose" | "go_on" if before && whole.start - c.end <= 14 && c.start > s.start && !setting_ahead => wished = Some(toks),
                // "Lễ ký kết ... ở sân bay A hôm nay diễn ra".
                "occur"
                    if near_before && whole.start - c.end <= 3
                        || near_after
                        || by(20)
                        || after && e.form != Form::Verb && (whole.start == s.start && clause(r, whole.end, c.start) || goes_on(r, found, whole.end, c)) =>
                {
                    a.occurs = Some(toks);
                    // "Hội thảo X đã diễn ra".
                    if c.start > whole.end && (c.start - 1..c.end).any(|i| r.is(i, DA) || r.is(i, VUA)) {
                        past = past.or(Some(toks));
                    }
                }
                "attend" | "chair" | "co_chair" | "speak" if near_before && whole.start - c.end <= 4 => a.occurs = a.occurs.or(Some(toks)),
                "chair" | "co_chair" if by(30) => a.occurs = a.occurs.or(Some(toks)),
                "chair" | "co_chair" | "chair_of" | "co_chair_of" if near_after => a.occurs = a.occurs.or(Some(toks)),
                "online" | "hybrid" | "in_person" if e.form != Form::Verb || near_after => {
                    let format = match c.value() {
                        "online" => Format::Online,
                        "hybrid" => Format::Hybrid,
                        _ => Format::InPerson,
                    };
                    if (c.start >= whole.start && c.start < whole.end + 14 || whole.start.saturating_sub(c.end) <= 3)
                        && (a.format.is_none() || format == Format::Hybrid)
                    {
                        a.format = Some((format, toks));
                    }
                }
                _ => {}
            }
        }
    }
    // "Tại buổi họp báo giới thiệu Hội thảo X sáng 12/4": the day of those who speak of it.
    let spoken_of = whole.start > s.start && [VE, THIEU].contains(&r.tokens[whole.start as usize - 1].fold);
    if spoken_of && e.form == Form::Name && (whole.start.saturating_sub(6).max(s.start)..whole.start).any(|i| r.are(i, PRESS)) {
        a.when = None;
        a.status = a.status.or(Some((Status::Planned, e.toks)));
    }
    // "Cuộc gặp giữa A và B tại hội nghị thượng đỉnh G20": beside it.
    if e.form == Form::Name && e.of_many() && family(e.kind) == 1 && setting_ahead && a.sideline.is_none() {
        let met = before.filter(|(b, _)| family(b.kind) == 0 && b.kind != MeetingKind::PhoneCall && b.toks.end < whole.start);
        let breaks = |b: &Event| (b.toks.end..whole.start).any(|i| r.tokens[i as usize].kind == Kind::Punct || r.hit(i, Class::Saying).is_some());
        a.sideline = met.filter(|(b, _)| !breaks(b)).map(|_| Toks::new(whole.start - 1, whole.start));
    }
    // "Sẽ tới X để hội đàm với Y": the purpose of what is still to come, or is told as an aim.
    if a.status.is_none()
        && let Some((b, args)) = before
        && (b.toks.end..e.toks.start).any(|i| r.is(i, DE))
        && !(b.toks.end..e.toks.start).any(|i| r.tokens[i as usize].is_punct(','))
    {
        a.status = args.status.filter(|s| s.0 == Status::Planned);
    }
    // "Muốn hội đàm tại Paris ngày 11/11" is a plan at best.
    // "Đã mời ông A tới thăm": the invitation is past.
    if a.invited {
        past = None;
    }
    if a.unreal {
        past = None;
        if a.when.is_some() {
            a.status = a.status.or(Some((Status::Planned, e.toks)));
        }
    }
    // The day of a meeting beside a conference is not that of the conference, unless it stands with its name.
    if a.sideline.is_some() && a.when.is_some_and(|t| !near(found.timexes[t].toks, whole)) && e.kind != MeetingKind::Visit {
        a.when = None;
    }
    let coming = a.when.map(|t| found.timexes[t].toks).filter(|t| ahead(r, resolved, found, a.when, *t));
    // "Tháng 10 tới"; "thúc đẩy Đối thoại X lần thứ nhất", "chuẩn bị cho Hội nghị Y": what is wished or prepared for is still to come.
    let wished = wished.or(a.prepared).filter(|_| e.form == Form::Name && a.when.is_none() && a.occurs.is_none());
    a.status = a.status.or(past.map(|t| (Status::Held, t))).or(coming.or(wished).map(|t| (Status::Planned, t)));
    // "Nghị quyết Đại hội Đảng lần thứ XII": only what something else is called after.
    let called = || (whole.start.saturating_sub(4).max(s.start)..whole.start).any(|i| CALLED_AFTER.iter().any(|w| r.are(i, w)));
    a.anchor = a.anchor.or((e.form == Form::Name && e.edition.is_some() && called()).then_some(whole.start));
    // "Theo chương trình, Thủ tướng sẽ dự phiên họp A và tiếp xúc song phương với B".
    let frame = e.kind == MeetingKind::Visit || e.form == Form::Name || setting_ahead || a.within.is_some();
    let programme = !frame && PROGRAMME.iter().any(|w| r.are(s.start, w));
    a.status = a.status.or((programme && past.is_none()).then_some((Status::Planned, Toks::new(s.start, s.start + 3))));
    // "Sẽ hội kiến A, chào xã giao B, dự Diễn đàn C": the last of what somebody will do.
    let attends = e.form == Form::Name && whole.start > s.start && r.cues(whole.start - 1).any(|c| c.value() == "attend");
    if let Some((b, args)) = before.filter(|_| attends && past.is_none())
        && !(b.toks.end..whole.start).any(|i| says_that(r, i) || r.tokens[i as usize].is_punct(';') || r.is(i, DA))
    {
        a.status = a.status.or(args.status.filter(|s| s.0 == Status::Planned && b.form != Form::Name));
    }
    // "Tại cuộc gặp", "đã gặp", "sau khi kết thúc chuyến thăm".
    let setting = (e.form == Form::Noun && whole.start > s.start && OPENS.contains(&r.tokens[whole.start as usize - 1].fold)).then_some(e.toks);
    a.setting = setting.filter(|t| !r.is(t.start - 1, TRUOC));
    // "Nhân chuyến thăm Lào", "nhân dịp dự hội nghị": whoever the sentence is about makes the visit.
    a.possessed = a.subjects.first().is_some_and(|&k| actors.all[k].toks.start > s.start && r.is(actors.all[k].toks.start - 1, CUA));
    if e.kind == MeetingKind::Visit && (a.within.is_some() || a.sideline.is_some()) && !a.possessed {
        let first = actors.of_sentence(e.sentence).find(|&k| actors.all[k].person.is_some() || actors.all[k].form == Who::Office);
        a.subjects = first.into_iter().collect();
    }
    a
}

/// Whether the words from one token to another are of one clause: its subject, up to the verb.
fn clause(r: &Reading, from: u32, to: u32) -> bool {
    to - from <= 24
        && (from..to).all(|i| !matches!(r.tokens[i as usize].kind, Kind::Punct | Kind::Quote))
        && !(from..to).any(|i| r.hit(i, Class::Saying).is_some())
}

/// "Hội nghị tổng kết công tác năm 2017, triển khai nhiệm vụ năm 2018 của Ban X được tổ chức chiều 5-1", "hội nghị ..., diễn ra tại B": however long the name, the
/// verb that says when or where is its own.
fn goes_on(r: &Reading, found: &Recognised, from: u32, c: &Hit) -> bool {
    let dated = found.timexes.binary_search_by_key(&c.end, |t| t.toks.start).is_ok();
    let placed = r.token(c.end).is_some_and(|t| matches!(t.fold, TAI | O | VAO | TRONG));
    let passive = r.is(c.start, DUOC) || r.are(c.start, TAKES_PLACE);
    passive && (dated || placed) && c.start - from <= 40 && !(from..c.start).any(|i| says_that(r, i) || r.tokens[i as usize].kind == Kind::Quote)
}

const DUOC: u64 = fold("được");
const TAKES_PLACE: &[u64] = &[fold("diễn"), fold("ra")];

/// "Hôm qua có cuộc điện đàm" tells of one.
fn of_a_day(found: &Recognised, i: u32) -> bool {
    let k = found.timexes.partition_point(|t| t.toks.end <= i);
    found.timexes.get(k).is_some_and(|t| t.toks.start <= i)
}

/// What opens the sentence that tells what is to come.
const PROGRAMME: [&[u64]; 4] = [
    &[fold("theo"), fold("chương"), fold("trình")],
    &[fold("theo"), fold("kế"), fold("hoạch")],
    &[fold("theo"), fold("lịch"), fold("trình")],
    &[fold("theo"), fold("dự"), fold("kiến")],
];

/// What congresses are named for.
const CALLED_AFTER: [&[u64]; 6] = [
    &[fold("nghị"), fold("quyết")],
    &[fold("văn"), fold("kiện")],
    &[fold("tiến"), fold("tới")],
    &[fold("nhiệm"), fold("kỳ")],
    &[fold("nhân"), fold("sự")],
    &[fold("tiểu"), fold("ban")],
];

/// "Bất cứ cuộc đàm phán nào", "thường xuyên điện đàm", "làm việc với ông suốt nhiều năm", "gặp nhau vài lần".
fn counted(r: &Reading, whole: Toks, s: Toks) -> bool {
    let any = |from: u32, to: u32, words: &[&[u64]]| (from.max(s.start)..to.min(s.end)).any(|i| words.iter().any(|w| r.are(i, w)));
    any(whole.start.saturating_sub(3), whole.start, HABITS)
        || any(whole.start.saturating_sub(8), whole.start, WHENEVER)
        || any(whole.end, whole.end + 20, COUNTS)
}

const HABITS: &[&[u64]] = &[
    &[fold("bất"), fold("cứ")],
    &[fold("bất"), fold("kỳ")],
    &[fold("thường"), fold("xuyên")],
    &[fold("liên"), fold("tục")],
    &[fold("quá"), fold("trình")],
    &[fold("tiến"), fold("trình")],
];
/// "Mỗi khi Mỹ đàm phán": whoever does it stands between.
const WHENEVER: &[&[u64]] = &[&[fold("mỗi"), fold("khi")], &[fold("mỗi"), fold("lần")], &[fold("mỗi"), fold("dịp")]];
const COUNTS: &[&[u64]] = &[
    &[fold("suốt"), fold("nhiều")],
    &[fold("suốt"), fold("những")],
    &[fold("suốt"), fold("các")],
    &[fold("vài"), fold("lần")],
    &[fold("nhiều"), fold("lần")],
    &[fold("hai"), fold("lần")],
    &[fold("ba"), fold("lần")],
];

/// As much of a sentence as may say something of an event in it.
fn window(whole: Toks, s: Toks) -> Toks {
    Toks::new(s.start.max(whole.start.saturating_sub(WINDOW)), s.end.min(whole.end + WINDOW))
}

/// In tokens; few sentences are longer.
const WINDOW: u32 = 160;

/// At most a few words stand between.
fn near(t: Toks, whole: Toks) -> bool {
    t.overlaps(whole) || t.start >= whole.end && t.start - whole.end <= 6
}

/// In a month or year before the day of writing, which is not known.
fn gone(t: &Timex) -> bool {
    let p = t.expression.from;
    let before = t.expression.hint == Some(Hint::Last) || p.shift.is_some_and(|s| s.by < 0);
    t.value.is_none() && before && p.unit().is_some_and(|u| u >= Unit::Month)
}

/// "Trước", "sau", "kể từ" ahead of an event that only tells when something else was: the main clause stands ahead, and nobody says it there.
fn anchor(r: &Reading, actors: &Actors, e: &Event, whole: Toks, s: Toks, a: &Arguments) -> Option<u32> {
    // A picture taken "before the talks" is one of them.
    if r.sentences[e.sentence].kind == BlockKind::Caption || e.form == Form::Noun && a.subjects.len() > 1 {
        return None;
    }
    // "Sau khi ông A điện đàm": the subject stands between.
    let subject = a.subjects.iter().map(|&k| actors.all[k].toks.start).filter(|_| e.form == Form::Verb).min();
    let mut at = subject.unwrap_or(whole.start).min(whole.start);
    at -= (at > s.start && r.is(at - 1, KHI)) as u32;
    let word = at
        .checked_sub(1)
        .filter(|&i| (i >= s.start + CLAUSE || i > s.start && r.is(i - 1, TU) || r.is(i, TU)) && ANCHORS.contains(&r.tokens[i as usize].fold))?;
    let word = (0..2).fold(word, |w, _| if w > s.start && (r.is(w - 1, KE) || r.is(w - 1, TU)) { w - 1 } else { w });
    // Wherever it stands.
    if r.is(word, KE) {
        return Some(word);
    }
    let said = (s.start..word).any(|i| r.hit(i, Class::Saying).is_some());
    let opens =
        (word.saturating_sub(2)..word).any(|i| r.tokens[i as usize].is_punct(',')) && actors.of_sentence(e.sentence).all(|k| actors.all[k].toks.start > word);
    (!said && !opens).then_some(word)
}

/// A comma, or a verb that says something, ends what is to come.
fn breaks_off(r: &Reading, i: u32) -> bool {
    r.tokens[i as usize].is_punct(',') || says_that(r, i)
}

/// A verb that goes on with what is said: "cho biết", "khẳng định rằng".
fn says_that(r: &Reading, i: u32) -> bool {
    r.hit(i, Class::Saying).is_some_and(|v| v.value() == "that")
}

const REPORTED: &[u64] = &[fold("đưa"), fold("tin")];
const ELECTION: &[u64] = &[fold("bầu"), fold("cử")];
const VU: u64 = fold("vụ");
const TRUONG: u64 = fold("trưởng");
/// What "vụ" ends: "thường vụ", "nội vụ", "nhiệm vụ", "nghĩa vụ", "dịch vụ", "đặc vụ", "chức vụ", "sự vụ", "phục vụ", "quốc vụ".
const NO_AFFAIR: [u64; 10] =
    [fold("thường"), fold("nội"), fold("nhiệm"), fold("nghĩa"), fold("dịch"), fold("đặc"), fold("chức"), fold("sự"), fold("phục"), fold("quốc")];
const CHUC: u64 = fold("chúc");
const THIEU: u64 = fold("thiệu");
const PRESS: &[u64] = &[fold("họp"), fold("báo")];
/// Fewest tokens of a main clause.
const CLAUSE: u32 = 5;
const KHI: u64 = fold("khi");
const LE: u64 = fold("lề");
const HAVE: u64 = fold("có");
const DU: u64 = fold("dự");
const CO: u64 = fold("có");
const TRUOC: u64 = fold("trước");
const SAU: u64 = fold("sau");
const NEXT: [[u64; 2]; 4] = [[fold("tiếp"), fold("theo")], [fold("kế"), fold("tiếp")], [fold("lần"), TOI], [fold("lần"), SAU]];
const LIEU: u64 = fold("liệu");
/// What "liệu" ends: "tài liệu", "dữ liệu", "nguyên liệu", "số liệu", "nhiên liệu", "vật liệu".
const NO_QUESTION: [u64; 6] = [fold("tài"), fold("dữ"), fold("nguyên"), fold("số"), fold("nhiên"), fold("vật")];
/// "Bắt đầu", "mở đầu".
const BEGIN: u64 = fold("đầu");
/// "Lần lượt".
pub const BY_TURNS: [u64; 2] = [LAN, fold("lượt")];
const TUNG: u64 = fold("từng");
const KE: u64 = fold("kể");
const ANCHORS: [u64; 3] = [fold("sau"), fold("trước"), fold("từ")];

/// Whether the words ahead of an event make it one that is only wished for or possible, or one that is denied, demanded or asked about.
fn unreal(r: &Reading, e: &Event, s: Toks) -> (bool, bool) {
    let at = e.toks.start;
    let ahead = |n: u32| at.saturating_sub(n).max(s.start)..at;
    let has = |n: u32, words: &[u64]| ahead(n).any(|i| words.contains(&r.tokens[i as usize].fold) && !right(r, i));
    let phrase = |n: u32, words: &[&[u64]]| ahead(n).any(|i| words.iter().any(|w| r.are(i, w)) && !(i..at).any(|k| r.tokens[k as usize].is_punct(',')));
    let behind = e.toks.end..(e.toks.end + 12).min(s.end);
    let asked =
        behind.clone().any(|i| r.are(i, &[const { fold("hay") }, const { fold("không") }]) || r.are(i, &[const { fold("hay") }, const { fold("chưa") }]));
    // "Chưa rõ liệu ông A có đến thăm B".
    let whether = ahead(5).any(|i| r.is(i, LIEU) && !(i > s.start && NO_QUESTION.contains(&r.tokens[i as usize - 1].fold)));
    let asked = asked || whether;
    match e.form {
        Form::Name => (false, false),
        Form::Verb => {
            let clause = ahead(9).rev().take_while(|&i| !r.tokens[i as usize].is_punct(','));
            let wished = has(3, &UNREAL) || clause.into_iter().any(|i| WISHED.contains(&r.tokens[i as usize].fold) || r.is(i, NEU));
            (wished, asked || phrase(4, DENIED))
        }
        // "Cuộc gặp giữa A và B có thể diễn ra ..." as well.
        Form::Noun => (phrase(7, SUPPOSED) || behind.clone().any(|i| r.are(i, POSSIBLY)), asked || phrase(5, NONE)),
    }
}

/// "(phải)" or "A, phải, đón tiếp B" in a caption is no "must".
fn right(r: &Reading, i: u32) -> bool {
    r.token(i + 1).is_some_and(|t| t.is_punct(')') || t.is_punct(','))
}

/// The timex lies ahead of the day the article speaks from, or says so ("tháng 10 tới", "ngày mai").
fn ahead(r: &Reading, resolved: &Resolved, found: &Recognised, when: Option<usize>, toks: Toks) -> bool {
    // "Ngày 12/6 tới tại Singapore" is to come, "hôm nay tới Thái Lan", "tới thăm Lào" is a verb.
    let verb = || r.next_in_sentence(toks.end).is_some_and(|t| t.capital() || matches!(t.fold, THAM | DU));
    // "Hội đàm ngày hôm sau" may be past, "hôm 30/7" is.
    let next = |i: u32| AHEAD.contains(&r.tokens[i as usize].fold) && i > toks.start && !r.is(i - 1, HOM);
    let says = r.is(toks.end, TOI) && !verb() || toks.iter().any(next);
    if !says && r.is(toks.start, HOM) {
        return false;
    }
    let value = when.and_then(|t| found.timexes[t].value.as_deref().map(day_of));
    let after = resolved.calendar.reference.as_ref().zip(value).is_some_and(|(today, v)| match days_from(&today.0, v) {
        // Of an unknown year the same day comes round again.
        Some(days) => days > 0 && (days <= 120 || !v.starts_with('X')),
        None => !v.starts_with('X') && v > today.0.get(..v.len()).unwrap_or(""),
    });
    says || after
}

const TIN: u64 = fold("tin");
const NHUNG: u64 = fold("những");
const NEU: u64 = fold("nếu");
const WISHED: [u64; 3] = [fold("muốn"), fold("vọng"), fold("ước")];
const UNREAL: [u64; 14] = [
    fold("thể"),
    fold("muốn"),
    fold("nếu"),
    fold("sẵn"),
    fold("sàng"),
    fold("chưa"),
    fold("không"),
    fold("năng"),
    fold("định"),
    fold("chối"),
    fold("cần"),
    fold("phải"),
    fold("mong"),
    fold("lòng"),
];
/// Ahead of a verb: it has not taken place, or somebody asks that it should.
const DENIED: &[&[u64]] = &[
    &[fold("yêu"), fold("cầu")],
    &[fold("đòi")],
    &[fold("đề"), fold("nghị")],
    &[fold("quyết"), fold("tâm")],
    &[fold("khước"), fold("từ")],
    &[fold("từ"), fold("chối")],
    &[fold("bác"), fold("bỏ")],
    &[fold("bác"), fold("tin")],
    &[fold("phủ"), fold("nhận")],
    &[fold("chưa"), fold("từng")],
    &[fold("chưa"), fold("bao"), fold("giờ")],
    &[fold("không"), fold("hề")],
    &[fold("không"), fold("bao"), fold("giờ")],
    &[fold("né"), fold("tránh")],
];
/// Ahead of a noun: there is none.
const NONE: &[&[u64]] = &[
    &[fold("không"), fold("có")],
    &[fold("chưa"), fold("có")],
    &[fold("không"), fold("hề"), fold("có")],
    &[fold("yêu"), fold("cầu")],
    &[fold("từ"), fold("chối")],
    &[fold("khước"), fold("từ")],
    &[fold("bác"), fold("bỏ")],
];
const POSSIBLY: &[u64] = &[fold("có"), fold("thể"), fold("diễn"), fold("ra")];
/// Ahead of a noun: there may be one.
const SUPPOSED: &[&[u64]] = &[
    &[fold("sớm"), fold("có")],
    &[fold("khả"), fold("năng")],
    &[fold("ý"), fold("tưởng")],
    &[fold("tìm"), fold("cách")],
    &[fold("cân"), fold("nhắc")],
    &[fold("nếu"), fold("có")],
    &[fold("muốn")],
    &[fold("thảo"), fold("luận"), fold("về")],
    &[fold("đề"), fold("xuất")],
    &[fold("sẵn"), fold("sàng")],
];
const KEO: u64 = fold("kéo");
const BI: u64 = fold("bị");
const DA: u64 = fold("đã");
const VUA: u64 = fold("vừa");
const BY: u64 = fold("do");
const KHONG: u64 = fold("không");
const DE: u64 = fold("để");
const HOM: u64 = fold("hôm");
const AHEAD: [u64; 3] = [TOI, fold("mai"), fold("sau")];

/// "A gặp B và hội đàm với C": only list words, adverbs and what belongs to B stand between the two verbs.
fn coordinated(r: &Reading, actors: &Actors, before: &Event, args: &Arguments, e: &Event) -> bool {
    let from = args.objects.last().map_or(before.toks.end, |&k| actors.all[k].toks.end).max(before.toks.end);
    let inner = actors.of_sentence(e.sentence).filter(|&k| actors.all[k].toks.start >= from && actors.all[k].toks.end <= e.toks.start).count();
    // "Hội đàm với B trước khi thăm C" as well.
    let then = |i: u32| matches!(r.tokens[i as usize].fold, TRUOC | SAU) && r.is(i + 1, KHI) && i + 2 >= e.toks.start;
    let conjunction =
        (from..e.toks.start).any(|i| r.is(i, VA) || r.is(i, CUNG) || r.tokens[i as usize].is_punct(',') || r.tokens[i as usize].is_punct(';') || then(i));
    inner == 0 && conjunction && e.toks.start.saturating_sub(from) <= 16 && !args.subjects.is_empty()
}

const VA: u64 = fold("và");
const CUNG: u64 = fold("cùng");
const VE: u64 = fold("về");

/// Subject: the actors directly before a verb; objects: those directly behind it, as one list.
fn who(r: &Reading, actors: &Actors, e: &Event, from: u32, to: u32, a: &mut Arguments) {
    if e.form == Form::Name {
        // "Cuộc tập trận Balikatan giữa Mỹ và Philippines", "cuộc gặp thượng đỉnh Nga - Mỹ giữa Tổng thống A và Tổng thống B".
        let end = e.name.map_or(e.toks.end, |n| n.end);
        // "A và B có cuộc họp 2+2 với C và D" as well.
        let with = e.kind == MeetingKind::Dialogue && r.is(end, VOI);
        if with || matches!(e.kind, MeetingKind::Exercise | MeetingKind::Summit | MeetingKind::Dialogue) && !e.of_many() && r.is(end, GIUA) {
            a.between = true;
            if with {
                let mut first = e.name.map_or(e.toks.start, |n| n.start);
                for k in actors.of_sentence(e.sentence).rev().filter(|&k| actors.all[k].toks.end <= e.toks.start && actors.all[k].is_personal()) {
                    let x = actors.all[k].toks;
                    if !(a.subjects.is_empty() && first - x.end <= 12 || !a.subjects.is_empty() && listed(r, x.end, first)) {
                        break;
                    }
                    a.subjects.push(k);
                    first = x.start;
                }
            }
            let mut last = end + 1;
            for k in actors.of_sentence(e.sentence).filter(|&k| actors.all[k].toks.start > end) {
                let x = actors.all[k].toks;
                if !(a.objects.is_empty() && x.start <= last + 3 || !a.objects.is_empty() && (listed(r, last, x.start) || r.is(last, VOI))) {
                    break;
                }
                a.objects.push(k);
                last = x.end;
            }
            if with && (a.subjects.is_empty() || a.objects.is_empty()) {
                *a = Arguments::default();
            }
            return;
        }
        // "Hải quân Việt Nam và Hải quân Campuchia tuần tra chung lần thứ 60".
        if e.kind == MeetingKind::Exercise && e.series.is_none() {
            let mut last = e.name.map_or(e.toks.start, |n| n.start);
            for k in actors.of_sentence(e.sentence).rev().filter(|&k| actors.all[k].toks.end <= e.toks.start) {
                let x = actors.all[k].toks;
                if !(a.subjects.is_empty() && last - x.end <= 1 || !a.subjects.is_empty() && joined(r, x.end, last)) {
                    break;
                }
                a.subjects.push(k);
                last = x.start;
            }
        }
        // "Thỏa thuận giữa A và B tại hội nghị thượng đỉnh": both sides stand directly ahead.
        let pair = matches!(e.kind, MeetingKind::Summit | MeetingKind::Dialogue);
        if pair && is_setting(r, e.toks, r.sentences[e.sentence].toks) {
            let mut last = e.toks.start;
            for k in actors.of_sentence(e.sentence).rev().filter(|&k| actors.all[k].toks.end < e.toks.start && actors.all[k].is_personal()) {
                let end = actors.all[k].toks.end;
                if !(a.subjects.is_empty() && last - end <= 2 || !a.subjects.is_empty() && listed(r, end, last)) {
                    break;
                }
                a.subjects.push(k);
                last = actors.all[k].toks.start;
            }
        }
        return;
    }
    let s = r.sentences[e.sentence].toks;
    // "Cùng dự buổi tiếp có A, B", "tại buổi tiếp còn có A, B": they are there besides those who meet.
    let listed_there = |i: u32| r.cues(i).any(|c| c.value() == "attend_list" && c.end > e.toks.end);
    let besides = r.is(e.toks.end, CO) && (e.toks.start.saturating_sub(2).max(s.start)..e.toks.start).any(|i| r.is(i, DU));
    if e.form == Form::Noun && (besides || (e.toks.start.saturating_sub(3).max(s.start)..=e.toks.start).any(listed_there)) {
        return;
    }
    let all = actors.of_sentence(e.sentence);
    let at = all.start + actors.all[all.clone()].partition_point(|x| x.toks.start < e.toks.start);
    // "Theo ông A, ..." only says from whom it is known.
    let list: Vec<usize> = (at.saturating_sub(REACH).max(all.start)..(at + REACH).min(all.end)).filter(|&k| !actors.all[k].quoted(r)).collect();
    // "Tại cuộc gặp A, B khẳng định", "Gặp A, B cảm ơn": behind the comma begins the main clause with the subject.
    // "Sáng 29/11, tại Hà Nội, làm việc với B, A cho ý kiến" as well.
    let led = || {
        let acts = list.iter().any(|&k| actors.all[k].toks.end <= e.toks.start && (actors.all[k].is_personal() || actors.all[k].form == Who::Sides));
        e.form == Form::Verb && r.tokens[e.toks.start as usize - 1].is_punct(',') && e.toks.start - s.start <= 16 && !acts
    };
    // "Ông A về đến Hà Nội, kết thúc chuyến thăm Lào theo lời mời của B": told of A, who stands ahead.
    let ends = || {
        let at = e.toks.start.saturating_sub(3);
        let ahead = |&k: &usize| actors.all[k].toks.start >= from && actors.all[k].toks.end <= at && actors.all[k].is_personal();
        at > s.start && r.tokens[at as usize].is_punct(',') && r.are(at + 1, &ENDS) && list.iter().any(ahead)
    };
    let opens = e.toks.start == s.start || OPENS.contains(&r.tokens[e.toks.start as usize - 1].fold) && !ends() || led();
    // "Cuộc gặp giữa A và B", "vòng đàm phán thứ hai giữa A và B".
    // But "giữa lúc", "giữa bối cảnh", "giữa tháng 6".
    let sides = |i: &u32| r.is(*i, GIUA) && !r.token(*i + 1).is_some_and(|t| NO_SIDES.contains(&t.fold));
    let giua = (e.toks.end..(e.toks.end + 8).min(s.end)).take_while(|&i| r.tokens[i as usize].kind == Kind::Word).find(sides);
    let between = giua.is_some();
    a.between = between;
    let mut last: Option<usize> = None;
    for &k in list.iter().filter(|&&k| actors.all[k].toks.start >= e.toks.end && actors.all[k].toks.start < to) {
        let x = &actors.all[k];
        // "Các nước Haiti, Senegal": the states follow.
        let states_follow =
            || between && list.iter().any(|&j| actors.all[j].form == Who::Party && (x.toks.end..=x.toks.end + 2).contains(&actors.all[j].toks.start));
        if x.form == Who::AllSides || x.form == Who::Sides && states_follow() {
            continue;
        }
        let (end, limit) = last.map_or((e.toks.end, 8), |l| (actors.all[l].toks.end, 2));
        // "Cuộc gặp Trump - Kim".
        let pair = last.is_some() && x.toks.start == end + 1 && r.tokens[end as usize].kind == Kind::Dash;
        let one_list = last.is_some() && (listed(r, end, x.toks.start) || pair);
        let end = giua.filter(|_| last.is_none()).map_or(end, |g| end.max(g + 1));
        if x.toks.start < end {
            continue;
        }
        // "Thăm địa điểm binh sĩ Triều Tiên", "thăm một căn cứ Mỹ": no visit to the state.
        let thing = || e.kind == MeetingKind::Visit && x.form == Who::Party && (end..x.toks.start).any(|i| THINGS.contains(&r.tokens[i as usize].fold));
        // "Hội nghị có sự tham dự của A": a role, no side.
        let attends = || e.form == Form::Noun && (end..x.toks.start).any(|i| r.cues(i).any(|c| c.value() == "with_participation"));
        // "Trước khi A điện đàm với B, Trung Quốc đã ...": behind the comma somebody else acts.
        let acts = last.is_some() && r.tokens[x.toks.start as usize - 1].is_punct(',') && ACTS.iter().any(|&w| r.is(x.toks.end, w));
        // "Ông A sau cuộc gặp thông báo Tổng thống B chấp nhận": of whom it is said.
        let of_whom = || e.form == Form::Noun && opens && says_that(r, e.toks.end) && !r.is(e.toks.end, CHUC);
        let said = || e.form == Form::Verb && (end..x.toks.start).any(|i| says_that(r, i));
        // "Hội đàm với A và được B tiếp": B does something else.
        let passive = last.is_some() && (end..x.toks.start).any(|i| r.is(i, DUOC));
        let plain = x.toks.start - end <= limit && !passive && !of_whom() && !said() && !(end..x.toks.start).any(|i| breaks(r, i)) && !attends() && !thing();
        let main_clause = last.is_some() && opens && !between && r.tokens[x.toks.start as usize - 1].is_punct(',') && x.form != Who::Party;
        // "Chuyến thăm Lào của Thủ tướng A": the possessor makes it.
        if r.is(x.toks.start - 1, CUA) && r.is(x.toks.start - 2, MOI) {
            break;
        }
        if r.is(x.toks.start - 1, CUA) && x.is_personal() && (last.is_some() || e.kind == MeetingKind::Visit) && e.form == Form::Noun {
            a.subjects.push(k);
            // "Chuyến thăm Việt Nam của Bộ trưởng A và Ngoại trưởng B".
            let mut end = x.toks.end;
            for &j in list.iter().filter(|&&j| j > k && e.kind == MeetingKind::Visit) {
                let y = &actors.all[j];
                if y.form != Who::Person || !listed(r, end, y.toks.start) || r.tokens[end as usize].is_punct(',') && !r.is(y.toks.start - 1, VA) {
                    break;
                }
                a.subjects.push(j);
                end = y.toks.end;
            }
            break;
        }
        // "Với A, chuyên gia B nhận định": who says it is no guest of theirs.
        let says = last.is_some() && r.tokens[x.toks.start as usize - 1].is_punct(',') && (x.toks.end..x.toks.end + 2).any(|i| says_that(r, i));
        // "Họp tại Singapore": the place.
        // But "thăm, làm việc tại Cuba và Venezuela" goes to both.
        let place = last.is_none() && x.form == Who::Party && matches!(r.tokens[e.toks.end as usize - 1].fold, TAI | O) && e.kind != MeetingKind::Visit;
        if !(one_list || plain) || main_clause || acts || says || place || x.form == Who::Sides {
            break;
        }
        // "A đã tiếp B; C và D cũng đã hội kiến B": behind a semicolon, and ahead of another event, somebody else acts.
        if last.is_some() && x.is_personal() && r.tokens[x.toks.start as usize - 1].is_punct(';') && to < s.end {
            break;
        }
        // "Trước khi Tổng thống A tới Việt Nam, ông B khẳng định": a visit goes to states.
        if e.kind == MeetingKind::Visit && last.is_some_and(|l| actors.all[l].form == Who::Party) && x.is_personal() {
            break;
        }
        a.objects.push(k);
        last = Some(k);
    }
    // "Chuyến thăm Lào và dự hội nghị X của Thủ tướng A": the possessor behind another event.
    if a.subjects.is_empty() && e.kind == MeetingKind::Visit && e.form == Form::Noun && last.is_some() {
        let of = |k: &&usize| {
            let x = &actors.all[**k];
            x.toks.start >= to && x.toks.start <= e.toks.end + 20 && x.person.is_some() && r.is(x.toks.start - 1, CUA) && !r.is(x.toks.start - 2, MOI)
        };
        a.subjects.extend(list.iter().find(of));
    }
    // "Tuần tra chung với biên đội tàu 1141, 1142 Căn cứ biển Ream, Hải quân Hoàng gia Campuchia": whose ships they are.
    if e.kind == MeetingKind::Exercise && a.objects.is_empty() && r.is(e.toks.end, VOI) {
        let theirs = |k: &&usize| {
            let x = actors.all[**k].toks;
            x.start > e.toks.end
                && x.start < to
                && x.start - e.toks.end <= 16
                && !(e.toks.end..x.start).any(|i| is_verb(r, i) || r.is(i, CUA) || breaks(r, i) && !r.tokens[i as usize].is_punct(','))
        };
        a.objects.extend(list.iter().find(theirs));
    }
    // "Ký biên bản thảo luận dự án X với đại diện B": the other side behind what is signed.
    if e.kind == MeetingKind::Ceremony && e.form == Form::Verb && a.objects.is_empty() {
        let with = |k: &&usize| {
            let x = actors.all[**k].toks;
            x.start >= e.toks.end && x.start < to && (x.start.saturating_sub(4).max(e.toks.end)..x.start).any(|i| r.is(i, VOI))
        };
        a.objects.extend(list.iter().find(with).filter(|&&k| !(e.toks.end..actors.all[k].toks.start).any(|i| says_that(r, i))));
    }
    // "Cuộc gặp giữa A và B", "cuộc gặp A - B": both sides are there; "C cho rằng cuộc gặp ..." has no part in it.
    let paired = || {
        let (x, y) = (a.objects[0], a.objects[1]);
        r.tokens[actors.all[x].toks.end as usize].kind == Kind::Dash && actors.all[y].toks.start == actors.all[x].toks.end + 1
    };
    // "Cuộc gặp A với B" as well.
    let with = || {
        let [x, y] = [a.objects[0], a.objects[1]].map(|k| actors.all[k].toks);
        x.start == e.toks.end && x.end + 1 == y.start && r.is(x.end, VOI)
    };
    // "Cuộc gặp của A và B" as well.
    let of = || {
        let [x, y] = [a.objects[0], a.objects[1]].map(|k| actors.all[k].toks);
        x.start == e.toks.end + 1 && r.is(e.toks.end, CUA) && x.end + 1 == y.start && r.is(x.end, VA)
    };
    // "Trong đàm phán giữa A và B" as well.
    let noun = e.form == Form::Noun || giua == Some(e.toks.end);
    if noun && (family(e.kind) == 0 || e.kind == MeetingKind::Summit) && a.objects.len() > 1 && (between || paired() || with() || of()) {
        a.between |= a.objects.len() == 2;
        return;
    }
    // "Hội đàm Mỹ - Triều" as well, where nobody stands ahead.
    if e.form == Form::Verb && e.kind == MeetingKind::Talks && a.objects.len() == 2 && actors.all[a.objects[0]].toks.start == e.toks.end && paired() {
        let ahead = list.iter().any(|&k| actors.all[k].toks.end <= e.toks.start && actors.all[k].toks.start >= from && actors.all[k].is_personal());
        if !ahead {
            a.between = true;
            return;
        }
    }
    let with_list = |k: usize, a: &mut Arguments| {
        a.subjects.push(k);
        // "Ngoại trưởng Nhật - Hàn gặp nhau", "Mỹ và Trung Quốc hội đàm": the office of both states, or the states themselves.
        let state = |j: &usize| actors.all[*j].toks.end <= e.toks.start;
        // "Ngoại trưởng Mỹ và Hàn Quốc đã có cuộc điện đàm" as well.
        let had = e.form == Form::Noun && family(e.kind) == 0 && e.toks.start > s.start && r.is(e.toks.start - 1, HAVE);
        if (e.form == Form::Verb || had || matches!(e.kind, MeetingKind::Exercise | MeetingKind::Conference))
            && matches!(actors.all[k].form, Who::Office | Who::Party)
        {
            a.subjects.extend(states_behind(r, actors, k, list.last().map_or(0, |l| l + 1)).take_while(state));
        }
        let mut first = k;
        for &j in list.iter().rev().skip_while(|&&j| j >= k) {
            // "Trước khi họp với A, B gặp C": behind a comma alone begins the main clause.
            let end = actors.all[j].toks.end;
            let clause = end + 1 == actors.all[first].toks.start && r.tokens[end as usize].is_punct(',') && met(r, &actors.all[j]);
            if !(listed(r, end, actors.all[first].toks.start) && actors.all[j].is_personal()) || clause {
                break;
            }
            a.subjects.push(j);
            first = j;
        }
    };
    if a.subjects.is_empty() && (e.form == Form::Verb || !opens) {
        let ahead = |k: &&usize| {
            actors.all[**k].toks.end <= e.toks.start
                && actors.all[**k].toks.start >= from
                && (actors.all[**k].is_personal() || actors.all[**k].form == Who::Sides)
        };
        let says = |k: usize| e.form == Form::Noun && a.objects.is_empty() && (actors.all[k].toks.end..e.toks.start).any(|i| r.hit(i, Class::Saying).is_some());
        // "A, cánh tay phải của B, đến Mỹ gặp C", "A trò chuyện cùng B và chờ cuộc gặp với C": B only belongs to what is told of A.
        // "Dự bữa tối do B chủ trì và thăm C": B only chairs it; "theo lời mời của B và thăm C": B only invites.
        let besides = |x: &Actor| {
            let chairs = || r.cues(x.toks.end).any(|c| matches!(c.value(), "chair" | "co_chair" | "occur" | "organise"));
            x.toks.start > s.start && (r.is(x.toks.start - 1, BY) && chairs() || r.is(x.toks.start - 1, CUA) && r.is(x.toks.start - 2, MOI))
        };
        let nearest = list.iter().rev().filter(|&&k| !besides(&actors.all[k])).find(ahead).copied();
        let far = nearest.filter(|&k| aside(r, &actors.all[k])).and_then(|k| {
            let main =
                |j: &&usize| **j < k && actors.all[**j].form == Who::Person && !aside(r, &actors.all[**j]) && apposed(r, actors.all[**j].toks.end, k, actors);
            list.iter().find(main).copied()
        });
        let near = far.or(nearest.filter(|&k| e.toks.start - actors.all[k].toks.end <= if ends() { 30 } else { 16 } && !says(k)));
        match near {
            // "A và B dẫn đầu đoàn hai bên hội đàm": the two who are named.
            Some(k) if actors.all[k].form == Who::Sides => {
                match list.iter().rev().copied().find(|&j| j < k && actors.all[j].is_personal() && actors.all[j].toks.start >= from) {
                    Some(j) => with_list(j, a),
                    None => {
                        a.subjects.push(k);
                        // "Hai tổng thống Nga và Mỹ": whose they are.
                        let next = k + 1;
                        let whose = next < all.end && actors.all[next].form == Who::Party && actors.all[next].toks.start == actors.all[k].toks.end;
                        a.subjects.extend(whose.then_some(next));
                        a.subjects
                            .extend(states_behind(r, actors, if whose { next } else { k }, all.end).take_while(|&j| actors.all[j].toks.end <= e.toks.start));
                    }
                }
            }
            Some(k) => with_list(k, a),
            // The subject of the sentence ("A gặp B và hội đàm với C"), or a state that acts.
            None if e.form == Form::Verb || e.kind == MeetingKind::Exercise && e.form == Form::Noun || e.meets(r) => {
                let first = list.iter().copied().find(|&k| actors.all[k].toks.end <= e.toks.start && actors.all[k].is_personal());
                let state = || {
                    list.iter()
                        .rev()
                        .copied()
                        .find(|&k| actors.all[k].toks.end <= e.toks.start && actors.all[k].toks.start >= from && e.toks.start - actors.all[k].toks.end <= 6)
                };
                // Back to the first of the states that are named together.
                let pair = |k: usize| {
                    let both =
                        |j: usize| list.contains(&j) && actors.all[j].form == Who::Party && joined(r, actors.all[j].toks.end, actors.all[j + 1].toks.start);
                    let first = (list[0]..k).rev().take_while(|&j| both(j)).last().unwrap_or(k);
                    if actors.all[k].form == Who::Party { first } else { k }
                };
                match first.filter(|_| e.form == Form::Verb) {
                    Some(k) => a.subjects.push(k),
                    None => state().map(pair).into_iter().for_each(|k| with_list(k, a)),
                }
            }
            // "Triều Tiên hủy cuộc đàm phán với Hàn Quốc": a state that calls off what it would hold with another.
            None if family(e.kind) == 0 && a.objects.len() == 1 && actors.all[a.objects[0]].form == Who::Party => {
                let other = |k: &&usize| actors.all[**k].form == Who::Party && actors.all[**k].code() != actors.all[a.objects[0]].code();
                let ahead = list.iter().rev().filter(|&&k| actors.all[k].toks.end <= e.toks.start && actors.all[k].toks.start >= from).find(other).copied();
                // "Triều Tiên gọi ... và tuyên bố đình chỉ" as well: the one that the sentence begins with.
                let opens = list.first().filter(|k| actors.all[**k].toks.start == s.start && other(k)).copied();
                let off = (e.toks.start.saturating_sub(4).max(s.start)..e.toks.start).any(|i| r.cues(i).any(|c| c.value() == "cancel"));
                let near = |k: &usize| e.toks.start - actors.all[*k].toks.end <= 6;
                let ahead = opens.or(ahead.filter(near)).filter(|_| off);
                a.subjects.extend(ahead);
            }
            None => {}
        }
    }
    // "Thành công của A trong cuộc gặp B": whoever stands directly ahead of the setting, whatever the main clause says.
    if a.subjects.is_empty() && opens && e.form == Form::Noun {
        let ahead = |k: &&usize| {
            let x = &actors.all[**k];
            x.toks.end < e.toks.start
                && e.toks.start - x.toks.end <= 2
                && x.is_personal()
                && !(x.toks.end..e.toks.start).any(|i| r.tokens[i as usize].is_punct(','))
        };
        // "Ông A gặp ông B trong chuyến thăm": the one who acts makes it.
        let acts = |k: &&usize| actors.all[**k].is_personal() && actors.all[**k].toks.end < e.toks.start;
        match list.iter().rev().find(ahead) {
            Some(&k)
                if e.kind == MeetingKind::Visit
                    && (actors.all[k].toks.start.saturating_sub(8).max(s.start)..actors.all[k].toks.start).any(|i| is_verb(r, i)) =>
            {
                a.subjects.extend(list.iter().find(acts))
            }
            Some(&k) => with_list(k, a),
            None => {}
        }
    }
    // "A dự tiệc sau buổi hội đàm với B và hội kiến C": the main clause stands ahead.
    if a.subjects.is_empty() && opens && e.form == Form::Noun && !a.objects.is_empty() {
        let clear = |k: usize| {
            let x = actors.all[k].toks;
            x.start >= from && e.toks.start - x.end <= 20 && !(x.end..e.toks.start).any(|i| breaks_off(r, i))
        };
        let ahead = list.iter().rev().copied().find(|&k| actors.all[k].toks.end < e.toks.start && actors.all[k].is_personal());
        if let Some(k) = ahead.filter(|&k| clear(k) && !met(r, &actors.all[k])) {
            with_list(k, a);
        }
    }
    // The main clause behind; where there is none, whoever stands ahead ("khẳng định của A và B tại buổi hội đàm").
    if a.subjects.is_empty() && (opens || e.form == Form::Noun) {
        let after = last.map_or(e.toks.end, |l| actors.all[l].toks.end);
        let mut behind =
            list.iter().copied().filter(|&k| actors.all[k].toks.start >= after && (actors.all[k].is_personal() || actors.all[k].form == Who::Sides));
        // "Trong cuộc điện đàm ngày 5/3 sau khi đảng của ông B thắng cử, ông A và ông B nhất trí": a comma begins the main clause.
        let clause = behind.clone().find(|&k| r.tokens[actors.all[k].toks.start as usize - 1].is_punct(',')).filter(|_| opens);
        if let Some(k) = clause {
            while behind.clone().next().is_some_and(|j| j < k) {
                behind.next();
            }
        }
        if let Some(first) = behind.next() {
            a.subjects.push(first);
            let mut end = actors.all[first].toks.end;
            // "Tại cuộc gặp, bộ trưởng quốc phòng Mỹ, Nhật và Hàn cho rằng": of all these states.
            if actors.all[first].form == Who::Office && actors.all[first].person.is_none() && r.tokens[actors.all[first].toks.start as usize - 1].is_punct(',')
            {
                a.subjects.extend(states_behind(r, actors, first, all.end));
                end = actors.all[a.subjects[a.subjects.len() - 1]].toks.end;
            }
            for k in behind {
                if !listed(r, end, actors.all[k].toks.start) || r.tokens[end as usize].is_punct(',') {
                    break;
                }
                a.subjects.push(k);
                end = actors.all[k].toks.end;
            }
        } else if let Some(k) = list.iter().rev().copied().find(|&k| actors.all[k].toks.end <= e.toks.start && actors.all[k].is_personal()) {
            with_list(k, a);
        }
    }
    // "Ông C phát biểu trước cuộc hội đàm ba bên có sự tham gia của A và B": the third is whom the sentence is about.
    let three = |i: u32| r.token(i).is_some_and(|t| t.fold == BA || t.kind == Kind::Number && t.value == 3) && r.is(i + 1, BEN);
    if e.form == Form::Noun && a.subjects.len() + a.objects.len() == 2 && (e.toks.end..e.toks.end + 3).any(three) {
        let third = list.iter().find(|&&k| actors.all[k].toks.end <= e.toks.start && actors.all[k].person.is_some());
        a.subjects.extend(third.filter(|k| !a.subjects.contains(k)));
    }
}

/// Behind "giữa".
const NO_SIDES: [u64; 7] = [fold("lúc"), fold("bối"), fold("tháng"), fold("tuần"), fold("năm"), fold("căng"), fold("những")];
const BA: u64 = fold("ba");
const BEN: u64 = fold("bên");

/// "A được B và C tiếp": whom the sentence is about is received.
fn received(r: &Reading, actors: &Actors, e: &Event, s: Toks, a: &mut Arguments) {
    if e.kind != MeetingKind::CourtesyCall || e.form != Form::Verb || !a.objects.is_empty() {
        return;
    }
    let Some(first) = a.subjects.iter().map(|&k| actors.all[k].toks.start).min() else { return };
    if first <= s.start || !r.is(first - 1, DUOC) {
        return;
    }
    let guest = actors.of_sentence(e.sentence).find(|&k| actors.all[k].is_personal() && actors.all[k].toks.end < first && !actors.all[k].quoted(r));
    a.objects.extend(guest);
    a.passive = !a.objects.is_empty();
}

/// What a verb begins with: "đã", "sẽ", "đang", "vừa", "cũng".
const ACTS: [u64; 5] = [DA, fold("sẽ"), fold("đang"), VUA, fold("cũng")];

/// "Của ông B": somebody else's.
fn aside(r: &Reading, x: &Actor) -> bool {
    x.toks.start > 0 && r.is(x.toks.start - 1, CUA)
}

/// An apposition begins behind a comma at `end` and is over behind actor `k`: "A, cánh tay phải của B, ...".
fn apposed(r: &Reading, end: u32, k: usize, actors: &Actors) -> bool {
    let comma = |i: u32| r.token(i).is_some_and(|t| t.is_punct(','));
    comma(end) && comma(actors.all[k].toks.end)
}

/// What is visited in a state or of it.
const THINGS: [u64; 12] = [
    fold("cảng"),
    fold("địa"),
    fold("binh"),
    fold("đơn"),
    fold("căn"),
    fold("tàu"),
    fold("tập"),
    fold("trụ"),
    fold("hạm"),
    fold("doanh"),
    fold("công"),
    fold("bệnh"),
];

/// The states behind an actor that make one list with it, as far as actor `end`: "bộ trưởng quốc phòng Mỹ, Nhật và Hàn".
fn states_behind<'a>(r: &'a Reading, actors: &'a Actors, k: usize, end: usize) -> impl Iterator<Item = usize> + 'a {
    (k + 1..end).take_while(|&j| actors.all[j].form == Who::Party && joined(r, actors.all[j - 1].toks.end, actors.all[j].toks.start))
}

/// A dash or a list word between two states ("Mỹ - Trung", "Nhật và Hàn").
fn joined(r: &Reading, from: u32, to: u32) -> bool {
    from + 1 == to && r.tokens[from as usize].kind == Kind::Dash || from < to && listed(r, from, to)
}

const VOI: u64 = fold("với");
const CAC: u64 = fold("các");
const CUA: u64 = fold("của");
const MOI: u64 = fold("mời");
/// "Khi gặp", "trong cuộc gặp", "tại hội nghị": the setting of what the sentence says.
pub fn is_setting(r: &Reading, event: Toks, s: Toks) -> bool {
    event.start > s.start && SETTINGS.contains(&r.tokens[event.start as usize - 1].fold)
}

/// Words before the setting of what is said.
const SETTINGS: [u64; 3] = [fold("khi"), fold("trong"), fold("tại")];
/// Words that make what follows them the setting of a main clause.
const ENDS: [u64; 2] = [fold("kết"), fold("thúc")];
const OPENS: [u64; 9] = [fold("tại"), fold("trong"), fold("sau"), fold("khi"), fold("trước"), fold("ở"), fold("từ"), fold("kết"), fold("thúc")];

/// Punctuation and words that end the reach of a verb.
fn breaks(r: &Reading, i: u32) -> bool {
    let t = &r.tokens[i as usize];
    let amid = t.fold == GIUA && r.token(i + 1).is_some_and(|t| NO_SIDES.contains(&t.fold));
    t.is_punct(',') || t.is_punct(';') || t.is_punct(':') || t.is_punct('.') || matches!(t.fold, TAI | O) || BREAKS.contains(&t.fold) || amid
}

const BREAKS: [u64; 9] = [fold("để"), fold("về"), fold("nhằm"), fold("khi"), fold("nhân"), fold("rằng"), fold("là"), fold("trong"), fold("sau")];

/// The timex that dates an event: the nearest one of its sentence that no other event stands in between; one behind the event counts as a little farther.
/// None ahead of `from`.
fn when(r: &Reading, found: &Recognised, events: &[Event], n: usize, s: Toks, from: u32) -> Option<usize> {
    let e = &events[n];
    let near_by = window(e.name.unwrap_or(e.toks), s);
    let first = found.timexes.partition_point(|t| t.toks.start < near_by.start);
    let mut best: Option<(u32, usize)> = None;
    for (k, t) in found.timexes.iter().enumerate().skip(first).take_while(|(_, t)| t.toks.start < near_by.end) {
        // A year inside a name of something else dates nothing; an era or a period neither. "Hôm nay" of an unknown day still says that there is one.
        let value = t.value.as_deref().unwrap_or_default();
        let day = if value.is_empty() { t.expression.from.unit().is_none_or(|u| u == Unit::Day) } else { value.len() >= 10 };
        // "Sơ kết công tác 6 tháng đầu năm": a period.
        if t.toks.start < from || value.split_once('/').is_some_and(|(first, _)| first.len() < 10) {
            continue;
        }
        // "Hội nghị giao ban quý III": what it is about; but "diễn ra trong quý III".
        let set = t.toks.start > s.start && [TRONG, VAO].contains(&r.tokens[t.toks.start as usize - 1].fold);
        if value.contains('Q') && family(e.kind) == 1 && !set {
            continue;
        }
        // "Tổ chức từ năm 2002", "bắt đầu năm 2002" date the beginning of the series.
        if value.len() == 4
            && t.toks.start > s.start
            && (r.is(t.toks.start, TU) || (t.toks.start.saturating_sub(3).max(s.start)..t.toks.start).any(|i| FOUNDED.contains(&r.tokens[i as usize].fold)))
        {
            continue;
        }
        // "Đến năm 2020", "sau năm 2022": how far it goes.
        if value.len() == 4 && t.toks.start > s.start && matches!(r.tokens[t.toks.start as usize - 1].fold, SAU | DEN | TOI | TRUOC) {
            continue;
        }
        // "... là những tin đáng chú ý đầu ngày 28/10": the day of the digest.
        let first = t.toks.start;
        let tidings = first.saturating_sub(8).max(s.start)..first;
        if t.toks.end + 2 >= s.end && tidings.clone().any(|i| r.is(i, TIN) && i > s.start && r.is(i - 1, NHUNG)) {
            continue;
        }
        // "Tin nóng thế giới ngày 4/7: ..." as well.
        if r.is(s.start, TIN) && first <= s.start + 6 && r.token(t.toks.end).is_some_and(|t| t.is_punct(':')) {
            continue;
        }
        // "Kéo dài tới 8/9" tells the end.
        if first >= s.start + 2 && matches!(r.tokens[first as usize - 1].fold, DEN | TOI) && (first.saturating_sub(4).max(s.start)..first).any(|i| r.is(i, KEO))
        {
            continue;
        }
        let whole = e.name.unwrap_or(e.toks);
        let (distance, between) = if t.toks.end <= whole.start {
            (whole.start - t.toks.end, Toks::new(t.toks.end, whole.start))
        } else if t.toks.start >= whole.end {
            (t.toks.start - whole.end, Toks::new(whole.end, t.toks.start))
        } else {
            (0, Toks::new(whole.start, whole.start))
        };
        // "Sáng 5/3", "Trước đó, ngày 7-11 ...".
        // "Ngày 9/11, ông A cho biết cuộc gặp ...": the day of the saying.
        // "A ngày 2/8 khẳng định ... khi gặp B": that of the meeting as well.
        let setting = is_setting(r, whole, s);
        if !setting && (between.start..between.end).any(|i| i < whole.start && t.toks.end <= whole.start && says_that(r, i)) {
            continue;
        }
        // "Hôm 24/5 bất ngờ hủy bỏ cuộc gặp": the day of the cancelling; "hôm 8/10, truyền thông đưa tin ...": that of the report.
        let told = |i: u32| r.cues(i).any(|c| c.value() == "cancel") || r.are(i, REPORTED);
        if t.toks.end <= whole.start && between.iter().any(told) {
            continue;
        }
        // "Hôm 20/3 nhất trí tổ chức diễn tập": the day of the agreeing.
        let agreed = |i: u32| r.cues(i).any(|c| c.value() == "agree" && c.end < whole.start);
        if !setting && e.form != Form::Name && matches!(family(e.kind), 2 | 4) && t.toks.end <= whole.start && between.iter().any(agreed) {
            continue;
        }
        // "Quanh vụ Nga bắt ba tàu Ukraine ngày 25/11 và sớm có cuộc hội đàm", "bầu cử Mỹ năm 2016": the day of something else.
        let affair = |i: u32| r.is(i, VU) && !r.is(i + 1, TRUONG) && !(i > s.start && NO_AFFAIR.contains(&r.tokens[i as usize - 1].fold));
        let other = |i: u32| affair(i) || r.are(i, ELECTION);
        if t.toks.end <= whole.start && (first.saturating_sub(9).max(s.start)..first).any(other) {
            continue;
        }
        // "Hôm 18/7 chia sẻ về cuộc gặp".
        if e.form == Form::Noun && t.toks.end < whole.start && r.is(whole.start - 1, VE) {
            continue;
        }
        let place =
            |i: u32| found.mentions.get(found.mentions.partition_point(|m| m.toks.start < i)).is_some_and(|m| m.toks.start == i && m.kind == EntityKind::Place);
        // Not the one in "Brussels, Bỉ hôm nay".
        let comma = || between.iter().any(|i| r.tokens[i as usize].is_punct(',') && !place(i + 1));
        // "Mời ông A tới thăm vào năm 2017, trong cuộc điện đàm ...".
        if !day && setting && t.toks.end <= whole.start && first > s.start + 4 && comma() {
            continue;
        }
        // "Trước cuộc trò chuyện này, hôm 7/7 ...".
        let frame = e.form == Form::Noun && whole.start > s.start && matches!(r.tokens[whole.start as usize - 1].fold, TRUOC | SAU);
        if frame && t.toks.start >= whole.end && comma() {
            continue;
        }
        // "Tiếp tục chuyến thăm, sáng 5/3, ông A hội đàm với B": the day of the talks.
        let main = |k: usize| events.get(k).is_some_and(|x| x.sentence == e.sentence && x.toks.start >= t.toks.end);
        if e.form == Form::Noun && e.kind == MeetingKind::Visit && t.toks.start >= whole.end && comma() && main(n + 1) {
            continue;
        }
        // What is not counted out must stand in the clause itself.
        if value.is_empty() && comma() {
            continue;
        }
        let lead_in = t.toks.start <= s.start + 4;
        // "Hội nghị tổng kết công tác năm 2017 ... được tổ chức chiều 5-1": the day of the verb that says so.
        let takes_place = day && family(e.kind) == 1 && first > whole.end && {
            let cue = (first.saturating_sub(3).max(whole.end)..first).find(|&i| r.cues(i).any(|c| c.value() == "occur" && c.end + 1 >= first));
            cue.is_some_and(|c| c - whole.end <= 40 && !(whole.end..c).any(|i| says_that(r, i)))
        };
        // "Tới Hà Nội tối 28/7 và hội đàm với B ngày hôm sau": the day of what is told ahead of it, unless the verb has none.
        let later =
            |t: &Timex| t.toks.start >= whole.end && t.toks.start - whole.end <= 14 && !(whole.end..t.toks.start).any(|i| r.tokens[i as usize].is_punct(','));
        let of_other = e.form == Form::Verb
            && t.toks.end < whole.start
            && found.timexes[k..].iter().take(4).any(later)
            && between.iter().any(|i| r.is(i, VA) || r.tokens[i as usize].is_punct(','))
            && n.checked_sub(1).is_some_and(|k| events[k].sentence == e.sentence && events[k].toks.end <= first && first - events[k].toks.end <= 6);
        let crossed = events
            .iter()
            .enumerate()
            .skip(n.saturating_sub(4))
            .take(9)
            .any(|(k, x)| k != n && x.sentence == e.sentence && between.contains(x.toks) && !lead_in);
        if crossed || !day && distance > 12 {
            continue;
        }
        let cost = distance.min(if lead_in || takes_place { 12 } else { u32::MAX })
            + if of_other { 14 } else { 0 }
            + match value.len() {
                10.. => 0,
                5.. => 6,
                // "Hôm qua thăm ...".
                0 if distance <= 1 && e.form == Form::Verb => 0,
                0 => 20,
                // A year in a name ("Hội nghị toàn quân năm 2022") gives way to a day.
                _ => 14,
            };
        if cost <= 40 && best.is_none_or(|b| cost < b.0) {
            best = Some((cost, k));
        }
    }
    best.map(|b| b.1)
}

/// "Chuyên gia quân sự tại Bắc Kinh", "Đại sứ Mỹ tại Việt Nam": where somebody works, at the preposition ahead of token `p`.
fn affiliated(r: &Reading, s: Toks, p: u32) -> bool {
    let office = |i: u32| {
        r.hit(i, Class::Offices).is_some_and(|h| matches!(h.value(), "expert" | "media" | "diplomat") && h.end < p) && !(i > s.start && r.is(i - 1, CAC))
    };
    // "Hội nghị tham vấn chuyên gia tổ chức ở A" tells where it takes place.
    let ends = |i: u32| r.tokens[i as usize].kind == Kind::Punct || r.cues(i).any(|c| c.value() == "occur");
    let near = (p.saturating_sub(8).max(s.start)..p).rev().take_while(|&i| !ends(i));
    near.into_iter().any(office)
}

/// Venue, city and state, as far as the next event: the place behind "tại", "ở" (for visits also behind the verb), inside the sentence.
fn place(r: &Reading, found: &Recognised, resolved: &Resolved, e: &Event, s: Toks, guest: Option<Toks>, a: &mut Arguments) {
    let whole = e.whole();
    let (sentence, s) = (s, window(whole, s));
    let first = found.mentions.partition_point(|m| m.toks.start < s.start);
    let mut last_end = 0;
    let mut open = false;
    // Behind the day ("tối 24/1 tại Hà Nội") or another place ("tại trụ sở X ở Brussels").
    let setting = is_setting(r, whole, s);
    let mut placed = a.when.map(|t| found.timexes[t].toks.end);
    // "Chuyến thăm bất ngờ hai ngày 7-8/5 tới Trung Quốc", "chuyến thăm mới nhất hôm 31/5 của Bộ trưởng A tới Nga": when it is, what it is like, whose it is.
    let clear = |to: u32| {
        let day = a.when.map(|t| found.timexes[t].toks);
        let whose = |i: u32| guest.is_some_and(|x| x.contains(Toks::new(i, i + 1))) || r.is(i, CUA);
        let like = |i: u32| r.tokens[i as usize].kind == Kind::Number || LIKE.contains(&r.tokens[i as usize].fold);
        e.form == Form::Noun && to - whole.end <= 16 && (whole.end..to).all(|i| day.is_some_and(|d| d.contains(Toks::new(i, i + 1))) || whose(i) || like(i))
    };
    for (k, m) in found.mentions.iter().enumerate().skip(first).take_while(|(_, m)| m.toks.start < s.end) {
        let (nested, before) = (m.toks.start < last_end, last_end);
        last_end = last_end.max(m.toks.end);
        if nested || whole.contains(m.toks) || !matches!(m.kind, EntityKind::Place | EntityKind::Organization) {
            continue;
        }
        let entity = &resolved.entities[resolved.entity_of[k] as usize];
        // Behind a preposition, or going on after such a place: "tại Penang, Malaysia", "tại Đồn X (Bình Phước)".
        let mut p = m.toks.start;
        while p > s.start && (before_place(r, p - 1) || r.tokens[p as usize - 1].is_punct('.')) {
            p -= 1;
        }
        // "Tại Quý Dương, Trung Quốc": behind a town that nobody knows.
        let unknown_town = || {
            let name =
                |i: u32| r.tokens[i as usize].capital() || r.tokens[i as usize].kind == Kind::Dash || r.tokens[i as usize].is_punct(',') || before_place(r, i);
            let back = (p.saturating_sub(9).max(s.start)..p).rev().take_while(|&i| name(i)).last();
            r.tokens[p as usize - 1].is_punct(',') && back.is_some_and(|i| i > s.start && i + 1 < p && [TAI, O].contains(&r.tokens[i as usize - 1].fold))
        };
        let led = p > s.start
            && (r.is(p - 1, TAI)
                || m.kind == EntityKind::Place && entity.place_type == "country" && unknown_town()
                // "Ký thỏa thuận ngăn chặn cuộc chiến ở Idlib": what is signed is about it.
                || r.is(p - 1, O) && !(e.kind == MeetingKind::Ceremony && e.form == Form::Verb)
                || e.kind == MeetingKind::Visit && matches!(r.tokens[p as usize - 1].fold, DEN | TOI | SANG) && p > whole.end && (p <= whole.end + 6 || clear(p - 1))
                || e.kind == MeetingKind::Visit && e.form != Form::Name && p >= whole.end && p <= whole.end + 1 && !r.is(p - 1, CUA))
            && !affiliated(r, s, p)
            // "Cập cảng Cam Ranh": the verb's last word begins the name.
            || e.kind == MeetingKind::Visit && e.form == Form::Verb && (whole.start + 1..whole.end).contains(&p) && m.toks.end > whole.end;
        // "Tại Trung tâm Hội nghị Philippines", "tại thủ đô Manila của Philippines" as well.
        let link = |t: &Token| t.is_punct(',') || t.is_punct('(') || t.fold == CUA && a.city.is_some() && p == before + 1;
        // "Chuyến thăm tới Triều Tiên, Bình Nhưỡng hứa ...": a capital that acts.
        let acts = || ACTS.iter().any(|&w| r.is(m.toks.end, w)) || r.hit(m.toks.end, Class::Saying).is_some();
        let goes_on = open && p > s.start && (p == before || link(&r.tokens[p as usize - 1])) && !acts();
        open = led || goes_on;
        // "Để thảo luận về tình hình ở X" tells a topic, no place; a call takes place nowhere.
        let topic = m.toks.start >= whole.end && (whole.end..m.toks.start).any(|i| TOPIC.contains(&r.tokens[i as usize].fold));
        if !open || topic || e.kind == MeetingKind::PhoneCall {
            continue;
        }
        // "Ở Bắc Kinh, ông A cho biết cuộc gặp ...": where it is said; behind a semicolon something else is told.
        let said = !setting && m.toks.end <= whole.start && (m.toks.end..whole.start).any(|i| says_that(r, i));
        let apart = (m.toks.end.min(whole.end)..m.toks.start.max(whole.start)).any(|i| r.tokens[i as usize].is_punct(';'));
        if said || apart {
            continue;
        }
        // Places before the event count only in the opening of the sentence, close by or where they go on.
        let follows = placed.is_some_and(|end| (end..=end + 2).contains(&p));
        if m.toks.end <= whole.start && m.toks.start > s.start + 12 && whole.start - m.toks.end > 6 && !follows {
            continue;
        }
        placed = Some(m.toks.end);
        match (m.kind, entity.place_type) {
            // "Huyện Tịnh Biên (An Giang)": the town or province before a district.
            (EntityKind::Place, kind) if is_town(entity) => {
                // "Sau cuộc gặp ở Geneva, các bên sẽ họp ở Brussels": the place of the verb.
                if p == whole.end && matches!(r.tokens[whole.end as usize - 1].fold, TAI | O) {
                    a.city = None;
                }
                let district = |k: usize| resolved.entities[resolved.entity_of[k] as usize].place_type == "district";
                a.city = a.city.filter(|&c| !(district(c) && kind != "district" && goes_on)).or(Some(k));
            }
            (EntityKind::Place, "country") => {
                a.country = a.country.or(Some(k));
                // A city that is a state.
                if entity.country.as_ref().is_some_and(|c| matches!(c.0, "SG" | "VA" | "MC")) {
                    a.city = a.city.or(Some(k));
                }
            }
            (EntityKind::Place, "region" | "water") if matches!(e.kind, MeetingKind::Visit | MeetingKind::Exercise) => a.region = a.region.or(Some(k)),
            (EntityKind::Place, "facility" | "other") | (EntityKind::Organization, _) if m.kind == EntityKind::Place || led && m.toks.len() > 1 => {
                a.venue = a.venue.or(Some(Toks::new(p, m.toks.end)));
                // "Đến sân bay Nội Bài": arrives in the state where it lies.
                let arrives = e.kind == MeetingKind::Visit && e.toks.iter().all(|i| arrival::begins(r.tokens[i as usize].fold));
                if arrives && entity.country.is_some() {
                    a.country = a.country.or(Some(k));
                }
                a.stop |= !arrives && e.kind == MeetingKind::Visit && e.form == Form::Verb && p >= whole.end && p <= whole.end + 1;
                // An embassy stands in another state than its own.
                let abroad = m.toks.iter().any(|i| r.is(i, QUAN) && i > m.toks.start && r.is(i - 1, SU));
                a.seat = a.seat.or(Some(k).filter(|_| !abroad));
            }
            _ => {}
        }
    }
    if a.venue.is_none() && a.city.is_none() && e.kind != MeetingKind::PhoneCall {
        fronted(r, found, resolved, whole, sentence, a);
    }
}

/// "Sáng 15/3, tại trụ sở Bộ Quốc phòng, Thượng tướng A ... tiếp B": the place that opens the sentence, however far ahead, holds for what its subject does.
fn fronted(r: &Reading, found: &Recognised, resolved: &Resolved, whole: Toks, s: Toks, a: &mut Arguments) {
    let Some(at) = (s.start..(s.start + 9).min(whole.start)).find(|&i| r.is(i, TAI)) else { return };
    let comma = (at + 1..(at + 16).min(whole.start)).find(|&i| r.tokens[i as usize].is_punct(','));
    let Some(end) = comma.filter(|&c| !(c..whole.start).any(|i| says_that(r, i) || r.tokens[i as usize].is_punct(';'))) else { return };
    let toks = Toks::new(at + 1, end);
    let first = found.mentions.partition_point(|m| m.toks.start < toks.start);
    let inside = || found.mentions.iter().enumerate().skip(first).take_while(|(_, m)| m.toks.start < end);
    let entity = |k: usize| &resolved.entities[resolved.entity_of[k] as usize];
    let event = toks.iter().any(|i| r.hit(i, Class::Triggers).is_some());
    if event || toks.len() > 12 || inside().any(|(_, m)| m.toks.end > end || !matches!(m.kind, EntityKind::Place | EntityKind::Organization)) {
        return;
    }
    let town = inside().find(|(k, m)| m.kind == EntityKind::Place && is_town(entity(*k)));
    let country = inside().find(|(k, m)| m.kind == EntityKind::Place && entity(*k).place_type == "country");
    let body = inside().find(|(_, m)| m.kind == EntityKind::Organization || m.toks.len() > 1 && m.kind == EntityKind::Place);
    a.city = a.city.or(town.map(|t| t.0));
    a.country = a.country.or(country.map(|c| c.0));
    let named = town.or(country).is_some_and(|(_, m)| m.toks == toks || before_place(r, toks.start));
    let site =
        r.tokens[toks.start as usize].capital() || SITES.contains(&r.tokens[toks.start as usize].fold) || body.is_some_and(|(_, m)| m.toks.start == toks.start);
    if !named && site {
        a.venue = Some(toks);
        a.seat = a.seat.or(body.map(|b| b.0));
    }
}

/// "Thủ đô", "thành phố", "TP".
fn before_place(r: &Reading, i: u32) -> bool {
    let word = r.tokens[i as usize].fold;
    QUE.contains(&word) || matches!(word, DO | PHO | TP | HUYEN | XA | QUAN_DISTRICT)
}

/// What stands for the town where something is.
fn is_town(e: &Entity) -> bool {
    matches!(e.place_type, "city" | "province" | "district" | "island")
}

/// Words that begin what stands for a site: "trụ sở", "hội trường", "nhà khách", "khách sạn", "cột mốc", "sân bay", "thao trường".
const SITES: [u64; 11] =
    [fold("trụ"), fold("hội"), fold("nhà"), fold("khách"), fold("cột"), fold("sân"), fold("thao"), fold("cảng"), fold("quân"), fold("căn"), fold("cửa")];

/// What a visit is like, and for how long: "bất ngờ", "chính thức", "đầu tiên", "mới nhất", "hai ngày", "cuối tuần", "cấp nhà nước".
const LIKE: [u64; 24] = [
    fold("bất"),
    fold("ngờ"),
    fold("chính"),
    fold("thức"),
    fold("đầu"),
    fold("tiên"),
    fold("mới"),
    fold("nhất"),
    fold("gần"),
    fold("đây"),
    fold("cấp"),
    fold("nhà"),
    fold("nước"),
    fold("lịch"),
    fold("sử"),
    fold("hai"),
    fold("ba"),
    fold("ngày"),
    fold("hôm"),
    fold("vào"),
    fold("kéo"),
    fold("dài"),
    fold("hiếm"),
    fold("hoi"),
];

const TOPIC: [u64; 5] = [fold("về"), fold("để"), fold("rằng"), fold("nhằm"), fold("luận")];
const DO: u64 = fold("đô");
const PHO: u64 = fold("phố");
const TP: u64 = fold("TP");
const HUYEN: u64 = fold("huyện");
const XA: u64 = fold("xã");
const QUAN_DISTRICT: u64 = fold("quận");

/// Offices that represent nobody.
const PRIVATE: [&str; 6] = ["business", "expert", "media", "movement", "relation", "religious"];

/// Whether a person has a rank or a public office.
pub fn in_office(r: &Reading, e: &Entity) -> bool {
    let public = |o: &Toks| o.iter().find_map(|i| r.hit(i, Class::Offices)).is_none_or(|h| !PRIVATE.contains(&h.value()));
    !e.ranks.is_empty() || e.offices.iter().any(public)
}

/// An actor that can be a side of an official meeting.
pub fn official(r: &Reading, resolved: &Resolved, x: &Actor) -> bool {
    match x.form {
        Who::Person => x.person.is_some_and(|p| {
            let e = &resolved.entities[p as usize];
            // Known by name alone where the lexicon gives the state.
            let known = e.country.as_ref().is_some_and(|c| c.1 == Basis::Lexicon);
            x.party.is_some() && (known || in_office(r, e))
        }),
        Who::Sides | Who::AllSides => false,
        _ => x.party.is_some(),
    }
}
