//! Any bytes are decoded and read.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let text = bienban::ingest::decode(bytes);
    bienban::analyze(&text, &bienban::Options::default());
});
