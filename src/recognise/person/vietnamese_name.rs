//! person/vietnamese-name: a Vietnamese family name with capitalised syllables.
//! Why: the family names are few and known, and three capitalised syllables in a row that begin with one are a person unless a street, school or prize is named after them.
//! accepts "Tham gia đoàn có [Quách Tự Lâm] và nhiều đại biểu."
//! rejects "Buổi lễ diễn ra trên phố Trần Tự Khoát."
//! rejects "Cấm xe trên các tuyến đường: Trần Tự Khoát, Đỗ Tự Lâm, Quách Tự Lạc."
//! rejects "Giải thưởng Trần Tự Khoát được trao tại Hà Nội."

use super::{Candidate, Last};

pub const ID: &str = "person/vietnamese-name";

/// Three syllables or more, or two with an office after them.
pub fn holds(c: &Candidate) -> bool {
    let enough = c.name.parts >= 3 && !c.name.weak || c.name.parts >= 2 && !c.after.offices.is_empty();
    c.before.last == Last::Nothing && c.name.vietnamese && enough && !c.scan.shouting && !c.bears
}
