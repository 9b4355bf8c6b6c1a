//! Runs commands and says what is going on.

use anyhow::{Context, Result, bail};
use std::io::IsTerminal;
use std::path::Path;
use std::process::Command;

/// The repository's folder.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask stands in the repository")
}

/// Says which step begins; bold on a terminal only.
pub fn step(what: &str) {
    match std::io::stderr().is_terminal() {
        true => eprintln!("\x1b[1m› {what}\x1b[0m"),
        false => eprintln!("› {what}"),
    }
}

/// A command of `program arg arg ...`, in a folder of the repository.
pub fn command(folder: &str, program: &str, args: &[&str]) -> Command {
    let mut c = Command::new(program);
    c.args(args).current_dir(root().join(folder));
    c
}

/// Runs a command to its end; its output is seen as it comes.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("could not start {}", shown(command)))?;
    if !status.success() {
        bail!("{} failed ({status})", shown(command));
    }
    Ok(())
}

/// Runs a command and returns what it wrote to standard output.
pub fn output(command: &mut Command) -> Result<String> {
    let out = command.stderr(std::process::Stdio::inherit()).output().with_context(|| format!("could not start {}", shown(command)))?;
    if !out.status.success() {
        bail!("{} failed ({})", shown(command), out.status);
    }
    Ok(String::from_utf8(out.stdout)?)
}

/// The command as one would type it.
pub fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|w| w.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
