//! place/country: names of states in the lexicon.
//! Why: most are nothing else; the short ones ("Anh", "Đức", "Ý") are also ordinary words and personal names, which capitals and neighbours tell apart.
//! accepts "Thủ tướng [Anh] thăm Việt Nam."  country = "GB"  place_type = "country"
//! accepts "Quân đội [Mỹ] và [Hàn Quốc] tập trận."
//! accepts "[Nga] điều tàu đi."  country = "RU"
//! accepts "Hiện [Pháp] phản đối."  country = "FR"
//! accepts "Hải quân [Anh] cho biết. [Anh] sẽ điều tàu đến vịnh."  country = "GB"
//! accepts "Đại sứ Trung Quốc tại [Anh] Lỗ Hiểu Phong phát biểu."
//! accepts "Bộ trưởng Quốc phòng [Nhật] Gen Nakamoto phát biểu."  country = "JP"
//! accepts "Tổng thống [Hàn] Moon Sung-min phát biểu."  country = "KR"
//! rejects "Tổng thống Hàn Mặc Tâm phát biểu."
//! rejects "Anh hùng lực lượng vũ trang Tạ Tuấn Anh phát biểu."
//! rejects "Anh kể lại chuyến đi. Anh sẽ trở về."
//! rejects "Ý kiến của đại biểu được ghi nhận."
//! rejects "Pháp luật và pháp lệnh mới."
//! rejects "Tư lệnh Bộ Tư lệnh Ấn Độ Dương - Thái Bình Dương phát biểu."
//! rejects "Ông Đức và bà Nga học tiếng Pháp."
//! rejects "Ông ở xã Hoài Đức và huyện Mỹ Đức."

use super::{Found, Scan};
use crate::lexicon::{Class, Hit};
use crate::tokenise::{Shape, fold};

pub const ID: &str = "place/country";

/// Names that at the beginning of a sentence are mostly ordinary words.
pub const WORDS: [u64; 3] = [fold("anh"), fold("ý"), fold("áo")];
/// Before the name of a state these make it a language.
const LANGUAGE: [u64; 2] = [fold("tiếng"), fold("ngữ")];

pub fn at(s: &Scan, i: u32) -> Option<Found> {
    // "Tổng thống Hàn Moon": short forms only between an office and a name that is none of Viet Nam's.
    let hit = s.state(i).filter(|h| h.more() != "pair" || of_office(s, *h))?;
    (hit.more() != "weak" || weak(s, hit)).then(|| hit.into())
}

fn of_office(s: &Scan, hit: Hit) -> bool {
    let head = (hit.start.saturating_sub(4).max(s.sentence.start)..hit.start)
        .any(|k| s.r.hit(k, Class::Offices).is_some_and(|h| h.end == hit.start && h.value() == "state"));
    head && s.r.token(hit.end).is_some_and(|t| t.capital() && !t.syllable)
}

/// Whether a name that is also an ordinary word names the state here.
fn weak(s: &Scan, hit: Hit) -> bool {
    let i = hit.start;
    if s.named_before(i) || s.addressed(i) || s.before(i).is_some_and(|b| LANGUAGE.contains(&b.fold)) {
        return false;
    }
    if s.opens(i) && (s.capital(hit.end) && s.named_after(hit.end) || !told(s, i)) {
        return false;
    }
    !s.named_after(hit.end)
}

/// At the beginning of a sentence "Anh", "Ý" and "Áo" are states only where the text names these inside sentences, too, and more often than it says "anh".
fn told(s: &Scan, i: u32) -> bool {
    let Some(k) = WORDS.iter().position(|w| s.r.is(i, *w)) else { return true };
    s.told.get_or_init(|| tell(s))[k]
}

fn tell(s: &Scan) -> [bool; WORDS.len()] {
    let (mut states, mut words) = ([0i32; WORDS.len()], [0i32; WORDS.len()]);
    for (n, t) in s.r.tokens.iter().enumerate() {
        let Some(k) = WORDS.iter().position(|w| t.fold == *w) else { continue };
        let i = n as u32;
        let scan = Scan::of(s.r, s.r.sentence_at(i).toks);
        if t.shape == Shape::Lower {
            words[k] += (k == 0) as i32;
        } else if !scan.opens(i) && scan.state(i).is_some_and(|h| h.class() == Class::Countries && weak(&scan, h)) {
            states[k] += 1;
        }
    }
    std::array::from_fn(|k| states[k] > words[k])
}
