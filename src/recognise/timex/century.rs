//! timex/century: a hundred years by their number: "thế kỷ 19", "cuối thế kỷ XIX".
//! Why: "thế kỷ" before a Roman or plain number counts the centuries; with an amount before it, it measures a length of time.
//! accepts "Quan hệ có từ [thế kỷ 19]."  value = "1801/1900"
//! accepts "Phong trào [cuối thế kỷ XIX] và sau này."  value = "1801/1900"
//! rejects "Trong nửa thế kỷ qua, hai bên hợp tác."
//! rejects "Nhà Hán ở thế kỷ 2 trước Công nguyên."

use super::expression::Point;
use super::{Element, Part, Scan};
use crate::tokenise::fold;

pub const ID: &str = "timex/century";

/// Centuries by Roman numbers, from the tenth on.
const ROMAN: [u64; 12] =
    [fold("X"), fold("XI"), fold("XII"), fold("XIII"), fold("XIV"), fold("XV"), fold("XVI"), fold("XVII"), fold("XVIII"), fold("XIX"), fold("XX"), fold("XXI")];

pub fn at(s: &Scan, i: u32) -> Option<Element> {
    let at = s.entry(i, Part::Century)?.end;
    let at = at + s.is(at, const { fold("thứ") }) as u32;
    let roman = || ROMAN.iter().position(|&c| s.is(at, c)).map(|c| c as u16 + 10);
    let number = s.number(at, 2).map(|c| c as u16).filter(|c| (1..=21).contains(c)).or_else(roman)?;
    let before_christ = s.is(at + 1, const { fold("trước") }) && s.is(at + 2, const { fold("công") });
    let mut e = Element::new(Point { year: Some(number * 100 - 99), ..Point::default() }, at + 1, !before_christ, ID);
    e.to = Some(Point { year: Some(number * 100), ..Point::default() });
    Some(e)
}
