//! What a date or time expression states, before any calendar is asked.

use std::fmt::Write as _;

/// One day, month, year, ... as far as it is stated. Empty fields are not stated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Point {
    pub year: Option<u16>,
    pub quarter: Option<u8>,
    pub month: Option<u8>,
    pub day: Option<u8>,
    /// 1 is Monday, 7 Sunday.
    pub weekday: Option<u8>,
    /// Counted from a day known from elsewhere: "hôm qua", "tuần tới", "năm nay".
    pub shift: Option<Shift>,
    /// Suffix of TIMEX3: `MO`, `MI`, `AF`, `EV`, `NI`.
    pub part: Option<&'static str>,
    /// Hour and minute.
    pub clock: Option<(u8, u8)>,
    /// Counts by the lunar calendar.
    pub lunar: bool,
}

/// So many units from a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shift {
    pub unit: Unit,
    pub by: i32,
    /// Counted from the day the text has spoken of last ("cùng ngày"), not from the day that it is written on.
    pub running: bool,
}

/// Units of time, the finest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

/// On which side of the day of writing a date lies: "tháng 10 tới đây", "tháng 5 vừa qua".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hint {
    Next,
    Last,
}

/// A date, or the two ends of a range.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Expression {
    pub from: Point,
    pub to: Option<Point>,
    pub hint: Option<Hint>,
    /// Only about so far away: nothing can be computed.
    pub open: bool,
}

impl Point {
    /// The unit that it names: the finest one.
    pub fn unit(&self) -> Option<Unit> {
        match self {
            Self { day: Some(_), .. } | Self { weekday: Some(_), .. } => Some(Unit::Day),
            Self { shift: Some(s), month: None, quarter: None, .. } => Some(s.unit),
            Self { month: Some(_), .. } => Some(Unit::Month),
            Self { quarter: Some(_), .. } => Some(Unit::Quarter),
            Self { year: Some(_), .. } => Some(Unit::Year),
            _ => None,
        }
    }

    /// The two as one, if they do not state the same field twice; what a shift leaves open the others may fill.
    pub fn join(self, other: Point) -> Option<Point> {
        fn one<T>(a: Option<T>, b: Option<T>) -> Option<Option<T>> {
            if a.is_some() && b.is_some() { None } else { Some(a.or(b)) }
        }
        Some(Point {
            year: one(self.year, other.year)?,
            quarter: one(self.quarter, other.quarter)?,
            month: one(self.month, other.month)?,
            day: one(self.day, other.day)?,
            weekday: one(self.weekday, other.weekday)?,
            shift: one(self.shift, other.shift)?,
            part: one(self.part, other.part)?,
            clock: one(self.clock, other.clock)?,
            lunar: self.lunar || other.lunar,
        })
    }

    /// What it leaves open above its own unit, taken from the other end of a range ("ngày 12" of "12 đến 14/8").
    pub fn filled_from(mut self, other: Point) -> Point {
        if self.shift.is_none() && self.weekday.is_none() {
            if self.month.is_none() && self.day.is_some() {
                self.month = other.month;
            }
            self.year = self.year.or(other.year);
            self.lunar |= other.lunar;
            self.shift = other.shift.filter(|s| self.year.is_none() && s.unit > Unit::Week);
        }
        self
    }

    fn write(&self, out: &mut String) {
        if self.lunar {
            out.push_str("XXXX-XX-XX");
            return;
        }
        match (self.year, self.unit()) {
            (Some(y), _) => _ = write!(out, "{y:04}"),
            (None, _) => out.push_str("XXXX"),
        }
        match self.unit() {
            Some(Unit::Day) if self.month.is_none() && self.weekday.is_some() => _ = write!(out, "-WXX-{}", self.weekday.unwrap_or(1)),
            Some(Unit::Day) => {
                part(self.month, out);
                part(self.day, out);
            }
            Some(Unit::Week) => out.push_str("-WXX"),
            Some(Unit::Month) => part(self.month, out),
            Some(Unit::Quarter) => _ = write!(out, "-Q{}", self.quarter.unwrap_or(1)),
            Some(Unit::Year) => {}
            None => out.push_str("-XX-XX"),
        }
        self.write_time(out);
    }

    /// Appends part of day or clock time.
    pub fn write_time(&self, out: &mut String) {
        match (self.clock, self.part) {
            (Some((h, m)), _) => _ = write!(out, "T{h:02}:{m:02}"),
            (None, Some(part)) => _ = write!(out, "T{part}"),
            _ => {}
        }
    }
}

fn part(field: Option<u8>, out: &mut String) {
    match field {
        Some(n) => _ = write!(out, "-{n:02}"),
        None => out.push_str("-XX"),
    }
}

impl Expression {
    pub fn point(from: Point) -> Self {
        Self { from, ..Self::default() }
    }

    /// The stated part as a TIMEX3 value, `X` where the expression leaves a digit open.
    pub fn known(&self) -> String {
        let mut out = String::with_capacity(10);
        self.from.write(&mut out);
        if let Some(to) = &self.to {
            out.push('/');
            to.write(&mut out);
        }
        out
    }
}
