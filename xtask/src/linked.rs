//! Many articles: how well and how fast they are linked.

use crate::run::{command, root, run, step};
use crate::shared::{bienban, extract, shared, write_corpus};
use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs::{self, File};
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::path::Path;
use std::process::Stdio;
use std::time::Instant;

/// Pairs of reports that were read and decided on: those that rules are made with, and those that are held aside.
const PAIRS: [&str; 2] = ["pairs", "held"];

/// Scores `bienban link` on the pairs of `tests/linked`.
pub fn score() -> Result<()> {
    let Some(shared) = shared() else { return Ok(()) };
    run(&mut command(".", "cargo", &["build", "--quiet", "--profile", "fast", "--bin", "bienban"]))?;
    let texts = root().join("target/corpus");
    write_corpus(&shared, &texts)?;
    for text in fs::read_dir(shared.join("gold/texts"))? {
        let text = text?;
        fs::copy(text.path(), texts.join(text.file_name()))?;
    }
    let documents = root().join("target/linked.jsonl");
    extract("fast", &texts, &documents)?;
    let corpus: Value = serde_json::from_slice(&link("fast", &documents)?)?;
    let mut meeting_of: HashMap<(&str, &str), usize> = HashMap::new();
    for (n, meeting) in corpus["meetings"].as_array().context("a corpus without meetings")?.iter().enumerate() {
        for report in meeting["reports"].as_array().context("a meeting without reports")? {
            meeting_of.insert((report["document"].as_str().unwrap_or(""), report["meeting"].as_str().unwrap_or("")), n);
        }
    }
    for name in PAIRS {
        let pairs = fs::read_to_string(root().join("tests/linked").join(name).with_extension("tsv"))?;
        let pairs: Vec<Vec<&str>> = pairs.lines().filter(|l| !l.starts_with('#')).map(|l| l.split('\t').collect()).collect();
        let at = reports(&documents, &pairs)?;
        let place = |report: &str| -> Option<BTreeSet<usize>> {
            let (document, _) = report.split_once('@')?;
            Some(at.get(report)?.iter().filter_map(|m| meeting_of.get(&(document, m.as_str())).copied()).collect())
        };
        let (mut same, mut other, mut absent) = ([0, 0], [0, 0], 0);
        for pair in &pairs {
            ensure!(pair.len() == 3, "a pair of {} columns", pair.len());
            match (place(pair[1]), place(pair[2])) {
                (Some(a), Some(b)) if pair[0] == "same" => same[!a.is_disjoint(&b) as usize] += 1,
                (Some(a), Some(b)) => other[!a.is_disjoint(&b) as usize] += 1,
                _ => absent += 1,
            }
        }
        let (linked, all) = (same[1] + other[1], same[0] + same[1]);
        println!(
            "{name:5} precision {:.3}, recall {:.3} over {all} pairs of one meeting and {} that look alike; {absent} where one is not extracted",
            same[1] as f64 / linked.max(1) as f64,
            same[1] as f64 / all.max(1) as f64,
            other[0] + other[1],
        );
    }
    Ok(())
}

/// The meeting that each report of the pairs is: that which is announced by the word at its position; several where one word announces several (*sẽ thăm Lào và Campuchia*).
fn reports(documents: &Path, pairs: &[Vec<&str>]) -> Result<HashMap<String, Vec<String>>> {
    let mut wanted: BTreeMap<&str, BTreeSet<u64>> = BTreeMap::new();
    for report in pairs.iter().flat_map(|p| &p[1..]) {
        let (document, position) = report.split_once('@').context("a report without position")?;
        wanted.entry(document).or_default().insert(position.parse()?);
    }
    let mut found: HashMap<String, Vec<String>> = HashMap::new();
    for line in BufReader::new(File::open(documents)?).lines() {
        let document: Value = serde_json::from_str(&line?)?;
        let id = document["id"].as_str().unwrap_or("");
        let Some(positions) = wanted.get(id) else { continue };
        for meeting in document["meetings"].as_array().into_iter().flatten() {
            for span in meeting["sources"]["kind"]["spans"].as_array().into_iter().flatten() {
                let within = |p: &&u64| span["start"].as_u64().is_some_and(|s| s <= **p) && span["end"].as_u64().is_some_and(|e| **p < e);
                for position in positions.iter().filter(within) {
                    found.entry(format!("{id}@{position}")).or_default().push(meeting["id"].as_str().unwrap_or("").to_string());
                }
            }
        }
    }
    Ok(found)
}

fn link(profile: &str, documents: &Path) -> Result<Vec<u8>> {
    let output = command(".", &bienban(profile)?, &["link"]).arg(documents).stderr(Stdio::inherit()).output()?;
    ensure!(output.status.success(), "bienban link: {}", output.status);
    Ok(output.stdout)
}

/// Makes so many articles out of the corpus, other people meeting on other days elsewhere, and takes the time of extracting and linking them.
pub fn scale(articles: usize) -> Result<()> {
    let Some(shared) = shared() else { return Ok(()) };
    run(&mut command(".", "cargo", &["build", "--quiet", "--release", "--bin", "bienban"]))?;
    let texts = root().join("target/corpus");
    write_corpus(&shared, &texts)?;
    let documents = root().join("target/corpus.jsonl");
    extract("release", &texts, &documents)?;
    let made = root().join("target/scale");
    if made.exists() {
        fs::remove_dir_all(&made)?;
    }
    step(&format!("{articles} articles"));
    let size = vary(&texts, &documents, articles, &made)?;
    let read = root().join("target/scale.jsonl");
    let start = Instant::now();
    extract("release", &made, &read)?;
    let extracted = start.elapsed();
    let start = Instant::now();
    let mut out = BufWriter::new(File::create(root().join("target/scale.corpus.json"))?);
    out.write_all(&link("release", &read)?)?;
    let linked = start.elapsed();
    println!("{articles} articles, {:.1} MB: extracted in {:.1} s, linked in {:.1} s", size as f64 / 1e6, extracted.as_secs_f64(), linked.as_secs_f64());
    Ok(())
}

/// What stands in a text, as code points, and what takes its place.
type Change = (usize, usize, String);

/// Round after round over the corpus, in each of which a name stands for another of its country, a town for another and a day for another.
fn vary(texts: &Path, documents: &Path, articles: usize, made: &Path) -> Result<usize> {
    let lines: Vec<String> = BufReader::new(File::open(documents)?).lines().collect::<std::io::Result<_>>()?;
    let mut names: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for line in &lines {
        let document: Value = serde_json::from_str(line)?;
        for entity in document["entities"].as_array().into_iter().flatten() {
            if let (Some(group), Some(name)) = (group(entity), entity["name"].as_str()) {
                names.entry(group).or_default().insert(name.into());
            }
        }
    }
    let names: BTreeMap<String, Vec<String>> = names.into_iter().map(|(group, names)| (group, names.into_iter().collect())).collect();
    let mut size = 0;
    for n in 0..articles {
        let (round, line) = (n / lines.len(), &lines[n % lines.len()]);
        let document: Value = serde_json::from_str(line)?;
        let id = document["id"].as_str().context("a document without id")?;
        let text: Vec<char> = fs::read_to_string(texts.join(id).with_extension("txt"))?.chars().collect();
        let mut changes: Vec<Change> = Vec::new();
        for entity in document["entities"].as_array().into_iter().flatten() {
            let Some((group, name)) = group(entity).zip(entity["name"].as_str()) else { continue };
            let all = &names[&group];
            let place = all.binary_search_by(|n| n.as_str().cmp(name)).unwrap_or(0);
            let other = &all[(place + round * 7) % all.len()];
            for mention in entity["mentions"].as_array().into_iter().flatten() {
                let (start, end) = span(&mention["span"]);
                let full = text[start..end].iter().filter(|c| **c == ' ').count() == name.matches(' ').count();
                let short = if full { other.as_str() } else { other.split(' ').next_back().unwrap_or(other) };
                changes.push((start, end, short.into()));
            }
        }
        for timex in document["timexes"].as_array().into_iter().flatten() {
            let (start, end) = span(&timex["span"]);
            changes.push((start, end, later(&text[start..end], round)));
        }
        changes.sort();
        let (mut out, mut at) = (String::new(), 0);
        for (start, end, new) in changes.into_iter().filter(|_| round > 0) {
            if start >= at {
                out.extend(&text[at..start]);
                out.push_str(&new);
                at = end;
            }
        }
        out.extend(&text[at..]);
        let folder = made.join(format!("{:03}", n / 1000));
        fs::create_dir_all(&folder)?;
        size += out.len();
        fs::write(folder.join(format!("{round}-{id}.txt")), out)?;
    }
    Ok(size)
}

/// Names that can stand for each other.
fn group(entity: &Value) -> Option<String> {
    let country = entity["country"].as_str().unwrap_or("");
    match (entity["kind"].as_str(), entity["place_type"].as_str()) {
        (Some("person"), _) => Some(format!("person {country}")),
        (Some("place"), Some("city")) => Some(format!("city {country}")),
        _ => None,
    }
}

fn span(span: &Value) -> (usize, usize) {
    (span["start"].as_u64().unwrap_or(0) as usize, span["end"].as_u64().unwrap_or(0) as usize)
}

/// The same expression with other numbers: days by the round, months by its turns, years by theirs.
fn later(text: &[char], round: usize) -> String {
    let (mut out, mut place, mut n) = (String::new(), 0, 0);
    while n < text.len() {
        let end = (n..text.len()).find(|k| !text[*k].is_ascii_digit()).unwrap_or(text.len());
        let digits: String = text[n..end].iter().collect();
        match digits.parse::<usize>() {
            Ok(year) if digits.len() == 4 => out += &(year - round % 3).to_string(),
            Ok(day) if place == 0 && (1..=31).contains(&day) => out += &((day + round * 5) % 28 + 1).to_string(),
            Ok(month) if (1..=12).contains(&month) => out += &((month + round / 2) % 12 + 1).to_string(),
            _ => out += &digits,
        }
        place += !digits.is_empty() as usize;
        if end < text.len() {
            out.push(text[end]);
        }
        n = end + 1;
    }
    out
}
