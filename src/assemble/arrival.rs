//! meeting/arrival: an official who comes to another state visits it, though no word says "visit" ("Bộ trưởng A sẽ tới Hà Nội", "ông B đến Lào").
//!
//! accepts "Tổng thống Mỹ John Carter và phu nhân tối 26/2 đã [đến] sân bay Nội Bài."  parties = "US VN"  start = "XXXX-02-26"
//! accepts "Bộ trưởng Quốc phòng Mỹ John Carter sẽ [tới] Hà Nội ngày 5/3."  parties = "US VN"
//! accepts "Tổng thống Mỹ John Carter đặt chân [tới] Singapore tối 10/6."  parties = "US SG"
//! accepts "Bộ trưởng Quốc phòng Mỹ hôm 5/3 [đến] Trung Quốc để trao đổi."  parties = "US CN"
//! rejects "Con trai của Bộ trưởng Quốc phòng Mỹ John Carter ngày 22/7 đã sang Pháp."
//! rejects "Các quan chức Mỹ hôm 5/3 đến Trung Quốc."
//! rejects "Bộ trưởng Quốc phòng Mỹ John Carter tới Singapore dự một triển lãm."
//! rejects "Ông Lê Văn Nam đến sân bay Nội Bài lúc 5 giờ."

use super::actor::{Actors, Form};
use super::same::SORTS;
use crate::model::EntityKind;
use crate::reading::{Reading, Toks};
use crate::recognise::Recognised;
use crate::resolve::Resolved;
use crate::tokenise::{Few, fold};

static VERBS: Few<4> = Few::of([fold("đến"), fold("tới"), fold("sang"), fold("lên")]);
const OF: u64 = fold("của");
const AT: u64 = fold("tại");
const IN: u64 = fold("ở");
pub const AIRPORT: [u64; 2] = [fold("sân"), fold("bay")];
const PRESENT: [u64; 2] = [fold("có"), fold("mặt")];
/// What may stand between the traveller and the verb.
const AUXILIARIES: [u64; 25] = [
    fold("sẽ"),
    fold("đã"),
    fold("cũng"),
    fold("dự"),
    fold("kiến"),
    fold("vừa"),
    fold("đang"),
    fold("vẫn"),
    fold("có"),
    fold("mặt"),
    fold("lên"),
    fold("đường"),
    fold("bay"),
    fold("đi"),
    fold("hôm"),
    fold("nay"),
    fold("qua"),
    fold("và"),
    fold("cùng"),
    fold("phu"),
    fold("nhân"),
    fold("tiếp"),
    fold("tục"),
    fold("đặt"),
    fold("chân"),
];
/// What may stand between the verb and the place.
const BETWEEN: [u64; 13] = [
    fold("thủ"),
    fold("đô"),
    fold("thành"),
    fold("phố"),
    fold("TP"),
    fold("nước"),
    fold("đường"),
    fold("sân"),
    fold("bay"),
    fold("tàu"),
    fold("thăm"),
    fold("bang"),
    fold("vùng"),
];
/// Furthest that the traveller may stand before the verb, in tokens, those of a day aside.
const REACH: usize = 5;

/// Whether an arrival may be told at a word.
#[inline(always)]
pub fn begins(word: u64) -> bool {
    VERBS.contains(&word) || matches!(word, AT | IN)
}

/// The verb at token `i`, if somebody of another state arrives.
pub fn at(r: &Reading, found: &Recognised, resolved: &Resolved, actors: &Actors, sentence: usize, i: u32) -> Option<Toks> {
    // "Sẽ có mặt tại Việt Nam".
    let there = || i >= 2 && matches!(r.tokens[i].fold, AT | IN) && r.are(i - 2, &PRESENT);
    if !VERBS.contains(&r.tokens[i].fold) && !there() {
        return None;
    }
    let end = i + 1 + (i + 1 < r.sentences[sentence].toks.end && VERBS.contains(&r.tokens[i + 1].fold)) as u32;
    let place = |at: u32| {
        let k = found.mentions.partition_point(|m| m.toks.start < at);
        let m = found.mentions.get(k).filter(|m| m.toks.start == at && m.kind == EntityKind::Place)?;
        let e = &resolved.entities[resolved.entity_of[k] as usize];
        let airport = || e.place_type == "facility" && r.are(m.toks.start, &AIRPORT);
        (matches!(e.place_type, "country" | "city") || airport()).then_some(m).and(e.country.as_ref()).map(|c| (c.0, m.toks.end))
    };
    // "Tới thủ đô Viêng Chăn", "đến thành phố X".
    let gap = (end..end + 3).take_while(|&k| r.token(k).is_some_and(|t| BETWEEN.contains(&t.fold))).count() as u32;
    let (to, after) = (end..=end + gap).find_map(place)?;
    // "Tới Singapore dự hội nghị": whoever goes to a conference visits nobody.
    if (after..(after + 3).min(r.sentences[sentence].toks.end)).any(|k| r.cues(k).any(|h| h.value() == "attend")) {
        return None;
    }
    // "Đến Hà Nội sáng nay, Bộ trưởng A ...": the subject of the main clause.
    if i == r.sentences[sentence].toks.start {
        let comma = (after..(after + 12).min(r.sentences[sentence].toks.end)).find(|&k| r.tokens[k].is_punct(','))?;
        let x = actors.of_sentence(sentence).map(|k| &actors[k]).find(|x| x.toks.start == comma + 1)?;
        return (x.person.is_some() && x.code().is_some_and(|c| c != to)).then_some(Toks::new(i, end));
    }
    let traveller = actors.of_sentence(sentence).rev().map(|k| &actors[k]).find(|x| x.toks.end <= i)?;
    // "Con trai và cháu của Bộ trưởng A đã sang Pháp", "em gái nhà lãnh đạo B tới Hàn Quốc": somebody else travels.
    let at = traveller.toks.start;
    let of = at > 0 && r.is(at - 1, OF);
    let kin = |k: u32| r.cues(k).any(|h| h.value() == "kin" && (of || h.end == at));
    if (at.saturating_sub(6).max(r.sentences[sentence].toks.start)..at).any(kin) {
        return None;
    }
    // "Tổng thống A tối 26/2 đã đến Hà Nội": a day may stand between.
    let between = || (traveller.toks.end..i).filter(|&k| found.timex_at(k).is_none());
    let only_auxiliaries = between().all(|k| AUXILIARIES.contains(&r.tokens[k].fold));
    // "Ngoại trưởng Mỹ tới Hàn Quốc": whoever holds the office, but not "các quan chức".
    let holder = || traveller.form == Form::Office && r.office(traveller.toks).is_some_and(|h| SORTS.contains(&h.value()));
    let foreign = (traveller.person.is_some() || traveller.form == Form::Delegation || holder()) && traveller.code().is_some_and(|c| c != to);
    (foreign && only_auxiliaries && between().count() <= REACH).then_some(Toks::new(i, end))
}
