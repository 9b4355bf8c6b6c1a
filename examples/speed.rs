//! How fast whole articles are read, in one thread: `cargo run --release --example speed -- FOLDER`.

use bienban::{Options, analyze};
use std::time::{Duration, Instant};

const ROUNDS: u32 = 3;

fn main() -> std::io::Result<()> {
    let folder = std::env::args().nth(1).expect("a folder of texts");
    let files = std::fs::read_dir(folder)?.map(|entry| std::fs::read_to_string(entry?.path()));
    let texts = files.collect::<std::io::Result<Vec<String>>>()?;
    let options = Options::default();
    let timed = |text: &str| {
        let start = Instant::now();
        std::hint::black_box(analyze(text, &options));
        start.elapsed()
    };
    let bytes: usize = texts.iter().map(String::len).sum();
    let best = (0..ROUNDS).map(|_| texts.iter().map(|text| timed(text)).sum::<Duration>()).min().unwrap_or_default();
    println!("{} articles, {:.1} MB: {:.1} MB/s", texts.len(), bytes as f64 / 1e6, speed(bytes, best));

    // Time must grow with the length of a text, not faster.
    let mut long = String::new();
    for text in texts.iter().cycle().take_while(|_| bytes > 0) {
        if long.len() > 1_000_000 {
            break;
        }
        long.push_str(text);
        long.push_str("\n\n");
    }
    let [once, tenfold] = [1, 10].map(|times| (0..ROUNDS).map(|_| timed(&long.repeat(times))).min().unwrap_or_default());
    println!(
        "one text of {:.1} MB: {:.1} MB/s; ten times its length takes {:.1} times as long",
        long.len() as f64 / 1e6,
        speed(long.len(), once),
        tenfold.as_secs_f64() / once.as_secs_f64()
    );
    Ok(())
}

fn speed(bytes: usize, time: Duration) -> f64 {
    bytes as f64 / 1e6 / time.as_secs_f64()
}
