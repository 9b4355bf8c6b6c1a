//! Documents → corpus: many articles as one register.
//!
//! Works on finished [`Document`]s, so that articles can be read anywhere and linked elsewhere, and on the [`Card`]s that are made of them. In the order in which things happen:
//!
//! | file | what |
//! | --- | --- |
//! | `card`, `words`, `hash` | what is kept of an article; words and numbers to compare |
//! | `text` | articles that print the same text |
//! | `report`, `when`, `name` | what tells one meeting from another, and under which keys it is looked up |
//! | `same` | when two reports are of one meeting |
//! | `tally` | what most reports say |
//! | `groups` | which reports hang together, kept up to date |
//! | `choose`, `meeting` | one record of many reports, and where they disagree |
//! | `people`, `entity`, `series`, `encounter`, `ledger` | what follows from it |
//! | `register` | all of it together |
//! | `page` | a part of it, newest first |

mod card;
mod choose;
mod encounter;
mod entity;
mod groups;
mod hash;
mod ledger;
mod meeting;
mod name;
mod page;
mod people;
mod register;
mod report;
mod same;
mod series;
mod tally;
mod text;
mod when;
mod words;

pub use card::Card;
pub use page::page;
pub use register::Register;

use crate::model::{Corpus, Document};

/// Links articles; their order does not matter.
///
/// ```
/// use bienban::{Options, analyze, link::link};
///
/// let read = |id: &str, text: &str| analyze(&format!("Tin đối ngoại\n\n{text}\n"), &Options { id: id.into(), ..Options::default() });
/// let corpus = link([
///     read("plan", "Đại tướng Quách Tự Lâm sẽ hội đàm với Bộ trưởng Quốc phòng Mông Cổ Gantulga Batsaikhan tại Hà Nội vào ngày 14/5/2024."),
///     read("news", "Ngày 14/5/2024, Đại tướng Quách Tự Lâm hội đàm với Bộ trưởng Quốc phòng Mông Cổ Gantulga Batsaikhan tại Hà Nội."),
/// ]);
/// assert_eq!(corpus.meetings[0].reports.len(), 2);
/// assert_eq!(corpus.documents.len(), 2);
/// ```
pub fn link(documents: impl IntoIterator<Item = Document>) -> Corpus {
    let mut register = Register::new();
    documents.into_iter().for_each(|document| {
        register.add(document);
    });
    register.corpus()
}
