//! The user's own words: people, organizations and series that the built-in lexicon does not have, or has otherwise.
//!
//! They are found by the rules of the lexicon (tone placement, case and composition do not matter, a capital in the word needs one in the text, nothing runs over the end of a
//! sentence) and go through the same stages. A [`Words`] is built once and serves any number of texts. `table` (feature `files`) reads the form of files, `bienban-words/1`.

#[cfg(feature = "files")]
mod table;

use crate::assemble::event::kind as meeting_kind;
use crate::lexicon::{self, Class, Row};
use crate::model::EntityKind;
use crate::normalise::normalise;
use crate::reading::Toks;
use crate::tokenise::{Kind, Token, tokenise};
use std::collections::HashMap;

#[cfg(feature = "files")]
pub use table::{Place, Problem, SCHEMA, read};

/// Most words; what comes after them is left out.
pub const MOST: usize = 20_000;
/// Most other names of one word.
pub const MOST_ALIASES: usize = 64;
/// Longest name, rank, office or code, in characters.
pub const LONGEST: usize = 200;
/// Longest name in tokens: words, numbers and punctuation marks.
const TOKENS: usize = 32;

/// A word of the user's: somebody or something with all its names. Empty texts say nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Word {
    /// What it is: a person, an organization or a series.
    pub kind: WordKind,
    /// What it is called in the output, wherever one of its names stands.
    pub name: String,
    /// Its other names, acronyms among them.
    pub aliases: Vec<String>,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// Of a person: rank and office, for articles that print none.
    pub rank: String,
    pub office: String,
    /// Of a series its code, which may be one of the built-in lexicon (`ADMM`); of an organization its acronym.
    pub code: String,
    /// Of a series: the kind of its meetings, as in [`crate::model::MeetingKind`] (`dialogue`).
    pub meeting: String,
}

/// What a word names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WordKind {
    #[default]
    Person,
    Organization,
    Series,
}

impl WordKind {
    /// `person`, `organization` or `series`.
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "person" => Self::Person,
            "organization" => Self::Organization,
            "series" => Self::Series,
            _ => return None,
        })
    }
}

/// What is wrong with a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// There are more than [`MOST`].
    TooMany,
    /// No name, or no letter in it.
    NoName,
    /// This text is longer than [`LONGEST`] characters, or a name of more tokens than are looked for.
    TooLong(String),
    /// More than [`MOST_ALIASES`] other names.
    TooManyNames,
    /// No code of a country.
    Country(String),
    /// No kind of a meeting.
    Meeting(String),
    /// A name that a word before has already: the number of that word.
    Twice(String, usize),
}

impl Fault {
    /// A name for programs, and the text or the number of the other word that it is about.
    pub fn parts(self) -> (&'static str, Option<String>, Option<usize>) {
        match self {
            Self::TooMany => ("too_many", None, None),
            Self::NoName => ("no_name", None, None),
            Self::TooLong(text) => ("too_long", Some(text), None),
            Self::TooManyNames => ("too_many_names", None, None),
            Self::Country(text) => ("country", Some(text), None),
            Self::Meeting(text) => ("meeting", Some(text), None),
            Self::Twice(name, n) => ("twice", Some(name), Some(n)),
        }
    }
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Shown on terminals and in pages: on one line, and no longer than is read.
        let short = |text: &str| clean(&text.chars().take(40).collect::<String>());
        match self {
            Self::TooMany => write!(f, "more than {MOST} words"),
            Self::NoName => f.write_str("a name needs a letter"),
            Self::TooLong(text) => write!(f, "longer than {LONGEST} characters or {TOKENS} words: “{}…”", short(text)),
            Self::TooManyNames => write!(f, "more than {MOST_ALIASES} aliases"),
            Self::Country(text) => write!(f, "“{}” is no country's ISO 3166-1 alpha-2 code", short(text)),
            Self::Meeting(text) => write!(f, "“{}” is no kind of a meeting", short(text)),
            Self::Twice(name, n) => write!(f, "“{}” is a name of word {} already", short(name), n + 1),
        }
    }
}

/// Words, ready to be found.
#[derive(Clone, Debug, Default)]
pub struct Words {
    entries: Vec<Entry>,
    /// From a place in the trie and a folded word to the next place; both are in the key.
    next: HashMap<u64, usize>,
    /// The names that end at each place.
    nodes: Vec<Vec<Name>>,
}

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        self.entries == other.entries
    }
}

/// A word with what the stages ask of it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Entry {
    pub word: Word,
    /// As a row of the lexicon.
    pub row: Row,
    /// ISO 3166-1 alpha-2, or empty.
    pub country: &'static str,
    /// The folded words of its name.
    pub folds: Vec<u64>,
}

#[derive(Clone, Debug)]
struct Name {
    entry: u32,
    folds: Box<[u64]>,
    /// The words that need a capital.
    capitals: u32,
}

/// A name of the user's found in a text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Own {
    pub toks: Toks,
    /// Which of the words.
    pub entry: u32,
}

/// A text on one line, in NFC, without what nobody sees.
fn clean(text: &str) -> String {
    normalise(text).0.split(|c: char| c.is_whitespace() || c.is_control()).filter(|s| !s.is_empty()).collect::<Vec<_>>().join(" ")
}

fn tokens(text: &str) -> Vec<Token> {
    let mut out = Vec::new();
    tokenise(text, 0, text.len(), &mut crate::tokenise::Seen::new(|_| Default::default()), &mut out);
    out
}

impl Words {
    /// Builds the words; those that cannot be used are left out and told, by their place in the list. Any texts are valid input.
    ///
    /// ```
    /// use bienban::{Options, analyze, words::{Word, WordKind, Words}};
    ///
    /// let institute = Word { kind: WordKind::Organization, name: "Viện Sao Lam".into(), aliases: vec!["SLI".into()], country: "VN".into(), ..Word::default() };
    /// let nameless = Word::default();
    /// let (words, problems) = Words::new(vec![institute, nameless]);
    /// assert_eq!(problems[0].0, 1);
    ///
    /// let options = Options { words: Some(words.into()), ..Options::default() };
    /// let document = analyze("Đại diện SLI phát biểu tại hội thảo.", &options);
    /// assert_eq!(document.entities[0].name, "Viện Sao Lam");
    /// assert_eq!(document.entities[0].country.as_deref(), Some("VN"));
    /// ```
    pub fn new(words: Vec<Word>) -> (Self, Vec<(usize, Fault)>) {
        let (mut out, mut faults) = (Self { nodes: vec![Vec::new()], ..Self::default() }, Vec::new());
        // By their numbers among those given, since some are left out.
        let mut given = Vec::new();
        for (n, word) in words.into_iter().enumerate() {
            match out.add(word, &given) {
                Ok(()) => given.push(n),
                Err(fault) => {
                    let last = fault == Fault::TooMany;
                    faults.push((n, fault));
                    if last {
                        break;
                    }
                }
            }
        }
        (out, faults)
    }

    fn add(&mut self, mut word: Word, given: &[usize]) -> Result<(), Fault> {
        if self.entries.len() >= MOST {
            return Err(Fault::TooMany);
        }
        if word.aliases.len() > MOST_ALIASES {
            return Err(Fault::TooManyNames);
        }
        let Word { kind: _, name, aliases, country, rank, office, code, meeting } = &mut word;
        for text in [name, country, rank, office, code, meeting].into_iter().chain(aliases) {
            // Measured before it is worked on: texts may be of any length.
            if text.len() > LONGEST * 16 || text.chars().nth(LONGEST).is_some() {
                return Err(Fault::TooLong(std::mem::take(text)));
            }
            *text = clean(text);
        }
        word.aliases.retain(|a| !a.is_empty());
        word.country.make_ascii_uppercase();
        let country = state(&word)?;
        let row = row(&word, country)?;
        let entry = self.entries.len() as u32;
        let mut names = Vec::with_capacity(1 + word.aliases.len());
        for text in std::iter::once(&word.name).chain(&word.aliases) {
            let tokens = tokens(text);
            if tokens.len() > TOKENS {
                return Err(Fault::TooLong(text.clone()));
            }
            if !tokens.iter().any(|t| t.kind == Kind::Word) {
                return Err(Fault::NoName);
            }
            let capitals = tokens.iter().enumerate().fold(0, |set, (k, t)| set | (t.capital() as u32) << k);
            let name = Name { entry, folds: tokens.iter().map(|t| t.fold).collect(), capitals };
            let same = |n: &&Name| n.folds == name.folds && n.capitals == name.capitals && self.entries[n.entry as usize].word.kind == word.kind;
            if let Some(other) = self.end(&name.folds).and_then(|k| self.nodes[k].iter().find(same)) {
                return Err(Fault::Twice(text.clone(), given[other.entry as usize]));
            }
            if !names.iter().any(|n: &Name| n.folds == name.folds && n.capitals == name.capitals) {
                names.push(name);
            }
        }
        let folds = tokens(&word.name).iter().filter(|t| t.kind == Kind::Word).map(|t| t.fold).collect();
        for name in names {
            let mut at = 0;
            for &fold in &name.folds {
                at = *self.next.entry(step(at, fold)).or_insert_with(|| {
                    self.nodes.push(Vec::new());
                    self.nodes.len() - 1
                });
            }
            self.nodes[at].push(name);
        }
        self.entries.push(Entry { word, row, country, folds });
        Ok(())
    }

    /// Where a name ends in the trie.
    fn end(&self, folds: &[u64]) -> Option<usize> {
        folds.iter().try_fold(0, |at, &fold| self.next.get(&step(at, fold)).copied())
    }

    /// There is none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    pub(crate) fn entry(&self, n: u32) -> &Entry {
        &self.entries[n as usize]
    }

    /// The longest name of each kind that begins at some tokens.
    fn longest(&self, toks: &[Token]) -> [Option<(usize, u32)>; 3] {
        let (mut at, mut capitals, mut out) = (0, 0u32, [None; 3]);
        for (k, t) in toks.iter().take(TOKENS).enumerate() {
            let Some(&next) = self.next.get(&step(at, t.fold)) else { break };
            at = next;
            capitals |= (t.capital() as u32) << k;
            for name in &self.nodes[at] {
                // The key of a step is a hash: what it led to is compared.
                if name.capitals & !capitals == 0 && name.folds.iter().eq(toks[..=k].iter().map(|t| &t.fold)) {
                    out[self.entries[name.entry as usize].word.kind as usize] = Some((k + 1, name.entry));
                }
            }
        }
        out
    }

    /// Every place where a word stands, of each kind the longest name that begins there; `ends`: where sentences end.
    pub(crate) fn find(&self, tokens: &[Token], ends: impl IntoIterator<Item = u32>) -> Vec<Own> {
        let (mut found, mut from) = (Vec::new(), 0);
        for end in ends {
            for i in from..end {
                let names = self.longest(&tokens[i as usize..end as usize]);
                found.extend(names.into_iter().flatten().map(|(len, entry)| Own { toks: Toks::new(i, i + len as u32), entry }));
            }
            from = end;
        }
        found
    }

    pub(crate) fn kind(&self, own: &Own) -> EntityKind {
        match self.entry(own.entry).word.kind {
            WordKind::Person => EntityKind::Person,
            WordKind::Organization => EntityKind::Organization,
            WordKind::Series => EntityKind::Series,
        }
    }
}

/// The key of a step through the trie.
fn step(at: usize, fold: u64) -> u64 {
    (fold ^ at as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ (at as u64) << 32
}

/// The country of a word, as the lexicon has it.
fn state(word: &Word) -> Result<&'static str, Fault> {
    match word.country.as_str() {
        "" => Ok(""),
        code => lexicon::by_value(Class::Countries, code).map(|row| row.value).ok_or_else(|| Fault::Country(code.into())),
    }
}

/// The row of the lexicon that stands for a word.
fn row(word: &Word, country: &'static str) -> Result<Row, Fault> {
    let none = Row { class: Class::Bodies, name: "", value: "", en: "", more: "" };
    Ok(match word.kind {
        WordKind::Series => {
            let more = match word.meeting.as_str() {
                "" => "",
                name => KINDS.iter().find(|k| **k == name && meeting_kind(name).is_some()).ok_or_else(|| Fault::Meeting(name.into()))?,
            };
            let known = lexicon::by_value(Class::Series, &word.code).filter(|_| !word.code.is_empty() && word.code != "-");
            let row = known.unwrap_or(Row { class: Class::Series, ..none });
            Row { more: if more.is_empty() { row.more } else { more }, ..row }
        }
        WordKind::Organization => Row { value: country, ..none },
        WordKind::Person => Row { class: Class::Notables, value: country, ..none },
    })
}

/// Names of the kinds of meetings that a series can have.
const KINDS: [&str; 14] = [
    "talks",
    "bilateral_meeting",
    "courtesy_call",
    "phone_call",
    "dialogue",
    "working_group",
    "conference",
    "summit",
    "forum",
    "visit",
    "exchange",
    "exercise",
    "ceremony",
    "other",
];
