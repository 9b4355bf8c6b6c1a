//! `bienban extract`.

use crate::articles::{Article, Content, Ids, Reader};
use crate::inputs::{self, Kind, Source};
use crate::{Extract, Format, output, progress};
use bienban::export::{Export, Minutes, export};
use bienban::ingest::{self, Encoding};
use bienban::model::{Diagnostic, Document};
use bienban::words::{self, Words};
use bienban::{Options, analyze};
use sha2::{Digest, Sha256};
use std::collections::HashSet;
use std::io::{self, Write};
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, sync_channel};

/// From this many files, or bytes, on a terminal shows how far the work is.
const MANY: usize = 20;
const MUCH: u64 = 4 << 20;
/// Articles that each worker may be ahead of what is written.
const AHEAD: usize = 8;

/// What becomes of something that was found: its part of the output, or where and why there is none.
type Made = Result<Vec<u8>, (String, String)>;

/// Reads everything and prints as it goes; whether all could be read. Fails only if it cannot print.
///
/// One thread finds articles, some read them, one writes; the writer waits for each in the order in which they were found, and the finder for the writer.
pub fn extract(task: &Extract) -> io::Result<bool> {
    let (mut out, done) = match &task.output.output {
        Some(path) if task.resume => output::resume(path, task.offsets.into())?,
        _ => (task.output.create()?, HashSet::new()),
    };
    let mut all_read = true;
    let sources = inputs::sources(&task.paths, task.output.output.as_deref(), |name, reason| {
        eprintln!("bienban: {name}: {reason}");
        all_read = false;
    });
    let words = match task.words.as_deref().map(|path| own_words(path, &mut all_read)).transpose() {
        Ok(words) => words,
        // Reading on without them would give other minutes than were asked for.
        Err(reason) => {
            eprintln!("bienban: {reason}");
            return Ok(false);
        }
    };
    let words = words.as_ref();
    let length = sources.iter().map(Source::len).sum();
    let bar = progress::bar(Some(length), sources.len() >= MANY || length >= MUCH, "{bar:30} {bytes} of {total_bytes}, {eta} left");
    let several = task.paths.len() > 1 || task.paths.first().is_some_and(|p| p.is_dir() || Kind::is_several(&p.to_string_lossy()));
    let several = several || task.paths.is_empty() && matches!(task.from, Kind::Json | Kind::Jsonl);
    let writing = Writing::new(task.format, several);
    let jobs = task.jobs.map(usize::from).unwrap_or_else(|| std::thread::available_parallelism().map_or(1, usize::from));
    let workers = rayon::ThreadPoolBuilder::new().num_threads(jobs).build().map_err(io::Error::other)?;
    let (queue, made) = sync_channel::<Receiver<Made>>(jobs * AHEAD);
    let writer = || -> io::Result<bool> {
        let mut all_read = true;
        let mut printed = false;
        out.write_all(writing.head().as_bytes())?;
        for part in made {
            match part.recv().map_err(io::Error::other)? {
                // Some formats have nothing to say of an article without a meeting.
                Ok(part) if part.is_empty() => {}
                Ok(part) => {
                    if printed {
                        out.write_all(writing.between().as_bytes())?;
                    }
                    printed = true;
                    out.write_all(&part)?;
                    out.flush()?;
                }
                Err((place, reason)) => {
                    bar.suspend(|| eprintln!("bienban: {place}: {reason}"));
                    all_read = false;
                }
            }
        }
        out.write_all(writing.tail().as_bytes())?;
        out.flush()?;
        Ok(all_read)
    };
    let written = std::thread::scope(|scope| {
        let writer = scope.spawn(writer);
        workers.in_place_scope(|workers| {
            let mut sink = |found| {
                let (give, take) = sync_channel(1);
                let writing = &writing;
                // Whoever no longer wants it has stopped writing.
                workers.spawn(move |_| _ = give.send(Result::map(found, |article| part(article, task, words, writing))));
                queue.send(take).is_ok()
            };
            let mut reader = Reader { from: task.from, fields: &task.fields, done: &done, ids: Ids::default(), bar: &bar, sink: &mut sink };
            _ = sources.iter().try_for_each(|source| reader.read(source));
        });
        drop(queue);
        writer.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    })?;
    bar.finish_and_clear();
    if let Some(left_out) = writing.left_out() {
        eprintln!("bienban: {left_out}");
    }
    Ok(all_read && written)
}

/// The user's words out of a file; those that cannot be used are told.
fn own_words(path: &Path, all_read: &mut bool) -> Result<Arc<Words>, String> {
    let name = path.display();
    let bytes = std::fs::read(path).map_err(|e| format!("{name}: {e}"))?;
    let (words, problems) = words::read(&bytes).map_err(|problem| format!("{name}: {problem}"))?;
    for problem in problems {
        eprintln!("bienban: {name}: {problem}");
        *all_read = false;
    }
    Ok(Arc::new(words))
}

/// An article's part of the output.
fn part(article: Article, task: &Extract, words: Option<&Arc<Words>>, writing: &Writing) -> Vec<u8> {
    let mut encoding = Encoding::Utf8;
    let mut decode = |bytes: Vec<u8>| {
        encoding = task.encoding.unwrap_or_else(|| ingest::encoding(&bytes));
        ingest::decode_as(&bytes, encoding)
    };
    let page = match article.content {
        Content::Text(bytes) => Err(decode(bytes)),
        Content::Html(bytes) => Ok(Box::new(ingest::html(&decode(bytes)))),
        Content::Page(page) => Ok(page),
    };
    let (text, published) = match page {
        Ok(page) => (page.text(), page.published),
        Err(text) => (text, None),
    };
    let options = Options { id: article.id, offsets: task.offsets.into(), published: published.or_else(|| task.published.clone()), words: words.cloned() };
    let sha256 = Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
    let mut document = Document { sha256: Some(sha256), ..analyze(&text, &options) };
    if encoding.is_legacy() {
        let message = format!("The text was written in {} and is read as Unicode; all spans are those of the latter.", encoding.name());
        document.diagnostics.push(Diagnostic { code: "legacy-encoding".into(), message, span: None });
    }
    writing.part(&document, &text)
}

/// Documents in the format asked for.
enum Writing {
    Jsonl,
    Json { several: bool },
    Export(Box<dyn Export>),
}

impl Writing {
    fn new(format: Format, several: bool) -> Self {
        match format.export() {
            Some(format) => Writing::Export(export(format)),
            None if format == Format::Jsonl => Writing::Jsonl,
            None => Writing::Json { several },
        }
    }

    fn head(&self) -> String {
        match self {
            Writing::Export(export) => export.head(),
            Writing::Json { several: true } => "[\n".into(),
            _ => String::new(),
        }
    }

    fn part(&self, document: &Document, text: &str) -> Vec<u8> {
        let written = match self {
            Writing::Jsonl => serde_json::to_vec(document).map(|mut line| {
                line.push(b'\n');
                line
            }),
            Writing::Json { several } => serde_json::to_vec_pretty(document).map(|mut object| {
                object.extend((!several).then_some(b'\n'));
                object
            }),
            Writing::Export(export) => return export.part(&Minutes::of_document(document, text)).into_bytes(),
        };
        written.expect("documents are JSON")
    }

    fn between(&self) -> &'static str {
        match self {
            Writing::Export(export) => export.between(),
            Writing::Json { several: true } => ",\n",
            _ => "",
        }
    }

    fn tail(&self) -> String {
        match self {
            Writing::Export(export) => export.tail(),
            Writing::Json { several: true } => "\n]\n".into(),
            _ => String::new(),
        }
    }

    fn left_out(&self) -> Option<String> {
        if let Writing::Export(export) = self { export.left_out() } else { None }
    }
}
