//! Chains of ranks, offices and words of address, before a name ("Bộ trưởng Bộ Quốc phòng - Đại tướng") and after it (", Ủy viên Trung ương Đảng, Thứ trưởng").

use super::Scan;
use super::name;
use super::office::{self, Side};
use crate::lexicon::Class;
use crate::reading::Toks;
use crate::tokenise::{Kind, Token, fold};

/// Most ranks and offices in a chain.
const LONGEST: usize = 9;
const KIEM: u64 = fold("kiêm");
const TUOI: u64 = fold("tuổi");
const MOT: u64 = fold("một");
const PLURAL: [u64; 8] = [fold("các"), fold("những"), fold("hai"), fold("ba"), fold("bốn"), fold("năm"), fold("2"), fold("3")];
/// Further words that count offices: whoever is named behind them holds none of these.
const COUNTS: [u64; 4] = [fold("nhiều"), fold("số"), fold("vài"), fold("mọi")];
/// Before an office that somebody else holds: "theo Bộ trưởng Quốc phòng, ông A ...".
const GOVERNS: [u64; 11] =
    [fold("với"), fold("theo"), fold("của"), fold("cho"), fold("từ"), fold("cùng"), fold("gặp"), fold("hỏi"), fold("ngoài"), fold("đón"), fold("tiếp")];
/// Behind a name that only explains an office: the clause goes on.
const GOES_ON: [u64; 9] = [fold("và"), fold("tới"), fold("đến"), fold("tại"), fold("ở"), fold("về"), fold("với"), fold("trong"), fold("vào")];

const NOW: u64 = fold("đang");
/// Behind "đang": "thăm", "ở thăm", "trong chuyến thăm".
const VISITS: [u64; 3] = [fold("thăm"), fold("ở"), fold("trong")];

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
    pub fn empty(at: u32) -> Self {
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
    title.plural = i > r.sentence_at(i).toks.start && PLURAL.contains(&r.tokens[i - 1].fold);
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
        if comma && (main_clause(s, i, j + 1) || somebody_else(s, i, j + 1) || invited_by(s, i, j + 1)) {
            break;
        }
        if comma && title.last == Last::Office && explained(s, i, j) {
            title.end = j + 1;
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

/// "Trong cuộc gặp với Bộ trưởng Quốc phòng X, ông A nhấn mạnh", "theo các quan chức X, ông A": behind the comma somebody else is told of. `i`: the
/// office, `j`: the word of address.
fn main_clause(s: &Scan, i: u32, j: u32) -> bool {
    let r = s.r;
    let sentence = r.sentence_at(i).toks;
    let before = |words: &[u64]| i > sentence.start && words.contains(&r.tokens[i - 1].fold);
    let Some(address) = r.hit(j, Class::Honorifics).filter(|h| h.value() != "plural" && h.end < sentence.end) else { return false };
    let Some(name) = name::at(s, address.end, true) else { return false };
    if before(&PLURAL) || before(&COUNTS) {
        return true;
    }
    let behind = name.toks.end;
    // "Tiếp Thủ tướng X, bà A đang thăm Việt Nam": told of her.
    let visits = r.is(behind, NOW) && r.token(behind + 1).is_some_and(|t| VISITS.contains(&t.fold));
    let goes_on = |t: &Token| match t.kind {
        Kind::Word => !GOES_ON.contains(&t.fold) && !visits,
        Kind::Quote => true,
        _ => t.is_punct(',') && behind + 1 < sentence.end && office::at(s, behind + 1, Side::After).is_some(),
    };
    before(&GOVERNS) && behind < sentence.end && goes_on(&r.tokens[behind])
}

/// "Theo ủy quyền của Thủ tướng, Bộ trưởng A trình bày": behind the comma one of those below him acts. `i`: the office at the head, alone; `j`: the next office.
fn somebody_else(s: &Scan, i: u32, j: u32) -> bool {
    let r = s.r;
    let office = |at: u32, values: &[&str]| r.hit(at, Class::Offices).filter(|h| values.contains(&h.value()));
    let head = office(i, &["state", "government"]).is_some_and(|h| h.end + 1 == j && !office::leads(r.tokens[i].fold));
    let governed = i > r.sentence_at(i).toks.start && GOVERNS.contains(&r.tokens[i - 1].fold);
    head && governed && office(j, &["minister", "diplomat", "military", "staff"]).is_some()
}

/// "Nhận lời mời của Bộ trưởng Quốc phòng Trung Quốc, Đại tướng A dẫn đầu đoàn": whoever comes stands behind the comma, since the clause names nobody else. `i`: the
/// office that invites, `j`: the next title.
fn invited_by(s: &Scan, i: u32, j: u32) -> bool {
    let r = s.r;
    let sentence = r.sentence_at(i).toks;
    if i < sentence.start + 3 || !r.are(i - 3, &INVITED) {
        return false;
    }
    let abroad = (i..j).any(|k| r.state(k).is_some_and(|h| h.value() != "VN"));
    let titled = |k: u32| {
        let t = before(s, k);
        name::at(s, t.end, true).filter(|_| t.last != Last::Nothing && t.end > k)
    };
    let Some(name) = titled(j).filter(|_| abroad) else { return false };
    let mut clause = (name.toks.end..sentence.end).take_while(|&k| !COMES.contains(&r.tokens[k].fold));
    !clause.any(|k| r.tokens[k].is_punct(',') && (titled(k + 1).is_some() || r.is(k + 1, DOAN)))
}

/// "Lời mời của".
const INVITED: [u64; 3] = [fold("lời"), fold("mời"), fold("của")];
/// "Dẫn đầu", "đã", "sẽ", "thăm", "làm trưởng đoàn", "bắt đầu".
const COMES: [u64; 6] = [fold("dẫn"), fold("đã"), fold("sẽ"), fold("thăm"), fold("làm"), fold("bắt")];
const DOAN: u64 = fold("đoàn");

/// "Đại sứ Mỹ tại Liên Hợp Quốc, Nikki Haley, đã ...": a foreign name between commas explains one office before it. `i`: the office, `comma`: the token behind it.
fn explained(s: &Scan, i: u32, comma: u32) -> bool {
    let r = s.r;
    let sentence = r.sentence_at(i).toks;
    let counted = i > sentence.start && (PLURAL.contains(&r.tokens[i - 1].fold) || COUNTS.contains(&r.tokens[i - 1].fold));
    let name = name::at(s, comma + 1, true).filter(|n| n.parts >= 2 && !n.syllables && !n.upper && n.toks.end < sentence.end);
    // "được bầu làm chủ tịch, A, B": an office alone counts for nothing.
    let full = office::at(s, i, Side::Before).is_some_and(|o| o.toks.end > r.hit(i, Class::Offices).map_or(0, |h| h.end));
    !counted && full && name.is_some_and(|n| r.tokens[n.toks.end].is_punct(',') && !s.is_title(n.toks.end + 1))
}

/// The chain after a name that ends before token `i`; `led`: the chain before the name.
pub fn after(s: &Scan, led: &Title, i: u32) -> Title {
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
            if office.relation || of_next(s, led, k) || of_another(s, led, i, office.toks) {
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

/// "Tổng thống Philippines A, nhà lãnh đạo Mỹ ...", "nhà lãnh đạo Nga B, chuyên gia cho hay": an office of another state than the name's own, or one that says
/// nothing of its holder before what is said, begins the next clause. The name ends before token `end`; of whom everybody knows the state is known, too.
fn of_another(s: &Scan, led: &Title, end: u32, office: Toks) -> bool {
    let r = s.r;
    let state = |o: &Toks| o.iter().find_map(|i| r.state(i).filter(|h| h.end <= o.end && s.cover(i).is_some())).map(|h| h.value());
    let known = || r.hits.at(led.end).iter().find(|h| h.class() == Class::Notables && h.end == end).map(|h| h.value());
    let own = led.offices.iter().find_map(state).or_else(known);
    let other = own.zip(state(&office)).is_some_and(|(a, b)| a != b);
    let bare = || r.hit(office.start, Class::Offices).is_some_and(|h| h.end == office.end && h.value() == "expert");
    let says = || office.end < r.sentence_at(office.start).toks.end && r.hit(office.end, Class::Saying).is_some();
    other || own.is_some() && bare() && says()
}

/// An office directly before the next person's name, also behind a comma where the last name stood so, too.
fn of_next(s: &Scan, led: &Title, k: u32) -> bool {
    let Some(office) = office::at(s, k, Side::Before) else { return false };
    let end = s.r.sentence_at(k).toks.end;
    let mut j = office.toks.end;
    let commas = led.end > led.start && s.r.tokens[led.end - 1].is_punct(',');
    if commas && j + 1 < end && s.r.tokens[j].is_punct(',') && explained(s, k, j) {
        return true;
    }
    // "Bộ trưởng Ngoại giao Australia A, Phó thủ tướng, Bộ trưởng Ngoại giao B": of whoever has his office already, the chain ahead of a name is not.
    if !led.offices.is_empty() && j + 1 < end && s.r.tokens[j].is_punct(',') && of_next(s, led, j + 1) {
        return true;
    }
    if j < end && s.r.tokens[j].kind == Kind::Dash {
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
