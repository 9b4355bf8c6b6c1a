//! Numbers for keys: the same on every machine and in every run, unlike the hashes of the standard library's maps.

pub use crate::hash::{Map, Set, number};
use crate::order::of_code;

/// A code or a short name as a number: codes (of up to eight letters) keep the order of their letters, states are told from others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(u64);

impl Code {
    pub fn new(text: &str) -> Self {
        Self(if text.len() <= 8 && text.is_ascii() { of_code(text) } else { number(text) | 1 << 63 })
    }

    /// Whether it has two letters.
    pub fn is_state(self) -> bool {
        self.0 >> 63 == 0 && self.0 << 16 == 0 && self.0 << 8 != 0
    }
}

#[cfg(test)]
mod tests {
    use super::Code;

    #[test]
    fn states_have_two_letters() {
        let state = |text: &str| Code::new(text).is_state();
        assert!(state("VN") && !state("V") && !state("NATO") && !state("") && !state("ASEAN") && !state("Tổ chức Y tế Thế giới"));
        assert!(Code::new("KH") < Code::new("VN") && Code::new("US-DPRK-Summit") != Code::new("US-DPRK-Other"));
    }
}
