//! Any text is read, and every span of a mention can be cut out of it.
#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| {
    let document = bienban::analyze(text, &bienban::Options::default());
    for mention in document.entities.iter().flat_map(|entity| &entity.mentions) {
        assert!(text.get(mention.span.start as usize..mention.span.end as usize).is_some());
    }
});
