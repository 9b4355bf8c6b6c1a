//! What a fresh machine with Rust and Node lacks.

use crate::run::{command, output, root, run, step};
use anyhow::{Context, Result, bail};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// The standard library for WebAssembly.
pub fn wasm_target() -> Result<()> {
    let folder = output(&mut command(".", "rustc", &["--print", "target-libdir", "--target", "wasm32-unknown-unknown"]))?;
    if Path::new(folder.trim()).is_dir() {
        return Ok(());
    }
    step("Rust's standard library for WebAssembly");
    run(&mut command(".", "rustup", &["target", "add", "wasm32-unknown-unknown"]))
}

/// The tools that make the package, and their programs; the generator's version is that of the crate in Cargo.toml.
const WASM_TOOLS: [(&str, &str, &str); 2] = [("wasm-bindgen-cli", "wasm-bindgen", "0.2.130"), ("wasm-pack", "wasm-pack", "0.15.1")];

/// A search path with wasm-pack and wasm-bindgen: what is there in the right version, else prebuilt where `cargo binstall` can, else compiled (minutes, once) into a cache.
pub fn wasm_tools() -> Result<OsString> {
    let cache = cache()?;
    let mut folders = vec![cache.join("bin")];
    folders.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
    let path = env::join_paths(folders)?;
    for (package, program, version) in WASM_TOOLS {
        let there = || {
            let out = command(".", program, &["--version"]).env("PATH", &path).output();
            out.is_ok_and(|o| String::from_utf8_lossy(&o.stdout).split_whitespace().any(|word| word == version))
        };
        if there() {
            continue;
        }
        step(&format!("{package} {version}, once; compiled it takes some minutes"));
        let root = cache.to_str().context("the cache's path is not Unicode")?;
        let install = |how: &[&str]| run(command(".", "cargo", how).args([package, "--version", version, "--root", root]));
        let prebuilt = command(".", "cargo", &["binstall", "-V"]).output().is_ok_and(|o| o.status.success()) && install(&["binstall", "--no-confirm"]).is_ok();
        // Where a locked dependency is not to be had, a compatible one serves.
        if !(prebuilt && there()) && install(&["install", "--locked"]).is_err() {
            install(&["install"])?;
        }
        if !there() {
            bail!("{program} {version} was installed below {root} but does not run");
        }
    }
    Ok(path)
}

/// What outlives the build folder.
fn cache() -> Result<PathBuf> {
    let folder = |name: &str| env::var_os(name).filter(|v| !v.is_empty()).map(PathBuf::from);
    let user = || folder("LOCALAPPDATA").or_else(|| Some(folder("HOME")?.join(".cache")));
    Ok(folder("XDG_CACHE_HOME").or_else(user).context("no home folder: set XDG_CACHE_HOME")?.join("bienban"))
}

/// The Python of an environment that has the packages of `examples/spark/requirements.txt`, if it was made before.
pub fn spark_there() -> Result<Option<PathBuf>> {
    let wanted = fs::read(root().join(SPARK)).context(SPARK)?;
    let folder = cache()?.join("spark");
    let there = fs::read(folder.join("installed.txt")).is_ok_and(|installed| installed == wanted);
    Ok(there.then(|| python_of(&folder)))
}

/// The same, made anew if the packages have changed. Spark needs Java.
pub fn spark() -> Result<PathBuf> {
    if command(".", "java", &["-version"]).output().is_err() {
        bail!("Spark needs Java 17 or later: install it, and have `java` in the search path");
    }
    if let Some(python) = spark_there()? {
        return Ok(python);
    }
    step("Spark, once: half a gigabyte");
    let folder = cache()?.join("spark");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    let name = folder.to_str().context("the cache's path is not Unicode")?;
    run(&mut command(".", "python3", &["-m", "venv", name]))?;
    run(&mut command(
        ".",
        python_of(&folder).to_str().context("the cache's path is not Unicode")?,
        &["-m", "pip", "install", "--quiet", "--no-cache-dir", "-r", SPARK],
    ))?;
    fs::copy(root().join(SPARK), folder.join("installed.txt"))?;
    spark_there()?.context("Spark was not installed")
}

const SPARK: &str = "examples/spark/requirements.txt";

fn python_of(environment: &Path) -> PathBuf {
    environment.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" })
}

/// The page's packages, installed anew when the lock file has changed.
pub fn node_modules() -> Result<()> {
    let lock = fs::read(root().join("www/package-lock.json")).context("www/package-lock.json")?;
    let stamp = root().join("www/node_modules/.installed-lock.json");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    step("packages of the page");
    run(&mut npm(&["ci", "--no-audit", "--no-fund", "--loglevel=error"]))?;
    Ok(fs::write(stamp, lock)?)
}

/// `npm ARGS` in www.
pub fn npm(args: &[&str]) -> std::process::Command {
    command("www", if cfg!(windows) { "npm.cmd" } else { "npm" }, args)
}

/// A Chromium for the browser tests: what is named, else what is found, else (Debian, as root) what can be installed.
pub fn chromium() -> Result<PathBuf> {
    if let Some(named) = env::var_os("CHROME_PATH").map(PathBuf::from) {
        return if named.is_file() { Ok(named) } else { bail!("CHROME_PATH={} is no file", named.display()) };
    }
    let find = || {
        let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe"];
        let path = env::var_os("PATH").unwrap_or_default();
        let on_path = env::split_paths(&path).flat_map(|folder| names.map(|n| folder.join(n)));
        let mac = ["Google Chrome.app/Contents/MacOS/Google Chrome", "Chromium.app/Contents/MacOS/Chromium"];
        on_path.chain(mac.map(|app| Path::new("/Applications").join(app))).find(|p| p.is_file())
    };
    if let Some(found) = find() {
        return Ok(found);
    }
    let root_of_debian = Path::new("/etc/debian_version").exists() && output(&mut command(".", "id", &["-u"])).is_ok_and(|id| id.trim() == "0");
    if root_of_debian {
        step("Chromium");
        run(&mut command(".", "apt-get", &["update", "-qq"]))?;
        run(command(".", "apt-get", &["install", "-y", "-qq", "--no-install-recommends", "chromium"]).env("DEBIAN_FRONTEND", "noninteractive"))?;
    }
    find().context("no Chromium found: install chromium or google-chrome, or set CHROME_PATH to its program")
}
