//! Minutes to read: CommonMark without tables, so that every reader shows it.
//!
//! Whatever an article says is escaped: it cannot become a link, a heading or HTML.

use super::{Export, Minutes, code, heading, line, person, title};
use crate::model::*;
use std::fmt::Write;

pub struct Markdown;

impl Export for Markdown {
    fn head(&self) -> String {
        String::new()
    }

    fn part(&self, minutes: &Minutes) -> String {
        let mut out = String::new();
        match &minutes.corpus.documents[..] {
            [document] => {
                let published = document.published.iter().map(|day| format!(", published {}", escaped(day))).collect::<String>();
                let title = document.title.as_deref().unwrap_or(&document.id);
                _ = write!(out, "# {}\n\nArticle {}{published}\n\n", escaped(title), escaped(&document.id));
            }
            documents => _ = write!(out, "# Register of meetings\n\n{} meetings in {} articles\n\n", minutes.corpus.meetings.len(), documents.len()),
        }
        if minutes.corpus.meetings.is_empty() {
            out += "No meeting.\n\n";
        }
        for m in &minutes.corpus.meetings {
            meeting(m, minutes, &mut out);
        }
        out
    }
}

fn meeting(m: &CorpusMeeting, minutes: &Minutes, out: &mut String) {
    _ = write!(out, "## {}\n\n", escaped(&title(m)));
    let cite = |spans: &[CorpusSpan]| {
        let places: Vec<String> = spans.iter().map(|s| escaped(&minutes.cited(s))).collect();
        if places.is_empty() { String::new() } else { format!(" ← {}", places.join(", ")) }
    };
    let mut field = |label: &str, value: Option<String>| {
        if let Some(value) = value.filter(|v| !v.is_empty()) {
            let name = label.to_lowercase();
            let source = m.sources.get(&name).map(|s| format!(" ({}){}", code(&s.basis), cite(&s.spans))).unwrap_or_default();
            _ = writeln!(out, "- **{label}**: {}{source}", escaped(&value));
        }
    };
    field("Kind", Some(heading(&m.kind)));
    field("Status", Some(code(&m.status)));
    field("Series", m.series_key.clone().or_else(|| m.series.clone()));
    field("Edition", m.edition.map(|e| e.to_string()));
    field("English", m.en.clone());
    field("Start", m.start.clone());
    field("End", m.end.clone());
    field("Time", m.time.as_ref().map(code));
    field("Format", m.format.as_ref().map(code));
    field("Venue", m.venue.clone());
    field("City", m.city.clone());
    field("Country", m.country.clone());
    field("Parties", Some(m.parties.join(", ")));
    field("Topics", Some(m.topics.iter().map(|t| t.code.replace('_', " ")).collect::<Vec<_>>().join(", ")));
    field("Confidence", Some(m.confidence.to_string()));
    if let [_, _, ..] = &minutes.corpus.documents[..] {
        field("Articles", Some(Minutes::reported_by(m).join(", ")));
    }
    out.push('\n');
    section("Participants", m.participants.iter().map(|p| format!("{}{}", escaped(&person(p)), cite(&p.spans))), out);
    let delegation = |d: &CorpusDelegation| {
        let all: Vec<&str> = d.head.iter().chain(&d.members).chain(&d.organizations).map(|id| minutes.name(id)).collect();
        format!("{}: {}{}", escaped(&d.party), escaped(&all.join(", ")), cite(&d.spans))
    };
    section("Delegations", m.delegations.iter().map(delegation), out);
    let outcome = |o: &CorpusOutcome| {
        let by: Vec<&str> = o.by.iter().map(|by| minutes.name(by)).collect();
        let by = if by.is_empty() { String::new() } else { format!(" by {}", escaped(&by.join(", "))) };
        format!("{}{by}: {} ← {}", heading(o.act.as_ref().unwrap_or(&code(&o.kind))), escaped(&o.quote), escaped(&minutes.reference(&o.span)))
    };
    section("Outcomes", m.outcomes.iter().map(outcome), out);
    let relation = |r: &CorpusRelation| format!("{}: {}{}", heading(&r.r#type), escaped(minutes.name(&r.target)), cite(&r.spans));
    section("Relations", m.relations.iter().map(relation), out);
    let conflict = |c: &Conflict| {
        let values: Vec<String> = c.values.iter().map(|v| format!("{}{}", escaped(&v.value), cite(&v.sources))).collect();
        format!("{}: {}", escaped(&c.field), values.join("; "))
    };
    section("Reports disagree", minutes.conflicts(m).map(conflict), out);
    section("Evidence", m.evidence.iter().map(|s| escaped(&minutes.cited(s))), out);
}

fn section(name: &str, items: impl Iterator<Item = String>, out: &mut String) {
    let mut items = items.peekable();
    if items.peek().is_some() {
        _ = write!(out, "### {name}\n\n");
        items.for_each(|item| _ = writeln!(out, "- {item}"));
        out.push('\n');
    }
}

/// Text on one line that means nothing to Markdown: with a backslash before every character that could, and before a dot or colon that would make an address of it.
fn escaped(text: &str) -> String {
    let text = line(text);
    let mut out = String::with_capacity(text.len() + 16);
    for (at, c) in text.char_indices() {
        let rest = &text[at + c.len_utf8()..];
        let list = || text[..at].bytes().all(|b| b.is_ascii_digit()) && (rest.is_empty() || rest.starts_with(' '));
        let active = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '#' | '|' | '~' | '^' | '$' | '{' | '}' | '@' => true,
            '-' | '+' | '=' => at == 0 || text[..at].ends_with(c),
            ':' => rest.starts_with("//") || text[..at].ends_with("mailto") || text[..at].ends_with("xmpp"),
            '.' => list() || text[..at].to_ascii_lowercase().ends_with("www"),
            ')' => list(),
            _ => false,
        };
        if active {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser, Tag};

    /// What a reader makes of a line of escaped text: its plain text, if it is nothing else.
    fn shown(text: &str) -> Result<String, String> {
        let mut out = String::new();
        for event in Parser::new_ext(text, Options::all() - Options::ENABLE_SMART_PUNCTUATION) {
            match event {
                Event::Text(words) => out += &words,
                Event::Start(Tag::Paragraph) | Event::End(_) => {}
                other => return Err(format!("{other:?}")),
            }
        }
        Ok(out)
    }

    proptest! {
        #[test]
        fn text_stays_text(text in "[-a-z0-9 .:/()<>&#*_`~!\\[\\]{}|$=+@\\\\^\"'\n\u{e0}]{0,40}") {
            prop_assert_eq!(shown(&escaped(&text)), Ok(line(&text)));
        }
    }

    #[test]
    fn addresses_and_lists_are_text() {
        for text in
            ["<script>alert(1)</script>", "[a](javascript:alert(1))", "https://example.vn/a", "www.example.vn", "# a", "1. a", "12) a", "- a", "![a](b)"]
        {
            assert_eq!(shown(&escaped(text)), Ok(text.into()));
        }
        assert_eq!(escaped("https://example.vn"), "https\\://example.vn");
        assert_eq!(escaped("WWW.example.vn"), "WWW\\.example.vn");
    }
}
