//! What was announced, and what came of it.

use super::card::Card;
use crate::model::*;
use crate::order;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Every meeting that some article announced. Without a day of publication the newest article is that which tells of the latest day.
pub fn ledger(meetings: &[CorpusMeeting], cards: &BTreeMap<Arc<str>, Card>) -> Vec<LedgerEntry> {
    let newest = cards.values().filter_map(|c| c.day.as_deref()).max();
    meetings.iter().filter_map(|m| entry(m, cards, newest)).collect()
}

fn entry(m: &CorpusMeeting, cards: &BTreeMap<Arc<str>, Card>, newest: Option<&str>) -> Option<LedgerEntry> {
    let told = |r: &Report| cards[&r.document].meetings.iter().find(|t| t.meeting.id == r.meeting).map(|t| (r.document.clone(), &t.meeting));
    let mut announced = Vec::new();
    let mut held: Vec<(Option<&str>, Arc<str>)> = Vec::new();
    for (document, meeting) in m.reports.iter().filter_map(told) {
        let card = &cards[&document];
        match meeting.status {
            Status::Planned => announced.extend(card.spans(meeting.evidence.first())),
            Status::Held => held.push((card.day.as_deref(), document)),
            Status::Cancelled => {}
        }
    }
    let due = m.end.clone().or_else(|| m.start.clone());
    // What is due in a month or a year is overdue when that is over.
    let past = |due: &str, newest: &str| !due.starts_with('X') && newest.get(..due.len()).is_some_and(|now| due < now);
    let day = due.as_deref().map(|due| due.get(..10).unwrap_or(due)).zip(newest);
    let overdue = matches!(m.status, CorpusStatus::Planned | CorpusStatus::Postponed) && day.is_some_and(|(due, newest)| past(due, newest));
    // The first article that tells its day, else the first by id.
    order::sort_by(&mut held, |a, b| (a.0.is_none(), a).cmp(&(b.0.is_none(), b)));
    let fulfilled_by = held.into_iter().next().map(|h| h.1);
    (!announced.is_empty()).then(|| LedgerEntry { meeting: m.id.clone(), due, announced, fulfilled_by, overdue })
}
