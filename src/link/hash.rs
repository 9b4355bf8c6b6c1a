//! Numbers for keys: the same on every machine and in every run, unlike the hashes of the standard library's maps.

use crate::order::of_code;
use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hash, Hasher};

/// FNV-1a, 64 bits (see [`crate::tokenise::fold`]).
#[derive(Clone, Copy)]
pub struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn finish(&self) -> u64 {
        // The low bits choose the bucket of a map and the order of a sketch: the high ones are mixed in.
        let mixed = (self.0 ^ (self.0 >> 32)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        mixed ^ (mixed >> 29)
    }
    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ byte as u64).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
    fn write_u64(&mut self, n: u64) {
        self.0 = (self.0 ^ n).wrapping_mul(0x0000_0100_0000_01b3);
        self.0 ^= self.0 >> 31;
    }
    fn write_u32(&mut self, n: u32) {
        self.write_u64(n as u64);
    }
    fn write_usize(&mut self, n: usize) {
        self.write_u64(n as u64);
    }
}

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

pub type Map<K, V> = HashMap<K, V, BuildHasherDefault<Fnv>>;
pub type Set<K> = HashSet<K, BuildHasherDefault<Fnv>>;

/// One number for anything.
pub fn number(of: &(impl Hash + ?Sized)) -> u64 {
    let mut hasher = Fnv::default();
    of.hash(&mut hasher);
    hasher.finish()
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
