//! A page as lines of tokens, before anything is known of what the lines are.

use crate::tokenise::{self, Kind, Seen, Token, fold};
use crate::{bytes, lexicon};
use std::cell::RefCell;

/// A line that is not blank: a paragraph, a headline, a menu entry.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    /// Token numbers, half-open; never empty.
    pub start: u32,
    pub end: u32,
    /// A blank line (or the start of the page) stands before it.
    pub gap: bool,
}

/// The matching text, its tokens, and the lines they stand on.
#[derive(Debug)]
pub struct Page<'t> {
    pub text: &'t str,
    pub tokens: Vec<Token>,
    pub lines: Vec<Line>,
}

thread_local! {
    /// The words of all texts so far.
    static SEEN: RefCell<Seen> = RefCell::new(Seen::new(lexicon::look_up));
}

const ANH: u64 = fold("ảnh");
/// Lines longer than this, in tokens, are paragraphs: no menu entry, headline, signature or caption.
pub const LONG: usize = 90;
/// A line this long is running text even without a full stop.
pub const RUNNING: usize = 45;

impl<'t> Page<'t> {
    /// Tokenises a text line by line.
    pub fn read(text: &'t str) -> Self {
        SEEN.with_borrow_mut(|seen| Self::lines(text, seen))
    }

    fn lines(text: &'t str, seen: &mut Seen) -> Self {
        let mut page = Page { text, tokens: Vec::with_capacity(text.len() / 4 + 8), lines: Vec::new() };
        let bytes = text.as_bytes();
        let (mut from, mut gap) = (0, true);
        while from < bytes.len() {
            let len =
                bytes::find(&bytes[from..], |eight| bytes::below(eight, 0x0E), |b| matches!(b, b'\n' | b'\r' | 0x0B | 0x0C)).unwrap_or(bytes.len() - from);
            let start = page.tokens.len() as u32;
            tokenise::tokenise(text, from, from + len, seen, &mut page.tokens);
            let end = page.tokens.len() as u32;
            if end > start {
                let split = page.glued_caption(start, end);
                page.lines.push(Line { start, end: split.unwrap_or(end), gap });
                page.lines.extend(split.map(|start| Line { start, end, gap: false }));
            }
            gap = end == start;
            from += len + 1;
            if bytes.get(from - 1) == Some(&b'\r') && bytes.get(from) == Some(&b'\n') {
                from += 1;
            }
        }
        page
    }

    /// Where the headline begins that a copied picture's caption is glued to: `... - Ảnh 3.Bộ trưởng ...`.
    fn glued_caption(&self, start: u32, end: u32) -> Option<u32> {
        let toks = &self.tokens[start as usize..end as usize];
        if toks.len() > LONG {
            return None;
        }
        let glued = |w: &[Token]| {
            w[0].kind == Kind::Dash
                && w[1].fold == ANH
                && w[2].kind == Kind::Number
                && w[3].is_punct('.')
                && !w[4].spaced
                && (w[4].capital() || w[4].kind == Kind::Quote)
        };
        toks.windows(5).position(glued).map(|k| start + k as u32 + 4)
    }

    pub fn toks(&self, n: usize) -> &[Token] {
        let l = self.lines[n];
        &self.tokens[l.start as usize..l.end as usize]
    }

    /// Length in tokens.
    pub fn len(&self, n: usize) -> usize {
        (self.lines[n].end - self.lines[n].start) as usize
    }

    /// The mark that the line ends with, closing quotation marks and brackets aside: `.` (also for an ellipsis), `!`, `?`, or another character.
    pub fn ends_with(&self, n: usize) -> char {
        let last = self.toks(n).iter().rev().find(|t| t.kind != Kind::Quote && !t.is_punct(')'));
        match last.filter(|t| t.kind == Kind::Punct).and_then(|t| char::from_u32(t.value)) {
            Some('…') => '.',
            Some(c) => c,
            None => ' ',
        }
    }

    /// Running text: a sentence that ends, or a long line.
    pub fn prose(&self, n: usize) -> bool {
        let len = self.len(n);
        len > RUNNING || len >= 10 && self.ends_with(n) == '.'
    }

    /// May be a headline: some words, without a full stop.
    pub fn headline(&self, n: usize) -> bool {
        let first = &self.toks(n)[0];
        (5..=RUNNING).contains(&self.len(n))
            && !matches!(self.ends_with(n), '.' | ':' | ';' | ',')
            && (first.capital() || matches!(first.kind, Kind::Number | Kind::Quote))
    }

    /// A number for the words of a line: lines that read the same have the same.
    pub fn words_hash(&self, n: usize) -> u64 {
        hash(self.toks(n))
    }
}

/// A number for the words and numbers of some tokens.
pub fn hash(toks: &[Token]) -> u64 {
    let words = toks.iter().filter(|t| matches!(t.kind, Kind::Word | Kind::Number));
    words.fold(0xcbf2_9ce4_8422_2325, |h, t| (h ^ t.fold).wrapping_mul(0x100_0000_01b3).rotate_left(29))
}
