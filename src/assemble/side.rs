//! meeting/sides-of-many: sides at conferences, exercises and other assemblies: the states and organizations that hold them, attend them or are listed there.
//!
//! accepts "Bộ trưởng Quốc phòng các nước ASEAN ngày 20/11 nhóm [họp tại] Viêng Chăn, Lào."  parties = "ASEAN"
//! accepts "Tổng thống Fiji nói đại dương là nhà chung, trong bài phát biểu trước [Đối thoại Shangri-La] hôm nay."  parties = "FJ"
//! accepts "Ngoại trưởng Lào Khamphone Sisavath trao đổi về tình hình Triều Tiên khi dự [Hội nghị Bộ trưởng Ngoại giao ASEAN] ngày 5/3."  parties = "ASEAN LA"
//! accepts "Bộ trưởng Quốc phòng Mỹ John Carter tới Singapore dự [Đối thoại Shangri-La] ngày 2/6."  parties = "US"
//! accepts "Bộ Quốc phòng hai nước Việt Nam - Lào phối hợp tổ chức [Giao lưu] sĩ quan trẻ lần thứ 3 ngày 5/3/2019."  parties = "VN LA"
//! accepts "Ngày 5/3/2019, Bộ Quốc phòng hai nước Việt Nam - Lào tổ chức [Đối thoại chính sách quốc phòng] lần thứ 3."  parties = "VN LA"
//! accepts "Ngày 5/3/2019, tại Brussels, Bỉ, Nga dự [Hội nghị An ninh châu Âu] lần thứ 3."  parties = "RU"
//! accepts "Tổng thống Na Uy Olaf Dahl phát biểu về [hội nghị thượng đỉnh Mỹ - Triều] diễn ra ở Hà Nội ngày 27/2."  parties = "US KP"

use super::actor::{Actors, Form, joined, listed};
use super::occurrence::UNIONS;
use super::record::{Record, add_party};
use crate::lexicon::Class;
use crate::model::MeetingKind;
use crate::reading::{Reading, Toks};
use crate::tokenise::{Kind, fold};

/// States and organizations said to hold an assembly, to attend it, or listed behind "tham dự có".
pub fn read(r: &Reading, actors: &Actors, sentence: usize, rec: &mut Record) {
    let s = r.sentences[sentence].toks;
    // "Tại Brussels, Bỉ, Thượng tướng A": where it is.
    let place = |k: usize| {
        let x = &actors[k];
        // "Tại Hà Nội, Việt Nam và Lào tổ chức ...": the two that act.
        let pair = || r.is(x.toks.end, VA) && actors.all.get(k + 1).is_some_and(|y| y.form == Form::Party && y.toks.start == x.toks.end + 1);
        let town = rec.city.is_some_and(|(t, _)| t.end + 1 == x.toks.start && !r.tokens[t.end].capital()) && !pair();
        // "Đại sứ các nước Mỹ, Nhật tại Việt Nam" are Viet Nam's guests.
        let envoys = || (x.toks.start.saturating_sub(16).max(s.start)..x.toks.start).any(|i| ENVOYS.contains(&r.tokens[i].fold));
        x.form == Form::Party && (town || x.toks.start > s.start && PLACED.contains(&r.tokens[x.toks.start - 1].fold) && !envoys())
    };
    // "Trao đổi về Biển Đông và Triều Tiên khi dự hội nghị": what is spoken of.
    let topic = |k: usize| {
        let x = &actors[k];
        let goes_on = |i: &u32| r.tokens[*i].capital() || r.tokens[*i].is_punct(',') || r.is(*i, VA);
        let from = (x.toks.start.saturating_sub(9).max(s.start)..x.toks.start).rev().take_while(goes_on).last().unwrap_or(x.toks.start);
        x.form == Form::Party && from > s.start && TOPICS.contains(&r.tokens[from - 1].fold)
    };
    let list: Vec<usize> = actors.of_sentence(sentence).filter(|&k| actors[k].party.is_some() && !place(k)).collect();
    let toks = |k: usize| actors[k].toks;
    // Numbers of those that one list joins.
    let mut runs: Vec<Vec<usize>> = Vec::new();
    // "Bộ Quốc phòng hai nước Việt Nam - Lào" as well.
    let one_list = |j: usize, k: usize| listed(r, toks(j).end, home(r, toks(k).start)) || joined(r, toks(j).end, toks(k).start);
    for &k in &list {
        match runs.last_mut() {
            Some(run) if one_list(run[run.len() - 1], k) => run.push(k),
            _ => runs.push(vec![k]),
        }
    }
    let mut sides: Vec<usize> = Vec::new();
    // "Không mời Trung Quốc tham gia", "rút lại lời mời Trung Quốc".
    let turned_away = |k: usize| {
        let words = |n: u32| (toks(k).start.saturating_sub(n).max(s.start)..toks(k).start).map(|i| r.tokens[i].fold);
        words(4).any(|w| w == MOI) && words(7).any(|w| TURNED.contains(&w))
    };
    // Nor does "mời các quốc gia như A, B tham dự" say that they come; "được mời" and "khách mời" do.
    let asks = |i: u32| r.is(i, MOI) && i > s.start && !COMES.contains(&r.tokens[i - 1].fold);
    let asked = |run: &&Vec<usize>| run.len() > 1 && (toks(run[0]).start.saturating_sub(5).max(s.start)..toks(run[0]).start).any(asks);
    let asked: Vec<usize> = runs.iter().filter(asked).flatten().copied().collect();
    // "Với những người đồng cấp từ Mỹ, Nga và Pháp", "binh sĩ đến từ ...", "các nước: ...": whoever of three and more states comes together there.
    let told = rec.triggers.iter().chain(&rec.name).any(|t| s.contains(*t));
    let said = s.iter().find(|&i| !told && r.hit(i, Class::Saying).is_some()).unwrap_or(s.end);
    for run in runs.iter().filter(|run| run.len() > 2 && !of_two(rec)) {
        let first = toks(run[0]).start;
        if told && first > s.start && comes_from(r, s, first) {
            sides.extend(run);
        }
    }
    for i in r.where_begins(s, &[Class::Cues]) {
        // The longest: "dự kiến" is no "dự".
        if let Some(c) = r.cues(i).next_back() {
            // "Bay đến Singapore và có mặt": somebody else, ahead of the verb that "và" goes on from.
            let goes_on = |k: usize| (toks(k).end..c.start).any(|i| r.is(i, VA));
            // "NATO hôm 13/2 bắt đầu hội nghị": a day may stand between.
            let close = |k: usize| (toks(k).end..c.start).filter(|&i| !day(r, i)).count() <= 3 && c.start - toks(k).end <= MEET;
            let ahead = list.iter().rev().find(|&&k| toks(k).end <= c.start && close(k) && !goes_on(k) && !topic(k));
            // Whoever has a summit of two held at home is no third side of it.
            if matches!(c.value(), "occur" | "organise") && rec.kind.value == MeetingKind::Summit {
                continue;
            }
            // "Tham dự hội nghị còn có các nước A, B", "18 nước tham gia hội nghị gồm A, B và C".
            let named = |t: u32| r.is(t, CO) || r.is(t, GOM) && runs.iter().any(|run| run.len() > 1 && (t + 1..t + 4).contains(&toks(run[0]).start));
            let there = c.value() == "attend" && ahead.is_none() && (c.end..(c.end + 8).min(s.end)).any(named);
            match c.value() {
                // With the list that the nearest one ends.
                "occur" | "organise" | "chair" | "co_chair" | "attend" | "speak" if !there => {
                    // "Thủ tướng A cho rằng ..., trong bài phát biểu tại Đối thoại X": whoever the sentence begins with.
                    let begins = || list.first().filter(|&&k| toks(k).start == s.start && actors[k].is_personal());
                    let speech = c.value() == "speak" && c.start > s.start && r.is(c.start - 1, BAI) && told;
                    let ahead = ahead.or_else(|| begins().filter(|_| speech));
                    let run = ahead.and_then(|k| runs.iter().find(|run| run.contains(k)));
                    // Institutes ("IISS") hold forums and are no sides of them.
                    let holds = matches!(c.value(), "occur" | "organise");
                    let side = |k: &&usize| !holds || actors[**k].code().is_none_or(|c| c.len() == 2 || UNIONS.contains(&c));
                    sides.extend(run.into_iter().flatten().filter(|&&k| toks(k).end <= c.start).filter(side));
                }
                // "Ông nói khu vực có sự tham gia của Mỹ": in what somebody says, of a sentence that does not name the assembly.
                "attend_list" | "with_participation" | "attend" if c.start <= said => {
                    sides.extend(list.iter().filter(|&&k| toks(k).start >= c.end));
                }
                _ => {}
            }
        }
    }
    // "Bộ trưởng Quốc phòng các nước ASEAN ngày 20/11 nhóm họp tại ...": those who meet.
    for t in rec.triggers.iter().filter(|t| s.contains(**t) && r.is(t.start, HOP)) {
        let ahead = list.iter().rev().find(|&&k| toks(k).end <= t.start && t.start - toks(k).end <= MEET);
        sides.extend(ahead.and_then(|k| runs.iter().find(|run| run.contains(k))).into_iter().flatten().filter(|&&k| toks(k).end <= t.start));
    }
    for x in sides.into_iter().filter(|&k| !turned_away(k) && asked.binary_search(&k).is_err()).map(|k| &actors[k]) {
        add(rec, x.code().unwrap_or_default(), x.party.as_ref().map_or(x.toks, |p| p.1));
    }
}

/// A word of a day: "hôm", "ngày", "sáng", "nay", a number, what stands between two of them.
fn day(r: &Reading, i: u32) -> bool {
    let t = &r.tokens[i];
    t.kind == Kind::Number || t.is_punct('/') || t.kind == Kind::Dash || DAY.contains(&t.fold)
}

/// A meeting of two sides.
fn of_two(rec: &Record) -> bool {
    rec.kind.value == MeetingKind::Dialogue || rec.kind.value == MeetingKind::Summit && rec.code.is_empty() && rec.parties.len() == 2
}

/// Where a list goes on ahead of "nước chủ nhà Nhật Bản".
fn home(r: &Reading, at: u32) -> u32 {
    if at > HOME.len() as u32 && r.are(at - HOME.len() as u32, &HOME) { at - HOME.len() as u32 } else { at }
}

/// Whether the words ahead of a list of states say that somebody comes from there, or that they are the states themselves.
fn comes_from(r: &Reading, s: Toks, first: u32) -> bool {
    let word = r.tokens[first - 1].fold;
    let near = |n: u32, words: &[u64]| (first.saturating_sub(n).max(s.start)..first).any(|i| words.contains(&r.tokens[i].fold));
    word == FROM && near(6, &COMERS) || r.tokens[first - 1].is_punct(':') && near(6, &STATES) || word == GOM && near(8, &STATES)
}

/// "Đại sứ", "đại diện".
const ENVOYS: [u64; 2] = [fold("sứ"), fold("diện")];
/// Where somebody is or goes to: "tới Singapore dự ...".
const PLACED: [u64; 6] = [fold("tại"), fold("ở"), fold("đến"), fold("tới"), fold("sang"), fold("thăm")];
/// "Về", "vấn đề", "tình hình".
const TOPICS: [u64; 3] = [fold("về"), fold("đề"), fold("hình")];
const VA: u64 = fold("và");
const MOI: u64 = fold("mời");
/// Ahead of "mời": "được", "khách", "lời".
const COMES: [u64; 3] = [fold("được"), fold("khách"), fold("lời")];
/// "Không", "hủy", "rút", "loại".
const TURNED: [u64; 4] = [fold("không"), fold("hủy"), fold("rút"), fold("loại")];
const HOP: u64 = fold("họp");
/// Furthest that those who meet may stand ahead of the verb, a day between, in tokens.
const MEET: u32 = 7;
const DAY: [u64; 8] = [fold("hôm"), fold("ngày"), fold("sáng"), fold("trưa"), fold("chiều"), fold("tối"), fold("nay"), fold("qua")];
const BAI: u64 = fold("bài");
const CO: u64 = fold("có");
const HOME: [u64; 3] = [fold("nước"), fold("chủ"), fold("nhà")];
const FROM: u64 = fold("từ");
const GOM: u64 = fold("gồm");
/// Those who come: "đồng cấp", "đại biểu", "đại diện", "khách mời", "binh sĩ", "học giả", "quan chức", "đến".
const COMERS: [u64; 9] = [fold("cấp"), fold("biểu"), fold("diện"), fold("mời"), fold("sĩ"), fold("giả"), fold("chức"), fold("đến"), fold("đoàn")];
const STATES: [u64; 2] = [fold("nước"), fold("gia")];

/// A state, or an organization of states; offices and institutes of one state only stand for it.
fn is_side(party: &str) -> bool {
    let acronym = party.bytes().all(|b| b.is_ascii_uppercase());
    acronym || ["ASEAN", "quốc tế", "Quốc tế", "Thế giới", "Liên", "châu"].iter().any(|w| party.contains(w))
}

/// Adds what is a side.
pub fn add(rec: &mut Record, code: &str, at: Toks) {
    if is_side(code) {
        add_party(rec, code, at);
    }
}
