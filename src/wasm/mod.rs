//! The modules for web pages: plain objects in and out, typed by [`crate::model`]. One reads articles (feature `wasm-read`), one makes a register of what was read
//! (`wasm-link`); a page loads the second when there is more than one article, so each exports its own half only, and what the other half needs is not in it.

#[cfg(feature = "wasm-link")]
mod link;
#[cfg(feature = "wasm-read")]
mod memory;
#[cfg(feature = "wasm-read")]
mod read;

use wasm_bindgen::prelude::*;

/// The object that the bytes of a JSON mean.
fn parse(json: Vec<u8>) -> Result<JsValue, JsError> {
    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(js_namespace = JSON)]
        fn parse(json: &str) -> JsValue;
    }
    Ok(parse(&String::from_utf8(json)?))
}
