//! series/composed: a series whose name is put together from what it is, who meets and whose it is.
//! Why: the press prints the same mechanism in many forms ("Hội nghị hẹp Bộ trưởng Quốc phòng các nước ASEAN", "Hội nghị Bộ trưởng Quốc phòng ASEAN mở rộng"); the parts and not the
//! wording tell which it is.
//! accepts "dự [Hội nghị hẹp Bộ trưởng Quốc phòng các nước ASEAN] tại Viêng Chăn"  code = "ADMM-Retreat"
//! accepts "dự [Hội nghị Bộ trưởng Quốc phòng các nước ASEAN mở rộng] lần thứ 9"  code = "ADMM-Plus"
//! accepts "dự [Nhóm làm việc Quan chức Quốc phòng cấp cao ASEAN mở rộng] tại Hà Nội"  code = "ADSOM-Plus-WG"
//! accepts "đồng chủ trì [Đối thoại Chính sách Quốc phòng Việt Nam - Cuba] lần thứ 3"  code = "DPD"
//! accepts "tại [hội nghị thượng đỉnh Mỹ - Triều] lần hai"  code = "US-DPRK-Summit"
//! accepts "bên lề [Hội nghị Cấp cao ASEAN - Trung Quốc] tại Manila"  code = "ASEAN-Plus"
//! accepts "sau [hội đàm thượng đỉnh Mỹ - Triều] lần hai"  code = "US-DPRK-Summit"
//! accepts "bên lề [hội nghị thượng đỉnh NATO] ở Brussels"
//! accepts "kết quả [thượng đỉnh Nga - Mỹ] và [cuộc gặp thượng đỉnh liên Triều]"
//! accepts "mở [Đối thoại Cấp cao APEC - ASEAN] ngày mai"  code = "APEC"
//! rejects "cuộc gặp Mỹ - Triều"
//! rejects "Hội nghị tổng kết công tác năm"
//! rejects "đối thoại chiến lược trong nước"

use crate::lexicon::{Class, Hit};
use crate::reading::Toks;
use crate::recognise::around::Around;
use crate::recognise::rule::Found;
use crate::tokenise::{Kind, Shape, fold};

pub const ID: &str = "series/composed";

const DASH: u64 = fold("-");
const PLUS: u64 = fold("+");
const VA: u64 = fold("và");
const VOI: u64 = fold("với");
const THUONG: u64 = fold("thượng");
const CAP: u64 = fold("cấp");

/// The parts read so far.
#[derive(Default)]
struct Parts {
    lead: &'static str,
    core: &'static str,
    bloc: &'static str,
    narrow: bool,
    plus: bool,
    /// A working group, also behind "Hội nghị".
    group: bool,
    defence: bool,
    between: bool,
    partner: bool,
    countries: Vec<&'static str>,
    pair: &'static str,
}

/// The name that begins at a token.
pub fn at(a: &Around, i: u32) -> Option<Found> {
    let r = a.r;
    let end = a.end(i);
    let word = |k: u32| r.hit(k, Class::SeriesWords);
    let first = word(i)?;
    let mut p = Parts::default();
    // A name begins with a lead, or with the summit itself ("thượng đỉnh Mỹ - Triều", "Cấp cao Đông Á").
    let bare = first.more() == "summit" && (r.is(i, THUONG) || r.is(i, CAP) && r.tokens[i].capital());
    let other_talks = first.more() == "talks" && word(first.end).is_none_or(|h| h.more() != "summit");
    if !(first.value() == "lead" || bare) || other_talks {
        return None;
    }
    let (mut j, mut last) = (i, i);
    while j < end {
        if p.bloc == "ASEAN-Summit" && r.is(j, PLUS) && j + 1 < end && r.tokens[j + 1].kind == Kind::Number {
            p.partner = true;
            j += 2;
            last = j;
        } else if let Some(h) = word(j).filter(|h| h.value() != "topic" && h.value() != "joint-core" || p.lead == "joint").filter(|h| fits(&p, h, j == i)) {
            j = h.end;
            if take(&mut p, &h) {
                last = j;
            }
        } else if let Some((e, code)) = a.state(j).filter(|_| !p.lead.is_empty() || !p.core.is_empty()) {
            if p.countries.len() == 3 {
                break;
            }
            p.countries.push(code);
            p.partner |= !p.bloc.is_empty();
            j = e;
            last = j;
        } else if r.is(j, DASH) && j > i && (joins(a, j + 1) || !p.countries.is_empty()) {
            j += 1;
        } else if (r.is(j, VA) || r.is(j, VOI)) && (p.between && !p.countries.is_empty() || !p.bloc.is_empty()) && a.state(j + 1).is_some() {
            if !p.between && p.core.is_empty() {
                break;
            }
            j += 1;
        } else if let Some(h) = r.hit(j, Class::Series).filter(|h| p.core.is_empty() && p.bloc.is_empty() && group_of(&p, h)) {
            p.group = true;
            p.core = if h.value().starts_with("ADSOM") { "defence-officials" } else { "defence-ministers" };
            p.plus |= h.value().ends_with("Plus");
            p.bloc = "ASEAN-Summit";
            j = h.end;
            last = j;
        } else {
            break;
        }
    }
    let toks = Toks::new(i, last);
    // The short form of a joint group: "Nhóm làm việc chung" with a capital.
    let code = p.code().or((p.lead == "joint" && r.tokens[i].capital() && toks.len() == first.len()).then_some("-"))?;
    let code = if p.core == "two-plus-two" { "" } else { code };
    // Without a code only a name written as one.
    let of_summit = p.core == "summit" && last > first.end;
    if code == "-" && !of_summit && !(r.tokens[i].capital() || a.any_capital(Toks::new(first.end, last)) && named(a, &p, first.end)) {
        return None;
    }
    Some(Found { toks, row: super::row(code).filter(|_| !matches!(code, "-" | "")) })
}

/// A capital directly behind the lead that is not a bloc's or a country's.
fn named(a: &Around, p: &Parts, i: u32) -> bool {
    !p.lead.is_empty() && a.r.token(i).is_some_and(|t| t.capital() && t.shape == Shape::Title) && a.state(i).is_none()
}

/// Whether another country or bloc follows.
fn joins(a: &Around, j: u32) -> bool {
    a.state(j).is_some() || a.r.hit(j, Class::SeriesWords).is_some_and(|h| matches!(h.value(), "bloc" | "pair"))
}

/// The mechanism whose working group this is: "Nhóm làm việc ADSOM+".
fn group_of(p: &Parts, h: &Hit) -> bool {
    p.lead == "group" && (h.value().starts_with("ADSOM") || h.value().starts_with("ADMM"))
}

/// Whether a part may stand where the reading is.
fn fits(p: &Parts, h: &Hit, first: bool) -> bool {
    match h.value() {
        "lead" => first || p.lead == "meeting" && p.core.is_empty() && matches!(h.more(), "group" | "joint" | "forum"),
        "core" => p.core.is_empty() || matches!(p.core, "bilateral" | "summit") && h.more() == p.core,
        "bloc" => p.bloc.is_empty() && p.countries.is_empty() || p.core == "summit" && (p.countries.len() == 1 || !p.bloc.is_empty() && h.more() != p.bloc),
        "plus" => !p.bloc.is_empty(),
        "pair" => p.core == "summit",
        _ => true,
    }
}

/// Takes a part in; whether a name may end with it.
fn take(p: &mut Parts, h: &Hit) -> bool {
    match h.value() {
        "lead" => match h.more() {
            "retreat" => (p.lead, p.narrow) = ("meeting", true),
            more => {
                p.group |= more == "group";
                p.lead = more;
            }
        },
        "core" => p.core = h.more(),
        "bloc" => {
            p.partner |= !p.countries.is_empty() || !p.bloc.is_empty();
            p.bloc = if p.bloc.is_empty() { h.more() } else { p.bloc };
        }
        "pair" => p.pair = h.more(),
        "plus" => p.plus = true,
        "narrow" => p.narrow = true,
        "joint-core" => p.defence = true,
        "link" => {
            p.between |= h.more() == "between";
            return false;
        }
        _ => return h.value() == "manner" && !p.core.is_empty(),
    }
    true
}

impl Parts {
    /// The series code, `-` for a series without one, none if the parts are no series.
    fn code(&self) -> Option<&'static str> {
        let asean = self.bloc == "ASEAN-Summit";
        let two = self.countries.len() > 1;
        Some(match self.core {
            "defence-ministers" if asean => match () {
                _ if self.group && self.plus => "EWG",
                _ if self.partner => "ASEAN-Plus",
                _ if self.plus => "ADMM-Plus",
                _ if self.narrow => "ADMM-Retreat",
                _ => "ADMM",
            },
            "defence-officials" if asean => match (self.group, self.plus) {
                (true, true) => "ADSOM-Plus-WG",
                (true, false) => "ADSOM-WG",
                (false, true) => "ADSOM-Plus",
                (false, false) => "ADSOM",
            },
            "chiefs" if asean => "ACDFM",
            "foreign-ministers" if asean && !self.partner => "AMM",
            "foreign-ministers" | "others" if asean && self.partner => "ASEAN-Plus",
            "foreign-ministers" | "defence-ministers" | "others" if self.bloc == "EAS" => "EAS",
            "foreign-ministers" | "defence-ministers" | "others" if !self.bloc.is_empty() => "-",
            "summit" if !self.pair.is_empty() => self.pair,
            "summit" if asean && self.partner => "ASEAN-Plus",
            "summit" if !self.bloc.is_empty() => self.bloc,
            "summit" if self.countries.contains(&"US") && self.countries.contains(&"KP") => "US-DPRK-Summit",
            "summit" if two => "-",
            "summit" => return None,
            "DPD" if self.lead == "dialogue" => "DPD",
            code @ ("DSD" | "PSDD" | "DCD") if self.lead == "dialogue" => code,
            "two-plus-two" if self.lead == "dialogue" => "-",
            "BDFE" if self.lead == "exchange" => "BDFE",
            "bilateral" if self.lead == "dialogue" && two || self.lead == "forum" && (two || self.partner) => "-",
            "" if self.lead == "committee" && two => "-",
            "" if self.lead == "joint" && (self.defence || two) => "JWG",
            _ => return None,
        })
    }
}
