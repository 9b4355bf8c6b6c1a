//! person/apposition: an unknown name with an office after it.
//! Why: "X, Bộ trưởng Quốc phòng Y" and "X - phó thủ tướng" explain who X is; only persons hold offices.
//! accepts "Trước đó, [Olaf Skjerven], Bộ trưởng Quốc phòng Na Uy, đã phát biểu."  country = "NO"
//! rejects "Tại Washington, Bộ trưởng Quốc phòng Mỹ phát biểu."

use super::{Candidate, Last};

pub const ID: &str = "person/apposition";

/// Two words or more, not a Vietnamese phrase.
pub fn holds(c: &Candidate) -> bool {
    c.before.last == Last::Nothing && !c.after.offices.is_empty() && c.name.parts >= 2 && !c.name.syllables && !c.name.upper
}
