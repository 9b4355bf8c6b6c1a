//! block/byline: who wrote the article, as a line of its own.
//! Why: two to four capitalised words alone, with at most the paper, the place or "tổng hợp"; or what says so ("Bài, ảnh: ...").
//! accepts "Hội nghị bế mạc vào chiều cùng ngày sau hai phiên thảo luận kín.\n[Tự Lâm]"
//! accepts "Hội nghị bế mạc vào chiều cùng ngày sau hai phiên thảo luận kín.\n[HOÀNG TỰ LÂM/baoxyz.vn]"
//! accepts "Hội nghị bế mạc vào chiều cùng ngày sau hai phiên thảo luận kín.\n[Tự Lâm (Theo AFP)]"
//! accepts "Hội nghị bế mạc vào chiều cùng ngày sau hai phiên thảo luận kín.\n[Bài, ảnh: Tự Lâm - Thu Cúc]"
//! rejects "Hội nghị bế mạc vào chiều cùng ngày sau hai phiên thảo luận kín.\nBaoxyz Online"
//! rejects "Thị trường thế giới\nGiá dầu giảm trong phiên hôm qua trong khi giá vàng đi ngang."

use super::page::Page;
use crate::tokenise::{Kind, Shape, Token, fold};

const ONLINE: u64 = fold("online");
const OPENINGS: [u64; 8] = [fold("tin"), fold("bài"), fold("tác"), fold("nhóm"), fold("pv"), fold("thực"), fold("phóng"), fold("biên")];

/// The line looks like a signature; where it stands decides whether it is one.
pub fn holds(page: &Page, n: usize) -> bool {
    let toks = page.toks(n);
    if toks.len() > 16 {
        return false;
    }
    if OPENINGS.contains(&toks[0].fold) && toks.len() >= 2 {
        return toks.iter().take(6).any(|t| t.is_punct(':') && !t.spaced) && !toks.iter().any(|t| t.kind == Kind::Number)
            || toks.len() <= 3 && toks.last().is_some_and(|t| t.kind == Kind::Word);
    }
    names_only(&toks[..names_end(toks)])
}

/// The names in a signature: behind "Bài, ảnh:" and the like, up to the bracket or slash behind which paper, place or agency stand. Token numbers in the line.
pub fn names(toks: &[Token]) -> std::ops::Range<usize> {
    let start = toks.iter().position(|t| t.is_punct(':')).map_or(0, |k| k + 1);
    let end = start + names_end(&toks[start..]);
    start..end - toks[start..end].last().is_some_and(|t| t.is_punct('.')) as usize
}

fn names_end(toks: &[Token]) -> usize {
    toks.iter().position(|t| ['(', '/', '|'].iter().any(|c| t.is_punct(*c))).unwrap_or(toks.len())
}

/// One or more names of two to four words (an initial counts as a word), joined by hyphens, commas or "và".
fn names_only(toks: &[Token]) -> bool {
    const VA: u64 = fold("và");
    let separator = |t: &Token| t.kind == Kind::Dash && t.spaced || t.is_punct(',') || t.is_punct('&') || t.fold == VA;
    !toks.is_empty()
        && toks.split(separator).all(|name| {
            let words = name.iter().filter(|t| t.kind == Kind::Word).count();
            (2..=4).contains(&words)
                && name.iter().any(|t| t.kind == Kind::Word && t.shape == Shape::Title && t.len() > 1 || t.shape == Shape::Upper)
                && !name.iter().any(|t| t.fold == ONLINE)
                && name.iter().all(|t| t.kind == Kind::Word && t.capital() && t.shape != Shape::Mixed || t.is_punct('.') && !t.spaced || t.kind == Kind::Dash)
        })
}
