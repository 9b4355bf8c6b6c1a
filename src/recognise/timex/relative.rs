//! timex/relative: a day, week, month or year counted from the day of writing, or from the one spoken of: "hôm nay", "tuần tới", "năm ngoái", "cùng ngày".
//! Why: these words are fixed; behind a number or "nhiều", "những" they measure a length of time ("ba năm tới").
//! accepts "[Hôm nay 8/5], hội nghị bế mạc."  value = "2019-05-08"  published = "2019-05-08"
//! accepts "Hội nghị bế mạc hôm nay, 8/5, tại Lam Sơn. Lễ ký là [ngày mai]."  value = "XXXX-05-09"
//! accepts "Ông sẽ thăm Lam Sơn [ngày mai]."  value = "2019-06-01"  published = "2019-05-31"
//! accepts "Hai bên họp [tuần tới]."  value = "2019-W20"  published = "2019-05-08"
//! accepts "Cuộc gặp [tháng trước] thành công."  value = "2018-12"  published = "2019-01-08"
//! accepts "Thương mại tăng so với [năm ngoái]."  value = "2018"  published = "2019-05-08"
//! accepts "Ông đến Lam Sơn hồi [đầu năm]."  value = "2019"  published = "2019-05-08"
//! accepts "Ông họp [hôm nay]."  value = "null"
//! rejects "Kế hoạch trong ba năm tới và 5 năm trước."
//! rejects "Kỳ nghỉ cuối tuần và thu ngân sách cuối năm."
//! accepts "Cũng trong [ngày hôm nay], đoàn thăm Lam Sơn."  value = "2019-05-08"  published = "2019-05-08"
//! rejects "Ngày nay, tình hình nhiều năm qua đã khác."
//! rejects "Ngay trong ngày đầu tiên, đoàn làm việc với tỉnh."
//! rejects "Chuyến thăm của Chủ tịch Đinh Văn Sang năm ấy thành công."
//! accepts "Cuộc họp dời sang [năm sau] ở Lam Sơn."  value = "2020"  published = "2019-05-08"
//! rejects "Khó khăn kéo dài sang năm 2019, khi mọi người bước sang năm mới."
//! rejects "Trong những năm tháng tới, hai bên sẽ hợp tác."

use super::expression::{Point, Shift, Unit};
use super::{Element, Part, Scan};
use crate::tokenise::{Shape, fold};

pub const ID: &str = "timex/relative";

/// Words behind which a unit is measured, not named.
const MEASURES: [u64; 9] = [fold("nhiều"), fold("những"), fold("các"), fold("vài"), fold("mấy"), fold("mỗi"), fold("hàng"), fold("từng"), fold("bốn")];

/// Words that make the number before a unit a name ("tháng 8 năm ngoái", "thứ sáu tuần trước").
const NUMBERED: [u64; 4] = [fold("ngày"), fold("tháng"), fold("quý"), fold("thứ")];

pub fn at(s: &Scan, i: u32) -> Option<Element> {
    let Some(e) = s.entry(i, Part::Shift) else { return bare(s, i) };
    let shift = shift(e.detail)?;
    // "cũng trong ngày 5/6", "ngay trong ngày đầu tiên": the day is told behind.
    if shift.running && (s.number(e.end, 2).is_some() || [const { fold("hôm") }, const { fold("đầu") }, const { fold("thứ") }].iter().any(|&w| s.is(e.end, w)))
    {
        return None;
    }
    // "sang năm 2019", "bước sang năm mới", "bước sang năm thứ tám"
    const YEARS: [u64; 6] = [fold("mới"), fold("thứ"), fold("sau"), fold("tới"), fold("nay"), fold("học")];
    if s.is(i, const { fold("sang") }) && (s.number(e.end, 4).is_some() || YEARS.iter().any(|&w| s.is(e.end, w))) {
        return None;
    }
    // "Trương Tấn Sang năm 2013": the end of a name.
    if s.token(i).is_some_and(|t| t.shape == Shape::Title) && s.token(i.wrapping_sub(1)).is_some_and(|t| t.capital()) && !s.shouting() {
        return None;
    }
    let measured = s.number(i.wrapping_sub(1), 9).is_some() || s.entry_before(i, Part::Amount) || MEASURES.iter().any(|&w| s.is(i.wrapping_sub(1), w));
    let numbered = NUMBERED.iter().any(|&w| s.is(i.wrapping_sub(2), w));
    let length = s.is(i, const { fold("tháng") }) && s.is(i.wrapping_sub(1), const { fold("năm") });
    if length || measured && !numbered && shift.unit != Unit::Day && (shift.by != 0 || shift.unit == Unit::Week) {
        return None;
    }
    Some(Element::new(Point { shift: Some(shift), ..Point::default() }, e.end, true, ID))
}

/// "hồi đầu năm", "vào cuối tuần": the running year, month, week, where a word opens it or it opens the sentence.
fn bare(s: &Scan, i: u32) -> Option<Element> {
    const OPENS: [u64; 7] = [fold("hồi"), fold("vào"), fold("từ"), fold("đến"), fold("tới"), fold("trước"), fold("ngay")];
    let e = s.entry(i, Part::Bare)?;
    let opened = OPENS.iter().any(|&w| s.is(i.wrapping_sub(1), w)) || s.token(i.wrapping_sub(1)).is_none() && s.punct(e.end, ',');
    opened.then(|| Element::new(Point { shift: shift(e.detail), ..Point::default() }, e.end, true, ID))
}

/// `D0`, `W-1`, `Y+1` of the lexicon; `D=0` counts from the day spoken of.
pub fn shift(detail: &str) -> Option<Shift> {
    let unit = match detail.as_bytes().first()? {
        b'D' => Unit::Day,
        b'W' => Unit::Week,
        b'M' => Unit::Month,
        _ => Unit::Year,
    };
    let by = &detail[1..];
    Some(Shift { unit, by: by.trim_start_matches('=').parse().ok()?, running: by.starts_with('=') })
}
