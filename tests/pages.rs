//! Pages as readers copy them, with menus, forms, pictures and teasers of other articles: what each line is taken for. `pages/*.txt` are written after the manner of news
//! sites; people and events are invented. After a wanted change: `INSTA_UPDATE=always cargo test --test pages`, and read the difference.

use bienban::model::Offsets;
use bienban::{Options, analyze};
use std::fmt::Write;

#[test]
fn pages_are_told_apart_into_blocks() {
    let mut files: Vec<_> =
        std::fs::read_dir("tests/pages").unwrap().map(|e| e.unwrap().path()).filter(|p| p.extension().is_some_and(|e| e == "txt")).collect();
    files.sort();
    assert!(!files.is_empty());
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap();
        let d = analyze(&text, &Options { offsets: Offsets::Byte, ..Options::default() });
        let mut out = String::new();
        for (name, value) in [("title", &d.title), ("author", &d.author), ("outlet", &d.outlet), ("url", &d.url)] {
            writeln!(out, "{name}: {}", value.as_ref().map_or("-", |v| &v.value)).unwrap();
        }
        writeln!(out, "published: {}", d.published.as_ref().map_or("-", |p| &p.value)).unwrap();
        d.attribution.iter().for_each(|a| writeln!(out, "{}: {}", a.kind, a.value).unwrap());
        d.diagnostics.iter().for_each(|d| writeln!(out, "! {}", d.code).unwrap());
        out.push('\n');
        for b in &d.blocks {
            let kind = format!("{:?}", b.kind).to_lowercase();
            writeln!(out, "{kind:9} {}", &text[b.span.start as usize..b.span.end as usize]).unwrap();
        }
        insta::with_settings!({ prepend_module_to_snapshot => false, snapshot_path => "pages", omit_expression => true }, {
            insta::assert_snapshot!(file.file_stem().unwrap().to_str().unwrap(), out);
        });
    }
}
