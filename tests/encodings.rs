//! Texts from before Unicode: told from all others, and read.

use bienban::ingest::{Encoding, binary, decode, decode_as, encoding, mistaken, reread};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

/// Invented, with every tone and every letter of the alphabet, and what else stands in articles.
const ARTICLE: &str = "Đối thoại Chính sách Quốc phòng lần thứ 9\n\n\
    Sáng 14/5, tại thị xã Đồng Hỷ, Thượng tướng Quách Tự Lâm, Ủy viên Trung ương, đã chủ trì đối thoại với ông Arvind Mehrotra (Ấn Độ).\r\n\
    \"Hai bên sẽ mở rộng những chuyến thăm, kể cả đào tạo sĩ quan trẻ và quỹ học bổng\", ông Lâm nói; kỳ tới ở Ý Yên hoặc Kỳ Sơn - bữa ăn ngắn, lẽ ra phải nghỉ.\n\
    Ngoài ra, đoàn giữ lời hứa cũ: khuyến khích ngư dân, giỗ tổ, phở, rượu nếp, ghẹ, tuỳ ý, mỹ nghệ, nghĩa vụ, hẵng hay, ẩn ý, lẫn lộn, ngẫm nghĩ, xoè ô, ễnh ương, ưỡn ngực.\n";

/// An encoding's bytes for each character, written from its description and not from the tables of the reader.
fn encode(text: &str, encoding: Encoding) -> Vec<u8> {
    text.nfc().flat_map(|c| letter(c, encoding)).collect()
}

fn letter(c: char, encoding: Encoding) -> Vec<u8> {
    if c.is_ascii() {
        return vec![c as u8];
    }
    // Base letter, then breve, circumflex or horn, then the tone.
    let parts: Vec<char> = [c].into_iter().nfd().collect();
    let (base, mut marks) = (parts[0], parts[1..].to_vec());
    marks.sort_by_key(|m| !matches!(m, '\u{302}' | '\u{306}' | '\u{31B}'));
    let tone = marks.iter().copied().find(|m| !matches!(m, '\u{302}' | '\u{306}' | '\u{31B}'));
    let shape = marks.iter().copied().find(|m| Some(*m) != tone);
    match encoding {
        Encoding::Windows1258 => {
            let whole: char = [base].into_iter().chain(shape).nfc().next().unwrap();
            let plain = "ÀÁÂ ÄÅÆÇÈÉÊË ÍÎÏ Ñ ÓÔ Ö×ØÙÚÛÜ  ßàáâ äåæçèéêë íîï ñ óô ö÷øùúûü  ÿ";
            let byte = |c: char| match c {
                'Ă' => 0xC3,
                'ă' => 0xE3,
                'Đ' => 0xD0,
                'đ' => 0xF0,
                'Ơ' => 0xD5,
                'ơ' => 0xF5,
                'Ư' => 0xDD,
                'ư' => 0xFD,
                c if plain.contains(c) || c.is_ascii() => c as u8,
                c => panic!("{c}"),
            };
            // Keyboards of Windows give the composed letter where the code page has it.
            if plain.contains(c) {
                return vec![c as u8];
            }
            let tones = [('\u{300}', 0xCC), ('\u{309}', 0xD2), ('\u{303}', 0xDE), ('\u{301}', 0xEC), ('\u{323}', 0xF2)];
            [byte(whole)].into_iter().chain(tone.map(|t| tones.iter().find(|x| x.0 == t).unwrap().1)).collect()
        }
        Encoding::Tcvn3 => {
            let lower = c.to_lowercase().next().unwrap();
            let small = "ăâêôơưđ".chars().position(|l| l == lower);
            if let Some(n) = small {
                return vec![n as u8 + if c == lower { 0xA8 } else { 0xA1 }];
            }
            let table = "àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ";
            vec![table.chars().position(|l| l == lower).unwrap_or_else(|| panic!("{c}")) as u8 + 0xB5]
        }
        Encoding::Vni => {
            let up = if c.is_uppercase() { 0x20 } else { 0 };
            let single = [('ỉ', 0xE6), ('ì', 0xEC), ('í', 0xED), ('ỵ', 0xEE), ('đ', 0xF1), ('ị', 0xF2), ('ĩ', 0xF3)];
            if let Some(x) = single.iter().find(|x| Some(x.0) == c.to_lowercase().next()) {
                return vec![x.1 - up];
            }
            let horn = shape == Some('\u{31B}');
            let first = match base.to_ascii_lowercase() {
                'o' if horn => 0xF4 - up,
                'u' if horn => 0xF6 - up,
                _ => base as u8,
            };
            let shape = shape.filter(|_| !horn).map_or('x', |s| if s == '\u{302}' { '^' } else { '(' });
            let tone = tone.map_or('-', |t| "\u{300}\u{301}\u{309}\u{303}\u{323}".chars().position(|x| x == t).map(|k| "`'?~.".as_bytes()[k] as char).unwrap());
            let marks = ["x`", "x'", "x?", "x~", "x.", "^-", "^`", "^'", "^?", "^~", "^.", "(-", "(`", "('", "(?", "(~", "(."];
            let bytes = [0xF8, 0xF9, 0xFB, 0xF5, 0xEF, 0xE2, 0xE0, 0xE1, 0xE5, 0xE3, 0xE4, 0xEA, 0xE8, 0xE9, 0xFA, 0xFC, 0xEB];
            let mark = marks.iter().position(|m| **m == format!("{shape}{tone}"));
            [first].into_iter().chain(mark.map(|m| bytes[m] - up)).collect()
        }
        Encoding::Viqr => match c {
            'đ' => b"dd".to_vec(),
            'Đ' => b"DD".to_vec(),
            _ => [base as u8]
                .into_iter()
                .chain(marks.iter().map(|m| b"^(+`'?~."["\u{302}\u{306}\u{31B}\u{300}\u{301}\u{309}\u{303}\u{323}".chars().position(|x| x == *m).unwrap()]))
                .collect(),
        },
        _ => unreachable!(),
    }
}

const LEGACY: [Encoding; 4] = [Encoding::Windows1258, Encoding::Tcvn3, Encoding::Vni, Encoding::Viqr];

/// What reads as it was written, given that TCVN3 has no capitals with tones.
fn expected(text: &str, encoding: Encoding) -> String {
    let small = |c: char| if !c.is_ascii() && !"ĂÂÊÔƠƯĐ".contains(c) { c.to_lowercase().next().unwrap() } else { c };
    if encoding == Encoding::Tcvn3 { text.chars().map(small).collect() } else { text.to_string() }
}

/// Punctuation after a vowel is written with a backslash in VIQR.
fn escaped(text: &str, encoding: Encoding) -> String {
    if encoding == Encoding::Viqr { text.replace(". ", "\\. ").replace(".\n", "\\.\n").replace("?", "\\?").replace("(", "\\(") } else { text.into() }
}

#[test]
fn an_article_is_recognised_and_read_in_every_encoding() {
    for e in LEGACY {
        let bytes = encode(&escaped(ARTICLE, e), e);
        assert_eq!(encoding(&bytes), e);
        assert_eq!(decode(&bytes), expected(ARTICLE, e));
        // And so is any line of it that has more than a few words.
        for line in ARTICLE.lines().filter(|line| line.len() > 20) {
            assert_eq!(encoding(&encode(&escaped(line, e), e)), e, "{line}");
        }
    }
}

#[test]
fn words_set_in_a_font_of_capitals_become_capitals() {
    assert_eq!(decode_as(b"H\xE9I NGH\xDE Qu\xE8c ph\xDFng, \xA1n \xA6u", Encoding::Tcvn3), "HộI NGHỊ Quốc phòng, Ăn Ưu".replace("HộI", "HỘI"));
}

#[test]
fn bytes_taken_for_western_letters_are_read_again() {
    for e in [Encoding::Tcvn3, Encoding::Vni] {
        let mojibake: String = encode(ARTICLE, e).iter().map(|b| *b as char).collect();
        assert_eq!(mistaken(&mojibake), Some(e));
        assert_eq!(reread(&mojibake, e), expected(ARTICLE, e));
        assert_eq!(encoding(mojibake.as_bytes()), Encoding::Utf8, "bytes in UTF-8 are never taken for others");
    }
    assert_eq!(mistaken(&String::from_utf8(encode(&escaped(ARTICLE, Encoding::Viqr), Encoding::Viqr)).unwrap()), Some(Encoding::Viqr));
}

/// What is no Vietnamese of before Unicode, whatever signs it uses.
const OTHERS: &[&str] = &[
    ARTICLE,
    "Would you go? No. I asked him to. \"Do it, Jo.\" So he did. Who? Me. Hi. 'Tis so: we're 'a' go~ team (co) +a.",
    "fn main() { let a = b^c(d+e)?; let s = f(a^b, a(b)).to(o+u); println!(\"{}\", a?.b?.c()); } // do a. to u. so e'",
    "for (i = 0; i < n; i++) { a[i] ^= mo(i+1) ? to(a+1) : so(u+1); } /* no. */ if (a^b) do(a, o+1);",
    "co^2 + to^2 + ho^2 = mo^2; a^2 + e^2 + o^2 = u+1; 3.14 * (a. + o.)",
    "(defun ho (a o) (let* ((to (+ a o)) (so 'a')) (mapcar #'(lambda (u) (+ u a)) to)))",
    "Toi di ve nha. Ba me o que. Co ay ho Le. Anh ta la ai? Em di chua? Bao gio thi ve? Da, thua ba.",
    "x' = a' + o' ; y' = e` ; `co` 'ma' 'ba' `ta` 'ca' 'la' `xa` \"nha'\"",
    "1. a. b. c. 2. a. b. c. (a) (b) (o) e. i. o. u.",
    "Le ministre délégué a été reçu à l'Élysée ; les négociations où il était ont été prolongées.",
    "Der Außenminister reiste für Gespräche über die Länder nach Österreich.",
    "El señor Núñez habló con José Ángel en São Tomé.",
    "https://example.org/a?b=c&o=e+u^i#do. mailto:ho.va.ten@example.org?subject=a+o",
    "| a | o | e |\n|---|---|---|\n| a' | o` | e~ |\n| u? | i. | y^ |",
    "Москва и Ханой. 北京。 東京? أهلا",
    "",
];

#[test]
fn what_is_utf8_stays_utf8() {
    for text in OTHERS {
        assert_eq!(encoding(text.as_bytes()), Encoding::Utf8, "{text}");
        assert_eq!(mistaken(text), None, "{text}");
        assert_eq!(decode(text.as_bytes()), *text);
        // Damaged or decomposed as well.
        let decomposed: String = text.nfd().collect();
        assert_eq!(decode(decomposed.as_bytes()), decomposed);
    }
    let cut = &ARTICLE.as_bytes()[1..];
    assert_eq!(encoding(cut), Encoding::Utf8);
}

#[test]
fn our_own_sources_are_no_viqr() {
    for file in ["src/ingest/encoding.rs", "src/lib.rs", "build.rs", "DESIGN.md", "Cargo.lock", "LICENSE-MIT", "LICENSE-APACHE", "tests/encodings.rs"] {
        let text = std::fs::read_to_string(file).unwrap();
        let ascii: String = text.chars().filter(char::is_ascii).collect();
        for text in [text, ascii] {
            assert_eq!((encoding(text.as_bytes()), mistaken(&text)), (Encoding::Utf8, None), "{file}");
        }
    }
}

#[test]
fn western_quotation_marks_are_read_and_rubbish_is_not() {
    assert_eq!(decode(b"the president\x92s visit \x96 today"), "the president’s visit – today");
    assert_eq!(encoding(b"\x93Ho^.i nghi. khai ma.c sa'ng nay\x94, o^ng La^m no'i\\."), Encoding::Viqr);
    let rubbish: Vec<u8> = (0..4000u32).map(|k| (k.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    assert!(binary(&decode(&rubbish)));
}

proptest! {
    #[test]
    fn any_bytes_are_decoded(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        for e in Encoding::ALL {
            decode_as(&bytes, e);
        }
        decode(&bytes);
    }

    #[test]
    fn any_text_in_utf8_is_given_as_it_is(text in "[^\\x00-\\x08]*[^\\x00-\\x7F\\u{FEFF}][^\\x00-\\x08]*") {
        prop_assert_eq!(decode(text.trim_start_matches('\u{FEFF}').as_bytes()), text.trim_start_matches('\u{FEFF}'));
    }

    #[test]
    fn any_text_is_read_again(text in any::<String>()) {
        mistaken(&text);
        for e in LEGACY {
            reread(&text, e);
        }
    }

    /// Words of Vietnamese in any order.
    #[test]
    fn any_words_come_back(words in prop::collection::vec(prop::sample::select(ARTICLE.split_whitespace().filter(|w| w.chars().all(char::is_alphabetic)).collect::<Vec<_>>()), 12..80)) {
        let text = words.join(" ");
        for e in LEGACY {
            let bytes = encode(&text, e);
            prop_assert_eq!(decode_as(&bytes, e), expected(&text, e));
            // A mark behind a vowel alone does not tell VIQR from plain letters: without words of some letters with marks of its own it may be taken for them, for nothing else.
            let own = words.iter().filter(|w| w.chars().count() > 1 && encode(w, e).iter().any(|b| b"^(+".contains(b))).count();
            let told = encoding(&bytes);
            prop_assert!(told == e || e == Encoding::Viqr && told == Encoding::Utf8 && 5 * own < words.len(), "{e:?} told as {told:?}");
        }
    }
}
