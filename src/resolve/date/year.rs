//! The year of an article that prints no day of writing.
//!
//! Only what ties the day of writing to a year counts: the edition of a yearly meeting or the year in its name, an anniversary with both its years, the first months of a year as
//! the latest figures, a future date that is printed, a weekday with its date. A year that is a goal ("đến năm 2030"), history ("từ năm 1995") or part of another name (a vision,
//! a law, an election) ties nothing. One hint in passing is not enough, and no year may lie before a day that the text looks back on.

use super::civil::Day;
use super::reference::LEAD;
use crate::lexicon::{self, Class};
use crate::model::{BlockKind, EntityKind};
use crate::reading::{Reading, Toks};
use crate::recognise::timex::expression::{Hint, Point, Unit};
use crate::recognise::{Mention, Timex};
use crate::tokenise::{Kind, fold};

/// Hints that it takes.
const ENOUGH: u32 = 3;

/// Words behind which a year is one of the past.
const PAST: [u64; 7] = [fold("hồi"), fold("từ"), fold("sinh"), fold("sau"), fold("trước"), fold("kể"), fold("đời")];

/// Words behind which a day may lie ahead: "từ ngày 1/1/2020".
const OPEN: [u64; 5] = [fold("từ"), fold("trước"), fold("sau"), fold("đến"), fold("tới")];

/// Words that a bare year stands behind as a time.
const TIMES: [u64; 9] = [fold("vào"), fold("đến"), fold("tới"), fold("và"), fold("đầu"), fold("giữa"), fold("cuối"), fold("trong"), fold("đán")];

/// Words of names that hold a year other than the running one: goals, laws, elections, terms.
const PLANS: [[u64; 2]; 21] = [
    [fold("tầm"), fold("nhìn")],
    [fold("chiến"), fold("lược")],
    [fold("nghị"), fold("sự")],
    [fold("mục"), fold("tiêu")],
    [fold("kế"), fold("hoạch")],
    [fold("quy"), fold("hoạch")],
    [fold("bầu"), fold("cử")],
    [fold("tranh"), fold("cử")],
    [fold("đạo"), fold("luật")],
    [fold("công"), fold("ước")],
    [fold("hiến"), fold("pháp")],
    [fold("đề"), fold("án")],
    [fold("nhiệm"), fold("kỳ")],
    [fold("thoả"), fold("thuận")],
    [fold("hiệp"), fold("định")],
    [fold("nghị"), fold("định")],
    [fold("quyết"), fold("định")],
    [fold("báo"), fold("cáo")],
    [fold("tịch"), fold("ASEAN")],
    [fold("in"), fold("China")],
    [fold("đăng"), fold("cai")],
];

/// Words of what a conference is about, of another year as often: "sơ kết", "nhiệm vụ", "công tác", "kế hoạch", "phương hướng", "dự toán", "vào".
const TASKS: [u64; 9] = [fold("kết"), fold("vụ"), fold("tác"), fold("hoạch"), fold("hướng"), fold("toán"), fold("vào"), fold("thi"), fold("sách")];

/// What a sentence begins with that tells what took place on a day.
const DAYS: [u64; 5] = [fold("ngày"), fold("sáng"), fold("trưa"), fold("chiều"), fold("tối")];

/// Words of reports on a month: "phiên họp", "thường kỳ", "công tác", "tình hình", "kết quả".
const REPORTS: [u64; 5] = [fold("họp"), fold("kỳ"), fold("tác"), fold("hình"), fold("quả")];

/// Words that names of meetings begin with: "Diễn đàn kinh tế thế giới 2018".
const MEETINGS: [[u64; 2]; 9] = [
    [fold("họp"), fold("báo")],
    [fold("hội"), fold("nghị")],
    [fold("hội"), fold("thảo")],
    [fold("diễn"), fold("đàn")],
    [fold("đối"), fold("thoại")],
    [fold("thượng"), fold("đỉnh")],
    [fold("diễn"), fold("tập")],
    [fold("tập"), fold("trận")],
    [fold("triển"), fold("lãm")],
];

/// Years, and how much points to them.
#[derive(Default)]
struct Votes {
    cast: Vec<(i32, u32)>,
    /// The latest year that the text looks back on.
    latest: i32,
}

impl Votes {
    fn cast(&mut self, year: i32, weight: u32) {
        match self.cast.iter_mut().find(|v| v.0 == year) {
            Some(v) => v.1 += weight,
            None => self.cast.push((year, weight)),
        }
    }
    fn look_back(&mut self, year: i32) {
        self.latest = self.latest.max(year);
    }
    /// The year with most votes; news of the last century is not read here.
    fn winner(self) -> Option<i32> {
        let known = self.cast.iter().filter(|v| v.1 >= ENOUGH && v.0 >= self.latest.max(2000));
        known.max_by_key(|v| (v.1, v.0)).map(|v| v.0)
    }
}

/// A timex in its text.
struct At<'r> {
    r: &'r Reading<'r>,
    toks: Toks,
    sentence: Toks,
    /// Among the first sentences.
    lead: bool,
    /// The month that the article tells of.
    month: Option<u8>,
}

impl At<'_> {
    /// The tokens of the sentence that stand at most so many before.
    fn before(&self, n: u32) -> std::ops::Range<u32> {
        self.sentence.start.max(self.toks.start.saturating_sub(n))..self.toks.start
    }
    /// Whether it stands at most so many tokens behind one of the words.
    fn behind(&self, n: u32, words: &[u64]) -> bool {
        self.before(n).any(|k| words.iter().any(|&w| self.r.is(k, w)))
    }
    /// Likewise for names of two words.
    fn named(&self, n: u32, names: &[[u64; 2]]) -> bool {
        self.before(n).any(|k| names.iter().any(|words| self.r.are(k, words)))
    }
    fn bracketed(&self) -> bool {
        self.r.token(self.toks.start.wrapping_sub(1)).is_some_and(|t| t.is_punct('('))
    }
    /// What is told is to come.
    fn announced(&self) -> bool {
        self.behind(12, &[const { fold("sẽ") }, const { fold("sắp") }]) || self.named(12, &[[const { fold("dự") }, const { fold("kiến") }]])
    }
    /// So is what is told behind it.
    fn coming(&self) -> bool {
        (self.toks.end..self.sentence.end.min(self.toks.end + 6)).any(|k| self.r.is(k, const { fold("sẽ") }))
    }
    /// "so với (cùng kỳ) năm 2016"; not "gấp bốn lần so với năm 2010".
    fn compared(&self) -> bool {
        self.named(4, &[[const { fold("so") }, const { fold("với") }]]) && !self.behind(8, &[const { fold("lần") }])
    }
    /// A month that was over, or was going, when the article tells of a day.
    fn lately(&self, p: Point) -> bool {
        self.month.zip(p.month).is_some_and(|(now, m)| m <= now && now - m <= 2)
    }
    /// The first month of a season ahead of it: "mùa hè 2018", "mùa xuân năm 2019".
    fn season(&self) -> Option<u8> {
        const SEASONS: [(u64, u8); 4] = [(fold("xuân"), 3), (fold("hè"), 6), (fold("thu"), 9), (fold("đông"), 12)];
        // Not "Thế vận hội mùa đông 2022".
        let at = self.before(3).find(|&k| self.r.is(k, const { fold("mùa") }) && !self.r.is(k.wrapping_sub(1), const { fold("hội") }))?;
        SEASONS.iter().find(|s| self.r.is(at + 1, s.0)).map(|s| s.1)
    }
    /// The number of "kỷ niệm 45 năm", "45 năm thiết lập" near by.
    fn anniversary(&self) -> Option<i32> {
        const OCCASIONS: [[u64; 2]; 2] = [[fold("kỷ"), fold("niệm")], [fold("thiết"), fold("lập")]];
        let near = self.before(25).start..self.sentence.end.min(self.toks.end + 15);
        near.into_iter().find_map(|k| {
            let t = self.r.token(k).filter(|t| t.kind == Kind::Number && (5..200).contains(&t.value))?;
            let occasion = || (k.saturating_sub(5)..k + 5).any(|o| OCCASIONS.iter().any(|words| self.r.are(o, words)));
            (self.r.is(k + 1, const { fold("năm") }) && occasion()).then_some(t.value as i32)
        })
    }

    /// A lead that prints a day with its year tells of that year: "Hà Nội (12/9/2023) – ...", "đã thăm Ba Lan từ ngày 3 đến ngày 6-6-2019".
    fn told(&self) -> bool {
        let aside = self.bracketed() && self.toks.start > self.sentence.start + 8;
        self.lead && !aside && !self.behind(3, &PAST) && !self.named(10, &PLANS) && self.anniversary().is_none()
    }

    fn range(&self, from: Point, to: Point, rule: &str, votes: &mut Votes) {
        const AHEAD: [[u64; 2]; 4] = [[fold("hướng"), fold("tới")], [fold("tiến"), fold("tới")], [fold("sắp"), fold("kỷ")], [fold("trước"), fold("thềm")]];
        let Some(last) = to.year.map(i32::from) else { return };
        let years = from.year.map_or(0, |first| last - i32::from(first));
        let same_day = from.day.is_some() && (from.day, from.month) == (to.day, to.month);
        match () {
            // "24/6/1967-24/6/2022", "45 năm ... (1973-2018)"
            _ if years >= 5 && (same_day || self.anniversary() == Some(years)) && !self.named(30, &AHEAD) => votes.cast(last, 4),
            // "6 tháng đầu năm 2017": as far as figures go.
            _ if rule == "timex/half-year" && from.month == Some(1) => votes.cast(last + self.compared() as i32, 3),
            _ if to.day.is_some() && years == 0 && self.told() => votes.cast(last, 3),
            _ => {}
        }
    }

    fn point(&self, p: Point, hint: Option<Hint>, rule: &str, votes: &mut Votes) {
        let Some(year) = p.year.map(i32::from) else { return };
        match p.unit() {
            // "sẽ diễn ra vào tháng 11/2017": this year, or the next one where that month has long gone by.
            Some(Unit::Day | Unit::Month) if hint == Some(Hint::Next) || self.announced() => {
                let gone = self.month.zip(p.month).is_some_and(|(now, m)| m + 2 < now);
                // "Dự kiến vào tháng 3-2018" in a text of January.
                let soon = self.month.zip(p.month).is_some_and(|(now, m)| m >= now && m - now <= 4);
                votes.cast(year - gone as i32, 2 + (gone || soon || self.lead || p.day.is_some()) as u32);
            }
            // "Dự kiến vào mùa hè 2018": this year's, or the next one's where that has gone by.
            Some(Unit::Year) if self.announced() && self.season().is_some() => {
                let gone = self.month.zip(self.season()).is_some_and(|(now, season)| season < now);
                votes.cast(year - gone as i32, 3);
            }
            Some(Unit::Year) if (2000..2050).contains(&year) => self.year(year, rule, votes),
            Some(Unit::Year) => {}
            Some(Unit::Day) => {
                if !self.behind(3, &OPEN) {
                    votes.look_back(year);
                }
                if self.told() {
                    votes.cast(year, 3);
                }
            }
            // "Tính đến hết tháng 4-2018": as far as figures go.
            Some(Unit::Month) if self.behind(2, &[const { fold("hết") }]) && self.lately(p) => votes.cast(year, 3),
            // "nhất trí gặp lại vào quý I/2025" may lie ahead.
            _ if self.behind(4, &[const { fold("hồi") }]) => votes.look_back(year),
            // "Hội nghị giao ban quý III năm 2017": the quarter that is reported on.
            Some(Unit::Quarter) if self.lead && self.named(16, &MEETINGS) => {
                let over = self.month.zip(p.quarter).is_some_and(|(now, q)| now < 3 * q - 2);
                votes.cast(year + over as i32, 3);
            }
            // "Giao ban công tác tháng 8/2019" in a text of 3/9: the month that is reported on.
            Some(Unit::Month) if self.behind(2, &REPORTS) && self.lately(p) => votes.cast(year, 2),
            _ => {}
        }
        // "kỷ niệm 45 năm thiết lập quan hệ (21/9/1973)"
        if let Some(n) = self.anniversary().filter(|_| year < 2010 && self.bracketed()) {
            votes.cast(year + n, 3);
        }
    }

    fn year(&self, year: i32, rule: &str, votes: &mut Votes) {
        let bare = self.toks.len() == 1;
        match () {
            // "Xuân Mậu Tuất", spoken of from the months before on.
            _ if rule == "timex/lunar" => votes.cast(year - self.month.is_some_and(|m| m > 10) as i32, 3),
            _ if self.r.is(self.toks.end, const { fold("này") }) => votes.cast(year, 4),
            // "so với năm 2016", more so where "năm nay" stands before it.
            _ if self.compared() => votes.cast(year + 1, 2 + self.behind(25, &[const { fold("nay") }]) as u32),
            _ if self.behind(2, &[const { fold("hồi") }]) => votes.look_back(year),
            _ if self.behind(if bare { 4 } else { 2 }, &PAST) => {}
            // "Đối thoại ... Việt Nam - Hoa Kỳ 2017"; the name may stand under an old photograph.
            _ if bare && !self.bracketed() => {
                let before = self.r.token(self.toks.start.wrapping_sub(1));
                let kind = self.r.block_kind(self.toks.start);
                // "ASEAN 2020" alone is the year of a chair, and long ahead.
                let of_name = before.is_some_and(|t| (t.capital() || t.is_punct(')')) && t.fold != const { fold("ASEAN") });
                let named = of_name && !self.behind(1, &TIMES) && self.toks.start > self.sentence.start + 1 || self.named(8, &MEETINGS);
                // "Công bố quy định thi quốc gia 2016"
                let of_news = kind == BlockKind::Title && !self.behind(1, &TIMES);
                let other = self.named(10, &PLANS) || self.behind(6, &[const { fold("luật") }, const { fold("SDG") }, const { fold("SDGs") }]);
                // "Các sự kiện trong thời gian qua như APEC 2017": what was.
                let done = self.named(30, &[[const { fold("gian") }, const { fold("qua") }]]);
                if done {
                    votes.look_back(year);
                } else if (named || of_news) && !other && kind != BlockKind::Caption {
                    votes.cast(year, 3);
                }
            }
            // "Tổng kết công tác năm 2017": at its end or in the first months of the next one.
            _ if self.lead && self.named(10, &[[const { fold("tổng") }, const { fold("kết") }]]) => match self.month {
                Some(11 | 12) => votes.cast(year, 3),
                Some(1..=3) => votes.cast(year + 1, 3),
                _ => {}
            },
            // "Chiều nay 10-12, Bộ X tổ chức Hội nghị thống kê bộ, ngành năm 2018"; "tại hội nghị G20 năm 2016" as often stands under an old picture.
            _ if self.lead
                && DAYS.contains(&self.r.tokens[self.sentence.start].fold)
                && self.named(8, &MEETINGS)
                && !self.named(10, &PLANS)
                && !self.behind(8, &TASKS) =>
            {
                votes.cast(year, 3)
            }
            // "Trong những tháng đầu năm 2018": as far as it has gone.
            _ if self.r.is(self.toks.start, const { fold("đầu") }) && self.behind(1, &[const { fold("tháng") }]) => votes.cast(year, 3),
            // "Cuối năm 2019, Bộ Quốc phòng sẽ trình ..."
            _ if self.r.is(self.toks.start, const { fold("cuối") }) && (self.announced() || self.coming()) => votes.cast(year, 2),
            // "Sẽ là chủ tịch ASEAN và trong năm 2020 sẽ có ...".
            _ if self.named(12, &PLANS) => {}
            // "trong năm 2020", more so where it says what will be.
            _ if self.behind(1, &[const { fold("trong") }]) => {
                votes.cast(year, 1 + self.coming() as u32);
            }
            _ => {}
        }
    }
}

pub fn find(r: &Reading, timexes: &[Timex], mentions: &[Mention]) -> Option<i32> {
    let inside = |i: u32| !matches!(r.block_kind(i), BlockKind::Related | BlockKind::Chrome | BlockKind::Byline);
    let own = || timexes.iter().filter(|t| inside(t.toks.start));
    let body = r.sentences.iter().position(|s| matches!(s.kind, BlockKind::Lead | BlockKind::Body)).unwrap_or(0);
    let lead = |t: &Timex| r.sentence_of(t.toks.start) < body + LEAD;
    let month = own().filter(|t| lead(t) && t.expression.from.year.is_none() && t.expression.from.day.is_some()).find_map(|t| t.expression.from.month);
    let mut votes = Votes::default();
    // "Sáng 22-5" in the lead is "ngày 22-5-2019" under a picture.
    let day = |t: &Timex| t.expression.from.day.zip(t.expression.from.month).filter(|_| t.expression.to.is_none());
    let bare: Vec<_> = own().filter(|t| lead(t) && t.expression.from.year.is_none()).filter_map(day).collect();
    // So is one of the days just before it.
    let close = |(d, m): (u8, u8)| bare.iter().any(|&(x, y)| m == y && d <= x && x - d <= 3);
    for t in own().filter(|t| day(t).is_some_and(close)) {
        if let Some(year) = t.expression.from.year {
            votes.cast(year.into(), 3);
        }
    }
    for t in own() {
        let at = At { r, toks: t.toks, sentence: r.sentence_at(t.toks.start).toks, lead: lead(t), month };
        match t.expression.to {
            Some(to) => at.range(t.expression.from, to, t.rule, &mut votes),
            None => at.point(t.expression.from, t.expression.hint, t.rule, &mut votes),
        }
    }
    for m in mentions.iter().filter(|m| m.kind == EntityKind::Series && inside(m.toks.start)) {
        if let Some(year) = m.row.and_then(|row| edition_year(row.value, edition(r, m.toks)?)) {
            votes.cast(year, 4);
        }
    }
    weekdays(&mut votes, own());
    votes.winner()
}

/// A weekday fits the date behind it in one year of six or so: if it does in the latest year that the text looks back on, or in the next, that is the year.
fn weekdays<'t>(votes: &mut Votes, timexes: impl Iterator<Item = &'t Timex>) {
    let mut before: Option<&Timex> = None;
    for t in timexes {
        // "thứ Ba 27/6", "Chủ nhật (5/2)"
        let weekday = before.filter(|b| b.toks.end + 1 == t.toks.start).and_then(|b| b.expression.from.weekday);
        let p = t.expression.from;
        before = Some(t);
        let (Some(weekday), Some(month), Some(day), None) = (p.weekday.or(weekday), p.month, p.day, p.year) else { continue };
        let fits = |y: &i32| Day::new(Some(*y), month, day).and_then(Day::weekday) == Some(weekday);
        if let Some(year) = (votes.latest..votes.latest + 2).find(fits).filter(|_| votes.latest > 0) {
            votes.cast(year, 4);
        }
    }
}

/// "lần thứ 16" or "lần 16" behind a series, or behind its letters in brackets.
fn edition(r: &Reading, series: Toks) -> Option<u32> {
    let at = series.end + r.token(series.end).is_some_and(|t| t.is_punct(')')) as u32;
    let at = if r.are(at, &[const { fold("lần") }, const { fold("thứ") }]) { at + 2 } else { at + r.is(at, const { fold("lần") }) as u32 };
    let t = r.token(at).filter(|t| t.kind == Kind::Number && (1..200).contains(&t.value))?;
    Some(t.value)
}

/// The year of an edition of a yearly meeting.
fn edition_year(code: &str, edition: u32) -> Option<i32> {
    let mut rows = lexicon::rows(Class::Editions).filter(|row| row.name == code);
    let row = rows.find(|row| row.more.parse().map_or(true, |last: u32| edition <= last))?;
    let (offset, a_year) = row.value.split_once('/').unwrap_or((row.value, "1"));
    Some(offset.parse::<i32>().ok()? + edition as i32 / a_year.parse::<i32>().ok()?)
}

#[cfg(test)]
mod tests {
    use crate::{Options, analyze};

    /// The value of the first timex.
    fn first(body: &str) -> String {
        let text = format!("Bản tin\n\nHọp hôm 5/6 tại Lam Sơn.\n\n{body}\n");
        analyze(&text, &Options::default()).timexes[0].value.clone().unwrap_or_default()
    }

    #[test]
    fn told() {
        for body in [
            "Đoàn dự Đối thoại Shangri-La lần thứ 16.",
            "Đoàn dự Hội nghị Cấp cao Đông Á (EAS) lần thứ 12.",
            "Ông dự Hội nghị cấp cao APEC 2017 tại Lam Sơn.",
            "Thương mại 5 tháng đầu năm 2017 tăng mạnh.",
            "Hội nghị sẽ họp ngày 5/11/2017.",
            "Hai bên kỷ niệm 50 năm thiết lập quan hệ (1967-2017).",
            "Thương mại năm nay tăng so với năm 2016.",
            "Chuyến thăm dự kiến vào mùa thu 2017.",
            "Hai bên gặp nhau ngày 4-6-2017.",
            "Kinh tế trong những tháng đầu năm 2017 tăng trưởng khá.",
            "Đoàn dự Hội nghị cấp cao ASEAN lần thứ 30.",
            "Đến hết tháng 5-2017, Lam Sơn có 20 dự án.",
            "Tàu Lam Sơn dự kiến thăm cảng này vào tháng 8-2017.",
            "Sáng 5/6, Lam Sơn tổ chức Hội nghị thống kê bộ, ngành năm 2017.",
        ] {
            assert_eq!(first(body), "2017-06-05", "{body}");
        }
    }

    /// What sums a year up is held at its end or in the first months of the next one.
    #[test]
    fn summed_up() {
        for (day, value) in [("27/12", "2017-12-27"), ("5/1", "2018-01-05"), ("5/7", "XXXX-07-05")] {
            let text = format!("Bản tin\n\nHọp hôm {day} tại Lam Sơn để tổng kết công tác năm 2017, triển khai nhiệm vụ năm 2018.\n");
            assert_eq!(analyze(&text, &Options::default()).timexes[0].value.as_deref(), Some(value));
        }
    }

    #[test]
    fn left_open() {
        for body in [
            "Hai bên phấn đấu đến năm 2025 đạt 20 tỷ USD.",
            "Họ thảo luận Chương trình nghị sự 2030 và Tầm nhìn Cộng đồng ASEAN 2025.",
            "Quan hệ tốt đẹp từ năm 2013, theo Chiến lược Tokyo 2015.",
            "Hai bên sắp kỷ niệm 50 năm thiết lập quan hệ (1971-2021).",
            "Lam Sơn muốn đăng cai Olympic 2032 và là chủ tịch ASEAN 2020.",
            "Ông thắng trong cuộc bầu cử tổng thống Mỹ 2016.",
            "Anh hùng liệt sĩ hy sinh (27/7/1947).",
            "Tháng 5/2017, tàu Lam Sơn thăm cảng này.",
            "Việt Nam sẽ là chủ tịch ASEAN và trong năm 2020 sẽ có nhiều hội nghị.",
            "Ông Lam Sơn tại hội nghị G20 năm 2015.",
            "Hội nghị tổng kết công tác năm 2017, triển khai nhiệm vụ năm 2018.",
        ] {
            assert_eq!(first(body), "XXXX-06-05", "{body}");
        }
    }
}
