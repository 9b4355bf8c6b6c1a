//! Bienban reads Vietnamese news on diplomacy and defence and writes the minutes of the meetings in it.
//!
//! Data flows one way through the stages, which are the folders here: [`ingest`], [`normalise`], [`segment`], [`tokenise`], [`recognise`], [`resolve`], [`assemble`].
//! What comes out for many articles, `link` (feature of that name) makes one register of; `export` (likewise) writes either in the formats of others.
//!
//! ```
//! let document = bienban::analyze("Sáng 5/3, hội nghị khai mạc tại Hà Nội.", &bienban::Options::default());
//! assert_eq!(document.schema, "bienban/1");
//! ```

// The heads of rules hold text as it is printed.
#![allow(rustdoc::bare_urls)]

pub mod assemble;
mod bytes;
#[cfg(feature = "export")]
pub mod export;
mod hash;
pub mod ingest;
pub mod lexicon;
#[cfg(feature = "link")]
pub mod link;
pub mod model;
pub mod normalise;
mod order;
pub mod output;
pub mod reading;
pub mod recognise;
pub mod resolve;
pub mod segment;
pub mod tokenise;
#[cfg(feature = "wasm")]
mod wasm;
pub mod words;

use model::{Document, Offsets};
use std::sync::Arc;
use words::Words;

/// What the caller may say about a text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Options {
    /// The document's id.
    pub id: String,
    /// Unit of all spans.
    pub offsets: Offsets,
    /// Publication day, `YYYY-MM-DD`; wins over what the page prints.
    pub published: Option<String>,
    /// The user's own words, beside those of the built-in lexicon; built once and shared by all texts.
    pub words: Option<Arc<Words>>,
}

/// Reads one article. Any text is valid input.
pub fn analyze(text: &str, options: &Options) -> Document {
    let (matching, map) = normalise::normalise(if ingest::binary(text) { "" } else { text });
    let reading = reading::Reading::with_words(&matching, options.words.as_deref());
    let mut found = recognise::recognise(&reading);
    let resolved = resolve::resolve(&reading, &mut found, options.published.as_deref());
    let assembled = assemble::assemble(&reading, &found, &resolved);
    output::document(text, &map, &reading, &found, &resolved, &assembled, options)
}
