//! The command line: files, folders or standard input in, documents out.

mod extract;
mod inputs;
mod link;
mod progress;

use bienban::model::Offsets;
use clap::{Parser, Subcommand, ValueEnum};
use std::path::PathBuf;
use std::process::ExitCode;
use time::{Date, Month};

/// Reads Vietnamese news on diplomacy and defence and writes the minutes of the meetings in it.
#[derive(Parser)]
#[command(version, arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    Extract(Extract),
    Link(Link),
}

/// Reads articles and prints one document for each.
///
/// A document's id is its path without the extension: relative to PATH if only one is given, else as given.
#[derive(clap::Args)]
#[command(after_help = "Exit status: 0 if everything was read, 1 if something could not be read (it is named on standard error), 2 for wrong usage.")]
struct Extract {
    /// Files, and folders whose .txt files are read; standard input if there is none, or for `-`.
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// `json` for people (an array if there can be several documents), `jsonl` for programs (one document a line).
    #[arg(long, value_enum, default_value = "json")]
    format: Format,
    /// Unit of all spans.
    #[arg(long, value_enum, default_value = "char")]
    offsets: Unit,
    /// Day of publication of all the articles, for those that do not print theirs.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    published: Option<String>,
}

/// Makes one register of many documents: the meetings, each with all its reports.
///
/// Reads what `bienban extract --format jsonl` prints. Reports of one meeting become one record with the sources of every value; where they disagree, all values are
/// kept under `conflicts`. Articles that print the same text are marked and counted once. The register also tells the people with their posts over time,
/// organizations, places, series with the editions that are missing, who met whom, and what was announced and came about or is overdue.
///
/// The order of the documents does not matter. Years that no report states stay open (XXXX).
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  bienban extract --format jsonl news/ | bienban link > register.json
  bienban link --format jsonl 2023.jsonl 2024.jsonl | grep '\"record\":\"meeting\"'

Exit status: 0 if everything was read, 1 if a file or line could not be read (it is named on standard error, the rest goes on), 2 for wrong usage.")]
struct Link {
    /// Files with one document a line; standard input if there is none, or for `-`.
    #[arg(value_name = "FILE")]
    paths: Vec<PathBuf>,
    /// `json` for the register as one object, `jsonl` for one record a line: {"record": "meeting", "value": ...}.
    #[arg(long, value_enum, default_value = "json")]
    format: Format,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
enum Format {
    Json,
    Jsonl,
}

#[derive(Clone, Copy, ValueEnum)]
enum Unit {
    Char,
    Byte,
    Utf16,
}

impl From<Unit> for Offsets {
    fn from(unit: Unit) -> Self {
        match unit {
            Unit::Char => Offsets::Char,
            Unit::Byte => Offsets::Byte,
            Unit::Utf16 => Offsets::Utf16,
        }
    }
}

/// A day of the calendar, `YYYY-MM-DD`.
fn day(text: &str) -> Result<String, &'static str> {
    let parts: Vec<u16> = text.split('-').filter_map(|part| part.parse().ok()).collect();
    let [year, month, day] = parts[..] else { return Err("expected a day such as 2024-05-14") };
    if format!("{year:04}-{month:02}-{day:02}") != text {
        return Err("expected a day such as 2024-05-14");
    }
    calendar_day(year, month, day).map_or(Err("the calendar has no such day"), |_| Ok(text.into()))
}

fn calendar_day(year: u16, month: u16, day: u16) -> Option<Date> {
    let month = Month::try_from(u8::try_from(month).ok()?).ok()?;
    Date::from_calendar_date(year.into(), month, u8::try_from(day).ok()?).ok()
}

fn main() -> ExitCode {
    let done = match Arguments::parse().task {
        Task::Extract(task) => extract::extract(&task),
        Task::Link(task) => link::link(&task),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        // Whoever reads has read enough.
        Err(e) if e.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(e) => {
            eprintln!("bienban: standard output: {e}");
            ExitCode::from(1)
        }
    }
}
