//! Bytes looked at eight at a time, as one number: most of them are nothing that is looked for.

/// A one in each byte; its top bit.
pub const ONES: u64 = 0x0101_0101_0101_0101;
pub const TOPS: u64 = ONES << 7;

/// Whether there may be a byte below `n` among eight (`n` at most 128): exact for the first of them.
#[inline(always)]
pub const fn below(eight: u64, n: u8) -> bool {
    // Each lowered by what it must not reach: only a byte that falls below zero borrows into its top bit.
    eight.wrapping_sub(ONES * n as u64) & !eight & TOPS != 0
}

/// Whether one of eight bytes is `b`.
#[inline(always)]
pub const fn equal(eight: u64, b: u8) -> bool {
    below(eight ^ (ONES * b as u64), 1)
}

/// Where the first byte is that `is` takes. Only among eight that `may` takes is it looked for; the last eight may overlap those before.
#[inline]
pub fn find(bytes: &[u8], may: impl Fn(u64) -> bool, is: impl Fn(u8) -> bool) -> Option<usize> {
    let (eights, rest) = bytes.as_chunks::<8>();
    for (k, eight) in eights.iter().enumerate() {
        if may(u64::from_le_bytes(*eight))
            && let Some(at) = eight.iter().position(|&b| is(b))
        {
            return Some(k * 8 + at);
        }
    }
    if bytes.last_chunk().is_some_and(|last| !may(u64::from_le_bytes(*last))) {
        return None;
    }
    rest.iter().position(|&b| is(b)).map(|at| eights.len() * 8 + at)
}
