//! Words that were read before, by their bytes: a text is made of few different words, so nearly all of them are looked up here instead of being taken apart letter by letter.

use super::Token;

/// Bytes that are looked at: of the longest word that is kept, and what ends it. No syllable of Vietnamese is longer.
const LONGEST: usize = 16;
/// Places for words, a power of two: each keeps the last two that came to it.
const PLACES: usize = 1 << 12;

/// The bytes of what may be a word, as two numbers, and how many they are.
#[derive(Clone, Copy, PartialEq)]
pub struct Spelling {
    bytes: (u64, u64),
    len: u32,
}

impl Spelling {
    pub fn len(&self) -> u32 {
        self.len
    }

    pub fn is_mark(&self) -> bool {
        is_mark(self.bytes.0 as u8)
    }

    #[inline(always)]
    fn place(self) -> usize {
        let hash = (self.bytes.0 ^ self.bytes.1.rotate_left(29)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        (hash >> 32) as usize % PLACES
    }
}

/// A mark that sorts before the letters.
#[inline(always)]
fn is_mark(b: u8) -> bool {
    matches!(b, b'!'..=b'/' | b':'..=b'@')
}

/// What stands from byte `at` up to the next white space, digit or one of the marks that sort before the letters, or such a mark alone; none where that is nothing, longer than a word, or where it
/// goes on with a digit. Not always a word ("[a]"), which only reading it can tell.
#[inline(always)]
pub fn spelling(text: &[u8], at: usize) -> Option<Spelling> {
    const ONES: u64 = 0x0101_0101_0101_0101;
    let bytes: &[u8; LONGEST] = text.get(at..)?.first_chunk()?;
    let low = u64::from_le_bytes(*bytes.first_chunk()?);
    let high = u64::from_le_bytes(*bytes.last_chunk()?);
    // Eight bytes at a time, each lowered by the first letter: the first that falls below zero is the first whose top bit is set here.
    let ends = |half: u64| half.wrapping_sub(ONES * b'A' as u64) & !half & (ONES << 7);
    // How many bits stand before it.
    let before = |ends: u64| ends.trailing_zeros() & !7;
    let only = |half: u64, bits: u32| half & ((1 << bits) - 1);
    let (low_ends, high_ends) = (ends(low), ends(high));
    let (bytes_of, len) = match (low_ends, high_ends) {
        (0, 0) => return None,
        (0, ends) => ((low, only(high, before(ends))), 8 + before(ends) / 8),
        (ends, _) => ((only(low, before(ends)), 0), before(ends) / 8),
    };
    if len == 0 {
        return is_mark(bytes[0]).then_some(Spelling { bytes: (bytes[0] as u64, 0), len: 1 });
    }
    (!bytes[len as usize % LONGEST].is_ascii_digit()).then_some(Spelling { bytes: bytes_of, len })
}

/// What the lexicon has a word as: 0 where it does not have it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Numbers {
    pub word: u16,
    /// Where the phrases that begin with the word stand in the tree: its node, and one more.
    pub phrases: u16,
}

/// The words, and the lexicon's numbers for each.
pub struct Seen {
    numbers: fn(u64) -> Numbers,
    words: Vec<[((u64, u64), Token); 2]>,
}

impl Seen {
    /// `numbers` gives the lexicon's numbers for a folded value.
    pub fn new(numbers: fn(u64) -> Numbers) -> Self {
        Self { numbers, words: Vec::new() }
    }

    #[inline]
    pub fn numbers(&self, fold: u64) -> Numbers {
        (self.numbers)(fold)
    }

    /// The word with these bytes, if it was read.
    #[inline(always)]
    pub fn get(&self, spelling: &Spelling) -> Option<&Token> {
        let [last, before] = self.words.get(spelling.place())?;
        if last.0 == spelling.bytes { Some(&last.1) } else { (before.0 == spelling.bytes).then_some(&before.1) }
    }

    /// Keeps a word.
    pub fn put(&mut self, spelling: Spelling, word: Token) {
        if self.words.is_empty() {
            self.words.resize(PLACES, [((0, 0), word); 2]);
        }
        let [last, before] = &mut self.words[spelling.place()];
        *before = std::mem::replace(last, (spelling.bytes, word));
    }
}
