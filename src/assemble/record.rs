//! Records: events with their arguments → one record per occurrence, however often it is told.

use super::actor::{Actors, Form as Who};
use super::argument::{Arguments, official};
use super::event::{Event, Form};
use crate::model::{BlockKind, EntityKind, Format, MeetingKind, PartOfDay, RelationType, Role, Salience, Status};
use crate::reading::{Reading, Toks};
use crate::recognise::Recognised;
use crate::resolve::{Resolved, series::OF_STATES};
use crate::tokenise::fold;

/// A value and the words it was read from; `carried`: from elsewhere in the article.
#[derive(Clone, Debug, PartialEq)]
pub struct Read<T> {
    pub value: T,
    pub toks: Vec<Toks>,
    pub carried: bool,
}

impl<T> Read<T> {
    pub fn here(value: T, toks: Toks) -> Self {
        Self { value, toks: vec![toks], carried: false }
    }
}

/// Somebody who took part.
#[derive(Clone, Debug)]
pub struct Participation {
    /// Entity of the person.
    pub person: u32,
    pub roles: Vec<Role>,
    pub toks: Vec<Toks>,
}

/// A meeting under construction.
#[derive(Clone, Debug)]
pub struct Record {
    pub kind: Read<MeetingKind>,
    pub series: Option<u32>,
    pub code: String,
    pub edition: Option<(u32, Toks)>,
    pub name: Option<Toks>,
    pub status: Option<(Status, Toks)>,
    pub salience: Salience,
    pub start: Option<Read<String>>,
    pub end: Option<Read<String>>,
    pub time: Option<Read<PartOfDay>>,
    pub format: Option<(Format, Toks)>,
    pub venue: Option<Toks>,
    /// Where it is printed, and whether that is elsewhere in the article.
    pub city: Option<(Toks, bool)>,
    pub country: Option<Read<String>>,
    pub parties: Vec<(String, Toks)>,
    pub people: Vec<Participation>,
    pub relations: Vec<(RelationType, usize, Toks)>,
    /// Sentences that report it, ascending.
    pub sentences: Vec<usize>,
    /// Trigger words, one for each event.
    pub triggers: Vec<Toks>,
    /// Counterpart of a bilateral meeting: who it was that tells it from the others (person entities, parties).
    pub form: Form,
    /// A visit to a region, not to one state.
    pub tour: bool,
    /// Told by itself at least once, not only as the frame of another event.
    pub own: bool,
    pub related: bool,
}

/// Kinds that tell of the same sort of occasion.
pub fn family(kind: MeetingKind) -> u8 {
    use MeetingKind::*;
    match kind {
        Talks | BilateralMeeting | CourtesyCall | PhoneCall => 0,
        Dialogue | WorkingGroup | Conference | Summit | Forum => 1,
        Visit => 2,
        Exchange => 3,
        Exercise => 4,
        Ceremony => 5,
        Other => 6,
    }
}

/// One event read as one or more occurrences: who met whom.
struct Occurrence {
    people: Vec<(u32, Role, Toks)>,
    parties: Vec<(String, Toks)>,
    /// Destination of a visit.
    destination: Option<(String, Toks)>,
    /// The visit is a tour of a region.
    tour: bool,
}

pub struct Builder<'a> {
    pub r: &'a Reading<'a>,
    pub found: &'a Recognised,
    pub resolved: &'a Resolved,
    pub actors: &'a Actors,
    pub records: Vec<Record>,
    /// For each event the records it tells of.
    pub told: Vec<Vec<usize>>,
}

impl Builder<'_> {
    /// Adds one event to the records.
    pub fn add(&mut self, e: &Event, a: &Arguments) {
        let mut told = Vec::new();
        for mut o in self.occurrences(e, a) {
            self.complete(e, a, &mut o);
            if let Some(k) = self.place(e, a, o)
                && !told.contains(&k)
            {
                told.push(k);
            }
        }
        self.told.push(told);
    }

    /// "Tại cuộc gặp Tổng thống B, hai bên ...": the other side is whoever meets the others in this article.
    fn complete(&self, e: &Event, a: &Arguments, o: &mut Occurrence) {
        // "Hai bộ trưởng sẽ hội đàm tại Washington ngày 10/2": those who met or called last.
        let sides = e.form == Form::Verb && o.people.is_empty() && o.parties.is_empty() && a.subjects.iter().any(|&k| self.actors.all[k].form == Who::Sides);
        if sides && family(e.kind) == 0 && (a.when.is_some() || a.city.is_some() || e.kind == MeetingKind::Talks) {
            let two = |rec: &&Record| matches!(family(rec.kind.value), 0 | 2 | 3 | 5) && rec.people.len() == 2;
            if let Some(last) = self.told.iter().rev().take(REACH).flatten().map(|&k| &self.records[k]).find(two) {
                o.people = last.people.iter().map(|p| (p.person, Role::Participant, e.toks)).collect();
                o.parties = last.parties.iter().map(|p| (p.0.clone(), e.toks)).collect();
            }
            return;
        }
        // "Tại cuộc họp báo chung, ông A nói": the other is whoever A has met.
        if e.kind == MeetingKind::Other && o.people.len() == 1 && o.parties.len() < 2 {
            let with = |rec: &&Record| family(rec.kind.value) == 0 && rec.people.len() == 2 && rec.people.iter().any(|p| p.person == o.people[0].0);
            if let Some(last) = self.told.iter().rev().take(REACH).flatten().map(|&k| &self.records[k]).find(with) {
                let others: Vec<_> = last.people.iter().map(|p| p.person).filter(|p| *p != o.people[0].0).collect();
                o.people.extend(others.iter().map(|p| (*p, Role::Participant, e.toks)));
                let parties = last.parties.iter().filter(|p| !o.parties.iter().any(|q| q.0 == p.0)).map(|p| (p.0.clone(), e.toks)).collect::<Vec<_>>();
                o.parties.extend(parties);
            }
            return;
        }
        let unnamed = a.subjects.iter().all(|&k| self.actors.all[k].form == Who::Sides);
        if family(e.kind) != 0 || !unnamed || o.parties.len() != 1 || a.plural {
            return;
        }
        let mut best: Option<(usize, u32)> = None;
        for p in self.records.iter().filter(|r| family(r.kind.value) == 0 && !r.related).flat_map(|r| &r.people) {
            let n = self.records.iter().filter(|r| r.people.iter().any(|q| q.person == p.person)).count();
            let other = self.resolved.entities[p.person as usize].country.as_ref().is_some_and(|c| c.0 != o.parties[0].0);
            if other && n > 1 && best.is_none_or(|b| n > b.0) {
                best = Some((n, p.person));
            }
        }
        if let Some((_, person)) = best {
            o.people.push((person, Role::Participant, e.toks));
            let country = self.resolved.entities[person as usize].country.as_ref().map(|c| c.0.to_string());
            o.parties.extend(country.map(|c| (c, e.toks)));
        }
    }

    /// Splits an event into occurrences: named or differing counterparts are met one by one.
    fn occurrences(&self, e: &Event, a: &Arguments) -> Vec<Occurrence> {
        let role = |subject: bool| roles_of(e, subject, self.r);
        let one = |subjects: &[usize], objects: &[usize]| {
            let mut o = Occurrence { people: vec![], parties: vec![], destination: None, tour: false };
            for (list, subject) in [(subjects, true), (objects, false)] {
                for &k in list {
                    let x = &self.actors.all[k];
                    if e.kind == MeetingKind::Visit && !subject && x.form == Who::Party {
                        o.destination = o.destination.or(x.party.clone());
                    }
                    if let Some(p) = x.person
                        && !o.people.iter().any(|q| q.0 == p)
                    {
                        o.people.push((p, role(subject), x.toks));
                    }
                    if let Some((code, at)) = &x.party
                        && !o.parties.iter().any(|q| q.0 == *code)
                    {
                        o.parties.push((code.clone(), *at));
                    }
                }
            }
            if e.kind == MeetingKind::Visit {
                // "Đến Seoul": the state of the city.
                o.destination = o.destination.or_else(|| self.state_of(a.city.or(a.country)?));
                o.tour = a.region.is_some() && o.destination.is_none();
                if let Some(d) = o.destination.clone().filter(|d| !o.parties.iter().any(|p| p.0 == d.0)) {
                    o.parties.push(d);
                }
            }
            o
        };
        // "Trong khuôn khổ chuyến thăm, ông A làm việc với B": the visit spoken of, whoever A is.
        let frame = a.within.is_some() && a.objects.is_empty() && a.city.or(a.country).or(a.region).is_none();
        if e.kind == MeetingKind::Visit && e.form == Form::Noun && frame {
            return vec![one(&[], &[])];
        }
        // Whoever speaks at "hội nghị" has the role that the sentence gives (`role`); the head alone tells no sides.
        if e.form == Form::Name || e.form == Form::Noun && family(e.kind) == 1 && a.objects.is_empty() {
            return vec![one(&[], &[])];
        }
        let each = a.objects.len() > 1 && !a.between && matches!(family(e.kind), 0 | 2);
        if !each {
            return vec![one(&a.subjects, &a.objects)];
        }
        // Objects of one party without names are received together; a list of states behind one office is one meeting each.
        let mut groups: Vec<Vec<usize>> = Vec::new();
        for &k in &a.objects {
            let x = &self.actors.all[k];
            match groups.last_mut() {
                Some(g) if x.form != Who::Person && self.actors.all[g[0]].form != Who::Person && self.actors.all[g[0]].code() == x.code() => g.push(k),
                // "Đoàn X do A dẫn đầu".
                Some(g) if self.r.is(x.toks.start - 1, DO) && self.actors.all[g[0]].form != Who::Person => g.push(k),
                _ => groups.push(vec![k]),
            }
        }
        groups.iter().map(|g| one(&a.subjects, g)).collect()
    }

    /// Joins an occurrence to the record it tells of again, or makes a new one; none where it is no occurrence.
    fn place(&mut self, e: &Event, a: &Arguments, o: Occurrence) -> Option<usize> {
        let mut told = (0..self.records.len()).rev().take(REACH).filter(|&k| self.same(&self.records[k], e, a, &o));
        let last = told.next();
        // A head without a name means what the text is about before what it only stands beside.
        let head = e.form == Form::Noun && last.is_some_and(|k| !self.records[k].own);
        let known = if head { told.find(|&k| self.records[k].own).or(last) } else { last };
        let k = match known {
            Some(k) => k,
            None if self.is_occurrence(e, a, &o) => {
                self.records.push(Record {
                    kind: Read::here(e.kind, e.toks),
                    series: None,
                    code: String::new(),
                    edition: None,
                    name: None,
                    status: None,
                    salience: Salience::Mentioned,
                    start: None,
                    end: None,
                    time: None,
                    format: None,
                    venue: None,
                    city: None,
                    country: None,
                    parties: vec![],
                    people: vec![],
                    relations: vec![],
                    sentences: vec![],
                    triggers: vec![],
                    form: e.form,
                    tour: o.tour,
                    own: false,
                    related: true,
                });
                self.records.len() - 1
            }
            None => return None,
        };
        self.merge(k, e, a, o);
        Some(k)
    }

    /// Whether an occurrence is specific enough for a record of its own.
    fn is_occurrence(&self, e: &Event, a: &Arguments, o: &Occurrence) -> bool {
        let dated = a.when.and_then(|t| self.day(t)).is_some_and(|d| d.len() >= 7);
        let placed = a.city.is_some() || a.country.is_some() || a.venue.is_some() || a.region.is_some();
        let headline = matches!(self.r.sentences[e.sentence].kind, BlockKind::Title | BlockKind::Lead);
        let takes_place = a.occurs.is_some() || self.r.is(e.toks.start, HOP);
        let two = o.people.len() > 1 || o.parties.len() > 1;
        match (e.form, e.kind) {
            (Form::Name, _) if e.series.is_some() => e.edition.is_some() || takes_place || a.sideline.is_some() || dated || headline && a.within.is_none(),
            (Form::Name, _) if a.prepared.is_some() => e.edition.is_some() || e.name.is_some_and(|n| n.len() > 5),
            (Form::Name, _) => {
                let attended = || self.actors.of_sentence(e.sentence).any(|k| self.official(k) && self.actors.all[k].is_personal());
                e.edition.is_some() || takes_place && (dated || placed || headline || attended()) || dated && (placed || attended())
            }
            (_, MeetingKind::Visit) => self.is_visit(e, a, o, dated, placed, headline),
            _ if family(e.kind) == 0 => self.is_bilateral(e, a, o),
            _ if a.plural => false,
            (Form::Noun, MeetingKind::Ceremony) => two || takes_place && (dated || placed) && self.actors.of_sentence(e.sentence).any(|k| self.official(k)),
            (Form::Noun, MeetingKind::Other) => a.subjects.iter().any(|&k| self.official(k)),
            (Form::Noun, MeetingKind::Summit) if o.people.len() > 1 => dated || placed,
            (Form::Noun, _) => takes_place && (dated && (placed || self.actors.of_sentence(e.sentence).any(|k| self.official(k))) || headline && placed),
            (Form::Verb, MeetingKind::Ceremony) => two && a.subjects.iter().any(|&k| self.official(k)),
            (Form::Verb, _) => dated && o.parties.len() > 1 && family(e.kind) == 4,
        }
    }

    /// The state that a mention of a place lies in, and where it is read.
    fn state_of(&self, mention: usize) -> Option<(String, Toks)> {
        let e = &self.resolved.entities[self.resolved.entity_of[mention] as usize];
        e.country.as_ref().map(|c| (c.0.to_string(), self.found.mentions[mention].toks))
    }

    fn official(&self, actor: usize) -> bool {
        official(self.resolved, &self.actors.all[actor])
    }

    /// A visit needs an official guest and somewhere to go.
    fn is_visit(&self, e: &Event, a: &Arguments, o: &Occurrence, dated: bool, placed: bool, headline: bool) -> bool {
        if a.plural && a.objects.len() < 2 || (a.invited || a.unreal) && a.when.is_none() {
            return false;
        }
        let personal = |k: usize| self.actors.all[k].is_personal() && self.official(k);
        let guest = a.subjects.iter().chain(&a.objects).any(|&k| personal(k)) || a.subjects.iter().any(|&k| self.official(k)) && dated;
        let abroad = o.destination.is_some() || placed || e.form == Form::Noun && (dated || headline);
        guest && abroad && (o.parties.len() > 1 || a.when.is_some() || a.venue.is_some() || a.region.is_some())
    }

    /// Talks, calls and meetings of two need both sides, at least one of them official.
    fn is_bilateral(&self, e: &Event, a: &Arguments, o: &Occurrence) -> bool {
        // "Các cuộc đàm phán bốn bên với A, B và C" were held together, but how often?
        let together = (e.toks.start..e.toks.end + 2).any(|i| self.r.is(i, BEN));
        let list = a.objects.len() > 1 && !together && o.parties.len() + o.people.len() > 2 && !a.between;
        let own_day = a.when.and_then(|t| self.day(t)).is_some_and(|d| d.len() >= 10);
        if a.plural && !(list || own_day && e.kind == MeetingKind::Talks) || (a.invited || a.unreal) && a.when.is_none() {
            return false;
        }
        let sides = a.subjects.iter().chain(&a.objects).filter(|&&k| self.official(k) || self.actors.all[k].form == Who::Sides).count();
        let two = o.parties.len() > 1 || o.people.len() > 1;
        // "Thủ tướng A sáng 17/3 tiếp các doanh nhân": a group without a name, on a day or in the headline.
        let headline = matches!(self.r.sentences[e.sentence].kind, BlockKind::Title | BlockKind::Lead);
        let group = e.form == Form::Verb
            && e.kind == MeetingKind::CourtesyCall
            && a.objects.is_empty()
            && (own_day || headline)
            && self.r.token(e.toks.end).is_some_and(|t| GROUPS.contains(&t.fold))
            && a.subjects.iter().any(|&k| self.actors.all[k].person.is_some() && self.official(k));
        if group {
            return true;
        }
        let met = a.objects.iter().any(|&k| self.actors.all[k].is_personal()) || e.form == Form::Noun && two || o.people.len() > 1;
        let unknown = o.people.iter().any(|p| self.resolved.entities[p.0 as usize].country.is_none());
        // At home both are officials; a minister who talks to somebody in a market is no meeting.
        met && two && (sides >= 2 || o.people.len() > 1 && (o.parties.len() > 1 || unknown) && sides > 0)
    }

    /// Whether an event tells of a record again.
    fn same(&self, rec: &Record, e: &Event, a: &Arguments, o: &Occurrence) -> bool {
        let related = self.r.sentences[e.sentence].kind == BlockKind::Related;
        // A teaser may tell of the article's own conference; of other meetings it tells for itself.
        let again = || {
            let conference = e.form == Form::Name && e.series.is_some() && rec.form == Form::Name;
            let all = !o.people.is_empty() && o.people.iter().all(|p| rec.people.iter().any(|q| q.person == p.0));
            conference || family(e.kind) == 0 && all && o.parties.iter().all(|p| rec.parties.iter().any(|q| q.0 == p.0))
        };
        if related != rec.related && !(related && again()) {
            return false;
        }
        let kind = rec.kind.value;
        let summit_of_two = kind == MeetingKind::Summit && rec.parties.len() == 2 && family(e.kind) == 0;
        // "Gặp Tổng thống B" … "hội nghị thượng đỉnh với Tổng thống B".
        let pair = rec.parties.len() == 2 && {
            let named = self.parties_in(e.name.unwrap_or(e.toks));
            named.len() == 2
                && named.iter().all(|p| rec.parties.iter().any(|q| q.0 == p.0))
                && match (&rec.start, a.when.and_then(|t| self.day(t))) {
                    (Some(start), Some(day)) => start.carried || start.value == day,
                    _ => true,
                }
        };
        let becomes_summit = family(kind) == 0 && e.kind == MeetingKind::Summit && rec.people.len() == 2 && (o.people.len() == 2 || pair);
        if family(kind) != family(e.kind) && !summit_of_two && !becomes_summit {
            return false;
        }
        // What is announced for a day is not what took place.
        if rec.status.is_some_and(|s| s.0 == Status::Held) && a.when.is_some() && a.status.is_some_and(|s| s.0 == Status::Planned) {
            return false;
        }
        if (kind == MeetingKind::PhoneCall) != (e.kind == MeetingKind::PhoneCall) && e.form == Form::Verb {
            return false;
        }
        if let (Some(x), Some(y)) = (rec.edition, e.edition)
            && x.0 != y.0
        {
            return false;
        }
        // A day outside the record's own days is another occasion.
        if let (Some(start), Some(day)) = (rec.start.as_ref(), a.when.and_then(|t| self.day(t))) {
            let years = start.value.get(..4).zip(day.get(..4)).is_some_and(|(x, y)| apart(x, y));
            let end = rec.end.as_ref().map_or(start.value.as_str(), |e| e.value.as_str());
            // What happens now and is told without a date is not what happened in some year or month.
            let outside = apart(&start.value, day) && !(start.value.as_str() <= day && day <= end);
            if years || outside && !start.carried && !(e.form == Form::Name && rec.form == Form::Name) {
                return false;
            }
        }
        let coarse = a.when.and_then(|t| self.day(t)).is_some_and(|d| d.len() < 10);
        let now = rec.sentences.first().is_some_and(|&n| matches!(self.r.sentences[n].kind, BlockKind::Title | BlockKind::Lead));
        if rec.start.is_none() && now && coarse && e.sentence > rec.sentences[0] + 3 && a.status.is_none_or(|s| s.0 == Status::Held) && e.form != Form::Name {
            return false;
        }
        let named = |e: &Event| e.form == Form::Name;
        if named(e) && rec.form == Form::Name {
            return match (e.series, rec.series) {
                (Some(x), Some(y)) => {
                    let known = !e.code.is_empty() && !rec.code.is_empty();
                    let one_code = e.code == rec.code && known && (single(&e.code) || short(rec.name) || short(e.name) || self.similar_names(rec, e));
                    self.one_instance(rec, e) && (x == y || one_code || !known && self.similar_names(rec, e))
                }
                _ if kind == MeetingKind::Summit && e.kind == kind && self.same_two(rec, e) => true,
                (None, None) => self.similar_names(rec, e),
                _ => rec.name.zip(e.name).is_some_and(|_| self.similar_names(rec, e)),
            };
        }
        // "ASEAN họp trực tuyến" in the headline is the conference that the text names.
        if named(e) && family(kind) == 1 && rec.form == Form::Noun && rec.sentences.iter().all(|&n| self.r.sentences[n].kind == BlockKind::Title) {
            return true;
        }
        if (family(e.kind) == 1 || rec.form == Form::Name && family(kind) == 1) && !becomes_summit {
            // "Hội nghị", "đối thoại" alone: the named one spoken of last.
            // It is called by its own word, and "tại hội nghị" is no conference yet to come.
            let first = |t: Toks| self.r.tokens[t.start as usize].fold;
            let word =
                kind == e.kind || rec.name.is_some_and(|n| first(n) == first(e.toks)) || kind == MeetingKind::Summit && e.kind == MeetingKind::Conference;
            let past = rec.status.is_none_or(|s| s.0 != Status::Planned) || a.status.is_some_and(|s| s.0 == Status::Planned);
            return e.form == Form::Noun && o.people.is_empty() && !a.plural && word && past;
        }
        let people: Vec<u32> = o.people.iter().map(|p| p.0).collect();
        let has = |p: &u32| rec.people.iter().any(|q| q.person == *p);
        if e.kind == MeetingKind::Visit {
            let guest_fits =
                people.is_empty() || people.iter().any(has) || rec.people.is_empty() && o.parties.iter().any(|p| rec.parties.iter().any(|q| q.0 == p.0));
            let elsewhere = rec.venue.zip(a.venue).is_some_and(|(x, y)| !self.r.folds(x).eq(self.r.folds(y)));
            if elsewhere || a.stop && rec.venue.is_none() {
                return false;
            }
            let place_fits = match (&o.destination, &rec.country) {
                (Some(d), Some(c)) => d.0 == c.value,
                (Some(_), None) => !rec.tour,
                (None, _) => rec.tour || !o.tour,
            };
            return guest_fits && place_fits;
        }
        // The same people, or fewer of them, and no party that the record does not have.
        let subset = people.iter().all(has) || !rec.people.is_empty() && rec.people.iter().all(|q| people.contains(&q.person)) && rec.people.len() > 1;
        let party_in = |p: &(String, Toks)| rec.parties.iter().any(|q| q.0 == p.0);
        let parties_fit = o.parties.iter().all(party_in) || rec.parties.len() < 2 && rec.parties.iter().all(|q| o.parties.iter().any(|p| p.0 == q.0));
        // A named counterpart fits a record that so far had only the state: "gặp bộ trưởng Lào" … "tại cuộc gặp X, bộ trưởng Lào".
        let fills =
            parties_fit && o.parties.len() > 1 && rec.people.len() < 2 && (rec.people.is_empty() || rec.people.iter().all(|q| people.contains(&q.person)));
        if people.is_empty() && o.parties.is_empty() {
            return e.form == Form::Noun && !a.plural;
        }
        // "B gặp gỡ các học viên": whoever was met is nobody that the register knows.
        let sides = a.subjects.iter().any(|&k| self.actors.all[k].form == Who::Sides);
        if e.form == Form::Verb && a.objects.is_empty() && a.subjects.len() < 2 && !sides {
            return rec.people.len() == 1 && rec.parties.len() < 2 && rec.people[0].person == people.first().copied().unwrap_or(u32::MAX);
        }
        (subset || fills) && parties_fit
    }

    /// Series of one code are one occasion unless their parties differ.
    fn one_instance(&self, rec: &Record, e: &Event) -> bool {
        let parties = self.parties_in(e.name.unwrap_or(e.toks));
        parties.is_empty() || rec.parties.is_empty() || parties.iter().all(|p| rec.parties.iter().any(|q| q.0 == p.0))
    }

    /// The name gives the two states that the record has.
    fn same_two(&self, rec: &Record, e: &Event) -> bool {
        let named = self.parties_in(e.name.unwrap_or(e.toks));
        let states = rec.parties.iter().filter(|p| p.0.len() == 2);
        named.len() == 2 && states.clone().count() >= 2 && named.iter().all(|p| states.clone().any(|q| q.0 == p.0))
    }

    /// Names of one occasion share most of the words of the shorter one.
    fn similar_names(&self, rec: &Record, e: &Event) -> bool {
        let (Some(x), Some(y)) = (rec.name, e.name.or(Some(e.toks))) else { return false };
        let words = |t: Toks| self.r.folds(t).collect::<Vec<_>>();
        let (x, y) = (words(x), words(y));
        let (short, long) = if x.len() < y.len() { (x, y) } else { (y, x) };
        let common = short.iter().filter(|w| long.contains(w)).count();
        common * 10 >= short.len() * 8
    }

    fn day(&self, timex: usize) -> Option<&str> {
        self.found.timexes[timex].value.as_deref().map(day_of)
    }

    /// States named inside a name ("Việt Nam - Lào").
    fn parties_in(&self, name: Toks) -> Vec<(String, Toks)> {
        let first = self.found.mentions.partition_point(|m| m.toks.start < name.start);
        let mut out: Vec<(String, Toks)> = Vec::new();
        for (k, m) in self.found.mentions.iter().enumerate().skip(first).take_while(|(_, m)| m.toks.start < name.end) {
            let e = &self.resolved.entities[self.resolved.entity_of[k] as usize];
            let code = match m.kind {
                EntityKind::Place if e.place_type == "country" => e.country.as_ref().map(|c| c.0),
                EntityKind::Organization => m.row.map(|r| r.value).filter(|v| !v.is_empty()),
                _ => None,
            };
            if let Some(code) = code.filter(|c| !out.iter().any(|p| p.0 == **c)) {
                out.push((code.to_string(), m.toks));
            }
        }
        out
    }

    fn merge(&mut self, k: usize, e: &Event, a: &Arguments, o: Occurrence) {
        let related = self.r.sentences[e.sentence].kind == BlockKind::Related;
        let mut in_name = self.parties_in(e.name.unwrap_or(e.toks));
        if let Some(code) = party_of_series(&e.code).filter(|c| !in_name.iter().any(|p| p.0 == **c)) {
            in_name.push((code.to_string(), e.toks));
        }
        let kind_rank = |f: Form| match f {
            Form::Name => 2,
            Form::Verb => 1,
            Form::Noun => 0,
        };
        let when = a.when.map(|t| &self.found.timexes[t]);
        let city = a.city.map(|c| (self.found.mentions[c].toks, false));
        let place = a.city.or(a.country).or(a.seat).and_then(|m| self.state_of(m));
        let rec = &mut self.records[k];
        rec.related &= related;
        if kind_rank(e.form) > kind_rank(rec.form)
            || e.kind == MeetingKind::Summit && family(rec.kind.value) == 0
            || e.kind == MeetingKind::Talks && rec.kind.value == MeetingKind::BilateralMeeting
            || e.kind == MeetingKind::CourtesyCall && rec.kind.value == MeetingKind::BilateralMeeting && e.form == Form::Noun
        {
            rec.kind = Read::here(e.kind, e.toks);
        }
        if e.form == Form::Name {
            rec.form = Form::Name;
            rec.series = rec.series.or(e.series);
            if rec.code.is_empty() {
                rec.code.clone_from(&e.code);
            }
            // The fullest printed name: with the edition, else the longest.
            let better = match (rec.name, e.name) {
                (Some(x), Some(y)) => rec.edition.is_none() && e.edition.is_some() || y.len() > x.len() && rec.edition.is_some() == e.edition.is_some(),
                (None, _) => true,
                _ => false,
            };
            if better {
                rec.name = e.name;
            }
        }
        rec.edition = rec.edition.or(e.edition);
        if a.invited && rec.sentences.is_empty() {
            rec.status = Some((Status::Planned, e.toks));
        }
        rec.status = match (rec.status, a.status) {
            // What is told without a sign of the future, or as past, has taken place.
            (Some((Status::Planned, _)), Some(held @ (Status::Held, _))) => Some(held),
            (Some((Status::Held, _)), Some((Status::Planned, _))) => rec.status,
            // Headlines announce in the present tense.
            (None, Some((Status::Planned, _)))
                if rec.own && rec.sentences.iter().any(|&n| !matches!(self.r.sentences[n].kind, BlockKind::Title | BlockKind::Lead)) =>
            {
                None
            }
            (known, now) => known.or(now).or(a.setting.map(|t| (Status::Held, t))),
        };
        if let Some((value, toks)) = when.and_then(|t| t.value.as_deref().map(|v| (v, t.toks))) {
            set_date(rec, value, toks);
        } else if let Some(t) = when
            && rec.time.is_none()
            && rec.start.is_none()
        {
            rec.time = t.known.split_once('T').and_then(|(_, part)| part_of_day(part)).map(|p| Read::here(p, t.toks));
        }
        rec.format = rec.format.or(a.format);
        rec.venue = rec.venue.or(a.venue);
        rec.city = rec.city.or(city);
        let destination = o.destination.clone().or(place);
        if rec.country.is_none() {
            rec.country = destination.map(|(c, at)| Read::here(c, at));
        }
        for (code, at) in o.parties.into_iter().chain(in_name) {
            if !rec.parties.iter().any(|p| p.0 == code) {
                rec.parties.push((code, at));
            }
        }
        for (person, role, at) in o.people {
            add_role(rec, person, role, at);
        }
        if rec.triggers.len() < CROWD {
            rec.triggers.push(e.toks);
        }
        rec.own |= a.own();
        if let Err(at) = rec.sentences.binary_search(&e.sentence) {
            rec.sentences.insert(at, e.sentence);
        }
    }
}

/// The organization whose meeting a series is.
fn party_of_series(code: &str) -> Option<&'static str> {
    match code {
        "ADMM" | "ADMM-Plus" | "ADMM-Retreat" | "ADSOM" | "ADSOM-Plus" | "ADSOM-WG" | "ADSOM-Plus-WG" | "ACDFM" | "AMM" | "ASEAN-Summit" | "ASEAN-Plus" => {
            Some("ASEAN")
        }
        "UNGA" | "UNSC" => Some("UN"),
        _ => None,
    }
}

/// The first day of a timex value, without the part of day.
pub fn day_of(value: &str) -> &str {
    value.split(['/', 'T']).next().unwrap_or(value)
}

/// Two dates of which neither can be the other, as far as both are known (`XXXX` is any year).
pub fn apart(a: &str, b: &str) -> bool {
    a.bytes().zip(b.bytes()).any(|(x, y)| x != y && x != b'X' && y != b'X')
}

/// Sets a record's days from a timex value, if they are finer than what it has.
pub fn set_date(rec: &mut Record, value: &str, toks: Toks) {
    let (from, to) = value.split_once('/').map_or((value, None), |(a, b)| (a, Some(b)));
    let (day, part) = from.split_once('T').map_or((from, None), |(d, t)| (d, Some(t)));
    let finer = rec.start.as_ref().is_none_or(|s| s.carried || s.value.len() < day.len() || to.is_some() && rec.end.is_none() && rec.form == Form::Name);
    if finer {
        rec.start = Some(Read::here(day.to_string(), toks));
        rec.end = to.map(|t| Read::here(t.split('T').next().unwrap_or(t).to_string(), toks));
    }
    let same_day = rec.start.as_ref().is_some_and(|s| s.value == day);
    if let Some(part) = part.filter(|_| same_day && rec.time.is_none() && to.is_none()) {
        rec.time = part_of_day(part).map(|t| Read::here(t, toks));
    }
}

/// The suffix of a TIMEX3 value.
pub fn part_of_day(part: &str) -> Option<PartOfDay> {
    Some(match part {
        "MO" => PartOfDay::Morning,
        "MI" => PartOfDay::Midday,
        "AF" => PartOfDay::Afternoon,
        "EV" => PartOfDay::Evening,
        "NI" => PartOfDay::Night,
        _ => return None,
    })
}

/// Adds a role; a mere participant becomes what is said more exactly.
pub fn add_role(rec: &mut Record, person: u32, role: Role, at: Toks) {
    let crowd = rec.people.len() >= CROWD;
    match rec.people.iter_mut().find(|p| p.person == person) {
        Some(p) => {
            if !p.roles.contains(&role) && role != Role::Participant {
                p.roles.retain(|r| *r != Role::Participant);
                p.roles.push(role);
            }
            if p.toks.len() < REACH && !p.toks.contains(&at) {
                p.toks.push(at);
            }
        }
        None if crowd => {}
        None => rec.people.push(Participation { person, roles: vec![role], toks: vec![at] }),
    }
}

/// What the verb makes of its subject and its object.
fn roles_of(e: &Event, subject: bool, r: &Reading) -> Role {
    match e.kind {
        MeetingKind::CourtesyCall | MeetingKind::BilateralMeeting => {
            let xuc = e.toks.iter().any(|i| r.is(i, XUC));
            let receives = !xuc && e.toks.iter().any(|i| matches!(r.tokens[i as usize].fold, TIEP | KIEN_TIEP));
            let calls = e.toks.iter().any(|i| matches!(r.tokens[i as usize].fold, CHAO | YET));
            match (receives, calls) {
                (true, false) if subject => Role::Host,
                (true, false) => Role::Guest,
                (_, true) if subject => Role::Guest,
                (_, true) => Role::Host,
                _ => Role::Participant,
            }
        }
        MeetingKind::Visit => Role::Guest,
        _ => Role::Participant,
    }
}

/// Series of which only one meeting is held at a time, under whatever name.
fn single(code: &str) -> bool {
    !matches!(code, "" | "-" | "EWG") && !OF_STATES.contains(&code)
}

/// An acronym or a single word.
fn short(name: Option<Toks>) -> bool {
    name.is_none_or(|n| n.len() <= 2)
}

/// How many records, events or actors away things may belong together: keeps the work linear in the text, however long a sentence or an article is.
pub const REACH: usize = 64;
/// Most people of one record.
const CROWD: usize = 500;

/// Numbers within [`REACH`] of `k`.
pub fn around(k: usize, len: usize) -> std::ops::Range<usize> {
    k.saturating_sub(REACH)..(k + REACH).min(len)
}

/// What begins a group of people without a name.
const GROUPS: [u64; 6] = [fold("các"), fold("đoàn"), fold("đại"), fold("hơn"), fold("gần"), fold("nhóm")];
const HOP: u64 = fold("họp");
const BEN: u64 = fold("bên");
const DO: u64 = fold("do");
const TIEP: u64 = fold("tiếp");
const XUC: u64 = fold("xúc");
const KIEN_TIEP: u64 = fold("đón");
const CHAO: u64 = fold("chào");
const YET: u64 = fold("yết");
