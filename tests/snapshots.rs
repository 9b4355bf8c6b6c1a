//! What is read from each sample article, as a table that people can check: `cargo insta review` shows what a change does.

use bienban::model::{Document, Meeting, MeetingKind, Offsets, Salience};
use bienban::{Options, analyze};
use serde_json::Value;
use std::fmt::Write;
use std::fs;

fn read(name: &str) -> Document {
    let text = fs::read_to_string(format!("tests/articles/{name}.txt")).unwrap();
    analyze(&text, &Options { id: name.into(), offsets: Offsets::Byte, published: None, words: None })
}

/// The word that the JSON has for a value.
fn word(value: &impl serde::Serialize) -> String {
    match serde_json::to_value(value).unwrap() {
        Value::String(word) => word,
        other => other.to_string(),
    }
}

fn words<T: serde::Serialize>(values: &[T], between: &str) -> String {
    values.iter().map(word).collect::<Vec<_>>().join(between)
}

/// A line of `label: value`, if there is a value.
fn line(out: &mut String, label: &str, value: impl AsRef<str>) {
    if !value.as_ref().is_empty() {
        writeln!(out, "    {label}: {}", value.as_ref()).unwrap();
    }
}

fn meeting(out: &mut String, m: &Meeting) {
    writeln!(out, "{} {} {} {}", m.id, word(&m.salience), word(&m.kind), word(&m.status)).unwrap();
    line(out, "name", m.name.as_deref().unwrap_or_default());
    let edition = m.edition.map(|n| format!("#{n}"));
    line(out, "series", [m.series.clone(), m.series_key.clone(), edition].into_iter().flatten().collect::<Vec<_>>().join(" "));
    let days = [m.start.clone(), m.end.clone()].into_iter().flatten().collect::<Vec<_>>().join(" to ");
    let time = m.time.as_ref().map(word).unwrap_or_default();
    line(out, "when", format!("{days} {time}").trim());
    line(out, "where", [m.venue.clone(), m.city.clone(), m.country.clone()].into_iter().flatten().collect::<Vec<_>>().join(", "));
    line(out, "format", m.format.as_ref().map(word).unwrap_or_default());
    line(out, "parties", m.parties.join(" "));
    for p in &m.participants {
        let title = [p.rank.clone(), p.office.clone(), p.country.clone()].into_iter().flatten().collect::<Vec<_>>().join(", ");
        line(out, &words(&p.roles, "+"), format!("{} ({title})", p.name));
    }
    m.relations.iter().for_each(|r| line(out, &word(&r.r#type), &r.target));
    line(out, "topics", m.topics.iter().map(|t| t.code.as_str()).collect::<Vec<_>>().join(" "));
    m.outcomes.iter().for_each(|o| line(out, &word(&o.kind), &o.quote));
}

fn table(d: &Document) -> String {
    let mut out = format!(
        "title: {}\npublished: {}\n\n",
        d.title.as_ref().map_or("-", |t| &t.value),
        d.published.as_ref().map_or("-".into(), |p| format!("{} ({})", p.value, p.basis))
    );
    d.meetings.iter().for_each(|m| meeting(&mut out, m));
    out.push('\n');
    for e in &d.entities {
        let more = [e.country.clone(), e.place_type.clone(), e.code.clone()].into_iter().flatten().chain(e.ranks.clone()).chain(e.offices.clone());
        writeln!(out, "{} {} | {}", word(&e.kind), e.name, more.collect::<Vec<_>>().join("; ")).unwrap();
    }
    out.push('\n');
    let text = fs::read_to_string(format!("tests/articles/{}.txt", d.id)).unwrap();
    for t in &d.timexes {
        writeln!(out, "{} = {}", &text[t.span.start as usize..t.span.end as usize], t.value.as_deref().unwrap_or("?")).unwrap();
    }
    out
}

#[test]
fn sample_articles() {
    let mut names: Vec<String> =
        fs::read_dir("tests/articles").unwrap().map(|f| f.unwrap().path().file_stem().unwrap().to_str().unwrap().to_string()).collect();
    names.sort();
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        for name in names {
            insta::assert_snapshot!(name.as_str(), table(&read(&name)));
        }
    });
}

#[test]
fn words_that_look_like_ranks_days_and_meetings_give_none() {
    let document = read("no-meeting");
    assert!(document.meetings.is_empty(), "{:?}", document.meetings);
    // "Thứ hai nào", "con trai thứ hai", "Lần thứ hai" are no days.
    let text = fs::read_to_string("tests/articles/no-meeting.txt").unwrap();
    let days: Vec<&str> = document.timexes.iter().map(|t| &text[t.span.start as usize..t.span.end as usize]).collect();
    assert!(!days.iter().any(|day| day.to_lowercase().contains("thứ hai")), "{days:?}");
    // "Tổng đại tướng số 1900 0000", "gặp khó khăn".
    let page = read("copied-page");
    assert!(!page.entities.iter().flat_map(|e| &e.ranks).any(|rank| rank == "đại tướng"));
}

#[test]
fn a_counted_meeting_is_on_its_day() {
    // "vào thứ hai tuần tới, ngày 5-3" is a Monday, "Cuộc gặp thứ hai" is the second meeting.
    let document = read("planned-meeting");
    let text = fs::read_to_string("tests/articles/planned-meeting.txt").unwrap();
    let second = text.find("Cuộc gặp thứ hai").unwrap() as u32;
    assert!(!document.timexes.iter().any(|t| t.span.start >= second && t.span.end <= second + "Cuộc gặp thứ hai".len() as u32));
}

#[test]
fn teasers_and_menus_do_not_leak_into_the_minutes() {
    let document = read("copied-page");
    let core: Vec<&Meeting> = document.meetings.iter().filter(|m| matches!(m.salience, Salience::Main | Salience::Secondary)).collect();
    assert!(core.iter().any(|m| m.kind == MeetingKind::Exchange && m.edition == Some(2)));
    assert!(!core.iter().any(|m| m.parties.iter().any(|p| p == "SG" || p == "TH" || p == "BN")), "{core:?}");
}
