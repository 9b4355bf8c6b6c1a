//! timex/day: a day by numbers, "ngày 12/5", "29-9", "29.9.2021", "ngày 20 tháng 5 năm 2017".
//! Why: a day is written as numbers with "/", "-" or "."; without "ngày", "hôm", a part of day or a year such numbers may be a fraction, a score or a street number.
//! accepts "Hai bên gặp nhau [ngày 12/5] tại Lam Sơn."  known = "XXXX-05-12"
//! accepts "[Ngày 29-9], cuộc họp đã diễn ra."  known = "XXXX-09-29"
//! accepts "Nghị định thư ký [ngày 20 tháng 5 năm 2017]."  value = "2017-05-20"
//! accepts "Văn bản ký [29.9.2021] vẫn còn hiệu lực."  value = "2021-09-29"
//! accepts "Ông rời Lam Sơn [hôm 5/10]."  value = "2019-10-05"  published = "2019-10-07"
//! accepts "Đoàn sẽ đến [ngày 5/1 tới đây]."  value = "2020-01-05"  published = "2019-12-20"
//! accepts "Giỗ tổ là [ngày 10/3 âm lịch]."  value = "2019-04-14"  published = "2019-04-01"
//! accepts "Ông đến [ngày 10/6] trước hội nghị và rời Lam Sơn [hôm 12/6] rồi sang Lam Kinh."
//! accepts "Ông Táo về trời [ngày 23 tháng Chạp]."  value = "2017-01-20"  published = "2017-02-08"
//! accepts "Hai ông gặp nhau tại Lam Sơn ([27/1]) rồi họp báo."  known = "XXXX-01-27"
//! rejects "Đội khách thắng đậm (3-1)."
//! rejects "Đảng này giữ 2/3 số ghế."
//! rejects "Chưa đến 4/10 người tin điều đó."
//! rejects "Đội khách thắng 3-1 sau 2 ngày 3 đêm."
//! rejects "Công viên 29-3 mở cửa trở lại."
//! rejects "Chi phí cho 10 ngày 5.000 đồng."

use super::expression::Point;
use super::{Element, Part, Scan};
use crate::tokenise::fold;

pub const ID: &str = "timex/day";

/// Reads a day; one without month is left to what stands behind it.
pub fn at(s: &Scan, i: u32) -> Option<Element> {
    let headed = s.entry(i, Part::Head).filter(|e| e.detail == "D");
    let at = headed.map_or(i, |e| e.end);
    let day = s.number(at, 2).filter(|d| (1..=31).contains(d))? as u8;
    if at > i && s.number(i.wrapping_sub(1), 6).is_some() && s.token(i - 1).is_some_and(|t| t.spaced) || at == i && s.glued_before(i) {
        return None;
    }
    // "kỳ họp thứ 5 tháng 6": an ordinal.
    if at == i && (s.is(i.wrapping_sub(1), const { fold("thứ") }) || s.is(i.wrapping_sub(1), const { fold("lần") })) {
        return None;
    }
    let plain = Element::new(Point { day: Some(day), ..Point::default() }, at + 1, false, ID);
    let month = s.joint(at + 1).and_then(|sep| Some((sep, s.number(at + 2, 2).filter(|m| (1..=12).contains(m))? as u8)));
    let Some((sep, month)) = month else {
        // "20-23/9" begins with a day, "5-2017" with a month.
        let alone = s.joint(at + 1).is_none_or(|sep| sep == '-' && s.year(at + 2).is_none());
        return alone.then_some(plain);
    };
    if day > days_in(month) {
        return None;
    }
    let mut point = Point { day: Some(day), month: Some(month), ..Point::default() };
    let mut end = at + 3;
    if s.joint(end) == Some(sep) {
        match s.number(end + 1, 4) {
            Some(year) if s.year(end + 1).is_some() => point.year = Some(year as u16),
            Some(year) if headed.is_some() && s.digits(end + 1) == 2 => point.year = Some(century(year)),
            Some(_) if sep != '-' => return None,
            // "29-7-3/8": the range reads it.
            Some(_) => return Some(plain),
            None => {}
        }
        if point.year.is_some() {
            end += 2;
        }
    } else if sep == '-' && s.joint(end) == Some('/') {
        // "20-23/9": two days of one month.
        return Some(plain);
    }
    (!s.glued_after(end)).then(|| Element::new(point, end, headed.is_some() || point.year.is_some(), ID))
}

pub fn days_in(month: u8) -> u8 {
    match month {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// A year of two digits.
fn century(year: u32) -> u16 {
    (if year < 50 { 2000 + year } else { 1900 + year }) as u16
}
