//! Ingest: bytes → text.
//!
//! With the feature `files`, HTML pages and what scrapers store as well, with what they say of the article.

mod encoding;
#[cfg(feature = "files")]
mod html;
#[cfg(feature = "files")]
mod page;
#[cfg(feature = "files")]
mod scraped;

use crate::bytes;

pub use encoding::{Encoding, decode_as, encoding, mistaken, reread};
#[cfg(feature = "files")]
pub use {
    html::{html, is_html},
    page::{Page, day},
    scraped::{Fields, scraped},
};

/// Decodes UTF-8, UTF-16 or one of the legacy encodings of Vietnamese, whichever it is; what cannot be decoded becomes U+FFFD.
///
/// ```
/// use bienban::ingest::decode;
/// assert_eq!(decode(b"\xEF\xBB\xBFbi\xC3\xAAn b\xE1\xBA\xA3n"), "biên bản");
/// assert_eq!(decode(b"\xFF\xFEA\0"), "A");
/// assert_eq!(decode(b"\0b\0i\0\xEA\0n"), "biên");
/// assert_eq!(decode(b"bi\xAAn b\xB6n"), "biên bản");
/// ```
pub fn decode(bytes: &[u8]) -> String {
    decode_as(bytes, encoding(bytes))
}

/// Whether a text is none: more than one byte in twenty belongs to a control character or to one that could not be decoded.
///
/// ```
/// assert!(bienban::ingest::binary("\0\u{1}PK\u{3}\u{4}"));
/// assert!(!bienban::ingest::binary("Hội nghị khai mạc\tsáng nay.\r\n"));
/// ```
pub fn binary(text: &str) -> bool {
    // Counts that fit in a byte, since those are added up many at a time; nearly no text has a byte with which U+FFFD begins.
    let control = |b: u8| (b < 32) & (b != 27) & !(9..14).contains(&b) | (b == 127);
    // Nearly no text has any.
    let may = |eight| bytes::below(eight, 32) | bytes::equal(eight, 127) | bytes::equal(eight, 0xEF);
    if bytes::find(text.as_bytes(), may, |b| control(b) || b == 0xEF).is_none() {
        return false;
    }
    let control: usize = text.as_bytes().chunks(255).map(|some| some.iter().map(|&b| control(b) as u8).sum::<u8>() as usize).sum();
    let undecoded = if text.as_bytes().contains(&0xEF) { text.matches('\u{FFFD}').count() } else { 0 };
    20 * (control + undecoded) > text.len()
}
