//! place/seat: the seat of an institution, or a house that bears its name.
//! Why: "tại trụ sở Bộ Quốc phòng" says where, and the institution's name is part of what the place is called.
//! accepts "Hội đàm tại [trụ sở Bộ Ngoại giao] sáng nay."  place_type = "facility"
//! accepts "Lễ đón tại [trụ sở Bộ Quốc phòng Việt Nam]."  country = "VN"
//! accepts "Hội nghị diễn ra tại [nhà khách Bộ Quốc phòng]."  place_type = "facility"
//! rejects "Công ty có trụ sở tại Hà Nội."

use super::name;
use crate::lexicon::Class;
use crate::model::EntityKind;
use crate::reading::{Reading, Toks};
use crate::recognise::Mention;
use crate::tokenise::fold;

pub const ID: &str = "place/seat";

/// Most tokens of the word before an institution's name.
const LONGEST: u32 = 4;
const SEAT: [u64; 2] = [fold("trụ"), fold("sở")];

/// Appends the seats of the organizations found, and other sites that bear an organization's name.
pub fn find(r: &Reading, out: &mut Vec<Mention>) {
    let seat = |m: &Mention| {
        let sentence = r.sentence_at(m.toks.start).toks.start;
        let word = |k: u32| {
            r.are(k, &SEAT) && k + 2 == m.toks.start || r.hit(k, Class::PlaceWords).is_some_and(|h| h.end == m.toks.start && h.more().starts_with("part"))
        };
        let start = (m.toks.start.saturating_sub(LONGEST).max(sentence + 1)..m.toks.start).find(|&k| word(k))?;
        let led = m.kind == EntityKind::Organization && name::TO.contains(&r.tokens[start - 1].fold);
        led.then(|| Mention::new(Toks::new(start, m.toks.end), EntityKind::Place, ID))
    };
    let mut found: Vec<Mention> = out.iter().filter_map(seat).collect();
    out.append(&mut found);
}
