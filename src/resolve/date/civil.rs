//! Days of the civil calendar, with a year that may be unknown.

use crate::recognise::timex::expression::Unit;
use std::fmt::Write as _;
use time::{Date, Duration, Month};

/// Stands in for a year that nobody states: a leap year, so that it has every day.
const ANY: i32 = 2000;

/// A day of the calendar, written `YYYY-MM-DD` and not otherwise.
///
/// ```
/// use bienban::resolve::date::calendar_day;
/// assert!(calendar_day("2024-02-29").is_some());
/// assert!(["2023-02-29", "2024-2-29", "XXXX-02-28", "+024-02-29", "2024-02-29T"].iter().all(|day| calendar_day(day).is_none()));
/// ```
pub fn calendar_day(written: &str) -> Option<Date> {
    let shape = |(at, byte): (usize, u8)| if matches!(at, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() };
    if written.len() != 10 || !written.bytes().enumerate().all(shape) {
        return None;
    }
    let month = Month::try_from(written[5..7].parse::<u8>().ok()?).ok()?;
    Date::from_calendar_date(written[..4].parse().ok()?, month, written[8..].parse().ok()?).ok()
}

/// A day; `year` unknown where the text never says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    date: Date,
    pub year_known: bool,
}

impl Day {
    pub fn new(year: Option<i32>, month: u8, day: u8) -> Option<Self> {
        let date = Date::from_calendar_date(year.unwrap_or(ANY), Month::try_from(month).ok()?, day).ok()?;
        Some(Self { date, year_known: year.is_some() })
    }
    pub fn from_julian(day: i32) -> Option<Self> {
        Date::from_julian_day(day).ok().map(|date| Self { date, year_known: true })
    }
    pub fn julian(self) -> i32 {
        self.date.to_julian_day()
    }
    /// Reads `YYYY-MM-DD`, `XXXX-MM-DD`.
    pub fn parse(value: &str) -> Option<Self> {
        let mut parts = value.splitn(3, '-');
        let year = parts.next()?;
        let (month, day) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        Self::new(if year == "XXXX" { None } else { Some(year.parse().ok()?) }, month, day)
    }
    pub fn year(self) -> Option<i32> {
        self.year_known.then(|| self.date.year())
    }
    pub fn month(self) -> u8 {
        self.date.month().into()
    }
    pub fn day(self) -> u8 {
        self.date.day()
    }
    pub fn plus(self, days: i32) -> Self {
        Self { date: self.date.saturating_add(Duration::days(days as i64)), ..self }
    }
    /// 1 is Monday. Of an unknown year no weekday is known.
    pub fn weekday(self) -> Option<u8> {
        self.year_known.then(|| self.date.weekday().number_from_monday())
    }
    pub fn days_since(self, other: Self) -> i32 {
        self.julian() - other.julian()
    }
    /// ISO year and week.
    fn week(self) -> (i32, u8) {
        let (year, week, _) = self.date.to_iso_week_date();
        (year, week)
    }
    /// The month so many months on.
    fn months_on(self, by: i32) -> (i32, u8) {
        let n = self.date.year() * 12 + self.month() as i32 - 1 + by;
        (n.div_euclid(12), n.rem_euclid(12) as u8 + 1)
    }
    /// Writes the day, or the week, month, year that so many units from it lie; nothing where an unknown year leaves it open.
    pub fn write_shifted(self, unit: Unit, by: i32, out: &mut String) -> Option<()> {
        match unit {
            Unit::Day => self.plus(by).write(out),
            Unit::Week if self.year_known => {
                let (year, week) = self.plus(by.saturating_mul(7)).week();
                _ = write!(out, "{year:04}-W{week:02}");
            }
            Unit::Month => {
                let (year, month) = self.months_on(by);
                write_year(self.year_known.then_some(year), out);
                _ = write!(out, "-{month:02}");
            }
            Unit::Year if self.year_known => _ = write!(out, "{:04}", self.date.year() + by),
            _ => return None,
        }
        Some(())
    }
    pub fn write(self, out: &mut String) {
        write_year(self.year(), out);
        _ = write!(out, "-{:02}-{:02}", self.month(), self.day());
    }
    /// Year and month of the month so many months on.
    pub fn month_shifted(self, by: i32) -> (Option<i32>, u8) {
        let (year, month) = self.months_on(by);
        (self.year_known.then_some(year), month)
    }
}

pub fn write_year(year: Option<i32>, out: &mut String) {
    match year {
        Some(y) => _ = write!(out, "{y:04}"),
        None => out.push_str("XXXX"),
    }
}
