//! The module for web pages.

use crate::Options;
use crate::model::{Document, Offsets};
use wasm_bindgen::prelude::*;

/// Reads one article; spans are UTF-16 units unless `options.offsets` says otherwise.
#[wasm_bindgen(unchecked_return_type = "Document")]
pub fn analyze(text: &str, options: JsValue) -> Result<JsValue, JsError> {
    let options: Options = if options.is_undefined() || options.is_null() {
        Options { offsets: Offsets::Utf16, ..Options::default() }
    } else {
        serde_wasm_bindgen::from_value(options)?
    };
    let document: Document = crate::analyze(text, &options);
    Ok(serde::Serialize::serialize(&document, &serde_wasm_bindgen::Serializer::json_compatible())?)
}
