//! Entities of persons.

use super::Entity;
use crate::reading::Reading;
use crate::recognise::Mention;

/// Finds bare surnames and given names of persons who are named in full elsewhere in the text; keeps `mentions` in order.
pub fn add_short_names(_r: &Reading, _mentions: &mut Vec<Mention>) {}

/// Joins the mentions of persons; `others`: the entities of the other kinds.
pub fn entities(_r: &Reading, _mentions: &[Mention], _others: &[Entity]) -> Vec<Entity> {
    Vec::new()
}
