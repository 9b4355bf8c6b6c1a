//! Finds places: at each token the rules, one file each, are asked for a place that begins there; the first that answers names the mention.

mod attribute;
mod country;
mod generic;
mod name;
mod pair;
pub mod seat;
mod stated;

use crate::lexicon::{Class, Hit, Marks, Value};
use crate::model::EntityKind;
use crate::reading::{Reading, Toks};
use crate::recognise::Mention;
use crate::tokenise::{Kind, Shape, Token, fold};
use std::cell::{Cell, OnceCell};

/// The place that begins at a token.
type Rule = fn(&Scan, u32) -> Option<Found>;

/// The rules, first to last.
const RULES: [(&str, Rule); 6] = [
    (generic::ID, generic::at),
    (pair::ID, pair::at),
    (attribute::ID, attribute::at),
    (country::ID, country::at),
    (name::ID, name::at),
    (stated::ID, stated::at),
];

/// A place as a rule found it.
pub struct Found {
    toks: Toks,
    /// The lexicon's row for the place or, where the lexicon does not have it, for the word that says what it is.
    hit: Option<Hit>,
}

impl From<Hit> for Found {
    fn from(hit: Hit) -> Self {
        Self { toks: Toks::new(hit.start, hit.end), hit: Some(hit) }
    }
}

/// The text, sentence by sentence.
pub struct Scan<'r> {
    r: &'r Reading<'r>,
    sentence: Toks,
    /// The sentence is written in capitals throughout.
    shouting: bool,
    /// Where the last place ended.
    last: u32,
    /// Whether the text speaks of each of [`country::WORDS`] inside its sentences.
    told: OnceCell<[bool; country::WORDS.len()]>,
    /// The token that was last asked about, and whether a state is named there.
    state_at: Cell<Option<(u32, bool)>>,
}

impl<'r> Scan<'r> {
    fn of(r: &'r Reading<'r>, sentence: Toks) -> Self {
        Self { r, sentence, shouting: false, last: 0, told: OnceCell::new(), state_at: Cell::default() }
    }

    /// The token before `i` in the sentence.
    fn before(&self, i: u32) -> Option<&'r Token> {
        (i > self.sentence.start).then(|| &self.r.tokens[i - 1])
    }

    /// Token `i`, if it is in the sentence.
    fn token(&self, i: u32) -> Option<&'r Token> {
        (i < self.sentence.end).then(|| &self.r.tokens[i])
    }

    /// Token `i` is a word with a capital, set off by a space.
    fn capital(&self, i: u32) -> bool {
        self.token(i).is_some_and(|t| t.capital() && t.spaced)
    }

    /// A capital at token `i` says nothing: it begins the sentence or a quotation, or all is in capitals.
    fn opens(&self, i: u32) -> bool {
        let mark = |b: &Token| matches!(b.kind, Kind::Quote | Kind::Punct) && !(b.is_punct(',') || b.is_punct('(') || b.is_punct('/'));
        self.shouting || self.before(i).is_none_or(mark)
    }

    /// A phrase ends before token `i`.
    fn led_by(&self, i: u32, holds: impl Fn(&Hit) -> bool) -> bool {
        (i.saturating_sub(5).max(self.sentence.start)..i).any(|k| self.r.hits.at(k).iter().any(|h| h.end == i && holds(h)))
    }

    /// As [`Self::led_by`], a phrase of a class with one of some values.
    fn led_by_any(&self, i: u32, class: Class, values: &[Value]) -> bool {
        let before = Toks::new(i.saturating_sub(5).max(self.sentence.start), i);
        let holds = |h: &Hit| h.end == i && h.class() == class && values.iter().any(|&v| h.means(v));
        self.r.where_begins(before, &[class]).any(|k| self.r.hits.at(k).iter().any(holds))
    }

    /// The state that a name of the lexicon at token `i` means, unless a longer name or an ordinary phrase begins there.
    fn state(&self, i: u32) -> Option<Hit> {
        let hit = self.r.state(i)?;
        // Several rules ask about one token.
        let holds = match self.state_at.get() {
            Some((last, holds)) if last == i => holds,
            _ => self.printed_like_a_name(hit) && !self.surname(hit),
        };
        self.state_at.set(Some((i, holds)));
        holds.then_some(hit)
    }

    /// Words all in capitals among others are a signature or an acronym, unless the place is known by an acronym.
    fn printed_like_a_name(&self, hit: Hit) -> bool {
        let upper = |i: u32| self.r.tokens[i].shape == Shape::Upper && (self.r.tokens[i].syllable || self.r.tokens[i].len() > 7);
        self.shouting || !(hit.start..hit.end).all(upper)
    }

    /// The word before token `i` makes it part of somebody's or something's Vietnamese name ("Tuấn Anh", "Hoài Đức").
    fn named_before(&self, i: u32) -> bool {
        let Some(b) = self.before(i).filter(|b| b.capital() && b.shape != Shape::Upper && b.len() > 1 && !self.shouting) else { return false };
        let phrase =
            |h: &Hit| !matches!(h.class(), Class::Surnames | Class::GivenNames | Class::Notables | Class::Countries | Class::Places | Class::Lookalikes);
        let opener = || self.opens(i - 1) && OPENERS.contains(&b.fold);
        self.r.tokens[i].spaced && self.last != i && self.r.tokens[i - 1].syllable && !opener() && !self.led_by(i, phrase)
    }

    /// The word at token `i` goes on with the name that ended there ("Anh Đức"), unless a person's whole name begins ("tại Anh Lưu Hiểu Minh").
    fn named_after(&self, i: u32) -> bool {
        self.capital(i) && !self.shouting && self.r.tokens[i].syllable && self.r.tokens[i].shape != Shape::Upper && !self.person(i)
    }

    /// A family or given name and another word of the name; or a foreign one, of which only the first word might be Vietnamese ("Nhật Gen Nakatani").
    fn person(&self, i: u32) -> bool {
        let foreign = || self.r.token(i + 1).is_some_and(|t| !t.syllable && t.spaced && t.shape == Shape::Title);
        self.capital(i + 1) && (foreign() || self.r.hits.at(i).iter().any(|h| matches!(h.class(), Class::Surnames | Class::GivenNames)))
    }

    /// "Michael Jordan", "George Washington": a person bears the name.
    fn surname(&self, hit: Hit) -> bool {
        hit.len() == 1 && self.r.tokens[hit.start].spaced && self.led_by_any(hit.start, Class::GivenNames, const { &Value::all(["given"]) })
    }

    /// "ông Đức": a person, not a state.
    fn addressed(&self, i: u32) -> bool {
        self.led_by_any(i, Class::Honorifics, const { &Value::all(["address"]) })
    }
}

/// Words that begin sentences and names of nothing.
const OPENERS: [u64; 10] =
    [fold("hiện"), fold("ở"), fold("ngay"), fold("nếu"), fold("phía"), fold("quân"), fold("nhưng"), fold("cả"), fold("riêng"), fold("hai")];

/// What a place, or what looks like one, begins with.
pub const BEGINS: Marks = Marks::CAPITAL.or(Marks::of(&[Class::Places, Class::PlaceWords, Class::Lookalikes]));

/// Appends what is found.
pub fn find(r: &Reading, out: &mut Vec<Mention>) {
    let mut scan = Scan::of(r, Toks::new(0, 0));
    for sentence in &r.sentences {
        let toks = sentence.toks;
        scan.sentence = toks;
        scan.state_at.take();
        scan.shouting = r.tokens[toks].iter().all(|t| t.len() < 2 || t.shape == Shape::Upper || t.kind != Kind::Word);
        let mut i = toks.start;
        loop {
            i = r.hits.next(i, toks.end, BEGINS);
            if i >= toks.end {
                break;
            }
            let found = RULES.iter().find_map(|(rule, at)| at(&scan, i).map(|f| (*rule, f)));
            let other = r.hit(i, Class::Lookalikes).map_or(i + 1, |h| h.end);
            match found {
                Some((rule, f)) if f.toks.end >= other => {
                    i = f.toks.end;
                    scan.last = i;
                    let mut m = Mention::new(f.toks, EntityKind::Place, rule);
                    m.row = f.hit.map(|h| h.row());
                    out.push(m);
                }
                _ => i = generic::skip(&scan, i).max(other),
            }
        }
    }
}
