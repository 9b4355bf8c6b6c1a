//! place/name: cities, provinces, waters, islands, regions and facilities in the lexicon.
//! Why: they are known by name, and their names are mostly nothing else.
//! accepts "Họp tại [Hà Nội] về [Biển Đông]."
//! accepts "Hội nghị ở [Viêng Chăn], Lào."  country = "LA"  place_type = "city"
//! accepts "Hợp tác ở [châu Á - Thái Bình Dương]."  place_type = "region"

use super::{Found, Scan};
use crate::lexicon::Class;

pub const ID: &str = "place/name";

pub fn at(s: &Scan, i: u32) -> Option<Found> {
    s.r.hit(i, Class::Places).map(Found::from)
}
