//! Where the result goes: standard output, or a file that can be taken up again.

use crate::articles::hash;
use bienban::model::{Engine, Offsets};
use serde::Deserialize;
use std::collections::HashSet;
use std::fs::{File, OpenOptions};
use std::io::{self, BufRead, BufReader, BufWriter, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// Where to write.
#[derive(clap::Args)]
pub struct Output {
    /// Write to FILE instead of standard output; what FILE held is replaced, unless --resume is given.
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

impl Output {
    /// What the command line calls it.
    pub fn name(&self) -> String {
        self.output.as_ref().map_or("standard output".into(), |path| path.display().to_string())
    }

    pub fn create(&self) -> io::Result<Box<dyn Write + Send>> {
        Ok(match &self.output {
            Some(path) => Box::new(BufWriter::new(File::create(path)?)),
            None => Box::new(BufWriter::new(io::stdout())),
        })
    }
}

/// What a line says of the run that wrote it.
#[derive(Deserialize)]
struct Head {
    id: String,
    offsets: Offsets,
    engine: Engine,
}

/// Opens a file of documents, one a line, to go on writing. Returns the hashes of the ids that it has; a line that was not finished is cut off.
pub fn resume(path: &Path, offsets: Offsets) -> io::Result<(Box<dyn Write + Send>, HashSet<u64>)> {
    let mut file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path)?;
    let (mut done, mut whole, mut line) = (HashSet::new(), 0, Vec::new());
    let mut lines = BufReader::with_capacity(1 << 20, &file);
    for number in 1.. {
        line.clear();
        let length = lines.read_until(b'\n', &mut line)? as u64;
        if !line.ends_with(b"\n") {
            break;
        }
        let refuse = |why: String| Err(io::Error::other(format!("line {number} {why}; nothing was written. Without --resume the file is made anew")));
        let current = env!("CARGO_PKG_VERSION");
        match serde_json::from_slice::<Head>(&line) {
            Err(e) => return refuse(format!("is no document: {e}")),
            Ok(head) if head.offsets != offsets => return refuse("counts its spans in another unit (--offsets)".into()),
            Ok(head) if head.engine.version != current || head.engine.lexicon != bienban::lexicon::HASH => {
                return refuse(format!("was written by another version ({}, lexicon {})", head.engine.version, head.engine.lexicon));
            }
            Ok(head) => done.insert(hash(&head.id)),
        };
        whole += length;
    }
    file.set_len(whole)?;
    file.seek(SeekFrom::End(0))?;
    Ok((Box::new(BufWriter::new(file)), done))
}
