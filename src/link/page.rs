//! A part of the register, for lists that show it piece by piece.

use crate::model::{Corpus, CorpusPage};
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// Meetings `from .. from + size` in the order of [`CorpusPage`].
pub fn page(corpus: &Corpus, from: usize, size: usize) -> CorpusPage {
    let mut order: Vec<_> = corpus.meetings.iter().collect();
    let open = |start: &Option<String>| start.as_ref().is_none_or(|s| s.starts_with('X'));
    order.sort_by_key(|m| (open(&m.start), Reverse(&m.start)));
    let meetings: Vec<_> = order.into_iter().skip(from).take(size).cloned().collect();
    let these: BTreeSet<&str> = meetings.iter().map(|m| m.id.as_str()).collect();
    let reporting: BTreeSet<&str> = meetings.iter().flat_map(|m| m.reports.iter().map(|r| &*r.document)).collect();
    CorpusPage {
        articles: corpus.documents.len() as u32,
        total: corpus.meetings.len() as u32,
        disagreeing: corpus.conflicts.iter().map(|c| &c.meeting).collect::<BTreeSet<_>>().len() as u32,
        conflicts: corpus.conflicts.iter().filter(|c| these.contains(c.meeting.as_str())).cloned().collect(),
        documents: corpus.documents.iter().filter(|d| reporting.contains(&*d.id)).cloned().collect(),
        meetings,
    }
}
