//! Normalise: text → matching text and the map back to the text as given.
//!
//! The matching text is in NFC, with plain spaces for no-break and other wide spaces and without zero-width characters, soft hyphens and bidi controls. Dashes, quotation
//! marks, letter case and the place of tone marks are left to the tokens' folded values, so nearly every text is already its own matching text and is borrowed.

use crate::bytes::{ONES, TOPS};
use std::borrow::Cow;
use unicode_normalization::char::{canonical_combining_class, compose};

/// Maps positions in the matching text to the text as given: stretches in ascending order, none where the two are the same text.
#[derive(Clone, Debug, Default)]
pub struct OffsetMap {
    stretches: Vec<Stretch>,
}

#[derive(Clone, Copy, Debug)]
struct Stretch {
    /// Where it begins, in bytes.
    matching: u32,
    given: u32,
    /// Bytes of the given text that one changed unit stands for; 0 where both texts run in step.
    unit: u32,
}

impl OffsetMap {
    /// Where the unit that begins at `matching` begins in the given text, in bytes.
    pub fn start(&self, matching: u32) -> u32 {
        self.at(self.stretches.partition_point(|s| s.matching <= matching), matching, 0)
    }

    /// Where the unit that ends at `matching` ends in the given text, in bytes: characters dropped after it stay outside.
    pub fn end(&self, matching: u32) -> u32 {
        self.at(self.stretches.partition_point(|s| s.matching < matching), matching, u32::MAX)
    }

    /// A position in the stretch before number `next`; in a changed unit its start, or its end if `most` allows.
    fn at(&self, next: usize, matching: u32, most: u32) -> u32 {
        match next.checked_sub(1).map(|k| self.stretches[k]) {
            None => matching,
            Some(s) if s.unit == 0 => s.given + (matching - s.matching),
            Some(s) => s.given + s.unit.min(most),
        }
    }
}

/// What the matching text leaves out: zero-width characters, soft hyphens, bidi controls, byte order marks inside the text.
fn dropped(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

fn wide_space(c: char) -> bool {
    matches!(c, '\u{A0}' | '\u{1680}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}')
}

fn combining(c: char) -> bool {
    c >= '\u{300}' && canonical_combining_class(c) != 0
}

/// Appends a character and its combining marks as one letter, as far as there is one: canonical ordering and composition (UAX 15) without the tables of full
/// decomposition, which are a tenth of the module. Of composed letters only those are taken apart that windows-1258 puts tone marks behind.
fn composed(unit: &str, out: &mut String) {
    let mut chars = unit.chars();
    let Some(mut letter) = chars.next() else { return };
    let mut marks: Vec<char> = chars.collect();
    crate::order::sort_by_key(&mut marks, |m| canonical_combining_class(*m) as u64);
    let mut left: Vec<char> = Vec::new();
    for mark in marks {
        let blocked = left.last().is_some_and(|l| canonical_combining_class(*l) >= canonical_combining_class(mark));
        let apart = || LETTERS.iter().find(|l| l.0 == letter).and_then(|l| compose(compose(l.1, mark)?, l.2));
        match compose(letter, mark).or_else(apart).filter(|_| !blocked) {
            Some(c) => letter = c,
            None => left.push(mark),
        }
    }
    out.push(letter);
    out.extend(left);
}

/// A text with its letters composed, and nothing else changed.
pub(crate) fn compose_letters(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    let mut starts = text.char_indices().skip(1).filter(|(_, c)| !combining(*c)).map(|(at, _)| at).chain([text.len()]);
    while from < text.len() {
        let to = starts.next().expect("the end of the text");
        composed(&text[from..to], &mut out);
        from = to;
    }
    out
}

/// Letters with the mark that stands behind a dot below in canonical order ("ê" and a dot make "ẹ" with a circumflex).
#[rustfmt::skip]
const LETTERS: [(char, char, char); 8] = [
    ('â', 'a', '\u{302}'), ('ê', 'e', '\u{302}'), ('ô', 'o', '\u{302}'), ('ă', 'a', '\u{306}'),
    ('Â', 'A', '\u{302}'), ('Ê', 'E', '\u{302}'), ('Ô', 'O', '\u{302}'), ('Ă', 'A', '\u{306}'),
];

/// By the first byte the length of characters that stay as they are and join to nothing: ASCII and the letters up to U+02FF. 0 for others.
static STAYS: [u8; 256] = {
    let (mut lengths, mut b) = ([0; 256], 0);
    while b < 256 {
        lengths[b] = match b {
            0..=0x7F => 1,
            0xC3..=0xCB => 2,
            _ => 0,
        };
        b += 1;
    }
    lengths
};

/// How many bytes at the beginning are of ASCII and of the letters of Vietnamese, looked at eight at a time: up to U+02FF, and U+1E80 to U+1EFF.
fn usual(bytes: &[u8]) -> usize {
    let eights = bytes.as_chunks::<8>().0;
    // The top bit where the last byte wants one of BA and BB behind it.
    let mut wanted = 0;
    for (k, eight) in eights.iter().enumerate() {
        let eight = u64::from_le_bytes(*eight);
        // The top bits of the bytes from `n` on (at least 80), and of those that are `n`: exact for each, since nothing is carried over.
        let from = |n: u64| ((eight & !TOPS) + ONES * (0x100 - n)) & eight & TOPS;
        let are = |of: u64, n: u64| {
            let other = of ^ (ONES * n);
            !(((other & !TOPS) + !TOPS) | other) & TOPS
        };
        let three = are(eight, 0xE1);
        wanted |= three << 8;
        if (from(0xCC) & !three) | (from(0xC0) & !from(0xC3)) | (wanted & !are(eight & !ONES, 0xBA)) != 0 {
            return k * 8;
        }
        wanted = three >> 56;
    }
    eights.len() * 8
}

/// Length of the text at the beginning that stays as it is. A character that combining marks follow does not belong to it.
fn plain(text: &str) -> usize {
    let bytes = text.as_bytes();
    let (mut at, mut one_by_one) = (0, 0);
    while at < bytes.len() {
        if at >= one_by_one {
            at = text.floor_char_boundary(at + usual(&bytes[at..]));
            one_by_one = at + 8;
        }
        let Some(&b) = bytes.get(at) else { break };
        at += match STAYS[b as usize] {
            // The letters of Vietnamese.
            0 if b == 0xE1 && matches!(bytes[at + 1], 0xBA | 0xBB) => 3,
            0 => {
                let c = text[at..].chars().next().expect("at a character");
                if combining(c) {
                    return text[..at].char_indices().next_back().map_or(0, |last| last.0);
                }
                if dropped(c) || wide_space(c) {
                    return at;
                }
                c.len_utf8()
            }
            n => n as usize,
        };
    }
    at
}

/// The matching text and its map.
///
/// ```
/// let (text, map) = bienban::normalise::normalise("Ha\u{300} No\u{323}\u{302}i\u{200B}!");
/// assert_eq!(text, "Hà Nội!");
/// assert_eq!(map.start(0), 0);
/// let noi = text.find("Nội").unwrap() as u32;
/// assert_eq!(&"Ha\u{300} No\u{323}\u{302}i\u{200B}!"[map.start(noi) as usize..map.end(noi + 5) as usize], "No\u{323}\u{302}i");
/// ```
pub fn normalise(given: &str) -> (Cow<'_, str>, OffsetMap) {
    if plain(given) == given.len() {
        return (Cow::Borrowed(given), OffsetMap::default());
    }
    let mut out = String::with_capacity(given.len());
    let mut stretches = Vec::new();
    let mut at = 0;
    while let Some(c) = given[at..].chars().next() {
        let run = plain(&given[at..]);
        // The length of what is read now: a run of plain text, a dropped character, a space, or a character with its combining marks.
        let end = match () {
            () if run > 0 => at + run,
            () if dropped(c) || wide_space(c) => at + c.len_utf8(),
            () => at + c.len_utf8() + given[at + c.len_utf8()..].chars().take_while(|m| combining(*m)).map(char::len_utf8).sum::<usize>(),
        };
        if run > 0 || !dropped(c) {
            stretches.push(Stretch { matching: out.len() as u32, given: at as u32, unit: if run > 0 { 0 } else { (end - at) as u32 } });
        }
        match () {
            () if run > 0 => out.push_str(&given[at..end]),
            () if dropped(c) => {}
            () if wide_space(c) => out.push(' '),
            () => composed(&given[at..end], &mut out),
        }
        at = end;
    }
    (Cow::Owned(out), OffsetMap { stretches })
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::UnicodeNormalization;

    #[test]
    fn letters_are_composed_from_any_order_of_marks() {
        for vowel in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY".chars() {
            for tone in ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}'] {
                // As decomposed throughout, and as windows-1258 has it: a letter and a tone mark.
                let half: String = [vowel, tone].iter().collect();
                for text in [half.nfd().collect::<String>(), half.clone()] {
                    assert_eq!(normalise(&text).0, half.nfc().collect::<String>(), "{text:?}");
                }
            }
        }
    }

    /// The given text at a word of the matching text.
    fn given_at<'t>(given: &'t str, word: &str) -> &'t str {
        let (text, map) = normalise(given);
        let at = text.find(word).unwrap_or_else(|| panic!("{word:?} is not in {text:?}")) as u32;
        &given[map.start(at) as usize..map.end(at + word.len() as u32) as usize]
    }

    #[test]
    fn text_in_order_is_borrowed() {
        assert!(matches!(normalise("Hội nghị 😀 \"họp\"\r\n").0, Cow::Borrowed(_)));
        let map = normalise("Hội nghị").1;
        assert_eq!((map.start(5), map.end(5)), (5, 5));
    }

    #[test]
    fn words_are_found_again_in_the_text_as_given() {
        let nfd: String = "Hội nghị Bộ trưởng".nfd().collect();
        assert_eq!(given_at(&nfd, "nghị"), "nghị".nfd().collect::<String>());
        assert_eq!(given_at("Hà\u{A0}Nội\u{3000}họp", "Hà Nội"), "Hà\u{A0}Nội");
        assert_eq!(given_at("Hà\u{A0}Nội\u{3000}họp", "họp"), "họp");
        // What is dropped inside a word belongs to it, what is dropped around it does not.
        assert_eq!(given_at("\u{FEFF}Bộ\u{200B} tr\u{AD}ưởng\u{AD}!", "Bộ"), "Bộ");
        assert_eq!(given_at("\u{FEFF}Bộ\u{200B} tr\u{AD}ưởng\u{AD}!", "trưởng"), "tr\u{AD}ưởng");
        assert_eq!(given_at("\u{202B}Bộ\u{202C}\u{202A} họp\u{200E}", "họp"), "họp");
        assert_eq!(given_at("a\r\nHo\u{323}p\r\nb", "Họp"), "Ho\u{323}p");
    }

    #[test]
    fn texts_of_nothing_but_odd_characters() {
        for text in ["", "\u{301}", "\u{200B}", "\u{200B}\u{301}", "\u{A0}\u{301}\u{301}", "\u{1100}\u{1161}", "e\u{301}\u{323}"] {
            let (matching, map) = normalise(text);
            for at in matching.char_indices().map(|c| c.0).chain([matching.len()]) {
                assert!(text.is_char_boundary(map.start(at as u32) as usize) && text.is_char_boundary(map.end(at as u32) as usize), "{text:?} at {at}");
            }
        }
    }
}
