//! timex/weekday: a day of the week, alone or before its date: "hôm thứ Hai", "Thứ ba 27/06", "chủ nhật tuần trước".
//! Why: "thứ hai" is Monday and *the second*; it is the day behind "hôm", "ngày", a part of day, with a capital, or before a date or a week.
//! accepts "Ông phát biểu hôm [thứ Hai] tại Lam Sơn."  value = "2021-09-27"  published = "2021-09-29"
//! accepts "Lễ ký diễn ra [Thứ ba 27/06/2017]."  value = "2017-06-27"
//! accepts "Lễ ký sẽ là [Thứ ba 27/06] tại Lam Sơn."  value = "2017-06-27"  published = "2017-02-08"
//! accepts "Hai bên họp [thứ sáu tuần trước]."  value = "2021-09-24"  published = "2021-09-29"
//! accepts "Phiên họp khai mạc [chủ nhật tới]."  value = "2021-10-03"  published = "2021-09-29"
//! rejects "Đây là cuộc gặp lần thứ hai giữa hai bên."
//! rejects "Chiến tranh thế giới thứ Hai kết thúc sau Thế chiến thứ Nhất."
//! rejects "Họ là nước thứ ba ký hiệp định."
//! rejects "Thứ nhất, hợp tác kinh tế. Thứ hai, hợp tác văn hoá."

use super::expression::Point;
use super::{Element, Part, Scan};
use crate::tokenise::{Shape, fold};

pub const ID: &str = "timex/weekday";

pub fn at(s: &Scan, i: u32) -> Option<Element> {
    let e = s.entry(i, Part::Weekday)?;
    let point = Point { weekday: Some(e.detail.parse().ok()?), ..Point::default() };
    let before = |w| s.is(i.wrapping_sub(1), w);
    let last = s.token(e.end - 1)?;
    let sunday = point.weekday == Some(7);
    // "lần thứ Hai", "Chiến tranh thế giới thứ Hai".
    let ordinal = before(const { fold("lần") }) || before(const { fold("giới") }) || before(const { fold("chiến") });
    let capital = last.shape == Shape::Title && !s.shouting();
    Some(Element::new(point, e.end, !ordinal && (sunday || capital || before(const { fold("hôm") }) || before(const { fold("vào") })), ID))
}
