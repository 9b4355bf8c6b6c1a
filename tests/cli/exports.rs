//! Exports, read back with other readers of their formats.

use super::*;
use icalendar::{Calendar, CalendarComponent, Component, EventLike};
use std::collections::HashSet;

const RISKY: &str = "=HYPERLINK(\"x\") <script>alert(1)</script> & Hội đàm\n\nTừ ngày 14/5/2024 đến 16/5/2024, Đại tướng Quách Tự Lâm hội đàm với Trung tướng Gantulga Batsaikhan tại Hà Nội, <b>bàn về</b> [an ninh](http://x.vn) & biên giới.\n\nHai bên nhất trí tổ chức Đối thoại lần thứ 3 vào năm 2025.\n";

fn folder(test: &str) -> Folder {
    let read = |name: &str| fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles").join(name)).unwrap();
    let names = ["dialogue-edition.txt", "phone-call.txt", "admm-sideline.txt", "no-meeting.txt", "visit-several-talks.txt"];
    let files: Vec<(&str, Vec<u8>)> = names.into_iter().map(|name| (name, read(name))).chain([("a,\"b\".txt", RISKY.as_bytes().to_vec())]).collect();
    Folder::new(test, &files.iter().map(|(name, bytes)| (*name, &bytes[..])).collect::<Vec<_>>())
}

/// The export of the articles and that of their register, with what the documents and the register hold.
fn exported(test: &str, format: &str) -> [(String, Vec<Value>); 2] {
    let folder = folder(test);
    let documents = run(&folder.0, &["extract", "--format", "jsonl", "--output", "documents.jsonl.x", "."]);
    assert!(documents.status.success());
    let read = |args: &[&str]| {
        let output = run(&folder.0, args);
        assert!(output.status.success(), "{output:?}");
        output.stdout
    };
    let text = |args: &[&str]| String::from_utf8(read(args)).unwrap();
    let documents = fs::read_to_string(folder.0.join("documents.jsonl.x")).unwrap();
    let meetings = documents.lines().flat_map(|line| serde_json::from_str::<Value>(line).unwrap()["meetings"].as_array().unwrap().clone());
    let corpus: Value = serde_json::from_slice(&read(&["link", "documents.jsonl.x"])).unwrap();
    [
        (text(&["extract", "--format", format, "."]), meetings.collect()),
        (text(&["link", "--format", format, "documents.jsonl.x"]), corpus["meetings"].as_array().unwrap().clone()),
    ]
}

fn is_day(meeting: &Value) -> bool {
    let start = meeting["start"].as_str().unwrap_or_default();
    start.len() >= 10 && !start.starts_with('X') && start[5..].starts_with(|c: char| c.is_ascii_digit())
}

#[test]
fn csv_has_a_row_a_meeting_with_its_sources() {
    for (text, meetings) in exported("csv", "csv") {
        let text = text.strip_prefix('\u{FEFF}').unwrap();
        let mut table = csv::Reader::from_reader(text.as_bytes());
        let columns = table.headers().unwrap().clone();
        let at = |name: &str| columns.iter().position(|c| c == name).unwrap();
        let rows: Vec<csv::StringRecord> = table.records().map(Result::unwrap).collect();
        assert_eq!(rows.len(), meetings.len());
        for (row, meeting) in rows.iter().zip(&meetings) {
            assert_eq!(&row[at("start")], meeting["start"].as_str().unwrap_or_default());
            assert!(row.iter().all(|cell| !cell.starts_with(['=', '+', '-', '@'])), "{row:?}");
            assert!(row[at("sources")].contains("kind: ") && row[at("sources")].contains("#char="));
        }
        let dated = rows.iter().find(|row| &row[at("start")] == "2024-05-14").unwrap();
        assert!(dated[at("documents")].contains("a,\"b\"") && dated[at("participants")].contains("Đại tướng Quách Tự Lâm"));
    }
}

#[test]
fn csv_of_articles_has_the_words_that_values_were_read_from() {
    let [(articles, _), (register, _)] = exported("csv-words", "csv");
    assert!(articles.contains("city: “Hà Nội” dialogue-edition#char=172,178"));
    assert!(register.contains("city: dialogue-edition#char=172,178"));
}

#[test]
fn a_calendar_has_an_event_for_each_known_day() {
    for (text, meetings) in exported("ics", "ics") {
        assert!(text.lines().all(|line| line.len() <= 76) && text.matches('\n').count() == text.matches("\r\n").count());
        let calendar: Calendar = text.parse().unwrap();
        let starts = text.replace("\r\n ", "").lines().filter(|line| line.starts_with("X-BIENBAN-SOURCE;VALUE=TEXT:start: ")).count();
        assert!(starts >= calendar.components.len(), "each start has its place");
        let events: Vec<_> = calendar.components.iter().map(|c| if let CalendarComponent::Event(e) = c { e } else { panic!("{c:?}") }).collect();
        assert_eq!(events.len(), meetings.iter().filter(|m| is_day(m)).count());
        let uids: HashSet<&str> = events.iter().map(|e| e.get_uid().unwrap()).collect();
        assert_eq!(uids.len(), events.len());
        for event in &events {
            let day = |key: &str| event.property_value(key).unwrap().parse::<u32>().unwrap();
            assert!(day("DTSTART") < day("DTEND"));
            assert_eq!(event.properties()["DTSTART"].params()["VALUE"].value(), "DATE");
        }
        let days = |e: &icalendar::Event| (e.property_value("DTSTART") == Some("20240514")).then(|| e.property_value("DTEND").unwrap().to_string());
        assert_eq!(events.iter().copied().find_map(days).as_deref(), Some("20240517"), "the day after the last one");
        assert!(events.iter().any(|e| e.get_location() == Some("Hà Nội, Viet Nam")));
    }
}

#[test]
fn meetings_without_a_day_are_counted() {
    let folder = Folder::new("undated", &[("a.txt", "Sáng 14/5, Đại tướng Quách Tự Lâm hội đàm với Trung tướng Gantulga Batsaikhan tại Hà Nội.".as_bytes())]);
    let output = run(&folder.0, &["extract", "--format", "ics", "a.txt"]);
    assert!(output.status.success() && !String::from_utf8(output.stdout).unwrap().contains("VEVENT"));
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "bienban: 1 meeting whose day or year is not known is not in the calendar\n");
}

#[test]
fn linked_data_are_events_with_articles_and_quotations() {
    for (text, meetings) in exported("jsonld", "jsonld") {
        assert!(!text.contains(['<', '>']), "it can stand in a page");
        let data: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(data["@context"], "https://schema.org");
        let events = data["@graph"].as_array().unwrap();
        assert_eq!(events.len(), meetings.len());
        let ids: HashSet<&str> = events.iter().map(|e| e["@id"].as_str().unwrap()).collect();
        assert_eq!(ids.len(), events.len());
        for (event, meeting) in events.iter().zip(&meetings) {
            assert_eq!(event["@type"], "Event");
            let status = event["eventStatus"].as_str().unwrap();
            assert_eq!(status.ends_with("EventCancelled"), meeting["status"] == "cancelled");
            assert_eq!(event["startDate"].is_string(), meeting["start"].as_str().is_some_and(|s| !s.starts_with('X') && !s.contains(['Q', 'W'])), "{meeting}");
            assert_eq!(event["eventAttendanceMode"].is_string(), meeting["format"].is_string());
            assert!(event["subjectOf"][0]["hasPart"].as_array().unwrap().iter().any(|q| q["name"] == "kind" && q["identifier"].is_string()));
            let people =
                ["organizer", "attendee"].iter().flat_map(|key| event[key].as_array().into_iter().flatten()).filter(|p| p["@type"] == "Person").count();
            assert_eq!(people, meeting["participants"].as_array().unwrap().len());
            for above in event["superEvent"].as_array().into_iter().flatten().filter(|s| s["@type"] == "Event") {
                assert!(ids.contains(above["@id"].as_str().unwrap()));
            }
        }
        assert!(events.iter().any(|e| e["superEvent"][0]["@type"] == "EventSeries"));
        assert!(events.iter().any(|e| e["location"]["address"]["addressCountry"] == "VN"));
    }
}

#[test]
fn a_graph_has_every_end_of_its_edges_once() {
    use quick_xml::{Reader, events::Event};
    for (text, meetings) in exported("graphml", "graphml") {
        let (mut nodes, mut ends, mut keys, mut used, mut took_part) = (HashSet::new(), Vec::new(), HashSet::new(), HashSet::new(), 0);
        let mut reader = Reader::from_str(&text);
        loop {
            let element = match reader.read_event().unwrap() {
                Event::Eof => break,
                Event::Start(element) | Event::Empty(element) => element,
                Event::Text(text) => {
                    took_part += (&*text == "took part") as usize;
                    continue;
                }
                _ => continue,
            };
            let get = |key: &str| element.try_get_attribute(key).unwrap().unwrap().value.to_string();
            match element.name().as_ref() {
                "node" => assert!(nodes.insert(get("id")), "twice: {}", get("id")),
                "edge" => ends.extend([get("source"), get("target")]),
                "key" => _ = keys.insert(get("id")),
                "data" => _ = used.insert(get("key")),
                _ => {}
            }
        }
        assert!(ends.iter().all(|end| nodes.contains(end)), "{:?}", ends.iter().find(|end| !nodes.contains(*end)));
        assert!(used.is_subset(&keys));
        assert!(nodes.iter().all(|id| id.bytes().all(|b| b.is_ascii_alphanumeric() || b"._:-".contains(&b))));
        assert_eq!(nodes.iter().filter(|id| id.starts_with("meeting:")).count(), meetings.len());
        let of = |m: &Value| m["participants"].as_array().unwrap().len() + m["parties"].as_array().unwrap().len();
        assert!(took_part >= meetings.iter().map(of).sum());
        assert!(nodes.contains("party:VN"));
    }
}

#[test]
fn minutes_are_markdown_without_markup_of_the_articles() {
    use pulldown_cmark::{Event, Options, Parser, Tag};
    for (text, meetings) in exported("markdown", "markdown") {
        let mut headings = 0;
        for event in Parser::new_ext(&text, Options::all()) {
            match event {
                Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::Link { .. } | Tag::Image { .. } | Tag::CodeBlock(_)) => panic!("{event:?}"),
                Event::Start(Tag::Heading { level, .. }) => headings += (level as usize == 2) as usize,
                _ => {}
            }
        }
        assert_eq!(headings, meetings.len());
        assert!(text.contains("**Start**: 2024-05-14 (resolved) ← "));
    }
}
