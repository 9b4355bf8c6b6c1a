//! Entities of organizations: full and short forms joined, and the state that each belongs to.

use super::Entity;
use super::join::{self, Key};
use crate::hash::Map;
use crate::model::{Basis, EntityKind};
use crate::reading::{Reading, Toks};
use crate::recognise::Mention;
use crate::tokenise::{Shape, fold};

const BO: u64 = fold("bộ");
/// First words of bodies that every state has: without a state's name they are those of the state that the text is about.
const OF_STATE: [u64; 8] = [BO, fold("chính"), fold("quốc"), fold("quân"), fold("hải"), fold("không"), fold("tổng"), fold("cục")];
/// Behind a short form: the state spoken of, not the reader's ("Bộ Quốc phòng nước này").
const THIS: [u64; 2] = [fold("nước"), fold("này")];

/// The state that a mention itself names: of a mission the first, else the last.
pub fn state(r: &Reading, m: &Mention) -> Option<(&'static str, Toks)> {
    let mut hits = m.toks.iter().filter_map(|i| r.state(i).filter(|h| h.end <= m.toks.end && h.more() != "pair" && r.tokens[i].capital()));
    let hit = if m.rule == crate::recognise::organization::MISSION { hits.next() } else { hits.next_back() };
    hit.map(|h| (h.value(), Toks::new(h.start, h.end)))
}

/// Joins the mentions of organizations.
pub fn entities(r: &Reading, mentions: &[Mention], places: &[Entity]) -> Vec<Entity> {
    // How often each state is named, and which state stands behind each short form.
    let mut named: Map<&'static str, usize> = Map::default();
    for e in places.iter().filter(|e| e.place_type == "country") {
        if let Some((code, ..)) = &e.country {
            *named.entry(code).or_default() += e.mentions.len();
        }
    }
    let home = named.get("VN").copied().unwrap_or(0);
    let states: Vec<Option<(&'static str, Toks)>> = mentions.iter().map(|m| if m.kind == EntityKind::Organization { state(r, m) } else { None }).collect();
    let base = |n: usize, m: &Mention| match states[n].filter(|s| s.1.end == m.toks.end) {
        Some((_, s)) => join::words(r, Toks::new(m.toks.start, s.start)),
        None => join::words(r, m.toks),
    };
    let mut full: Map<Key, Vec<&'static str>> = Map::default();
    for (n, m) in mentions.iter().enumerate().filter(|(_, m)| m.kind == EntityKind::Organization) {
        if let Some((code, _)) = states[n] {
            full.entry(base(n, m)).or_default().push(code);
        }
    }
    // The state that a form without one belongs to.
    let implied = |n: usize, m: &Mention| -> Option<&'static str> {
        let base = base(n, m);
        let this = r.are(m.toks.end, &THIS);
        let others = full.get(&base);
        let top = others.and_then(|list| list.iter().max_by_key(|c| named.get(*c).copied().unwrap_or(0))).copied();
        let at_home = !this && home > 0 && top.is_none_or(|c| named.get(c).copied().unwrap_or(0) <= home) || !this && named.is_empty();
        if at_home { Some("VN") } else { top }
    };
    let common = |m: &Mention| {
        OF_STATE.contains(&r.tokens[m.toks.start].fold) && m.toks.len() > 1 && m.row.is_none_or(|row| row.value.is_empty() && row.more.is_empty())
    };
    let country = |n: usize, m: &Mention| -> Option<(&'static str, Basis, Vec<Toks>)> {
        if let Some((code, toks)) = states[n] {
            return Some((code, Basis::Stated, vec![toks]));
        }
        if let Some(code) = m.row.map(|row| row.value).filter(|v| v.len() == 2 && !matches!(*v, "EU" | "UN")) {
            return Some((code, Basis::Lexicon, vec![m.toks]));
        }
        None
    };
    let keys = |n: usize, m: &Mention| {
        let row = m.row.filter(|row| !row.en.is_empty() && row.more.is_empty()).map(|row| join::key(row.en));
        let of = states[n].filter(|s| s.1.end == m.toks.end).map(|s| s.0).or_else(|| if common(m) { implied(n, m) } else { None });
        let own = of.map_or_else(|| join::words(r, m.toks), |code| join::key((base(n, m), code)));
        std::iter::once(own).chain(row).collect()
    };
    let mut out = join::entities(r, mentions, EntityKind::Organization, keys);
    for e in &mut out {
        // A stated country before one from the lexicon or the context.
        let known = e.mentions.iter().filter_map(|&n| country(n as usize, &mentions[n as usize]));
        e.country = known.min_by_key(|c| match c.1 {
            Basis::Stated => 0,
            Basis::Lexicon => 1,
            _ => 2,
        });
        let own = e.own.and_then(|n| r.own_word(n)).map(|own| &own.word.code).filter(|code| !code.is_empty());
        let acronym = e.mentions.iter().map(|&n| mentions[n as usize].toks).find(|t| t.len() == 1 && r.tokens[t.start].shape == Shape::Upper);
        if let Some(code) = own {
            e.code.clone_from(code);
        } else if let Some(t) = acronym {
            e.code = r.slice(t).to_string();
        }
    }
    out
}
