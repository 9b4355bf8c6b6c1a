//! person/marked-name: a foreign name with an initial, a particle or a hyphen that only personal names have.
//! Why: "A. Fomin", "Khaled bin Nordin", "Kim Jong-un" are personal names by their shape.
//! accepts "Theo tờ báo, [Abdul Rahim bin Sulung] sẽ dẫn đầu phái đoàn."
//! accepts "Truyền thông đưa tin [Kim Yong-hap] thị sát đơn vị."
//! rejects "Quan hệ Việt-Mỹ phát triển tốt đẹp."

use super::{Candidate, Last};

pub const ID: &str = "person/marked-name";

/// Two words or more with a mark.
pub fn holds(c: &Candidate) -> bool {
    c.before.last == Last::Nothing && c.name.marked && c.name.parts >= 2 && !c.name.upper
}
