//! What there is to do around the crate: `cargo xtask` lists it. Each task does its own set-up.

mod page;
mod run;
mod setup;
mod wasm;

use anyhow::{Result, bail};

const TASKS: &str = "\
usage: cargo xtask TASK

  serve    builds the module and the page and serves the page on this machine
  test     runs every check and test; the last line is `N passed, N failed`

  wasm     builds the WebAssembly module into www/pkg
  build    builds the page into www/dist, the module first";

fn main() -> Result<()> {
    std::env::set_current_dir(run::root())?;
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["serve"] => page::serve(),
        ["wasm"] => wasm::build(),
        ["build"] => page::build(),
        [] | ["help" | "--help" | "-h"] => Ok(println!("{TASKS}")),
        _ => bail!("no such task: {}\n\n{TASKS}", args.join(" ")),
    }
}
