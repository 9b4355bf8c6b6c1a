//! A text as read so far: what `normalise`, `segment` and `tokenise` made of it, handed to all later stages.

use crate::lexicon::{Class, Hit, Hits, Marks, Value};
use crate::model::{BlockKind, EntityKind};
use crate::segment::{self, Block, Imprint, Page, Segmented};
use crate::tokenise::Token;
use crate::words::{Entry, Own, Words};

/// A run of tokens, half-open, as token numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Toks {
    pub start: u32,
    pub end: u32,
}

impl Toks {
    pub const fn new(start: u32, end: u32) -> Self {
        Self { start, end }
    }
    pub fn contains(self, other: Toks) -> bool {
        self.start <= other.start && other.end <= self.end
    }
    pub fn overlaps(self, other: Toks) -> bool {
        self.start < other.end && other.start < self.end
    }
    /// Length in tokens.
    pub fn len(self) -> u32 {
        self.end - self.start
    }
    pub fn is_empty(self) -> bool {
        self.start >= self.end
    }
    pub fn iter(self) -> std::ops::Range<u32> {
        self.start..self.end
    }
    /// Orders runs by their first token, the longer first.
    pub fn order(self) -> u64 {
        (self.start as u64) << 32 | !self.end as u64
    }
}

/// The tokens of a text: `tokens[i]` by number, `tokens[toks]` a run of them.
///
/// Rules look at tokens in a thousand places. Here all of them share one check of the number; each with its own, which tells where it stands, weighs kilobytes in the module.
#[derive(Debug)]
pub struct Tokens(Vec<Token>);

impl std::ops::Deref for Tokens {
    type Target = [Token];
    #[inline(always)]
    fn deref(&self) -> &[Token] {
        &self.0
    }
}

impl std::ops::Index<u32> for Tokens {
    type Output = Token;
    #[inline(always)]
    fn index(&self, i: u32) -> &Token {
        &self.0[i as usize]
    }
}

impl std::ops::Index<Toks> for Tokens {
    type Output = [Token];
    #[inline]
    fn index(&self, toks: Toks) -> &[Token] {
        &self.0[toks.start as usize..toks.end as usize]
    }
}

/// A sentence: its tokens and the block it stands in.
#[derive(Clone, Copy, Debug)]
pub struct Sentence {
    pub toks: Toks,
    /// Byte span in the matching text.
    pub start: u32,
    pub end: u32,
    pub block: u32,
    pub kind: BlockKind,
}

impl Sentence {
    /// Of the title or the lead.
    pub fn headline(&self) -> bool {
        matches!(self.kind, BlockKind::Title | BlockKind::Lead)
    }
}

/// The matching text with its blocks, sentences, tokens and lexicon hits. Positions are bytes of the matching text.
#[derive(Debug)]
pub struct Reading<'t> {
    pub text: &'t str,
    pub blocks: Vec<Block>,
    pub sentences: Vec<Sentence>,
    pub tokens: Tokens,
    pub hits: Hits,
    /// What the page says of its own publication.
    pub imprint: Imprint,
    /// The user's own words, if any, and where they stand, by first token.
    words: Option<&'t Words>,
    own: Vec<Own>,
    /// For each token the number of its sentence.
    sentence_of: Vec<u32>,
}

impl<'t> Reading<'t> {
    /// Tokenises and segments a matching text.
    pub fn new(text: &'t str) -> Self {
        Self::with_words(text, None)
    }
    /// As [`Self::new`], with the user's own words beside the lexicon.
    pub fn with_words(text: &'t str, words: Option<&'t Words>) -> Self {
        let page = Page::read(text);
        let Segmented { blocks, sentences: spans, imprint } = segment::segment(&page);
        let tokens = Tokens(page.tokens);
        let mut sentence_of = Vec::with_capacity(tokens.len());
        let sentences: Vec<Sentence> = spans
            .iter()
            .enumerate()
            .map(|(n, s)| {
                sentence_of.resize(s.toks.end as usize, n as u32);
                let (start, end) = (tokens[s.toks.start].start, tokens[s.toks.end - 1].end);
                Sentence { toks: s.toks, start, end, block: s.block, kind: blocks[s.block as usize].kind }
            })
            .collect();
        let hits = Hits::find(&tokens, sentences.iter().map(|s| s.toks.end));
        let words = words.filter(|w| !w.is_empty());
        let own = words.map_or_else(Vec::new, |w| w.find(&tokens, sentences.iter().map(|s| s.toks.end)));
        Self { text, blocks, sentences, tokens, hits, imprint, words, own, sentence_of }
    }

    /// The token, or none past the end.
    #[inline]
    pub fn token(&self, i: u32) -> Option<&Token> {
        self.tokens.get(i as usize)
    }
    /// The text of a token.
    pub fn word(&self, i: u32) -> &'t str {
        let t = &self.tokens[i];
        &self.text[t.start as usize..t.end as usize]
    }
    /// The text of a run of tokens, as printed.
    pub fn slice(&self, toks: Toks) -> &'t str {
        let (start, end) = self.bytes(toks);
        &self.text[start as usize..end as usize]
    }
    /// The folded words of a run of tokens (see [`crate::tokenise::fold`]).
    pub fn folds(&self, toks: Toks) -> impl Iterator<Item = u64> {
        self.tokens[toks].iter().map(|t| t.fold)
    }
    /// The text of a run of tokens on one line, white space folded.
    pub fn line(&self, toks: Toks) -> String {
        // Nearly always there is nothing to fold: between two words stands nothing, or a space.
        let words = &self.tokens[toks];
        let plain = |w: &[Token]| w[1].start - w[0].end <= w[1].spaced as u32 && (!w[1].spaced || self.text.as_bytes()[w[0].end as usize] == b' ');
        if words.windows(2).all(plain) {
            return self.slice(toks).to_string();
        }
        self.slice(toks).split_whitespace().collect::<Vec<_>>().join(" ")
    }
    /// Byte span of a run of tokens; empty runs give an empty span.
    pub fn bytes(&self, toks: Toks) -> (u32, u32) {
        if toks.is_empty() {
            return (0, 0);
        }
        (self.tokens[toks.start].start, self.tokens[toks.end - 1].end)
    }
    /// Whether token `i` exists and folds to `fold` (see [`crate::tokenise::fold`]).
    #[inline]
    pub fn is(&self, i: u32, fold: u64) -> bool {
        self.tokens.get(i as usize).is_some_and(|t| t.fold == fold)
    }
    /// Whether the tokens from `i` on fold to `folds`, within one sentence.
    #[inline]
    pub fn are(&self, i: u32, folds: &[u64]) -> bool {
        // Nearly always the first word tells already.
        folds.first().is_none_or(|&first| self.is(i, first)) && self.all_are(i, folds)
    }
    fn all_are(&self, i: u32, folds: &[u64]) -> bool {
        self.tokens.get(i as usize..i as usize + folds.len()).is_some_and(|ts| ts.iter().zip(folds).all(|(t, f)| t.fold == *f))
            && self.sentence_at(i).toks.end >= i + folds.len() as u32
    }
    /// The tokens of a run where phrases of some classes begin.
    pub fn where_begins(&self, toks: Toks, classes: &[Class]) -> impl Iterator<Item = u32> {
        self.hits.all_of(toks.start, toks.end, Marks::of(classes))
    }
    /// The longest lexicon hit of a class that begins at a token.
    #[inline]
    pub fn hit(&self, i: u32, class: Class) -> Option<Hit> {
        self.hits.longest(i, class)
    }
    /// What a printed office is, by the first of its words that heads one ("nguyên [Phó Chủ tịch] nước").
    pub fn office(&self, words: Toks) -> Option<Hit> {
        words.iter().take(3).find_map(|i| self.hit(i, Class::Offices))
    }
    /// "Lầu Năm Góc", "Điện Kremlin": a house of the lexicon.
    pub fn is_seat(&self, toks: Toks) -> bool {
        self.hits.at(toks.start).iter().any(|h| h.class() == Class::Places && h.end == toks.end && h.value() == "facility")
    }
    /// The state that a name of the lexicon at a token means, unless a longer name begins there ("Ấn Độ Dương").
    #[inline(always)]
    pub fn state(&self, i: u32) -> Option<Hit> {
        if self.hits.has(i, &[Class::Countries]) { self.named_state(i) } else { None }
    }
    fn named_state(&self, i: u32) -> Option<Hit> {
        let hit = self.hit(i, Class::Countries)?;
        let longer = |h: &Hit| h.end > hit.end && matches!(h.class(), Class::Places | Class::Lookalikes);
        (!self.hits.at(i).iter().any(longer)).then_some(hit)
    }
    /// All places of the user's words, each with its kind.
    pub(crate) fn own_words(&self) -> impl Iterator<Item = (EntityKind, &Own)> {
        self.own.iter().filter_map(|own| Some((self.words?.kind(own), own)))
    }
    /// The word of the user's for a person that begins at a token.
    #[inline]
    pub(crate) fn own_person(&self, i: u32) -> Option<Own> {
        if self.own.is_empty() {
            return None;
        }
        let from = self.own.partition_point(|own| own.toks.start < i);
        let at = self.own[from..].iter().take_while(|own| own.toks.start == i);
        at.copied().find(|own| self.words.is_some_and(|w| w.kind(own) == EntityKind::Person))
    }
    /// A word of the user's by its number.
    pub(crate) fn own_word(&self, n: u32) -> Option<&'t Entry> {
        Some(self.words?.entry(n))
    }
    /// The cues that begin at a token, shortest first; none where a longer word only begins like one ("dự án" is no "dự").
    #[inline]
    pub fn cues(&self, i: u32) -> impl DoubleEndedIterator<Item = &Hit> {
        let hits = if self.hits.has(i, &[Class::Cues]) { self.with_cues(i) } else { &[] };
        hits.iter().filter(|h| h.class() == Class::Cues)
    }
    fn with_cues(&self, i: u32) -> &[Hit] {
        let blocked = self.hit(i, Class::Cues).is_none_or(|h| h.means(const { Value::of("-") }));
        if blocked { &[] } else { self.hits.at(i) }
    }
    /// The number of the sentence that a token stands in.
    #[inline]
    pub fn sentence_of(&self, i: u32) -> usize {
        self.sentence_of[i as usize] as usize
    }
    /// The sentence that a token stands in.
    #[inline]
    pub fn sentence_at(&self, i: u32) -> &Sentence {
        &self.sentences[self.sentence_of(i)]
    }
    /// Kind of the block that a token stands in.
    pub fn block_kind(&self, i: u32) -> BlockKind {
        self.sentence_at(i).kind
    }
    /// The next word or number in the same sentence, skipping nothing: `None` at the sentence's end.
    pub fn next_in_sentence(&self, i: u32) -> Option<&Token> {
        (i + 1 < self.sentence_at(i).toks.end).then(|| &self.tokens[i + 1])
    }
}
