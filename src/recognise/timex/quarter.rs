//! timex/quarter: a quarter of a year: "quý I", "quý 3/2019", "quý II năm nay".
//! Why: "quý" before a Roman or plain number up to four is a quarter; "Quý" alone is a name or a word of courtesy.
//! accepts "Kim ngạch tăng trong [quý I/2019]."  value = "2019-Q1"
//! accepts "Hội nghị họp [quý 3 năm nay]."  value = "2019-Q3"  published = "2019-05-08"
//! rejects "Xin chào quý vị đại biểu."
//! rejects "Bà Lê Thị Quý 4 lần đoạt giải."

use super::expression::Point;
use super::{Element, Part, Scan};
use crate::tokenise::fold;

pub const ID: &str = "timex/quarter";

pub fn at(s: &Scan, i: u32) -> Option<Element> {
    let e = s.entry(i, Part::Head).filter(|e| e.detail == "Q")?;
    const ROMAN: [u64; 4] = [fold("I"), fold("II"), fold("III"), fold("IV")];
    let roman = || ROMAN.iter().position(|&q| s.is(e.end, q)).map(|q| q as u8 + 1);
    let quarter = s.number(e.end, 1).map(|q| q as u8).filter(|q| (1..=4).contains(q)).or_else(roman)?;
    let name = s.token(i)?.capital() && s.token(i.wrapping_sub(1)).is_some_and(|t| t.capital());
    let mut point = Point { quarter: Some(quarter), ..Point::default() };
    let mut end = e.end + 1;
    if s.of(end)
        && let Some(year) = s.year(end + 1)
    {
        point.year = Some(year);
        end += 2;
    }
    (!name).then(|| Element::new(point, end, true, ID))
}
