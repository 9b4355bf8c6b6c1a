//! A table: one meeting a row, RFC 4180, in UTF-8 with a byte order mark, without which spreadsheets take it for another encoding.
//!
//! Lists stand in one cell, separated by ` | `. The last columns say where everything was read.

use super::{Export, Minutes, clean, code, person};
use crate::model::*;
use ::csv::{Terminator, WriterBuilder};

pub struct Csv;

const COLUMNS: [&str; 28] = [
    "id",
    "key",
    "kind",
    "name",
    "en",
    "series",
    "edition",
    "status",
    "salience",
    "start",
    "end",
    "time",
    "format",
    "venue",
    "city",
    "country",
    "parties",
    "participants",
    "delegations",
    "relations",
    "topics",
    "outcomes",
    "confidence",
    "documents",
    "published",
    "conflicts",
    "evidence",
    "sources",
];

impl Export for Csv {
    fn head(&self) -> String {
        format!("\u{FEFF}{}", table([COLUMNS.map(String::from)]))
    }

    fn part(&self, minutes: &Minutes) -> String {
        table(minutes.corpus.meetings.iter().map(|m| row(m, minutes)))
    }
}

fn table<const N: usize>(rows: impl IntoIterator<Item = [String; N]>) -> String {
    let mut out = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    for row in rows {
        out.write_record(row.iter().map(|cell| inert(cell))).expect("rows of one length, in memory");
    }
    String::from_utf8(out.into_inner().expect("in memory")).expect("cells of text")
}

/// A spreadsheet takes a cell that begins so for a formula; an apostrophe before it makes it text.
fn inert(cell: &str) -> String {
    let cell = clean(cell);
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\n', '＝', '＋', '－', '＠']);
    if formula { format!("'{cell}") } else { cell }
}

fn row(m: &CorpusMeeting, minutes: &Minutes) -> [String; COLUMNS.len()] {
    fn list(items: impl IntoIterator<Item = String>) -> String {
        items.into_iter().collect::<Vec<_>>().join(" | ")
    }
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let documents = Minutes::reported_by(m);
    let published = documents.iter().filter_map(|d| minutes.document(d)?.published.clone());
    let delegation = |d: &CorpusDelegation| {
        let all = d.head.iter().chain(&d.members).chain(&d.organizations);
        format!("{}: {}", d.party, all.map(|id| minutes.name(id)).collect::<Vec<_>>().join(", "))
    };
    let outcome = |o: &CorpusOutcome| format!("{}: {}", o.act.clone().unwrap_or_else(|| code(&o.kind)), o.quote);
    let conflict = |c: &Conflict| format!("{}: {}", c.field, c.values.iter().map(|v| v.value.as_str()).collect::<Vec<_>>().join(" / "));
    let source = |(field, spans): (String, &[CorpusSpan])| {
        let places: Vec<String> = spans.iter().map(|s| minutes.cited(s)).collect();
        format!("{field}: {}", places.join(", "))
    };
    [
        m.id.clone(),
        m.key.clone(),
        code(&m.kind),
        text(&m.name),
        text(&m.en),
        m.series_key.clone().or_else(|| m.series.clone()).unwrap_or_default(),
        m.edition.map(|e| e.to_string()).unwrap_or_default(),
        code(&m.status),
        code(&m.salience),
        text(&m.start),
        text(&m.end),
        m.time.as_ref().map(code).unwrap_or_default(),
        m.format.as_ref().map(code).unwrap_or_default(),
        text(&m.venue),
        text(&m.city),
        text(&m.country),
        list(m.parties.iter().cloned()),
        list(m.participants.iter().map(person)),
        list(m.delegations.iter().map(delegation)),
        list(m.relations.iter().map(|r| format!("{} {}", code(&r.r#type), r.target))),
        list(m.topics.iter().map(|t| t.code.clone())),
        list(m.outcomes.iter().map(outcome)),
        m.confidence.to_string(),
        list(documents.iter().map(|d| d.to_string())),
        list(published),
        list(minutes.conflicts(m).map(conflict)),
        list(m.evidence.iter().filter_map(|s| minutes.words(s))),
        list(Minutes::sources(m).into_iter().map(source)),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for cell in ["=1+1", "+84", "-2", "@SUM(A1)", "\t=1", "\r=1", "＝1", "\r\n=1"] {
            let inert = inert(cell);
            assert!(inert.starts_with('\'') && !inert.contains('\r'), "{cell:?} gives {inert:?}");
        }
        assert_eq!(inert("Hà Nội = thủ đô"), "Hà Nội = thủ đô");
    }
}
