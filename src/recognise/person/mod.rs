//! Finds persons: one pass that reads a title, a name and another title, and asks the rules, one file each, whether that is a person.

mod apposition;
mod byline;
mod given_name;
mod honorific_name;
mod list_name;
mod marked_name;
mod name;
mod notable;
mod office;
mod office_name;
mod photographer;
mod rank_name;
mod speaker;
mod title;
mod vietnamese_name;

use crate::lexicon::{Class, Marks};
use crate::model::EntityKind;
use crate::reading::{Reading, Toks};
use crate::recognise::{Mention, own_word};
use crate::tokenise::{Kind, Shape, fold};
use crate::words::Own;
use name::Name;
use title::{Last, Title};

pub use photographer::ID as PHOTOGRAPHER;

/// What may be a person: a name with what stands around it.
pub struct Candidate<'s, 'r> {
    scan: &'s Scan<'r>,
    before: Title,
    name: Name,
    after: Title,
    /// The name goes on a list that a plural began ("các ông A, B và C").
    listed: bool,
    /// Something bears the person's name, or the name goes on a list of such things ("các tuyến đường A, B và C").
    bears: bool,
}

/// Whether a candidate is a person.
type Rule = fn(&Candidate) -> bool;

/// The rules, first to last; the first that holds names the mention.
const RULES: [(&str, Rule); 12] = [
    (photographer::ID, photographer::holds),
    (rank_name::ID, rank_name::holds),
    (office_name::ID, office_name::holds),
    (honorific_name::ID, honorific_name::holds),
    (byline::ID, byline::holds),
    (list_name::ID, list_name::holds),
    (notable::ID, notable::holds),
    (vietnamese_name::ID, vietnamese_name::holds),
    (marked_name::ID, marked_name::holds),
    (given_name::ID, given_name::holds),
    (apposition::ID, apposition::holds),
    (speaker::ID, speaker::holds),
];

/// A mention of another kind, at one of its tokens.
#[derive(Clone, Copy, Debug)]
pub struct Cover {
    pub start: u32,
    pub end: u32,
    pub kind: EntityKind,
}

/// The text and what other recognisers found in it.
pub struct Scan<'r> {
    pub r: &'r Reading<'r>,
    covers: Vec<Option<Cover>>,
    /// The sentence is written in capitals throughout.
    pub shouting: bool,
}

impl<'r> Scan<'r> {
    fn new(r: &'r Reading, others: &[Mention]) -> Self {
        let mut covers: Vec<Option<Cover>> = vec![None; r.tokens.len()];
        for m in others {
            let cover = Cover { start: m.toks.start, end: m.toks.end, kind: m.kind };
            for slot in &mut covers[m.toks.start as usize..m.toks.end as usize] {
                if slot.is_none_or(|c| c.end - c.start < m.toks.len()) {
                    *slot = Some(cover);
                }
            }
        }
        Self { r, covers, shouting: false }
    }

    /// The longest mention of another kind that covers a token.
    pub fn cover(&self, i: u32) -> Option<Cover> {
        self.covers.get(i as usize).copied().flatten()
    }

    /// The user's word for a person that begins at a token, unless a name of another kind reaches out of it.
    fn own(&self, i: u32) -> Option<Own> {
        self.r.own_person(i).filter(|own| own.toks.iter().all(|k| self.cover(k).is_none_or(|c| own.toks.contains(Toks::new(c.start, c.end)))))
    }

    /// The rank that begins at a token.
    pub fn rank(&self, i: u32) -> Option<Toks> {
        self.r.hit(i, Class::Ranks).map(|h| Toks::new(h.start, h.end))
    }

    pub fn is_rank(&self, i: u32) -> bool {
        self.r.hit(i, Class::Ranks).is_some()
    }

    /// A rank, an office or a word of address begins at a token.
    pub fn is_title(&self, i: u32) -> bool {
        self.r.hits.has(i, &[Class::Ranks, Class::Offices, Class::Honorifics])
    }
}

const AND: u64 = fold("và");
const BEGINS: Marks = Marks::of(&[Class::Ranks, Class::Offices, Class::Honorifics]).or(Marks::CAPITAL);

/// Appends what is found; drops places that turn out to be part of a person's name.
pub fn find(r: &Reading, out: &mut Vec<Mention>) {
    let mut scan = Scan::new(r, out);
    let mut found: Vec<Mention> = Vec::new();
    for sentence in &r.sentences {
        let toks = sentence.toks;
        scan.shouting = r.tokens[toks].iter().all(|t| t.len() < 2 || t.shape == Shape::Upper || t.kind != Kind::Word);
        let (mut list_end, mut bears_end) = (u32::MAX, u32::MAX);
        let mut i = toks.start;
        while i < toks.end {
            // Nothing that a title or a name begins with.
            let begins = r.hits.begins(i, BEGINS) || office::leads(r.tokens[i].fold);
            if !begins && r.own_person(i).is_none() {
                i += 1;
                continue;
            }
            if let Some(c) = scan.cover(i).filter(|c| c.kind != EntityKind::Place) {
                i = c.end.max(i + 1);
                continue;
            }
            let own = scan.own(i);
            if own.is_none() && !begins {
                i += 1;
                continue;
            }
            // A name of the user's may begin with a title itself.
            let before = if own.is_some() { Title::empty(i) } else { title::before(&scan, i) };
            let at = before.end;
            let own = scan.own(at).filter(|_| at < toks.end);
            let name = (at < toks.end).then(|| name::at(&scan, at, before.last != Last::Nothing)).flatten();
            // A longer name only begins like the user's.
            let own = own.filter(|own| name.is_none_or(|n| n.toks.end <= own.toks.end));
            let name = own.map(|own| given(own.toks, name)).or(name);
            let Some(name) = name else {
                i = before.end.max(i + 1);
                continue;
            };
            let after = title::after(&scan, &before, name.toks.end);
            let goes_on = |end: u32| end != u32::MAX && i == end + 1 && (r.is(end, AND) || r.tokens[end].is_punct(','));
            let listed = goes_on(list_end);
            let bare = before.last == Last::Nothing;
            let bears = (bare || before.last == Last::Rank) && bears_name(r, &before, &name) || bare && goes_on(bears_end);
            let plural = before.plural;
            let candidate = Candidate { scan: &scan, before, name, after, listed, bears };
            if bears {
                bears_end = name.toks.end;
            }
            i = name.toks.end;
            let rule = match own {
                Some(_) => (!bears).then_some(own_word::PERSON),
                None => RULES.iter().find(|(_, holds)| holds(&candidate)).map(|rule| rule.0),
            };
            if let Some(rule) = rule {
                i = i.max(candidate.after.end);
                list_end = if plural || listed { name.toks.end } else { u32::MAX };
                let mut m = Mention::new(name.toks, EntityKind::Person, rule);
                if let Some(own) = own {
                    (m.own, m.row) = (Some(own.entry), r.own_word(own.entry).map(|e| e.row));
                }
                m.ranks = candidate.before.ranks;
                m.offices = candidate.before.offices;
                m.ranks.extend(candidate.after.ranks);
                m.offices.extend(candidate.after.offices);
                found.push(m);
            }
        }
    }
    drop_covered(out, &found);
    out.append(&mut found);
}

/// A name that the user gave; `read`: what stands there without.
fn given(toks: Toks, read: Option<Name>) -> Name {
    let unknown = Name { toks, parts: toks.len(), vietnamese: false, syllables: false, weak: false, marked: false, given: false, upper: false };
    read.filter(|n| n.toks == toks).unwrap_or(unknown)
}

/// Ahead of a house's number.
const NUMBER: u64 = fold("số");

/// Something is named after the person: a street, a school, a prize, ... with the name or its title behind it, or a ship with its name in quotation marks.
fn bears_name(r: &Reading, before: &Title, name: &Name) -> bool {
    let i = before.start;
    let first = r.sentence_at(i).toks.start;
    let quote = |k: u32| r.token(k).is_some_and(|t| t.kind == Kind::Quote);
    let quoted = i > first && quote(i - 1) && quote(name.toks.end);
    // "các tuyến đường: A, B"
    let colon = i > first && r.tokens[i - 1].is_punct(':');
    // "Nhà tang lễ số 5 Trần Thánh Tông": a street.
    let numbered = i >= first + 2 && r.tokens[i - 1].kind == Kind::Number && (r.is(i - 2, NUMBER) || r.tokens[i - 2].is_punct('('));
    let i = i - (quoted || colon) as u32;
    numbered || quoted && before.last != Last::Nothing || (first.max(i.saturating_sub(3))..i).any(|k| r.hit(k, Class::Eponyms).is_some_and(|h| h.end == i))
}

/// Drops places inside persons' names; `persons` in order.
fn drop_covered(out: &mut Vec<Mention>, persons: &[Mention]) {
    out.retain(|m| {
        let k = persons.partition_point(|p| p.toks.end <= m.toks.start);
        m.kind != EntityKind::Place || persons.get(k).is_none_or(|p| !p.toks.overlaps(m.toks))
    });
}
