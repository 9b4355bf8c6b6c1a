//! meeting/sides: who met whom, according to one event. Named or differing counterparts of one verb are met one by one.
//!
//! accepts "Tổng thống Brazil Paulo Souza được Tổng Bí thư Quách Phú Lâm và Thủ tướng Việt Nam Đỗ Bá Quý [tiếp] sáng 5/3."  who = "Đỗ Bá Quý; Paulo Souza"
//! accepts "Bộ trưởng Quốc phòng Việt Nam Quách Tự Lâm hội đàm với Bộ trưởng Quốc phòng Lào Khamphone Sisavath nhân [chuyến thăm chính thức] Việt Nam từ ngày 22 đến 24/3."  parties = "VN LA"
//! accepts "Sáng 25/5, Chủ tịch UBND TP. Hải Phòng Đỗ Bá Quý đã [tiếp] Đại sứ Lào Khamphone Sisavath."  city = "Hải Phòng"
//! accepts "Thủ tướng Việt Nam Đỗ Bá Quý [gặp] Tổng thống Mỹ John Carter và Tổng thống Nga Ivan Morozov."  who = "Đỗ Bá Quý; John Carter"
//! accepts "Thủ tướng Na Uy Erna Dahl đón Thủ tướng Việt Nam Đỗ Bá Quý hôm 24/5. Tại [hội đàm], hai thủ tướng nhất trí thúc đẩy hợp tác."  who = "Erna Dahl; Đỗ Bá Quý"
//! accepts "Tổng thống Hàn Quốc Park Min-ho phát biểu về cuộc [đối thoại cấp cao liên Triều] hôm 5/3 tại Bình Nhưỡng."  parties = "KP KR"
//! accepts "Philippines là [điểm dừng chân] cuối cùng trong chuyến công du châu Á của Tổng thống Mỹ John Carter."  parties = "US PH"
//! accepts "Ngoại trưởng Lào Khamphone Sisavath đã thông báo với Ngoại trưởng Nga Ivan Morozov về [cuộc gặp] với cố vấn an ninh Mỹ John Carter hôm 5/3/2019."  who = "Khamphone Sisavath; John Carter"
//! accepts "Ngoại trưởng Lào Khamphone Sisavath rời Bắc Kinh trước khi Tổng thống Nga Ivan Morozov đến dự diễn đàn và [hội đàm] với Chủ tịch Trung Quốc Lý Minh ngày 5/3/2019."  who = "Ivan Morozov; Lý Minh"
//! accepts "Tổng thống Nga Ivan Morozov đã tới thủ đô Brussels (Bỉ) dự [cuộc gặp] với Chủ tịch Ủy ban châu Âu Anna Berg, người phát ngôn Nga, ông Oleg Petrov, cho biết ngày 17-8."  who = "Ivan Morozov; Anna Berg"
//! accepts "Chủ tịch nước Lào Khamphone Sisavath dự tiệc chiêu đãi tại Hà Nội tối 5/3 sau [buổi hội đàm] với Chủ tịch nước Quách Tự Lâm."  who = "Khamphone Sisavath; Quách Tự Lâm"
//! accepts "Chủ tịch nước Lào Khamphone Sisavath thăm chính thức Việt Nam trong hai ngày 1 và 2/3.\nTối 1/3, ông dự [tiệc chiêu đãi] tại Trung tâm Hội nghị Quốc tế."  relations = "part_of"
//! accepts "Sau [lễ đón chính thức] sáng 5/3 tại Hà Nội, Bộ trưởng Quốc phòng Quách Tự Lâm đã hội đàm với Bộ trưởng Quốc phòng Lào Khamphone Sisavath."  who = "Quách Tự Lâm; Khamphone Sisavath"  parties = "VN LA"
//! accepts "Bộ trưởng Quốc phòng Ấn Độ Rakesh Kumar dự kiến hội đàm với Đại tướng Quách Tự Lâm và dự [lễ khánh thành] công viên phần mềm tại Nha Trang ngày 9/6."  who = "Rakesh Kumar"  status = "planned"
//! accepts "Đại tướng Đỗ Bá Quý dự [Hội nghị Bộ trưởng Quốc phòng các nước ASEAN] lần thứ 17 và Hội nghị Bộ trưởng Quốc phòng các nước ASEAN mở rộng lần thứ 10 từ ngày 14 đến 17-11-2023."  start = "2023-11-14"
//! rejects "Tham dự hội nghị có Trưởng đoàn ADSOM các nước ASEAN."
//! accepts "Ngoại trưởng Nga Ivan Morozov sẽ [hội đàm] với Ngoại trưởng Lào Khamphone Sisavath ngày 18/9/2023.\n\nÔng Ivan Morozov và ông Khamphone Sisavath gặp bên lề Hội nghị thượng đỉnh G20 năm 2022."  relations = ""
//! accepts "Chiều 27/2, Thượng tướng Đỗ Bá Quý tiếp Đại tướng John Carter, Tư lệnh Lục quân Hoa Kỳ, đang [thăm chính thức] Việt Nam."  parties = "US VN"
//! accepts "Ngoại trưởng Nga Ivan Morozov hôm nay lên đường sang Nam Á, [điểm dừng chân] đầu tiên là Lào."  parties = "RU LA"
//! rejects "Việt Nam là [điểm dừng chân] của Á hậu Lê Thị Hoa."
//! accepts "Tổng thống Mỹ John Carter đang trong [chuyến công du] châu Á từ ngày 3 đến 14/11, với các điểm dừng Nhật Bản, Hàn Quốc và Việt Nam."  parties = "US JP KR VN"
//! accepts "Bộ trưởng Quốc phòng Nga Ivan Morozov [thăm] ba nước gồm Myanmar, Lào và Việt Nam từ ngày 5 đến 14/3."  parties = "RU MM LA VN"

use super::actor::Form as Who;
use super::argument::{Arguments, BY_TURNS};
use super::event::{Event, Form};
use super::gather::{BOTH_KOREAS, Builder, KOREAS};
use super::record::{HOME, Participation, REACH, Record, family};
use crate::model::{EntityKind, MeetingKind, Role};
use crate::reading::{Reading, Toks};
use crate::tokenise::{Kind, fold};

/// One event read as one or more occurrences: who met whom.
pub struct Occurrence {
    pub people: Vec<(u32, Role, Toks)>,
    pub parties: Vec<(String, Toks)>,
    /// Destination of a visit.
    pub destination: Option<(String, Toks)>,
    /// The visit is a tour of a region.
    pub tour: bool,
}

impl Builder<'_> {
    /// Splits an event into occurrences: named or differing counterparts are met one by one.
    pub fn occurrences(&self, e: &Event, a: &Arguments) -> Vec<Occurrence> {
        // "Tổng thống A và Tổng thống B chào xã giao": neither calls on the other.
        let state = |k: &usize| self.actors[*k].code();
        let each_other = a.objects.is_empty() && a.subjects.len() == 2 && state(&a.subjects[0]) != state(&a.subjects[1]) && e.kind == MeetingKind::CourtesyCall;
        let role = |subject: bool| if each_other { Role::Participant } else { roles_of(e, subject, self.r) };
        let one = |subjects: &[usize], objects: &[usize]| {
            let mut o = Occurrence { people: vec![], parties: vec![], destination: None, tour: false };
            for (list, subject) in [(subjects, true), (objects, false)] {
                for &k in list {
                    let x = &self.actors[k];
                    if e.kind == MeetingKind::Visit && !subject && x.form == Who::Party {
                        // "Thăm Đại sứ quán Việt Nam tại Nhật Bản": where it stands.
                        let embassy = x.toks.iter().any(|i| self.r.are(i, &EMBASSY));
                        let stands = || self.parties_in(x.toks).into_iter().filter(|p| p.0.len() == 2).nth(1);
                        let state = || x.party.clone().filter(|p| !UNIONS.contains(&p.0.as_str()));
                        o.destination = o.destination.or_else(|| if embassy { stands() } else { state() });
                    }
                    // "Đến Moscow giữa lúc Tổng thống A tuyên bố": who is only told of behind a visit's verb or noun does not make it.
                    let together = || (x.toks.start.saturating_sub(2)..x.toks.start).any(|i| self.r.is(i, CUNG));
                    // "Bộ trưởng A tuyên bố ngừng tập trận": forces hold it.
                    let guest = e.kind != MeetingKind::Exercise && (e.kind != MeetingKind::Visit || subject || a.subjects.is_empty() || together());
                    if let Some(p) = x.person.filter(|_| guest)
                        && !o.people.iter().any(|q| q.0 == p)
                    {
                        o.people.push((p, role(subject), x.toks));
                    }
                    if let Some((code, at)) = &x.party
                        && !o.parties.iter().any(|q| q.0 == *code)
                    {
                        o.parties.push((code.clone(), *at));
                    }
                }
            }
            if e.kind == MeetingKind::Visit {
                // "Đến Seoul": the state of the city.
                o.destination = o.destination.or_else(|| self.state_of(a.city.or(a.country)?));
                // "Trung Quốc cam kết trước chuyến thăm của Tổng thống Philippines" in the headline: the only other state that acts receives him.
                if o.destination.is_none() && e.form == Form::Noun && a.region.is_none() && self.r.sentences[e.sentence].headline() && o.parties.len() == 1 {
                    let mut others = self.actors.of_sentence(e.sentence).map(|k| &self.actors[k]).filter(|x| x.code().is_some_and(|c| c != o.parties[0].0));
                    o.destination = others.next().filter(|x| x.form == Who::Party && others.next().is_none()).and_then(|x| x.party.clone());
                }
                o.destination = o.destination.or_else(|| self.this_state(e, &o.parties));
                // "Thăm và làm việc tại Liên minh châu Âu".
                let body = a.seat.map(|m| &self.found.mentions[m]).filter(|m| m.kind == EntityKind::Organization);
                if let Some((m, row)) = body.and_then(|m| m.row.map(|row| (m, row))).filter(|(_, row)| UNIONS.contains(&row.value)) {
                    o.parties.push((row.value.to_string(), m.toks));
                }
                // "Công du ba nước gồm A, B và C": no one of them.
                let several = a.tour && o.parties.len() > 2;
                o.destination = o.destination.filter(|_| !several);
                o.tour = several || a.region.is_some() && o.destination.is_none();
                if let Some(d) = o.destination.clone().filter(|d| !o.parties.iter().any(|p| p.0 == d.0)) {
                    o.parties.push(d);
                }
            }
            o
        };
        // "Trong khuôn khổ chuyến thăm, ông A làm việc với B": the visit spoken of, whoever A is.
        let frame = a.within.is_some() && a.objects.is_empty() && a.city.or(a.country).or(a.region).is_none() && a.when.is_none() && !a.possessed;
        let known = || self.records.iter().rev().take(REACH).any(|rec| rec.kind.value == MeetingKind::Visit);
        if e.kind == MeetingKind::Visit && e.form == Form::Noun && frame && known() {
            return vec![one(&[], &[])];
        }
        // Whoever speaks at "hội nghị" has the role that the sentence gives (`role`); the head alone tells no sides.
        // "A và B đạt thỏa thuận trong cuộc đối thoại": both sides are there.
        let both = || {
            matches!(e.kind, MeetingKind::Dialogue | MeetingKind::Summit | MeetingKind::Exercise)
                && a.subjects.len() > 1
                && one(&a.subjects, &[]).parties.len() > 1
        };
        // "Bộ trưởng Quốc phòng Mỹ, Nhật và Hàn họp tại Singapore" as well.
        let meets = || e.meets(self.r) && one(&a.subjects, &[]).parties.len() > 1;
        let named_sides = e.form == Form::Name && a.between;
        if (e.form == Form::Name || e.form == Form::Noun && family(e.kind) == 1 && a.objects.is_empty()) && !both() && !meets() && !named_sides {
            return vec![one(&[], &[])];
        }
        // "Chủ tịch Trung Quốc, Tổng thống Mỹ và Thủ tướng Canada sẽ thăm Việt Nam": each makes a visit of his own.
        if e.kind == MeetingKind::Visit && a.subjects.len() > 1 {
            let state = |k: usize| self.actors[k].code().filter(|_| self.actors[k].is_personal());
            let apart = |n: usize| state(a.subjects[n]).is_some_and(|c| a.subjects[..n].iter().all(|&k| state(k) != Some(c)));
            let host = one(&[], &a.objects).destination.map(|d| d.0);
            let abroad = host.is_some_and(|h| a.subjects.iter().all(|&k| state(k) != Some(h.as_str())));
            if abroad && (0..a.subjects.len()).all(apart) {
                return a.subjects.iter().map(|&k| one(&[k], &a.objects)).collect();
            }
        }
        // "A được B và C tiếp", "B và C lần lượt tiếp A": each by himself.
        let turns = || (e.toks.start.saturating_sub(3)..e.toks.start).any(|i| self.r.are(i, &BY_TURNS));
        // "Thủ tướng A và Chủ tịch Quốc hội B cũng đã hội kiến Tổng thống C": heads of different houses of one state.
        if e.kind == MeetingKind::CourtesyCall && a.subjects.len() > 1 && a.objects.len() == 1 && (a.passive || turns() || self.heads(&a.subjects)) {
            return a.subjects.iter().map(|&k| one(&[k], &a.objects)).collect();
        }
        // "Cuộc gặp với người đồng cấp Iran và Thổ Nhĩ Kỳ" is one.
        let single = self.r.is(e.toks.start, HOP)
            || e.form == Form::Noun && family(e.kind) == 0 && !a.plural && a.objects.iter().any(|&k| self.actors[k].form != Who::Person);
        let each = a.objects.len() > 1 && !a.between && !single && !a.tour && matches!(family(e.kind), 0 | 2);
        if !each {
            return vec![one(&a.subjects, &a.objects)];
        }
        // Objects of one party without names are received together; a list of states behind one office is one meeting each.
        let mut groups: Vec<Vec<usize>> = Vec::new();
        for &k in &a.objects {
            let x = &self.actors[k];
            match groups.last_mut() {
                Some(g) if x.form != Who::Person && self.actors[g[0]].form != Who::Person && self.actors[g[0]].code() == x.code() => g.push(k),
                // "Gặp người đồng cấp Hàn Quốc A".
                Some(g) if self.actors[g[g.len() - 1]].form == Who::Office && self.actors[g[g.len() - 1]].toks.end == x.toks.start => g.push(k),
                // "Gặp A cùng B".
                Some(g) if (self.actors[g[g.len() - 1]].toks.end..x.toks.start).any(|i| self.r.is(i, CUNG)) => g.push(k),
                // "Đoàn X do A dẫn đầu".
                Some(g) if self.r.is(x.toks.start - 1, DO) && self.actors[g[0]].form != Who::Person => g.push(k),
                _ => groups.push(vec![k]),
            }
        }
        groups.iter().map(|g| one(&a.subjects, g)).collect()
    }

    /// "A hội đàm với B nhân chuyến thăm Việt Nam": whoever is at home there visits nobody; the other one does.
    fn visitor(&self, e: &Event, a: &Arguments, o: &mut Occurrence) {
        // "Ông A nói chuyến thăm đầu tiên của ông đến Việt Nam": the word of address is the guest's, whoever speaks.
        let pronoun = a.possessed && a.subjects.first().is_some_and(|&k| self.actors[k].toks.len() == 1);
        let noun = e.kind == MeetingKind::Visit && e.form == Form::Noun && (a.within.is_some() || pronoun);
        let Some((host, _)) = o.destination.clone().filter(|_| noun) else { return };
        let of = |p: u32| self.resolved.entities[p as usize].country.as_ref().map(|c| c.0);
        if o.people.is_empty() || o.people.iter().any(|p| of(p.0) != Some(host.as_str())) {
            return;
        }
        if pronoun {
            let guest = |p: &&Participation| p.roles.contains(&Role::Guest) && of(p.person).is_some_and(|c| c != host);
            if let Some(p) = self.records.iter().rev().take(REACH).flat_map(|rec| &rec.people).find(guest) {
                o.people = vec![(p.person, Role::Guest, e.toks)];
                o.parties.extend(of(p.person).map(|c| (c.to_string(), e.toks)));
            }
            return;
        }
        let mut ahead = self.actors.of_sentence(e.sentence).rev().map(|k| &self.actors[k]).filter(|x| x.toks.end <= e.toks.start);
        if let Some((person, x)) = ahead.find_map(|x| x.person.filter(|&p| of(p).is_some_and(|c| c != host)).map(|p| (p, x))) {
            o.people = vec![(person, Role::Guest, x.toks)];
            o.parties.extend(x.party.clone());
        }
    }

    /// Each of them is the head of something else of one state.
    fn heads(&self, actors: &[usize]) -> bool {
        let head = |k: usize| {
            let x = self.actors[k].toks;
            self.r.office(x).map(|h| h.value()).filter(|v| matches!(*v, "state" | "government" | "parliament"))
        };
        let first = &self.actors[actors[0]];
        actors
            .iter()
            .enumerate()
            .all(|(n, &k)| head(k).is_some_and(|h| actors[..n].iter().all(|&j| head(j) != Some(h))) && self.actors[k].code() == first.code())
    }

    /// The assembly in a name, without a state's.
    fn at_home(&self, name: Toks) -> Option<Toks> {
        let at = name.iter().find(|&i| self.r.are(i, &ASSEMBLY) && self.r.tokens[i].capital())?;
        let state = |i: u32| self.r.state(i).is_some();
        (!name.iter().any(state)).then(|| Toks::new(at, at + 2))
    }

    /// "Nói với truyền thông Nga trước chuyến thăm của ông đến nước này": the state named last that is not the guest's own.
    fn this_state(&self, e: &Event, guests: &[(String, Toks)]) -> Option<(String, Toks)> {
        let r = self.r;
        let end = r.sentences[e.sentence].toks.end;
        let at = (e.toks.start..(e.toks.end + 6).min(end)).find(|&i| r.are(i, &THIS_STATE) && GOES_TO.contains(&r.tokens[i - 1].fold))?;
        let first = r.sentences[e.sentence.saturating_sub(1)].toks.start;
        let named = self.found.mentions[..self.found.mentions.partition_point(|m| m.toks.start < at)].iter().enumerate().rev();
        named.take_while(|(_, m)| m.toks.start >= first).find_map(|(k, m)| {
            let entity = &self.resolved.entities[self.resolved.entity_of[k] as usize];
            let code = entity.country.as_ref().filter(|_| entity.place_type == "country").map(|c| c.0)?;
            (!guests.iter().any(|g| g.0 == code)).then(|| (code.to_string(), m.toks))
        })
    }

    /// "Tiếp đoàn", with nothing behind that tells which one.
    fn receives_them(&self, e: &Event) -> bool {
        let end = self.r.sentences[e.sentence].toks.end;
        let stops = |i: u32| i >= end || self.r.tokens[i].kind == Kind::Punct || self.r.is(i, VA);
        self.r.is(e.toks.end, DOAN) && stops(e.toks.end + 1)
    }

    /// "Tại cuộc gặp Tổng thống B, hai bên ...": the other side is whoever meets the others in this article.
    pub fn complete(&self, e: &Event, a: &Arguments, o: &mut Occurrence) {
        self.visitor(e, a, o);
        // "Cuộc đối thoại cấp cao liên Triều".
        if e.form != Form::Name
            && o.parties.is_empty()
            && (e.toks.end..(e.toks.end + 3).min(self.r.sentences[e.sentence].toks.end)).any(|i| self.r.are(i, &BOTH_KOREAS))
        {
            o.parties = KOREAS.map(|state| (state.to_string(), e.toks)).to_vec();
        }
        // "Bộ Ngoại giao tổ chức hội nghị", "Bộ Quốc phòng làm việc với tỉnh X".
        let holder = || match e.kind {
            MeetingKind::Conference | MeetingKind::Ceremony | MeetingKind::Forum => self.holder(e, a),
            _ => None,
        };
        let acts = || (e.implied || e.meets(self.r) || e.kind == MeetingKind::BilateralMeeting).then(|| self.own_body(e.sentence, e.toks.start)).flatten();
        if o.parties.is_empty()
            && let Some(at) = holder().or_else(acts)
        {
            o.parties.push((HOME.to_string(), at));
        }
        // "Kỳ họp thứ 7 Quốc hội khóa XIV" of a text that names no other assembly's state.
        let session = e.form == Form::Name && e.kind == MeetingKind::Conference && o.parties.is_empty();
        if session && let Some(at) = self.at_home(e.name.unwrap_or(e.toks)) {
            o.parties.push((HOME.to_string(), at));
        }
        // "Hai bộ trưởng sẽ hội đàm tại Washington ngày 10/2": those who met or called last.
        let had = || e.form == Form::Noun && a.objects.is_empty() && e.toks.start > 0 && self.r.is(e.toks.start - 1, CO);
        let sides =
            (e.form == Form::Verb || had()) && o.people.is_empty() && o.parties.is_empty() && a.subjects.iter().any(|&k| self.actors[k].form == Who::Sides);
        if sides && family(e.kind) == 0 && (a.when.is_some() || a.city.is_some() || e.kind == MeetingKind::Talks) {
            let two = |rec: &&Record| (matches!(family(rec.kind.value), 0 | 2 | 3 | 5) || rec.kind.value == MeetingKind::Summit) && rec.people.len() == 2;
            if let Some(last) = self.told.iter().rev().take(REACH).flatten().map(|&k| &self.records[k]).find(two) {
                o.people = last.people.iter().map(|p| (p.person, Role::Participant, e.toks)).collect();
                o.parties = last.parties.iter().map(|p| (p.0.clone(), e.toks)).collect();
            }
            return;
        }
        // "Trong cuộc điện đàm hôm qua, hai nhà lãnh đạo nhất trí": the two who were named before, if nobody else was.
        let both = e.form == Form::Noun
            && family(e.kind) == 0
            && a.setting.is_some()
            && (a.when.is_some() || e.kind == MeetingKind::Talks)
            && a.objects.is_empty()
            && !a.plural;
        if both && o.people.is_empty() && o.parties.is_empty() && a.subjects.iter().any(|&k| self.actors[k].form == Who::Sides) {
            let first = self.r.sentences[e.sentence.saturating_sub(4)].toks.start;
            let named = self.actors.all.iter().filter(|x| x.toks.start >= first && x.toks.end <= e.toks.start);
            let mut two: Vec<(u32, &(String, Toks))> = Vec::new();
            for (person, party) in named.filter_map(|x| x.person.zip(x.party.as_ref())) {
                if !two.iter().any(|t| t.0 == person) {
                    two.push((person, party));
                }
            }
            if let [x, y] = two[..]
                && x.1.0 != y.1.0
            {
                o.people = vec![(x.0, Role::Participant, e.toks), (y.0, Role::Participant, e.toks)];
                o.parties = vec![x.1.clone(), y.1.clone()];
            }
            return;
        }
        // "Theo Ngoại trưởng Nga, trong cuộc điện đàm ngày 20/3, ông A nói sẽ vui mừng gặp ông B": the only other one who is named.
        // "Trong cuộc hội đàm hôm nay 28-6, ông A khẳng định với người đồng cấp B": behind "với" for all but calls.
        if family(e.kind) == 0 && e.form == Form::Noun && a.setting.is_some() && a.when.is_some() && o.people.len() == 1 && o.parties.len() == 1 {
            let other = |k: &usize| {
                let x = &self.actors[*k];
                let with = || x.toks.start > e.toks.end && (x.toks.start.saturating_sub(2)..x.toks.start).any(|i| self.r.is(i, VOI));
                (e.kind == MeetingKind::PhoneCall || with()) && x.person.is_some_and(|p| p != o.people[0].0) && x.code().is_some_and(|c| c != o.parties[0].0)
            };
            let mut others = self.actors.of_sentence(e.sentence).filter(other);
            if let (Some(k), None) = (others.next(), others.next())
                && let x = &self.actors[k]
                && let Some((person, party)) = x.person.zip(x.party.clone())
            {
                o.people.push((person, Role::Participant, x.toks));
                o.parties.push(party);
            }
        }
        // "Tại cuộc họp báo chung, ông A nói": the other is whoever A has met.
        if e.kind == MeetingKind::Other && o.people.len() == 1 && o.parties.len() < 2 {
            let with = |rec: &&Record| family(rec.kind.value) == 0 && rec.people.len() == 2 && rec.people.iter().any(|p| p.person == o.people[0].0);
            if let Some(last) = self.told.iter().rev().take(REACH).flatten().map(|&k| &self.records[k]).find(with) {
                let others: Vec<_> = last.people.iter().map(|p| p.person).filter(|p| *p != o.people[0].0).collect();
                o.people.extend(others.iter().map(|p| (*p, Role::Participant, e.toks)));
                let parties = last.parties.iter().filter(|p| !o.parties.iter().any(|q| q.0 == p.0)).map(|p| (p.0.clone(), e.toks)).collect::<Vec<_>>();
                o.parties.extend(parties);
            }
            return;
        }
        // "Cùng ngày, Bộ trưởng A đã tiếp đoàn": whoever is received or visits in this article.
        if e.kind == MeetingKind::CourtesyCall && e.form == Form::Verb && a.objects.is_empty() && o.people.len() == 1 && self.receives_them(e) {
            let guest = |rec: &Record| rec.people.iter().find(|p| p.roles.contains(&Role::Guest) && p.person != o.people[0].0).map(|p| p.person);
            let visitor = |rec: &&Record| matches!(rec.kind.value, MeetingKind::CourtesyCall | MeetingKind::Visit | MeetingKind::Talks);
            if let Some(person) = self.records.iter().rev().take(REACH).filter(visitor).find_map(guest) {
                o.people.push((person, Role::Guest, e.toks));
                let country = self.resolved.entities[person as usize].country.as_ref().map(|c| (c.0.to_string(), e.toks));
                o.parties.extend(country.filter(|c| !o.parties.iter().any(|p| p.0 == c.0)));
            }
            return;
        }
        let unnamed = a.subjects.iter().all(|&k| self.actors[k].form == Who::Sides);
        if family(e.kind) != 0 || !unnamed || o.parties.len() != 1 || a.plural {
            return;
        }
        let near = &self.records[self.records.len().saturating_sub(REACH)..];
        let mut best: Option<(usize, u32)> = None;
        for p in near.iter().filter(|r| family(r.kind.value) == 0 && !r.related).flat_map(|r| &r.people) {
            let n = near.iter().filter(|r| r.people.iter().any(|q| q.person == p.person)).count();
            let other = self.resolved.entities[p.person as usize].country.as_ref().is_some_and(|c| c.0 != o.parties[0].0);
            if other && n > 1 && best.is_none_or(|b| n > b.0) {
                best = Some((n, p.person));
            }
        }
        if let Some((_, person)) = best {
            o.people.push((person, Role::Participant, e.toks));
            let country = self.resolved.entities[person as usize].country.as_ref().map(|c| c.0.to_string());
            o.parties.extend(country.map(|c| (c, e.toks)));
        }
    }
}

/// What the verb makes of its subject and its object.
fn roles_of(e: &Event, subject: bool, r: &Reading) -> Role {
    match e.kind {
        MeetingKind::CourtesyCall | MeetingKind::BilateralMeeting => {
            let xuc = e.toks.iter().any(|i| r.is(i, XUC));
            let receives = !xuc && e.toks.iter().any(|i| matches!(r.tokens[i].fold, TIEP | KIEN_TIEP));
            let calls = e.toks.iter().any(|i| matches!(r.tokens[i].fold, CHAO | YET) || e.form == Form::Verb && r.are(i, &HOI_KIEN));
            match (receives, calls) {
                (true, false) if subject => Role::Host,
                (true, false) => Role::Guest,
                (_, true) if subject => Role::Guest,
                (_, true) => Role::Host,
                _ => Role::Participant,
            }
        }
        MeetingKind::Visit => Role::Guest,
        _ => Role::Participant,
    }
}

const ASSEMBLY: [u64; 2] = [fold("quốc"), fold("hội")];
const THIS_STATE: [u64; 2] = [fold("nước"), fold("này")];
/// "Đến", "tới", "thăm", "sang", "tại", "đất" ("đất nước này").
const GOES_TO: [u64; 6] = [fold("đến"), fold("tới"), fold("thăm"), fold("sang"), fold("tại"), fold("đất")];
/// What is visited besides states.
pub const UNIONS: [&str; 4] = ["EU", "UN", "NATO", "ASEAN"];
const CUNG: u64 = fold("cùng");
const VOI: u64 = fold("với");
const EMBASSY: [u64; 2] = [fold("sứ"), fold("quán")];
const DOAN: u64 = fold("đoàn");
const VA: u64 = fold("và");
const HOP: u64 = fold("họp");
const DO: u64 = fold("do");
const CO: u64 = fold("có");
const TIEP: u64 = fold("tiếp");
const XUC: u64 = fold("xúc");
const KIEN_TIEP: u64 = fold("đón");
const CHAO: u64 = fold("chào");
/// Whoever is of lower rank, or abroad, calls on the other.
const HOI_KIEN: [u64; 2] = [fold("hội"), fold("kiến")];
const YET: u64 = fold("yết");
