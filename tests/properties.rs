//! What holds for any input: no panic, spans that point at what they say, work that grows with the text and not faster.

use bienban::model::{BlockKind, Document, Offsets};
use bienban::words::{Word, WordKind, Words};
use bienban::{Options, analyze, ingest};
use proptest::prelude::*;
use serde_json::Value;
use std::sync::Arc;
use std::time::{Duration, Instant};
use unicode_normalization::UnicodeNormalization;

/// An article with all that pages bring along. People and events are invented.
const ARTICLE: &str = "Trang chủ\nThời sự\nĐăng nhập\n\nViệt Nam và Lào hội đàm về hợp tác quốc phòng ở Viêng Chăn\n\nThứ Ba, 12/05/2020 - 14:05\n\n\
    Sáng 12/5, Đại tướng Quách Tự Lâm hội đàm với Bộ trưởng Quốc phòng Lào Bounthong Sayavong tại Viêng Chăn.\n\n\
    Hai đoàn tại buổi hội đàm - Ảnh: TTXVN\n\n\
    Tại hội đàm, hai bên nhất trí tăng cường trao đổi đoàn cấp cao; \"Chúng tôi coi trọng hợp tác này\", ông Lâm nói. Hoà bình là lợi ích chung.\n\n\
    Trước đó, ngày 10/5, Thiếu tướng Lò Thị Mây đã tiếp Đại tá John Fairbridge ở TP. HCM.\n\nThu Cúc\n\nTin liên quan\n\n\
    Đối thoại Chính sách Quốc phòng Việt Nam - Lào lần thứ 9\n\nNgày 3/3, đối thoại đã diễn ra tại Hà Nội dưới sự chủ trì của hai thứ trưởng.\n\nBình luận (0)\n";

/// What is told of a ceremony, an exercise and a ship: rules that look behind what they found. Invented.
const CEREMONY: &str = "Chủ tịch nước Trần Văn Lam trao quyết định cho Thượng tướng Lê Văn Hải\n\n\
    Ngày 5/3, tại buổi lễ, Chủ tịch nước Trần Văn Lam trao quyết định và dự lễ trao huân chương, lễ công bố quyết định.\n\
    Cuộc tập trận thường niên giữa Mỹ và Philippines, cuộc gặp thượng đỉnh Nga - Mỹ giữa hai tổng thống có thể diễn ra tại Helsinki.\n\
    Tàu khu trục USS Lam Sơn cập cảng Đà Nẵng; vị quan chức này gặp nhiều quan chức, ông Lee Do - hoon nói. Ảnh:\n";

/// Pieces of which texts that look like pages are made.
const PIECES: [&str; 40] = [
    "Đại tướng ",
    "Quách Tự Lâm",
    "Bộ trưởng Quốc phòng ",
    "Lào",
    " gặp ",
    "hội đàm với ",
    "Hội nghị ",
    "Sáng 12/5",
    "ngày 30-2-2020",
    " - Ảnh 3.",
    "Ảnh: ",
    "|",
    "\n",
    "\n\n",
    "\r\n",
    ". ",
    ".",
    "...",
    "…",
    ": \"",
    "\"",
    "“",
    "”",
    "(",
    ")",
    " - ",
    ", ",
    "; ",
    "TP. HCM",
    "A. ",
    "Tin liên quan",
    "Bình luận (0)",
    "Theo TTXVN",
    "https://baoxyz.vn/a-1",
    "e\u{302}\u{301}",
    "\u{200B}",
    "\u{A0}",
    "\u{AD}",
    "😀",
    "lần thứ 4 ",
];

/// A word of the user's: pieces of texts, pieces of names, or anything.
fn own_word() -> impl Strategy<Value = Word> {
    let pieces = || prop::collection::vec(prop::sample::select(&PIECES[..]), 0..4).prop_map(|p| p.concat());
    let part = || (0..ARTICLE.len(), 1..40usize).prop_map(|(at, n)| ARTICLE.chars().skip(at).take(n).collect::<String>());
    let text = || prop_oneof![pieces(), part(), any::<String>(), Just("VN".to_string()), Just("ADMM".into()), Just("dialogue".into()), Just(String::new())];
    let kind = prop::sample::select(vec![WordKind::Person, WordKind::Organization, WordKind::Series]);
    let none = || prop_oneof![3 => Just(String::new()), 1 => text()];
    (kind, text(), prop::collection::vec(text(), 0..3), none(), none(), none(), none(), none())
        .prop_map(|(kind, name, aliases, country, rank, office, code, meeting)| Word { kind, name, aliases, country, rank, office, code, meeting })
}

fn page() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(&PIECES[..]), 0..120).prop_map(|p| p.concat())
}

/// Byte position of each unit boundary, by unit number; `None` inside a character.
fn boundaries(text: &str, unit: Offsets) -> Vec<Option<usize>> {
    let mut out = Vec::new();
    for (at, c) in text.char_indices() {
        let units = match unit {
            Offsets::Byte => c.len_utf8(),
            Offsets::Char => 1,
            Offsets::Utf16 => c.len_utf16(),
        };
        out.push(Some(at));
        out.resize(out.len() + units - 1, None);
    }
    out.push(Some(text.len()));
    out
}

/// Every span of a document, wherever it stands.
fn spans(value: &Value, out: &mut Vec<(usize, usize)>) {
    match value {
        Value::Object(fields) => {
            if let (Some(start), Some(end)) = (fields.get("start").and_then(Value::as_u64), fields.get("end").and_then(Value::as_u64)) {
                out.push((start as usize, end as usize));
            }
            fields.values().for_each(|v| spans(v, out));
        }
        Value::Array(items) => items.iter().for_each(|v| spans(v, out)),
        _ => {}
    }
}

fn read(text: &str, offsets: Offsets) -> Document {
    analyze(text, &Options { offsets, ..Options::default() })
}

/// All spans are inside the text, not empty and on character boundaries, in every unit; blocks and sentences are in order; the units agree.
fn check(text: &str) {
    check_with(text, None);
}

fn check_with(text: &str, words: Option<&Arc<Words>>) {
    let mut first: Option<Vec<(usize, usize)>> = None;
    for unit in [Offsets::Byte, Offsets::Char, Offsets::Utf16] {
        let d = analyze(text, &Options { offsets: unit, words: words.cloned(), ..Options::default() });
        let at = boundaries(text, unit);
        let byte = |k: usize| at.get(k).copied().flatten().unwrap_or_else(|| panic!("{unit:?} offset {k} is no character boundary in {text:?}"));
        let mut found = Vec::new();
        spans(&serde_json::to_value(&d).unwrap(), &mut found);
        let bytes: Vec<_> = found.iter().map(|&(s, e)| (byte(s), byte(e))).collect();
        assert!(bytes.iter().all(|(s, e)| s < e), "an empty span in {text:?}");
        assert_eq!(*first.get_or_insert_with(|| bytes.clone()), bytes, "units disagree on {text:?}");
        assert!(d.blocks.windows(2).all(|w| w[0].span.end <= w[1].span.start), "blocks overlap in {text:?}");
        assert!(d.sentences.windows(2).all(|w| w[0].end <= w[1].start), "sentences overlap in {text:?}");
        let mut blocks = d.blocks.iter();
        let mut block = blocks.next();
        for s in &d.sentences {
            while block.is_some_and(|b| b.span.end <= s.start) {
                block = blocks.next();
            }
            assert!(block.is_some_and(|b| b.span.start <= s.start && s.end <= b.span.end), "a sentence outside the blocks of {text:?}");
        }
        assert!(d.blocks.iter().filter(|b| b.kind == BlockKind::Title).count() <= 1);
    }
}

/// Whatever is no white space stands in a block.
fn covered(text: &str) {
    let d = read(text, Offsets::Byte);
    let mut from = 0;
    let invisible = |c: char| c.is_whitespace() || c.is_control() || "\u{AD}\u{FEFF}".contains(c) || ('\u{200B}'..='\u{206F}').contains(&c);
    for b in &d.blocks {
        assert!(text[from..b.span.start as usize].chars().all(invisible), "text before {:?} is in no block of {text:?}", b.span);
        from = b.span.end as usize;
    }
    assert!(text[from..].chars().all(invisible), "text at the end is in no block of {text:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_text_is_read(text in any::<String>()) {
        check(&text);
    }

    #[test]
    fn any_page_is_read(text in page()) {
        check(&text);
        covered(&text);
    }

    #[test]
    fn any_bytes_are_read(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        check(&ingest::decode(&bytes));
    }

    /// The user's own words may be anything, what the text is made of among it.
    #[test]
    fn any_words_are_taken(text in page(), any_text in any::<String>(), given in prop::collection::vec(own_word(), 0..30)) {
        let words = Arc::new(Words::new(given).0);
        check_with(&text, Some(&words));
        check_with(&any_text, Some(&words));
        check_with(ARTICLE, Some(&words));
    }

    /// Any bytes may be given as a file of them.
    #[test]
    fn any_file_of_words_is_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300), rows in any::<String>()) {
        _ = bienban::words::read(&bytes);
        _ = bienban::words::read(format!("kind,name,aliases,country\nperson,{rows}").as_bytes()).map(|(words, _)| check_with(ARTICLE, Some(&Arc::new(words))));
    }

    /// A cut anywhere leaves a text like any other.
    #[test]
    fn any_part_of_an_article_is_read(a in 0..ARTICLE.len(), b in 0..ARTICLE.len()) {
        let cut = |k: usize| ARTICLE.char_indices().map(|c| c.0).find(|&c| c >= k).unwrap_or(ARTICLE.len());
        check(&ARTICLE[cut(a.min(b))..cut(a.max(b))]);
    }

    /// Composed, decomposed and with invisible characters sprinkled in, a text says the same, at the same words.
    #[test]
    fn the_encoding_of_letters_does_not_matter(places in prop::collection::vec(0..ARTICLE.chars().count(), 0..40), mark in prop::sample::select(vec!['\u{200B}', '\u{AD}', '\u{FEFF}', '\u{202A}', '\u{2060}'])) {
        let mut sprinkled = String::new();
        for (k, c) in ARTICLE.chars().enumerate() {
            sprinkled.push(c);
            places.iter().filter(|p| **p == k).for_each(|_| sprinkled.push(mark));
        }
        let decomposed: String = sprinkled.nfd().collect();
        let expected = said(ARTICLE);
        prop_assert_eq!(&expected, &said(&sprinkled));
        prop_assert_eq!(&expected, &said(&decomposed));
        prop_assert_eq!(&expected, &said(&ARTICLE.replace('\n', "\r\n")));
        prop_assert_eq!(&expected, &said(&ARTICLE.replace(' ', "\u{A0}")));
    }
}

/// What a document says, each with the words at its span, without regard to how they are encoded.
fn said(text: &str) -> Vec<String> {
    let d = read(text, Offsets::Byte);
    let plain = |s: &str| -> String {
        let kept: String =
            s.chars().filter(|c| !matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}')).collect();
        kept.nfc().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let words = |s: &bienban::model::Span| plain(&text[s.start as usize..s.end as usize]);
    let mut out = Vec::new();
    out.extend(d.title.iter().map(|t| format!("title {} = {}", plain(&t.value), words(&t.span))));
    out.extend(d.blocks.iter().map(|b| format!("{:?} {}", b.kind, words(&b.span))));
    out.extend(d.sentences.iter().map(|s| format!("sentence {}", words(s))));
    for e in &d.entities {
        out.push(format!("{:?} {} {:?}", e.kind, plain(&e.name), e.country));
        out.extend(e.mentions.iter().map(|m| format!("  {} by {}", words(&m.span), m.rule)));
    }
    out.extend(d.timexes.iter().map(|t| format!("{} = {:?}", words(&t.span), t.value)));
    for m in &d.meetings {
        out.push(format!("{:?} {:?} {:?} {:?}", m.kind, m.start, m.parties, m.participants.iter().map(|p| plain(&p.name)).collect::<Vec<_>>()));
        out.extend(m.evidence.iter().map(|s| format!("  {}", words(s))));
    }
    out
}

#[test]
fn an_article_is_found_between_menus_and_teasers() {
    use BlockKind::*;
    let kinds: Vec<_> = read(ARTICLE, Offsets::Byte).blocks.iter().map(|b| b.kind).collect();
    assert_eq!(kinds, [Chrome, Chrome, Chrome, Title, Dateline, Lead, Caption, Body, Body, Byline, Chrome, Related, Related, Chrome]);
    covered(ARTICLE);
}

#[test]
fn binary_input_is_reported_and_not_read() {
    let bytes: Vec<u8> = (0..4000u32).map(|k| (k.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    let d = read(&ingest::decode(&bytes), Offsets::Byte);
    assert_eq!(d.diagnostics[0].code, "not-text");
    assert!(d.blocks.is_empty() && d.entities.is_empty() && d.meetings.is_empty());
}

#[test]
fn a_zero_byte_in_a_text_is_reported() {
    let text = ARTICLE.replacen("hội đàm", "hội\0đàm", 1);
    let d = read(&text, Offsets::Byte);
    let said = d.diagnostics.iter().find(|d| d.code == "undecodable").expect("a diagnostic");
    assert_eq!(&text[said.span.unwrap().start as usize..][..1], "\0");
    assert!(d.title.is_some());
}

/// Ten times the text takes about ten times the time. Ratios, not bars: a machine may be slow. A quadratic step takes a hundred times as long.
#[test]
fn work_grows_with_the_text() {
    let lines = [
        "a".to_string(),
        " ".into(),
        "\n".into(),
        "\u{200B}".into(),
        "e\u{301}".into(),
        "(".into(),
        "“".into(),
        "\"a (".into(),
        "|\n".into(),
        "A. ".into(),
        "B. C ".into(),
        "Nguyễn ".into(),
        "12/5 ".into(),
        "Hội nghị ".into(),
        "gặp Bộ trưởng ".into(),
        "ông Lâm, ".into(),
        "Đăng nhập\n".into(),
        "Ảnh: X\n".into(),
        "Hai bên hội đàm ở Hà Nội\n".into(),
        "gặp Bộ trưởng Anh, Pháp ".into(),
        "Thủ tướng Lê Văn Tâm gặp Tổng thống Mỹ Joel Bidenson ngày 5/3 tại Hà Nội.\n".into(),
        ARTICLE.replace('\n', " "),
        ARTICLE.into(),
    ];
    for unit in &lines {
        let (small, large) = (time(unit, 40_000), time(unit, 400_000));
        assert!(large < small * 40, "{:?} repeated: 10 times the text took {small:?} -> {large:?}", unit.chars().take(12).collect::<String>());
    }
}

/// The best of some runs over a text of about that many bytes; short times are noise.
fn time(unit: &str, bytes: usize) -> Duration {
    let text = unit.repeat(bytes / unit.len());
    let once = || {
        let begun = Instant::now();
        std::hint::black_box(read(&text, Offsets::Char));
        begun.elapsed()
    };
    (0..3).map(|_| once()).min().unwrap().max(Duration::from_millis(10))
}

#[test]
fn a_text_cut_anywhere_is_read() {
    for text in [ARTICLE, CEREMONY] {
        for (at, _) in text.char_indices() {
            analyze(&text[..at], &Options::default());
        }
    }
}
