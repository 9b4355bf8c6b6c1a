//! The form of files, `bienban-words/1`: a table (CSV, with commas, semicolons or tabs) or JSON.
//!
//! A table begins with the names of its columns, in any order; those that are not known are passed over. `name` and `kind` must be there.
//!
//! | column | Vietnamese | holds |
//! | --- | --- | --- |
//! | `kind` | `loại` | `person`, `organization` or `series`; also `người`, `tổ chức`, `cơ chế` |
//! | `name` | `tên` | what it is called in the output |
//! | `aliases` | `tên khác` | other names, with `\|` between them |
//! | `country` | `nước` | ISO 3166-1 alpha-2 |
//! | `rank`, `office` | `cấp bậc`, `chức vụ` | of a person, for articles that print none |
//! | `code` | `mã` | of a series its code, of an organization its acronym |
//! | `meeting` | `loại cuộc họp` | of a series: the kind of its meetings, such as `dialogue` |
//!
//! JSON is `{"schema": "bienban-words/1", "words": [{"kind": "person", "name": "…", "aliases": ["…"], …}]}` with the same names; fields that are absent say nothing.

use super::{Fault, Word, WordKind, Words};
use crate::ingest;
use serde_json::Value;

/// Name and version of the form.
pub const SCHEMA: &str = "bienban-words/1";

/// Why a word of a file cannot be used, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Of a table the number of the line, from 1; of JSON the number of the word.
    pub at: Place,
    pub what: String,
}

/// A place in a file of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Line(u64),
    Word(u64),
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Line(n) => write!(f, "line {n}"),
            Self::Word(n) => write!(f, "word {n}"),
        }
    }
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.at, self.what)
    }
}

/// The columns, by their names in both languages.
const COLUMNS: [[&str; 2]; 8] = [
    ["kind", "loại"],
    ["name", "tên"],
    ["aliases", "tên khác"],
    ["country", "nước"],
    ["rank", "cấp bậc"],
    ["office", "chức vụ"],
    ["code", "mã"],
    ["meeting", "loại cuộc họp"],
];

/// Reads a file of words: those that can be used, and what is wrong with the others.
///
/// # Errors
///
/// What is neither a table with the columns `kind` and `name` nor JSON of this form.
///
/// ```
/// let file = "kind,name,aliases,country\norganization,Viện Sao Lam,SLI|Sao Lam,VN\norganization,Viện Sao Bạc,,Atlantis\n";
/// let (words, problems) = bienban::words::read(file.as_bytes()).unwrap();
/// assert_eq!(words.len(), 1);
/// assert_eq!(problems[0].to_string(), "line 3: “ATLANTIS” is no country's ISO 3166-1 alpha-2 code");
/// ```
pub fn read(bytes: &[u8]) -> Result<(Words, Vec<Problem>), Problem> {
    let text = ingest::decode(bytes);
    let text = text.trim_start_matches('\u{FEFF}');
    let found = if text.trim_start().starts_with(['{', '[']) { json(text)? } else { table(text)? };
    let mut problems = Vec::new();
    let (mut places, mut given) = (Vec::new(), Vec::new());
    for (at, word) in found {
        match word {
            Ok(word) => {
                places.push(at);
                given.push(word);
            }
            Err(what) => problems.push(Problem { at, what }),
        }
    }
    let (words, faults) = Words::new(given);
    problems.extend(faults.into_iter().map(|(n, fault)| Problem {
        at: places[n],
        what: match fault {
            Fault::Twice(name, of) => format!("“{name}” is a name in {} already", places[of]),
            other => other.to_string(),
        },
    }));
    problems.sort_by_key(|p| match p.at {
        Place::Line(n) | Place::Word(n) => n,
    });
    Ok((words, problems))
}

type Found = Vec<(Place, Result<Word, String>)>;

fn table(text: &str) -> Result<Found, Problem> {
    let head = text.lines().next().unwrap_or("");
    let most = ['\t', ';', ','].into_iter().max_by_key(|d| head.matches(*d).count()).unwrap_or(',');
    let mut rows = csv::ReaderBuilder::new().delimiter(most as u8).has_headers(false).flexible(true).from_reader(text.as_bytes()).into_records();
    let first = Place::Line(1);
    let wrong = |what: String| Problem { at: first, what };
    let head = rows.next().ok_or_else(|| wrong("no words".into()))?.map_err(|e| wrong(e.to_string()))?;
    let named = |column: usize| head.iter().position(|cell| COLUMNS[column].contains(&super::clean(cell).to_lowercase().as_str()));
    let columns: [Option<usize>; COLUMNS.len()] = std::array::from_fn(named);
    if let Some(missing) = columns[..2].iter().position(Option::is_none) {
        return Err(wrong(format!(
            "no column {:?}; a table of words begins with the names of its columns: kind, name, aliases, country, ...",
            COLUMNS[missing][0]
        )));
    }
    let mut found = Vec::new();
    for row in rows {
        match row {
            Ok(row) if row.iter().all(|cell| cell.trim().is_empty()) => {}
            Ok(row) => {
                let at = Place::Line(row.position().map_or(0, |p| p.line()));
                found.push((at, word(|column| columns[column].and_then(|k| row.get(k)).unwrap_or("").to_string())));
            }
            Err(e) => found.push((Place::Line(e.position().map_or(0, |p| p.line())), Err(e.to_string()))),
        }
    }
    Ok(found)
}

/// A word from its columns, by their numbers.
fn word(cell: impl Fn(usize) -> String) -> Result<Word, String> {
    let kind = cell(0);
    Ok(Word {
        kind: kind_named(&kind).ok_or_else(|| format!("kind: {:?} is none of person, organization, series", kind.chars().take(40).collect::<String>()))?,
        name: cell(1),
        aliases: cell(2).split('|').map(str::trim).filter(|a| !a.is_empty()).map(Into::into).collect(),
        country: cell(3),
        rank: cell(4),
        office: cell(5),
        code: cell(6),
        meeting: cell(7).trim().to_lowercase(),
    })
}

fn kind_named(name: &str) -> Option<WordKind> {
    Some(match super::clean(name).to_lowercase().as_str() {
        "người" | "cá nhân" => WordKind::Person,
        "tổ chức" | "cơ quan" => WordKind::Organization,
        "cơ chế" | "chuỗi" => WordKind::Series,
        name => return WordKind::named(name),
    })
}

fn json(text: &str) -> Result<Found, Problem> {
    let value: Value = serde_json::from_str(text).map_err(|e| Problem { at: Place::Line(e.line() as u64), what: e.to_string() })?;
    let list = if value["schema"] == SCHEMA { value["words"].as_array() } else { None };
    let list = list.ok_or_else(|| Problem { at: Place::Line(1), what: format!("expected {{\"schema\": {SCHEMA:?}, \"words\": [...]}}") })?;
    let field = |entry: &Value, k: usize| match &entry[COLUMNS[k][0]] {
        Value::String(text) => text.clone(),
        _ => String::new(),
    };
    let read = |entry: &Value| {
        let aliases = entry["aliases"].as_array().into_iter().flatten().filter_map(|a| a.as_str().map(Into::into)).collect();
        word(|k| if k == 2 { String::new() } else { field(entry, k) }).map(|word| Word { aliases, ..word })
    };
    Ok(list.iter().zip(1..).map(|(entry, n)| (Place::Word(n), read(entry))).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(file: &str) -> (Vec<String>, Vec<String>) {
        let (words, problems) = read(file.as_bytes()).unwrap();
        (words.entries.iter().map(|e| e.word.name.clone()).collect(), problems.iter().map(Problem::to_string).collect())
    }

    #[test]
    fn tables_in_both_languages_and_with_any_separator() {
        let (words, problems) = names("tên;loại;tên khác\nViện Sao Lam;Tổ chức;SLI | Sao Lam\n\n\"Quách;Lam\";người;\n");
        assert_eq!((words, problems), (vec!["Viện Sao Lam".into(), "Quách;Lam".into()], vec![]));
        assert_eq!(names("kind\tname\nseries\tĐối thoại Sao Lam\n").0, ["Đối thoại Sao Lam"]);
    }

    #[test]
    fn a_bad_row_is_told_by_its_line_and_costs_no_other() {
        let file = "kind,name,aliases,meeting\nperson,\"Quách\nTự Lâm\",,\nplace,Sao Lam,,\nperson,...,,\nperson,Quách Tự Lâm,,\nseries,Sao Lam,,picnic\nperson,Tạ An,,\n";
        let (words, problems) = names(file);
        assert_eq!(words, ["Quách Tự Lâm", "Tạ An"]);
        assert_eq!(
            problems,
            [
                "line 4: kind: \"place\" is none of person, organization, series",
                "line 5: a name needs a letter",
                "line 6: “Quách Tự Lâm” is a name in line 2 already",
                "line 7: “picnic” is no kind of a meeting",
            ]
        );
    }

    #[test]
    fn json_and_what_is_none() {
        let (words, problems) = names(r#"{"schema":"bienban-words/1","words":[{"kind":"person","name":"Tạ An","aliases":["T.A."]},{"name":1},7]}"#);
        assert_eq!((words.len(), problems.len()), (1, 2));
        assert!(problems[0].starts_with("word 2: "), "{problems:?}");
        for file in ["", "{", "[]", "{\"schema\":\"bienban-words/2\",\"words\":[]}", "name\nTạ An\n", "\u{FEFF}"] {
            assert!(read(file.as_bytes()).is_err(), "{file:?}");
        }
    }
}
