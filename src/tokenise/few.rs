//! A few words that many tokens are asked about.

/// Folded words (see [`super::fold`]), and a set of bits that tells most other words from them at once.
pub struct Few<const N: usize> {
    bits: u64,
    words: [u64; N],
}

impl<const N: usize> Few<N> {
    pub const fn of(words: [u64; N]) -> Self {
        let (mut bits, mut k) = (0, 0);
        while k < N {
            bits |= 1 << (words[k] & 63);
            k += 1;
        }
        Self { bits, words }
    }

    /// Whether the word is one of them.
    #[inline(always)]
    pub fn contains(&self, word: &u64) -> bool {
        self.bits >> (word & 63) & 1 != 0 && self.words.contains(word)
    }
}

/// The first words of some phrases.
pub const fn first_of<const N: usize>(phrases: &[&[u64]; N]) -> [u64; N] {
    let (mut words, mut k) = ([0; N], 0);
    while k < N {
        words[k] = phrases[k][0];
        k += 1;
    }
    words
}

/// The last words of some phrases.
pub const fn last_of<const N: usize>(phrases: &[&[u64]; N]) -> [u64; N] {
    let (mut words, mut k) = ([0; N], 0);
    while k < N {
        words[k] = phrases[k][phrases[k].len() - 1];
        k += 1;
    }
    words
}
