//! Below the headline: lead, body, headings, captions, the signature, and where the article ends and the page goes on.

use super::furniture::Furniture;
use super::page::{LONG, Page};
use super::{Known, byline, caption};
use crate::model::BlockKind::{self, *};
use crate::tokenise::Kind;

/// A line this long below the headline is the lead even without a full stop.
const LEAD: usize = 20;

/// Where the reading stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum At {
    Article,
    /// Behind the signature, the source or the address: what follows is no more of the article unless it reads like it.
    Ended,
    /// Below a head such as "Tin liên quan".
    Teasers,
    Comments,
}

/// Gives every line below the headline its kind (all lines, where there is no headline).
pub fn read(page: &Page, title: Option<usize>, known: &mut Known) {
    let from = title.map_or(0, |t| t + 1);
    last_captions(page, from, &mut known.kinds);
    repeats(page, title, &mut known.kinds);
    let prose_from = |kinds: &[Option<BlockKind>], n: usize| (n..page.lines.len()).filter(|&m| kinds[m].is_none() && page.prose(m)).count();
    let mut left = prose_from(&known.kinds, from);
    let (mut at, mut read, mut lead) = (At::Article, 0, title.is_none());
    let mut dated = known.kinds[..from].contains(&Some(Dateline));
    for n in from..page.lines.len() {
        let next = || (n + 1..page.lines.len()).find(|&m| known.kinds[m] != Some(Caption) && known.kinds[m] != Some(Dateline));
        let prose_at = |m: Option<usize>| m.is_some_and(|m| known.kinds[m].is_none() && page.prose(m));
        // The text of a picture, directly above its caption.
        let alt = known.kinds.get(n + 1) == Some(&Some(Caption)) && !page.lines[n + 1].gap;
        let prose = page.prose(n);
        if known.kinds[n].is_none() && prose {
            left -= 1;
        }
        let kind = match known.kinds[n] {
            Some(Chrome) => {
                match known.furniture[n] {
                    Furniture::Teasers if read > 0 => at = At::Teasers,
                    Furniture::Comments if read > left => at = At::Comments,
                    _ => {}
                }
                Chrome
            }
            Some(Source) if read > 0 => {
                if at == At::Article {
                    at = At::Ended;
                }
                Source
            }
            // Only the first is the article's.
            Some(Dateline) if matches!(at, At::Teasers | At::Comments) || std::mem::replace(&mut dated, true) => Chrome,
            Some(kind) => kind,
            None => match at {
                At::Comments if page.headline(n) => {
                    at = At::Teasers;
                    Related
                }
                At::Comments => Chrome,
                At::Ended if byline::holds(page, n) => Byline,
                At::Teasers | At::Ended if prose => {
                    // The summary of the teaser above; the article goes on if more text follows.
                    let summary = at == At::Teasers && n > 0 && known.kinds[n - 1] == Some(Related) && page.headline(n - 1) && !prose_at(next());
                    if summary {
                        Related
                    } else {
                        at = At::Article;
                        read += 1;
                        Body
                    }
                }
                At::Teasers | At::Ended if page.headline(n) => {
                    at = At::Teasers;
                    Related
                }
                At::Teasers => Chrome,
                At::Ended if page.ends_with(n) == '.' => Caption,
                At::Ended => Chrome,
                At::Article if caption::opens(page, n) || alt && !page.toks(n)[0].capital() => Caption,
                At::Article if prose || !lead && page.len(n) >= LEAD => {
                    read += 1;
                    if ends(page, n) {
                        at = At::Ended;
                    }
                    if lead { Body } else { Lead }
                }
                At::Article if byline::holds(page, n) && (!lead || !prose_at(next())) => {
                    if lead {
                        at = At::Ended;
                    }
                    Byline
                }
                At::Article if read > 0 && !matches!(page.ends_with(n), '.' | '?' | '!' | ':' | ';' | ',') && page.len(n) <= 30 && prose_at(next()) => Heading,
                At::Article => Body,
            },
        };
        lead |= kind == Lead;
        known.kinds[n] = Some(kind);
    }
    last_teasers(page, from, &mut known.kinds);
    second_captions(page, from, &mut known.kinds);
}

/// The mark "./." with which agencies end an article.
fn ends(page: &Page, n: usize) -> bool {
    matches!(page.toks(n), [.., a, b, c] if a.is_punct('.') && b.is_punct('/') && c.is_punct('.'))
}

/// Teasers that nothing announces: at the end of an article, headline and single paragraph in turn, twice or more. A chapter has a shorter heading, or more to say.
fn last_teasers(page: &Page, from: usize, kinds: &mut [Option<BlockKind>]) {
    const HEADLINE: usize = 7;
    let text: Vec<usize> = (from..kinds.len()).filter(|&n| matches!(kinds[n], Some(Lead | Body | Heading))).collect();
    let pair = |p: &[usize]| kinds[p[0]] == Some(Heading) && page.len(p[0]) >= HEADLINE && kinds[p[1]] == Some(Body);
    let pairs = text.rchunks_exact(2).take_while(|p| pair(p)).count();
    if pairs >= 2 && text.len() >= 2 * pairs + 2 {
        text[text.len() - 2 * pairs..].iter().for_each(|&n| kinds[n] = Some(Related));
    }
}

/// A text whose body is one group of lines ends with a group of captions, shorter than the body.
fn last_captions(page: &Page, from: usize, kinds: &mut [Option<BlockKind>]) {
    let open = |n: usize| matches!(kinds[n], None | Some(Caption | Source));
    let Some(last) = (from..page.lines.len()).rev().find(|&n| open(n)) else { return };
    let starts: Vec<usize> = (from..=last).filter(|&n| open(n) && (n == from || page.lines[n].gap)).take(4).collect();
    let (lead, body, captions) = match starts[..] {
        [body, captions] => (body, body, captions),
        [lead, body, captions] => (lead, body, captions),
        _ => return,
    };
    let tokens = |from: usize, to: usize| page.lines[to - 1].end - page.lines[from].start;
    let most = lead == body || tokens(lead, body) < tokens(body, captions);
    // A single paragraph ahead of shorter ones is a lead.
    let dense = captions - body >= 2 || lead != body && last > captions;
    if !most || !dense || tokens(captions, last + 1) >= tokens(body, captions) || !(body..captions).any(|n| page.prose(n)) {
        return;
    }
    // The signature may open the group.
    let signed = (byline::holds(page, captions) && !byline::holds(page, captions - 1)) as usize;
    for kind in kinds[captions + signed..=last].iter_mut().filter(|k| k.is_none()) {
        *kind = Some(Caption);
    }
}

/// Copied pages print captions in place and once more at the end: the second copy tells nothing, and is as little of the article as a button.
fn second_captions(page: &Page, from: usize, kinds: &mut [Option<BlockKind>]) {
    // Credits ("Ảnh: ...") stand under several pictures.
    let captions = (from..page.lines.len()).filter(|&n| kinds[n] == Some(Caption) && page.len(n) > caption::CREDIT_LEN);
    let mut seen: Vec<(u64, usize)> = captions.map(|n| (page.words_hash(n), n)).collect();
    crate::order::sort_by_key(&mut seen, |s| s.0);
    for pair in seen.windows(2).filter(|p| p[0].0 == p[1].0) {
        kinds[pair[1].1] = Some(Chrome);
    }
}

/// A line that says again what the headline or a caption says is the text of a picture, and so is what stands right below the former.
fn repeats(page: &Page, title: Option<usize>, kinds: &mut [Option<BlockKind>]) {
    let Some(title) = title else { return };
    let headline = page.words_hash(title);
    // Nearly always the first word tells already.
    let first = |n: usize| page.toks(n).iter().find(|t| matches!(t.kind, Kind::Word | Kind::Number)).map(|t| t.fold);
    let opening = first(title);
    let mut captions: Vec<u64> = (title + 1..page.lines.len()).filter(|&n| kinds[n] == Some(Caption)).map(|n| page.words_hash(n)).collect();
    crate::order::sort_by_key(&mut captions, |&hash| hash);
    for n in title + 1..page.lines.len() {
        if kinds[n].is_some() || page.len(n) > LONG {
            continue;
        }
        let below = n > title + 1 && !page.lines[n].gap && kinds[n - 1] == Some(Caption) && page.words_hash(n - 1) == headline;
        let again = first(n) == opening && page.words_hash(n) == headline;
        let caption = || captions.binary_search(&page.words_hash(n)).is_ok() && page.toks(n).iter().any(|t| t.kind == Kind::Word);
        if again || below || !captions.is_empty() && caption() {
            kinds[n] = Some(Caption);
        }
    }
}
