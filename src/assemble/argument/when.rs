//! Which day dates an event.

use super::{DEN, DU, O, PROGRAMME, SAU, TAI, TOI, TRONG, TRUOC, TU, VA, VAO, VE, is_setting, says_that, window};
use crate::assemble::event::{Event, Form};
use crate::assemble::record::family;
use crate::lexicon::Class;
use crate::model::{EntityKind, MeetingKind};
use crate::reading::{Reading, Toks};
use crate::recognise::timex::expression::Unit;
use crate::recognise::{Recognised, Timex};
use crate::tokenise::fold;

/// The timex that dates an event: the nearest one of its sentence that no other event stands in between; one behind the event counts as a little farther.
/// None ahead of `from`.
pub(super) fn when(r: &Reading, found: &Recognised, events: &[Event], n: usize, s: Toks, from: u32) -> Option<usize> {
    let e = &events[n];
    let near_by = window(e.name.unwrap_or(e.toks), s);
    let first = found.timexes.partition_point(|t| t.toks.start < near_by.start);
    let mut best: Option<(u32, usize)> = None;
    for (k, t) in found.timexes.iter().enumerate().skip(first).take_while(|(_, t)| t.toks.start < near_by.end) {
        // A year inside a name of something else dates nothing; an era or a period neither. "Hôm nay" of an unknown day still says that there is one.
        let value = t.value.as_deref().unwrap_or_default();
        let day = if value.is_empty() { t.expression.from.unit().is_none_or(|u| u == Unit::Day) } else { value.len() >= 10 };
        // "Sơ kết công tác 6 tháng đầu năm": a period.
        // "Kỷ niệm 50 năm chiến thắng (9/7/1968-9/7/2018)" as well.
        if t.toks.start < from || value.split_once('/').is_some_and(|(first, last)| first.len() < 10 || apart_by_years(first, last)) {
            continue;
        }
        // "Hội nghị giao ban quý III": what it is about; but "diễn ra trong quý III".
        let set = t.toks.start > s.start && [TRONG, VAO].contains(&r.tokens[t.toks.start - 1].fold);
        if value.contains('Q') && family(e.kind) == 1 && !set {
            continue;
        }
        // "Tổ chức từ năm 2002", "bắt đầu năm 2002" date the beginning of the series.
        if value.len() == 4
            && t.toks.start > s.start
            && (r.is(t.toks.start, TU) || (t.toks.start.saturating_sub(3).max(s.start)..t.toks.start).any(|i| FOUNDED.contains(&r.tokens[i].fold)))
        {
            continue;
        }
        // "Đến năm 2020", "sau năm 2022": how far it goes.
        if value.len() == 4 && t.toks.start > s.start && matches!(r.tokens[t.toks.start - 1].fold, SAU | DEN | TOI | TRUOC) {
            continue;
        }
        // "... là những tin đáng chú ý đầu ngày 28/10": the day of the digest.
        let first = t.toks.start;
        let tidings = first.saturating_sub(8).max(s.start)..first;
        if t.toks.end + 2 >= s.end && tidings.clone().any(|i| r.is(i, TIN) && i > s.start && r.is(i - 1, NHUNG)) {
            continue;
        }
        // "Tin nóng thế giới ngày 4/7: ..." as well.
        if r.is(s.start, TIN) && first <= s.start + 6 && r.token(t.toks.end).is_some_and(|t| t.is_punct(':')) {
            continue;
        }
        // "Kéo dài tới 8/9", "chuyến đi tới ngày 1/7", "đến hết ngày 13/5" tell the end; "hoãn đến ngày 1/7", "tuy nhiên đến ngày 1/7, ông A ..." do not.
        let put_off = || (first.saturating_sub(5).max(s.start)..first).any(|i| PUT_OFF.contains(&r.tokens[i].fold));
        let as_far_as = || day && first > s.start + 4 && matches!(r.tokens[first - 1].fold, DEN | TOI) && !put_off();
        if first >= s.start + 2 && (as_far_as() || r.are(first - 2, UNTIL)) {
            continue;
        }
        // "Tổng kết công tác năm 2017, triển khai nhiệm vụ năm 2018": the year that is spoken of.
        if value.len() == 4 && first >= s.start + 2 && WORK.iter().any(|w| r.are(first - 2, w)) {
            continue;
        }
        // "Họp phiên thường kỳ tháng 2": which one it is.
        if value.len() == 7 && e.meets(r) && r.are(first - 2, REGULAR) {
            continue;
        }
        let whole = e.name.unwrap_or(e.toks);
        let (distance, between) = if t.toks.end <= whole.start {
            (whole.start - t.toks.end, Toks::new(t.toks.end, whole.start))
        } else if t.toks.start >= whole.end {
            (t.toks.start - whole.end, Toks::new(whole.end, t.toks.start))
        } else {
            (0, Toks::new(whole.start, whole.start))
        };
        // "Sáng 5/3", "Trước đó, ngày 7-11 ...".
        // "Ngày 9/11, ông A cho biết cuộc gặp ...": the day of the saying.
        // "A ngày 2/8 khẳng định ... khi gặp B": that of the meeting as well.
        let setting = is_setting(r, whole, s);
        if !setting && (between.start..between.end).any(|i| i < whole.start && t.toks.end <= whole.start && says_that(r, i)) {
            continue;
        }
        let comma = |i: u32| r.tokens[i].is_punct(',');
        // "A sẽ thăm B, Bộ Ngoại giao cho biết ngày 21/6", "... , theo tuyên bố của C hôm 2/7": that of the report.
        let reported = || {
            let says = |i: u32| r.hit(i, Class::Saying).is_some_and(|v| v.value() != "-");
            between.iter().find(|&i| comma(i)).is_some_and(|c| r.is(c + 1, THEO) || !setting && (c..t.toks.start).any(says))
        };
        if t.toks.start >= whole.end && reported() {
            continue;
        }
        // "Theo thông báo của Nhà Trắng ngày 29/9, ông A sẽ thăm B" as well; but "theo chương trình ngày 29/9".
        let source = || r.is(s.start, THEO) && (s.start + 3..s.start + 24).contains(&first) && comma(t.toks.end) && !(s.start..first).any(comma);
        if t.toks.end < whole.start && source() && !PROGRAMME.iter().any(|w| r.are(s.start, w)) && !r.are(s.start, INVITED) {
            continue;
        }
        // "Trước khi hội nghị diễn ra tại Helsinki (16/7), ông A thăm Moskva": of what it stands behind; but "hôm nay (16/7) thăm".
        let bracketed = t.toks.end < whole.start && r.tokens[t.toks.end].is_punct(')');
        if bracketed && first > s.start && r.tokens[first - 1].is_punct('(') && found.timex_at(first.saturating_sub(2)).is_none() {
            continue;
        }
        // "Khoảng 13h15 (0h15 ngày 19/8 giờ Hà Nội)": what it is at home.
        if first >= s.start + 2 && r.tokens[first - 1].is_punct('(') && HOURS_HERE.iter().any(|w| r.are(t.toks.end, w)) && found.timex_at(first - 2).is_some() {
            continue;
        }
        // "Hôm 24/5 bất ngờ hủy bỏ cuộc gặp": the day of the cancelling; "hôm 8/10, truyền thông đưa tin ...": that of the report.
        let told = |i: u32| r.cues(i).any(|c| c.value() == "cancel") || r.are(i, REPORTED);
        if t.toks.end <= whole.start && between.iter().any(told) {
            continue;
        }
        // "Hôm 20/3 nhất trí tổ chức diễn tập": the day of the agreeing.
        let agreed = |i: u32| r.cues(i).any(|c| c.value() == "agree" && c.end < whole.start);
        if !setting && e.form != Form::Name && matches!(family(e.kind), 2 | 4) && t.toks.end <= whole.start && between.iter().any(agreed) {
            continue;
        }
        // "Quanh vụ Nga bắt ba tàu Ukraine ngày 25/11 và sớm có cuộc hội đàm", "bầu cử Mỹ năm 2016": the day of something else.
        let affair = |i: u32| r.is(i, VU) && !r.is(i + 1, TRUONG) && !(i > s.start && NO_AFFAIR.contains(&r.tokens[i - 1].fold));
        let other = |i: u32| affair(i) || r.are(i, ELECTION);
        if t.toks.end <= whole.start && (first.saturating_sub(9).max(s.start)..first).any(other) {
            continue;
        }
        // "Sáng nay huy động cảnh sát bảo vệ khách sạn, nơi diễn ra cuộc gặp": the day of what is done there; but "ngày 31-7 tại Bangkok, nơi diễn ra hội nghị".
        let where_held = |i: u32| r.is(i, NOI) && r.tokens[i - 1].is_punct(',') && i - t.toks.end > 6;
        if e.form != Form::Verb && t.toks.end < whole.start && (whole.start.saturating_sub(4).max(t.toks.end + 1)..whole.start).any(where_held) {
            continue;
        }
        // "Hôm 18/7 chia sẻ về cuộc gặp".
        if e.form == Form::Noun && t.toks.end < whole.start && r.is(whole.start - 1, VE) {
            continue;
        }
        let place =
            |i: u32| found.mentions.get(found.mentions.partition_point(|m| m.toks.start < i)).is_some_and(|m| m.toks.start == i && m.kind == EntityKind::Place);
        // Not the one in "Brussels, Bỉ hôm nay".
        let parted = || between.iter().any(|i| comma(i) && !place(i + 1));
        // "Mời ông A tới thăm vào năm 2017, trong cuộc điện đàm ...".
        if !day && setting && t.toks.end <= whole.start && first > s.start + 4 && parted() {
            continue;
        }
        // "Trước cuộc trò chuyện này, hôm 7/7 ...".
        let frame = e.form == Form::Noun && whole.start > s.start && matches!(r.tokens[whole.start - 1].fold, TRUOC | SAU);
        if frame && t.toks.start >= whole.end && parted() {
            continue;
        }
        // "Tiếp tục chuyến thăm, sáng 5/3, ông A hội đàm với B": the day of the talks.
        let main = |k: usize| events.get(k).is_some_and(|x| x.sentence == e.sentence && x.toks.start >= t.toks.end);
        if e.form == Form::Noun && e.kind == MeetingKind::Visit && t.toks.start >= whole.end && parted() && main(n + 1) {
            continue;
        }
        // What is not counted out must stand in the clause itself.
        if value.is_empty() && parted() {
            continue;
        }
        // "Nhận lời mời của A, từ ngày 8 đến 10/9, đoàn do Thượng tướng B, ... làm trưởng đoàn dự hội nghị" as well.
        let opening = || (s.start..first).find(|&i| comma(i)).is_some_and(|c| first - c <= 2) && OPENINGS.contains(&r.tokens[s.start].fold);
        let lead_in = first <= s.start + 4 || t.toks.end < s.end && comma(t.toks.end) && opening();
        // "Hội nghị tổng kết công tác năm 2017 ... được tổ chức chiều 5-1": the day of the verb that says so.
        let takes_place = day && family(e.kind) == 1 && first > whole.end && {
            // "Tổ chức tại Vũng Tàu ngày 14-3" as well.
            let placed = |from: u32| [TAI, O].contains(&r.tokens[from].fold) && (from + 1..first).all(|i| r.tokens[i].capital());
            let dates = |end: u32| end + 1 >= first || placed(end);
            let cue = (first.saturating_sub(8).max(whole.end)..first).find(|&i| r.cues(i).any(|c| c.value() == "occur" && dates(c.end)));
            cue.is_some_and(|c| c - whole.end <= 40 && !(whole.end..c).any(|i| says_that(r, i)))
        };
        // "Tới Hà Nội tối 28/7 và hội đàm với B ngày hôm sau": the day of what is told ahead of it, unless the verb has none.
        let later = |t: &Timex| t.toks.start >= whole.end && t.toks.start - whole.end <= 14 && !(whole.end..t.toks.start).any(|i| r.tokens[i].is_punct(','));
        // "Tới Hà Nội hôm 26/2 và dự hội nghị hôm 27/2" as well.
        let of_other = (e.form == Form::Verb || whole.start > s.start && r.is(whole.start - 1, DU))
            && t.toks.end < whole.start
            && found.timexes[k..].iter().take(4).any(later)
            && between.iter().any(|i| r.is(i, VA) || comma(i))
            && n.checked_sub(1).is_some_and(|k| events[k].sentence == e.sentence && events[k].toks.end <= first && first - events[k].toks.end <= 6);
        let crossed = events
            .iter()
            .enumerate()
            .skip(n.saturating_sub(4))
            .take(9)
            .any(|(k, x)| k != n && x.sentence == e.sentence && between.contains(x.toks) && !lead_in);
        // "Cuộc gặp giữa Thủ tướng A và Tổng thống B sẽ diễn ra vào tháng 8": behind the sides.
        let behind_sides = || {
            let placed = first > whole.end && [TRONG, VAO, HOI].contains(&r.tokens[first - 1].fold);
            let other = |i: u32| comma(i) || says_that(r, i) || AFTER.contains(&r.tokens[i].fold);
            e.form == Form::Noun && placed && distance <= 26 && !between.iter().any(other)
        };
        if crossed || !day && distance > 12 && !(value.len() == 7 && behind_sides()) {
            continue;
        }
        let cost = distance.min(if lead_in || takes_place { 12 } else { u32::MAX })
            + if of_other { 14 } else { 0 }
            // "Vào khoảng 13h (17h giờ Hà Nội) ngày 16/7": an hour alone gives way to the day.
            + if t.expression.from.clock.is_some() && t.expression.from.unit().is_none() { 14 } else { 0 }
            + match value.len() {
                10.. => 0,
                5.. => 6,
                // "Hôm qua thăm ...".
                0 if distance <= 1 && e.form == Form::Verb => 0,
                0 => 20,
                // A year in a name ("Hội nghị toàn quân năm 2022") gives way to a day.
                _ => 14,
            };
        if cost <= 40 && best.is_none_or(|b| cost < b.0) {
            best = Some((cost, k));
        }
    }
    best.map(|b| b.1)
}

/// "Từ năm", "bắt đầu năm", "lần đầu vào năm", "thành lập năm", "ra đời năm", "kể từ năm".
const FOUNDED: [u64; 4] = [fold("từ"), fold("đầu"), fold("lập"), fold("đời")];

const REPORTED: &[u64] = &[fold("đưa"), fold("tin")];

const ELECTION: &[u64] = &[fold("bầu"), fold("cử")];

/// First words of what may stand ahead of the day: "nhận lời mời của A", "theo lời mời", "trong khuôn khổ chuyến thăm", "nhân dịp", "tiếp tục chuyến thăm", "thực hiện".
const OPENINGS: [u64; 6] = [fold("nhận"), THEO, TRONG, fold("nhân"), fold("tiếp"), fold("thực")];

const NOI: u64 = fold("nơi");
const HOI: u64 = fold("hồi");

/// "Kể từ khi nhậm chức hồi tháng 7", "chuyến đi đầu tiên sau khi trở thành ngoại trưởng hồi tháng 4".
const AFTER: [u64; 5] = [fold("khi"), SAU, TRUOC, fold("chức"), fold("trở")];

const VU: u64 = fold("vụ");

const TRUONG: u64 = fold("trưởng");

/// What "vụ" ends: "thường vụ", "nội vụ", "nhiệm vụ", "nghĩa vụ", "dịch vụ", "đặc vụ", "chức vụ", "sự vụ", "phục vụ", "quốc vụ".
const NO_AFFAIR: [u64; 10] =
    [fold("thường"), fold("nội"), fold("nhiệm"), fold("nghĩa"), fold("dịch"), fold("đặc"), fold("chức"), fold("sự"), fold("phục"), fold("quốc")];

const TIN: u64 = fold("tin");

const NHUNG: u64 = fold("những");

/// Ranges of meetings cross one New Year at most.
fn apart_by_years(from: &str, to: &str) -> bool {
    let year = |v: &str| v.get(..4).and_then(|y| y.parse::<i32>().ok());
    year(from).zip(year(to)).is_some_and(|(a, b)| b > a + 1)
}

const THEO: u64 = fold("theo");
const INVITED: &[u64] = &[THEO, fold("lời"), fold("mời")];
/// "Hoãn đến", "lùi tới", "dời đến", "chuyển sang".
const PUT_OFF: [u64; 4] = [fold("hoãn"), fold("lùi"), fold("dời"), fold("chuyển")];
const HOURS_HERE: [&[u64]; 2] = [&[fold("giờ"), fold("Hà"), fold("Nội")], &[fold("giờ"), fold("Việt"), fold("Nam")]];
const UNTIL: &[u64] = &[DEN, fold("hết")];

/// "Phiên thường kỳ".
const REGULAR: &[u64] = &[fold("thường"), fold("kỳ")];
/// What is done, planned or spent in a year.
const WORK: [&[u64]; 6] = [
    &[fold("công"), fold("tác")],
    &[fold("nhiệm"), fold("vụ")],
    &[fold("kế"), fold("hoạch")],
    &[fold("ngân"), fold("sách")],
    &[fold("dự"), fold("toán")],
    &[fold("chương"), fold("trình")],
];
