//! document/fixed-name: a document by its fixed name or acronym, with its year.
//! Why: conventions and codes are printed under a few names wherever they stand.
//! accepts "tuân thủ [UNCLOS 1982] và sớm đạt được [COC]"
//! accepts "theo [Công ước Liên Hợp Quốc về Luật Biển năm 1982]"
//! rejects "ứng xử của các bên"

use crate::lexicon::Class;
use crate::reading::Toks;
use crate::recognise::around::Around;
use crate::recognise::rule::Found;

pub const ID: &str = "document/fixed-name";

/// The longest fixed name that begins at a token.
pub fn at(a: &Around, i: u32) -> Option<Found> {
    let hit = a.r.hit(i, Class::Documents)?;
    Some(Found { toks: Toks::new(i, super::year(a, hit.end)), row: Some(hit.row()) })
}
