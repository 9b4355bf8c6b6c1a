//! Finds organizations: by fixed names, and by a word for what they are with what follows it, one rule a file (`tail` reads the words of a name).

mod body;
mod described;
mod english_name;
mod fixed_name;
mod introduced;
mod local;
mod media_name;
mod mission;
mod state_body;
mod tail;
mod unit;
mod whole;

use super::around::Around;
use super::place;
use super::rule::{self, Choice, Found, Rule};
use crate::lexicon::{Class, Marks};
use crate::model::EntityKind;
use crate::reading::Toks;
use crate::recognise::Mention;
use crate::tokenise::{Shape, fold};

pub use media_name::ID as MEDIA;
pub use mission::ID as MISSION;

const RULES: [Rule; 8] = [
    (fixed_name::ID, fixed_name::at),
    (whole::ID, whole::at),
    (body::ID, body::at),
    (introduced::ID, introduced::at),
    (state_body::ID, state_body::at),
    (unit::ID, unit::at),
    (local::ID, local::at),
    (mission::ID, mission::at),
];

/// What a name begins with: a capital, or a word for what it is.
const BEGINS: Marks = Marks::CAPITAL.or(Marks::of(&[Class::Bodies, Class::BodyHeads]));

/// The longest name that begins at a token, of the earlier rule where two are equally long.
#[inline]
pub fn longest(a: &Around, i: u32) -> Option<Choice> {
    if a.r.hits.begins(i, BEGINS) { longest_of(a, i) } else { None }
}

fn longest_of(a: &Around, i: u32) -> Option<Choice> {
    let has = |classes: &[Class]| a.r.hits.has(i, classes);
    // "Bộ luật", "Bộ quy tắc" begin a document's name.
    let document = has(&[Class::Documents, Class::DocumentHeads]);
    let heads = !document && has(&[Class::Bodies, Class::BodyHeads]) && !a.inside_place(i) && !named(a, i);
    // A place whose name begins like a body: "Trường Sa", "Hội An".
    let may_stand = |f: &Found| a.place(i).is_none_or(|place| f.toks.end == place || f.row.is_some() && f.toks.end > place);
    let best = if heads { rule::longest(&RULES, a, i, may_stand) } else { None };
    best.or_else(|| media_name::at(a, i).map(|f| (media_name::ID, f)))
        .or_else(|| described::at(a, i).map(|f| (described::ID, f)))
        .or_else(|| english_name::at(a, i).map(|f| (english_name::ID, f)))
}

/// "Lê Trường Giang", "Phạm Đoàn Anh": the word goes on with somebody's name.
fn named(a: &Around, i: u32) -> bool {
    let capital = |k: u32| a.r.token(k).is_some_and(|t| t.shape == Shape::Title);
    i > a.r.sentence_at(i).toks.start
        && capital(i - 1)
        && capital(i)
        && capital(i + 1)
        && a.r.hit(i - 1, Class::Surnames).is_some_and(|h| h.value() == "strong" && h.end == i)
        && a.r.tokens[i + 1].spaced
}

/// Before a place.
const AT: [u64; 6] = [fold("tại"), fold("ở"), fold("đến"), fold("tới"), fold("rời"), fold("thăm")];

/// Appends what is found: at each token the longest name, the earlier rule where two are equally long.
pub fn find(around: &Around, out: &mut Vec<Mention>) {
    let r = around.r;
    let mut seats: Vec<Toks> = Vec::new();
    let mut found: Vec<Mention> = Vec::new();
    let end = r.tokens.len() as u32;
    let next = |i| r.hits.next(i, end, const { BEGINS.or(place::BEGINS).or(Marks::of(&[Class::Countries])) });
    let mut i = next(0);
    while i < end {
        let Some((id, f)) = longest(around, i) else {
            i = next(around.place(i).unwrap_or(i + 1));
            continue;
        };
        i = next(f.toks.end);
        // A seat that stands for its body ("Lầu Năm Góc tuyên bố") is a place where one goes or is; other places only begin like bodies ("Trường Sa").
        if around.is_place(f.toks) {
            if f.row.is_none() {
                continue;
            }
            if f.toks.start > r.sentence_at(f.toks.start).toks.start && AT.contains(&r.tokens[f.toks.start - 1].fold) {
                continue;
            }
            seats.push(f.toks);
        }
        found.push(f.mention(EntityKind::Organization, id));
    }
    out.retain(|m| m.kind != EntityKind::Place || seats.binary_search(&m.toks).is_err());
    out.append(&mut found);
}
