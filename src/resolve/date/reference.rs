//! The day that an article is written on, as far as it can be told.
//!
//! The caller's day, else the one that the page prints above the article; else the day of the lead, where it names one together with "hôm nay" or a part of day
//! ("Chiều 27/11"), since that is how news of the day begins. A mere "ngày 3-6" may be any day before.

use super::civil::Day;
use crate::model::BlockKind;
use crate::reading::Reading;
use crate::recognise::Timex;
use crate::recognise::timex::expression::Unit;
use crate::resolve::Calendar;

/// Sentences of body text that may be the lead.
const LEAD: usize = 4;

/// The calendar, and the year that the article speaks of where no day of writing tells it.
pub fn find(r: &Reading, timexes: &[Timex], given: Option<&str>) -> (Calendar, Option<i32>) {
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
    let year = year(r, timexes);
    calendar.reference = lead(r, timexes, year).map(|(value, t)| (value, "inferred", Some(t.toks)));
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

/// The lead's day.
fn lead<'t>(r: &Reading, timexes: &'t [Timex], year: Option<i32>) -> Option<(String, &'t Timex)> {
    let body = r.sentences.iter().position(|s| matches!(s.kind, BlockKind::Lead | BlockKind::Body))?;
    timexes.iter().take_while(|t| r.sentence_of(t.toks.start) < body + LEAD).find_map(|t| {
        let p = t.expression.from;
        let today = p.shift.is_some_and(|s| s.unit == Unit::Day && s.by == 0);
        if !(p.part.is_some() || today) || t.expression.to.is_some() {
            return None;
        }
        let mut value = String::new();
        Day::new(p.year.map(i32::from).or(year), p.month?, p.day?)?.write(&mut value);
        Some((value, t))
    })
}

/// The year of an article that prints no day of writing: that of a name ("Đối thoại ... 2017") or of a full date ("từ ngày 3 đến 6-6-2019") in headline or lead.
fn year(r: &Reading, timexes: &[Timex]) -> Option<i32> {
    let body = r.sentences.iter().position(|s| matches!(s.kind, BlockKind::Lead | BlockKind::Body))?;
    timexes.iter().take_while(|t| r.sentence_of(t.toks.start) < body + LEAD).find_map(|t| {
        let last = t.expression.to.unwrap_or(t.expression.from);
        let single = t.expression.to.is_none() && last.unit() == Some(Unit::Year);
        last.year.filter(|y| (single || last.unit() == Some(Unit::Day)) && (2010..2040).contains(y)).map(i32::from)
    })
}
