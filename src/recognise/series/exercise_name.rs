//! series/exercise-name: the name of a military exercise, and the same name wherever it stands again.
//! Why: exercises come back under one name, which the press prints behind "tập trận" or "diễn tập", bare or in quotation marks.
//! accepts "cuộc tập trận [Sokolnik-17] bắt đầu, [Sokolnik] kéo dài 5 ngày"
//! accepts "tập trận [Sokolnik Brod], rồi [Sokolnik Brod] kết thúc"
//! accepts "diễn tập hải quân mang tên “[Sóng Bạc]” ở vịnh"
//! accepts "tập trận thường niên [Rồng Bạc] với láng giềng"
//! rejects "tập trận Mỹ - Hàn tại bán đảo"
//! rejects "cuộc tập trận “mang tính khiêu khích” đó"
//! rejects "diễn tập PCCC tại chợ"
//! rejects "cuộc tập trận Bộ Quốc phòng tổ chức"

use crate::lexicon::Class;
use crate::model::EntityKind;
use crate::reading::Toks;
use crate::recognise::Mention;
use crate::recognise::around::Around;
use crate::recognise::covered;
use crate::recognise::person::vietnamese;
use crate::recognise::rule::Found;
use crate::tokenise::{Kind, Shape, fold};

pub const ID: &str = "series/exercise-name";

const EXERCISE: [[u64; 2]; 2] = [[fold("tập"), fold("trận")], [fold("diễn"), fold("tập")]];
/// Words between "tập trận" and the name.
const BETWEEN: [u64; 24] = [
    fold("chung"),
    fold("quân"),
    fold("sự"),
    fold("hải"),
    fold("không"),
    fold("thường"),
    fold("niên"),
    fold("đa"),
    fold("song"),
    fold("phương"),
    fold("quốc"),
    fold("tế"),
    fold("chiến"),
    fold("lược"),
    fold("mang"),
    fold("có"),
    fold("tên"),
    fold("gọi"),
    fold("là"),
    fold("quy"),
    fold("mô"),
    fold("lớn"),
    fold("hỗn"),
    fold("hợp"),
];
/// Most words between, and most tokens of a name in quotation marks.
const LONGEST: u32 = 8;

/// The name that begins at a token.
pub fn at(a: &Around, i: u32) -> Option<Found> {
    let r = a.r;
    let start = r.sentence_at(i).toks.start;
    let quoted = i > start && r.tokens[i as usize - 1].kind == Kind::Quote;
    if !r.tokens[i as usize].capital() || !led(a, i - quoted as u32, start) {
        return None;
    }
    if quoted {
        let end = (i..a.end(i).min(i + LONGEST)).find(|&k| r.tokens[k as usize].kind == Kind::Quote)?;
        return Some(Found { toks: Toks::new(i, end), row: None });
    }
    let named = |k: u32| {
        let t = &r.tokens[k as usize];
        let known = [Class::Bodies, Class::BodyHeads, Class::Offices, Class::OfficeWords, Class::Fields, Class::Ranks, Class::Series];
        let acronym = t.shape == Shape::Upper && t.len() < 5;
        t.kind == Kind::Word && t.capital() && t.len() > 1 && !acronym && a.place(k).is_none() && a.state(k).is_none() && !r.hits.has(k, &known)
    };
    let end = (i..a.end(i)).find(|&k| !named(k)).unwrap_or(a.end(i));
    let one = end == i + 1 && vietnamese(r.word(i));
    (end > i && !one).then(|| Found { toks: Toks::new(i, numbered(a, end)), row: None })
}

/// "tập trận", with what kind of exercise it is, ends before token `i`.
fn led(a: &Around, i: u32, start: u32) -> bool {
    let r = a.r;
    let from = i.saturating_sub(LONGEST).max(start);
    let k = (from..i).rev().find(|&k| !BETWEEN.contains(&r.tokens[k as usize].fold)).unwrap_or(from);
    // "tập" stands last in "diễn tập", "trận" in "tập trận".
    k > start && EXERCISE.iter().any(|e| r.are(k - 1, e))
}

/// The end of a name with the number glued to it ("Dragon-17").
fn numbered(a: &Around, end: u32) -> u32 {
    let glued = |k: u32| a.r.token(k).is_some_and(|t| !t.spaced && k < a.end(end - 1));
    let number = glued(end) && a.r.tokens[end as usize].kind == Kind::Dash && glued(end + 1) && a.r.tokens[end as usize + 1].kind == Kind::Number;
    end + 2 * number as u32
}

/// Appends foreign names of exercises where they stand without the word.
pub fn again(a: &Around, out: &mut Vec<Mention>) {
    let r = a.r;
    let mut names: Vec<Toks> = out.iter().filter(|m| m.rule == ID && !vietnamese(r.word(m.toks.start))).map(|m| m.toks).collect();
    if names.is_empty() {
        return;
    }
    let first = |toks: &Toks| r.tokens[toks.start as usize].fold;
    names.sort_by_key(first);
    let covered = covered(r, out.iter());
    for i in 0..r.tokens.len() as u32 {
        let t = &r.tokens[i as usize];
        if !t.capital() || covered[i as usize] {
            continue;
        }
        let Ok(n) = names.binary_search_by_key(&t.fold, first) else { continue };
        let same = |&k: &u32| k < a.end(i) && r.tokens[k as usize].kind == Kind::Word && r.is(names[n].start + k - i, r.tokens[k as usize].fold);
        let end = (i + 1..i + names[n].len()).take_while(same).last().map_or(i + 1, |k| k + 1);
        out.push(Mention::new(Toks::new(i, numbered(a, end)), EntityKind::Series, ID));
    }
}
