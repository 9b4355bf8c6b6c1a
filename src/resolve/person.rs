//! Entities of persons: short names are joined to full ones, titles are collected, and each person gets a country where the text or the lexicon says so.

use super::{Entity, organization};
use crate::hash::Map;
use crate::lexicon::{Class, Marks};
use crate::model::{Basis, EntityKind};
use crate::reading::{Reading, Toks};
use crate::recognise::Mention;
use crate::tokenise::{Kind, Shape, Token, fold};

/// Rule ids of the mentions that are added here, and of those that name writers and photographers.
const SHORT: &str = "person/short-name";
const AGAIN: &str = "person/name-again";
const SIGNATURES: [&str; 2] = ["person/byline", "person/photographer"];
/// Candidates looked at for one short name.
const MOST: usize = 12;

/// The words of a name, as folds; hyphens, particles and initials' points left out.
fn words(r: &Reading, toks: Toks) -> Vec<u64> {
    let hyphenated = |i: u32| i > toks.start && r.tokens[i - 1].kind == Kind::Dash;
    toks.iter().filter(|&i| r.tokens[i].kind == Kind::Word && (r.tokens[i].capital() || hyphenated(i))).map(|i| r.tokens[i].fold).collect()
}

/// The family name comes first: Korean, Chinese, Vietnamese, Khmer names.
fn family_first(r: &Reading, toks: Toks) -> bool {
    r.hit(toks.start, Class::GivenNames).is_some_and(|h| h.value() == "family") || all_syllables(r, toks)
}

fn all_syllables(r: &Reading, toks: Toks) -> bool {
    toks.iter().all(|i| r.tokens[i].syllable)
}

/// A Vietnamese (or Sino-Vietnamese) full name.
fn is_vietnamese(r: &Reading, toks: Toks) -> bool {
    toks.len() >= 2 && r.hit(toks.start, Class::Surnames).is_some() && all_syllables(r, toks)
}

/// A form by which the text may name somebody again.
struct Key {
    fold: u64,
    /// The full name it belongs to.
    name: Toks,
    /// The form is one word of the name, else the whole name that begins with `fold`.
    short: bool,
    /// Too common a word, or no office of state, to be a name by itself: only as one of two ("Trump - Tập").
    paired: bool,
}

/// Finds bare surnames and given names of persons who are named in full elsewhere in the text; keeps `mentions` in order.
pub fn add_short_names(r: &Reading, mentions: &mut Vec<Mention>) {
    let mut keys: Vec<Key> = Vec::new();
    let mut seen = crate::hash::Set::default();
    for m in mentions.iter().filter(|m| m.kind == EntityKind::Person) {
        if m.toks.len() == 1 {
            // "Tổng thống Trump": his title once tells whom the bare name means; "ông Trump" before it only whom one of two is.
            let word = &r.tokens[m.toks.start];
            let paired = !of_state(r, m) || word.len() <= 3 || word.syllable;
            if seen.insert(vec![word.fold, u64::from(paired)]) {
                keys.push(Key { fold: word.fold, name: m.toks, short: true, paired });
            }
            continue;
        }
        let names = words(r, m.toks);
        if names.len() < 2 || !seen.insert(names.clone()) {
            continue;
        }
        let last = (m.toks.start..m.toks.end).rev().find(|&i| r.tokens[i].capital()).unwrap_or(m.toks.start);
        keys.push(Key { fold: names[0], name: m.toks, short: false, paired: false });
        if SIGNATURES.contains(&m.rule) {
            continue;
        }
        // Vietnamese given names are often common words, but are never used without a title.
        if r.tokens[last].len() > 2 && (is_vietnamese(r, m.toks) || r.hit(last, Class::Common).is_none()) {
            keys.push(Key { fold: r.tokens[last].fold, name: m.toks, short: true, paired: false });
        }
        if family_first(r, m.toks) {
            let paired = is_vietnamese(r, m.toks) || r.hit(m.toks.start, Class::Common).is_some();
            keys.push(Key { fold: names[0], name: m.toks, short: true, paired });
        }
    }
    if keys.is_empty() {
        return;
    }
    // Whole names before words of them.
    crate::order::sort_by_key(&mut keys, |k| k.fold << 1 | k.short as u64);
    let filter = keys.iter().fold([0u64; 4], |mut f, k| {
        f[(k.fold >> 6 & 3) as usize] |= 1 << (k.fold & 63);
        f
    });
    let mut found = Vec::new();
    let (mut next, mut free_from) = (0, 0);
    let all = r.tokens.len() as u32;
    for i in r.hits.all_of(0, all, Marks::CAPITAL) {
        while next < mentions.len() && mentions[next].toks.start <= i {
            if mentions[next].kind != EntityKind::Place || mentions[next].toks.len() > 1 || mentions[next].rule.starts_with("place/") {
                free_from = free_from.max(mentions[next].toks.end);
            }
            next += 1;
        }
        let t = &r.tokens[i];
        if i < free_from || filter[(t.fold >> 6 & 3) as usize] >> (t.fold & 63) & 1 == 0 {
            continue;
        }
        let from = keys.partition_point(|k| k.fold < t.fold);
        let room = mentions.get(next).map_or(u32::MAX, |m| m.toks.start);
        let pair = paired(r, i, &keys);
        for k in keys[from..].iter().take_while(|k| k.fold == t.fold).take(MOST) {
            let (len, rule) = if k.short { (1, SHORT) } else { (k.name.len(), AGAIN) };
            let toks = Toks::new(i, i + len);
            let fits = toks.end <= room.max(i + 1) && toks.end <= r.sentence_at(i).toks.end;
            let again = || match k.short {
                true => !k.paired && may_be_short(r, i, k.name) || pair,
                false => same(r, toks, k.name),
            };
            if fits && again() {
                found.push(Mention::new(toks, EntityKind::Person, rule));
                free_from = toks.end;
                break;
            }
        }
    }
    if !found.is_empty() {
        mentions.append(&mut found);
        crate::order::sort_by_key(mentions, |m| m.toks.order());
    }
}

/// "Trump - Kim": a dash between spaces joins it with another short name.
fn paired(r: &Reading, i: u32, keys: &[Key]) -> bool {
    let dash = |at: u32| r.token(at).is_some_and(|t| t.kind == Kind::Dash && t.spaced) && r.token(at + 1).is_some_and(|t| t.spaced);
    let short = |at: u32| {
        let word = r.token(at).filter(|t| t.capital());
        word.is_some_and(|t| keys[keys.partition_point(|k| k.fold < t.fold)..].iter().take_while(|k| k.fold == t.fold).take(MOST).any(|k| k.short))
    };
    let s = r.sentence_at(i).toks;
    i >= s.start + 2 && dash(i - 1) && short(i - 2) || i + 2 < s.end && dash(i + 1) && short(i + 2)
}

/// A person of one name who is named with an office of state: what is bought, sailed or represented has others ("đại diện Uber", "tàu Đô đốc Kuznetsov").
fn of_state(r: &Reading, m: &Mention) -> bool {
    let head = |o: &Toks| r.office(*o).map_or("", |h| h.value());
    m.rule == "person/office-name" && m.offices.iter().any(|o| matches!(head(o), "state" | "government" | "minister" | "parliament" | "royal"))
}

/// The same words in the same order.
fn same(r: &Reading, a: Toks, b: Toks) -> bool {
    a.iter().zip(b.iter()).all(|(i, j)| r.tokens[i].fold == r.tokens[j].fold)
}

/// Whether a capitalised word that is part of somebody's name names that person here.
fn may_be_short(r: &Reading, i: u32, name: Toks) -> bool {
    let sentence = r.sentence_at(i).toks;
    let titled = titled(r, i);
    if r.hits.at(i).iter().any(|h| h.len() > 1 && !matches!(h.class(), Class::Surnames)) {
        return false;
    }
    let t = &r.tokens[i];
    let after = r.next_in_sentence(i);
    let joined = |n: &Token| n.capital() && n.spaced && n.kind == Kind::Word || n.kind == Kind::Dash && !n.spaced && r.token(i + 2).is_some_and(|w| !w.spaced);
    if after.is_some_and(joined) && !titled {
        return false;
    }
    if is_vietnamese(r, name) {
        return titled;
    }
    let before = (i > sentence.start).then(|| &r.tokens[i - 1]);
    if !titled && before.is_some_and(|b| b.capital() && t.spaced && b.shape != Shape::Upper && r.hit(i - 1, Class::Common).is_none() && i - 1 > sentence.start)
    {
        return false;
    }
    if !r.tokens[i].syllable {
        return true;
    }
    titled || before.is_some_and(|b| b.kind == Kind::Word)
}

/// A rank, an office or a word of address ends before token `i`.
fn titled(r: &Reading, i: u32) -> bool {
    let start = r.sentence_at(i).toks.start;
    (i.saturating_sub(4).max(start)..i)
        .any(|k| r.hits.at(k).iter().any(|h| h.end == i && matches!(h.class(), Class::Ranks | Class::Offices | Class::Honorifics)))
}

/// Mentions that are one person.
struct Group {
    /// Words of the longest form.
    words: Vec<u64>,
    /// The longest form.
    name: Toks,
    mentions: Vec<u32>,
    vietnamese: bool,
    /// The number of the user's word for the person, where there is one.
    own: Option<u32>,
}

/// Joins the mentions of persons; `others`: the entities of the other kinds.
pub fn entities(r: &Reading, mentions: &[Mention], others: &[Entity]) -> Vec<Entity> {
    let groups = group(r, mentions);
    let mut countries: Vec<Option<&'static str>> = vec![None; mentions.len()];
    for e in others {
        if let Some((code, ..)) = e.country {
            // A short form of an organization ("Bộ Quốc phòng", "Chính phủ") does not say whose it is.
            let says =
                |m: &Mention| m.kind != EntityKind::Organization || m.row.is_some_and(|row| !row.value.is_empty()) || organization::state(r, m).is_some();
            e.mentions.iter().filter(|&&m| says(&mentions[m as usize])).for_each(|&m| countries[m as usize] = Some(code));
        }
    }
    let named = |code: &str| mentions.iter().zip(&countries).any(|(m, c)| m.kind == EntityKind::Place && *c == Some(code));
    let speaks_of_china_only = named("CN") && !named("VN");
    let around = Around { r, mentions, countries, speaks_of_china_only };
    groups.into_iter().map(|g| around.entity(g)).collect()
}

fn group(r: &Reading, mentions: &[Mention]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut by_name: Map<Vec<u64>, usize> = Map::default();
    let mut by_end: Map<u64, Vec<usize>> = Map::default();
    let persons = || mentions.iter().enumerate().filter(|(_, m)| m.kind == EntityKind::Person);
    // All names of a word of the user's are one person, who goes by its first name for those that have no word.
    let mut by_own: Map<u64, usize> = Map::default();
    for (n, m) in persons() {
        let Some((own, word)) = m.own.and_then(|own| Some((own, r.own_word(own)?))) else { continue };
        let printed = words(r, m.toks);
        let g = *by_own.entry(own as u64).or_insert_with(|| {
            groups.push(Group { words: word.folds.clone(), name: m.toks, mentions: vec![], vietnamese: is_vietnamese(r, m.toks), own: Some(own) });
            groups.len() - 1
        });
        for name in [&word.folds, &printed].into_iter().filter(|name| name.len() > 1) {
            by_name.entry(name.clone()).or_insert(g);
            for fold in [name[name.len() - 1], name[0]] {
                let list = by_end.entry(fold).or_default();
                if list.len() < MOST && !list.contains(&g) {
                    list.push(g);
                }
            }
        }
        groups[g].mentions.push(n as u32);
        if m.toks.len() > groups[g].name.len() {
            (groups[g].name, groups[g].vietnamese) = (m.toks, is_vietnamese(r, m.toks));
        }
    }
    // Long names first, so that shorter ones find them.
    let mut long: Vec<(Vec<u64>, usize)> =
        persons().filter(|(_, m)| m.own.is_none()).map(|(n, m)| (words(r, m.toks), n)).filter(|(w, _)| w.len() > 1).collect();
    crate::order::sort_by_key(&mut long, |l| !(l.0.len() as u64));
    for (name, n) in long {
        let toks = mentions[n].toks;
        let g = match by_name.get(&name) {
            Some(&g) => g,
            None => {
                let ends = [name[name.len() - 1], name[0]];
                let found = ends.iter().filter_map(|f| by_end.get(f)).flatten().copied().find(|&g| form_of(r, &name, toks, &groups[g]));
                let g = found.unwrap_or_else(|| {
                    groups.push(Group { words: name.clone(), name: toks, mentions: vec![], vietnamese: is_vietnamese(r, toks), own: None });
                    for f in ends {
                        let list = by_end.entry(f).or_default();
                        if list.len() < MOST && !list.contains(&(groups.len() - 1)) {
                            list.push(groups.len() - 1);
                        }
                    }
                    groups.len() - 1
                });
                by_name.insert(name, g);
                g
            }
        };
        groups[g].mentions.push(n as u32);
        let shown = &r.tokens[groups[g].name.start];
        if shown.shape == Shape::Upper && shown.len() > 1 && r.tokens[toks.start].shape == Shape::Title && toks.len() == groups[g].name.len() {
            groups[g].name = toks;
        }
    }
    groups.iter_mut().for_each(|g| crate::order::sort_by_key(&mut g.mentions, |&m| m as u64));
    // Single names: to whom they end or begin, the one named last before.
    let mut latest: Map<u64, usize> = Map::default();
    for (n, m) in persons() {
        let name = words(r, m.toks);
        let own = m.own.and_then(|own| by_own.get(&(own as u64)).copied());
        if let Some(g) = own.filter(|_| name.len() < 2) {
            name.first().map(|&key| latest.insert(key, g));
            continue;
        }
        if name.len() > 1 {
            let g = own.unwrap_or_else(|| by_name[&name]);
            latest.insert(name[name.len() - 1], g);
            if family_first(r, m.toks) && !groups[g].vietnamese {
                latest.insert(name[0], g);
            }
            continue;
        }
        let key = name.first().copied().unwrap_or(r.tokens[m.toks.start].fold);
        let later = || {
            let of = |g: &&usize| groups[**g].words.last() == Some(&key) || groups[**g].words[0] == key && !groups[**g].vietnamese;
            by_end.get(&key).and_then(|list| list.iter().find(of)).copied()
        };
        // "Ông Tập": Chinese go by the family name, Vietnamese never do.
        let family = || by_end.get(&key).and_then(|list| list.iter().find(|&&g| groups[g].words[0] == key)).copied();
        let g = latest.get(&key).copied().or_else(later).or_else(family).unwrap_or_else(|| {
            groups.push(Group { words: vec![key], name: m.toks, mentions: vec![], vietnamese: false, own: None });
            groups.len() - 1
        });
        latest.insert(key, g);
        groups[g].mentions.push(n as u32);
    }
    groups.iter_mut().for_each(|g| crate::order::sort_by_key(&mut g.mentions, |&m| m as u64));
    groups
}

/// A shorter or differently spelt form of a person's name: "Collin Koh" of "Collin Koh Swee Lean", "Abu Mohamed al-Adnani" of "Abu Muhammad al-Adnani".
fn form_of(r: &Reading, name: &[u64], toks: Toks, of: &Group) -> bool {
    let (n, k) = (name.len(), of.words.len());
    if n == k {
        // "Sergei Lavrov", "Sergey Lavrov".
        let spelt = || {
            n == 2 && name[1] == of.words[1] && !family_first(r, toks) && (alike(r.word(toks.start), r.word(of.name.start)) || familiar(name[0], of.words[0]))
        };
        let differ = name.iter().zip(&of.words).filter(|(a, b)| a != b).count();
        return spelt() || n >= 3 && differ == 1 && name[0] == of.words[0] && name[n - 1] == of.words[k - 1] && !of.vietnamese && !is_vietnamese(r, toks);
    }
    if n > k {
        return false;
    }
    if of.vietnamese {
        return of.words.ends_with(name);
    }
    let mut rest = of.words.iter();
    of.words.starts_with(name) || name[n - 1] == of.words[k - 1] && name.iter().all(|w| rest.any(|x| x == w))
}

/// The familiar form of a given name and the full one, either way round.
fn familiar(a: u64, b: u64) -> bool {
    FAMILIAR.iter().any(|&(short, full)| (a, b) == (short, full) || (a, b) == (full, short))
}

const FAMILIAR: [(u64, u64); 10] = [
    (fold("Jim"), fold("James")),
    (fold("Mike"), fold("Michael")),
    (fold("Bill"), fold("William")),
    (fold("Joe"), fold("Joseph")),
    (fold("Bob"), fold("Robert")),
    (fold("Tom"), fold("Thomas")),
    (fold("Dan"), fold("Daniel")),
    (fold("Tony"), fold("Anthony")),
    (fold("Ted"), fold("Edward")),
    (fold("Andy"), fold("Andrew")),
];

/// Two spellings of one given name: as long, of other letters at one place.
fn alike(a: &str, b: &str) -> bool {
    let (n, differ) = (a.chars().count(), a.chars().zip(b.chars()).filter(|(x, y)| x != y).count());
    n >= 5 && n == b.chars().count() && differ == 1 && a.chars().next() == b.chars().next()
}

/// What the persons' entities are made from.
struct Around<'a> {
    r: &'a Reading<'a>,
    mentions: &'a [Mention],
    /// Country of each mention of another kind.
    countries: Vec<Option<&'static str>>,
    speaks_of_china_only: bool,
}

const AT: [u64; 2] = [fold("tại"), fold("ở")];
/// "Về", "nghiên cứu".
const ABOUT: [u64; 2] = [fold("về"), fold("cứu")];
const OF: u64 = fold("của");
const BY: u64 = fold("do");
const WITH: u64 = fold("cùng");
const DELEGATION: u64 = fold("đoàn");
/// Verbs of a visit: "thăm", "công du", "sang".
const GOES: [u64; 3] = [fold("thăm"), fold("du"), fold("sang")];

impl Around<'_> {
    fn entity(&self, g: Group) -> Entity {
        let r = self.r;
        let distinct = |list: fn(&Mention) -> &Vec<Toks>| {
            let mut seen: Vec<u64> = Vec::new();
            let mut out: Vec<Toks> = Vec::new();
            for &toks in g.mentions.iter().flat_map(|&m| list(&self.mentions[m as usize])) {
                let hash = toks.iter().map(|i| r.tokens[i].fold).fold(7u64, |h, f| h.wrapping_mul(31).wrapping_add(f));
                if !seen.contains(&hash) && seen.len() < 64 {
                    seen.push(hash);
                    out.push(toks);
                }
            }
            out
        };
        let (ranks, mut offices) = (distinct(|m| &m.ranks), distinct(|m| &m.offices));
        // Whoever is known holds no office of another state.
        if let Some(state) = self.notable(&g) {
            offices.retain(|&o| self.in_office(o).is_none_or(|(code, _)| code == state || !self.of_state(o)));
        }
        let country = self.country(&g, &ranks, &offices);
        Entity { name: r.line(g.name), own: g.own, mentions: g.mentions, country, ranks, offices, ..Entity::new(EntityKind::Person) }
    }

    fn country(&self, g: &Group, ranks: &[Toks], offices: &[Toks]) -> Option<(&'static str, Basis, Vec<Toks>)> {
        let r = self.r;
        // "Ủy viên Bộ Chính trị, Ngoại trưởng Trung Quốc" Vương Nghị: a state that is printed goes first; Phomvihane sits in a Politburo of his own.
        let printed = |at: &Toks| at.iter().any(|i| r.state(i).is_some());
        let mut held = offices.iter().filter_map(|&o| self.in_office(o)).filter(|(code, at)| *code != "VN" || g.vietnamese || printed(at)).peekable();
        // "Ủy viên Bộ Chính trị" Dương Khiết Trì: whoever is known before a body that only implies a state.
        let first = held.peek().copied();
        let printed = held.find(|(_, at)| printed(at));
        if printed.is_none()
            && let Some(state) = self.notable(g)
        {
            return Some((state, Basis::Lexicon, vec![g.name]));
        }
        if let Some((code, toks)) = printed.or(first) {
            return Some((code, Basis::Stated, vec![toks]));
        }
        let titled = !(ranks.is_empty() && offices.is_empty());
        if g.vietnamese && titled {
            let chinese = r.hit(g.name.start, Class::Surnames).is_some_and(|h| h.more() == "CN");
            let foreign = ranks.iter().any(|t| r.hit(t.start, Class::Ranks).is_some_and(|h| h.more() == "foreign"));
            // A Sino-Vietnamese reading may name a Chinese: in a text that speaks of China and not of Viet Nam it does, if it speaks of both together.
            let far = self.speaks_of_china_only && g.mentions.iter().take(8).any(|&m| self.beside_china(m)) && !self.counterpart_of_china(offices);
            return match (chinese || far, foreign) {
                (true, _) => Some(("CN", if far { Basis::Context } else { Basis::Lexicon }, vec![g.name])),
                (_, true) => None,
                _ => Some(("VN", Basis::Lexicon, vec![g.name])),
            };
        }
        self.in_context(g, offices)
    }

    /// "Bộ trưởng Ngoại giao A gặp Bộ trưởng Ngoại giao Trung Quốc B": there is one of each state.
    fn counterpart_of_china(&self, offices: &[Toks]) -> bool {
        let r = self.r;
        let chinese = || self.mentions.iter().flat_map(|m| &m.offices).filter(|&&o| self.of_state(o)).filter_map(|&o| self.in_office(o).map(|c| (o, c)));
        let same = |a: Toks, b: Toks| a.len() > 1 && a.iter().zip(b.iter()).take(4).all(|(i, j)| r.tokens[i].fold == r.tokens[j].fold);
        chinese().any(|(o, (code, at))| code == "CN" && offices.iter().any(|&own| same(own, Toks::new(o.start, at.start))))
    }

    /// China is named in the sentence of a mention.
    fn beside_china(&self, mention: u32) -> bool {
        let sentence = self.r.sentence_at(self.mentions[mention as usize].toks.start).toks;
        let from = self.mentions.partition_point(|m| m.toks.start < sentence.start);
        let inside = self.mentions[from..].iter().take_while(|m| m.toks.start < sentence.end).zip(&self.countries[from..]);
        inside.into_iter().any(|(_, c)| *c == Some("CN"))
    }

    /// The state of a person whom the user's words or the lexicon know.
    fn notable(&self, g: &Group) -> Option<&'static str> {
        let known = |toks: Toks| self.r.hits.at(toks.start).iter().rev().find(|h| h.class() == Class::Notables && h.end == toks.end).map(|h| h.value());
        let own = g.own.and_then(|own| self.r.own_word(own)).map(|own| own.country).filter(|code| !code.is_empty());
        own.or_else(|| g.mentions.iter().find_map(|&m| known(self.mentions[m as usize].toks)))
    }

    /// An office that is held for a state.
    fn of_state(&self, o: Toks) -> bool {
        let head = self.r.office(o).map_or("", |h| h.value());
        matches!(head, "state" | "government" | "minister" | "parliament" | "royal" | "diplomat" | "military" | "staff")
    }

    /// The country that an office phrase names; after "tại" stands where the office is served, not for whom, after "về" what it is about.
    fn in_office(&self, office: Toks) -> Option<(&'static str, Toks)> {
        let from = self.mentions.partition_point(|m| m.toks.start < office.start);
        let inside = self.mentions[from..].iter().enumerate().take_while(|(_, m)| m.toks.start < office.end);
        for (k, m) in inside.filter(|(_, m)| m.kind != EntityKind::Person) {
            let before = |words: &[u64]| office.start < m.toks.start && words.contains(&self.r.tokens[m.toks.start - 1].fold);
            if before(&AT) {
                return None;
            }
            if before(&ABOUT) {
                continue;
            }
            if let Some(code) = self.countries[from + k] {
                return Some((code, m.toks));
            }
        }
        None
    }

    /// "Chuyến thăm Iran của Thủ tướng A", "tháp tùng chuyến thăm Bắc Kinh là Bộ trưởng B": who goes there is not from there.
    fn visited(&self, k: usize) -> bool {
        let (r, at) = (self.r, self.mentions[k].toks);
        let goes = |n: u32| (at.start.saturating_sub(n)..at.start).any(|i| GOES.contains(&r.tokens[i].fold));
        goes(1) || goes(4) && (at.end..at.end + 4).any(|i| r.is(i, OF))
    }

    /// "Phái đoàn Triều Tiên do ông A dẫn đầu": the state or body of the delegation that somebody leads.
    fn led(&self, n: usize) -> Option<usize> {
        let (r, m) = (self.r, &self.mentions[n]);
        let s = r.sentence_at(m.toks.start).toks;
        let titles = m.ranks.iter().chain(&m.offices).filter(|t| s.contains(**t)).map(|t| t.start);
        let start = titles.fold(m.toks.start, u32::min);
        let by = (start.saturating_sub(3).max(s.start)..start).rev().find(|&i| r.is(i, BY))?;
        let whose = (0..n).rev().take(4).take_while(|&k| self.mentions[k].toks.start >= s.start).find(|&k| self.mentions[k].toks.end == by)?;
        let at = self.mentions[whose].toks.start;
        let delegation = (at.saturating_sub(8).max(s.start)..at).any(|i| r.cues(i).any(|c| c.value() == "delegation"));
        (delegation && self.countries[whose].is_some()).then_some(whose)
    }

    /// "Chủ tịch Quốc hội A cùng Đoàn đại biểu cấp cao Quốc hội Lào": whose delegation is with somebody.
    fn accompanied(&self, n: usize) -> Option<usize> {
        let (r, name) = (self.r, self.mentions[n].toks);
        let with = name.end;
        if !(r.is(with, WITH) && r.cues(with + 1).any(|c| c.value() == "delegation" && r.is(c.start, DELEGATION))) {
            return None;
        }
        let end = r.sentence_at(name.start).toks.end;
        let near = |k: &usize| self.mentions[*k].toks.start <= with + 10 && self.mentions[*k].toks.end <= end;
        (n + 1..self.mentions.len()).take(3).take_while(near).find(|&k| self.countries[k].is_some())
    }

    /// A house that stands for its state.
    fn is_seat(&self, k: usize) -> bool {
        let m = &self.mentions[k];
        m.kind == EntityKind::Organization && self.r.is_seat(m.toks)
    }

    /// The country named before the person in a sentence that gives the person a title; of a Korean name the Korea named last.
    fn in_context(&self, g: &Group, offices: &[Toks]) -> Option<(&'static str, Basis, Vec<Toks>)> {
        let r = self.r;
        if let Some(k) = g.mentions.iter().take(4).find_map(|&n| self.led(n as usize).or_else(|| self.accompanied(n as usize))) {
            return Some((self.countries[k].unwrap_or(""), Basis::Context, vec![self.mentions[k].toks]));
        }
        let head = |o: &Toks| r.office(*o).map_or("", |h| h.value());
        if !offices.is_empty() && offices.iter().all(|o| matches!(head(o), "expert" | "media" | "organization" | "business")) {
            return None;
        }
        let korean = r.hit(g.name.start, Class::GivenNames).is_some_and(|h| h.value() == "family") && g.name.iter().any(|i| r.tokens[i].kind == Kind::Dash);
        g.mentions.iter().take(4).find_map(|&n| {
            let m = &self.mentions[n as usize];
            let fits = |k: usize| match self.countries[k] {
                Some(code) if korean => code == "KP" || code == "KR",
                // "Lầu Năm Góc cho biết Bộ trưởng Quốc phòng A" as well.
                Some(code) => code != "VN" && (self.mentions[k].kind == EntityKind::Place || self.is_seat(k)),
                None => false,
            };
            let from = if korean { 0 } else { r.sentence_at(m.toks.start).toks.start };
            let titled = korean || m.rule == "person/office-name" || !(m.offices.is_empty() && m.ranks.is_empty());
            // "Thái tử A của Qatar".
            let next = n as usize + 1;
            let own = self.mentions.get(next).filter(|x| x.toks.start == m.toks.end + 1 && r.is(m.toks.end, OF) && x.kind == EntityKind::Place);
            if let Some((x, code)) = own.zip(self.countries.get(next).copied().flatten()).filter(|_| titled && !korean) {
                return Some((code, Basis::Context, vec![x.toks]));
            }
            let before = (0..n as usize).rev().take(40).take_while(|&k| self.mentions[k].toks.start >= from).find(|&k| fits(k) && !self.visited(k));
            before.filter(|_| titled).map(|k| (self.countries[k].unwrap_or(""), Basis::Context, vec![self.mentions[k].toks]))
        })
    }
}
