//! The module that links.

use super::parse;
use crate::link::{Register, page};
use crate::model::{Corpus, Document};
use crate::output::json;
use wasm_bindgen::prelude::*;

/// The register of many articles, for a worker that is given them one after another: between two calls it may tell how far it is, or stop.
#[wasm_bindgen]
#[derive(Default)]
pub struct Linker {
    register: Register,
    /// What the register gives, once it was asked for, until it changes.
    corpus: Option<Corpus>,
}

#[wasm_bindgen]
impl Linker {
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Number of articles.
    #[wasm_bindgen(getter)]
    pub fn size(&self) -> usize {
        self.register.len()
    }

    /// Takes in a document as the bytes of its JSON, as `analyzeBytes` gives them; whether it was taken (false: there is one with its id). Under another id than its own, if one is given.
    pub fn add(&mut self, document: &[u8], id: Option<String>) -> Result<bool, JsError> {
        let mut document: Document = serde_json::from_slice(document)?;
        if let Some(id) = id {
            document.id = id;
        }
        self.corpus = None;
        Ok(self.register.add(document))
    }

    /// Takes an article out; whether it was there.
    pub fn remove(&mut self, id: &str) -> bool {
        self.corpus = None;
        self.register.remove(id)
    }

    /// The register as it stands.
    #[wasm_bindgen(unchecked_return_type = "Corpus")]
    pub fn corpus(&mut self) -> Result<JsValue, JsError> {
        parse(self.corpus_bytes())
    }

    /// Like `corpus`, as the bytes of its JSON.
    #[wasm_bindgen(js_name = corpusBytes)]
    pub fn corpus_bytes(&mut self) -> Vec<u8> {
        json::to_vec(self.current())
    }

    /// So many meetings, newest first, from a place in that order: for a list of which a part is shown. Costs what is asked for, once the register was worked out.
    #[wasm_bindgen(unchecked_return_type = "CorpusPage")]
    pub fn page(&mut self, from: usize, size: usize) -> Result<JsValue, JsError> {
        parse(self.page_bytes(from, size))
    }

    /// Like `page`, as the bytes of its JSON.
    #[wasm_bindgen(js_name = pageBytes)]
    pub fn page_bytes(&mut self, from: usize, size: usize) -> Vec<u8> {
        json::to_vec(&page(self.current(), from, size))
    }

    fn current(&mut self) -> &Corpus {
        self.corpus.get_or_insert_with(|| self.register.corpus())
    }
}
