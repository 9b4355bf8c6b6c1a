//! The compiled lexicon: `lexicon/*.tsv` as static tables, made by `build.rs`. Nothing is parsed at start-up.
//!
//! A phrase is a path of word numbers in a trie; a word is found by its folded value ([`crate::tokenise::fold`]), so spelling variants of tone placement and
//! letter case need no rows of their own. A word written with a capital in the lexicon must have one in the text; a word in lower case matches either.

use crate::tokenise::{Kind, Numbers, Token};
use std::sync::OnceLock;

include!(concat!(env!("OUT_DIR"), "/lexicon.rs"));

/// A set of small numbers, which tells of each how many are smaller.
struct Ranks {
    bits: &'static [u32],
    /// How many are set before each 32 bits.
    before: &'static [u16],
}

impl Ranks {
    /// How many are smaller, if the number is one of them.
    #[inline]
    fn rank(&self, k: usize) -> Option<usize> {
        let (word, bit) = (self.bits[k / 32], k % 32);
        (word >> bit & 1 != 0).then(|| self.before[k / 32] as usize + (word & ((1 << bit) - 1)).count_ones() as usize)
    }
}

/// The phrases as a tree of words, and one node behind the last.
struct Tree(&'static [Node]);

/// Where a node's phrases and edges begin; they end where those of the next node begin. Their lengths, which the static tables have, compress far better.
struct Node {
    phrases: u16,
    edges: u16,
    /// A set of bits that tells most words from those of the edges.
    words: u32,
}

impl Node {
    const fn bit(word: u16) -> u32 {
        1 << (word & 31)
    }
}

/// One row of a lexicon file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    pub class: Class,
    /// The first variant, as it stands in the file; empty where the program never asks for it (`NAMED` in build.rs).
    pub name: &'static str,
    /// What the phrase means to the program: an ISO code, a series code, a cue, ...; each file's head says what.
    pub value: &'static str,
    /// English equivalent, or empty.
    pub en: &'static str,
    /// Further detail, or empty; each file's head says what.
    pub more: &'static str,
}

/// A value of rows, as the number of its text: found when the program is compiled, so that a rule compares numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Value(u16);

impl Value {
    /// Fails where no row has it.
    pub const fn of(value: &str) -> Self {
        let (bytes, texts) = (value.as_bytes(), TEXTS.as_bytes());
        let (mut n, mut start) = (0, 0);
        while n < TEXT_LENGTHS.len() {
            let len = TEXT_LENGTHS[n] as usize;
            let mut same = 0;
            while len == bytes.len() && same < len && texts[start + same] == bytes[same] {
                same += 1;
            }
            if len == bytes.len() && same == len {
                return Self(n as u16);
            }
            (n, start) = (n + 1, start + len);
        }
        panic!("no row has this value")
    }

    /// Several of them.
    pub const fn all<const N: usize>(values: [&str; N]) -> [Self; N] {
        let (mut all, mut k) = ([Self(0); N], 0);
        while k < N {
            all[k] = Self::of(values[k]);
            k += 1;
        }
        all
    }
}

/// Row number `n`.
fn row(n: usize) -> Row {
    Row { class: ROW_CLASS[n], name: text(n as u16), value: text(ROW_VALUE[n]), en: text(ROW_EN[n]), more: text(ROW_MORE[n]) }
}

/// Text number `n`: rules ask for hundreds of them in an article, so they are told apart once.
#[inline]
fn text(n: u16) -> &'static str {
    static ALL: OnceLock<Box<[&'static str]>> = OnceLock::new();
    let all = || {
        let mut rest = TEXTS;
        let texts = TEXT_LENGTHS.iter().map(|&len| {
            let text;
            (text, rest) = rest.split_at(len as usize);
            text
        });
        texts.collect()
    };
    ALL.get_or_init(all)[n as usize]
}

/// A phrase of the lexicon found in a text; positions are token numbers.
#[derive(Clone, Copy, Debug)]
pub struct Hit {
    pub start: u32,
    pub end: u32,
    row: u16,
    class: Class,
}

impl Hit {
    pub fn row(&self) -> Row {
        row(self.row as usize)
    }
    pub fn class(&self) -> Class {
        self.class
    }
    pub fn value(&self) -> &'static str {
        text(ROW_VALUE[self.row as usize])
    }
    /// Whether that is the value.
    #[inline]
    pub fn means(&self, value: Value) -> bool {
        ROW_VALUE[self.row as usize] == value.0
    }
    pub fn more(&self) -> &'static str {
        text(ROW_MORE[self.row as usize])
    }
    pub fn is_empty(&self) -> bool {
        false
    }
    /// Length in tokens.
    pub fn len(&self) -> u32 {
        self.end - self.start
    }
}

/// What the lexicon has a word as, by its folded value.
pub fn look_up(fold: u64) -> Numbers {
    let word = word(fold);
    Numbers { word, phrases: FIRST.rank(word as usize).map_or(0, |node| node as u16 + 1) }
}

/// The number of a word by its folded value, 0 if the lexicon does not have it.
fn word(fold: u64) -> u16 {
    let mask = WORDS.bits.len() * 32 - 1;
    let mut k = fold as usize & mask;
    loop {
        match WORDS.rank(k) {
            None => return 0,
            Some(n) if WORD_KEYS[n] == (fold >> 16) as u16 => return n as u16 + 1,
            _ => k = (k + 1) & mask,
        }
    }
}

/// The longest phrase of a class at the beginning of some tokens, with its length.
pub fn longest(toks: &[Token], class: Class) -> Option<(usize, Row)> {
    let mut found = None;
    Tree::get().walk(toks, |n, len| {
        if ROW_CLASS[n as usize] == class {
            found = Some((len, n));
        }
    });
    found.map(|(len, n)| (len, row(n as usize)))
}

impl Tree {
    /// The tree, put together when it is first asked for.
    fn get() -> Self {
        static NODES: OnceLock<Box<[Node]>> = OnceLock::new();
        Self(NODES.get_or_init(|| {
            let (mut phrases, mut edges) = (0, 0);
            let nodes = NODE_SHAPE.iter().map(|&shape| {
                let [edges_of, outs] = SHAPES[shape as usize];
                let own = &EDGE_WORD[edges as usize..][..edges_of as usize];
                let node = Node { phrases, edges, words: own.iter().fold(0, |bits, &word| bits | Node::bit(word)) };
                (phrases, edges) = (phrases + outs as u16, edges + edges_of as u16);
                node
            });
            let mut nodes: Vec<Node> = nodes.collect();
            nodes.push(Node { phrases, edges, words: 0 });
            nodes.into()
        }))
    }

    /// Hands out every phrase at the beginning of some tokens, as row and length, shortest first.
    #[inline]
    fn walk(&self, toks: &[Token], mut out: impl FnMut(u16, usize)) {
        let mut toks = toks.iter();
        let Some(mut token) = toks.next().filter(|first| first.known.phrases != 0) else { return };
        let mut n = token.known.phrases as usize - 1;
        let (mut at, mut capitals) = (0, 0u32);
        while let Some([node, behind]) = self.0.get(n..n + 2) {
            capitals |= (token.capital() as u32) << at;
            at += 1;
            for k in node.phrases as usize..behind.phrases as usize {
                if OUT_CAPITALS[k] as u32 & !capitals == 0 {
                    out(OUT_ROW[k], at);
                }
            }
            let Some(next) = toks.next().filter(|next| node.words & Node::bit(next.known.word) != 0) else { break };
            let edges = node.edges as usize..behind.edges as usize;
            let Ok(edge) = EDGE_WORD[edges.clone()].binary_search(&next.known.word) else { break };
            (token, n) = (next, FIRSTS + edges.start + edge);
        }
    }
}

/// What may begin at a token, as a set of bits: phrases by their class, a word with a capital, a number, a quotation mark.
#[derive(Clone, Copy, Debug)]
pub struct Marks(u64);

impl Marks {
    pub const CAPITAL: Self = Self(1 << 63);
    pub const NUMBER: Self = Self(1 << 62);
    pub const QUOTE: Self = Self(1 << 61);
    /// What could not be decoded.
    pub const ODD: Self = Self(1 << 60);

    /// Phrases of some classes.
    #[inline(always)]
    pub const fn of(classes: &[Class]) -> Self {
        let (mut set, mut k) = (0, 0);
        while k < classes.len() {
            set |= 1 << classes[k] as u64;
            k += 1;
        }
        Self(set)
    }

    /// These or those.
    #[inline(always)]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// All phrases of the lexicon in a text, by first token and then by length.
#[derive(Debug, Default)]
pub struct Hits {
    hits: Vec<Hit>,
    /// For each token, and one past the last, its first hit.
    first: Vec<u32>,
    /// For each token what begins there, so that most questions need no look at the hits, and whoever looks for something passes over what is nothing of his.
    marks: Vec<u64>,
}

impl Hits {
    /// Finds every phrase in `tokens`; no phrase runs over the end of a sentence (`ends`: token numbers, ascending).
    pub fn find(tokens: &[Token], ends: impl IntoIterator<Item = u32>) -> Self {
        let room = tokens.len() + 1;
        let mut found = Self { hits: Vec::with_capacity(room), first: Vec::with_capacity(room), marks: Vec::with_capacity(room) };
        let (tree, mut from) = (Tree::get(), 0);
        for end in ends {
            let sentence = &tokens[..end as usize];
            for start in from..end as usize {
                let token = &sentence[start];
                // Without a branch: which kind comes next nobody can foretell.
                let mark = |is: bool, mark: Marks| if is { mark.0 } else { 0 };
                let odd = (token.kind == Kind::Punct) & ((token.value == 0) | (token.value == 0xFFFD));
                let kind = mark(token.kind == Kind::Number, Marks::NUMBER) | mark(token.kind == Kind::Quote, Marks::QUOTE) | mark(odd, Marks::ODD);
                let mut marks = kind | mark(token.capital(), Marks::CAPITAL);
                found.first.push(found.hits.len() as u32);
                tree.walk(&sentence[start..], |row, len| {
                    let class = ROW_CLASS[row as usize];
                    marks |= 1 << class as u64;
                    found.hits.push(Hit { start: start as u32, end: (start + len) as u32, row, class });
                });
                found.marks.push(marks);
            }
            from = end as usize;
        }
        found.first.resize(room, found.hits.len() as u32);
        found.marks.resize(room, 0);
        found
    }

    /// The hits that begin at a token, shortest first.
    #[inline]
    pub fn at(&self, token: u32) -> &[Hit] {
        match self.first.get(token as usize..token as usize + 2) {
            Some(&[a, b]) => &self.hits[a as usize..b as usize],
            _ => &[],
        }
    }

    /// A hit of one of the classes begins at a token.
    #[inline]
    pub fn has(&self, token: u32, classes: &[Class]) -> bool {
        self.begins(token, Marks::of(classes))
    }

    /// One of the marks stands at a token.
    #[inline]
    pub fn begins(&self, token: u32, marks: Marks) -> bool {
        self.marks.get(token as usize).is_some_and(|m| m & marks.0 != 0)
    }

    /// The first token from `from` on where one of the marks stands, or `end`.
    #[inline]
    pub fn next(&self, from: u32, end: u32, marks: Marks) -> u32 {
        let ahead = self.marks.get(from as usize..end as usize).unwrap_or_default();
        ahead.iter().position(|m| m & marks.0 != 0).map_or(end, |k| from + k as u32)
    }

    /// The tokens from `from` to `end` where one of the marks stands.
    pub fn all_of(&self, from: u32, end: u32, marks: Marks) -> impl Iterator<Item = u32> {
        let next = move |from: u32| Some(self.next(from, end, marks)).filter(|&i| i < end);
        std::iter::successors(next(from), move |i| next(i + 1))
    }

    /// For each token whether one of the marks stands there.
    pub fn marked(&self, marks: Marks) -> Vec<bool> {
        self.marks.iter().map(|m| m & marks.0 != 0).collect()
    }

    /// The longest hit of a class that begins at a token.
    #[inline]
    pub fn longest(&self, token: u32, class: Class) -> Option<Hit> {
        if !self.has(token, &[class]) {
            return None;
        }
        self.at(token).iter().rev().find(|h| h.class() == class).copied()
    }

    /// All hits, by first token and then by length.
    pub fn all(&self) -> &[Hit] {
        &self.hits
    }
}

/// Whether the token is a word of the lexicon at all.
pub fn known(token: &Token) -> bool {
    token.kind == Kind::Word && token.known.word != 0
}

/// The numbers of the rows of a class, which stand together.
fn numbers(class: Class) -> std::ops::Range<usize> {
    let first = |after: u8| ROW_CLASS.partition_point(|&c| (c as u8) < after);
    first(class as u8)..first(class as u8 + 1)
}

/// The first row of a class whose value is `value`.
pub fn by_value(class: Class, value: &str) -> Option<Row> {
    numbers(class).find(|&n| text(ROW_VALUE[n]) == value).map(row)
}

/// The row of a town with several names, by the number of one of them.
#[cfg(feature = "link")]
pub fn town(name: u64) -> Option<u16> {
    TOWN_FORM.binary_search(&(name as u32)).ok().map(|n| TOWN_ROW[n])
}

/// All rows of a class, in the order of the file: for what is asked a few times a text, not for matching.
pub fn rows(class: Class) -> impl Iterator<Item = Row> {
    numbers(class).map(row)
}
