//! Tokenise: text → tokens. Once, shared by all later stages.
//!
//! A token is a run of letters (a Vietnamese syllable, a foreign word, an acronym with its digits such as `G20`), a run of digits, or one punctuation
//! mark. White space is no token; whether it stood before a token is kept, since `29-9` and `29 - 9`, `Jong-un` and `Mỹ - Hàn` read differently.

mod few;
mod fold;
mod seen;
mod syllable;

pub use few::{Few, first_of, last_of};
pub use fold::{Folder, Letter, decode, fold, is_space, letter};
pub use seen::{Numbers, Seen};
pub use syllable::vietnamese;

use fold::{Sort, char_of, own};

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Word,
    Number,
    Punct,
    /// An opening or closing quotation mark, of any style.
    Quote,
    /// A hyphen, en dash or em dash.
    Dash,
}

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// No upper-case letter, or no letter at all.
    Lower,
    /// First letter upper case, the others lower case (`Nam`; also one capital alone, `Y`).
    Title,
    /// Two or more letters, all upper case (`ASEAN`).
    Upper,
    /// Anything else (`McCain`, `TTXVN-gov`).
    Mixed,
}

/// One token; positions are bytes of the text that was tokenised.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    pub start: u32,
    pub end: u32,
    /// [`fold`] of the token's text; of a dash always that of `-`, of a quotation mark that of `"`.
    pub fold: u64,
    /// What the lexicon has the word as.
    pub known: Numbers,
    pub kind: Kind,
    pub shape: Shape,
    /// White space (or the start of the text) stood before it.
    pub spaced: bool,
    /// A word with a letter that no other language writes.
    pub vietnamese: bool,
    /// A word that can be a Vietnamese syllable (see [`vietnamese`]).
    pub syllable: bool,
    capital: bool,
    /// A number's value, saturating; for punctuation its code point.
    pub value: u32,
}

impl Token {
    /// Upper-case first letter.
    #[inline]
    pub fn capital(&self) -> bool {
        self.capital
    }
    /// Length in bytes.
    pub fn len(&self) -> u32 {
        self.end - self.start
    }
    /// Never true; clippy asks for it beside `len`.
    pub fn is_empty(&self) -> bool {
        false
    }
    /// This punctuation mark.
    #[inline]
    pub fn is_punct(&self, c: char) -> bool {
        matches!(self.kind, Kind::Punct | Kind::Quote | Kind::Dash) && self.value == c as u32
    }
}

/// Appends the tokens of `text[from..to]` to `out`, with the lexicon's numbers that `seen` gives; `to`: the end of a line.
pub fn tokenise(text: &str, from: usize, to: usize, seen: &mut Seen, out: &mut Vec<Token>) {
    let bytes = &text.as_bytes()[..to];
    let mut i = from;
    let mut spaced = true;
    let mut after_number = false;
    while i < to {
        let start = i;
        // A digit behind a number belongs to no word.
        let spelling = seen::spelling(text.as_bytes(), i).filter(|s| !after_number || s.is_mark());
        if let Some(known) = spelling.as_ref().and_then(|s| seen.get(s)) {
            i += known.len() as usize;
            let mut token = *known;
            (token.start, token.end, token.spaced) = (start as u32, i as u32, spaced);
            out.push(token);
            // Most words end at one.
            spaced = bytes.get(i) == Some(&b' ');
            i += spaced as usize;
            after_number = false;
            continue;
        }
        let (cp, n) = decode(bytes, i);
        let c = char_of(cp);
        let mut token = Token {
            start: start as u32,
            end: 0,
            fold: 0,
            known: Numbers::default(),
            kind: Kind::Word,
            shape: Shape::Lower,
            spaced,
            vietnamese: false,
            syllable: false,
            capital: false,
            value: 0,
        };
        match c.sort {
            Sort::Space => {
                (spaced, after_number) = (true, false);
                i += n;
                continue;
            }
            Sort::Digit => {
                let mut folder = Folder::new();
                while i < to && bytes[i].is_ascii_digit() {
                    token.value = token.value.saturating_mul(10).saturating_add((bytes[i] - b'0') as u32);
                    folder = folder.push(Letter { base: bytes[i] as u32, tone: 0, upper: false });
                    i += 1;
                }
                token.kind = Kind::Number;
                token.fold = folder.finish();
            }
            Sort::Letter => {
                let first_upper = c.letter.upper;
                let mut folder = Folder::new();
                let (mut letters, mut uppers, mut digits) = (0u32, 0u32, false);
                let (mut cp, mut c, mut n) = (cp, c, n);
                loop {
                    token.vietnamese |= own(cp);
                    digits |= c.sort == Sort::Digit;
                    letters += (c.sort == Sort::Letter) as u32;
                    uppers += c.letter.upper as u32;
                    folder = folder.push(c.letter);
                    i += n;
                    if i >= to {
                        break;
                    }
                    (cp, n) = decode(bytes, i);
                    c = char_of(cp);
                    if !(c.sort == Sort::Letter || c.sort == Sort::Digit && !after_number) {
                        break;
                    }
                }
                token.shape = match (uppers, first_upper) {
                    (0, _) => Shape::Lower,
                    (1, true) if letters > 1 || !digits => Shape::Title,
                    (u, true) if u == letters => Shape::Upper,
                    _ => Shape::Mixed,
                };
                token.fold = folder.finish();
                token.value = first_upper as u32;
                token.capital = token.shape != Shape::Lower && (token.shape != Shape::Mixed || first_upper);
                token.syllable = vietnamese(&text[start..i]);
            }
            Sort::Mark => {
                i += n;
                let folded;
                (token.kind, folded) = match cp {
                    0x2D | 0x2010..=0x2015 | 0x2212 => (Kind::Dash, 0x2D),
                    0x22 | 0x27 | 0xAB | 0xBB | 0x2018..=0x201F | 0x2039 | 0x203A | 0x60 | 0xB4 => (Kind::Quote, 0x22),
                    _ => (Kind::Punct, cp),
                };
                token.fold = Folder::new().push(Letter { base: folded, tone: 0, upper: false }).finish();
                token.value = cp;
            }
        }
        token.end = i as u32;
        token.known = seen.numbers(token.fold);
        if let Some(spelling) = spelling.filter(|s| s.len() == token.len()) {
            seen.put(spelling, token);
        }
        (spaced, after_number) = (false, token.kind == Kind::Number);
        out.push(token);
    }
}
