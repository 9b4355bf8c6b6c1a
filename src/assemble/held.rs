//! meeting/held: what a body of the state holds on a day without a word for an occasion ("tổ chức sơ kết", "khai mạc lớp tập huấn", "họp báo công bố").
//!
//! accepts "Sáng 22/2, UBND TP HCM tổ chức [tổng kết] công tác chăm lo Tết."  kind = "conference"  start = "XXXX-02-22"
//! accepts "Sáng 5/6, tại Hà Nội, Bộ Quốc phòng [khai mạc] khóa tập huấn sĩ quan tham mưu."  kind = "ceremony"  city = "Hà Nội"
//! accepts "Sáng 28/6, Văn phòng Chủ tịch nước đã [họp báo] công bố lệnh của Chủ tịch nước."  kind = "other"  start = "XXXX-06-28"
//! rejects "Sáng 28/6, Công ty Hải Long tổ chức tổng kết hoạt động."
//! rejects "Sáng 28/6, Bộ Ngoại giao họp báo thường kỳ."
//! rejects "Bộ Quốc phòng đã tổ chức tổng kết công tác."

use super::specific::bodies;
use crate::model::MeetingKind;
use crate::reading::{Reading, Toks};
use crate::recognise::Recognised;
use crate::tokenise::{Few, fold};

static FIRST: Few<5> = Few::of([fold("tổ"), fold("chủ"), fold("khai"), fold("bế"), fold("họp")]);
/// "Tổ chức", "chủ trì".
const HOLDS: [[u64; 2]; 2] = [[fold("tổ"), fold("chức")], [fold("chủ"), fold("trì")]];
/// What is held so.
const HELD: [(&[u64], MeetingKind); 10] = [
    (&[fold("sơ"), fold("kết")], MeetingKind::Conference),
    (&[fold("tổng"), fold("kết")], MeetingKind::Conference),
    (&[fold("họp"), fold("báo"), fold("công"), fold("bố")], MeetingKind::Other),
    (&[fold("gặp"), fold("mặt")], MeetingKind::Ceremony),
    (&[fold("khánh"), fold("thành")], MeetingKind::Ceremony),
    (&[fold("khởi"), fold("công")], MeetingKind::Ceremony),
    (&[fold("ra"), fold("mắt")], MeetingKind::Ceremony),
    (&[fold("bàn"), fold("giao")], MeetingKind::Ceremony),
    (&[fold("tuyên"), fold("dương")], MeetingKind::Ceremony),
    (&[fold("phát"), fold("động")], MeetingKind::Ceremony),
];
/// What tells it by itself.
const BY_ITSELF: [(&[u64], MeetingKind); 5] = [
    (&[fold("khai"), fold("mạc"), fold("khóa")], MeetingKind::Ceremony),
    (&[fold("khai"), fold("mạc"), fold("lớp")], MeetingKind::Ceremony),
    (&[fold("bế"), fold("mạc"), fold("khóa")], MeetingKind::Ceremony),
    (&[fold("bế"), fold("mạc"), fold("lớp")], MeetingKind::Ceremony),
    (&[fold("họp"), fold("báo"), fold("công"), fold("bố")], MeetingKind::Other),
];
/// Between the body and the verb: "đã", "vừa", "phối hợp với ...".
const CLOSE: u32 = 4;

/// Whether it may be told at a word.
#[inline(always)]
pub fn begins(word: u64) -> bool {
    FIRST.contains(&word)
}

/// What is held at token `i`: the words and the kind.
pub fn at(r: &Reading, found: &Recognised, sentence: Toks, i: u32) -> Option<(Toks, MeetingKind)> {
    let held = HOLDS.iter().any(|h| r.are(i, h));
    let (at, list) = if held { (i + 2, &HELD[..]) } else { (i, &BY_ITSELF[..]) };
    let (_, kind) = *list.iter().find(|w| r.are(at, w.0))?;
    let near = |m: Toks| m.end <= i && i - m.end <= CLOSE && !(m.end..i).any(|k| r.tokens[k].is_punct(','));
    (found.tells_day(sentence) && bodies(r, found, Toks::new(sentence.start, i)).any(|(_, body)| near(body))).then(|| (Toks::new(at, at + 2), kind))
}
