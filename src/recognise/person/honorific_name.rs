//! person/honorific-name: a name directly after a word of address or a degree.
//! Why: "ông", "bà", "ngài", "đồng chí", "tiến sĩ" before a capital address one person.
//! accepts "Tại buổi tiếp, ông [Karlo Venturi] cảm ơn nước chủ nhà."
//! accepts "Tiến sĩ [Kolin Tohr Wee], nhà nghiên cứu tại Singapore, nói như vậy."
//! accepts "Theo các quan chức Na Uy, ông [Karlo Venturi] bị kẹt."  offices = ""
//! accepts "Trong cuộc gặp với nhiều cố vấn cấp cao, ông [Karlo Venturi] đích thân dặn dò."  offices = ""
//! accepts "Tuyên bố của chủ tịch ASEAN, ông [Karlo Venturi] lưu ý, là mới."  offices = ""
//! accepts "Theo trợ lý Tổng thống Na Uy, ông [Karlo Venturi], hai bên sẽ gặp nhau."  offices = "trợ lý Tổng thống Na Uy"
//! rejects "Theo ông, Việt Nam sẽ chủ động."

use super::{Candidate, Last};

pub const ID: &str = "person/honorific-name";

/// A word of address stands last in the chain before the name.
pub fn holds(c: &Candidate) -> bool {
    c.before.last == Last::Address && (!c.scan.shouting || c.name.vietnamese)
}
