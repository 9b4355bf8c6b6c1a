//! timex/decade: ten years: "những năm 1960", "thập niên 1990", "đầu thập kỷ 80".
//! Why: a round year behind "những năm", "thập kỷ", "thập niên" stands for its ten years.
//! accepts "Họ quen nhau từ [những năm 1960]."  value = "1960/1969"
//! accepts "Quan hệ lạnh nhạt [đầu thập kỷ 1990]."  value = "1990/1999"
//! accepts "Ông học ở đó [những năm 80]."  value = "1980/1989"
//! rejects "Trong những năm 2015, 2016 họ không gặp nhau."

use super::expression::Point;
use super::{Element, Part, Scan};

pub const ID: &str = "timex/decade";

pub fn at(s: &Scan, i: u32) -> Option<Element> {
    let e = s.entry(i, Part::Decade)?;
    let year = s.number(e.end, 4).filter(|y| y % 10 == 0 && !s.glued_after(e.end + 1))?;
    let year = match s.digits(e.end) {
        4 => s.year(e.end)?,
        2 => 1900 + year as u16,
        _ => return None,
    };
    let mut out = Element::new(Point { year: Some(year), ..Point::default() }, e.end + 1, true, ID);
    out.to = Some(Point { year: Some(year + 9), ..Point::default() });
    Some(out)
}
