//! Export: documents and registers → the formats that other programs read.
//!
//! | file | format | standard |
//! | --- | --- | --- |
//! | `csv` | a table, one meeting a row | RFC 4180 |
//! | `icalendar` | a calendar, one meeting an event | RFC 5545 |
//! | `json_ld` | linked data | JSON-LD 1.1, schema.org `Event` |
//! | `graphml` | a graph of who took part in what | GraphML 1.0 |
//! | `markdown` | minutes to read | CommonMark |
//!
//! All of them show [`Minutes`]: an article or a register in one form. Whatever they show keeps its places, written `DOCUMENT#char=START,END` as RFC 5147
//! does, and the words that stand there where the text is at hand. Texts of articles come from anywhere: each format sees to it that they stay text.

mod csv;
mod graphml;
mod icalendar;
mod json_ld;
mod markdown;
mod minutes;

pub use minutes::Minutes;

use crate::model::*;
use crate::resolve::date::calendar_day;
use std::fmt::Display;

/// Which format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Csv,
    Icalendar,
    JsonLd,
    Graphml,
    Markdown,
}

/// Writes in pieces, so that no more than one article need be held: the head, the parts with what stands between two of them, and the tail.
/// Parts may be made in any order and on any thread.
pub trait Export: Send + Sync {
    fn head(&self) -> String;
    fn part(&self, minutes: &Minutes) -> String;
    fn between(&self) -> &'static str {
        ""
    }
    fn tail(&self) -> String {
        String::new()
    }
    /// What the format could not hold, said once all parts are made.
    fn left_out(&self) -> Option<String> {
        None
    }
}

/// A new file of a format.
///
/// ```
/// use bienban::{Options, analyze, export::{Format, Minutes, export}};
///
/// let text = "Hội đàm tại Hà Nội\n\nSáng 14/5/2024, Đại tướng Quách Tự Lâm hội đàm với Trung tướng Gantulga Batsaikhan tại Hà Nội.\n";
/// let document = analyze(text, &Options { id: "a".into(), ..Options::default() });
/// let calendar = export(Format::Icalendar);
/// let part = calendar.part(&Minutes::of_document(&document, text));
/// assert!(part.contains("DTSTART;VALUE=DATE:20240514\r\n") && part.contains("DTEND;VALUE=DATE:20240515\r\n"));
/// ```
pub fn export(format: Format) -> Box<dyn Export> {
    match format {
        Format::Csv => Box::new(csv::Csv),
        Format::Icalendar => Box::new(icalendar::Icalendar::default()),
        Format::JsonLd => Box::new(json_ld::JsonLd),
        Format::Graphml => Box::new(graphml::Graphml::default()),
        Format::Markdown => Box::new(markdown::Markdown),
    }
}

/// The code of a value of the model: `courtesy_call`.
fn code(value: &impl serde::Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(code)) => code,
        other => unreachable!("no code: {other:?}"),
    }
}

/// The code as a heading: `Courtesy call`.
fn heading(value: &impl serde::Serialize) -> String {
    let mut words = code(value).replace('_', " ");
    words[..1].make_ascii_uppercase();
    words
}

/// What a meeting is called: its name, else its kind and who met.
fn title(meeting: &CorpusMeeting) -> String {
    if let Some(name) = &meeting.name {
        return name.clone();
    }
    let people: Vec<&str> = meeting.participants.iter().map(|p| p.name.as_str()).collect();
    let who = if people.is_empty() { meeting.parties.iter().map(String::as_str).collect() } else { people };
    if who.is_empty() { heading(&meeting.kind) } else { format!("{}: {}", heading(&meeting.kind), who.join(", ")) }
}

/// Rank, name, office, country and roles, as one would write them: `Đại tướng Quách Tự Lâm, Bộ trưởng Bộ Quốc phòng (VN; host)`.
fn person(p: &CorpusParticipant) -> String {
    let mut out = p.rank.iter().chain([&p.name]).map(String::as_str).collect::<Vec<_>>().join(" ");
    p.office.iter().for_each(|office| out += &format!(", {office}"));
    let notes: Vec<String> = p.country.iter().cloned().chain(p.roles.iter().map(code)).collect();
    if notes.is_empty() { out } else { format!("{out} ({})", notes.join("; ")) }
}

/// Venue, city and country as far as they are known.
fn place(meeting: &CorpusMeeting) -> Option<String> {
    let country = meeting.country.as_deref().map(country);
    let parts: Vec<&str> = [meeting.venue.as_deref(), meeting.city.as_deref(), country].into_iter().flatten().collect();
    Some(parts.join(", ")).filter(|p| !p.is_empty())
}

/// A country's name, if it is the code of one.
fn country(code: &str) -> &str {
    crate::lexicon::by_value(crate::lexicon::Class::Countries, code).map_or(code, |row| row.en)
}

/// Whether a party is a state, not a body.
fn is_country(party: &str) -> bool {
    party.len() == 2 && country(party) != party
}

/// First and last day of a meeting, if its days are known with their year; one day where the end is not.
fn days(meeting: &CorpusMeeting) -> Option<(time::Date, time::Date)> {
    let start = day(meeting.start.as_deref()?.split('/').next()?)?;
    let end = meeting.end.as_deref().or(meeting.start.as_deref()).and_then(|end| day(end.rsplit('/').next()?)).filter(|end| *end >= start);
    Some((start, end.unwrap_or(start)))
}

/// The day of a value that tells one: `2024-05-14`, `2024-05-14TMO`, `2024-05-14T22:07`.
fn day(value: &str) -> Option<time::Date> {
    let (day, rest) = value.split_at_checked(10)?;
    calendar_day(day).filter(|_| rest.is_empty() || rest.starts_with('T'))
}

/// Text without characters that no text format may carry: controls, and what turns the direction of the line around it.
fn clean(text: &str) -> String {
    let bad = |c: char| c.is_control() && !matches!(c, '\n' | '\t') || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FFFE}' | '\u{FFFF}');
    text.chars().filter(|c| !bad(*c)).collect()
}

/// Text on one line.
fn line(text: impl Display) -> String {
    clean(&text.to_string()).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_of_a_known_year_are_days() {
        for value in ["2024-05-14", "2024-05-14TMO", "2024-05-14T22:07"] {
            assert_eq!(day(value).map(|d| d.to_julian_day()), Some(2_460_445), "{value}");
        }
        for value in ["XXXX-05-14", "2024-05", "2024-Q1", "2024-W07-1", "2024-02-30", "2024-05-14x", "ngày 14 tháng 5", ""] {
            assert_eq!(day(value), None, "{value}");
        }
    }

    #[test]
    fn an_end_before_the_start_or_without_a_day_is_none() {
        let text = "Hội nghị khai mạc tại Hà Nội ngày 14/5/2024.";
        let document = crate::analyze(text, &crate::Options::default());
        let mut meeting = Minutes::of_document(&document, text).corpus.meetings[0].clone();
        for (end, last) in [(Some("2024-05-16"), 16), (Some("2024-05-13"), 14), (Some("2024-06"), 14), (None, 14)] {
            (meeting.start, meeting.end) = (Some("2024-05-14".into()), end.map(str::to_string));
            assert_eq!(days(&meeting).map(|(first, last)| (first.day(), last.day())), Some((14, last)));
        }
        (meeting.start, meeting.end) = (Some("2024-05-14/2024-05-15".into()), None);
        assert_eq!(days(&meeting).map(|(first, last)| (first.day(), last.day())), Some((14, 15)));
    }
}
