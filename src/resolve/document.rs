//! Entities of documents.

use super::{Entity, join};
use crate::model::EntityKind;
use crate::reading::Reading;
use crate::recognise::Mention;

/// Joins the mentions of documents: by their words, or as forms of one row of the lexicon.
pub fn entities(r: &Reading, mentions: &[Mention]) -> Vec<Entity> {
    let keys = |_: usize, m: &Mention| {
        let row = m.row.filter(|row| !row.value.is_empty()).map(|row| join::key(row.value));
        std::iter::once(join::words(r, m.toks)).chain(row).collect()
    };
    join::entities(r, mentions, EntityKind::Document, keys)
}
