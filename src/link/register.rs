//! The register: articles come and go, the meetings follow.

use super::card::Card;
use super::groups::Groups;
use super::report::{Features, Teller};
use super::text::Text;
use super::{encounter, entity, ledger, meeting, people, series};
use crate::model::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Articles and what they say of meetings, linked.
///
/// What it gives depends on the articles that are in it, not on the order in which they came, nor on how they were put together: adding, removing and merging may be mixed at will.
/// All articles must count their spans in one unit.
///
/// A part of a register is saved as its [cards](Card), and parts are merged by adding the cards of one to the other, on whichever machine each was made.
///
/// ```
/// use bienban::{Options, analyze, link::Register};
///
/// let read = |id: &str, text: &str| analyze(&format!("Tin đối ngoại\n\n{text}\n"), &Options { id: id.into(), ..Options::default() });
/// let mut register = Register::new();
/// register.add(read("a", "Sáng 14/5, Đại tướng Quách Tự Lâm hội đàm với Bộ trưởng Quốc phòng Mông Cổ Gantulga Batsaikhan tại Hà Nội."));
/// register.add(read("b", "Đại tướng Quách Tự Lâm sẽ hội đàm với Bộ trưởng Quốc phòng Mông Cổ Gantulga Batsaikhan tại Hà Nội vào ngày 14/5."));
/// assert_eq!(register.corpus().meetings.len(), 1);
/// ```
#[derive(Default)]
pub struct Register {
    cards: BTreeMap<Arc<str>, Card>,
    meetings: Groups<Features>,
    texts: Groups<Text>,
}

impl Register {
    /// A register without articles.
    pub fn new() -> Self {
        Self::default()
    }

    /// Number of articles.
    pub fn len(&self) -> usize {
        self.cards.len()
    }

    /// Whether there is no article.
    pub fn is_empty(&self) -> bool {
        self.cards.is_empty()
    }

    /// Takes an article in. Of two with one id, the same one stays whichever came first; to put a new reading in the place of an old one, remove that before. Whether it was taken.
    pub fn add(&mut self, document: Document) -> bool {
        self.add_card(Card::new(document))
    }

    /// Like `add`, with what another register kept of the article.
    pub fn add_card(&mut self, card: Card) -> bool {
        if let Some(there) = self.cards.get(&card.id) {
            // Any order will do that does not depend on which came first.
            if format!("{there:?}") >= format!("{card:?}") {
                return false;
            }
            self.remove(&card.id.clone());
        }
        let teller = Teller::new(&card);
        for (n, told) in card.meetings.iter().enumerate() {
            self.meetings.insert(Features::new(&card, &told.meeting), (teller.clone(), n as u32), &told.prints);
        }
        if card.text.is_telling() {
            self.texts.insert(card.text.clone(), card.id.clone(), &[]);
        }
        self.cards.insert(card.id.clone(), card);
        true
    }

    /// Takes an article out; whether it was there.
    pub fn remove(&mut self, id: &str) -> bool {
        let Some(card) = self.cards.remove(id) else { return false };
        let teller = Teller::new(&card);
        for (n, told) in card.meetings.iter().enumerate() {
            self.meetings.remove(&Features::new(&card, &told.meeting), &(teller.clone(), n as u32), &told.prints);
        }
        if card.text.is_telling() {
            self.texts.remove(&card.text, &card.id, &[]);
        }
        true
    }

    /// Both registers as one.
    pub fn merge(self, other: Self) -> Self {
        let (mut into, from) = if self.len() >= other.len() { (self, other) } else { (other, self) };
        from.cards.into_values().for_each(|card| {
            into.add_card(card);
        });
        into
    }

    /// The register as it stands.
    pub fn corpus(&mut self) -> Corpus {
        let duplicates = self.duplicates();
        let people = people::People::new(&self.cards);
        let organizations = entity::Entities::new(&self.cards, EntityKind::Organization);
        let places = entity::Entities::new(&self.cards, EntityKind::Place);
        let groups = self.meetings.groups();
        let (meetings, conflicts) = meeting::meetings(&groups, &self.cards, &duplicates, &people, &organizations);
        let document = |card: &Card| CorpusDocument {
            id: card.id.clone(),
            title: card.title.clone(),
            published: card.published.clone(),
            duplicate_of: duplicates.get(&card.id).cloned(),
        };
        let (encounters, pairs) = encounter::encounters(&meetings);
        Corpus {
            schema: "bienban-corpus/1".into(),
            offsets: self.cards.values().next().map(|c| c.offsets).unwrap_or_default(),
            documents: self.cards.values().map(document).collect(),
            people: people.public(&meetings),
            organizations: organizations.public(),
            places: places.public(),
            series: series::series(&meetings),
            encounters,
            pairs,
            ledger: ledger::ledger(&meetings, &self.cards),
            conflicts,
            meetings,
        }
    }

    /// Articles that print another's text, and that one: the earliest, else the longest, else the first by id.
    fn duplicates(&mut self) -> BTreeMap<Arc<str>, Arc<str>> {
        let mut out = BTreeMap::new();
        for mut group in self.texts.groups() {
            let rank = |id: &Arc<str>| {
                let card = &self.cards[id];
                (card.published.is_none(), card.published.clone(), std::cmp::Reverse(card.text.len()), id.clone())
            };
            while let Some(first) = group.iter().min_by_key(|id| rank(id)).cloned() {
                // The next edition is told in the words of the last one, and is no copy of it.
                let copies = group.extract_if(.., |id| *id == first || !self.cards[&first].tells_another(&self.cards[id]));
                out.extend(copies.filter(|id| *id != first).map(|id| (id, first.clone())));
            }
        }
        out
    }

    /// What it keeps of its articles, in the order of their ids: all that another register needs to take them in.
    pub fn cards(&self) -> impl Iterator<Item = &Card> {
        self.cards.values()
    }

    /// The ids of the articles.
    pub fn ids(&self) -> BTreeSet<Arc<str>> {
        self.cards.keys().cloned().collect()
    }
}
