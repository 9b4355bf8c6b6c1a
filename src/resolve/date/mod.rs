//! Dates: the publication day, the day that "hôm nay" means, and the value of every timex.
//!
//! A value takes from the text only what the expression leaves open: its year from the day of writing, "cùng ngày" from the day spoken of last. Where the text never says the year, it stays `XXXX`.

mod civil;
mod lunar;
mod reference;
mod year;

use super::Calendar;
use crate::model::BlockKind;
use crate::reading::Reading;
use crate::recognise::timex::expression::{Expression, Hint, Point, Shift, Unit};
use crate::recognise::{Mention, Timex};
use crate::tokenise::fold;
pub use civil::calendar_day;
use civil::{Day, write_year};
use std::fmt::Write as _;

/// Sets `value` of every timex. `published`: ISO day given by the caller.
pub fn resolve(r: &Reading, timexes: &mut [Timex], mentions: &[Mention], published: Option<&str>) -> Calendar {
    let calendar = reference::find(r, timexes, mentions, published);
    let year = calendar.year;
    let reference = calendar.reference.as_ref().and_then(|x| Day::parse(&x.0));
    let month = if reference.is_none() { reference::told(r, timexes, year) } else { None };
    let mut context = Context { reference, year, month, running: None };
    let body_end = r.sentences.iter().rfind(|s| matches!(s.kind, BlockKind::Lead | BlockKind::Body)).map_or(0, |s| s.toks.end);
    for t in timexes {
        let kind = r.block_kind(t.toks.start);
        // "Ông sẽ dự lễ ký cùng ngày": no day before the day of writing.
        let coming = t.expression.from.shift.is_some_and(|s| s.running && s.unit == Unit::Day) && announces(r, t.toks.start);
        if let (true, Some(today), Some(running)) = (coming, context.reference, context.running)
            && running.days_since(today) < 0
        {
            context.running = context.reference;
        }
        // Teasers below the article change with the day that the page is read on: no inferred day is near to them.
        let apart = kind == BlockKind::Related && calendar.published.is_none() && t.toks.start >= body_end;
        t.value = if apart { UNKNOWN.value(&t.expression) } else { context.value(&t.expression) };
        // Neither a teaser nor a caption says which day the next paragraph goes on with.
        if !matches!(kind, BlockKind::Dateline | BlockKind::Related | BlockKind::Chrome | BlockKind::Caption) {
            let day = context.day(&t.expression.from, t.expression.hint);
            // "Thăm từ ngày 13 đến 16/5": a range is no day to come back to, where a day has been told.
            context.running = if t.expression.to.is_some() { context.running.or(day) } else { day.or(context.running) };
        }
    }
    calendar
}

/// Days from `a` to `b`; none where one of them is no day, or only one of them has a year.
pub fn days_from(a: &str, b: &str) -> Option<i32> {
    let (a, b) = (Day::parse(a)?, Day::parse(b)?);
    (a.year_known == b.year_known).then(|| b.days_since(a))
}

/// Whether the sentence speaks of what is to come, up to a token.
fn announces(r: &Reading, i: u32) -> bool {
    let start = r.sentence_at(i).toks.start.max(i.saturating_sub(40));
    (start..i).any(|k| r.is(k, const { fold("sẽ") }))
}

/// Where nothing is known but what an expression states.
const UNKNOWN: Context = Context { reference: None, year: None, month: None, running: None };

/// What the text has said so far.
struct Context {
    /// The day of writing.
    reference: Option<Day>,
    /// The year that the article speaks of, where no day of writing tells.
    year: Option<i32>,
    /// Some day of the month that the article tells of, where no day of writing tells.
    month: Option<Day>,
    /// The day spoken of last.
    running: Option<Day>,
}

impl Context {
    fn value(&self, e: &Expression) -> Option<String> {
        if e.open {
            return None;
        }
        let mut out = String::with_capacity(10);
        match &e.to {
            None => self.write(&e.from, e.hint, &mut out)?,
            Some(to) => {
                self.write_from(&e.from, to, e.hint, &mut out)?;
                out.push('/');
                self.write(to, e.hint, &mut out)?;
            }
        }
        Some(out)
    }

    /// The first end of a range: not after the second.
    fn write_from(&self, from: &Point, to: &Point, hint: Option<Hint>, out: &mut String) -> Option<()> {
        match (self.day(from, hint), self.day(to, hint)) {
            (Some(a), Some(b)) if a.year_known && a.days_since(b) > 0 && from.year.is_none() => {
                Day::new(a.year().map(|y| y - 1), a.month(), a.day())?.write(out);
                from.write_time(out);
                Some(())
            }
            _ => self.write(from, hint, out),
        }
    }

    fn anchor(&self, shift: &Shift) -> Option<Day> {
        if shift.running { self.running.or(self.reference) } else { self.reference }
    }

    /// The year that a shift of years means.
    fn shifted_year(&self, shift: &Shift) -> Option<i32> {
        (shift.unit == Unit::Year).then(|| self.anchor(shift).and_then(Day::year).or(self.year))?.map(|y| y + shift.by)
    }

    /// The year of a month or day that does not state it: the one that brings it nearest to the day of writing.
    fn year_of(&self, month: u8, day: u8, hint: Option<Hint>) -> Option<i32> {
        self.nearest(hint, |y| Day::new(Some(y), month, day.min(28)))
    }

    /// The year whose day is told without its year.
    fn nearest(&self, hint: Option<Hint>, day: impl Fn(i32) -> Option<Day>) -> Option<i32> {
        let Some(reference) = self.reference.filter(|d| d.year_known) else { return self.year };
        let year = reference.year()?;
        let distance = |y: i32| day(y).map(|d| d.days_since(reference));
        let allowed = |d: i32| match hint {
            Some(Hint::Next) => (-40..330).contains(&d),
            Some(Hint::Last) => (-330..40).contains(&d),
            // The press tells more of what was than of what will be.
            None => (-245..=120).contains(&d),
        };
        [year, year - 1, year + 1].into_iter().find(|&y| distance(y).is_some_and(allowed)).or(Some(year))
    }

    /// The civil day of a day of the lunar calendar.
    fn lunar(&self, p: &Point, hint: Option<Hint>) -> Option<Day> {
        let (month, day) = (p.month?, p.day?);
        let year = p.year.map(i32::from).or_else(|| p.shift.and_then(|s| self.shifted_year(&s)));
        lunar::day(year.or_else(|| self.nearest(hint, |y| lunar::day(y, month, day)))?, month, day)
    }

    /// The day that a point names, if it names one.
    fn day(&self, p: &Point, hint: Option<Hint>) -> Option<Day> {
        if p.lunar {
            return self.lunar(p, hint);
        }
        if let (Some(month), Some(day)) = (p.month, p.day) {
            // A weekday fits its date in one year only of those around.
            let fitting = || {
                let (weekday, year) = (p.weekday?, self.reference?.year()?);
                [year, year - 1, year + 1].into_iter().find(|&y| Day::new(Some(y), month, day).and_then(Day::weekday) == Some(weekday))
            };
            let year =
                p.year.map(i32::from).or_else(|| p.shift.and_then(|s| self.shifted_year(&s))).or_else(fitting).or_else(|| self.year_of(month, day, hint));
            return Day::new(year, month, day);
        }
        if let Some(day) = p.day {
            let by = p.shift.filter(|s| s.unit == Unit::Month).map_or(0, |s| s.by);
            let (year, month) = self.running.filter(|_| p.shift.is_none()).or(self.reference)?.month_shifted(by);
            return Day::new(year, month, day);
        }
        if let Some(weekday) = p.weekday {
            return self.weekday(weekday, p.shift, hint);
        }
        match p.shift {
            Some(s) if s.unit == Unit::Day => Some(self.anchor(&s)?.plus(s.by)),
            // "Chiều muộn": on the day spoken of.
            None if p.unit().is_none() => self.running.or(self.reference),
            _ => None,
        }
    }

    fn weekday(&self, weekday: u8, week: Option<Shift>, hint: Option<Hint>) -> Option<Day> {
        let reference = self.reference?;
        let ahead = weekday as i32 - reference.weekday()? as i32;
        Some(reference.plus(match (week, hint) {
            (Some(week), _) => ahead + 7 * week.by,
            (None, Some(Hint::Next)) => (ahead + 6).rem_euclid(7) + 1,
            _ => -(-ahead).rem_euclid(7),
        }))
    }

    fn write(&self, p: &Point, hint: Option<Hint>, out: &mut String) -> Option<()> {
        let known = p.year.map(i32::from).or_else(|| p.shift.and_then(|s| self.shifted_year(&s)));
        match p.unit() {
            Some(Unit::Day) | None => self.day(p, hint)?.write(out),
            Some(Unit::Month) if p.lunar => return None,
            Some(Unit::Month) if p.month.is_some() => {
                let month = p.month?;
                write_year(known.or_else(|| if p.shift.is_some() { None } else { self.year_of(month, 15, hint) }), out);
                _ = write!(out, "-{month:02}");
            }
            Some(Unit::Quarter) => {
                let quarter = p.quarter?;
                write_year(known.or_else(|| self.year_of(quarter * 3 - 1, 15, hint)), out);
                _ = write!(out, "-Q{quarter}");
            }
            Some(Unit::Year) => write_year(Some(known?), out),
            Some(unit) => {
                let shift = p.shift?;
                let month = self.month.filter(|_| unit == Unit::Month && !shift.running);
                self.anchor(&shift).or(month)?.write_shifted(unit, shift.by, out)?;
            }
        }
        p.write_time(out);
        Some(())
    }
}
