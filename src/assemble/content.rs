//! Content: which sentences speak of which meeting, and the topics and outcomes that they tell.

use super::actor::{Actors, Form as Who};
use super::record::{Record, family};
use crate::lexicon::Class;
use crate::model::{BlockKind, OutcomeKind, Salience};
use crate::reading::{Reading, Toks};

/// For every sentence the record that it speaks of. `told`: for each sentence the records whose events stand in it, as frames (`false`) or in their own right (`true`).
pub fn discourse(r: &Reading, told: &[Vec<(usize, bool)>], records: &[Record], actors: &Actors) -> Vec<Option<usize>> {
    let mut current: Option<usize> = None;
    let mut out = Vec::with_capacity(r.sentences.len());
    for (n, s) in r.sentences.iter().enumerate() {
        if matches!(
            s.kind,
            BlockKind::Caption
                | BlockKind::Chrome
                | BlockKind::Dateline
                | BlockKind::Byline
                | BlockKind::Source
                | BlockKind::Related
                | BlockKind::Title
                | BlockKind::Heading
        ) {
            out.push(told[n].iter().find(|t| t.1).map(|t| t.0).filter(|_| s.kind == BlockKind::Caption));
            continue;
        }
        let core = |t: &&(usize, bool)| matches!(records[t.0].salience, Salience::Main | Salience::Secondary);
        let own = told[n].iter().filter(|t| t.1).find(core).or_else(|| told[n].iter().find(core));
        match own {
            Some(t) => current = Some(t.0),
            None => {
                // The counterpart of another meeting speaks: its meeting goes on.
                let people: Vec<u32> = actors.of_sentence(n).filter_map(|k| actors.all[k].person).collect();
                let counterpart = |k: usize| {
                    let rec = &records[k];
                    matches!(rec.salience, Salience::Main | Salience::Secondary)
                        && !rec.related
                        && people.iter().any(|p| rec.people.iter().any(|q| q.person == *p))
                };
                if current.is_none_or(|c| !counterpart(c)) && !people.is_empty() {
                    let holders: Vec<usize> = (0..records.len()).filter(|&k| counterpart(k)).collect();
                    // Only a person who belongs to one meeting tells which it is.
                    if let [only] = holders[..] {
                        current = Some(only);
                    }
                }
            }
        }
        out.push(current.filter(|_| !told[n].iter().any(|t| !core(&t) && t.1 && told[n].len() == 1)));
    }
    out
}

/// Topics of a stretch of text: every code once, at its first words.
pub fn topics(r: &Reading, s: Toks, out: &mut Vec<(&'static str, Toks)>) {
    for i in s.iter() {
        for h in r.hits.at(i).iter().filter(|h| h.class() == Class::Topics) {
            if !out.iter().any(|t| t.0 == h.value()) {
                out.push((h.value(), Toks::new(h.start, h.end)));
            }
        }
    }
}

/// An outcome of a meeting.
#[derive(Clone, Debug)]
pub struct Outcome {
    pub kind: OutcomeKind,
    pub act: &'static str,
    pub by: Vec<By>,
    pub toks: Toks,
}

/// Who agreed or proposed.
#[derive(Clone, Debug)]
pub enum By {
    Person(u32),
    Party(String),
}

/// Outcomes told in one sentence: at most one of each kind.
pub fn outcomes(r: &Reading, actors: &Actors, sentence: usize, rec: &Record, out: &mut Vec<Outcome>) {
    let s = r.sentences[sentence].toks;
    let list: Vec<usize> = actors.of_sentence(sentence).collect();
    let mut found: Vec<Outcome> = Vec::new();
    let mut i = s.start;
    while i < s.end {
        let Some(c) = r.hits.at(i).iter().rev().find(|h| h.class() == Class::Cues && matches!(h.value(), "agree" | "propose" | "sign" | "affirm")) else {
            i += 1;
            continue;
        };
        i = c.end;
        // Whoever acts: the nearest actor ahead.
        let Some(&k) = list.iter().rev().find(|&&k| actors.all[k].toks.end <= c.start && c.start - actors.all[k].toks.end <= 12) else { continue };
        let x = &actors.all[k];
        let together = matches!(x.form, Who::Sides | Who::AllSides)
            || list.iter().any(|&j| {
                j != k && actors.all[j].toks.end <= x.toks.start && super::actor::listed(r, actors.all[j].toks.end, x.toks.start) && actors.all[j].is_personal()
            });
        let kind = match c.value() {
            "agree" if together || family(rec.kind.value) == 1 || x.person.is_some() => OutcomeKind::Agreed,
            "sign" => OutcomeKind::Signed,
            "affirm" if together => OutcomeKind::Agreed,
            "propose" if together && x.form == Who::Sides => OutcomeKind::Agreed,
            "propose" => OutcomeKind::Proposed,
            _ => continue,
        };
        if kind == OutcomeKind::Signed && !signs_something(r, c.end, s.end) {
            continue;
        }
        if found.iter().any(|o| o.kind == kind) {
            continue;
        }
        let by = match (x.person, x.code()) {
            (Some(p), _) => vec![By::Person(p)],
            (None, Some(code)) => vec![By::Party(code.to_string())],
            _ => rec.parties.iter().map(|p| By::Party(p.0.clone())).collect(),
        };
        found.push(Outcome { kind, act: c.more(), by, toks: s });
    }
    // Both kinds in one sentence: agreement outweighs the wishes told with it.
    if found.len() > 1 && found.iter().any(|o| o.kind == OutcomeKind::Agreed) {
        found.retain(|o| o.kind != OutcomeKind::Proposed);
    }
    out.append(&mut found);
}

/// "Ký" with a document behind it.
fn signs_something(r: &Reading, from: u32, end: u32) -> bool {
    (from..end.min(from + 8)).any(|i| r.hits.at(i).iter().any(|h| h.class() == Class::Topics && h.value() == "agreements"))
}
