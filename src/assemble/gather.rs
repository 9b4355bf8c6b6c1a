//! Gathers events into records, one per occurrence however often it is told.

use super::actor::Actors;
use super::argument::{self, Arguments};
use super::event::{Event, Form, of_many};
use super::occurrence::Occurrence;
use super::record::{CROWD, HOME, REACH, Read, Record, add_party, add_role, around, day_of, family, part_of_day, set_date};
use super::role;
use crate::lexicon::Class;
use crate::model::{BlockKind, EntityKind, MeetingKind, Role, Salience, Status};
use crate::reading::{Reading, Toks};
use crate::recognise::Recognised;
use crate::resolve::Resolved;
use crate::tokenise::{Kind, fold};

pub struct Builder<'a> {
    pub r: &'a Reading<'a>,
    pub found: &'a Recognised,
    pub resolved: &'a Resolved,
    pub actors: &'a Actors,
    /// The text names Viet Nam, or no other state.
    pub home: bool,
    pub records: Vec<Record>,
    /// For each event the records it tells of.
    pub told: Vec<Vec<usize>>,
}

/// "Mang tên", "có tên gọi".
const CALLED: u64 = fold("tên");

/// "Gọi là".
const ALIAS: [u64; 2] = [fold("gọi"), fold("là")];
const ABOUT: u64 = fold("về");
const BETWEEN: u64 = fold("giữa");

impl<'a> Builder<'a> {
    pub fn new(r: &'a Reading<'a>, found: &'a Recognised, resolved: &'a Resolved, actors: &'a Actors) -> Self {
        let place = |e: &&crate::resolve::Entity| matches!(e.place_type, "country" | "province" | "city");
        let mut named = resolved.entities.iter().filter(place).filter_map(|e| e.country.as_ref()).map(|c| c.0).peekable();
        let home = named.peek().is_none() || named.any(|c| c == HOME);
        Self { r, found, resolved, actors, home, records: Vec::new(), told: Vec::new() }
    }
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

    /// What nothing says to be held or planned, and only sentences about what is to come tell of, is planned; headlines speak of it in the present tense.
    pub fn foresee(&mut self, events: &[Event], arguments: &[Arguments]) {
        let mut foreseen: Vec<Option<Toks>> = vec![None; self.records.len()];
        let mut plain = vec![false; self.records.len()];
        for (n, told) in self.told.iter().enumerate() {
            for &k in told {
                foreseen[k] = foreseen[k].or(arguments[n].foreseen);
                let announces = self.r.sentences[events[n].sentence].headline() && arguments[n].when.is_none();
                plain[k] |= arguments[n].foreseen.is_none() && !announces;
            }
        }
        for (k, rec) in self.records.iter_mut().enumerate().filter(|(k, _)| !plain[*k]) {
            rec.status = rec.status.or(foreseen[k].map(|t| (Status::Planned, t)));
        }
    }

    /// Joins an occurrence to the record it tells of again, or makes a new one; none where it is no occurrence.
    fn place(&mut self, e: &Event, a: &Arguments, o: Occurrence) -> Option<usize> {
        let mut told = (0..self.records.len()).rev().take(REACH).filter(|&k| self.same(&self.records[k], e, a, &o));
        let last = told.next();
        // A head without a name means what the text is about before what it only stands beside.
        let head = e.form == Form::Noun && last.is_some_and(|k| !self.records[k].own);
        // A name means what is called so before those who met.
        let named = |k: &usize| self.records[*k].form == Form::Name;
        // "Tại hội nghị": the one that headline or lead report, unless the sentence before told of another.
        let reported = |k: &usize| self.records[*k].sentences.iter().take(REACH).any(|&n| self.r.sentences[n].headline());
        let far = |k: usize| self.records[k].sentences.last().is_some_and(|&n| e.sentence > n + 1) && !reported(&k);
        // "Cuộc tập trận hải quân quy mô lớn mang tên Malabar": what the sentence has told of already.
        let name = e.name.unwrap_or(e.toks).start;
        // "Hội nghị thượng đỉnh an ninh châu Á, còn được gọi là Đối thoại Shangri-La" as well.
        let called = e.form == Form::Name && (name.saturating_sub(3)..name).any(|i| self.r.is(i, CALLED) || self.r.are(i, &ALIAS));
        let ahead = |rec: &Record| rec.sentences.last() == Some(&e.sentence) && rec.triggers.last().is_some_and(|t| t.end <= name);
        let known = called.then(|| self.records.iter().rposition(|rec| family(rec.kind.value) == family(e.kind) && ahead(rec))).flatten();
        let known = known.or_else(|| match last {
            Some(k) if e.form == Form::Noun && e.kind == MeetingKind::Conference && far(k) => told.find(reported).or(last),
            Some(k) if e.form == Form::Name && !named(&k) => told.find(named).or(last),
            // "Bên lề hội nghị thượng đỉnh G20" means that of this year, whatever was told of the last one.
            Some(k) if e.series.is_some() && a.city.or(a.country).is_none() && a.when.is_none() && !reported(&k) => {
                told.find(|&k| self.records[k].series == e.series && reported(&k)).or(last)
            }
            _ if head => told.find(|&k| self.records[k].own).or(last),
            _ => last,
        });
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
                    years: vec![],
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
                    dated: false,
                    past: false,
                    stop: a.stop && (o.destination.is_none() || !o.people.is_empty() && !a.objects.iter().any(|&k| self.is_state(k))),
                    tour: o.tour,
                    closed: false,
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

    fn merge(&mut self, k: usize, e: &Event, a: &Arguments, o: Occurrence) {
        let related = self.r.sentences[e.sentence].kind == BlockKind::Related;
        let mut in_name = self.parties_in(e.name.unwrap_or(e.toks));
        let korean = e.name.unwrap_or(e.toks).iter().any(|i| self.r.are(i, &BOTH_KOREAS));
        let by_nature = parties_of_series(&e.code).iter().chain(if korean { &KOREAS[..] } else { &[] });
        for code in by_nature {
            if !in_name.iter().any(|p| p.0 == *code) {
                in_name.push(((*code).to_string(), e.toks));
            }
        }
        // "Thượng đỉnh A - B".
        let named = if e.kind == MeetingKind::Summit && e.form == Form::Name { self.people_in(e.name.unwrap_or(e.toks)) } else { Vec::new() };
        let kind_rank = |f: Form| match f {
            Form::Name => 2,
            Form::Verb => 1,
            Form::Noun => 0,
        };
        let when = a.when.map(|t| &self.found.timexes[t]);
        let city = a.city.map(|c| (self.found.mentions[c].toks, false));
        // "Tại sân bay quốc tế Đà Nẵng": the town that its name ends with.
        let called_at = |v: &Toks| e.form == Form::Verb && (e.toks.start..e.toks.end + 3).contains(&v.start);
        let town = a.venue.filter(|v| e.kind != MeetingKind::Visit || called_at(v)).and_then(|v| self.town(v));
        let place = a.city.or(a.country).or(a.seat).filter(|_| !o.tour).and_then(|m| self.state_of(m));
        let year = e.name.filter(|_| e.form == Form::Name).and_then(|name| self.year_of(name));
        let lies = a.city.and_then(|c| self.state_of(c).map(|state| (self.found.mentions[c].toks, state)));
        let rec = &mut self.records[k];
        rec.related &= related;
        // "Sẽ diễn ra ngày 27/2" of what was told without a day so far.
        let first_day = a.when.is_some() && !rec.dated;
        rec.dated |= a.when.is_some();
        rec.past |= a.past && rec.start.is_none();
        // "Hội đàm Mỹ - Triều" tells again of a summit.
        let lower = rec.kind.value == MeetingKind::Summit && family(e.kind) == 0;
        if kind_rank(e.form) > kind_rank(rec.form) && !lower && !e.shakes_hands(self.r)
            || e.kind == MeetingKind::Summit && (family(rec.kind.value) == 0 || rec.kind.value == MeetingKind::Conference && rec.form == Form::Noun)
            || e.kind == MeetingKind::Talks && rec.kind.value == MeetingKind::BilateralMeeting && !self.r.folds(e.toks).any(|w| w == PHAN)
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
        if rec.years.len() < REACH {
            rec.years.extend(year);
        }
        if a.invited && rec.sentences.is_empty() {
            rec.status = Some((Status::Planned, e.toks));
        }
        rec.status = match (rec.status, a.status) {
            // What is told without a sign of the future, or as past, has taken place.
            // An old picture has no say in it.
            (Some((Status::Planned, _)), Some((Status::Held, _))) if self.r.sentences[e.sentence].kind == BlockKind::Caption => rec.status,
            (Some((Status::Planned, _)), Some(held @ (Status::Held, _))) => Some(held),
            (Some((Status::Held, _)), Some((Status::Planned, _))) => rec.status,
            // "Lên kế hoạch thăm X, nhưng chuyến đi đã bị hủy".
            (Some((Status::Planned, _)), Some(off @ (Status::Cancelled, _))) if rec.sentences.last() == Some(&e.sentence) => Some(off),
            // "Ông sẽ gặp B, thăm thành phố C": a stop to come of a visit under way.
            (None, Some((Status::Planned, _))) if rec.own && e.kind == MeetingKind::Visit && a.coordinated => None,
            // Headlines announce in the present tense.
            (None, Some((Status::Planned, _))) if rec.own && !first_day && rec.sentences.iter().any(|&n| !self.r.sentences[n].headline()) => None,
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
        // A town that is told for itself goes before one that a venue is named after.
        rec.city = rec.city.filter(|c| !c.1).or(city).or(rec.city).or(town.as_ref().map(|t| (t.1, true)));
        let host = town.clone().filter(|_| e.kind == MeetingKind::Visit);
        let destination = o.destination.clone().or(place).or(town);
        // The town of a summit lies in one state, whatever was read before.
        let elsewhere = lies.filter(|(at, state)| rec.city.is_some_and(|c| c.0 == *at) && rec.country.as_ref().is_some_and(|c| c.value != state.0));
        if let Some((_, (state, at))) = elsewhere.filter(|_| family(rec.kind.value) == 1 && !of_many(&rec.code)) {
            rec.country = Some(Read::here(state, at));
        } else if rec.country.is_none() {
            rec.country = destination.map(|(c, at)| Read::here(c, at));
        }
        let closes = e.form == Form::Name && !rec.closed && closed(self.r, e, &in_name);
        if closes {
            rec.parties.retain(|p| in_name.iter().any(|q| q.0 == p.0));
            in_name.drain(..).for_each(|(code, at)| add_party(rec, &code, at));
            rec.closed = true;
        }
        for (code, at) in o.parties.into_iter().chain(in_name).chain(host) {
            add_party(rec, &code, at);
        }
        for &(person, at) in &named {
            add_role(rec, person, Role::Participant, at);
            if let Some(country) = &self.resolved.entities[person as usize].country {
                add_party(rec, country.0, at);
            }
        }
        for (person, role, at) in o.people {
            add_role(rec, person, role, at);
        }
        if rec.triggers.len() < CROWD {
            rec.triggers.push(e.toks);
        }
        if e.kind == MeetingKind::Visit {
            role::inviter(self.r, self.actors, e.sentence, rec);
        }
        rec.own |= a.own();
        if let Err(at) = rec.sentences.binary_search(&e.sentence) {
            rec.sentences.insert(at, e.sentence);
        }
    }

    /// The year that a name ends with: "Đối thoại Shangri-La 2018"; "hội nghị G7 năm 2020" may be one of another year than that which is reported.
    fn year_of(&self, name: Toks) -> Option<(String, Toks)> {
        let year = self.found.timexes_in(Toks::new(name.start, name.end + 1)).find(|t| t.known.len() == 4 && t.toks.len() == 1)?;
        (year.known.as_str() >= HISTORY).then(|| (year.known.clone(), year.toks))
    }

    /// The state that a mention of a place lies in, and where it is read.
    pub fn state_of(&self, mention: usize) -> Option<(String, Toks)> {
        let e = &self.resolved.entities[self.resolved.entity_of[mention] as usize];
        e.country.as_ref().map(|c| (c.0.to_string(), self.found.mentions[mention].toks))
    }

    /// An actor that is a state by its name.
    fn is_state(&self, actor: usize) -> bool {
        let at = self.actors[actor].toks;
        let k = self.found.mentions.partition_point(|m| m.toks.start < at.start);
        let country = |n: usize| self.resolved.entities[self.resolved.entity_of[n] as usize].place_type == "country";
        self.found.mentions.get(k).is_some_and(|m| m.toks == at && m.kind == EntityKind::Place && country(k))
    }

    /// The town that a venue's name ends with, and its state.
    pub fn town(&self, venue: Toks) -> Option<(String, Toks)> {
        let (r, first) = (self.r, venue.start + 1);
        let row =
            |k: u32| r.hit(k, Class::Places).filter(|h| h.end == venue.end && matches!(h.value(), "city" | "province") && h.more().len() == 2).map(|h| (k, h));
        let (k, h) = (first..venue.end).find_map(row)?;
        Some((h.more().to_string(), Toks::new(k, venue.end)))
    }

    pub fn official(&self, actor: usize) -> bool {
        argument::official(self.r, self.resolved, &self.actors[actor])
    }

    pub fn day(&self, timex: usize) -> Option<&str> {
        self.found.timexes[timex].value.as_deref().map(day_of)
    }

    /// The last day of a range.
    pub fn last_day(&self, timex: usize) -> Option<&str> {
        self.found.timexes[timex].value.as_deref()?.split_once('/').map(|(_, to)| day_of(to))
    }

    /// Persons named inside a name.
    fn people_in(&self, name: Toks) -> Vec<(u32, Toks)> {
        self.found.mentions_in(name).filter(|(_, m)| m.kind == EntityKind::Person).map(|(k, m)| (self.resolved.entity_of[k], m.toks)).collect()
    }

    /// States named inside a name ("Việt Nam - Lào").
    pub fn parties_in(&self, name: Toks) -> Vec<(String, Toks)> {
        let mut out: Vec<(String, Toks)> = Vec::new();
        // "Hội nghị quốc tế về Libya": what it is about; but "về hợp tác ASEAN - Hàn Quốc", "về Syria giữa Nga và Iran".
        let about = |m: Toks| {
            let paired = [m.start.saturating_sub(1), m.end].iter().any(|&i| self.r.token(i).is_some_and(|t| t.kind == Kind::Dash));
            let words = (name.start..m.start).rev().find(|&i| self.r.is(i, ABOUT) || self.r.is(i, BETWEEN));
            !paired && words.is_some_and(|i| self.r.is(i, ABOUT))
        };
        for (k, m) in self.found.mentions_in(name) {
            // The first word of a longer name ("Đại hội đồng AIPA") is no body of its own.
            let assembly = m.kind == EntityKind::Organization && m.toks.len() == 3 && self.r.is(m.toks.start, DAI);
            if assembly && self.found.mentions[k.saturating_sub(1)..k].iter().any(|x| x.toks.start == m.toks.start) {
                continue;
            }
            let e = &self.resolved.entities[self.resolved.entity_of[k] as usize];
            let code = match m.kind {
                EntityKind::Place if e.place_type == "country" && !about(m.toks) => e.country.as_ref().map(|c| c.0),
                // "Hội đồng Điều phối ASEAN": of the union that its name ends with.
                EntityKind::Organization => m.row.map(|r| r.value).filter(|v| !v.is_empty()).or_else(|| self.r.is(m.toks.end - 1, ASEAN).then_some("ASEAN")),
                _ => None,
            };
            if let Some(code) = code.filter(|c| !out.iter().any(|p| p.0 == **c)) {
                out.push((code.to_string(), m.toks));
            }
        }
        out
    }
}

/// "Đàm phán" is what goes on before and after a meeting.
const PHAN: u64 = fold("phán");
const ASEAN: u64 = fold("asean");
const DAI: u64 = fold("đại");
pub const KOREAS: [&str; 2] = ["KP", "KR"];
/// "Thượng đỉnh liên Triều".
pub const BOTH_KOREAS: [u64; 2] = [fold("liên"), fold("Triều")];

/// A summit of these two without a name is one of their series all the same.
pub fn codes(records: &mut [Record]) {
    for rec in records.iter_mut().filter(|rec| rec.kind.value == MeetingKind::Summit && rec.code.is_empty() && rec.parties.len() == 2) {
        if ["US", "KP"].iter().all(|state| rec.parties.iter().any(|p| p.0 == *state)) {
            rec.code = "US-DPRK-Summit".to_string();
        }
    }
}

/// "Mời ông A dự Đối thoại lần thứ ba tại Hà Nội": the next edition of the dialogue that the text reports has its sides and its series.
pub fn editions(r: &Reading, records: &mut [Record]) {
    let of_two = |rec: &Record| rec.kind.value == MeetingKind::Dialogue && rec.edition.is_some();
    for k in 0..records.len() {
        let rec = &records[k];
        let bare = rec.name.is_none_or(|n| n.len() <= BARE_NAME && !n.iter().any(|i| r.state(i).is_some()));
        if !of_two(rec) || !bare || !matches!(rec.code.as_str(), "" | "-") {
            continue;
        }
        let other = |o: &Record| {
            of_two(o) && !o.code.is_empty() && o.parties.len() == 2 && o.edition.map(|e| e.0) != rec.edition.map(|e| e.0) && o.related == rec.related
        };
        if let Some(j) = around(k, records.len()).find(|&j| j != k && other(&records[j])) {
            let (code, series, parties) = (records[j].code.clone(), records[j].series, records[j].parties.clone());
            let rec = &mut records[k];
            rec.code = code;
            rec.series = rec.series.or(series);
            for (code, at) in parties {
                add_party(rec, &code, at);
            }
        }
    }
}

/// The day of "Đối thoại Shangri-La 2018" is one of that year, where the text does not say another with its name.
pub fn years(records: &mut [Record]) {
    for rec in records {
        let (Some(start), Some((year, at))) = (&mut rec.start, rec.years.first()) else { continue };
        if rec.years.iter().all(|y| y.0 == *year) && start.value.starts_with("XXXX") {
            start.value.replace_range(..4, year);
            start.toks.push(*at);
        }
    }
}

/// Names with a year before are of history: "Xuân Mậu Thân 1968".
const HISTORY: &str = "2000";

/// In tokens: "Đối thoại lần thứ ba".
const BARE_NAME: u32 = 5;

/// Whether a name says which states meet: "thượng đỉnh Mỹ - Triều"; but not "hội nghị về quan hệ Mỹ - Triều", "diễn tập ASEAN - Mỹ".
fn closed(r: &Reading, e: &Event, in_name: &[(String, Toks)]) -> bool {
    let about = || e.name.unwrap_or(e.toks).iter().any(|i| r.is(i, ABOUT));
    matches!(family(e.kind), 1 | 4) && in_name.len() > 1 && in_name.iter().all(|p| p.0.len() == 2 && p.0 != "EU" && p.0 != "UN") && !about()
}

/// Nobody of a third state meets at the summit of two, whoever speaks of it or has it held at home.
pub fn outsiders(resolved: &Resolved, records: &mut [Record]) {
    for rec in records.iter_mut().filter(|rec| rec.closed) {
        let Record { people, parties, .. } = rec;
        people.retain(|p| resolved.entities[p.person as usize].country.as_ref().is_none_or(|c| parties.iter().any(|q| q.0 == c.0)));
    }
}

/// The organization whose meeting a series is, or the states that its name stands for.
fn parties_of_series(code: &str) -> &'static [&'static str] {
    match code {
        "ADMM" | "ADMM-Plus" | "ADMM-Retreat" | "ADSOM" | "ADSOM-Plus" | "ADSOM-WG" | "ADSOM-Plus-WG" | "ACDFM" | "AMM" | "ASEAN-Summit" | "ASEAN-Plus" => {
            &["ASEAN"]
        }
        "UNGA" | "UNSC" => &["UN"],
        "US-DPRK-Summit" => &["US", "KP"],
        "CLV" => &["KH", "LA", "VN"],
        "CLMV" => &["KH", "LA", "MM", "VN"],
        _ => &[],
    }
}
