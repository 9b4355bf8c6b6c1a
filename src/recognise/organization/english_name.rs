//! organization/english-name: a name whose last word says in English what it is.
//! Why: papers, airlines, institutes and firms keep their foreign names, and no word before them tells what they are: "theo The Moscow Times".
//! accepts "Theo [The Brinkmore Times], quân đội đã rút."
//! accepts "[Singapore Airlines] mua máy bay mới"
//! accepts "nhà nghiên cứu của [Thornby Institution] nói"
//! rejects "Times Square đông người"
//! rejects "ông Mike Thornby nói"
//! rejects "Thủ tướng Anh, Times và Post"

use crate::reading::Toks;
use crate::recognise::around::Around;
use crate::recognise::rule::Found;
use crate::tokenise::{Kind, Shape, fold};

pub const ID: &str = "organization/english-name";

const ENDS: [u64; 23] = [
    fold("Times"),
    fold("Post"),
    fold("Herald"),
    fold("Tribune"),
    fold("Journal"),
    fold("News"),
    fold("Daily"),
    fold("Mail"),
    fold("Press"),
    fold("Weekly"),
    fold("Magazine"),
    fold("Telegraph"),
    fold("Airlines"),
    fold("Airways"),
    fold("Institute"),
    fold("Institution"),
    fold("Foundation"),
    fold("University"),
    fold("Group"),
    fold("Corporation"),
    fold("Aerospace"),
    fold("Industries"),
    fold("Dynamics"),
];
/// Words of the sentence that may have a capital.
const OPENERS: [u64; 3] = [fold("theo"), fold("trang"), fold("trong")];
/// Most words of a name.
const LONGEST: u32 = 5;

/// The name that begins at a token.
pub fn at(a: &Around, i: u32) -> Option<Found> {
    let r = a.r;
    let capital = |k: u32| {
        let t = &r.tokens[k];
        t.kind == Kind::Word && t.capital() && t.len() > 1 && r.word(k).is_ascii()
    };
    // Two words at least.
    if !r.token(i + 1).is_some_and(|t| t.capital() && t.spaced)
        || !capital(i)
        || OPENERS.contains(&r.tokens[i].fold)
        || i > 0 && capital(i - 1) && !OPENERS.contains(&r.tokens[i - 1].fold) && r.tokens[i].spaced
    {
        return None;
    }
    // "Báo Nga The Moscow Times".
    if r.token(i + 1).is_some_and(|t| t.spaced && t.shape == Shape::Title && t.fold == const { fold("The") }) {
        return None;
    }
    let end = (i..a.end(i).min(i + LONGEST)).take_while(|&k| capital(k) && (k == i || r.tokens[k].spaced)).last()?;
    let last = &r.tokens[end];
    (end > i && last.shape == Shape::Title && ENDS.contains(&last.fold)).then(|| Found { toks: Toks::new(i, end + 1), row: None })
}
