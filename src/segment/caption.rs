//! block/caption: what stands under or beside a picture.
//! Why: it names the photographer ("Ảnh: ...") or carries the number that a copied page gives its pictures ("- Ảnh 1."), or opens as captions do.
//! accepts "[Hai đoàn chụp ảnh chung - Ảnh: TTXVN]"
//! accepts "[Hai đoàn chụp ảnh chung Ảnh: BÙI TỰ]"
//! accepts "[Hai đoàn hội đàm ở Hà Nội - Ảnh 1.]"
//! accepts "[Ảnh minh hoạ: Reuters]"
//! accepts "[Ảnh: Đoàn đại biểu hai nước tham quan phòng truyền thống của trung đoàn sau buổi làm việc]"
//! accepts "[(Ảnh: Bộ Quốc phòng)]"
//! accepts "[Quang cảnh buổi đối thoại.]"
//! accepts "[Hai bộ trưởng bắt tay trước cuộc hội đàm sáng nay tại thủ đô của nước chủ nhà - Ảnh 1.]\nHội nghị đã bế mạc vào chiều cùng ngày tại thủ đô của nước chủ nhà."
//! rejects "Hai bộ trưởng bắt tay trước cuộc hội đàm sáng nay tại thủ đô của nước chủ nhà - Ảnh 1.\nHội nghị đã bế mạc vào chiều cùng ngày tại thủ đô của nước chủ nhà.\n[Hai bộ trưởng bắt tay trước cuộc hội đàm sáng nay tại thủ đô của nước chủ nhà - Ảnh 1.]"
//! rejects "Ông cho rằng bức ảnh: một bằng chứng quan trọng, đã bị sửa trước khi được gửi tới tòa soạn của báo vào hôm thứ ba vừa rồi và chưa ai biết vì sao."

use super::page::Page;
use crate::tokenise::{Kind, Token, fold};

const ANH: u64 = fold("ảnh");
const VIDEO: u64 = fold("video");
const CLIP: u64 = fold("clip");
/// How captions open; with the number of tokens that the line may have.
const OPENINGS: [&[u64]; 8] = [
    &[fold("quang"), fold("cảnh")],
    &[fold("toàn"), fold("cảnh")],
    &[fold("khung"), fold("cảnh")],
    &[fold("ảnh"), fold("minh")],
    &[fold("chú"), fold("thích"), fold("ảnh")],
    &[fold("từ"), fold("trái"), fold("qua")],
    &[fold("từ"), fold("trái"), fold("sang")],
    &[fold("đồ"), fold("hoạ")],
];
const OPENING_LEN: usize = 30;
/// A credit is no longer than this.
pub const CREDIT_LEN: usize = 12;

pub fn holds(page: &Page, n: usize) -> bool {
    let toks = page.toks(n);
    if toks.len() > super::page::LONG {
        return false;
    }
    numbered(toks) || credited(toks)
}

/// The line opens as captions do. Headlines may open so too.
pub fn opens(page: &Page, n: usize) -> bool {
    let toks = page.toks(n);
    let opening = |o: &[u64]| toks.len() >= o.len() && toks.iter().zip(o).all(|(t, f)| t.fold == *f);
    let film = toks.len() >= 3 && matches!(toks[0].fold, ANH | VIDEO | CLIP) && toks[1].is_punct(':');
    toks.len() <= OPENING_LEN && (toks[0].capital() || toks[0].is_punct('(')) && OPENINGS.iter().any(|o| opening(o)) || film
}

/// `... - Ảnh 3.`
pub fn numbered(toks: &[Token]) -> bool {
    let end = toks.len() - toks.last().is_some_and(|t| t.is_punct('.')) as usize;
    end >= 4 && toks[end - 1].kind == Kind::Number && toks[end - 2].fold == ANH && toks[end - 3].kind == Kind::Dash
}

/// `Ảnh: ...` at the end, capitalised or behind a dash or bracket.
pub fn credited(toks: &[Token]) -> bool {
    credit(toks).is_some()
}

/// What stands behind the colon of `Ảnh: ...`, as token numbers.
pub fn credit(toks: &[Token]) -> Option<std::ops::Range<usize>> {
    let from = toks.len().saturating_sub(CREDIT_LEN);
    (from..toks.len().saturating_sub(1)).find_map(|k| {
        if toks[k].fold != ANH || !toks[k].capital() {
            return None;
        }
        let colon = (k + 1..=k + 3).find(|&c| toks.get(c).is_some_and(|t| t.is_punct(':'))).filter(|&c| c == k + 1 || c + 1 < toks.len())?;
        let end = toks.len() - toks.iter().rev().take_while(|t| t.is_punct('.') || t.is_punct(')') || t.is_punct('…')).count();
        (!toks[k..].iter().any(|t| t.is_punct(';'))).then_some(colon + 1..end.max(colon + 1))
    })
}
