//! sentence/end: where the sentences of a line end.
//! Why: a full stop ends one unless it belongs to an abbreviation, an initial, a number, a list mark or an unfinished thought.
//! accepts "[Hội nghị họp ở TP. HCM.] [Các bên dự đủ.]"
//! accepts "[TS. Quách Tự Lâm và PGS.TS Lò Thị Mây cùng dự.] [Ông A. Fomin vắng mặt.]"
//! accepts "[Nhà số 5, Q.1, TP.HCM là nơi họp.] [Bên ngoài mưa.]"
//! accepts "[Kim ngạch đạt 1.279.500 USD, tăng 3.5 lần.] [Ngày 12.5.2020 là hạn.] [Sau đó là nghỉ.]"
//! accepts "[Hợp tác với Lào, Cuba... nhằm giữ hòa bình.] [Sau đó ông về nước...] [Hai bên hài lòng.]"
//! accepts "[Ông nói: "Chúng tôi đã sẵn sàng."] [Bà cũng vậy.]"
//! accepts "[“Chúng tôi đã sẵn sàng!” - ông Lâm nói.] [Bà im lặng.]"
//! accepts "[" Chúng tôi đã sẵn sàng ", ông nói.] [" Tôi cũng vậy ".] [Rồi họ về.]"
//! accepts "[Hai nước là đối tác về quốc phòng.] [Hai bên thống nhất.]"
//! accepts "[Hai nước hợp tác quốc phòng.][Hai bên thống nhất.]"
//! accepts "[Tin từ qdnd.vn cho biết vậy.] [U.S. Navy cũng tham gia.]"
//! accepts "[Hội nghị ở Đông Á.] [Ông Lò A. Mây tới Sơn La.] [Tiêm kích F-35 A.] [Rồi hết.]"
//! accepts "[1. Mở rộng hợp tác.] [2. Trao đổi đoàn.]"
//! accepts "[II. Kết quả của năm]"
//! accepts "[Ai sẽ dự?] [Chưa ai biết!] [Chờ xem.]"
//! accepts "[Chuyến thăm kéo dài tới năm 2025.] [2026 là năm bản lề.]"
//! accepts "[Ông đến bằng xe, tàu, máy bay v.v.] [Rồi ông về.]"
//! accepts "[Tàu (số hiệu HQ.015) cập cảng (hôm qua.)] [Rồi đi.]"
//! accepts "[- Thưa ông, bao giờ họp?] [- Sáng mai.]"

use super::page::Page;
use crate::reading::Toks;
use crate::tokenise::{Kind, Shape, Token, fold};

/// A stretch without a stop is cut here, at the next space if there is one near: nothing later may grow with the length of a line.
pub const LONGEST: u32 = 600;

const D: u64 = fold("Đ");

/// Before a full stop and a capital, these words do not end a sentence.
#[rustfmt::skip]
const ABBREVIATIONS: [u64; 30] = [
    fold("tp"), fold("ts"), fold("ths"), fold("pgs"), fold("gs"), fold("bs"), fold("ks"), fold("cn"), fold("nxb"), fold("th"), fold("tt"), fold("tx"), fold("tr"), fold("đ/c"), fold("ông/bà"),
    fold("st"), fold("mr"), fold("mrs"), fold("ms"), fold("dr"), fold("prof"), fold("gen"), fold("col"), fold("lt"), fold("capt"), fold("no"), fold("vs"), fold("nsnd"), fold("nsưt"), fold("kts"),
];

/// Appends the sentences of line `n`.
pub fn split(page: &Page, n: usize, out: &mut Vec<Toks>) {
    let (first, end) = (page.lines[n].start as usize, page.lines[n].end as usize);
    let toks = &page.tokens[..end];
    let mut from = first;
    let mut i = first;
    while i < end {
        let stop = toks[i].kind == Kind::Punct && matches!(char::from_u32(toks[i].value), Some('.' | '!' | '?' | '…'));
        if stop {
            let next = after_stop(toks, i);
            if next < end && ends(toks, from, i, next) {
                out.push(Toks::new(from as u32, next as u32));
                from = next;
            }
            i = next;
        } else {
            i += 1;
        }
        let long = LONGEST as usize;
        let cut = i - from >= long && (i - from >= 2 * long || i < end && toks[i].spaced);
        if cut && i < end {
            out.push(Toks::new(from as u32, i as u32));
            from = i;
        }
    }
    if from < end {
        out.push(Toks::new(from as u32, end as u32));
    }
}

/// The token behind a stop, behind further stops, and behind the quotation marks and brackets that close with it.
fn after_stop(toks: &[Token], i: usize) -> usize {
    let mut k = i + 1;
    while let Some(t) = toks.get(k) {
        let more = matches!(char::from_u32(t.value), Some('.' | '!' | '?' | '…')) && t.kind == Kind::Punct && !t.spaced;
        let closes = t.kind == Kind::Quote && !opening(toks, k) || t.is_punct(')') && !t.spaced;
        if !more && !closes {
            break;
        }
        k += 1;
    }
    k
}

/// A quotation mark that opens: by its form, or because a word follows without a space and none stands before.
fn opening(toks: &[Token], k: usize) -> bool {
    match char::from_u32(toks[k].value) {
        Some('“' | '‘' | '«' | '„' | '‟' | '‹') => true,
        Some('”' | '»' | '›') => false,
        _ => toks[k].spaced && toks.get(k + 1).is_some(),
    }
}

/// Whether the stop at `i` ends the sentence that began at `from`, with `next` the token behind it.
fn ends(toks: &[Token], from: usize, i: usize, next: usize) -> bool {
    let (t, n) = (&toks[i], &toks[next]);
    let Some(before) = i.checked_sub(1).filter(|&k| k >= from).map(|k| &toks[k]) else { return false };
    let begins =
        n.capital() || n.kind == Kind::Quote && opening(toks, next) || matches!(n.kind, Kind::Number) && n.spaced || n.is_punct('(') || n.is_punct('[');
    let dash = n.kind == Kind::Dash && n.spaced && next == i + 1 && toks.get(next + 1).is_some_and(Token::capital);
    if !begins && !dash {
        return false;
    }
    if !t.is_punct('.') || next > i + 1 {
        return n.spaced || t.is_punct('…') || next > i + 1 && n.capital();
    }
    let word = before.kind == Kind::Word;
    // A lone Latin letter is an initial, unless a number stands before it ("F-35 A", "4E"). "Á" and "Ý" are words.
    let single = word && before.value != 0 && (before.len() == 1 || before.fold == D && before.len() == 2);
    let initial = single && !(i >= 2 && i - 1 > from && toks[i - 2].kind == Kind::Number);
    // "1. ..." and "II. ..." begin a point of a list.
    let mark = i - 1 == from && (before.kind == Kind::Number || word && before.len() <= 4 && before.shape == Shape::Upper);
    if initial || mark || word && ABBREVIATIONS.contains(&before.fold) && before.value != 0 {
        return false;
    }
    // Without a space: "phòng.Hai bên" ends, "qdnd.vn", "U.S", "3.Mở đầu" and "Q.Bình Thạnh" do not.
    n.spaced
        || n.kind == Kind::Word
            && n.shape == Shape::Title
            && n.len() > 1
            && (word && before.shape == Shape::Lower && before.len() > 1 || before.kind == Kind::Number && before.value > 1900)
}
