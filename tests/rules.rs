//! Runs the examples that stand in the head of every rule file under `src/`.
//!
//! A rule file begins `//! kind/rule-name: ...`. `accepts "... [name] ..."` holds if each bracketed run is found by that very rule, `rejects "..."` if the rule finds nothing
//! in the text (or nothing that touches the brackets, where there are some). Rules `block/kind` find blocks, `sentence/...` sentences, `statement/...` statements, `outcome/...` outcomes, `meeting/...` the words that meetings are told by. Behind the text may stand what else must hold: `rank = "Trung tướng"`, `value = "2020-05-12"`.

use bienban::model::{BlockKind, Document, Outcome, Participant, Role, Span, Statement};
use bienban::{Options, analyze};
use std::fs;
use std::path::{Path, PathBuf};

/// Stands before every example, so that the example is body text and not a headline.
const BEFORE: &str = "Bản tin\n\nTin trong ngày.\n\n";

struct Example {
    place: String,
    rule: String,
    accepts: bool,
    text: String,
    brackets: Vec<Span>,
    wants: Vec<(String, String)>,
}

fn rule_files(dir: &Path, out: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(dir).unwrap().map(|e| e.unwrap().path()) {
        if entry.is_dir() {
            rule_files(&entry, out);
        } else if entry.extension().is_some_and(|e| e == "rs") {
            out.push(entry);
        }
    }
}

fn examples() -> Vec<Example> {
    let mut files = Vec::new();
    rule_files(Path::new("src"), &mut files);
    files.sort();
    let mut out = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        let head = text.lines().next().unwrap_or("");
        let Some((rule, _)) = head.strip_prefix("//! ").and_then(|h| h.split_once(": ")).filter(|(id, _)| id.contains('/') && !id.contains(' ')) else {
            continue;
        };
        for (n, line) in text.lines().enumerate() {
            let Some(line) = line.strip_prefix("//! ") else { continue };
            let (accepts, rest) = match (line.strip_prefix("accepts "), line.strip_prefix("rejects ")) {
                (Some(rest), _) => (true, rest),
                (_, Some(rest)) => (false, rest),
                _ => continue,
            };
            let place = format!("{}:{}", file.display(), n + 1);
            let rest = rest.trim().strip_prefix('"').unwrap_or_else(|| panic!("{place}: no text in quotation marks"));
            // The text ends at the last quotation mark before the conditions.
            let (marked, conditions) =
                rest.split_once("\"  ").or(rest.strip_suffix('"').map(|t| (t, ""))).unwrap_or_else(|| panic!("{place}: text does not end"));
            let (mut text, mut brackets, mut open) = (String::from(BEFORE), Vec::new(), 0);
            // A line break is written \n.
            for c in marked.replace("\\n", "\n").chars() {
                match c {
                    '[' => open = text.len() as u32,
                    ']' => brackets.push(Span { start: open, end: text.len() as u32 }),
                    c => text.push(c),
                }
            }
            let wants: Vec<_> = conditions
                .split("  ")
                .filter(|c| !c.trim().is_empty())
                .map(|c| {
                    let (key, value) = c.split_once(" = ").unwrap_or_else(|| panic!("{place}: expected key = \"value\""));
                    (key.trim().to_string(), value.trim().trim_matches('"').to_string())
                })
                .collect();
            out.push(Example { place, rule: rule.to_string(), accepts, text, brackets, wants });
        }
    }
    out
}

/// Everything a rule found: its span and what is known of it, by key.
fn finds(d: &Document, rule: &str) -> Vec<(Span, Vec<(&'static str, String)>)> {
    let mut out = Vec::new();
    for e in &d.entities {
        for m in e.mentions.iter().filter(|m| m.rule == rule) {
            let mut known = vec![("name", e.name.clone())];
            known.extend(e.ranks.iter().map(|v| ("rank", v.clone())));
            known.extend(e.offices.iter().map(|v| ("office", v.clone())));
            known.push(("offices", e.offices.join("; ")));
            known.extend(e.country.iter().map(|v| ("country", v.clone())));
            known.extend(e.code.iter().map(|v| ("code", v.clone())));
            known.extend(e.place_type.iter().map(|v| ("place_type", v.clone())));
            out.push((m.span, known));
        }
    }
    if rule.starts_with("sentence/") {
        out.extend(d.sentences.iter().map(|s| (*s, vec![])));
    }
    if rule.starts_with("statement/") {
        let speaker = |s: &Statement| s.speaker.as_ref().and_then(|id| d.entities.iter().find(|e| e.id == *id)).map(|e| ("speaker", e.name.clone()));
        let known = |s: &Statement| speaker(s).into_iter().chain(s.party.clone().map(|p| ("party", p))).chain([("direct", s.direct.to_string())]).collect();
        out.extend(d.statements.iter().map(|s| (s.span, known(s))));
    }
    if rule.starts_with("outcome/") {
        let kind = |o: &Outcome| serde_json::to_value(o.kind).unwrap().as_str().unwrap().to_string();
        out.extend(d.meetings.iter().flat_map(|m| &m.outcomes).map(|o| (o.span, vec![("kind", kind(o))])));
    }
    if rule.starts_with("meeting/") {
        let name = |v: serde_json::Value| v.as_str().unwrap().to_string();
        for m in &d.meetings {
            let names = |of: &dyn Fn(&&Participant) -> bool| m.participants.iter().filter(of).map(|p| p.name.as_str()).collect::<Vec<_>>().join("; ");
            let known = [
                ("parties", m.parties.join(" ")),
                ("people", m.participants.len().to_string()),
                ("who", names(&|_| true)),
                ("chair", names(&|p| p.roles.contains(&Role::Chair))),
                ("host", names(&|p| p.roles.contains(&Role::Host))),
                ("start", m.start.clone().unwrap_or_default()),
                ("time", m.time.map(|t| name(serde_json::to_value(t).unwrap())).unwrap_or_default()),
                ("edition", m.edition.map(|n| n.to_string()).unwrap_or_default()),
                ("city", m.city.clone().unwrap_or_default()),
                ("country", m.country.clone().unwrap_or_default()),
                ("kind", name(serde_json::to_value(m.kind).unwrap())),
                ("salience", name(serde_json::to_value(m.salience).unwrap())),
                ("status", name(serde_json::to_value(m.status).unwrap())),
                ("relations", m.relations.iter().map(|r| serde_json::to_value(r.r#type).unwrap().as_str().unwrap().to_string()).collect::<Vec<_>>().join(" ")),
            ];
            out.extend(m.sources["kind"].spans.iter().map(|s| (*s, known.to_vec())));
        }
    }
    if let Some(kind) = rule.strip_prefix("block/") {
        let named = |k: BlockKind| serde_json::to_value(k).unwrap() == kind;
        out.extend(d.blocks.iter().filter(|b| named(b.kind)).map(|b| (b.span, vec![])));
    }
    for t in d.timexes.iter().filter(|t| t.rule == rule) {
        let value = t.value.clone().unwrap_or_else(|| "null".into());
        out.push((t.span, vec![("value", value), ("known", t.known.clone())]));
    }
    out
}

#[test]
fn every_rule_keeps_its_examples() {
    let examples = examples();
    assert!(!examples.is_empty(), "no examples found under src/");
    let mut failures = Vec::new();
    for e in &examples {
        let given = e.wants.iter().find(|(k, _)| k == "published").map(|(_, v)| v.clone());
        let d = analyze(&e.text, &Options { published: given, ..Options::default() });
        let found = finds(&d, &e.rule);
        let shown = || found.iter().map(|(s, k)| format!("{:?} {k:?}", &e.text[s.start as usize..s.end as usize])).collect::<Vec<_>>();
        let overlap = |s: &Span, b: &Span| s.start < b.end && b.start < s.end;
        if e.accepts {
            for b in &e.brackets {
                let Some((_, known)) = found.iter().find(|(s, _)| s == b) else {
                    failures.push(format!("{}: {} did not find {:?}; it found {:?}", e.place, e.rule, &e.text[b.start as usize..b.end as usize], shown()));
                    continue;
                };
                for (key, value) in e.wants.iter().filter(|(k, _)| k != "published") {
                    if !known.iter().any(|(k, v)| k == key && v == value) {
                        failures.push(format!("{}: expected {key} = {value:?}, got {known:?}", e.place));
                    }
                }
            }
            if e.brackets.is_empty() {
                failures.push(format!("{}: an accepted example marks what is found in brackets", e.place));
            }
        } else if found.iter().any(|(s, _)| e.brackets.is_empty() || e.brackets.iter().any(|b| overlap(s, b))) {
            failures.push(format!("{}: {} must find nothing here, it found {:?}", e.place, e.rule, shown()));
        }
    }
    assert!(failures.is_empty(), "{} of {} examples fail:\n{}", failures.len(), examples.len(), failures.join("\n"));
}

/// A text may end anywhere, within a rule's words as well.
#[test]
fn every_example_may_end_at_any_word() {
    for e in &examples() {
        for (end, _) in e.text.match_indices(' ') {
            let d = analyze(&e.text[..end], &Options::default());
            assert!(d.statements.iter().all(|s| s.span.end as usize <= end), "{}: {:?}", e.place, &e.text[..end]);
        }
    }
}
