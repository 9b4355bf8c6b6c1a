//! The command line.
use std::io::Read;

fn main() {
    let paths: Vec<String> = std::env::args().skip(1).collect();
    let options = bienban::Options { offsets: bienban::model::Offsets::Char, ..Default::default() };
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
        let id = std::path::Path::new(&p).file_stem().unwrap().to_string_lossy().into_owned();
        one(id, &std::fs::read(&p).unwrap());
    }
}
