//! Which occurrences are specific enough for a record of their own.

use super::actor::Form as Who;
use super::argument::{Arguments, is_setting};
use super::event::{Event, Form};
use super::gather::Builder;
use super::occurrence::Occurrence;
use super::record::{day_of, family};
use crate::model::{BlockKind, MeetingKind};
use crate::tokenise::fold;

impl Builder<'_> {
    /// Whether an occurrence is specific enough for a record of its own.
    pub fn is_occurrence(&self, e: &Event, a: &Arguments, o: &Occurrence) -> bool {
        let dated = self.told_day(a).is_some_and(|d| d.len() >= 7);
        let placed = a.city.is_some() || a.country.is_some() || a.venue.is_some() || a.region.is_some() && (e.kind == MeetingKind::Visit || a.between);
        let headline = self.r.sentences[e.sentence].headline();
        let takes_place = a.occurs.is_some() || e.meets(self.r);
        let two = o.people.len() > 1 || o.parties.len() > 1;
        match (e.form, e.kind) {
            // "Cuộc tập trận Balikatan giữa Mỹ và Philippines năm 2016".
            (Form::Name, MeetingKind::Exercise) if a.between && two && a.when.is_some() => !a.denied && !a.unreal,
            (Form::Name, _) if e.series.is_some() => {
                // "Tại hội nghị APEC cuối năm 2017": of a series whose meetings are yearly. "Tại Hội nghị an ninh khu vực ở Manila, Ngoại trưởng A cho hay".
                let year = || self.told_day(a).is_some_and(|d| d.len() == 4);
                let there = || (a.city.is_some() || a.country.is_some()) && self.named_official(e.sentence);
                let scene = || e.of_many() && self.in_setting(e) && (year() || there());
                e.edition.is_some() || takes_place || a.sideline.is_some() || dated || headline && a.within.is_none() || scene()
            }
            (Form::Name, _) if a.prepared.is_some() => e.edition.is_some() || e.name.is_some_and(|n| n.len() > 5),
            (Form::Name, _) => {
                let attended = || self.actors.of_sentence(e.sentence).any(|k| self.official(k) && self.actors.all[k].is_personal());
                // "Kết quả kỳ họp thứ 6": sessions of assemblies and committees are numbered, and spoken of without an occasion.
                let session = e.edition.is_some_and(|(_, t)| self.r.is(t.start, const { fold("thứ") }));
                e.edition.is_some() && !session || takes_place && (dated || placed || headline || attended()) || dated && (placed || attended())
            }
            (_, MeetingKind::Visit) => self.is_visit(e, a, o, dated, placed, headline),
            // "Bộ trưởng A chủ trì buổi làm việc của ... với ..." at home.
            (Form::Noun, MeetingKind::BilateralMeeting) if self.chaired(e, a) && self.on_a_day(a) => !a.plural,
            _ if family(e.kind) == 0 => self.is_bilateral(e, a, o),
            _ if a.plural => false,
            (Form::Noun, MeetingKind::Ceremony) => two || (takes_place && (dated || placed) || a.setting.is_some() && dated) && self.attended(e.sentence),
            // "Quân đội Nga và Trung Quốc tập trận chung": by themselves, if the headline or a day says so.
            (Form::Noun, MeetingKind::Exercise) if two => {
                let subject = a.subjects.iter().any(|&k| e.toks.start.saturating_sub(self.actors.all[k].toks.end) <= 3);
                let year = a.between && a.when.is_some();
                !a.denied && !a.unreal && (takes_place || a.between || subject) && (dated || year || placed && takes_place || headline)
            }
            // A firm, or a man without an office, is heard by courts and committees alike.
            (Form::Noun, MeetingKind::Other) => {
                let told = a.setting.is_some() && dated || a.subjects.iter().any(|&k| self.official(k));
                told && self.named_official(e.sentence) && !self.in_court(e.sentence)
            }
            // "Sau hội nghị thượng đỉnh giữa A và B": held, whenever that was.
            (Form::Noun, MeetingKind::Summit) if two => dated || placed || headline || a.setting.is_some() && o.people.len() > 1 && o.parties.len() > 1,
            (Form::Noun, MeetingKind::Dialogue) if two => dated || placed,
            // "Tại hội nghị về ... sáng 13/5, Phó thủ tướng A nêu": where an official speaks on a day.
            (Form::Noun, MeetingKind::Conference) if a.setting.is_some() && (placed || self.on_a_day(a)) => {
                self.actors.of_sentence(e.sentence).any(|k| self.official(k) && self.actors.all[k].person.is_some())
            }
            // "Thủ tướng A vừa chủ trì cuộc họp ...": what headline or lead report.
            (Form::Noun, MeetingKind::Conference) if self.chaired(e, a) && e.sentence <= self.lead() => true,
            (Form::Noun, _) => takes_place && (dated && (placed || self.actors.of_sentence(e.sentence).any(|k| self.official(k))) || headline && placed),
            // "Ngày 11/12, Chủ tịch nước A trao quyết định ..." as well.
            (Form::Verb, MeetingKind::Ceremony) => {
                (two || self.on_a_day(a)) && a.subjects.iter().any(|&k| self.official(k) && (two || self.actors.all[k].person.is_some()))
            }
            // "A họp thượng đỉnh với B".
            (Form::Verb, MeetingKind::Summit) => self.is_bilateral(e, a, o),
            (Form::Verb, _) => dated && o.parties.len() > 1 && family(e.kind) == 4,
        }
    }

    /// The day of an event as far as it is told, be it "hôm nay" in a text without a day of its own (`XXXX-XX-XX`).
    fn told_day(&self, a: &Arguments) -> Option<&str> {
        let t = &self.found.timexes[a.when?];
        Some(day_of(t.value.as_deref().unwrap_or(&t.known)))
    }

    /// "Tại hội nghị": where something was said or done.
    fn in_setting(&self, e: &Event) -> bool {
        is_setting(self.r, e.name.unwrap_or(e.toks), self.r.sentences[e.sentence].toks)
    }

    fn on_a_day(&self, a: &Arguments) -> bool {
        self.told_day(a).is_some_and(|d| d.len() >= 10)
    }

    /// Somebody named acts in the sentence for a state.
    fn named_official(&self, sentence: usize) -> bool {
        let state = |k: usize| self.actors.all[k].code().is_some_and(|c| c.len() == 2);
        self.actors.of_sentence(sentence).any(|k| self.actors.all[k].person.is_some() && state(k) && self.official(k))
    }

    /// "Phiên điều trần" of a court.
    fn in_court(&self, sentence: usize) -> bool {
        self.r.sentences[sentence].toks.iter().any(|i| self.r.is(i, const { fold("tòa") }))
    }

    /// An official acts in the sentence, or is there according to the next one: "Đến dự có Thứ trưởng A", "Phát biểu tại buổi lễ, ông B".
    fn attended(&self, sentence: usize) -> bool {
        let there = |n: usize| self.r.sentences.get(n).is_some_and(|s| s.toks.iter().any(|i| self.r.cues(i).any(|c| THERE.contains(&c.value()))));
        let official = |n: usize| self.actors.of_sentence(n).any(|k| self.official(k));
        official(sentence) || there(sentence + 1) && official(sentence + 1)
    }

    /// A named official is said to chair it, directly ahead.
    fn chaired(&self, e: &Event, a: &Arguments) -> bool {
        let chairs = a.occurs.is_some_and(|t| t.end <= e.toks.start && self.r.cues(t.start).any(|c| matches!(c.value(), "chair" | "co_chair")));
        chairs
            && self
                .actors
                .of_sentence(e.sentence)
                .any(|k| self.actors.all[k].person.is_some() && self.official(k) && self.actors.all[k].toks.end <= e.toks.start)
    }

    /// The last sentence of headline and lead; where no lead stands apart, the first one of the body.
    fn lead(&self) -> usize {
        self.r.sentences.iter().position(|s| s.kind == BlockKind::Body).unwrap_or(0)
    }

    /// A visit needs an official guest and somewhere to go.
    fn is_visit(&self, e: &Event, a: &Arguments, o: &Occurrence, dated: bool, placed: bool, headline: bool) -> bool {
        if a.denied || a.plural && a.objects.len() < 2 && a.subjects.len() < 2 || (a.invited || a.unreal) && a.when.is_none() {
            return false;
        }
        let personal = |k: usize| self.actors.all[k].is_personal() && self.official(k);
        let guest = a.subjects.iter().chain(&a.objects).any(|&k| personal(k)) || a.subjects.iter().any(|&k| self.official(k)) && dated;
        // "Chuyến đi" may be anybody's: only one to a state is a visit.
        if e.form == Form::Noun && self.r.is(e.toks.end - 1, DI) && o.destination.is_none() {
            return false;
        }
        let abroad = o.destination.is_some() || placed || e.form == Form::Noun && (dated || headline);
        guest && abroad && (o.parties.len() > 1 || a.when.is_some() || a.venue.is_some() || a.region.is_some())
    }

    /// Talks, calls and meetings of two need both sides, at least one of them official.
    fn is_bilateral(&self, e: &Event, a: &Arguments, o: &Occurrence) -> bool {
        // "Tàu A đón tiếp tàu B": a port call.
        if e.kind == MeetingKind::CourtesyCall && a.objects.iter().any(|&k| self.actors.all[k].is_ship(self.r)) {
            return false;
        }
        // "Các cuộc đàm phán bốn bên với A, B và C" were held together, but how often?
        let together = (e.toks.start..e.toks.end + 2).any(|i| self.r.is(i, BEN));
        let list = a.objects.len() > 1 && !together && o.parties.len() + o.people.len() > 2 && !a.between;
        let own_day = self.on_a_day(a);
        if a.denied || a.plural && !(list || own_day && e.kind == MeetingKind::Talks) || (a.invited || a.unreal) && a.when.is_none() {
            return false;
        }
        // "Tiến triển trong đàm phán": a process.
        if e.form == Form::Verb && a.objects.is_empty() && e.toks.start > 0 && self.r.is(e.toks.start - 1, TRONG) {
            return false;
        }
        let sides = a.subjects.iter().chain(&a.objects).filter(|&&k| self.official(k) || self.actors.all[k].form == Who::Sides).count();
        let two = o.parties.len() > 1 || o.people.len() > 1;
        // "Thủ tướng A sáng 17/3 tiếp các doanh nhân": a group without a name, on a day or in the headline.
        let headline = self.r.sentences[e.sentence].headline();
        let group = e.form == Form::Verb
            && e.kind == MeetingKind::CourtesyCall
            && a.objects.is_empty()
            && (own_day || headline)
            && self.r.token(e.toks.end).is_some_and(|t| GROUPS.contains(&t.fold))
            && a.subjects.iter().any(|&k| self.actors.all[k].person.is_some() && self.official(k));
        if group {
            return true;
        }
        // "Ngoại trưởng Nhật - Hàn gặp nhau", "Mỹ và Trung Quốc hội đàm"; but states that "meet" do so on a pitch as well.
        let office = |k: &usize| self.actors.all[*k].form == Who::Office;
        let by_turns = e.form == Form::Verb
            && a.objects.is_empty()
            && a.subjects.len() > 1
            && (a.subjects.iter().any(office) || matches!(e.kind, MeetingKind::Talks | MeetingKind::PhoneCall))
            && (own_day || headline || a.subjects.iter().any(office));
        let met = by_turns || a.objects.iter().any(|&k| self.actors.all[k].is_personal()) || e.form == Form::Noun && two || o.people.len() > 1;
        let unknown = o.people.iter().any(|p| self.resolved.entities[p.0 as usize].country.is_none());
        // At home both are officials; a minister who talks to somebody in a market is no meeting.
        met && two && (sides >= 2 || o.people.len() > 1 && (o.parties.len() > 1 || unknown) && sides > 0)
    }
}

/// What tells that somebody was at an occasion.
const THERE: [&str; 5] = ["attend", "attend_list", "speak", "chair", "with_participation"];
/// What begins a group of people without a name.
const GROUPS: [u64; 6] = [fold("các"), fold("đoàn"), fold("đại"), fold("hơn"), fold("gần"), fold("nhóm")];
const TRONG: u64 = fold("trong");
const DI: u64 = fold("đi");
const BEN: u64 = fold("bên");
