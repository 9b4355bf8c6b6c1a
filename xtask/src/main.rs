//! What there is to do around the crate: `cargo xtask` lists it. Each task does its own set-up.

mod check;
mod linked;
mod page;
mod register;
mod run;
mod setup;
mod shared;
mod spark;
mod tally;
mod wasm;

use anyhow::{Context, Result, bail};

const TASKS: &str = "\
usage: cargo xtask TASK

  serve    builds the module and the page and serves the page on this machine
  test     runs every check and test; the last line is `N passed, N failed`

  wasm     builds the WebAssembly modules into www/pkg
  build    builds the page into www/dist, the modules first
  check    formatting, lints, documentation, types: what needs no test
  size     what the built modules and page weigh, against their budgets
  gold     scores the extraction against ../shared/gold
  corpus   runs over all articles of ../shared/corpus: speed, panics, promises
  register scores it against the articles annotated in tests/register
  register add SET FOLDER
           takes annotated articles into a set there, as places in the corpus
  linked   scores the linking against tests/linked over ../shared/corpus
  scale N  makes N articles out of the corpus, extracts and links them: time
  spark    compares the register that Apache Spark makes with that of one machine;
           installs Spark if need be
  bench    speed of the module in Chromium, over the texts of a folder if one
           is named (`cargo bench` is for the core)
  bench-link
           10,000 articles linked in a worker in Chromium, made up or from a
           folder that is named: time, memory, stopping";

fn main() -> Result<()> {
    std::env::set_current_dir(run::root())?;
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["serve"] => page::serve(),
        ["test"] => check::test(),
        ["wasm"] => wasm::build(),
        ["build"] => page::build(),
        ["check"] => check::check(),
        ["size"] => page::size(),
        ["gold"] => shared::gold(),
        ["corpus"] => shared::corpus(),
        ["register"] => register::score(),
        ["register", "add", set, folder] => register::add(set, std::path::Path::new(folder)),
        ["linked"] => linked::score(),
        ["scale", articles] => linked::scale(articles.parse().context("scale N: a number of articles")?),
        ["spark"] => spark::test(),
        ["bench"] => page::bench(None),
        ["bench", folder] => page::bench(Some(folder)),
        ["bench-link"] => page::bench_link(None),
        ["bench-link", folder] => page::bench_link(Some(folder)),
        [] | ["help" | "--help" | "-h"] => {
            println!("{TASKS}");
            Ok(())
        }
        _ => bail!("no such task: {}\n\n{TASKS}", args.join(" ")),
    }
}
