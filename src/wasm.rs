//! The module for web pages: plain objects in and out, typed by [`crate::model`].

use crate::Options;
use crate::model::{Document, Offsets};
use serde::{Deserialize, Serialize};
use tsify::{Ts, Tsify};
use wasm_bindgen::prelude::*;

/// What the caller may say about a text.
#[derive(Default, Serialize, Deserialize, Tsify)]
#[serde(default)]
pub struct AnalyzeOptions {
    /// The document's id.
    #[tsify(optional)]
    id: String,
    /// Unit of all spans; UTF-16 code units, as JavaScript counts, if absent.
    #[tsify(optional)]
    offsets: Option<Offsets>,
    /// Publication day, `YYYY-MM-DD`; wins over what the page prints.
    #[tsify(optional)]
    published: Option<String>,
}

/// Reads one article. Any text is valid input.
#[wasm_bindgen]
pub fn analyze(text: &str, options: Option<Ts<AnalyzeOptions>>) -> Result<Ts<Document>, JsError> {
    Ok(Ts::from_rust(&read(text, options)?)?)
}

/// Like `analyze`, with the document as the bytes of its JSON: a worker transfers their buffer without a copy, and whoever needs objects parses them.
#[wasm_bindgen(js_name = analyzeBytes)]
pub fn analyze_bytes(text: &str, options: Option<Ts<AnalyzeOptions>>) -> Result<Vec<u8>, JsError> {
    Ok(serde_json::to_vec(&read(text, options)?)?)
}

fn read(text: &str, options: Option<Ts<AnalyzeOptions>>) -> Result<Document, JsError> {
    let given = options.map(|o| o.to_rust()).transpose()?.unwrap_or_default();
    let options = Options { id: given.id, offsets: given.offsets.unwrap_or(Offsets::Utf16), published: given.published };
    Ok(crate::analyze(text, &options))
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
    pub fn corpus(&mut self) -> Result<Ts<crate::model::Corpus>, JsError> {
        Ok(Ts::from_rust(&self.0.corpus())?)
    }

    /// Like `corpus`, as the bytes of its JSON.
    #[wasm_bindgen(js_name = corpusBytes)]
    pub fn corpus_bytes(&mut self) -> Result<Vec<u8>, JsError> {
        Ok(serde_json::to_vec(&self.0.corpus())?)
    }
}
