//! The WebAssembly modules, as packages in `www/pkg` (read first) and `www/pkg-reader` (when files come in).

use crate::run::{command, root, run, step};
use crate::setup;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// A module: the folder of its crate, what it is called, how it is compiled, and where its package stands.
struct Module {
    folder: &'static str,
    name: &'static str,
    description: &'static str,
    features: &'static [&'static str],
    package: &'static str,
}

const MODULES: [Module; 2] = [
    Module {
        folder: ".",
        name: "bienban",
        description: "Reads Vietnamese news on diplomacy and defence and writes the minutes of the meetings in it.",
        features: &["--no-default-features", "--features", "wasm"],
        package: "www/pkg",
    },
    Module {
        folder: "reader",
        name: "bienban_reader",
        description: "Encodings, web pages and scraped articles as text, for Bienban.",
        features: &[],
        package: "www/pkg-reader",
    },
];

/// Compiles, binds and optimises, as far as something has changed.
pub fn build() -> Result<()> {
    setup::wasm_target()?;
    let path = setup::wasm_tools()?;
    MODULES.iter().try_for_each(|module| build_one(module, &path))
}

fn build_one(module: &Module, path: &std::ffi::OsStr) -> Result<()> {
    let Module { folder, name, features, .. } = *module;
    step(&format!("module {name}"));
    let fresh = root().join("target").join(module.package);
    let stamp = fresh.join("of");
    let package = root().join(module.package);
    let files = [".js", ".d.ts", "_bg.wasm.d.ts", "_bg.wasm"].map(|end| format!("{name}{end}"));
    // Compiled first by itself: cargo knows whether something has changed.
    run(&mut command(folder, "cargo", &[&["build", "--quiet", "--release", "--lib", "--target", "wasm32-unknown-unknown"], features].concat()))?;
    let compiled = root().join(format!("target/wasm32-unknown-unknown/release/{name}.wasm"));
    if files.iter().all(|file| package.join(file).is_file()) && modified(&stamp).is_some_and(|t| Some(t) > modified(&compiled)) {
        return Ok(());
    }
    let out = fresh.to_str().context("path is not Unicode")?;
    let pack = ["--quiet", "build", "--release", "--target", "web", "--mode", "no-install", "--no-pack", "--out-name", name, "--out-dir", out, ".", "--"];
    run(command(folder, "wasm-pack", &[&pack[..], features].concat()).env("PATH", path)).context("wasm-pack")?;
    optimise(&fresh.join(format!("{name}_bg.wasm")))?;
    fs::create_dir_all(&package)?;
    for file in &files {
        fs::copy(fresh.join(file), package.join(file)).with_context(|| file.clone())?;
    }
    fs::write(package.join("package.json"), manifest(module))?;
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

fn manifest(module: &Module) -> String {
    let version = env!("CARGO_PKG_VERSION");
    let Module { name, description, .. } = module;
    let package = name.replace('_', "-");
    format!(
        r#"{{
  "name": "{package}",
  "version": "{version}",
  "description": "{description}",
  "license": "MIT OR Apache-2.0",
  "type": "module",
  "main": "{name}.js",
  "types": "{name}.d.ts",
  "files": ["{name}.js", "{name}.d.ts", "{name}_bg.wasm", "{name}_bg.wasm.d.ts"],
  "sideEffects": false
}}
"#
    )
}

fn modified(path: &Path) -> Option<std::time::SystemTime> {
    fs::metadata(path).ok()?.modified().ok()
}
