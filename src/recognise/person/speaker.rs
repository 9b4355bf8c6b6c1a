//! person/speaker: an unknown foreign name that says something.
//! Why: of foreign names of two words or more before a verb of speech, those that are no body or place are persons.
//! accepts "“Chúng tôi sẵn sàng”, [Olaf Skjerven] khẳng định."
//! rejects "Washington cho biết sẽ theo dõi tình hình."

use super::{Candidate, Last};
use crate::lexicon::Class;

pub const ID: &str = "person/speaker";

/// A verb of speech follows.
pub fn holds(c: &Candidate) -> bool {
    let r = c.scan.r;
    let end = c.name.toks.end;
    c.before.last == Last::Nothing
        && (2..=4).contains(&c.name.parts)
        && !c.name.syllables
        && !c.name.upper
        && end < r.sentence_at(end - 1).toks.end
        && r.hit(end, Class::Saying).is_some()
}
