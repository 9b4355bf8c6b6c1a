//! place/country: names of states in the lexicon.
//! Why: most are nothing else; the short ones ("Anh", "Đức", "Ý") are also ordinary words and personal names, which capitals and neighbours tell apart.
//! accepts "Thủ tướng [Anh] thăm Việt Nam."  country = "GB"  place_type = "country"
//! accepts "Quân đội [Mỹ] và [Hàn Quốc] tập trận."
//! accepts "[Nga] điều tàu đi."  country = "RU"
//! rejects "Anh hùng lực lượng vũ trang Tạ Tuấn Anh phát biểu."
//! rejects "Ý kiến của đại biểu được ghi nhận."
//! rejects "Pháp luật và pháp lệnh mới."

use super::{Found, Scan};
use crate::lexicon::{Class, Hit};
use crate::recognise::person::vietnamese;
use crate::tokenise::{Kind, fold};

pub const ID: &str = "place/country";

pub fn at(s: &Scan, i: u32) -> Option<Found> {
    let hit = s.r.hits.at(i).iter().rev().find(|h| h.class() == Class::Countries && h.more() != "pair").copied()?;
    let longer = s.r.hit(i, Class::Places).is_some_and(|p| p.end > hit.end);
    let holds = !longer
        && match hit.more() {
            "weak" => weak(s, hit),
            _ => true,
        };
    holds.then(|| hit.into())
}

const PRONOUNS: [u64; 3] = [fold("anh"), fold("ý"), fold("áo")];

/// Whether a name that is also an ordinary word names the state here.
fn weak(s: &Scan, hit: Hit) -> bool {
    let i = hit.start;
    let t = &s.r.tokens[i as usize];
    if s.opens(i) && PRONOUNS.contains(&t.fold) {
        return false;
    }
    if let Some(b) = s.before(i)
        && b.capital()
        && t.spaced
        && !s.shouting
        && vietnamese(s.r.word(i - 1))
        && !s.r.hits.at(i - 1).iter().any(|h| !matches!(h.class(), Class::Surnames | Class::GivenNames | Class::Notables))
    {
        return false;
    }
    let Some(after) = s.token(hit.end) else { return true };
    if after.kind == Kind::Word && after.capital() && after.spaced && !s.shouting && vietnamese(s.r.word(hit.end)) {
        return s.r.hit(hit.end, Class::Surnames).is_some() && s.token(hit.end + 1).is_some_and(|t| t.capital());
    }
    true
}
