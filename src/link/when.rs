//! When a meeting was, as far as a report says it, and whether two reports can mean the same days.

/// Days within one year, which may be open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct When {
    pub year: Option<u16>,
    /// First and last day, counted from 1 in a year that has every day (366).
    days: Option<(u16, u16)>,
    /// Days are stated, not only a month.
    exact: bool,
    /// Not told of the meeting itself but taken over from what stands around it: may agree, contradicts nothing.
    carried: bool,
}

/// How far two reports agree on when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Agreement {
    /// They contradict each other.
    Apart,
    /// One of them leaves it open.
    Open,
    Year,
    Month,
    /// A day apart: the day of the report for that of the meeting, or another time zone.
    Near,
    Day,
}

const FIRST_OF: [u16; 13] = [1, 32, 61, 92, 122, 153, 183, 214, 245, 275, 306, 336, 367];

impl When {
    /// Reads the start and end of a meeting (TIMEX3).
    pub fn read(start: Option<&str>, end: Option<&str>) -> Self {
        let Some(start) = start else { return Self::default() };
        let (start, end) = start.split_once('/').map_or((start, end), |(a, b)| (a, Some(b)));
        let first = Self::parse(start);
        match (first.days, end.map(Self::parse)) {
            (Some((a, _)), Some(Self { days: Some((_, b)), exact, .. })) if b >= a => Self { days: Some((a, b)), exact: first.exact && exact, ..first },
            _ => first,
        }
    }

    fn parse(value: &str) -> Self {
        let mut parts = value.split('-');
        let year = parts.next().and_then(|y| y.parse().ok());
        let Some(month) = parts.next().and_then(|m| m.parse::<usize>().ok()).filter(|m| (1..=12).contains(m)) else {
            return Self { year, ..Self::default() };
        };
        let (first, after) = (FIRST_OF[month - 1], FIRST_OF[month]);
        // A part of the day may follow: `12TAF`.
        match parts.next().and_then(|d| d.get(..2)?.parse::<u16>().ok()).filter(|d| *d >= 1 && first + d <= after) {
            Some(day) => Self { year, days: Some((first + day - 1, first + day - 1)), exact: true, carried: false },
            None => Self { year, days: Some((first, after - 1)), exact: false, carried: false },
        }
    }

    pub fn carried(self, carried: bool) -> Self {
        Self { carried, ..self }
    }

    pub fn is_carried(self) -> bool {
        self.carried
    }

    pub fn agreement(self, other: Self) -> Agreement {
        match self.stated_agreement(other) {
            Agreement::Apart if self.carried || other.carried => Agreement::Open,
            agreement => agreement,
        }
    }

    fn stated_agreement(self, other: Self) -> Agreement {
        if let (Some(a), Some(b)) = (self.year, other.year)
            && a != b
        {
            return Agreement::Apart;
        }
        let (Some(a), Some(b)) = (self.days, other.days) else {
            return if self.year.is_some() && self.year == other.year { Agreement::Year } else { Agreement::Open };
        };
        match gap(a, b) {
            0 if self.exact && other.exact => Agreement::Day,
            0 => Agreement::Month,
            1 if self.exact && other.exact => Agreement::Near,
            _ => Agreement::Apart,
        }
    }

    /// Whether both state one day and only the years differ.
    pub fn same_day_of_another_year(self, other: Self) -> bool {
        self.year != other.year && Self { year: None, ..self }.agreement(Self { year: None, ..other }) == Agreement::Day
    }

    /// Whether any day is known.
    pub fn is_open(self) -> bool {
        self.days.is_none()
    }

    /// Whether a day, not only a month, is known.
    pub fn is_exact(self) -> bool {
        self.exact
    }

    /// Days from the last of these to the first of the others, if those come later in the year.
    pub fn days_until(self, later: Self) -> Option<u16> {
        later.days?.0.checked_sub(self.days?.1)
    }

    pub fn days(self) -> Option<(u16, u16)> {
        self.days
    }

    /// The day, if it is one, whatever the year.
    pub fn day(self) -> Option<u16> {
        self.days.filter(|(a, b)| a == b && self.exact).map(|d| d.0)
    }

    /// Months, 1 to 12, that the days touch.
    pub fn months(self) -> impl Iterator<Item = u16> {
        self.days.into_iter().flat_map(|(a, b)| month(a)..=month(b).min(month(a) + 1))
    }
}

/// The month, 1 to 12, of a day.
pub fn month(day: u16) -> u16 {
    FIRST_OF.iter().rposition(|f| *f <= day).unwrap_or(0) as u16 + 1
}

/// Days between two stretches of a year; the turn of the year counts as any other.
pub fn gap(a: (u16, u16), b: (u16, u16)) -> u16 {
    if a.0 <= b.1 && b.0 <= a.1 {
        return 0;
    }
    let (first, second) = if a.1 < b.0 { (a, b) } else { (b, a) };
    (second.0 - first.1).min(first.0 + 366 - second.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_open_year_contradicts_nothing() {
        let agree = |a: &str, b: &str| When::read(Some(a), None).agreement(When::read(Some(b), None));
        assert_eq!(agree("XXXX-06-12", "2018-06-12"), Agreement::Day);
        assert_eq!(agree("XXXX-06-12", "2018-06-13"), Agreement::Near);
        assert_eq!(agree("XXXX-06", "2018-06-13TMO"), Agreement::Month);
        assert_eq!(agree("2017-06-12", "2018-06-12"), Agreement::Apart);
        assert_eq!(agree("2018", "2018-06-12"), Agreement::Year);
        assert_eq!(agree("XXXX-12-31", "XXXX-01-01"), Agreement::Near);
        assert_eq!(agree("2018-02-30", "2018-02"), Agreement::Month);
    }

    #[test]
    fn a_range_holds_its_days() {
        let summit = When::read(Some("2018-06-01"), Some("2018-06-03"));
        assert_eq!(summit.agreement(When::read(Some("XXXX-06-03"), None)), Agreement::Day);
        assert_eq!(summit.agreement(When::read(Some("XXXX-06-05"), None)), Agreement::Apart);
        assert_eq!(summit.months().collect::<Vec<_>>(), [6]);
    }
}
