//! organization/unit: a military unit or formation by its number, its service or its sea.
//! Why: units are named by a number ("Lữ đoàn Đặc công 113", "Quân khu 5"), by what they are ("Quân chủng Hải quân"), fleets by their sea.
//! accepts "đến [Lữ đoàn Đặc công 113] và [Quân khu 5]"
//! accepts "[Hạm đội Thái Bình Dương] cử tàu"
//! accepts "cán bộ [Vùng 4 Hải quân]"
//! accepts "huấn luyện tại [Quân chủng hải quân] và [Binh chủng đặc công]"
//! rejects "điều thêm 3 sư đoàn"
//! rejects "đoàn 20 người đã đến"
//! rejects "trong vùng 12 hải lý"

use crate::lexicon::{Class, Hit, Value};
use crate::reading::Toks;
use crate::recognise::around::Around;
use crate::recognise::rule::Found;
use crate::tokenise::{Kind, Shape, fold};

pub const ID: &str = "organization/unit";

const DOAN: u64 = fold("đoàn");
const DOI: u64 = fold("đội");
/// "Quân chủng", "Binh chủng": each service is one.
const CHUNG: u64 = fold("chủng");
const SO: u64 = fold("số");
/// Nouns that a number before them counts.
const COUNTED: [u64; 8] = [fold("người"), fold("lính"), fold("quân"), fold("chiếc"), fold("binh"), fold("tàu"), fold("thành"), fold("vận")];

/// The unit that begins at a token.
pub fn at(a: &Around, i: u32) -> Option<Found> {
    let r = a.r;
    let head = a.heads(i, const { &Value::all(["unit"]) }).find(|h| a.may_head(h))?;
    let end = a.end(i);
    // "Huyện Đoàn Bình Chánh" is the youth union's.
    if r.is(i, DOAN) && i > r.sentence_at(i).toks.start && r.tokens[i - 1].capital() {
        return None;
    }
    let capital = r.tokens[i].capital();
    let (mut j, mut number, mut named) = (head.end, false, false);
    while j < end {
        let t = &r.tokens[j];
        if !number && (t.kind == Kind::Number && t.value < 2000 || roman(a, j)) {
            number = true;
            j += 1;
        } else if r.is(j, SO) && r.token(j + 1).is_some_and(|t| t.kind == Kind::Number) {
            j += 1;
        } else if let Some(w) = r.hit(j, Class::OfficeWords).filter(|w| w.value() == "unit" && (!number || t.capital() || service(a, w))) {
            named |= t.capital() || r.is(i + 1, CHUNG);
            j = w.end;
        } else {
            if let Some(e) = a.place(j).filter(|_| capital && !r.is(i, DOAN) || named || number) {
                (j, named) = (e, true);
            }
            break;
        }
    }
    let counts = j < end && COUNTED.contains(&r.tokens[j].fold);
    let numbered = number && !counts && (capital || head.more() == "lower");
    (numbered || named && capital && j > head.end).then_some(Found { toks: Toks::new(i, j), row: None })
}

/// A service in lower case behind a number ("Vùng 2 hải quân"), unless it begins another name ("hải quân Mỹ").
fn service(a: &Around, w: &Hit) -> bool {
    a.country(w.end).is_none() && !a.r.is(w.end - 1, DOI)
}

fn roman(a: &Around, j: u32) -> bool {
    a.r.tokens[j].shape == Shape::Upper && a.r.word(j).bytes().all(|b| matches!(b, b'I' | b'V' | b'X'))
}
