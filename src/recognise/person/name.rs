//! The shape of a name: which capitalised words, particles, initials and hyphens belong together.

use super::Scan;
use crate::lexicon::Class;
use crate::model::EntityKind;
use crate::reading::Toks;
use crate::tokenise::{Kind, Shape, Token, fold};

/// Longest name, in tokens.
const LONGEST: u32 = 14;
const DATO: u64 = fold("dato");
/// The Arabic article, before the word it belongs to.
const AL: [u64; 2] = [fold("al"), fold("el")];
const ABU: u64 = fold("abu");

/// A run of tokens that is written like a person's name.
#[derive(Clone, Copy, Debug)]
pub struct Name {
    pub toks: Toks,
    /// Words, hyphenated ones counted once, particles not at all.
    pub parts: u32,
    /// A Vietnamese family name and one to four Vietnamese syllables.
    pub vietnamese: bool,
    /// All words are Vietnamese syllables (of whatever language: *Tea Seiha* is not, *Hun Sen* is).
    pub syllables: bool,
    /// The family name is also a common word or part of place names.
    pub weak: bool,
    /// Contains a particle, an initial, or a hyphen after a Korean family name: things that only persons' names have.
    pub marked: bool,
    /// Begins with a foreign given name of the lexicon.
    pub given: bool,
    /// Written in capitals throughout.
    pub upper: bool,
}

/// The name that begins at token `i`. `led`: a rank, an office or a word of address stands before it.
pub fn at(s: &Scan, i: u32, led: bool) -> Option<Name> {
    let r = s.r;
    let first = r.token(i).filter(|t| t.capital())?;
    let end = r.sentence_at(i).toks.end.min(i + LONGEST);
    let surname = r.hit(i, Class::Surnames);
    // "Trưởng ban Đối ngoại T.Ư": trung ương.
    let central = r.is(i, const { fold("t") }) && r.is(i + 2, const { fold("ư") });
    if central || !may_begin(s, i, led, surname.is_some()) {
        return None;
    }
    let initial_only = first.len() <= 2 && !is_initial(s, i, end);
    if initial_only && !led && surname.is_none() {
        return None;
    }
    let upper = first.shape == Shape::Upper && first.len() > 1;
    let family = r.hit(i, Class::GivenNames).is_some_and(|h| h.value() == "family");
    let mut name = Name {
        toks: Toks::new(i, i),
        parts: 0,
        vietnamese: surname.is_some(),
        syllables: true,
        weak: surname.is_some_and(|h| h.value() == "weak"),
        marked: false,
        given: r.hit(i, Class::GivenNames).is_some_and(|h| h.value() == "given"),
        upper,
    };
    let mut arabic = first.fold == ABU;
    let mut j = i;
    while j < end {
        let t = &r.tokens[j];
        let next = |k: u32| (j + k < end).then(|| &r.tokens[j + k]);
        match t.kind {
            Kind::Word if t.capital() => {
                if j > i && !may_continue(s, j, &name, t) {
                    break;
                }
                if is_initial(s, j, end) {
                    (name.marked, name.toks.end) = (true, j + 1);
                    name.parts += 1;
                    name.vietnamese = false;
                    j += 2;
                    continue;
                }
                let syllable = t.syllable;
                if name.parts >= 2 && name.vietnamese && !syllable {
                    break;
                }
                name.syllables &= syllable;
                name.vietnamese &= syllable;
                name.parts += 1;
                j += 1;
                name.toks.end = j;
                if name.parts >= 8 || name.vietnamese && name.parts == 5 {
                    break;
                }
            }
            // "bin Nordin", "al-Baghdadi", "al - Adnani"
            Kind::Word if j > i => {
                let Some(particle) = r.hit(j, Class::Particles).filter(|h| h.len() == 1) else { break };
                // "von der Leyen", "de la Cruz": a second one.
                let more = r.hit(j + 1, Class::Particles).is_some_and(|h| h.len() == 1 && j + 1 < end && !r.tokens[j + 1].capital()) as u32;
                let dash = next(1 + more).is_some_and(|t| t.kind == Kind::Dash) as u32;
                let ahead = 1 + more + dash;
                if !next(ahead).is_some_and(Token::capital) || s.cover(j + ahead).is_some() {
                    break;
                }
                arabic |= particle.value() == "arabic";
                (name.marked, name.vietnamese, name.syllables) = (true, false, false);
                j += ahead;
            }
            Kind::Dash if j > i => {
                let Some(after) = next(1).filter(|t| t.kind == Kind::Word) else { break };
                let tight = !t.spaced && !after.spaced;
                let korean = family && name.parts <= 2;
                let lower = !after.capital();
                // Spaced hyphens stand in texts that were taken apart and put together again: "Ri Myong - su".
                let loose = t.spaced
                    && after.spaced
                    && (lower && korean && name.parts == 2 && (after.known.word == 0 || !after.syllable) && r.word(j + 1).is_ascii()
                        || !lower && AL.contains(&r.tokens[j - 1].fold));
                if !(tight || loose) || s.cover(j + 1).is_some_and(|c| c.start == j + 1) || tight && upper && lower {
                    break;
                }
                name.marked |= korean && name.parts == 2 || arabic;
                name.vietnamese = false;
                name.syllables &= !arabic && !korean && r.tokens[j + 1].syllable;
                j += 2;
                name.toks.end = j;
            }
            Kind::Quote if j > i => {
                let Some(after) = next(1).filter(|t| t.kind == Kind::Word) else { break };
                let glued = !t.spaced && !after.spaced && t.value != '"' as u32;
                let titled = !t.spaced && after.capital() && r.is(j - 1, DATO);
                let arabic_letter = arabic && matches!(char::from_u32(t.value), Some('\'' | '‘' | '’')) && (after.capital() || t.spaced == after.spaced);
                if !(glued || titled || arabic_letter) {
                    break;
                }
                (name.vietnamese, name.syllables) = (false, false);
                j += 1 + (glued || arabic_letter) as u32;
                name.toks.end = name.toks.end.max(j);
                if glued || arabic_letter {
                    name.toks.end = j;
                }
            }
            _ => break,
        }
    }
    let closed = r.tokens[name.toks.end.max(i + 1) - 1].kind == Kind::Word;
    name.vietnamese &= name.parts >= 2;
    (closed && name.parts > 0).then_some(name)
}

/// "A." before a further word of the name.
fn is_initial(s: &Scan, i: u32, end: u32) -> bool {
    let t = &s.r.tokens[i];
    let one = t.end - t.start <= 2 && s.r.word(i).chars().count() == 1 || t.shape != Shape::Upper && t.len() == 2 && t.capital();
    one && i + 2 < end && s.r.tokens[i + 1].is_punct('.') && s.r.tokens[i + 2].capital() && s.cover(i + 2).is_none()
}

fn is_title(s: &Scan, i: u32) -> bool {
    s.r.hits.at(i).iter().any(|h| match h.class() {
        Class::Ranks | Class::Offices => true,
        Class::Honorifics => h.value() != "degree" || h.len() > 1,
        Class::OfficeWords => h.len() > 1,
        _ => false,
    })
}

fn may_begin(s: &Scan, i: u32, led: bool, surname: bool) -> bool {
    let r = s.r;
    // "Thủ tướng Na Uy - Ảnh: ..."
    if r.is(i, const { fold("ảnh") }) && r.token(i + 1).is_some_and(|t| t.is_punct(':')) {
        return false;
    }
    let next_capital = r.next_in_sentence(i).is_some_and(Token::capital);
    if let Some(c) = s.cover(i) {
        // "Chủ tịch Hồ Chí Minh": a place is named after the man.
        let person = c.start == i && c.kind == EntityKind::Place && surname && next_capital && (led && c.end - c.start >= 3 || c.end - c.start == 1);
        if !person {
            return false;
        }
    }
    let family = r.hit(i, Class::GivenNames).is_some_and(|h| h.value() == "family");
    if (surname || family) && next_capital {
        return !r.hits.at(i).iter().any(|h| matches!(h.class(), Class::Ranks | Class::Offices | Class::OfficeWords) && h.len() > 1);
    }
    // "học giả Hồi giáo"
    let field = r.hit(i, Class::Fields).is_some_and(|h| h.len() > 1);
    !is_title(s, i) && !field && !r.hits.has(i, &[Class::Common, Class::OfficeWords])
}

fn may_continue(s: &Scan, j: u32, name: &Name, t: &Token) -> bool {
    let address = |h: &crate::lexicon::Hit| h.class() == Class::Honorifics && h.len() == 1 && name.syllables;
    // "Trương Hòa Bình", "Huỳnh Cách Mạng": behind a family name both words of a field are given names.
    let field = |h: &crate::lexicon::Hit| h.class() == Class::OfficeWords && h.len() == 2 && s.r.token(j + 1).is_some_and(Token::capital);
    let given = name.vietnamese && name.parts == 1 && s.r.hits.at(j).iter().any(field) && !s.r.hits.at(j).iter().any(|h| h.class() == Class::Offices);
    if !t.spaced && s.r.tokens[j - 1].kind == Kind::Word || is_title(s, j) && !given && !s.r.hits.at(j).iter().any(address) {
        return false;
    }
    if name.upper != (t.shape == Shape::Upper) && t.len() > 1 && !(name.parts > 0 && matches!(s.r.word(j), "II" | "III" | "IV" | "VI" | "XIV")) {
        // "ABE Shinzo" begins in capitals, "Hun SEN" ends in them; an acronym after a name does not belong to it.
        return name.upper && name.parts == 1 && t.shape == Shape::Title && !name.syllables;
    }
    // "Lee Do-hoon", "Lee Do - hoon": no "do" that names who did it.
    let hyphenated = || {
        let part = s.r.token(j + 2).is_some_and(|t| t.kind == Kind::Word && t.shape == Shape::Lower);
        t.len() <= 4 && s.r.token(j + 1).is_some_and(|t| t.kind == Kind::Dash) && part
    };
    match s.cover(j) {
        None if hyphenated() => true,
        None => name.syllables && name.vietnamese || s.r.hit(j, Class::Common).is_none(),
        Some(c) if c.kind == EntityKind::Place && name.syllables => {
            c.start == j && (c.end == j + 1 || name.parts < 2 && name.vietnamese) || c.start < j && c.end == j + 1
        }
        Some(_) => false,
    }
}
