//! place/pair: names of states beside another state, joined by a dash, a comma or "và".
//! Why: headlines write "Việt", "Trung", "Hàn" for states only where a second state shows what is meant.
//! accepts "Quan hệ [Việt] - [Trung] phát triển."  place_type = "country"
//! accepts "Đàm phán [Mỹ]-[Triều] bế tắc."
//! accepts "Tam giác [Trung] – [Nhật] – [Hàn] họp tại Xơ-un."
//! accepts "Cuộc gặp ba bên [Trung], Nga và [Ấn] bên lề hội nghị."
//! accepts "Anh kể chuyện anh đi xa. [Anh], Pháp và Đức ra tuyên bố."
//! rejects "Miền Trung - Tây Nguyên mưa lớn."
//! rejects "Các đại biểu Minh Đức - Tuấn Anh phát biểu."
//! rejects "Chiến lược ở [Ấn Độ] - Thái Bình Dương."

use super::{Found, Scan};
use crate::lexicon::{Class, Hit};
use crate::tokenise::{Kind, fold};

pub const ID: &str = "place/pair";

const AND: u64 = fold("và");
/// Longest name of a state, in tokens, that is looked for before a joint.
const LONGEST: u32 = 9;

/// A state's name with another one before or behind it.
pub fn at(s: &Scan, i: u32) -> Option<Found> {
    let hit = s.state(i)?;
    let short = hit.more() == "pair" || hit.more() == "weak" && s.opens(i);
    let joint = |k: u32| s.token(k).is_some_and(|t| t.kind == Kind::Dash || short && (t.is_punct(',') || t.fold == AND || t.is_punct('/')));
    let (ahead, after) = (i > s.sentence.start && joint(i - 1), joint(hit.end));
    if !(ahead || after) || s.named_before(i) || s.addressed(i) || s.named_after(hit.end) {
        return None;
    }
    let behind = || after && s.state(hit.end + 1).is_some_and(|h| other(h, hit) && !s.named_after(h.end));
    let before = || ahead && preceded(s, i - 1, hit);
    (behind() || before()).then(|| hit.into())
}

fn other(a: Hit, b: Hit) -> bool {
    a.value() != b.value()
}

/// Another state's name ends before token `i`.
fn preceded(s: &Scan, i: u32, hit: Hit) -> bool {
    (i.saturating_sub(LONGEST).max(s.sentence.start)..i).any(|k| {
        let ends = |h: &&Hit| h.end == i && h.class() == Class::Countries && other(**h, hit);
        s.r.hits.at(k).iter().any(|h| ends(&h)) && !s.named_before(k)
    })
}
