//! Statements: who said what. Reported speech is the clause behind the verb of saying; direct speech is what stands in quotation marks beside it.

use super::actor::{Actors, Form as Who};
use crate::lexicon::Class;
use crate::model::BlockKind;
use crate::reading::{Reading, Toks};
use crate::tokenise::{Kind, fold};

/// A statement; `actor` is a number in [`Actors::all`].
#[derive(Clone, Debug)]
pub struct Statement {
    pub actor: usize,
    pub sentence: usize,
    pub direct: bool,
    pub toks: Toks,
}

const RANG: u64 = fold("rằng");
const LA: u64 = fold("là");
const THEO: u64 = fold("theo");

/// All statements of the body, in order: at most one a sentence.
pub fn find(r: &Reading, actors: &Actors) -> Vec<Statement> {
    let mut out = Vec::new();
    for (n, s) in r.sentences.iter().enumerate() {
        if matches!(s.kind, BlockKind::Body | BlockKind::Lead) {
            out.extend(in_sentence(r, actors, n, s.toks));
        }
    }
    out
}

fn in_sentence(r: &Reading, actors: &Actors, n: usize, s: Toks) -> Option<Statement> {
    let speakers: Vec<usize> = actors.of_sentence(n).filter(|&k| !matches!(actors.all[k].form, Who::AllSides)).collect();
    let quoted = quotation(r, s);
    for i in s.iter() {
        if quoted.is_some_and(|q| q.start <= i && i < q.end) {
            continue;
        }
        let Some(verb) = r.hit(i, Class::Saying) else { continue };
        let Some(&k) = speakers.iter().rev().find(|&&k| {
            actors.all[k].toks.end <= verb.start && verb.start - actors.all[k].toks.end <= 12 && !quoted.is_some_and(|q| q.contains(actors.all[k].toks))
        }) else {
            continue;
        };
        if let Some(q) = quoted {
            return Some(Statement { actor: k, sentence: n, direct: true, toks: q });
        }
        if verb.value() != "that" {
            continue;
        }
        let mut start = verb.end;
        while start < s.end && (r.tokens[start as usize].is_punct(',') || r.tokens[start as usize].is_punct(':') || r.is(start, RANG) || r.is(start, LA)) {
            start += 1;
        }
        return trimmed(r, Toks::new(start, s.end)).map(|toks| Statement { actor: k, sentence: n, direct: false, toks });
    }
    // "Theo ông X, ..."
    let k = *speakers.first()?;
    let x = &actors.all[k];
    if r.is(s.start, THEO) && x.toks.start <= s.start + 2 && x.is_personal() && r.token(x.toks.end).is_some_and(|t| x.toks.end < s.end && t.is_punct(',')) {
        return trimmed(r, Toks::new(x.toks.end + 1, s.end)).map(|toks| Statement { actor: k, sentence: n, direct: false, toks });
    }
    None
}

/// What stands between the first pair of quotation marks, if it is speech and not a name or a word.
fn quotation(r: &Reading, s: Toks) -> Option<Toks> {
    let open = s.iter().find(|&i| r.tokens[i as usize].kind == Kind::Quote)?;
    let close = (open + 1..s.end).find(|&i| r.tokens[i as usize].kind == Kind::Quote).unwrap_or(s.end);
    let inside = Toks::new(open + 1, close);
    (inside.len() >= 5).then_some(inside)
}

/// Without the full stop at the end; at least three words.
fn trimmed(r: &Reading, mut toks: Toks) -> Option<Toks> {
    while !toks.is_empty() && matches!(r.tokens[toks.end as usize - 1].kind, Kind::Punct) {
        toks.end -= 1;
    }
    (toks.len() >= 3).then_some(toks)
}
