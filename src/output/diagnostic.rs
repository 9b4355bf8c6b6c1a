//! What the reader of a document should know about its reading.

use super::Spans;
use crate::ingest;
use crate::lexicon::Marks;
use crate::model::Diagnostic;
use crate::reading::{Reading, Toks};
use crate::resolve::Resolved;
use crate::segment::{self, language};

/// All diagnostics of a text; `language` as detected.
pub fn diagnostics(given: &str, r: &Reading, resolved: &Resolved, language: &str, spans: &Spans) -> Vec<Diagnostic> {
    let mut out = Vec::new();
    let mut say = |code: &str, message: &str, span| out.push(Diagnostic { code: code.into(), message: message.into(), span });
    if r.tokens.is_empty() && ingest::binary(given) {
        say("not-text", "The input is no text: too many control or undecodable characters. It was not read.", None);
        return out;
    }
    if let Some(i) = r.hits.all_of(0, r.tokens.len() as u32, Marks::ODD).next() {
        say("undecodable", "Some characters could not be decoded.", Some(spans.toks(Toks::new(i, i + 1))));
    }
    if r.tokens.is_empty() {
        say("no-text", "There is no text to read.", None);
        return out;
    }
    // Not of every sentence: a text without stops would be a list of them.
    if let Some(s) = r.sentences.iter().find(|s| s.toks.len() >= segment::LONGEST_SENTENCE) {
        say("long-sentence", "A passage without the end of a sentence was cut by its length; what stands across a cut was not read.", Some(spans.toks(s.toks)));
    }
    if language != language::VIETNAMESE {
        say("not-vietnamese", "The text does not read as Vietnamese with its diacritics; little will be found.", None);
    }
    if resolved.calendar.published.is_none() {
        say("no-publication-date", "The page does not print its day of publication; relative dates may stay open.", None);
    }
    out
}
