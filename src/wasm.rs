//! The module for web pages: plain objects in and out, typed by [`crate::model`].

use crate::model::Offsets;
use crate::{Options, output::json};
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

    #[wasm_bindgen(js_namespace = JSON)]
    fn parse(json: &str) -> JsValue;
}

/// Reads one article. Any text is valid input.
#[wasm_bindgen(unchecked_return_type = "Document")]
pub fn analyze(text: &str, options: Option<AnalyzeOptions>) -> Result<JsValue, JsError> {
    Ok(parse(&String::from_utf8(analyze_bytes(text, options)?)?))
}

/// Like `analyze`, with the document as the bytes of its JSON: a worker transfers their buffer without a copy, and whoever needs objects parses them.
#[wasm_bindgen(js_name = analyzeBytes)]
pub fn analyze_bytes(text: &str, options: Option<AnalyzeOptions>) -> Result<Vec<u8>, JsError> {
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
    let options = Options { id: id.unwrap_or_default(), offsets, published };
    Ok(json::to_vec(&crate::analyze(text, &options)))
}

/// The register of many articles (feature `link`), for a worker that is given them one after another: between two calls it may tell how far it is, or stop.
#[cfg(feature = "link")]
#[wasm_bindgen]
#[derive(Default)]
pub struct Linker(crate::link::Register);

#[cfg(feature = "link")]
#[wasm_bindgen]
impl Linker {
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes in a document as the bytes of its JSON, as `analyzeBytes` gives them; whether it was taken (false: there is one with its id).
    pub fn add(&mut self, document: &[u8]) -> Result<bool, JsError> {
        Ok(self.0.add(serde_json::from_slice(document)?))
    }

    /// Takes an article out; whether it was there.
    pub fn remove(&mut self, id: &str) -> bool {
        self.0.remove(id)
    }

    /// The register as it stands.
    #[wasm_bindgen(unchecked_return_type = "Corpus")]
    pub fn corpus(&mut self) -> Result<JsValue, JsError> {
        Ok(parse(&String::from_utf8(self.corpus_bytes())?))
    }

    /// Like `corpus`, as the bytes of its JSON.
    #[wasm_bindgen(js_name = corpusBytes)]
    pub fn corpus_bytes(&mut self) -> Vec<u8> {
        json::to_vec(&self.0.corpus())
    }
}
