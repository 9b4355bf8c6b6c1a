//! meeting/implied: an occasion that the text refers back to ("Phát biểu tại buổi lễ, ..."), though where it was told no word for one stands, or none that sufficed.
//!
//! accepts "Cần thêm vốn cho cầu mới.\n\nSáng 16/9, Bộ Quốc phòng [khởi công] dự án xử lý bom mìn tại Đà Nẵng.\nPhát biểu tại buổi lễ, Thượng tướng Lê Văn Hòa cho biết dự án gồm ba phần."  kind = "ceremony"  start = "XXXX-09-16"
//! accepts "Cần thêm vốn cho cầu mới.\n\nSáng 22/2, tỉnh Quảng Ninh [tổ chức] đánh giá công tác chăm lo Tết.\nTại hội nghị, Phó chủ tịch UBND tỉnh Lê Văn Nam cho biết có ba phần."  kind = "conference"  start = "XXXX-02-22"
//! rejects "Cần thêm vốn cho cầu mới.\n\nSáng 16/9, Công ty Hải Long khởi công khu nghỉ dưỡng tại Đà Nẵng.\nPhát biểu tại buổi lễ, ông Lê Văn Hòa cho biết dự án gồm ba phần."
//! rejects "Cần thêm vốn cho cầu mới.\n\nSáng 16/9, Bộ Quốc phòng khởi công dự án xử lý bom mìn tại Đà Nẵng.\nDự án gồm ba phần."

use super::actor::Actors;
use super::argument::official;
use super::event::{Event, Form};
use super::record::family;
use super::specific::bodies;
use crate::lexicon::Class;
use crate::model::{BlockKind, MeetingKind};
use crate::reading::{Reading, Toks};
use crate::recognise::Recognised;
use crate::resolve::Resolved;
use crate::tokenise::{Few, fold};

/// Ahead of an occasion that is known already: "tại", "trong", "dự", "kết luận".
const AHEAD: [u64; 4] = [fold("tại"), fold("trong"), fold("dự"), fold("luận")];
/// Behind it: "này", "trên", "còn có".
const BEHIND: [u64; 4] = [fold("này"), fold("trên"), fold("còn"), fold("có")];
/// How it is called then.
const CALLED: [(&[u64], MeetingKind); 9] = [
    (&[fold("hội"), fold("nghị")], MeetingKind::Conference),
    (&[fold("cuộc"), fold("họp")], MeetingKind::Conference),
    (&[fold("buổi"), fold("họp")], MeetingKind::Conference),
    (&[fold("phiên"), fold("họp")], MeetingKind::Conference),
    (&[fold("buổi"), fold("lễ")], MeetingKind::Ceremony),
    (&[fold("buổi"), fold("làm"), fold("việc")], MeetingKind::BilateralMeeting),
    (&[fold("buổi"), fold("gặp"), fold("mặt")], MeetingKind::BilateralMeeting),
    (&[fold("buổi"), fold("gặp")], MeetingKind::BilateralMeeting),
    (&[fold("hội"), fold("thảo")], MeetingKind::Forum),
];
static FIRST: Few<4> = Few::of([fold("hội"), fold("cuộc"), fold("buổi"), fold("phiên")]);
/// What is done at one: "tổ chức", "chủ trì", "khởi công", "khánh thành", ...
const DONE: [&[u64]; 17] = [
    &[fold("tổ"), fold("chức")],
    &[fold("chủ"), fold("trì")],
    &[fold("khởi"), fold("công")],
    &[fold("khánh"), fold("thành")],
    &[fold("bàn"), fold("giao")],
    &[fold("công"), fold("bố")],
    &[fold("tổng"), fold("kết")],
    &[fold("sơ"), fold("kết")],
    &[fold("khai"), fold("mạc")],
    &[fold("ra"), fold("mắt")],
    &[fold("trao"), fold("tặng")],
    &[fold("tuyên"), fold("dương")],
    &[fold("gặp"), fold("mặt")],
    &[fold("gặp"), fold("gỡ")],
    &[fold("làm"), fold("việc")],
    &[fold("triển"), fold("khai")],
    &[fold("họp")],
];
/// How many sentences ahead it was told.
const BACK: usize = 6;

/// Finds the first such occasion, and adds it to the events or marks the one that did not suffice. `told`: for each event the records it tells of.
pub fn add(r: &Reading, found: &Recognised, resolved: &Resolved, actors: &Actors, events: &mut Vec<Event>, told: &[Vec<usize>]) -> bool {
    let mut silent = 0;
    for (n, s) in r.sentences.iter().enumerate() {
        let tells = |n: usize| {
            events.iter().zip(told).skip(events.partition_point(|e| e.sentence < n)).take_while(|(e, _)| e.sentence == n).any(|(_, t)| !t.is_empty())
        };
        if !matches!(s.kind, BlockKind::Body | BlockKind::Lead) || tells(n) {
            silent = n + 1;
            continue;
        }
        let Some(kind) = referred(r, actors, n) else { continue };
        for m in (silent.max(n.saturating_sub(BACK))..n).rev() {
            if !found.tells_day(r.sentences[m].toks) || !(of_state(r, found, resolved, actors, m) || of_state(r, found, resolved, actors, n)) {
                continue;
            }
            let first = events.partition_point(|e| e.sentence < m);
            if let Some(e) = events[first..].iter_mut().take_while(|e| e.sentence == m).find(|e| family(e.kind) == family(kind)) {
                e.implied = true;
                return true;
            }
            if let Some(toks) = done(r, m) {
                let at = events.partition_point(|e| e.toks.start < toks.start);
                events.insert(at, Event { implied: true, ..Event::new(toks, m, kind, Form::Noun) });
                return true;
            }
        }
    }
    false
}

/// The kind of an occasion that sentence `n` speaks of as known.
fn referred(r: &Reading, actors: &Actors, n: usize) -> Option<MeetingKind> {
    let s = r.sentences[n].toks;
    let definite = |i: u32, end: u32| {
        let person = || actors.of_sentence(n).any(|k| actors[k].toks.start == end);
        i > s.start && AHEAD.contains(&r.tokens[i - 1].fold) && end < s.end && {
            let next = &r.tokens[end];
            next.is_punct(',') || BEHIND.contains(&next.fold) || person()
        }
    };
    let words = s.iter().filter(|&i| FIRST.contains(&r.tokens[i].fold));
    words.flat_map(|i| CALLED.iter().map(move |c| (i, c))).find(|(i, c)| r.are(*i, c.0) && definite(*i, i + c.0.len() as u32)).map(|(_, c)| c.1)
}

/// A body of the state or an official acts in it.
fn of_state(r: &Reading, found: &Recognised, resolved: &Resolved, actors: &Actors, n: usize) -> bool {
    bodies(r, found, r.sentences[n].toks).next().is_some() || actors.of_sentence(n).any(|k| official(r, resolved, &actors[k]))
}

/// The word for what was done, ahead of anything that is said.
fn done(r: &Reading, n: usize) -> Option<Toks> {
    let s = r.sentences[n].toks;
    let word = |i: u32| DONE.iter().find(|d| r.are(i, d));
    let i = s.iter().find(|&i| r.hit(i, Class::Saying).is_some() || word(i).is_some())?;
    word(i).filter(|_| i > s.start).map(|w| Toks::new(i, i + w.len() as u32))
}
