//! Names of people and meetings: forms that can be one's.

use super::hash::{Code, Set, number};
use super::words::{slug, words};
use crate::lexicon::{Class, rows};
use std::sync::OnceLock;

/// Countries whose people are called by the first word of their names; elsewhere it is the last (Vietnamese given names, European surnames).
const SURNAME_FIRST: [&str; 7] = ["CN", "HK", "KP", "KR", "MO", "SG", "TW"];

/// So many letters of a foreign name are the same in all spellings (*Parrika*, *Parrikar*).
const STEM: usize = 5;

/// A name as a report gives it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name {
    pub country: Option<Code>,
    /// People of its country are called by the last word, and the press spells given names in several ways.
    by_given_name: bool,
    pub words: Vec<u64>,
    /// The word that short forms keep.
    pub handle: u64,
    /// Of the given name the initial, or what all spellings of it share.
    given: u64,
    /// Initials in the middle (*George W. Bush*), 0 for none.
    middle: u64,
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
        let by_given_name = country != Some("VN") && !first;
        let first = spelled.split('-').next().unwrap_or_default();
        let given = match country {
            // No short forms, and one way to write each sound: *Shinzo* is *Sinzo*, but not *Shintaro*.
            Some("JP") => number(&first.chars().filter(|c| !"aeiouhy".contains(*c)).collect::<String>()),
            _ => number(&first.chars().next()),
        };
        let middle: Vec<&str> = spelled.split('-').skip(1).filter(|w| w.len() == 1).collect();
        let middle = if middle.is_empty() { 0 } else { number(&middle) };
        Self { country: country.map(Code::new), by_given_name, handle: number(&handle), given, middle, words }
    }

    /// Whether both can be the same person's: one is a short form of the other, or another transcription or short given name (*Sergei*, *Sergey*; *James*, *Jim*).
    pub fn fits(&self, other: &Self) -> bool {
        if let (Some(a), Some(b)) = (self.country, other.country)
            && (a != b || self.handle != other.handle)
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
        let middle = short.middle == long.middle || short.middle == 0 || long.middle == 0;
        kept || (self.by_given_name && short.words.len() > 1 && short.given == long.given && middle)
    }

    pub fn key(&self) -> u64 {
        number(&(&self.country, self.handle))
    }
}

/// Words that tell what sort of meeting it is, how great and how often, not which.
const SORTS: &str = "ban buổi các cấp cao chung có cuộc của diễn đàn đại đỉnh đợt đối gặp giữa họp hội kỳ lãnh đạo lần lịch liên lớn lễ luyện mang mô mở nghị \
    nhóm niên nước phiên quan quân quốc quy rộng sự tại tập tên thao thảo thoại thường thượng thứ toàn trận trực trong trưởng tuyến tới và";

/// So many words of a name in another are one name, told shorter (*Đại hội Hội Văn bút lần thứ IX*, *... nhiệm kỳ 2020 - 2025*).
const TELLING: usize = 3;

/// What is the meeting's own in its name: without words for its sort, for countries and for years (*cuộc tập trận chung "Max Thunder" 2018* → max, thunder).
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Title {
    /// Sorted.
    words: Vec<u64>,
    /// Exercises have names that no other has; of conferences, *hội nghị tổng kết* is a name of many.
    proper: bool,
}

impl Title {
    /// Short names of conferences say too little, but for that of the body that meets (*hội nghị NATO*).
    pub fn new(name: &str, exercise: bool) -> Self {
        static COMMON: OnceLock<Set<u64>> = OnceLock::new();
        let common = COMMON.get_or_init(|| {
            let countries = rows(Class::Countries).filter(|row| row.more != "weak").flat_map(|row| words(row.name));
            words(SORTS).into_iter().chain(words("ASEAN")).chain(countries).collect()
        });
        let year = |word: &str| word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit());
        let all: Vec<&str> = name.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty() && !year(w)).collect();
        let own = |word: &&str| words(word).iter().all(|w| !common.contains(w));
        let body = |word: &str| word.len() > 1 && word.starts_with(|c: char| c.is_ascii_uppercase()) && !word.contains(char::is_lowercase);
        let telling = match all.iter().copied().filter(own).count() {
            0 => false,
            1 => exercise || all.iter().any(|w| own(w) && body(w)),
            _ => exercise || all.len() > 3,
        };
        let mut words: Vec<u64> = all.into_iter().filter(|w| telling && own(w)).flat_map(words).collect();
        words.sort_unstable();
        words.dedup();
        Self { words, proper: exercise && telling }
    }

    /// Whether both name the same meeting, or its occurrences.
    pub fn fits(&self, other: &Self) -> bool {
        let (short, long) = if self.words.len() <= other.words.len() { (self, other) } else { (other, self) };
        let within = || (short.proper && long.proper || short.words.len() >= TELLING) && short.words.iter().all(|w| long.words.contains(w));
        !short.words.is_empty() && (short.words == long.words || within())
    }

    /// Whether the name is more than that of the body that meets, which meets in many ways.
    pub fn is_telling(&self) -> bool {
        self.proper || self.words.len() > 1
    }

    /// Whether the names have nothing in common.
    pub fn differs(&self, other: &Self) -> bool {
        !self.words.is_empty() && !other.words.is_empty() && !self.words.iter().any(|w| other.words.contains(w))
    }

    pub fn keys(&self) -> impl Iterator<Item = u64> {
        let whole = (!self.proper && !self.words.is_empty()).then(|| number(&("name", &self.words)));
        let each = self.words.iter().filter(|_| self.proper).map(|word| number(&("name", word)));
        whole.into_iter().chain(each)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_meetings_are_compared_by_what_is_their_own() {
        let fits = |a: &str, b: &str, exercise| Title::new(a, exercise).fits(&Title::new(b, exercise));
        assert!(fits("cuộc tập trận chung \"Gió Bấc\"", "Gió Bấc 2018", true));
        assert!(fits("Đối thoại Ngoại giao và An ninh Mỹ - Trung", "Đối thoại An ninh và Ngoại giao Mỹ - Trung", false));
        assert!(!fits("cuộc tập trận chung Mỹ - Hàn", "tập trận Mỹ - Hàn Quốc", true));
        assert!(fits("hội nghị thượng đỉnh NATO", "Thượng đỉnh của NATO", false));
        assert!(!fits("hội nghị thượng đỉnh lần hai", "hội nghị thượng đỉnh lần hai", false));
        assert!(!fits("Hội nghị Trung ương 7", "Hội nghị Trung ương 8", false));
        assert!(!fits("cuộc tập trận Gió Bấc", "cuộc tập trận Gió Nồm", true));
    }

    #[test]
    fn short_forms_and_transcriptions_fit_and_relatives_do_not() {
        let fits = |a: &str, b: &str, country| Name::new(a, Some(country)).fits(&Name::new(b, Some(country)));
        assert!(fits("Quách Tự Lâm", "Lâm", "VN"));
        assert!(fits("Sergei Brankov", "Sergey Brankov", "RU"));
        assert!(fits("Kim Do-won", "Kim", "KR"));
        assert!(!fits("Kim Do-won", "Kim Do-yun", "KR"));
        assert!(!fits("Quách Tự Lâm", "Quách Văn Lâm", "VN"));
        assert!(!fits("John Fairbridge", "Mary Fairbridge", "AU"));
        assert!(fits("John Q. Fairbridge", "John Fairbridge", "AU") && !fits("John Q. Fairbridge", "John R. Q. Fairbridge", "AU"));
        assert!(fits("Shunji Okabara", "Sunji Okabara", "JP") && !fits("Shunji Okabara", "Shuntaro Okabara", "JP"));
    }
}
