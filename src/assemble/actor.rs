//! meeting/actor: who can take part. Named persons with their ranks and offices, holders of an office without a name, delegations, states and organizations, "hai bên", "ông".
//!
//! accepts "Bộ trưởng Quốc phòng Mỹ John Carter hội đàm với Bộ trưởng Quốc phòng Việt Nam Quách Tự Lâm ngày 5/3. Ông [chào xã giao] Thủ tướng Việt Nam Đỗ Bá Quý."  who = "John Carter; Đỗ Bá Quý"
//! accepts "Bà Mary Carter, Ngoại trưởng Mỹ, hội đàm với Ngoại trưởng Nga Ivan Morozov ở Geneva. Ông [gặp] Ngoại trưởng Lào Khamphone Sisavath."  who = "Ivan Morozov; Khamphone Sisavath"
//! accepts "Hai bộ trưởng quốc phòng Nhật Bản, Ấn Độ [gặp] nhau ở Singapore ngày 5/3."  parties = "JP IN"
//! accepts "Tổng thống Mỹ John Carter và Tổng thống Nga Ivan Morozov bày tỏ lo ngại. Ông chủ Nhà Trắng sẽ [tới thăm] Anh vào ngày 13/7."  who = "John Carter"
//! accepts "Tổng thống Mỹ John Carter bày tỏ lo ngại. Bộ trưởng Quốc phòng Adam Miller đồng tình. Nhà lãnh đạo Mỹ [hội đàm] với Thủ tướng Anh Mary Smith hôm 13/7."  who = "John Carter; Mary Smith"
//! accepts "Ngoại trưởng Nga Ivan Morozov phát biểu ở Moskva. Ngoại trưởng Mỹ John Carter hôm 5/3 đã [hội đàm] với người đồng cấp Nga."  who = "John Carter; Ivan Morozov"
//! accepts "Chủ tịch Lý Đại Minh của Trung Quốc lên tiếng.\n\nQuan hệ giữa Moskva với Bắc Kinh. Ngày 5/3, Ngoại trưởng Nga Ivan Morozov [hội đàm] với Ngoại trưởng Trung Quốc Trương Minh."  parties = "RU CN"
//! accepts "Thủ tướng Đỗ Bá Quý tiếp Thủ tướng Thái Lan Prasit Wongsa chiều 6/3. Trước đó, Thủ tướng đã [hội kiến] Chủ tịch nước Lào Bounthong Sayavong."  who = "Đỗ Bá Quý; Bounthong Sayavong"
//! rejects "Mỹ và Nhật Bản gặp nhiều khó khăn trên biển."

use super::record::{HOME, REACH};
use super::statement;
use crate::lexicon::{Class, Hit, Marks};
use crate::model::{BlockKind, EntityKind};
use crate::reading::{Reading, Toks};
use crate::recognise::{Mention, Recognised, person};
use crate::resolve::{Resolved, organization};
use crate::tokenise::{Kind, Shape, fold};

/// What kind of words stand for the actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A named person.
    Person,
    /// An office without a name ("bộ trưởng Quốc phòng Lào", "Thủ tướng").
    Office,
    /// "đại diện EU", "phía Indonesia", "đoàn Việt Nam".
    Delegation,
    /// A state or organization by its name alone.
    Party,
    /// "hai bên", "hai bộ trưởng".
    Sides,
    /// "các bên", "các đại biểu".
    AllSides,
}

/// One actor in one sentence.
#[derive(Clone, Debug)]
pub struct Actor {
    /// The whole phrase with ranks and offices.
    pub toks: Toks,
    pub form: Form,
    /// Entity of the person, also where an office or a pronoun stands for one.
    pub person: Option<u32>,
    /// ISO code, ASEAN, EU, UN, NATO, or an organization's name, and where it is read.
    pub party: Option<(String, Toks)>,
}

impl Actor {
    pub fn code(&self) -> Option<&str> {
        self.party.as_ref().map(|p| p.0.as_str())
    }
    /// "Theo ông A": named as a source only.
    pub fn quoted(&self, r: &Reading) -> bool {
        self.toks.start > 0 && r.is(self.toks.start - 1, THEO)
    }
    /// "Nhận lời mời của ông A", in sentence `s`: who only invites.
    pub fn invites(&self, r: &Reading, s: Toks) -> bool {
        let at = self.toks.start;
        at >= s.start + 2 && r.is(at - 1, OF) && r.is(at - 2, INVITES)
    }
    /// "Tàu khu trục X".
    pub fn is_ship(&self, r: &Reading) -> bool {
        self.form == Form::Delegation && r.cues(self.toks.start).any(|c| c.value() == "ship")
    }
    /// A person or an office, not merely a state.
    pub fn is_personal(&self) -> bool {
        matches!(self.form, Form::Person | Form::Office | Form::Delegation)
    }
}

/// Actors of the whole text in order, with the first one of every sentence.
#[derive(Debug, Default)]
pub struct Actors {
    pub all: Vec<Actor>,
    first: Vec<u32>,
}

/// `actors[k]`: an actor by its number.
impl std::ops::Index<usize> for Actors {
    type Output = Actor;
    #[inline(always)]
    fn index(&self, k: usize) -> &Actor {
        &self.all[k]
    }
}

impl Actors {
    /// Numbers of the actors of a sentence.
    pub fn of_sentence(&self, sentence: usize) -> std::ops::Range<usize> {
        self.first[sentence] as usize..self.first[sentence + 1] as usize
    }
}

/// What stands before the names of a navy's ships, and whose navy it is.
const PREFIXES: [(u64, &str); 13] = [
    (fold("USS"), "US"),
    (fold("USNS"), "US"),
    (fold("USCGC"), "US"),
    (fold("HMS"), "GB"),
    (fold("HMAS"), "AU"),
    (fold("HMCS"), "CA"),
    (fold("HMNZS"), "NZ"),
    (fold("INS"), "IN"),
    (fold("JS"), "JP"),
    (fold("ROKS"), "KR"),
    (fold("BRP"), "PH"),
    (fold("RSS"), "SG"),
    (fold("KRI"), "ID"),
];

/// How names of bodies begin that every state has.
const BARE: [&str; 8] = ["Bộ ", "Hải quân", "Lục quân", "Không quân", "Quân đội", "Ủy ban Đối ngoại", "Ủy ban Quân", "Ủy ban Quốc phòng"];
const POWERS: [&str; 3] = ["Đảng", "Nhà nước", "Quân ủy Trung ương"];
const THEO: u64 = fold("theo");
const INVITES: u64 = fold("mời");
const ONG: u64 = fold("ông");
const BA: u64 = fold("bà");
const OF: u64 = fold("của");
const NUOC: u64 = fold("nước");
const CAC: u64 = fold("các");
const MOT: u64 = fold("một");
const SO: u64 = fold("số");
const BO: u64 = fold("bộ");
const VA: u64 = fold("và");
const CUNG: u64 = fold("cùng");
const DA: u64 = fold("đã");
const SE: u64 = fold("sẽ");
const VOI: u64 = fold("với");
const GIUA: u64 = fold("giữa");
const NGUOI: u64 = fold("người");
const VIENG: u64 = fold("viếng");
const NUOC_NAY: u64 = fold("này");

/// Words that may stand between an office and the state it belongs to.
const OFFICE_TAIL: [u64; 26] = [
    fold("bộ"),
    fold("quốc"),
    fold("phòng"),
    fold("ngoại"),
    fold("giao"),
    fold("công"),
    fold("an"),
    fold("tài"),
    fold("chính"),
    fold("kinh"),
    fold("tế"),
    fold("thương"),
    fold("mại"),
    CAC,
    NUOC,
    OF,
    fold("thường"),
    fold("trực"),
    fold("đặc"),
    fold("mệnh"),
    fold("toàn"),
    fold("quyền"),
    fold("nội"),
    fold("vụ"),
    fold("thứ"),
    fold("nhất"),
];

struct Finder<'a> {
    r: &'a Reading<'a>,
    found: &'a Recognised,
    resolved: &'a Resolved,
    /// For each token the longest mention that starts there, as number + 1.
    mention_at: Vec<u32>,
    /// For each token the person whose phrase (rank, office or name) starts there, as mention number + 1.
    person_at: Vec<u32>,
    /// Whether a token stands inside the name of a place or a body, behind its first word.
    inside: Vec<bool>,
    /// The state of the warships named last.
    flag: Option<(String, Toks)>,
    /// Last person that was the subject, for pronouns and bare offices.
    last_person: Option<u32>,
    /// The person whom the last sentence with persons is about: the first one who is neither met nor only belongs to somebody.
    topic: Option<u32>,
    /// The sentence is the headline; the offices that it prints without a state.
    headline: bool,
    headlined: Vec<u64>,
    /// For each entity whether some mention of it is introduced by "bà" (true) or "ông".
    female: Vec<Option<bool>>,
    /// Persons at whose graves wreaths are laid.
    gone: Vec<u32>,
    /// Person entities by the folded first words of an office they hold, and the office: last one named.
    holders: Vec<(u64, u32, Toks)>,
}

/// Finds the actors of every sentence.
pub fn find(r: &Reading, found: &Recognised, resolved: &Resolved) -> Actors {
    // Where an actor may begin.
    let mut begins = r.hits.marked(Marks::of(&[Class::Cues, Class::Offices]));
    r.tokens.iter().zip(&mut begins).for_each(|(t, begins)| *begins |= matches!(t.fold, ONG | BA));
    let mut mention_at = vec![0u32; r.tokens.len() + 1];
    for (n, m) in found.mentions.iter().enumerate().rev() {
        mention_at[m.toks.start as usize] = n as u32 + 1;
        begins[m.toks.start as usize] = true;
    }
    let mut person_at = vec![0u32; r.tokens.len() + 1];
    // Whoever took the picture is not in it.
    for (n, m) in found.mentions.iter().enumerate().filter(|(_, m)| m.kind == EntityKind::Person && m.rule != person::PHOTOGRAPHER) {
        let start = phrase(r, m).start as usize;
        person_at[start] = n as u32 + 1;
        begins[start] = true;
    }
    let mut inside = vec![false; r.tokens.len()];
    for m in found.mentions.iter().filter(|m| matches!(m.kind, EntityKind::Place | EntityKind::Organization)) {
        inside[m.toks.start as usize + 1..m.toks.end as usize].fill(true);
    }
    let mut f = Finder {
        r,
        found,
        resolved,
        mention_at,
        person_at,
        inside,
        flag: None,
        last_person: None,
        topic: None,
        headline: false,
        headlined: Vec::new(),
        female: vec![None; resolved.entities.len()],
        gone: Vec::new(),
        holders: Vec::new(),
    };
    for (n, m) in found.mentions.iter().enumerate().filter(|(_, m)| m.kind == EntityKind::Person && m.toks.start > 0) {
        let address = r.tokens[phrase(r, m).start].fold;
        if matches!(address, ONG | BA) {
            f.female[resolved.entity_of[n] as usize] = Some(address == BA);
        }
    }
    // "Vào Lăng viếng Chủ tịch A": his office is another one's now.
    let mourned = |m: &Mention| {
        let start = phrase(r, m).start;
        start > 0 && r.is(start - 1, VIENG)
    };
    f.gone = found.mentions.iter().zip(&resolved.entity_of).filter(|(m, _)| m.kind == EntityKind::Person && mourned(m)).map(|(_, &e)| e).collect();
    // Whoever is named with an office anywhere may be meant by the office alone; the lead often does so before the name is given.
    for (n, e) in resolved.entities.iter().enumerate().filter(|(n, e)| e.kind == EntityKind::Person && !f.gone.contains(&(*n as u32))) {
        for o in e.offices.iter().rev() {
            f.holders.push((office_key(r, *o), n as u32, *o));
        }
    }
    f.holders.reverse();
    let mut actors = Actors::default();
    for s in &r.sentences {
        actors.first.push(actors.all.len() as u32);
        f.headline = s.kind == BlockKind::Title;
        let mut i = s.toks.start;
        while i < s.toks.end {
            if !begins[i as usize] {
                i += 1;
                continue;
            }
            // Whoever stands in the name of a conference or a treaty does nothing there.
            if let Some(m) = f.mention_from(i).filter(|m| matches!(m.kind, EntityKind::Series | EntityKind::Document)) {
                i = m.toks.end;
                continue;
            }
            let here = actors.first[actors.first.len() - 1] as usize;
            match f.actor(i, s.toks) {
                Some(mut a) => {
                    // "A hội đàm với B. Ông cũng gặp C": whom the sentence before is about.
                    // Whoever is spoken to inside a quotation is somebody else.
                    let quoted = || (s.toks.start..a.toks.start).filter(|&k| r.tokens[k].kind == Kind::Quote).count() % 2 == 1;
                    if is_pronoun(r, &a) && !quoted() && !actors.all[here..].iter().any(|x| x.person.is_some()) {
                        a = f.topic(a);
                    }
                    // "A vừa tiếp người đồng cấp B, ông lại gặp C": the one who acts goes on.
                    let named: Vec<&Actor> = actors.all[here..].iter().filter(|x| x.form == Form::Person).collect();
                    if is_pronoun(r, &a)
                        && !r.is(i.saturating_sub(1), OF)
                        && named.len() > 1
                        && named[named.len() - 1].person == a.person
                        && met(r, named[named.len() - 1])
                    {
                        a.person = named[0].person;
                        a.party = named[0].party.clone();
                    }
                    i = a.toks.end.max(i + 1);
                    if named.last().is_some_and(|last| f.apposed(last, &a)) {
                        continue;
                    }
                    if let Some(p) = a.person {
                        f.last_person = Some(p);
                    }
                    // "Hai miền Triều Tiên": both of them.
                    let both =
                        a.form == Form::Party && a.code() == Some("KP") && a.toks.len() == 2 && a.toks.start >= 2 && r.are(a.toks.start - 2, &BOTH_HALVES);
                    if both {
                        let (first, second) = (Toks::new(a.toks.start, a.toks.start + 1), Toks::new(a.toks.start + 1, a.toks.end));
                        actors.all.push(Actor { toks: first, party: Some(("KP".to_string(), a.toks)), ..a });
                        actors.all.push(Actor { toks: second, form: Form::Party, person: None, party: Some(("KR".to_string(), a.toks)) });
                        continue;
                    }
                    actors.all.push(a);
                }
                None => i += 1,
            }
        }
        let mut named = actors.all[actors.first[actors.first.len() - 1] as usize..].iter().filter(|x| x.person.is_some() && x.is_personal()).peekable();
        if named.peek().is_some() {
            f.topic = named.find(|x| !met(r, x) && !x.quoted(r) && !r.is(x.toks.start.saturating_sub(1), OF)).and_then(|x| x.person);
        }
    }
    actors.first.push(actors.all.len() as u32);
    actors
}

/// Ahead of "Triều Tiên".
const BOTH_HALVES: [u64; 2] = [fold("hai"), fold("miền")];

/// "Ông", "bà" alone.
fn is_pronoun(r: &Reading, a: &Actor) -> bool {
    a.form == Form::Person && a.toks.len() == 1 && (r.is(a.toks.start, ONG) || r.is(a.toks.start, BA))
}

/// Whether somebody stands behind a verb or a preposition: he is met, spoken with or received.
pub fn met(r: &Reading, x: &Actor) -> bool {
    (x.toks.start.saturating_sub(3)..x.toks.start).any(|i| is_verb(r, i) || r.is(i, VOI))
}

/// "Gặp", "tiếp", "thăm".
pub fn is_verb(r: &Reading, i: u32) -> bool {
    r.hit(i, Class::Triggers).is_some_and(|h| h.more() == "verb")
}

/// A person's name with the ranks and offices printed around it in the same sentence.
fn phrase(r: &Reading, m: &Mention) -> Toks {
    let sentence = r.sentence_at(m.toks.start).toks;
    let parts = m.ranks.iter().chain(&m.offices).filter(|t| sentence.contains(**t));
    let whole = parts.fold(m.toks, |a, t| Toks::new(a.start.min(t.start), a.end.max(t.end)));
    // "Ông", "ngài", "đồng chí".
    let address = |i: &u32| r.hits.at(*i).iter().any(|h| h.class() == Class::Honorifics && h.value() == "address" && h.end == whole.start);
    let start = (whole.start.saturating_sub(2).max(sentence.start)..whole.start).find(address).unwrap_or(whole.start);
    Toks::new(start - counterpart(r, start, sentence), whole.end)
}

/// How many words ahead of somebody make him another one's counterpart: "[người đồng cấp] A", "[người đồng cấp nước chủ nhà] A".
fn counterpart(r: &Reading, at: u32, sentence: Toks) -> u32 {
    let host = |w: &[u64; 3]| at >= sentence.start + 3 && r.are(at - 3, w);
    let end = if HOST_STATE.iter().any(host) { at - 3 } else { at };
    let head = |k: &u32| end >= sentence.start + k && r.cues(end - k).any(|c| c.value() == "counterpart" && c.end == end);
    (2..=4).rev().find(head).map_or(0, |k| k + at - end)
}

/// "Nước chủ nhà".
pub const HOST: [u64; 3] = [NUOC, fold("chủ"), fold("nhà")];
const HOST_STATE: [[u64; 3]; 2] = [HOST, [NUOC, fold("sở"), fold("tại")]];

/// First two words of an office: "thủ tướng", "bộ trưởng".
fn office_key(r: &Reading, toks: Toks) -> u64 {
    toks.iter().take(2).fold(7, |h, i| h.wrapping_mul(31).wrapping_add(r.tokens[i].fold))
}

/// Whether a printed office ("Chủ tịch Quốc hội") can mean the one that somebody holds ("Chủ tịch Quốc hội Việt Nam"): its words are the first of that, "Bộ" and "các" aside.
fn means(r: &Reading, printed: Toks, held: Toks) -> bool {
    // "Chủ tịch nước" is an office of its own.
    let head = |t: Toks| r.hit(t.start, Class::Offices).map_or(2, |h| h.len().max(2) as usize);
    let words = |t: Toks| r.folds(t).enumerate().filter(move |(k, f)| *k < head(t) || ![BO, CAC, NUOC, OF].contains(f)).map(|(_, f)| f);
    // "Tổng thống đắc cử Mỹ" is not yet "Tổng thống".
    let elect = |t: Toks| t.iter().any(|i| r.is(i, const { fold("đắc") }));
    if elect(printed) && !elect(held) {
        return false;
    }
    let mut held = words(held);
    words(printed).all(|w| held.next().is_none_or(|h| h == w))
}

/// Longest opening of a sentence ahead of its subject, in tokens.
const OPENING: u32 = 16;
const EUROPE: [u64; 2] = [fold("châu"), fold("Âu")];
const PENTAGON: [u64; 3] = [fold("lầu"), fold("năm"), fold("góc")];
const DEFENCE: [u64; 2] = [fold("quốc"), fold("phòng")];
/// "Cựu", "nguyên", "cố", "phó"; "đệ nhất phu nhân".
const NOT_LEADING: [u64; 6] = [fold("cựu"), fold("nguyên"), fold("cố"), fold("phó"), fold("phu"), fold("đệ")];

impl Finder<'_> {
    fn actor(&mut self, i: u32, sentence: Toks) -> Option<Actor> {
        self.person(i)
            .or_else(|| self.sides(i))
            .or_else(|| self.office(i, sentence))
            .or_else(|| self.delegation(i, sentence))
            .or_else(|| self.party(i))
            .or_else(|| self.pronoun(i, sentence))
    }

    fn mention_from(&self, i: u32) -> Option<&Mention> {
        self.mention_at[i as usize].checked_sub(1).map(|n| &self.found.mentions[n as usize])
    }

    /// A person whose phrase (rank, office or name) begins at `i`.
    fn person(&mut self, i: u32) -> Option<Actor> {
        let n = self.person_at[i as usize].checked_sub(1)? as usize;
        let m = &self.found.mentions[n];
        let toks = phrase(self.r, m);
        let person = self.resolved.entity_of[n];
        let entity = &self.resolved.entities[person as usize];
        let party = match &entity.country {
            Some((code, ..)) => Some((code.to_string(), m.toks)),
            None => m.offices.iter().chain(&entity.offices).find_map(|o| self.party_within(*o)),
        };
        for o in &m.offices {
            let key = office_key(self.r, *o);
            if !self.gone.contains(&person) && !self.holders.iter().rev().take(REACH).take_while(|h| h.0 != key).any(|h| h.1 == person && h.2 == *o) {
                self.holders.push((key, person, *o));
            }
        }
        if self.owner(toks, m.toks) {
            return Some(Actor { toks, form: Form::Office, person: None, party });
        }
        Some(Actor { toks, form: Form::Person, person: Some(person), party })
    }

    /// "Em gái nhà lãnh đạo A", "cố vấn hàng đầu của Tổng thống B": the name only says whose relative or aide somebody is; but "người em gái C", "cố vấn D".
    fn owner(&self, phrase: Toks, name: Toks) -> bool {
        let r = self.r;
        let of = phrase.start > 0 && r.is(phrase.start - 1, OF);
        let end = phrase.start - of as u32;
        let small = |i: u32| r.tokens[i].shape == Shape::Lower;
        (end.saturating_sub(5)..end).any(|i| {
            r.cues(i).any(|c| match c.value() {
                "kin" if !of => c.end == end && phrase.start < name.start && !(i > 0 && r.is(i - 1, NGUOI)),
                "kin" | "aide" => of && (c.end..end).all(small),
                _ => false,
            })
        })
    }

    /// "Ông A, cố vấn riêng của ông B": B only tells who A is.
    fn apposed(&self, last: &Actor, b: &Actor) -> bool {
        let r = self.r;
        let of = b.toks.start - 1;
        let small = |i: u32| r.tokens[i].shape == Shape::Lower;
        let aide = |i: u32| r.cues(i).any(|c| matches!(c.value(), "kin" | "aide") && c.end <= of && (c.end..of).all(small));
        r.is(of, OF) && (of.saturating_sub(6)..of).any(|i| i > 0 && r.tokens[i - 1].is_punct(',') && last.toks.end + 1 >= i && aide(i))
    }

    /// The state or organization named inside a run of tokens: the last state, else the last organization with a code.
    fn party_within(&self, toks: Toks) -> Option<(String, Toks)> {
        let mut best = None;
        for i in toks.iter() {
            if let Some(m) = self.mention_from(i)
                && let Some(code) = self.party_or_name(self.mention_at[i as usize] as usize - 1)
            {
                best = Some((code, m.toks));
            }
        }
        best
    }

    /// Party code of a mention (`of_office`: behind an office or "đại diện"): a state's ISO code, an organization's party code or country or name.
    fn party_code(&self, n: usize, of_office: bool) -> Option<String> {
        let m = &self.found.mentions[n];
        let e = &self.resolved.entities[self.resolved.entity_of[n] as usize];
        match m.kind {
            EntityKind::Place if e.place_type == "country" => e.country.as_ref().map(|c| c.0.to_string()),
            // "Người đứng đầu Lầu Năm Góc", "đại diện Nhà Trắng": a seat of power stands for the state.
            EntityKind::Place if e.place_type == "facility" && of_office => e.country.as_ref().map(|c| c.0.to_string()),
            // A newspaper is of no state.
            EntityKind::Organization if m.row.is_some_and(|row| row.more == "media") => None,
            EntityKind::Organization => match m.row.map(|r| r.value).filter(|v| !v.is_empty()) {
                Some(code) => Some(code.to_string()),
                // A short form ("Bộ Quốc phòng") says a department, not its state. "Ủy ban Nghề cá Nghị viện châu Âu" is of the union.
                None => {
                    organization::state(self.r, m).map(|s| s.0).or_else(|| m.toks.iter().any(|i| self.r.are(i, &EUROPE)).then_some("EU")).map(str::to_string)
                }
            },
            _ => None,
        }
    }

    /// As [`Self::party_code`]; an international body without a code goes by its name.
    fn party_or_name(&self, n: usize) -> Option<String> {
        let body = || {
            let (m, e) = (&self.found.mentions[n], &self.resolved.entities[self.resolved.entity_of[n] as usize]);
            // "Đặc phái viên TTXVN" stands for nobody.
            let media = m.row.is_some_and(|row| row.more == "media");
            // "Bộ Quốc phòng", "Hải quân" are of one state or another.
            // And "lãnh đạo hai Đảng, hai Nhà nước".
            let bare = e.country.is_none() && (BARE.iter().any(|b| e.name.starts_with(b)) || POWERS.contains(&e.name.as_str()));
            (m.kind == EntityKind::Organization && !bare && !media).then(|| e.name.clone())
        };
        self.party_code(n, true).or_else(body)
    }

    fn office(&mut self, i: u32, sentence: Toks) -> Option<Actor> {
        // "Phủ Chủ tịch" is a house, not its master.
        // "Đại sứ quán" as well.
        let head = self.r.hit(i, Class::Offices).filter(|h| !self.inside[i as usize] && !self.r.is(h.end, const { fold("quán") }))?;
        let (mut end, mut at, mut party) = (head.end, head.end, None);
        while at < sentence.end && at < head.end + 9 {
            if let Some(n) = self.mention_at[at as usize].checked_sub(1) {
                let m = &self.found.mentions[n as usize];
                if m.kind == EntityKind::Person {
                    break;
                }
                if let Some(code) = self.party_or_name(n as usize) {
                    party = Some((code, m.toks));
                    end = m.toks.end;
                    break;
                }
                at = m.toks.end;
                end = at;
                continue;
            }
            let t = &self.r.tokens[at];
            if !OFFICE_TAIL.contains(&t.fold) {
                break;
            }
            at += 1;
        }
        let toks = Toks::new(i, end);
        let key = office_key(self.r, toks);
        // Without the state's name, which the holder's office may print or not.
        let bare = Toks::new(i, party.as_ref().map_or(end, |p| p.1.start.max(head.end)));
        let person = match &party {
            // "Bí thư Thành ủy TP HCM": a body at home, which the holder's office may print without its town.
            Some((code, _)) if code.len() > 2 && code.contains(' ') => {
                self.holders.iter().rev().take(4 * REACH).find(|h| h.0 == key && means(self.r, h.2, toks)).map(|h| h.1)
            }
            // "Thủ tướng Campuchia": the holder of that office whose country it is.
            Some((code, _)) => self.holders.iter().rev().take(4 * REACH).find(|h| h.0 == key && means(self.r, bare, h.2) && self.is_of(h.1, code)).map(|h| h.1),
            None => {
                let all = self.holders.iter().rev().take(4 * REACH).filter(|h| h.0 == key && means(self.r, Toks::new(i, at.max(head.end)), h.2));
                // "Thứ trưởng cũng tới thăm ...": whom the last sentence is about, where he is one of them.
                // "Trước đó, Thủ tướng đã gặp ..." as well: nobody is told of ahead.
                let opens =
                    i - sentence.start <= OPENING && (sentence.start..i).all(|k| self.person_at[k as usize] == 0 && self.r.hit(k, Class::Offices).is_none());
                // But "Thủ tướng" ahead of whom others were named is rather that of Viet Nam.
                let at_home = |p: u32| self.is_of(p, HOME);
                let first = |t: &u32| i <= sentence.start + 1 || at_home(*t) || !all.clone().any(|h| at_home(h.1));
                let topic = self.topic.filter(|t| opens && first(t) && all.clone().any(|h| h.1 == *t));
                // "Thủ tướng" alone is that of Viet Nam, where the headline calls him so.
                if self.headline && matches!(head.value(), "state" | "government" | "parliament") {
                    self.headlined.push(key);
                }
                let national = || {
                    let home = |h: &&(u64, u32, Toks)| h.2.len() >= at.max(head.end) - i && self.is_of(h.1, HOME);
                    // "Thủ tướng và Chủ tịch Quốc hội Morocco" are of one state.
                    let listed = self.r.is(at, VA) && self.r.hit(at + 1, Class::Offices).is_some();
                    (!listed && self.headlined.contains(&key)).then(|| all.clone().find(home)).flatten()
                };
                topic.or_else(|| national().or(all.clone().next()).map(|h| h.1))
            }
        };
        // "Nhà lãnh đạo Triều Tiên", "ông chủ Lầu Năm Góc": whoever leads that state or its defence, or whoever of it was spoken of last.
        let person = person.or_else(|| {
            // But "lãnh đạo các hội Nhật Bản".
            let (code, whose) = party.as_ref().filter(|p| matches!(head.row().name, "nhà lãnh đạo" | "người đứng đầu") && p.1.start == head.end)?;
            self.leader(head, code, *whose).or(self.last_person.filter(|p| self.is_of(*p, code)))
        });
        // "A và người đồng cấp Na Uy": whoever of that state holds an office that A holds.
        let person = person.or_else(|| {
            let (code, _) = party.as_ref().filter(|_| self.r.cues(i).any(|c| c.value() == "counterpart"))?;
            let last = self.last_person.filter(|p| !self.is_of(*p, code))?;
            let near = || self.holders.iter().rev().take(4 * REACH);
            let state = |k: u32| self.mention_at[k as usize].checked_sub(1).is_some_and(|n| self.found.mentions[n as usize].kind == EntityKind::Place);
            let office = |t: Toks| t.iter().take_while(|&k| !state(k)).map(|k| self.r.tokens[k].fold);
            let his: Vec<Toks> = near().filter(|x| x.1 == last).take(REACH).map(|x| x.2).collect();
            near().find(|h| self.is_of(h.1, code) && his.iter().any(|o| office(*o).eq(office(h.2)))).map(|h| h.1)
        });
        // A plural ("các bộ trưởng") and "một quan chức" are nobody in particular.
        let nobody = i > sentence.start && [CAC, MOT, SO].contains(&self.r.tokens[i - 1].fold);
        let person = person.filter(|_| !nobody);
        // Whose body it is, where the holder is known.
        let party = party.filter(|(code, _)| !(code.contains(' ') && person.is_some_and(|p| self.resolved.entities[p as usize].country.is_some())));
        let party = party.or_else(|| person.and_then(|p| self.resolved.entities[p as usize].country.as_ref().map(|c| (c.0.to_string(), toks))));
        if party.is_none() && person.is_none() {
            return None;
        }
        Some(Actor { toks, form: Form::Office, person, party })
    }

    fn is_of(&self, person: u32, code: &str) -> bool {
        self.resolved.entities[person as usize].country.as_ref().is_some_and(|c| c.0 == code)
    }

    /// Who leads a state, or its defence, by the offices that were printed: its head before the head of its government.
    fn leader(&self, head: Hit, code: &str, whose: Toks) -> Option<u32> {
        let r = self.r;
        // "Lãnh đạo Mỹ - Nga", "người đứng đầu Hải quân Nga" are others, "lãnh đạo Việt Nam" many.
        let pair = r.token(whose.end).is_some_and(|t| t.kind == Kind::Dash || t.fold == VA);
        let many = head.end - head.start == 2 && code == HOME;
        if pair || many || r.is_seat(whose) != (head.row().name == "người đứng đầu") {
            return None;
        }
        let defence = r.are(whose.start, &PENTAGON);
        let holder = |kind: &str| {
            let leads = |o: Toks| match defence {
                true => o.iter().any(|i| r.are(i, &DEFENCE)),
                false => r.office(o).is_some_and(|h| h.value() == kind),
            };
            let other = |o: Toks| (o.start.saturating_sub(1)..=o.start).any(|i| NOT_LEADING.contains(&r.tokens[i].fold));
            self.holders.iter().rev().take(4 * REACH).find(|h| self.is_of(h.1, code) && leads(h.2) && !other(h.2)).map(|h| h.1)
        };
        holder("state").or_else(|| holder("government"))
    }

    fn delegation(&mut self, i: u32, sentence: Toks) -> Option<Actor> {
        let head = *self.r.cues(i).rev().find(|h| matches!(h.value(), "delegation" | "counterpart" | "ship"))?;
        let (mut at, mut named) = (head.end, false);
        while at < sentence.end && at < head.end + 8 {
            if let Some(n) = self.mention_at[at as usize].checked_sub(1) {
                let m = self.found.mentions[n as usize].toks;
                // "Tàu chống ngầm Đô đốc Tributs": named after a man.
                if head.value() == "ship" && self.found.mentions[n as usize].kind == EntityKind::Person {
                    (at, named) = (m.end, true);
                    continue;
                }
                let code = self.party_or_name(n as usize)?;
                if head.value() == "ship" {
                    self.flag = Some((code.clone(), m));
                }
                return Some(Actor { toks: Toks::new(i, m.end), form: Form::Delegation, person: None, party: Some((code, m)) });
            }
            let t = &self.r.tokens[at];
            // "Tàu sân bay USS Skjold của Na Uy": the ship's name and number.
            // And "tàu X và Y" of two.
            let and = self.r.is(at, VA) && named;
            let ship = head.value() == "ship" && (t.capital() || and || t.kind != Kind::Word && t.kind != Kind::Punct);
            if !(ship || OFFICE_TAIL.contains(&t.fold) || self.r.cues(at).any(|h| h.value() == "delegation")) {
                break;
            }
            if ship && let Some(navy) = PREFIXES.iter().find(|p| p.0 == t.fold && t.shape == Shape::Upper) {
                self.flag = Some((navy.1.to_string(), Toks::new(at, at + 1)));
            }
            named |= ship && t.capital();
            at += 1;
        }
        // "Tàu Mistral" flies the flag of the warships spoken of.
        let party = self.flag.clone().filter(|_| named && head.value() == "ship")?;
        Some(Actor { toks: Toks::new(i, at), form: Form::Delegation, person: None, party: Some(party) })
    }

    fn party(&self, i: u32) -> Option<Actor> {
        let n = self.mention_at[i as usize].checked_sub(1)? as usize;
        let m = &self.found.mentions[n];
        let party = self.party_code(n, false).or_else(|| self.capital(n)).map(|code| (code, m.toks))?;
        Some(Actor { toks: m.toks, form: Form::Party, person: None, party: Some(party) })
    }

    /// "Đàm phán với Seoul", "cuộc gặp giữa Washington và Bình Nhưỡng", "Moskva cho rằng": a town abroad stands for its state.
    fn capital(&self, n: usize) -> Option<String> {
        let town = |n: usize| {
            let e = &self.resolved.entities[self.resolved.entity_of[n] as usize];
            e.country.as_ref().map(|c| c.0).filter(|c| e.place_type == "city" && *c != HOME)
        };
        let at = self.found.mentions[n].toks.start;
        let ahead = |at: u32| at > 0 && [VOI, GIUA].contains(&self.r.tokens[at - 1].fold);
        let other = || {
            let first = &self.found.mentions[n.checked_sub(1)?];
            let joined = first.toks.end + 1 == at && (self.r.is(at - 1, VA) || self.r.tokens[at - 1].kind == Kind::Dash);
            (joined && ahead(first.toks.start)).then(|| town(n - 1))?
        };
        (ahead(at) || other().is_some() || statement::says(self.r, self.found.mentions[n].toks)).then(|| town(n))?.map(str::to_string)
    }

    fn sides(&self, i: u32) -> Option<Actor> {
        let h = self.r.cues(i).rev().find(|h| matches!(h.value(), "sides" | "all_sides"))?;
        // "Giữa hai Tổng thống A của X và B của Y": they are named.
        if h.value() == "sides" && (h.start + 1..h.end).any(|k| self.person_at[k as usize] != 0) {
            return None;
        }
        // "Các ngoại trưởng ASEAN", "các bộ trưởng quốc phòng ASEAN": those of one organization are its side.
        let tail = (h.end..h.end + 3).take_while(|&k| self.r.token(k).is_some_and(|t| OFFICE_TAIL.contains(&t.fold))).count() as u32;
        let body = self.mention_at[(h.end + tail) as usize].checked_sub(1).map(|n| n as usize).filter(|&n| {
            let m = &self.found.mentions[n];
            m.kind == EntityKind::Organization && h.value() == "all_sides" && m.row.is_some_and(|r| !r.value.is_empty())
        });
        if let Some((n, code)) = body.and_then(|n| self.party_code(n, true).map(|code| (n, code))) {
            let at = self.found.mentions[n].toks;
            return Some(Actor { toks: Toks::new(i, at.end), form: Form::Delegation, person: None, party: Some((code, at)) });
        }
        let form = if h.value() == "sides" { Form::Sides } else { Form::AllSides };
        // "Hai bộ trưởng quốc phòng Việt Nam, Ấn Độ": whose they are stands directly behind.
        let whose = self.mention_at[(h.end + tail) as usize] != 0;
        Some(Actor { toks: Toks::new(h.start, h.end + if whose { tail } else { 0 }), form, person: None, party: None })
    }

    /// "Ông", "bà" alone, "vị quan chức này": the person spoken of last.
    fn pronoun(&self, i: u32, sentence: Toks) -> Option<Actor> {
        let this = |h: &Hit| h.end < sentence.end && self.r.is(h.end, NUOC_NAY);
        if let Some(h) = self.r.hit(i, Class::Offices).filter(|h| this(h) && !self.inside[i as usize]) {
            return self.last(Toks::new(i, h.end + 1));
        }
        if !(self.r.is(i, ONG) || self.r.is(i, BA)) || self.r.token(i + 1).is_some_and(|t| i + 1 < sentence.end && (t.capital() || t.fold == NUOC_NAY)) {
            return None;
        }
        // "Chồng bà" is somebody else.
        if (i.saturating_sub(3)..i).any(|k| self.r.cues(k).any(|c| c.value() == "kin" && c.end == i)) {
            return None;
        }
        self.last(Toks::new(i, i + 1))
    }

    /// "Ông", "bà" in a sentence that has named nobody yet: whom the last one is about, or whoever was spoken of last, as the word allows.
    fn topic(&self, pronoun: Actor) -> Actor {
        let female = self.r.is(pronoun.toks.start, BA);
        let fits = |p: &u32| self.female[*p as usize].is_none_or(|f| f == female);
        let Some(person) = self.topic.filter(fits).or(self.last_person.filter(fits)) else { return pronoun };
        self.of(person, pronoun.toks)
    }

    /// Whoever was spoken of last, for the words at `toks`.
    fn last(&self, toks: Toks) -> Option<Actor> {
        Some(self.of(self.last_person?, toks))
    }

    fn of(&self, person: u32, toks: Toks) -> Actor {
        let party = self.resolved.entities[person as usize].country.as_ref().map(|c| (c.0.to_string(), toks));
        Actor { toks, form: Form::Person, person: Some(person), party }
    }
}

/// A dash or a list word between two states ("Mỹ - Trung", "Nhật và Hàn").
pub fn joined(r: &Reading, from: u32, to: u32) -> bool {
    from + 1 == to && r.tokens[from].kind == Kind::Dash || from < to && listed(r, from, to)
}

/// Whether only list words (commas, "và", "cùng") stand between two actors, so that they are one list.
pub fn listed(r: &Reading, from: u32, to: u32) -> bool {
    let from = from + (from < to && r.tokens[from].is_punct(')')) as u32;
    // "A (trái) và B", "A (thứ hai từ trái) và B" as well.
    let aside = |i: u32| r.tokens[i].shape == Shape::Lower || r.tokens[i].kind == Kind::Punct;
    let close = (from < to && r.tokens[from].is_punct('(')).then(|| (from + 2..to.min(from + 9)).find(|&i| r.tokens[i].is_punct(')'))).flatten();
    let from = close.filter(|&c| (from..c).all(aside)).map_or(from, |c| c + 1);
    // "A, phải, và B", "A, trái và B": where he stands in the picture.
    let stands = from + 2 < to && r.tokens[from].is_punct(',') && [PHAI, TRAI].contains(&r.tokens[from + 1].fold);
    let from = from + 2 * stands as u32;
    // "A đã cùng B dự hội nghị".
    let from = from + (from + 1 < to && [DA, SE].contains(&r.tokens[from].fold) && r.is(from + 1, CUNG)) as u32;
    from <= to && to - from <= 3 && (from..to).all(|i| r.tokens[i].is_punct(',') || r.tokens[i].is_punct(';') || r.is(i, VA) || r.is(i, CUNG) || r.is(i, CAC))
}

const PHAI: u64 = fold("phải");
const TRAI: u64 = fold("trái");
