//! The user's own words: found as those of the lexicon are, through all stages. People, bodies and meetings are invented.

use bienban::model::{Basis, Document, EntityKind, MeetingKind};
use bienban::words::{Fault, MOST, Word, WordKind, Words};
use bienban::{Options, analyze};
use std::sync::Arc;
use unicode_normalization::UnicodeNormalization;

fn word(kind: WordKind, name: &str, aliases: &[&str]) -> Word {
    Word { kind, name: name.into(), aliases: aliases.iter().map(|a| (*a).into()).collect(), ..Word::default() }
}

fn read(text: &str, words: Vec<Word>) -> Document {
    let (words, problems) = Words::new(words);
    assert_eq!(problems, []);
    analyze(text, &Options { words: Some(words.into()), ..Options::default() })
}

/// The printed forms of what goes by a name.
fn forms<'t>(text: &'t str, d: &Document, name: &str) -> Vec<&'t str> {
    let all = d.entities.iter().filter(|e| e.name == name).flat_map(|e| &e.mentions);
    all.map(|m| &text[m.span.start as usize..m.span.end as usize]).collect()
}

#[test]
fn all_names_are_one_in_an_article_and_bring_what_the_user_says_of_them() {
    let text = "Tư Lâm tiếp khách Mông Cổ\n\nNgày 14/5/2024, tại Hà Nội, Tư Lâm đã hội đàm với Trung tướng Gantulga Batsaikhan, Thứ trưởng Bộ Quốc phòng Mông Cổ.\n\n\
        Đại diện SLI và Viện Sao Lam dự Gặp gỡ Sao Bạc lần thứ 3. Ông Quách Tự Lâm phát biểu; ông Lâm cảm ơn.\n";
    let d = read(
        text,
        vec![
            Word {
                country: "vn".into(), rank: "Thiếu tướng".into(), office: "Cục trưởng".into(), ..word(WordKind::Person, "Quách Tự Lâm", &["Tư Lâm"])
            },
            Word { country: "LA".into(), ..word(WordKind::Organization, "Viện Sao Lam", &["SLI"]) },
            Word { code: "GGSB".into(), meeting: "dialogue".into(), ..word(WordKind::Series, "Gặp gỡ Sao Bạc", &[]) },
        ],
    );
    assert_eq!(forms(text, &d, "Quách Tự Lâm"), ["Tư Lâm", "Tư Lâm", "Quách Tự Lâm", "Lâm"]);
    assert_eq!(forms(text, &d, "Viện Sao Lam"), ["SLI", "Viện Sao Lam"]);
    let person = d.entities.iter().find(|e| e.kind == EntityKind::Person).unwrap();
    assert_eq!((person.ranks[0].as_str(), person.offices[0].as_str(), person.country.as_deref()), ("Thiếu tướng", "Cục trưởng", Some("VN")));
    for field in ["name", "ranks.0", "offices.0", "country"] {
        assert_eq!(person.sources[field].basis, Basis::Lexicon, "{field}");
    }
    let talks = &d.meetings[0];
    assert_eq!((talks.kind, talks.parties.as_slice()), (MeetingKind::Talks, &["VN".to_string(), "MN".into()][..]));
    assert_eq!(talks.participants[0].name, "Quách Tự Lâm");
    let series = d.meetings.iter().find(|m| m.series.as_deref() == Some("GGSB")).unwrap();
    assert_eq!((series.kind, series.edition), (MeetingKind::Dialogue, Some(3)));
}

#[test]
fn what_an_article_prints_goes_before_what_the_words_say() {
    let person = Word { rank: "Thiếu tướng".into(), office: "Cục trưởng".into(), ..word(WordKind::Person, "Quách Tự Lâm", &[]) };
    let d = read("Sáng 5/3, Trung tướng Quách Tự Lâm, Thứ trưởng Bộ Quốc phòng, họp tại Hà Nội.", vec![person]);
    let e = d.entities.iter().find(|e| e.name == "Quách Tự Lâm").unwrap();
    assert_eq!((&e.ranks, &e.offices), (&vec!["Trung tướng".into()], &vec!["Thứ trưởng Bộ Quốc phòng".into()]));
    assert_eq!(e.sources["ranks.0"].basis, Basis::Stated);
}

#[test]
fn names_are_matched_as_those_of_the_lexicon() {
    let words = || vec![word(WordKind::Organization, "Quỹ Hoà Lam", &["lam kỳ"])];
    let found = |text: &str| forms(text, &read(text, words()), "Quỹ Hoà Lam").iter().map(|s| s.nfc().collect::<String>()).collect::<Vec<_>>();
    // Another place of the tone, capitals, decomposed letters, i for y; a small letter in the word matches either.
    assert_eq!(found("Theo Quỹ Hòa Lam, QUỸ HOÀ LAM và Lam Kì, tàu đã đến."), ["Quỹ Hòa Lam", "QUỸ HOÀ LAM", "Lam Kì"]);
    assert_eq!(found(&"Theo Quỹ Hoà Lam, tàu đã đến.".nfd().collect::<String>()), ["Quỹ Hoà Lam"]);
    // A capital in the word needs one in the text, words are whole, and nothing runs over the end of a sentence.
    assert!(found("Theo quỹ hoà lam, Quỹ Hoà Lamm và QQuỹ Hoà Lam.").is_empty());
    assert!(found("Anh gửi tiền vào Quỹ. Hoà Lam là tên con phố.").is_empty());
}

#[test]
fn the_words_go_before_the_lexicon_and_longer_names_before_them() {
    let words = || vec![word(WordKind::Person, "Hà Giang", &[]), word(WordKind::Person, "Nguyễn Văn", &[])];
    let text = "Bà Hà Giang phát biểu. Giám đốc Nguyễn Văn Sao cảm ơn.";
    let d = read(text, words());
    assert_eq!(forms(text, &d, "Nguyễn Văn Sao"), ["Nguyễn Văn Sao"]);
    assert!(forms(text, &d, "Nguyễn Văn").is_empty());
    assert_eq!(d.entities.iter().find(|e| e.name == "Hà Giang").map(|e| e.kind), Some(EntityKind::Person));
    // What only bears the name is not the person.
    assert!(read("Giám đốc thăm đường Hà Giang.", words()).entities.iter().all(|e| e.kind != EntityKind::Person));
}

#[test]
fn a_code_of_the_lexicon_is_the_series_of_the_lexicon() {
    let text = "Sáng 5/3, Hội nghị Cốt Lõi lần thứ 9 khai mạc tại Viêng Chăn.";
    let d = read(text, vec![Word { code: "ADMM".into(), ..word(WordKind::Series, "Hội nghị Cốt Lõi", &[]) }]);
    assert_eq!((d.meetings[0].series.as_deref(), d.meetings[0].edition), (Some("ADMM"), Some(9)));
}

#[test]
fn what_cannot_be_used_is_told_and_costs_no_other() {
    let (words, faults) = Words::new(vec![
        word(WordKind::Person, "", &[]),
        word(WordKind::Person, &"x".repeat(5_000_000), &[]),
        word(WordKind::Person, "…!", &[]),
        word(WordKind::Person, "Tạ An", &["Tạ  An", "An"]),
        word(WordKind::Person, "Lý An", &["An"]),
        Word { country: "ZZ".into(), ..word(WordKind::Organization, "Sao Lam", &[]) },
        Word { meeting: "picnic".into(), ..word(WordKind::Series, "Sao Lam", &[]) },
        word(WordKind::Organization, "Tạ An", &[]),
        word(WordKind::Person, "a b ".repeat(40).trim(), &[]),
    ]);
    let told: Vec<usize> = faults.iter().map(|f| f.0).collect();
    assert_eq!((words.len(), told), (2, vec![0, 1, 2, 4, 5, 6, 8]));
    assert_eq!(faults[3].1, Fault::Twice("An".into(), 3));
    assert!(faults.iter().all(|f| f.1.to_string().len() < 200), "{faults:?}");
}

#[test]
fn as_many_as_there_may_be_are_built_quickly_and_no_more() {
    let many = |n: usize| (0..n).map(|k| word(WordKind::Person, &format!("Quách {} {}", k / 150, k % 150), &[])).collect();
    let (words, faults) = Words::new(many(MOST + 3));
    assert_eq!((words.len(), faults), (MOST, vec![(MOST, Fault::TooMany)]));
    let options = Options { words: Some(Arc::new(words)), ..Options::default() };
    assert_eq!(analyze("Sáng 5/3, Quách 133 49 họp.", &options).entities[0].name, "Quách 133 49");
}
