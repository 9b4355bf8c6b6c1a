//! meeting/sitting: the National Assembly or its standing committee at work on a day, which is a sitting though no word says so.
//!
//! accepts "Sáng 8/6, [Quốc hội đã thông qua] Luật Quốc phòng (sửa đổi)."  parties = "VN"  start = "XXXX-06-08"
//! accepts "Chiều 11/6, với 88% đại biểu tán thành, [Quốc hội khóa XIV biểu quyết] thông qua Luật Cảnh sát biển."  start = "XXXX-06-11"
//! accepts "[Ủy ban Thường vụ Quốc hội sáng 20/11 cho ý kiến] về dự án Luật Dân quân tự vệ."  start = "XXXX-11-20"
//! rejects "Luật Dân quân tự vệ được Quốc hội thông qua ngày 23/11/2009."
//! rejects "Sáng 8/6, ông Nguyễn Văn An cho biết Quốc hội sẽ thông qua luật vào năm sau."
//! rejects "Ngày 5/6, Quốc hội Mỹ thông qua dự luật ngân sách."

use crate::model::EntityKind;
use crate::reading::{Reading, Toks};
use crate::recognise::Recognised;
use crate::tokenise::{Kind, fold};

const ASSEMBLY: [u64; 2] = [fold("quốc"), fold("hội")];
/// What it does when it sits.
const WORK: [&[u64]; 7] = [
    &[fold("thảo"), fold("luận")],
    &[fold("thông"), fold("qua")],
    &[fold("biểu"), fold("quyết")],
    &[fold("cho"), fold("ý"), fold("kiến")],
    &[fold("chất"), fold("vấn")],
    &[fold("bỏ"), fold("phiếu")],
    &[fold("nghe")],
];
/// What may stand between the body and the verb: "khóa XIV", "đã", "sẽ", "tiếp tục", "bắt đầu", "tiến hành".
const BETWEEN: [u64; 11] =
    [fold("khóa"), fold("đã"), fold("sẽ"), fold("vừa"), fold("đang"), fold("tiếp"), fold("tục"), fold("bắt"), fold("đầu"), fold("tiến"), fold("hành")];

/// Whether a sitting may be told at a word.
#[inline(always)]
pub fn begins(word: u64) -> bool {
    word == ASSEMBLY[0]
}

/// What the assembly named at token `i` does, as the subject of a main clause with a day: from its name to the verb.
pub fn at(r: &Reading, found: &Recognised, sentence: Toks, i: u32) -> Option<Toks> {
    if !r.are(i, &ASSEMBLY) {
        return None;
    }
    let k = found.mentions.partition_point(|m| m.toks.start + 8 < i);
    let body = found.mentions[k..].iter().take_while(|m| m.toks.start <= i).find(|m| m.kind == EntityKind::Organization && m.toks.end == i + 2)?;
    let day = |at: u32| found.timex_at(at);
    let start = body.toks.start;
    let subject = start == sentence.start || r.tokens[start - 1].is_punct(',') || day(start - 1).is_some();
    let mut at = i + 2;
    while at < sentence.end && (BETWEEN.contains(&r.tokens[at].fold) || r.is(at - 1, BETWEEN[0]) || day(at).is_some()) {
        at += 1;
    }
    let verb = WORK.iter().find(|w| r.are(at, w))?;
    let dated = (sentence.start..start).chain(i + 2..at).any(|t| day(t).is_some()) && r.tokens[at].kind == Kind::Word;
    (subject && dated).then_some(Toks::new(start, at + verb.len() as u32))
}
