//! The language of a text, by its letters: Vietnamese has letters that no other language writes, in nearly every second word.

use crate::tokenise::{Kind, Token, fold};

pub const VIETNAMESE: &str = "vi";
/// Words looked at.
const SAMPLE: usize = 3000;
#[rustfmt::skip]
const ENGLISH: [u64; 16] = [
    fold("the"), fold("of"), fold("and"), fold("to"), fold("in"), fold("is"), fold("that"), fold("for"), fold("with"), fold("was"), fold("on"), fold("by"), fold("from"), fold("said"), fold("has"), fold("at"),
];

/// Whether a word has a letter of Vietnamese alone: U+1EA0 to U+1EFF, đ, ă, ơ, ư (the few Welsh letters from U+1E80 on come with them).
fn own_letter(word: &[u8]) -> bool {
    word.windows(2).any(|w| match w[0] {
        0xE1 => matches!(w[1], 0xBA | 0xBB),
        0xC4 => matches!(w[1], 0x82 | 0x83 | 0x90 | 0x91),
        0xC6 => matches!(w[1], 0xA0 | 0xA1 | 0xAF | 0xB0),
        _ => false,
    })
}

/// `vi`, `en`, or `und` where neither shows.
pub fn detect(text: &str, tokens: &[Token]) -> &'static str {
    let (mut words, mut vietnamese, mut english) = (0u32, 0u32, 0u32);
    for t in tokens.iter().filter(|t| t.kind == Kind::Word).take(SAMPLE) {
        words += 1;
        let word = &text.as_bytes()[t.start as usize..t.end as usize];
        if own_letter(word) {
            vietnamese += 1;
        } else if word.is_ascii() {
            english += ENGLISH.contains(&t.fold) as u32;
        }
    }
    match () {
        () if words == 0 => "und",
        () if vietnamese * 8 >= words => VIETNAMESE,
        () if english * 8 >= words && vietnamese * 50 < words => "en",
        () => "und",
    }
}
