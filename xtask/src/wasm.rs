//! The WebAssembly module, as a package in `www/pkg`.

use crate::run::{command, root, run, step};
use crate::setup;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// Compiles, binds and optimises, as far as something has changed.
pub fn build() -> Result<()> {
    setup::wasm_target()?;
    step("module");
    run(&mut command(
        ".",
        "cargo",
        &["build", "--quiet", "--release", "--lib", "--target", "wasm32-unknown-unknown", "--no-default-features", "--features", "wasm"],
    ))?;
    let compiled = root().join("target/wasm32-unknown-unknown/release/bienban.wasm");
    let package = root().join("www/pkg");
    let finished = package.join("bienban_bg.wasm");
    if modified(&finished).is_some_and(|t| Some(t) > modified(&compiled)) {
        return Ok(());
    }
    // The bindings are generated in this process: the version of the generator follows Cargo.lock, and there is no tool to install.
    let fresh = root().join("target/pkg");
    let mut bindgen = wasm_bindgen_cli_support::Bindgen::new();
    bindgen.input_path(&compiled).out_name("bienban").typescript(true).remove_name_section(true).remove_producers_section(true);
    bindgen.web(true)?.generate(&fresh).context("wasm-bindgen")?;
    optimise(&fresh.join("bienban_bg.wasm"))?;
    fs::write(fresh.join("package.json"), manifest())?;
    fs::create_dir_all(&package)?;
    for file in ["bienban.js", "bienban.d.ts", "bienban_bg.wasm.d.ts", "package.json", "bienban_bg.wasm"] {
        fs::copy(fresh.join(file), package.join(file)).context(file)?;
    }
    Ok(())
}

/// `wasm-opt` of the `binaryen` among the page's packages; distributions carry versions that break the module.
fn optimise(module: &Path) -> Result<()> {
    setup::node_modules()?;
    let path = module.to_str().context("path is not Unicode")?;
    let features = ["bulk-memory", "mutable-globals", "nontrapping-float-to-int", "reference-types", "sign-ext", "multivalue"].map(|f| format!("--enable-{f}"));
    let mut wasm_opt = command("www", "node", &["node_modules/binaryen/bin/wasm-opt", "-O3", path, "-o", path]);
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
