//! One record of many reports.

use super::card::Card;
use super::choose::{Reported, Value, values};
use super::entity::Entities;
use super::hash::Map;
use super::people::{People, most};
use super::report::{Family, Features, Teller};
use super::tally::SLIP;
use super::when::{Agreement, When};
use super::words::{phrase, slug, town};
use crate::model::*;
use crate::order;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The meeting of each report, by document and number.
type Index<'a> = Map<(&'a str, &'a str), usize>;
type Group = Vec<(Teller, u32)>;

/// All meetings, by day, and what their reports disagree on.
pub fn meetings(
    groups: &[Group],
    cards: &BTreeMap<Arc<str>, Card>,
    duplicates: &BTreeMap<Arc<str>, Arc<str>>,
    people: &People,
    organizations: &Entities,
) -> (Vec<CorpusMeeting>, Vec<Conflict>) {
    let reported = |(Teller { id, .. }, n): &(Teller, u32)| {
        let (key, card) = cards.get_key_value(id).expect("a card of every report");
        Reported { card, told: &card.meetings[*n as usize], origin: duplicates.get(id).unwrap_or(key) }
    };
    let all: Vec<Vec<Reported>> = groups.iter().map(|g| g.iter().map(reported).collect()).collect();
    let mut made: Vec<(usize, CorpusMeeting, Vec<Conflict>)> = Vec::new();
    for (n, reports) in all.iter().enumerate() {
        let (meeting, conflicts) = one(reports, people, organizations);
        made.push((n, meeting, conflicts));
    }
    fn place(m: &CorpusMeeting) -> (bool, &Option<String>, &str, Option<&Report>) {
        (m.start.is_none(), &m.start, &m.key, m.reports.first())
    }
    order::sort_by(&mut made, |a, b| place(&a.1).cmp(&place(&b.1)));
    let mut index = Index::default();
    let mut counted: BTreeMap<String, usize> = BTreeMap::new();
    for (place, (n, meeting, conflicts)) in made.iter_mut().enumerate() {
        meeting.id = format!("m{}", place + 1);
        conflicts.iter_mut().for_each(|c| c.meeting = meeting.id.clone());
        let count = counted.entry(meeting.key.clone()).or_default();
        *count += 1;
        if *count > 1 {
            meeting.key = format!("{}~{count}", meeting.key);
        }
        index.extend(all[*n].iter().map(|r| ((&*r.card.id, r.meeting().id.as_str()), place)));
    }
    for (place, (n, meeting, _)) in made.iter_mut().enumerate() {
        meeting.relations = relations(&all[*n], &index, place);
    }
    let mut out = (Vec::new(), Vec::new());
    for (_, meeting, conflicts) in made {
        out.0.push(meeting);
        out.1.extend(conflicts);
    }
    out
}

/// A field with its sources and what speaks against it.
struct Fields {
    sources: BTreeMap<String, CorpusSource>,
    conflicts: Vec<Conflict>,
}

impl Fields {
    /// Takes the first value; the others that contradict it are kept as a conflict.
    fn take<T: Clone>(&mut self, field: &str, all: &[Value<T>], contradicts: impl Fn(&T, &T) -> bool, print: impl Fn(&T) -> String) -> Option<T> {
        let chosen = all.first()?;
        self.sources.insert(field.into(), chosen.source());
        let value = |v: &Value<T>| ConflictValue { value: print(&v.value), sources: v.spans.clone() };
        let others: Vec<_> = all[1..].iter().filter(|v| contradicts(&chosen.value, &v.value)).map(value).collect();
        if !others.is_empty() {
            let values = std::iter::once(value(chosen)).chain(others).collect();
            self.conflicts.push(Conflict { meeting: String::new(), field: field.into(), values });
        }
        Some(chosen.value.clone())
    }
}

fn one(reports: &[Reported], people: &People, organizations: &Entities) -> (CorpusMeeting, Vec<Conflict>) {
    let mut f = Fields { sources: BTreeMap::new(), conflicts: Vec::new() };
    let differ = |a: &String, b: &String| phrase(a) != phrase(b);
    let never = |_: &String, _: &String| false;
    let text = |s: &String| s.clone();
    let own: Vec<Reported> = reports.iter().filter(|r| r.is_own()).chain(reports.iter().filter(|r| !r.is_own())).copied().collect();
    let kind = f.take("kind", &values(reports, "kind", |m| Some(m.kind), |k| *k as u8), |_, _| false, |_| String::new()).expect("a report");
    let name = f.take("name", &values(reports, "name", |m| m.name.clone(), |s| phrase(s)), never, text);
    let series = f.take("series", &values(reports, "series", |m| m.series.clone(), String::clone), never, text);
    let mut keys = values(reports, "series", |m| m.series_key.clone(), String::clone);
    // The key that names the pair says more than the bare code.
    order::sort_by_key(&mut keys, |v| !v.value.contains(':') as u64);
    let edition = f.take("edition", &values(reports, "edition", |m| m.edition, |n| *n), |a, b| a != b, u32::to_string);
    let status = status(reports, &mut f);
    // What was put off is on the day that it was put off to; the day that was called off contradicts nothing.
    let put_off = status == CorpusStatus::Postponed;
    let standing: Vec<Reported> = reports.iter().filter(|r| !put_off || r.meeting().status == Status::Planned).copied().collect();
    let dates = days(&standing);
    let start = f.take("start", &dates, |a, b| When::read(Some(a), None).agreement(When::read(Some(b), None)) <= Agreement::Apart, text);
    let end = start.as_ref().and_then(|start| {
        let with = |m: &Meeting| m.start.as_deref().is_some_and(|s| s.get(4..) == start.get(4..));
        f.take("end", &values(reports, "end", |m| m.end.clone().filter(|_| with(m)), |e| e.get(4..).map(str::to_string)), |a, b| a.get(4..) != b.get(4..), text)
    });
    let time = f.take("time", &values(reports, "time", |m| m.time, |t| *t as u8), |a, b| a != b, json);
    let format = f.take("format", &values(reports, "format", |m| m.format, |x| *x as u8), |a, b| a != b, json);
    let venue = f.take("venue", &values(reports, "venue", |m| m.venue.clone(), |s| phrase(s)), never, text);
    let city = f.take("city", &values(reports, "city", |m| m.city.clone(), |s| town(s)), |a, b| town(a) != town(b), text);
    let country = f.take("country", &values(reports, "country", |m| m.country.clone(), String::clone), differ, text);
    let mut parties: BTreeMap<&str, BTreeSet<&Arc<str>>> = BTreeMap::new();
    for r in reports {
        r.meeting().parties.iter().for_each(|p| _ = parties.entry(p).or_default().insert(r.origin));
    }
    let mut parties: Vec<(&str, usize)> = parties.into_iter().map(|(p, o)| (p, o.len())).collect();
    order::sort_by(&mut parties, |a, b| (b.1, a.0).cmp(&(a.1, b.0)));
    let parties: Vec<String> = parties.into_iter().map(|p| p.0.to_string()).collect();
    if let Some(v) = values(reports, "parties", |m| Some(()).filter(|_| !m.parties.is_empty()), |_| ()).first() {
        f.sources.insert("parties".into(), v.source());
    }
    let participants = participants(reports, people);
    let mut best: Vec<&Reported> = own.iter().filter(|r| r.is_own()).collect();
    if best.is_empty() {
        best = own.iter().collect();
    }
    order::sort_by(&mut best, |a, b| a.meeting().salience.cmp(&b.meeting().salience).then(b.meeting().confidence.total_cmp(&a.meeting().confidence)));
    let first = best[0].meeting();
    let mut topics: Vec<CorpusTopic> =
        best.iter().flat_map(|r| r.meeting().topics.iter().map(|t| CorpusTopic { code: t.code.clone(), span: r.card.span(t.span) })).collect();
    order::sort_by(&mut topics, |a, b| (&a.code, &a.span).cmp(&(&b.code, &b.span)));
    let mut quoted = BTreeSet::new();
    let outcome = |r: &Reported, o: &Outcome| CorpusOutcome {
        kind: o.kind,
        act: o.act.clone(),
        by: o.by.iter().map(|by| people.who(&r.card.id, by).map_or(by.as_str(), |w| w.0).to_string()).collect(),
        quote: o.quote.clone(),
        span: r.card.span(o.span),
    };
    let outcomes: Vec<CorpusOutcome> = best
        .iter()
        .flat_map(|r| r.meeting().outcomes.iter().map(move |o| (r, o)))
        .filter(|(_, o)| quoted.insert((o.kind as u8, phrase(&o.quote))))
        .map(|(r, o)| outcome(r, o))
        .collect();
    let key = key(reports, &series, &keys, edition, &start, &parties, &participants);
    let meeting = CorpusMeeting {
        id: String::new(),
        key,
        reports: reports.iter().map(|r| Report { document: r.card.id.clone(), meeting: r.meeting().id.clone() }).collect(),
        kind,
        name,
        series,
        series_key: keys.first().map(|v| v.value.clone()),
        edition,
        en: reports.iter().find_map(|r| r.meeting().en.clone()),
        status,
        salience: first.salience,
        start,
        end,
        time,
        format,
        venue,
        city,
        country,
        parties,
        delegations: delegations(reports, people, organizations),
        participants,
        relations: Vec::new(),
        topics,
        outcomes,
        evidence: best.iter().flat_map(|r| r.card.spans(r.meeting().evidence.first())).collect(),
        sources: f.sources,
        confidence: reports.iter().map(|r| r.meeting().confidence).fold(0.0, f32::max),
    };
    (meeting, f.conflicts)
}

/// Values of `start`: days before months before years; of days, that on which most agree whatever the year, and of those one that tells the year.
fn days(reports: &[Reported]) -> Vec<Value<String>> {
    let mut all = values(reports, "start", |m| m.start.clone(), String::clone);
    let mut agreed: BTreeMap<String, usize> = BTreeMap::new();
    let day = |v: &str| v.get(4..).unwrap_or_default().to_string();
    all.iter().for_each(|v| *agreed.entry(day(&v.value)).or_default() += v.votes());
    order::sort_by_key(&mut all, |v| {
        let when = When::read(Some(&v.value), None);
        let all = agreed[&day(&v.value)];
        // A year that hardly anyone gives was read amiss.
        let year = when.year.is_some() && v.votes() * SLIP as usize >= all;
        ((!when.is_exact() as u64) << 1 | when.is_open() as u64) << 33 | (u32::MAX as u64 - all as u64) << 1 | !year as u64
    });
    all
}

/// Held, if any article says so: what was announced has come about. Called off and announced for a later day is postponed.
fn status(reports: &[Reported], f: &mut Fields) -> CorpusStatus {
    let all = values(reports, "status", |m| Some(m.status), |s| *s as u8);
    let find = |s: Status| all.iter().find(|v| v.value == s);
    let dated = |s: Status| reports.iter().map(|r| r.meeting()).filter(move |m| m.status == s).map(|m| When::read(m.start.as_deref(), None));
    let later = || dated(Status::Cancelled).any(|off| dated(Status::Planned).any(|on| off.days_until(on).is_some_and(|d| d > 0)));
    let (chosen, status) = match (find(Status::Held), find(Status::Cancelled), find(Status::Planned)) {
        (Some(held), ..) => (held, CorpusStatus::Held),
        (_, Some(_), Some(planned)) if later() => (planned, CorpusStatus::Postponed),
        (_, Some(off), _) => (off, CorpusStatus::Cancelled),
        (.., planned) => (planned.unwrap_or(&all[0]), CorpusStatus::Planned),
    };
    f.sources.insert("status".into(), chosen.source());
    if let (Some(held), Some(off)) = (find(Status::Held), find(Status::Cancelled)) {
        let value = |v: &Value<Status>| ConflictValue { value: json(&v.value), sources: v.spans.clone() };
        f.conflicts.push(Conflict { meeting: String::new(), field: "status".into(), values: vec![value(held), value(off)] });
    }
    status
}

/// One report's saying that somebody took part.
type Took<'a> = (&'a Reported<'a>, &'a Participant);

fn participants(reports: &[Reported], people: &People) -> Vec<CorpusParticipant> {
    let mut all: BTreeMap<String, (String, usize, Vec<Took>)> = BTreeMap::new();
    let mut told = 0;
    for r in reports {
        for p in &r.meeting().participants {
            let (id, name) = match people.who(&r.card.id, &p.entity) {
                Some((id, name)) => (id.to_string(), name.to_string()),
                None => (format!(":{}", slug(&p.name)), p.name.clone()),
            };
            told += 1;
            all.entry(id).or_insert_with(|| (name, told, Vec::new())).2.push((r, p));
        }
    }
    let mut all: Vec<_> = all.into_iter().collect();
    order::sort_by(&mut all, |(_, a), (_, b)| (b.2.len(), a.1).cmp(&(a.2.len(), b.1)));
    all.into_iter().map(|(entity, (name, _, said))| participant(entity, name, &said)).collect()
}

fn participant(entity: String, name: String, said: &[Took]) -> CorpusParticipant {
    let mut roles: Vec<Role> = said.iter().flat_map(|(_, p)| p.roles.iter().copied()).collect();
    order::sort_by_key(&mut roles, |r| *r as u64);
    roles.dedup();
    if roles.len() > 1 {
        roles.retain(|r| *r != Role::Participant);
    }
    let chosen = |of: fn(&Participant) -> Option<&str>| Some(most(said.iter().filter_map(|(_, p)| of(p)))).filter(|v| !v.is_empty());
    CorpusParticipant {
        entity,
        name,
        roles,
        country: chosen(|p| p.country.as_deref()),
        rank: chosen(|p| p.rank.as_deref()),
        office: chosen(|p| p.office.as_deref()),
        spans: said.iter().flat_map(|(r, p)| r.card.spans(&p.spans)).collect(),
    }
}

fn delegations(reports: &[Reported], people: &People, organizations: &Entities) -> Vec<CorpusDelegation> {
    let mut all: BTreeMap<&str, CorpusDelegation> = BTreeMap::new();
    for r in reports {
        for d in &r.meeting().delegations {
            let new = || CorpusDelegation { party: d.party.clone(), head: None, members: vec![], organizations: vec![], spans: vec![] };
            let there = all.entry(&d.party).or_insert_with(new);
            let person = |id: &String| people.who(&r.card.id, id).map(|w| w.0.to_string());
            if there.head.is_none() {
                there.head = d.head.as_ref().and_then(person);
            }
            there.members.extend(d.members.iter().filter_map(person));
            there.organizations.extend(d.organizations.iter().filter_map(|id| organizations.id(&r.card.id, id).map(str::to_string)));
            there.spans.extend(r.card.spans(&d.spans));
        }
    }
    let tidy = |mut d: CorpusDelegation| {
        for list in [&mut d.members, &mut d.organizations] {
            order::sort(list);
            list.dedup();
        }
        d
    };
    all.into_values().map(tidy).collect()
}

fn relations(reports: &[Reported], index: &Index, own: usize) -> Vec<CorpusRelation> {
    let mut all: BTreeMap<(usize, u8), CorpusRelation> = BTreeMap::new();
    for r in reports {
        for relation in &r.meeting().relations {
            let Some(target) = index.get(&(&*r.card.id, relation.target.as_str())).filter(|t| **t != own) else { continue };
            let new = || CorpusRelation { r#type: relation.r#type, target: format!("m{}", target + 1), spans: vec![] };
            all.entry((*target, relation.r#type as u8)).or_insert_with(new).spans.extend(r.card.spans(&relation.spans));
        }
    }
    all.into_values().collect()
}

/// What the meeting is: series and edition, else sides, day and people.
fn key(
    reports: &[Reported],
    series: &Option<String>,
    keys: &[Value<String>],
    edition: Option<u32>,
    start: &Option<String>,
    parties: &[String],
    participants: &[CorpusParticipant],
) -> String {
    let family = match Features::new(reports[0].card, reports[0].meeting()).family {
        Family::Meeting => "meeting",
        Family::Visit => "visit",
        Family::PhoneCall => "call",
        Family::Exercise => "exercise",
        Family::Ceremony => "ceremony",
        Family::Other => "other",
    };
    if let (Some(series), Some(edition)) = (keys.first().map(|k| &k.value).or(series.as_ref()), edition) {
        return format!("{family}/{series}/{edition}");
    }
    let sides = match series {
        Some(series) => series.clone(),
        None => {
            parties.iter().take(2).map(|p| if p.len() == 2 { p.clone() } else { slug(p) }).collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>().join("-")
        }
    };
    let people: BTreeSet<&str> = participants.iter().take(2).map(|p| p.entity.as_str()).collect();
    let parts = [family.to_string(), sides, start.clone().unwrap_or_default(), people.into_iter().collect::<Vec<_>>().join("+")];
    parts.into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join("/")
}

/// The word that JSON has for a value.
fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|v| v.as_str().map(str::to_string)).unwrap_or_default()
}
