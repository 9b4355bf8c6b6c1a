//! place/attribute: short names of states behind a noun that belongs to a state.
//! Why: "Hàn", "Thái" and "Việt" alone are syllables of many names; behind "quân đội", "chính phủ", "người" they are states.
//! accepts "Quân đội [Hàn] nổ súng cảnh cáo."  country = "KR"
//! accepts "Cộng đồng người [Việt] tại Séc."  country = "VN"
//! rejects "Ông học tiếng Việt ở nước ngoài."
//! rejects "Công ty Thái Sơn và doanh nghiệp Việt Á."
//! rejects "Lãnh đạo Trung ương dự lễ cùng nghệ sĩ Trung."

use super::{Found, Scan};
use crate::lexicon::{Class, Value};
use crate::tokenise::fold;

pub const ID: &str = "place/attribute";

/// Last words of nouns for a state's institutions ("quân đội", "chính phủ", "Bộ Quốc phòng").
const INSTITUTIONS: [u64; 6] = [fold("đội"), fold("quân"), fold("phủ"), fold("quyền"), fold("phòng"), fold("giao")];
/// Last words of nouns for people and things of a country: less sure, since a person's given name may follow.
const NOUNS: [u64; 12] = [
    fold("người"),
    fold("gốc"),
    fold("chức"),
    fold("nghiệp"),
    fold("binh"),
    fold("lính"),
    fold("dân"),
    fold("giả"),
    fold("phía"),
    fold("báo"),
    fold("nữ"),
    fold("thông"),
];
/// Names of states that are no given names.
const SURE: [u64; 4] = [fold("Hàn"), fold("Việt"), fold("Ấn"), fold("Triều")];

pub fn at(s: &Scan, i: u32) -> Option<Found> {
    let hit = s.state(i).filter(|h| h.more() == "pair" && !s.opens(i) && !s.capital(h.end))?;
    let noun = s.before(i).filter(|b| !b.capital())?.fold;
    let sure = SURE.contains(&s.r.tokens[i].fold);
    let office = || s.led_by_any(i, Class::Offices, const { &Value::all(["state", "government"]) });
    (INSTITUTIONS.contains(&noun) || sure && (NOUNS.contains(&noun) || office())).then(|| hit.into())
}
