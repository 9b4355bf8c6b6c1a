//! Entities of places: one for each place on earth, however it is written.

use super::Entity;
use crate::hash::Map;
use crate::lexicon::{Class, Row};
use crate::model::{Basis, EntityKind};
use crate::reading::{Reading, Toks};
use crate::recognise::Mention;
use crate::tokenise::fold;

/// Most places that stand between a place and its country ("xã A, huyện B, tỉnh C").
const STEPS: usize = 4;
/// Most tokens between a place and the larger one that it lies in.
const GAP: u32 = 3;

/// Joins the mentions of places.
pub fn entities(r: &Reading, mentions: &[Mention]) -> Vec<Entity> {
    let mut out: Vec<Entity> = Vec::new();
    let mut by_key: Map<Key, usize> = Map::default();
    for (n, m) in mentions.iter().enumerate().filter(|(_, m)| m.kind == EntityKind::Place) {
        let e = *by_key.entry(key(r, m)).or_insert_with(|| {
            out.push(entity(m));
            out.len() - 1
        });
        let e = &mut out[e];
        e.mentions.push(n as u32);
        if fuller(r.slice(m.toks), &e.name) {
            e.name = r.line(m.toks);
        }
        match &mut e.country {
            None if unlisted(m) => {
                let inside = within(r, m).map(|(code, toks)| (code, Basis::Stated, vec![toks]));
                e.country = inside.or_else(|| around(r, mentions, n).map(|(code, toks)| (code, Basis::Context, vec![toks])));
            }
            Some((_, Basis::Lexicon, toks)) if toks.is_empty() => toks.push(m.toks),
            _ => {}
        }
    }
    out
}

/// The lexicon does not say where the place lies; of waters and regions that it lists this means that they lie between countries.
fn unlisted(m: &Mention) -> bool {
    m.row.is_none_or(|row| row.class == Class::PlaceWords || row.value == "facility")
}

/// The longer form, or the same in small letters.
fn fuller(name: &str, than: &str) -> bool {
    name.len() > than.len() || name.len() == than.len() && name < than && than.chars().all(|c| !c.is_lowercase())
}

/// The country named inside a place's name ("trụ sở Bộ Quốc phòng Việt Nam").
fn within(r: &Reading, m: &Mention) -> Option<(&'static str, Toks)> {
    let hits = m.toks.iter().rev().filter_map(|i| r.state(i));
    hits.filter(|h| h.end <= m.toks.end && h.more().is_empty()).map(|h| (h.value(), Toks::new(h.start, h.end))).next()
}

/// The country named behind a place, directly or behind larger places that it lies in.
fn around(r: &Reading, mentions: &[Mention], n: usize) -> Option<(&'static str, Toks)> {
    let mut end = mentions[n].toks.end;
    let sentence = r.sentence_at(mentions[n].toks.start).toks;
    for m in mentions[n + 1..].iter().take(STEPS) {
        if m.toks.start >= sentence.end || m.toks.start > end + GAP || m.toks.start > end && !(end..m.toks.start).all(|i| links(r, i)) {
            return None;
        }
        if m.kind == EntityKind::Place {
            if let Some(code) = m.row.map(country).filter(|c| !c.is_empty()) {
                return Some((code, m.toks));
            }
            end = m.toks.end;
        }
    }
    None
}

const LINKS: [u64; 8] = [fold("của"), fold("ở"), fold("thuộc"), fold("tỉnh"), fold("huyện"), fold("phố"), fold("thành"), fold("bang")];

/// What may stand between a place and the larger one that it lies in.
fn links(r: &Reading, i: u32) -> bool {
    let t = &r.tokens[i];
    t.is_punct(',') || t.is_punct('(') || LINKS.contains(&t.fold) || r.hit(i, Class::PlaceWords).is_some()
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
        Some(row) if row.class == Class::Places => Key::Row(row.name),
        _ => Key::Words(r.folds(m.toks).collect()),
    }
}

/// The ISO code of the state that a row names or that its place lies in, or empty.
fn country(row: Row) -> &'static str {
    match row.class {
        Class::Countries => row.value,
        Class::Places => row.more.split(' ').next().unwrap_or(""),
        _ => "",
    }
}

fn entity(m: &Mention) -> Entity {
    let listed = m.row.filter(|row| row.class != Class::PlaceWords);
    Entity {
        country: m.row.map(country).filter(|c| !c.is_empty()).map(|c| (c, Basis::Lexicon, vec![])),
        en: listed.map_or("", |row| if row.en.is_empty() { row.name } else { row.en }),
        place_type: match m.row {
            Some(row) if row.class == Class::Countries => "country",
            Some(row) => row.value,
            None if m.rule == "place/seat" => "facility",
            None => "city",
        },
        ..Entity::new(EntityKind::Place)
    }
}
