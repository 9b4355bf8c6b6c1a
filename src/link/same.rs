//! When two reports are of one meeting.
//!
//! A meeting is known by who and when; place, series and edition stand in where one of them is missing. Each says so many points; what contradicts says no at once.

use super::groups::Alike;
use super::hash::{Code, Map, number};
use super::name::Name;
use super::report::{Family, Features, Table, Teller};
use super::tally::Tally;
use super::when::{Agreement, When, gap};
use crate::model::{MeetingKind, Status};
use std::cell::OnceCell;
use std::collections::BTreeSet;

/// From here on two reports are of one meeting.
pub const SURE: u32 = 6;
/// From here on they are, if there is no other meeting that they could be of.
pub const POSSIBLE: u32 = 4;

/// What a report without a day needs, in tenths: who alone is not enough; something of place, year or days must speak for it, or whom else the articles name.
const ENOUGH: i32 = 50;

/// How surely both are of one meeting; 0 if they are not. `told_alike`: a sentence that reports it is the same in both.
pub fn same(a: &Features, b: &Features, told_alike: bool) -> u32 {
    // One order for both, so that they are alike in equal measure from either side.
    let (a, b) = if a <= b { (a, b) } else { (b, a) };
    if a.family != b.family || opposite(a.table, b.table) {
        return 0;
    }
    if a.table == Table::Many && b.table == Table::Many && a.kind != b.kind && a.series.is_none() && !round(a, b) {
        return 0;
    }
    if apart(&a.series, &b.series) || apart(&a.edition, &b.edition) {
        return 0;
    }
    if partners(a).next().is_some() && partners(b).next().is_some() && !partners(a).any(|p| partners(b).any(|q| p == q)) {
        return 0;
    }
    let series = a.series.is_some() && a.series == b.series;
    let edition = a.edition.is_some() && a.edition == b.edition;
    let agreement = a.when.agreement(b.when);
    // Most that share a key are of other days.
    let put_off = put_off(a, b);
    let stay = agreement == Agreement::Apart && stay(a, b);
    if agreement == Agreement::Apart && !((edition && series) || put_off || year_amiss(a, b) || stay) {
        return 0;
    }
    let Some(who) = who(a, b) else { return 0 };
    let when = match agreement {
        // An edition is one meeting, whenever it was put off to, and says more than any day.
        _ if edition && series => 7,
        Agreement::Apart if put_off || who >= 4 => 2,
        Agreement::Apart => return 0,
        // Of a ceremony of that day there may be several: which one is hardly told.
        _ if agreement < Agreement::Day && matches!(a.family, Family::Ceremony | Family::Other) && !told_alike => return 0,
        _ if edition && who >= 2 && tied(a, b) => 4,
        // What was taken over from the surroundings contradicts where it is far off.
        Agreement::Open if a.family == Family::Visit && a.when.days().zip(b.when.days()).is_some_and(|(x, y)| gap(x, y) >= FAR) => return 0,
        Agreement::Open => around(a, b),
        Agreement::Year if series && a.yearly && b.yearly => 3,
        // An exercise that has a name comes once a year.
        Agreement::Year if a.family == Family::Exercise && a.title.fits(&b.title) => 2,
        Agreement::Year => 1,
        Agreement::Month | Agreement::Near => 2,
        Agreement::Day => 4,
    };
    if told_alike {
        return (10 + who as i32 + when) as u32;
    }
    let place = match (&a.city, &b.city) {
        // Guests are mostly received in the capital: that they went to the country has been counted.
        (Some(x), Some(y)) if x == y => 2 - (a.family == Family::Visit) as i32,
        _ if apart(&a.country, &b.country) => -2,
        (Some(_), Some(_)) => -1,
        // A series that travels is told by where it is held.
        _ if a.country.is_some() && a.country == b.country => 1 + series as i32,
        _ => 0,
    };
    let era = match (a.era.or(a.when.year), b.era.or(b.when.year)) {
        _ if a.when.year.is_some() && b.when.year.is_some() => 0,
        (Some(x), Some(y)) if x == y => 1,
        (Some(x), Some(y)) if x.abs_diff(y) > 1 => -1,
        _ => 0,
    };
    // Three at a table are not two of them alone, unless it was on that day or in that town: then one is left unnamed, or named amiss.
    let third =
        agreement < Agreement::Day && place < 2 && !many(a, b) && a.states().count().min(b.states().count()) > 1 && a.states().count() != b.states().count();
    // A year alone dates what is past, a day without one what is of these days; conferences and exercises carry the year in their names.
    let past = |f: &Features| f.when.year.is_some() && f.when.is_open();
    let past = agreement == Agreement::Open && past(a) != past(b) && !series && !many(a, b) && a.family != Family::Exercise;
    let points = (who as i32 + when + place + era - 3 * third as i32 - past as i32).max(0) as u32;
    // Of several that it surely could be, rather that of exactly the same people.
    points + (points >= SURE && !many(a, b) && a.people.len() == b.people.len() && a.people.iter().all(|p| b.people.iter().any(|q| p.fits(q)))) as u32
}

/// How well a report that leaves the day open goes with another: 2 if its article names that other's day, 1 if it names one of the days about it, or if both leave it open and their articles
/// name the same days; -1 if it is far from all of them.
fn around(a: &Features, b: &Features) -> i32 {
    let days = |f: &Features| f.when.days().filter(|_| f.when.is_exact() && !f.when.is_carried());
    let nearest = |f: &Features, days| f.around.iter().map(|d| gap((*d, *d), days)).min();
    let nearest = match (days(a), days(b)) {
        (None, Some(days)) => nearest(a, days),
        (Some(days), None) => nearest(b, days),
        (None, None) => return a.around.iter().any(|d| b.around.contains(d)) as i32,
        _ => None,
    };
    match nearest {
        Some(0..=1) => 2,
        Some(2..=10) => 1,
        Some(FAR..) => -1,
        _ => 0,
    }
}

/// A meeting so many days from all that an article names is rather not the one that it means.
const FAR: u16 = 45;

/// With whom ASEAN meets: each of its conferences with others is one with other partners.
fn partners(f: &Features) -> impl Iterator<Item = Code> {
    let asean = f.series == Some(Code::new("ASEAN-Plus"));
    f.states().filter(move |s| asean && !ASEAN.iter().any(|a| Code::new(a) == *s))
}

const ASEAN: [&str; 11] = ["BN", "ID", "KH", "LA", "MM", "MY", "PH", "SG", "TH", "TL", "VN"];

/// How far what surrounds two reports counts at most against and for their being of one meeting, in tenths of a point.
const KIN: (i32, i32) = (-20, 15);

/// Logarithm to the base of two, in quarters and whole numbers: the same on every machine.
fn quarter_bits(n: u64) -> i32 {
    n.pow(4).ilog2() as i32
}

/// Whether anything but the number of the edition is the same.
fn tied(a: &Features, b: &Features) -> bool {
    sided(a, b) || a.title.fits(&b.title) || a.people.iter().any(|p| b.people.iter().any(|q| p.fits(q)))
}

/// Whether all parties, and at least two, that one names are named by the other.
fn sided(a: &Features, b: &Features) -> bool {
    let (few, more) = if a.parties.len() <= b.parties.len() { (a, b) } else { (b, a) };
    few.parties.len() > 1 && few.parties.iter().all(|p| more.parties.contains(p))
}

/// Whether it is a meeting of many for one of them.
fn many(a: &Features, b: &Features) -> bool {
    a.table == Table::Many || b.table == Table::Many
}

/// Both are stated and differ.
fn apart<T: PartialEq>(a: &Option<T>, b: &Option<T>) -> bool {
    a.is_some() && b.is_some() && a != b
}

fn opposite(a: Table, b: Table) -> bool {
    a != b && a != Table::Either && b != Table::Either
}

/// The same day of another year in the same town: of the same people, it is a year read amiss.
fn year_amiss(a: &Features, b: &Features) -> bool {
    let firm = a.yearly || (a.sure_year && b.sure_year);
    !firm && a.city.is_some() && a.city == b.city && a.when.same_day_of_another_year(b.when)
}

/// A meeting called off, and one of the same sides announced for a later day of the same quarter.
fn put_off(a: &Features, b: &Features) -> bool {
    let (off, on) = if a.is(Status::Cancelled) { (a, b) } else { (b, a) };
    off.is(Status::Cancelled) && on.is(Status::Planned) && off.when.year == on.when.year && off.when.days_until(on.when).is_some_and(|d| d <= 92)
}

/// How far both agree on who: 4 for two people or a series (more if people of it are the same), 2 for one person, 1 for the sides alone; nothing if others took part.
fn who(a: &Features, b: &Features) -> Option<u32> {
    let many = many(a, b);
    let named = a.title.fits(&b.title);
    let exercise = a.family == Family::Exercise && named;
    if many && (a.series.is_none() || b.series.is_none()) && a.title.differs(&b.title) && !round(a, b) {
        return None;
    }
    let two = |f: &Features| f.states().count() == 2;
    let sides = a.states().filter(|s| b.states().any(|t| t == *s)).count();
    // Who is said to be in an exercise depends on who reports it.
    if !many && !exercise && two(a) && two(b) && sides < 2 {
        return None;
    }
    let known: Vec<_> = a.people.iter().filter(|p| b.people.iter().any(|q| p.fits(q))).collect();
    let series = a.series.is_some() && a.series == b.series;
    // Of a side that both name, somebody must be the same, or it was another meeting of the same countries; of an edition of a series whoever came may be told.
    let edition = series && a.edition.is_some() && a.edition == b.edition;
    if !(many || exercise || edition) {
        for p in a.people.iter().filter(|p| p.country.is_some()) {
            let others = b.people.iter().any(|q| q.country == p.country);
            if others && !known.iter().any(|k| k.country == p.country) {
                return None;
            }
        }
    }
    let mut countries: Vec<_> = known.iter().map(|p| &p.country).collect();
    countries.dedup();
    let host = a.family == Family::Visit && hosted(a, b);
    let parties = a.parties.len() > 1 && a.parties == b.parties;
    Some(match known.len() {
        // Of several years of a series it is more likely that in which the same people are named.
        n if series && many => 4 + n.min(2) as u32,
        2.. if countries.len() > 1 || sides < 2 => 4,
        1.. if host => 4,
        _ if named && a.title.is_telling() => 4,
        // Who is called is often named by the state alone.
        1.. if a.family == Family::PhoneCall && sides == 2 && a.people.len().min(b.people.len()) == 1 => 3,
        1.. => 2,
        0 if series || (many && (parties || named)) => 2,
        0 if a.edition.is_some() && a.edition == b.edition && (named || sided(a, b)) => 2,
        // Heads of two states meet less often than those who serve them.
        0 if sides == 2 && [a, b].iter().all(|f| f.kind == MeetingKind::Summit as u8) => 2,
        0 if sides == 2 || parties => 1,
        _ => 0,
    })
}

/// The country that is visited: if it is not said, that of the sides from which none of the people comes.
fn host(f: &Features) -> Option<Code> {
    let mut others = f.states().filter(|s| f.people.iter().all(|p| p.country.is_some_and(|c| c != *s)));
    f.country.or_else(|| others.next().filter(|_| !f.people.is_empty() && others.next().is_none()))
}

fn hosted(a: &Features, b: &Features) -> bool {
    (a.city.is_some() && a.city == b.city) || (host(a).is_some() && host(a) == host(b))
}

/// A guest stays for some days, and two who met in a town are told of on the days after: any of them may be given for the day of a visit or a meeting. Not of a series, which comes in sessions.
fn stay(a: &Features, b: &Features) -> bool {
    let there = match a.family {
        Family::Visit => hosted(a, b),
        Family::Meeting => a.city.is_some() && a.city == b.city && a.series.is_none() && b.series.is_none() && !many(a, b),
        _ => false,
    };
    there && near(a.when, b.when)
}

/// Whether two days can lie in one stay.
fn near(a: When, b: When) -> bool {
    !apart(&a.year, &b.year) && a.days().zip(b.days()).is_some_and(|(x, y)| gap(x, y) <= STAY)
}

/// So many days are one stay.
const STAY: u16 = 5;

/// Whether the same people of three countries at least came together on one day: it is one meeting, whatever it is called.
fn round(a: &Features, b: &Features) -> bool {
    let mut known: Vec<Code> = a.people.iter().filter(|p| b.people.iter().any(|q| p.fits(q))).filter_map(|p| p.country).collect();
    known.dedup();
    known.len() > 2 && a.when.agreement(b.when) == Agreement::Day
}

/// What two reports mostly differ in.
#[derive(Clone, Copy)]
pub struct Sketch {
    family: Family,
    table: Table,
    called_off: bool,
    series: Option<Code>,
    edition: Option<u32>,
    when: When,
}

/// What the reports of one meeting say together, as far as they could contradict those of another.
#[derive(Clone, Debug)]
pub struct Together {
    documents: BTreeSet<Teller>,
    reports: u32,
    table: Table,
    series: Option<Code>,
    edition: Tally<u32>,
    year: Tally<u16>,
    country: Tally<Code>,
    city: Tally<u64>,
    /// The country that is visited.
    host: Tally<Code>,
    /// First and last day, and whether days are stated.
    days: Tally<(u16, u16, bool)>,
    /// The two states that alone are sides: dialogues of one name are of many pairs.
    sides: Tally<(Code, Code)>,
    /// The two people who alone met.
    pairs: Tally<(u64, u64)>,
    /// Three and more, each of another country, who met.
    rounds: Tally<u64>,
    /// Visits, assemblies and series: who comes to two countries makes two visits, and a series that travels is where it is held.
    placed: bool,
    yearly: bool,
    sure_year: bool,
    called_off: bool,
    settled: bool,
    /// A meeting at a table: of ceremonies there are several a day.
    met: bool,
    people: BTreeSet<u64>,
    /// How many of the articles name each of those that any names.
    company: OnceCell<Map<u64, u32>>,
}

/// Of other meetings, places contradict each other if so many reports give each; where no day is given, what is said of the place is all there is to tell one from another.
const PLACED: u32 = 3;

impl Together {
    fn company(&self) -> &Map<u64, u32> {
        self.company.get_or_init(|| {
            let mut company = Map::default();
            self.documents.iter().flat_map(|d| d.company.iter()).for_each(|n| *company.entry(*n).or_default() += 1);
            company
        })
    }

    /// Whether they are said to be in two countries; not if both are in one town, which is more surely read.
    fn elsewhere(&self, other: &Self) -> bool {
        let town = self.city.most().is_some_and(|(city, _)| other.city.most().is_some_and(|(c, _)| c == city));
        let few = if self.placed && other.placed || !self.settled || !other.settled { 1 } else { PLACED };
        !town && self.country.most().zip(other.country.most()).is_some_and(|((a, n), (b, m))| a != b && n.min(m) >= few)
    }

    /// Whether two others met; of one round some tell of these two, some of those.
    fn others(&self, other: &Self) -> bool {
        self.table == Table::Two
            && other.table == Table::Two
            && !agree(&self.rounds, &other.rounds)
            && self.pairs.most().zip(other.pairs.most()).is_some_and(|((a, _), (b, _))| a != b && !self.pairs.has(b) && !other.pairs.has(a))
    }

    /// Whether both are of one stay: a guest's in a country, or two people's in a town.
    fn one_stay(&self, other: &Self) -> bool {
        self.one_visit(other) || self.met && other.met && agree(&self.pairs, &other.pairs) && agree(&self.city, &other.city)
    }

    /// Whether a guest of both is in one country.
    fn one_visit(&self, other: &Self) -> bool {
        agree(&self.host, &other.host) && !self.people.is_disjoint(&other.people)
    }

    /// Whether so many days at most lie between both, or one of them leaves its days open.
    fn within(&self, days: u16, other: &Self) -> bool {
        most(&self.days).zip(most(&other.days)).is_none_or(|(a, b)| gap((a.0, a.1), (b.0, b.1)) <= days)
    }

    /// Whether most reports of both tell of the same two people, or of the same series, on the same days, or of one stay: an article that seems to tell of two such meetings tells of one twice.
    fn told_twice(&self, other: &Self) -> bool {
        let day = |t: &Self| most(&t.days).filter(|d| d.2);
        let series = self.series.is_some() && self.series == other.series;
        let year = series && self.yearly && other.yearly && agree(&self.year, &other.year);
        let edition = series && agree(&self.edition, &other.edition);
        // Two who meet day after day in one town: an article that prints two days means two meetings.
        let stay = self.one_visit(other) && self.within(STAY, other) || self.one_stay(other) && self.within(0, other);
        let stated = || day(self).zip(day(other)).is_some_and(|(a, b)| gap((a.0, a.1), (b.0, b.1)) <= series as u16);
        year || edition || stay || (series || agree(&self.pairs, &other.pairs) || agree(&self.rounds, &other.rounds)) && stated()
    }
}

/// Whether most reports of both give the same.
fn agree<T: Ord + Copy>(a: &Tally<T>, b: &Tally<T>) -> bool {
    most(a).is_some() && most(a) == most(b)
}

fn most<T: Ord + Copy>(tally: &Tally<T>) -> Option<T> {
    tally.most().map(|m| m.0)
}

impl Alike for Features {
    type Item = (Teller, u32);
    type Whole = Together;
    const SURE: u32 = SURE;
    const ENOUGH: i32 = ENOUGH;

    type Sketch = Sketch;

    fn sketch(&self) -> Sketch {
        Sketch { family: self.family, table: self.table, called_off: self.is(Status::Cancelled), series: self.series, edition: self.edition, when: self.when }
    }

    fn possible(a: Sketch, b: Sketch) -> bool {
        if a.family != b.family || opposite(a.table, b.table) || apart(&a.series, &b.series) || apart(&a.edition, &b.edition) {
            return false;
        }
        let edition = a.edition.is_some() && a.edition == b.edition;
        edition
            || a.called_off
            || b.called_off
            || a.when.agreement(b.when) != Agreement::Apart
            || a.when.same_day_of_another_year(b.when)
            || near(a.when, b.when)
    }

    fn keys(&self) -> Vec<u64> {
        Features::keys(self)
    }

    fn alike(&self, other: &Self, shared: bool) -> u32 {
        let points = same(self, other, shared);
        if points < POSSIBLE { 0 } else { points }
    }

    fn whole(&self, items: &BTreeSet<(Teller, u32)>) -> Together {
        let reports = items.len() as u32;
        let pair = match &self.people[..] {
            [a, b] if a.country != b.country => Some((a.key().min(b.key()), a.key().max(b.key()))),
            _ => None,
        };
        let sides = match &self.states().collect::<Vec<_>>()[..] {
            [a, b] => Some((*a, *b)),
            _ => None,
        };
        let countries: BTreeSet<Code> = self.people.iter().filter_map(|p| p.country).collect();
        let round = (countries.len() > 2 && countries.len() == self.people.len()).then(|| {
            let mut keys: Vec<u64> = self.people.iter().map(Name::key).collect();
            keys.sort_unstable();
            number(&keys)
        });
        let days = self.when.days().filter(|_| !self.when.is_carried()).map(|(a, b)| (a, b, self.when.is_exact()));
        Together {
            documents: items.iter().map(|i| i.0.clone()).collect(),
            reports,
            table: self.table,
            series: self.series,
            edition: Tally::new(self.edition, reports),
            year: Tally::new(self.when.year, reports),
            country: Tally::new(self.country, reports),
            city: Tally::new(self.city, reports),
            host: Tally::new(host(self).filter(|_| self.family == Family::Visit), reports),
            days: Tally::new(days, reports),
            sides: Tally::new(sides, reports),
            pairs: Tally::new(pair, reports),
            rounds: Tally::new(round, reports),
            placed: self.family == Family::Visit || self.table == Table::Many || self.series.is_some(),
            yearly: self.yearly,
            sure_year: self.sure_year,
            called_off: self.is(Status::Cancelled),
            settled: self.only.is_none(),
            met: self.family == Family::Meeting,
            people: self.people.iter().map(|p| p.key()).collect(),
            company: OnceCell::new(),
        }
    }

    fn fit(a: &Together, b: &Together) -> bool {
        let edition = (a.edition.said(a.reports), b.edition.said(b.reports));
        let same_edition = edition.0.is_some() && edition.0 == edition.1;
        let sides = most(&a.sides).zip(most(&b.sides)).is_none_or(|(x, y)| x == y);
        let one_meeting = same_edition && a.series.is_some() && a.series == b.series && sides;
        if opposite(a.table, b.table) || apart(&a.series, &b.series) || apart(&edition.0, &edition.1) {
            return false;
        }
        if a.others(b) && !one_meeting || a.elsewhere(b) && !same_edition {
            return false;
        }
        let year_is_firm = a.yearly || b.yearly || (a.sure_year && b.sure_year);
        let one_day = || !year_is_firm && a.days.values().any(|x| x.2 && x.0 == x.1 && b.days.has(x));
        let few = a.documents.len().min(b.documents.len()) <= 2;
        if apart(&a.year.said(a.reports), &b.year.said(b.reports)) && !(one_meeting || (few && one_day())) {
            return false;
        }
        // An article that tells of two meetings means two; among many articles some will have told of one twice.
        let (few, many) = if a.documents.len() <= b.documents.len() { (a, b) } else { (b, a) };
        let both = few.documents.iter().filter(|d| many.documents.contains(*d)).count();
        if both * 3 > few.documents.len() && !a.told_twice(b) {
            return false;
        }
        let stay = a.series.is_none() && b.series.is_none() && a.one_stay(b);
        let near = |x: (u16, u16, bool), y: (u16, u16, bool)| gap((x.0, x.1), (y.0, y.1)) <= if stay { STAY } else { (x.2 && y.2) as u16 };
        let meet = a.days.is_empty() || b.days.is_empty() || a.days.values().any(|x| b.days.values().any(|y| near(x, y)));
        meet || same_edition || a.called_off || b.called_off
    }

    fn absorb(a: &mut Together, b: Together) {
        let (mut more, fewer) = if a.documents.len() >= b.documents.len() {
            (std::mem::take(&mut a.documents), b.documents)
        } else {
            (b.documents, std::mem::take(&mut a.documents))
        };
        more.extend(fewer);
        a.documents = more;
        a.company = OnceCell::new();
        a.people.extend(b.people);
        a.reports += b.reports;
        a.table = if a.table == Table::Either { b.table } else { a.table };
        a.series = a.series.or(b.series);
        a.edition.add(b.edition);
        a.year.add(b.year);
        a.country.add(b.country);
        a.city.add(b.city);
        a.host.add(b.host);
        a.days.add(b.days);
        a.sides.add(b.sides);
        a.pairs.add(b.pairs);
        a.rounds.add(b.rounds);
        a.placed |= b.placed;
        a.yearly |= b.yearly;
        a.sure_year |= b.sure_year;
        a.called_off |= b.called_off;
        a.settled |= b.settled;
    }

    fn settled(whole: &Together) -> bool {
        whole.settled
    }

    /// As in naive Bayes: each name that the articles of the open one print counts by how much oftener the others print it than articles do in general.
    fn kin(open: &Together, whole: &Together) -> i32 {
        let articles = whole.documents.len() as u64;
        let named: BTreeSet<u64> = open.documents.iter().flat_map(|d| d.company.iter().copied()).filter(|n| !open.people.contains(n)).collect();
        // Half of what is named is of the occasion, and one article in fifty names any name, of 32 parts; one more article keeps a single one from being sure.
        let oftener = |n: u64| 16 + 800 * whole.company().get(&n).copied().unwrap_or(0) as u64 / (articles + 1);
        (quarter_bits(articles) + named.into_iter().map(|n| quarter_bits(oftener(n)) - quarter_bits(32)).sum::<i32>()).clamp(KIN.0, KIN.1)
    }
}
