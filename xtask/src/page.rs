//! The page in `www`.

use crate::run::{command, run, step};
use crate::{setup, wasm};
use anyhow::Result;
use std::process::Command;

/// Builds the page into `www/dist`, the module first.
pub fn build() -> Result<()> {
    wasm::build()?;
    setup::node_modules()?;
    step("page");
    run(&mut setup::npm(&["run", "--silent", "build"]))
}

/// Builds the page and serves it until stopped.
pub fn serve() -> Result<()> {
    build()?;
    step("the page is at the address below; Ctrl+C stops it");
    run(&mut setup::npm(&["exec", "--", "vite", "preview", "--host", "localhost"]))
}

/// Types of the page; they come from the module.
pub fn check() -> Result<()> {
    wasm::build()?;
    setup::node_modules()?;
    run(&mut setup::npm(&["run", "--silent", "check"]))
}

/// The page's own tests, in a browser, over what `build` made.
pub fn tests() -> Result<Command> {
    setup::node_modules()?;
    browser(setup::npm(&["run", "--silent", "test"]))
}

/// What module and page weigh.
pub fn size() -> Result<()> {
    setup::node_modules()?;
    run(&mut browser(command("www", "node", &["bench/size.mjs"]))?)
}

/// Speed of the module in a worker, over the texts of a folder if one is named.
pub fn bench(folder: Option<&str>) -> Result<()> {
    let folder = folder.map(std::path::absolute).transpose()?;
    build()?;
    run(browser(command("www", "node", &["bench/speed.mjs"]))?.args(folder))
}

/// Time and memory of linking ten thousand articles in a worker, made up ones or those of a folder.
pub fn bench_link(folder: Option<&str>) -> Result<()> {
    let folder = folder.map(std::path::absolute).transpose()?;
    build()?;
    run(browser(command("www", "node", &["bench/link.mjs"]))?.args(folder))
}

fn browser(mut command: Command) -> Result<Command> {
    command.env("CHROME_PATH", setup::chromium()?);
    Ok(command)
}
