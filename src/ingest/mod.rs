//! Ingest: bytes → text.
//!
//! With the feature `files`, HTML pages and what scrapers store as well, with what they say of the article.

#[cfg(feature = "files")]
mod html;
#[cfg(feature = "files")]
mod page;
#[cfg(feature = "files")]
mod scraped;

#[cfg(feature = "files")]
pub use {
    html::{html, is_html},
    page::{Page, day},
    scraped::{Fields, scraped},
};

/// Decodes UTF-8 or UTF-16 (by byte order mark, or by the zero bytes that its Latin letters have); what cannot be decoded becomes U+FFFD.
///
/// ```
/// use bienban::ingest::decode;
/// assert_eq!(decode(b"\xEF\xBB\xBFbi\xC3\xAAn b\xE1\xBA\xA3n"), "biên bản");
/// assert_eq!(decode(b"\xFF\xFEA\0"), "A");
/// assert_eq!(decode(b"\0b\0i\0\xEA\0n"), "biên");
/// ```
pub fn decode(bytes: &[u8]) -> String {
    match bytes {
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => match zeros(bytes) {
            (false, true) => utf16(bytes, u16::from_le_bytes),
            (true, false) => utf16(bytes, u16::from_be_bytes),
            _ => String::from_utf8_lossy(bytes).into_owned(),
        },
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).map(|c| unit([c[0], c[1]]));
    let mut text: String = char::decode_utf16(units).map(|c| c.unwrap_or('\u{FFFD}')).collect();
    if bytes.len() % 2 == 1 {
        text.push('\u{FFFD}');
    }
    text
}

/// Whether many of the even, and of the odd, bytes at the beginning are zero.
fn zeros(bytes: &[u8]) -> (bool, bool) {
    let sample = &bytes[..bytes.len().min(2048)];
    let many = |from: usize| sample.iter().skip(from).step_by(2).filter(|b| **b == 0).count() * 5 > sample.len();
    (many(0), many(1))
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
    let control: usize = text.as_bytes().chunks(255).map(|some| some.iter().map(|&b| control(b) as u8).sum::<u8>() as usize).sum();
    let undecoded = if text.as_bytes().contains(&0xEF) { text.matches('\u{FFFD}').count() } else { 0 };
    20 * (control + undecoded) > text.len()
}
