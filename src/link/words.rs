//! Words of names, compared whatever their case, tone placement and hyphens.

use super::hash::number;
use crate::lexicon;
use crate::tokenise::{fold, letter};

/// The words of a text, folded.
pub fn words(text: &str) -> Vec<u64> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(fold).collect()
}

/// One number for the words of a text.
pub fn phrase(text: &str) -> u64 {
    number(&words(text))
}

/// One number for all names of a town (*Moskva*, *Mát-xcơ-va*).
pub fn town(name: &str) -> u64 {
    let own = phrase(name);
    lexicon::town(own).map_or(own, |row| number(&("town", row)))
}

/// A text for an id: base letters of ASCII and digits, words joined by hyphens (*Hà Nội* → `ha-noi`).
pub fn slug(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        let base = char::from_u32(letter(c as u32).base).unwrap_or(' ');
        match base {
            'a'..='z' | '0'..='9' => out.push(base),
            'ă' | 'â' => out.push('a'),
            'đ' => out.push('d'),
            'ê' => out.push('e'),
            'ô' | 'ơ' => out.push('o'),
            'ư' => out.push('u'),
            other if other.is_alphanumeric() => out.push(other),
            _ if !out.ends_with('-') && !out.is_empty() => out.push('-'),
            _ => {}
        }
    }
    out.truncate(out.trim_end_matches('-').len());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_a_name_are_one() {
        assert_eq!(words("Nguỵ Phượng Hoà"), words("Ngụy Phượng Hòa"));
        assert_eq!(words("Moon Jae-in"), words("Moon Jae In"));
        assert_eq!(slug("Đỗ Bá Tỵ (Hà Nội)"), "do-ba-ty-ha-noi");
    }
}
