//! Values, and how many reports give each.

use std::cmp::Reverse;
use std::collections::BTreeMap;

/// More values than this are not kept: no meeting is dated in so many ways. Those that few reports give go first.
const VALUES: usize = 12;

#[derive(Clone, Debug)]
pub struct Tally<T>(BTreeMap<T, u32>);

impl<T: Ord + Copy> Tally<T> {
    pub fn new(value: Option<T>, reports: u32) -> Self {
        Self(value.map(|v| (v, reports)).into_iter().collect())
    }

    pub fn add(&mut self, other: Self) {
        other.0.into_iter().for_each(|(value, n)| *self.0.entry(value).or_default() += n);
        while self.0.len() > VALUES {
            let least = self.0.iter().min_by_key(|(value, n)| (**n, Reverse(**value))).map(|c| *c.0);
            least.map(|value| self.0.remove(&value));
        }
    }

    /// What most give, and how many do; of equals the first.
    pub fn most(&self) -> Option<(T, u32)> {
        self.0.iter().max_by_key(|(value, n)| (**n, Reverse(**value))).map(|(value, n)| (*value, *n))
    }

    /// What most give, if it is not the slip of a few among `reports`.
    pub fn said(&self, reports: u32) -> Option<T> {
        self.most().filter(|(_, n)| n * SLIP >= reports).map(|m| m.0)
    }

    pub fn has(&self, value: T) -> bool {
        self.0.contains_key(&value)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn values(&self) -> impl Iterator<Item = T> {
        self.0.keys().copied()
    }
}

/// What fewer than one in so many reports give may be read amiss.
pub const SLIP: u32 = 20;
