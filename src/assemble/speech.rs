//! meeting/speech: an official who speaks before a body or at a house of learning, an occasion of its own.
//!
//! accepts "Bộ trưởng Quốc phòng Mỹ John Carter hôm 6/9 [phát biểu] tại Viện Nghiên cứu Chiến lược London."  who = "John Carter"  start = "XXXX-09-06"
//! accepts "Trong [bài phát biểu] hôm 6/9 tại Đại học Quốc gia Hà Nội, Tổng thống Pháp Paul Martin kêu gọi hợp tác."  who = "Paul Martin"  kind = "other"
//! accepts "Thứ trưởng Quốc phòng Mỹ John Carter hôm 6/9 [phát biểu] trước các chuyên gia tại Viện Nghiên cứu Chiến lược London."  who = "John Carter"
//! accepts "Bộ trưởng Quốc phòng Mỹ John Carter [phát biểu] ngày 6/9 tại một sự kiện do tờ Ánh Sáng tổ chức."  who = "John Carter"
//! rejects "Ông John Carter được mời phát biểu tại Đại học Quốc gia Hà Nội."
//! rejects "Chuyên gia John Carter hôm 6/9 phát biểu tại Viện Nghiên cứu Chiến lược London."
//! rejects "Bộ trưởng Quốc phòng Mỹ John Carter phát biểu tại Trung tâm Hội nghị Quốc gia ngày 6/9."

use crate::model::EntityKind;
use crate::reading::{Reading, Toks};
use crate::recognise::Recognised;
use crate::tokenise::{Shape, fold};

/// "Phát biểu", "diễn văn", "diễn thuyết", "thuyết trình".
const SPEECHES: [[u64; 2]; 4] = [[fold("phát"), fold("biểu")], [fold("diễn"), fold("văn")], [fold("diễn"), fold("thuyết")], [fold("thuyết"), fold("trình")]];
const BAI: u64 = fold("bài");
/// "Được mời", "bị ngăn", "việc phát biểu": no speech that was held.
const NONE: [u64; 3] = [fold("mời"), fold("ngăn"), fold("việc")];
/// "Tại", "ở", "trước".
const BEFORE: [u64; 3] = [fold("tại"), fold("ở"), fold("trước")];
/// "Một sự kiện do tờ X tổ chức".
const EVENT: [u64; 3] = [fold("một"), fold("sự"), fold("kiện")];
/// How those are called who are spoken to.
const HOUSES: [&[u64]; 11] = [
    &[fold("đại"), fold("học")],
    &[fold("ĐH")],
    &[fold("học"), fold("viện")],
    &[fold("trường"), fold("đại")],
    &[fold("viện")],
    &[fold("trung"), fold("tâm")],
    &[fold("hội"), fold("đồng")],
    &[fold("quốc"), fold("hội")],
    &[fold("thượng"), fold("viện")],
    &[fold("hạ"), fold("viện")],
    &[fold("câu"), fold("lạc"), fold("bộ")],
];
/// "Trung tâm Hội nghị", "trung tâm báo chí": where others meet.
const HALLS: [[u64; 2]; 2] = [[fold("hội"), fold("nghị")], [fold("báo"), fold("chí")]];

/// Whether a speech may be told at a word.
#[inline(always)]
pub fn begins(word: u64) -> bool {
    SPEECHES.iter().any(|s| s[0] == word)
}

/// The speech at token `i`, where it says before whom.
pub fn at(r: &Reading, found: &Recognised, sentence: Toks, i: u32) -> Option<Toks> {
    SPEECHES.iter().find(|s| r.are(i, *s))?;
    let at = found.timex_at(i + 2).map_or(i + 2, |day| day.toks.end);
    // "Phát biểu trước các chuyên gia tại Viện X".
    let people = |k: &u32| *k < sentence.end && r.tokens[*k].shape == Shape::Lower;
    let there = (at + 1..at + 8).take_while(people).find(|&k| BEFORE[..2].contains(&r.tokens[k].fold));
    let at = there.filter(|_| at < sentence.end && r.is(at, BEFORE[2])).unwrap_or(at);
    let house = at + 1;
    let none = (i.saturating_sub(3).max(sentence.start)..i).any(|k| NONE.contains(&r.tokens[k].fold));
    if house >= sentence.end || !BEFORE.contains(&r.tokens[at].fold) || none {
        return None;
    }
    let named = || found.mentions.get(found.mentions.partition_point(|m| m.toks.start < house)).filter(|m| m.toks.start <= house + 1);
    let body = || named().is_some_and(|m| matches!(m.kind, EntityKind::Organization | EntityKind::Place));
    let hall = || HALLS.iter().any(|h| r.are(house + 2, h));
    // "Tại sự kiện" is one spoken of before.
    if !r.are(house, &EVENT) && (!HOUSES.iter().any(|h| r.are(house, h)) || !body() || hall()) {
        return None;
    }
    let titled = i > sentence.start && r.is(i - 1, BAI);
    Some(Toks::new(i - titled as u32, i + 2))
}
