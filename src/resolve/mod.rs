//! Resolve: mentions → entities, timexes → values.

pub mod date;
pub mod document;
mod join;
pub mod organization;
pub mod person;
pub mod place;
pub mod series;

use crate::model::{Basis, EntityKind};
use crate::reading::{Reading, Toks};
use crate::recognise::Recognised;

/// A real-world thing that the article names, with all its mentions (numbers into [`Recognised::mentions`], ascending).
#[derive(Clone, Debug)]
pub struct Entity {
    pub kind: EntityKind,
    /// Fullest form, as printed at one of the mentions, white space folded.
    pub name: String,
    pub mentions: Vec<u32>,
    /// ISO 3166-1 alpha-2, with how it is known and where.
    pub country: Option<(&'static str, Basis, Vec<Toks>)>,
    /// English gloss, or empty.
    pub en: &'static str,
    /// Persons: distinct ranks and offices, as printed.
    pub ranks: Vec<Toks>,
    pub offices: Vec<Toks>,
    /// Places: `country`, `city`, ...; else empty.
    pub place_type: &'static str,
    /// Series code or acronym, or empty.
    pub code: String,
    /// The number of the user's word for it, where there is one.
    pub own: Option<u32>,
}

impl Entity {
    /// Nothing but its kind.
    fn new(kind: EntityKind) -> Self {
        Self {
            kind,
            name: String::new(),
            mentions: Vec::new(),
            country: None,
            en: "",
            ranks: Vec::new(),
            offices: Vec::new(),
            place_type: "",
            code: String::new(),
            own: None,
        }
    }
}

/// The publication day and the day that "hôm nay" means.
#[derive(Clone, Debug, Default)]
pub struct Calendar {
    /// Value, whether the caller gave it, and where the page prints it.
    pub published: Option<(String, bool, Option<Toks>)>,
    /// Value; basis `published`, `given` or `inferred`; the words it was inferred from.
    pub reference: Option<(String, &'static str, Option<Toks>)>,
    /// The year that the text speaks of, where no day of writing tells.
    pub year: Option<i32>,
}

/// Entities of a text and what each mention refers to.
#[derive(Debug, Default)]
pub struct Resolved {
    pub entities: Vec<Entity>,
    /// For each mention the number of its entity.
    pub entity_of: Vec<u32>,
    pub calendar: Calendar,
}

/// Joins mentions to entities and gives every timex its value. May add mentions (short names of persons known from elsewhere in the text).
pub fn resolve(r: &Reading, found: &mut Recognised, published: Option<&str>) -> Resolved {
    let calendar = date::resolve(r, &mut found.timexes, &found.mentions, published);
    person::add_short_names(r, &mut found.mentions);
    let mut entities = place::entities(r, &found.mentions);
    entities.extend(organization::entities(r, &found.mentions, &entities));
    entities.extend(series::entities(r, &found.mentions));
    entities.extend(document::entities(r, &found.mentions));
    entities.extend(person::entities(r, &found.mentions, &entities));
    crate::order::sort_by_key(&mut entities, |e| e.mentions[0] as u64);
    // What the user's words name goes by the user's name for it.
    for e in &mut entities {
        if let Some(own) = e.own.and_then(|n| r.own_word(n)) {
            e.name.clone_from(&own.word.name);
        }
    }
    let mut entity_of = vec![u32::MAX; found.mentions.len()];
    for (n, e) in entities.iter().enumerate() {
        for &m in &e.mentions {
            entity_of[m as usize] = n as u32;
        }
    }
    Resolved { entities, entity_of, calendar }
}
