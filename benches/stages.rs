//! Speed of each stage and of the whole, over the sample articles: `cargo bench`.

use bienban::{Options, analyze, assemble, model::Document, normalise, reading::Reading, recognise, resolve};
use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use std::sync::LazyLock;

fn main() {
    divan::main();
}

static ARTICLES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let files = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/articles")).expect("tests/articles");
    files.map(|file| std::fs::read_to_string(file.expect("an entry").path()).expect("a text")).collect()
});

/// Times `stage` over what `before` makes of each article, counted in bytes of the articles.
fn bench<T, R>(bencher: Bencher, before: impl Fn(&'static str) -> T, stage: impl Fn(&mut T) -> R) {
    let bytes: usize = ARTICLES.iter().map(String::len).sum();
    bencher.counter(BytesCount::new(bytes)).with_inputs(|| ARTICLES.iter().map(|text| before(text)).collect::<Vec<T>>()).bench_local_values(|mut inputs| {
        inputs.iter_mut().for_each(|input| drop(black_box(stage(input))));
        inputs
    });
}

#[divan::bench]
fn s1_normalise(bencher: Bencher) {
    bench(bencher, |text| text, |text| normalise::normalise(text));
}

/// Segments, tokens, lexicon hits. The articles are in NFC without special spaces, so the matching text is the text itself.
#[divan::bench]
fn s2_read(bencher: Bencher) {
    bench(bencher, |text| text, |text| Reading::new(text));
}

#[divan::bench]
fn s3_recognise(bencher: Bencher) {
    bench(bencher, Reading::new, |reading| recognise::recognise(reading));
}

#[divan::bench]
fn s4_resolve(bencher: Bencher) {
    let recognised = |text| {
        let reading = Reading::new(text);
        let found = recognise::recognise(&reading);
        (reading, found)
    };
    bench(bencher, recognised, |(reading, found)| resolve::resolve(reading, found, None));
}

#[divan::bench]
fn s5_assemble(bencher: Bencher) {
    let resolved = |text| {
        let reading = Reading::new(text);
        let mut found = recognise::recognise(&reading);
        let resolved = resolve::resolve(&reading, &mut found, None);
        (reading, found, resolved)
    };
    bench(bencher, resolved, |(reading, found, resolved)| assemble::assemble(reading, found, resolved));
}

#[divan::bench]
fn whole_analysis(bencher: Bencher) {
    bench(bencher, |text| text, |text| analyze(text, &Options::default()));
}

#[divan::bench]
fn document_to_json(bencher: Bencher) {
    bench(bencher, |text| analyze(text, &Options::default()), |document: &mut Document| serde_json::to_vec(document).expect("JSON"));
}
