//! person/vietnamese-name: a Vietnamese family name with capitalised syllables.
//! Why: the family names are few and known, and three capitalised syllables in a row that begin with one are a person unless a street, school or prize is named after them.
//! accepts "Tham gia đoàn có [Quách Tự Lâm] và nhiều đại biểu."
//! rejects "Buổi lễ diễn ra trên phố Trần Tự Khoát."
//! rejects "Giải thưởng Trần Tự Khoát được trao tại Hà Nội."

use super::{Candidate, Last};
use crate::lexicon::Class;
use crate::tokenise::Kind;

pub const ID: &str = "person/vietnamese-name";

/// Three syllables or more, or two with an office after them.
pub fn holds(c: &Candidate) -> bool {
    let enough = c.name.parts >= 3 && !c.name.weak || c.name.parts >= 2 && !c.after.offices.is_empty();
    c.before.last == Last::Nothing && c.name.vietnamese && enough && !c.scan.shouting && !named_after(c, c.name.toks.start)
}

/// Something is named after the person: a street, a school, a prize, ... with the name at token `i`, or a ship with its name in quotation marks.
pub fn named_after(c: &Candidate, i: u32) -> bool {
    let r = c.scan.r;
    let first = r.sentence_at(i).toks.start;
    let quote = |k: u32| r.token(k).is_some_and(|t| t.kind == Kind::Quote);
    let quoted = i > first && quote(i - 1) && quote(c.name.toks.end);
    let i = i - quoted as u32;
    quoted && c.before.last != Last::Nothing || (first.max(i.saturating_sub(3))..i).any(|k| r.hit(k, Class::Eponyms).is_some_and(|h| h.end == i))
}
