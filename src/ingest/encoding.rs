//! Legacy encodings of Vietnamese, told from UTF-8 and from each other, and turned into Unicode.
//!
//! Before Unicode, Vietnamese was written in fonts that draw its letters in the places of others (TCVN3, also called ABC; VNI), in windows-1258, or in plain
//! letters followed by marks (VIQR). What a text was written in is told by reading it in each of them: only the right one gives Vietnamese syllables.

use crate::normalise::compose_letters;
use crate::tokenise::vietnamese;

/// How the letters of a text are written as bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Encoding {
    #[default]
    Utf8,
    Utf16Le,
    Utf16Be,
    /// The code page of Windows: letters and combining tones.
    Windows1258,
    /// TCVN 5712, as the fonts of ABC use it: one byte a letter. Capitals with tones come from fonts of capitals.
    Tcvn3,
    /// One or two bytes a letter, the second its marks.
    Vni,
    /// ASCII, RFC 1456: *Vie^.t Nam*.
    Viqr,
}

impl Encoding {
    pub const ALL: [Self; 7] = [Self::Utf8, Self::Utf16Le, Self::Utf16Be, Self::Windows1258, Self::Tcvn3, Self::Vni, Self::Viqr];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Windows1258 => "windows-1258",
            Self::Tcvn3 => "tcvn3",
            Self::Vni => "vni",
            Self::Viqr => "viqr",
        }
    }

    /// ```
    /// use bienban::ingest::Encoding;
    /// assert_eq!(Encoding::named("tcvn3"), Some(Encoding::Tcvn3));
    /// assert_eq!(Encoding::named("latin-1"), None);
    /// ```
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|e| e.name() == name)
    }

    /// Whether it is from before Unicode.
    pub fn is_legacy(self) -> bool {
        matches!(self, Self::Windows1258 | Self::Tcvn3 | Self::Vni | Self::Viqr)
    }
}

/// How much of a text is read to tell its encoding, in bytes: some pages.
const SAMPLE: usize = 1 << 16;

/// What bytes are written in: a byte order mark says so, or the zero bytes of UTF-16's Latin letters; what is UTF-8 is UTF-8, unless it is ASCII and reads as VIQR; the
/// rest is the legacy encoding in which the words with marks are Vietnamese, or else UTF-8 with damage.
///
/// ```
/// use bienban::ingest::{Encoding, encoding};
/// assert_eq!(encoding(b"H\xE9i ngh\xDE"), Encoding::Tcvn3);
/// assert_eq!(encoding(b"Ho\xE4i ngh\xF2"), Encoding::Vni);
/// assert_eq!(encoding(b"H\xF4\xF2i ngh\x69\xF2"), Encoding::Windows1258);
/// assert_eq!(encoding(b"Ho^.i nghi. khai ma.c sa'ng nay"), Encoding::Viqr);
/// assert_eq!(encoding("Hội nghị".as_bytes()), Encoding::Utf8);
/// ```
pub fn encoding(bytes: &[u8]) -> Encoding {
    match bytes {
        [0xFF, 0xFE, ..] => return Encoding::Utf16Le,
        [0xFE, 0xFF, ..] => return Encoding::Utf16Be,
        [0xEF, 0xBB, 0xBF, ..] => return Encoding::Utf8,
        _ => {}
    }
    match zeros(bytes) {
        (false, true) => return Encoding::Utf16Le,
        (true, false) => return Encoding::Utf16Be,
        _ => {}
    }
    if bytes.is_ascii() {
        return if is_viqr(sample(bytes)) { Encoding::Viqr } else { Encoding::Utf8 };
    }
    if std::str::from_utf8(bytes).is_ok() {
        return Encoding::Utf8;
    }
    // In a legacy encoding, hardly ever do two bytes form a character of UTF-8; in UTF-8 with damage, most do.
    let first = bytes.iter().position(|b| !b.is_ascii()).unwrap_or_default();
    let sample = sample(&bytes[first.saturating_sub(100)..]);
    let (good, bad) = sample.utf8_chunks().fold((0, 0), |(good, bad), chunk| {
        let whole = chunk.valid().bytes().filter(|b| *b >= 0xC0).count();
        (good + whole, bad + !chunk.invalid().is_empty() as usize)
    });
    if good >= bad {
        return Encoding::Utf8;
    }
    match best(sample) {
        // No words that tell, as where there are typographic quotation marks only: VIQR with them, or windows-1258, which has those of windows-1252.
        Some((_, 0)) if is_viqr(sample) => Encoding::Viqr,
        Some((encoding, 0..)) => encoding,
        _ => Encoding::Utf8,
    }
}

/// What a text was written in whose bytes were taken for letters of windows-1252: *Héi nghÞ* where *Hội nghị* is meant. Programs give such texts when they do not know the
/// fonts of a document. None if it says what it says, which is nearly always.
///
/// ```
/// use bienban::ingest::{Encoding, mistaken};
/// assert_eq!(mistaken("Héi nghÞ Bé tr­ëng Quèc phßng khai m¹c s¸ng nay, c¸c bªn nhÊt trÝ"), Some(Encoding::Tcvn3));
/// assert_eq!(mistaken("Hội nghị khai mạc sáng nay"), None);
/// assert_eq!(mistaken("Le ministre délégué a été reçu à Hanoï, où les négociations ont progressé"), None);
/// ```
pub fn mistaken(text: &str) -> Option<Encoding> {
    if text.is_ascii() {
        return is_viqr(sample(text.as_bytes())).then_some(Encoding::Viqr);
    }
    let bytes: Vec<u8> = text.chars().take(SAMPLE).map(byte).collect::<Option<_>>()?;
    let (encoding, _) = best(&bytes)?;
    let (valid, invalid) = judge(&read(&bytes, encoding));
    // Many words, nearly all of them right, and few of them right as they stand.
    let (right, wrong) = judge(text);
    (valid >= 8 && valid >= 9 * invalid && valid > 3 * right && wrong > right).then_some(encoding)
}

/// Turns bytes into text, letters composed. What is damaged becomes U+FFFD.
///
/// ```
/// use bienban::ingest::{Encoding, decode_as};
/// assert_eq!(decode_as(b"B\xE9", Encoding::Utf8), "B\u{FFFD}");
/// assert_eq!(decode_as(b"\xAE\xAD\xEAng l\xE8i", Encoding::Tcvn3), "đường lối");
/// ```
pub fn decode_as(bytes: &[u8], encoding: Encoding) -> String {
    let after = |mark: &[u8]| bytes.strip_prefix(mark).unwrap_or(bytes);
    match encoding {
        Encoding::Utf8 => String::from_utf8_lossy(after(b"\xEF\xBB\xBF")).into_owned(),
        Encoding::Utf16Le => utf16(after(b"\xFF\xFE"), u16::from_le_bytes),
        Encoding::Utf16Be => utf16(after(b"\xFE\xFF"), u16::from_be_bytes),
        legacy => read(bytes, legacy),
    }
}

/// Reads a text again whose bytes were taken for letters of windows-1252; letters that are none of them stay.
///
/// ```
/// use bienban::ingest::{Encoding, reread};
/// assert_eq!(reread("§¹i t­íng Qu¸ch Tù L©m → ok", Encoding::Tcvn3), "Đại tướng Quách Tự Lâm → ok");
/// assert_eq!(reread("D-a.i tu+o+'ng", Encoding::Viqr), "D-ại tướng");
/// ```
pub fn reread(text: &str, encoding: Encoding) -> String {
    let (mut out, mut bytes) = (String::with_capacity(text.len()), Vec::new());
    for c in text.chars() {
        match byte(c) {
            Some(b) => bytes.push(b),
            None => {
                out += &read(&std::mem::take(&mut bytes), encoding);
                out.push(c);
            }
        }
    }
    out + &read(&bytes, encoding)
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

fn sample(bytes: &[u8]) -> &[u8] {
    &bytes[..bytes.len().min(SAMPLE)]
}

/// The encoding of one or two bytes a letter in which most words with marks are Vietnamese, and its score: a word that is none weighs as much as two that are.
fn best(bytes: &[u8]) -> Option<(Encoding, i64)> {
    let mut best = None;
    for encoding in [Encoding::Windows1258, Encoding::Tcvn3, Encoding::Vni] {
        let (valid, invalid) = judge(&read(bytes, encoding));
        let score = valid as i64 - 2 * invalid as i64;
        if best.is_none_or(|(_, most)| score > most) {
            best = Some((encoding, score));
        }
    }
    best
}

/// How many words with other letters than those of ASCII are Vietnamese syllables, and how many are not.
fn judge(text: &str) -> (usize, usize) {
    let (mut valid, mut invalid) = (0, 0);
    for word in words(text).filter(|word| !word.is_ascii()) {
        if vietnamese(word) { valid += 1 } else { invalid += 1 }
    }
    (valid, invalid)
}

/// Runs of letters and digits, and of signs that a wrong reading makes of letters.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let within = |c: char| if c.is_ascii() { c.is_ascii_alphanumeric() } else { !matches!(c, '\u{A0}' | '«' | '°' | '·' | '»' | '\u{2000}'..='\u{2FFF}') };
    text.split(move |c: char| !within(c)).filter(|word| !word.is_empty())
}

/// Plain letters with many words that the marks of VIQR make Vietnamese. A mark after a vowel alone does not tell (*no.*, *go?*, *x'*), so letters of VIQR must be among them.
fn is_viqr(bytes: &[u8]) -> bool {
    let text = read(bytes, Encoding::Viqr);
    let (valid, invalid) = judge(&text);
    let all = words(&text).count();
    let changed = words(&text).filter(|word| word.chars().count() > 1 && word.contains(|c| matches!(base(c), 'â' | 'ê' | 'ô' | 'ă' | 'ơ' | 'ư' | 'đ'))).count();
    valid >= 4 && valid >= 4 * invalid && 5 * valid >= 2 * all && 6 * changed >= valid
}

/// A letter without case and tone.
fn base(c: char) -> char {
    char::from_u32(crate::tokenise::letter(c as u32).base).unwrap_or(c)
}

/// The upper half of windows-1252 from 0x80 to 0x9F; above, it is Latin-1. Files in the fonts of TCVN3 and VNI have its quotation marks and dashes too.
const WINDOWS: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ";

/// TCVN 5712 from 0xA1.
const TCVN3: &str = "ĂÂÊÔƠƯĐăâêôơưđẰ\u{300}\u{309}\u{303}\u{301}\u{323}àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ";

/// Where windows-1258 differs from windows-1252.
const WINDOWS_1258: [(u8, char); 14] = [
    (0xC3, 'Ă'),
    (0xCC, '\u{300}'),
    (0xD0, 'Đ'),
    (0xD2, '\u{309}'),
    (0xD5, 'Ơ'),
    (0xDD, 'Ư'),
    (0xDE, '\u{303}'),
    (0xE3, 'ă'),
    (0xEC, '\u{301}'),
    (0xF0, 'đ'),
    (0xF2, '\u{323}'),
    (0xF5, 'ơ'),
    (0xFD, 'ư'),
    (0xFE, '₫'),
];

/// VNI from 0xE0: letters, and what stands behind a vowel. From 0xC0 the same for capitals.
#[rustfmt::skip]
const VNI: [&str; 32] = [
    "\u{302}\u{300}", "\u{302}\u{301}", "\u{302}", "\u{302}\u{303}", "\u{302}\u{323}", "\u{302}\u{309}", "ỉ", "", "\u{306}\u{300}", "\u{306}\u{301}", "\u{306}",
    "\u{306}\u{323}", "ì", "í", "ỵ", "\u{323}", "", "đ", "ị", "ĩ", "ơ", "\u{303}", "ư", "", "\u{300}", "\u{301}", "\u{306}\u{309}", "\u{309}", "\u{306}\u{303}", "", "", "",
];

/// A byte as windows-1252 has it.
fn letter(b: u8) -> char {
    match b {
        0x80..=0x9F => WINDOWS.chars().nth(b as usize - 0x80).unwrap_or('\u{FFFD}'),
        _ => b as char,
    }
}

/// The byte that stands for a character in windows-1252.
fn byte(c: char) -> Option<u8> {
    u8::try_from(c).ok().or_else(|| WINDOWS.chars().position(|w| w == c).map(|k| k as u8 + 0x80))
}

fn is_vowel(c: char) -> bool {
    matches!(c.to_ascii_lowercase(), 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'ơ' | 'ư' | 'Ơ' | 'Ư')
}

/// The capital of a lower-case letter of Vietnamese: in Latin-1 they lie 32 apart, else side by side.
fn capital(c: char) -> char {
    let cp = c as u32;
    match cp {
        0x61..=0x7A | 0xE0..=0xFE => char::from_u32(cp - 32),
        0x103 | 0x111 | 0x129 | 0x169 | 0x1A1 | 0x1B0 => char::from_u32(cp - 1),
        0x1EA0..=0x1EF9 => char::from_u32(cp & !1),
        _ => None,
    }
    .unwrap_or(c)
}

/// Bytes in a legacy encoding, as text.
fn read(bytes: &[u8], encoding: Encoding) -> String {
    let raw = match encoding {
        Encoding::Tcvn3 => return tcvn3(bytes),
        Encoding::Vni => vni(bytes),
        Encoding::Viqr => viqr(bytes),
        _ => bytes.iter().map(|b| WINDOWS_1258.iter().find(|(at, _)| at == b).map_or_else(|| letter(*b), |(_, c)| *c)).collect(),
    };
    compose_letters(&raw)
}

/// Words whose plain letters are all capitals (two at least) were set in a font of capitals, which has tones only as small letters' bytes.
fn tcvn3(bytes: &[u8]) -> String {
    let table: Vec<char> = TCVN3.chars().collect();
    let raw: String = bytes.iter().map(|&b| if b > 0xA0 { table[b as usize - 0xA1] } else { letter(b) }).collect();
    let mut text = compose_letters(&raw);
    let is_capitals = |word: &str| word.bytes().filter(u8::is_ascii_uppercase).count() > 1 && !word.bytes().any(|b| b.is_ascii_lowercase());
    let small: Vec<_> =
        words(&text).filter(|word| !word.is_ascii() && is_capitals(word)).map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word.len())).collect();
    for (at, length) in small.into_iter().rev() {
        let word: String = text[at..at + length].chars().map(capital).collect();
        text.replace_range(at..at + length, &word);
    }
    text
}

fn vni(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len());
    let mut vowel = false;
    for &b in bytes {
        let told = if b >= 0xC0 { VNI[b as usize & 31] } else { "" };
        let first = told.chars().next();
        let mark = first.is_some_and(|c| ('\u{300}'..'\u{370}').contains(&c));
        match first {
            Some(_) if mark && vowel => out += told,
            Some(c) if !mark => out.push(if b < 0xE0 { capital(c) } else { c }),
            _ => out.push(letter(b)),
        }
        vowel = out.chars().next_back().is_some_and(is_vowel);
    }
    out
}

/// Two marks at most stand behind a vowel: one of its letter, one of its tone. A backslash takes a mark's meaning from it; three dots are three dots.
fn viqr(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len());
    let (mut vowel, mut marked, mut toned) = (' ', true, true);
    let mut at = 0;
    while at < bytes.len() {
        let (b, next) = (bytes[at], bytes.get(at + 1).copied().unwrap_or_default());
        at += 1;
        let mark = match (b, vowel) {
            (b'^', 'a' | 'e' | 'o') if !marked => Some('\u{302}'),
            (b'(', 'a') if !marked => Some('\u{306}'),
            (b'+', 'o' | 'u') if !marked => Some('\u{31B}'),
            _ => None,
        };
        let dots = b == b'.' && bytes[at - 1..].starts_with(b"...") && bytes.get(at + 2) != Some(&b'.');
        let tone = match b {
            b'`' => '\u{300}',
            b'\'' => '\u{301}',
            b'~' => '\u{303}',
            b'?' => '\u{309}',
            b'.' if !dots => '\u{323}',
            _ => ' ',
        };
        match b {
            b'\\' if matches!(next, b'^' | b'(' | b'+' | b'`' | b'\'' | b'~' | b'?' | b'.' | b'd' | b'D' | b'\\') => {
                out.push(next as char);
                at += 1;
                (vowel, marked, toned) = (' ', true, true);
            }
            b'd' | b'D' if next.eq_ignore_ascii_case(&b'd') => {
                out.push(if b == b'd' { 'đ' } else { 'Đ' });
                at += 1;
                (vowel, marked, toned) = (' ', true, true);
            }
            _ if mark.is_some() => {
                out.extend(mark);
                marked = true;
            }
            _ if tone != ' ' && !toned => {
                out.push(tone);
                toned = true;
            }
            _ => {
                out.push(letter(b));
                vowel = (b as char).to_ascii_lowercase();
                (marked, toned) = (!is_vowel(vowel), !is_vowel(vowel));
            }
        }
    }
    out
}
