//! Names of people: forms that can be one person's.

use super::hash::number;
use super::words::{slug, words};

/// Countries whose people are called by the first word of their names; elsewhere it is the last (Vietnamese given names, European surnames).
const SURNAME_FIRST: [&str; 7] = ["CN", "HK", "KP", "KR", "MO", "SG", "TW"];

/// So many letters of a foreign name are the same in all spellings (*Parrika*, *Parrikar*).
const STEM: usize = 5;

/// A name as a report gives it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name {
    pub country: Option<String>,
    pub words: Vec<u64>,
    /// The word that short forms keep.
    pub handle: u64,
    initial: Option<char>,
}

impl Name {
    pub fn new(name: &str, country: Option<&str>) -> Self {
        let words = words(name);
        let first = country.is_some_and(|c| SURNAME_FIRST.contains(&c));
        let spelled = slug(name);
        let mut letters = spelled.split('-');
        let handle = if first { letters.next() } else { letters.next_back() }.unwrap_or_default();
        // Transcriptions differ in their ends.
        let handle = if country == Some("VN") { handle.into() } else { handle.chars().take(STEM).collect::<String>() };
        Self { country: country.map(str::to_string), handle: number(&handle), initial: spelled.chars().next(), words }
    }

    /// Whether both can be the same person's: one is a short form of the other, or another transcription or short given name (*Sergei*, *Sergey*; *James*, *Jim*).
    pub fn fits(&self, other: &Self) -> bool {
        if let (Some(a), Some(b)) = (&self.country, &other.country)
            && a != b
        {
            return false;
        }
        if self.words == other.words {
            return true;
        }
        let (short, long) = if self.words.len() <= other.words.len() { (self, other) } else { (other, self) };
        let kept = long.words.starts_with(&short.words) || long.words.ends_with(&short.words);
        if short.handle != long.handle || short.words.is_empty() {
            return false;
        }
        kept || (self.by_given_name() && short.words.len() > 1 && short.initial == long.initial)
    }

    /// Whether names differ in more than the spelling of the given name.
    fn by_given_name(&self) -> bool {
        !self.country.as_deref().is_some_and(|c| c == "VN" || SURNAME_FIRST.contains(&c))
    }

    pub fn key(&self) -> u64 {
        number(&(&self.country, self.handle))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_forms_and_transcriptions_fit_and_relatives_do_not() {
        let fits = |a: &str, b: &str, country| Name::new(a, Some(country)).fits(&Name::new(b, Some(country)));
        assert!(fits("Quách Tự Lâm", "Lâm", "VN"));
        assert!(fits("Sergei Brankov", "Sergey Brankov", "RU"));
        assert!(fits("Kim Do-won", "Kim", "KR"));
        assert!(!fits("Kim Do-won", "Kim Do-yun", "KR"));
        assert!(!fits("Quách Tự Lâm", "Quách Văn Lâm", "VN"));
        assert!(!fits("John Fairbridge", "Mary Fairbridge", "AU"));
    }
}
