//! Ingest: bytes → text.

/// Decodes UTF-8 or UTF-16 (by byte order mark); what cannot be decoded becomes U+FFFD.
///
/// ```
/// assert_eq!(bienban::ingest::decode(b"\xEF\xBB\xBFbi\xC3\xAAn b\xE1\xBA\xA3n"), "biên bản");
/// assert_eq!(bienban::ingest::decode(b"\xFF\xFEA\0"), "A");
/// ```
pub fn decode(bytes: &[u8]) -> String {
    let utf16 = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let units = bytes.chunks_exact(2).map(|c| unit([c[0], c[1]]));
        let mut text: String = char::decode_utf16(units).map(|c| c.unwrap_or('\u{FFFD}')).collect();
        if bytes.len() % 2 == 1 {
            text.push('\u{FFFD}');
        }
        text
    };
    match bytes {
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => String::from_utf8_lossy(bytes).into_owned(),
    }
}
