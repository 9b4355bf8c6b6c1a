//! meeting/roles: who chairs conferences, dialogues and other assemblies, leads a delegation, speaks, attends.
//!
//! accepts "Lời của ông Đỗ Bá Quý giống bài phát biểu trước đó của Bộ trưởng Quốc phòng Mỹ John Carter tại khuôn khổ [Đối thoại Shangri-La]."  who = "John Carter"
//! accepts "Bộ trưởng Quốc phòng Mỹ John Carter phát biểu tại [Đối thoại Shangri-La] ngày 2/6."  who = "John Carter"
//! accepts "Thứ trưởng Lê Văn Nam được cử thay Bộ trưởng Quốc phòng Việt Nam Quách Tự Lâm đến dự [Đối thoại Shangri-La] ngày 2/6."  who = "Lê Văn Nam"
//! accepts "[Đối thoại Shangri-La] diễn ra ngày 2/6. \"Cần giữ luật quốc tế trong Đối thoại Shangri-La này\", chuyên gia John Carter nói."  who = ""
//! accepts "[Đối thoại Shangri-La] diễn ra ngày 2/6. Các bộ trưởng như ông John Carter thường tham dự Đối thoại Shangri-La."  who = ""
//! accepts "Trong thời gian thăm Nhật Bản và dự [Hội nghị Tương lai châu Á] lần thứ 27, chiều 20/5/2019, Thủ tướng Việt Nam Đỗ Bá Quý gặp Chủ tịch JICA Taro Sato."  who = "Đỗ Bá Quý"
//! accepts "Sau khi Mỹ dự [Đối thoại Shangri-La] ngày 2/6, Ngoại trưởng Nga Ivan Morozov đã lên tiếng."  who = ""
//! accepts "Trước khi các bộ trưởng quốc phòng dự [Đối thoại Shangri-La] ngày 2/6, Ngoại trưởng Nga Ivan Morozov đã lên tiếng."  who = ""
//! accepts "[Lễ ký] thỏa thuận hợp tác quân y Việt Nam - Hoa Kỳ diễn ra tại Hà Nội ngày 5/3/2019.\n\nVề phía Hoa Kỳ có Đại tá John Carter, chỉ huy trưởng tàu."  who = "John Carter"
//! accepts "Trong khuôn khổ [Giao lưu hữu nghị quốc phòng biên giới Việt Nam - Campuchia] lần thứ 2, ngày 13/11/2025, Đại tướng Đỗ Bá Quý chủ trì lễ đón Đại tướng Sok Veasna."  chair = ""
//! accepts "Ông John Carter chủ trì lễ đón các trưởng đoàn tham dự [Hội nghị] các Chủ tịch Quốc hội thế giới lần thứ 6 tại Geneva ngày 29/7/2025."  chair = ""
//! accepts "Thượng tướng Đỗ Bá Quý, Thứ trưởng Bộ Quốc phòng, Tổ trưởng Tổ công tác về tham gia hoạt động trong khu vực chủ trì [lễ xuất quân] ngày 5/3/2019."  chair = "Đỗ Bá Quý"
//! accepts "Trong bài diễn văn ở [Đối thoại Shangri-La] ngày 2/6, Bộ trưởng Quốc phòng Mỹ John Carter kêu gọi hợp tác."  who = "John Carter"

use super::actor::{Actor, Actors, Form as Who, listed, met};
use super::argument::PRIVATE;
use super::content;
use super::record::{Record, add_role, family};
use super::side;
use super::statement::governs;
use crate::lexicon::Class;
use crate::model::{MeetingKind, Role, Salience, Status};
use crate::reading::{Reading, Toks};
use crate::resolve::Resolved;
use crate::tokenise::{Kind, fold};

const SETTINGS: [u64; 3] = [fold("tại"), fold("trong"), fold("ở")];
const DO: u64 = fold("do");
const LA: u64 = fold("là");

/// What somebody is in charge of, behind "chủ trì": preparing, writing, carrying out, examining.
const TASKS: [u64; 18] = [
    fold("phối"),
    fold("soạn"),
    fold("nghiên"),
    fold("thực"),
    fold("xây"),
    fold("chịu"),
    fold("thuê"),
    fold("giúp"),
    fold("giải"),
    fold("triển"),
    fold("khảo"),
    fold("điều"),
    fold("sửa"),
    fold("thẩm"),
    fold("đề"),
    fold("dự"),
    fold("thu"),
    fold("rà"),
];

const OPENS: [u64; 2] = [fold("khai"), fold("bế")];
/// "Lễ khai mạc", "phiên khai mạc", "buổi khai mạc".
const RITES: [u64; 3] = [fold("lễ"), fold("phiên"), fold("buổi")];
const PRESS: u64 = fold("báo");
const LE: u64 = fold("lề");
const INTERVIEW: [u64; 2] = [fold("phỏng"), fold("vấn")];
const CO: u64 = fold("có");
const BAI: u64 = fold("bài");
const TRONG: u64 = fold("trong");
const KHI: u64 = fold("khi");
const CUA: u64 = fold("của");
const VA: u64 = fold("và");
const CAC: u64 = fold("các");
const VE: u64 = fold("về");
const MISSION: [u64; 2] = [fold("đại"), fold("diện")];
const THAY: u64 = fold("thay");
const SOME: u64 = fold("những");
const CITES: u64 = fold("dẫn");
const USUALLY: u64 = fold("thường");
const NOT: [u64; 4] = [fold("không"), fold("chưa"), fold("chẳng"), fold("vắng")];

/// What a clause ahead of the main one begins with: "trong", "nhân", "sau", "trước", "khi", "để".
const CLAUSES: [u64; 6] = [fold("trong"), fold("nhân"), fold("sau"), fold("trước"), fold("khi"), fold("để")];

/// What leads to "dự" in such a clause, besides a place: "thời gian", "dịp", "chương trình", "công tác", "chuyến", "và", "trong", ...
const LEADS: [u64; 12] = [
    fold("gian"),
    fold("dịp"),
    fold("trình"),
    fold("tác"),
    fold("chuyến"),
    VA,
    fold("trong"),
    fold("nhân"),
    fold("khi"),
    fold("để"),
    fold("sang"),
    fold("đến"),
];

/// "Trong thời gian thăm X và dự hội nghị, chiều qua, A đã ...": whether a clause ahead of the main one tells of going there, and the main one begins with an actor, behind a comma.
/// But in "sau khi các bộ trưởng đã dự", "sau khi Mỹ dự" the clause has a subject of its own.
fn fronted(r: &Reading, actors: &Actors, sentence: usize, verb: Toks, main: Toks) -> bool {
    let s = r.sentences[sentence].toks;
    if verb.start == s.start || main.start <= verb.end || !CLAUSES.contains(&r.tokens[s.start].fold) {
        return false;
    }
    let ahead = &r.tokens[verb.start - 1];
    let all = actors.of_sentence(sentence);
    let subject = actors.all[all.start..all.start + actors.all[all].partition_point(|x| x.toks.start < verb.start)].last();
    (LEADS.contains(&ahead.fold) || ahead.capital()) && r.tokens[main.start - 1].is_punct(',') && subject.is_none_or(|x| x.toks.end != verb.start)
}

/// Nothing but offices between commas, as far as words tell: no occasion, nothing that is said or done.
fn only_offices(r: &Reading, from: u32, to: u32) -> bool {
    let other =
        |i: u32| r.hit(i, Class::Triggers).is_some_and(|t| t.more() != "head") || r.hit(i, Class::Saying).is_some() || r.cues(i).any(|c| c.value() != "attend");
    from < to && r.tokens[from].is_punct(',') && !(from..to).any(other)
}

/// The host of a visit: "nhận lời mời của A".
pub fn inviter(r: &Reading, actors: &Actors, sentence: usize, rec: &mut Record) {
    let s = r.sentences[sentence].toks;
    for i in r.where_begins(s, &[Class::Cues]) {
        for c in r.cues(i).filter(|c| c.value() == "invite_by") {
            let host = actors.of_sentence(sentence).map(|k| &actors[k]).find(|x| x.toks.start >= c.end && x.toks.start <= c.end + 2);
            if let Some((person, x)) = host.and_then(|x| x.person.map(|p| (p, x))) {
                rec.people.retain(|p| p.person != person);
                take_part(rec, x, person, Role::Host, x.toks);
            }
        }
    }
}

/// Reads the roles that a sentence gives for the record that it speaks of.
pub fn read(r: &Reading, resolved: &Resolved, actors: &Actors, sentence: usize, rec: &mut Record) {
    let s = r.sentences[sentence].toks;
    let assembly =
        family(rec.kind.value) == 1 || matches!(rec.kind.value, MeetingKind::Ceremony | MeetingKind::Other | MeetingKind::Exchange | MeetingKind::Exercise);
    let delegations = assembly || matches!(rec.kind.value, MeetingKind::Talks | MeetingKind::Visit);
    let people: Vec<usize> = actors.of_sentence(sentence).filter(|&k| actors[k].person.is_some() && !actors[k].quoted(r)).collect();
    // The last actor that ends before a token, with the persons it is listed with.
    let ahead = |mut at: u32, reach: u32| -> Vec<usize> {
        let mut out: Vec<usize> = Vec::new();
        for &k in people[..people.partition_point(|&k| actors[k].toks.end <= at)].iter().rev() {
            // "Nhận lời mời của A, B sẽ dẫn đầu đoàn": A only invites.
            if actors[k].invites(r, s) {
                break;
            }
            let x = actors[k].toks;
            let near = match out.last() {
                None => at - x.end <= reach,
                Some(&l) => listed(r, x.end, actors[l].toks.start),
            };
            if !near {
                break;
            }
            // "B được cử thay A đến dự".
            if out.is_empty() && x.start > s.start && r.is(x.start - 1, THAY) {
                at = x.start;
                continue;
            }
            out.push(k);
        }
        out
    };
    let behind = |at: u32, reach: u32| -> Vec<usize> {
        let mut out: Vec<usize> = Vec::new();
        for &k in &people[people.partition_point(|&k| actors[k].toks.start < at)..] {
            let near = match out.last() {
                None => actors[k].toks.start - at <= reach,
                Some(&l) => listed(r, actors[l].toks.end, actors[k].toks.start),
            };
            if !near {
                break;
            }
            out.push(k);
        }
        out
    };
    if matches!(family(rec.kind.value), 1 | 3 | 4) {
        side::read(r, actors, sentence, rec);
    }
    let rec_kind = rec.kind.value;
    let two: Vec<String> = rec.parties.iter().filter(|_| rec_kind == MeetingKind::Summit).map(|p| p.0.clone()).collect();
    let own: Vec<Toks> = rec.triggers.iter().chain(&rec.name).copied().filter(|t| s.contains(*t)).collect();
    let mut give = |list: Vec<usize>, role: Role, cue: Toks| {
        for k in list {
            let x = &actors[k];
            let Some(p) = x.person else { continue };
            take_part(rec, x, p, role, Toks::new(x.toks.start.min(cue.start), x.toks.end.max(cue.end)));
        }
    };
    // "Về phía Mỹ có một số ý kiến của A" lists nobody: the first of them stands directly behind "có".
    if let Some(there) = content::of_side(r, s) {
        let list: Vec<usize> = people.iter().copied().filter(|&k| actors[k].toks.start > there).collect();
        if list.first().is_some_and(|&k| actors[k].toks.start <= there + 2) {
            give(list, Role::Participant, Toks::new(s.start, there + 1));
        }
    }
    let mut i = s.start;
    while i < s.end {
        // The longest: "dự kiến", "dự án" are no "dự".
        let Some(c) = r.cues(i).next_back().filter(|h| {
            matches!(
                h.value(),
                "occur"
                    | "chair"
                    | "co_chair"
                    | "chair_of"
                    | "co_chair_of"
                    | "head"
                    | "head_is"
                    | "speak"
                    | "speak_of"
                    | "attend"
                    | "attend_list"
                    | "with_participation"
            )
        }) else {
            i += 1;
            continue;
        };
        let cue = Toks::new(c.start, c.end);
        i = c.end;
        // "Phát biểu trước báo giới" is no speech at the meeting.
        if c.value() == "speak" && (c.end..(c.end + 3).min(s.end)).any(|k| r.is(k, PRESS)) {
            continue;
        }
        // What is told behind a semicolon is told of something else.
        let nearest = own.iter().min_by_key(|t| t.start.abs_diff(c.start));
        if nearest.is_some_and(|t| (t.start.min(c.start)..t.start.max(c.start)).any(|k| r.tokens[k].is_punct(';'))) {
            continue;
        }
        // "Sau những phát biểu bình luận của ông A", "dẫn phát biểu của ông A", "thường tham dự hội nghị": no speech at this one, no occasion in particular.
        if c.start > s.start && (c.value() == "speak" && (r.is(c.start - 1, SOME) || r.is(c.start - 1, CITES)) || r.is(c.start - 1, USUALLY)) {
            continue;
        }
        // "Không tham dự", "chưa từng phát biểu", "vắng mặt".
        if (c.start.saturating_sub(3).max(s.start)..c.start).any(|k| NOT.contains(&r.tokens[k].fold)) {
            continue;
        }
        // "Bộ Công an chủ trì thực hiện": a task, no chair.
        let task = r.token(c.end).is_some_and(|t| TASKS.contains(&t.fold));
        // "Chủ trì cuộc họp chuẩn bị hội nghị X": the chair of that.
        let prepares = |t: &Toks| t.start > c.end && (c.end..t.start).any(|k| r.cues(k).any(|h| h.value() == "prepare"));
        let object = own.iter().any(|t| (c.end..c.end + 2).contains(&t.start));
        // "Chủ trì lễ đón các trưởng đoàn dự hội nghị X": the chair of the rite, not of the conference.
        let rite = !matches!(rec_kind, MeetingKind::Ceremony | MeetingKind::Other);
        let rite = rite && (c.end..c.end + 2).any(|k| r.hit(k, Class::Triggers).is_some_and(|h| matches!(h.value(), "ceremony" | "other") && !r.is(h.end, VA)));
        let task = task || !object && (rite || own.iter().any(prepares));
        match c.value() {
            "chair" | "co_chair" if assembly && !task => {
                let role = if c.value() == "chair" { Role::Chair } else { Role::CoChair };
                let mut list = ahead(c.start, 6);
                // "Do A, Phó ... phụ trách ... và B chủ trì": whoever stands behind "do", however long the offices are; "do A và người đồng cấp B, cùng C đồng chủ trì": all of them.
                let together = |by: u32| c.value() == "co_chair" && c.start - by <= 60 && !(by..c.start).any(|t| r.hit(t, Class::Triggers).is_some());
                if let Some(by) = (s.start..c.start).rev().find(|&t| r.is(t, DO)).filter(|&by| list.is_empty() || together(by)) {
                    let all: Vec<usize> = people.iter().copied().filter(|&k| actors[k].toks.start > by && actors[k].toks.end <= c.start).collect();
                    if all.len() > list.len() {
                        list = all;
                    }
                }
                // "A, Thứ trưởng ..., Trưởng ban Chỉ đạo về ... chủ trì buổi lễ": whoever the sentence begins with, however long the offices are.
                if list.is_empty() && object && people.first().is_some_and(|&k| actors[k].toks.start == s.start && only_offices(r, actors[k].toks.end, c.start))
                {
                    list = people[..1].to_vec();
                }
                // "Chủ trì hội nghị là A và B".
                if list.is_empty()
                    && let Some(is) = (c.end..(c.end + 6).min(s.end)).find(|&t| r.is(t, LA))
                {
                    list = behind(is + 1, 1);
                }
                // "do A và B đồng chủ trì" and "A chủ trì" alike; two who chair together are co-chairs.
                let role = if list.len() > 1 { Role::CoChair } else { role };
                give(list, role, cue);
            }
            // "A và B tiến hành hội nghị thượng đỉnh": both are there. "A khai mạc hội nghị": whoever opens or closes it has the chair.
            "occur" if assembly && object => {
                let list = ahead(c.start, 3);
                // "Dự lễ khai mạc Diễn đàn".
                let rite = c.start > s.start && RITES.contains(&r.tokens[c.start - 1].fold);
                if rec_kind == MeetingKind::Summit && list.len() > 1 {
                    give(list, Role::Participant, cue);
                } else if OPENS.contains(&r.tokens[c.start].fold) && list.len() == 1 && !rite {
                    give(list, Role::Chair, cue);
                }
            }
            "chair_of" | "co_chair_of" if assembly => {
                let list = behind(c.end, 3);
                let role = if c.value() == "co_chair_of" || list.len() > 1 { Role::CoChair } else { Role::Chair };
                give(list, role, cue);
            }
            // "Gặp trưởng đoàn các nước X, Y": nobody that is named.
            // "Trưởng phái đoàn đại diện thường trực tại Geneva": a post.
            // "Dẫn đầu về tốc độ tăng trưởng": a place in a list.
            // "Lễ đón các trưởng đoàn": nobody that is named.
            "head" if c.start > s.start && r.is(c.start - 1, CAC) || c.end < s.end && (r.is(c.end, CAC) || r.are(c.end, &MISSION) || r.is(c.end, VE)) => {}
            "head" if delegations => {
                // "A dẫn đầu đoàn", "A, trưởng đoàn Việt Nam" (then the office is part of the actor), "đoàn do A dẫn đầu".
                let mut list = ahead(c.start, 8);
                // "Trưởng đoàn Việt Nam là A".
                let is = (c.end..(c.end + 8).min(s.end)).find(|&t| r.is(t, LA));
                if let Some(named) = is.map(|t| behind(t + 1, 1)).filter(|n| !n.is_empty()) {
                    list = named.into_iter().take(1).collect();
                }
                if list.is_empty() {
                    list = people.iter().copied().filter(|&k| actors[k].toks.contains(cue)).collect();
                }
                list.truncate(if list.iter().any(|&k| r.is(actors[k].toks.start.saturating_sub(1), DO)) { 1 } else { 2 });
                give(list, Role::HeadOfDelegation, cue);
            }
            "speak_of" if assembly => give(behind(c.end, 2).into_iter().take(1).collect(), Role::Speaker, cue),
            "head_is" if delegations => give(behind(c.end, 3).into_iter().take(1).collect(), Role::HeadOfDelegation, cue),
            "speak" if assembly => {
                // "A phát biểu" — but "phát biểu tại hội nghị, A ..." has the speaker behind.
                // "Như bài phát biểu trước đó của A tại diễn đàn": whoever stands ahead says something else.
                let of = (c.end..(c.end + 4).min(s.end)).find(|&t| r.is(t, CUA)).filter(|_| c.start > s.start && r.is(c.start - 1, BAI) || r.is(c.start, BAI));
                let mut list = of.map_or_else(Vec::new, |of| behind(of + 1, 2));
                if list.is_empty() {
                    list = ahead(c.start, 8);
                }
                // "A cáo buộc B trong bài phát biểu tại Đối thoại X": whoever the sentence begins with.
                let told = c.start > s.start + 1 && (r.is(c.start - 1, KHI) || r.is(c.start - 1, BAI) && r.is(c.start - 2, TRONG));
                if list.is_empty() && told {
                    list = people.first().copied().filter(|&k| actors[k].toks.start == s.start && actors[k].toks.end <= c.start).into_iter().collect();
                }
                if list.is_empty() {
                    list = behind(c.end, 12).into_iter().take(1).collect();
                }
                give(list.into_iter().take(1).collect(), Role::Speaker, cue);
            }
            // "Dự buổi lễ có A, B".
            "attend" if people.first().is_none_or(|&k| actors[k].toks.start >= c.end) && (c.end..(c.end + 8).min(s.end)).any(|t| r.is(t, CO)) => {
                let there = (c.end..s.end).find(|&t| r.is(t, CO)).unwrap_or(c.end);
                give(people.iter().copied().filter(|&k| actors[k].toks.start > there).collect(), Role::Participant, cue);
            }
            "attend" if assembly => {
                // A verb far behind its subject ("A hội kiến với B và dự hội nghị") still has the sentence's first person.
                let near = ahead(c.start, 8);
                // Somebody says that forces take part in an exercise.
                let far = |&k: &usize| rec_kind != MeetingKind::Exercise && actors[k].toks.end <= c.start && c.start - actors[k].toks.end <= 16;
                let first = people.first().copied().filter(far);
                // "A hội kiến B và dự hội nghị": whoever stands directly ahead was met.
                let was_met = |k: &usize| r.is(c.start - 1, VA) && met(r, &actors[*k]) && people.first().is_some_and(|f| f < k && !met(r, &actors[*f]));
                let first = if near.first().is_some_and(was_met) { people.first().copied() } else { first };
                let main = || people.first().copied().filter(|&k| fronted(r, actors, sentence, cue, actors[k].toks));
                let first = first.or_else(|| main().filter(|_| object && rec_kind != MeetingKind::Exercise));
                give(if near.is_empty() || near.first().is_some_and(was_met) { first.into_iter().collect() } else { near }, Role::Participant, cue)
            }
            "with_participation" if assembly => {
                // Of the occasion named ahead of it, and of no other one.
                let named = own.iter().filter(|t| t.end <= c.start).map(|t| t.end).max();
                if own.is_empty() || named.is_some_and(|from| (from..c.start).all(|i| r.hit(i, Class::Triggers).is_none())) {
                    // As far as the list goes, with ranks and offices between the names.
                    let end = (c.end..s.end).find(|&i| r.hit(i, Class::Saying).is_some() || r.tokens[i].is_punct(';')).unwrap_or(s.end);
                    // "Có sự tham gia của lãnh đạo nhiều nước, đáng chú ý là A và B".
                    let named = || {
                        people
                            .iter()
                            .copied()
                            .find(|&k| (c.end..c.end + 30).contains(&actors[k].toks.start) && AS.contains(&r.tokens[actors[k].toks.start - 1].fold))
                    };
                    let first = behind(c.end, 6).first().copied().or_else(named);
                    let list = people.iter().copied().filter(|&k| first.is_some_and(|f| k >= f) && actors[k].toks.end <= end);
                    give(list.collect(), Role::Participant, cue);
                }
            }
            "attend_list" => {
                let list: Vec<usize> = people.iter().copied().filter(|&k| actors[k].toks.start >= c.end).collect();
                give(list, Role::Participant, cue);
            }
            _ => {}
        }
    }
    // "Tại hội nghị, ông A nhấn mạnh ...", "ông A nhấn mạnh tại hội nghị": whoever says something speaks there.
    let scene = own.iter().find(|t| assembly && t.start > s.start && SETTINGS.contains(&r.tokens[t.start - 1].fold));
    let press = |at: &Toks| rec_kind != MeetingKind::Other && (at.start..at.end + 2).any(|i| r.is(i, PRESS));
    if let Some(&at) = scene.filter(|t| !press(t)) {
        let says = |from: u32, to: u32| (from..to.min(s.end)).find_map(|i| r.hit(i, Class::Saying));
        let person = |k: usize| actors[k].toks;
        let before = people.iter().rev().copied().find(|&k| person(k).end < at.start);
        // "Tại hội nghị, kéo dài hai ngày, ông A ...": the main clause behind a comma; but not "... trong hội nghị này", chuyên gia A nói.
        let main = |n: usize| {
            let (k, last) = (people[n], n.checked_sub(1).map(|m| person(people[m]).end));
            let opens = person(k).start > at.end && r.tokens[person(k).start - 1].is_punct(',');
            let quoted = || (at.end..person(k).start).filter(|&i| r.tokens[i].kind == Kind::Quote).count() % 2 == 1;
            opens && last.is_none_or(|end| !listed(r, end, person(k).start)) && (!quoted() || public(r, resolved, &actors[k], &two))
        };
        let subject = before.is_none().then(|| (0..people.len()).find(|&n| main(n))).flatten().map(|n| people[n]);
        let speaker = match before {
            Some(k) => says(person(k).end, person(k).end + 4)
                .filter(|verb| verb.end <= at.start && at.start - verb.end <= 8 && !(verb.end..at.start).any(|i| r.tokens[i].is_punct(',')))
                .map(|_| k),
            None => subject.filter(|&k| {
                // "Tiến sĩ A, nhà Việt Nam học thuộc Viện B khẳng định".
                let apposed = r.token(person(k).end).is_some_and(|t| t.is_punct(','));
                let reach = person(k).end + if apposed { 40 } else { 10 };
                says(person(k).end, reach).is_some_and(|v| !people.iter().any(|&j| person(j).start > person(k).end && person(j).end <= v.start))
            }),
        };
        // "Phát biểu tại hội nghị, ông A đã ...".
        let speech = (at.start.saturating_sub(6).max(s.start)..at.start).any(|i| r.cues(i).any(|c| c.value() == "speak" && c.end + 1 == at.start));
        let role = if speaker.is_some() || speech { Role::Speaker } else { Role::Participant };
        let there = speaker.or(subject.filter(|_| at.start <= s.start + 8)).or_else(|| acts(r, s, at, actors, &people));
        give(there.into_iter().collect(), role, at);
    }
    // "A trả lời phỏng vấn bên lề Đối thoại X": he is there.
    let asked = |t: &Toks| (t.start.saturating_sub(8).max(s.start)..t.start).any(|i| r.is(i, PRESS) || r.are(i, &INTERVIEW));
    if let Some(&at) = own.iter().find(|t| assembly && t.start > s.start && r.is(t.start - 1, LE) && asked(t)) {
        give(ahead(at.start, 10).into_iter().take(1).collect(), Role::Participant, at);
    }
    // "A (trái) và B trong hội nghị": who is pointed out in the picture is in it.
    if assembly {
        give(pictured(r, s, &people, |k| actors[k].toks), Role::Participant, s);
    }
    // An office "trưởng đoàn X" printed with the name.
    for &k in &people {
        let x = &actors[k];
        if x.form == Who::Person && x.toks.iter().any(|t| r.cues(t).any(|h| h.value() == "head")) && assembly {
            give(vec![k], Role::HeadOfDelegation, x.toks);
        }
    }
}

/// "Ông A đã nêu vấn đề này với B tại diễn đàn": whoever does something at a meeting takes part in it. The verbs between must be his own.
fn acts(r: &Reading, sentence: Toks, at: Toks, actors: &Actors, people: &[usize]) -> Option<usize> {
    let toks = |k: usize| actors[k].toks;
    let k = people.iter().rev().copied().find(|&k| {
        let before = toks(k).start.checked_sub(1).filter(|&b| b >= sentence.start);
        toks(k).end < at.start && before.is_none_or(|b| !governs(r.tokens[b].fold))
    })?;
    let between = toks(k).end..at.start - 1;
    let own = |i: u32| {
        let t = &r.tokens[i];
        !t.is_punct(',') && !t.is_punct(':') && !t.is_punct(';') && t.kind != Kind::Quote && !THAT.contains(&t.fold)
    };
    let mut others = actors.all.iter().skip(k + 1).take_while(|x| x.toks.start < at.start);
    let alone = others.all(|x| governs(r.tokens[x.toks.start - 1].fold));
    let done = between.clone().take(3).any(|i| DONE.contains(&r.tokens[i].fold));
    let meets = between.clone().any(|i| r.hit(i, Class::Triggers).is_some());
    (between.len() <= 24 && done && between.clone().all(own) && alone && !meets).then_some(k)
}

/// What begins the names behind a group: "đáng chú ý là", "như", "gồm".
const AS: [u64; 3] = [LA, fold("như"), fold("gồm")];
const DONE: [u64; 5] = [fold("đã"), fold("vừa"), fold("hôm"), fold("ngày"), fold("từng")];
/// Behind these words somebody else may act.
const THAT: [u64; 5] = [fold("rằng"), fold("là"), fold("khi"), fold("sau"), fold("trước")];

/// Where somebody stands in a picture, "(trái)", "(thứ hai từ phải sang)", "(hàng đầu, giữa)".
const STANDS: [u64; 8] = [fold("trái"), fold("phải"), fold("giữa"), fold("bìa"), fold("ngoài"), fold("hàng"), fold("đứng"), fold("ngồi")];

/// The persons whose place in the picture is told, and those listed with them.
fn pictured(r: &Reading, sentence: Toks, people: &[usize], toks: impl Fn(usize) -> Toks) -> Vec<usize> {
    // The end of the words in parentheses that begin at a token, if they tell a place in the picture.
    let place = |at: u32| -> Option<u32> {
        let close = (at + 1..(at + 10).min(sentence.end)).find(|&i| r.tokens[i].is_punct(')'))?;
        (r.tokens[at].is_punct('(') && (at + 1..close).any(|i| STANDS.contains(&r.tokens[i].fold))).then_some(close + 1)
    };
    let end = |k: usize| Some(toks(k).end).filter(|&e| e < sentence.end);
    let there = |k: usize| end(k).and_then(place);
    // Whose hand is shaken, who is received: "A (trái) bắt tay B".
    let faces = |from: u32, to: u32| from <= to && to - from <= 6 && !(from..to).any(|i| r.tokens[i].is_punct(','));
    let joined = |a: usize, b: usize| listed(r, there(a).unwrap_or(toks(a).end), toks(b).start) || there(a).is_some_and(|from| faces(from, toks(b).start));
    let mut out: Vec<usize> = Vec::new();
    for (n, &k) in people.iter().enumerate() {
        let before = n.checked_sub(1).map(|m| people[m]).filter(|&b| joined(b, k));
        let behind = people.get(n + 1).copied().filter(|&b| joined(k, b));
        if there(k).is_some() || before.is_some_and(|b| there(b).is_some() || out.contains(&b)) || behind.is_some_and(|b| there(b).is_some()) {
            out.push(k);
        }
    }
    out
}

/// At the forum that the article reports, whoever holds a public office and says something says it there; at an assembly without a series, whoever does so of Viet Nam in
/// any office, and the envoys of those who take part.
pub fn speaks(r: &Reading, resolved: &Resolved, actors: &Actors, sentence: usize, rec: &mut Record) {
    let forum = rec.kind.value == MeetingKind::Forum;
    let assembly = forum || rec.code.is_empty() && matches!(rec.kind.value, MeetingKind::Conference | MeetingKind::Ceremony | MeetingKind::Other);
    if !assembly || rec.salience != Salience::Main || rec.status.is_some_and(|s| s.0 != Status::Held) {
        return;
    }
    let s = r.sentences[sentence].toks;
    let Some(verb) = s.iter().find_map(|i| r.hit(i, Class::Saying)) else { return };
    let near = actors.of_sentence(sentence).rev().map(|k| &actors[k]).find(|x| x.toks.end <= verb.start && verb.start - x.toks.end <= 6);
    let Some((x, person)) = near.and_then(|x| x.person.map(|p| (x, p))) else { return };
    let side = |code: &str| rec.parties.iter().any(|p| p.0 == code);
    let at_home = rec.code.is_empty() && x.code() == Some("VN") && (rec.parties.is_empty() || side("VN"));
    let envoy = rec.kind.value == MeetingKind::Conference && x.code().is_some_and(side) && holds(r, resolved, person, |k| k == "diplomat");
    if envoy || at_home && !resolved.entities[person as usize].offices.is_empty() || forum && holds(r, resolved, person, |k| PUBLIC.contains(&k)) {
        take_part(rec, x, person, Role::Speaker, x.toks);
    }
}

/// Whether somebody holds an office of some kind.
fn holds(r: &Reading, resolved: &Resolved, person: u32, sort: impl Fn(&str) -> bool) -> bool {
    resolved.entities[person as usize].offices.iter().filter_map(|o| r.office(*o)).any(|h| sort(h.value()))
}

/// Who may speak of a meeting because of being there: whoever holds a public office, at a summit of two that of one of them.
fn public(r: &Reading, resolved: &Resolved, x: &Actor, two: &[String]) -> bool {
    x.person.is_some_and(|p| holds(r, resolved, p, |k| k != "staff" && !PRIVATE.contains(&k))) && (two.len() != 2 || two.iter().any(|p| x.code() == Some(p)))
}

/// Offices that speak for a state.
const PUBLIC: [&str; 4] = ["state", "government", "minister", "military"];

/// A person takes part, and with him his side.
fn take_part(rec: &mut Record, x: &Actor, person: u32, role: Role, at: Toks) {
    add_role(rec, person, role, at);
    if let Some((code, at)) = &x.party {
        side::add(rec, code, *at);
    }
}
