//! organization/acronym: an acronym that the text introduces in parentheses behind the full name, there and wherever it stands again.
//! Why: "(ABC)" behind a name says what ABC is; series and documents are introduced in the same way and keep their kind.
//! accepts "Viện Nghiên cứu Biển Bắc ([VNB]) cho biết. Theo [VNB], tàu đã rời cảng"
//! rejects "Tập đoàn Sao Biển (TP. HCM)"
//! rejects "Bộ Giao thông vận tải (GTVT) và các sở GTVT"

use super::Mention;
use super::around::Around;
use crate::lexicon::Class;
use crate::model::EntityKind;
use crate::reading::{Reading, Toks};
use crate::tokenise::{Kind, Shape};
use std::collections::HashMap;

/// Appends the acronyms that `out` introduces.
pub fn find(around: &Around, out: &mut Vec<Mention>) {
    let r = around.r;
    let covered = super::covered(r, out.iter());
    let mut known: HashMap<u64, EntityKind> = HashMap::new();
    for m in out.iter().filter(|m| matches!(m.kind, EntityKind::Organization | EntityKind::Series | EntityKind::Document)) {
        let i = m.toks.end + 1;
        let open = r.token(m.toks.end).is_some_and(|t| t.is_punct('('));
        let close = r.token(i + 1).is_some_and(|t| t.is_punct(')') || t.is_punct(',') || t.is_punct(';'));
        if open && close && !covered[i as usize] && acronym(r, i) && around.place(i).is_none() && !of_last_words(r, m.toks, i) {
            known.entry(r.tokens[i].fold).or_insert(m.kind);
        }
    }
    if known.is_empty() {
        return;
    }
    for i in (0..r.tokens.len() as u32).filter(|&i| !covered[i as usize] && acronym(r, i)) {
        if let Some(&kind) = known.get(&r.tokens[i].fold) {
            let id = match kind {
                EntityKind::Series => "series/acronym",
                EntityKind::Document => "document/acronym",
                _ => "organization/acronym",
            };
            out.push(Mention::new(Toks::new(i, i + 1), kind, id));
        }
    }
}

/// Whether an acronym in parentheses behind a name is made of the last words of a name alone, words for what it deals with ("Luật Các tổ chức tín dụng (TCTD)"): it is theirs then.
pub fn of_last_words(r: &Reading, name: Toks, acronym: u32) -> bool {
    let initial = |i: u32| r.word(i).chars().next().and_then(|c| c.to_uppercase().next());
    let words = || name.iter().filter(|&i| r.tokens[i].kind == Kind::Word);
    let letters = r.word(acronym).chars().count();
    let last = || words().rev().map(initial);
    let common = words().rev().nth(letters - 1).is_some_and(|i| !r.tokens[i].capital() || r.hits.has(i, &[Class::OfficeWords, Class::Fields]));
    words().count() > letters && common && r.word(acronym).chars().rev().zip(last()).all(|(c, of)| of == Some(c))
}

/// Whether token `i` is written like an acronym.
pub fn acronym(r: &Reading, i: u32) -> bool {
    let t = &r.tokens[i];
    let capitals = r.word(i).chars().filter(|c| c.is_uppercase()).count();
    t.kind == Kind::Word && (t.shape == Shape::Upper || t.shape == Shape::Mixed && t.capital()) && capitals > 1 && t.len() < 14
}
