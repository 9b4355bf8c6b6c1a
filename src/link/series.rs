//! Series with their editions, and the editions of which nobody tells.

use super::people::most;
use crate::model::*;
use crate::order;
use std::collections::{BTreeMap, BTreeSet};

/// Gaps are named only within so many editions of each other; a slip of the pen (`lần thứ 206`) is no gap of hundreds.
const GAP: u32 = 20;

pub fn series(meetings: &[CorpusMeeting]) -> Vec<CorpusSeries> {
    let mut keys: BTreeMap<&str, Vec<&CorpusMeeting>> = BTreeMap::new();
    for m in meetings {
        if let Some(key) = m.series_key.as_deref() {
            keys.entry(key).or_default().push(m);
        }
    }
    keys.into_iter().map(|(key, meetings)| one(key, &meetings)).collect()
}

fn one(key: &str, meetings: &[&CorpusMeeting]) -> CorpusSeries {
    let mut editions: Vec<Edition> = meetings.iter().filter_map(|m| Some(Edition { edition: m.edition?, meeting: m.id.clone() })).collect();
    order::sort_by(&mut editions, |a, b| (a.edition, &a.meeting).cmp(&(b.edition, &b.meeting)));
    let known: BTreeSet<u32> = editions.iter().map(|e| e.edition).collect();
    let steps = known.iter().zip(known.iter().skip(1));
    let missing = steps.filter(|(a, b)| *b - *a <= GAP).flat_map(|(a, b)| a + 1..*b).collect();
    // The gloss tells the series, printed names tell an edition; the shortest printed one is nearest to the series.
    let printed = || most(meetings.iter().filter_map(|m| m.name.as_deref()));
    let name = Some(most(meetings.iter().filter_map(|m| m.en.as_deref()))).filter(|n| !n.is_empty()).unwrap_or_else(printed);
    CorpusSeries { key: key.into(), code: key.split(':').next().unwrap_or(key).into(), name, editions, missing }
}
