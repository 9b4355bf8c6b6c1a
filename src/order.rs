//! Sorting numbers, or places in a list: the standard library's sorts are compiled anew for every type and key, 3 to 9 kB of the module each; all that is sorted here goes through two.

#[cfg(any(feature = "link", test))]
use std::cmp::Ordering;

/// Sorts by a number, equals in the order that they have.
pub fn sort_by_key<T>(items: &mut [T], key: impl Fn(&T) -> u64) {
    if items.is_sorted_by_key(&key) {
        return;
    }
    let mut keys: Vec<(u64, u32)> = items.iter().zip(0..).map(|(item, n)| (key(item), n)).collect();
    sort_keys(&mut keys);
    arrange(items, &mut keys.into_iter().map(|k| k.1).collect::<Vec<_>>());
}

/// Sorts, equals in the order that they have.
#[cfg(any(feature = "link", test))]
pub fn sort<T: Ord>(items: &mut [T]) {
    sort_by(items, T::cmp);
}

/// Sorts by a comparison, equals in the order that they have.
#[cfg(any(feature = "link", test))]
pub fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    if items.is_sorted_by(|a, b| compare(a, b).is_le()) {
        return;
    }
    let mut places: Vec<u32> = (0..items.len() as u32).collect();
    sort_places(&mut places, &|a, b| compare(&items[a as usize], &items[b as usize]));
    arrange(items, &mut places);
}

/// Brings to each place the item that stands where `from` says, going round from each place that is left to where it began.
fn arrange<T>(items: &mut [T], from: &mut [u32]) {
    for first in 0..items.len() {
        let mut to = first;
        loop {
            let next = std::mem::replace(&mut from[to], to as u32) as usize;
            if next == first {
                break;
            }
            items.swap(to, next);
            to = next;
        }
    }
}

#[cfg(any(feature = "link", test))]
#[inline(never)]
fn sort_places(places: &mut [u32], compare: &dyn Fn(u32, u32) -> Ordering) {
    places.sort_by(|a, b| compare(*a, *b));
}

#[inline(never)]
fn sort_keys(keys: &mut [(u64, u32)]) {
    keys.sort_unstable();
}

/// A number that orders codes of up to eight bytes like their text.
pub fn of_code(code: &str) -> u64 {
    code.bytes().chain(std::iter::repeat(0)).take(8).fold(0, |n, b| n << 8 | b as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stable_and_in_order() {
        let mut items = vec![(3, 'a'), (1, 'b'), (3, 'c'), (2, 'd'), (1, 'e')];
        sort_by_key(&mut items, |i| i.0);
        assert_eq!(items.iter().map(|i| i.1).collect::<String>(), "bedac");
        sort_by(&mut items, |a, b| b.0.cmp(&a.0));
        assert_eq!(items.iter().map(|i| i.1).collect::<String>(), "acdbe");
        assert!(of_code("KH") < of_code("VN") && of_code("VN") < of_code("VNM") && of_code("") < of_code("A"));
    }
}
