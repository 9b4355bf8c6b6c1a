//! A record: what is known of one occurrence.

use super::event::Form;
use crate::model::{Format, MeetingKind, PartOfDay, RelationType, Role, Salience, Status};
use crate::reading::Toks;
use crate::resolve::date::days_from;

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
    /// Years that stand in or directly behind its name.
    pub years: Vec<(String, Toks)>,
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
    /// Some words say when, if only "hôm nay" of an unknown day.
    pub dated: bool,
    /// In a month or year past that the text does not count out.
    pub past: bool,
    /// A visit to a house or a unit.
    pub stop: bool,
    /// A visit to a region, not to one state.
    pub tour: bool,
    /// Its name says which states meet, and no others: "thượng đỉnh Mỹ - Triều".
    pub closed: bool,
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
    // "Ngày 2-9 về nước ... Chuyến thăm diễn ra từ ngày 28-8 đến 1-9": its second or third day, or the day of the way home; a tour around it is longer.
    let around = |start: &str| {
        let (from, to) = (days_from(day, start), to.and_then(|t| days_from(start, day_of(t))));
        rec.kind.value == MeetingKind::Visit && from.zip(to).is_some_and(|(before, after)| before > 0 && (before <= 2 && after >= 0 || after == -1))
    };
    let range = |start: &str| to.is_some() && rec.end.is_none() && (rec.form == Form::Name || around(start));
    let finer = rec.start.as_ref().is_none_or(|s| s.carried || s.value.len() < day.len() || range(&s.value));
    if finer {
        rec.start = Some(Read::here(day.to_string(), toks));
        rec.end = to.map(|t| Read::here(t.split('T').next().unwrap_or(t).to_string(), toks));
    }
    let same_day = rec.start.as_ref().is_some_and(|s| s.value == day);
    if let Some(part) = part.filter(|_| same_day && rec.time.is_none() && to.is_none()) {
        rec.time = part_of_day(part).map(|t| Read::here(t, toks));
    }
}

/// The suffix of a TIMEX3 value, or the hour.
pub fn part_of_day(part: &str) -> Option<PartOfDay> {
    if let Some(hour) = part.get(..2).and_then(|h| h.parse().ok()) {
        return match hour {
            5..=10 => Some(PartOfDay::Morning),
            11 | 12 => Some(PartOfDay::Midday),
            13..=17 => Some(PartOfDay::Afternoon),
            18..=21 => Some(PartOfDay::Evening),
            _ => None,
        };
    }
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

/// Adds a side that is none yet.
pub fn add_party(rec: &mut Record, code: &str, at: Toks) {
    if !rec.closed && !rec.parties.iter().any(|p| p.0 == code) {
        rec.parties.push((code.to_string(), at));
    }
}

/// The state whose papers are read: what they leave out is of it.
pub const HOME: &str = "VN";

/// In days.
pub const LONGEST_VISIT: i32 = 7;

/// How many records, events or actors away things may belong together: keeps the work linear in the text, however long a sentence or an article is.
pub const REACH: usize = 64;
/// Most people of one record.
pub const CROWD: usize = 500;

/// Numbers within [`REACH`] of `k`.
pub fn around(k: usize, len: usize) -> std::ops::Range<usize> {
    k.saturating_sub(REACH)..(k + REACH).min(len)
}
