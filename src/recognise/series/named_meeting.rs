//! series/named-meeting: a conference, forum or dialogue with a name of its own.
//! Why: a gathering whose title is written with capitals behind "Hội nghị", "Diễn đàn", "Đối thoại" is a named event, mostly one that returns.
//! accepts "dự [Hội nghị Tương lai Biển Bắc] lần thứ 3"
//! accepts "khai mạc [Diễn đàn Doanh nhân trẻ Bắc Hải] tại Huế"
//! accepts "các nước của [Tiến trình Bắc Hải] gặp nhau"
//! rejects "Hội nghị tổng kết công tác năm"
//! rejects "bên lề Hội nghị Thượng đỉnh ông nói"
//! rejects "dự Hội nghị do Thủ tướng chủ trì"
//! rejects "Đối thoại với Hội đồng tư vấn"

use crate::lexicon::Class;
use crate::reading::Toks;
use crate::recognise::around::Around;
use crate::recognise::rule::Found;
use crate::tokenise::{Kind, Shape, fold};

pub const ID: &str = "series/named-meeting";

const DASH: u64 = fold("-");
const VA: u64 = fold("và");
const VE: u64 = fold("về");

/// The meeting that begins at a token.
pub fn at(a: &Around, i: u32) -> Option<Found> {
    let r = a.r;
    let end = a.end(i).min(i + 20);
    let lead = r.hit(i, Class::SeriesWords).filter(|h| matches!(h.more(), "meeting" | "forum" | "dialogue" | "process" | "fair") && h.len() % 2 == 0)?;
    let first = r.token(lead.end).filter(|t| lead.end < end && t.capital())?;
    // Not the office, body or state that holds it.
    let other = r.hits.at(lead.end).iter().any(|h| {
        matches!(h.class(), Class::Offices | Class::Ranks | Class::Bodies | Class::BodyHeads | Class::Honorifics)
            && a.title_word(lead.end).is_none_or(|e| e < h.end)
    });
    if !r.tokens[i].capital() || other || a.country(lead.end).is_some() || first.kind != Kind::Word {
        return None;
    }
    let (mut j, mut last, mut words) = (lead.end, lead.end, 0);
    while j < end {
        let t = &r.tokens[j];
        if let Some(e) = a.place(j).or_else(|| a.state(j).map(|s| s.0)) {
            j = e;
        } else if let Some(e) = a.title_word(j) {
            j = e;
        } else if (r.is(j, DASH) || r.is(j, VA) || r.is(j, VE)) && j + 1 < end && (r.tokens[j + 1].capital() || a.title_word(j + 1).is_some()) {
            j += 1;
            continue;
        } else if t.capital() && r.hit(j, Class::Ranks).is_none() {
            let pair = t.shape == Shape::Title && t.syllable && j + 1 < end && a.completes(j + 1);
            j += 1 + pair as u32;
        } else {
            break;
        }
        words += 1;
        last = j.min(end);
    }
    // "Hội nghị Thượng đỉnh" alone is any summit.
    let bare = words == 1 && r.hit(lead.end, Class::SeriesWords).is_some_and(|h| h.more() == "summit");
    (words > 1 || !bare && words == 1 && last > lead.end + 1 && !a.opens(i)).then_some(Found { toks: Toks::new(i, last), row: None })
}
