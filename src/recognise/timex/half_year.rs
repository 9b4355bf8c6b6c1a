//! timex/half-year: the first or last months of a year: "6 tháng đầu năm 2017", "9 tháng đầu năm nay".
//! Why: with the year it is a stretch of the calendar, not a length of time.
//! accepts "Kim ngạch [6 tháng đầu năm 2017] tăng mạnh."  value = "2017-01/2017-06"
//! accepts "Thương mại [9 tháng đầu năm nay] giảm."  value = "2019-01/2019-09"  published = "2019-10-08"
//! accepts "Dự án xong trong [6 tháng cuối năm 2018]."  value = "2018-07/2018-12"
//! accepts "Kết quả [6 tháng đầu năm] rất khả quan."  value = "2019-01/2019-06"  published = "2019-10-08"
//! rejects "Sau 6 tháng đầu nhiệm kỳ, ông từ chức."

use super::expression::{Point, Unit};
use super::{Element, Part, Scan, relative, year};
use crate::tokenise::fold;

pub const ID: &str = "timex/half-year";

pub fn at(s: &Scan, i: u32) -> Option<Element> {
    let amount = s.entry(i, Part::Amount);
    let months = match amount {
        Some(e) => e.detail.parse().ok()?,
        None => s.number(i, 2)? as u8,
    };
    let at = amount.map_or(i + 1, |e| e.end);
    if !(1..12).contains(&months) || !s.is(at, const { fold("tháng") }) {
        return None;
    }
    let (from, to) = match () {
        _ if s.is(at + 1, const { fold("đầu") }) => (1, months),
        _ if s.is(at + 1, const { fold("cuối") }) => (13 - months, 12),
        _ => return None,
    };
    let of = year::at(s, at + 2).or_else(|| relative::at(s, at + 2)).filter(|e| e.point.unit() == Some(Unit::Year) && e.to.is_none());
    let (year, end) = match of {
        Some(of) => (of.point, of.end),
        // "6 tháng đầu năm": of this year.
        None if s.is(at + 2, const { fold("năm") }) => (Point { shift: relative::shift("Y0"), ..Point::default() }, at + 3),
        None => return None,
    };
    let mut out = Element::new(Point { month: Some(from), ..year }, end, true, ID);
    out.to = Some(Point { month: Some(to), ..year });
    Some(out)
}
