//! The day that an article is written on, as far as it can be told.
//!
//! The caller's day, else the one that the page prints above the article; else the day of the lead, where it names one together with "hôm nay" or a part of day
//! ("Chiều 27/11"), since that is how news of the day begins. A mere "ngày 3-6" may be any day before.

use super::civil::Day;
use crate::lexicon::{self, Class};
use crate::model::{BlockKind, EntityKind};
use crate::reading::{Reading, Toks};
use crate::recognise::timex::expression::Unit;
use crate::recognise::{Mention, Timex};
use crate::resolve::Calendar;
use crate::tokenise::{Kind, fold};

/// Sentences of body text that may be the lead.
const LEAD: usize = 4;

/// The calendar, and the year that the article speaks of where no day of writing tells it.
pub fn find(r: &Reading, timexes: &[Timex], mentions: &[Mention], given: Option<&str>) -> (Calendar, Option<i32>) {
    let mut calendar = Calendar::default();
    if let Some(day) = given {
        calendar.published = Some((day.to_string(), true, None));
        calendar.reference = Some((day.to_string(), "given", None));
        return (calendar, None);
    }
    if let Some((value, t)) = printed(r, timexes) {
        calendar.published = Some((value.clone(), false, Some(t.toks)));
        calendar.reference = Some((value, "published", Some(t.toks)));
        return (calendar, None);
    }
    let year = year(r, timexes, mentions);
    calendar.reference = inferred(r, timexes, year).map(|(value, t)| (value, "inferred", Some(t.toks)));
    (calendar, year)
}

/// The publication line.
fn printed<'t>(r: &Reading, timexes: &'t [Timex]) -> Option<(String, &'t Timex)> {
    timexes.iter().filter(|t| r.block_kind(t.toks.start) == BlockKind::Dateline).find_map(|t| {
        let p = t.expression.from;
        let mut value = String::new();
        Day::new(Some(p.year?.into()), p.month?, p.day?)?.write(&mut value);
        if let Some((h, m)) = p.clock {
            value.push_str(&format!("T{h:02}:{m:02}"));
        }
        value.truncate(10);
        Some((value, t))
    })
}

/// The day of writing as the text pins it down: a relative day printed with its date ("hôm qua (14/5)", "tối qua 4-8"), else the lead's day and part of day where the lead
/// names no later one.
fn inferred<'t>(r: &Reading, timexes: &'t [Timex], year: Option<i32>) -> Option<(String, &'t Timex)> {
    let day = |t: &Timex| {
        let p = t.expression.from;
        Day::new(p.year.map(i32::from).or(year), p.month?, p.day?).filter(|_| t.expression.to.is_none())
    };
    let value = |day: Day| {
        let mut out = String::new();
        day.write(&mut out);
        out
    };
    let own = |t: &&Timex| !matches!(r.block_kind(t.toks.start), BlockKind::Related | BlockKind::Chrome | BlockKind::Dateline);
    let pinned = timexes.iter().enumerate().filter(|(_, t)| own(t)).find_map(|(k, t)| {
        let shift = t.expression.from.shift.filter(|s| s.unit == Unit::Day && !s.running)?;
        let behind = || timexes.get(k + 1).filter(|n| n.toks.start == t.toks.end + 1 && r.token(t.toks.end).is_some_and(|x| x.is_punct('('))).and_then(day);
        day(t).or_else(behind).map(|d| (value(d.plus(-shift.by)), t))
    });
    pinned.or_else(|| {
        let body = r.sentences.iter().position(|s| s.kind == BlockKind::Lead).or_else(|| r.sentences.iter().position(|s| s.kind == BlockKind::Body))?;
        let lead = || timexes.iter().filter(|t| (body..body + LEAD).contains(&r.sentence_of(t.toks.start))).filter(own);
        let t = lead().find(|t| t.expression.from.part.is_some() && day(t).is_some())?;
        let at = day(t)?;
        let later = lead().filter_map(day).any(|d| d.year_known == at.year_known && (1..60).contains(&d.days_since(at)));
        (!later).then(|| (value(at), t))
    })
}

/// Words behind which a year is one of the past, or of a law.
const PAST: [u64; 12] = [
    fold("hồi"),
    fold("từ"),
    fold("sinh"),
    fold("SN"),
    fold("luật"),
    fold("pháp"),
    fold("ước"),
    fold("sau"),
    fold("trước"),
    fold("đến"),
    fold("tới"),
    fold("đời"),
];

/// The year of an article that prints no day of writing, by what points to it: the edition of a yearly meeting, a year in a name ("Đối thoại ... 2017"), the end of an
/// anniversary ("24/6/1967-24/6/2022"), a comparison with the year before ("so với năm 2016"). One hint alone, in passing, is not enough.
fn year(r: &Reading, timexes: &[Timex], mentions: &[Mention]) -> Option<i32> {
    let mut votes: Vec<(i32, u32)> = Vec::new();
    let mut vote = |year: i32, weight: u32| match votes.iter_mut().find(|v| v.0 == year) {
        Some(v) => v.1 += weight,
        None => votes.push((year, weight)),
    };
    let own = |i: u32| !matches!(r.block_kind(i), BlockKind::Related | BlockKind::Chrome | BlockKind::Byline);
    let body = r.sentences.iter().position(|s| matches!(s.kind, BlockKind::Lead | BlockKind::Body)).unwrap_or(0);
    let mut latest = 0;
    for t in timexes.iter().filter(|t| own(t.toks.start)) {
        let (mut p, i) = (t.expression.from, t.toks.start);
        p.year = p.year.or(t.expression.to.and_then(|to| to.year));
        let Some(y) = p.year.map(i32::from) else { continue };
        if p.day.is_some() {
            latest = latest.max(y);
            // A lead that prints a day with its year tells of that year.
            if r.sentence_of(i) < body + LEAD {
                vote(y, 3);
            }
        }
        match t.expression.to {
            Some(to) if p.day.is_some() && (p.day, p.month) == (to.day, to.month) => vote(to.year.unwrap_or(0).into(), 4),
            Some(_) => {}
            None if p.unit() != Some(Unit::Year) || !(2000..2050).contains(&y) => {}
            None => {
                let before =
                    |n: u32, words: &[u64]| (1..=n).any(|k| i >= k && words.iter().any(|&w| r.is(i - k, w)) && r.sentence_of(i - k) == r.sentence_of(i));
                let named = t.toks.len() == 1;
                match () {
                    _ if before(2, &[fold("với")]) && before(3, &[fold("so")]) => vote(y + 1, 2),
                    _ if before(if named { 4 } else { 1 }, &PAST) => {}
                    _ if named => vote(y, 3),
                    _ if before(1, &[fold("trong")]) || i == r.sentence_at(i).toks.start => vote(y, 1),
                    _ => {}
                }
            }
        }
    }
    for m in mentions.iter().filter(|m| m.kind == EntityKind::Series && own(m.toks.start)) {
        let Some(row) = m.row else { continue };
        if let Some(year) = edition(r, m.toks).and_then(|n| edition_year(row.value, n)) {
            vote(year, 4);
        }
    }
    votes.into_iter().filter(|v| v.1 >= 3 && v.0 >= latest).max_by_key(|v| (v.1, v.0)).map(|v| v.0)
}

/// "lần thứ 16" or "lần 16" behind a series.
fn edition(r: &Reading, series: Toks) -> Option<u32> {
    let at = series.end;
    let at = if r.are(at, &[fold("lần"), fold("thứ")]) { at + 2 } else { at + r.is(at, fold("lần")) as u32 };
    let t = r.token(at).filter(|t| t.kind == Kind::Number && (1..200).contains(&t.value))?;
    Some(t.value)
}

/// The year of an edition of a yearly meeting.
fn edition_year(code: &str, edition: u32) -> Option<i32> {
    let mut rows = lexicon::rows(Class::Editions).filter(|row| row.name == code);
    let row = rows.find(|row| row.more.parse().map_or(true, |last: u32| edition <= last))?;
    Some(row.value.parse::<i32>().ok()? + edition as i32)
}
