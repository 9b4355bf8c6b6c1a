//! Which files to read, and under which ids.

use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// A file or standard input.
pub enum Source {
    Stdin,
    File { path: PathBuf, id: String },
}

/// What a file holds, by its name.
#[derive(Clone, Copy, Debug, PartialEq, clap::ValueEnum)]
pub enum Kind {
    /// One article as plain text.
    Text,
    /// One article as a page.
    Html,
    /// Scraped articles, one JSON object or several.
    Json,
    /// Scraped articles, one JSON object a line.
    Jsonl,
    #[value(skip)]
    Gzip,
    #[value(skip)]
    Zip,
}

impl Kind {
    pub fn of(name: &str) -> Option<Self> {
        let extension = Path::new(name).extension()?.to_str()?.to_ascii_lowercase();
        Some(match extension.as_str() {
            "txt" => Kind::Text,
            "html" | "htm" | "xhtml" => Kind::Html,
            "json" => Kind::Json,
            "jsonl" | "ndjson" => Kind::Jsonl,
            "gz" => Kind::Gzip,
            "zip" => Kind::Zip,
            _ => return None,
        })
    }

    /// Whether a file of that name found in a folder or an archive is read; compressed files are if what is in them would be.
    pub fn is_read(name: &str) -> bool {
        match Kind::of(name) {
            Some(Kind::Gzip) => Kind::is_read(unpacked(name)) || Path::new(unpacked(name)).extension().is_none(),
            kind => kind.is_some(),
        }
    }

    /// Whether a file of that name may hold several articles.
    pub fn is_several(name: &str) -> bool {
        match Kind::of(name) {
            Some(Kind::Gzip) => Kind::is_several(unpacked(name)),
            kind => matches!(kind, Some(Kind::Json | Kind::Jsonl | Kind::Zip)),
        }
    }
}

/// The name without `.gz`.
pub fn unpacked(name: &str) -> &str {
    if Kind::of(name) == Some(Kind::Gzip) { &name[..name.len() - 3] } else { name }
}

impl Source {
    /// What the command line calls it.
    pub fn name(&self) -> String {
        match self {
            Source::Stdin => "standard input".into(),
            Source::File { path, .. } => path.display().to_string(),
        }
    }

    /// Bytes to read, where that is known.
    pub fn len(&self) -> u64 {
        match self {
            Source::Stdin => 0,
            Source::File { path, .. } => path.metadata().map_or(0, |m| m.len()),
        }
    }
}

/// Everything that the paths name, in order, folders sorted by name, without the file that is written; `report` hears of what cannot be listed.
pub fn sources(paths: &[PathBuf], written: Option<&Path>, mut report: impl FnMut(&str, &dyn std::fmt::Display)) -> Vec<Source> {
    if paths.is_empty() {
        return vec![Source::Stdin];
    }
    let written = written.and_then(|path| path.canonicalize().ok());
    let is_written = |path: &Path| written.is_some() && path.canonicalize().ok() == written;
    let mut sources = Vec::new();
    for named in paths {
        if named.as_os_str() == "-" {
            sources.push(Source::Stdin);
            continue;
        }
        // With one path ids are short; with several they must tell equal file names apart.
        let base = match paths {
            [folder] if folder.is_dir() => folder,
            [file] => file.parent().unwrap_or(Path::new("")),
            _ => Path::new(""),
        };
        for entry in WalkDir::new(named).follow_links(true).sort_by_file_name() {
            match entry {
                Ok(entry) if entry.file_type().is_dir() => {}
                Ok(entry) if entry.depth() > 0 && (!Kind::is_read(&entry.file_name().to_string_lossy()) || is_written(entry.path())) => {}
                Ok(entry) => sources.push(Source::File { id: below(entry.path(), base), path: entry.into_path() }),
                Err(e) => {
                    let path = e.path().unwrap_or(named).display().to_string();
                    match e.io_error() {
                        Some(reason) => report(&path, reason),
                        None => report(&path, &e),
                    }
                }
            }
        }
    }
    sources
}

/// The path below `base`, with slashes.
fn below(path: &Path, base: &Path) -> String {
    let below = path.strip_prefix(base).unwrap_or(path);
    let names = below.components().filter_map(|part| match part {
        std::path::Component::Normal(name) => Some(name.to_string_lossy()),
        std::path::Component::ParentDir => Some("..".into()),
        _ => None,
    });
    names.collect::<Vec<_>>().join("/")
}
