//! Checks and tests.

use crate::run::{command, run};
use crate::tally::Tally;
use crate::{linked, page, shared, spark, wasm};
use anyhow::Result;
use std::process::Command;

/// What needs no test: formatting, lints, documentation, types.
pub fn check() -> Result<()> {
    let mut tally = Tally::default();
    checks(&mut tally);
    end(&tally)
}

/// Everything.
pub fn test() -> Result<()> {
    let mut tally = Tally::default();
    checks(&mut tally);
    tally.tests("tests of the core, the command line and the documentation", Ok(cargo(&["test", "--quiet", "--workspace"])));
    tally.check("modules", wasm::build);
    tally.check("page", page::build);
    tally.check("size", page::size);
    tally.tests("tests of the page", page::tests());
    tally.check("register against the gold", shared::gold);
    tally.check("linking against decided pairs", linked::score);
    tally.check("register made by Spark", spark::test_if_installed);
    end(&tally)
}

fn checks(tally: &mut Tally) {
    tally.check("formatting", || run(&mut cargo(&["fmt", "--all", "--check"])));
    tally.check("lints", || run(&mut cargo(&["clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"])));
    tally.check("lints of the modules", wasm::lints);
    tally.check("documentation", || run(cargo(&["doc", "--quiet", "--no-deps", "--workspace"]).env("RUSTDOCFLAGS", "-D warnings")));
    tally.check("types of the page", page::check);
}

fn cargo(args: &[&str]) -> Command {
    command(".", "cargo", args)
}

/// The last line.
fn end(tally: &Tally) -> Result<()> {
    println!("{} passed, {} failed", tally.passed, tally.failed);
    if tally.failed > 0 {
        std::process::exit(1);
    }
    Ok(())
}
