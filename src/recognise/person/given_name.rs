//! person/given-name: a foreign given name with a family name.
//! Why: given names such as "James" or "Sergei" begin no other names than persons'.
//! accepts "Trong bài viết, [Thomas Joskelin] nêu ba lý do."
//! rejects "Tòa nhà Thomas ở trung tâm thành phố."

use super::{Candidate, Last};

pub const ID: &str = "person/given-name";

/// The first of two to five words is a given name.
pub fn holds(c: &Candidate) -> bool {
    c.before.last == Last::Nothing && c.name.given && (2..=5).contains(&c.name.parts) && !c.name.upper && !c.bears
}
