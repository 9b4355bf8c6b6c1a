//! Finds places: at each token the rules, one file each, are asked for a place that begins there; the first that answers names the mention.

mod country;
mod name;
mod pair;

use crate::lexicon::{Class, Hit};
use crate::model::EntityKind;
use crate::reading::{Reading, Toks};
use crate::recognise::Mention;
use crate::tokenise::{Kind, Shape, Token};

/// The place that begins at a token.
type Rule = fn(&Scan, u32) -> Option<Found>;

/// The rules, first to last.
const RULES: [(&str, Rule); 3] = [(pair::ID, pair::at), (country::ID, country::at), (name::ID, name::at)];

/// A place as a rule found it.
pub struct Found {
    toks: Toks,
    /// The lexicon's row, where it has one.
    hit: Option<Hit>,
}

impl From<Hit> for Found {
    fn from(hit: Hit) -> Self {
        Self { toks: Toks::new(hit.start, hit.end), hit: Some(hit) }
    }
}

/// The text, sentence by sentence.
pub struct Scan<'r> {
    r: &'r Reading<'r>,
    sentence: Toks,
    /// The sentence is written in capitals throughout.
    shouting: bool,
}

impl<'r> Scan<'r> {
    /// The token before `i` in the sentence.
    fn before(&self, i: u32) -> Option<&'r Token> {
        (i > self.sentence.start).then(|| &self.r.tokens[i as usize - 1])
    }
    /// Token `i`, if it is in the sentence.
    fn token(&self, i: u32) -> Option<&'r Token> {
        (i < self.sentence.end).then(|| &self.r.tokens[i as usize])
    }
    /// A capital at token `i` says nothing: it begins the sentence, a quotation or a heading.
    fn opens(&self, i: u32) -> bool {
        self.shouting
            || self.before(i).is_none_or(|b| b.kind == Kind::Quote || b.kind == Kind::Punct && !b.is_punct(',') && !b.is_punct('(') && !b.is_punct('/'))
    }
}

/// Appends what is found.
pub fn find(r: &Reading, out: &mut Vec<Mention>) {
    for sentence in &r.sentences {
        let toks = sentence.toks;
        let shouting = r.tokens[toks.start as usize..toks.end as usize].iter().all(|t| t.len() < 2 || t.shape == Shape::Upper || t.kind != Kind::Word);
        let scan = Scan { r, sentence: toks, shouting };
        let mut i = toks.start;
        while i < toks.end {
            let found = RULES.iter().find_map(|(rule, at)| at(&scan, i).map(|f| (*rule, f)));
            let other = r.hit(i, Class::Lookalikes).map_or(i + 1, |h| h.end);
            match found {
                Some((rule, f)) if f.toks.end >= other => {
                    i = f.toks.end;
                    let mut m = Mention::new(f.toks, EntityKind::Place, rule);
                    m.row = f.hit.map(|h| h.row());
                    out.push(m);
                }
                _ => i = other,
            }
        }
    }
}
