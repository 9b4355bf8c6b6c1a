//! Folding: one number for all spellings of a Vietnamese syllable.
//!
//! A syllable is hashed as its base letters followed by its tone, so that the place of the tone mark does not matter
//! (*hoà* = *hòa*), nor letter case, nor final *i* for *y* after a consonant (*kỹ* = *kĩ*). The function is `const`: rules compare a token
//! with `fold("ngày")` at the cost of an integer comparison, and the lexicon's tables are keyed by the same number.
//! Hash: FNV-1a, 64 bits (Fowler, Noll, Vo; <http://www.isthe.com/chongo/tech/comp/fnv/>).

const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;

/// Base letter and tone (0 level, 1 grave, 2 acute, 3 tilde, 4 hook, 5 dot) of U+1EA0..=U+1EF9, two code points (upper, lower) a row.
const TONED: [(char, u8); 45] = [
    ('a', 5),
    ('a', 4),
    ('â', 2),
    ('â', 1),
    ('â', 4),
    ('â', 3),
    ('â', 5),
    ('ă', 2),
    ('ă', 1),
    ('ă', 4),
    ('ă', 3),
    ('ă', 5),
    ('e', 5),
    ('e', 4),
    ('e', 3),
    ('ê', 2),
    ('ê', 1),
    ('ê', 4),
    ('ê', 3),
    ('ê', 5),
    ('i', 4),
    ('i', 5),
    ('o', 5),
    ('o', 4),
    ('ô', 2),
    ('ô', 1),
    ('ô', 4),
    ('ô', 3),
    ('ô', 5),
    ('ơ', 2),
    ('ơ', 1),
    ('ơ', 4),
    ('ơ', 3),
    ('ơ', 5),
    ('u', 5),
    ('u', 4),
    ('ư', 2),
    ('ư', 1),
    ('ư', 4),
    ('ư', 3),
    ('ư', 5),
    ('y', 1),
    ('y', 5),
    ('y', 4),
    ('y', 3),
];

/// A letter taken apart: lower-case base letter, tone, and whether it was upper case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Letter {
    pub base: u32,
    pub tone: u8,
    pub upper: bool,
}

/// Takes a code point apart; letters that are not Vietnamese keep their code point (ASCII and Latin-1 are lower-cased).
#[inline]
pub const fn letter(cp: u32) -> Letter {
    match cp {
        0x41..=0x5A => Letter { base: cp + 32, tone: 0, upper: true },
        0..=0x7F => Letter { base: cp, tone: 0, upper: false },
        0xC0..=0xDE if cp != 0xD7 => with_case(cp + 0x20, true),
        0xDF..=0xFF => with_case(cp, false),
        0x1EA0..=0x1EF9 => {
            let (base, tone) = TONED[((cp - 0x1EA0) / 2) as usize];
            Letter { base: base as u32, tone, upper: cp.is_multiple_of(2) }
        }
        0x100..=0x137 | 0x168..=0x177 => with_case(cp | 1, cp.is_multiple_of(2)),
        0x1A0 => Letter { base: 0x1A1, tone: 0, upper: true },
        0x1AF => Letter { base: 0x1B0, tone: 0, upper: true },
        _ => Letter { base: cp, tone: 0, upper: false },
    }
}

const fn with_case(lower: u32, upper: bool) -> Letter {
    let (base, tone) = match lower {
        0xE0 => (0x61, 1),
        0xE1 => (0x61, 2),
        0xE3 => (0x61, 3),
        0xE8 => (0x65, 1),
        0xE9 => (0x65, 2),
        0xEC => (0x69, 1),
        0xED => (0x69, 2),
        0xF2 => (0x6F, 1),
        0xF3 => (0x6F, 2),
        0xF5 => (0x6F, 3),
        0xF9 => (0x75, 1),
        0xFA => (0x75, 2),
        0xFD => (0x79, 2),
        // Eth, which looks like đ in capitals and stands for it in some papers.
        0xF0 => (0x111, 0),
        0x129 => (0x69, 3),
        0x169 => (0x75, 3),
        other => (other, 0),
    };
    Letter { base, tone, upper }
}

/// What a character is to the tokeniser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    Letter,
    Digit,
    Space,
    Mark,
}

/// All that the tokeniser asks about a character.
#[derive(Clone, Copy, Debug)]
pub struct Char {
    pub sort: Sort,
    pub letter: Letter,
}

/// Characters below this are looked up, and those of [`VIETNAMESE`].
const LATIN: u32 = 0x250;
/// The letters with two marks.
const VIETNAMESE: std::ops::Range<u32> = 0x1EA0..0x1EFA;

/// Nearly every character of a text stands in this table; two bytes each (10 bits of base letter, 3 of tone, 1 of case, 2 of sort) keep it in the nearest cache.
static CHARS: [u16; (LATIN + VIETNAMESE.end - VIETNAMESE.start) as usize] = {
    let mut table = [0; (LATIN + VIETNAMESE.end - VIETNAMESE.start) as usize];
    let mut k = 0;
    while k < table.len() {
        let cp = if k < LATIN as usize { k as u32 } else { k as u32 - LATIN + VIETNAMESE.start };
        let l = letter(cp);
        let sort = match cp {
            0x30..=0x39 => Sort::Digit,
            _ if is_space(cp) => Sort::Space,
            0x41..=0x5A | 0x61..=0x7A => Sort::Letter,
            0xC0.. if cp != 0xD7 && cp != 0xF7 => Sort::Letter,
            _ => Sort::Mark,
        };
        assert!(l.base < 1 << 10);
        table[k] = l.base as u16 | (l.tone as u16) << 10 | (l.upper as u16) << 13 | (sort as u16) << 14;
        k += 1;
    }
    table
};

/// What a code point is.
#[inline(always)]
pub fn char_of(cp: u32) -> Char {
    let k = if cp < LATIN { cp } else { cp.wrapping_sub(VIETNAMESE.start).saturating_add(LATIN) };
    match CHARS.get(k as usize) {
        Some(&c) => {
            let sort = match c >> 14 {
                0 => Sort::Letter,
                1 => Sort::Digit,
                2 => Sort::Space,
                _ => Sort::Mark,
            };
            Char { sort, letter: Letter { base: c as u32 & 0x3FF, tone: (c >> 10) as u8 & 7, upper: c >> 13 & 1 == 1 } }
        }
        None => rare(cp),
    }
}

/// Characters outside the Vietnamese alphabet; a combining mark that found no letter to join counts as part of the word.
#[cold]
fn rare(cp: u32) -> Char {
    let c = char::from_u32(cp).unwrap_or('\u{FFFD}');
    let sort = match cp {
        _ if is_space(cp) => Sort::Space,
        0x1E00..=0x1EFF | 0x300..=0x36F => Sort::Letter,
        _ if c.is_alphabetic() => Sort::Letter,
        _ => Sort::Mark,
    };
    let lower = if sort == Sort::Letter { c.to_lowercase().next().unwrap_or(c) } else { c };
    Char { sort, letter: Letter { base: lower as u32, tone: 0, upper: lower != c } }
}

/// Whether no language but Vietnamese writes the letter: đ, ă, ơ, ư and those with two marks (the few Welsh letters from U+1E80 on come with them).
#[inline(always)]
pub fn own(cp: u32) -> bool {
    matches!(cp, 0x1E80..=0x1EFF | 0x102 | 0x103 | 0x110 | 0x111 | 0x1A0 | 0x1A1 | 0x1AF | 0x1B0)
}

/// White space of any kind.
#[inline]
pub const fn is_space(cp: u32) -> bool {
    matches!(cp, 0x20 | 0x09..=0x0D | 0x85 | 0xA0 | 0x1680 | 0x2000..=0x200A | 0x2028 | 0x2029 | 0x202F | 0x205F | 0x3000)
}

/// Folds one letter after another; see [`fold`].
#[derive(Clone, Copy)]
pub struct Folder {
    hash: u64,
    tone: u8,
    last: u32,
    before: u32,
}

impl Default for Folder {
    fn default() -> Self {
        Self::new()
    }
}

impl Folder {
    #[inline(always)]
    pub const fn new() -> Self {
        Self { hash: OFFSET, tone: 0, last: 0, before: 0 }
    }

    /// Takes in one letter.
    #[inline(always)]
    pub const fn push(self, l: Letter) -> Self {
        let hash = if self.last == 0 { self.hash } else { (self.hash ^ self.last as u64).wrapping_mul(PRIME) };
        Self { hash, tone: if l.tone == 0 { self.tone } else { l.tone }, last: l.base, before: self.last }
    }

    /// The folded value of what was taken in.
    #[inline(always)]
    pub const fn finish(self) -> u64 {
        let last = if self.last == 'y' as u32 && i_for_y(self.before) { 'i' as u32 } else { self.last };
        let h = (self.hash ^ last as u64).wrapping_mul(PRIME);
        let h = (h ^ self.tone as u64).wrapping_mul(PRIME);
        // 32 bits tell the words of a language apart, and a rule's constant takes half as much room in the module.
        (h ^ (h >> 29) ^ (h >> 32)) & 0xFFFF_FFFF
    }
}

const fn i_for_y(before: u32) -> bool {
    matches!(char::from_u32(before), Some('h' | 'k' | 'l' | 'm' | 's' | 't' | 'v'))
}

/// The folded value of a word given as a literal.
///
/// ```
/// use bienban::tokenise::fold;
/// const NGAY: u64 = fold("ngày");
/// assert_eq!(NGAY, fold("NGÀY"));
/// assert_eq!(fold("hoà"), fold("hòa"));
/// assert_eq!(fold("kỹ"), fold("kĩ"));
/// assert_ne!(fold("tay"), fold("tai"));
/// ```
pub const fn fold(word: &str) -> u64 {
    let bytes = word.as_bytes();
    let mut f = Folder::new();
    let mut i = 0;
    while i < bytes.len() {
        let (cp, n) = decode(bytes, i);
        f = f.push(letter(cp));
        i += n;
    }
    f.finish()
}

/// The code point that begins at byte `i` of valid UTF-8, and its length in bytes.
#[inline(always)]
pub const fn decode(bytes: &[u8], i: usize) -> (u32, usize) {
    let b = bytes[i] as u32;
    if b < 0x80 {
        (b, 1)
    } else if b < 0xE0 {
        ((b & 0x1F) << 6 | (bytes[i + 1] as u32 & 0x3F), 2)
    } else if b < 0xF0 {
        ((b & 0x0F) << 12 | (bytes[i + 1] as u32 & 0x3F) << 6 | (bytes[i + 2] as u32 & 0x3F), 3)
    } else {
        ((b & 7) << 18 | (bytes[i + 1] as u32 & 0x3F) << 12 | (bytes[i + 2] as u32 & 0x3F) << 6 | (bytes[i + 3] as u32 & 0x3F), 4)
    }
}
