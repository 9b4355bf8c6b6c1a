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
use crate::tokenise::{Few, Kind, Shape, first_of, fold};
use std::collections::HashSet;

const ID: &str = "series/exercise-name";

const EXERCISE: [&[u64]; 2] = [&[fold("tập"), fold("trận")], &[fold("diễn"), fold("tập")]];
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

/// A word that may stand between "tập trận" and the name: "hải quân", "thường niên", "mang tên".
pub fn describes(word: u64) -> bool {
    BETWEEN.contains(&word)
}

/// Appends what is found beside the other series.
pub fn find(a: &Around, out: &mut Vec<Mention>) {
    let r = a.r;
    const FIRST: Few<2> = Few::of(first_of(&EXERCISE));
    let mut names: Vec<Toks> = Vec::new();
    for (t, i) in r.tokens.iter().zip(0..) {
        if FIRST.contains(&t.fold) && EXERCISE.iter().any(|e| r.are(i, e)) {
            names.extend(name(a, i + 2));
        }
    }
    if names.is_empty() {
        return;
    }
    let covered = covered(r, out.iter());
    let mut put = |toks: Toks| out.push(Mention::new(toks, EntityKind::Series, ID));
    names.retain(|toks| !covered[toks.start as usize]);
    names.iter().for_each(|&toks| put(toks));
    // Foreign names also where they stand without the word.
    let found: HashSet<u32> = names.iter().map(|toks| toks.start).collect();
    names.retain(|toks| !r.tokens[toks.start].syllable);
    let first = |toks: &Toks| r.tokens[toks.start].fold;
    crate::order::sort_by_key(&mut names, first);
    for i in (0..r.tokens.len() as u32).filter(|i| !covered[*i as usize] && r.tokens[*i].capital() && !found.contains(i)) {
        let Ok(n) = names.binary_search_by_key(&r.tokens[i].fold, first) else { continue };
        let same = |&k: &u32| k < a.end(i) && r.tokens[k].kind == Kind::Word && r.is(names[n].start + k - i, r.tokens[k].fold);
        let end = (i + 1..i + names[n].len()).take_while(same).last().map_or(i + 1, |k| k + 1);
        put(Toks::new(i, numbered(a, end)));
    }
}

/// The name behind "tập trận" and what kind of exercise it is, of which token `from` is the first.
fn name(a: &Around, from: u32) -> Option<Toks> {
    let r = a.r;
    let end = a.end(from - 1);
    let at = (from..end.min(from + LONGEST)).find(|&k| !BETWEEN.contains(&r.tokens[k].fold))?;
    let quoted = r.tokens[at].kind == Kind::Quote;
    let i = at + quoted as u32;
    if i >= end || !r.tokens[i].capital() {
        return None;
    }
    if quoted {
        let close = (i..end.min(i + LONGEST)).find(|&k| r.tokens[k].kind == Kind::Quote)?;
        return Some(Toks::new(i, close));
    }
    let named = |k: u32| {
        let t = &r.tokens[k];
        let known = [Class::Bodies, Class::BodyHeads, Class::Offices, Class::OfficeWords, Class::Fields, Class::Ranks, Class::Series];
        let acronym = t.shape == Shape::Upper && t.len() < 5;
        t.kind == Kind::Word && t.capital() && t.len() > 1 && !acronym && a.place(k).is_none() && a.state(k).is_none() && !r.hits.has(k, &known)
    };
    let last = (i..end).find(|&k| !named(k)).unwrap_or(end);
    let one = last == i + 1 && r.tokens[i].syllable;
    (last > i && !one).then(|| Toks::new(i, numbered(a, last)))
}

/// The end of a name with the number glued to it ("Dragon-17").
fn numbered(a: &Around, end: u32) -> u32 {
    let glued = |k: u32| a.r.token(k).is_some_and(|t| !t.spaced && k < a.end(end - 1));
    let number = glued(end) && a.r.tokens[end].kind == Kind::Dash && glued(end + 1) && a.r.tokens[end + 1].kind == Kind::Number;
    end + 2 * number as u32
}
