//! The command line, run as its users run it.
#![cfg(feature = "cli")]

mod exports;
mod files;
mod resume;
mod words;

use serde_json::Value;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

const ARTICLE: &str = "Việt Nam và Mông Cổ hội đàm\n\nSáng 14/5, Đại tướng Quách Tự Lâm hội đàm với Trung tướng Gantulga Batsaikhan tại Hà Nội.\n";

/// A folder for one test, removed at its end.
struct Folder(PathBuf);

impl Folder {
    fn new(test: &str, files: &[(&str, &[u8])]) -> Self {
        let folder = std::env::temp_dir().join(format!("bienban-cli-{test}-{}", std::process::id()));
        for (name, bytes) in files {
            let path = folder.join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        Self(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn bienban(folder: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bienban"));
    command.args(args).current_dir(folder).stdin(Stdio::null());
    command
}

fn run(folder: &Path, args: &[&str]) -> Output {
    bienban(folder, args).output().unwrap()
}

fn piped(args: &[&str], input: &[u8]) -> Output {
    let mut child = bienban(Path::new("."), args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    child.wait_with_output().unwrap()
}

fn lines(output: &Output) -> Vec<Value> {
    std::str::from_utf8(&output.stdout).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn ids(output: &Output) -> Vec<String> {
    lines(output).iter().map(|d| d["id"].as_str().unwrap().to_string()).collect()
}

#[test]
fn a_folder_gives_one_line_a_text_file_with_ids_relative_to_it() {
    let folder = Folder::new("folder", &[("b.txt", ARTICLE.as_bytes()), ("a.x.txt", b""), ("sub/c.TXT", b"c"), ("notes.md", b"no")]);
    let output = run(&folder.0, &["extract", "--format", "jsonl", folder.0.to_str().unwrap()]);
    assert!(output.status.success());
    assert!(output.stderr.is_empty(), "no terminal, no progress");
    assert_eq!(ids(&output), ["a.x", "b", "sub/c"]);
}

#[test]
fn several_paths_keep_their_ids_apart() {
    let folder = Folder::new("several", &[("one/a.txt", b"a"), ("two/a.txt", b"a"), ("odd.name", b"named files are read whatever their extension")]);
    let output = run(&folder.0, &["extract", "--format", "jsonl", "one", "./two/a.txt", "odd.name"]);
    assert_eq!(ids(&output), ["one/a", "two/a", "odd"]);
    assert_eq!(ids(&run(&folder.0, &["extract", "--format", "jsonl", "two/a.txt"])), ["a"]);
}

#[test]
fn json_is_one_object_for_one_article_and_an_array_for_several() {
    let folder = Folder::new("json", &[("a.txt", ARTICLE.as_bytes()), ("none/a.md", b"")]);
    let parse = |args: &[&str]| serde_json::from_slice::<Value>(&run(&folder.0, args).stdout).unwrap();
    assert_eq!(parse(&["extract", "a.txt"])["schema"], "bienban/1");
    assert_eq!(parse(&["extract", "a.txt", "a.txt"]).as_array().unwrap().len(), 2);
    assert_eq!(parse(&["extract", "--format", "json", "none"]), Value::Array(vec![]));
}

#[test]
fn standard_input_is_read_without_a_path_and_for_a_dash() {
    for args in [&["extract"][..], &["extract", "-"]] {
        let output = piped(args, ARTICLE.as_bytes());
        let document: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!((document["id"].as_str(), document["offsets"].as_str()), (Some("stdin"), Some("char")));
        assert_eq!(document["title"]["value"], "Việt Nam và Mông Cổ hội đàm");
        assert_eq!(document["sha256"].as_str().unwrap().len(), 64);
    }
}

#[test]
fn spans_count_in_the_unit_asked_for() {
    let text = "𝐁 Hội đàm tại Hà Nội\n\nSáng 14/5, Đại tướng Quách Tự Lâm họp.\n";
    let before = &text[..text.find("Quách").unwrap()];
    for (unit, start, length) in
        [("char", before.chars().count(), 12), ("byte", before.len(), "Quách Tự Lâm".len()), ("utf16", before.encode_utf16().count(), 12)]
    {
        let document = &lines(&piped(&["extract", "--format", "jsonl", "--offsets", unit], text.as_bytes()))[0];
        assert_eq!(document["offsets"], unit);
        let mention = &document["entities"].as_array().unwrap().iter().find(|e| e["name"] == "Quách Tự Lâm").unwrap()["mentions"][0]["span"];
        assert_eq!((mention["start"].as_u64(), mention["end"].as_u64()), (Some(start as u64), Some((start + length) as u64)), "{unit}");
    }
}

#[test]
fn the_day_of_publication_is_checked_and_used() {
    let document = &lines(&piped(&["extract", "--format", "jsonl", "--published", "2024-02-29"], ARTICLE.as_bytes()))[0];
    assert_eq!((document["published"]["value"].as_str(), document["published"]["basis"].as_str()), (Some("2024-02-29"), Some("given")));
    for (wrong, why) in
        [("2023-02-29", "no such day"), ("14/5/2024", "2024-05-14"), ("2024-5-1", "2024-05-14"), ("2024-13-01", "no such day"), ("2024-00-10", "no such day")]
    {
        let output = piped(&["extract", "--published", wrong], b"");
        assert_eq!(output.status.code(), Some(2), "{wrong}");
        let message = String::from_utf8(output.stderr).unwrap();
        assert!(message.contains(wrong) && message.contains(why), "{message}");
    }
}

#[test]
fn what_cannot_be_read_is_named_and_the_rest_goes_on() {
    let folder = Folder::new("missing", &[("a.txt", b"a"), ("c.txt", b"c")]);
    let output = run(&folder.0, &["extract", "--format", "jsonl", "a.txt", "b.txt", "c.txt"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(ids(&output), ["a", "c"]);
    let message = String::from_utf8(output.stderr).unwrap();
    assert!(message.starts_with("bienban: b.txt: ") && message.lines().count() == 1, "{message}");
}

#[test]
fn wrong_usage_is_status_2() {
    for args in [&["extract", "--format", "xml"][..], &["extract", "--offsets", "words"], &["translate"], &[]] {
        assert_eq!(run(Path::new("."), args).status.code(), Some(2), "{args:?}");
    }
}

#[test]
fn a_reader_that_stops_early_is_no_error() {
    let files: Vec<(String, &[u8])> = (0..200).map(|n| (format!("{n}.txt"), ARTICLE.as_bytes())).collect();
    let folder = Folder::new("pipe", &files.iter().map(|(name, bytes)| (name.as_str(), *bytes)).collect::<Vec<_>>());
    let mut child = bienban(&folder.0, &["extract", "."]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
}

#[test]
fn bytes_that_are_no_text_are_read_too() {
    let output = piped(&["extract", "--format", "jsonl"], b"\xFF\xC3(\0\x80\xED\xA0\x80");
    assert!(output.status.success());
    assert_eq!(lines(&output).len(), 1);
}

#[test]
fn documents_are_linked_whatever_files_they_come_in() {
    let folder = Folder::new("link", &[("a.txt", ARTICLE.as_bytes()), ("b.txt", ARTICLE.replace("Sáng", "Ngày").as_bytes())]);
    let documents = run(&folder.0, &["extract", "--format", "jsonl", "."]).stdout;
    let corpus: Value = serde_json::from_slice(&piped(&["link"], &documents).stdout).unwrap();
    assert_eq!((corpus["schema"].as_str(), corpus["offsets"].as_str()), (Some("bienban-corpus/1"), Some("char")));
    assert_eq!(corpus["meetings"].as_array().unwrap().len(), 1);
    let line = documents.iter().position(|b| *b == b'\n').unwrap() + 1;
    fs::write(folder.0.join("1.jsonl"), &documents[line..]).unwrap();
    fs::write(folder.0.join("2.jsonl"), &documents[..line]).unwrap();
    assert_eq!(serde_json::from_slice::<Value>(&run(&folder.0, &["link", "1.jsonl", "2.jsonl"]).stdout).unwrap(), corpus);
    let records = lines(&run(&folder.0, &["link", "--format", "jsonl", "2.jsonl", "1.jsonl"]));
    let meeting = records.iter().find(|r| r["record"] == "meeting").unwrap();
    assert_eq!(meeting["value"], corpus["meetings"][0]);
}

#[test]
fn parts_are_linked_to_what_one_run_gives() {
    let folder = Folder::new("parts", &[("a.txt", ARTICLE.as_bytes()), ("b.txt", ARTICLE.replace("Sáng", "Ngày").as_bytes()), ("c.txt", b"Tin.\n")]);
    let part = |name: &str, texts: &[&str]| {
        let documents = run(&folder.0, &[&["extract", "--format", "jsonl"], texts].concat()).stdout;
        fs::write(folder.0.join(name), piped(&["link", "--partial"], &documents).stdout).unwrap();
        documents
    };
    let all = part("all.part", &["a.txt", "b.txt", "c.txt"]);
    part("1.part", &["a.txt", "b.txt"]);
    part("2.part", &["b.txt", "c.txt"]);
    let one_go = piped(&["link"], &all).stdout;
    // An article may be in several parts, and a part of parts is one.
    for parts in [&["all.part"][..], &["1.part", "2.part"], &["2.part", "1.part"], &["2.part", "all.part"]] {
        let output = run(&folder.0, &[&["link"], parts].concat());
        assert_eq!((output.status.code(), &output.stdout, output.stderr.len()), (Some(0), &one_go, 0));
        assert_eq!(piped(&["link"], &run(&folder.0, &[&["link", "--partial"], parts].concat()).stdout).stdout, one_go);
    }
    fs::write(folder.0.join("new.part"), "{\"schema\":\"bienban-card/2\"}\n").unwrap();
    let refused = run(&folder.0, &["link", "new.part"]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(String::from_utf8(refused.stderr).unwrap().contains("bienban-card/1"));
}

#[test]
fn lines_that_are_no_documents_are_named_and_the_rest_goes_on() {
    let document = |offsets: &str, id: &str| {
        let folder = Folder::new(&format!("lines-{id}-{offsets}"), &[(&format!("{id}.txt"), ARTICLE.as_bytes())]);
        String::from_utf8(run(&folder.0, &["extract", "--format", "jsonl", "--offsets", offsets, "."]).stdout).unwrap()
    };
    let (a, byte) = (document("char", "a"), document("byte", "b"));
    let folder = Folder::new("lines", &[("x.jsonl", format!("{a}{{\n\n{byte}{a}{}", document("char", "c")).as_bytes())]);
    let output = run(&folder.0, &["link", "x.jsonl", "missing.jsonl", "."]);
    assert_eq!(output.status.code(), Some(1));
    let corpus: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(corpus["documents"].as_array().unwrap().len(), 2);
    let message = String::from_utf8(output.stderr).unwrap();
    let told: Vec<&str> = message.lines().collect();
    assert_eq!(told.len(), 5, "{message}");
    for (line, begins) in told.iter().zip(["bienban: x.jsonl:2: ", "bienban: x.jsonl:4: ", "bienban: x.jsonl:5: ", "bienban: missing.jsonl: ", "bienban: .: "])
    {
        assert!(line.starts_with(begins), "{line}");
    }
}
