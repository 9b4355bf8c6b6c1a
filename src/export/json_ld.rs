//! Linked data: JSON-LD 1.1 with the vocabulary of schema.org, one `Event` for each meeting in one `@graph`.
//!
//! An event's `subjectOf` names the articles that report it; the `Quotation`s that are parts of an article say which words each value was read from.

use super::{Export, Minutes, clean, country, is_country, title};
use crate::model::*;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

pub struct JsonLd;

impl Export for JsonLd {
    fn head(&self) -> String {
        "{\"@context\":\"https://schema.org\",\"@graph\":[".into()
    }

    fn part(&self, minutes: &Minutes) -> String {
        let events: Vec<String> = minutes.corpus.meetings.iter().map(|m| embeddable(&event(m, minutes))).collect();
        events.join(",\n")
    }

    fn between(&self) -> &'static str {
        ",\n"
    }

    fn tail(&self) -> String {
        "]}\n".into()
    }
}

/// JSON that may stand in a `script` element: no text of an article can end it.
fn embeddable(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

fn event(m: &CorpusMeeting, minutes: &Minutes) -> Value {
    let mut all = Map::new();
    let mut put = |key: &str, value: Value| {
        let empty = value.is_null() || value.as_array().is_some_and(Vec::is_empty);
        if !empty {
            all.insert(key.into(), value);
        }
    };
    put("@type", "Event".into());
    put("@id", id("meeting", &m.key).into());
    put("identifier", m.key.as_str().into());
    put("name", clean(&title(m)).into());
    put("alternateName", m.en.as_deref().into());
    put("additionalType", super::code(&m.kind).into());
    put("startDate", iso(&m.start).into());
    put("endDate", iso(&m.end).into());
    put("eventStatus", status(m.status).into());
    put("eventAttendanceMode", m.format.map(attendance).into());
    put("location", location(m));
    let organizes = |p: &&CorpusParticipant| p.roles.iter().any(|r| matches!(r, Role::Chair | Role::CoChair | Role::Host));
    let people = |wanted: bool| m.participants.iter().filter(move |p| organizes(p) == wanted).map(person).collect::<Vec<_>>();
    put("organizer", people(true).into());
    put("attendee", people(false).into_iter().chain(m.parties.iter().map(|p| party(p))).collect::<Vec<_>>().into());
    put("superEvent", above(m, minutes).into());
    put("about", m.topics.iter().map(|t| json!({"@type": "DefinedTerm", "termCode": t.code, "name": t.code.replace('_', " ")})).collect::<Vec<_>>().into());
    put("description", m.outcomes.iter().map(|o| clean(&o.quote)).collect::<Vec<_>>().into());
    put("subjectOf", articles(m, minutes).into());
    Value::Object(all)
}

/// A name for what has no address: the characters that a URN may hold, others by their bytes.
fn id(kind: &str, key: &str) -> String {
    let mut out = format!("urn:bienban:{kind}:");
    for byte in key.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b':' | b'/' | b'+' => out.push(byte.into()),
            _ => out += &format!("%{byte:02X}"),
        }
    }
    out
}

/// A date as ISO 8601 has it; what has an open year, or tells a quarter or a week, is none.
fn iso(value: &Option<String>) -> Option<&str> {
    let value = value.as_deref()?;
    if super::day(value).is_some() {
        let hour =
            value.get(10..).is_some_and(|t| t.len() == 6 && t.as_bytes()[3] == b':' && t[1..3].bytes().chain(t[4..].bytes()).all(|b| b.is_ascii_digit()));
        return if hour { Some(value) } else { value.get(..10) };
    }
    let month = value.len() == 7 && value.as_bytes()[4] == b'-';
    let digits = |range| value.get(range).is_some_and(|n: &str| n.bytes().all(|b| b.is_ascii_digit()));
    ((month && digits(5..7) || value.len() == 4) && digits(0..4)).then_some(value)
}

fn status(status: CorpusStatus) -> &'static str {
    match status {
        CorpusStatus::Held | CorpusStatus::Planned => "https://schema.org/EventScheduled",
        CorpusStatus::Postponed => "https://schema.org/EventPostponed",
        CorpusStatus::Cancelled => "https://schema.org/EventCancelled",
    }
}

fn attendance(format: Format) -> &'static str {
    match format {
        Format::InPerson => "https://schema.org/OfflineEventAttendanceMode",
        Format::Online => "https://schema.org/OnlineEventAttendanceMode",
        Format::Hybrid => "https://schema.org/MixedEventAttendanceMode",
    }
}

fn location(m: &CorpusMeeting) -> Value {
    let Some(name) = super::place(m) else { return Value::Null };
    let mut address = Map::from_iter([("@type".to_string(), "PostalAddress".into())]);
    m.city.iter().for_each(|city| _ = address.insert("addressLocality".into(), clean(city).into()));
    m.country.iter().for_each(|code| _ = address.insert("addressCountry".into(), code.as_str().into()));
    json!({"@type": "Place", "name": clean(&name), "address": address})
}

fn person(p: &CorpusParticipant) -> Value {
    let mut all =
        Map::from_iter([("@type".to_string(), "Person".into()), ("@id".into(), id("person", &p.entity).into()), ("name".into(), clean(&p.name).into())]);
    p.rank.iter().for_each(|rank| _ = all.insert("honorificPrefix".into(), clean(rank).into()));
    p.office.iter().for_each(|office| _ = all.insert("jobTitle".into(), clean(office).into()));
    p.country.iter().for_each(|code| _ = all.insert("nationality".into(), json!({"@type": "Country", "name": country(code), "identifier": code})));
    Value::Object(all)
}

/// Only people and organizations attend: a state does through its government.
fn party(party: &str) -> Value {
    if is_country(party) {
        json!({"@type": "GovernmentOrganization", "name": country(party), "identifier": party, "areaServed": {"@type": "Country", "name": country(party)}})
    } else {
        json!({"@type": "Organization", "name": clean(party)})
    }
}

/// The meetings that it is part of, and its series.
fn above(m: &CorpusMeeting, minutes: &Minutes) -> Vec<Value> {
    let whole = |r: &CorpusRelation| {
        // Meetings go by their key, which holds when the register is made anew.
        let key = minutes.meeting(&r.target).map_or(r.target.as_str(), |m| &m.key);
        json!({"@type": "Event", "@id": id("meeting", key), "name": clean(minutes.name(&r.target))})
    };
    let mut all: Vec<Value> = m.relations.iter().filter(|r| r.r#type == RelationType::PartOf).map(whole).collect();
    if let Some(key) = m.series_key.as_deref().or(m.series.as_deref()) {
        all.push(json!({"@type": "EventSeries", "@id": id("series", key), "identifier": key, "name": m.en.as_deref().unwrap_or(key)}));
    }
    all
}

fn articles(m: &CorpusMeeting, minutes: &Minutes) -> Vec<Value> {
    let mut quotations: BTreeMap<&str, Vec<Value>> = BTreeMap::new();
    for (field, spans) in Minutes::sources(m) {
        for span in spans {
            let mut quotation = Map::from_iter([("@type".to_string(), "Quotation".into()), ("name".into(), field.as_str().into())]);
            quotation.insert("identifier".into(), minutes.reference(span).into());
            minutes.words(span).into_iter().for_each(|words| _ = quotation.insert("text".into(), words.into()));
            quotations.entry(&span.document).or_default().push(Value::Object(quotation));
        }
    }
    let article = |id: &str| {
        let mut all = Map::from_iter([("@type".to_string(), "NewsArticle".into()), ("identifier".into(), id.into())]);
        minutes.url(id).into_iter().for_each(|url| _ = all.insert("url".into(), url.into()));
        if let Some(document) = minutes.document(id) {
            document.title.iter().for_each(|title| _ = all.insert("headline".into(), clean(title).into()));
            iso(&document.published).into_iter().for_each(|day| _ = all.insert("datePublished".into(), day.into()));
        }
        quotations.get(id).into_iter().for_each(|q| _ = all.insert("hasPart".into(), q.clone().into()));
        Value::Object(all)
    };
    Minutes::reported_by(m).into_iter().map(article).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_those_of_iso_8601() {
        let cases = [
            ("2024", Some("2024")),
            ("2024-05", Some("2024-05")),
            ("2024-05-14", Some("2024-05-14")),
            ("2024-05-14TMO", Some("2024-05-14")),
            ("2024-05-14T22:07", Some("2024-05-14T22:07")),
            ("XXXX-05-14", None),
            ("2024-Q1", None),
            ("2024-W07", None),
            ("XXXX-05", None),
            ("202X", None),
        ];
        for (value, expected) in cases {
            assert_eq!(iso(&Some(value.into())), expected, "{value}");
        }
    }
}
