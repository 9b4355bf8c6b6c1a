//! The module that reads articles.

use super::parse;
use crate::model::Offsets;
use crate::words::{Fault, Word, WordKind, Words};
use crate::{Options, output::json};
use std::sync::Arc;
use wasm_bindgen::prelude::*;

// Read field by field: a deserializer for three fields, with what it needs to print numbers in its errors, was 50 kB of code.
#[wasm_bindgen(typescript_custom_section)]
const OPTIONS: &str = "/**
 * What the caller may say about a text.
 */
export interface AnalyzeOptions {
    /**
     * The document's id.
     */
    id?: string;
    /**
     * Unit of all spans; UTF-16 code units, as JavaScript counts, if absent.
     */
    offsets?: Offsets;
    /**
     * Publication day, `YYYY-MM-DD`; wins over what the page prints.
     */
    published?: string;
}";

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(typescript_type = "AnalyzeOptions")]
    pub type AnalyzeOptions;
    #[wasm_bindgen(method, getter)]
    fn id(this: &AnalyzeOptions) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn offsets(this: &AnalyzeOptions) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn published(this: &AnalyzeOptions) -> Option<String>;
}

#[wasm_bindgen(typescript_custom_section)]
const WORD: &str = "/**
 * A word of the user's: a person, an organization or a series with all its names, read beside the built-in lexicon. Texts of at most 200 characters.
 */
export interface Word {
    kind: \"person\" | \"organization\" | \"series\";
    /**
     * What it is called in the documents, wherever one of its names stands.
     */
    name: string;
    /**
     * Its other names, acronyms among them; at most 64.
     */
    aliases?: string[];
    /**
     * ISO 3166-1 alpha-2.
     */
    country?: string;
    /**
     * Of a person: rank and office, for articles that print none.
     */
    rank?: string;
    office?: string;
    /**
     * Of a series its code, which may be one of the built-in lexicon; of an organization its acronym.
     */
    code?: string;
    /**
     * Of a series: the kind of its meetings.
     */
    meeting?: MeetingKind;
}
/**
 * Why a word is not used, and which of those given it is (from 0).
 */
export interface WordProblem {
    word: number;
    reason: \"too_many\" | \"no_name\" | \"too_long\" | \"too_many_names\" | \"country\" | \"meeting\" | \"twice\";
    /**
     * What it fails by.
     */
    text?: string;
    /**
     * The word that has the name already.
     */
    other?: number;
}";

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(typescript_type = "Word")]
    pub type GivenWord;
    #[wasm_bindgen(method, getter)]
    fn kind(this: &GivenWord) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn name(this: &GivenWord) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn aliases(this: &GivenWord) -> Option<Vec<String>>;
    #[wasm_bindgen(method, getter)]
    fn country(this: &GivenWord) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn rank(this: &GivenWord) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn office(this: &GivenWord) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn code(this: &GivenWord) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn meeting(this: &GivenWord) -> Option<String>;
}

#[derive(serde::Serialize)]
struct WordProblem {
    word: usize,
    reason: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    other: Option<usize>,
}

/// Reads articles with the user's own words beside the built-in lexicon. Made once for any number of articles, and anew when the words are others.
#[wasm_bindgen]
pub struct Analyzer {
    words: Arc<Words>,
    problems: Vec<WordProblem>,
}

#[wasm_bindgen]
impl Analyzer {
    /// At most 20,000 words. One that cannot be used is left out and told in `problems`.
    #[wasm_bindgen(constructor)]
    pub fn new(words: Vec<GivenWord>) -> Self {
        let text = Option::unwrap_or_default;
        let read = |given: &GivenWord| {
            let kind = WordKind::named(&text(given.kind()));
            let (name, aliases) = (text(given.name()), given.aliases().unwrap_or_default());
            let (country, rank, office, code, meeting) =
                (text(given.country()), text(given.rank()), text(given.office()), text(given.code()), text(given.meeting()));
            // Without a kind it is left out as one without a name.
            Word { kind: kind.unwrap_or_default(), name: if kind.is_some() { name } else { String::new() }, aliases, country, rank, office, code, meeting }
        };
        let (words, faults) = Words::new(words.iter().map(read).collect());
        let problem = |(word, fault): (usize, Fault)| {
            let (reason, text, other) = fault.parts();
            WordProblem { word, reason, text, other }
        };
        let problems = faults.into_iter().map(problem).collect();
        Self { words: words.into(), problems }
    }

    /// What is wrong with the words that are left out.
    #[wasm_bindgen(getter, unchecked_return_type = "WordProblem[]")]
    pub fn problems(&self) -> Result<JsValue, JsError> {
        parse(json::to_vec(&self.problems))
    }

    /// Reads one article. Any text is valid input.
    #[wasm_bindgen(unchecked_return_type = "Document")]
    pub fn analyze(&self, text: &str, options: Option<AnalyzeOptions>) -> Result<JsValue, JsError> {
        parse(self.analyze_bytes(text, options)?)
    }

    /// Like `analyze`, with the document as the bytes of its JSON.
    #[wasm_bindgen(js_name = analyzeBytes)]
    pub fn analyze_bytes(&self, text: &str, options: Option<AnalyzeOptions>) -> Result<Vec<u8>, JsError> {
        read(text, options, Some(self.words.clone()))
    }
}

/// Reads one article. Any text is valid input.
#[wasm_bindgen(unchecked_return_type = "Document")]
pub fn analyze(text: &str, options: Option<AnalyzeOptions>) -> Result<JsValue, JsError> {
    parse(analyze_bytes(text, options)?)
}

/// Like `analyze`, with the document as the bytes of its JSON: a worker transfers their buffer without a copy, and whoever needs objects parses them.
#[wasm_bindgen(js_name = analyzeBytes)]
pub fn analyze_bytes(text: &str, options: Option<AnalyzeOptions>) -> Result<Vec<u8>, JsError> {
    read(text, options, None)
}

fn read(text: &str, options: Option<AnalyzeOptions>, words: Option<Arc<Words>>) -> Result<Vec<u8>, JsError> {
    let (mut id, mut offsets, mut published) = (None, None, None);
    if let Some(given) = options {
        (id, offsets, published) = (given.id(), given.offsets(), given.published());
    }
    let offsets = match offsets.as_deref() {
        None | Some("utf16") => Offsets::Utf16,
        Some("byte") => Offsets::Byte,
        Some("char") => Offsets::Char,
        Some(other) => return Err(JsError::new(&["offsets: utf16, byte or char, not ", other].concat())),
    };
    let options = Options { id: id.unwrap_or_default(), offsets, published, words };
    Ok(json::to_vec(&crate::analyze(text, &options)))
}
