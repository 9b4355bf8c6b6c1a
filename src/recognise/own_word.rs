//! Finds organizations and series by the user's own words; persons are found in their own pass, where titles are read (`person::find`).
//!
//! What the user says of a name wins over what the lexicon and the rules make of the same words; a longer name of the same kind that holds it stays.

use super::Mention;
use crate::model::EntityKind;
use crate::reading::Reading;

const ORGANIZATION: &str = "organization/own-word";
const SERIES: &str = "series/own-word";
pub const PERSON: &str = "person/own-word";

/// Appends what is found.
pub fn find(r: &Reading, out: &mut Vec<Mention>) {
    for (kind, rule) in [(EntityKind::Organization, ORGANIZATION), (EntityKind::Series, SERIES)] {
        let mut free = 0;
        for (_, own) in r.own_words().filter(|(k, _)| *k == kind) {
            if own.toks.start < free {
                continue;
            }
            free = own.toks.end;
            let row = r.own_word(own.entry).map(|e| e.row);
            out.push(Mention { row, own: Some(own.entry), ..Mention::new(own.toks, kind, rule) });
        }
    }
}

/// Puts the user's words before what stands at the same place, and drops what crosses them.
pub fn prefer(mentions: &mut Vec<Mention>) {
    if mentions.iter().all(|m| m.own.is_none()) {
        return;
    }
    let (own, mut others): (Vec<Mention>, Vec<Mention>) = mentions.drain(..).partition(|m| m.own.is_some());
    // For each token the run of a word of the user's that covers it; where several do, any: those that cross each other are arbitrated like all.
    let end = own.iter().map(|m| m.toks.end).max().unwrap_or(0);
    let mut covers = vec![None; end as usize];
    for m in &own {
        covers[m.toks.start as usize..m.toks.end as usize].fill(Some(m.toks));
    }
    let crosses = |m: &Mention| {
        let edge = |i: u32| covers.get(i as usize).copied().flatten().is_some_and(|o| !o.contains(m.toks) && !m.toks.contains(o));
        edge(m.toks.start) || edge(m.toks.end - 1)
    };
    others.retain(|m| !crosses(m));
    mentions.extend(own);
    mentions.append(&mut others);
}
