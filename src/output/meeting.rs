//! Meetings in the public form.

use super::{Spans, Titles, numbered};
use crate::assemble::{Assembled, By, Meeting as Made, Read};
use crate::model::*;
use crate::reading::Toks;
use crate::resolve::Resolved;

/// All meetings of a document, ids `m1`, `m2`, … in order.
pub fn meetings(resolved: &Resolved, assembled: &Assembled, spans: &Spans) -> Vec<Meeting> {
    assembled.meetings.iter().enumerate().map(|(n, m)| meeting(n, m, resolved, spans)).collect()
}

fn meeting(n: usize, made: &Made, resolved: &Resolved, spans: &Spans) -> Meeting {
    let rec = &made.record;
    let mut sources = Sources::new();
    let mut put = |key: &'static str, basis: Basis, toks: &[Toks]| {
        sources.insert(key.into(), Source { spans: toks.iter().map(|t| spans.toks(*t)).collect(), basis, confidence: None });
    };
    let trigger = rec.triggers[0];
    put("kind", Basis::Stated, &rec.kind.toks);
    let name = rec.name.map(|t| {
        put("name", Basis::Stated, &[t]);
        spans.quote(t).split_whitespace().collect::<Vec<_>>().join(" ")
    });
    let series = Some(rec.code.clone()).filter(|c| !c.is_empty() && c != "-");
    if series.is_some() {
        put("series", Basis::Lexicon, &[rec.name.unwrap_or(trigger)]);
    }
    if let Some((_, at)) = rec.edition {
        put("edition", Basis::Stated, &[at]);
    }
    match rec.status {
        Some((_, at)) => put("status", Basis::Stated, &[at]),
        None => put("status", Basis::Context, &[trigger]),
    }
    let dated = |d: &Read<String>| if d.carried { Basis::Context } else { Basis::Resolved };
    rec.start.iter().for_each(|d| put("start", dated(d), &d.toks));
    rec.end.iter().for_each(|d| put("end", dated(d), &d.toks));
    rec.time.iter().for_each(|d| put("time", if d.carried { Basis::Context } else { Basis::Stated }, &d.toks));
    rec.format.iter().for_each(|f| put("format", Basis::Stated, &[f.1]));
    rec.venue.iter().for_each(|t| put("venue", Basis::Stated, &[*t]));
    if let Some((at, carried)) = rec.city {
        put("city", if carried { Basis::Context } else { Basis::Stated }, &[at]);
    }
    rec.country.iter().for_each(|c| put("country", if c.carried { Basis::Context } else { Basis::Lexicon }, &c.toks));
    if !rec.parties.is_empty() {
        let at: Vec<Toks> = rec.parties.iter().map(|p| p.1).collect();
        put("parties", Basis::Lexicon, &at);
    }
    let id = |e: u32| numbered("e", e as usize + 1);
    let mut pair: Vec<&str> = rec.parties.iter().map(|p| p.0.as_str()).filter(|p| p.len() == 2).collect();
    crate::order::sort_by_key(&mut pair, |code| crate::order::of_code(code));
    let series_key = series.as_ref().map(|s| {
        if matches!(s.as_str(), "DPD" | "DSD" | "PSDD" | "DCD" | "JWG" | "BDFE") && pair.len() == 2 { format!("{s}:{}", pair.join("-")) } else { s.clone() }
    });
    Meeting {
        id: numbered("m", n + 1),
        kind: rec.kind.value,
        name,
        en: rec.series.map(|s| resolved.entities[s as usize].en).filter(|e| !e.is_empty()).map(str::to_string),
        series,
        series_key,
        edition: rec.edition.map(|e| e.0),
        status: rec.status.map_or(Status::Held, |s| s.0),
        salience: rec.salience,
        start: rec.start.as_ref().map(|d| d.value.clone()),
        end: rec.end.as_ref().map(|d| d.value.clone()),
        time: rec.time.as_ref().map(|d| d.value),
        format: rec.format.map(|f| f.0),
        venue: rec.venue.map(|t| spans.quote(t)),
        city: rec.city.map(|c| spans.quote(c.0)),
        country: rec.country.as_ref().map(|c| c.value.clone()),
        parties: rec.parties.iter().map(|p| p.0.clone()).collect(),
        participants: rec
            .people
            .iter()
            .map(|p| {
                let e = &resolved.entities[p.person as usize];
                let titles = Titles::of(e, spans.reading, spans);
                Participant {
                    entity: id(p.person),
                    name: e.name.clone(),
                    roles: p.roles.clone(),
                    country: e.country.as_ref().map(|c| c.0.to_string()),
                    rank: titles.ranks.into_iter().next(),
                    office: titles.offices.into_iter().next(),
                    spans: p.toks.iter().map(|t| spans.toks(*t)).collect(),
                }
            })
            .collect(),
        delegations: delegations(made, resolved, spans),
        relations: rec
            .relations
            .iter()
            .map(|(kind, target, at)| Relation { r#type: *kind, target: numbered("m", target + 1), spans: vec![spans.toks(*at)] })
            .collect(),
        topics: made.topics.iter().map(|(code, at)| TopicMention { code: (*code).into(), span: spans.toks(*at) }).collect(),
        outcomes: made
            .outcomes
            .iter()
            .map(|o| Outcome {
                kind: o.kind,
                act: Some(o.act).filter(|a| !a.is_empty()).map(str::to_string),
                by: o
                    .by
                    .iter()
                    .map(|b| match b {
                        By::Person(p) => id(*p),
                        By::Party(code) => code.clone(),
                    })
                    .collect(),
                quote: spans.quote(o.toks),
                span: spans.toks(o.toks),
            })
            .collect(),
        evidence: made.evidence.iter().map(|t| spans.toks(*t)).collect(),
        sources,
        confidence: made.confidence,
    }
}

/// One delegation a party: its head, members and where they are named.
fn delegations(made: &Made, resolved: &Resolved, spans: &Spans) -> Vec<Delegation> {
    let rec = &made.record;
    let mut out: Vec<Delegation> = Vec::new();
    for p in &rec.people {
        let Some(party) = resolved.entities[p.person as usize].country.as_ref().map(|c| c.0) else { continue };
        let id = numbered("e", p.person as usize + 1);
        let k = out.iter().position(|d| d.party == party).unwrap_or_else(|| {
            out.push(Delegation { party: party.into(), head: None, members: vec![], organizations: vec![], spans: vec![] });
            out.len() - 1
        });
        let d = &mut out[k];
        if p.roles.contains(&Role::HeadOfDelegation) && d.head.is_none() {
            d.head = Some(id.clone());
        }
        d.members.push(id);
        d.spans.extend(p.toks.first().map(|t| spans.toks(*t)));
    }
    out.retain(|d| d.head.is_some() || d.members.len() > 1);
    out
}

/// All statements of a document.
pub fn statements(assembled: &Assembled, spans: &Spans) -> Vec<Statement> {
    let public = |s: &crate::assemble::Statement| Statement {
        speaker: s.speaker.map(|p| numbered("e", p as usize + 1)),
        party: s.party.clone(),
        meeting: s.meeting.map(|m| numbered("m", m + 1)),
        direct: s.direct,
        quote: spans.quote(s.toks),
        span: spans.toks(s.toks),
    };
    assembled.statements.iter().map(public).collect()
}
