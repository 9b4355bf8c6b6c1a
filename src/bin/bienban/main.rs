//! The command line: files, folders or standard input in, documents, registers and exports out.

mod articles;
mod extract;
mod inputs;
mod link;
mod output;
mod progress;

use bienban::export;
use bienban::ingest::{Encoding, Fields};
use bienban::model::Offsets;
use bienban::resolve::date::calendar_day;
use clap::{CommandFactory, Parser, Subcommand, ValueEnum};
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::process::ExitCode;

/// Reading and linking are made of many small pieces; with the system's allocator both take a fifth longer.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Sections that each page of the manual ends with.
macro_rules! status {
    () => {
        "Exit status:
  0  everything was read
  1  something could not be read or written; it is named on standard error, and the rest goes on
  2  wrong usage"
    };
}

macro_rules! privacy {
    () => {
        "Privacy:
  Nothing is sent anywhere: no part of the program opens a connection. Only FILE is written."
    };
}

/// Reads Vietnamese news on diplomacy and defence and writes the minutes of the meetings in it.
///
/// For every meeting that an article reports: of which kind and series, when and where, who took part with which rank and office, what was discussed, agreed and
/// signed. Every value keeps the place in the text where it was read. `extract` reads articles, `link` makes one register of many.
#[derive(Parser)]
#[command(version, max_term_width = 100, arg_required_else_help = true, after_long_help = concat!(
    "Examples:
  bienban extract article.txt
  bienban extract --format jsonl --output minutes.jsonl news/
  bienban link --format csv minutes.jsonl > register.csv
  bienban help extract

", status!(), "

", privacy!()))]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    Extract(Box<Extract>),
    Link(Link),
}

/// Reads articles and prints one document for each.
///
/// PATHs are files, folders, or `-` for standard input; what a file holds is told by its name, see below. Of a folder and of an archive, the files with these names
/// are read, in order. Texts are UTF-8, UTF-16, windows-1258, TCVN3 (ABC), VNI or VIQR, which is told from their bytes; --encoding overrides it. Spans are those of the
/// text in Unicode.
///
/// A text's id is its path without the extension, a page's its path: below PATH if only one is given, else as given. In archives it is ARCHIVE.zip/PATH. A scraped
/// article goes by its own id, else its address, else FILE.jsonl:LINE. Of two documents with one id, the second is ID~2.
///
/// Spans point into the text of the article. For pages and scraped articles that is the title, an empty line, the body, and below it author and address if the body does
/// not have them.
#[derive(clap::Args)]
#[command(after_long_help = concat!(
    "Files:
  .txt            one article (so is a PATH with any other name)
  .html .htm      one page; its title, author, address and day of publication are
                  read from it
  .jsonl .ndjson  scraped articles, one JSON object a line
  .json           scraped articles: an object, an array of objects, or objects one
                  after the other
  .gz             any of them, compressed (article.txt.gz)
  .zip            an archive of them

Examples:
  One article, to look at:
    bienban extract article.txt
    pdftotext page.pdf - | bienban extract --published 2024-05-14

  A folder of pages, with all cores, to be taken up again if it is interrupted:
    bienban extract --format jsonl --output minutes.jsonl --resume pages/

  What a scraper stored, with fields of its own names:
    bienban extract --format jsonl --fields text=post.body,date=when crawl.jsonl.gz

  With people and bodies of your own:
    bienban extract --words words.csv --format jsonl news/

  Meetings for a spreadsheet and for a calendar:
    bienban extract --format csv news.zip > meetings.csv
    bienban extract --format ics news/ > meetings.ics

", status!(), "

", privacy!()))]
struct Extract {
    /// Files and folders; standard input if there is none, or for `-`.
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Format of the output.
    #[arg(long, value_enum, default_value = "json")]
    format: Format,
    /// Unit of all spans.
    #[arg(long, value_enum, default_value = "char")]
    offsets: Unit,
    /// Day of publication of the articles that do not come with theirs.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    published: Option<String>,
    /// What standard input holds, and files whose names do not say it. Compressed input and pages are recognised by themselves.
    #[arg(long, value_enum, default_value = "text")]
    from: inputs::Kind,
    /// What texts and pages are written in, where it is not told from them as it should be: utf-8, utf-16le, utf-16be, windows-1258, tcvn3 (ABC), vni or viqr.
    #[arg(long, value_name = "ENCODING", value_parser = encoding)]
    encoding: Option<Encoding>,
    /// Names of fields of scraped articles, where they are not the usual ones (text, content, body, title, date, url, ...).
    ///
    /// KIND is text, title, date, url, author, source or id; NAME may be a path such as title.rendered.
    #[arg(long, value_name = "KIND=NAME,...", value_parser = Fields::parse, default_value = "", hide_default_value = true)]
    fields: Fields,
    /// Your own people, organizations and series, used beside the built-in lexicon.
    ///
    /// A table (CSV or TSV) that begins with the names of its columns: kind (person, organization or series), name, aliases (with | between them), country (ISO 3166-1 alpha-2), rank and
    /// office of a person, code, and meeting (of a series: the kind of its meetings, such as dialogue). Or JSON, {"schema": "bienban-words/1", "words": [...]} with the same names. A row that cannot be
    /// used is named on standard error with its line, and the others are used.
    #[arg(long, value_name = "FILE")]
    words: Option<PathBuf>,
    /// Articles to read at once; as many as there are cores if not given. The output is the same, in the order of the input.
    #[arg(long, short, value_name = "N")]
    jobs: Option<NonZeroUsize>,
    #[command(flatten)]
    output: output::Output,
    /// Go on where an interrupted run stopped.
    ///
    /// Documents that FILE holds already are not read again, a line that was not finished is cut off, and the rest is appended: FILE is then what the run would have
    /// written. Run it with the same PATHs and options. Only for --format jsonl.
    #[arg(long, requires = "output")]
    resume: bool,
}

/// Makes one register of many documents: the meetings, each with all its reports.
///
/// Reads what `bienban extract --format jsonl` prints, compressed or not. Reports of one meeting become one record with the sources of every value; where they disagree, all
/// values are kept under `conflicts`. Articles that print the same text are marked and counted once. The register also tells the people with their posts over time,
/// organizations, places, series with the editions that are missing, who met whom, and what was announced and came about or is overdue.
///
/// The order of the documents does not matter. Years that no report states stay open (XXXX).
///
/// Work is spread over machines by --partial: each links its articles to a part, and parts (and documents beside them) are linked in any order and grouping to what one run over all
/// articles gives. A part is a file with one article a line, `"schema": "bienban-card/1"`; parts put one behind another are a part, and an article in two of them counts once.
#[derive(clap::Args)]
#[command(after_long_help = concat!(
    "Examples:
  bienban extract --format jsonl news/ | bienban link > register.json
  bienban link --format jsonl 2023.jsonl 2024.jsonl.gz | grep '\"record\":\"meeting\"'
  bienban link --format graphml --output who-met-whom.graphml minutes.jsonl

  On two machines, then on one:
    bienban extract --format jsonl news-1/ | bienban link --partial > 1.part
    bienban extract --format jsonl news-2/ | bienban link --partial > 2.part
    bienban link 1.part 2.part > register.json

", status!(), "

", privacy!()))]
struct Link {
    /// Files with one document, or one article of a part, a line; standard input if there is none, or for `-`.
    #[arg(value_name = "FILE")]
    paths: Vec<PathBuf>,
    /// Format of the output.
    #[arg(long, value_enum, default_value = "json")]
    format: Format,
    /// Write a part of a register, to be linked with others, instead of a register.
    #[arg(long, conflicts_with = "format")]
    partial: bool,
    #[command(flatten)]
    output: output::Output,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
enum Format {
    /// For people and small programs: a document or the register as one object, an array if there can be several documents.
    Json,
    /// For programs: one document a line, or one record of the register ({"record": "meeting", "value": ...}).
    Jsonl,
    /// A table, one meeting a row (RFC 4180), for spreadsheets.
    Csv,
    /// A calendar (RFC 5545) of the meetings whose day is known; how many are not is said on standard error.
    Ics,
    /// Linked data: schema.org events.
    Jsonld,
    /// A graph of who took part in what.
    Graphml,
    /// Minutes to read.
    #[value(alias = "md")]
    Markdown,
}

impl Format {
    /// The exporter, if it is no form of the model itself.
    fn export(self) -> Option<export::Format> {
        Some(match self {
            Format::Json | Format::Jsonl => return None,
            Format::Csv => export::Format::Csv,
            Format::Ics => export::Format::Icalendar,
            Format::Jsonld => export::Format::JsonLd,
            Format::Graphml => export::Format::Graphml,
            Format::Markdown => export::Format::Markdown,
        })
    }
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
fn encoding(name: &str) -> Result<Encoding, String> {
    let names = Encoding::ALL.map(Encoding::name).join(", ");
    Encoding::named(name).ok_or_else(|| format!("expected one of {names}"))
}

fn day(text: &str) -> Result<String, &'static str> {
    let shape: String = text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    match calendar_day(text) {
        Some(_) => Ok(text.into()),
        None if shape == "0000-00-00" => Err("the calendar has no such day"),
        None => Err("expected a day such as 2024-05-14"),
    }
}

fn main() -> ExitCode {
    let task = Arguments::parse().task;
    let (output, done) = match &task {
        Task::Extract(task) if task.resume && task.format != Format::Jsonl => {
            let message = "--resume goes with --format jsonl only: other formats do not tell which articles they hold already\n";
            Arguments::command().error(clap::error::ErrorKind::ArgumentConflict, message).exit()
        }
        Task::Extract(task) => (&task.output, extract::extract(task)),
        Task::Link(task) => (&task.output, link::link(task)),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        // Whoever reads has read enough.
        Err(e) if e.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(e) => {
            eprintln!("bienban: {}: {e}", output.name());
            ExitCode::from(1)
        }
    }
}
