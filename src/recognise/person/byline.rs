//! person/byline: a name that is a paragraph of its own, after the article's text.
//! Why: the author signs below the text, with or without the paper ("Tự Lâm/qdnd.vn") or the place ("Tự Lâm (từ Singapore)").
//! rejects "Tin trong ngày do Tự Lâm thực hiện và gửi về tòa soạn vào buổi sáng hôm nay khi hội nghị chưa khai mạc."

use super::{Candidate, Last};
use crate::model::BlockKind;
use crate::tokenise::Kind;

pub const ID: &str = "person/byline";
/// A paragraph this long, in tokens, shows that the article's text has begun.
const TEXT: u32 = 25;

/// The paragraph, or its last sentence, is the name and at most the paper or the place.
pub fn holds(c: &Candidate) -> bool {
    let (r, toks) = (c.scan.r, c.name.toks);
    if c.before.last != Last::Nothing || !(2..=4).contains(&c.name.parts) || !(c.name.syllables || c.name.marked && c.name.parts == 2) {
        return false;
    }
    let n = r.sentence_of(toks.start);
    let sentence = &r.sentences[n];
    if sentence.toks.start != toks.start || n == 0 || r.sentences.get(n + 1).is_some_and(|s| s.block == sentence.block) {
        return false;
    }
    let rest = sentence.toks.end - toks.end;
    let open = rest == 0
        || rest <= 9
            && r.token(toks.end).is_some_and(|t| t.is_punct('/') || t.is_punct('(') || t.kind == Kind::Dash && rest <= 4 || t.is_punct('.') && rest == 1);
    open && (sentence.kind == BlockKind::Byline || r.sentences[..n].iter().rev().take(40).any(|s| s.toks.len() >= TEXT))
}
