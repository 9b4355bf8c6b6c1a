//! meeting/salience: how much the article is about a meeting, what reports it best, and how sure the reading is.
//!
//! accepts "John Carter cảnh báo Iran\n\nTổng thống Mỹ nói sẽ không lùi bước.\n\nÔng nêu các vụ tấn công ở vùng Vịnh. Phát biểu tại [cuộc họp] nội các hôm 5/3, ông John Carter nói Iran sẽ trả giá."  salience = "main"
//! accepts "Mỹ nói sẽ tuần tra tiếp\n\nTrong [chuyến thăm] Trung Quốc, Tổng thống Mỹ John Carter tuyên bố sẽ tuần tra tiếp.\n\nÔng nói như vậy hôm nay. Hai nước bất đồng."  salience = "main"
//! accepts "Ngoại trưởng Mỹ gặp Ngoại trưởng Nga\n\nNgoại trưởng Mỹ John Carter hôm 5/3 gặp Ngoại trưởng Nga Ivan Morozov.\n\nHai ông bàn về Syria. Thủ tướng Lào Khamphone Sisavath hôm 2/3 [thăm] Ấn Độ. Chuyến thăm Ấn Độ của ông Khamphone Sisavath kéo dài ba ngày."  salience = "mentioned"
//! accepts "Ngày 13/5/2019, tại Washington, Thủ tướng Việt Nam Đỗ Bá Quý [tiếp] Cố vấn An ninh quốc gia Mỹ John Carter."  host = "Đỗ Bá Quý"
//! accepts "Cố vấn An ninh quốc gia Mỹ John Carter hôm 13/5/2019 được Thủ tướng Việt Nam Đỗ Bá Quý [tiếp]"  host = "Đỗ Bá Quý"

use super::actor::{Actors, Form as Who};
use super::argument::is_setting;
use super::event::Form;
use super::record::{REACH, Read, Record, add_party, add_role, around, family, part_of_day};
use crate::lexicon::Class;
use crate::model::{BlockKind, MeetingKind, RelationType, Role, Salience, Status};
use crate::order;
use crate::reading::{Reading, Toks};
use crate::recognise::timex::expression::Unit;
use crate::recognise::{Recognised, Timex};
use crate::resolve::{Calendar, Resolved};
use crate::tokenise::fold;

/// Sets salience from where and how a record is told. `told`: for each sentence its records, and whether in their own right; `headlined`: families of the events in
/// headline and lead, with or without a record ("có hàng loạt cuộc gặp").
pub fn read(r: &Reading, today: Option<&str>, told: &[Vec<(usize, bool)>], headlined: &[u8], records: &mut [Record]) {
    let first_body = r.sentences.iter().position(|s| s.kind == BlockKind::Body).unwrap_or(0);
    let alone: Vec<bool> = told.iter().map(|t| t.iter().filter(|t| t.1).count() == 1).collect();
    // A headline that names who met tells of no others.
    let in_title = |rec: &Record| rec.own && family(rec.kind.value) == 0 && rec.sentences.iter().any(|&n| r.sentences[n].kind == BlockKind::Title);
    let others = headlined.contains(&0) && !records.iter().any(in_title);
    for (k, rec) in records.iter_mut().enumerate() {
        if rec.related {
            rec.salience = Salience::Related;
            continue;
        }
        let own = |n: usize| told[n].iter().any(|t| t.0 == k && t.1);
        let opens = headlined.is_empty() || headlined.contains(&family(rec.kind.value));
        let headline = rec.sentences.iter().any(|&n| own(n) && (r.sentences[n].headline() || n == first_body && opens));
        // The body's first sentence counts as the lead where the lead tells of nothing, or of the same sort.
        let planned = rec.status.is_some_and(|s| s.0 != Status::Held);
        let told_in = |n: &&usize| own(**n) && matches!(r.sentences[**n].kind, BlockKind::Body | BlockKind::Caption | BlockKind::Lead);
        let body = rec.sentences.iter().filter(told_in).count();
        // A sentence of its own, not one place in a list.
        let alone = rec.sentences.iter().filter(told_in).any(|&n| alone[n] && r.sentences[n].kind == BlockKind::Body);
        let bilateral = family(rec.kind.value) == 0;
        // What was some month or year ago is told as the background; a month that goes on is not.
        let coarse = rec.past || rec.start.as_ref().is_some_and(|s| !s.carried && s.value.len() < 10 && today.is_none_or(|t| !t.starts_with(&s.value)));
        let titled = rec.sentences.iter().any(|&n| own(n) && r.sentences[n].headline());
        // One sentence without a day, in an article whose headline tells of nothing like it, and not as the setting of what somebody says.
        let aside = || {
            let n = rec.sentences[0];
            bilateral && rec.sentences.len() == 1 && !rec.dated && n > first_body + 1 && !headlined.contains(&0) && !setting(r, rec.triggers[0])
        };
        rec.salience = match () {
            _ if !rec.own || !titled && !planned && coarse || aside() => Salience::Mentioned,
            _ if headline && !planned => Salience::Main,
            _ if headline => {
                let titled = rec.sentences.iter().any(|&n| own(n) && r.sentences[n].kind == BlockKind::Title);
                if titled || body > 1 || headlined.len() == 1 { Salience::Main } else { Salience::Secondary }
            }
            _ if bilateral && alone && !planned && others => Salience::Main,
            _ if body > 1 && (alone || !planned) => Salience::Secondary,
            _ if !planned && alone && (bilateral || rec.dated && !rec.people.is_empty()) => Salience::Secondary,
            _ => Salience::Mentioned,
        };
    }
}

/// "Ông A nói trong cuộc gặp với B", "tại hội đàm, hai bên nhất trí": where something is said or agreed.
fn setting(r: &Reading, trigger: Toks) -> bool {
    let s = r.sentence_at(trigger.start).toks;
    is_setting(r, trigger, s) && s.iter().any(|i| r.hit(i, Class::Saying).is_some() || r.cues(i).any(|c| c.value() == "agree"))
}

/// Where headline and lead tell of no meeting, the first one that is reported in its own right is what the article reports, if it is of somebody that they speak of or
/// a conference that names nobody.
pub fn promote(r: &Reading, actors: &Actors, records: &mut [Record]) {
    let of_them = |rec: &Record, spoken_of: &[u32]| rec.people.is_empty() && family(rec.kind.value) == 1 || there(rec, spoken_of);
    first(r, actors, records, |rec, spoken_of| rec.salience == Salience::Secondary && of_them(rec, spoken_of));
}

/// Failing that, what the body begins with, or the assembly where one of them said what headline and lead tell of; failing that, the visit on which somebody says it
/// in headline or lead.
pub fn scene(r: &Reading, actors: &Actors, records: &mut [Record]) {
    let body = r.sentences.iter().position(|s| s.kind == BlockKind::Body).unwrap_or(0);
    let before = |rec: &Record| r.sentences[rec.sentences[0]].toks.iter().any(|i| EARLIER.iter().any(|w| r.are(i, w)));
    let held = |rec: &Record| rec.salience == Salience::Mentioned && !rec.past && rec.status.is_none_or(|s| s.0 == Status::Held) && !before(rec);
    let day = |rec: &Record| rec.start.as_ref().is_none_or(|s| s.value.len() >= 10);
    let said = |rec: &Record| setting(r, rec.triggers[0]);
    // "Tại Hội nghị Tham tán năm 2018": the year of a name is that of the day.
    let begins =
        |rec: &Record| rec.sentences[0] <= body && (day(rec) || rec.form == Form::Name && said(rec) && rec.start.as_ref().is_none_or(|s| s.value.len() == 4));
    let spoken = |rec: &Record, people: &[u32]| matches!(family(rec.kind.value), 1 | 6) && day(rec) && said(rec) && there(rec, people);
    first(r, actors, records, |rec, people| rec.own && held(rec) && (begins(rec) || spoken(rec, people)));
    first(r, actors, records, |rec, _| rec.kind.value == MeetingKind::Visit && held(rec) && day(rec) && said(rec) && r.sentences[rec.sentences[0]].headline());
}

/// What is told as the background.
const EARLIER: [&[u64]; 4] = [&[fold("trước"), fold("đó")], &[fold("gần"), fold("đây")], &[fold("tuần"), fold("trước")], &[fold("hồi")]];

fn there(rec: &Record, people: &[u32]) -> bool {
    rec.people.iter().any(|p| people.contains(&p.person))
}

/// Makes the first one of them what the article reports where that is none; they are told whom headline and lead speak of.
fn first(r: &Reading, actors: &Actors, records: &mut [Record], reported: impl Fn(&Record, &[u32]) -> bool) {
    if records.iter().any(|rec| rec.salience == Salience::Main) {
        return;
    }
    let headlines = r.sentences.iter().enumerate().filter(|(_, s)| s.headline()).map(|(n, _)| n);
    let spoken_of: Vec<u32> = headlines.flat_map(|n| actors.of_sentence(n)).filter_map(|k| actors[k].person).collect();
    if let Some(rec) = records.iter_mut().filter(|rec| reported(rec, &spoken_of)).min_by_key(|rec| rec.sentences[0]) {
        rec.salience = Salience::Main;
    }
}

/// Whoever was at the meetings that the article reports.
pub fn known(records: &[Record]) -> Vec<u32> {
    records.iter().filter(|rec| rec.salience == Salience::Main).flat_map(|rec| &rec.people).map(|p| p.person).collect()
}

/// Of others than those, beside nothing else that is told, and without a word of what was spoken of there: a meeting told in passing (over the articles that are read, 12
/// of 13 such).
pub fn leave_aside(rec: &mut Record, known: &[u32]) {
    if rec.salience == Salience::Secondary && rec.relations.is_empty() && !known.is_empty() && !there(rec, known) {
        rec.salience = Salience::Mentioned;
    }
}

/// The visit that a meeting is part of.
fn visit_of(records: &[Record], k: usize) -> Option<usize> {
    records[k].relations.iter().find(|r| r.0 == RelationType::PartOf && records[r.1].kind.value == MeetingKind::Visit).map(|r| r.1)
}

/// A visit that a reported meeting is part of is reported with it; what a visit still has before it is not what the article is about.
pub fn enclose(r: &Reading, records: &mut [Record]) {
    for k in 0..records.len() {
        let Some(visit) = visit_of(records, k) else { continue };
        let headline = |rec: &Record| rec.sentences.iter().any(|&n| r.sentences[n].headline());
        // Not one of some month or year past.
        let now = !records[visit].past && records[visit].start.as_ref().is_none_or(|s| s.carried || s.value.len() >= 10);
        if now && matches!(records[k].salience, Salience::Main | Salience::Secondary) && records[visit].salience == Salience::Mentioned {
            records[visit].salience = if headline(&records[visit]) { Salience::Main } else { Salience::Secondary };
        }
        let planned = records[k].status.is_some_and(|s| s.0 == Status::Planned) && !matches!(records[k].kind.value, MeetingKind::Visit | MeetingKind::Summit);
        if planned && records[k].salience == Salience::Main && records[visit].salience == Salience::Main {
            records[k].salience = Salience::Secondary;
        }
    }
}

/// Dates the reported meetings that print no day by the day the article speaks of.
pub fn date(r: &Reading, found: &Recognised, records: &mut [Record]) {
    next(records);
    let lead = found.timexes.iter().find(|t| {
        let kind = r.block_kind(t.toks.start);
        // "Hôm 8/11 cho biết" is the day of the saying.
        let said = (t.toks.end..t.toks.end + 2).any(|i| r.hit(i, Class::Saying).is_some());
        matches!(kind, BlockKind::Lead | BlockKind::Body) && !said && t.value.as_deref().is_some_and(|v| v.len() >= 10 && !v.contains('/'))
    });
    let Some((full, toks)) = lead.and_then(|t| t.value.as_deref().map(|v| (v, t.toks))) else { return };
    let (value, part) = full.split_once('T').map_or((full.to_string(), ""), |(day, part)| (day.to_string(), part));
    let early = r.sentence_of(toks.start);
    // "Sẽ dự hội nghị vào ngày 7/9" is no "chiều nay".
    let s = r.sentences[early].toks;
    let coming = (s.start..toks.start).any(|i| r.cues(i).any(|c| c.value() == "future"));
    let anchor = records.iter().any(|rec| rec.salience == Salience::Main && rec.start.as_ref().is_some_and(|s| s.value == value));
    for rec in records
        .iter_mut()
        .filter(|rec| rec.start.is_none() && matches!(rec.salience, Salience::Main | Salience::Secondary) && rec.status.is_none_or(|s| s.0 == Status::Held))
    {
        if coming && rec.dated {
            continue;
        }
        // The lead's day carries over to what is told behind it, and to what the headline announces.
        if anchor && family(rec.kind.value) != 2 || rec.salience == Salience::Main && rec.sentences.iter().any(|&n| n + 1 >= early && n <= early + 1) {
            rec.start = Some(Read { value: value.clone(), toks: vec![toks], carried: true });
            if rec.time.is_none() && rec.sentences.contains(&early) {
                rec.time = part_of_day(part).map(|p| Read { value: p, toks: vec![toks], carried: true });
            }
        }
    }
}

/// What is told right behind a dated meeting of the same person, without a day of its own, was on that day.
fn next(records: &mut [Record]) {
    for k in 0..records.len() {
        let rec = &records[k];
        if rec.start.is_some() || rec.dated || rec.status.is_some_and(|s| s.0 != Status::Held) || matches!(rec.salience, Salience::Related) {
            continue;
        }
        let n = rec.sentences[0];
        let before = |j: &usize| {
            let told = &records[*j];
            *j != k
                && told.kind.value != MeetingKind::Visit
                && told.sentences.contains(&n.saturating_sub(1))
                && told.status.is_none_or(|s| s.0 == Status::Held)
                && told.start.as_ref().is_some_and(|s| s.value.len() == 10 && !s.carried)
                && told.people.iter().any(|p| rec.people.iter().any(|q| q.person == p.person))
        };
        if let Some(j) = around(k, records.len()).find(before) {
            records[k].start = records[j].start.clone().map(|s| Read { carried: true, ..s });
        }
    }
}

const RECEIVE: u64 = fold("tiếp");
/// "Tiếp xúc", "tiếp kiến".
const NO_RECEPTION: [u64; 2] = [fold("xúc"), fold("kiến")];

/// In sentences.
const BEGINNING: usize = 12;

/// What is reported without any day was in the month that the article speaks of; so is what is to come "hôm nay" or "ngày mai".
pub fn month(r: &Reading, found: &Recognised, calendar: &Calendar, records: &mut [Record]) {
    let told = |rec: &&Record| rec.salience == Salience::Main && rec.start.as_ref().is_some_and(|s| s.value.len() >= 10);
    let today = calendar.reference.as_ref().and_then(|(day, _, at)| at.map(|at| (day.clone(), vec![at])));
    let main = || records.iter().find(told).and_then(|rec| rec.start.as_ref()).map(|s| (s.value.clone(), s.toks.clone()));
    // Where all days that the text tells lie in one month, and it begins with them, that.
    let body = r.sentences.iter().position(|s| matches!(s.kind, BlockKind::Lead | BlockKind::Body)).unwrap_or(0);
    let one = || {
        let told = |t: &&Timex| matches!(r.block_kind(t.toks.start), BlockKind::Lead | BlockKind::Body);
        let mut days =
            found.timexes.iter().filter(told).filter_map(|t| t.value.as_deref().filter(|v| v.len() >= 10).map(|v| (v, t.toks, t.expression.from.year)));
        let (first, toks, _) = days.next().filter(|(_, t, year)| year.is_none() && r.sentence_of(t.start) < body + BEGINNING)?;
        days.all(|(v, ..)| v[..7] == first[..7]).then(|| (first.to_string(), vec![toks]))
    };
    // Failing that, the year that the text speaks of, where it begins with a name of that year ("Năm đoàn kết Việt Nam - Lào 2017").
    let year = || {
        let year = calendar.year?;
        let named = |t: &&Timex| t.toks.start > 0 && r.tokens[t.toks.start - 1].capital() && r.sentence_of(t.toks.start) < body + BEGINNING;
        let printed = found.timexes.iter().filter(named).find(|t| t.expression.from.year.is_some_and(|y| i32::from(y) == year))?;
        Some((year.to_string(), vec![printed.toks]))
    };
    let Some((mut month, toks)) = today.or_else(main).or_else(one).or_else(year) else { return };
    month.truncate(7);
    // A day that cannot be counted out, and no longer stretch of time.
    let nearby = |rec: &Record| {
        let unit = |t: &Timex| t.expression.from.unit().is_none_or(|u| u == Unit::Day);
        let here = |&n: &usize| found.timexes_in(r.sentences[n].toks).take(REACH);
        let mut open = rec.sentences.iter().take(REACH).flat_map(here).filter(|t| t.value.is_none()).map(unit).peekable();
        rec.dated && open.peek().is_some() && open.all(|day| day)
    };
    let known = |rec: &Record| (rec.status.is_none_or(|s| s.0 == Status::Held) || nearby(rec)) && !rec.past;
    for rec in records.iter_mut().filter(|rec| rec.start.is_none() && known(rec) && matches!(rec.salience, Salience::Main | Salience::Secondary)) {
        rec.start = Some(Read { value: month.clone(), toks: toks.clone(), carried: true });
    }
}

/// "Họp báo".
const PRESS: u64 = fold("báo");

/// At a visit and wherever two sides meet at the home of one, but not beside a conference, the side of the country is host and the visitor is guest.
pub fn hosts(r: &Reading, resolved: &Resolved, records: &mut [Record]) {
    for k in 0..records.len() {
        let part_of_visit = visit_of(records, k).is_some();
        let rec = &records[k];
        let beside = rec.relations.iter().any(|r| r.0 == RelationType::OnSidelinesOf);
        let two = family(rec.kind.value) == 0 || rec.kind.value == MeetingKind::Summit && rec.people.len() == 2;
        // Before the press both only speak.
        let press = rec.triggers.iter().any(|t| r.folds(*t).any(|w| w == PRESS));
        let of_visit = part_of_visit && !press && matches!(rec.kind.value, MeetingKind::Ceremony | MeetingKind::Other);
        if !(two && !beside || rec.kind.value == MeetingKind::Visit || of_visit) {
            continue;
        }
        // "Thủ tướng tiếp Chủ tịch JICA" in Tokyo: the verb says who receives.
        let receives = |t: &Toks| t.iter().any(|i| r.is(i, RECEIVE)) && !(t.start..t.end + 1).any(|i| NO_RECEPTION.iter().any(|&w| r.is(i, w)));
        let single = rec.people.len() == 2 && rec.people.iter().all(|p| matches!(p.roles[..], [Role::Host | Role::Guest]));
        if rec.kind.value == MeetingKind::CourtesyCall && rec.form == Form::Verb && single && rec.triggers.iter().all(receives) {
            continue;
        }
        let Some(country) = rec.country.as_ref().map(|c| c.value.clone()) else { continue };
        let of = |p: u32| resolved.entities[p as usize].country.as_ref().map(|c| c.0);
        let people: Vec<(u32, Toks)> = rec.people.iter().map(|p| (p.person, p.toks[0])).collect();
        // In a third country both are guests of somebody else.
        let at_home = people.iter().any(|p| of(p.0).is_some_and(|c| c == country))
            || part_of_visit && people.iter().any(|p| of(p.0).is_none())
            || rec.kind.value == MeetingKind::Visit;
        if !at_home || !people.iter().any(|p| of(p.0).is_some_and(|c| c != country)) {
            continue;
        }
        // "Tại buổi tiếp còn có Đại sứ C": beside the two of whom the verb tells.
        let told = |role: Role| rec.people.iter().filter(|p| p.roles.contains(&role)).count() == 1;
        let beside_them = |p: u32| rec.people.iter().any(|x| x.person == p && x.roles[..] == [Role::Participant]);
        let aside: Vec<u32> = match rec.kind.value == MeetingKind::CourtesyCall && people.len() > 2 && told(Role::Host) && told(Role::Guest) {
            true => people.iter().map(|p| p.0).filter(|&p| beside_them(p)).collect(),
            false => vec![],
        };
        for (p, at) in people.into_iter().filter(|p| !aside.contains(&p.0)) {
            let role = match of(p) {
                Some(c) if c == country => Role::Host,
                Some(_) => Role::Guest,
                // Whom a visitor meets there, without a state of its own.
                None if part_of_visit && records[k].people.len() == 2 => Role::Host,
                None => continue,
            };
            let rec = &mut records[k];
            // He is of the state that is visited.
            if of(p).is_none() && rec.parties.len() == 1 && rec.parties[0].0 != country {
                add_party(rec, &country, at);
            }
            if let Some(x) = rec.people.iter_mut().find(|x| x.person == p) {
                x.roles.retain(|r| !matches!(r, Role::Host | Role::Guest | Role::Participant));
            }
            add_role(rec, p, role, at);
        }
    }
}

/// Whoever receives the visitor at a part of the visit is the host of the visit.
pub fn visit_hosts(records: &mut [Record]) {
    for k in 0..records.len() {
        let Some(visit) = visit_of(records, k) else { continue };
        if !matches!(records[k].kind.value, MeetingKind::Ceremony | MeetingKind::Talks) || records[visit].people.iter().any(|p| p.roles.contains(&Role::Host)) {
            continue;
        }
        let host = records[k].people.iter().find(|p| p.roles.contains(&Role::Host)).map(|p| (p.person, p.toks[0]));
        if let Some((person, at)) = host {
            add_role(&mut records[visit], person, Role::Host, at);
        }
    }
}

/// One to three sentences that report a record, the best one first. `told`: for each sentence its records, and whether in their own right; `spoken`: the sentences
/// that speak of record `k`. The weights are those of a logistic regression over sentences that careful readers chose, in tenths; the best one is always
/// given, another one where it gains more than it costs. A headline is chosen only where nothing else reports it, as they do.
pub fn evidence(r: &Reading, actors: &Actors, rec: &Record, told: &[Vec<(usize, bool)>], spoken: &[usize], k: usize) -> Vec<Toks> {
    let people = rec.people.iter().flat_map(|p| &p.toks).map(|t| r.sentence_of(t.start));
    let mut list: Vec<usize> = rec.sentences.iter().chain(spoken.iter().take(REACH)).copied().take(2 * REACH).chain(people).collect();
    order::sort_by_key(&mut list, |&n| n as u64);
    list.dedup();
    let first = list[0];
    let first_body = r.sentences.iter().position(|s| s.kind == BlockKind::Body);
    let score = |n: usize| {
        let s = &r.sentences[n];
        let within = |t: &Toks| s.toks.contains(*t);
        let here = told[n].iter().find(|t| t.0 == k);
        let dated = rec.start.as_ref().is_some_and(|d| d.toks.iter().any(within));
        let actor = |j: usize| &actors[j];
        let took_part = rec.people.iter().filter(|p| p.toks.iter().any(within)).count();
        let persons = actors.of_sentence(n).filter(|&j| actor(j).person.is_some_and(|p| rec.people.iter().any(|q| q.person == p))).count();
        let parties = rec.parties.iter().filter(|p| actors.of_sentence(n).any(|j| actor(j).code() == Some(&p.0))).count();
        let sides = actors.of_sentence(n).any(|j| matches!(actor(j).form, Who::Sides | Who::AllSides));
        let others = told[n].iter().filter(|t| t.0 != k && t.1).count();
        let yes = |holds: bool, weight: i32| if holds { weight } else { 0 };
        yes(here.is_some(), 11)
            + yes(here.is_some_and(|t| t.1), 7)
            + yes(spoken.binary_search(&n).is_ok(), 5)
            + 8 * took_part.min(3) as i32
            + 3 * persons.min(3) as i32
            + 2 * parties.min(3) as i32
            + yes(dated, if here.is_some() { 17 } else { 7 })
            + yes(rec.name.is_some_and(|t| within(&t)), 8)
            + yes(rec.venue.is_some_and(|t| within(&t)), 9)
            + yes(rec.kind.toks.iter().any(within), 4)
            + yes(s.kind == BlockKind::Lead, 9)
            + yes(s.kind == BlockKind::Title, -100)
            + yes(s.kind == BlockKind::Caption, if persons > 0 { 3 } else { 8 })
            + yes(Some(n) == first_body, 5)
            + yes(n == first, 6)
            + yes(s.toks.len() < 12, -6)
            + yes(sides, 5)
            - 6 * others.min(2) as i32
            - (n - first).min(10) as i32
    };
    let mut best: Vec<(i32, usize)> = list.into_iter().map(|n| (score(n), n)).collect();
    order::sort_by_key(&mut best, |b| (i64::from(i32::MAX) - i64::from(b.0)) as u64);
    let chosen = best.iter().enumerate().take(3).filter(|(rank, b)| *rank == 0 || b.0 >= CHOSEN);
    chosen.map(|(_, b)| r.sentences[b.1].toks).collect()
}

/// Where choosing a sentence gains as often as not: readers choose about half of the ones just above it.
const CHOSEN: i32 = 28;

/// How many in a hundred of such records careful readers have as well: what counts is a date of its own and being told more than once (logistic regression over
/// articles annotated by hand; the reliability table stands in DESIGN.md).
pub fn confidence(rec: &Record) -> f32 {
    let planned = rec.status.is_some_and(|s| s.0 == Status::Planned);
    let sure = match (rec.dated, rec.sentences.len() > 1) {
        (true, true) => 97,
        (true, false) => 94,
        (false, true) => 90,
        (false, false) => 82,
    };
    f32::from(sure - if planned { 3u8 } else { 0 }) / 100.0
}
