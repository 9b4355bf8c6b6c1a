//! The day that an article is written on, as far as it can be told.
//!
//! The caller's day, else the one that the page prints above the article; else the day of the lead, where it names one together with "hôm nay" or a part of day
//! ("Chiều 27/11"), since that is how news of the day begins. A mere "ngày 3-6" may be any day before.

use super::civil::Day;
use super::year;
use crate::lexicon::Class;
use crate::model::BlockKind;
use crate::reading::{Reading, Toks};
use crate::recognise::timex::expression::Unit;
use crate::recognise::{Mention, Timex};
use crate::resolve::Calendar;
use crate::tokenise::{Token, fold};

/// Sentences of body text that may be the lead.
pub const LEAD: usize = 4;

/// The calendar: the day of publication and of writing, else the year that the article speaks of.
pub fn find(r: &Reading, timexes: &[Timex], mentions: &[Mention], given: Option<&str>) -> Calendar {
    let mut calendar = Calendar::default();
    if let Some(day) = given {
        calendar.published = Some((day.to_string(), true, None));
        calendar.reference = Some((day.to_string(), "given", None));
        return calendar;
    }
    if let Some((value, t)) = printed(r, timexes) {
        calendar.published = Some((value.clone(), false, Some(t.toks)));
        calendar.reference = Some((value, "published", Some(t.toks)));
        return calendar;
    }
    calendar.year = year::find(r, timexes, mentions);
    calendar.reference = inferred(r, timexes, calendar.year).map(|(value, t)| (value, "inferred", Some(t.toks)));
    calendar
}

/// The first day that the text looks back on, if that is in the lead, or if all of them lie in one month and nothing says that it is the last one: where no day of writing
/// is known, news is written in its month.
pub fn told(r: &Reading, timexes: &[Timex], year: Option<i32>) -> Option<Day> {
    let body = r.sentences.iter().position(|s| matches!(s.kind, BlockKind::Lead | BlockKind::Body))?;
    let p = |t: &Timex| t.expression.from;
    let day =
        |t: &&Timex| p(t).day.is_some() && p(t).year.is_none() && t.expression.hint.is_none() && !coming(r, t.toks) && !r.is(t.toks.end, const { fold("tới") });
    let mut told = timexes.iter().filter(|t| matches!(r.block_kind(t.toks.start), BlockKind::Lead | BlockKind::Body)).filter(day);
    let t = told.next()?;
    let lead = r.sentence_of(t.toks.start) < body + LEAD;
    let last = |t: &Timex| p(t).shift.is_some_and(|s| s.unit == Unit::Month && s.by < 0);
    if !lead && (told.any(|x| p(x).month != p(t).month) || timexes.iter().any(last)) {
        return None;
    }
    Day::new(year, p(t).month?, p(t).day?)
}

/// The publication line.
fn printed<'t>(r: &Reading, timexes: &'t [Timex]) -> Option<(String, &'t Timex)> {
    timexes.iter().filter(|t| r.block_kind(t.toks.start) == BlockKind::Dateline).find_map(|t| {
        let p = t.expression.from;
        let mut value = String::new();
        Day::new(Some(p.year?.into()), p.month?, p.day?)?.write(&mut value);
        if let Some((h, m)) = p.clock {
            value.push_str(&format!("T{h:02}:{m:02}"));
        }
        value.truncate(10);
        Some((value, t))
    })
}

/// The day of writing as the text pins it down: a relative day printed with its date ("hôm qua (14/5)", "tối qua 4-8"), else the lead's day and part of day where the lead
/// names no later one.
fn inferred<'t>(r: &Reading, timexes: &'t [Timex], year: Option<i32>) -> Option<(String, &'t Timex)> {
    let day = |t: &Timex| {
        let p = t.expression.from;
        Day::new(p.year.map(i32::from).or(year), p.month?, p.day?).filter(|_| t.expression.to.is_none())
    };
    let value = |day: Day| {
        let mut out = String::new();
        day.write(&mut out);
        out
    };
    let own = |t: &&Timex| !matches!(r.block_kind(t.toks.start), BlockKind::Related | BlockKind::Chrome | BlockKind::Dateline);
    let pinned = timexes.iter().enumerate().filter(|(_, t)| own(t)).find_map(|(k, t)| {
        let shift = t.expression.from.shift.filter(|s| s.unit == Unit::Day && !s.running)?;
        let aside = |x: &Token| x.is_punct('(') || x.is_punct(',');
        let behind = || timexes.get(k + 1).filter(|n| n.toks.start == t.toks.end + 1 && r.token(t.toks.end).is_some_and(aside)).and_then(day);
        day(t).or_else(behind).map(|d| (value(d.plus(-shift.by)), t))
    });
    let round_up = || {
        let title = timexes.iter().filter(|t| r.block_kind(t.toks.start) == BlockKind::Title);
        let mut daily = title.filter(|t| ROUND_UP.iter().any(|&words| (1..12).any(|n| t.toks.start >= n && r.are(t.toks.start - n, &words))));
        daily.find_map(|t| day(t).map(|d| (value(d), t)))
    };
    let lead = || {
        let body = r.sentences.iter().position(|s| s.kind == BlockKind::Lead).or_else(|| r.sentences.iter().position(|s| s.kind == BlockKind::Body))?;
        let lead = || timexes.iter().filter(|t| (body..body + LEAD).contains(&r.sentence_of(t.toks.start))).filter(own);
        let t = lead().find(|t| t.expression.from.part.is_some() && day(t).is_some() && !coming(r, t.toks))?;
        let at = day(t)?;
        let later = lead().filter_map(day).any(|d| d.year_known == at.year_known && (1..60).contains(&d.days_since(at)));
        (!later).then(|| (value(at), t))
    };
    pinned.or_else(round_up).or_else(lead)
}

/// Words of a headline behind which the day of the news stands: "Tin nóng thế giới ngày 19/8".
const ROUND_UP: [[u64; 2]; 4] = [[fold("tin"), fold("nóng")], [fold("quét"), fold("tin")], [fold("điểm"), fold("tin")], [fold("bản"), fold("tin")]];

/// Whether what is told of a day is to come: "chiều 29/6 sẽ hội đàm". Across a verb of saying "sẽ" tells nothing of the day: "sáng 12/7, Bộ trưởng cho biết sẽ bàn giao đất",
/// "ông sẽ thăm Lam Sơn, Bộ Ngoại giao thông báo ngày 5/6".
fn coming(r: &Reading, at: Toks) -> bool {
    let s = r.sentence_at(at.start).toks;
    let said = |k: &u32| !r.is(*k, const { fold("rằng") }) && r.hit(*k, Class::Saying).is_none();
    let mut before = (s.start.max(at.start.saturating_sub(10))..at.start).rev().take_while(said);
    let mut behind = (at.end..s.end.min(at.end + 15)).take_while(said);
    let future = |k| r.is(k, const { fold("sẽ") }) || r.are(k, &[const { fold("dự") }, const { fold("kiến") }]);
    before.any(future) || behind.any(future)
}
