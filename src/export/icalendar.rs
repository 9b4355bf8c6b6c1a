//! A calendar, RFC 5545: one all-day event for each meeting whose day is known with its year.
//!
//! Part of a day or an hour is no more than what one article says, so that it stands in the description. Attendees would need addresses, which no article prints:
//! they stand there as well. UIDs follow from the meeting, and `DTSTAMP` from the newest article about it, so that the same articles give the same calendar.

use super::{Export, Minutes, clean, day, days, heading, line, person, place, title};
use crate::model::*;
use ::icalendar::{Component, Event, EventLike, EventStatus, Property};
use std::sync::atomic::{AtomicUsize, Ordering};

#[derive(Default)]
pub struct Icalendar {
    /// Meetings without a day.
    undated: AtomicUsize,
}

/// A calendar shows some places; a meeting that a hundred articles report has hundreds.
const PLACES: usize = 50;

impl Export for Icalendar {
    fn head(&self) -> String {
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Bienban//Minutes of meetings//VI\r\nCALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n".into()
    }

    fn part(&self, minutes: &Minutes) -> String {
        let mut out = String::new();
        for meeting in &minutes.corpus.meetings {
            match days(meeting) {
                Some(days) => out += &event(meeting, days, minutes),
                None => _ = self.undated.fetch_add(1, Ordering::Relaxed),
            }
        }
        out
    }

    fn tail(&self) -> String {
        "END:VCALENDAR\r\n".into()
    }

    fn left_out(&self) -> Option<String> {
        match self.undated.load(Ordering::Relaxed) {
            0 => None,
            1 => Some("1 meeting whose day or year is not known is not in the calendar".into()),
            n => Some(format!("{n} meetings whose day or year is not known are not in the calendar")),
        }
    }
}

fn event(m: &CorpusMeeting, (first, last): (time::Date, time::Date), minutes: &Minutes) -> String {
    let documents = Minutes::reported_by(m);
    let stamp = documents.iter().filter_map(|d| day(minutes.document(d)?.published.as_deref()?)).max().unwrap_or(last);
    let date = |key: &str, day: time::Date| Property::new(key, basic(day)).append_parameter(("VALUE", "DATE")).done();
    let mut event = Event::new();
    event.uid(&line(format!("{}@bienban", m.key)));
    event.append_property(Property::new("DTSTAMP", format!("{}T000000Z", basic(stamp))));
    event.append_property(date("DTSTART", first));
    // The first day that is no longer part of it.
    event.append_property(date("DTEND", last.next_day().unwrap_or(last)));
    event.summary(&line(title(m)));
    event.description(&clean(&description(m, &documents, minutes)));
    event.status(match m.status {
        CorpusStatus::Held => EventStatus::Confirmed,
        CorpusStatus::Planned | CorpusStatus::Postponed => EventStatus::Tentative,
        CorpusStatus::Cancelled => EventStatus::Cancelled,
    });
    // Other people's meetings take no time of whoever keeps the calendar.
    event.append_property(Property::new("TRANSP", "TRANSPARENT"));
    if let Some(place) = place(m) {
        event.location(&line(place));
    }
    if !m.topics.is_empty() {
        event.categories(m.topics.iter().map(|t| line(&t.code)));
    }
    if let Some(url) = documents.iter().find_map(|d| minutes.url(d)).filter(|url| url.bytes().all(|b| b.is_ascii_graphic())) {
        event.url(url);
    }
    let places = Minutes::sources(m).into_iter().flat_map(|(field, spans)| spans.iter().map(move |span| (field.clone(), span)));
    for (field, span) in places.take(PLACES) {
        let source = line(format!("{field}: {}", minutes.cited(span)));
        event.append_multi_property(Property::new("X-BIENBAN-SOURCE", source).append_parameter(("VALUE", "TEXT")).done());
    }
    Component::to_string(&event)
}

/// `20240514`.
fn basic(day: time::Date) -> String {
    format!("{:04}{:02}{:02}", day.year(), u8::from(day.month()), day.day())
}

fn description(m: &CorpusMeeting, documents: &[&str], minutes: &Minutes) -> String {
    let mut out = vec![format!("{}, {}", heading(&m.kind), super::code(&m.status))];
    let mut say = |what: &str, value: String| {
        if !value.is_empty() {
            out.push(format!("{what}: {value}"));
        }
    };
    let list = |all: Vec<String>| all.join("; ");
    say("Time", m.time.map(|t| super::code(&t)).unwrap_or_default());
    say("Format", m.format.map(|f| super::code(&f)).unwrap_or_default());
    say("Parties", m.parties.join(", "));
    say("Participants", list(m.participants.iter().map(person).collect()));
    say("Outcomes", list(m.outcomes.iter().map(|o| line(&o.quote)).collect()));
    say("Reported", m.evidence.iter().find_map(|span| minutes.words(span)).unwrap_or_default());
    say("Articles", documents.iter().take(PLACES).copied().collect::<Vec<_>>().join(", "));
    out.join("\n")
}
