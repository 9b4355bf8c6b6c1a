//! place/seat: the seat of an institution.
//! Why: "tại trụ sở Bộ Quốc phòng" says where, and the institution's name is part of what the place is called.
//! accepts "Hội đàm tại [trụ sở Bộ Ngoại giao] sáng nay."  place_type = "facility"
//! accepts "Lễ đón tại [trụ sở Bộ Quốc phòng Việt Nam]."  country = "VN"
//! rejects "Công ty có trụ sở tại Hà Nội."

use super::name;
use crate::model::EntityKind;
use crate::reading::{Reading, Toks};
use crate::recognise::Mention;
use crate::tokenise::fold;

pub const ID: &str = "place/seat";

const SEAT: [u64; 2] = [fold("trụ"), fold("sở")];

/// Appends the seats of the organizations found.
pub fn find(r: &Reading, out: &mut Vec<Mention>) {
    let seat = |m: &Mention| {
        let start = m.toks.start.checked_sub(3).filter(|&k| m.kind == EntityKind::Organization && name::TO.contains(&r.tokens[k as usize].fold))?;
        r.are(start + 1, &SEAT).then(|| Mention::new(Toks::new(start + 1, m.toks.end), EntityKind::Place, ID))
    };
    let mut found: Vec<Mention> = out.iter().filter_map(seat).collect();
    out.append(&mut found);
}
