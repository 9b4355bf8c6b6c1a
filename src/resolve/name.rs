//! Entities of organizations, series and documents.

use super::Entity;
use crate::lexicon::Class;
use crate::model::EntityKind;
use crate::reading::Reading;
use crate::recognise::Mention;

/// Joins the mentions of all kinds but persons and places.
pub fn entities(r: &Reading, mentions: &[Mention]) -> Vec<Entity> {
    let mut out: Vec<Entity> = Vec::new();
    for (n, m) in mentions.iter().enumerate().filter(|(_, m)| !matches!(m.kind, EntityKind::Person | EntityKind::Place)) {
        let name = r.slice(m.toks).split_whitespace().collect::<Vec<_>>().join(" ");
        match out.iter_mut().find(|e| e.kind == m.kind && e.name == name) {
            Some(e) => e.mentions.push(n as u32),
            None => out.push(Entity {
                kind: m.kind,
                name,
                mentions: vec![n as u32],
                country: None,
                en: m.row.map_or("", |r| r.en),
                ranks: vec![],
                offices: vec![],
                place_type: "",
                code: m.row.filter(|r| r.class == Class::Series && r.value != "-").map_or(String::new(), |r| r.value.to_string()),
            }),
        }
    }
    out
}
