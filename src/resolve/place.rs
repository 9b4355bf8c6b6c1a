//! Entities of places: one for each place on earth, however it is written.

use super::Entity;
use crate::lexicon::{Class, Row};
use crate::model::{Basis, EntityKind};
use crate::reading::Reading;
use crate::recognise::Mention;
use std::collections::HashMap;

/// Joins the mentions of places.
pub fn entities(r: &Reading, mentions: &[Mention]) -> Vec<Entity> {
    let mut out: Vec<Entity> = Vec::new();
    let mut by_key: HashMap<Key, usize> = HashMap::new();
    for (n, m) in mentions.iter().enumerate().filter(|(_, m)| m.kind == EntityKind::Place) {
        let e = *by_key.entry(key(r, m)).or_insert_with(|| {
            out.push(entity(m));
            out.len() - 1
        });
        let e = &mut out[e];
        e.mentions.push(n as u32);
        let name = r.slice(m.toks);
        if name.len() > e.name.len() {
            e.name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        }
        if let Some((_, _, toks)) = &mut e.country
            && toks.is_empty()
        {
            toks.push(m.toks);
        }
    }
    out
}

/// What two mentions of one place have in common.
#[derive(PartialEq, Eq, Hash)]
enum Key {
    /// The ISO code of a state.
    State(&'static str),
    /// The first variant of the lexicon's row.
    Row(&'static str),
    /// The words.
    Words(Vec<u64>),
}

fn key(r: &Reading, m: &Mention) -> Key {
    match m.row {
        Some(row) if row.class == Class::Countries => Key::State(row.value),
        Some(row) => Key::Row(row.name),
        None => Key::Words(m.toks.iter().map(|i| r.tokens[i as usize].fold).collect()),
    }
}

fn entity(m: &Mention) -> Entity {
    let (country, place_type): (&'static str, &'static str) = m.row.map_or(("", ""), |row: &'static Row| match row.class {
        Class::Countries => (row.value, "country"),
        _ => (row.more, row.value),
    });
    Entity {
        kind: EntityKind::Place,
        name: String::new(),
        mentions: vec![],
        country: Some(country).filter(|c| !c.is_empty()).map(|c| (c, Basis::Lexicon, vec![])),
        en: m.row.map_or("", |row| if row.en.is_empty() { row.name } else { row.en }),
        ranks: vec![],
        offices: vec![],
        place_type,
        code: String::new(),
    }
}
