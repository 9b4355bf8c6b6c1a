//! block/source: where the article was taken from, as a line of its own.
//! Why: republished articles end with "Theo ...", "(theo ...)", "Nguồn: ..." or the address of the original.
//! accepts "[(theo baoxyz.vn)]"
//! accepts "[Theo TTXVN]"
//! accepts "[Nguồn: Báo Quân đội nhân dân]"
//! accepts "[https://www.baoxyz.vn/chinh-tri/hoi-nghi-12345]"
//! accepts "[baoxyz.vn]"
//! accepts "[Baoxyz Online]"
//! accepts "[(TTXVN/Baoxyz+)]"
//! rejects "T.Lâm"
//! rejects "Theo đó, hai bên sẽ gặp lại."
//! rejects "Nguồn: tài chính và nhân lực là hai khó khăn lớn nhất của tỉnh."

use super::page::Page;
use crate::tokenise::{Kind, Shape, Token, fold};

const THEO: u64 = fold("theo");
const NGUON: u64 = fold("nguồn");
const ONLINE: u64 = fold("online");

pub fn holds(page: &Page, n: usize) -> bool {
    let toks = page.toks(n);
    if address(toks) {
        return true;
    }
    toks.len() <= 14 && page.ends_with(n) != '.' && (named(toks).is_some() || outlet(toks))
}

/// The name of a paper or agency alone: "QĐND Online", "(TTXVN/Vietnam+)".
fn outlet(toks: &[Token]) -> bool {
    let online = toks.len() <= 4 && toks.last().is_some_and(|t| t.fold == ONLINE);
    let brackets = toks.len() <= 8 && toks[0].is_punct('(') && toks[toks.len() - 1].is_punct(')') && toks[1].shape == Shape::Upper && toks[1].len() >= 3;
    (online || brackets) && toks.iter().all(|t| t.kind != Kind::Word || t.capital())
}

/// The name behind "Theo" or "Nguồn:", as token numbers, and whether it stands in brackets.
pub fn named(toks: &[Token]) -> Option<(std::ops::Range<usize>, bool)> {
    let bracket = toks[0].is_punct('(');
    let start = bracket as usize;
    let end = toks.len() - (bracket && toks.len() > 1 && toks[toks.len() - 1].is_punct(')')) as usize;
    let from = match toks.get(start)?.fold {
        THEO => start + 1,
        NGUON if toks.get(start + 1)?.is_punct(':') => start + 2,
        _ => return None,
    };
    let end = from + toks.get(from..end)?.iter().position(|t| t.is_punct('(')).unwrap_or(end - from);
    (from < end && (from > start + 1 || names(&toks[from..end]))).then_some((from..end, bracket))
}

/// The line is one web address or the name of a site: words joined by dots, slashes and hyphens without a space.
pub fn address(toks: &[Token]) -> bool {
    toks[0].kind == Kind::Word && toks[1..].iter().all(|t| !t.spaced) && site(toks).is_some()
}

/// The first name of a site, `www.baoxyz.com.vn`, as token numbers.
pub fn site(toks: &[Token]) -> Option<std::ops::Range<usize>> {
    let dot = |k: usize| {
        let label = |t: &Token| t.kind == Kind::Word && t.shape == Shape::Lower && !t.spaced && t.len() >= 2;
        toks.get(k).is_some_and(|t| t.is_punct('.') && !t.spaced) && toks.get(k + 1).is_some_and(label)
    };
    let start = (0..toks.len()).find(|&k| toks[k].kind == Kind::Word && dot(k + 1))?;
    let mut end = start + 1;
    while dot(end) {
        end += 2;
    }
    Some(start..end)
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
