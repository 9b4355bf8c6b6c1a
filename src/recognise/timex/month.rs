//! timex/month: a month by number or name, with its year where that stands with it: "tháng 10/2023", "tháng Giêng", "đầu tháng 11 tới".
//! Why: "tháng" before a number or name is a month; a number before "tháng" makes it a length of time.
//! accepts "Hội nghị sẽ họp vào [tháng 10/2023]."  value = "2023-10"
//! accepts "Hiệp định ký [tháng 5 năm 2017] còn hiệu lực."  value = "2017-05"
//! accepts "Đoàn thăm Lam Sơn [tháng 10 tới đây]."  value = "2021-10"  published = "2021-09-29"
//! accepts "Ông nhậm chức hồi [đầu tháng Giêng]."  value = "2021-01"  published = "2021-02-03"
//! accepts "Hai bên gặp nhau [tháng 12 vừa qua]."  value = "2020-12"  published = "2021-02-03"
//! accepts "Các hiệp định vận tải ([12/1966]) và hàng hải (tháng 1/1977) còn hiệu lực."  value = "1966-12"
//! accepts "Chuyến thăm của Thủ tướng tới Mỹ ([5-2017]) thành công."  value = "2017-05"
//! rejects "Thông tư số 12/2019 có hiệu lực, theo Nghị định 4/2014."
//! rejects "Việc này mất 6 tháng 10 ngày."
//! rejects "Lương mỗi tháng hai người nhận như nhau."
//! rejects "Ông trả nợ mỗi tháng 3 triệu đồng."

use super::expression::Point;
use super::{Element, Part, Scan};
use crate::tokenise::{Kind, fold};

pub const ID: &str = "timex/month";

const DAYS: [u64; 11] =
    [fold("thứ"), fold("ngày"), fold("hôm"), fold("mùng"), fold("mồng"), fold("đến"), fold("tới"), fold("và"), fold("từ"), fold("vào"), fold("hết")];
/// Words behind which "tháng" counts months, and words that a number or number word behind it counts (the last ones: also plain numbers).
const EACH: [u64; 5] = [fold("mỗi"), fold("hằng"), fold("hàng"), fold("từng"), fold("mấy")];
const COUNTED: [u64; 9] = [fold("lần"), fold("bên"), fold("nước"), fold("người"), fold("nhà"), fold("triệu"), fold("tỷ"), fold("tỉ"), fold("nghìn")];

/// What stands before the day of a month, or before an ordinal ("kỳ họp thứ 5 tháng 6"); any other number before "tháng" counts months.
fn dated(s: &Scan, i: u32) -> bool {
    s.token(i).is_some_and(|t| DAYS.contains(&t.fold) || t.kind == Kind::Dash || t.is_punct('('))
}

pub fn at(s: &Scan, i: u32) -> Option<Element> {
    let named = s.entry(i, Part::Month).is_some();
    let (month, mut end) = match s.entry(i, Part::Month) {
        Some(e) => (e.detail.parse().ok()?, e.end),
        None if s.number(i, 2).is_some() => return numbers(s, i),
        None => {
            let e = s.entry(i, Part::Head).filter(|e| e.detail == "M")?;
            (s.number(e.end, 2).filter(|m| (1..=12).contains(m))? as u8, e.end + 1)
        }
    };
    if s.number(i.wrapping_sub(1), 4).is_some() && !dated(s, i.wrapping_sub(2))
        || EACH.iter().any(|&w| s.is(i.wrapping_sub(1), w))
        || COUNTED[if named { 0 } else { 5 }..].iter().any(|&w| s.is(end, w))
    {
        return None;
    }
    // "tháng Chạp" is no December.
    let mut point = Point { month: Some(month), lunar: s.is(i + 1, const { fold("chạp") }), ..Point::default() };
    if s.of(end)
        && let Some(year) = s.year(end + 1)
    {
        point.year = Some(year);
        end += 2;
    }
    (!s.glued_after(end)).then(|| Element::new(point, end, true, ID))
}

/// "12/1966": month and year by numbers alone, in brackets or behind a word of time; else a decree's number.
fn numbers(s: &Scan, i: u32) -> Option<Element> {
    const BEFORE: [u64; 8] = [fold("từ"), fold("đến"), fold("tới"), fold("vào"), fold("hồi"), fold("đầu"), fold("giữa"), fold("cuối")];
    let bracketed = s.punct(i.wrapping_sub(1), '(') && s.token(i + 3).is_some_and(|t| t.kind == Kind::Punct);
    let mark = s.joint(i + 1);
    let month = s.number(i, 2).filter(|m| (1..=12).contains(m) && (mark == Some('/') || bracketed && mark == Some('-')))?;
    let year = s.year(i + 2).filter(|_| !s.glued_after(i + 3))?;
    let firm = bracketed || BEFORE.iter().any(|&w| s.is(i.wrapping_sub(1), w));
    Some(Element::new(Point { month: Some(month as u8), year: Some(year), ..Point::default() }, i + 3, firm, ID))
}
