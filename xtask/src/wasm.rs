//! The WebAssembly modules, as a package in `www/pkg`.

use crate::run::{command, root, run, step};
use crate::setup;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;
use std::process::Command;

/// A module of the package.
struct Module {
    /// Of its files.
    name: &'static str,
    /// Of its crate.
    folder: &'static str,
    library: &'static str,
    /// The crate's feature that has its exports.
    feature: &'static str,
    /// What the compiler optimises for: size. Reading articles is some 12 parts in 100 faster by the second level, but 10 kB (brotli) heavier than the budget leaves (DESIGN.md, speed within the budget).
    optimise: &'static str,
    /// Flags of the compiler: how much it may inline (by itself 50 where it optimises for size, else 225, and 325 where `#[inline]` hints at it), and that it writes no short loop out as its rounds.
    flags: &'static str,
}

/// What reads articles, which a page loads first; what links them, which it loads when there are several; and what makes text of files, which it loads when some come in.
const MODULES: [Module; 3] = [
    Module { name: "bienban", folder: ".", library: "bienban", feature: "wasm-read", optimise: "s", flags: READING },
    Module { name: "bienban_link", folder: ".", library: "bienban", feature: "wasm-link", optimise: "s", flags: "" },
    Module { name: "bienban_reader", folder: "reader", library: "bienban_reader", feature: "default", optimise: "s", flags: "" },
];

/// Little is drawn into its callers: with thresholds of 50 and 120 the module weighs 352 kB (brotli), with these 339.
const READING: &str = "-C llvm-args=-inline-threshold=20 -C llvm-args=-inlinehint-threshold=40 -C llvm-args=-unroll-full-max-count=1";

/// The optimisation of the release profile, for cargo.
const LEVEL: &str = "CARGO_PROFILE_RELEASE_OPT_LEVEL";

/// Its flags, for cargo.
const FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// Compiles, binds and optimises, as far as something has changed.
pub fn build() -> Result<()> {
    setup::wasm_target()?;
    setup::node_modules()?;
    MODULES.iter().try_for_each(Module::build)?;
    let package = root().join("www/pkg");
    fs::write(package.join("package.json"), manifest())?;
    step("package");
    run(&mut command("www", "node", &["node_modules/typescript/bin/tsc", "--project", "package"]))
}

/// Lints of what only the modules have.
pub fn lints() -> Result<()> {
    setup::wasm_target()?;
    MODULES.iter().try_for_each(|module| run(module.cargo("clippy").args(["--", "-D", "warnings"])))
}

impl Module {
    fn build(&self) -> Result<()> {
        let path = setup::wasm_tools()?;
        step(&format!("module {}", self.name));
        let fresh = root().join("target").join(self.name);
        let stamp = fresh.join("of");
        let package = root().join("www/pkg");
        let finished = format!("{}_bg.wasm", self.name);
        // Compiled first by itself: cargo knows whether something has changed.
        run(self.cargo("build").arg("--release"))?;
        let compiled = root().join(self.target()).join(format!("wasm32-unknown-unknown/release/{}.wasm", self.library));
        if package.join(&finished).is_file() && modified(&stamp).is_some_and(|t| Some(t) > modified(&compiled)) {
            return Ok(());
        }
        let out = fresh.to_str().context("path is not Unicode")?;
        let pack =
            ["--quiet", "build", "--release", "--target", "web", "--mode", "no-install", "--no-pack", "--out-name", self.name, "--out-dir", out, ".", "--"];
        let mut pack = command(self.folder, "wasm-pack", &pack);
        pack.args(self.features()).env("CARGO_TARGET_DIR", root().join(self.target())).env(LEVEL, self.optimise).env(FLAGS, self.flags).env("PATH", path);
        run(&mut pack).context("wasm-pack")?;
        optimise(&fresh.join(&finished))?;
        fs::create_dir_all(&package)?;
        for file in [finished, format!("{}.js", self.name), format!("{}.d.ts", self.name), format!("{}_bg.wasm.d.ts", self.name)] {
            fs::copy(fresh.join(&file), package.join(&file)).context(file)?;
        }
        Ok(fs::write(stamp, "")?)
    }

    /// A task of cargo's on this module.
    fn cargo(&self, task: &str) -> Command {
        let mut cargo = command(self.folder, "cargo", &[task, "--quiet", "--lib", "--target", "wasm32-unknown-unknown"]);
        cargo.args(self.features()).arg("--target-dir").arg(root().join(self.target())).env(LEVEL, self.optimise).env(FLAGS, self.flags);
        cargo
    }

    fn features(&self) -> [&str; 3] {
        ["--no-default-features", "--features", self.feature]
    }

    /// A folder of its own: two are compiled under one name, and each would take the other's for out of date.
    fn target(&self) -> String {
        format!("target/wasm/{}", self.name)
    }
}

/// `wasm-opt` of the `binaryen` among the page's packages; distributions carry versions that break the module.
fn optimise(module: &Path) -> Result<()> {
    let path = module.to_str().context("path is not Unicode")?;
    let features = ["bulk-memory", "mutable-globals", "nontrapping-float-to-int", "reference-types", "sign-ext", "multivalue"].map(|f| format!("--enable-{f}"));
    // What the first round made dead or equal goes with the second, which for size takes another 2 kB (brotli).
    // By itself wasm-opt draws whatever has one caller into it: functions of hundreds of kilobytes, which browsers compile late and badly.
    let inlining = "--one-caller-inline-max-function-size=0";
    // The stack ends at the first byte, so nothing is ever addressed there, and offsets can be added up without asking for an overflow.
    let offsets = "--low-memory-unused";
    let mut wasm_opt = command(
        "www",
        "node",
        &["node_modules/binaryen/bin/wasm-opt", "-O3", "-Os", inlining, offsets, "--strip-debug", "--strip-producers", path, "-o", path],
    );
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
  "exports": {{
    ".": {{ "types": "./bienban.d.ts", "default": "./bienban.js" }},
    "./link": {{ "types": "./link.d.ts", "default": "./link.js" }},
    "./*": "./*"
  }},
  "main": "bienban.js",
  "types": "bienban.d.ts",
  "files": ["*.js", "*.d.ts", "*.wasm"],
  "sideEffects": ["./link-worker.js"]
}}
"#
    )
}

fn modified(path: &Path) -> Option<std::time::SystemTime> {
    fs::metadata(path).ok()?.modified().ok()
}
