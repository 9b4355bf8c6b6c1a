//! Segment: matching text → blocks and sentences.
//!
//! Pages are copied with everything that stands around the article. First each line is asked what it says of itself (one rule a file), then the headline is found, and then
//! the lines above and below it are read in their order: what a line is depends on what has been before.

mod article;
mod byline;
mod caption;
mod dateline;
mod furniture;
mod imprint;
pub mod language;
mod page;
mod related;
mod sentence;
mod source;
mod title;

pub use imprint::Imprint;
pub use page::Page;
pub use sentence::LONGEST as LONGEST_SENTENCE;

use crate::model::BlockKind;
use crate::reading::Toks;
use furniture::Furniture;

/// A stretch of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    pub kind: BlockKind,
    pub toks: Toks,
}

/// A sentence and the number of its block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SentenceSpan {
    pub toks: Toks,
    pub block: u32,
}

/// Blocks in order, without overlap, and the sentences in them.
#[derive(Clone, Debug, Default)]
pub struct Segmented {
    pub blocks: Vec<Block>,
    pub sentences: Vec<SentenceSpan>,
    pub imprint: Imprint,
}

/// What is known of the lines of a page.
struct Known {
    /// Set once a line's kind is certain.
    kinds: Vec<Option<BlockKind>>,
    furniture: Vec<Furniture>,
}

/// Splits a page into blocks and sentences.
pub fn segment(page: &Page) -> Segmented {
    let mut known = by_themselves(page);
    related::pairs(page, &mut known.kinds);
    let title = title::find(page, &known.kinds);
    if let Some(title) = title {
        known.kinds[title] = Some(BlockKind::Title);
        above(page, title, &mut known.kinds);
    }
    article::read(page, title, &mut known);

    let mut out = Segmented::default();
    let mut sentences = Vec::new();
    for (n, line) in page.lines.iter().enumerate() {
        out.blocks.push(Block { kind: known.kinds[n].unwrap_or(BlockKind::Body), toks: Toks::new(line.start, line.end) });
        sentence::split(page, n, &mut sentences);
        out.sentences.extend(sentences.drain(..).map(|toks| SentenceSpan { toks, block: n as u32 }));
    }
    out.imprint = imprint::read(page, &out.blocks);
    out
}

/// What each line says of itself.
fn by_themselves(page: &Page) -> Known {
    let mut known = Known { kinds: vec![None; page.lines.len()], furniture: vec![Furniture::Plain; page.lines.len()] };
    for n in 0..page.lines.len() {
        if page.len(n) > page::LONG {
            continue;
        }
        known.kinds[n] = if dateline::holds(page, n) {
            Some(BlockKind::Dateline)
        } else if caption::holds(page, n) {
            Some(BlockKind::Caption)
        } else if let Some(what) = furniture::read(page, n) {
            known.furniture[n] = what;
            Some(BlockKind::Chrome)
        } else if source::holds(page, n) {
            Some(BlockKind::Source)
        } else {
            None
        };
    }
    known
}

/// Above the headline stand menus and teasers. Of several publication lines only the one next to the headline is the article's, the others are the page's clock.
fn above(page: &Page, title: usize, kinds: &mut [Option<BlockKind>]) {
    let below = kinds[title + 1..].iter().take(4).any(|k| *k == Some(BlockKind::Dateline));
    let mut near = !below;
    for n in (0..title).rev() {
        match kinds[n] {
            Some(BlockKind::Dateline) if near => near = false,
            Some(BlockKind::Related) => {}
            None if page.headline(n) || page.prose(n) => kinds[n] = Some(BlockKind::Related),
            _ => kinds[n] = Some(BlockKind::Chrome),
        }
    }
}
