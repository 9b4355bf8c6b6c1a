//! `bienban link`.

use crate::{Format, Link, progress};
use bienban::export::{Minutes, export};
use bienban::link::{Card, Register};
use bienban::model::{Corpus, Document, Offsets};
use flate2::bufread::MultiGzDecoder;
use serde::Serialize;
use std::fs::File;
use std::io::{self, BufRead, BufReader, IsTerminal, Read, Seek, Write};
use std::path::PathBuf;

/// Reads all documents, links them and prints the register; whether all could be read. Fails only if it cannot print.
pub fn link(task: &Link) -> io::Result<bool> {
    let mut all_read = true;
    let mut register = Register::new();
    let bar = progress::bar(None, true, "{pos} documents, {per_sec} {msg}");
    let mut report = |place: &str, reason: &dyn std::fmt::Display| {
        bar.suspend(|| eprintln!("bienban: {place}: {reason}"));
        all_read = false;
    };
    let stdin = [PathBuf::from("-")];
    let paths = if task.paths.is_empty() { &stdin[..] } else { &task.paths };
    let mut offsets = None;
    for path in paths {
        let name = if path.as_os_str() == "-" { "standard input".into() } else { path.display().to_string() };
        let mut lines = match open(path) {
            Ok(lines) => lines,
            Err(reason) => {
                report(&name, &reason);
                continue;
            }
        };
        let mut line = Vec::new();
        for number in 1.. {
            line.clear();
            match lines.read_until(b'\n', &mut line) {
                Ok(0) => break,
                Ok(_) => {}
                Err(reason) => {
                    report(&format!("{name}:{number}"), &reason);
                    break;
                }
            }
            if line.trim_ascii().is_empty() {
                continue;
            }
            let place = || format!("{name}:{number}");
            match article(&line) {
                Err(reason) => report(&place(), &reason),
                Ok(a) if *offsets.get_or_insert(a.offsets()) != a.offsets() => {
                    report(&place(), &"its spans count in another unit than those before; extract all with the same --offsets")
                }
                // Parts may share articles.
                Ok(Article::Card(card)) => _ = register.add_card(card),
                Ok(Article::Document(d)) => {
                    let id = d.id.clone();
                    let before = register.len();
                    register.add(*d);
                    if register.len() == before {
                        report(&place(), &format!("a second document with the id {id:?}; one of them is left out"));
                    }
                }
            }
            bar.inc(1);
        }
    }
    if task.partial {
        let mut out = task.output.create()?;
        for card in register.cards() {
            serde_json::to_writer(&mut out, card)?;
            out.write_all(b"\n")?;
        }
        out.flush()?;
        bar.finish_and_clear();
        return Ok(all_read);
    }
    bar.set_message("linking");
    let corpus = register.corpus();
    let mut left_out = None;
    let mut out = task.output.create()?;
    match task.format {
        Format::Json => {
            serde_json::to_writer_pretty(&mut out, &corpus)?;
            out.write_all(b"\n")?;
        }
        Format::Jsonl => lines(&corpus, &mut out)?,
        other => {
            let export = export(other.export().expect("JSON is dealt with"));
            for piece in [export.head(), export.part(&Minutes::of_register(&corpus)), export.tail()] {
                out.write_all(piece.as_bytes())?;
            }
            left_out = export.left_out();
        }
    }
    out.flush()?;
    bar.finish_and_clear();
    left_out.iter().for_each(|left_out| eprintln!("bienban: {left_out}"));
    Ok(all_read)
}

fn open(path: &PathBuf) -> io::Result<Box<dyn BufRead>> {
    if path.as_os_str() == "-" {
        if io::stdin().is_terminal() {
            eprintln!("bienban: reading documents from here, one a line; end with Ctrl+D on a line of its own");
        }
        return Ok(Box::new(io::stdin().lock()));
    }
    if path.is_dir() {
        return Err(io::Error::other("a folder; name files with one document a line (bienban extract --format jsonl makes them)"));
    }
    let mut file = File::open(path)?;
    let mut start = Vec::new();
    (&mut file).take(2).read_to_end(&mut start)?;
    file.rewind()?;
    let file = BufReader::with_capacity(1 << 20, file);
    Ok(if start == [0x1F, 0x8B] { Box::new(BufReader::with_capacity(1 << 20, MultiGzDecoder::new(file))) } else { Box::new(file) })
}

/// What a line holds.
enum Article {
    Document(Box<Document>),
    Card(Card),
}

impl Article {
    fn offsets(&self) -> Offsets {
        match self {
            Article::Document(document) => document.offsets,
            Article::Card(card) => card.offsets(),
        }
    }
}

fn article(line: &[u8]) -> Result<Article, String> {
    // A card is written with its schema first; one that was written anew is tried when the line is no document.
    if line.starts_with(b"{\"schema\":\"bienban-card/") {
        return serde_json::from_slice(line).map(Article::Card).map_err(|e| format!("no part of bienban link --partial: {e}"));
    }
    let document: Document = match serde_json::from_slice(line) {
        Ok(document) => document,
        Err(e) => return serde_json::from_slice(line).map(Article::Card).map_err(|_| format!("no document of bienban extract --format jsonl: {e}")),
    };
    match document.schema.as_str() {
        "bienban/1" => Ok(Article::Document(Box::new(document))),
        other => Err(format!("schema {other:?}, expected \"bienban/1\"")),
    }
}

/// Every record on a line of its own, with its kind.
fn lines(corpus: &Corpus, out: &mut impl Write) -> io::Result<()> {
    fn all<T: Serialize>(kind: &str, records: &[T], out: &mut impl Write) -> io::Result<()> {
        for record in records {
            write!(out, "{{\"record\":\"{kind}\",\"value\":")?;
            serde_json::to_writer(&mut *out, record)?;
            out.write_all(b"}\n")?;
        }
        Ok(())
    }
    all("document", &corpus.documents, out)?;
    all("meeting", &corpus.meetings, out)?;
    all("person", &corpus.people, out)?;
    all("organization", &corpus.organizations, out)?;
    all("place", &corpus.places, out)?;
    all("series", &corpus.series, out)?;
    all("encounter", &corpus.encounters, out)?;
    all("pair", &corpus.pairs, out)?;
    all("ledger", &corpus.ledger, out)?;
    all("conflict", &corpus.conflicts, out)
}
