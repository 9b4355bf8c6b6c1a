//! Finds date and time expressions.
//!
//! Each file reads one part (a day, a month, a clock time); parts that stand together and state different things are one expression ("8h sáng thứ Hai, 27/6"), two expressions
//! with a dash or "đến" between them a range. What alone is no date ("12/5", "thứ hai", "sáng") is *not firm* and needs a part that is, or a word before it that opens a date.

mod ago;
mod century;
mod clock;
mod day;
mod decade;
pub mod expression;
mod half_year;
mod lunar;
mod month;
mod part_of_day;
mod quarter;
mod range;
mod relative;
mod weekday;
mod year;

use crate::lexicon::{Class, Marks, Value};
use crate::reading::{Reading, Toks};
use crate::recognise::Timex;
use crate::tokenise::{Kind, Shape, Token, fold};
use expression::{Expression, Hint, Point, Unit};

/// A part of an expression, from the token it was read at up to `end`.
#[derive(Clone, Copy, Debug)]
pub struct Element {
    point: Point,
    /// The other end, where the part is a stretch of time by itself.
    to: Option<Point>,
    hint: Option<Hint>,
    end: u32,
    /// Is a date wherever it stands.
    firm: bool,
    /// Only about so far away: nothing can be computed.
    open: bool,
    rule: &'static str,
}

impl Element {
    fn new(point: Point, end: u32, firm: bool, rule: &'static str) -> Self {
        Self { point, to: None, hint: None, end, firm, open: false, rule }
    }
}

/// What a row of the lexicon of timexes is to an expression: the row's value.
#[derive(Clone, Copy, PartialEq)]
#[repr(u8)]
enum Part {
    Ago,
    Amount,
    Bare,
    Century,
    Decade,
    Edge,
    Feast,
    Head,
    Hint,
    Link,
    Lunar,
    Month,
    OfDay,
    Shift,
    Short,
    Then,
    Vague,
    Weekday,
}

/// By part.
const VALUES: [Value; 18] = Value::all([
    "ago", "amount", "bare", "century", "decade", "edge", "feast", "head", "hint", "link", "lunar", "month", "part", "shift", "short", "then", "vague",
    "weekday",
]);

/// Some parts, as a set of bits.
const fn set(parts: &[Part]) -> u32 {
    let (mut set, mut k) = (0, 0);
    while k < parts.len() {
        set |= 1 << parts[k] as u32;
        k += 1;
    }
    set
}

/// A row of the lexicon of timexes at a token.
#[derive(Clone, Copy)]
pub struct Entry {
    end: u32,
    detail: &'static str,
}

/// A sentence, read at token numbers; whatever is asked outside of it is absent.
pub struct Scan<'r> {
    r: &'r Reading<'r>,
    sentence: Toks,
}

impl<'r> Scan<'r> {
    fn token(&self, i: u32) -> Option<&'r Token> {
        (self.sentence.start <= i && i < self.sentence.end).then(|| &self.r.tokens[i])
    }
    fn is(&self, i: u32, word: u64) -> bool {
        self.token(i).is_some_and(|t| t.fold == word)
    }
    fn punct(&self, i: u32, c: char) -> bool {
        self.token(i).is_some_and(|t| t.is_punct(c))
    }
    /// The longest row for a part that begins here.
    #[inline]
    fn entry(&self, i: u32, part: Part) -> Option<Entry> {
        let any = self.token(i).is_some() && self.r.hits.has(i, &[Class::Timexes]);
        if any { self.entry_of(i, part) } else { None }
    }
    fn entry_of(&self, i: u32, part: Part) -> Option<Entry> {
        let hits = self.r.hits.at(i).iter().rev();
        hits.filter(|h| h.class() == Class::Timexes).find(|h| h.means(VALUES[part as usize])).map(|h| Entry { end: h.end, detail: h.more() })
    }
    /// The parts that begin at a token, as [`set`].
    fn parts(&self, i: u32) -> u32 {
        let rows = self.r.hits.at(i).iter().filter(|h| h.class() == Class::Timexes);
        rows.filter_map(|h| VALUES.iter().position(|&v| h.means(v))).fold(0, |set, part| set | 1 << part)
    }
    /// Whether a word of the lexicon with this part stands right before `i`.
    fn entry_before(&self, i: u32, part: Part) -> bool {
        (1..4).any(|n| self.entry(i.wrapping_sub(n), part).is_some_and(|e| e.end == i))
    }
    /// A number of at most `digits` digits.
    fn number(&self, i: u32, digits: u32) -> Option<u32> {
        self.token(i).filter(|t| t.kind == Kind::Number && t.len() <= digits).map(|t| t.value)
    }
    fn digits(&self, i: u32) -> u32 {
        self.token(i).map_or(0, |t| t.len())
    }
    /// A number of four digits that may be a year.
    fn year(&self, i: u32) -> Option<u16> {
        self.token(i).filter(|t| t.kind == Kind::Number && t.len() == 4 && (1800..=2100).contains(&t.value)).map(|t| t.value as u16)
    }
    /// The mark that joins the numbers on both sides of `i`, without space.
    fn joint(&self, i: u32) -> Option<char> {
        let (t, next) = (self.token(i)?, self.token(i + 1)?);
        let mark = match () {
            _ if t.kind == Kind::Dash => '-',
            _ if t.is_punct('/') => '/',
            _ if t.is_punct('.') => '.',
            _ => return None,
        };
        (!t.spaced && !next.spaced && next.kind == Kind::Number).then_some(mark)
    }
    /// A mark that joins a month or quarter to its year; texts that were taken apart write "quý III / 2019".
    fn of(&self, i: u32) -> bool {
        self.joint(i).is_some() || self.punct(i, '/')
    }
    /// Something that belongs to a longer number or name stands right before or behind, without space.
    fn glued_before(&self, i: u32) -> bool {
        self.token(i).is_some_and(|t| !t.spaced)
            && self
                .token(i.wrapping_sub(1))
                .is_some_and(|t| !(t.is_punct('(') || t.is_punct('[') || t.is_punct('|') || matches!(t.kind, Kind::Quote | Kind::Dash)))
    }
    fn glued_after(&self, end: u32) -> bool {
        let Some(t) = self.token(end).filter(|t| !t.spaced) else { return false };
        t.kind == Kind::Word
            || t.is_punct('%')
            || self.joint(end).is_some_and(|c| c != '-')
            || t.is_punct(',') && self.token(end + 1).is_some_and(|n| !n.spaced && n.kind == Kind::Number)
    }
    /// What stands at `end` is no noun that a bare number before it could count.
    fn year_alone(&self, end: u32) -> bool {
        self.token(end).is_none_or(|t| t.kind != Kind::Word && t.kind != Kind::Number || FUNCTION.contains(&t.fold))
    }
    /// The sentence shouts: all its words are in capitals.
    fn shouting(&self) -> bool {
        let words = || self.r.tokens[self.sentence].iter().filter(|t| t.kind == Kind::Word);
        words().all(|t| t.shape != Shape::Lower)
    }
    /// A word that opens a date stands before `i`: "từ", "ngày", a part of day, a feast, or a bracket behind a date.
    fn opens(&self, i: u32) -> bool {
        let before = i.wrapping_sub(1);
        [const { fold("từ") }, const { fold("vào") }, const { fold("ngày") }, const { fold("hôm") }].iter().any(|&w| self.is(before, w))
            || self.entry_before(i, Part::OfDay)
            || self.entry_before(i, Part::Feast)
    }
}

/// All timexes of a text, in order.
pub fn find(r: &Reading) -> Vec<Timex> {
    let mut out = Vec::new();
    for sentence in &r.sentences {
        let s = Scan { r, sentence: sentence.toks };
        let mut last = u32::MAX;
        let next = |i| r.hits.next(i, sentence.toks.end, const { Marks::NUMBER.or(Marks::of(&[Class::Timexes])) });
        let mut i = next(sentence.toks.start);
        while i < sentence.toks.end {
            match expression(&s, i, last) {
                Some((toks, e)) => {
                    let expression = Expression { from: e.point, to: e.to, hint: e.hint, open: e.open };
                    out.push(Timex { toks, known: expression.known(), value: None, rule: e.rule, expression });
                    last = toks.end;
                    i = next(toks.end);
                }
                None => i = next(i + 1),
            }
        }
    }
    out
}

const TU: u64 = fold("từ");
const BEGIN: [u64; 4] = [fold("bắt"), fold("lần"), fold("mở"), fold("khởi")];

/// The expression that begins at a token; `last`: end of the one before it in the sentence.
fn expression(s: &Scan, i: u32, last: u32) -> Option<(Toks, Element)> {
    let from = s.is(i, TU);
    let mut at = i + from as u32;
    // "từ", "đầu", "cuối" belong to a range, to a month or a year; else the expression begins behind them.
    // "Bắt đầu năm 2002", "lần đầu năm 2002": the verb, the first time.
    let early = !BEGIN.iter().any(|&w| s.is(at.wrapping_sub(1), w));
    let edge = s.entry(at, Part::Edge).filter(|_| early).filter(|e| joined(s, e.end).is_some_and(|x| x.point.unit().is_some_and(|u| u > Unit::Day)));
    if let Some(e) = edge {
        at = e.end;
    }
    let first = joined(s, at)?;
    let range = range::from(s, at, &first);
    let e = range.unwrap_or(first);
    if from && range.is_none() {
        return None;
    }
    (e.firm || accepted(s, at, &e, last)).then_some((Toks::new(i, e.end), e))
}

/// Whether an expression that is not firm is a date where it stands.
fn accepted(s: &Scan, i: u32, e: &Element, last: u32) -> bool {
    let p = &e.point;
    let before = i.wrapping_sub(1);
    let is = |words: &[u64]| words.iter().any(|&w| s.is(before, w));
    // Goes on from another date: "8-3, 11-3", "Tối qua (1-6)", "30/4 và 1/5".
    let goes_on = last != u32::MAX
        && last + 1 >= i
        && s.token(before).is_some_and(|t| t.is_punct(',') || t.is_punct('(') || t.kind == Kind::Dash || t.fold == const { fold("và") });
    match () {
        _ if p.weekday.is_some() => {
            s.punct(e.end, '(') && day::at(s, e.end + 1).is_some_and(|d| d.point.month.is_some()) || p.part.is_some() || p.day.is_some()
        }
        _ if p.day.is_some() && p.month.is_some() => {
            const BEFORE: [u64; 5] = [fold("từ"), fold("đến"), fold("tới"), fold("vào"), fold("hết")];
            let slash = s.joint(i + 1) == Some('/');
            let measure = s.token(e.end).is_some_and(|t| t.kind == Kind::Word && t.shape == Shape::Lower && MEASURED.contains(&t.fold));
            // "Tại Nhà Trắng (27/1)"; not "thắng (3-1)", "(2/3)".
            let aside = s.punct(before, '(') && s.punct(e.end, ')') && s.digits(i) + s.digits(i + 2) > 2;
            p.part.is_some() || goes_on || aside || s.opens(i) && (slash || !is(&[TU])) || is(&BEFORE) && slash && !measure
        }
        _ if p.year.is_some() => {
            goes_on
                || is(&[
                    const { fold("từ") },
                    const { fold("đến") },
                    const { fold("tới") },
                    const { fold("trước") },
                    const { fold("sau") },
                    const { fold("hồi") },
                    const { fold("vào") },
                ]) && s.year_alone(e.end)
        }
        _ if p.clock.is_some() => p.part.is_some() || p.day.is_some() || s.joint(e.end).is_none() && is(&[const { fold("lúc") }]),
        _ => false,
    }
}

/// Words that a fraction measures: "2/3 số ghế".
const MEASURED: [u64; 9] = [fold("số"), fold("dân"), fold("tổng"), fold("lượng"), fold("diện"), fold("nhóm"), fold("giá"), fold("thành"), fold("người")];

/// A rule, what it begins with besides numbers, and whether it begins with them.
type Rule = (fn(&Scan, u32) -> Option<Element>, u32, bool);

/// In the order in which they are asked.
const RULES: [Rule; 13] = {
    use Part::*;
    [
        (half_year::at, set(&[Amount]), true),
        (ago::at, set(&[Ago, Then, Amount]), true),
        (clock::at, 0, true),
        (day::at, set(&[Head]), true),
        (month::at, set(&[Month, Head]), true),
        (year::at, set(&[Head]), true),
        (quarter::at, set(&[Head]), false),
        (decade::at, set(&[Decade]), false),
        (century::at, set(&[Century]), false),
        (relative::at, set(&[Shift, Bare]), false),
        (part_of_day::at, set(&[OfDay]), false),
        (weekday::at, set(&[Weekday]), false),
        (lunar::at, set(&[Lunar, Feast, Head]), false),
    ]
};

/// The element that begins at a token.
fn element(s: &Scan, i: u32) -> Option<Element> {
    let number = s.token(i)?.kind == Kind::Number;
    let parts = s.parts(i);
    RULES.iter().filter(|(_, begins, with_number)| parts & begins != 0 || number && *with_number).find_map(|(at, ..)| at(s, i))
}

/// The part that begins at a token, joined with those behind it.
fn joined(s: &Scan, i: u32) -> Option<Element> {
    let mut e = element(s, i)?;
    while e.to.is_none() {
        let glue = glue(s, &e);
        let Some(next) = element(s, glue).filter(|n| n.to.is_none() && follows(&e, n, glue > e.end)) else { break };
        let Some(point) = e.point.join(next.point) else { break };
        e = Element { point, end: next.end, firm: e.firm || next.firm, ..e };
    }
    if e.point.month.is_some() && s.is(e.end, const { fold("âm") }) && s.is(e.end + 1, const { fold("lịch") }) {
        e.end += 2;
        e.point.lunar = true;
    }
    if e.to.is_none()
        && matches!(e.point.unit(), Some(Unit::Day | Unit::Month))
        && (e.point.shift.is_none() && e.point.year.is_none())
        && (e.point.month.is_some() || e.point.weekday.is_some())
    {
        hint(s, &mut e);
    }
    Some(e)
}

/// Where the next part may begin: behind a comma, a bar or a dash between day and clock, "lúc".
fn glue(s: &Scan, e: &Element) -> u32 {
    let stamp = e.point.day.is_some() && e.point.month.is_some() || e.point.clock.is_some() || e.point.weekday.is_some();
    let mark = s.token(e.end).is_some_and(|t| t.is_punct(',') || t.is_punct('|') || t.kind == Kind::Dash && t.spaced);
    let word = s.is(e.end, const { fold("lúc") }) || s.is(e.end, const { fold("của") });
    e.end + (stamp && mark || word) as u32
}

/// Whether a part may stand behind another one in one expression; `apart`: with a mark between them.
fn follows(e: &Element, next: &Element, apart: bool) -> bool {
    let (a, b) = (&e.point, &next.point);
    let day = |p: &Point| p.day.is_some() || p.weekday.is_some() || p.shift.is_some_and(|x| x.unit == Unit::Day);
    match () {
        // "22:07 26/02/2025", "8h sáng mai".
        _ if b.clock.is_some() => a.day.is_some() && a.month.is_some(),
        _ if a.clock.is_some() && a.unit().is_none() && a.part.is_none() => b.part.is_some() || day(b),
        // "chiều 25/1", "sáng thứ hai"
        _ if a.part.is_some() && a.unit().is_none() => day(b) && !apart,
        _ if b.part.is_some() => false,
        // "Thứ ba 27/06", "thứ sáu tuần trước"
        _ if a.weekday.is_some() && a.shift.is_none() && a.day.is_none() => {
            b.day.is_some() && b.month.is_some() || !apart && b.shift.is_some_and(|x| x.unit == Unit::Week)
        }
        _ if a.weekday.is_some() && a.day.is_none() => b.day.is_some() && b.month.is_some() && !apart,
        // "hôm nay 8/5"
        _ if a.shift.is_some_and(|x| x.unit == Unit::Day) => b.day.is_some() && b.month.is_some() && !apart,
        _ if a.shift.is_some() => false,
        // "ngày 20 tháng 5 năm 2017", "ngày 5 tháng này"
        _ if a.day.is_some() && a.month.is_none() => b.day.is_none() && (b.month.is_some() || b.shift.is_some_and(|x| x.unit == Unit::Month)) && !apart,
        _ if a.year.is_none() && (a.month.is_some() || a.quarter.is_some()) => {
            next.firm && matches!(b.unit(), Some(Unit::Year)) || b.year.is_some() && b.unit() == Some(Unit::Year) && apart && a.day.is_some()
        }
        _ => false,
    }
}

/// "tới đây", "vừa qua" behind a day or month.
fn hint(s: &Scan, e: &mut Element) {
    let closed = s.token(e.end + 1).is_none_or(|t| t.kind == Kind::Punct && !t.is_punct('('));
    // "ngày 5/6 tới thăm": a verb of motion, unless the clause ends here.
    if s.is(e.end, const { fold("tới") }) && !s.is(e.end + 1, const { fold("đây") }) {
        if closed || e.point.day.is_none() {
            (e.end, e.hint) = (e.end + 1, Some(Hint::Next));
        }
        return;
    }
    // "ngày 10/6 trước hội nghị", "hôm 26/2 rồi đi tiếp".
    if [const { fold("trước") }, const { fold("rồi") }, const { fold("qua") }].iter().any(|&w| s.is(e.end, w)) && !closed {
        return;
    }
    if s.is(e.end, const { fold("này") }) {
        e.end += 1;
        return;
    }
    if let Some(x) = s.entry(e.end, Part::Hint) {
        e.end = x.end;
        e.hint = Some(if x.detail == "next" { Hint::Next } else { Hint::Last });
    }
}

/// Words that begin the next phrase and are counted by no number.
const FUNCTION: [u64; 17] = [
    fold("đến"),
    fold("tới"),
    fold("và"),
    fold("trở"),
    fold("là"),
    fold("với"),
    fold("của"),
    fold("tại"),
    fold("để"),
    fold("do"),
    fold("khi"),
    fold("ở"),
    fold("đã"),
    fold("sẽ"),
    fold("cho"),
    fold("được"),
    fold("trong"),
];
