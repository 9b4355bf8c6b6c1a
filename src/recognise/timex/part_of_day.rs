//! timex/part-of-day: a part of a day that is named: "Sáng 26-2", "chiều 25/1", "tối qua", "sáng cùng ngày".
//! Why: "sáng", "chiều", "tối" begin other words ("sáng kiến", "tối đa"); before a day they are the time of day.
//! accepts "[Sáng 26-2], hai bên hội đàm."  value = "2025-02-26TMO"  published = "2025-02-26"
//! accepts "[Tối qua], đoàn đã về nước."  value = "2018-06-01TEV"  published = "2018-06-02"
//! accepts "[Chiều ngày 25 tháng 1 năm 2018], ông tiếp đoàn."  value = "2018-01-25TAF"
//! accepts "Ông phát biểu ngày 5/3/2018. [Tối cùng ngày], ông về nước."  value = "2018-03-05TEV"
//! rejects "Sáng kiến này giúp tối đa 2/3 số hộ."
//! rejects "Ban sáng tác họp kín."

use super::expression::Point;
use super::{Element, Part, Scan};

pub const ID: &str = "timex/part-of-day";

pub fn at(s: &Scan, i: u32) -> Option<Element> {
    let e = s.entry(i, Part::OfDay)?;
    let point = Point { part: Some(e.detail), ..Point::default() };
    let short = s.entry(e.end, Part::Short);
    Some(match short.and_then(|x| Some((x.end, super::relative::shift(x.detail)?))) {
        Some((end, shift)) => Element::new(Point { shift: Some(shift), ..point }, end, true, ID),
        None => Element::new(point, e.end, false, ID),
    })
}
