//! Words that were read before, by their bytes: a text is made of few different words, so nearly all of them are looked up here instead of being taken apart letter by letter.

use super::Token;

/// Bytes of the longest word that is kept; no syllable of Vietnamese is longer.
const LONGEST: usize = 16;
/// Words that are kept at a time, a power of two: a later word takes the place of an earlier one.
const SLOTS: usize = 1 << 12;

/// The bytes of what may be a word, as a number, and how many they are.
#[derive(Clone, Copy, PartialEq)]
pub struct Spelling {
    bytes: u128,
    len: u32,
}

impl Spelling {
    pub fn len(&self) -> u32 {
        self.len
    }

    #[inline(always)]
    fn slot(self) -> usize {
        let hash = ((self.bytes as u64) ^ ((self.bytes >> 64) as u64).rotate_left(29)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        (hash >> 32) as usize % SLOTS
    }
}

/// What stands from byte `at` up to the next white space, digit or one of the marks that sort before the letters; none where that is nothing, longer than a word, or where it goes on with a digit.
/// Not always a word ("[a]"), which only reading it can tell.
#[inline(always)]
pub fn spelling(text: &[u8], at: usize) -> Option<Spelling> {
    const ONES: u64 = 0x0101_0101_0101_0101;
    let bytes = u128::from_le_bytes(text.get(at..at + LONGEST)?.try_into().ok()?);
    // Eight bytes at a time, each lowered by the first letter: the first that falls below zero is the first that is set here.
    let ends = |half: u64| half.wrapping_sub(ONES * b'A' as u64) & !half & (ONES << 7);
    let (low, high) = (ends(bytes as u64), ends((bytes >> 64) as u64));
    let len = match (low, high) {
        (0, 0) => return None,
        (0, high) => 8 + high.trailing_zeros() / 8,
        (low, _) => low.trailing_zeros() / 8,
    };
    let next = text[at + len as usize];
    (len > 0 && !next.is_ascii_digit()).then(|| Spelling { bytes: bytes & ((1 << (len * 8)) - 1), len })
}

/// The words, and the lexicon's number for each.
pub struct Seen {
    number: fn(u64) -> u16,
    words: Vec<(u128, Token)>,
}

impl Seen {
    /// `number` gives the lexicon's number for a folded value.
    pub fn new(number: fn(u64) -> u16) -> Self {
        Self { number, words: Vec::new() }
    }

    #[inline]
    pub fn word(&self, fold: u64) -> u16 {
        (self.number)(fold)
    }

    /// The word with these bytes, if it was read.
    #[inline(always)]
    pub fn get(&self, spelling: &Spelling) -> Option<Token> {
        self.words.get(spelling.slot()).filter(|w| w.0 == spelling.bytes).map(|w| w.1)
    }

    /// Keeps a word.
    pub fn put(&mut self, spelling: Spelling, word: Token) {
        if self.words.is_empty() {
            self.words.resize(SLOTS, (0, word));
        }
        self.words[spelling.slot()] = (spelling.bytes, word);
    }
}
