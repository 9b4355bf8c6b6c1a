//! Who met whom.

use crate::model::*;
use crate::order;
use std::collections::BTreeMap;

/// With more participants than this the list is that of a whole assembly, where pairs say nothing.
const ROOM: usize = 40;

/// Who met whom, and how often countries met.
pub fn encounters(meetings: &[CorpusMeeting]) -> (Vec<Encounter>, Vec<CountryPair>) {
    let mut met: BTreeMap<(&str, &str, Mode), Vec<&CorpusMeeting>> = BTreeMap::new();
    let mut pairs: BTreeMap<(&str, &str, Option<u32>), u32> = BTreeMap::new();
    for m in meetings.iter().filter(|m| m.status == CorpusStatus::Held) {
        let people: Vec<_> = m.participants.iter().take(ROOM).filter_map(|p| Some((p.entity.as_str(), p.country.as_deref()?))).collect();
        for (n, (a, of_a)) in people.iter().enumerate() {
            for (b, _) in people[n + 1..].iter().filter(|(b, of_b)| a != b && of_a != of_b) {
                met.entry((a.min(b), a.max(b), mode(m))).or_default().push(m);
            }
        }
        let mut states: Vec<&str> = m.parties.iter().map(String::as_str).filter(|p| p.len() == 2).take(ROOM).collect();
        order::sort(&mut states);
        states.dedup();
        let year = m.start.as_deref().and_then(|s| s.get(..4)?.parse().ok());
        for (n, a) in states.iter().enumerate() {
            states[n + 1..].iter().for_each(|b| *pairs.entry((a, b, year)).or_default() += 1);
        }
    }
    let encounter = |((a, b, mode), meetings): ((&str, &str, Mode), Vec<&CorpusMeeting>)| {
        let mut dates: Vec<String> = meetings.iter().filter_map(|m| m.start.clone()).collect();
        order::sort(&mut dates);
        Encounter { a: a.into(), b: b.into(), meetings: meetings.iter().map(|m| m.id.clone()).collect(), mode, dates }
    };
    let pair = |((a, b, year), meetings): ((&str, &str, Option<u32>), u32)| CountryPair { a: a.into(), b: b.into(), year, meetings };
    (met.into_iter().map(encounter).collect(), pairs.into_iter().map(pair).collect())
}

fn mode(m: &CorpusMeeting) -> Mode {
    if m.kind == MeetingKind::PhoneCall || m.format == Some(Format::Online) {
        return Mode::Online;
    }
    let states = m.parties.iter().filter(|p| p.len() == 2).count();
    match m.kind {
        MeetingKind::Conference | MeetingKind::Forum | MeetingKind::Ceremony | MeetingKind::Exercise => Mode::SameRoom,
        MeetingKind::Summit if states > 2 || (m.series.is_some() && states < 2) => Mode::SameRoom,
        _ => Mode::Bilateral,
    }
}
