//! What a page says of its own publication: author, outlet, address, and whose text and photographs it carries.

use super::page::{Page, hash};
use super::{Block, byline, caption, source};
use crate::model::BlockKind;
use crate::reading::Toks;
use crate::tokenise::{Kind, Shape, Token, fold};

/// Token runs of what was found.
#[derive(Clone, Debug, Default)]
pub struct Imprint {
    pub author: Option<Toks>,
    pub outlet: Option<Toks>,
    pub url: Option<Toks>,
    /// `source`, `republished_from` or `photo`; each value once.
    pub attribution: Vec<(&'static str, Toks)>,
}

/// Photographers and agencies beyond this number are left out.
const ATTRIBUTIONS: usize = 50;
const WWW: u64 = fold("www");
const HTTP: [u64; 2] = [fold("http"), fold("https")];

/// Collects the imprint from blocks whose kinds say where to look.
pub fn read(page: &Page, blocks: &[Block]) -> Imprint {
    let tokens = &page.tokens;
    let mut out = Imprint::default();
    let (mut republished, mut elsewhere) = (false, None);
    for block in blocks {
        let toks = &tokens[block.toks.start as usize..block.toks.end as usize];
        let at = |range: std::ops::Range<usize>| Toks::new(block.toks.start + range.start as u32, block.toks.start + range.end as u32);
        match block.kind {
            BlockKind::Byline => {
                let names = byline::names(toks);
                if out.author.is_none() && !names.is_empty() {
                    out.author = Some(at(names.clone()));
                }
                let rest = names.end.min(toks.len());
                if toks.get(rest).is_some_and(|t| t.is_punct('/')) && rest + 1 < toks.len() {
                    let end = toks.iter().position(|t| t.is_punct('(')).filter(|e| *e > rest + 1).unwrap_or(toks.len());
                    out.outlet = out.outlet.or(Some(at(rest + 1..end)));
                } else if let Some((name, _)) = toks.get(rest..).filter(|t| !t.is_empty()).and_then(source::named) {
                    out.attribute("source", at(rest + name.start..rest + name.end), tokens);
                }
            }
            BlockKind::Source => {
                if let Some((name, bracket)) = source::named(toks) {
                    republished |= bracket;
                    out.attribute(if bracket { "republished_from" } else { "source" }, at(name), tokens);
                } else if HTTP.contains(&toks[0].fold) || toks[0].fold == WWW {
                    out.url = out.url.or(Some(block.toks));
                } else {
                    let brackets = toks[0].is_punct('(') as usize;
                    out.outlet = out.outlet.or(Some(at(brackets..toks.len() - brackets)));
                }
            }
            BlockKind::Caption => {
                if let Some(name) = caption::credit(toks).filter(|n| (1..=caption::CREDIT_LEN).contains(&n.len())) {
                    out.attribute("photo", at(name), tokens);
                }
            }
            BlockKind::Chrome => elsewhere = elsewhere.or(source::site(toks).map(at)),
            BlockKind::Lead => elsewhere = opening(page.text, toks).map(at).or(elsewhere),
            _ => {}
        }
    }
    // The address of a republished article is that of the original, and its host another outlet.
    if let Some(url) = out.url.filter(|_| !republished) {
        out.outlet = out.outlet.or(host(tokens, url));
    }
    out.outlet = out.outlet.or(elsewhere);
    out
}

/// The outlet before the first sentence: `TTO - `, `VOV.VN - `, `(Dân trí) - `. An abbreviation alone must end in O ("online"): `ASEAN - ` does not.
fn opening(text: &str, toks: &[Token]) -> Option<std::ops::Range<usize>> {
    let dash = |k: usize| toks.get(k).is_some_and(|t| t.kind == Kind::Dash);
    if toks[0].is_punct('(') {
        let end = toks.iter().take(5).position(|t| t.is_punct(')'))?;
        return (end > 1 && dash(end + 1) && toks[1..end].iter().any(Token::capital)).then_some(1..end);
    }
    let end = toks.iter().take(4).position(|t| t.kind == Kind::Dash && t.spaced)?;
    let online = end == 1 && toks[0].shape == Shape::Upper && text[toks[0].start as usize..toks[0].end as usize].ends_with('O');
    (online || end == 3 && toks[1].is_punct('.') && !toks[2].spaced).then_some(0..end)
}

impl Imprint {
    fn attribute(&mut self, kind: &'static str, toks: Toks, tokens: &[Token]) {
        let words = |t: Toks| hash(&tokens[t.start as usize..t.end as usize]);
        if self.attribution.len() < ATTRIBUTIONS && !self.attribution.iter().any(|(k, t)| *k == kind && words(*t) == words(toks)) {
            self.attribution.push((kind, toks));
        }
    }
}

/// The host of an address, without `www.`.
fn host(tokens: &[Token], url: Toks) -> Option<Toks> {
    let mut start = url.start + if HTTP.contains(&tokens[url.start as usize].fold) { 4 } else { 0 };
    if tokens.get(start as usize)?.fold == WWW {
        start += 2;
    }
    let end = (start..url.end).find(|&i| tokens[i as usize].is_punct('/') || tokens[i as usize].is_punct(':')).unwrap_or(url.end);
    (start < end && tokens[start as usize].kind == Kind::Word).then_some(Toks::new(start, end))
}
