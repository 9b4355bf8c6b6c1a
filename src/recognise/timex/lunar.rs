//! timex/lunar: a day of the lunar calendar, or a year by its name: "mùng 10 tháng 3 âm lịch", "rằm tháng Giêng", "mùng 6 Tết", "Xuân Mậu Tuất", "năm Kỷ Hợi".
//! Why: "mùng", "mồng" and "rằm" count days of the lunar month; stem and branch behind "năm", "Tết", "Xuân" name one year in sixty, and alone are a person's or a thing's name.
//! accepts "Lễ hội mở [mùng 10 tháng 3] ở Lam Sơn."  value = "2018-04-25"  published = "2018-04-20"
//! accepts "Chùa đông khách dịp [rằm tháng Giêng]."  value = "2019-02-19"  published = "2019-02-21"
//! accepts "Cụ chụp ảnh [mùng 6 Tết Nhâm Thân 1992] ở Lam Sơn."  value = "1992-02-09"
//! accepts "Ông chúc mừng nhân dịp [Xuân Mậu Tuất]."  value = "2018"
//! accepts "Cuộc tổng tiến công [Tết Mậu Thân năm 1968] gây tiếng vang."  value = "1968"
//! accepts "Chợ hoa mở [mùng 5] tháng trước."  value = "null"
//! rejects "Trăng rằm sáng tỏ."
//! rejects "Ông Đinh Ngọ dự họp."

use super::expression::Point;
use super::{Element, Part, Scan, month, year};
use crate::tokenise::fold;

pub const ID: &str = "timex/lunar";

const STEMS: [u64; 10] = [fold("Giáp"), fold("Ất"), fold("Bính"), fold("Đinh"), fold("Mậu"), fold("Kỷ"), fold("Canh"), fold("Tân"), fold("Nhâm"), fold("Quý")];
const BRANCHES: [u64; 12] = [
    fold("Tý"),
    fold("Sửu"),
    fold("Dần"),
    fold("Mão"),
    fold("Thìn"),
    fold("Tỵ"),
    fold("Ngọ"),
    fold("Mùi"),
    fold("Thân"),
    fold("Dậu"),
    fold("Tuất"),
    fold("Hợi"),
];

pub fn at(s: &Scan, i: u32) -> Option<Element> {
    let full = s.is(i, const { fold("rằm") });
    let numbered = || s.number(i + 1, 2).filter(|d| (1..=10).contains(d) && (s.is(i, const { fold("mùng") }) || s.is(i, const { fold("mồng") })));
    let (day, at) = match () {
        _ if full => (15, i + 1),
        _ => match numbered() {
            Some(day) => (day as u8, i + 2),
            None => return named(s, i),
        },
    };
    // "mùng 6 Tết", "mùng 6 Tết Nhâm Thân": of the first month.
    let feast = || {
        let tet = s.entry(at, Part::Feast).filter(|_| s.is(at, const { fold("tết") }))?;
        let of = named(s, at).unwrap_or(Element::new(Point::default(), tet.end, true, ID));
        Some(Element { point: Point { month: Some(1), ..of.point }, ..of })
    };
    let month = month::at(s, at).or_else(feast);
    if full && month.is_none() {
        return None;
    }
    let of = month.map_or(Point::default(), |m| m.point);
    Some(Element::new(Point { day: Some(day), lunar: true, ..of }, month.map_or(at, |m| m.end), true, ID))
}

/// A year by stem and branch, and by its number where that stands behind.
fn named(s: &Scan, i: u32) -> Option<Element> {
    let at = s.entry(i, Part::Feast).or_else(|| s.entry(i, Part::Head).filter(|e| e.detail == "Y"))?.end;
    let place = |of: &[u64], k| of.iter().position(|&w| s.is(k, w));
    let (stem, branch) = (place(&STEMS, at)?, place(&BRANCHES, at + 1)?);
    let fits = |y: &u16| (y - 4) as usize % 10 == stem && (y - 4) as usize % 12 == branch;
    let printed = year::at(s, at + 2).filter(|e| e.to.is_none() && e.point.year.is_some_and(|y| fits(&y)));
    // Else of the sixty years that hold 1968, told of as "Tết Mậu Thân", and those that news is written in.
    let year = printed.map_or_else(|| (1968..2028).find(fits), |e| e.point.year)?;
    Some(Element::new(Point { year: Some(year), ..Point::default() }, printed.map_or(at + 2, |e| e.end), true, ID))
}
