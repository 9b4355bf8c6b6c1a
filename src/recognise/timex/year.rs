//! timex/year: a year after "năm", and two years that make a period: "năm 2020", "giai đoạn 2018-2020", "năm học 2019-2020".
//! Why: four digits after "năm" are a year; two years with a dash between them are a period wherever they stand.
//! accepts "Hiệp định có hiệu lực từ [năm 2020]."  value = "2020"
//! accepts "Kế hoạch hợp tác giai đoạn [2018-2020] đã được ký."  value = "2018/2020"
//! accepts "Nghị định thư giai đoạn [2025 - 2029] còn hiệu lực."  value = "2025/2029"
//! accepts "Quan hệ được thiết lập [đầu năm 2010]."  value = "2010"
//! accepts "Diễn đàn được bắt đầu [năm 2002]."  value = "2002"
//! accepts "Hai bên tôn trọng Công ước Luật biển [1982] và các văn kiện khác."  value = "1982"
//! accepts "[2019] dự kiến là năm bận rộn."  value = "2019"
//! rejects "Dự án kéo dài 10 năm với 2000 người."
//! rejects "Quyết định số 1694 được ban hành."

use super::expression::Point;
use super::{Element, Part, Scan};
use crate::tokenise::{Kind, Shape, fold};

pub const ID: &str = "timex/year";

pub fn at(s: &Scan, i: u32) -> Option<Element> {
    let headed = s.entry(i, Part::Head).filter(|e| e.detail == "Y");
    let at = headed.map_or(i, |e| e.end);
    let year = s.year(at)?;
    if at == i && (s.glued_before(i) || s.is(i.wrapping_sub(1), const { fold("số") })) {
        return None;
    }
    let point = Point { year: Some(year), ..Point::default() };
    if let Some(to) = period_end(s, at + 1, year) {
        let mut e = Element::new(point, at + 3, true, ID);
        e.to = Some(Point { year: Some(to), ..Point::default() });
        return Some(e);
    }
    (!s.glued_after(at + 1)).then(|| Element::new(point, at + 1, headed.is_some() || named(s, i), ID))
}

/// "-2020" behind a year.
fn period_end(s: &Scan, dash: u32, from: u16) -> Option<u16> {
    let is_dash = s.token(dash).is_some_and(|t| t.kind == Kind::Dash || t.is_punct('/'));
    s.year(dash + 1).filter(|&to| is_dash && to > from && to - from <= 200 && !s.glued_after(dash + 2))
}

/// A year that belongs to a name ("UNCLOS 1982", "Luật Biển 1982") or stands alone in brackets.
fn named(s: &Scan, i: u32) -> bool {
    let behind = s.token(i + 1);
    let Some(before) = s.token(i.wrapping_sub(1)) else {
        // "2019 dự kiến là năm ...": a number of four digits without a dot.
        return behind.is_some_and(|t| t.kind == Kind::Word && t.shape == Shape::Lower)
            && !counted(s, i + 1)
            && s.year(i).is_some_and(|y| (1990..2050).contains(&y));
    };
    let closed = behind.is_none_or(|t| matches!(t.kind, Kind::Punct | Kind::Quote | Kind::Dash) || !counted(s, i + 1));
    if before.is_punct('(') {
        return behind.is_some_and(|t| t.is_punct(')') || t.is_punct(',') || t.is_punct(';'));
    }
    if before.kind == Kind::Word && !LEADS.contains(&before.fold) && s.year_alone(i + 1) && s.year(i).is_some_and(|y| y >= 1900 && y % 100 != 0) {
        return true;
    }
    let name = before.capital() && (before.shape != Shape::Upper || before.len() > 1)
        || before.is_punct(')') && s.token(i.wrapping_sub(2)).is_some_and(|t| t.capital());
    closed && (name || s.entry_before(i, Part::Feast))
}

/// Words that a number stands behind.
const LEADS: [u64; 16] = [
    fold("số"),
    fold("khoảng"),
    fold("hơn"),
    fold("gần"),
    fold("có"),
    fold("là"),
    fold("được"),
    fold("bằng"),
    fold("trên"),
    fold("dưới"),
    fold("đạt"),
    fold("thứ"),
    fold("cấp"),
    fold("cộng"),
    fold("còn"),
    fold("định"),
];

/// A noun that the number may count.
fn counted(s: &Scan, i: u32) -> bool {
    const UNITS: [u64; 12] = [
        fold("người"),
        fold("km"),
        fold("m"),
        fold("tấn"),
        fold("kg"),
        fold("USD"),
        fold("đồng"),
        fold("tỷ"),
        fold("tỉ"),
        fold("triệu"),
        fold("m2"),
        fold("ha"),
    ];
    UNITS.iter().any(|&u| s.is(i, u))
}
