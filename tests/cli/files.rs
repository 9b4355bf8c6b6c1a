//! What files can hold.

use super::*;
use bienban::model::Document;
use flate2::{Compression, write::GzEncoder};
use std::io::Cursor;
use zip::{ZipWriter, write::SimpleFileOptions};

const BODY: &str = "Sáng nay, Đại tướng Quách Tự Lâm hội đàm với Trung tướng Gantulga Batsaikhan tại Hà Nội.";

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut out = GzEncoder::new(Vec::new(), Compression::default());
    out.write_all(bytes).unwrap();
    out.finish().unwrap()
}

fn zip(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        out.start_file(*name, SimpleFileOptions::default()).unwrap();
        out.write_all(bytes).unwrap();
    }
    out.finish().unwrap().into_inner()
}

fn page(title: &str) -> String {
    format!(
        "<!DOCTYPE html><title>{title} | Báo Xyz</title><meta property='article:published_time' content='2024-05-13T22:30:00Z'>
        <link rel=canonical href='https://baoxyz.vn/hoi-dam.html'><nav>Trang chủ</nav><article><h1>{title}</h1><p>{BODY}</p></article>"
    )
}

#[test]
fn articles_are_read_from_whatever_holds_them() {
    let scraped = format!(r#"{{"id":"own","text":"{BODY}"}}{}{{"url":"https://baoxyz.vn/b","content":"<p>{BODY}</p>"}}{}{{"body":"{BODY}"}}"#, '\n', "\n\n");
    let files: [(&str, Vec<u8>); 9] = [
        ("a.txt", ARTICLE.into()),
        ("b.txt.gz", gzip(ARTICLE.as_bytes())),
        ("c.html", page("c").into()),
        ("d.htm.gz", gzip(page("d").as_bytes())),
        ("e.jsonl", scraped.clone().into()),
        // A gzip file may have several parts.
        ("f.jsonl.gz", [gzip(br#"{"id":"f1","text":"x"}"#), gzip(b"\n{\"id\":\"f2\",\"text\":\"x\"}")].concat()),
        ("g.json", format!(r#"[{{"text":"{BODY}"}},{{"text":"{BODY}"}}]"#).into()),
        ("h.zip", zip(&[("x/a.txt", ARTICLE.as_bytes()), ("../b.html", page("b").as_bytes()), ("n.jsonl", br#"{"text":"x"}"#), ("photo.jpg", b"\xFF")])),
        ("i.tar.gz", gzip(b"no")),
    ];
    let folder = Folder::new("kinds", &files.iter().map(|(name, bytes)| (*name, &bytes[..])).collect::<Vec<_>>());
    let output = run(&folder.0, &["extract", "--format", "jsonl", "."]);
    assert!(output.status.success(), "{output:?}");
    let expected = [
        "a",
        "b",
        "c.html",
        "d.htm",
        "own",
        "https://baoxyz.vn/b",
        "e.jsonl:4",
        "f1",
        "f2",
        "g.json:1",
        "g.json:2",
        "h.zip/x/a",
        "h.zip/../b.html",
        "h.zip/n.jsonl:1",
    ];
    assert_eq!(ids(&output), expected);
}

#[test]
fn a_page_gives_its_title_day_and_address() {
    let document = &lines(&piped(&["extract", "--format", "jsonl"], page("Hội đàm").as_bytes()))[0];
    assert_eq!((document["title"]["value"].as_str(), document["published"]["value"].as_str()), (Some("Hội đàm"), Some("2024-05-14")));
    assert_eq!(document["meetings"][0]["start"], "2024-05-14");
    assert_eq!(document["url"]["value"], "https://baoxyz.vn/hoi-dam.html");
}

#[test]
fn fields_of_scraped_articles_can_be_named() {
    let line = format!(r#"{{"post":{{"body":"{BODY}"}},"when":"14.5.2024","head":"Hội đàm tại Hà Nội","text":"Tóm tắt"}}"#);
    let args = ["extract", "--format", "jsonl", "--from", "jsonl", "--fields", "text=post.body,date=when,title=head"];
    let document = &lines(&piped(&args, line.as_bytes()))[0];
    assert_eq!((document["id"].as_str(), document["title"]["value"].as_str()), (Some("stdin:1"), Some("Hội đàm tại Hà Nội")));
    assert_eq!(document["meetings"][0]["start"], "2024-05-14");
    assert_eq!(piped(&["extract", "--fields", "words=x"], b"").status.code(), Some(2));
}

#[test]
fn a_bad_file_or_line_is_named_and_costs_no_other() {
    let jsonl = format!("{{\n{{\"teaser\":1}}\n{{\"text\":\"{BODY}\"}}\n{{\"schema\":\"bienban/1\"}}\n");
    let cut = gzip(ARTICLE.repeat(100).as_bytes());
    let inner = zip(&[("a.txt", b"a")]);
    let archive = zip(&[("deep.zip", &inner), ("b.txt", ARTICLE.as_bytes())]);
    let files: [(&str, &[u8]); 7] = [
        ("a.jsonl", jsonl.as_bytes()),
        ("b.txt.gz", &cut[..cut.len() / 2]),
        ("c.zip", b"no archive"),
        ("d.zip", &archive),
        ("e.json", b"{\"text\":"),
        ("f.gz", b"no gzip"),
        ("z.txt", ARTICLE.as_bytes()),
    ];
    let folder = Folder::new("bad", &files);
    let output = run(&folder.0, &["extract", "--format", "jsonl", "--jobs", "3", "."]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(ids(&output), ["a.jsonl:3", "d.zip/b", "z"]);
    let message = String::from_utf8(output.stderr).unwrap();
    let begins = [
        "a.jsonl:1: no JSON object",
        "a.jsonl:2: no field with the article's text; it has teaser; name the right one with --fields",
        "a.jsonl:4: minutes that were extracted already",
        "b.txt.gz: ",
        "c.zip: ",
        "d.zip/deep.zip: an archive in an archive",
        "e.json: no JSON: ",
        "f.gz: no gzip file",
    ];
    assert_eq!(message.lines().count(), begins.len(), "{message}");
    for (line, begins) in message.lines().zip(begins) {
        assert!(line.strip_prefix("bienban: ./").is_some_and(|line| line.starts_with(begins)), "{line}");
    }
}

#[test]
fn archives_that_would_fill_the_machine_are_refused() {
    let zeros = vec![b'a'; 20 << 20];
    let folder = Folder::new("bomb", &[("a.txt.gz", &gzip(&zeros)), ("b.zip", &zip(&[("a.txt", &zeros), ("b.txt", b"b")])), ("c.txt", b"c")]);
    let output = run(&folder.0, &["extract", "--format", "jsonl", "."]);
    assert_eq!((output.status.code(), ids(&output)), (Some(1), vec!["c".to_string()]));
    let message = String::from_utf8(output.stderr).unwrap();
    assert!(message.lines().all(|line| line.contains("unpacks to more than 200 times its size")), "{message}");
}

#[test]
fn ids_are_once_each() {
    let lines = "{\"id\":\"a\",\"text\":\"x\"}\n{\"id\":\"a\",\"text\":\"y\"}\n";
    let folder = Folder::new("ids", &[("a.txt", b"a"), ("a.txt.gz", &gzip(b"a")), ("a.html", page("a").as_bytes()), ("b.jsonl", lines.as_bytes())]);
    assert_eq!(ids(&run(&folder.0, &["extract", "--format", "jsonl", "."])), ["a.html", "a", "a~2", "a~3", "a~4"]);
}

#[test]
fn the_output_is_the_same_however_many_are_read_at_once() {
    let articles: Vec<(String, String)> = (0..60).map(|n| (format!("{n:02}.txt"), ARTICLE.repeat(1 + (n * 7) % 20))).collect();
    let folder = Folder::new("jobs", &articles.iter().map(|(name, text)| (name.as_str(), text.as_bytes())).collect::<Vec<_>>());
    for format in ["json", "jsonl", "csv", "graphml"] {
        let outputs = ["1", "2", "7"].map(|jobs| run(&folder.0, &["extract", "--format", format, "--jobs", jobs, "."]).stdout);
        assert!(outputs[0].len() > 1000 && outputs[0] == outputs[1] && outputs[1] == outputs[2], "{format}");
    }
    assert_eq!(run(&folder.0, &["extract", "--jobs", "0", "."]).status.code(), Some(2));
}

#[test]
fn compressed_documents_are_linked() {
    let documents = piped(&["extract", "--format", "jsonl"], ARTICLE.as_bytes()).stdout;
    let folder = Folder::new("link-gz", &[("a.jsonl.gz", &gzip(&documents))]);
    assert_eq!(run(&folder.0, &["link", "a.jsonl.gz"]).stdout, piped(&["link"], &documents).stdout);
}

#[test]
fn texts_from_before_unicode_are_read_and_their_encoding_is_told() {
    // "Sáng 14/5, Đại tướng Quách Tự Lâm hội đàm với Trung tướng Gantulga Batsaikhan tại Hà Nội."
    let tcvn3: &[u8] =
        b"S\xB8ng 14/5, \xA7\xB9i t\xAD\xEDng Qu\xB8ch T\xF9 L\xA9m h\xE9i \xAE\xB5m v\xEDi Trung t\xAD\xEDng Gantulga Batsaikhan t\xB9i H\xB5 N\xE9i.";
    let viqr = b"Sa'ng 14/5, DDa.i tu+o+'ng Qua'ch Tu+. La^m ho^.i dda`m vo+'i Trung tu+o+'ng Gantulga Batsaikhan ta.i Ha` No^.i\\.";
    let folder = Folder::new("encodings", &[("a.txt", tcvn3), ("b.txt", viqr), ("c.txt", ARTICLE.as_bytes())]);
    let documents = |args: &[&str]| -> Vec<Document> {
        let output = run(&folder.0, &[&["extract", "--format", "jsonl"], args].concat());
        assert!(output.status.success(), "{output:?}");
        String::from_utf8(output.stdout).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    };
    let told = |d: &Document| d.diagnostics.iter().find(|d| d.code == "legacy-encoding").map(|d| d.message.clone()).unwrap_or_default();
    let read = documents(&["."]);
    assert!(told(&read[0]).contains("tcvn3") && told(&read[1]).contains("viqr") && told(&read[2]).is_empty());
    for document in &read[..2] {
        assert!(document.entities.iter().any(|e| e.name == "Quách Tự Lâm"), "{:?}", document.entities);
        assert_eq!(document.meetings.len(), 1);
    }
    // Told by hand.
    let read = documents(&["--encoding", "windows-1258", "a.txt"]);
    assert!(told(&read[0]).contains("windows-1258") && read[0].entities.iter().all(|e| e.name != "Quách Tự Lâm"));
    let output = run(&folder.0, &["extract", "--encoding", "latin-1", "a.txt"]);
    assert!(String::from_utf8_lossy(&output.stderr).contains("expected one of utf-8, utf-16le"), "{output:?}");
}

/// The page's own tests hold the browser to the same file.
#[test]
fn a_page_is_this_text_here_and_in_the_browser() {
    let fixture = |name: &str| std::fs::read_to_string(format!("{}/www/tests/fixtures/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap();
    let page = bienban::ingest::html(&fixture("page.html"));
    assert_eq!(page.text(), fixture("page.txt"));
    assert_eq!(page.published.as_deref(), Some("2024-05-14"));
}
