//! Normalise: text → matching text and the map back to the text as given.
//!
//! The matching text is in NFC, with plain spaces for no-break and other wide spaces and without zero-width characters, soft hyphens and bidi controls. Dashes, quotation
//! marks, letter case and the place of tone marks are left to the tokens' folded values, so nearly every text is already its own matching text and is borrowed.

use std::borrow::Cow;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// Maps positions in the matching text to the text as given.
///
/// Between two entries both texts run in step or one normalised unit stands for one given unit; entries are `(matching, given)` byte positions
/// at the start of such a stretch.
#[derive(Clone, Debug, Default)]
pub struct OffsetMap {
    stretches: Vec<Stretch>,
}

#[derive(Clone, Copy, Debug)]
struct Stretch {
    matching: u32,
    given: u32,
    /// In step byte for byte; otherwise the stretch is one unit and any position inside it belongs to its start.
    in_step: bool,
}

impl OffsetMap {
    /// Where the unit that begins at `matching` begins in the given text, in bytes.
    pub fn start(&self, matching: u32) -> u32 {
        let Some(k) = self.stretches.partition_point(|s| s.matching <= matching).checked_sub(1) else { return matching };
        let s = self.stretches[k];
        if s.in_step { s.given + (matching - s.matching) } else { s.given }
    }

    /// Where the unit that ends at `matching` ends in the given text, in bytes: characters dropped after it stay outside.
    pub fn end(&self, matching: u32) -> u32 {
        if self.stretches.is_empty() {
            return matching;
        }
        let k = self.stretches.partition_point(|s| s.matching < matching);
        let Some(s) = k.checked_sub(1).map(|k| self.stretches[k]) else { return 0 };
        if s.in_step { s.given + (matching - s.matching) } else { self.unit_end(k - 1) }
    }

    fn unit_end(&self, k: usize) -> u32 {
        // A unit's own length in the given text is kept as a stretch of no matching length right behind it.
        self.stretches.get(k + 1).map_or(self.stretches[k].given, |s| s.given)
    }
}

/// What the matching text leaves out: zero-width characters, soft hyphens, bidi controls, byte order marks inside the text.
fn dropped(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

fn wide_space(c: char) -> bool {
    matches!(c, '\u{A0}' | '\u{1680}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}')
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
    // Bytes below 0xC2A0 cannot begin a character that changes; in Vietnamese text few others can.
    let unchanged =
        given.is_ascii() || is_nfc_quick(given.chars()) == IsNormalized::Yes && !given.chars().any(|c| c >= '\u{A0}' && (dropped(c) || wide_space(c)));
    if unchanged {
        return (Cow::Borrowed(given), OffsetMap::default());
    }
    let mut out = String::with_capacity(given.len());
    let mut stretches: Vec<Stretch> = vec![Stretch { matching: 0, given: 0, in_step: true }];
    let step = |stretches: &mut Vec<Stretch>, matching: usize, at: usize, in_step: bool| {
        let last = stretches.last_mut().expect("starts with one stretch");
        let (matching, given) = (matching as u32, at as u32);
        if last.in_step && in_step && given - last.given == matching - last.matching {
            return;
        }
        if last.matching == matching && last.given == given {
            last.in_step = in_step;
        } else {
            stretches.push(Stretch { matching, given, in_step });
        }
    };
    let mut chars = given.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if dropped(c) {
            step(&mut stretches, out.len(), at + c.len_utf8(), true);
            continue;
        }
        if wide_space(c) {
            step(&mut stretches, out.len(), at, false);
            out.push(' ');
            step(&mut stretches, out.len(), at + c.len_utf8(), true);
            continue;
        }
        // One unit: a character and the combining marks behind it.
        let mut end = at + c.len_utf8();
        while let Some(&(k, m)) = chars.peek() {
            if unicode_normalization::char::canonical_combining_class(m) == 0 {
                break;
            }
            end = k + m.len_utf8();
            chars.next();
        }
        let unit = &given[at..end];
        let before = out.len();
        step(&mut stretches, before, at, true);
        out.extend(unit.nfc());
        if out[before..] != *unit {
            // Overwrite what `step` assumed: this unit does not run in step.
            if let Some(last) = stretches.last_mut().filter(|s| s.matching == before as u32) {
                last.in_step = false;
            } else {
                stretches.push(Stretch { matching: before as u32, given: at as u32, in_step: false });
            }
            stretches.push(Stretch { matching: out.len() as u32, given: end as u32, in_step: true });
        }
    }
    (Cow::Owned(out), OffsetMap { stretches })
}
