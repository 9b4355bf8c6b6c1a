//! What a report says of a meeting, as far as it tells one meeting from another.

use super::card::{Card, Named};
use super::hash::{Code, number};
use super::name::{Name, Title};
use super::when::{When, month};
use super::words::{phrase, town};
use crate::model::{Basis, EntityKind, Meeting, MeetingKind, Status};
use crate::order;
use std::sync::Arc;

/// Kinds that the press uses for one and the same meeting; kinds of different families are different meetings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    Meeting,
    Visit,
    PhoneCall,
    Exercise,
    Ceremony,
    Other,
}

/// How many sit at the table. *Thượng đỉnh* and *hội nghị* are said of two sides and of many.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Table {
    Two,
    Either,
    Many,
}

/// An article that reports a meeting, and whom and what else it names.
#[derive(Clone, Debug)]
pub struct Teller {
    pub id: Arc<str>,
    /// Numbers of the people, organizations and places, sorted.
    pub company: Arc<[u64]>,
}

impl Ord for Teller {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.id.cmp(&other.id)
    }
}

impl PartialOrd for Teller {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Teller {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Teller {}

impl Teller {
    pub fn new(card: &Card) -> Self {
        let country = |n: &&Named| n.place_type.as_deref() == Some("country");
        let number = |n: &Named| match n.kind {
            EntityKind::Person => Name::new(&n.name, n.country.as_deref()).key(),
            EntityKind::Place => town(&n.name),
            _ => phrase(&n.name),
        };
        let mut company: Vec<u64> = card.named.iter().filter(|n| !country(n)).map(number).collect();
        company.sort_unstable();
        company.dedup();
        Self { id: card.id.clone(), company: company.into() }
    }
}

/// What tells a meeting from others. Reports that agree in all of it are not told apart.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Features {
    pub family: Family,
    pub table: Table,
    pub kind: u8,
    pub series: Option<Code>,
    /// Held once a year: series and year say which.
    pub yearly: bool,
    pub edition: Option<u32>,
    pub when: When,
    /// The year that the article speaks from, where the meeting's stays open.
    pub era: Option<u16>,
    /// Days that the article names, where the meeting's stays open or is only carried over; sorted.
    pub around: Vec<u16>,
    /// The year follows from the day of publication: it is not read amiss.
    pub sure_year: bool,
    pub city: Option<u64>,
    pub country: Option<Code>,
    /// Sorted.
    pub parties: Vec<Code>,
    /// Sorted.
    pub people: Vec<Name>,
    pub title: Title,
    pub status: u8,
    /// Who reports it, where it says too little to be taken for another report's meeting just because that says as little.
    pub only: Option<(Arc<str>, String)>,
}

/// More people than this are a list of guests; the first say enough of which meeting it is.
const PEOPLE: usize = 8;

impl Features {
    pub fn new(card: &Card, m: &Meeting) -> Self {
        let mut parties: Vec<Code> = m.parties.iter().map(|p| Code::new(p)).collect();
        order::sort(&mut parties);
        parties.dedup();
        let mut people: Vec<Name> = m.participants.iter().take(PEOPLE).map(|p| Name::new(&p.name, p.country.as_deref())).collect();
        order::sort(&mut people);
        people.dedup();
        let carried = m.sources.get("start").is_some_and(|s| s.basis == Basis::Context);
        let when = When::read(m.start.as_deref(), m.end.as_deref()).carried(carried);
        let mut around = if when.is_open() || carried { card.around.clone() } else { Vec::new() };
        order::sort_by_key(&mut around, |day| *day as u64);
        Self {
            family: family(m.kind),
            table: table(m, &parties),
            kind: m.kind as u8,
            series: m.series.as_deref().map(Code::new),
            yearly: yearly(m),
            edition: m.edition,
            era: card.era.filter(|_| when.year.is_none()),
            around,
            sure_year: card.published.is_some() && when.year.is_some(),
            when,
            city: m.city.as_deref().map(town),
            country: m.country.as_deref().map(Code::new),
            parties,
            people,
            title: m.name.as_deref().map(|name| Title::new(name, m.kind == MeetingKind::Exercise)).unwrap_or_default(),
            status: m.status as u8,
            only: when.is_open().then(|| (card.id.clone(), m.id.clone())),
        }
    }

    pub fn is(&self, status: Status) -> bool {
        self.status == status as u8
    }

    /// The states among the parties.
    pub fn states(&self) -> impl Iterator<Item = Code> {
        self.parties.iter().copied().filter(|p| p.is_state())
    }

    /// Under which numbers reports of the same meeting can be found: who (two people, a person and another side, two states, the series, the name),
    /// alone where it is telling enough, and with month, day, place or edition. The narrow keys go on telling where a wide one is too common.
    pub fn keys(&self) -> Vec<u64> {
        let mut whos: Vec<(u64, bool)> = Vec::new();
        for (n, a) in self.people.iter().enumerate() {
            for b in &self.people[n + 1..] {
                if a.country != b.country || a.country.is_none() {
                    let (x, y) = (a.key().min(b.key()), a.key().max(b.key()));
                    whos.push((number(&("people", x, y)), true));
                }
            }
            for party in self.parties.iter().chain(&self.country).filter(|p| Some(*p) != a.country.as_ref()) {
                whos.push((number(&("person", a.key(), party)), true));
            }
            if self.states().count() < 2 {
                whos.push((number(&("alone", a.key())), false));
            }
        }
        if (2..=3).contains(&self.parties.len()) {
            whos.push((number(&("parties", &self.parties)), false));
        }
        let states: Vec<Code> = self.states().collect();
        if states.len() == 2 && states.len() < self.parties.len() {
            whos.push((number(&("parties", &states)), false));
        }
        whos.extend(self.edition.map(|edition| (number(&("edition", edition)), false)));
        if let Some(series) = self.series {
            whos.push((number(&("series", series)), false));
        }
        whos.extend(self.title.keys().map(|key| (key, self.title.is_telling())));
        order::sort_by_key(&mut whos, |who| who.0);
        whos.dedup();
        let mut keys = Vec::new();
        for (who, telling) in whos {
            let who = (self.family, who);
            if telling {
                keys.push(number(&who));
            }
            keys.extend(self.when.months().map(|month| number(&(who, "month", month))));
            keys.extend(self.around.iter().map(|day| number(&(who, "month", month(*day)))));
            keys.extend(self.around.iter().flat_map(|day| [*day, *day + 1]).map(|day| number(&(who, "day", day))));
            if let Some((first, last)) = self.when.days().filter(|_| self.when.is_exact()) {
                // The day after as well, so that reports a day apart share one.
                keys.extend((first..=last.min(first + 9) + 1).map(|day| number(&(who, "day", day, self.city))));
                keys.extend((first..=last.min(first + 9) + 1).map(|day| number(&(who, "day", day))));
            }
            keys.extend(self.when.year.map(|year| number(&(who, "year", year))));
            keys.extend(self.country.as_ref().map(|country| number(&(who, "country", country))));
            keys.extend(self.city.map(|city| number(&(who, "city", city))));
            keys.extend(self.edition.map(|edition| number(&(who, "edition", edition))));
        }
        keys
    }
}

/// Series held once a year. The conferences of some come several to a year, their summits do not.
const YEARLY: [&str; 9] = ["ADMM", "ADMM-Plus", "ACDFM", "AMM", "ARF", "SDD", "SLD", "UNGA", "XSF"];
const YEARLY_SUMMIT: [&str; 5] = ["APEC", "BRF", "EAS", "G20", "G7"];

fn yearly(m: &Meeting) -> bool {
    let of = |series: &[&str]| m.series.as_deref().is_some_and(|s| series.contains(&s));
    of(&YEARLY) || (of(&YEARLY_SUMMIT) && m.kind == MeetingKind::Summit)
}

fn family(kind: MeetingKind) -> Family {
    use MeetingKind::*;
    match kind {
        Talks | BilateralMeeting | CourtesyCall | Dialogue | WorkingGroup | Conference | Summit | Forum => Family::Meeting,
        Visit => Family::Visit,
        PhoneCall => Family::PhoneCall,
        Exercise => Family::Exercise,
        Ceremony => Family::Ceremony,
        Exchange | Other => Family::Other,
    }
}

fn table(m: &Meeting, parties: &[Code]) -> Table {
    use MeetingKind::*;
    let states = parties.iter().filter(|p| p.is_state()).count();
    match (m.kind, m.series.as_deref()) {
        (_, Some("US-DPRK-Summit")) => Table::Two,
        (Conference | Forum | Summit, Some(_)) => Table::Many,
        (Summit, None) if parties.iter().all(|p| p.is_state()) => Table::Either,
        (Conference, None) if states == 2 && parties.len() == 2 => Table::Either,
        (Conference | Forum | Summit, None) => Table::Many,
        _ => Table::Two,
    }
}
