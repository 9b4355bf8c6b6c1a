//! place/attribute: short names of states behind a noun that belongs to a state.
//! Why: "Hàn", "Thái" and "Việt" alone are syllables of many names; behind "quân đội", "chính phủ", "người" they are states.
//! accepts "Quân đội [Hàn] nổ súng cảnh cáo."  country = "KR"
//! accepts "Cộng đồng người [Việt] tại Séc."  country = "VN"
//! rejects "Ông học tiếng Việt ở nước ngoài."
//! rejects "Công ty Thái Sơn và doanh nghiệp Việt Á."
//! rejects "Lãnh đạo Trung ương dự lễ."

use super::{Found, Scan};
use crate::tokenise::fold;

pub const ID: &str = "place/attribute";

/// Last words of such nouns.
const NOUNS: [u64; 30] = [
    fold("người"),
    fold("gốc"),
    fold("đội"),
    fold("quân"),
    fold("phủ"),
    fold("quyền"),
    fold("chức"),
    fold("đạo"),
    fold("nghiệp"),
    fold("binh"),
    fold("lính"),
    fold("sĩ"),
    fold("sát"),
    fold("thống"),
    fold("tướng"),
    fold("trưởng"),
    fold("phòng"),
    fold("giao"),
    fold("dân"),
    fold("giả"),
    fold("gia"),
    fold("viên"),
    fold("sinh"),
    fold("phía"),
    fold("biển"),
    fold("giới"),
    fold("chí"),
    fold("báo"),
    fold("nữ"),
    fold("thông"),
];

pub fn at(s: &Scan, i: u32) -> Option<Found> {
    let hit = s.state(i).filter(|h| h.more() == "pair")?;
    let noun = s.before(i).is_some_and(|b| !b.capital() && NOUNS.contains(&b.fold));
    (noun && !s.opens(i) && !s.capital(hit.end)).then(|| hit.into())
}
