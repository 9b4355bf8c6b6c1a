//! Quotations: what stands between double quotation marks, also over several sentences. Single marks hold words and names.

use crate::lexicon::Marks;
use crate::model::BlockKind;
use crate::reading::{Reading, Toks};
use crate::tokenise::Kind;

/// A quotation over more sentences is a mark that nobody closed.
const SENTENCES: usize = 12;
/// What is shorter is a name or a word.
pub const LEAST: u32 = 5;

/// How a mark can be read.
#[derive(PartialEq)]
enum Mark {
    Opens,
    Closes,
    Either,
}

/// The words of every quotation in the running text, without the marks, in order.
pub fn find(r: &Reading) -> Vec<Toks> {
    let mut out = Vec::new();
    // The mark that stands open, and its sentence.
    let mut open: Option<(u32, usize)> = None;
    for (n, s) in r.sentences.iter().enumerate() {
        if !matches!(s.kind, BlockKind::Body | BlockKind::Lead) {
            open = None;
            continue;
        }
        open = open.filter(|o| n < o.1 + SENTENCES);
        for i in r.hits.all_of(s.toks.start, s.toks.end, Marks::QUOTE) {
            let Some((pair, mark)) = mark(r, s.toks, i) else { continue };
            match open {
                // Curly marks within straight ones; a straight one may close a curly one.
                Some((from, _)) if pair != '"' && !r.tokens[from as usize].is_punct(pair) => {}
                Some((from, _)) if mark != Mark::Opens => {
                    open = None;
                    if i - from > LEAST && r.tokens[from as usize + 1].kind != Kind::Punct {
                        out.push(Toks::new(from + 1, i));
                    }
                }
                _ if mark != Mark::Closes => open = Some((i, n)),
                _ => {}
            }
        }
    }
    out
}

/// The opening mark of the pair that a mark belongs to, and how it reads there: straight ones by the spaces around them.
fn mark(r: &Reading, s: Toks, i: u32) -> Option<(char, Mark)> {
    let t = &r.tokens[i as usize];
    Some(match char::from_u32(t.value)? {
        c @ ('“' | '«') => (c, Mark::Opens),
        '”' => ('“', Mark::Closes),
        '»' => ('«', Mark::Closes),
        c @ '"' => {
            let next = r.token(i + 1).filter(|_| i + 1 < s.end);
            let ahead = t.spaced || i == s.start;
            let behind = next.is_none_or(|n| n.spaced || n.kind == Kind::Punct && !n.is_punct('('));
            match (ahead, behind) {
                (true, false) => (c, Mark::Opens),
                (false, true) => (c, Mark::Closes),
                _ => (c, Mark::Either),
            }
        }
        _ => return None,
    })
}
