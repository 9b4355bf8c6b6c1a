//! The language of a text, by its letters: Vietnamese has letters that no other language writes, in nearly every second word.

use crate::tokenise::{Few, Kind, Token, fold};

pub const VIETNAMESE: &str = "vi";
/// Words looked at.
const SAMPLE: usize = 3000;
#[rustfmt::skip]
static ENGLISH: Few<16> = Few::of([
    fold("the"), fold("of"), fold("and"), fold("to"), fold("in"), fold("is"), fold("that"), fold("for"), fold("with"), fold("was"), fold("on"), fold("by"), fold("from"), fold("said"), fold("has"), fold("at"),
]);

/// `vi`, `en`, or `und` where neither shows.
pub fn detect(text: &str, tokens: &[Token]) -> &'static str {
    let sample = || tokens.iter().filter(|t| t.kind == Kind::Word).take(SAMPLE);
    let (words, vietnamese) = sample().fold((0, 0), |(words, vietnamese), t| (words + 1, vietnamese + t.vietnamese as usize));
    let english = || sample().filter(|t| !t.vietnamese && ENGLISH.contains(&t.fold) && text[t.start as usize..t.end as usize].is_ascii()).count();
    match () {
        () if words == 0 => "und",
        () if vietnamese * 8 >= words => VIETNAMESE,
        () if vietnamese * 50 < words && english() * 8 >= words => "en",
        () => "und",
    }
}
