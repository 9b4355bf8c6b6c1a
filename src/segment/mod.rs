//! Segment: matching text → blocks and sentences.

use crate::model::BlockKind;

/// A stretch of the page; byte span in the matching text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    pub kind: BlockKind,
    pub start: u32,
    pub end: u32,
}

/// Byte span of a sentence and the number of its block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SentenceSpan {
    pub start: u32,
    pub end: u32,
    pub block: u32,
}

/// Blocks in order, without overlap, and the sentences in them.
#[derive(Clone, Debug, Default)]
pub struct Segmented {
    pub blocks: Vec<Block>,
    pub sentences: Vec<SentenceSpan>,
}

/// Splits a text into blocks and sentences.
pub fn segment(text: &str) -> Segmented {
    let mut out = Segmented::default();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let start = at + (line.len() - line.trim_start().len());
        let end = at + line.trim_end().len();
        at += line.len();
        if start >= end {
            continue;
        }
        let kind = if out.blocks.is_empty() { BlockKind::Title } else { BlockKind::Body };
        let block = out.blocks.len() as u32;
        out.blocks.push(Block { kind, start: start as u32, end: end as u32 });
        sentences(text, start, end, block, &mut out.sentences);
    }
    out
}

fn sentences(text: &str, start: usize, end: usize, block: u32, out: &mut Vec<SentenceSpan>) {
    let bytes = text.as_bytes();
    let mut from = start;
    let mut i = start;
    while i < end {
        let stop = matches!(bytes[i], b'.' | b'!' | b'?')
            && i + 2 < end
            && bytes[i + 1] == b' '
            && text[i + 2..end].chars().next().is_some_and(|c| c.is_uppercase() || "\"“'".contains(c));
        if stop {
            out.push(SentenceSpan { start: from as u32, end: i as u32 + 1, block });
            from = i + 2;
        }
        i += 1;
    }
    if from < end {
        out.push(SentenceSpan { start: from as u32, end: end as u32, block });
    }
}
