//! block/source: where the article was taken from, as a line of its own.
//! Why: republished articles end with "Theo ...", "(theo ...)", "Nguồn: ..." or the address of the original.
//! accepts "[(theo baoxyz.vn)]"
//! accepts "[Theo TTXVN]"
//! accepts "[Nguồn: Báo Quân đội nhân dân]"
//! accepts "[https://www.baoxyz.vn/chinh-tri/hoi-nghi-12345]"
//! accepts "[baoxyz.vn]"
//! rejects "T.Lâm"
//! rejects "Theo đó, hai bên sẽ gặp lại."
//! rejects "Nguồn: tài chính và nhân lực là hai khó khăn lớn nhất của tỉnh."

use super::page::Page;
use crate::tokenise::{Kind, Shape, Token, fold};

const THEO: u64 = fold("theo");
const NGUON: u64 = fold("nguồn");

pub fn holds(page: &Page, n: usize) -> bool {
    let toks = page.toks(n);
    if address(toks) {
        return true;
    }
    if toks.len() > 14 || page.ends_with(n) == '.' {
        return false;
    }
    let bracket = toks[0].is_punct('(') as usize;
    let inner = &toks[bracket..];
    match inner.first().map(|t| t.fold) {
        Some(THEO) => inner.len() >= 2 && names(&inner[1..]),
        Some(NGUON) => inner.len() >= 3 && inner[1].is_punct(':'),
        _ => false,
    }
}

/// The line is one web address or the name of a site: words joined by dots, slashes and hyphens without a space.
pub fn address(toks: &[Token]) -> bool {
    let part = |t: &Token| t.kind == Kind::Word && t.shape == Shape::Lower;
    toks.windows(3).any(|w| w[0].kind == Kind::Word && w[1].is_punct('.') && part(&w[2])) && toks[0].kind == Kind::Word && toks[1..].iter().all(|t| !t.spaced)
}

/// A name: it begins with a capital or has a dot inside (a site), and goes on without a verb's comma.
fn names(toks: &[Token]) -> bool {
    let site = toks.windows(2).any(|w| w[0].is_punct('.') && !w[0].spaced && !w[1].spaced);
    (toks[0].capital() || site) && toks.len() <= 10 && !toks.iter().any(|t| t.is_punct(',')) && {
        let capitals = toks.iter().filter(|t| t.capital()).count();
        let words = toks.iter().filter(|t| t.kind == Kind::Word).count();
        site || 2 * capitals >= words
    }
}
