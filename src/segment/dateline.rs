//! block/dateline: the line in which the page prints the day of publication.
//! Why: nothing but a date, a clock time, a weekday and the words that go with them ("cập nhật", "GMT+7"); a section, place or author may stand beside them.
//! accepts "[Thứ 4, 29.09.2021 | 16:24:29]"
//! accepts "[26/02/2025 22:07 GMT+7]"
//! accepts "[Thứ Ba, ngày 12/05/2020 - 14:00]"
//! accepts "[11-03-2019 - 10:07]"
//! accepts "[Cập nhật lúc: 09:23, ngày 24 tháng 8 năm 2017]"
//! accepts "[Thứ tư, 8/5/2019, 16:57 (GMT+7)]"
//! accepts "[Chủ Nhật, 12/05/2019 06:54 SA]"
//! accepts "[Tự Lâm - 14:05 03/02/2018]"
//! accepts "[Hà Nội, ngày 12 tháng 5 năm 2020]"
//! accepts "[(Baoxyz.vn) - 14/03/2020]"
//! accepts "[BAOXYZ 14/03/2020 10:22]"
//! accepts "[Thứ bảy, 14 Tháng 3 2020 10:22]"
//! rejects "Sự kiện 30/4/1975"
//! rejects "Hai miền thống nhất, 30/4/1975"
//! rejects "Sài Gòn 30/4/1975"
//! rejects "Hội nghị khai mạc lúc 8:00 ngày 12/05/2020 tại Hà Nội"
//! rejects "Giai đoạn 2018-2020"

use super::page::Page;
use crate::tokenise::{Kind, Shape, Token, fold};

/// Words that stand in publication lines.
#[rustfmt::skip]
const WORDS: [u64; 43] = [
    fold("thứ"), fold("hai"), fold("ba"), fold("tư"), fold("năm"), fold("sáu"), fold("bảy"), fold("chủ"), fold("nhật"), fold("cn"),
    fold("ngày"), fold("tháng"), fold("lúc"), fold("giờ"), fold("phút"), fold("h"), fold("g"), fold("t2"), fold("t3"), fold("t4"), fold("t5"), fold("t6"), fold("t7"),
    fold("gmt"), fold("utc"), fold("am"), fold("pm"), fold("sa"), fold("ch"), fold("cập"), fold("đăng"), fold("xuất"), fold("bản"), fold("phát"), fold("hành"), fold("tải"), fold("lên"),
    fold("viết"), fold("thời"), fold("gian"), fold("sáng"), fold("chiều"), fold("tối"),
];
const THU: u64 = fold("thứ");
const CHU: u64 = fold("chủ");
const NGAY: u64 = fold("ngày");
const THANG: u64 = fold("tháng");
const NAM: u64 = fold("năm");
const VN: u64 = fold("vn");
const GMT: u64 = fold("gmt");

pub fn holds(page: &Page, n: usize) -> bool {
    let toks = page.toks(n);
    if !(5..=30).contains(&toks.len()) || !toks.iter().any(|t| t.kind == Kind::Number) || !date(toks) {
        return false;
    }
    let strange: Vec<&Token> = toks.iter().filter(|t| t.kind == Kind::Word && !WORDS.contains(&t.fold)).collect();
    if strange.is_empty() {
        return true;
    }
    let sure = clock(toks) || [THU, CHU].contains(&toks[0].fold) || strange.iter().all(|t| t.capital() || t.fold == VN);
    sure && strange.len() <= 4 && !matches!(page.ends_with(n), '.' | ':') && (marks(toks) || strange.iter().all(|t| t.shape == Shape::Upper))
}

fn is_number(t: &Token, range: std::ops::RangeInclusive<u32>) -> bool {
    t.kind == Kind::Number && range.contains(&t.value)
}

/// A whole date, `12/5/2020`, `12 tháng 5 năm 2020` or `2020-05-12`.
fn date(toks: &[Token]) -> bool {
    let sign = |t: &Token| t.kind == Kind::Dash || t.is_punct('/') || t.is_punct('.');
    let (day, month, year) = (1..=31, 1..=12, 1950..=2100);
    toks.windows(5).any(|w| {
        let signs = sign(&w[1]) && sign(&w[3]) && w[1].fold == w[3].fold;
        let words = w[1].fold == THANG && (w[3].fold == NAM || w[3].is_punct(',') || w[3].is_punct('/'));
        (signs || words) && is_number(&w[0], day.clone()) && is_number(&w[2], month.clone()) && is_number(&w[4], year.clone())
            || w[1].fold == THANG && is_number(&w[0], day.clone()) && is_number(&w[2], month.clone()) && is_number(&w[3], year.clone())
            || signs && is_number(&w[0], year.clone()) && is_number(&w[2], month.clone()) && is_number(&w[4], day.clone())
    })
}

/// A clock time, `14:00`, `14h05`, or the time zone.
fn clock(toks: &[Token]) -> bool {
    toks.iter().any(|t| t.fold == GMT) || toks.windows(3).any(|w| is_number(&w[0], 0..=23) && w[1].is_punct(':') && is_number(&w[2], 0..=59) && !w[1].spaced)
}

/// Strange words stand before or behind date and time, set off by a mark or by "ngày"; a sentence has its words in between.
fn marks(toks: &[Token]) -> bool {
    let strange = |t: &Token| t.kind == Kind::Word && !WORDS.contains(&t.fold);
    let numbers = |t: &Token| t.kind == Kind::Number;
    let (Some(first), Some(last)) = (toks.iter().position(numbers), toks.iter().rposition(numbers)) else { return false };
    let set_off = toks[..first].iter().rev().find(|t| strange(t) || t.kind != Kind::Word || t.fold == NGAY);
    !toks[first..last].iter().any(strange) && set_off.is_none_or(|t| !strange(t))
}
