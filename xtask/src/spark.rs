//! The register made by Apache Spark (`examples/spark`).

use crate::run::{command, root, run};
use crate::setup;
use crate::shared::bienban;
use anyhow::Result;
use std::path::Path;

/// Compares what Spark makes of invented articles with what one machine does; installs Spark if need be.
pub fn test() -> Result<()> {
    compare(&setup::spark()?)
}

/// The same where Spark is installed.
pub fn test_if_installed() -> Result<()> {
    match setup::spark_there()? {
        Some(python) => compare(&python),
        None => {
            println!("skipped: Spark is not installed here; `cargo xtask spark` installs it (half a gigabyte) and runs this");
            Ok(())
        }
    }
}

fn compare(python: &Path) -> Result<()> {
    run(&mut command(".", "cargo", &["build", "--quiet", "--profile", "fast", "--bin", "bienban"]))?;
    let program = root().join(bienban("fast")?);
    let python = python.to_str().expect("checked when it was made");
    run(command("examples/spark", python, &["-B", "-W", "ignore", "test_register.py"]).env("BIENBAN", program).env("PYSPARK_PYTHON", python))
}
