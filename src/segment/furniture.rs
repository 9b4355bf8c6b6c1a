//! block/chrome: menus, buttons, forms, counters.
//! Why: such lines say nothing but what the furniture of pages says (`lexicon/furniture.tsv`), whatever numbers and signs stand around it.
//! accepts "[Chia sẻ]"
//! accepts "[Bình luận (0)]"
//! accepts "[• Từ khóa]"
//! accepts "[Được quan tâm nhất Mới nhất Tặng sao cho thành viên]"
//! accepts "[Bạn cần đăng nhập để thực hiện chức năng này!]"
//! accepts "[Trang chủ > Thời sự > Quốc phòng]"
//! accepts "[776 lượt xem]"
//! accepts "[#Hội nghị quốc phòng]"
//! accepts "[Giới thiệu | Tin tức | Văn bản | Hỏi đáp]"
//! rejects "Chia sẻ với báo chí bên lề hội nghị, ông cho biết hai bên đã thống nhất."

use super::page::Page;
use crate::lexicon::{self, Class};
use crate::tokenise::{Kind, Token};

/// What a line of furniture tells about the lines that follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Furniture {
    /// Nothing.
    Plain,
    /// Teasers of other articles follow.
    Teasers,
    /// Readers' comments follow.
    Comments,
}

/// Longest line that `start` phrases can begin, in tokens.
const SENTENCE: usize = 40;

pub fn read(page: &Page, n: usize) -> Option<Furniture> {
    let toks = page.toks(n);
    if toks.len() > SENTENCE {
        return None;
    }
    // Tags, and bars of links.
    if toks[0].is_punct('#') && toks.len() > 1 && !toks[1].spaced || toks.iter().filter(|t| t.is_punct('|')).count() >= 3 {
        return Some(Furniture::Plain);
    }
    let mut found = None;
    let mut k = 0;
    while k < toks.len() {
        if !matches!(toks[k].kind, Kind::Word) {
            k += 1;
            continue;
        }
        let (len, row) = lexicon::longest(&toks[k..], Class::Furniture)?;
        let what = match row.value {
            "teasers" => Furniture::Teasers,
            "comments" => Furniture::Comments,
            _ => Furniture::Plain,
        };
        if row.more == "start" && found.is_none() {
            return Some(what);
        }
        found = Some(found.filter(|f| *f != Furniture::Plain).unwrap_or(what));
        if row.value == "section" && k + len < toks.len() && !path_sign(&toks[k + len]) {
            return None;
        }
        k += len;
        if toks.get(k).is_some_and(path_sign) {
            return found;
        }
    }
    // Only signs and numbers: rules, bullets, counters.
    found.or((toks.len() <= 6 && toks.iter().all(|t| t.kind != Kind::Word)).then_some(Furniture::Plain))
}

/// What separates the steps of the path to a page.
fn path_sign(t: &Token) -> bool {
    ['>', '»', '›', '→'].iter().any(|c| t.value == *c as u32 && t.kind != Kind::Number && t.kind != Kind::Word)
}
