//! Joins the mentions of one kind by keys, with the acronym that stands in parentheses behind the full name.

use super::Entity;
use crate::hash::{self, Fnv, Map};
use crate::model::EntityKind;
use crate::reading::{Reading, Toks};
use crate::recognise::Mention;
use std::hash::{Hash, Hasher};

/// What makes two mentions the same thing.
pub type Key = u64;

/// Tells keys of the user's words from others.
const OWN: &str = "own";

/// A key from anything.
pub fn key(of: impl Hash) -> Key {
    hash::number(&of)
}

/// The words of a run, in any case.
pub fn words(r: &Reading, toks: Toks) -> Key {
    let mut hasher = Fnv::default();
    r.folds(toks).for_each(|fold| hasher.write_u64(fold));
    hasher.finish()
}

/// Entities of one kind: mentions whose `keys` meet are one; the first key of a mention is also its acronym's.
pub fn entities(r: &Reading, mentions: &[Mention], kind: EntityKind, keys: impl Fn(usize, &Mention) -> Vec<Key>) -> Vec<Entity> {
    let mut out: Vec<Entity> = Vec::new();
    let mut by_key: Map<Key, usize> = Map::default();
    // The end of the last mention, its entity, and whether the lexicon knows it: what the lexicon knows on both sides is joined by keys alone.
    let mut before: Option<(u32, usize, bool)> = None;
    for (n, m) in mentions.iter().enumerate().filter(|(_, m)| m.kind == kind) {
        let mut keys = keys(n, m);
        // All names of a word of the user's are one thing.
        keys.extend(m.own.map(|n| key((OWN, n))));
        let expansion = before.filter(|b| b.0 + 1 == m.toks.start && m.toks.len() == 1 && !(b.2 && m.row.is_some()) && r.tokens[b.0].is_punct('('));
        let known = keys.iter().find_map(|k| by_key.get(k).copied()).or(expansion.map(|b| b.1));
        let e = known.unwrap_or_else(|| {
            out.push(Entity::new(kind));
            out.len() - 1
        });
        for k in keys {
            by_key.entry(k).or_insert(e);
        }
        let entity = &mut out[e];
        entity.mentions.push(n as u32);
        entity.own = entity.own.or(m.own);
        if r.slice(m.toks).len() > entity.name.len() {
            entity.name = r.line(m.toks);
        }
        if entity.en.is_empty() {
            entity.en = m.row.map_or("", |row| row.en);
        }
        before = Some((m.toks.end, e, m.row.is_some()));
    }
    out
}
