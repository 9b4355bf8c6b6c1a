//! person/office-name: a name directly after an office with its body and country.
//! Why: the press puts office, body, country and name in one phrase; what is capitalised and belongs to no body or country is the name.
//! accepts "Bộ trưởng Quốc phòng Mỹ [Jamson Mettis] đến Hà Nội."  office = "Bộ trưởng Quốc phòng Mỹ"  country = "US"
//! accepts "Tổng thống [Pultin] phát biểu tại lễ khai mạc."
//! accepts "Bộ trưởng Bộ Quốc phòng - đại tướng Ngô Tự Lạc và Bộ trưởng Bộ Quốc phòng Indonesia [Sjafrin Sjamsoedda] hội đàm."
//! accepts "Người phát ngôn Bộ Ngoại giao Na Uy, [Karlo Venturi], bác bỏ khả năng trên."  offices = "Người phát ngôn Bộ Ngoại giao Na Uy"
//! accepts "Khi gặp Thủ tướng Na Uy [Karlo Venturi], nhà lãnh đạo Phần Lan nói khác."  offices = "Thủ tướng Na Uy"
//! accepts "Cuộc gặp giữa Thủ tướng Phần Lan và Tổng thống Na Uy [Karlo Venturi] kết thúc."  offices = "Tổng thống Na Uy"
//! accepts "Cuộc họp giữa các lãnh đạo ASEAN và Thủ tướng Na Uy [Karlo Venturi] kết thúc."  offices = "Thủ tướng Na Uy"
//! rejects "Nhóm học giả Hồi giáo họp tại đây."
//! rejects "Thủ tướng chỉ đạo các bộ khẩn trương triển khai."
//! rejects "Thứ trưởng Quốc phòng các nước họp trực tuyến."
//! rejects "Thủ tướng Australia cảnh báo các bên."
//! rejects "Tổng thống Mỹ và phu nhân thăm Việt Nam."

use super::{Candidate, Last};
use crate::lexicon::Class;

pub const ID: &str = "person/office-name";

/// The office stands last in the chain before the name; a single syllable that is also a common word does not count.
pub fn holds(c: &Candidate) -> bool {
    let r = c.scan.r;
    let one = c.name.parts == 1 && c.name.syllables;
    c.before.last == Last::Office && (!c.scan.shouting || c.name.vietnamese) && !(one && r.hit(c.name.toks.start, Class::Common).is_some())
}
