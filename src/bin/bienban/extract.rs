//! `bienban extract`.

use crate::inputs::{self, Input};
use crate::{Extract, Format, progress};
use bienban::{Options, analyze, ingest, model::Document};
use sha2::{Digest, Sha256};
use std::io::{self, BufWriter, Write};

/// From this many files on a terminal shows how far the work is.
const MANY: usize = 20;

/// Reads everything and prints as it goes; whether all could be read. Fails only if it cannot print.
pub fn extract(task: &Extract) -> io::Result<bool> {
    let mut all_read = true;
    let mut report = |name: &str, reason: &dyn std::fmt::Display| {
        eprintln!("bienban: {name}: {reason}");
        all_read = false;
    };
    let inputs = inputs::inputs(&task.paths, &mut report);
    let bar = progress::bar(Some(inputs.len() as u64), inputs.len() >= MANY, "{bar:30} {pos} of {len}, {eta} left");
    let several = task.paths.len() > 1 || task.paths.first().is_some_and(|p| p.is_dir());
    let mut out = Printer { out: BufWriter::new(io::stdout().lock()), format: task.format, several, printed: 0 };
    for input in &inputs {
        match input.read() {
            Ok(bytes) => out.print(&document(input, &bytes, task))?,
            Err(reason) => bar.suspend(|| report(&input.name(), &reason)),
        }
        bar.inc(1);
    }
    out.finish()?;
    bar.finish_and_clear();
    Ok(all_read)
}

fn document(input: &Input, bytes: &[u8], task: &Extract) -> Document {
    let text = ingest::decode(bytes);
    let options = Options { id: input.id().into(), offsets: task.offsets.into(), published: task.published.clone() };
    let sha256 = Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
    Document { sha256: Some(sha256), ..analyze(&text, &options) }
}

/// Prints documents one by one, each seen as soon as it is there.
struct Printer<W: Write> {
    out: W,
    format: Format,
    several: bool,
    printed: usize,
}

impl<W: Write> Printer<W> {
    fn print(&mut self, document: &Document) -> io::Result<()> {
        match self.format {
            Format::Jsonl => serde_json::to_writer(&mut self.out, document)?,
            Format::Json => {
                if self.several {
                    self.out.write_all(if self.printed == 0 { b"[\n" } else { b",\n" })?;
                }
                serde_json::to_writer_pretty(&mut self.out, document)?;
            }
        }
        if self.format == Format::Jsonl || !self.several {
            self.out.write_all(b"\n")?;
        }
        self.printed += 1;
        self.out.flush()
    }

    fn finish(&mut self) -> io::Result<()> {
        if self.format == Format::Json && self.several {
            self.out.write_all(if self.printed == 0 { b"[]\n" } else { b"\n]\n" })?;
        }
        self.out.flush()
    }
}
