//! The Vietnamese lunar calendar: months begin on the day of the new moon in Hanoi (UTC+7), the eleventh holds the winter solstice, and in a year of thirteen months the first
//! one that the sun enters no new sign in is a leap month. After Jean Meeus, *Astronomical Algorithms*, in the short form of Hồ Ngọc Đức.

use super::civil::Day;
use std::f64::consts::{PI, TAU};

/// Days in a lunar month, and the Julian day of the new moon that months are counted from (in January 1900).
const MONTH: f64 = 29.530588853;
const EPOCH: f64 = 2415021.076998695;
/// Of a Julian day, in days: half a day to midnight, seven hours to Hanoi.
const MIDNIGHT: f64 = 0.5;
const HANOI: f64 = 7.0 / 24.0;

/// The civil day of a day of a lunar month.
pub fn day(year: i32, month: u8, day: u8) -> Option<Day> {
    let before = year - (month < 11) as i32;
    let (from, to) = (eleventh(before)?, eleventh(before + 1)?);
    let first = (MIDNIGHT + (from as f64 - EPOCH) / MONTH) as i32;
    let mut months = (month as i32 + 1) % 12;
    if to - from > 365 && months >= leap(first) {
        months += 1;
    }
    Day::from_julian(new_moon(first + months) + day as i32 - 1)
}

/// The first day of the eleventh month of a year.
fn eleventh(year: i32) -> Option<i32> {
    let last = Day::new(Some(year), 12, 31)?.julian();
    let k = ((last as f64 - EPOCH) / MONTH) as i32;
    let day = new_moon(k);
    Some(if sign(day) >= 9 { new_moon(k - 1) } else { day })
}

/// How many months behind the eleventh the leap month of its year stands.
fn leap(first: i32) -> i32 {
    (1..14).find(|&n| sign(new_moon(first + n)) == sign(new_moon(first + n + 1))).unwrap_or(14)
}

/// Which twelfth of its way the sun is on when a day begins, from the spring equinox on.
fn sign(day: i32) -> i32 {
    let t = (day as f64 - MIDNIGHT - HANOI - 2451545.0) / 36525.0;
    let m = (357.52910 + 35999.05030 * t - 0.0001559 * t * t - 0.00000048 * t * t * t).to_radians();
    let centre = (1.914600 - 0.004817 * t - 0.000014 * t * t) * sin(m) + (0.019993 - 0.000101 * t) * sin(2.0 * m) + 0.000290 * sin(3.0 * m);
    let longitude = (280.46645 + 36000.76983 * t + 0.0003032 * t * t + centre).to_radians();
    ((longitude - TAU * (longitude / TAU).floor()) / PI * 6.0) as i32
}

/// The sine, good to nine digits: that of the standard library brings six kilobytes with it for angles of any size (Taylor's series about zero).
fn sin(x: f64) -> f64 {
    let x = x - TAU * (x / TAU + 0.5).floor();
    let x = if x > PI / 2.0 { PI - x } else { x.max(-PI - x) };
    let y = x * x;
    let mut term = x;
    (1..8).fold(x, |sum, n| {
        term *= -y / ((2 * n) * (2 * n + 1)) as f64;
        sum + term
    })
}

/// The day of the new moon so many months on from the one of January 1900.
fn new_moon(k: i32) -> i32 {
    let k = k as f64;
    let t = k / 1236.85;
    let (t2, t3) = (t * t, t * t * t);
    let mean = 2415020.75933 + 29.53058868 * k + 0.0001178 * t2 - 0.000000155 * t3 + 0.00033 * sin((166.56 + 132.87 * t - 0.009173 * t2).to_radians());
    let sun = (359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3).to_radians();
    let moon = (306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3).to_radians();
    let node = (21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3).to_radians();
    let periodic = (0.1734 - 0.000393 * t) * sin(sun) + 0.0021 * sin(2.0 * sun) - 0.4068 * sin(moon) + 0.0161 * sin(2.0 * moon) - 0.0004 * sin(3.0 * moon)
        + 0.0104 * sin(2.0 * node)
        - 0.0051 * sin(sun + moon)
        - 0.0074 * sin(sun - moon)
        + 0.0004 * sin(2.0 * node + sun)
        - 0.0004 * sin(2.0 * node - sun)
        - 0.0006 * sin(2.0 * node + moon)
        + 0.0010 * sin(2.0 * node - moon)
        + 0.0005 * sin(2.0 * moon + sun);
    // What the rotation of the earth lags behind.
    let lag = -0.000278 + 0.000265 * t + 0.000262 * t2;
    (mean + periodic - lag + MIDNIGHT + HANOI).floor() as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sines() {
        assert!((-4000..4000).map(|n| f64::from(n) * 0.37).all(|x| (sin(x) - x.sin()).abs() < 1e-9));
    }

    #[test]
    fn new_year() {
        // 1985, 2007 and 2030 are a month or a day before the Chinese one.
        let days = ["1968-01-29", "1985-01-21", "1992-02-04", "2007-02-17", "2018-02-16", "2019-02-05", "2020-01-25", "2023-01-22", "2030-02-02"];
        for expected in days {
            let expected = Day::parse(expected).unwrap();
            assert_eq!(day(expected.year().unwrap(), 1, 1), Some(expected));
        }
    }

    #[test]
    fn behind_a_leap_month() {
        // 2020 has a second fourth month, 2023 a second second one.
        assert_eq!(day(2020, 8, 15), Day::parse("2020-10-01"));
        assert_eq!(day(2023, 3, 10), Day::parse("2023-04-29"));
        assert_eq!(day(2017, 12, 23), Day::parse("2018-02-08"));
    }
}
