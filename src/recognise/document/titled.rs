//! document/titled: a treaty, memorandum, plan or law with its title.
//! Why: "Hiệp định", "Bản ghi nhớ", "Luật" are names only with what they are about: capitalised words, or "về" and the subject up to the next verb or mark.
//! accepts "ký [Hiệp ước Hữu nghị và Hợp tác Việt Nam - Lào] năm ngoái"
//! accepts "hai bên ký [bản ghi nhớ về hợp tác tìm kiếm, cứu nạn trên biển] tại Hà Nội"
//! accepts "thông qua [Luật Quốc phòng (sửa đổi)] sáng nay"
//! accepts "ký [Nghị định thư về hợp tác quốc phòng giai đoạn 2031 - 2035]"
//! accepts "thông qua [Hiệp định thương mại tự do giữa Việt Nam và Liên minh Kinh tế Bắc Hải] hôm qua"
//! accepts "ký [Hiệp định hợp tác nông nghiệp] hôm qua"
//! accepts "thúc đẩy [Hiệp định thương mại tự do Việt Nam - Liên minh Kinh tế Bắc Hải] và"
//! accepts "phê chuẩn [Hiệp định Thương mại tự do với Na Uy] sớm"
//! accepts "thông qua [Công ước Bắc Hải về Chống Đánh bắt trộm] năm 2031 và"
//! accepts "ra [Tuyên bố Ngoại trưởng các nước Bắc Hải về ổn định không gian biển] hôm qua"
//! rejects "hai bên đạt thỏa thuận về vấn đề này"
//! rejects "quan hệ Đối tác Chiến lược Toàn diện giữa hai nước"
//! rejects "theo hiệp định này"
//! rejects "Luật sư của ông cho biết"
//! rejects "Tuyên bố được đưa ra hôm qua"

use crate::lexicon::{Class, Hit};
use crate::reading::Toks;
use crate::recognise::around::Around;
use crate::recognise::organization;
use crate::recognise::rule::Found;
use crate::tokenise::{Kind, Shape, fold};

pub const ID: &str = "document/titled";

/// Longest title, in tokens.
const LONGEST: u32 = 30;

const VE: u64 = fold("về");
const VA: u64 = fold("và");
const CHIEN: u64 = fold("chiến");
const TAC: u64 = fold("tác");
const VOI: u64 = fold("với");
const CUA: u64 = fold("của");
const GIUA: u64 = fold("giữa");
const NAM: u64 = fold("năm");
const GIAI: u64 = fold("giai");
const BIEN: u64 = fold("biển");
const ASEAN: u64 = fold("ASEAN");
const CAC: u64 = fold("các");
const TUYEN: u64 = fold("tuyên");
const NUOC: u64 = fold("nước");
const SUA: u64 = fold("sửa");
const SU: u64 = fold("sư");
const PLACES: [u64; 3] = [fold("ở"), fold("tại"), fold("trên")];
/// Before a treaty that has no name.
const COUNTS: [u64; 5] = [fold("một"), fold("các"), fold("những"), fold("nhiều"), fold("hai")];
/// Words that end a title.
const STOPS: [u64; 50] = [
    fold("đã"),
    fold("sẽ"),
    fold("đang"),
    fold("được"),
    fold("là"),
    fold("có"),
    fold("nhằm"),
    fold("để"),
    fold("khi"),
    fold("do"),
    fold("mà"),
    fold("sau"),
    fold("ngày"),
    fold("vào"),
    fold("này"),
    fold("đó"),
    fold("theo"),
    fold("bị"),
    fold("như"),
    fold("cũng"),
    fold("không"),
    fold("vẫn"),
    fold("cho"),
    fold("với"),
    fold("nếu"),
    fold("vì"),
    fold("bởi"),
    fold("nên"),
    fold("phải"),
    fold("cần"),
    fold("hôm"),
    fold("sáng"),
    fold("chiều"),
    fold("vừa"),
    fold("từ"),
    fold("đến"),
    fold("tới"),
    fold("qua"),
    fold("cùng"),
    fold("hay"),
    fold("hoặc"),
    fold("nhưng"),
    fold("trước"),
    fold("nói"),
    fold("nêu"),
    fold("quy"),
    fold("mới"),
    fold("khác"),
    fold("việc"),
    fold("ký"),
];

/// The title that begins at a token.
pub fn at(a: &Around, i: u32) -> Option<Found> {
    let r = a.r;
    let capital = r.tokens[i].capital();
    // "Đối tác Chiến lược Toàn diện"
    if r.is(i, CHIEN) && i > 0 && r.is(i - 1, TAC) {
        return None;
    }
    let heads = r
        .hits
        .at(i)
        .iter()
        .rev()
        .filter(|h| h.class() == Class::DocumentHeads && h.value() != "number" && (capital || h.more() == "lower" || r.tokens[h.end - 1].capital()));
    let end = heads.filter_map(|h| title(a, h)).max()?;
    Some(Found { toks: Toks::new(i, end), row: None })
}

fn title(a: &Around, head: &Hit) -> Option<u32> {
    let r = a.r;
    let end = a.end(head.start).min(head.start + LONGEST);
    let capital = r.tokens[head.start].capital() || r.tokens[head.end - 1].capital();
    let law = head.value() == "law";
    let memo = head.value() == "memo";
    let mut j = head.end;
    // Whether the subject has begun, and what makes it a name.
    // "Tuyên bố của Nga" is what somebody said; that of leaders or of the parties is a document. "Luật sửa đổi" says only what is done to a law.
    let own = r.is(j, CUA) && j == head.start + 2;
    let leaders = |k: u32| r.is(k, ASEAN) || r.is(k, CAC) || r.hit(k, Class::Offices).is_some_and(|h| h.row().name == "nhà lãnh đạo");
    if own && (r.is(head.start, TUYEN) || r.is(head.start, CHIEN)) && !(j + 1..j + 4).any(leaders) || law && r.is(j, SUA) {
        return None;
    }
    let (mut about, mut named, mut worded, mut between) = (false, false, false, false);
    let mut last = j;
    while j < end {
        let t = &r.tokens[j];
        let first = j == head.end;
        if law && first && (r.is(j, SU) || t.kind == Kind::Word && !t.capital() && a.title_word(j).is_none()) {
            return None;
        }
        if t.kind == Kind::Number || r.is(j, GIAI) || r.is(j, NAM) {
            let e = period(a, j, end);
            if e > j {
                last = e;
                worded |= memo;
            }
            // "Công ước về A năm 2013": the year it is from.
            if about && !memo && r.is(j, NAM) {
                last = j;
            }
            if e == j || !memo || about {
                break;
            }
            j = e;
        } else if t.is_punct('(') {
            last = revised(r, j, end).unwrap_or(last);
            break;
        } else if r.is(j, VE) && !law {
            (about, between) = (true, false);
            j += 1;
        } else if PLACES.contains(&t.fold) {
            // "ở Biển Đông", "ở Đông Nam Á", "trên biển" close the subject; elsewhere they say where it happened.
            let sea = |k: u32| r.is(k, BIEN) || r.hit(k, Class::OfficeWords).is_some_and(|h| h.value() == "region");
            if !(about && sea(j + 1)) {
                break;
            }
            last = a.place(j + 1).unwrap_or(j + 2);
            break;
        } else if t.kind == Kind::Dash || t.is_punct('+') {
            // "Hiệp định thương mại tự do Việt Nam - Liên minh Kinh tế Á - Âu": the other side is a body.
            let other = || side(a, j + 1).filter(|&e| named && e <= end && last == j && a.is_state_before(j));
            if a.state(j + 1).is_some() || a.title_word(j + 1).is_some() {
                j += 1;
            } else if let Some(e) = other() {
                (j, last) = (e, e);
            } else {
                break;
            }
        } else if t.is_punct(',') {
            if !(about && a.title_word(j + 1).is_some() && a.title_word(j - 1).is_some() && !capital_at(a, j + 1)) {
                break;
            }
            j += 1;
        } else if t.kind != Kind::Word {
            break;
        } else if let Some(e) = ((r.is(j, VA) || r.is(j, VOI)) && between).then(|| side(a, j + 1)).flatten().filter(|&e| e <= end) {
            // "giữa Việt Nam và Liên minh Kinh tế Á - Âu": the other side is any body or place.
            (j, last, between) = (e, e, false);
        } else if r.is(j, VOI) && capital && worded && !about && a.state(j + 1).is_some() && r.hit(head.start, Class::Documents).is_none_or(|h| h.end < j) {
            // "Hiệp định Thương mại tự do với Việt Nam"
            last = a.place(j + 1).unwrap_or(j + 2);
            break;
        } else if r.is(j, CAC) && named && !about && r.is(j + 1, NUOC) && capital_at(a, j + 2) {
            j += 2;
        } else if r.is(j, VA) {
            let goes = j + 1 < end && (a.title_word(j + 1).is_some() || about && !capital_at(a, j + 1)) && r.hit(j + 1, Class::DocumentHeads).is_none();
            if !goes {
                break;
            }
            j += 1;
        } else if r.is(j, CUA) || r.is(j, GIUA) {
            if law || !(capital || memo) || !(about || capital_at(a, j + 1) || memo) {
                break;
            }
            worded |= memo && r.is(j, GIUA);
            between = r.is(j, GIUA);
            j += 1;
        } else if t.shape == Shape::Lower && (STOPS.contains(&t.fold) || r.hit(j, Class::Saying).is_some()) && a.title_word(j).is_none() {
            break;
        } else {
            if !first && !about && r.hit(j, Class::Offices).is_some_and(|h| matches!(h.value(), "state" | "lead" | "staff" | "media")) {
                return None;
            }
            let e = match (a.place(j), a.title_word(j)) {
                (Some(e), _) | (None, Some(e)) => e,
                _ if t.capital() => {
                    j + 1
                        + (r.next_in_sentence(j).is_some_and(|n| n.kind == Kind::Word && n.shape == Shape::Lower && n.spaced && !STOPS.contains(&n.fold))
                            && t.shape == Shape::Title) as u32
                }
                _ if about || memo && worded => j + 1,
                _ => break,
            };
            named |= t.capital();
            worded |= !about && a.title_word(j).is_some();
            let verb = r.hit(j, Class::DocumentWords).is_some_and(|h| h.value() == "verb" && h.end == e);
            j = e.min(end);
            if !verb {
                last = j;
            }
        }
    }
    let enough = match head.value() {
        "law" => named && capital || worded && capital && !a.opens(head.start),
        "memo" => last > head.end && (about || worded),
        _ if capital && named => worded || about || last > head.end,
        _ if capital && !a.opens(head.start) => last > head.end + 1 && (about || worded && one(a, head)),
        _ => named && r.tokens[head.end].capital() && a.state(head.end).is_none(),
    };
    // "thỏa thuận S-400", "Kim Jong-un": the last word goes on.
    let torn = last < end && r.tokens[last].kind == Kind::Dash && !r.tokens[last].spaced;
    (enough && last > head.end && !torn).then_some(last)
}

/// One treaty, not a kind of treaties: nothing counts it, and no longer head of the lexicon begins there ("Hiệp định thương mại tự do").
fn one(a: &Around, head: &Hit) -> bool {
    let r = a.r;
    let longest = r.hit(head.start, Class::DocumentHeads).is_none_or(|h| h.end == head.end);
    longest && !COUNTS.contains(&r.tokens[head.start - 1].fold)
}

/// The end of the place or body at a token.
fn side(a: &Around, j: u32) -> Option<u32> {
    a.place(j).or_else(|| organization::longest(a, j).map(|(_, f)| f.toks.end)).filter(|_| j < a.end(j - 1))
}

fn capital_at(a: &Around, j: u32) -> bool {
    a.r.token(j).is_some_and(|t| t.capital())
}

/// "năm 2025", "giai đoạn 2025 - 2029", "5 năm", "2018 - 2020".
fn period(a: &Around, j: u32, end: u32) -> u32 {
    let r = a.r;
    let mut k = j;
    if r.is(k, GIAI) {
        k += 2;
    } else if r.is(k, NAM) {
        k += 1;
    }
    let number = |k: u32| k < end && r.tokens[k].kind == Kind::Number;
    if !number(k) {
        return j;
    }
    if k == j && r.is(k + 1, NAM) {
        return (k + 2).min(end);
    }
    let year = r.tokens[k].value > 1900;
    if k == j && !year {
        return j;
    }
    if k + 2 < end && r.tokens[k + 1].kind == Kind::Dash && number(k + 2) { k + 3 } else { k + 1 }
}

/// "(sửa đổi)", "(2020 - 2022)".
fn revised(r: &crate::reading::Reading, open: u32, end: u32) -> Option<u32> {
    let close = (open + 1..end.min(open + 6)).find(|&k| r.tokens[k].is_punct(')'))?;
    let inside = r.tokens[open + 1].fold == const { fold("sửa") } || r.tokens[open + 1].kind == Kind::Number && close == open + 4;
    inside.then_some(close + 1)
}
