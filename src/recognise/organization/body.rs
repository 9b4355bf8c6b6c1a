//! organization/body: a body by the word for what it is and the name behind it.
//! Why: Vietnamese names of institutions begin with a known head ("Bộ", "Viện", "Tập đoàn") and go on with capitalised words and field words, to the country at the end.
//! accepts "do [Cục Đối ngoại], [Bộ Quốc phòng Việt Nam] tổ chức"
//! accepts "thăm [Bộ Văn hóa, Thể thao và Du lịch] và [Bộ Khoa học và Công nghệ]"
//! accepts "[Viện Chiến lược quốc phòng] phối hợp với [Viện Quan hệ quốc tế về quốc phòng]"
//! accepts "làm việc với [Hội chữ thập đỏ Việt Nam] và [Uỷ ban kiểm tra trung ương]"
//! accepts "theo [Bộ NN & PTNT] và [Sở GD-ĐT TP. HCM]"
//! accepts "giám đốc [Tập đoàn Sao Biển] cho biết"
//! accepts "bàn giao cho [Trung tâm huấn luyện GGHB Bắc Hải], [Ban Chỉ đạo 603] và [Tổng cục 7]"
//! accepts "theo báo cáo của [Văn phòng Bộ Y tế] và [Thanh tra Sở Xây dựng]"
//! accepts "chuyên gia tại [Trung tâm Hòa bình Quốc tế Brinkmore], bình luận"
//! accepts "khoa hội họa của [Đại học Mỹ thuật Bắc Hải]"
//! rejects "hai bộ trưởng gặp nhau"
//! rejects "Phòng 3 người chật chội"
//! rejects "vi phạm quy định về Phòng chống tham nhũng, Khoa học công nghệ"
//! rejects "cơ quan này cho biết"
//! rejects "Cơ quan điều tra đã vào cuộc"
//! rejects "trung tâm của thành phố"
//! rejects "các học viện trong nước"
//! rejects "hội đàm với tướng Lê Trường Giang"

use super::tail;
use crate::lexicon::{Class, Hit, Value};
use crate::reading::Toks;
use crate::recognise::around::Around;
use crate::recognise::rule::Found;

pub const ID: &str = "organization/body";

/// The longest body that begins at a token.
pub fn at(a: &Around, i: u32) -> Option<Found> {
    // "Phó tổng thư ký Liên Hiệp Quốc phụ trách ...": complete as it is.
    if a.r.hit(i, Class::Bodies).is_some_and(|h| h.value() == "UN") {
        return None;
    }
    // "Phòng chống", "Khoa học", "Hội nhập": half of a field word.
    let half = |h: &Hit| h.len() == 1 && a.field_words(i).any(|f| f.len() > 1 && f.value() != "head");
    let end = a.heads(i, const { &Value::all(["field", "strict", "name"]) }).filter(|h| a.may_head(h) && !half(h)).filter_map(|h| tail::read(a, h)).max()?;
    Some(Found { toks: Toks::new(i, end), row: None })
}
