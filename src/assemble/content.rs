//! Content: which sentences speak of which meeting, and the topics and outcomes that they tell.

use super::actor::{Actor, Actors, Form as Who, listed};
use super::record::{REACH, Record, around, family};
use crate::lexicon::Class;
use crate::model::{BlockKind, EntityKind, MeetingKind, OutcomeKind, Salience};
use crate::reading::{Reading, Toks};
use crate::recognise::Recognised;
use crate::tokenise::fold;
use std::collections::HashMap;

/// For every sentence the record that it speaks of. `told`: for each sentence the records whose events stand in it, as frames (`false`) or in their own right (`true`).
pub fn discourse(r: &Reading, told: &[Vec<(usize, bool)>], records: &[Record], actors: &Actors) -> Vec<Option<usize>> {
    let mut current: Option<usize> = None;
    let mut out = Vec::with_capacity(r.sentences.len());
    let mut of_person: HashMap<u32, Vec<usize>> = HashMap::new();
    for (k, p) in records.iter().enumerate().flat_map(|(k, rec)| rec.people.iter().map(move |p| (k, p.person))) {
        let list = of_person.entry(p).or_default();
        if list.len() < REACH {
            list.push(k);
        }
    }
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
            Some(t) => current = Some(within(t.0, n, records)),
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
                    let mut holders: Vec<usize> = people.iter().filter_map(|p| of_person.get(p)).flatten().copied().filter(|&k| counterpart(k)).collect();
                    holders.sort_unstable();
                    holders.dedup();
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

/// The one assembly that the sentence before `n`, in the same block, tells of, where `n` itself tells of none.
pub fn before(r: &Reading, told: &[Vec<(usize, bool)>], records: &[Record], n: usize) -> Option<usize> {
    let last = n.checked_sub(1).filter(|&m| r.sentences[m].block == r.sentences[n].block && told[n].is_empty())?;
    // Not one that somebody only speaks of.
    let spoken = |k: usize| {
        let s = r.sentences[last].toks;
        let at = records[k].triggers.iter().find(|t| s.contains(**t)).map_or(s.start, |t| t.start);
        (s.start..at).any(|i| r.hit(i, Class::Saying).is_some())
    };
    match told[last][..] {
        [(k, _)] if family(records[k].kind.value) == 1 && !spoken(k) => Some(k),
        _ => None,
    }
}

/// What is said during a visit is said at the talks, where the article tells of talks by then.
fn within(k: usize, sentence: usize, records: &[Record]) -> usize {
    if records[k].kind.value != MeetingKind::Visit {
        return k;
    }
    let talks = |j: &usize| {
        let rec = &records[*j];
        matches!(family(rec.kind.value), 0 | 1)
            && matches!(rec.salience, Salience::Main | Salience::Secondary)
            && rec.parties.len() > 1
            && rec.parties.iter().all(|p| records[k].parties.iter().any(|q| q.0 == p.0))
            && rec.sentences[0] <= sentence
    };
    around(k, records.len()).rev().find(talks).unwrap_or(k)
}

/// Topics of a stretch of text: every code once, at its first words. What stands in the name of a body or of a meeting is no topic.
pub fn topics(r: &Reading, found: &Recognised, own: &Record, s: Toks, out: &mut Vec<(&'static str, Toks)>) {
    let mut names = found.mentions[found.mentions.partition_point(|m| m.toks.start < s.start)..]
        .iter()
        .filter(|m| m.kind == EntityKind::Organization && m.toks.len() > 1)
        .map(|m| m.toks)
        .peekable();
    let mut i = s.start;
    while i < s.end {
        while names.next_if(|n| n.end <= i).is_some() {}
        let Some(h) = r.hit(i, Class::Topics) else {
            i += 1;
            continue;
        };
        let toks = Toks::new(h.start, h.end);
        let named = names.peek().is_some_and(|n| n.contains(toks)) || own.triggers.iter().chain(&own.name).any(|t| t.contains(toks));
        if !named && !out.iter().any(|t| t.0 == h.value()) {
            out.push((h.value(), toks));
        }
        i = h.end;
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

/// The outcome told in one sentence, if any: what its first telling verb says. Whoever acts must belong to the meeting.
pub fn outcome(r: &Reading, actors: &Actors, sentence: usize, rec: &Record) -> Option<Outcome> {
    // The lead and captions tell again what the body tells.
    if r.sentences[sentence].kind != BlockKind::Body {
        return None;
    }
    let s = r.sentences[sentence].toks;
    let belongs = |k: usize| {
        let x = &actors.all[k];
        matches!(x.form, Who::Sides | Who::AllSides)
            || x.person.is_some_and(|p| rec.people.iter().any(|q| q.person == p))
            || x.code().is_some_and(|c| rec.parties.iter().any(|p| p.0 == c))
    };
    let list: Vec<usize> = actors.of_sentence(sentence).collect();
    for i in s.iter() {
        for c in r.cues(i).rev() {
            // "Sự ủng hộ", "một cam kết": a noun; "không ủng hộ".
            if c.start > s.start && NOUNS.contains(&r.tokens[c.start as usize - 1].fold) {
                continue;
            }
            // Whoever acts: the nearest actor ahead; none ahead at the start of a sentence is whoever spoke before.
            let near = list.iter().rev().copied().find(|&k| actors.all[k].toks.end <= c.start);
            let elided = near.is_none() && c.start <= s.start + 2;
            // "Được các bộ trưởng thống nhất", "để hai bên tiếp tục": told of another time, or a purpose.
            let oblique = |k: usize| {
                let at = actors.all[k].toks.start;
                at > s.start && OBLIQUE.contains(&r.tokens[at as usize - 1].fold)
            };
            if !(elided || near.is_some_and(|k| belongs(k) && !oblique(k))) {
                continue;
            }
            let form = near.map(|k| actors.all[k].form);
            let sides = matches!(form, Some(Who::Sides | Who::AllSides)) || near.is_some_and(|k| two_together(r, actors, &list, k));
            let assembly = family(rec.kind.value) == 1;
            let kind = match c.value() {
                "agree" if sides || assembly || c.more() == "agreed" => OutcomeKind::Agreed,
                "affirm" | "propose" | "go_on" if sides && near.is_some_and(|k| c.start - actors.all[k].toks.end <= 3) => OutcomeKind::Agreed,
                "propose" => OutcomeKind::Proposed,
                "invite" if c.len() < 3 && near.is_some() && (c.end..s.end.min(c.end + 14)).any(|i| r.is(i, THAM)) => OutcomeKind::Proposed,
                "sign" if signs_something(r, c.end, s.end) => OutcomeKind::Signed,
                _ => continue,
            };
            let by = match near.map(|k| &actors.all[k]) {
                Some(x) if x.person.is_some() && !sides => x.person.map(By::Person).into_iter().collect(),
                Some(x) if x.party.is_some() && !sides => x.code().map(|c| By::Party(c.to_string())).into_iter().collect(),
                _ => rec.parties.iter().map(|p| By::Party(p.0.clone())).collect(),
            };
            let act = match c.value() {
                "go_on" => "agreed",
                "invite" => "invited",
                _ => c.more(),
            };
            return Some(Outcome { kind, act, by, toks: s });
        }
    }
    None
}

const NOUNS: [u64; 7] = [fold("sự"), fold("một"), fold("những"), fold("các"), fold("không"), fold("chưa"), fold("lời")];
const OBLIQUE: [u64; 5] = [fold("được"), fold("để"), fold("cho"), fold("cả"), fold("giúp")];
const THAM: u64 = fold("thăm");

/// An actor joined to another one before it ("A và B nhất trí").
fn two_together(r: &Reading, actors: &Actors, list: &[usize], k: usize) -> bool {
    let x = &actors.all[k];
    let joined = |y: &Actor| {
        y.toks.end < x.toks.start
            && listed(r, y.toks.end, x.toks.start)
            && !r.tokens[y.toks.end as usize].is_punct(',')
            && (x.is_personal() && y.is_personal() || x.form == Who::Party && y.form == Who::Party)
    };
    let at = list.partition_point(|&j| j < k);
    list[at.saturating_sub(4)..at].iter().any(|&j| joined(&actors.all[j]))
}

/// "Ký" with a document behind it.
fn signs_something(r: &Reading, from: u32, end: u32) -> bool {
    (from..end.min(from + 8)).any(|i| r.hits.at(i).iter().any(|h| h.class() == Class::Topics && h.value() == "agreements"))
}
