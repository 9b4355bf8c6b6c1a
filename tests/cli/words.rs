//! `extract --words`.

use super::*;

const WORDS: &str = "kind,name,aliases,country\nperson,Quách Tự Lâm,Tư Lâm,VN\nplace,Lam Sơn,,\n";

#[test]
fn words_of_a_table_are_used_and_a_bad_row_is_told_by_its_line() {
    let folder = Folder::new("words", &[("words.csv", WORDS.as_bytes()), ("a.txt", "Hôm qua Tư Lâm phát biểu.".as_bytes())]);
    let output = run(&folder.0, &["extract", "--format", "jsonl", "--words", "words.csv", "a.txt"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "bienban: words.csv: line 3: kind: \"place\" is none of person, organization, series\n");
    assert_eq!(lines(&output)[0]["entities"][0]["name"], "Quách Tự Lâm");
}

#[test]
fn json_is_taken_too_and_without_words_nothing_changes() {
    let json = r#"{"schema":"bienban-words/1","words":[{"kind":"organization","name":"Viện Sao Lam","aliases":["SLI"]}]}"#;
    let folder = Folder::new("words-json", &[("words.json", json.as_bytes()), ("none.tsv", b"kind\tname\n"), ("a.txt", ARTICLE.as_bytes())]);
    let read = |args: &[&str]| run(&folder.0, &[&["extract", "a.txt"], args].concat());
    assert!(read(&["--words", "words.json"]).status.success());
    assert_eq!(read(&["--words", "none.tsv"]).stdout, read(&[]).stdout);
}

#[test]
fn a_file_that_is_none_ends_the_run_before_anything_is_read() {
    let folder = Folder::new("words-none", &[("words.csv", b"a,b\n1,2\n"), ("a.txt", ARTICLE.as_bytes())]);
    for (file, reason) in [("words.csv", "words.csv: line 1: no column \"kind\""), ("missing.csv", "missing.csv: ")] {
        let output = run(&folder.0, &["extract", "--words", file, "a.txt"]);
        assert_eq!((output.status.code(), output.stdout.len()), (Some(1), 0));
        assert!(String::from_utf8_lossy(&output.stderr).contains(reason), "{output:?}");
    }
}
