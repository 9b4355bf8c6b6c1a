//! Taking up what was interrupted.

use super::*;
use std::time::{Duration, Instant};

const RESUME: [&str; 7] = ["extract", "--format", "jsonl", "--output", "../out.jsonl", "--resume", "."];

fn articles(test: &str, count: usize) -> Folder {
    let line = |n: usize| format!("{{\"id\":\"line {n}\",\"text\":\"Ngày {}/5/2024, Đại tướng Quách Tự Lâm thăm Mông Cổ.\"}}\n", n % 28 + 1);
    let scraped: String = (0..count).map(line).collect();
    let mut files: Vec<(String, String)> = (0..count).map(|n| (format!("in/{n:03}.txt"), ARTICLE.repeat(1 + n % 9))).collect();
    files.push(("in/500.jsonl".into(), scraped));
    Folder::new(test, &files.iter().map(|(name, text)| (name.as_str(), text.as_bytes())).collect::<Vec<_>>())
}

#[test]
fn a_file_that_was_cut_anywhere_is_completed() {
    let folder = articles("resume-cut", 6);
    let (input, out) = (folder.0.join("in"), folder.0.join("out.jsonl"));
    assert!(run(&input, &RESUME).status.success());
    let whole = fs::read(&out).unwrap();
    assert_eq!(whole.iter().filter(|b| **b == b'\n').count(), 12);
    for cut in (0..whole.len()).step_by(whole.len() / 23).chain([whole.len() - 1, whole.len()]) {
        fs::write(&out, &whole[..cut]).unwrap();
        assert!(run(&input, &RESUME).status.success());
        assert!(fs::read(&out).unwrap() == whole, "cut at {cut}");
    }
}

#[test]
fn a_run_that_was_killed_is_completed() {
    let folder = articles("resume-kill", 400);
    let (input, out) = (folder.0.join("in"), folder.0.join("out.jsonl"));
    assert!(run(&input, &RESUME).status.success());
    let whole = fs::read(&out).unwrap();
    fs::remove_file(&out).unwrap();
    let mut child = bienban(&input, &RESUME).spawn().unwrap();
    let begun = Instant::now();
    while fs::metadata(&out).map_or(0, |m| m.len()) < whole.len() as u64 / 10 && begun.elapsed() < Duration::from_secs(60) {
        std::thread::yield_now();
    }
    child.kill().unwrap();
    child.wait().unwrap();
    let left = fs::metadata(&out).unwrap().len();
    assert!(left > 0, "killed before it wrote");
    assert!(run(&input, &RESUME).status.success());
    assert!(fs::read(&out).unwrap() == whole, "killed at {left} of {}", whole.len());
}

#[test]
fn a_file_that_another_run_wrote_is_left_alone() {
    let folder = articles("resume-other", 2);
    let (input, out) = (folder.0.join("in"), folder.0.join("out.jsonl"));
    assert!(run(&input, &["extract", "--format", "jsonl", "--offsets", "byte", "--output", "../out.jsonl", "."]).status.success());
    let bytes = fs::read(&out).unwrap();
    let mut other: Value = serde_json::from_slice(&bytes[..bytes.iter().position(|b| *b == b'\n').unwrap()]).unwrap();
    (other["offsets"], other["engine"]["version"]) = ("char".into(), "0.0.0".into());
    for (held, why) in [(bytes, "--offsets"), (format!("{other}\n").into_bytes(), "another version (0.0.0"), (b"a,b\n".to_vec(), "is no document")] {
        fs::write(&out, &held).unwrap();
        let output = run(&input, &RESUME);
        let message = String::from_utf8(output.stderr).unwrap();
        assert!(output.status.code() == Some(1) && message.starts_with("bienban: ../out.jsonl: line 1 ") && message.contains(why), "{message}");
        assert!(fs::read(&out).unwrap() == held);
    }
}

#[test]
fn only_documents_one_a_line_can_be_resumed() {
    let folder = articles("resume-usage", 1);
    for args in [&["extract", "--resume", "in"][..], &["extract", "--format", "csv", "--output", "x.csv", "--resume", "in"]] {
        assert_eq!(run(&folder.0, args).status.code(), Some(2), "{args:?}");
    }
}

#[test]
fn the_file_that_is_written_is_not_read() {
    let folder = articles("resume-inside", 3);
    let args = ["extract", "--format", "jsonl", "--output", "in/all.jsonl", "--resume", "in"];
    assert!(run(&folder.0, &args).status.success());
    let first = fs::read(folder.0.join("in/all.jsonl")).unwrap();
    let output = run(&folder.0, &args);
    assert!(output.status.success() && output.stdout.is_empty(), "{output:?}");
    assert!(fs::read(folder.0.join("in/all.jsonl")).unwrap() == first);
    let nowhere = run(&folder.0, &["extract", "--output", "missing/x.json", "in/000.txt"]);
    assert_eq!(nowhere.status.code(), Some(1));
    assert!(String::from_utf8(nowhere.stderr).unwrap().starts_with("bienban: missing/x.json: "));
}
