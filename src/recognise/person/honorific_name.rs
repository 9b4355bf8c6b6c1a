//! person/honorific-name: a name directly after a word of address or a degree.
//! Why: "ông", "bà", "ngài", "đồng chí", "tiến sĩ" before a capital address one person.
//! accepts "Tại buổi tiếp, ông [Karlo Venturi] cảm ơn nước chủ nhà."
//! accepts "Tiến sĩ [Kolin Tohr Wee], nhà nghiên cứu tại Singapore, nói như vậy."
//! rejects "Theo ông, Việt Nam sẽ chủ động."

use super::{Candidate, Last};

pub const ID: &str = "person/honorific-name";

/// A word of address stands last in the chain before the name.
pub fn holds(c: &Candidate) -> bool {
    c.before.last == Last::Address && (!c.scan.shouting || c.name.vietnamese)
}
