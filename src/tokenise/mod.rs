//! Tokenise: text → tokens. Once, shared by all later stages.
//!
//! A token is a run of letters (a Vietnamese syllable, a foreign word, an acronym with its digits such as `G20`), a run of digits, or one punctuation
//! mark. White space is no token; whether it stood before a token is kept, since `29-9` and `29 - 9`, `Jong-un` and `Mỹ - Hàn` read differently.

mod fold;

pub use fold::{Folder, Letter, decode, fold, letter};

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
    /// The lexicon's number for the word, 0 where the lexicon does not have it.
    pub word: u16,
    pub kind: Kind,
    pub shape: Shape,
    /// White space (or the start of the text) stood before it.
    pub spaced: bool,
    /// A number's value, saturating; for punctuation its code point.
    pub value: u32,
}

impl Token {
    /// Upper-case first letter.
    #[inline]
    pub fn capital(&self) -> bool {
        self.kind == Kind::Word && self.shape != Shape::Lower && !(self.shape == Shape::Mixed && self.value == 0)
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

/// Appends the tokens of `text[from..to]` to `out`. `word` gives the lexicon's number for a folded value.
pub fn tokenise(text: &str, from: usize, to: usize, word: impl Fn(u64) -> u16, out: &mut Vec<Token>) {
    let bytes = &text.as_bytes()[..to];
    let mut i = from;
    let mut spaced = true;
    let mut after_number = false;
    while i < to {
        let (cp, n) = decode(bytes, i);
        if is_space(cp) {
            spaced = true;
            after_number = false;
            i += n;
            continue;
        }
        let start = i;
        if cp.wrapping_sub(0x30) < 10 {
            let mut value: u32 = 0;
            let mut folder = Folder::new();
            while i < to && bytes[i].is_ascii_digit() {
                value = value.saturating_mul(10).saturating_add((bytes[i] - b'0') as u32);
                folder = folder.push(Letter { base: bytes[i] as u32, tone: 0, upper: false });
                i += 1;
            }
            let fold = folder.finish();
            out.push(Token { start: start as u32, end: i as u32, fold, word: word(fold), kind: Kind::Number, shape: Shape::Lower, spaced, value });
            (spaced, after_number) = (false, true);
        } else if is_letter(cp) {
            let mut folder = Folder::new();
            let (mut letters, mut uppers, mut first_upper, mut digits) = (0u32, 0u32, false, false);
            while i < to {
                let (cp, n) = decode(bytes, i);
                let digit = cp.wrapping_sub(0x30) < 10;
                if !(is_letter(cp) || digit && !after_number) {
                    break;
                }
                let l = if cp < 0x250 || (0x1EA0..=0x1EF9).contains(&cp) { letter(cp) } else { other_letter(cp) };
                if l.upper {
                    uppers += 1;
                    first_upper |= letters == 0;
                }
                digits |= digit;
                letters += !digit as u32;
                folder = folder.push(l);
                i += n;
            }
            let shape = match (uppers, first_upper) {
                (0, _) => Shape::Lower,
                (1, true) if letters > 1 || !digits => Shape::Title,
                (u, true) if u == letters => Shape::Upper,
                _ => Shape::Mixed,
            };
            let fold = folder.finish();
            let value = first_upper as u32;
            out.push(Token { start: start as u32, end: i as u32, fold, word: word(fold), kind: Kind::Word, shape, spaced, value });
            (spaced, after_number) = (false, false);
        } else {
            i += n;
            let (kind, folded) = match cp {
                0x2D | 0x2010..=0x2015 | 0x2212 => (Kind::Dash, 0x2D),
                0x22 | 0x27 | 0xAB | 0xBB | 0x2018..=0x201F | 0x2039 | 0x203A | 0x60 | 0xB4 => (Kind::Quote, 0x22),
                _ => (Kind::Punct, cp),
            };
            let fold = Folder::new().push(Letter { base: folded, tone: 0, upper: false }).finish();
            out.push(Token { start: start as u32, end: i as u32, fold, word: word(fold), kind, shape: Shape::Lower, spaced, value: cp });
            (spaced, after_number) = (false, false);
        }
    }
}

/// White space of any kind.
#[inline]
pub const fn is_space(cp: u32) -> bool {
    matches!(cp, 0x20 | 0x09..=0x0D | 0x85 | 0xA0 | 0x1680 | 0x2000..=0x200A | 0x2028 | 0x2029 | 0x202F | 0x205F | 0x3000)
}

#[inline]
fn is_letter(cp: u32) -> bool {
    if cp < 0x80 { (cp | 0x20).wrapping_sub(0x61) < 26 } else { is_other_letter(cp) }
}

fn is_other_letter(cp: u32) -> bool {
    matches!(cp, 0xC0..=0x24F if cp != 0xD7 && cp != 0xF7)
        || (0x1E00..=0x1EFF).contains(&cp)
        || (0x300..=0x36F).contains(&cp)
        || cp > 0x24F && char::from_u32(cp).is_some_and(char::is_alphabetic)
}

/// Letters outside the Vietnamese alphabet; a combining mark that found no letter to join counts as part of the word.
fn other_letter(cp: u32) -> Letter {
    let c = char::from_u32(cp).unwrap_or('\u{FFFD}');
    let lower = c.to_lowercase().next().unwrap_or(c);
    Letter { base: lower as u32, tone: 0, upper: lower != c }
}
