//! Organizations and places over all articles.

use super::card::{Card, Named};
use super::hash::Map;
use super::people::most;
use super::words::{phrase, slug, town};
use crate::model::*;
use crate::order;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// One article's naming of it.
type Seen<'a> = (&'a Card, &'a Named);

/// All of one kind that are named in the corpus.
pub struct Entities<'a> {
    ids: Vec<String>,
    named: Vec<Vec<Seen<'a>>>,
    of: Map<(&'a str, &'a str), usize>,
}

impl<'a> Entities<'a> {
    /// One of a name in a country, of towns one of all its names; a name without a country is that of the one country where it is found.
    pub fn new(cards: &'a BTreeMap<Arc<str>, Card>, kind: EntityKind) -> Self {
        let mut names: Map<u64, BTreeMap<Option<&str>, Vec<Seen>>> = Map::default();
        for card in cards.values() {
            for named in card.named.iter().filter(|n| n.kind == kind) {
                let name = if kind == EntityKind::Place { town(&named.name) } else { phrase(&named.name) };
                names.entry(name).or_default().entry(named.country.as_deref()).or_default().push((card, named));
            }
        }
        let mut all: Vec<(String, Vec<Seen>)> = Vec::new();
        for mut countries in names.into_values() {
            if countries.len() == 2
                && let Some(open) = countries.remove(&None)
            {
                countries.values_mut().for_each(|there| there.extend(open.iter()));
            }
            for (country, there) in countries {
                let name = most(there.iter().map(|n| n.1.name.as_str()));
                all.push((format!("{}:{}", country.unwrap_or("").to_lowercase(), slug(&name)), there));
            }
        }
        for (_, there) in &mut all {
            order::sort_by(there, |a, b| (&a.0.id, a.1.first.start).cmp(&(&b.0.id, b.1.first.start)));
        }
        order::sort_by(&mut all, |a, b| (&a.0, &a.1[0].1.name, &a.1[0].0.id).cmp(&(&b.0, &b.1[0].1.name, &b.1[0].0.id)));
        let (mut ids, mut of, mut counted) = (Vec::new(), Map::default(), BTreeMap::<String, usize>::new());
        for (n, (id, there)) in all.iter().enumerate() {
            let count = counted.entry(id.clone()).or_default();
            *count += 1;
            ids.push(if *count == 1 { id.clone() } else { format!("{id}~{count}") });
            of.extend(there.iter().map(|(card, named)| ((&*card.id, named.entity.as_str()), n)));
        }
        Self { ids, named: all.into_iter().map(|a| a.1).collect(), of }
    }

    /// The id of what an article's entity is.
    pub fn id(&self, document: &str, entity: &str) -> Option<&str> {
        self.of.get(&(document, entity)).map(|n| self.ids[*n].as_str())
    }

    pub fn public(&self) -> Vec<CorpusEntity> {
        self.ids.iter().zip(&self.named).map(|(id, there)| entity(id, there)).collect()
    }
}

fn entity(id: &str, there: &[Seen]) -> CorpusEntity {
    let name = most(there.iter().map(|n| n.1.name.as_str()));
    let aliases: BTreeSet<&str> = there.iter().map(|n| n.1.name.as_str()).filter(|n| *n != name).collect();
    let first = |of: fn(&Named) -> &Option<String>| there.iter().find_map(|n| of(n.1).clone());
    let mut sources: Vec<CorpusSpan> = there.iter().map(|(card, named)| card.span(named.first)).collect();
    sources.dedup_by(|a, b| a.document == b.document);
    CorpusEntity {
        id: id.into(),
        aliases: aliases.into_iter().map(str::to_string).collect(),
        name,
        country: first(|n| &n.country),
        en: first(|n| &n.en),
        code: first(|n| &n.code),
        place_type: first(|n| &n.place_type),
        sources,
    }
}
