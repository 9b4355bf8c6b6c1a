//! The article's headline, wherever it stands.
//! Why: a page begins with menus and sometimes with teasers; the headline is the line without a full stop that the running text follows and speaks of.

use super::page::{Page, RUNNING};
use crate::model::BlockKind;
use crate::tokenise::{Kind, Token};

/// Lines looked at; a page whose article begins later is not read as one.
const REACH: usize = 400;
/// Paragraphs that the candidates are compared with.
const SAMPLE: usize = 4;

/// The line of the headline, if the page has one.
pub fn find(page: &Page, kinds: &[Option<BlockKind>]) -> Option<usize> {
    let content: Vec<usize> = (0..page.lines.len()).filter(|&n| kinds[n].is_none() && (page.headline(n) || page.prose(n))).take(REACH).collect();
    let headline = |k: usize| page.headline(content[k]) && !page.prose(content[k]);
    let prose = |k: usize| content.get(k).is_none_or(|&n| page.prose(n));
    let heads = || (0..content.len()).filter(|&k| headline(k));
    let last = heads().find(|&k| k + 1 < content.len() && prose(k + 1) && prose(k + 2)).or_else(|| heads().find(|&k| k + 1 < content.len() && prose(k + 1)));
    let Some(last) = last else {
        // No headline with text below it: the first line, if it is short.
        let first = (0..page.lines.len()).find(|&n| kinds[n].is_none())?;
        return (!page.prose(first) || content.len() > 1 && page.len(first) <= 30).then_some(first);
    };
    let candidates: Vec<usize> = heads().take_while(|&k| k <= last).map(|k| content[k]).collect();
    if let [only] = candidates[..] {
        return Some(before(page, kinds, only));
    }
    let mut text: Vec<u64> = content[last + 1..].iter().filter(|&&n| page.prose(n)).take(SAMPLE).flat_map(|&n| pairs(page.toks(n))).collect();
    crate::order::sort_by_key(&mut text, |&pair| pair);
    // The page's first line of text is its headline unless others follow it at once, or more speaks for another.
    let first = if prose(1) { 1.0 } else { 0.3 };
    let score = |n: usize| {
        let all = pairs(page.toks(n)).count().max(1);
        let shared = pairs(page.toks(n)).filter(|p| text.binary_search(p).is_ok()).count();
        let picture = kinds.iter().take(REACH).enumerate().any(|(m, k)| *k == Some(BlockKind::Caption) && begins_alike(page.toks(m), page.toks(n)));
        let dated = (n.saturating_sub(2)..(n + 3).min(kinds.len())).any(|m| kinds[m] == Some(BlockKind::Dateline));
        let told = [(picture, 1.0), (dated, 0.6), (n == content[0], first)];
        shared as f32 / all as f32 + told.iter().filter(|t| t.0).map(|t| t.1).sum::<f32>()
    };
    // The first of the best.
    candidates.into_iter().map(|n| (n, score(n))).reduce(|a, b| if b.1 > a.1 { b } else { a }).map(|c| c.0)
}

/// A page may begin with a headline that reads like a sentence or is very short: then that first line is it.
fn before(page: &Page, kinds: &[Option<BlockKind>], n: usize) -> usize {
    let first = kinds[0].is_none() && page.lines.get(1).is_some_and(|l| l.gap) && (2..=RUNNING).contains(&page.len(0));
    if first { 0 } else { n }
}

/// Numbers for the pairs of neighbouring words.
fn pairs(toks: &[Token]) -> impl Iterator<Item = u64> {
    toks.windows(2).filter(|w| w.iter().all(|t| t.kind != Kind::Punct)).map(|w| w[0].fold.rotate_left(31) ^ w[1].fold)
}

fn begins_alike(long: &[Token], short: &[Token]) -> bool {
    long.len() >= short.len() && long.iter().zip(short).all(|(a, b)| a.fold == b.fold)
}
