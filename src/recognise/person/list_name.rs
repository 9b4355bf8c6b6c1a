//! person/list-name: a further name of a list that a plural began.
//! Why: "các ông A, B và C" and "hai bình luận viên A và B" print the title once for all.
//! accepts "Hai bình luận viên Missa Ryen và [Grego Millar] cho rằng điều đó khó xảy ra."
//! rejects "Ông Grego Millar và Washington có chung quan điểm."

use super::{Candidate, Last};

pub const ID: &str = "person/list-name";

/// The name follows another of a plural list.
pub fn holds(c: &Candidate) -> bool {
    c.listed && c.before.last == Last::Nothing && c.name.parts >= 2
}
