//! Articles that print the same text.
//!
//! A document carries no words, only where they are. What is left of a sentence is its print: how long it is, and what is named in it at which place.
//! Two sentences with one print are the same words for all that matters here; two articles most of whose prints are the same were copied from one source.

use super::groups::Alike;
use super::hash::number;
use crate::model::{BlockKind, Document, Span};
use crate::order;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Shorter sentences are too much alike.
const SHORT: u32 = 30;
/// Keys of a text: its smallest prints, so that texts that share most prints are likely to share one of these (a bottom-k sketch).
const SKETCH: usize = 8;

/// The print of every sentence of a document, in order; none for those that are short or stand in menus and teasers.
pub struct Prints {
    sentences: Vec<(Span, Option<u64>)>,
}

impl Prints {
    pub fn new(document: &Document) -> Self {
        let mut named: Vec<(u32, u32)> = document.entities.iter().flat_map(|e| e.mentions.iter().map(|m| (m.span.start, m.span.end))).collect();
        named.extend(document.timexes.iter().map(|t| (t.span.start, t.span.end)));
        order::sort_by_key(&mut named, |n| (n.0 as u64) << 32 | n.1 as u64);
        let outside: Vec<Span> = document.blocks.iter().filter(|b| matches!(b.kind, BlockKind::Related | BlockKind::Chrome)).map(|b| b.span).collect();
        let print = |s: &Span| {
            let within = outside.partition_point(|b| b.end <= s.start);
            if s.end.saturating_sub(s.start) < SHORT || outside.get(within).is_some_and(|b| b.start <= s.start) {
                return None;
            }
            let from = named.partition_point(|n| n.0 < s.start);
            let inside: Vec<(u32, u32)> = named[from..].iter().take_while(|n| n.0 < s.end).map(|n| (n.0 - s.start, n.1 - s.start)).collect();
            (!inside.is_empty()).then(|| number(&("sentence", s.end - s.start, inside)))
        };
        let mut sentences: Vec<(Span, Option<u64>)> = document.sentences.iter().map(|s| (*s, print(s))).collect();
        order::sort_by_key(&mut sentences, |(s, _)| s.start as u64);
        Self { sentences }
    }

    /// The print of the sentence in which a span begins.
    pub fn of(&self, span: Span) -> Option<u64> {
        let n = self.sentences.partition_point(|(s, _)| s.start <= span.start);
        self.sentences[..n].last().and_then(|(s, print)| print.filter(|_| span.start < s.end))
    }

    pub fn text(&self) -> Text {
        let mut prints: Vec<u64> = self.sentences.iter().filter_map(|(_, print)| *print).collect();
        prints.sort_unstable();
        prints.dedup();
        Text(prints)
    }
}

/// The prints of a text, in order of size.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Text(Vec<u64>);

/// Fewer prints than this are no text to tell copies by.
const FEW: usize = 3;

impl Text {
    pub fn is_telling(&self) -> bool {
        self.0.len() >= FEW
    }
    pub fn len(&self) -> usize {
        self.0.len()
    }
}

impl Alike for Text {
    type Item = Arc<str>;
    type Whole = ();
    const SURE: u32 = 1;
    const ENOUGH: i32 = 10;

    type Sketch = ();
    fn sketch(&self) {}
    fn possible(_: (), _: ()) -> bool {
        true
    }
    fn keys(&self) -> Vec<u64> {
        self.0.iter().take(SKETCH).copied().collect()
    }

    /// Two thirds of the shorter text stand in the other as well, and the longer one is no round-up of many texts.
    fn alike(&self, other: &Self, _: bool) -> u32 {
        let (mut shared, mut at) = (0, 0);
        for print in &self.0 {
            at += other.0[at..].partition_point(|p| p < print);
            shared += (other.0.get(at) == Some(print)) as usize;
        }
        let (short, long) = (self.0.len().min(other.0.len()), self.0.len().max(other.0.len()));
        (shared * 3 >= short * 2 && short * 2 >= long && shared >= FEW) as u32
    }

    fn whole(&self, _: &BTreeSet<Arc<str>>) {}
    fn fit(_: &(), _: &()) -> bool {
        true
    }
    fn absorb(_: &mut (), _: ()) {}
    fn settled(_: &()) -> bool {
        true
    }
    fn kin(_: &(), _: &()) -> i32 {
        0
    }
}
