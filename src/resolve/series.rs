//! Entities of series.

use super::Entity;
use super::join::{self, Key};
use crate::hash::Map;
use crate::model::{Basis, EntityKind};
use crate::reading::Reading;
use crate::recognise::Mention;

/// Series that each pair of states has of its own, so that their code alone does not tell which.
pub const OF_STATES: [&str; 7] = ["DPD", "DSD", "PSDD", "DCD", "JWG", "BDFE", "ASEAN-Plus"];

/// Joins the mentions of series: by their code (and their states, or the expert group's field), without one by their words.
pub fn entities(r: &Reading, mentions: &[Mention]) -> Vec<Entity> {
    let own = |n: Option<u32>| n.and_then(|n| r.own_word(n)).map(|own| &own.word);
    let given = |m: &Mention| own(m.own).map(|word| word.code.as_str()).filter(|code| !code.is_empty());
    let code = |m: &Mention| m.row.map(|row| row.value).filter(|v| *v != "-" && !v.is_empty());
    // A form without states is that of the states named last.
    let mut last: Map<&str, Vec<&str>> = Map::default();
    let mut own: Vec<Key> = vec![0; mentions.len()];
    for (n, m) in mentions.iter().enumerate().filter(|(_, m)| m.kind == EntityKind::Series) {
        own[n] = match code(m) {
            Some("EWG") | None => join::words(r, m.toks),
            Some(code) if OF_STATES.contains(&code) => {
                let mut states: Vec<&str> = m.toks.iter().filter_map(|i| r.state(i)).filter(|h| h.end <= m.toks.end).map(|h| h.value()).collect();
                crate::order::sort_by_key(&mut states, |code| crate::order::of_code(code));
                states.dedup();
                let known = last.entry(code).or_default();
                if !states.is_empty() {
                    *known = states;
                }
                join::key((code, known))
            }
            Some(code) => join::key(code),
        };
    }
    let keys = |n: usize, _: &Mention| vec![own[n]];
    let mut out = join::entities(r, mentions, EntityKind::Series, keys);
    for e in &mut out {
        if let Some(code) = e.mentions.iter().find_map(|&m| code(&mentions[m as usize])) {
            e.code = code.to_string();
        } else if let Some(code) = e.mentions.iter().find_map(|&m| given(&mentions[m as usize])) {
            e.code = code.to_string();
        }
        let country = e.own.and_then(|n| r.own_word(n)).map_or("", |own| own.country);
        e.country = Some(country).filter(|code| !code.is_empty()).map(|code| (code, Basis::Lexicon, vec![mentions[e.mentions[0] as usize].toks]));
    }
    out
}
