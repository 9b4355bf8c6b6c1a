//! Which files to read, and under which ids.

use std::io::{self, IsTerminal, Read};
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// One article to read.
pub enum Input {
    Stdin,
    File { path: PathBuf, id: String },
}

impl Input {
    /// What the command line calls it.
    pub fn name(&self) -> String {
        match self {
            Input::Stdin => "standard input".into(),
            Input::File { path, .. } => path.display().to_string(),
        }
    }

    pub fn id(&self) -> &str {
        match self {
            Input::Stdin => "stdin",
            Input::File { id, .. } => id,
        }
    }

    pub fn read(&self) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        match self {
            Input::Stdin => {
                if io::stdin().is_terminal() {
                    eprintln!("bienban: reading the article from here; end it with Ctrl+D on a line of its own");
                }
                io::stdin().read_to_end(&mut bytes)?;
            }
            Input::File { path, .. } => bytes = std::fs::read(path)?,
        }
        Ok(bytes)
    }
}

/// Everything that the paths name, in order, folders sorted by name; `report` hears of what cannot be listed.
pub fn inputs(paths: &[PathBuf], mut report: impl FnMut(&str, &dyn std::fmt::Display)) -> Vec<Input> {
    if paths.is_empty() {
        return vec![Input::Stdin];
    }
    let mut inputs = Vec::new();
    for named in paths {
        if named.as_os_str() == "-" {
            inputs.push(Input::Stdin);
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
                Ok(entry) if entry.depth() > 0 && !is_text(entry.path()) => {}
                Ok(entry) => inputs.push(Input::File { id: id(entry.path(), base), path: entry.into_path() }),
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
    inputs
}

fn is_text(path: &Path) -> bool {
    path.extension().is_some_and(|e| e.eq_ignore_ascii_case("txt"))
}

/// The path below `base`, without the extension, with slashes.
fn id(path: &Path, base: &Path) -> String {
    let below = path.strip_prefix(base).unwrap_or(path).with_extension("");
    let names = below.components().filter_map(|part| match part {
        std::path::Component::Normal(name) => Some(name.to_string_lossy()),
        std::path::Component::ParentDir => Some("..".into()),
        _ => None,
    });
    names.collect::<Vec<_>>().join("/")
}
