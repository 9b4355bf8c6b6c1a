//! meeting/argument: what the sentence says of an event. Who (subject, objects), when, where, in what form, whether it is still to come.
//!
//! accepts "[Cuộc gặp] giữa Thủ tướng Nhật Bản Kenji Sato và Tổng thống Nga Ivan Morozov sẽ diễn ra vào tháng 8."  start = "XXXX-08"
//! accepts "Sáng 1-3, dưới sự chủ trì của Thủ tướng Nguyễn Văn Bình, Chính phủ [đã họp] phiên thường kỳ tháng 2."  start = "XXXX-03-01"
//! accepts "Tổng Bí thư Quách Phú Lâm chiều 15/1 về đến Hà Nội, kết thúc [chuyến thăm] Lào theo lời mời của Chủ tịch nước Lào Bounthong Sayavong."  who = "Quách Phú Lâm; Bounthong Sayavong"
//! accepts "Kết thúc [chuyến thăm] Lào theo lời mời của Chủ tịch nước Lào Bounthong Sayavong, Tổng Bí thư Quách Phú Lâm chiều 15/1 về đến Hà Nội."  who = "Quách Phú Lâm; Bounthong Sayavong"
//! accepts "Ông Đỗ Bá Quý phát biểu trước [cuộc hội đàm] 3 bên với sự tham gia của Thủ tướng Lào Bounthong Sayavong và Tổng thống Mỹ John Carter tại Huế."  people = "3"
//! accepts "Ông Đỗ Bá Quý phát biểu trước [cuộc hội đàm] giữa Thủ tướng Lào Bounthong Sayavong và Tổng thống Mỹ John Carter tại Huế."  people = "2"
//! accepts "Bộ trưởng Quốc phòng Mỹ John Carter tới Bangkok, Thái Lan để dự [Hội nghị Bộ trưởng Quốc phòng ASEAN mở rộng] ngày 5/3."  city = "Bangkok"
//! accepts "Ngoại trưởng Nga Ivan Morozov hôm 5/3 tới Bắc Kinh [hội đàm] với Ngoại trưởng Trung Quốc Lý Đại Minh."  city = "Bắc Kinh"
//! accepts "Chủ tịch Triều Tiên Kim Chol-su tới Bắc Kinh, nơi ông sẽ [hội đàm] với Chủ tịch Trung Quốc Lý Đại Minh."  city = "Bắc Kinh"
//! accepts "[Cuộc gặp] hôm 7/7 giữa Tổng thống Mỹ John Carter và Tổng thống Nga Ivan Morozov kéo dài hai giờ."  people = "2"
//! accepts "Trung Quốc và Ấn Độ tổ chức [vòng đàm phán] cấp tư lệnh hôm 12/5."  parties = "CN IN"
//! accepts "Phái đoàn Triều Tiên do Phó Chủ tịch Kim Chol dẫn đầu [hội đàm] với phái đoàn Hàn Quốc do Bộ trưởng Park Min-ho dẫn đầu ngày 5/3."  parties = "KP KR"
//! accepts "Bộ trưởng Quốc phòng Mỹ John Carter đã [gặp] nhiều quan chức Hàn Quốc cấp cao, trong đó có Tổng thống Park Min-ho."  who = "John Carter; Park Min-ho"
//! accepts "Tổng thống Nga Ivan Morozov nói với người đồng cấp Mỹ John Carter trong [cuộc gặp] ở Helsinki hôm 16/7."  who = "John Carter; Ivan Morozov"
//! accepts "Ông Ivan Morozov đồng tình với Tổng thống Mỹ John Carter trong [cuộc gặp] với Thủ tướng Nguyễn Văn Bình hôm 16/7."  who = "John Carter; Nguyễn Văn Bình"
//! accepts "Bà Mary Carter lên tiếng khi được hỏi về [cuộc gặp] của Ngoại trưởng Nga Ivan Morozov với Ngoại trưởng Lào Khamphone Sisavath hôm 11/10."  who = "Ivan Morozov; Khamphone Sisavath"
//! accepts "Sau [cuộc điện đàm] giữa Tổng thống Nga Ivan Morozov và Tổng thống Mỹ John Carter hôm 11/10, Thủ tướng Lào Khamphone Sisavath lên tiếng."  who = "Ivan Morozov; John Carter"
//! accepts "[Hội nghị Cấp cao Đông Á] lần thứ 13 được tổ chức trong khuôn khổ Hội nghị cấp cao ASEAN lần thứ 33 tại Singapore từ ngày 11 đến 15/11."  relations = "part_of"
//! accepts "Lầu Năm Góc cho biết Bộ trưởng Quốc phòng John Carter đã [điện đàm] với Bộ trưởng Quốc phòng Israel David Levin."  parties = "US IL"
//! accepts "Tổng thống Mỹ John Carter và Tổng thống Nga Ivan Morozov [gặp] nhau hôm 7/7 tại hội nghị G20 ở Hamburg."  relations = "on_sidelines_of"
//! accepts "Nhận lời mời của Bộ Quốc phòng Singapore, từ ngày 3 đến 5/6, đoàn do Thượng tướng Quách Tự Lâm, Thứ trưởng Bộ Quốc phòng, làm trưởng đoàn dự [Đối thoại Shangri-La] lần thứ 21."  start = "2024-06-03"
//! accepts "Trước thềm chuyến thăm của Tổng thống Mỹ John Carter [tới] Việt Nam vào tháng 5, nhiều quan chức ở Washington đề cập đến hợp tác."  status = "planned"  country = "VN"
//! accepts "[Tang lễ] nguyên Chủ tịch nước Lê Văn Nam sẽ diễn ra ngày 3/5."  status = "planned"
//! accepts "Tổng thống Mỹ John Carter có thể hủy [cuộc gặp] với Chủ tịch Triều Tiên Kim Chol dự kiến ngày 12/6."  status = "planned"
//! accepts "Tổng thống Mỹ John Carter và Tổng thống Nga Ivan Morozov sẽ [gặp] nhau ở Helsinki vào khoảng 13h (17h giờ Hà Nội) ngày 16/7."  start = "XXXX-07-16"
//! accepts "Phát biểu khai mạc [Hội nghị cấp cao ASEAN] lần thứ 33 ngày 13/11, Thủ tướng nước chủ nhà Singapore Lý Gia Thành nhấn mạnh hợp tác."  country = "SG"
//! accepts "Sau [cuộc gặp] ở Paris với Thủ tướng Anh Mary Smith, Tổng thống Pháp Paul Martin nói hai nước sẽ hợp tác."  who = "Paul Martin; Mary Smith"
//! accepts "Tổng thống Mỹ John Carter trong [cuộc điện đàm] sau đó với Thủ tướng Nhật Bản Ito Kenji cam kết bảo vệ đồng minh."  who = "John Carter; Ito Kenji"
//! accepts "Tổng thống Mỹ John Carter hôm 5/3 nói với Thủ tướng Iraq Haidar Ali trong một [cuộc điện đàm] rằng Mỹ sẽ hỗ trợ."  who = "Haidar Ali; John Carter"  status = "held"
//! accepts "Thư ký báo chí Mary Hill nói về [cuộc điện đàm] của Tổng thống Mỹ John Carter với Tổng thống Nga Ivan Morozov hôm 20-3."  people = "2"
//! accepts "Tuyên bố được ông Đỗ Bá Quý đưa ra ngày 5-3, vài ngày sau khi Ngoại trưởng Mỹ John Carter [thăm] Philippines."  salience = "mentioned"
//! accepts "Phóng viên có mặt tại Hà Nội nhân [hội nghị thượng đỉnh Mỹ - Triều] lần 2. Hội nghị thượng đỉnh Mỹ - Triều lần 2 sẽ diễn ra trong hai ngày 27 và 28/2."  status = "planned"
//! accepts "Tổng thống Mỹ John Carter sẽ [thăm] Nga, người phát ngôn Nhà Trắng cho biết ngày 21/6."  start = ""
//! accepts "Theo thông báo của Nhà Trắng ngày 29/9, Tổng thống Mỹ John Carter sẽ [thăm] Nga."  start = ""
//! accepts "[Hội thảo] kỷ niệm 50 năm chiến thắng Lam Sơn (9/7/1968-9/7/2018) do Bộ Quốc phòng tổ chức tại Huế ngày 9/7."  start = "2018-07-09"
//! accepts "Thủ tướng Nguyễn Văn Bình sáng 27/6 bắt đầu chuyến đi tới ngày 1/7 để [thăm] Nhật Bản."  start = "XXXX-06-27"
//! accepts "Tổng thống Mỹ John Carter và Tổng thống Nga Ivan Morozov sẽ [gặp] nhau lúc 17h30 ngày 11/12."  time = "afternoon"
//! accepts "Tổng thống Mỹ John Carter đã [gặp] Ngoại trưởng Nga Ivan Morozov ở thủ đô của Bahrain ngày 5/3."  country = "BH"
//! accepts "[Hội nghị thượng đỉnh] giữa Tổng thống Mỹ John Carter và Tổng thống Nga Ivan Morozov diễn ra tại khách sạn Lam Sơn trên đảo Sentosa, Singapore ngày 12/6."  city = "Singapore"
//! accepts "Tổng thống Mỹ John Carter tới Hà Nội hôm 26/2 và dự [hội nghị thượng đỉnh] với Chủ tịch Triều Tiên Kim Chol hôm 27/2."  start = "XXXX-02-27"
//! accepts "[Hội thảo] góp ý dự án Luật Quốc phòng do Bộ Quốc phòng Việt Nam tổ chức sáng 1/3."  country = "VN"
//! rejects "Cuộc gặp diễn ra một tuần sau khi Tổng thống Nga Ivan Morozov và Tổng thống Mỹ John Carter đọc diễn văn."

mod place;
mod when;
mod who;

use super::actor::{Actor, Actors, Form as Who};
use super::event::{Event, Form};
use super::record::{REACH, day_of, family};
use crate::lexicon::{Class, Hit};
use crate::model::{Basis, BlockKind, Format, MeetingKind, Status};
use crate::reading::{Reading, Toks};
use crate::recognise::timex::expression::{Hint, Unit};
use crate::recognise::{Recognised, Timex};
use crate::resolve::date::days_from;
use crate::resolve::{Entity, Resolved};
use crate::tokenise::{Kind, fold};
use place::place;
use when::when;
use who::{DANG, OPENS, coordinated, received, who};

/// What is said of one event; actors, timexes and mentions are given by number.
#[derive(Clone, Debug, Default)]
pub struct Arguments {
    /// The side that acts, and those it meets; objects in separate groups are met separately.
    pub subjects: Vec<usize>,
    pub objects: Vec<usize>,
    /// The objects are all the sides there are ("giữa A và B").
    pub between: bool,
    /// All timexes that may date it, nearest first.
    pub when: Option<usize>,
    pub venue: Option<Toks>,
    /// Mentions of the city and the state where it takes place.
    pub city: Option<usize>,
    pub country: Option<usize>,
    /// The body at whose seat it takes place ("tại trụ sở Bộ Quốc phòng Việt Nam").
    pub seat: Option<usize>,
    /// Another verb of the same subject stands ahead ("gặp A và hội đàm với B").
    pub coordinated: bool,
    /// Somebody's own: "chuyến thăm của ông A".
    pub possessed: bool,
    /// A visit to a house or a unit, not to a state.
    pub stop: bool,
    /// A visit to several states that are told as one: "công du ba nước gồm A, B và C".
    pub tour: bool,
    /// Where a visit goes that names no state ("công du châu Á").
    pub region: Option<usize>,
    pub format: Option<(Format, Toks)>,
    pub status: Option<(Status, Toks)>,
    /// A word for what is to come that stands in its sentence, too far to say of the event that it is.
    pub foreseen: Option<Toks>,
    /// How it is brought in: beside or inside another event, as something prepared for, as somebody's wish or invitation.
    pub sideline: Option<Toks>,
    pub within: Option<Toks>,
    pub prepared: Option<Toks>,
    pub invited: bool,
    /// The setting of what is told ("tại cuộc gặp"): it has taken place unless the text announces it.
    pub setting: Option<Toks>,
    /// Only possible, wished for or offered: "có thể gặp", "sẵn sàng thăm".
    pub unreal: bool,
    /// Denied, demanded or asked about: "chưa gặp", "yêu cầu gặp", "có gặp hay không".
    pub denied: bool,
    /// The word that makes it the time anchor of something else ("căng thẳng tăng sau cuộc gặp").
    pub anchor: Option<u32>,
    /// In some month or year past that the text does not count out ("năm ngoái", without a day of writing).
    pub past: bool,
    /// "A được B tiếp".
    pub passive: bool,
    /// Another one than the text is about: "từng phát biểu tại hội nghị này", "hội nghị tiếp theo".
    pub another: bool,
    /// Of these what was once: "từng".
    pub formerly: bool,
    /// "các cuộc gặp", "nhiều chuyến thăm": no single occurrence.
    pub plural: bool,
    /// "Hội nghị diễn ra", "khai mạc", "tham dự": the sentence says that it takes place.
    pub occurs: Option<Toks>,
}

impl Arguments {
    /// Told in its own right, not only as the frame of another event.
    pub fn own(&self) -> bool {
        self.sideline.is_none() && self.within.is_none() && self.prepared.is_none() && self.anchor.is_none()
    }
}

const TAI: u64 = fold("tại");
const O: u64 = fold("ở");
const DEN: u64 = fold("đến");
const TOI: u64 = fold("tới");
const TRONG: u64 = fold("trong");
const VAO: u64 = fold("vào");
const THAM: u64 = fold("thăm");
const SANG: u64 = fold("sang");
const GIUA: u64 = fold("giữa");
const PLURALS: [u64; 9] = [fold("các"), fold("những"), fold("nhiều"), fold("mọi"), fold("loạt"), fold("mỗi"), fold("lần"), fold("qua"), fold("hàng")];
const UNDER: [u64; 2] = [fold("dưới"), fold("thời")];
const LAN: u64 = fold("lần");
const NGAY: u64 = fold("ngày");
const FIRST: [u64; 2] = [LAN, fold("đầu")];
const TU: u64 = fold("từ");

/// Reads the arguments of every event, in order.
pub fn read_all(r: &Reading, found: &Recognised, resolved: &Resolved, actors: &Actors, events: &[Event]) -> Vec<Arguments> {
    let mut out: Vec<Arguments> = Vec::with_capacity(events.len());
    for n in 0..events.len() {
        let before = n.checked_sub(1).filter(|&k| events[k].sentence == events[n].sentence).map(|k| (&events[k], &out[k]));
        let a = read(r, found, resolved, actors, events, n, before);
        out.push(a);
    }
    let written = resolved.calendar.reference.as_ref().and_then(|d| d.0.get(..4)?.parse().ok());
    share(r, found, written.or(resolved.calendar.year), events, &mut out);
    out
}

/// "Sẽ tham dự Hội nghị A, Cấp cao B và C vào ngày 7/9": conferences of one list are to come or held alike, on the same day, at the same place, and prepared for alike.
fn share(r: &Reading, found: &Recognised, this_year: Option<i32>, events: &[Event], all: &mut [Arguments]) {
    let one_list = |n: usize| {
        let (Some(x), Some(y)) = (events[n - 1].name, events[n].name) else { return false };
        let links = |i: u32| {
            let t = &r.tokens[i];
            let day = t.kind == Kind::Number || t.is_punct('/') || t.fold == NGAY;
            t.capital() || day || t.is_punct(',') || t.kind == Kind::Dash || [VA, CUNG, VOI, CAC].contains(&t.fold)
        };
        events[n - 1].sentence == events[n].sentence && x.end < y.start && y.start - x.end <= 20 && (x.end..y.start).all(links)
    };
    for n in 1..events.len() {
        if one_list(n) {
            all[n].prepared = all[n].prepared.or(all[n - 1].prepared);
            all[n].status = all[n].status.or(all[n - 1].status.filter(|s| s.0 == Status::Planned));
        }
    }
    for n in (1..events.len()).rev() {
        // "A và B gặp bên lề Hội nghị thượng đỉnh G20 năm 2022": they met then, whatever is to come.
        let over = |t: usize| found.timexes[t].value.as_deref().filter(|v| v.len() == 4).is_some_and(|v| v.parse().is_ok_and(|y: i32| this_year > Some(y)));
        let beside = events[n - 1].sentence == events[n].sentence && family(events[n - 1].kind) == 0 && all[n].sideline.is_some();
        if beside && all[n - 1].when.is_none() && all[n - 1].status.is_none() && all[n].when.is_some_and(over) {
            (all[n - 1].when, all[n - 1].past) = (all[n].when, true);
        }
        if !one_list(n) {
            continue;
        }
        let attended = || {
            let first = (n.saturating_sub(REACH)..n).rev().take_while(|&k| one_list(k + 1)).last();
            first.and_then(|k| events[k].whole().start.checked_sub(1)).is_some_and(|i| r.is(i, DU))
        };
        let day = |t: &usize| all[n].status.is_some() || attended() && found.timexes[*t].value.as_deref().is_some_and(|v| v.len() >= 10);
        all[n - 1].when = all[n - 1].when.or(all[n].when.filter(day));
        // "Dự Hội nghị A và Diễn đàn B tại Bắc Kinh": both are there.
        let end = events[n].whole().end;
        let behind = |k: &usize| found.mentions[*k].toks.start >= end;
        if all[n - 1].city.or(all[n - 1].country).is_none() && all[n].city.or(all[n].country).is_some_and(|k| behind(&k)) {
            (all[n - 1].city, all[n - 1].country) = (all[n].city, all[n].country);
        }
    }
}

/// "A tiếp B, Tư lệnh C, đang thăm Việt Nam": B, who is met, is on it.
fn on_it(r: &Reading, e: &Event, s: Toks) -> bool {
    let at = e.toks.start;
    e.kind == MeetingKind::Visit && at > s.start + 1 && r.is(at - 1, DANG) && r.tokens[at - 2].is_punct(',')
}

/// Reads the arguments of event number `n`; `before`: the event ahead of it in its sentence.
fn read(r: &Reading, found: &Recognised, resolved: &Resolved, actors: &Actors, events: &[Event], n: usize, before: Option<(&Event, &Arguments)>) -> Arguments {
    let e = &events[n];
    let s = r.sentences[e.sentence].toks;
    let whole = e.whole();
    let mut a = Arguments::default();
    let same_sentence = |k: &usize| events[*k].sentence == e.sentence;
    let before_event = n.checked_sub(1).filter(same_sentence).map_or(s.start, |k| events[k].toks.end);
    let after_event = Some(n + 1).filter(|k| *k < events.len()).filter(same_sentence).map_or(s.end, |k| events[k].toks.start);

    who(r, actors, e, before_event, after_event, &mut a);
    // "Chuyên gia A cho biết có 3 kịch bản từ cuộc gặp X - Y": who only speaks of it.
    if e.form == Form::Noun && family(e.kind) == 0 {
        let speaks = |x: &Actor| {
            (x.toks.end..(x.toks.end + 10).min(s.end)).any(|i| says_that(r, i)) || (x.toks.end..x.toks.end + 2).any(|i| r.is(i, const { fold("nói") }))
        };
        // Nor does who is told of without office, rank or state.
        let outsider = |x: &Actor| {
            x.person.map(|p| &resolved.entities[p as usize]).is_some_and(|e| {
                let nobody = e.offices.is_empty() && e.ranks.is_empty() && e.country.is_none();
                nobody || !e.offices.is_empty() && !in_office(r, e)
            })
        };
        a.subjects.retain(|&k| !(outsider(&actors[k]) && speaks(&actors[k])));
    }
    received(r, actors, e, s, &mut a);
    // "Có cuộc hội kiến A và gặp B", "có các cuộc gặp với A, B và tiếp C", "sau buổi hội đàm với A và hội kiến B" as well.
    let led = |b: &Event| {
        let several = b.toks.start > s.start + 1 && r.is(b.toks.start - 1, CAC);
        let at = b.toks.start - several as u32;
        at > s.start && (r.is(at - 1, HAVE) || r.is(at - 1, SAU))
    };
    // "Gặp A, dự tiệc chiêu đãi, hội kiến B", "chào A và dự lễ bàn giao": a verb and its object.
    let attends = |b: &Event| {
        b.form == Form::Noun && matches!(b.kind, MeetingKind::Other | MeetingKind::Ceremony) && b.toks.start > s.start && r.is(b.toks.start - 1, DU)
    };
    let acts = |b: &Event| b.form == Form::Verb || b.form == Form::Noun && family(b.kind) == 0 && led(b) || attends(b);
    // "Hôm nay tới Tokyo, có cuộc hội đàm với B" as well.
    let coordinated = before.filter(|(b, args)| {
        (e.form == Form::Verb || attends(e) || had(r, e, s) && b.kind == MeetingKind::Visit && !a.objects.is_empty())
            && !(a.between || on_it(r, e, s))
            && acts(b)
            && coordinated(r, actors, b, args, e)
    });
    // "Sẽ dự Hội nghị A, thăm và làm việc tại B" as well.
    let links = |i: u32| i > 0 && (r.tokens[i - 1].is_punct(',') || r.is(i - 1, VA));
    let behind = |b: &Event| e.toks.start.checked_sub(b.whole().end).is_some_and(|n| n <= 2);
    let beside = before.filter(|(b, _)| e.form == Form::Verb && b.form == Form::Name && behind(b) && links(e.toks.start));
    if let Some(planned) = beside.and_then(|(_, args)| args.status).filter(|s| s.0 == Status::Planned) {
        a.status = Some(planned);
    }
    a.coordinated = coordinated.is_some();
    if let Some((_, args)) = coordinated {
        a.subjects.clone_from(&args.subjects);
        a.status = args.status;
    }
    // "Trước thềm chuyến thăm của Tổng thống A tới Việt Nam": what is said of the visit is said of the arrival.
    let close = |b: &Event| e.toks.start - b.toks.end <= 12 && !(b.toks.end..e.toks.start).any(|i| breaks_off(r, i));
    let arrives = e.form == Form::Verb && e.kind == MeetingKind::Visit;
    let itself = before.filter(|(b, args)| arrives && b.form == Form::Noun && b.kind == e.kind && args.possessed && close(b));
    a.status = a.status.or(itself.and_then(|(_, args)| args.status));
    a.anchor = anchor(r, actors, e, whole, s, &a);
    a.when = when(r, found, events, n, s, a.anchor.unwrap_or(s.start)).or(coordinated.and_then(|c| c.1.when));
    // "Ông từng gặp ..."
    let formerly = |words: u32| (whole.start.saturating_sub(words).max(s.start)..whole.start).any(|i| r.is(i, TUNG));
    let once = e.form == Form::Verb && formerly(3);
    // "Các lãnh đạo từng phát biểu khai mạc hội nghị này".
    // "Hội nghị tiếp theo", "cuộc diễn tập lần tới" as well.
    let next = || [whole.end, e.toks.end].iter().any(|&i| NEXT.iter().any(|w| r.are(i, w)));
    a.formerly = e.form != Form::Verb && family(e.kind) == 1 && formerly(5);
    a.another = a.formerly || e.form != Form::Verb && next();
    // "Chuyến thăm của ông A dưới thời cựu Tổng thống A".
    let then = a.when.is_none() && window(whole, s).iter().any(|i| r.are(i, &UNDER));
    a.past = a.when.is_some_and(|t| gone(&found.timexes[t])) || once || then;
    let guest = a.subjects.first().map(|&k| actors[k].toks);
    place(r, found, resolved, e, Toks::new(s.start, after_event), guest, &mut a);
    // The port that a warship calls at is no stop on its way.
    a.stop &= !a.subjects.iter().any(|&k| actors[k].is_ship(r));

    let preceding = before.map_or(0, |(b, _)| b.toks.start);
    // "Đã đến Syria trong chuyến công tác hai ngày": the visit that begins so.
    let visit = |b: &Event| b.kind == MeetingKind::Visit && b.form == Form::Verb && e.kind == MeetingKind::Visit && e.form == Form::Noun;
    // "Đã đến Hà Nội, bắt đầu chuyến thăm chính thức Việt Nam" as well.
    let begins = || r.is(e.toks.start - 1, BEGIN);
    // "A điện đàm với B, sau đó đến thăm C": A goes on.
    let then = e.form == Form::Verb && e.toks.start >= s.start + 3 && r.are(e.toks.start - 2, &THEN) && r.tokens[e.toks.start - 3].is_punct(',');
    if let Some((_, args)) = before.filter(|(_, args)| then && !args.subjects.is_empty()) {
        a.subjects.clone_from(&args.subjects);
    }
    if let Some((b, args)) = before.filter(|(b, _)| visit(b))
        && (begins() || a.city.or(a.country).or(a.region).is_none() && !(b.toks.end..e.toks.start).any(|i| breaks_off(r, i)))
    {
        a.subjects.clone_from(&args.subjects);
        a.objects.clone_from(&args.objects);
    }

    // Cues before the event, as far as the last clause boundary, and behind it.
    a.plural = (whole.start.saturating_sub(3).max(s.start)..whole.start).any(|i| {
        PLURALS.contains(&r.tokens[i].fold)
            && (e.form == Form::Noun || r.is(i, LAN))
            && !r.are(i, &FIRST)
            && !r.are(i, &BY_TURNS)
            && found.timex_at(i).is_none()
    }) || counted(r, whole, s);
    let near_by = window(whole, s);
    let setting_ahead = is_setting(r, whole, s) || whole.start > s.start && r.is(whole.start - 1, LE);
    let (mut past, mut wished) = (None, None);
    // Behind the sides of "cuộc gặp giữa A và B" goes on what is told of it.
    // "Tang lễ Đại tướng A sẽ diễn ra": behind whom it is of.
    let tail = a.objects.last().filter(|&&k| a.between || actors[k].toks.start <= whole.end + 1).map_or(whole.end, |&k| actors[k].toks.end.max(whole.end));
    (a.unreal, a.denied) = unreal(r, e, s);
    for i in near_by.iter() {
        for c in r.cues(i) {
            let toks = Toks::new(c.start, c.end);
            let before = c.end <= whole.start;
            let near_before = before && whole.start - c.end <= 14 && c.start >= before_event;
            let close_before = before && whole.start - c.end <= 3;
            let after = c.start >= whole.end && c.start < after_event;
            let near_after = after && c.start.saturating_sub(tail) <= 8;
            // "Hội nghị X do cơ quan Y tổ chức tại Z", "hội nghị triển khai kế hoạch do Thủ tướng A và các Phó Thủ tướng B, C chủ trì".
            let by = |most: u32| {
                let word = |i: &u32| r.is(*i, BY) && !r.is(*i - 1, FREE);
                after && (c.start.saturating_sub(most).max(whole.end)..c.start).rev().find(word).is_some_and(|i| clause(r, whole.end, i))
            };
            // A comma ends what is said of a noun, unless the cue follows it ("Hội nghị X, dự kiến diễn ra").
            let from = if c.start < tail { whole.end } else { tail };
            // So does what somebody says there ("trong cuộc điện đàm rằng Mỹ sẽ ...").
            let same_clause =
                near_after && (from..c.start.saturating_sub(1)).all(|i| !r.tokens[i].is_punct(',')) && !(from..c.start).any(|i| r.is(i, RANG) || agrees(r, i));
            match c.value() {
                // "A sẽ phát biểu tại Đối thoại X".
                "future"
                    if near_before
                        && (setting_ahead || [DU, CUA].contains(&r.tokens[whole.start - 1].fold))
                        && whole.start - c.end > 5
                        && e.form == Form::Name
                        && !(c.end..whole.start).any(|i| breaks_off(r, i)) =>
                {
                    a.status = a.status.or(Some((Status::Planned, toks)))
                }
                // Not "họp về công tác chuẩn bị".
                "future"
                    if near_before && (e.form == Form::Verb || whole.start - c.end <= 5)
                        || same_clause
                            && e.form != Form::Verb
                            && !(past.is_some() && a.occurs.is_some())
                            && !(r.is(c.start - 1, TAC) && r.is(c.start, CHUAN)) =>
                {
                    a.status = a.status.or(Some((Status::Planned, toks)))
                }
                // "Thống nhất tổ chức Hội nghị X lần thứ 7 tại Lào vào năm 2021" as well.
                "agree" if close_before && e.kind != MeetingKind::Other && (e.form == Form::Verb || e.edition.is_some() && !setting_ahead) => {
                    a.status = a.status.or(Some((Status::Planned, toks)))
                }
                // "Có thể hủy cuộc gặp", "cuộc gặp có khả năng bị hủy": it stands as yet.
                "cancel" if (close_before || near_after && [c.start - 1, c.start].iter().any(|&i| r.is(i, BI))) && might(r, c.start, s) => {
                    a.status = a.status.or(Some((Status::Planned, toks)))
                }
                // "Cuộc gặp giữa A và B dự kiến diễn ra ngày 5/9 đã bị hoãn"; not "hủy thăm X sau cuộc điện đàm với Y".
                "cancel"
                    if close_before && preceding < c.end
                        || c.start >= whole.end && c.start - whole.end <= 2
                        || e.form == Form::Noun
                            && c.start >= whole.end
                            && c.start < after_event
                            && [c.start - 1, c.start].iter().any(|&i| r.is(i, BI) || r.is(i, KHONG)) =>
                {
                    a.status = Some((Status::Cancelled, toks))
                }
                "sideline" if close_before => a.sideline = Some(toks),
                "within" if close_before || c.start < whole.start && whole.overlaps(toks) => a.within = Some(toks),
                // "Chuẩn bị có chuyến thăm" is a plan.
                "prepare" if close_before && !r.is(c.end, HAVE) => a.prepared = Some(toks),
                "eve" if close_before => a.status = a.status.or(Some((Status::Planned, toks))),
                // "Ông A mời ông B tới thăm trong cuộc điện đàm": the visit.
                "invite" if near_before && !setting_ahead => {
                    a.invited = true;
                    // "Ngày 28/6 mời ông thăm ..." dates the invitation.
                    a.when = a.when.filter(|&t| found.timexes[t].toks.start > c.start);
                }
                "past" if close_before && e.form != Form::Name => past = past.or(Some(toks)),
                // Not where somebody calls for something at a meeting.
                "propose" | "go_on" if before && whole.start - c.end <= 14 && c.start > s.start && !setting_ahead => wished = Some(toks),
                // "Lễ ký kết ... ở sân bay A hôm nay diễn ra".
                "occur"
                    if near_before && whole.start - c.end <= 3
                        || near_after
                        || by(20)
                        || after && e.form != Form::Verb && (whole.start == s.start && clause(r, whole.end, c.start) || goes_on(r, found, whole.end, c)) =>
                {
                    a.occurs = Some(toks);
                    // "Hội thảo X đã diễn ra".
                    if c.start > whole.end && (c.start - 1..c.end).any(|i| r.is(i, DA) || r.is(i, VUA)) {
                        past = past.or(Some(toks));
                    }
                }
                "attend" | "chair" | "co_chair" | "speak" if near_before && whole.start - c.end <= 4 => a.occurs = a.occurs.or(Some(toks)),
                "chair" | "co_chair" if by(30) => a.occurs = a.occurs.or(Some(toks)),
                "chair" | "co_chair" | "chair_of" | "co_chair_of" if near_after => a.occurs = a.occurs.or(Some(toks)),
                "online" | "hybrid" | "in_person" if e.form != Form::Verb || near_after => {
                    let format = match c.value() {
                        "online" => Format::Online,
                        "hybrid" => Format::Hybrid,
                        _ => Format::InPerson,
                    };
                    if (c.start >= whole.start && c.start < whole.end + 14 || whole.start.saturating_sub(c.end) <= 3)
                        && (a.format.is_none() || format == Format::Hybrid)
                    {
                        a.format = Some((format, toks));
                    }
                }
                _ => {}
            }
        }
    }
    // "Tại buổi họp báo giới thiệu Hội thảo X sáng 12/4": the day of those who speak of it.
    // "Họp báo thông tin về kết quả Hội nghị X" as well.
    let results = whole.start > s.start + 2 && r.are(whole.start - 2, RESULTS);
    let spoken_of = results || whole.start > s.start && [VE, THIEU].contains(&r.tokens[whole.start - 1].fold);
    if spoken_of && e.form == Form::Name && (whole.start.saturating_sub(6).max(s.start)..whole.start).any(|i| r.are(i, PRESS)) {
        a.when = None;
        a.status = a.status.or((!results).then_some((Status::Planned, e.toks)));
    }
    // "Cuộc gặp giữa A và B tại hội nghị thượng đỉnh G20": beside it.
    if e.form == Form::Name && e.of_many() && family(e.kind) == 1 && setting_ahead && a.sideline.is_none() {
        let met = before.filter(|(b, _)| family(b.kind) == 0 && b.kind != MeetingKind::PhoneCall && b.toks.end < whole.start);
        // A day, and the comma ahead of "tại", stand between as well.
        let stop = |i: u32| {
            let t = &r.tokens[i];
            t.kind == Kind::Punct && !t.is_punct('/') && !(t.is_punct(',') && i + 2 == whole.start)
        };
        let breaks = |b: &Event| (b.toks.end..whole.start).any(|i| stop(i) || r.hit(i, Class::Saying).is_some());
        a.sideline = met.filter(|(b, _)| !breaks(b)).map(|_| Toks::new(whole.start - 1, whole.start));
    }
    // "Sẽ tới X để hội đàm với Y": the purpose of what is still to come, or is told as an aim.
    if a.status.is_none()
        && let Some((b, args)) = before
        && (b.toks.end..e.toks.start).any(|i| r.is(i, DE))
        && !(b.toks.end..e.toks.start).any(|i| r.tokens[i].is_punct(','))
    {
        a.status = args.status.filter(|s| s.0 == Status::Planned);
    }
    // "Tháng 11 năm ngoái", "năm 2016, trước thềm chuyến thăm": whatever was prepared has taken place.
    let over = |t: &Timex| {
        let month = t.value.as_deref().filter(|v| v.len() < 10 && !v.starts_with('X'));
        month.zip(resolved.calendar.reference.as_ref()).is_some_and(|(v, today)| today.0.get(..v.len()).is_some_and(|now| v < now && !now.starts_with('X')))
    };
    if a.when.is_some_and(|t| last(&found.timexes[t]) || over(&found.timexes[t])) {
        a.status = a.status.filter(|s| s.0 != Status::Planned);
    }
    // "Đã mời ông A tới thăm": the invitation is past.
    if a.invited {
        past = None;
    }
    // "Muốn hội nghị tổ chức ở X", "muốn hội đàm tại Paris ngày 11/11" is a plan at best.
    if e.form != Form::Verb
        && e.kind != MeetingKind::Visit
        && (whole.start.saturating_sub(2).max(s.start)..whole.start).any(|i| WISHED.contains(&r.tokens[i].fold))
    {
        past = None;
        a.status = a.status.or(Some((Status::Planned, e.toks)));
    }
    if a.unreal {
        past = None;
        if a.when.is_some() {
            a.status = a.status.or(Some((Status::Planned, e.toks)));
        }
    }
    // The day of a meeting beside a conference is not that of the conference, unless it stands with its name.
    if a.sideline.is_some() && a.when.is_some_and(|t| !near(found.timexes[t].toks, whole)) && e.kind != MeetingKind::Visit {
        a.when = None;
    }
    let coming = a.when.map(|t| found.timexes[t].toks).filter(|t| ahead(r, resolved, found, a.when, *t));
    // "Tháng 10 tới"; "thúc đẩy Đối thoại X lần thứ nhất", "chuẩn bị cho Hội nghị Y": what is wished or prepared for is still to come.
    let wished = wished.or(a.prepared).filter(|_| e.form == Form::Name && a.when.is_none() && a.occurs.is_none() && !r.is(whole.start - 1, SAU));
    a.status = a.status.or(past.map(|t| (Status::Held, t))).or(coming.or(wished).map(|t| (Status::Planned, t)));
    // "Nghị quyết Đại hội Đảng lần thứ XII": only what something else is called after.
    let called = || (whole.start.saturating_sub(4).max(s.start)..whole.start).any(|i| CALLED_AFTER.iter().any(|w| r.are(i, w)));
    a.anchor = a.anchor.or((e.form == Form::Name && e.edition.is_some() && called()).then_some(whole.start));
    // "Theo chương trình, Thủ tướng sẽ dự phiên họp A và tiếp xúc song phương với B".
    let frame = e.kind == MeetingKind::Visit || e.form == Form::Name || setting_ahead || a.within.is_some();
    let programme = !frame && PROGRAMME.iter().any(|w| r.are(s.start, w));
    a.status = a.status.or((programme && past.is_none()).then_some((Status::Planned, Toks::new(s.start, s.start + 3))));
    // "Sẽ hội kiến A, chào xã giao B, dự Diễn đàn C": the last of what somebody will do.
    let attended = e.form == Form::Name && whole.start > s.start && r.cues(whole.start - 1).any(|c| c.value() == "attend");
    if let Some((b, args)) = before.filter(|_| attended && past.is_none())
        && !(b.toks.end..whole.start).any(|i| says_that(r, i) || r.tokens[i].is_punct(';') || r.is(i, DA))
    {
        a.status = a.status.or(args.status.filter(|s| s.0 == Status::Planned && b.form != Form::Name));
    }
    // "Tại cuộc gặp", "đã gặp", "sau khi kết thúc chuyến thăm".
    // "Trong một cuộc họp" as well.
    let at = whole.start - (whole.start > s.start && r.is(whole.start - 1, MOT)) as u32;
    let setting = (e.form == Form::Noun && at > s.start && OPENS.contains(&r.tokens[at - 1].fold)).then_some(e.toks);
    a.setting = setting.filter(|_| !r.is(at - 1, TRUOC));
    let ended =
        a.past || a.when.is_some_and(|t| last(&found.timexes[t]) || over(&found.timexes[t]) || found.timexes[t].value.as_ref().is_some_and(|v| v.len() == 4));
    let next = events.get(n + 1).filter(|b| b.sentence == e.sentence).map_or(s.end, |b| b.toks.start);
    // "Trong chuyến thăm, ông dự kiến gặp B" does not say that it has begun; "nhất trí sau cuộc gặp rằng sẽ ...", "trong chuyến thăm dài một tuần này" do.
    let begun = a.setting.is_some() && (!r.is(at - 1, TRONG) || (whole.end..s.end.min(whole.end + 8)).any(|i| r.is(i, NAY)));
    // "Đưa ra trước khi ông tới New York", "một tuần trước cuộc gặp giữa A và B" as well.
    let bygone = |i: u32| BYGONE.contains(&r.tokens[i].fold);
    let ahead_of = a.anchor.filter(|&i| r.is(i, TRUOC) && !(s.start..i).any(bygone)).map(|i| Toks::new(i, i + 1));
    a.foreseen = foreseen(r, whole, Toks::new(s.start, next)).or(ahead_of).filter(|_| a.status.is_none() && !ended && !begun);
    a.setting = a.setting.filter(|_| a.foreseen.is_none());
    // "Nhân chuyến thăm Lào", "nhân dịp dự hội nghị": whoever the sentence is about makes the visit.
    a.possessed = a.subjects.first().is_some_and(|&k| actors[k].toks.start > s.start && r.is(actors[k].toks.start - 1, CUA));
    if e.kind == MeetingKind::Visit && (a.within.is_some() || a.sideline.is_some()) && !a.possessed {
        let first = actors.of_sentence(e.sentence).find(|&k| actors[k].person.is_some() || actors[k].form == Who::Office);
        a.subjects = first.into_iter().collect();
    }
    a
}

/// A word for what is to come in the same sentence, with nobody's words between: "sẽ là dẫn chứng tốt khi ông dự Hội nghị X".
fn foreseen(r: &Reading, whole: Toks, s: Toks) -> Option<Toks> {
    let between = |c: &Hit| if c.end <= whole.start { c.end..whole.start } else { whole.end.min(c.start)..c.start };
    let one = |c: &Hit| !between(c).any(|i| says_that(r, i) || r.is(i, RANG) || r.tokens[i].kind == Kind::Quote || BYGONE.contains(&r.tokens[i].fold));
    let plainly = |c: &Hit| c.value() == "future" && (r.is(c.start, WILL) || r.are(c.start, &EXPECTED));
    s.iter().flat_map(|i| r.cues(i)).find(|c| plainly(c) && one(c)).map(|c| Toks::new(c.start, c.end))
}

/// "Có cuộc hội đàm với B".
fn had(r: &Reading, e: &Event, s: Toks) -> bool {
    e.form == Form::Noun && family(e.kind) == 0 && e.toks.start > s.start && r.is(e.toks.start - 1, HAVE)
}

/// Whether the words from one token to another are of one clause: its subject, up to the verb.
fn clause(r: &Reading, from: u32, to: u32) -> bool {
    to - from <= 24 && (from..to).all(|i| !matches!(r.tokens[i].kind, Kind::Punct | Kind::Quote)) && !(from..to).any(|i| r.hit(i, Class::Saying).is_some())
}

/// "Hội nghị tổng kết công tác năm 2017, triển khai nhiệm vụ năm 2018 của Ban X được tổ chức chiều 5-1", "hội nghị ..., diễn ra tại B": however long the name, the
/// verb that says when or where is its own.
fn goes_on(r: &Reading, found: &Recognised, from: u32, c: &Hit) -> bool {
    let dated = found.timexes.binary_search_by_key(&c.end, |t| t.toks.start).is_ok();
    let placed = r.token(c.end).is_some_and(|t| matches!(t.fold, TAI | O | VAO | TRONG));
    let passive = r.is(c.start, DUOC) || r.are(c.start, TAKES_PLACE);
    passive && (dated || placed) && c.start - from <= 40 && !(from..c.start).any(|i| says_that(r, i) || r.tokens[i].kind == Kind::Quote)
}

const DUOC: u64 = fold("được");
const TAKES_PLACE: &[u64] = &[fold("diễn"), fold("ra")];

/// What opens the sentence that tells what is to come.
const PROGRAMME: [&[u64]; 4] = [
    &[fold("theo"), fold("chương"), fold("trình")],
    &[fold("theo"), fold("kế"), fold("hoạch")],
    &[fold("theo"), fold("lịch"), fold("trình")],
    &[fold("theo"), fold("dự"), fold("kiến")],
];

/// What congresses are named for.
const CALLED_AFTER: [&[u64]; 7] = [
    RESULTS,
    &[fold("nghị"), fold("quyết")],
    &[fold("văn"), fold("kiện")],
    &[fold("tiến"), fold("tới")],
    &[fold("nhiệm"), fold("kỳ")],
    &[fold("nhân"), fold("sự")],
    &[fold("tiểu"), fold("ban")],
];

/// "Bất cứ cuộc đàm phán nào", "thường xuyên điện đàm", "làm việc với ông suốt nhiều năm", "gặp nhau vài lần".
fn counted(r: &Reading, whole: Toks, s: Toks) -> bool {
    let any = |from: u32, to: u32, words: &[&[u64]]| (from.max(s.start)..to.min(s.end)).any(|i| words.iter().any(|w| r.are(i, w)));
    any(whole.start.saturating_sub(3), whole.start, HABITS)
        || any(whole.start.saturating_sub(8), whole.start, WHENEVER)
        || any(whole.end, whole.end + 20, COUNTS)
        || whole.start >= s.start + 2 && r.are(whole.start - 2, &BOTH)
}

const HABITS: &[&[u64]] = &[
    &[fold("bất"), fold("cứ")],
    &[fold("bất"), fold("kỳ")],
    &[fold("thường"), fold("xuyên")],
    &[fold("liên"), fold("tục")],
    &[fold("quá"), fold("trình")],
    &[fold("tiến"), fold("trình")],
];
/// "Mỗi khi Mỹ đàm phán": whoever does it stands between.
const WHENEVER: &[&[u64]] = &[&[fold("mỗi"), fold("khi")], &[fold("mỗi"), fold("lần")], &[fold("mỗi"), fold("dịp")]];
const COUNTS: &[&[u64]] = &[
    &[fold("suốt"), fold("nhiều")],
    &[fold("suốt"), fold("những")],
    &[fold("suốt"), fold("các")],
    &[fold("vài"), fold("lần")],
    &[fold("nhiều"), fold("lần")],
    &[fold("hai"), fold("lần")],
    &[fold("ba"), fold("lần")],
];
/// "Trong cả hai cuộc gặp".
const BOTH: [u64; 2] = [fold("cả"), fold("hai")];

/// As much of a sentence as may say something of an event in it.
fn window(whole: Toks, s: Toks) -> Toks {
    Toks::new(s.start.max(whole.start.saturating_sub(WINDOW)), s.end.min(whole.end + WINDOW))
}

/// In tokens; few sentences are longer.
const WINDOW: u32 = 160;

/// At most a few words stand between.
fn near(t: Toks, whole: Toks) -> bool {
    t.overlaps(whole) || t.start >= whole.end && t.start - whole.end <= 6
}

/// In a month or year before the day of writing, which is not known.
fn gone(t: &Timex) -> bool {
    t.value.is_none() && last(t)
}

/// "Tháng trước", "năm ngoái", "tháng 11 năm ngoái".
fn last(t: &Timex) -> bool {
    let p = t.expression.from;
    let before = t.expression.hint == Some(Hint::Last) || p.shift.is_some_and(|s| s.by < 0);
    before && p.unit().is_some_and(|u| u >= Unit::Month)
}

/// "Trước", "sau", "kể từ" ahead of an event that only tells when something else was: the main clause stands ahead, and nobody says it there.
fn anchor(r: &Reading, actors: &Actors, e: &Event, whole: Toks, s: Toks, a: &Arguments) -> Option<u32> {
    // A picture taken "before the talks" is one of them.
    if r.sentences[e.sentence].kind == BlockKind::Caption || e.form == Form::Noun && a.subjects.len() > 1 {
        return None;
    }
    // "Sau khi ông A điện đàm": the subject stands between.
    let subject = a.subjects.iter().map(|&k| actors[k].toks.start).filter(|_| e.form == Form::Verb).min();
    let mut at = subject.unwrap_or(whole.start).min(whole.start);
    at -= (at > s.start && r.is(at - 1, KHI)) as u32;
    let word =
        at.checked_sub(1).filter(|&i| (i >= s.start + CLAUSE || i > s.start && r.is(i - 1, TU) || r.is(i, TU)) && ANCHORS.contains(&r.tokens[i].fold))?;
    let word = (0..2).fold(word, |w, _| if w > s.start && (r.is(w - 1, KE) || r.is(w - 1, TU)) { w - 1 } else { w });
    // Wherever it stands.
    if r.is(word, KE) {
        return Some(word);
    }
    // "Tuyên bố được đưa ra sau khi A thăm B": a statement, not somebody who says it there.
    let given = e.form == Form::Verb && (s.start..word).any(|i| r.are(i, const { &[fold("đưa"), fold("ra")] }));
    let said = !given && (s.start..word).any(|i| r.hit(i, Class::Saying).is_some());
    let opens = (word.saturating_sub(2)..word).any(|i| r.tokens[i].is_punct(',')) && actors.of_sentence(e.sentence).all(|k| actors[k].toks.start > word);
    (!said && !opens).then_some(word)
}

/// A comma, or a verb that says something, ends what is to come.
fn breaks_off(r: &Reading, i: u32) -> bool {
    r.tokens[i].is_punct(',') || says_that(r, i)
}

/// "Có cuộc điện đàm thống nhất sẽ tăng sức ép": what was agreed on is to come, not the call.
fn agrees(r: &Reading, i: u32) -> bool {
    r.cues(i).any(|c| c.value() == "agree")
}

/// A verb that goes on with what is said: "cho biết", "khẳng định rằng".
fn says_that(r: &Reading, i: u32) -> bool {
    r.hit(i, Class::Saying).is_some_and(|v| matches!(v.value(), "that" | "act"))
}

/// "Đã", "từng gặp", "giống như hội nghị hồi tháng 12": what is said to come is not this.
const BYGONE: [u64; 4] = [DA, TUNG, fold("hồi"), fold("giống")];
const NAY: u64 = fold("này");
const WILL: u64 = fold("sẽ");
const EXPECTED: [u64; 2] = [fold("dự"), fold("kiến")];
const THIEU: u64 = fold("thiệu");
const RANG: u64 = fold("rằng");
const MOT: u64 = fold("một");
const RESULTS: &[u64] = &[fold("kết"), fold("quả")];
const PRESS: &[u64] = &[fold("họp"), fold("báo")];
/// Fewest tokens of a main clause.
const CLAUSE: u32 = 5;
const KHI: u64 = fold("khi");
const LE: u64 = fold("lề");
const THEN: [u64; 2] = [fold("sau"), fold("đó")];
const HAVE: u64 = fold("có");
const DU: u64 = fold("dự");
const TRUOC: u64 = fold("trước");
const SAU: u64 = fold("sau");
const NEXT: [[u64; 2]; 4] = [[fold("tiếp"), fold("theo")], [fold("kế"), fold("tiếp")], [fold("lần"), TOI], [fold("lần"), SAU]];
const LIEU: u64 = fold("liệu");
/// What "liệu" ends: "tài liệu", "dữ liệu", "nguyên liệu", "số liệu", "nhiên liệu", "vật liệu".
const NO_QUESTION: [u64; 6] = [fold("tài"), fold("dữ"), fold("nguyên"), fold("số"), fold("nhiên"), fold("vật")];
/// "Bắt đầu", "mở đầu".
const BEGIN: u64 = fold("đầu");
/// "Lần lượt".
pub const BY_TURNS: [u64; 2] = [LAN, fold("lượt")];
const TUNG: u64 = fold("từng");
const KE: u64 = fold("kể");
const ANCHORS: [u64; 3] = [fold("sau"), fold("trước"), fold("từ")];

/// Whether the words ahead of an event make it one that is only wished for or possible, or one that is denied, demanded or asked about.
fn unreal(r: &Reading, e: &Event, s: Toks) -> (bool, bool) {
    let at = e.toks.start;
    let ahead = |n: u32| at.saturating_sub(n).max(s.start)..at;
    let has = |n: u32, words: &[u64]| ahead(n).any(|i| words.contains(&r.tokens[i].fold) && !right(r, i));
    let phrase = |n: u32, words: &[&[u64]]| ahead(n).any(|i| words.iter().any(|w| r.are(i, w)) && !(i..at).any(|k| r.tokens[k].is_punct(',')));
    let behind = e.toks.end..(e.toks.end + 12).min(s.end);
    let asked =
        behind.clone().any(|i| r.are(i, &[const { fold("hay") }, const { fold("không") }]) || r.are(i, &[const { fold("hay") }, const { fold("chưa") }]));
    // "Chưa rõ liệu ông A có đến thăm B".
    let whether = ahead(5).any(|i| r.is(i, LIEU) && !(i > s.start && NO_QUESTION.contains(&r.tokens[i - 1].fold)));
    let asked = asked || whether;
    match e.form {
        Form::Name => (false, false),
        Form::Verb => {
            let clause = ahead(9).rev().take_while(|&i| !r.tokens[i].is_punct(','));
            let wished = has(3, &UNREAL) || clause.into_iter().any(|i| WISHED.contains(&r.tokens[i].fold) || r.is(i, NEU));
            (wished, asked || phrase(4, DENIED))
        }
        // "Cuộc gặp giữa A và B có thể diễn ra ..." as well.
        Form::Noun => (phrase(7, SUPPOSED) && !phrase(8, READY) || behind.clone().any(|i| r.are(i, POSSIBLY)), asked || phrase(5, NONE)),
    }
}

/// "Có thể hủy", "dọa hủy", "nên hủy", "khả năng bị hủy".
fn might(r: &Reading, cancel: u32, s: Toks) -> bool {
    cancel > s.start && r.is(cancel - 1, SHOULD) || (cancel.saturating_sub(4).max(s.start)..cancel).any(|i| MIGHT.iter().any(|w| r.are(i, w)))
}

/// "(phải)" or "A, phải, đón tiếp B" in a caption is no "must".
fn right(r: &Reading, i: u32) -> bool {
    r.token(i + 1).is_some_and(|t| t.is_punct(')') || t.is_punct(','))
}

/// The timex lies ahead of the day the article speaks from, or says so ("tháng 10 tới", "ngày mai").
fn ahead(r: &Reading, resolved: &Resolved, found: &Recognised, when: Option<usize>, toks: Toks) -> bool {
    // "Ngày 12/6 tới tại Singapore" is to come, "hôm nay tới Thái Lan", "tới thăm Lào" is a verb.
    let verb = || r.next_in_sentence(toks.end).is_some_and(|t| t.capital() || matches!(t.fold, THAM | DU));
    // "Hội đàm ngày hôm sau" may be past, "hôm 30/7" is.
    // "Từ ngày 11/11 tới 15/11".
    let range = |i: u32| r.is(i, TOI) && i + 1 < toks.end && (r.tokens[i + 1].kind == Kind::Number || r.is(i + 1, NGAY));
    let next = |i: u32| AHEAD.contains(&r.tokens[i].fold) && i > toks.start && !r.is(i - 1, HOM) && !range(i);
    let says = r.is(toks.end, TOI) && !verb() || toks.iter().any(next);
    if !says && r.is(toks.start, HOM) {
        return false;
    }
    let value = when.and_then(|t| found.timexes[t].value.as_deref().map(day_of));
    let after = resolved.calendar.reference.as_ref().zip(value).is_some_and(|(today, v)| match days_from(&today.0, v) {
        // Of an unknown year the same day comes round again.
        Some(days) => days > 0 && (days <= 120 || !v.starts_with('X')),
        None => !v.starts_with('X') && v > today.0.get(..v.len()).unwrap_or(""),
    });
    says || after
}

const SHOULD: u64 = fold("nên");
const MIGHT: [&[u64]; 3] = [&[fold("có"), fold("thể")], &[fold("dọa")], &[fold("khả"), fold("năng")]];
const NEU: u64 = fold("nếu");
const WISHED: [u64; 3] = [fold("muốn"), fold("vọng"), fold("ước")];
const UNREAL: [u64; 14] = [
    fold("thể"),
    fold("muốn"),
    fold("nếu"),
    fold("sẵn"),
    fold("sàng"),
    fold("chưa"),
    fold("không"),
    fold("năng"),
    fold("định"),
    fold("chối"),
    fold("cần"),
    fold("phải"),
    fold("mong"),
    fold("lòng"),
];
/// Ahead of a verb: it has not taken place, or somebody asks that it should.
const DENIED: &[&[u64]] = &[
    &[fold("yêu"), fold("cầu")],
    &[fold("đòi")],
    &[fold("đề"), fold("nghị")],
    &[fold("quyết"), fold("tâm")],
    &[fold("khước"), fold("từ")],
    &[fold("từ"), fold("chối")],
    &[fold("bác"), fold("bỏ")],
    &[fold("bác"), fold("tin")],
    &[fold("phủ"), fold("nhận")],
    &[fold("chưa"), fold("từng")],
    &[fold("chưa"), fold("bao"), fold("giờ")],
    &[fold("không"), fold("hề")],
    &[fold("không"), fold("bao"), fold("giờ")],
    &[fold("né"), fold("tránh")],
];
/// Ahead of a noun: there is none.
const NONE: &[&[u64]] = &[
    &[fold("không"), fold("có")],
    &[fold("chưa"), fold("có")],
    &[fold("không"), fold("hề"), fold("có")],
    &[fold("yêu"), fold("cầu")],
    &[fold("từ"), fold("chối")],
    &[fold("khước"), fold("từ")],
    &[fold("bác"), fold("bỏ")],
];
const POSSIBLY: &[u64] = &[fold("có"), fold("thể"), fold("diễn"), fold("ra")];
/// Ahead of a noun: there may be one.
const SUPPOSED: &[&[u64]] = &[
    &[fold("sớm"), fold("có")],
    &[fold("khả"), fold("năng")],
    &[fold("ý"), fold("tưởng")],
    &[fold("tìm"), fold("cách")],
    &[fold("cân"), fold("nhắc")],
    &[fold("nếu"), fold("có")],
    &[fold("muốn")],
    &[fold("thảo"), fold("luận"), fold("về")],
    &[fold("đề"), fold("xuất")],
    &[fold("sẵn"), fold("sàng")],
];
/// It is about to begin.
const READY: &[&[u64]] = &[&[fold("đã"), fold("sẵn"), fold("sàng"), fold("cho")]];
const BI: u64 = fold("bị");
const DA: u64 = fold("đã");
const VUA: u64 = fold("vừa");
const BY: u64 = fold("do");
/// "Tự do".
const FREE: u64 = fold("tự");
const KHONG: u64 = fold("không");
const DE: u64 = fold("để");
/// "Công tác".
const TAC: u64 = fold("tác");
const CHUAN: u64 = fold("chuẩn");
const HOM: u64 = fold("hôm");
const AHEAD: [u64; 3] = [TOI, fold("mai"), fold("sau")];

pub(super) const VA: u64 = fold("và");
const CUNG: u64 = fold("cùng");
pub(super) const VE: u64 = fold("về");

const VOI: u64 = fold("với");
const CAC: u64 = fold("các");
const CUA: u64 = fold("của");
/// "Khi gặp", "trong cuộc gặp", "tại hội nghị": the setting of what the sentence says.
pub fn is_setting(r: &Reading, event: Toks, s: Toks) -> bool {
    event.start > s.start && SETTINGS.contains(&r.tokens[event.start - 1].fold)
}

/// Words before the setting of what is said.
const SETTINGS: [u64; 3] = [fold("khi"), fold("trong"), fold("tại")];

/// Offices that represent nobody.
pub const PRIVATE: [&str; 6] = ["business", "expert", "media", "movement", "relation", "religious"];

/// Whether a person has a rank or a public office.
pub fn in_office(r: &Reading, e: &Entity) -> bool {
    let public = |o: &Toks| r.office(*o).is_none_or(|h| !PRIVATE.contains(&h.value()));
    !e.ranks.is_empty() || e.offices.iter().any(public)
}

/// An actor that can be a side of an official meeting.
pub fn official(r: &Reading, resolved: &Resolved, x: &Actor) -> bool {
    match x.form {
        Who::Person => x.person.is_some_and(|p| {
            let e = &resolved.entities[p as usize];
            // Known by name alone where the lexicon gives the state.
            let known = e.country.as_ref().is_some_and(|c| c.1 == Basis::Lexicon);
            // "Đoàn do ông A dẫn đầu" as well.
            let leads = || x.toks.start > 0 && r.is(x.toks.start - 1, BY) && r.cues(x.toks.end).any(|c| c.value() == "head");
            x.party.is_some() && (known || in_office(r, e) || leads())
        }),
        Who::Sides | Who::AllSides => false,
        _ => x.party.is_some(),
    }
}
