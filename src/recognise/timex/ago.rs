//! timex/ago: a point in time by its distance: "14 năm trước", "cách đây hai tuần", "một tháng sau", "trước đó một ngày".
//! Why: "trước", "sau" behind an amount, or "cách đây", "trước đó", "sau đó" before one, make the length of time a date; it is as exact as its unit.
//! accepts "Cuộc chiến kết thúc [14 năm trước]."  value = "2002"  published = "2016-06-03"
//! accepts "Ông nhậm chức [cách đây hai tháng]."  value = "2016-04"  published = "2016-06-03"
//! accepts "Hai bên gặp nhau [ba ngày trước]."  value = "2016-05-31"  published = "2016-06-03"
//! accepts "Y bị bắt [cách đây khoảng một thập kỷ]."  value = "null"  published = "2016-06-03"
//! accepts "Ông gặp sứ thần ngày 3/5/2016. Hội nghị đã họp [trước đó một ngày]."  value = "2016-05-02"
//! accepts "Ông gặp sứ thần ngày 3/5/2016. Hiệp định được ký [sau đó 2 tháng]."  value = "2016-07"
//! rejects "Kế hoạch trong 3 năm tới được duyệt."
//! rejects "Sau 10 năm hợp tác, hai bên tổng kết."

use super::expression::{Point, Shift, Unit};
use super::{Element, Part, Scan};
use crate::tokenise::fold;

pub const ID: &str = "timex/ago";

const ABOUT: [u64; 4] = [fold("khoảng"), fold("gần"), fold("hơn"), fold("chừng")];
const KY: u64 = fold("kỷ");
const NIEN: u64 = fold("niên");
/// Units: first word, unit, how many of it, number of words.
const UNITS: [(u64, Unit, i32, u32); 6] = [
    (fold("ngày"), Unit::Day, 1, 1),
    (fold("tuần"), Unit::Week, 1, 1),
    (fold("tháng"), Unit::Month, 1, 1),
    (fold("năm"), Unit::Year, 1, 1),
    (fold("thập"), Unit::Year, 10, 2),
    (fold("thế"), Unit::Year, 100, 2),
];

pub fn at(s: &Scan, i: u32) -> Option<Element> {
    let ago = s.is(i, const { fold("cách") }) && s.is(i + 1, const { fold("đây") });
    // "trước đó", "sau đó" before the amount.
    let then = s.entry(i, Part::Then);
    let mut at = then.map_or(if ago { i + 2 } else { i }, |e| e.end);
    let about = ago && ABOUT.iter().any(|&w| s.is(at, w));
    at += about as u32;
    let vague = ago.then(|| s.entry(at, Part::Vague)).flatten();
    let amount = s.entry(at, Part::Amount).or(vague);
    let (number, unit_at) = match amount {
        Some(e) => (e.detail.parse().unwrap_or(1), e.end),
        None => (s.number(at, 3)? as i32, at + 1),
    };
    let (_, unit, count, words) = *UNITS.iter().find(|u| s.is(unit_at, u.0) && (u.3 == 1 || s.is(unit_at + 1, KY) || s.is(unit_at + 1, NIEN)))?;
    let number = number * count;
    let unit_at = unit_at + words - 1;
    let before = then.map_or(s.is(unit_at + 1, const { fold("trước") }), |e| e.detail == "before");
    let after = then.map_or(s.is(unit_at + 1, const { fold("sau") }), |e| e.detail == "after");
    if s.glued_before(at) || !ago && !before && !after {
        return None;
    }
    let counts = |k| s.is(k, const { fold("đây") }) || s.is(k, const { fold("đó") });
    let end = if ago || then.is_some() { unit_at + 1 } else { unit_at + 2 + counts(unit_at + 2) as u32 };
    // "sau 10 năm, sau 3 ngày trước khi": no point in time.
    if !ago
        && (s.is(at.wrapping_sub(1), const { fold("sau") })
            || s.is(at.wrapping_sub(1), const { fold("mất") })
            || s.is(end, const { fold("khi") })
            || s.is(end, const { fold("ngày") })
            || s.is(end, const { fold("sinh") }))
    {
        return None;
    }
    let running = then.is_some() || !ago && (after || s.is(unit_at + 2, const { fold("đó") }));
    let by = if after && !ago { number } else { -number };
    let mut e = Element::new(Point { shift: Some(Shift { unit, by, running }), ..Point::default() }, end, true, ID);
    e.open = about || vague.is_some();
    Some(e)
}
