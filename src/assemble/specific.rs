//! meeting/occurrence: which occurrences are specific enough for a record of their own.
//!
//! accepts "[Hội nghị] tổng kết công tác năm 2017, triển khai nhiệm vụ năm 2018 của Ban Đối ngoại Trung ương được tổ chức chiều 5-1 tại Hà Nội."  start = "2018-01-05"
//! accepts "Ngày 22/7, đoàn công tác Bộ Quốc phòng do Thượng tướng Lê Văn Hòa dẫn đầu đã [làm việc với] tỉnh Bình Thuận về sân bay."
//! accepts "Hồi giữa tháng 9, Nga và Thổ Nhĩ Kỳ đã [ký thỏa thuận] ngăn chặn xung đột."  parties = "RU TR"
//! accepts "Tổng thống Nga Ivan Morozov hôm qua có [cuộc điện đàm] với Thủ tướng Israel David Levin."  parties = "RU IL"
//! accepts "Tổng thống Mỹ John Carter (trái) và Chủ tịch Trung Quốc Lý Đại Minh trong [cuộc gặp] năm 2014."  people = "2"
//! accepts "Các quan chức ngoại giao, quân sự Mỹ và Trung Quốc đã [gặp] nhau hôm 3/4 để bàn về Triều Tiên."  parties = "US CN"
//! accepts "Nga, Iran và Thổ Nhĩ Kỳ [gặp] nhau để giải quyết khủng hoảng Syria."  parties = "RU IR TR"
//! accepts "Ngày 15-6, Bí thư Thành ủy Nguyễn Văn Bình [tiếp] đoàn đại biểu thủ đô Vientiane của Lào."  parties = "VN LA"
//! accepts "Ngoại trưởng Nga Ivan Morozov và người đồng cấp David Levin ngày 5/3 [gặp] nhau ở Geneva."  people = "2"
//! accepts "Tổng thống Mỹ John Carter hôm 2/12 đã [gọi điện cho] Thủ tướng Israel David Levin."  parties = "US IL"
//! accepts "Thủ tướng Nguyễn Văn Bình, trái và Tổng thống Mỹ John Carter [gặp bên lề] G20."  people = "2"
//! accepts "Hai bộ trưởng quốc phòng Nhật Bản, Ấn Độ [gặp] nhau bên lề hội nghị."  parties = "JP IN"
//! accepts "Bộ Quốc phòng tổ chức [hội nghị] tổng kết công tác đối ngoại, sáng 20/11, tại Hà Nội."  start = "XXXX-11-20"
//! accepts "Hàn Quốc sẽ [đàm phán] với Triều Tiên vào ngày 16/5."  parties = "KR KP"
//! accepts "Triều Tiên hủy [cuộc đàm phán] cấp cao với Hàn Quốc dự kiến diễn ra ngày 16/5."  parties = "KP KR"
//! accepts "Nói tại [Đối thoại Shangri-La], Bộ trưởng Quốc phòng Mỹ John Carter cho rằng cần giữ luật quốc tế."  people = "1"
//! accepts "Chiều 19-10, Bộ Ngoại giao đã tổ chức [hội nghị] sơ kết công tác 6 tháng đầu năm."  start = "XXXX-10-19"
//! accepts "Sáng 14/5, Quân chủng Hải quân tổ chức [lễ tiếp nhận] hai tàu tuần tra."  parties = "VN"
//! accepts "Sáng 7/4, [lễ đón chính thức] Thủ tướng Nguyễn Văn Bình được tổ chức tại Vientiane."  people = "1"
//! accepts "Tổng thống Mỹ John Carter đã [ăn trưa làm việc với] Thủ tướng Israel David Levin hôm 5/3."  parties = "US IL"
//! accepts "Tối 11/11, Tổng thống Mỹ John Carter dự [tiệc chiêu đãi] do Chủ tịch nước Đỗ Bá Quý chủ trì tại Hà Nội."  who = "John Carter; Đỗ Bá Quý"  kind = "other"
//! accepts "Phái đoàn Mỹ ngày 3/5 [gặp] các nhà đàm phán Trung Quốc tại Bắc Kinh."  parties = "US CN"
//! accepts "Nêu quan điểm này tại một [hội nghị] do báo Ánh Sáng tổ chức hôm 5/3 ở Huế, Thứ trưởng Ngoại giao Lê Văn Nam nói cần hợp tác."  city = "Huế"
//! accepts "Tổng thống Mỹ John Carter (trái) [bắt tay] Chủ tịch Trung Quốc Lý Đại Minh tại Bắc Kinh hồi tháng 11."  city = "Bắc Kinh"
//! accepts "[Vòng đàm phán] thứ tám về Syria khai mạc tại Geneva ngày 14/12."  city = "Geneva"
//! accepts "Hải quân Nga và Trung Quốc đang [tập trận] trên biển Baltic."  parties = "RU CN"
//! accepts "NATO đang tiến hành [cuộc tập trận] lớn nhất từ trước đến nay ở Na Uy."  parties = "NATO"
//! rejects "Tổng thống Mỹ John Carter bắt tay Chủ tịch Trung Quốc Lý Đại Minh."
//! rejects "Thủ tướng Campuchia Sok Vannak phủ nhận từ chối Mỹ để bắt tay với Bắc Kinh ngày 5/3."
//! accepts "Tin được đưa ra tại [Hội nghị] triển khai kế hoạch khai thác dầu khí năm 2019 do Tập đoàn Dầu khí tổ chức tại Vũng Tàu ngày 14/3."  start = "XXXX-03-14"
//! accepts "Sáng 14/3, Thành ủy Hải Phòng tổ chức [hội nghị trực tuyến] quán triệt nghị quyết."  parties = "VN"
//! accepts "Sáng 14/3, Công an tỉnh Bình Thuận tổ chức [hội nghị] sơ kết chuyên án."  parties = "VN"
//! accepts "Sáng 11/5, Bộ Quốc phòng đã làm [lễ truy điệu] 11 liệt sĩ."  parties = "VN"
//! accepts "Ngày 22/12, [làm việc với] lãnh đạo chủ chốt tỉnh Bình Thuận về vốn vay, Thủ tướng Nguyễn Văn Bình yêu cầu tiết kiệm."  who = "Nguyễn Văn Bình"
//! rejects "Sáng 14/5, Công ty Hải Long tổ chức lễ tiếp nhận hai tàu du lịch."
//! rejects "Mỹ và Trung Quốc gặp nhau ở bán kết giải bóng rổ."
//! rejects "Bộ trưởng Quốc phòng Mỹ John Carter sáng 5/3 đến thăm chùa Trấn Quốc, ngôi chùa cổ nhất của Hà Nội."
//! rejects "Trao đổi với phóng viên sáng 25/7, ông Lê Đình Bình bảo lưu quan điểm."
//! rejects "Ngày 12/11, người thân đã tổ chức lễ viếng cho hai lao động tử vong tại Hàn Quốc."
//! rejects "Tiến triển trong đàm phán với Iran là rất chậm."
//! rejects "Cán bộ thuế Nguyễn Thị Hoa nhận cuộc gọi của ông Lê Văn Nam, giám đốc doanh nghiệp, lúc 9h tối."
//! rejects "Nga thường xuyên điện đàm với Israel về Syria."
//! rejects "Tổng thống Nga Ivan Morozov từ chối gặp Thủ tướng Israel David Levin."
//! rejects "Ông John Carter và Chủ tịch Trung Quốc Lý Đại Minh ngày 5/3 nhất trí nối lại đàm phán thương mại Mỹ - Trung."
//! rejects "Đoàn Mỹ gặp cản trở từ Trung Quốc ở Biển Đông."
//! rejects "Tổng thống Nga Ivan Morozov ngày 3/5 họp với các đại sứ Nga về kinh tế."

use super::actor::Form as Who;
use super::argument::{self, Arguments, is_setting};
use super::event::{Event, Form};
use super::gather::Builder;
use super::occurrence::{Occurrence, UNIONS};
use super::record::{HOME, REACH, day_of, family};
use crate::lexicon::Class;
use crate::model::{BlockKind, EntityKind, MeetingKind};
use crate::reading::{Reading, Toks};
use crate::recognise::Recognised;
use crate::tokenise::fold;

impl Builder<'_> {
    /// Whether an occurrence is specific enough for a record of its own.
    pub fn is_occurrence(&self, e: &Event, a: &Arguments, o: &Occurrence) -> bool {
        let dated = self.told_day(a).is_some_and(|d| d.len() >= 7);
        let placed = a.city.is_some() || a.country.is_some() || a.venue.is_some() || a.region.is_some() && (e.kind == MeetingKind::Visit || a.between);
        let headline = self.r.sentences[e.sentence].headline();
        let takes_place = a.occurs.is_some() || e.meets(self.r);
        if a.another && !dated {
            return false;
        }
        if e.implied {
            return !(a.denied || a.unreal || a.plural || a.invited);
        }
        let two = o.people.len() > 1 || o.parties.len() > 1;
        let official = || self.actors.of_sentence(e.sentence).any(|k| self.official(k));
        // "NATO đã tổ chức một hội nghị thượng đỉnh ở Warsaw", "NATO đang tập trận": a union is many.
        let union = o.parties.len() == 1 && UNIONS.contains(&o.parties[0].0.as_str());
        match (e.form, e.kind) {
            // "Cuộc tập trận Balikatan giữa Mỹ và Philippines năm 2016".
            (Form::Name, MeetingKind::Exercise) if a.between && two && a.when.is_some() => !a.denied && !a.unreal,
            // "Cuộc tập trận Nga - Trung năm 2015".
            (Form::Name, MeetingKind::Exercise) if e.series.is_none() && a.when.is_some() && self.of_states(e) => !a.plural && !a.denied && !a.unreal,
            (Form::Name, _) if e.series.is_some() => {
                // "Tại hội nghị APEC cuối năm 2017": of a series whose meetings are yearly. "Tại Hội nghị an ninh khu vực ở Manila, Ngoại trưởng A cho hay".
                // "Nói tại Đối thoại Shangri-La, ông A cho rằng": somebody was there.
                let year = || self.told_day(a).is_some_and(|d| d.len() == 4);
                let there = || self.named_official(e.sentence);
                // "Tại thượng đỉnh liên Triều, Tổng thống A và nhà lãnh đạo B đồng ý ...".
                let scene = || self.in_setting(e) && (e.of_many() && (year() || there()) || e.kind == MeetingKind::Summit && self.officials_of_two(e.sentence));
                // "Hội nghị cấp cao Mekong - Lan Thương tại Phnom Penh dự kiến thông qua ...".
                let opens = || placed && e.name.is_some_and(|n| n.start == self.r.sentences[e.sentence].toks.start);
                e.edition.is_some() || takes_place || a.sideline.is_some() || dated || headline && a.within.is_none() || scene() || opens()
            }
            (Form::Name, _) if a.prepared.is_some() => e.edition.is_some() || e.name.is_some_and(|n| n.len() > 5),
            (Form::Name, _) => {
                let attended = || self.actors.of_sentence(e.sentence).any(|k| self.official(k) && self.actors[k].is_personal());
                // "Kết quả kỳ họp thứ 6": sessions of assemblies and committees are numbered, and spoken of without an occasion.
                let session = e.edition.is_some_and(|(_, t)| self.r.is(t.start, const { fold("thứ") }));
                // "Thứ trưởng A cho biết tại Hội nghị Tham tán thương mại năm 2018", "kết luận của Phó Thủ tướng A tại cuộc họp Ban Chỉ đạo ...".
                let scene = || self.in_setting(e) && (headline && attended() || self.told_day(a).is_some() && self.named_official(e.sentence));
                e.edition.is_some() && !session || takes_place && (dated || placed || headline || attended()) || dated && (placed || attended()) || scene()
            }
            (_, MeetingKind::Visit) => self.is_visit(e, a, o, dated, placed, headline),
            // "Bộ trưởng A chủ trì buổi làm việc của ... với ..." at home.
            (Form::Noun, MeetingKind::BilateralMeeting) if self.chaired(e, a) && self.on_a_day(a) => !a.plural,
            // "Vòng đàm phán về Syria sẽ diễn ra tại Astana ngày 28/11": one of many, whoever comes.
            (Form::Noun, MeetingKind::Talks) if self.r.is(e.toks.start, VONG) && dated && (placed || takes_place) && o.people.is_empty() => {
                !(a.plural || a.denied || a.unreal)
            }
            _ if family(e.kind) == 0 => self.is_bilateral(e, a, o) || self.works_with(e, a),
            _ if a.plural => false,
            // "Người thân tổ chức lễ viếng": a family's own, unless an official speaks or is taken leave of.
            (Form::Noun, MeetingKind::Ceremony)
                if self.r.folds(e.toks).any(|w| FUNERAL.contains(&w)) && !self.named_official(e.sentence) && !self.of_state(e.sentence) =>
            {
                false
            }
            // "Sáng 23/8, Ủy ban Quốc phòng và An ninh họp thẩm tra dự án luật".
            (Form::Noun, MeetingKind::Conference) if e.meets(self.r) && self.on_a_day(a) && self.own_body(e.sentence, e.toks.start).is_some() => {
                !(a.denied || a.unreal || a.plural)
            }
            // "Quân chủng Hải quân tổ chức lễ tiếp nhận ...".
            (Form::Noun, MeetingKind::Ceremony | MeetingKind::Conference | MeetingKind::Forum) if self.on_a_day(a) && self.holder(e, a).is_some() => true,
            // "Lễ đón chính thức Tổng thống A được tổ chức tại Phủ Chủ tịch": who is received there.
            (Form::Noun, MeetingKind::Ceremony)
                if (dated || placed && (takes_place || headline)) && self.r.is(e.toks.start + 1, WELCOME) && a.objects.iter().any(|&k| self.named(k)) =>
            {
                true
            }
            (Form::Noun, MeetingKind::Ceremony) => {
                two || (takes_place && (dated || placed) || a.setting.is_some() && dated || headline && self.spoken_at(e, a))
                    && (self.attended(e.sentence) || takes_place && self.on_a_day(a) && self.of_state(e.sentence))
            }
            (Form::Noun, MeetingKind::Summit | MeetingKind::Exercise) if union && takes_place && (dated || placed) => !(a.plural || a.denied || a.unreal),
            // "Tàu hộ vệ Việt Nam diễn tập cùng chiến hạm 11 nước ở Singapore", "hải quân các nước Đông Nam Á và Trung Quốc sẽ diễn tập chung".
            (Form::Noun, MeetingKind::Exercise) if !two && o.parties.len() == 1 && self.with_others(e) => {
                !a.denied && !a.unreal && (dated && (takes_place || !a.subjects.is_empty()) || headline && placed)
            }
            // "Quân đội Nga và Trung Quốc tập trận chung": by themselves, if the headline or a day says so.
            (Form::Noun, MeetingKind::Exercise) if two => {
                // "Trong cuộc tập trận gần đây với Hy Lạp, không quân Israel ..." as well.
                let subject = a.setting.is_some() || a.subjects.iter().any(|&k| e.toks.start.saturating_sub(self.actors[k].toks.end) <= 3);
                let year = a.between && a.when.is_some();
                // "Đang tập trận trên Biển Đông", "đã kết thúc cuộc tập trận trên biển Nhật Bản" as well.
                let now = e.toks.start > 0 && self.r.is(e.toks.start - 1, DANG);
                let somewhere = placed || a.region.is_some();
                !a.denied && !a.unreal && (takes_place || a.between || subject) && (dated || year || somewhere && (takes_place || now) || headline)
            }
            // A firm, or a man without an office, is heard by courts and committees alike.
            (Form::Noun, MeetingKind::Other) => {
                let told = a.setting.is_some() && dated || a.subjects.iter().any(|&k| self.official(k));
                // "Sáng 14/11, trong phiên thảo luận ở tổ, đại biểu A ủng hộ": the parliament, whoever speaks.
                let sitting = || self.on_a_day(a) && self.r.folds(e.toks).any(|w| [TO, CHAT, TRUONG].contains(&w));
                (told && self.named_official(e.sentence) || sitting()) && !self.in_court(e.sentence)
            }
            // "Sau hội nghị thượng đỉnh giữa A và B": held, whenever that was.
            (Form::Noun, MeetingKind::Summit) if two => dated || placed || headline || a.setting.is_some() && o.people.len() > 1 && o.parties.len() > 1,
            // "A bắt tay B tại hội nghị thượng đỉnh ở Singapore hồi tháng 6".
            (Form::Noun, MeetingKind::Summit) if a.setting.is_some() && dated && placed => true,
            (Form::Noun, MeetingKind::Dialogue) if two => dated || placed,
            // "Tại hội nghị về ... sáng 13/5, Phó thủ tướng A nêu": where an official speaks on a day.
            // "Phát biểu tại một diễn đàn ở Manila".
            (Form::Noun, kind @ (MeetingKind::Conference | MeetingKind::Forum))
                if a.setting.is_some()
                    && (kind == MeetingKind::Conference || self.r.is(e.toks.start - 1, MOT))
                    && (placed || self.on_a_day(a))
                    && (self.actors.of_sentence(e.sentence).any(|k| self.named(k)) || self.on_a_day(a) && self.body_speaks(e.sentence)) =>
            {
                true
            }
            // "Sáng 9/11, tại hội nghị bàn giải pháp ..., một số đại biểu cho biết": what the text begins with, officials in what follows.
            (Form::Noun, MeetingKind::Conference)
                if a.setting.is_some()
                    && self.home
                    && self.on_a_day(a)
                    && e.sentence <= self.lead()
                    && !self.r.is(e.toks.start, SESSION)
                    && (e.sentence + 1..self.r.sentences.len().min(e.sentence + REACH)).any(|n| self.own_official(n)) =>
            {
                true
            }
            // "Hàn - Nhật - Trung họp bàn về Triều Tiên": states by their names.
            (Form::Noun, MeetingKind::Conference)
                if headline && e.meets(self.r) && o.people.is_empty() && o.parties.iter().filter(|p| p.0.len() == 2).count() > 1 =>
            {
                !a.denied && !a.unreal
            }
            // "Bộ X chủ trì hội nghị ...": what the headline says of a body of the state.
            (Form::Noun, MeetingKind::Conference) if headline && self.chairs(e, a).any(|k| self.official(k)) => true,
            // "Tại cuộc họp cấp bộ trưởng ở Vancouver, Mỹ và các đồng minh hối thúc ..." as well.
            (Form::Noun, MeetingKind::Conference) if headline && a.setting.is_some() && placed && official() => true,
            // "Thủ tướng A vừa chủ trì cuộc họp ...": what headline or lead report.
            (Form::Noun, MeetingKind::Conference) if self.chaired(e, a) && e.sentence <= self.lead() => true,
            (Form::Noun, _) => takes_place && (dated && (placed || official()) || headline && placed),
            // "Hồi giữa tháng 9, Nga và Thổ Nhĩ Kỳ đã ký thỏa thuận ...": an occasion of its own where nothing else is told with it.
            (Form::Verb, MeetingKind::Ceremony) if self.r.is(e.toks.start, KY) => {
                let states = o.parties.iter().filter(|p| p.0.len() == 2).count() > 1;
                let beside = self.records.iter().rev().take(REACH).any(|rec| rec.sentences.last() == Some(&e.sentence));
                states && dated && !beside && !(a.denied || a.unreal || a.plural || a.coordinated)
            }
            // "Ngày 11/12, Chủ tịch nước A trao quyết định ..." as well.
            (Form::Verb, MeetingKind::Ceremony) => a.subjects.iter().any(|&k| two && self.official(k) || self.on_a_day(a) && self.named(k)),
            // "Sáng 8/6, Quốc hội thông qua luật".
            (Form::Verb, MeetingKind::Other) => self.on_a_day(a) && !a.denied && !a.unreal,
            // "A họp thượng đỉnh với B".
            (Form::Verb, MeetingKind::Summit) => self.is_bilateral(e, a, o),
            (Form::Verb, _) => dated && o.parties.len() > 1 && family(e.kind) == 4,
        }
    }

    /// The day of an event as far as it is told, be it "hôm nay" in a text without a day of its own (`XXXX-XX-XX`).
    pub fn told_day(&self, a: &Arguments) -> Option<&str> {
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

    /// An official who is named.
    fn named(&self, actor: usize) -> bool {
        self.actors[actor].person.is_some() && self.official(actor)
    }

    /// Somebody named acts in the sentence for a state.
    fn named_official(&self, sentence: usize) -> bool {
        let state = |k: usize| self.actors[k].code().is_some_and(|c| c.len() == 2);
        self.actors.of_sentence(sentence).any(|k| self.named(k) && state(k))
    }

    /// A named official of Viet Nam acts in the sentence.
    fn own_official(&self, sentence: usize) -> bool {
        self.actors.of_sentence(sentence).any(|k| self.named(k) && self.actors[k].code() == Some(HOME))
    }

    /// "Bộ Ngoại giao đã tổ chức hội nghị": the body of Viet Nam that holds it, said to be so or in a text that names no other state's.
    pub fn holder(&self, e: &Event, a: &Arguments) -> Option<Toks> {
        let r = self.r;
        let cue = a.occurs.filter(|t| t.end <= e.toks.start && r.cues(t.start).any(|c| matches!(c.value(), "occur" | "organise" | "chair"))).map(|t| t.start);
        // "Bộ Quốc phòng đã làm lễ truy điệu".
        let rite = || e.toks.start.checked_sub(1).filter(|&i| r.is(i, WORK[0]));
        self.own_body(e.sentence, cue.or_else(rite)?)
    }

    /// "Tại cuộc họp sáng nay, Ban Chỉ đạo X thông báo": whoever speaks is a body of the state.
    fn body_speaks(&self, sentence: usize) -> bool {
        let s = self.r.sentences[sentence].toks;
        s.iter().find(|&i| self.r.hit(i, Class::Saying).is_some()).is_some_and(|i| self.own_body(sentence, i).is_some())
    }

    /// The body of Viet Nam that acts at `at`.
    pub fn own_body(&self, sentence: usize, at: u32) -> Option<Toks> {
        let r = self.r;
        // Not the town that its name ends with ("UBND TP. HCM").
        let last = self.found.mentions.partition_point(|m| m.toks.start < at).checked_sub(1)?;
        let k = (last.saturating_sub(2)..=last).find(|&k| self.found.mentions[k].toks.contains(self.found.mentions[last].toks))?;
        let m = &self.found.mentions[k];
        let clear = m.toks.end <= at && at - m.toks.end <= 5 && !(m.toks.end..at).any(|i| r.tokens[i].is_punct(','));
        let body = m.kind == EntityKind::Organization && is_body(r, m.toks.start) && m.toks.start >= r.sentences[sentence].toks.start;
        (clear && body && self.is_own(k)).then_some(m.toks)
    }

    /// A body of Viet Nam is named in the sentence.
    fn of_state(&self, sentence: usize) -> bool {
        bodies(self.r, self.found, self.r.sentences[sentence].toks).any(|(k, _)| self.is_own(k))
    }

    /// A mention said to be of Viet Nam, or in a text that names no other state.
    fn is_own(&self, mention: usize) -> bool {
        let country = |k: usize| self.resolved.entities[k].country.as_ref().map(|c| c.0);
        match country(self.resolved.entity_of[mention] as usize) {
            Some(code) => code == HOME,
            None => self.home,
        }
    }

    /// Named officials of two states act in the sentence.
    fn officials_of_two(&self, sentence: usize) -> bool {
        let mut states = self.actors.of_sentence(sentence).filter(|&k| self.named(k)).filter_map(|k| self.actors[k].code());
        states.next().is_some_and(|first| states.any(|c| c != first))
    }

    /// Others take part who are not named: "tập trận chung", "diễn tập cùng chiến hạm 11 nước".
    fn with_others(&self, e: &Event) -> bool {
        let r = self.r;
        r.is(e.toks.end - 1, CHUNG) || r.is(e.toks.end, CUNG) || r.is(e.toks.end, VOI)
    }

    /// The name tells two states.
    fn of_states(&self, e: &Event) -> bool {
        self.parties_in(e.name.unwrap_or(e.toks)).iter().filter(|p| p.0.len() == 2).count() == 2
    }

    /// "Ngày 22/7, đoàn công tác Bộ Quốc phòng do Thượng tướng A dẫn đầu đã đến làm việc với tỉnh B": at home, with a body or a province, on a day.
    fn works_with(&self, e: &Event, a: &Arguments) -> bool {
        let r = self.r;
        let work = e.toks.iter().any(|i| r.are(i, WORK));
        // "Nói về việc ông đã làm việc với B".
        let s = self.r.sentences[e.sentence].toks;
        let about = (e.toks.start.saturating_sub(4).max(s.start)..e.toks.start).any(|i| r.is(i, WORK[1]));
        let with = (e.toks.end - 1..e.toks.end + 1).find(|&i| r.is(i, VOI));
        let body = with.and_then(|i| r.token(i + 1)).is_some_and(|t| HOSTS.contains(&t.fold) || t.capital());
        // "Ông A có buổi làm việc với tỉnh B" as well.
        let there = e.form == Form::Verb || a.setting.is_some() || e.toks.start > s.start && r.is(e.toks.start - 1, CO);
        let ours = || a.subjects.iter().any(|&k| self.named(k)) || self.own_body(e.sentence, e.toks.start).is_some();
        work && body && !about && there && self.on_a_day(a) && !(a.denied || a.unreal || a.plural || a.invited) && ours()
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

    /// "Lễ tang Trung tướng A tổ chức theo nghi thức cấp Nhà nước", "tại lễ tuyên dương ..., Đại tướng B nhấn mạnh".
    fn spoken_at(&self, e: &Event, a: &Arguments) -> bool {
        let says = || self.r.sentences[e.sentence].toks.iter().any(|i| self.r.hit(i, Class::Saying).is_some());
        (a.occurs.is_some() || a.setting.is_some() && says()) && self.named_official(e.sentence)
    }

    /// Those ahead of it, if it is said that they chair it.
    fn chairs(&self, e: &Event, a: &Arguments) -> impl Iterator<Item = usize> {
        let chairs = a.occurs.is_some_and(|t| t.end <= e.toks.start && self.r.cues(t.start).any(|c| matches!(c.value(), "chair" | "co_chair")));
        self.actors.of_sentence(e.sentence).filter(move |&k| chairs && self.actors[k].toks.end <= e.toks.start)
    }

    /// A named official chairs it.
    fn chaired(&self, e: &Event, a: &Arguments) -> bool {
        self.chairs(e, a).any(|k| self.named(k))
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
        // "Đến thăm chùa Trấn Quốc": sights.
        let sight = |v: Toks| e.form == Form::Verb && (e.toks.end..e.toks.end + 2).contains(&v.start) && SIGHTS.iter().any(|w| self.r.are(v.start, w));
        if a.venue.is_some_and(sight) {
            return false;
        }
        let personal = |k: usize| self.actors[k].is_personal() && self.official(k);
        // "Đoàn cán bộ Học viện Quốc phòng Lào thăm Việt Nam" in the headline.
        let delegation = || headline && o.destination.is_some() && a.subjects.iter().any(|&k| self.actors[k].form == Who::Delegation && self.official(k));
        let guest = delegation() || a.subjects.iter().chain(&a.objects).any(|&k| personal(k)) || a.subjects.iter().any(|&k| self.official(k)) && dated;
        // "Chuyến đi" may be anybody's: only one to a state is a visit.
        if e.form == Form::Noun && self.r.is(e.toks.end - 1, DI) && o.destination.is_none() {
            return false;
        }
        let abroad = o.destination.is_some() || o.tour || placed || e.form == Form::Noun && (dated || headline);
        guest && abroad && (o.parties.len() > 1 || a.when.is_some() || a.venue.is_some() || a.region.is_some())
    }

    /// "Các quan chức ngoại giao, quân sự Mỹ và Trung Quốc gặp nhau": those who act for the states are told ahead of them.
    fn of_officials(&self, a: &Arguments) -> bool {
        let Some(first) = a.subjects.iter().map(|&k| self.actors[k].toks.start).min() else { return false };
        let s = self.r.sentence_at(first).toks;
        (first.saturating_sub(8).max(s.start)..first).any(|i| OFFICIALS.iter().any(|w| self.r.are(i, w)))
    }

    /// Talks, calls and meetings of two need both sides, at least one of them official.
    fn is_bilateral(&self, e: &Event, a: &Arguments, o: &Occurrence) -> bool {
        // "Tàu A đón tiếp tàu B": a port call.
        if e.kind == MeetingKind::CourtesyCall && a.objects.iter().any(|&k| self.actors[k].is_ship(self.r)) {
            return false;
        }
        // "A bắt tay B": who they are, and when or where.
        let beside = || a.objects.last().is_some_and(|&k| self.r.cues(self.actors[k].toks.end).any(|c| c.value() == "sideline"));
        let somewhere = || a.when.or(a.city).or(a.country).is_some() || a.venue.is_some() || beside();
        if e.shakes_hands(self.r) && !(o.people.len() == 2 && o.parties.len() == 2 && somewhere()) {
            return false;
        }
        // "Các cuộc đàm phán bốn bên với A, B và C" were held together, but how often?
        let together = (e.toks.start..e.toks.end + 2).any(|i| self.r.is(i, BEN));
        let list = a.objects.len() > 1 && !together && o.parties.len() + o.people.len() > 2 && !a.between;
        let own_day = self.on_a_day(a);
        if a.denied || a.plural && !(list || own_day && e.kind == MeetingKind::Talks) || (a.invited || a.unreal) && a.when.is_none() {
            return false;
        }
        // "Ngày 29/6 nhất trí nối lại đàm phán": what was agreed on, unless it has a day of its own.
        let again = |w: &[u64]| e.toks.start >= 2 && self.r.are(e.toks.start - 2, w);
        let agreed = || (e.toks.start.saturating_sub(6)..e.toks.start).any(|i| self.r.cues(i).any(|c| c.value() == "agree"));
        let day_behind = || own_day && a.when.is_some_and(|t| self.found.timexes[t].toks.start > e.toks.start);
        if e.form == Form::Verb && e.kind == MeetingKind::Talks && AGAIN.iter().any(|w| again(w)) && agreed() && !day_behind() {
            return false;
        }
        // "Tiến triển trong đàm phán": a process.
        if e.form == Form::Verb && a.objects.is_empty() && e.toks.start > 0 && self.r.is(e.toks.start - 1, TRONG) {
            return false;
        }
        let sides = a.subjects.iter().chain(&a.objects).filter(|&&k| self.official(k) || self.actors[k].form == Who::Sides).count();
        let two = o.parties.len() > 1 || o.people.len() > 1;
        // "Thủ tướng A sáng 17/3 tiếp các doanh nhân", "Bí thư A tiếp đoàn đại biểu thủ đô Vientiane": a group without a name, on a day or in the headline.
        let headline = self.r.sentences[e.sentence].headline();
        let receives = |groups: &[u64]| {
            e.form == Form::Verb
                && e.kind == MeetingKind::CourtesyCall
                && (own_day || headline)
                && self.r.token(e.toks.end).is_some_and(|t| groups.contains(&t.fold))
                && a.subjects.iter().any(|&k| self.named(k))
        };
        if a.objects.is_empty() && receives(&GROUPS) || o.parties.len() > 1 && receives(&DELEGATIONS) {
            return true;
        }
        // "Ngoại trưởng Nhật - Hàn gặp nhau", "Mỹ và Trung Quốc hội đàm"; but states that "meet" do so on a pitch as well.
        let office = |k: &usize| matches!(self.actors[*k].form, Who::Office | Who::Sides | Who::Delegation);
        let acting = || a.subjects.iter().any(office) || self.of_officials(a) || matches!(e.kind, MeetingKind::Talks | MeetingKind::PhoneCall);
        let two_meet = || a.subjects.len() > 1 && acting() && (own_day || headline || a.subjects.iter().any(office));
        // "Nga - Iran - Thổ Nhĩ Kỳ gặp nhau": three do not meet on a pitch.
        let three_meet = || o.parties.len() > 2 && a.subjects.len() > 2;
        // "Hội đàm Mỹ - Triều": negotiations are a process, unless they have a day or a place.
        let process = || self.r.is(e.toks.start, DAM) && !own_day && a.city.is_none() && a.country.is_none();
        let by_turns = e.form == Form::Verb && (a.objects.is_empty() && (two_meet() || three_meet()) || a.between && !process());
        // "Hàn Quốc sẽ đàm phán với Triều Tiên vào ngày 16/5".
        let negotiates = || {
            let finite = a.subjects.iter().any(|&k| self.actors[k].toks.end == e.toks.start)
                || e.toks.start > 0 && FINITE.contains(&self.r.tokens[e.toks.start - 1].fold);
            e.form == Form::Verb && e.kind == MeetingKind::Talks && own_day && finite && o.parties.iter().filter(|p| p.0.len() == 2).count() == 2
        };
        let met = by_turns || negotiates() || a.objects.iter().any(|&k| self.actors[k].is_personal()) || e.form == Form::Noun && two || o.people.len() > 1;
        let unknown = o.people.iter().any(|p| self.resolved.entities[p.0 as usize].country.is_none());
        // "Ông nhận cuộc gọi của giám đốc doanh nghiệp": everybody telephones.
        let in_office = |p: &u32| argument::in_office(self.r, &self.resolved.entities[*p as usize]);
        let counterpart = || a.subjects.iter().chain(&a.objects).any(|&k| self.r.cues(self.actors[k].toks.start).any(|c| c.value() == "counterpart"));
        if e.kind == MeetingKind::PhoneCall && sides < 2 && o.parties.len() < 2 && !counterpart() && !o.people.iter().all(|p| in_office(&p.0)) {
            return false;
        }
        // At home both are officials; a minister who talks to somebody in a market is no meeting.
        met && two && (sides >= 2 || o.people.len() > 1 && (o.parties.len() > 1 || unknown) && sides > 0)
    }
}

/// Ahead of what goes on: "nối lại", "khởi động lại", "quay lại", "trở lại", "tiếp tục", "thúc đẩy".
const AGAIN: [&[u64]; 6] = [
    &[fold("nối"), fold("lại")],
    &[fold("động"), fold("lại")],
    &[fold("quay"), fold("lại")],
    &[fold("trở"), fold("lại")],
    &[fold("tiếp"), fold("tục")],
    &[fold("thúc"), fold("đẩy")],
];
/// First words of bodies of a state: "bộ", "ban", "ủy ban", "tổng cục", "quân chủng", "hải quân", "học viện", "văn phòng", "đảng ủy", "thành ủy", "tỉnh ủy", "thường trực".
const BODIES: [u64; 18] = [
    fold("bộ"),
    fold("ban"),
    fold("ủy"),
    fold("UBND"),
    fold("tổng"),
    fold("cục"),
    fold("quân"),
    fold("hải"),
    fold("binh"),
    fold("học"),
    fold("văn"),
    fold("đảng"),
    fold("quốc"),
    fold("chính"),
    fold("thành"),
    fold("tỉnh"),
    fold("huyện"),
    fold("thường"),
];
const POLICE: [u64; 2] = [fold("công"), fold("an")];

/// The bodies of a state that are named within these tokens, with the numbers of their mentions.
pub fn bodies<'a>(r: &'a Reading, found: &'a Recognised, toks: Toks) -> impl Iterator<Item = (usize, Toks)> {
    found.mentions_in(toks).filter(|(_, m)| m.kind == EntityKind::Organization && is_body(r, m.toks.start)).map(|(k, m)| (k, m.toks))
}

/// Whether the body named at token `i` is one of a state.
fn is_body(r: &Reading, i: u32) -> bool {
    BODIES.contains(&r.tokens[i].fold) || r.are(i, &POLICE)
}

/// What tells that somebody was at an occasion.
const THERE: [&str; 5] = ["attend", "attend_list", "speak", "chair", "with_participation"];
/// What begins a group of people without a name.
const GROUPS: [u64; 6] = [fold("các"), fold("đoàn"), fold("đại"), fold("hơn"), fold("gần"), fold("nhóm")];
/// What begins those who come for a state: "đoàn", "phái đoàn", "đại diện", "lãnh đạo".
const DELEGATIONS: [u64; 4] = [fold("đoàn"), fold("phái"), fold("đại"), fold("lãnh")];
/// Those who act for a state without being named.
const OFFICIALS: [&[u64]; 5] =
    [&[fold("quan"), fold("chức")], &[fold("đại"), fold("diện")], &[fold("lãnh"), fold("đạo")], &[fold("phái"), fold("đoàn")], &[fold("giới"), fold("chức")]];
/// "Lễ viếng", "lễ truy điệu", "lễ tang", "lễ an táng".
const FUNERAL: [u64; 4] = [fold("viếng"), fold("truy"), fold("tang"), fold("táng")];
/// What people go to see.
const SIGHTS: &[&[u64]] = &[
    &[fold("chùa")],
    &[fold("đền")],
    &[fold("lăng")],
    &[fold("bảo"), fold("tàng")],
    &[fold("nhà"), fold("thờ")],
    &[fold("nhà"), fold("sàn")],
    &[fold("di"), fold("tích")],
    &[fold("khu"), fold("di"), fold("tích")],
    &[fold("phố")],
    &[fold("chợ")],
    &[fold("tượng")],
    &[fold("văn"), fold("miếu")],
    &[fold("hoàng"), fold("thành")],
    &[fold("công"), fold("viên")],
];
/// Ahead of a verb that is the sentence's own: "sẽ", "đã", "vừa".
const FINITE: [u64; 3] = [fold("sẽ"), fold("đã"), fold("vừa")];
const WORK: &[u64] = &[fold("làm"), fold("việc")];
/// With whom an official works at home: "lãnh đạo tỉnh", "tỉnh", "UBND", "các bộ", "Ban", "Đảng ủy".
const HOSTS: [u64; 12] = [
    fold("lãnh"),
    fold("tỉnh"),
    fold("thành"),
    fold("các"),
    fold("bộ"),
    fold("ban"),
    fold("ủy"),
    fold("huyện"),
    fold("cán"),
    fold("đoàn"),
    fold("đại"),
    fold("thường"),
];
const SESSION: u64 = fold("phiên");
const MOT: u64 = fold("một");
const CO: u64 = fold("có");
const VOI: u64 = fold("với");
const TO: u64 = fold("tổ");
const CHAT: u64 = fold("chất");
const TRUONG: u64 = fold("trường");
const DAM: u64 = fold("đàm");
const WELCOME: u64 = fold("đón");
const CHUNG: u64 = fold("chung");
const CUNG: u64 = fold("cùng");
const KY: u64 = fold("ký");
const VONG: u64 = fold("vòng");
const DANG: u64 = fold("đang");
const TRONG: u64 = fold("trong");
const DI: u64 = fold("đi");
const BEN: u64 = fold("bên");
