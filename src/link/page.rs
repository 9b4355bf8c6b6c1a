//! A part of the register, for lists that show it piece by piece.

use crate::model::{Corpus, CorpusPage};
use crate::order;
use std::collections::BTreeSet;

/// Meetings `from .. from + size` in the order of [`CorpusPage`].
pub fn page(corpus: &Corpus, from: usize, size: usize) -> CorpusPage {
    let mut all: Vec<_> = corpus.meetings.iter().collect();
    let open = |start: &Option<String>| start.as_ref().is_none_or(|s| s.starts_with('X'));
    order::sort_by(&mut all, |a, b| (open(&a.start), &b.start).cmp(&(open(&b.start), &a.start)));
    let meetings: Vec<_> = all.into_iter().skip(from).take(size).cloned().collect();
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

#[cfg(test)]
mod tests {
    use super::page;
    use crate::link::link;
    use crate::{Options, analyze};

    #[test]
    fn newest_first_open_years_then_undated() {
        let told = |on: &str, guest: &str| {
            format!("Tin đối ngoại\n\n{on}Đại tướng Quách Tự Lâm hội đàm với Đại tướng {guest}, Bộ trưởng Quốc phòng Mông Cổ, tại Hà Nội.\n")
        };
        let texts = [
            told("Ngày 14/5/2023, ", "Gantulga Batsaikhan"),
            told("", "Sukhbat Dorjsuren"),
            told("Ngày 20/8, ", "Enkhtaivan Tsogt"),
            told("Ngày 2/3/2024, ", "Batbold Munkhbat"),
        ];
        let corpus = link(texts.iter().enumerate().map(|(n, text)| analyze(text, &Options { id: n.to_string(), ..Options::default() })));
        let starts = |from, size| page(&corpus, from, size).meetings.into_iter().map(|m| m.start.unwrap_or_default()).collect::<Vec<_>>();
        assert_eq!(starts(0, 9), ["2024-03-02", "2023-05-14", "XXXX-08-20", ""]);
        assert_eq!(starts(1, 2), ["2023-05-14", "XXXX-08-20"]);
        assert_eq!(starts(9, 2), [""; 0]);
        let middle = page(&corpus, 1, 1);
        assert_eq!((middle.articles, middle.total, middle.documents.len()), (4, 4, 1));
    }
}
