//! The WebAssembly module, as a package in `www/pkg`.

use crate::run::{command, root, run, step};
use crate::setup;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

const FEATURES: [&str; 3] = ["--no-default-features", "--features", "wasm"];

/// Compiles, binds and optimises, as far as something has changed.
pub fn build() -> Result<()> {
    setup::wasm_target()?;
    let path = setup::wasm_tools()?;
    step("module");
    let fresh = root().join("target/pkg");
    let stamp = fresh.join("of");
    let package = root().join("www/pkg");
    let finished = package.join("bienban_bg.wasm");
    // Compiled first by itself: cargo knows whether something has changed.
    run(&mut command(".", "cargo", &[&["build", "--quiet", "--release", "--lib", "--target", "wasm32-unknown-unknown"], &FEATURES[..]].concat()))?;
    let compiled = root().join("target/wasm32-unknown-unknown/release/bienban.wasm");
    if finished.is_file() && modified(&stamp).is_some_and(|t| Some(t) > modified(&compiled)) {
        return Ok(());
    }
    let out = fresh.to_str().context("path is not Unicode")?;
    let pack = ["--quiet", "build", "--release", "--target", "web", "--mode", "no-install", "--no-pack", "--out-name", "bienban", "--out-dir", out, ".", "--"];
    run(command(".", "wasm-pack", &[&pack[..], &FEATURES[..]].concat()).env("PATH", path)).context("wasm-pack")?;
    optimise(&fresh.join("bienban_bg.wasm"))?;
    fs::write(fresh.join("package.json"), manifest())?;
    fs::create_dir_all(&package)?;
    for file in ["bienban.js", "bienban.d.ts", "bienban_bg.wasm.d.ts", "package.json", "bienban_bg.wasm"] {
        fs::copy(fresh.join(file), package.join(file)).context(file)?;
    }
    Ok(fs::write(stamp, "")?)
}

/// `wasm-opt` of the `binaryen` among the page's packages; distributions carry versions that break the module.
fn optimise(module: &Path) -> Result<()> {
    setup::node_modules()?;
    let path = module.to_str().context("path is not Unicode")?;
    let features = ["bulk-memory", "mutable-globals", "nontrapping-float-to-int", "reference-types", "sign-ext", "multivalue"].map(|f| format!("--enable-{f}"));
    // By itself wasm-opt draws whatever has one caller into it: functions of hundreds of kilobytes, which browsers compile late and badly.
    let inlining = "--one-caller-inline-max-function-size=100";
    let mut wasm_opt = command("www", "node", &["node_modules/binaryen/bin/wasm-opt", "-O3", inlining, "--strip-debug", "--strip-producers", path, "-o", path]);
    run(wasm_opt.args(features))
}

fn manifest() -> String {
    let version = env!("CARGO_PKG_VERSION");
    format!(
        r#"{{
  "name": "bienban",
  "version": "{version}",
  "description": "Reads Vietnamese news on diplomacy and defence and writes the minutes of the meetings in it.",
  "license": "MIT OR Apache-2.0",
  "type": "module",
  "main": "bienban.js",
  "types": "bienban.d.ts",
  "files": ["bienban.js", "bienban.d.ts", "bienban_bg.wasm", "bienban_bg.wasm.d.ts"],
  "sideEffects": false
}}
"#
    )
}

fn modified(path: &Path) -> Option<std::time::SystemTime> {
    fs::metadata(path).ok()?.modified().ok()
}
