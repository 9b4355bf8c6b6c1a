//! timex/range: two dates and what lies between them: "từ ngày 12 đến 14/8", "20-23/9", "29.9-2.10", "ngày 7 và 8/7".
//! Why: the first date leaves out what the second states; a dash or "đến" joins them, "và" does where the first is a day only.
//! accepts "Ông thăm Lam Sơn [từ ngày 12 đến 14/8]."  known = "XXXX-08-12/XXXX-08-14"
//! accepts "Hội nghị họp [ngày 20-23/9/2019]."  value = "2019-09-20/2019-09-23"
//! accepts "Giải đấu diễn ra [từ 29.9-2.10]."  known = "XXXX-09-29/XXXX-10-02"
//! accepts "Đoàn làm việc [ngày 7 và 8/7]."  known = "XXXX-07-07/XXXX-07-08"
//! accepts "Chuyến thăm diễn ra [từ 24-26 tháng 9]."  known = "XXXX-09-24/XXXX-09-26"
//! accepts "Triển lãm mở [từ tháng 12/2019 đến đầu năm 2020]."  value = "2019-12/2020"
//! accepts "Ông giữ chức [từ tháng 8/1999 đến 4/2001]."  value = "1999-08/2001-04"
//! accepts "Việc này kéo dài [từ năm 2014 đến năm 2017]."  value = "2014/2017"
//! accepts "Chuyến thăm [từ ngày 30/12 đến 2/1] thành công."  value = "2019-12-30/2020-01-02"  published = "2020-01-03"
//! accepts "Hội nghị họp trong hai [ngày 28/4 và 29/4]."  known = "XXXX-04-28/XXXX-04-29"
//! accepts "Cuộc gặp tại Lam Sơn ([27 và 28-2]) là tâm điểm."  known = "XXXX-02-27/XXXX-02-28"
//! accepts "Ông công du Lam Sơn [từ 22 đến 24/1]."  known = "XXXX-01-22/XXXX-01-24"
//! accepts "Hội nghị họp các [ngày 11, 12 và 13/7] tại Lam Sơn."  known = "XXXX-07-11/XXXX-07-13"
//! accepts "Cuộc họp diễn ra [ngày 25, 26-12]."  known = "XXXX-12-25/XXXX-12-26"
//! rejects "Họ thử tên lửa ngày 4/5 và 9/5."
//! rejects "Sức gió cấp 8-9, giật cấp 11."
//! rejects "Phòng ngủ rộng từ 4-5 m."

use super::day::days_in;
use super::expression::{Point, Unit};
use super::{Element, Part, Scan};
use crate::tokenise::{Kind, fold};

pub const ID: &str = "timex/range";

/// The range that begins with an element, if what follows is its other end.
pub fn from(s: &Scan, start: u32, first: &Element) -> Option<Element> {
    let a = first.point;
    if first.to.is_some() || a.clock.is_some() {
        return None;
    }
    let link = s.token(first.end)?;
    let and = s.is(first.end, const { fold("và") });
    let list = listed(s, first);
    let at = match list {
        Some(last) => last,
        None if and || link.kind == Kind::Dash => first.end + 1,
        None => s.entry(first.end, Part::Link)?.end,
    };
    let second = super::joined(s, at)?;
    let b = second.point;
    if second.to.is_some() || b.shift.is_some_and(|x| x.unit <= Unit::Week) || b.clock.is_some() {
        return None;
    }
    let day_only = a.day.is_some() && a.month.is_none();
    if and && list.is_none() && !day_only && !(first.firm && next_day(&a, &b)) {
        return None;
    }
    let rank = |p: &Point| if p.day.is_some() { Some(Unit::Day) } else { p.unit() };
    let ordered = match (rank(&a)?, rank(&b)?) {
        (Unit::Day, Unit::Day) => b.month.is_some() && (a.day < b.day || a.month.is_some()),
        (Unit::Month, Unit::Month) => a.year.is_some() || b.year.is_none() || a.month < b.month,
        (Unit::Month, Unit::Year) => a.year.is_some() && a.year < b.year,
        (Unit::Year, Unit::Year) => a.year.is_some() && a.year < b.year,
        _ => false,
    };
    let headed = s.entry(start, Part::Head).is_some() || s.opens(start);
    let bracketed = day_only && s.punct(start.wrapping_sub(1), '(') && s.punct(second.end, ')');
    let firm = first.firm || second.firm || headed || bracketed || link.kind == Kind::Dash && s.joint(at + 1) == Some('/');
    (ordered && firm).then(|| Element { point: a.filled_from(b), to: Some(b), end: second.end, firm, open: false, rule: ID, hint: second.hint })
}

/// Where the last one stands of days that follow one another: "ngày 11, 12 và [13/7]".
fn listed(s: &Scan, first: &Element) -> Option<u32> {
    let (mut day, mut at) = (u32::from(first.point.day?), first.end);
    while first.point.month.is_none() && (s.punct(at, ',') || s.is(at, const { fold("và") })) && s.number(at + 1, 2) == Some(day + 1) {
        if s.joint(at + 2).is_some() {
            return Some(at + 1);
        }
        (day, at) = (day + 1, at + 2);
    }
    None
}

/// "ngày 28/4 và 29/4", "ngày 30/11 và 1/12"; days farther apart are two dates.
fn next_day(a: &Point, b: &Point) -> bool {
    let (Some(day), Some(month), Some(to), Some(to_month)) = (a.day, a.month, b.day, b.month) else { return false };
    let last = if month == 2 { 28 } else { days_in(month) };
    if month == to_month { to == day + 1 } else { to == 1 && to_month == month % 12 + 1 && day >= last }
}
