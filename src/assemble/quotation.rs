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
    let mut out: Vec<Toks> = Vec::new();
    // The marks that stand open, and their sentences: one within another one.
    let mut open: Vec<(u32, usize)> = Vec::new();
    for (n, s) in r.sentences.iter().enumerate() {
        if !matches!(s.kind, BlockKind::Body | BlockKind::Lead) {
            open.clear();
            continue;
        }
        open.retain(|o| n < o.1 + SENTENCES);
        for i in r.hits.all_of(s.toks.start, s.toks.end, Marks::QUOTE) {
            let straight = |i: u32| r.tokens[i].is_punct('"');
            match mark(r, s.toks, i) {
                Some(Mark::Closes) => close(r, &mut open, i, &mut out),
                Some(Mark::Either) if !open.is_empty() => close(r, &mut open, i, &mut out),
                Some(_) => {
                    // Straight ones do not stand within each other: nobody closed the last one.
                    open.pop_if(|o| straight(i) && straight(o.0));
                    open.push((i, n));
                }
                None => {}
            }
        }
    }
    out
}

/// What stands between the last open mark and the one at `i` is a quotation; those within it are part of it.
fn close(r: &Reading, open: &mut Vec<(u32, usize)>, i: u32, out: &mut Vec<Toks>) {
    let Some((from, n)) = open.pop() else { return };
    let comma = || r.token(i + 1).is_some_and(|t| t.is_punct(',') || t.kind == Kind::Dash);
    // "Họ đã đến", ông A nói: a short one that is a sentence.
    let short = i > from + 2 && from == r.sentences[n].toks.start && comma();
    if (i - from > LEAST || short) && r.tokens[from + 1].kind != Kind::Punct {
        while out.last().is_some_and(|q| q.start > from) {
            out.pop();
        }
        out.push(Toks::new(from + 1, i));
    }
}

/// How a mark reads where it stands: straight ones by the spaces around them.
fn mark(r: &Reading, s: Toks, i: u32) -> Option<Mark> {
    let t = &r.tokens[i];
    Some(match char::from_u32(t.value)? {
        '“' | '«' => Mark::Opens,
        '”' | '»' => Mark::Closes,
        '"' => {
            let next = r.token(i + 1).filter(|_| i + 1 < s.end);
            let ahead = t.spaced || i == s.start;
            let behind = next.is_none_or(|n| n.spaced || n.kind == Kind::Punct && !n.is_punct('('));
            match (ahead, behind) {
                (true, false) => Mark::Opens,
                (false, true) => Mark::Closes,
                _ => Mark::Either,
            }
        }
        _ => return None,
    })
}
