//! The articles in a file, whatever it is packed in.

use crate::inputs::{Kind, Source, unpacked};
use bienban::ingest::{self, Fields, Page};
use flate2::read::MultiGzDecoder;
use indicatif::ProgressBar;
use serde_json::Value;
use std::cell::Cell;
use std::collections::HashSet;
use std::fmt::Display;
use std::fs::File;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{self, BufRead, BufReader, Cursor, IsTerminal, Read, Seek};
use std::path::Path;
use zip::ZipArchive;

/// One article, not yet decoded.
pub struct Article {
    pub id: String,
    pub content: Content,
}

pub enum Content {
    Text(Vec<u8>),
    Html(Vec<u8>),
    Page(Box<Page>),
}

/// An article, or where something could not be read and why.
pub type Found = Result<Article, (String, String)>;

/// The longest text that is read as one: spans and memory have limits.
const TEXT: u64 = 256 << 20;
/// What unpacks to more than this, and to more than `RATIO` times its size, is no archive of texts but made to fill the machine.
const UNPACKED: u64 = 16 << 20;
const RATIO: u64 = 200;

/// Ids once each: of two documents with one id, the second is `id~2`.
#[derive(Default)]
pub struct Ids(HashSet<u64>);

pub fn hash(id: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    id.hash(&mut hasher);
    hasher.finish()
}

impl Ids {
    fn unique(&mut self, id: String) -> String {
        let numbered = |n: u32| if n == 1 { id.clone() } else { format!("{id}~{n}") };
        (1..).map(numbered).find(|id| self.0.insert(hash(id))).expect("as many numbers as documents")
    }
}

/// Finds articles and hands them on, one by one, in order.
pub struct Reader<'a> {
    /// What standard input, and files whose names do not say it, hold.
    pub from: Kind,
    pub fields: &'a Fields,
    /// Hashes of the ids of documents that need not be read again.
    pub done: &'a HashSet<u64>,
    pub ids: Ids,
    pub bar: &'a ProgressBar,
    /// Takes what is found; false if no more is wanted.
    pub sink: &'a mut dyn FnMut(Found) -> bool,
}

/// Nobody wants more.
pub struct Stopped;

/// Whether to go on.
type Handed = Result<(), Stopped>;

impl Reader<'_> {
    pub fn read(&mut self, source: &Source) -> Handed {
        let name = source.name();
        match source {
            Source::Stdin => {
                if io::stdin().is_terminal() {
                    eprintln!("bienban: reading from here; end with Ctrl+D on a line of its own");
                }
                self.stream(&name, "stdin", self.from, counted(io::stdin().lock(), self.bar))
            }
            Source::File { path, id } => {
                let kind = Kind::of(id);
                if matches!(kind, Some(Kind::Text | Kind::Html)) && self.done.contains(&hash(&article_id(id, kind))) {
                    // The id is taken all the same, so that those after it are called as before.
                    self.ids.unique(article_id(id, kind));
                    self.bar.inc(source.len());
                    return Ok(());
                }
                match File::open(path) {
                    Ok(file) if kind == Some(Kind::Zip) => self.zip(&name, id, file),
                    Ok(file) => self.stream(&name, id, kind.unwrap_or(self.from), counted(file, self.bar)),
                    Err(reason) => self.problem(name, reason),
                }
            }
        }
    }

    /// What comes as a stream of bytes; what its first bytes are goes before what it is called.
    fn stream(&mut self, name: &str, id: &str, kind: Kind, mut bytes: impl BufRead) -> Handed {
        let start = match bytes.fill_buf() {
            Ok(start) => start,
            Err(reason) => return self.problem(name.into(), reason),
        };
        if start.starts_with(&[0x1F, 0x8B]) {
            let taken = Cell::new(0);
            let packed = Counted { inner: bytes, count: |n| taken.set(taken.get() + n) };
            let inner = unpacked(id);
            let bytes = Guarded { inner: MultiGzDecoder::new(packed), out: &Cell::new(0), packed: || taken.get() };
            let kind = Kind::of(inner).filter(|kind| !matches!(kind, Kind::Gzip | Kind::Zip)).unwrap_or(self.from);
            return self.plain(name, inner, kind, BufReader::with_capacity(1 << 16, bytes));
        }
        if start.starts_with(b"PK\x03\x04") {
            return match limited(bytes) {
                Ok(all) => self.zip(name, id, Cursor::new(all)),
                Err(reason) => self.problem(name.into(), reason),
            };
        }
        let kind = if kind == Kind::Text && ingest::is_html(start) { Kind::Html } else { kind };
        self.plain(name, id, kind, bytes)
    }

    /// What is not packed.
    fn plain(&mut self, name: &str, id: &str, kind: Kind, bytes: impl BufRead) -> Handed {
        match kind {
            Kind::Text => self.whole(name, id, kind, bytes, Content::Text),
            Kind::Html => self.whole(name, id, kind, bytes, Content::Html),
            Kind::Json => self.json(name, id, bytes),
            Kind::Jsonl => self.lines(name, id, bytes),
            Kind::Gzip => self.problem(name.into(), "no gzip file, whatever its name says"),
            Kind::Zip => self.problem(name.into(), "no zip archive, whatever its name says"),
        }
    }

    fn whole(&mut self, name: &str, id: &str, kind: Kind, bytes: impl Read, content: fn(Vec<u8>) -> Content) -> Handed {
        let id = self.ids.unique(article_id(id, Some(kind)));
        match limited(bytes) {
            Ok(all) => self.article(id, content(all)),
            Err(reason) => self.problem(name.into(), reason),
        }
    }

    fn zip(&mut self, name: &str, id: &str, file: impl Read + Seek) -> Handed {
        let mut file = file;
        let size = file.seek(io::SeekFrom::End(0)).unwrap_or(0);
        let mut archive = match ZipArchive::new(file) {
            Ok(archive) => archive,
            Err(reason) => return self.problem(name.into(), reason),
        };
        // Over all entries: they may share their bytes.
        let out = Cell::new(0);
        for n in 0..archive.len() {
            let inner = match archive.name_for_index(n) {
                Some(Ok(inner)) => inner.into_owned(),
                _ => format!("entry {}", n + 1),
            };
            let place = format!("{name}/{inner}");
            if inner.ends_with('/') || !Kind::is_read(&inner) {
                continue;
            }
            let entry = match archive.by_index(n) {
                Ok(entry) => entry,
                Err(reason) => {
                    self.problem(place, reason)?;
                    continue;
                }
            };
            self.bar.inc(entry.compressed_size());
            if Kind::of(&inner) == Some(Kind::Zip) {
                self.problem(place, "an archive in an archive; unpack it first")?;
                continue;
            }
            let bytes = BufReader::new(Guarded { inner: entry, out: &out, packed: || size });
            let kind = Kind::of(&inner).unwrap_or(self.from);
            self.stream(&place, &format!("{id}/{inner}"), kind, bytes)?;
        }
        Ok(())
    }

    /// One object a line.
    fn lines(&mut self, name: &str, id: &str, mut bytes: impl BufRead) -> Handed {
        let mut line = Vec::new();
        for number in 1.. {
            line.clear();
            let place = format!("{name}:{number}");
            match (&mut bytes).take(TEXT + 1).read_until(b'\n', &mut line) {
                Ok(0) => break,
                Ok(length) if length as u64 > TEXT => return self.problem(place, too_long()),
                Ok(_) => {}
                Err(reason) => return self.problem(place, reason),
            }
            if !line.trim_ascii().is_empty() {
                match serde_json::from_slice(&line) {
                    Ok(object) => self.object(place, format!("{id}:{number}"), &object)?,
                    Err(reason) => self.problem(place, format_args!("no JSON object: {reason}"))?,
                }
            }
        }
        Ok(())
    }

    /// One object, an array of objects, or objects one after the other.
    fn json(&mut self, name: &str, id: &str, bytes: impl BufRead) -> Handed {
        let mut number = 0;
        for value in serde_json::Deserializer::from_reader(bytes).into_iter::<Value>() {
            let all = match value {
                Ok(Value::Array(all)) => all,
                Ok(object) if number == 0 => {
                    number += 1;
                    self.object(name.into(), id.into(), &object)?;
                    continue;
                }
                Ok(object) => vec![object],
                // After such an error no further object can be told.
                Err(reason) => return self.problem(name.into(), format_args!("no JSON: {reason}")),
            };
            for object in &all {
                number += 1;
                self.object(format!("{name}:{number}"), format!("{id}:{number}"), object)?;
            }
        }
        Ok(())
    }

    /// A scraped article, by its own id, its address or its place.
    fn object(&mut self, name: String, place: String, object: &Value) -> Handed {
        match ingest::scraped(object, self.fields) {
            Ok(page) => {
                let id = self.ids.unique(page.id.clone().or_else(|| page.url.clone()).unwrap_or(place));
                self.article(id, Content::Page(Box::new(page)))
            }
            Err(reason) => self.problem(name, reason),
        }
    }

    fn article(&mut self, id: String, content: Content) -> Handed {
        if self.done.contains(&hash(&id)) {
            return Ok(());
        }
        self.hand(Ok(Article { id, content }))
    }

    fn problem(&mut self, place: String, reason: impl Display) -> Handed {
        self.hand(Err((place, reason.to_string())))
    }

    fn hand(&mut self, found: Found) -> Handed {
        if (self.sink)(found) { Ok(()) } else { Err(Stopped) }
    }
}

/// Of texts the path without the extension, as an article is called; of others the whole path, so that a page beside its text is another document.
fn article_id(path: &str, kind: Option<Kind>) -> String {
    if matches!(kind, None | Some(Kind::Text)) { Path::new(path).with_extension("").to_string_lossy().into_owned() } else { path.to_string() }
}

fn too_long() -> String {
    format!("more than {} MB in one text; split it", TEXT >> 20)
}

fn limited(bytes: impl Read) -> io::Result<Vec<u8>> {
    let mut all = Vec::new();
    bytes.take(TEXT + 1).read_to_end(&mut all)?;
    if all.len() as u64 > TEXT { Err(io::Error::other(too_long())) } else { Ok(all) }
}

/// Tells how much is read.
struct Counted<R, F> {
    inner: R,
    count: F,
}

impl<R: Read, F: Fn(u64)> Read for Counted<R, F> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let n = self.inner.read(buffer)?;
        (self.count)(n as u64);
        Ok(n)
    }
}

fn counted<'a>(inner: impl Read + 'a, bar: &'a ProgressBar) -> impl BufRead + 'a {
    BufReader::with_capacity(1 << 16, Counted { inner, count: |n| bar.inc(n) })
}

/// Unpacks until it is too much for what was packed.
struct Guarded<'a, R, F> {
    inner: R,
    out: &'a Cell<u64>,
    packed: F,
}

impl<R: Read, F: Fn() -> u64> Read for Guarded<'_, R, F> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let n = self.inner.read(buffer)?;
        self.out.set(self.out.get() + n as u64);
        if self.out.get() > UNPACKED.max(RATIO * (self.packed)()) {
            return Err(io::Error::other(format!("unpacks to more than {RATIO} times its size; unpack it by hand if it is meant so")));
        }
        Ok(n)
    }
}
