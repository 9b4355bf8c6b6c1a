//! Runs over the articles in `../shared`, which are not part of the project: absent, they are skipped.

use crate::run::{command, root, run, step};
use anyhow::{Context, Result};
use flate2::read::GzDecoder;
use serde_json::Value;
use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

/// Scores the extraction against the gold register and checks the promises of the data model on it.
pub fn gold() -> Result<()> {
    let Some(shared) = shared() else { return Ok(()) };
    run(&mut command(".", "cargo", &["build", "--quiet", "--profile", "fast", "--bin", "bienban"]))?;
    let (gold, found) = (shared.join("gold"), root().join("target/gold.jsonl"));
    score(&shared, &gold, &found)?;
    python(&shared.join("eval/validate.py"), &[&gold.join("texts"), &found])
}

/// Reads all articles of the corpus in one thread.
pub fn corpus() -> Result<()> {
    let Some(shared) = shared() else { return Ok(()) };
    let texts = root().join("target/corpus");
    write_corpus(&shared, &texts)?;
    step("speed");
    run(command(".", "cargo", &["run", "--quiet", "--release", "--example", "speed", "--"]).arg(&texts))?;
    step("promises of the data model");
    run(&mut command(".", "cargo", &["build", "--quiet", "--release", "--bin", "bienban"]))?;
    let found = root().join("target/corpus.jsonl");
    extract("release", &texts, &found)?;
    python(&shared.join("eval/validate.py"), &[&texts, &found])
}

/// Writes the articles of the corpus as files.
pub fn write_corpus(shared: &Path, texts: &Path) -> Result<()> {
    fs::create_dir_all(texts)?;
    let archive = File::open(shared.join("corpus/articles.jsonl.gz"))?;
    for line in BufReader::new(GzDecoder::new(archive)).lines() {
        let article: Value = serde_json::from_str(&line?)?;
        let (id, text) = article["id"].as_str().zip(article["text"].as_str()).context("an article without id or text")?;
        fs::write(texts.join(id).with_extension("txt"), text)?;
    }
    Ok(())
}

/// The folder beside the project.
pub fn shared() -> Option<PathBuf> {
    let folder = root().parent()?.join("shared");
    if !folder.is_dir() {
        println!("skipped: ../shared is absent");
        return None;
    }
    Some(folder)
}

/// The path of the built command line.
pub fn bienban(profile: &str) -> Result<String> {
    let path = root().join("target").join(profile).join(format!("bienban{}", std::env::consts::EXE_SUFFIX));
    Ok(path.to_str().context("path is not Unicode")?.to_owned())
}

/// Extracts all texts of a folder, one document a line.
pub fn extract(profile: &str, texts: &Path, found: &Path) -> Result<()> {
    let mut extract = command(".", &bienban(profile)?, &["extract", "--format", "jsonl"]);
    run(extract.arg(texts).stdout(File::create(found)?))
}

/// Extracts the texts of a folder of annotated articles, and scores what is found.
pub fn score(shared: &Path, annotated: &Path, found: &Path) -> Result<()> {
    extract("fast", &annotated.join("texts"), found)?;
    python(&shared.join("eval/score.py"), &[Path::new("--gold"), annotated, Path::new("--pred"), found])
}

/// Runs one of the scripts there.
fn python(script: &Path, args: &[&Path]) -> Result<()> {
    run(command(".", "python3", &[]).arg(script).args(args))
}
