//! Whether an event tells of a record again.

use super::actor::Form as Who;
use super::argument::Arguments;
use super::event::{Event, Form, shakes_hands};
use super::gather::Builder;
use super::occurrence::Occurrence;
use super::record::{LONGEST_VISIT, REACH, Record, apart, family};
use crate::model::{BlockKind, MeetingKind, Status};
use crate::reading::Toks;
use crate::resolve::date::days_from;
use crate::resolve::series::OF_STATES;
use crate::tokenise::fold;

impl Builder<'_> {
    /// Whether an event tells of a record again.
    pub fn same(&self, rec: &Record, e: &Event, a: &Arguments, o: &Occurrence) -> bool {
        let related = self.r.sentences[e.sentence].kind == BlockKind::Related;
        // A teaser may tell of the article's own conference; of other meetings it tells for itself.
        let again = || {
            let conference = e.form == Form::Name && e.series.is_some() && rec.form == Form::Name;
            let all = !o.people.is_empty() && o.people.iter().all(|p| rec.people.iter().any(|q| q.person == p.0));
            conference || family(e.kind) == 0 && all && o.parties.iter().all(|p| rec.parties.iter().any(|q| q.0 == p.0))
        };
        if related != rec.related && !(related && again()) {
            return false;
        }
        if a.another {
            return false;
        }
        let kind = rec.kind.value;
        // "Tại một cuộc họp diễn ra ở Liban": not the one spoken of. Nor is "một cuộc gặp" of nobody.
        let nobody = o.people.is_empty() && o.parties.is_empty();
        if e.form == Form::Noun && (family(e.kind) == 1 || family(e.kind) == 0 && nobody) && e.toks.start > 0 && self.r.is(e.toks.start - 1, MOT) {
            return false;
        }
        // "Ba bộ trưởng đã họp bên lề Đối thoại X" … "bên lề hội nghị": the one that has a name.
        let assembled = |t: &Toks| self.r.is(t.start, HOP);
        let conference = e.form == Form::Noun && e.kind == MeetingKind::Conference && self.r.is(e.toks.start, HOI);
        if conference && rec.form != Form::Name && !rec.triggers.is_empty() && rec.triggers.iter().all(assembled) {
            let named = |other: &Record| other.form == Form::Name && family(other.kind.value) == 1;
            if self.records.iter().rev().take(REACH).any(named) {
                return false;
            }
        }
        // "Trước cuộc trò chuyện này, hôm 7/7, hai ông có cuộc gặp": another one than that.
        let s = self.r.sentences[e.sentence].toks;
        let frame = rec.triggers.iter().rev().find(|t| t.start > s.start && t.end <= e.toks.start && t.start <= s.start + 2);
        if frame.is_some() && a.when.is_some() && [TRUOC, SAU].contains(&self.r.tokens[s.start].fold) && family(e.kind) == 0 {
            return false;
        }
        // "Lần gặp thứ hai sau cuộc hội đàm đầu tiên hồi tháng 7".
        let first = (e.toks.end..e.toks.end + 3).any(|i| self.r.are(i, const { &[fold("đầu"), fold("tiên")] }));
        if e.form == Form::Noun && first && a.when.is_some() && e.toks.start > 0 && [SAU, KE_TU].contains(&self.r.tokens[e.toks.start - 1].fold) {
            return false;
        }
        // "Cuộc tập trận lần thứ 25 này": the one spoken of.
        if e.form != Form::Verb
            && family(kind) == family(e.kind)
            && !matches!(family(kind), 0 | 2)
            && (e.toks.end..e.toks.end + 4).any(|i| self.r.is(i, NAY))
            && rec.series.is_none_or(|s| e.series.is_none_or(|x| x == s))
        {
            return true;
        }
        let summit_of_two = kind == MeetingKind::Summit && rec.parties.len() == 2 && family(e.kind) == 0;
        // "Gặp Tổng thống B" … "hội nghị thượng đỉnh với Tổng thống B".
        let pair = rec.parties.len() == 2 && {
            let named = self.parties_in(e.name.unwrap_or(e.toks));
            named.len() == 2
                && named.iter().all(|p| rec.parties.iter().any(|q| q.0 == p.0))
                && match (&rec.start, a.when.and_then(|t| self.day(t))) {
                    (Some(start), Some(day)) => start.carried || start.value == day,
                    _ => true,
                }
        };
        // "Cuộc gặp giữa A và B tại hội nghị thượng đỉnh G20" is beside that of the many.
        let becomes_summit = family(kind) == 0
            && !e.of_many()
            && e.kind == MeetingKind::Summit
            && (rec.people.len() == 2 && o.people.len() == 2 || pair && !rec.people.is_empty());
        if family(kind) != family(e.kind) && !summit_of_two && !becomes_summit {
            return false;
        }
        // What is announced for a day, prepared for or numbered among what is to come is not what took place.
        let planned = a.status.is_some_and(|s| s.0 == Status::Planned);
        let numbered = e.form == Form::Name && rec.form == Form::Name && rec.dated && e.edition.is_some() != rec.edition.is_some();
        // Whoever is seen to shake hands does so neither by telephone nor at what is still to come, and "hồi tháng 3", "năm 2017" is an old picture.
        let shaken = || rec.triggers.iter().all(|t| shakes_hands(self.r, *t));
        let to_come = rec.status.is_some_and(|s| s.0 == Status::Planned);
        let old = || self.told_day(a).is_some_and(|d| d.len() < 10 && rec.start.as_ref().is_none_or(|s| !s.value.starts_with(d)));
        if e.shakes_hands(self.r) && (to_come || kind == MeetingKind::PhoneCall || o.people.len() != 2 || old())
            || (planned || e.kind == MeetingKind::PhoneCall) && shaken()
            || a.past && to_come && !planned && family(e.kind) == 0
        {
            return false;
        }
        let held = rec.status.is_some_and(|s| s.0 == Status::Held);
        let same_day = a.when.and_then(|t| self.day(t)).zip(rec.start.as_ref()).is_some_and(|(day, start)| day == start.value);
        if (held || rec.past) && planned && a.when.is_some() && !same_day
            || numbered && (planned && e.edition.is_some() || a.prepared.is_some()) && (held || rec.status.is_none())
        {
            return false;
        }
        if (kind == MeetingKind::PhoneCall) != (e.kind == MeetingKind::PhoneCall) && (e.form == Form::Verb || a.between) {
            return false;
        }
        // Nor is "cuộc gặp" or what has a place a call.
        let met = || a.city.or(a.country).is_some() || self.r.folds(e.toks).any(|w| w == GAP);
        let call = e.kind == MeetingKind::PhoneCall;
        let in_person = || rec.triggers.iter().any(|t| self.r.folds(*t).any(|w| w == GAP));
        if kind == MeetingKind::PhoneCall && !call && met() || call && kind != e.kind && in_person() {
            return false;
        }
        if let (Some(x), Some(y)) = (rec.edition, e.edition)
            && x.0 != y.0
        {
            return false;
        }
        // "Sẽ gặp ông B" … "hai ông gặp lần đầu tiên hôm 7/7": what is planned has not taken place.
        let first = (e.toks.end..e.toks.end + 3).any(|i| self.r.are(i, const { &[fold("lần"), fold("đầu")] }));
        if rec.status.is_some_and(|s| s.0 == Status::Planned) && e.form == Form::Verb && a.status.is_none() && a.when.is_some() && first {
            return false;
        }
        // A day outside the record's own days is another occasion.
        if let (Some(start), Some(day)) = (rec.start.as_ref(), a.when.and_then(|t| self.day(t))) {
            let years = start.value.get(..4).zip(day.get(..4)).is_some_and(|(x, y)| apart(x, y));
            let end = rec.end.as_ref().map_or(start.value.as_str(), |e| e.value.as_str());
            let last = a.when.and_then(|t| self.last_day(t)).unwrap_or(day);
            // What happens now and is told without a date is not what happened in some year or month.
            // A visit lasts some days, of which any may be told.
            let lasts = || {
                e.kind == MeetingKind::Visit
                    && kind == e.kind
                    && o.destination.is_some()
                    && days_from(&start.value, day).is_some_and(|n| n.abs() <= LONGEST_VISIT)
            };
            let outside = apart(&start.value, day) && !(start.value.as_str() <= last && day <= end) && !lasts();
            if years || outside && !start.carried && !(e.form == Form::Name && rec.form == Form::Name) {
                return false;
            }
        }
        // "Hội nghị thượng đỉnh G20 ở Buenos Aires" is not that of Osaka.
        let state = a.city.or(a.country).and_then(|place| self.state_of(place));
        let placed = rec.country.as_ref().filter(|c| !c.carried && rec.city.is_some_and(|city| !city.1));
        if family(kind) == 1 && family(e.kind) == 1 && state.zip(placed).is_some_and(|(here, there)| here.0 != there.value) {
            return false;
        }
        // "Sẽ có các cuộc gặp với giới kinh doanh" tells of none that was held.
        if family(kind) == 0 && planned && a.plural && rec.status.is_none_or(|s| s.0 == Status::Held) {
            return false;
        }
        let coarse = a.past || a.when.and_then(|t| self.day(t)).is_some_and(|d| d.len() < 10);
        let now = rec.sentences.first().is_some_and(|&n| self.r.sentences[n].headline());
        if rec.start.is_none() && now && coarse && e.sentence > rec.sentences[0] + 3 && a.status.is_none_or(|s| s.0 == Status::Held) && e.form != Form::Name {
            return false;
        }
        // "Hội nghị thượng đỉnh Mỹ - Triều" … "ông A gặp ông B".
        let of_two = summit_of_two && rec.form == Form::Name && (e.form == Form::Verb || a.between && o.people.iter().all(|p| self.leads(p.0)))
            || kind == MeetingKind::Summit && e.kind == kind && e.form != Form::Name;
        if of_two && rec.parties.len() == 2 && o.parties.len() == 2 && o.parties.iter().all(|p| rec.parties.iter().any(|q| q.0 == p.0)) {
            let edition = e.edition.is_none_or(|x| rec.edition.map_or(planned && !held, |y| x.0 == y.0));
            return edition && (rec.people.is_empty() || o.people.iter().all(|p| rec.people.iter().any(|q| q.person == p.0)));
        }
        // "Tại buổi lễ, Chủ tịch nước A trao quyết định cho B", "A trao quyết định" in the headline of "lễ công bố quyết định".
        if e.kind == MeetingKind::Ceremony && kind == e.kind && (e.form == Form::Verb) != (rec.form == Form::Verb) {
            let words = |t: Toks| self.r.folds(Toks::new(t.start, self.r.sentence_at(t.start).toks.end.min(t.end + 6)));
            let shared = || rec.triggers.iter().any(|t| words(*t).any(|w| w != CUA && w != LE && words(e.toks).any(|x| x == w)));
            let generic = |i: u32| self.r.are(i, const { &[fold("buổi"), fold("lễ")] });
            let at_it = || (s.start..e.toks.start).any(generic);
            let scene = at_it() || rec.sentences.last() == Some(&e.sentence) && (rec.triggers.iter().any(|t| generic(t.start)) || shared());
            let headline = rec.form == Form::Verb && e.sentence <= rec.sentences[0] + 2 && rec.sentences.iter().all(|&n| self.r.sentences[n].headline());
            if scene || headline && shared() && o.parties.iter().all(|p| rec.parties.iter().any(|q| q.0 == p.0)) {
                return true;
            }
        }
        // "Cuộc tập trận", "tại buổi lễ": the one spoken of last; "lễ đón" and "lễ kỷ niệm" are two.
        if e.form == Form::Noun && matches!(family(kind), 4 | 5) {
            let word = |t: Toks, k: u32| self.r.tokens[t.start + k].fold;
            let second = |t: Toks| e.kind != MeetingKind::Ceremony || t.len() < 2 || e.toks.len() < 2 || word(t, 1) == word(e.toks, 1);
            let alike = rec.triggers.first().is_some_and(|t| word(*t, 0) == word(e.toks, 0) && second(*t));
            if o.people.is_empty() && a.when.is_none() || e.kind == MeetingKind::Ceremony && !alike {
                return !a.plural && alike;
            }
        }
        // "Chủ tọa phiên làm việc, Phó chủ tịch A": the sitting spoken of.
        if e.form == Form::Noun && e.kind == MeetingKind::Other && a.when.is_none() && a.objects.is_empty() && !a.plural {
            let word = |t: Toks| self.r.folds(t).eq(self.r.folds(e.toks));
            if rec.triggers.iter().any(|t| word(*t)) {
                return true;
            }
        }
        let named = |e: &Event| e.form == Form::Name;
        if named(e) && rec.form == Form::Name {
            let one_number = e.edition.zip(rec.edition).is_some_and(|(x, y)| x.0 == y.0);
            return match (e.series, rec.series) {
                (Some(x), Some(y)) => {
                    let known = !e.code.is_empty() && !rec.code.is_empty();
                    let one_code = e.code == rec.code && known && (single(&e.code) || short(rec.name) || short(e.name) || self.similar_names(rec, e));
                    self.one_instance(rec, e) && (x == y || one_code || !known && self.similar_names(rec, e))
                }
                // "Việt - Mỹ đồng chủ trì Đối thoại châu Á lần thứ 10" in the headline … "Đối thoại Việt - Mỹ lần thứ 10".
                _ if kind == MeetingKind::Dialogue && e.kind == kind && one_number && self.sides_ahead(rec, e) => true,
                _ if kind == MeetingKind::Summit && e.kind == kind && (self.same_two(rec, e) || self.spoken_of(rec, e)) => true,
                (None, None) => {
                    // "Hội nghị thượng đỉnh lần thứ 3" again.
                    kind == MeetingKind::Summit && one_number && self.parties_in(e.name.unwrap_or(e.toks)).is_empty() || self.similar_names(rec, e)
                }
                _ => rec.name.zip(e.name).is_some_and(|_| self.similar_names(rec, e)),
            };
        }
        // "Tại hội nghị ngày 12-7" … "Ngày 12-7 diễn ra hội nghị Phát triển dịch vụ logistics".
        let told_before = rec.form == Form::Noun && rec.sentences.last() != Some(&e.sentence) && a.prepared.is_none();
        if named(e) && kind == e.kind && family(kind) == 1 && told_before && same_day && rec.start.as_ref().is_some_and(|s| s.value.len() >= 10) {
            return true;
        }
        // "ASEAN họp trực tuyến" in the headline is the conference that the text names.
        let summit = e.kind == MeetingKind::Summit && kind == MeetingKind::Conference && rec.triggers.iter().all(assembled);
        // So is the exercise of the same sides.
        let exercise = || named(e) && kind == MeetingKind::Exercise && o.parties.iter().all(|p| rec.parties.iter().any(|q| q.0 == p.0));
        if ((named(e) || summit) && family(kind) == 1 || exercise())
            && rec.form == Form::Noun
            && rec.sentences.iter().all(|&n| self.r.sentences[n].kind == BlockKind::Title)
        {
            return true;
        }
        if (family(e.kind) == 1 || rec.form == Form::Name && family(kind) == 1) && !becomes_summit {
            // "Hội nghị", "đối thoại" alone: the named one spoken of last.
            // It is called by its own word, and "tại hội nghị" is no conference yet to come; "diễn ra ngày 27/5, hội nghị gồm hai phiên" may be.
            let first = |t: Toks| self.r.tokens[t.start].fold;
            let word =
                kind == e.kind || rec.name.is_some_and(|n| first(n) == first(e.toks)) || kind == MeetingKind::Summit && e.kind == MeetingKind::Conference;
            // "Phát biểu tại Đối thoại Shangri-La" … "tại hội nghị", where no conference is called so.
            let so_called = |x: &Record| x.kind.value == MeetingKind::Conference && x.form == Form::Name;
            let forum = || kind == MeetingKind::Forum && rec.series.is_some() && conference && !self.records.iter().rev().take(REACH).any(so_called);
            let word = word || forum();
            let dated = rec.start.is_none() && a.setting.is_none() && conference && a.when.and_then(|t| self.day(t)).is_some_and(|d| d.len() == 10);
            let past = dated || rec.status.is_none_or(|s| s.0 != Status::Planned) || a.status.is_some_and(|s| s.0 == Status::Planned);
            return e.form == Form::Noun && o.people.is_empty() && !a.plural && word && past;
        }
        // "Hội đàm với Thủ tướng A, hội kiến Tổng thống": each verb with somebody of its own is an occasion of its own.
        if a.coordinated && !a.objects.is_empty() && rec.sentences.last() == Some(&e.sentence) && rec.sentences.len() == 1 {
            return false;
        }
        if a.objects.iter().any(|&k| self.another_office(rec, k)) {
            return false;
        }
        let people: Vec<u32> = o.people.iter().map(|p| p.0).collect();
        let has = |p: &u32| rec.people.iter().any(|q| q.person == *p);
        if e.kind == MeetingKind::Visit {
            // "Thủ tướng Pháp thăm Việt Nam" … "Tổng thống Pháp dự kiến thăm Việt Nam trong năm 2019".
            if a.subjects.iter().any(|&k| self.another_office(rec, k)) {
                return false;
            }
            let guest_fits =
                people.is_empty() || people.iter().any(has) || rec.people.is_empty() && o.parties.iter().any(|p| rec.parties.iter().any(|q| q.0 == p.0));
            let elsewhere = rec.venue.zip(a.venue).is_some_and(|(x, y)| !self.r.folds(x).eq(self.r.folds(y)));
            if elsewhere || a.stop && rec.venue.is_none() || rec.stop && o.destination.is_some() {
                return false;
            }
            let place_fits = match (&o.destination, &rec.country) {
                (Some(d), Some(c)) => d.0 == c.value,
                (Some(_), None) => !rec.tour,
                (None, _) => rec.tour || !o.tour,
            };
            return guest_fits && place_fits;
        }
        // "Cuộc họp với các đại sứ Nga" of the president of Russia is not the one with somebody else.
        let of_side = |k: &usize, codes: &[usize]| self.actors[*k].code().is_some_and(|c| codes.iter().any(|&s| self.actors[s].code() == Some(c)));
        let group = |k: &usize| self.actors[*k].person.is_none() && self.actors[*k].form == Who::Office;
        if rec.parties.len() > 1 && o.parties.len() == 1 && !a.objects.is_empty() && a.objects.iter().all(|k| group(k) && of_side(k, &a.subjects)) {
            return false;
        }
        // The same people, or fewer of them, and no party that the record does not have.
        let subset = people.iter().all(has) || !rec.people.is_empty() && rec.people.iter().all(|q| people.contains(&q.person)) && rec.people.len() > 1;
        let party_in = |p: &(String, Toks)| rec.parties.iter().any(|q| q.0 == p.0);
        let parties_fit = o.parties.iter().all(party_in) || rec.parties.len() < 2 && rec.parties.iter().all(|q| o.parties.iter().any(|p| p.0 == q.0));
        // "Việt Nam và Mông Cổ hội đàm" in the headline: whose state the text does not say may be of the other one.
        let unknown = |p: &u32| self.resolved.entities[*p as usize].country.is_none();
        let open = rec.people.is_empty() && rec.parties.len() == 2 && people.len() == 2 && o.parties.len() == 1 && parties_fit && people.iter().any(unknown);
        // A named counterpart fits a record that so far had only the state: "gặp bộ trưởng Lào" … "tại cuộc gặp X, bộ trưởng Lào".
        let fills =
            parties_fit && o.parties.len() > 1 && rec.people.len() < 2 && (rec.people.is_empty() || rec.people.iter().all(|q| people.contains(&q.person)));
        if people.is_empty() && o.parties.is_empty() {
            let leaders = || becomes_summit && rec.people.len() == 2 && rec.people.iter().all(|p| self.leads(p.person));
            return (e.form == Form::Noun || leaders()) && !a.plural;
        }
        // "B gặp gỡ các học viên": whoever was met is nobody that the register knows.
        let sides = a.subjects.iter().any(|&k| self.actors[k].form == Who::Sides);
        if e.form == Form::Verb && a.objects.is_empty() && a.subjects.len() < 2 && people.len() < 2 && !sides {
            return rec.people.len() == 1 && rec.parties.len() < 2 && rec.people[0].person == people.first().copied().unwrap_or(u32::MAX);
        }
        open || (subset || fills && !self.no_counterpart(rec, &people)) && parties_fit
    }

    /// "Hội kiến Chủ tịch Quốc hội Lào" after talks with the prime minister of Lào: somebody else of the same side.
    fn another_office(&self, rec: &Record, actor: usize) -> bool {
        let x = &self.actors[actor];
        let (Who::Office, None, Some(party)) = (x.form, x.person, x.code()) else { return false };
        // What sort of office it is; whoever leads a state or a party may hold any.
        let sort = |o: Toks| self.r.office(o).filter(|h| !h.row().name.contains("lãnh đạo")).map(|h| h.value());
        let Some(printed) = sort(x.toks).filter(|s| SORTS.contains(s)) else { return false };
        let other = |p: &super::record::Participation| {
            let e = &self.resolved.entities[p.person as usize];
            let ours = e.country.as_ref().is_some_and(|c| c.0 == party) && !e.offices.is_empty();
            ours.then(|| e.offices.iter().all(|o| sort(*o).is_some_and(|s| SORTS.contains(&s) && s != printed)))
        };
        let mut side = rec.people.iter().filter_map(other).peekable();
        side.peek().is_some() && side.all(|other| other)
    }

    /// "Ngoại trưởng A hội đàm với người đồng cấp Pháp" … "A gặp Tổng thống Pháp": a president is no foreign minister's counterpart.
    fn no_counterpart(&self, rec: &Record, people: &[u32]) -> bool {
        let [known] = &rec.people[..] else { return false };
        let counterpart = |k: usize| self.r.cues(self.actors[k].toks.start).any(|c| c.value() == "counterpart");
        let sorts = |p: u32| {
            let sort = |o: &Toks| self.r.office(*o).map(|h| h.value()).filter(|s| SORTS.contains(s));
            self.resolved.entities[p as usize].offices.iter().filter_map(sort).collect::<Vec<_>>()
        };
        let differ = |p: &u32| {
            let (x, y) = (sorts(known.person), sorts(*p));
            *p != known.person && !x.is_empty() && !y.is_empty() && !x.iter().any(|s| y.contains(s))
        };
        self.actors.of_sentence(rec.sentences[0]).any(counterpart) && people.iter().any(differ)
    }

    /// Somebody at the head of a state or a government.
    fn leads(&self, person: u32) -> bool {
        let head = |o: &Toks| self.r.office(*o).is_some_and(|h| matches!(h.value(), "state" | "government" | "royal"));
        self.resolved.entities[person as usize].offices.iter().any(head)
    }

    /// Series of one code are one occasion unless their parties differ.
    fn one_instance(&self, rec: &Record, e: &Event) -> bool {
        let parties = self.parties_in(e.name.unwrap_or(e.toks));
        parties.is_empty() || rec.parties.is_empty() || parties.iter().all(|p| rec.parties.iter().any(|q| q.0 == p.0))
    }

    /// The name gives the two states that the headline tells the record of.
    fn sides_ahead(&self, rec: &Record, e: &Event) -> bool {
        let named = self.parties_in(e.name.unwrap_or(e.toks));
        let told = |n: usize, code: &str| self.actors.of_sentence(n).take(REACH).any(|k| self.actors[k].code() == Some(code));
        let headline = |n: &usize| self.r.sentences[*n].headline();
        named.len() == 2 && rec.sentences.iter().all(headline) && named.iter().all(|p| told(rec.sentences[0], &p.0))
    }

    /// The name gives the two states that the record has.
    fn same_two(&self, rec: &Record, e: &Event) -> bool {
        let named = self.parties_in(e.name.unwrap_or(e.toks));
        let states = rec.parties.iter().filter(|p| p.0.len() == 2);
        named.len() == 2 && states.clone().count() >= 2 && named.iter().all(|p| states.clone().any(|q| q.0 == p.0))
    }

    /// "Ông A lên kế hoạch gặp ông B, trong một hội nghị thượng đỉnh về kinh tế": the summit of two that was told of just before.
    fn spoken_of(&self, rec: &Record, e: &Event) -> bool {
        let name = e.name.unwrap_or(e.toks);
        let topic = name.iter().any(|i| self.r.is(i, ABOUT)) && e.series.is_none() && e.edition.is_none() && self.parties_in(name).is_empty();
        topic && rec.parties.len() == 2 && rec.sentences.last().is_some_and(|&n| e.sentence <= n + 1)
    }

    /// Names of one occasion share most of the words of the shorter one.
    pub fn similar_names(&self, rec: &Record, e: &Event) -> bool {
        let (Some(x), Some(y)) = (rec.name, e.name.or(Some(e.toks))) else { return false };
        // "Hội nghị cấp cao ASEAN" and "Hội nghị cấp cao ASEAN - Mỹ" are two.
        let (a, b) = (self.parties_in(x), self.parties_in(y));
        let without = |a: &[(String, Toks)], b: &[(String, Toks)]| !a.is_empty() && b.iter().any(|p| !a.iter().any(|q| q.0 == p.0));
        if without(&a, &b) || without(&b, &a) {
            return false;
        }
        // "Hội nghị thượng đỉnh doanh nghiệp" and "hội nghị thượng đỉnh G20" share only what they are.
        let words = |t: Toks| self.r.folds(t).filter(|w| !GENERIC.contains(w)).collect::<Vec<_>>();
        let (x, y) = (words(x), words(y));
        if x.is_empty() || y.is_empty() {
            return true;
        }
        let (short, long) = if x.len() < y.len() { (x, y) } else { (y, x) };
        let common = short.iter().filter(|w| long.contains(w)).count();
        common * 10 >= short.len() * 8
    }
}

/// Offices that nobody holds two of at a time.
pub const SORTS: [&str; 5] = ["state", "government", "parliament", "royal", "minister"];

/// Series of which only one meeting is held at a time, under whatever name.
fn single(code: &str) -> bool {
    !matches!(code, "" | "-" | "EWG") && !OF_STATES.contains(&code)
}

/// An acronym or a single word.
fn short(name: Option<Toks>) -> bool {
    name.is_none_or(|n| n.len() <= 2)
}

const ABOUT: u64 = fold("về");
const GAP: u64 = fold("gặp");
const HOP: u64 = fold("họp");
const HOI: u64 = fold("hội");
const CUA: u64 = fold("của");
const LE: u64 = fold("lễ");
const NAY: u64 = fold("này");
const MOT: u64 = fold("một");
const SAU: u64 = fold("sau");
const TRUOC: u64 = fold("trước");
const KE_TU: u64 = fold("từ");
/// Words of names that tell no meeting from another.
const GENERIC: [u64; 24] = [
    fold("hội"),
    fold("nghị"),
    fold("thượng"),
    fold("đỉnh"),
    fold("cấp"),
    fold("cao"),
    fold("cuộc"),
    fold("họp"),
    fold("phiên"),
    fold("diễn"),
    fold("đàn"),
    fold("đối"),
    fold("thoại"),
    fold("lần"),
    fold("thứ"),
    fold("các"),
    fold("nước"),
    fold("-"),
    fold("năm"),
    fold("và"),
    fold("về"),
    fold("kỳ"),
    fold("khóa"),
    fold("của"),
];
