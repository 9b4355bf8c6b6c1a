//! The module that reads articles.

use super::parse;
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
}

/// Reads one article. Any text is valid input.
#[wasm_bindgen(unchecked_return_type = "Document")]
pub fn analyze(text: &str, options: Option<AnalyzeOptions>) -> Result<JsValue, JsError> {
    parse(analyze_bytes(text, options)?)
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
