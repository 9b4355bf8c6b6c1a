//! person/photographer: a name after "Ảnh:".
//! Why: captions end with the photographer or the agency; agencies are organizations and read before.
//! accepts "Hai bên ký biên bản. Ảnh: [Quang Thụy]."
//! accepts "Lễ đón tại sân bay - Ảnh: [ĐOÀN KHOÁT]"
//! rejects "Lễ đón tại sân bay - Ảnh: Bộ Quốc phòng"
//! rejects "Ảnh: TTXVN"

use super::Candidate;
use crate::tokenise::fold;

pub const ID: &str = "person/photographer";
const ANH: u64 = fold("ảnh");

/// Two words or more, of Vietnamese syllables or with an initial or a known given name.
pub fn holds(c: &Candidate) -> bool {
    let (r, i) = (c.scan.r, c.name.toks.start);
    let shape = c.name.parts >= 2 && (c.name.syllables || c.name.marked || c.name.given);
    shape && i >= 2 && r.tokens[i - 1].is_punct(':') && r.is(i - 2, ANH) && r.sentence_of(i) == r.sentence_of(i - 2)
}
