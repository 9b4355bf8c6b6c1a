//! What the reader of a document should know about its reading.

use super::Spans;
use crate::ingest;
use crate::model::Diagnostic;
use crate::reading::Reading;
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
    // Bytes first: nearly no text has any.
    let odd = given.as_bytes().contains(&0) || given.as_bytes().contains(&0xEF);
    if let Some((at, c)) = given.char_indices().take_while(|_| odd).find(|(_, c)| matches!(c, '\0' | '\u{FFFD}')) {
        say("undecodable", "Some characters could not be decoded.", Some(spans.given(at as u32, (at + c.len_utf8()) as u32)));
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
