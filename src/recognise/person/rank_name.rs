//! person/rank-name: a name directly after a military or police rank.
//! Why: a rank is carried by persons only, and the press prints it before the name, without a comma.
//! accepts "Trung tướng [Quách Tự Lâm] chủ trì hội nghị."  rank = "Trung tướng"  country = "VN"
//! accepts "Tới dự có Đại tướng [Bun Sok Rithy] và Chuẩn tướng [Sustono]."
//! accepts "Trung tướng [Quách Tự Lâm], Cục trưởng Cục Đối ngoại, Bộ Quốc phòng Việt Nam phát biểu."  office = "Cục trưởng Cục Đối ngoại, Bộ Quốc phòng Việt Nam"
//! accepts "Đại tướng [Tekla] nói rằng hợp tác đi vào thực chất."
//! rejects "Ông được thăng quân hàm Thiếu tướng năm 2017."
//! rejects "Các tướng Mỹ họp tại đại bản doanh."
//! rejects "Tàu khu trục Đô đốc Kulenko rời cảng, đi cùng tàu “Phó Đô đốc Zarubin”."
//! rejects "Nhà tướng số đoán hậu vận cho khách."

use super::{Candidate, Last};

pub const ID: &str = "person/rank-name";

/// The rank stands last in the chain before the name.
pub fn holds(c: &Candidate) -> bool {
    c.before.last == Last::Rank && (!c.scan.shouting || c.name.vietnamese) && !c.bears
}
