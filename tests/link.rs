//! Many articles as one register: what it gives depends on the articles, not on how they came.
#![cfg(feature = "link")]

use bienban::link::{Register, link};
use bienban::model::*;
use bienban::{Options, analyze};
use proptest::prelude::*;

fn read(id: &str, text: &str) -> Document {
    analyze(&format!("Tin đối ngoại\n\n{text}\n"), &Options { id: id.into(), ..Options::default() })
}

fn published(id: &str, day: &str, text: &str) -> Document {
    analyze(&format!("Tin đối ngoại\n\n{text}\n"), &Options { id: id.into(), published: Some(day.into()), ..Options::default() })
}

/// The meetings, each as the ids of the articles that report it.
fn reports(corpus: &Corpus) -> Vec<Vec<&str>> {
    let mut all: Vec<Vec<&str>> = corpus.meetings.iter().map(|m| m.reports.iter().map(|r| &*r.document).collect()).collect();
    all.sort();
    all
}

const PLAN: &str = "Đại tướng Quách Tự Lâm sẽ hội đàm với Bộ trưởng Quốc phòng Mông Cổ Gantulga Batsaikhan tại Hà Nội vào ngày 14/5.";
const NEWS: &str = "Sáng 14/5, Đại tướng Quách Tự Lâm hội đàm với Bộ trưởng Quốc phòng Mông Cổ Gantulga Batsaikhan tại Hà Nội.";

#[test]
fn a_planned_meeting_is_the_one_that_was_held() {
    let corpus = link([published("plan", "2024-05-10", PLAN), published("news", "2024-05-14", NEWS)]);
    assert_eq!(reports(&corpus), [["news", "plan"]]);
    let meeting = &corpus.meetings[0];
    assert_eq!((meeting.status, meeting.start.as_deref()), (CorpusStatus::Held, Some("2024-05-14")));
    assert_eq!(corpus.ledger.len(), 1);
    assert_eq!((corpus.ledger[0].fulfilled_by.as_deref(), corpus.ledger[0].overdue), (Some("news"), false));
}

#[test]
fn a_meeting_that_was_put_off_is_one_on_its_later_day() {
    let off = "Cuộc hội đàm giữa Đại tướng Quách Tự Lâm và Bộ trưởng Quốc phòng Mông Cổ Gantulga Batsaikhan vào ngày 14/5 tại Hà Nội bị hoãn.";
    let on = PLAN.replace("14/5", "20/6");
    let corpus = link([published("off", "2024-05-10", off), published("on", "2024-05-16", &on)]);
    assert_eq!(reports(&corpus), [["off", "on"]]);
    let meeting = &corpus.meetings[0];
    assert_eq!((meeting.status, meeting.start.as_deref()), (CorpusStatus::Postponed, Some("2024-06-20")));
    assert_eq!((corpus.ledger[0].due.as_deref(), corpus.ledger[0].overdue), (Some("2024-06-20"), false));
    assert_eq!(corpus.conflicts, []);
    let corpus = link([published("off", "2024-05-10", off)]);
    assert_eq!((corpus.meetings[0].status, corpus.ledger.len()), (CorpusStatus::Cancelled, 0));
}

#[test]
fn dialogues_of_one_name_are_told_apart_by_their_sides() {
    let told = |id: &str, side: &str| read(id, &format!("Sáng 14/5, Đối thoại Chính sách Quốc phòng Việt Nam - {side} lần thứ 5 khai mạc tại Hà Nội."));
    let corpus = link([told("a", "Campuchia"), told("b", "Lào"), told("c", "Lào")]);
    assert_eq!(reports(&corpus), [vec!["a"], vec!["b", "c"]]);
    assert_eq!(corpus.series.iter().map(|s| s.key.as_str()).collect::<Vec<_>>(), ["DPD:KH-VN", "DPD:LA-VN"]);
}

#[test]
fn what_was_announced_and_not_reported_is_overdue_as_of_the_newest_article() {
    let plan = || published("plan", "2024-05-10", PLAN);
    assert!(!link([plan()]).ledger[0].overdue);
    assert!(link([plan(), published("later", "2024-05-20", "Hôm nay trời đẹp ở Hà Nội.")]).ledger[0].overdue);
}

#[test]
fn what_is_due_in_a_month_is_overdue_when_that_is_over() {
    let plan = || published("plan", "2024-05-10", "Đại tướng Quách Tự Lâm sẽ thăm Mông Cổ vào tháng 6 tới.");
    let later = |day| published("later", day, "Hôm nay trời đẹp ở Hà Nội.");
    let due = |day| link([plan(), later(day)]).ledger.first().map(|entry| entry.overdue);
    assert_eq!([due("2024-06-20"), due("2024-07-02")], [Some(false), Some(true)]);
}

#[test]
fn an_open_year_stays_open_and_joins_a_known_one() {
    let open = [read("a", NEWS), read("b", PLAN)];
    let corpus = link(open.clone());
    assert_eq!(reports(&corpus), [["a", "b"]]);
    assert_eq!(corpus.meetings[0].start.as_deref(), Some("XXXX-05-14"));
    let corpus = link(open.into_iter().chain([published("c", "2023-05-14", NEWS)]));
    assert_eq!(reports(&corpus), [["a", "b", "c"]]);
    assert_eq!(corpus.meetings[0].start.as_deref(), Some("2023-05-14"));
}

#[test]
fn the_same_people_in_another_year_are_another_meeting() {
    let corpus = link([published("a", "2023-05-14", NEWS), published("b", "2024-05-14", NEWS)]);
    assert_eq!(reports(&corpus), [["a"], ["b"]]);
    let encounter = &corpus.encounters[0];
    assert_eq!((encounter.meetings.len(), encounter.mode, encounter.dates.join(" ").as_str()), (2, Mode::Bilateral, "2023-05-14 2024-05-14"));
    let years: Vec<_> = corpus.pairs.iter().map(|p| (p.a.as_str(), p.b.as_str(), p.year, p.meetings)).collect();
    assert_eq!(years, [("MN", "VN", Some(2023), 1), ("MN", "VN", Some(2024), 1)]);
}

#[test]
fn what_has_no_day_is_the_meeting_of_a_day_about_it() {
    let autumn = NEWS.replace("14/5", "20/9");
    let past = "Ngày 15/5, giá gạo tăng ở nhiều nơi.\n\nGiới quan sát nhắc lại cuộc hội đàm giữa Đại tướng Quách Tự Lâm và Bộ trưởng Quốc phòng Mông Cổ Gantulga Batsaikhan.";
    let corpus = link([read("spring", NEWS), read("autumn", &autumn), read("told", past)]);
    assert_eq!(reports(&corpus), [vec!["autumn"], vec!["spring", "told"]]);
}

#[test]
fn what_has_no_day_is_the_meeting_whose_articles_name_the_same_others() {
    let with = |text: &str, others: &str| format!("{text}\n\n{others}");
    let mine = "Mỏ đồng ở Erdenet và Darkhan do Tập đoàn Hồng Lam và ông Đinh Công Sách mở được nhắc đến nhiều nhất, theo ông Lương Khắc Bình của Hội Luật gia Việt Nam.";
    let school =
        "Trường dạy nghề ở Choibalsan do bà Vi Thị Trúc và Tập đoàn Bạch Mã lập ra được nhắc đến nhiều nhất, theo ông Tô Văn Sắc của Hội Nhà báo Việt Nam.";
    let told = "Giới quan sát nhắc lại cuộc hội đàm giữa Đại tướng Quách Tự Lâm và Bộ trưởng Quốc phòng Mông Cổ Gantulga Batsaikhan.";
    let (spring, autumn) = (with(NEWS, mine), with(&NEWS.replace("14/5", "20/9"), school));
    let corpus = link([
        read("autumn", &autumn),
        read("bare", &told.replace("Giới quan sát nhắc lại", "Ở Darkhan ai cũng còn nhớ")),
        read("spring", &spring),
        read("told", &with(told, mine)),
    ]);
    assert_eq!(reports(&corpus), [vec!["autumn"], vec!["bare"], vec!["spring", "told"]]);
}

#[test]
fn an_edition_is_one_meeting_whoever_is_named_and_whatever_day_is_given() {
    let told = |id: &str, edition: &str, said: &str| read(id, &format!("Đối thoại Chính sách Quốc phòng Việt Nam - Lào lần thứ {edition} diễn ra {said}."));
    let corpus = link([
        told("a", "5", "ngày 3/3 giữa Thượng tướng Quách Tự Lâm và Thượng tướng Bounthong Sayavong"),
        told("b", "5", "ngày 9/3 giữa Trung tướng Đỗ Bá Quý và Trung tướng Khamphone Sisavath"),
        told("c", "6", "ngày 3/3 giữa Thượng tướng Quách Tự Lâm và Thượng tướng Bounthong Sayavong"),
    ]);
    assert_eq!(reports(&corpus), [vec!["a", "b"], vec!["c"]]);
}

#[test]
fn three_who_met_on_a_day_are_one_meeting_though_an_article_tells_of_it_twice() {
    let three =
        "giữa Bộ trưởng Quốc phòng Việt Nam Quách Tự Lâm, Bộ trưởng Quốc phòng Lào Bounthong Sayavong và Bộ trưởng Quốc phòng Mông Cổ Gantulga Batsaikhan";
    let told = |id: &str| read(id, &format!("Cuộc gặp {three} diễn ra ngày 14/5 tại Hà Nội. {}", id.repeat(20)));
    let mut twice = told("b");
    let mut again = twice.meetings[0].clone();
    (again.id, again.city, again.kind) = ("m9".into(), None, MeetingKind::Talks);
    twice.meetings.push(again);
    let corpus = link([told("a"), twice]);
    assert_eq!(reports(&corpus), [["a", "b", "b"]]);
}

#[test]
fn what_has_no_day_is_no_meeting_in_another_country() {
    let there = NEWS.replace("Hà Nội", "Viêng Chăn");
    let past = "Giới quan sát nhắc lại cuộc hội đàm ngày 14/5 ở Viêng Chăn giữa Đại tướng Quách Tự Lâm và Bộ trưởng Quốc phòng Mông Cổ Gantulga Batsaikhan.";
    let open = past.replace(" ngày 14/5", "");
    let corpus = link([read("here", NEWS), read("open", &open)]);
    assert_eq!(reports(&corpus), [["here"], ["open"]]);
    let corpus = link([read("there", &there), read("past", past), read("open", &open)]);
    assert_eq!(corpus.meetings.len(), 1);
}

#[test]
fn any_day_of_a_stay_is_a_day_of_the_visit() {
    let told = |id: &str, day: &str| read(id, &format!("Đại tướng Quách Tự Lâm, Bộ trưởng Quốc phòng Việt Nam, thăm chính thức Mông Cổ {day}."));
    let corpus = link([told("a", "từ ngày 12 đến 14/5"), told("b", "ngày 15/5"), told("c", "ngày 12/6")]);
    assert_eq!(reports(&corpus), [vec!["a", "b"], vec!["c"]]);
}

#[test]
fn names_of_one_town_are_one_place_and_no_disagreement() {
    let told = |id: &str, town: &str| {
        read(id, &format!("Sáng 14/5, Đại tướng Quách Tự Lâm hội đàm với Bộ trưởng Quốc phòng Nga Sergey Brankov tại {town}. {}", id.repeat(20)))
    };
    let corpus = link([told("a", "Moskva"), told("b", "Matxcơva"), told("c", "Moscow")]);
    assert_eq!(reports(&corpus), [["a", "b", "c"]]);
    assert_eq!(corpus.conflicts, []);
    let towns: Vec<&CorpusEntity> = corpus.places.iter().filter(|p| p.place_type.as_deref() == Some("city")).collect();
    assert_eq!((towns.len(), towns[0].aliases.len()), (1, 2));
}

#[test]
fn an_exercise_is_known_by_its_own_name() {
    let corpus = link([
        read("a", "Cuộc tập trận chung \"Gió Bấc\" giữa Mỹ và Hàn Quốc bắt đầu ngày 11/5/2018."),
        read("b", "Triều Tiên phê phán cuộc tập trận Gió Bấc của Mỹ và Hàn Quốc hồi tháng 5/2018."),
        read("c", "Mỹ và Hàn Quốc tổ chức cuộc tập trận Gió Nồm trong tháng 5/2018."),
    ]);
    assert_eq!(reports(&corpus), [vec!["a", "b"], vec!["c"]]);
}

#[test]
fn editions_are_told_apart_and_gaps_are_named() {
    let edition = |n: u32, other: &str| {
        read(&format!("{n}-{other}"), &format!("Đối thoại Chính sách Quốc phòng Việt Nam - {other} lần thứ {n} đã diễn ra tại Hà Nội ngày {n}/3."))
    };
    let corpus = link([edition(2, "Lào"), edition(5, "Lào"), edition(2, "Campuchia")]);
    assert_eq!(reports(&corpus).len(), 3);
    let series: Vec<_> = corpus.series.iter().map(|s| (s.key.as_str(), s.editions.len(), s.missing.clone())).collect();
    assert_eq!(series, [("DPD:KH-VN", 1, vec![]), ("DPD:LA-VN", 2, vec![3, 4])]);
}

#[test]
fn copies_are_marked_and_counted_once() {
    let text = format!(
        "{NEWS}\n\nTại cuộc hội đàm, hai bên nhất trí tăng cường hợp tác giữa Việt Nam và Mông Cổ trong năm 2024.\n\n\
        Đại tướng Quách Tự Lâm cảm ơn Mông Cổ đã hỗ trợ Việt Nam tại diễn đàn tháng 3/2023.\n"
    );
    let copy = format!("{text}\nBộ trưởng Quốc phòng Mông Cổ Gantulga Batsaikhan sẽ thăm Huế vào cuối tuần.\n");
    let corpus = link([published("first", "2024-05-14", &text), published("copy", "2024-05-15", &copy)]);
    let duplicates: Vec<_> = corpus.documents.iter().map(|d| (&*d.id, d.duplicate_of.as_deref())).collect();
    assert_eq!(duplicates, [("copy", Some("first")), ("first", None)]);
    let meeting = corpus.meetings.iter().find(|m| m.kind == MeetingKind::Talks).unwrap();
    assert_eq!(meeting.evidence.len(), 1, "what a copy says is not said again");
    assert_eq!(meeting.reports.len(), 2, "but it is a report");
}

#[test]
fn disagreement_is_kept_with_its_sources() {
    let elsewhere = NEWS.replace("Hà Nội", "Đà Nẵng");
    let corpus = link([read("a", NEWS), read("b", PLAN), read("c", &elsewhere)]);
    assert_eq!(reports(&corpus), [["a", "b", "c"]]);
    assert_eq!(corpus.meetings[0].city.as_deref(), Some("Hà Nội"));
    let conflict = corpus.conflicts.iter().find(|c| c.field == "city").unwrap();
    assert_eq!(conflict.meeting, corpus.meetings[0].id);
    let values: Vec<_> = conflict.values.iter().map(|v| (v.value.as_str(), v.sources.len())).collect();
    assert_eq!(values, [("Hà Nội", 2), ("Đà Nẵng", 1)]);
    assert_eq!(&*conflict.values[1].sources[0].document, "c");
}

#[test]
fn a_person_keeps_through_promotions_and_namesakes_are_kept_apart() {
    let corpus = link([
        published("a", "2016-03-01", "Sáng 1/3, Trung tướng Quách Tự Lâm, Thứ trưởng Bộ Quốc phòng Việt Nam, tiếp Đại sứ Lào Bounthong Sayavong tại Hà Nội."),
        published("b", "2019-03-01", "Sáng 1/3, Thượng tướng Quách Tự Lâm, Thứ trưởng Bộ Quốc phòng Việt Nam, tiếp Đại sứ Lào Bounthong Sayavong tại Hà Nội."),
        published("c", "2019-04-01", "Sáng 1/4, ông Quách Tự Lâm, Tổng giám đốc Công ty Gạo Việt Nam, gặp Đại sứ Lào Bounthong Sayavong tại Hà Nội."),
    ]);
    let named: Vec<&CorpusPerson> = corpus.people.iter().filter(|p| p.name == "Quách Tự Lâm").collect();
    let ranks: Vec<_> = named[0].posts.iter().filter_map(|p| Some((p.rank.as_deref()?, p.first_seen.as_deref()?, p.last_seen.as_deref()?))).collect();
    assert_eq!(ranks, [("Trung tướng", "2016-03-01", "2016-03-01"), ("Thượng tướng", "2019-03-01", "2019-03-01")]);
    assert!(named[0].posts.iter().all(|p| p.office.as_deref().is_none_or(|o| !o.contains("Công ty"))));
}

/// Articles about a few people, places and days, so that they collide in all ways.
fn article() -> impl Strategy<Value = (String, Option<String>)> {
    let host = prop::sample::select(vec!["Đại tướng Việt Nam Quách Tự Lâm", "Bộ trưởng Quốc phòng Việt Nam Đỗ Bá Quý", "Thiếu tướng Lò Thị Mây"]);
    let guest = prop::sample::select(vec![
        "Bộ trưởng Quốc phòng Mông Cổ Gantulga Batsaikhan",
        "Bộ trưởng Quốc phòng Lào Bounthong Sayavong",
        "Đại sứ Úc John Fairbridge",
        "ông Fairbridge",
    ]);
    let verb = prop::sample::select(vec!["hội đàm với", "sẽ hội đàm với", "tiếp", "điện đàm với", "huỷ cuộc gặp với"]);
    let day = prop::sample::select(vec!["Ngày 14/5,", "Sáng 15/5,", "Tháng 5,", "Ngày 14/5/2023,", "Năm 2023,", "", "Hôm nay,"]);
    let place = prop::sample::select(vec!["tại Hà Nội", "tại Viêng Chăn", "ở Đà Nẵng", ""]);
    let series = prop::sample::select(vec![
        "",
        "Đối thoại Chính sách Quốc phòng Việt Nam - Lào lần thứ 5 diễn ra ngày 3/3.",
        "Đối thoại Shangri-La 2018 khai mạc tại Singapore.",
        "Hội nghị Bộ trưởng Quốc phòng ASEAN lần thứ 12 sẽ diễn ra tại Singapore vào tháng 10.",
    ]);
    let published = prop::option::of(prop::sample::select(vec!["2023-05-14".to_string(), "2023-05-16".into(), "2024-05-15".into()]));
    (prop::collection::vec((day, host, verb, guest, place), 1..3), series, published).prop_map(|(said, series, published)| {
        let said: Vec<String> = said.into_iter().map(|(day, host, verb, guest, place)| format!("{day} {host} {verb} {guest} {place}.")).collect();
        (format!("Tin đối ngoại\n\n{}\n\n{series}\n", said.join("\n\n")), published)
    })
}

fn documents() -> impl Strategy<Value = Vec<Document>> {
    // Some share an id.
    prop::collection::vec((article(), 0..12u8), 1..14).prop_map(|articles| {
        let read = |((text, published), id): ((String, Option<String>), u8)| analyze(&text, &Options { id: format!("d{id}"), published, ..Options::default() });
        articles.into_iter().map(read).collect()
    })
}

fn register(documents: &[Document]) -> Register {
    let mut register = Register::new();
    documents.iter().for_each(|d| _ = register.add(d.clone()));
    register
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn the_order_does_not_matter(documents in documents(), seed in any::<u64>()) {
        let mut shuffled = documents.clone();
        shuffled.sort_by_key(|d| (d.id.len() as u64 ^ seed).wrapping_mul(0x9E37_79B9).rotate_left(d.meetings.len() as u32 + d.id.as_bytes()[1] as u32));
        shuffled.reverse();
        prop_assert_eq!(link(documents), link(shuffled));
    }

    #[test]
    fn merging_is_associative_and_commutative(documents in documents(), cuts in (0..14usize, 0..14usize)) {
        let (i, j) = (cuts.0.min(documents.len()), cuts.1.min(documents.len()));
        let (i, j) = (i.min(j), i.max(j));
        let part = |n: usize| register([&documents[..i], &documents[i..j], &documents[j..]][n]);
        let whole = register(&documents).corpus();
        prop_assert_eq!(&part(0).merge(part(1)).merge(part(2)).corpus(), &whole);
        prop_assert_eq!(&part(0).merge(part(1).merge(part(2))).corpus(), &whole);
        prop_assert_eq!(&part(2).merge(part(0)).merge(part(1)).corpus(), &whole);
    }

    #[test]
    fn saved_parts_are_merged_in_any_way(documents in documents(), seed in any::<u64>()) {
        // Articles may be in several parts, and of one id in other words.
        let saved = |part: Register| part.cards().map(|card| serde_json::to_string(card).unwrap()).collect::<Vec<_>>();
        let merged = |lines: Vec<String>| {
            let mut register = Register::new();
            lines.iter().for_each(|line| _ = register.add_card(serde_json::from_str(line).unwrap()));
            register
        };
        let part = |n: u64| register(&documents.iter().enumerate().filter(|(k, _)| (seed >> (k % 32)) % 3 != n).map(|d| d.1.clone()).collect::<Vec<_>>());
        let parts = [saved(part(0)), saved(part(1)), saved(part(2))];
        let one_go = register(&documents).corpus();
        let left = merged([saved(merged([parts[0].clone(), parts[1].clone()].concat())), parts[2].clone()].concat());
        let right = merged([parts[2].clone(), saved(merged([parts[1].clone(), parts[0].clone()].concat()))].concat());
        for mut register in [left, right] {
            prop_assert_eq!(&register.corpus(), &one_go);
        }
    }

    #[test]
    fn what_comes_and_goes_leaves_no_trace(documents in documents(), gone in prop::collection::vec(0..14usize, 0..8)) {
        let mut register = Register::new();
        for (n, document) in documents.iter().enumerate() {
            register.add(document.clone());
            // Looking at it in between changes nothing.
            if n % 3 == 0 {
                register.corpus();
            }
        }
        let mut left = register.ids();
        for n in gone {
            let id = &documents[n % documents.len()].id;
            prop_assert_eq!(register.remove(id), left.remove(id.as_str()));
            if n % 2 == 0 {
                register.corpus();
            }
        }
        let kept: Vec<Document> = documents.into_iter().filter(|d| left.contains(d.id.as_str())).collect();
        prop_assert_eq!(register.corpus(), link(kept));
    }

    #[test]
    fn every_report_is_in_one_meeting_and_every_span_names_an_article(documents in documents()) {
        let corpus = link(documents.clone());
        let mut all: Vec<(&str, &str)> = corpus.meetings.iter().flat_map(|m| m.reports.iter().map(|r| (&*r.document, r.meeting.as_str()))).collect();
        let count = all.len();
        all.sort();
        all.dedup();
        prop_assert_eq!(all.len(), count);
        let mut keys: Vec<&str> = corpus.meetings.iter().map(|m| m.key.as_str()).collect();
        keys.sort();
        keys.dedup();
        prop_assert_eq!(keys.len(), corpus.meetings.len());
        for m in &corpus.meetings {
            prop_assert!(m.participants.iter().all(|p| corpus.people.iter().any(|q| q.id == p.entity)));
            prop_assert!(m.sources.values().flat_map(|s| &s.spans).chain(&m.evidence).all(|s| documents.iter().any(|d| d.id == *s.document)));
        }
    }
}

#[test]
fn the_next_edition_in_the_words_of_the_last_is_no_copy() {
    let told = |id: &str, edition: &str, year: &str| {
        read(
            id,
            &format!(
                "Sáng 14/3/{year}, tại Hà Nội, Đối thoại Chính sách Quốc phòng Việt Nam - Lào lần thứ {edition} khai mạc.\n\nThượng tướng Quách Tự Lâm và Trung tướng Khamphan Sengdala đồng chủ trì đối thoại.\n\nTại Hà Nội, Thượng tướng Quách Tự Lâm cảm ơn Bộ Quốc phòng Lào.\n\nTrung tướng Khamphan Sengdala mời Thượng tướng Quách Tự Lâm sang thăm Lào."
            ),
        )
    };
    let copies = |corpus: &Corpus| corpus.documents.iter().filter_map(|d| Some((d.id.to_string(), d.duplicate_of.as_ref()?.to_string()))).collect::<Vec<_>>();
    let corpus = link([told("a", "5", "2018"), told("b", "5", "2018"), told("c", "6", "2019"), told("d", "6", "2019")]);
    assert_eq!(copies(&corpus), [("b".to_string(), "a".to_string()), ("d".to_string(), "c".to_string())]);
}
