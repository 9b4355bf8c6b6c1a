//! Articles of the corpus that were annotated by the project's own people, in the form of the gold and by its guidelines. What they print is kept as places in the text,
//! so that no text is kept: `tests/register/NAME.jsonl` has an article a line.

use crate::run::{command, root, run, step};
use crate::shared::{self, write_corpus};
use anyhow::{Context, Result};
use serde_json::{Map, Value, json};
use std::fs;
use std::path::Path;

/// Those whose errors are read while rules are written, and those of which only the figures are looked at.
const SETS: [&str; 2] = ["read", "unread"];

/// What stands in an annotation as the text prints it.
const PRINTED: [&str; 11] = ["title", "name", "mentions", "ranks", "offices", "text", "venue", "city", "quote", "evidence", "parties"];

/// Scores the extraction against each set.
pub fn score() -> Result<()> {
    let Some(folder) = shared::shared() else { return Ok(()) };
    run(&mut command(".", "cargo", &["build", "--quiet", "--profile", "fast", "--bin", "bienban"]))?;
    let corpus = root().join("target/corpus");
    write_corpus(&folder, &corpus)?;
    for name in SETS {
        step(name);
        let set = root().join("target/register").join(name);
        for part in ["ann", "texts"].map(|part| set.join(part)) {
            let _ = fs::remove_dir_all(&part);
            fs::create_dir_all(&part)?;
        }
        for line in fs::read_to_string(file(name))?.lines() {
            let mut article: Value = serde_json::from_str(line)?;
            let id = article["id"].as_str().context("an article without id")?.to_owned();
            let text = fs::read_to_string(corpus.join(&id).with_extension("txt")).context(id.clone())?;
            let chars: Vec<char> = text.chars().collect();
            each_printed(&mut article, false, &mut |value| {
                if let Some([start, end]) = value.as_array().and_then(|at| <[Value; 2]>::try_from(at.clone()).ok())
                    && let Some((start, end)) = start.as_u64().zip(end.as_u64())
                {
                    *value = chars[start as usize..end as usize].iter().collect::<String>().into();
                }
            });
            fs::write(set.join("ann").join(&id).with_extension("json"), article.to_string())?;
            fs::write(set.join("texts").join(&id).with_extension("txt"), text)?;
        }
        shared::score(&folder, &set, &set.join("found.jsonl"))?;
    }
    Ok(())
}

/// Takes annotated articles (a folder of files as the gold has them) into a set, without what they print.
pub fn add(name: &str, annotated: &Path) -> Result<()> {
    let Some(folder) = shared::shared() else { return Ok(()) };
    let corpus = root().join("target/corpus");
    write_corpus(&folder, &corpus)?;
    let mut articles: Vec<(String, String)> = Vec::new();
    for entry in fs::read_dir(annotated)? {
        let mut article: Map<String, Value> = serde_json::from_str(&fs::read_to_string(entry?.path())?)?;
        article.remove("notes");
        let id = article["id"].as_str().context("an article without id")?.to_owned();
        let text = fs::read_to_string(corpus.join(&id).with_extension("txt"))?;
        let mut article = Value::Object(article);
        each_printed(&mut article, true, &mut |value| {
            let Some(printed) = value.as_str() else { return };
            if let Some(start) = text.find(printed) {
                let chars = |bytes: usize| text[..bytes].chars().count();
                *value = json!([chars(start), chars(start + printed.len())]);
            }
        });
        articles.push((id, article.to_string()));
    }
    for line in fs::read_to_string(file(name)).unwrap_or_default().lines() {
        let article: Value = serde_json::from_str(line)?;
        let id = article["id"].as_str().context("an article without id")?;
        if articles.iter().all(|(other, _)| other != id) {
            articles.push((id.to_owned(), line.to_owned()));
        }
    }
    articles.sort();
    Ok(fs::write(file(name), articles.iter().map(|(_, line)| format!("{line}\n")).collect::<String>())?)
}

fn file(name: &str) -> std::path::PathBuf {
    root().join("tests/register").join(name).with_extension("jsonl")
}

/// Every value that is printed: words, or their place. Codes of states and organizations stay as they are.
fn each_printed(value: &mut Value, words: bool, change: &mut impl FnMut(&mut Value)) {
    let place = |v: &Value| v.as_array().is_some_and(|a| a.len() == 2 && a.iter().all(Value::is_u64));
    let code = |v: &Value| v.as_str().is_some_and(|s| s.bytes().all(|b| b.is_ascii_uppercase()));
    match value {
        Value::Object(fields) => {
            for (key, field) in fields {
                if !PRINTED.contains(&key.as_str()) {
                    each_printed(field, words, change);
                } else if let Value::Array(several) = &mut *field
                    && (words || !several.iter().all(Value::is_u64) || several.is_empty())
                {
                    several.iter_mut().filter(|v| (key != "parties" || !code(v)) && (words || place(v))).for_each(&mut *change);
                } else {
                    change(field);
                }
            }
        }
        Value::Array(all) => all.iter_mut().for_each(|v| each_printed(v, words, change)),
        _ => {}
    }
}
