//! When two reports are of one meeting.
//!
//! A meeting is known by who and when; place, series and edition stand in where one of them is missing. Each says so many points; what contradicts says no at once.

use super::groups::Alike;
use super::report::{Family, Features};
use super::when::{Agreement, gap};
use crate::model::Status;

/// From here on two reports are of one meeting.
pub const SURE: u32 = 6;
/// From here on they are, if there is no other meeting that they could be of.
pub const POSSIBLE: u32 = 4;

/// Series held once a year: series and year say which.
const YEARLY: [&str; 14] = ["ADMM", "ADMM-Plus", "ACDFM", "AMM", "APEC", "ARF", "BRF", "EAS", "G20", "G7", "SDD", "SLD", "UNGA", "XSF"];

/// How surely both are of one meeting; 0 if they are not. `told_alike`: a sentence that reports it is the same in both.
pub fn same(a: &Features, b: &Features, told_alike: bool) -> u32 {
    // One order for both, so that they are alike in equal measure from either side.
    let (a, b) = if a <= b { (a, b) } else { (b, a) };
    if a.family != b.family || (a.family == Family::Assembly && a.kind != b.kind && a.series.is_none()) {
        return 0;
    }
    if apart(&a.series, &b.series) || apart(&a.edition, &b.edition) {
        return 0;
    }
    let Some(who) = who(a, b) else { return 0 };
    let series = a.series.is_some() && a.series == b.series;
    let edition = series && a.edition.is_some() && a.edition == b.edition;
    let agreement = a.when.agreement(b.when);
    let when = match agreement {
        // An edition is one meeting, whenever it was put off to.
        _ if edition => 5,
        Agreement::Apart if put_off(a, b) => 2,
        Agreement::Apart => return 0,
        Agreement::Open => 0,
        Agreement::Year if series && YEARLY.iter().any(|y| a.series.as_deref() == Some(y)) => 3,
        Agreement::Year => 1,
        Agreement::Month | Agreement::Near => 2,
        Agreement::Day => 4,
    };
    if told_alike {
        return 10 + who + when;
    }
    let place = match (&a.city, &b.city) {
        (Some(x), Some(y)) if x == y => 2,
        _ if apart(&a.country, &b.country) => -2,
        (Some(_), Some(_)) => -1,
        _ if a.country.is_some() && a.country == b.country => 1,
        _ => 0,
    };
    (who as i32 + when as i32 + place).max(0) as u32
}

/// Both are stated and differ.
fn apart<T: PartialEq>(a: &Option<T>, b: &Option<T>) -> bool {
    a.is_some() && b.is_some() && a != b
}

/// A meeting called off, and one of the same sides announced for a later day of the same quarter.
fn put_off(a: &Features, b: &Features) -> bool {
    let (off, on) = if a.is(Status::Cancelled) { (a, b) } else { (b, a) };
    off.is(Status::Cancelled) && on.is(Status::Planned) && off.when.year == on.when.year && off.when.days_until(on.when).is_some_and(|d| d <= 92)
}

/// How far both agree on who: 4 for two people or a series, 2 for one person or a name, 1 for the sides alone; nothing if others took part.
fn who(a: &Features, b: &Features) -> Option<u32> {
    let two = |f: &Features| f.states().count() == 2;
    let sides = a.states().filter(|s| b.states().any(|t| t == *s)).count();
    if a.family != Family::Assembly && two(a) && two(b) && sides < 2 {
        return None;
    }
    let known: Vec<_> = a.people.iter().filter(|p| b.people.iter().any(|q| p.fits(q))).collect();
    // Of a side that both name, somebody must be the same, or it was another meeting of the same countries.
    if a.family != Family::Assembly {
        for p in a.people.iter().filter(|p| p.country.is_some()) {
            let others = b.people.iter().any(|q| q.country == p.country);
            if others && !known.iter().any(|k| k.country == p.country) {
                return None;
            }
        }
    }
    let mut countries: Vec<_> = known.iter().map(|p| &p.country).collect();
    countries.dedup();
    let host = a.family == Family::Visit && a.country.is_some() && a.country == b.country;
    let series = a.series.is_some() && a.series == b.series;
    let named = a.name.len() > 3 && a.name == b.name;
    Some(match known.len() {
        _ if series && a.family == Family::Assembly => 4,
        2.. if countries.len() > 1 || sides < 2 => 4,
        1.. if host => 4,
        _ if named => 4,
        1.. => 2,
        0 if series => 2,
        0 if sides == 2 => 1,
        _ => 0,
    })
}

/// What the reports of one meeting say together, as far as they could contradict those of another.
#[derive(Clone, Debug)]
pub struct Together {
    series: Option<String>,
    edition: Option<u32>,
    year: Option<u16>,
    /// First and last day, and whether days are stated.
    days: Vec<(u16, u16, bool)>,
    called_off: bool,
    settled: bool,
}

/// More days than this are not kept: no meeting is dated in so many ways.
const DAYS: usize = 12;

impl Alike for Features {
    type Whole = Together;
    const SURE: u32 = SURE;

    fn keys(&self) -> Vec<u64> {
        Features::keys(self)
    }

    fn alike(&self, other: &Self, shared: bool) -> u32 {
        let points = same(self, other, shared);
        if points < POSSIBLE { 0 } else { points }
    }

    fn whole(&self) -> Together {
        Together {
            series: self.series.clone(),
            edition: self.edition,
            year: self.when.year,
            days: self.when.days().map(|(a, b)| (a, b, self.when.is_exact())).into_iter().collect(),
            called_off: self.is(Status::Cancelled),
            settled: self.only.is_none(),
        }
    }

    fn join(a: &Together, b: &Together) -> Option<Together> {
        if apart(&a.series, &b.series) || apart(&a.edition, &b.edition) || apart(&a.year, &b.year) {
            return None;
        }
        let edition = a.edition.is_some() && a.edition == b.edition;
        let near = |x: &(u16, u16, bool), y: &(u16, u16, bool)| gap((x.0, x.1), (y.0, y.1)) <= (x.2 && y.2) as u16;
        let meet = a.days.is_empty() || b.days.is_empty() || a.days.iter().any(|x| b.days.iter().any(|y| near(x, y)));
        if !meet && !edition && !a.called_off && !b.called_off {
            return None;
        }
        let mut days = [&a.days[..], &b.days].concat();
        days.sort_unstable();
        days.dedup();
        days.truncate(DAYS);
        Some(Together {
            series: a.series.clone().or(b.series.clone()),
            edition: a.edition.or(b.edition),
            year: a.year.or(b.year),
            days,
            called_off: a.called_off || b.called_off,
            settled: a.settled || b.settled,
        })
    }

    fn settled(whole: &Together) -> bool {
        whole.settled
    }
}
