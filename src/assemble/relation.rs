//! Relations between the records of one article, and what a part takes over from the whole it belongs to.

use super::argument::Arguments;
use super::arrival;
use super::event::{Event, Form, of_many};
use super::record::{HOME, LONGEST_VISIT, Participation, REACH, Read, Record, add_party, add_role, around, family};
use crate::model::{EntityKind, MeetingKind, RelationType, Role, Salience, Status};
use crate::reading::{Reading, Toks};
use crate::recognise::Recognised;
use crate::resolve::{Resolved, date::days_from};
use crate::tokenise::fold;

const AFTER: u64 = fold("sau");
const BEFORE: u64 = fold("trước");
const WHEN: u64 = fold("khi");

/// Reads relations from the words that bring one event in beside another ("bên lề", "nhân chuyến thăm", "chuẩn bị cho").
pub fn read(r: &Reading, events: &[Event], arguments: &[Arguments], told: &[Vec<usize>], speaks_of: &[Option<usize>], records: &mut [Record]) {
    for (n, a) in arguments.iter().enumerate() {
        // "Họp báo chung sau hội đàm".
        if let Some(at) = a.anchor.filter(|&at| r.is(at, AFTER) && n > 0 && matches!(family(events[n].kind), 0 | 1)) {
            let press = events[n - 1].kind == MeetingKind::Other && events[n - 1].leads_to(at);
            if let Some((&from, &to)) = told[n - 1].first().zip(told[n].first()).filter(|_| press) {
                relate(records, from, RelationType::FollowsUp, to, events[n].toks);
            }
        }
        let (kind, cue) = match (a.sideline, a.within, a.prepared) {
            (Some(cue), ..) => (RelationType::OnSidelinesOf, cue),
            (_, Some(cue), _) => (RelationType::PartOf, cue),
            (.., Some(cue)) => (RelationType::PreparesFor, cue),
            _ => continue,
        };
        let Some(&target) = told[n].first() else { continue };
        let conference = family(records[target].kind.value) == 1;
        // The event beside it: the other one of the sentence, else what the sentence speaks of, else the one told last.
        // "Cuộc họp diễn ra ba ngày sau khi A gặp B bên lề Diễn đàn X": what stood beside it is told behind "sau khi".
        let apart = |m: usize| {
            kind == RelationType::OnSidelinesOf
                && m < n
                && (events[m].toks.end..events[n].toks.start).any(|i| (r.is(i, AFTER) || r.is(i, BEFORE)) && r.is(i + 1, WHEN))
        };
        // "Trong khuôn khổ Hội nghị A và Hội nghị B": the next of one list stands beside it no more than the first does.
        let listed = |m: usize| m == n + 1 && events[m].form == Form::Name && family(events[m].kind) == 1 && events[n].leads_to(events[m].whole().start);
        let near = |m: &usize| events[*m].sentence == events[n].sentence && *m != n && !apart(*m) && !listed(*m);
        let beside: Vec<usize> = around(n, events.len())
            .filter(near)
            .filter(|&m| arguments[m].own() || m + 1 == n && family(events[m].kind) == 0 && events[m].kind != MeetingKind::PhoneCall)
            .flat_map(|m| told[m].clone())
            .collect();
        let beside = if beside.is_empty() {
            speaks_of[events[n].sentence]
                .into_iter()
                .chain((n.saturating_sub(REACH)..n).rev().flat_map(|m| told[m].clone()))
                .find(|&k| k != target && records[k].own && (kind == RelationType::PreparesFor || !matches!(family(records[k].kind.value), 4 | 5)))
                .into_iter()
                .collect()
        } else {
            beside
        };
        for k in beside {
            // "Trong khuôn khổ hội nghị" there are conferences as its parts, and others meet beside it; an exercise does neither.
            let aside = conference && kind != RelationType::PreparesFor && (kind == RelationType::OnSidelinesOf || family(records[k].kind.value) != 1);
            let kind = if aside { RelationType::OnSidelinesOf } else { kind };
            let again = |r: &(RelationType, usize, Toks)| {
                r.0 == RelationType::OnSidelinesOf && records[r.1].series.is_some() && records[r.1].series == records[target].series
            };
            if aside && (family(records[k].kind.value) == 4 || records[k].relations.iter().any(again)) {
                continue;
            }
            let here = records[k].sentences.contains(&events[n].sentence);
            if kind == RelationType::PreparesFor || belongs(&records[k], &records[target], here) {
                relate(records, k, kind, target, cue);
            }
        }
    }
}

/// "Trong chuyến thăm", "bên lề hội nghị": what is told there may be of it, or only stand near its words. A visit has a visit as its part only on a tour, and no call is held
/// beside a conference.
fn belongs(part: &Record, whole: &Record, here: bool) -> bool {
    if part.kind.value == MeetingKind::PhoneCall && family(whole.kind.value) == 1 {
        return false;
    }
    let visit = |rec: &Record| rec.kind.value == MeetingKind::Visit;
    if visit(whole) && visit(part) && !(whole.tour && share(part, whole)) {
        return false;
    }
    let elsewhere = part.country.as_ref().zip(whole.country.as_ref()).is_some_and(|(p, w)| p.value != w.value);
    // Those who meet beside a conference come some days before it.
    let another_day =
        part.start.as_ref().zip(whole.start.as_ref()).is_some_and(|(p, w)| days_from(&w.value, &p.value).is_some_and(|n| n.abs() > LONGEST_VISIT));
    let side = |p: &(String, Toks)| whole.parties.iter().any(|q| q.0 == p.0);
    let together = match visit(whole) {
        true => part.people.is_empty() && part.parties.len() > 1 && part.parties.iter().all(side),
        false => whole.people.is_empty() || part.parties.iter().any(side),
    };
    !elsewhere && !another_day && (here || (together || share(part, whole)) && within_days(part, whole))
}

fn relate(records: &mut [Record], from: usize, kind: RelationType, to: usize, cue: Toks) {
    if from == to
        || records[from].related != records[to].related
        || records[from].relations.iter().any(|r| r.1 == to)
        || records[to].relations.iter().any(|r| r.1 == from)
    {
        return;
    }
    records[from].relations.push((kind, to, cue));
}

/// Those who meet beside a conference attend it, where nobody else is said to; and what stands beside it is still to come where it is.
pub fn attend(records: &mut [Record]) {
    let conference = |rec: &Record| matches!(rec.kind.value, MeetingKind::Summit | MeetingKind::Conference | MeetingKind::Forum);
    let open: Vec<bool> = records.iter().map(|rec| conference(rec) && rec.people.is_empty()).collect();
    for k in 0..records.len() {
        let Some(&(_, target, cue)) = records[k].relations.iter().find(|r| beside(records, r)) else { continue };
        if records[target].status.is_none() && records[k].status.is_some_and(|s| s.0 == Status::Planned) && !records[target].own {
            records[target].status = Some((Status::Planned, cue));
        }
        if !open[target] {
            continue;
        }
        let (people, parties) = (records[k].people.clone(), records[k].parties.clone());
        for p in people {
            add_role(&mut records[target], p.person, Role::Participant, p.toks[0]);
        }
        for p in parties {
            add_party(&mut records[target], &p.0, p.1);
        }
    }
}

/// Beside a conference, or a part of it.
fn beside(records: &[Record], relation: &(RelationType, usize, Toks)) -> bool {
    relation.0 == RelationType::OnSidelinesOf || relation.0 == RelationType::PartOf && family(records[relation.1].kind.value) == 1
}

/// Whether two records share somebody who took part.
fn share(a: &Record, b: &Record) -> bool {
    a.people.iter().any(|p| b.people.iter().any(|q| q.person == p.person))
}

/// Calls and talks of a visitor are part of the visit; bilateral meetings go with the conference that one of them is said to stand beside.
pub fn imply(records: &mut [Record]) {
    for k in 0..records.len() {
        // A stop of a tour.
        let tour = |v: &usize| *v != k && records[*v].tour && !records[k].tour && share(&records[k], &records[*v]) && within_days(&records[k], &records[*v]);
        if records[k].kind.value == MeetingKind::Visit
            && let Some(v) = around(k, records.len()).find(tour)
        {
            let cue = records[v].triggers[0];
            relate(records, k, RelationType::PartOf, v, cue);
        }
        // "Thăm Lữ đoàn X": a stop of a visit to the state.
        let stop = records[k].kind.value == MeetingKind::Visit && (records[k].country.is_none() || records[k].stop) && records[k].venue.is_some();
        let of_two = records[k].kind.value == MeetingKind::Summit && records[k].form == Form::Verb;
        if !(stop || of_two || matches!(family(records[k].kind.value), 0 | 5 | 6) && records[k].kind.value != MeetingKind::PhoneCall)
            || records[k].relations.iter().any(|r| r.0 != RelationType::FollowsUp)
        {
            continue;
        }
        let fits = |v: &usize| {
            let (rec, visit) = (&records[k], &records[*v]);
            // Of two who meet there one may be named without a state: "chào Thủ tướng B".
            let sides = || rec.parties.iter().filter(|p| !national(&p.0));
            let half = rec.people.len() == 2 && sides().count() == 1;
            let parties = (sides().count() > 1 || stop || half) && sides().all(|p| visit.parties.iter().any(|q| q.0 == p.0)) && visit.parties.len() > 1;
            // "Tới chào Bộ trưởng B", who thanks for "chuyến thăm hồi tháng 8": another visit that is spoken of, whose guest is at home here.
            let at_home =
                |p: &Participation| p.roles.contains(&Role::Guest) && rec.people.iter().any(|q| q.person == p.person && q.roles.contains(&Role::Host));
            let spoken_of =
                visit.sentences.len() == 1 && visit.start.as_ref().is_some_and(|s| s.value.len() < 10 && !s.carried) && visit.people.iter().any(at_home);
            visit.kind.value == MeetingKind::Visit
                && *v != k
                && !spoken_of
                && rec.related == visit.related
                && (share(rec, visit) && (parties || visit.parties.len() < 2 || attends(rec, visit)))
                && within_days(rec, visit)
        };
        // The stop before the tour; one that is told with its day, or as going on, before one of some month.
        let coarse = |v: &usize| (records[*v].tour, records[*v].start.as_ref().is_some_and(|s| s.value.len() < 10));
        if let Some(visit) = around(k, records.len()).filter(fits).min_by_key(coarse) {
            let cue = records[visit].triggers[0];
            relate(records, k, RelationType::PartOf, visit, cue);
            records[k].parties.retain(|p| !national(&p.0));
            if records[k].people.len() == 2
                && records[k].parties.len() == 1
                && let Some(host) = records[visit].country.clone()
                && host.value != records[k].parties[0].0
            {
                records[k].parties.push((host.value, host.toks[0]));
            }
            continue;
        }
        // Whoever attends a conference meets others on its days, or there: "nhân dịp này".
        if family(records[k].kind.value) == 0
            && let Some(c) = around(k, records.len()).find(|&c| on_its_days(&records[k], &records[c]))
        {
            let cue = records[c].triggers[0];
            relate(records, k, RelationType::OnSidelinesOf, c, cue);
            continue;
        }
        // Another bilateral meeting of the same person stands beside a conference: so does this one.
        let beside = around(k, records.len())
            .filter(|&m| m != k && family(records[m].kind.value) == 0 && share(&records[m], &records[k]))
            .find_map(|m| records[m].relations.iter().find(|r| r.0 == RelationType::OnSidelinesOf).copied());
        let planned = |k: usize| records[k].status.is_some_and(|s| s.0 == Status::Planned);
        let there = |c: usize| records[k].country.as_ref().is_none_or(|x| records[c].country.as_ref().is_some_and(|y| x.value == y.value));
        if let Some((_, target, cue)) = beside.filter(|b| within_days(&records[k], &records[b.1]) && planned(k) == planned(b.1) && there(b.1)) {
            relate(records, k, RelationType::OnSidelinesOf, target, cue);
        }
    }
}

/// "Tối 1/3, ông dự tiệc chiêu đãi": the visitor at a reception, a ceremony, before the press, on a day of his visit.
fn attends(rec: &Record, visit: &Record) -> bool {
    let guest = |p: &Participation| visit.people.iter().any(|q| q.person == p.person && q.roles.contains(&Role::Guest));
    let elsewhere = rec.country.as_ref().zip(visit.country.as_ref()).is_some_and(|(x, y)| x.value != y.value);
    let dated = |rec: &Record| rec.start.as_ref().is_some_and(|s| s.value.len() == 10);
    matches!(family(rec.kind.value), 5 | 6) && rec.people.iter().any(guest) && !elsewhere && dated(rec) && dated(visit)
}

/// "Sau lễ đón, A hội đàm với B": whom a ceremony welcomes, and who welcomes him where the same sentence tells of both.
pub fn welcomed(r: &Reading, records: &mut [Record]) {
    for k in 0..records.len() {
        let rec = &records[k];
        if rec.kind.value != MeetingKind::Ceremony
            || rec.people.len() > 1
            || !rec.triggers.iter().any(|t| r.are(t.start, &WELCOME) && !r.is(t.start + 2, RECEIVES))
        {
            continue;
        }
        let told = |other: &Record| other.sentences.iter().any(|n| rec.sentences.binary_search(n).is_ok());
        let whose = |j: &usize| {
            let other = &records[*j];
            let guest = other.people.iter().any(|p| p.roles.contains(&Role::Guest));
            *j != k
                && guest
                && (family(other.kind.value) == 0 && told(other) || other.kind.value == MeetingKind::Visit && (share(rec, other) || told(other)))
                && other.related == rec.related
                && within_days(rec, other)
        };
        let Some(j) = around(k, records.len()).filter(whose).min_by_key(|&j| records[j].kind.value == MeetingKind::Visit) else { continue };
        let told = told(&records[j]);
        let (people, parties) = (records[j].people.clone(), records[j].parties.clone());
        for p in people {
            let role = if p.roles.contains(&Role::Guest) { Role::Guest } else { Role::Host };
            if role == Role::Guest || told && p.roles.contains(&Role::Host) {
                add_role(&mut records[k], p.person, role, p.toks[0]);
            }
        }
        records[k].people.iter_mut().filter(|p| p.roles.len() > 1).for_each(|p| p.roles.retain(|role| *role != Role::Participant));
        parties.iter().filter(|p| p.0.len() == 2).for_each(|p| add_party(&mut records[k], &p.0, p.1));
        if records[j].kind.value == MeetingKind::Visit && records[k].relations.is_empty() {
            let cue = records[j].triggers[0];
            relate(records, k, RelationType::PartOf, j, cue);
        }
    }
}

const WELCOME: [u64; 2] = [fold("lễ"), fold("đón")];
/// "Lễ đón nhận Huân chương".
const RECEIVES: u64 = fold("nhận");

/// A summit of two, which no series of many is.
fn of_two(rec: &Record) -> bool {
    rec.kind.value == MeetingKind::Summit && !of_many(&rec.code)
}

/// Whether two of those who are said to attend a conference of many, or one of them and somebody else, meet on its days and where it is.
fn on_its_days(rec: &Record, c: &Record) -> bool {
    let many = matches!(c.kind.value, MeetingKind::Summit | MeetingKind::Conference | MeetingKind::Forum)
        && !c.closed
        && !of_two(c)
        && (c.series.is_some() || c.parties.len() > 2);
    let planned = |rec: &Record| rec.status.is_some_and(|s| s.0 == Status::Planned);
    let there = rec.country.as_ref().zip(c.country.as_ref()).is_none_or(|(x, y)| x.value == y.value);
    let day = |rec: &Record| rec.start.as_ref().is_some_and(|s| s.value.len() == 10 && !s.carried);
    let alike = rec.related == c.related && planned(rec) == planned(c);
    many && c.own && alike && there && day(rec) && day(c) && share(rec, c) && within_days(rec, c)
}

/// "Tại Việt Nam, bà A sẽ dự đối thoại": what a visitor attends where he is.
pub fn visitors(records: &mut [Record]) {
    for k in 0..records.len() {
        let rec = &records[k];
        let many = !of_two(rec);
        // One that is over, or only tells when something else was, is no part of it.
        if !many || !rec.own || rec.past || !matches!(family(rec.kind.value), 1 | 3 | 4) || rec.relations.iter().any(|r| r.0 == RelationType::PartOf) {
            continue;
        }
        let there = |visit: &Record| rec.country.as_ref().zip(visit.country.as_ref()).is_some_and(|(x, y)| x.value == y.value);
        let visit = around(k, records.len()).find(|&v| {
            let visit = &records[v];
            visit.kind.value == MeetingKind::Visit && there(visit) && rec.related == visit.related && share(rec, visit) && within_days(rec, visit)
        });
        if let Some(v) = visit {
            let cue = records[v].triggers[0];
            relate(records, k, RelationType::PartOf, v, cue);
        }
    }
}

/// A body that every state has: at a visit it is the host's.
fn national(party: &str) -> bool {
    ["Thượng viện", "Hạ viện", "Quốc hội", "Nghị viện", "Chính phủ", "Bộ "].iter().any(|body| party.starts_with(body))
}

/// Not told to lie outside the days of the other; a visit of which only one day is told may last, and have begun the evening before the reception.
fn within_days(part: &Record, whole: &Record) -> bool {
    let (Some(day), Some(start)) = (&part.start, &whole.start) else { return true };
    let n = day.value.len().min(start.value.len());
    let end = whole.end.as_ref().unwrap_or(start);
    let eve = if whole.status.is_some_and(|s| s.0 == Status::Planned) { 0 } else { -1 };
    let goes_on = || {
        whole.kind.value == MeetingKind::Visit && whole.end.is_none() && days_from(&start.value, &day.value).is_some_and(|d| (eve..=LONGEST_VISIT).contains(&d))
    };
    day.value[..n] >= start.value[..n] && day.value[..n] <= end.value[..n.min(end.value.len())] || goes_on()
}

/// A part without place or date of its own has those of the whole: the city and country of the conference it stands beside, the month of the visit.
pub fn inherit(records: &mut [Record]) {
    for _ in 0..2 {
        for k in 0..records.len() {
            let Some(&relation) = records[k].relations.iter().find(|r| matches!(r.0, RelationType::PartOf | RelationType::OnSidelinesOf)) else {
                continue;
            };
            let (kind, target, cue) = relation;
            let beside = beside(records, &relation);
            let whole = records[target].clone();
            let rec = &records[k];
            if rec.kind.value == MeetingKind::PhoneCall {
                continue;
            }
            // The states on the way of a tour.
            if whole.tour && kind == RelationType::PartOf {
                let stops: Vec<_> = rec.parties.iter().filter(|p| !whole.parties.iter().any(|q| q.0 == p.0)).cloned().collect();
                records[target].parties.extend(stops);
            }
            // A conference without a date was held in the month of what stood beside it.
            if whole.start.is_none()
                && beside
                && let Some(start) = records[k].start.clone().filter(|s| s.value.len() >= 7)
            {
                records[target].start = Some(Read { value: start.value.chars().take(7).collect(), toks: start.toks, carried: true });
            }
            let rec = &mut records[k];
            let same_country = rec.country.as_ref().is_none_or(|c| whole.country.as_ref().is_some_and(|w| w.value == c.value));
            if rec.city.is_none() && beside && same_country {
                rec.city = whole.city.map(|c| (c.0, true));
            }
            // A town that nobody knows lies where the visit goes.
            if rec.country.is_none() && (rec.city.is_none_or(|c| c.1) || whole.kind.value == MeetingKind::Visit) {
                rec.country = whole.country.clone().map(|c| Read { carried: true, ..c });
            }
            if rec.start.is_none()
                && let Some(start) = &whole.start
            {
                let single = whole.end.is_none() && start.value.len() == 10 && beside && !start.carried;
                let value = if single { start.value.clone() } else { start.value.chars().take(7).collect() };
                rec.start = Some(Read { value, toks: start.toks.clone(), carried: true });
            }
            if rec.status.is_none() && whole.status.is_some_and(|s| s.0 == Status::Planned) && rec.salience != Salience::Main {
                rec.status = whole.status.map(|s| (s.0, cue));
            }
        }
    }
}

/// "Lễ đón tại Paris" … "Chiều cùng ngày, hai bên hội đàm": those who met in a town stay there for the day.
pub fn stay(records: &mut [Record]) {
    for k in 0..records.len() {
        let rec = &records[k];
        let (Some(day), Some(country)) = (rec.start.as_ref().filter(|s| s.value.len() == 10), &rec.country) else { continue };
        if rec.city.is_some() || !matches!(family(rec.kind.value), 0 | 5 | 6) || rec.kind.value == MeetingKind::PhoneCall {
            continue;
        }
        let there = |j: &usize| {
            let other = &records[*j];
            let same = other.country.as_ref().is_some_and(|c| c.value == country.value) && other.related == rec.related;
            let today = other.start.as_ref().is_some_and(|s| s.value == day.value);
            same && today && !matches!(other.kind.value, MeetingKind::Visit | MeetingKind::Forum) && share(rec, other)
        };
        let town = around(k, records.len()).filter(there).find_map(|j| records[j].city.filter(|c| !c.1));
        records[k].city = town.map(|c| (c.0, true));
    }
}

/// Whoever takes part in talks or a visit brings his state, and a visit is to one; of an arrival hour and airport are no part of it.
pub fn sides(r: &Reading, resolved: &Resolved, records: &mut [Record]) {
    for rec in records.iter_mut().filter(|rec| matches!(family(rec.kind.value), 0 | 2)) {
        let state = |p: &Participation| resolved.entities[p.person as usize].country.as_ref().map(|c| (c.0, p.toks[0]));
        for (code, at) in rec.people.iter().filter_map(state).collect::<Vec<_>>() {
            add_party(rec, code, at);
        }
        if rec.kind.value != MeetingKind::Visit {
            continue;
        }
        // "Chiến hạm Pháp thăm cảng Tiên Sa": the state that is visited.
        if let Some(visited) = rec.country.clone() {
            visited.toks.first().into_iter().for_each(|at| add_party(rec, &visited.value, *at));
        }
        // "Tối 5/9 đến sân bay Nội Bài": where and when somebody only arrives; not "sáng 5/9 thăm sân bay Biên Hòa".
        if !rec.stop {
            rec.time = None;
            rec.venue = rec.venue.filter(|v| !r.are(v.start, &arrival::AIRPORT));
        }
    }
}

/// Whoever receives somebody from abroad does so at home, unless he is abroad himself: at a conference or on a visit. Who governs a town or a province does so there.
pub fn received(found: &Recognised, resolved: &Resolved, records: &mut [Record]) {
    let state = |p: &Participation| resolved.entities[p.person as usize].country.as_ref().map(|c| c.0);
    for k in 0..records.len() {
        let rec = &records[k];
        let beside = rec.relations.iter().any(|r| r.0 == RelationType::OnSidelinesOf);
        let cancelled = rec.status.is_some_and(|s| s.0 == Status::Cancelled);
        if rec.kind.value != MeetingKind::CourtesyCall || cancelled || rec.city.is_some() || beside {
            continue;
        }
        let of = |role: Role| rec.people.iter().find(|p| p.roles.contains(&role)).and_then(|p| state(p).map(|c| (p.person, c, p.toks[0])));
        let Some(((person, host, at), (_, guest, _))) = of(Role::Host).zip(of(Role::Guest)) else { continue };
        if let Some(country) = &rec.country {
            if country.value == host && host != guest {
                records[k].city = governed(found, resolved, person).map(|town| (town, true));
            }
            continue;
        }
        let travels =
            |other: &Record| other.kind.value == MeetingKind::Visit && other.people.iter().any(|p| p.person == person && p.roles.contains(&Role::Guest));
        if host != guest && !around(k, records.len()).any(|j| travels(&records[j])) {
            records[k].country = Some(Read { value: host.to_string(), toks: vec![at], carried: true });
            records[k].city = governed(found, resolved, person).map(|town| (town, true));
        }
    }
}

/// "Chủ tịch UBND TP. Hải Phòng": the town or province in somebody's office.
fn governed(found: &Recognised, resolved: &Resolved, person: u32) -> Option<Toks> {
    let town = |o: &Toks| {
        let is_town = |k: usize| matches!(resolved.entities[resolved.entity_of[k] as usize].place_type, "city" | "province");
        found.mentions_in(*o).find(|(k, m)| m.kind == EntityKind::Place && o.contains(m.toks) && is_town(*k)).map(|(_, m)| m.toks)
    };
    resolved.entities[person as usize].offices.iter().find_map(town)
}

const SEMINARS: [u64; 2] = [fold("hội"), fold("tọa")];

/// Where a meeting is held of which nothing says so: a conference, a ceremony, a sitting or a working meeting of Viet Nam alone at home. Papers tell where others hold theirs.
/// And whose it is that is held in Viet Nam, if no side is named; at a ceremony with guests as well.
pub fn at_home(r: &Reading, records: &mut [Record]) {
    use MeetingKind::{BilateralMeeting, Ceremony, Conference, Forum, Other};
    let elsewhere = records.iter().any(|rec| !rec.code.is_empty() && family(rec.kind.value) == 1);
    for rec in records.iter_mut() {
        // "Đại biểu Quốc hội": of the state that is there.
        if rec.parties.iter().any(|p| p.0.len() == 2) {
            rec.parties.retain(|p| !national(&p.0));
        }
        let kind = rec.kind.value;
        let alone = rec.parties.len() == 1 && rec.parties[0].0 == HOME;
        // "Hội thảo", "tọa đàm", not a "phiên thảo luận" of somebody else's.
        let seminar = kind == Forum && rec.triggers.first().is_some_and(|t| SEMINARS.contains(&r.tokens[t.start].fold));
        let own = seminar || matches!(kind, Conference | Ceremony | Other | BilateralMeeting);
        if alone && rec.country.is_none() && rec.city.is_none() && !elsewhere && own {
            rec.country = Some(Read { value: HOME.to_string(), toks: vec![rec.parties[0].1], carried: true });
        }
        // "Quốc hội thông qua luật".
        let sitting = kind == Other && rec.form == Form::Verb && rec.parties.is_empty();
        if let Some(&at) = rec.triggers.first().filter(|_| sitting) {
            rec.parties.push((HOME.to_string(), at));
            rec.country = rec.country.take().or(Some(Read { value: HOME.to_string(), toks: vec![at], carried: true }));
        }
        let unnamed = rec.parties.is_empty() && rec.code.is_empty() && matches!(kind, Conference | Ceremony | Other | Forum);
        let guests = kind == Ceremony && !rec.parties.is_empty() && !rec.parties.iter().any(|p| p.0 == HOME);
        if let Some(country) = rec.country.as_ref().filter(|c| (unnamed || guests) && c.value == HOME) {
            rec.parties.push((HOME.to_string(), country.toks[0]));
        }
    }
}
