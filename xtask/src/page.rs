//! The page in `www`.

use crate::run::{run, step};
use crate::{setup, wasm};
use anyhow::Result;

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
