//! Whether a word can be a Vietnamese syllable: *Giáp* can, *Mattis*, *Pence* and *Outhakaysone* cannot.

use super::{decode, letter};

/// Onset, rime and tone fit together as in a Vietnamese syllable.
pub fn vietnamese(word: &str) -> bool {
    let bytes = word.as_bytes();
    let mut buffer = [0u8; 8];
    let (mut n, mut i, mut tone) = (0, 0, 0);
    while i < bytes.len() {
        let (cp, len) = decode(bytes, i);
        i += len;
        let l = letter(cp);
        if n == buffer.len() {
            return false;
        }
        buffer[n] = match char::from_u32(l.base) {
            Some('â') => b'A',
            Some('ă') => b'W',
            Some('đ') => b'D',
            Some('ê') => b'E',
            Some('ô') => b'O',
            Some('ơ') => b'P',
            Some('ư') => b'U',
            Some(c) if c.is_ascii_lowercase() => c as u8,
            _ => return false,
        };
        n += 1;
        tone = tone.max(l.tone);
    }
    let letters = &buffer[..n];
    // A syllable that ends in a stop has the tone sắc or nặng.
    let stopped = letters.len() > 1 && (matches!(letters[n - 1], b'c' | b'p' | b't') || letters.ends_with(b"ch"));
    if stopped && tone != 2 && tone != 5 {
        return false;
    }
    // A rime begins with a vowel, which tells most places from it.
    (0..n.min(4)).any(|k| VOWELS.contains(&letters[k]) && onset(&letters[..k]) && rime(&letters[k..]))
}

const VOWELS: [u8; 12] = *b"aAWeEiouOPUy";

fn onset(s: &[u8]) -> bool {
    matches!(
        s,
        b"" | b"b"
            | b"c"
            | b"ch"
            | b"d"
            | b"D"
            | b"g"
            | b"gh"
            | b"gi"
            | b"h"
            | b"k"
            | b"kh"
            | b"l"
            | b"m"
            | b"n"
            | b"ng"
            | b"ngh"
            | b"nh"
            | b"p"
            | b"ph"
            | b"qu"
            | b"r"
            | b"s"
            | b"t"
            | b"th"
            | b"tr"
            | b"v"
            | b"x"
    )
}

/// Rimes by their nucleus, in the letters of `vietnamese` above.
#[rustfmt::skip]
fn rime(s: &[u8]) -> bool {
    matches!(s,
        b"a" | b"ac" | b"ach" | b"ai" | b"am" | b"an" | b"ang" | b"anh" | b"ao" | b"ap" | b"at" | b"au" | b"ay"
        | b"Wc" | b"Wm" | b"Wn" | b"Wng" | b"Wp" | b"Wt" | b"Ac" | b"Am" | b"An" | b"Ang" | b"Ap" | b"At" | b"Au" | b"Ay"
        | b"e" | b"ec" | b"em" | b"en" | b"eng" | b"eo" | b"ep" | b"et" | b"E" | b"Ech" | b"Em" | b"En" | b"Enh" | b"Ep" | b"Et" | b"Eu"
        | b"i" | b"ia" | b"ich" | b"iEc" | b"iEm" | b"iEn" | b"iEng" | b"iEp" | b"iEt" | b"iEu" | b"im" | b"in" | b"inh" | b"ip" | b"it" | b"iu"
        | b"o" | b"oa" | b"oac" | b"oach" | b"oai" | b"oan" | b"oang" | b"oanh" | b"oat" | b"oay" | b"oWc" | b"oWm" | b"oWn" | b"oWng" | b"oWt"
        | b"oc" | b"oe" | b"oen" | b"oeo" | b"oet" | b"oi" | b"om" | b"on" | b"ong" | b"oong" | b"op" | b"ot"
        | b"O" | b"Oc" | b"Oi" | b"Om" | b"On" | b"Ong" | b"Op" | b"Ot" | b"P" | b"Pi" | b"Pm" | b"Pn" | b"Pp" | b"Pt"
        | b"u" | b"ua" | b"uAn" | b"uAng" | b"uAt" | b"uAy" | b"uc" | b"uE" | b"uEch" | b"ui" | b"um" | b"un" | b"ung" | b"uOc" | b"uOi" | b"uOm"
        | b"uOn" | b"uOng" | b"uOt" | b"up" | b"uP" | b"ut" | b"uy" | b"uya" | b"uych" | b"uyEn" | b"uyEt" | b"uynh" | b"uyt" | b"uyu"
        | b"U" | b"Ua" | b"Uc" | b"Ui" | b"Um" | b"Un" | b"Ung" | b"UPc" | b"UPi" | b"UPm" | b"UPn" | b"UPng" | b"UPp" | b"UPt" | b"UPu" | b"Ut" | b"Uu"
        | b"y" | b"yEm" | b"yEn" | b"yEng" | b"yEt" | b"yEu" | b"ynh" | b"yt" | b"yn")
}

#[cfg(test)]
mod tests {
    use super::vietnamese;

    #[test]
    fn syllables_and_other_words() {
        for w in ["Nguyễn", "Quý", "Quốc", "Giang", "Lịch", "Yến", "Huỳnh", "Thuỷ", "Đặng", "Phương", "Lynh", "Ưng", "HOÀNG"] {
            assert!(vietnamese(w), "{w}");
        }
        for w in ["Mattis", "Abe", "Pence", "Park", "Pat", "López", "Fomin", "Wiegan", "Xi-", "", "Jong", "Trump", "Hasina"] {
            assert!(!vietnamese(w), "{w}");
        }
    }
}
