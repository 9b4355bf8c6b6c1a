//! timex/clock: a time of day by the clock, with its day where that stands with it: "16h30", "22:07", "8 giờ sáng", "20h ngày 5/6".
//! Why: hours after "trong", "sau", or before "qua", "tới" measure a length of time.
//! accepts "Lễ đón bắt đầu lúc [16h30 ngày 5/6]."  value = "2019-06-05T16:30"  published = "2019-06-06"
//! accepts "Đăng [22:07 26/02/2025]"  value = "2025-02-26T22:07"
//! accepts "Hội nghị khai mạc lúc [8 giờ sáng nay]."  value = "2019-06-06T08:00"  published = "2019-06-06"
//! accepts "Đến hơn [9h sáng 5/6], lửa tắt."  value = "2019-06-05T09:00"  published = "2019-06-06"
//! accepts "Thư được gửi lúc [9h43 phút ngày 24-5]."  value = "2018-05-24T09:43"  published = "2018-05-25"
//! rejects "Hai bên thảo luận trong 24 giờ qua."
//! rejects "Bản tin 24h được phát sau 2 giờ."

use super::expression::Point;
use super::{Element, Scan};
use crate::tokenise::fold;

pub const ID: &str = "timex/clock";

const GIO: u64 = fold("giờ");
const PHUT: u64 = fold("phút");
const H: [u64; 2] = [fold("h"), fold("g")];
/// Words that a length of time stands behind, unless a day or part of day follows it.
const MEASURES: [u64; 8] = [fold("trong"), fold("sau"), fold("suốt"), fold("hơn"), fold("gần"), fold("mỗi"), fold("dài"), fold("vòng")];
/// Words that a time of day stands behind.
const OPENS: [u64; 7] = [fold("lúc"), fold("hồi"), fold("vào"), fold("khoảng"), fold("từ"), fold("điểm"), fold("trước")];

pub fn at(s: &Scan, i: u32) -> Option<Element> {
    let hour = s.number(i, 2).filter(|h| *h <= 24)? as u8;
    if s.glued_before(i) {
        return None;
    }
    let before = |words: &[u64]| words.iter().any(|&w| s.is(i.wrapping_sub(1), w));
    let minute = |k| s.number(k, 2).filter(|m| *m < 60 && s.digits(k) == 2);
    let (minutes, mut end, opened) = if s.token(i + 1).is_some_and(|t| !t.spaced && t.is_punct(':')) {
        let m = minute(i + 2).filter(|_| hour < 24 && s.token(i + 2).is_some_and(|t| !t.spaced))?;
        let mut end = i + 3;
        if s.token(end).is_some_and(|t| !t.spaced && t.is_punct(':')) && minute(end + 1).is_some() {
            end += 2;
        }
        (m, end, false)
    } else if H.iter().any(|&h| s.is(i + 1, h)) && s.token(i + 1).is_some_and(|t| !t.spaced) {
        match minute(i + 2).filter(|_| s.token(i + 2).is_some_and(|t| !t.spaced)) {
            Some(m) => (m, i + 3 + s.is(i + 3, PHUT) as u32, true),
            None => (0, i + 2, before(&OPENS)),
        }
    } else if s.is(i + 1, GIO) {
        match minute(i + 2) {
            Some(m) => (m, i + 3 + s.is(i + 3, PHUT) as u32, before(&OPENS)),
            None => (0, i + 2, before(&OPENS[..3])),
        }
    } else {
        return None;
    };
    if s.glued_after(end) {
        return None;
    }
    // "22:07 GMT+7".
    if s.is(end, const { fold("GMT") }) && s.token(end + 1).is_some_and(|t| t.is_punct('+')) && s.number(end + 2, 1).is_some() {
        end += 3;
    }
    Some(Element::new(Point { clock: Some((hour, minutes as u8)), ..Point::default() }, end, opened && !before(&MEASURES), ID))
}
