//! timex/lunar: a day of the lunar calendar: "mùng 10 tháng 3 âm lịch", "rằm tháng Giêng".
//! Why: "mùng", "mồng" and "rằm" count days of the lunar month; its solar day needs the lunar calendar, so the day stays open.
//! accepts "Lễ hội mở [mùng 10 tháng 3] ở Lam Sơn."  value = "null"
//! accepts "Chùa đông khách dịp [rằm tháng Giêng]."  value = "null"
//! rejects "Trăng rằm sáng tỏ."

use super::expression::Point;
use super::{Element, Scan, month};
use crate::tokenise::fold;

pub const ID: &str = "timex/lunar";

pub fn at(s: &Scan, i: u32) -> Option<Element> {
    let full = s.is(i, fold("rằm"));
    let numbered = (s.is(i, fold("mùng")) || s.is(i, fold("mồng"))) && s.number(i + 1, 2).is_some_and(|d| (1..=10).contains(&d));
    let at = match () {
        _ if full => i + 1,
        _ if numbered => i + 2,
        _ => return None,
    };
    let month = month::at(s, at);
    if full && month.is_none() {
        return None;
    }
    Some(Element::new(Point { lunar: true, ..Point::default() }, month.map_or(at, |m| m.end), true, ID))
}
