//! Assemble: everything found → meetings and statements.
//!
//! Words that announce a meeting (`event`) are read with what their sentence says of them (`argument`: who, when, where) and gathered into one record per occurrence
//! (`gather`); then come the roles at assemblies (`role`), relations and what parts take over from wholes (`relation`), how much the article is about each
//! (`salience`), and what was said there (`content`, `statement`).

mod actor;
mod argument;
mod arrival;
mod content;
pub(crate) mod event;
mod gather;
mod held;
mod implied;
mod mourned;
mod occurrence;
mod quotation;
mod record;
mod relation;
mod role;
mod salience;
mod same;
mod sequel;
mod side;
mod sitting;
mod speaker;
mod specific;
mod speech;
mod statement;

pub use actor::{Actor, Actors};
pub use content::{By, Outcome};
pub use record::{Participation, Read, Record};

use crate::model::Salience;
use crate::reading::{Reading, Toks};
use crate::recognise::Recognised;
use crate::resolve::Resolved;
use speaker::Speaker;

/// Meetings and statements; spans as token runs, see `output` for the public form.
#[derive(Debug, Default)]
pub struct Assembled {
    pub meetings: Vec<Meeting>,
    pub statements: Vec<Statement>,
}

/// Who said what, and at which meeting (a number into [`Assembled::meetings`]).
#[derive(Debug)]
pub struct Statement {
    pub speaker: Option<u32>,
    pub party: Option<String>,
    pub meeting: Option<usize>,
    pub direct: bool,
    pub toks: Toks,
}

/// A record with its content.
#[derive(Debug)]
pub struct Meeting {
    pub record: Record,
    pub topics: Vec<(&'static str, Toks)>,
    pub outcomes: Vec<Outcome>,
    /// Sentences, the best one first.
    pub evidence: Vec<Toks>,
    pub confidence: f32,
}

/// Builds one record per occurrence.
pub fn assemble(r: &Reading, found: &Recognised, resolved: &Resolved) -> Assembled {
    let actors = actor::find(r, found, resolved);
    let mut events = event::find(r, found, resolved, &actors);
    let gathered = |events: &[event::Event]| {
        let arguments = argument::read_all(r, found, resolved, &actors, events);
        let mut builder = gather::Builder::new(r, found, resolved, &actors);
        for (e, a) in events.iter().zip(&arguments) {
            builder.add(e, a);
        }
        builder.sequels();
        builder.foresee(events, &arguments);
        (arguments, builder.records, builder.told)
    };
    let (mut arguments, mut records, mut told) = gathered(&events);
    if implied::add(r, found, resolved, &actors, &mut events, &told) {
        (arguments, records, told) = gathered(&events);
    }

    let mut of_sentence: Vec<Vec<(usize, bool)>> = vec![Vec::new(); r.sentences.len()];
    for (n, list) in told.iter().enumerate() {
        of_sentence[events[n].sentence].extend(list.iter().map(|&k| (k, arguments[n].own())));
    }
    let headlined: Vec<u8> = events.iter().filter(|e| r.sentences[e.sentence].headline()).map(|e| record::family(e.kind)).collect();
    salience::read(r, resolved.calendar.reference.as_ref().map(|d| d.0.as_str()), &of_sentence, &headlined, &mut records);
    salience::promote(r, &actors, &mut records);
    let quotes = quotation::find(r);
    let said = statement::find(r, found, &actors, &quotes);
    let discourse = content::Discourse::new(r, found, &actors, &quotes, &said);
    let speaks_of = discourse.read(&of_sentence, &records);
    let mut another = vec![false; r.sentences.len()];
    events.iter().zip(&arguments).filter(|(_, a)| a.formerly).for_each(|(e, _)| another[e.sentence] = true);
    for (n, list) in of_sentence.iter().enumerate() {
        for &(k, _) in list.iter().take(record::REACH) {
            role::read(r, resolved, &actors, n, &mut records[k]);
        }
        let attended = content::attendance(r, &of_sentence, &records, n);
        for &k in &attended {
            role::read(r, resolved, &actors, n, &mut records[k]);
        }
        // The assembly that the sentence before told of goes on, else the meeting that the text speaks of.
        // "Các lãnh đạo từng phát biểu tại hội nghị này gồm A, B" says nothing of the one that is reported.
        let session = content::session(r, &of_sentence, &records, n);
        let goes_on =
            session.or_else(|| content::before(r, &of_sentence, &records, n)).or(speaks_of[n]).or_else(|| content::speech(r, &of_sentence, &records, n));
        if let Some(k) = goes_on.filter(|k| attended.is_empty() && !another[n] && !list.iter().any(|t| t.0 == *k)) {
            role::read(r, resolved, &actors, n, &mut records[k]);
            role::speaks(r, resolved, &actors, n, &mut records[k]);
        }
    }
    salience::scene(r, &actors, &mut records);
    mourned::leave(r, &actors, &mut records);
    gather::outsiders(resolved, &mut records);
    gather::codes(&mut records);
    gather::editions(r, &mut records);
    gather::years(&mut records);
    relation::read(r, &events, &arguments, &told, &speaks_of, &mut records);
    relation::attend(&mut records);
    relation::imply(&mut records);
    salience::enclose(r, &mut records);
    relation::visitors(&mut records);
    salience::date(r, found, &mut records);
    relation::inherit(&mut records);
    relation::received(found, resolved, &mut records);
    relation::stay(&mut records);
    relation::at_home(r, &mut records);
    salience::month(r, found, &resolved.calendar, &mut records);
    salience::hosts(r, resolved, &mut records);
    salience::visit_hosts(&mut records);
    relation::welcomed(r, &mut records);
    relation::sides(r, resolved, &mut records);

    let mut spoken: Vec<Vec<usize>> = vec![Vec::new(); records.len()];
    for (n, k) in speaks_of.iter().enumerate().filter_map(|(n, k)| k.map(|k| (n, k))) {
        spoken[k].push(n);
    }
    let known = salience::known(&records);
    let meetings: Vec<Meeting> = records
        .into_iter()
        .enumerate()
        .map(|(k, mut record)| {
            let (mut topics, mut outcomes) = (Vec::new(), Vec::new());
            if matches!(record.salience, Salience::Main | Salience::Secondary) {
                for &n in &spoken[k] {
                    if discourse.tells_topics(n, &record) {
                        content::topics(r, found, &record, r.sentences[n].toks, &mut topics);
                    }
                    outcomes.extend(discourse.outcome(n, &record));
                }
            }
            if topics.is_empty() && outcomes.is_empty() {
                salience::leave_aside(&mut record, &known);
            }
            let evidence = salience::evidence(r, &actors, &record, &of_sentence, &spoken[k], k);
            let confidence = salience::confidence(&record);
            Meeting { record, topics, outcomes, evidence, confidence }
        })
        .collect();
    let statements = said.into_iter().map(|s| {
        let (speaker, party) = match s.speaker {
            Speaker::Actor(k) => {
                let x = &actors[k];
                let party = x.party.as_ref().filter(|_| !x.person.is_some_and(|p| speaker::is_expert(r, &resolved.entities[p as usize].offices)));
                (x.person, party.map(|p| p.0.clone()))
            }
            Speaker::Body(n) => (None, Some(resolved.entities[resolved.entity_of[n as usize] as usize].name.clone())),
            Speaker::Unnamed => (None, None),
        };
        Statement { speaker, party, meeting: speaks_of[s.sentence], direct: s.direct, toks: s.toks }
    });
    Assembled { statements: statements.collect(), meetings }
}
