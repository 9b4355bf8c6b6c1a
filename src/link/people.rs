//! People over time: which names are one person's, and what posts they held.

use super::card::{Card, Named, civil};
use super::hash::{Code, Map};
use super::name::Name;
use super::words::{phrase, slug, words};
use crate::model::*;
use crate::order;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

/// One article's naming of a person.
#[derive(Clone, Copy)]
struct Seen<'a> {
    card: &'a Card,
    named: &'a Named,
}

/// All that are named in the corpus, one entry a person.
pub struct People<'a> {
    ids: Vec<String>,
    names: Vec<&'a str>,
    people: Vec<Vec<Seen<'a>>>,
    of: Map<(&'a str, &'a str), usize>,
}

/// A short form is looked for among so many bearers of the name, the most named first: who is named less is not called by a short form alone.
const BEARERS: usize = 100;
/// A short form that fits several is that of the one who is named so many times as often as the next.
const CLEARLY: usize = 5;

impl<'a> People<'a> {
    pub fn new(cards: &'a BTreeMap<Arc<str>, Card>) -> Self {
        // Equal names first.
        let mut forms: Map<(Option<Code>, Vec<u64>), Vec<Seen>> = Map::default();
        for card in cards.values() {
            for named in card.named.iter().filter(|n| n.kind == EntityKind::Person) {
                forms.entry((named.country.as_deref().map(Code::new), words(&named.name))).or_default().push(Seen { card, named });
            }
        }
        // Full names found people, the most named first; short forms and other spellings join them.
        let mut bearers: BTreeMap<u64, Vec<(Name, Vec<Seen>)>> = BTreeMap::new();
        let mut ordered: Vec<_> = forms.into_iter().collect();
        order::sort_by(&mut ordered, |((_, a), _), ((_, b), _)| a.cmp(b));
        order::sort_by_key(&mut ordered, |((country, words), seen)| {
            ((country.is_none() as u64) << 1 | (words.len() == 1) as u64) << 32 | (u32::MAX as u64 - seen.len() as u64)
        });
        let mut homes: BTreeMap<Vec<u64>, Vec<u64>> = BTreeMap::new();
        for ((country, words), seen) in ordered {
            let name = Name::new(&seen[0].named.name, seen[0].named.country.as_deref());
            let key = match (country, homes.get(&words).map(Vec::as_slice)) {
                // Without a country: whose full name it is, if only one country has it.
                (None, Some([key])) => *key,
                _ => name.key(),
            };
            if country.is_some() {
                homes.entry(words).or_default().push(key);
            }
            let there = bearers.entry(key).or_default();
            let mut fits = (0..there.len().min(BEARERS)).filter(|n| there[*n].0.fits(&name)).collect::<Vec<_>>();
            order::sort_by_key(&mut fits, |n| u64::MAX - there[*n].1.len() as u64);
            match fits[..] {
                [one] => there[one].1.extend(seen),
                [one, next, ..] if there[one].1.len() >= CLEARLY * there[next].1.len() => there[one].1.extend(seen),
                _ => there.push((name, seen)),
            }
        }
        let mut people: Vec<(String, &str, Vec<Seen>)> = Vec::new();
        for (_, seen) in bearers.into_values().flatten() {
            for mut seen in apart(seen) {
                order::sort_by(&mut seen, |a, b| (&a.card.id, a.named.first.start).cmp(&(&b.card.id, b.named.first.start)));
                let country = seen.iter().find_map(|s| s.named.country.as_deref()).unwrap_or("");
                let name = fullest(&seen);
                people.push((format!("{}:{}", country.to_lowercase(), slug(name)), name, seen));
            }
        }
        // People of one name and country are told apart by number, in the order of the articles.
        order::sort_by(&mut people, |a, b| (&a.0, &a.2[0].card.id, &a.2[0].named.entity).cmp(&(&b.0, &b.2[0].card.id, &b.2[0].named.entity)));
        let (mut ids, mut of, mut counted) = (Vec::new(), Map::default(), BTreeMap::<String, usize>::new());
        for (n, (id, _, seen)) in people.iter().enumerate() {
            let count = counted.entry(id.clone()).or_default();
            *count += 1;
            ids.push(if *count == 1 { id.clone() } else { format!("{id}~{count}") });
            of.extend(seen.iter().map(|s| ((&*s.card.id, s.named.entity.as_str()), n)));
        }
        let (names, people) = people.into_iter().map(|(_, name, seen)| (name, seen)).unzip();
        Self { ids, names, people, of }
    }

    /// The id and the full name of the person that an article's entity is.
    pub fn who(&self, document: &str, entity: &str) -> Option<(&str, &str)> {
        let n = *self.of.get(&(document, entity))?;
        Some((&self.ids[n], self.names[n]))
    }

    /// Those who took part in some meeting.
    pub fn public(&self, meetings: &[CorpusMeeting]) -> Vec<CorpusPerson> {
        let taking: BTreeSet<&str> = meetings.iter().flat_map(|m| m.participants.iter().map(|p| p.entity.as_str())).collect();
        let chosen = (0..self.ids.len()).filter(|n| taking.contains(self.ids[*n].as_str()));
        chosen.map(|n| person(&self.ids[n], self.names[n], &self.people[n])).collect()
    }
}

/// A rank or office, and who is given it where.
type Held<'a> = (&'a str, Seen<'a>, Span);

fn person(id: &str, name: &str, seen: &[Seen]) -> CorpusPerson {
    let aliases: BTreeSet<&str> = seen.iter().map(|s| s.named.name.as_str()).filter(|n| *n != name).collect();
    let mut posts: BTreeMap<(bool, u64), Vec<Held>> = BTreeMap::new();
    for s in seen {
        s.named.ranks.iter().for_each(|(rank, at)| posts.entry((false, phrase(rank))).or_default().push((rank, *s, *at)));
        s.named.offices.iter().for_each(|(office, at)| posts.entry((true, phrase(office))).or_default().push((office, *s, *at)));
    }
    let mut posts: Vec<Post> = posts
        .into_iter()
        .map(|((office, _), held)| {
            let days = || held.iter().filter_map(|h| day(h.1.card));
            let said = most(held.iter().map(|h| h.0));
            let (rank, office) = if office { (None, Some(said)) } else { (Some(said), None) };
            Post { rank, office, first_seen: days().min(), last_seen: days().max(), sources: held.iter().map(|h| h.1.card.span(h.2)).collect() }
        })
        .collect();
    order::sort_by(&mut posts, |a, b| {
        (a.first_seen.is_none(), &a.first_seen, &a.rank, &a.office).cmp(&(b.first_seen.is_none(), &b.first_seen, &b.rank, &b.office))
    });
    CorpusPerson {
        id: id.into(),
        name: name.into(),
        aliases: aliases.into_iter().map(str::to_string).collect(),
        country: seen.iter().find_map(|s| s.named.country.clone()),
        posts,
    }
}

/// The day that an article speaks from, else that of the first meeting that it reports as its main one.
fn day(card: &Card) -> Option<String> {
    let main = || card.meetings.iter().filter(|t| t.meeting.salience == Salience::Main).filter_map(|t| t.meeting.start.as_deref());
    card.day.clone().or_else(|| main().find_map(civil).map(str::to_string))
}

/// The most frequent, of equals the first by letter.
pub fn most<'t>(values: impl Iterator<Item = &'t str>) -> String {
    let mut count: BTreeMap<&str, usize> = BTreeMap::new();
    values.for_each(|v| *count.entry(v).or_default() += 1);
    count.into_iter().max_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(a.0))).map_or(String::new(), |v| v.0.into())
}

/// Of the forms with most words the most frequent one; a form that only one in twenty uses is a slip of the pen.
fn fullest<'a>(seen: &[Seen<'a>]) -> &'a str {
    let mut count: BTreeMap<&'a str, usize> = BTreeMap::new();
    seen.iter().for_each(|s| *count.entry(&s.named.name).or_default() += 1);
    let enough = seen.len().div_ceil(20);
    let usual = count.into_iter().filter(|(_, n)| *n >= enough);
    usual.max_by(|a, b| (a.0.split_whitespace().count().min(3), a.1).cmp(&(b.0.split_whitespace().count().min(3), b.1)).then(b.0.cmp(a.0))).map_or("", |c| c.0)
}

/// Walks of life that one person hardly changes between. Whoever serves a state may change from any office to any other.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Sphere {
    State,
    Business,
    Learning,
    Stage,
}

/// Words of offices outside the state.
const SPHERES: [(Sphere, &[&str]); 3] = [
    (Sphere::Business, &["công ty", "tập đoàn", "ngân hàng", "doanh nghiệp", "doanh nhân", "CEO", "hội đồng quản trị", "tổng giám đốc"]),
    (Sphere::Learning, &["bác sĩ", "hiệu trưởng", "giảng viên", "bệnh viện", "trường", "luật sư", "chuyên gia", "nhà nghiên cứu"]),
    (Sphere::Stage, &["ca sĩ", "diễn viên", "nghệ sĩ", "nhạc sĩ", "đạo diễn", "cầu thủ", "huấn luyện viên", "người mẫu", "hoa hậu"]),
];

fn spheres(named: &Named) -> BTreeSet<Sphere> {
    static PHRASES: OnceLock<Vec<(Sphere, Vec<u64>)>> = OnceLock::new();
    let phrases = PHRASES.get_or_init(|| SPHERES.iter().flat_map(|(sphere, all)| all.iter().map(|phrase| (*sphere, words(phrase)))).collect());
    let of = |office: &String| {
        let office = words(office);
        phrases.iter().find(|(_, phrase)| office.windows(phrase.len()).any(|part| part == phrase)).map_or(Sphere::State, |s| s.0)
    };
    named.offices.iter().map(|o| of(&o.0)).chain(named.ranks.iter().map(|_| Sphere::State)).collect()
}

/// People of one name and one country whose posts lie in different walks of life, which no article gives to one person. Who is given no post goes with the most named.
fn apart(seen: Vec<Seen>) -> Vec<Vec<Seen>> {
    let each: Vec<BTreeSet<Sphere>> = seen.iter().map(|s| spheres(s.named)).collect();
    let mut lives: Vec<BTreeSet<Sphere>> = Vec::new();
    for one in each.iter().filter(|s| !s.is_empty()) {
        let (touched, mut rest): (Vec<_>, Vec<_>) = lives.into_iter().partition(|life| !life.is_disjoint(one));
        rest.push(touched.into_iter().fold(one.clone(), |all, life| &all | &life));
        lives = rest;
    }
    if lives.len() < 2 {
        return vec![seen];
    }
    order::sort(&mut lives);
    let of = |s: &BTreeSet<Sphere>| lives.iter().position(|life| !life.is_disjoint(s));
    let mut count = vec![0; lives.len()];
    each.iter().filter_map(of).for_each(|n| count[n] += 1);
    let most = (0..count.len()).max_by_key(|n| (count[*n], std::cmp::Reverse(*n))).unwrap_or(0);
    let mut out = vec![Vec::new(); lives.len()];
    seen.into_iter().zip(&each).for_each(|(s, each)| out[of(each).unwrap_or(most)].push(s));
    out
}
