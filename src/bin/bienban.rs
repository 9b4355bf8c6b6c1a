//! The command line.
use std::io::Read;

fn main() {
    let mut args = std::env::args().skip(1).peekable();
    let mut paths: Vec<std::path::PathBuf> = Vec::new();
    let mut options = bienban::Options { offsets: bienban::model::Offsets::Char, ..Default::default() };
    while let Some(a) = args.next() {
        match a.as_str() {
            "extract" => {}
            "--format" | "--offsets" => drop(args.next()),
            "--published" => options.published = args.next(),
            p if std::path::Path::new(p).is_dir() => paths.extend(std::fs::read_dir(p).unwrap().map(|e| e.unwrap().path())),
            p => paths.push(p.into()),
        }
    }
    paths.sort();
    let one = |id: String, bytes: &[u8]| {
        let text = bienban::ingest::decode(bytes);
        println!("{}", serde_json::to_string(&bienban::analyze(&text, &bienban::Options { id, ..options.clone() })).unwrap());
    };
    if paths.is_empty() {
        let mut bytes = Vec::new();
        std::io::stdin().read_to_end(&mut bytes).unwrap();
        one("stdin".into(), &bytes);
    }
    for p in paths {
        one(p.file_stem().unwrap().to_string_lossy().into_owned(), &std::fs::read(&p).unwrap());
    }
}
