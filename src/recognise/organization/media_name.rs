//! organization/media-name: a paper, channel or agency behind the word for what it is.
//! Why: "báo", "tờ", "hãng tin", "kênh" lead to the name of the medium, known or not; the word itself is no part of it.
//! accepts "trả lời báo [Bình Minh Xanh] hôm qua"
//! accepts "theo tờ [Northern Herald Tribune] của Canada"
//! rejects "báo Mỹ đưa tin"
//! rejects "họp báo Tổng thống"
//! rejects "giấy tờ Nhà nước"

use crate::lexicon::Class;
use crate::reading::Toks;
use crate::recognise::around::Around;
use crate::recognise::rule::Found;
use crate::tokenise::{Few, Kind, Shape, fold, last_of};

pub const ID: &str = "organization/media-name";

const CUES: [&[u64]; 16] = [
    &[fold("báo"), fold("điện"), fold("tử")],
    &[fold("nhật"), fold("báo")],
    &[fold("tuần"), fold("báo")],
    &[fold("báo")],
    &[fold("tờ")],
    &[fold("tạp"), fold("chí")],
    &[fold("hãng"), fold("tin")],
    &[fold("hãng"), fold("thông"), fold("tấn")],
    &[fold("đài"), fold("truyền"), fold("hình")],
    &[fold("đài")],
    &[fold("kênh"), fold("truyền"), fold("hình")],
    &[fold("kênh")],
    &[fold("trang"), fold("tin")],
    &[fold("trang"), fold("mạng")],
    &[fold("trang"), fold("web")],
    &[fold("website")],
];
/// The last word of each.
static LAST: Few<{ CUES.len() }> = Few::of(last_of(&CUES));
const KENH: u64 = fold("kênh");
const DAI: u64 = fold("đài");
/// Before "báo", "tờ", "đài": another word ("họp báo", "giấy tờ", "lâu đài").
const OTHER: [u64; 15] = [
    fold("pháo"),
    fold("họp"),
    fold("thông"),
    fold("tình"),
    fold("dự"),
    fold("cảnh"),
    fold("trình"),
    fold("giấy"),
    fold("lâu"),
    fold("tượng"),
    fold("nhà"),
    fold("cáo"),
    fold("mật"),
    fold("lễ"),
    fold("khai"),
];
/// Small words inside foreign titles.
const INNER: [u64; 8] = [fold("of"), fold("the"), fold("and"), fold("de"), fold("in"), fold("for"), fold("on"), fold("al")];

/// The name behind a cue that ends before token `i`.
pub fn at(a: &Around, i: u32) -> Option<Found> {
    let r = a.r;
    let first = r.token(i).filter(|t| t.capital())?;
    let s = r.sentence_at(i).toks;
    if i == s.start || !LAST.contains(&r.tokens[i - 1].fold) {
        return None;
    }
    let cue = CUES.iter().find(|c| i >= s.start + c.len() as u32 && r.are(i - c.len() as u32, c))?;
    let before = i - cue.len() as u32;
    if cue.len() == 1 && before > s.start && OTHER.contains(&r.tokens[before - 1].fold) {
        return None;
    }
    // "báo Mỹ", "đài Tổng thống": a state, an office or a body that owns it.
    if a.country(i).is_some() || r.hits.at(i).iter().any(|h| matches!(h.class(), Class::Offices | Class::Ranks | Class::Honorifics)) {
        return None;
    }
    let mut j = i;
    let foreign = !first.syllable || first.shape == Shape::Upper;
    // Channels with Vietnamese names are canals ("kênh Nhiêu Lộc").
    if !foreign && matches!(cue[0], KENH | DAI) {
        return None;
    }
    while j < s.end && j < i + 8 {
        let t = &r.tokens[j];
        let inner = INNER.contains(&t.fold) && r.next_in_sentence(j).is_some_and(|n| n.capital());
        let field = !foreign && a.field_words(j).any(|h| h.value() == "field" || h.value() == "unit");
        if t.kind != Kind::Word || !(t.capital() || inner || field) || j > i && a.country(j).is_some() && !foreign {
            break;
        }
        j += 1;
    }
    // "Rossiya 24"
    if foreign
        && r.token(j).is_some_and(|t| j < s.end && t.kind == Kind::Number && t.value < 100)
        && r.next_in_sentence(j).is_none_or(|n| !matches!(n.kind, Kind::Dash) && !n.is_punct('/'))
    {
        j += 1;
    }
    // A field word in two syllables ("Pháp luật") stays whole.
    if let Some(h) = (j > i).then(|| r.hit(j - 1, Class::OfficeWords).or_else(|| r.hit(j - 1, Class::Fields))).flatten().filter(|_| !foreign) {
        j = j.max(h.end.min(s.end));
    }
    (j > i).then_some(Found { toks: Toks::new(i, j), row: None })
}
