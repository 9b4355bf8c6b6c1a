//! The language of a text, by its letters: Vietnamese has letters that no other language writes, in nearly every second word.

use crate::tokenise::{Kind, Token, fold};

pub const VIETNAMESE: &str = "vi";
/// Words looked at.
const SAMPLE: usize = 3000;
#[rustfmt::skip]
const ENGLISH: [u64; 16] = [
    fold("the"), fold("of"), fold("and"), fold("to"), fold("in"), fold("is"), fold("that"), fold("for"), fold("with"), fold("was"), fold("on"), fold("by"), fold("from"), fold("said"), fold("has"), fold("at"),
];

/// `vi`, `en`, or `und` where neither shows.
pub fn detect(text: &str, tokens: &[Token]) -> &'static str {
    let (mut words, mut vietnamese, mut english) = (0u32, 0u32, 0u32);
    for t in tokens.iter().filter(|t| t.kind == Kind::Word).take(SAMPLE) {
        words += 1;
        if t.vietnamese {
            vietnamese += 1;
        } else if ENGLISH.contains(&t.fold) {
            english += text[t.start as usize..t.end as usize].is_ascii() as u32;
        }
    }
    match () {
        () if words == 0 => "und",
        () if vietnamese * 8 >= words => VIETNAMESE,
        () if english * 8 >= words && vietnamese * 50 < words => "en",
        () => "und",
    }
}
