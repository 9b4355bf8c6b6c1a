//! Chains of ranks, offices and words of address, before a name ("Bộ trưởng Bộ Quốc phòng - Đại tướng") and after it (", Ủy viên Trung ương Đảng, Thứ trưởng").

use super::Scan;
use super::name;
use super::office::{self, Side};
use crate::lexicon::Class;
use crate::reading::Toks;
use crate::tokenise::{Kind, fold};

/// Most ranks and offices in a chain.
const LONGEST: usize = 9;
const KIEM: u64 = fold("kiêm");
const TUOI: u64 = fold("tuổi");
const VOI: u64 = fold("với");
const MOT: u64 = fold("một");
const PLURAL: [u64; 8] = [fold("các"), fold("những"), fold("hai"), fold("ba"), fold("bốn"), fold("năm"), fold("2"), fold("3")];

/// What stands directly before a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Last {
    Nothing,
    Rank,
    Office,
    Address,
}

/// A chain of titles.
#[derive(Debug)]
pub struct Title {
    pub ranks: Vec<Toks>,
    pub offices: Vec<Toks>,
    pub last: Last,
    /// Several persons follow.
    pub plural: bool,
    /// The chain's first token.
    pub start: u32,
    /// The token after the chain.
    pub end: u32,
}

impl Title {
    fn empty(at: u32) -> Self {
        Self { ranks: vec![], offices: vec![], last: Last::Nothing, plural: false, start: at, end: at }
    }
}

/// The chain that begins at token `i`, for a name that follows it.
pub fn before(s: &Scan, i: u32) -> Title {
    let r = s.r;
    let mut title = Title::empty(i);
    if s.cover(i).is_some() {
        return title;
    }
    let end = r.sentence_at(i).toks.end;
    title.plural = i > r.sentence_at(i).toks.start && PLURAL.contains(&r.tokens[i as usize - 1].fold);
    let mut j = i;
    let mut country;
    for _ in 0..LONGEST {
        if j >= end {
            break;
        }
        if let Some(h) = r.hit(j, Class::Honorifics).filter(|_| s.cover(j).is_none()) {
            title.plural |= h.value() == "plural";
            (title.last, title.end) = (Last::Address, h.end);
            country = false;
        } else if let Some(rank) = s.rank(j) {
            title.ranks.push(rank);
            (title.last, title.end) = (Last::Rank, rank.end);
            country = false;
        } else if let Some(office) = office::at(s, j, Side::Before) {
            if !office.relation {
                title.offices.push(office.toks);
            }
            (title.last, title.end) = (Last::Office, office.toks.end);
            country = office.country;
        } else {
            break;
        }
        j = title.end;
        // What may stand between two titles.
        let Some(t) = r.token(j).filter(|_| j < end) else { break };
        let comma = t.is_punct(',');
        if comma && country && r.hit(j + 1, Class::Honorifics).is_none() && s.rank(j + 1).is_none() {
            break;
        }
        if comma && country && main_clause(s, i, j + 1) {
            break;
        }
        if comma || t.kind == Kind::Dash || t.is_punct('/') || t.is_punct('.') && title.last == Last::Address || t.fold == KIEM {
            j += 1;
        }
        if comma && r.is(j, KIEM) {
            j += 1;
        }
        if j >= end {
            break;
        }
        if t.kind == Kind::Dash && title.last != Last::Nothing && name::at(s, j, true).is_some() && !s.is_title(j) {
            title.end = j;
            break;
        }
        if t.is_punct('.') && name::at(s, j, true).is_some() {
            title.end = j;
        }
    }
    title
}

/// "Trong cuộc gặp với Bộ trưởng Quốc phòng X, ông A nhấn mạnh": behind the comma somebody else speaks. `i`: the office, `j`: the word of address.
fn main_clause(s: &Scan, i: u32, j: u32) -> bool {
    let r = s.r;
    let with = i > r.sentence_at(i).toks.start && r.is(i - 1, VOI);
    let name = r.hit(j, Class::Honorifics).filter(|h| h.end < r.sentence_at(i).toks.end).and_then(|h| name::at(s, h.end, true));
    let says = |at: u32| at + 1 < r.sentence_at(i).toks.end && r.hit(at + (r.tokens[at as usize].kind == Kind::Quote) as u32, Class::Saying).is_some();
    with && name.is_some_and(|n| says(n.toks.end))
}

/// The chain after a name that ends before token `i`.
pub fn after(s: &Scan, i: u32) -> Title {
    let r = s.r;
    let mut title = Title::empty(i);
    if i >= r.tokens.len() as u32 || i == 0 {
        return title;
    }
    let end = r.sentence_at(i - 1).toks.end;
    let mut j = i;
    for _ in 0..LONGEST {
        let Some(t) = r.token(j).filter(|_| j < end) else { break };
        let open = t.is_punct('(');
        if !(t.is_punct(',') || t.kind == Kind::Dash || open || t.fold == KIEM) {
            break;
        }
        let mut k = j + 1;
        // ", 39 tuổi,"
        if r.token(k).is_some_and(|t| t.kind == Kind::Number) && r.is(k + 1, TUOI) {
            j = k + 2 + open as u32;
            title.end = j;
            continue;
        }
        k += (r.is(k, MOT) || r.is(k, KIEM)) as u32;
        if k >= end {
            break;
        }
        if let Some(rank) = s.rank(k) {
            // A rank after a name is mostly that of the next one.
            if name::at(s, rank.end, true).is_some() || rank.len() == 1 {
                break;
            }
            title.ranks.push(rank);
            j = rank.end;
        } else if let Some(office) = office::at(s, k, Side::After) {
            if of_next(s, k) {
                break;
            }
            if office.relation {
                break;
            }
            title.offices.push(office.toks);
            j = office.toks.end;
        } else {
            break;
        }
        title.last = Last::Office;
        title.end = j;
        if open {
            j += r.token(j).is_some_and(|t| t.is_punct(')')) as u32;
        }
    }
    title
}

/// An office directly before the next person's name.
fn of_next(s: &Scan, k: u32) -> bool {
    let Some(office) = office::at(s, k, Side::Before) else { return false };
    let end = s.r.sentence_at(k).toks.end;
    let mut j = office.toks.end;
    if j < end && s.r.tokens[j as usize].kind == Kind::Dash {
        j += 1;
    }
    if j < end
        && let Some(rank) = s.rank(j)
    {
        j = rank.end;
    } else if j < end
        && let Some(h) = s.r.hit(j, Class::Honorifics)
    {
        j = h.end;
    } else if j > office.toks.end {
        return false;
    }
    j < end && name::at(s, j, true).is_some()
}
