//! outcome/told: which sentences speak of which meeting, and the topics and outcomes that they tell.
//! Why: the story that follows a meeting, what experts expect of it, what was before it and what may come of it are not what those who met agreed on or asked for.
//! accepts "Sáng 12/5, Bộ trưởng Quốc phòng Lào Khamphone Sisavath hội đàm với Bộ trưởng Quốc phòng Việt Nam Quách Tự Lâm.\n[Hai bên nhất trí lập đường dây nóng.]"  kind = "agreed"
//! accepts "Sáng 12/5, Bộ trưởng Quốc phòng Lào Khamphone Sisavath hội đàm với Bộ trưởng Quốc phòng Việt Nam Quách Tự Lâm.\n[Ông Quách Tự Lâm đề nghị Lào cử học viên sang học.]"  kind = "proposed"
//! accepts "Sáng 12/5, Bộ trưởng Quốc phòng Lào Khamphone Sisavath hội đàm với Bộ trưởng Quốc phòng Việt Nam Quách Tự Lâm.\n[Ông Quách Tự Lâm tái khẳng định cam kết của Việt Nam.]"  kind = "proposed"
//! accepts "Sáng 12/5, Bộ trưởng Quốc phòng Lào Khamphone Sisavath hội đàm với Bộ trưởng Quốc phòng Việt Nam Quách Tự Lâm.\n[“Hai bộ trưởng nhất trí lập đường dây nóng giữa hai nước”, Bộ Quốc phòng Lào cho biết.]"  kind = "agreed"
//! rejects "Sáng 12/5, Bộ trưởng Quốc phòng Lào Khamphone Sisavath hội đàm với Bộ trưởng Quốc phòng Việt Nam Quách Tự Lâm.\nHai bên không nói rõ liệu đã đạt được thỏa thuận hay chưa."
//! rejects "Sáng 12/5, Bộ trưởng Quốc phòng Lào Khamphone Sisavath hội đàm với Bộ trưởng Quốc phòng Việt Nam Quách Tự Lâm.\nGiới phân tích cho rằng hai bên nhất trí lập đường dây nóng."
//! rejects "Sáng 12/5, Bộ trưởng Quốc phòng Lào Khamphone Sisavath hội đàm với Bộ trưởng Quốc phòng Việt Nam Quách Tự Lâm.\nHai bên đã thực hiện các cam kết của Lào."
//! rejects "Sáng 12/5, Bộ trưởng Quốc phòng Lào Khamphone Sisavath hội đàm với Bộ trưởng Quốc phòng Việt Nam Quách Tự Lâm.\nNăm 1998, hai nước ký hiệp định hợp tác."  published = "2024-05-12"
//! rejects "Ngày 12/6 tới, Bộ trưởng Quốc phòng Lào Khamphone Sisavath sẽ hội đàm với Bộ trưởng Quốc phòng Việt Nam Quách Tự Lâm.\nÔng Quách Tự Lâm muốn hai bên nhất trí lập đường dây nóng."

use super::actor::{Actor, Actors, Form as Who, listed};
use super::event::Form;
use super::record::{REACH, Record, apart, around, day_of, family};
use super::statement::{self, Statement};
use crate::lexicon::{Class, Hit};
use crate::model::{BlockKind, EntityKind, MeetingKind, OutcomeKind, Salience, Status};
use crate::reading::{Reading, Toks};
use crate::recognise::Recognised;
use crate::tokenise::{Kind, fold};
use std::collections::HashMap;

/// What the sentences tell, beside the events: whose words they are.
pub struct Discourse<'a> {
    pub r: &'a Reading<'a>,
    pub found: &'a Recognised,
    pub actors: &'a Actors,
    pub quotes: &'a [Toks],
    /// For each sentence whoever says it, as a number in [`Actors::all`].
    said_by: Vec<Option<usize>>,
}

impl<'a> Discourse<'a> {
    pub fn new(r: &'a Reading, found: &'a Recognised, actors: &'a Actors, quotes: &'a [Toks], statements: &[Statement]) -> Self {
        let mut said_by = vec![None; r.sentences.len()];
        for x in statements {
            said_by[x.sentence..=r.sentence_of(x.toks.end - 1)].fill(x.speaker.actor().filter(|&k| !matches!(actors[k].form, Who::Sides | Who::AllSides)));
        }
        Self { r, found, actors, quotes, said_by }
    }

    /// An actor of the meeting: both sides, somebody who took part, a party.
    fn belongs(&self, k: usize, rec: &Record) -> bool {
        let x = &self.actors[k];
        matches!(x.form, Who::Sides | Who::AllSides)
            || x.person.is_some_and(|p| rec.people.iter().any(|q| q.person == p))
            || x.code().is_some_and(|c| rec.parties.iter().any(|p| p.0 == c))
    }

    /// Words of experts, newspapers, sources; of somebody who has no part in the meeting.
    fn said_outside(&self, n: usize, rec: &Record) -> bool {
        !is_assembly(rec) && self.said_by[n].is_some_and(|k| !self.belongs(k, rec)) || statement::outsider_says(self.r, self.r.sentences[n].toks)
    }

    /// "Hai bên nhất trí tổ chức đối thoại": those of a meeting agree upon another one. "Hai bên" are not those of a conference of many, and the next of a kind is agreed upon
    /// where the last one is reported.
    fn decides(&self, n: usize, k: usize, other: usize, records: &[Record]) -> bool {
        let Some(first) = self.actors.of_sentence(n).next().filter(|&f| self.actors[f].form != Who::Party && self.belongs(f, &records[k])) else {
            return false;
        };
        let many = family(records[k].kind.value) == 1 && records[k].parties.len() > 2;
        let held = |rec: &Record| is_core(rec) && rec.status.is_none_or(|s| s.0 == Status::Held);
        let last = |j: usize| j != k && family(records[j].kind.value) == 1 && records[j].kind.value == records[other].kind.value && held(&records[j]);
        let theirs = many && self.actors[first].form == Who::Sides || around(other, records.len()).any(last);
        !theirs
    }

    /// A day, month or year before the meeting's own: the sentence tells how it came about.
    fn of_another_time(&self, n: usize, rec: &Record) -> bool {
        let Some(start) = rec.start.as_ref().map(|s| s.value.as_str()) else { return false };
        let times = self.found.timexes_in(self.r.sentences[n].toks);
        times.filter_map(|t| t.value.as_deref()).any(|v| apart(day_of(v), start) && day_of(v) < start)
    }

    /// For every sentence the record that it speaks of. `told`: for each sentence the records whose events stand in it, as frames (`false`) or in their own right (`true`).
    pub fn read(&self, told: &[Vec<(usize, bool)>], records: &[Record]) -> Vec<Option<usize>> {
        let mut current: Option<usize> = None;
        let mut out = Vec::with_capacity(self.r.sentences.len());
        let mut of_person: HashMap<u32, Vec<usize>> = HashMap::new();
        for (k, p) in records.iter().enumerate().flat_map(|(k, rec)| rec.people.iter().map(move |p| (k, p.person))) {
            let list = of_person.entry(p).or_default();
            if list.len() < REACH {
                list.push(k);
            }
        }
        let core = |k: usize| is_core(&records[k]);
        for (n, s) in self.r.sentences.iter().enumerate() {
            let own = told[n].iter().filter(|t| t.1).find(|t| core(t.0)).or_else(|| told[n].iter().find(|t| core(t.0)));
            match s.kind {
                BlockKind::Body | BlockKind::Lead => {}
                BlockKind::Caption => {
                    out.push(told[n].iter().find(|t| t.1).map(|t| t.0));
                    continue;
                }
                _ => {
                    out.push(None);
                    continue;
                }
            }
            // What is told of an exercise in between ends no speech.
            let exercise = |k: usize| records[k].kind.value == MeetingKind::Exercise;
            let between = |k: usize| exercise(k) && records[k].salience != Salience::Main && current.is_some_and(|c| !exercise(c));
            if let Some(t) = own.filter(|t| between(t.0)) {
                out.push(Some(t.0));
                continue;
            }
            if let Some(t) = own {
                current = Some(within(t.0, n, records));
                out.push(current);
                continue;
            }
            // The counterpart of another meeting speaks: its meeting goes on. Only a person who belongs to one meeting tells which it is, and of one that is still to be
            // told only where none was.
            let people: Vec<u32> = self.actors.of_sentence(n).filter_map(|k| self.actors[k].person).collect();
            // What only a picture shows is not what they speak of.
            let pictured = |k: usize| records[k].sentences.iter().all(|&m| self.r.sentences[m].kind == BlockKind::Caption);
            let counterpart =
                |k: usize| core(k) && !records[k].related && people.iter().any(|p| records[k].people.iter().any(|q| q.person == *p)) && !pictured(k);
            if current.is_none_or(|c| !counterpart(c)) && !people.is_empty() {
                let mut holders: Vec<usize> = people
                    .iter()
                    .filter_map(|p| of_person.get(p))
                    .flatten()
                    .copied()
                    .filter(|&k| counterpart(k) && (current.is_none() || records[k].sentences[0] <= n))
                    .collect();
                crate::order::sort_by_key(&mut holders, |&k| k as u64);
                holders.dedup();
                if let [only] = holders[..] {
                    current = Some(only);
                }
            }
            let aside = |k: usize| {
                let rec = &records[k];
                let mut all = self.actors.of_sentence(n);
                let foreign = !is_assembly(rec) && !all.is_empty() && !all.any(|k| self.belongs(k, rec));
                foreign || self.said_outside(n, rec) || self.of_another_time(n, rec)
            };
            // What tells of another meeting in passing is that one's, unless it is agreed upon at this one.
            let other = told[n].iter().find(|t| t.1).map(|t| t.0);
            out.push(current.filter(|&k| other.is_none_or(|o| self.decides(n, k, o, records)) && !aside(k)));
        }
        out
    }
}

/// Where many speak: a conference, a sitting at home.
fn is_assembly(rec: &Record) -> bool {
    family(rec.kind.value) == 1 || rec.kind.value == MeetingKind::Other && rec.parties.len() < 2
}

/// Reported in its own right.
fn is_core(rec: &Record) -> bool {
    matches!(rec.salience, Salience::Main | Salience::Secondary)
}

/// The one assembly that the sentence before `n`, in the same block, tells of, where `n` itself tells of none.
pub fn before(r: &Reading, told: &[Vec<(usize, bool)>], records: &[Record], n: usize) -> Option<usize> {
    let last = n.checked_sub(1).filter(|&m| r.sentences[m].block == r.sentences[n].block && told[n].is_empty())?;
    // Not one that somebody only speaks of.
    let spoken = |k: usize| {
        let s = r.sentences[last].toks;
        let at = records[k].triggers.iter().find(|t| s.contains(**t)).map_or(s.start, |t| t.start);
        (s.start..at).any(|i| r.hit(i, Class::Saying).is_some())
    };
    match told[last][..] {
        [(k, _)] if family(records[k].kind.value) == 1 && !spoken(k) => Some(k),
        _ => None,
    }
}

/// "Phát biểu tại phiên toàn thể hôm 1/6": a session of the conference named last, not of a meeting beside it.
pub fn session(r: &Reading, told: &[Vec<(usize, bool)>], records: &[Record], n: usize) -> Option<usize> {
    let s = r.sentences[n].toks;
    let at = |i: u32| i > s.start && r.is(i, PHIEN) && r.is(i - 1, TAI) && r.token(i + 1).is_some_and(|t| SESSIONS.contains(&t.fold));
    let named = |k: &usize| records[*k].form == Form::Name && family(records[*k].kind.value) == 1 && records[*k].sentences[0] < n;
    let here = told[n].is_empty() && s.iter().any(at);
    (0..records.len()).rev().take(4 * REACH).find(named).filter(|_| here)
}

/// "Phát biểu khai mạc, ông A cho biết ...": a speech at the assembly that the article reports, where the sentence tells of no meeting itself.
pub fn speech(r: &Reading, told: &[Vec<(usize, bool)>], records: &[Record], n: usize) -> Option<usize> {
    let start = r.sentences[n].toks.start;
    if !told[n].is_empty() || !r.cues(start).any(|c| c.value() == "speak") {
        return None;
    }
    let assembly = |rec: &Record| rec.salience == Salience::Main && matches!(family(rec.kind.value), 1 | 5) && rec.status.is_none_or(|s| s.0 == Status::Held);
    let mut reported = (0..records.len()).filter(|&k| assembly(&records[k]));
    reported.next().filter(|_| reported.next().is_none())
}

/// "Đến dự có ông A", "tham dự các hội nghị này có A và B": a list of those who were at what was told last.
pub fn attendance(r: &Reading, told: &[Vec<(usize, bool)>], records: &[Record], n: usize) -> Vec<usize> {
    let s = r.sentences[n].toks;
    let opening = Toks::new(s.start, s.end.min(s.start + OPENING));
    // "Phó Thủ tướng Lào A và Bộ trưởng Pháp B cũng tham dự." as well.
    let also = |i: u32| r.is(i, CUNG) && r.cues(i + 1).any(|c| c.value() == "attend" && c.end + 1 >= s.end);
    let there = |i: u32| r.cues(i).any(|c| c.value() == "attend_list");
    let lists = r.cues(s.start).any(|c| matches!(c.value(), "attend" | "attend_list")) && opening.iter().any(|i| r.is(i, CO))
        || r.is(s.start, TAI) && there(s.start + 1)
        || of_side(r, s).is_some()
        || (s.end.saturating_sub(6).max(s.start)..s.end).any(also);
    if !lists || !told[n].is_empty() {
        return Vec::new();
    }
    // "Tháp tùng Thủ tướng có A, B": on the whole visit.
    let visit = |k: &usize| records[*k].kind.value == MeetingKind::Visit && is_core(&records[*k]) && records[*k].sentences[0] < n;
    if r.are(s.start, &RETINUE)
        && let Some(k) = (0..records.len()).rev().take(4 * REACH).find(visit)
    {
        return vec![k];
    }
    let occasion = |t: &&(usize, bool)| t.1 && records[t.0].kind.value != MeetingKind::Visit && records[t.0].kind.value != MeetingKind::PhoneCall;
    let Some(last) = (n.saturating_sub(LISTED_BEHIND)..n).rev().find(|&m| told[m].iter().any(|t| occasion(&t))) else { return Vec::new() };
    let several = opening.iter().any(|i| r.is(i, CAC) && r.hit(i + 1, Class::Triggers).is_some());
    told[last].iter().filter(occasion).map(|t| t.0).take(if several { REACH } else { 1 }).collect()
}

/// "Về phía Hoa Kỳ có Đại tá A, ...": the token behind which those are listed who were there from one side.
pub fn of_side(r: &Reading, s: Toks) -> Option<u32> {
    let there = (s.start + 2..s.end.min(s.start + OPENING)).find(|&i| r.are(s.start, &SIDE) && r.is(i, CO))?;
    // "Về phía mình, Mỹ có ...", "về phía Nga, nước có ..."; but "về phía Mỹ, có A", "về phía Mỹ, dự buổi lễ có A".
    let ahead = |i: u32| r.tokens[i].is_punct(',') && i + 1 < there && !r.cues(i + 1).any(|c| c.value() == "attend");
    (!r.is(s.start + 2, const { fold("mình") }) && !(s.start + 2..there).any(ahead)).then_some(there)
}

const SIDE: [u64; 2] = [fold("về"), fold("phía")];
const RETINUE: [u64; 2] = [fold("tháp"), fold("tùng")];
/// In tokens: "tham dự các hội nghị này có".
const OPENING: u32 = 10;
/// In sentences.
const LISTED_BEHIND: usize = 4;
const CO: u64 = fold("có");
const CUNG: u64 = fold("cũng");
const PHIEN: u64 = fold("phiên");
/// "Phiên toàn thể", "phiên khai mạc", "phiên bế mạc", "phiên thảo luận", "phiên họp".
const SESSIONS: [u64; 5] = [fold("toàn"), fold("khai"), fold("bế"), fold("thảo"), fold("họp")];
const TAI: u64 = fold("tại");
const CAC: u64 = fold("các");

/// What is said during a visit is said at the talks, where the article tells of talks by then.
fn within(k: usize, sentence: usize, records: &[Record]) -> usize {
    if records[k].kind.value != MeetingKind::Visit {
        return k;
    }
    let talks = |j: &usize| {
        let rec = &records[*j];
        matches!(family(rec.kind.value), 0 | 1)
            && is_core(rec)
            && rec.parties.len() > 1
            && rec.parties.iter().all(|p| records[k].parties.iter().any(|q| q.0 == p.0))
            && rec.sentences[0] <= sentence
    };
    around(k, records.len()).rev().find(talks).unwrap_or(k)
}

/// Topics of a stretch of text: every code once, at its first words. What stands in the name of a body or of a meeting is no topic.
pub fn topics(r: &Reading, found: &Recognised, own: &Record, s: Toks, out: &mut Vec<(&'static str, Toks)>) {
    let mut names = found.mentions[found.mentions.partition_point(|m| m.toks.start < s.start)..]
        .iter()
        .filter(|m| m.kind == EntityKind::Organization && m.toks.len() > 1)
        .map(|m| m.toks)
        .peekable();
    let mut from = s.start;
    for i in r.where_begins(s, &[Class::Topics]) {
        let Some(h) = r.hit(i, Class::Topics).filter(|_| i >= from) else { continue };
        from = h.end;
        while names.next_if(|n| n.end <= i).is_some() {}
        let toks = Toks::new(h.start, h.end);
        // "Sân bay thương mại" is no trade; a party is no topic of its own meeting ("Triều Tiên", "NATO").
        let party = h.value() == "-" || !h.more().is_empty() && own.parties.iter().any(|p| p.0 == h.more());
        let named = party || names.peek().is_some_and(|n| n.contains(toks)) || own.triggers.iter().chain(&own.name).any(|t| t.contains(toks));
        if !named && !out.iter().any(|t| t.0 == h.value()) {
            out.push((h.value(), toks));
        }
    }
}

/// An outcome of a meeting.
#[derive(Clone, Debug)]
pub struct Outcome {
    pub kind: OutcomeKind,
    pub act: &'static str,
    pub by: Vec<By>,
    pub toks: Toks,
}

/// Who agreed or proposed.
#[derive(Clone, Debug)]
pub enum By {
    Person(u32),
    Party(String),
}

impl Discourse<'_> {
    /// Whether a sentence tells what a meeting was about: it tells of the meeting, somebody of it acts there, or something is said. Of a visit, and of one that is to come,
    /// only those tell that announce it or say what will be discussed: the rest is background.
    pub fn tells_topics(&self, n: usize, rec: &Record) -> bool {
        const DISCUSS: [&[u64]; 6] = [
            &[fold("thảo"), fold("luận")],
            &[fold("trao"), fold("đổi")],
            &[fold("bàn")],
            &[fold("đề"), fold("cập")],
            &[fold("nghị"), fold("sự")],
            &[fold("nội"), fold("dung")],
        ];
        let (r, s) = (self.r, self.r.sentences[n].toks);
        let planned = rec.status.is_some_and(|s| s.0 == Status::Planned) && family(rec.kind.value) != 1;
        let speaks = || r.where_begins(s, &[Class::Saying]).next().is_some() || self.actors.of_sentence(n).any(|k| self.belongs(k, rec));
        rec.triggers.iter().any(|t| s.contains(*t))
            || match planned || rec.kind.value == MeetingKind::Visit {
                true => s.iter().any(|i| DISCUSS.iter().any(|d| r.are(i, d))),
                false => speaks(),
            }
    }

    /// The outcome told in one sentence, if any: what its first telling verb says. Whoever acts must belong to the meeting, and it must have been held.
    pub fn outcome(&self, sentence: usize, rec: &Record) -> Option<Outcome> {
        let (r, actors) = (self.r, self.actors);
        // The lead and captions tell again what the body tells.
        if r.sentences[sentence].kind != BlockKind::Body || rec.status.is_some_and(|s| s.0 != Status::Held) || self.said_outside(sentence, rec) {
            return None;
        }
        let s = r.sentences[sentence].toks;
        let list: Vec<usize> = actors.of_sentence(sentence).collect();
        for i in r.where_begins(s, &[Class::Cues]) {
            for c in r.cues(i).rev() {
                // "Một cam kết", "yêu cầu của": a noun; "không ủng hộ", "có thể đề xuất", "nếu ... đồng ý": not told as a fact.
                if !matches!(c.value(), "agree" | "sign" | "affirm" | "propose" | "go_on" | "invite") || noun(r, s.start, c) || unreal(r, s.start, c.start) {
                    continue;
                }
                let quoted = statement::quoted(self.quotes, i);
                // Whoever acts: the nearest actor ahead, in a quotation whoever speaks; none ahead at the start of a sentence is whoever spoke before.
                let near = match quoted {
                    Some(q) => {
                        // What a press office says of both: "“Hai bộ trưởng nhất trí ...”, Bộ Quốc phòng X cho biết".
                        let both = |&k: &usize| {
                            let x = &actors[k];
                            let agrees = matches!(c.value(), "agree" | "affirm") && r.is(x.toks.start, HAI);
                            agrees && matches!(x.form, Who::Sides | Who::AllSides) && x.toks.start >= q.start && (x.toks.end..x.toks.end + 4).contains(&c.start)
                        };
                        let own = |_: &usize| i > s.start && SELF.contains(&r.tokens[i - 1].fold);
                        list.iter().copied().find(both).or(self.said_by[sentence].filter(own))
                    }
                    None => {
                        let ahead = || list.iter().rev().copied().filter(|&k| actors[k].toks.end <= c.start);
                        let governed = |k: usize| actors[k].toks.start > s.start && statement::governs(r.tokens[actors[k].toks.start - 1].fold);
                        ahead().find(|&k| !governed(k)).or_else(|| ahead().next())
                    }
                };
                let elided = near.is_none() && quoted.is_none() && c.start <= s.start + 2;
                // "Được các bộ trưởng thống nhất", "để hai bên tiếp tục": told of another time, or a purpose.
                let oblique = |k: usize| {
                    let at = actors[k].toks.start;
                    at > s.start && OBLIQUE.contains(&r.tokens[at - 1].fold)
                };
                if !(elided || near.is_some_and(|k| self.belongs(k, rec) && !oblique(k))) {
                    continue;
                }
                let form = near.map(|k| actors[k].form);
                let sides = matches!(form, Some(Who::Sides | Who::AllSides)) || near.is_some_and(|k| two_together(r, actors, &list, k));
                let assembly = family(rec.kind.value) == 1;
                let close = near.is_some_and(|k| c.start.saturating_sub(actors[k].toks.end) <= 3);
                let kind = match c.value() {
                    // What somebody wants is told of by those who comment as well; here only where a participant says so.
                    "propose" if WANT.contains(&r.tokens[c.start].fold) && !self.said_by[sentence].is_some_and(|k| self.belongs(k, rec)) => continue,
                    // "Thỏa thuận" is a noun unless whoever agrees stands beside it, "thông qua" a preposition unless a paper follows.
                    "agree" if r.is(c.start, THOA) && !close || c.more() == "adopted" && !paper(r, c.end, s.end) => continue,
                    "agree" if sides || assembly || c.more() == "agreed" => OutcomeKind::Agreed,
                    "affirm" | "propose" | "go_on" if sides && close => OutcomeKind::Agreed,
                    "propose" => OutcomeKind::Proposed,
                    "invite" if c.len() < 3 && near.is_some() && (c.end..s.end.min(c.end + 14)).any(|i| r.is(i, THAM)) => OutcomeKind::Proposed,
                    "sign" if signs_something(r, c.end, s.end) => OutcomeKind::Signed,
                    _ => continue,
                };
                let by = match near.map(|k| &actors[k]) {
                    Some(x) if x.person.is_some() && !sides => x.person.map(By::Person).into_iter().collect(),
                    Some(x) if x.party.is_some() && !sides => x.code().map(|c| By::Party(c.to_string())).into_iter().collect(),
                    _ => rec.parties.iter().map(|p| By::Party(p.0.clone())).collect(),
                };
                let act = match c.value() {
                    "go_on" => "agreed",
                    "invite" => "invited",
                    _ => c.more(),
                };
                return Some(Outcome { kind, act, by, toks: s });
            }
        }
        None
    }
}

const OBLIQUE: [u64; 5] = [fold("được"), fold("để"), fold("cho"), fold("cả"), fold("giúp")];
const RANG: u64 = fold("rằng");
const HAI: u64 = fold("hai");
const NAY: u64 = fold("này");
const THAM: u64 = fold("thăm");
const THOA: u64 = fold("thỏa");
/// Before what somebody undertakes in his own words.
const WANT: [u64; 3] = [fold("muốn"), fold("kỳ"), fold("trông")];
const SELF: [u64; 2] = [fold("tôi"), fold("ta")];
/// In the same clause before a cue: denied, doubted, only possible, of another time, a purpose.
#[rustfmt::skip]
const UNREAL: [&[u64]; 17] = [
    &[fold("không")], &[fold("chưa")], &[fold("chẳng")], &[fold("khó")], &[fold("từ"), fold("chối")], &[fold("liệu")], &[fold("nếu")], &[fold("có"), fold("thể")], &[fold("khả"), fold("năng")], &[fold("kịch"), fold("bản")],
    &[fold("dự"), fold("định")], &[fold("từng")], &[fold("việc")], &[fold("nhằm")], &[fold("để")], &[fold("được")], &[fold("bị")],
];
const PAPERS: [&[u64]; 6] = [
    &[fold("nghị"), fold("quyết")],
    &[fold("tuyên"), fold("bố")],
    &[fold("báo"), fold("cáo")],
    &[fold("kế"), fold("hoạch")],
    &[fold("chương"), fold("trình")],
    &[fold("văn"), fold("kiện")],
];

fn unreal(r: &Reading, from: u32, at: u32) -> bool {
    let edge = |i: &u32| !matches!(r.tokens[*i].kind, Kind::Punct | Kind::Quote) && !r.is(*i, RANG);
    (from..at).rev().take(4).take_while(edge).any(|i| UNREAL.iter().any(|u| r.are(i, u)))
}

/// "Một cam kết", "yêu cầu của"; but "khẳng định cam kết của", "bày tỏ mong muốn của" tell that somebody undertakes or wishes.
fn noun(r: &Reading, from: u32, c: &Hit) -> bool {
    let said = c.start > from && [const { fold("định") }, const { fold("tỏ") }].contains(&r.tokens[c.start - 1].fold);
    let title = c.start > from && r.tokens[c.start].capital() && r.tokens[c.start - 1].kind == Kind::Word;
    title || r.is(c.end, NAY) || !said && statement::noun(r, from, c.start, c.end)
}

/// A document within a few words.
fn paper(r: &Reading, from: u32, end: u32) -> bool {
    (from..end.min(from + 5)).any(|i| r.tokens[i].capital() || PAPERS.iter().any(|p| r.are(i, p)))
}

/// An actor joined to another one before it ("A và B nhất trí").
fn two_together(r: &Reading, actors: &Actors, list: &[usize], k: usize) -> bool {
    let x = &actors[k];
    let joined = |y: &Actor| {
        y.toks.end < x.toks.start
            && listed(r, y.toks.end, x.toks.start)
            && !r.tokens[y.toks.end].is_punct(',')
            && (x.is_personal() && y.is_personal() || x.form == Who::Party && y.form == Who::Party)
    };
    let at = list.partition_point(|&j| j < k);
    list[at.saturating_sub(4)..at].iter().any(|&j| joined(&actors[j]))
}

/// "Ký" with a document behind it.
fn signs_something(r: &Reading, from: u32, end: u32) -> bool {
    (from..end.min(from + 8)).any(|i| r.hits.at(i).iter().any(|h| h.class() == Class::Topics && h.value() == "agreements"))
}
