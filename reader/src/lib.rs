//! The module that a page loads when files come in: what `bienban::ingest` does on the command line, for the page's worker. Articles cross as JSON.

use bienban::ingest::{self, Encoding, Fields, Page};
use serde_json::json;
use wasm_bindgen::prelude::*;

/// A file of text, or of a web page.
#[wasm_bindgen]
pub struct Text {
    text: String,
    encoding: Encoding,
}

#[wasm_bindgen]
impl Text {
    /// Decodes bytes, from the encoding that is told or else from the one that they are in: `utf-8`, `utf-16le`, `utf-16be`, `windows-1258`, `tcvn3`, `vni` or `viqr`.
    #[wasm_bindgen(constructor)]
    pub fn new(bytes: &[u8], encoding: Option<String>) -> Result<Self, JsError> {
        let encoding = encoding.map_or_else(|| Ok(ingest::encoding(bytes)), |told| named(&told))?;
        Ok(Self { text: ingest::decode_as(bytes, encoding), encoding })
    }

    #[wasm_bindgen(getter)]
    pub fn encoding(&self) -> String {
        self.encoding.name().into()
    }

    /// Whether it is none.
    #[wasm_bindgen(getter)]
    pub fn binary(&self) -> bool {
        ingest::binary(&self.text)
    }

    pub fn take(self) -> String {
        self.text
    }

    /// The article of a web page.
    pub fn page(self) -> String {
        page(&self.text)
    }
}

/// What a text was written in whose bytes a program took for western letters; none for nearly all texts.
#[wasm_bindgen]
pub fn mistaken(text: &str) -> Option<String> {
    ingest::mistaken(text).map(|e| e.name().into())
}

/// Such a text, read again.
#[wasm_bindgen]
pub fn reread(text: &str, encoding: &str) -> Result<String, JsError> {
    Ok(ingest::reread(text, named(encoding)?))
}

fn named(encoding: &str) -> Result<Encoding, JsError> {
    Encoding::named(encoding).ok_or_else(|| JsError::new(&["no such encoding: ", encoding].concat()))
}

#[wasm_bindgen(js_name = isHtml)]
pub fn is_html(bytes: &[u8]) -> bool {
    ingest::is_html(bytes)
}

/// A web page, or a piece of one, as an article.
#[wasm_bindgen]
pub fn page(source: &str) -> String {
    article(ingest::html(source))
}

/// A scraped article, from the JSON of its object. `fields` as the command line has them: `text=NAME,date=NAME`.
#[wasm_bindgen]
pub fn scraped(object: &str, fields: &str) -> Result<String, JsError> {
    let fields = Fields::parse(fields).map_err(|reason| JsError::new(&reason))?;
    let object = serde_json::from_str(object)?;
    Ok(article(ingest::scraped(&object, &fields).map_err(|reason| JsError::new(&reason))?))
}

/// `{id, text, title, published}`, each but the text only if it is known.
fn article(page: Page) -> String {
    json!({"id": page.id, "text": page.text(), "title": page.title, "published": page.published}).to_string()
}
