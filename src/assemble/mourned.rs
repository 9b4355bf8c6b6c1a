//! meeting/mourned: nobody attends the funeral or the anniversary that is held for them.
//!
//! accepts "Sáng 5/3, [lễ viếng] Trung tướng Đoàn Văn Khoát được tổ chức tại Hà Nội."  people = "0"  parties = "VN"
//! accepts "Ngày 5/3, Thủ tướng Nguyễn Văn Bình dự [lễ tang] cố Tổng Bí thư Đoàn Văn Khoát tại Hà Nội."  who = "Nguyễn Văn Bình"
//! accepts "Sáng 5/3, tại Hà Nội diễn ra [lễ viếng] và truy điệu Thiếu tá Lê Xuân Tường và Thiếu úy Đào Văn Lung."  people = "0"
//! accepts "Sáng 5/3, tại [lễ viếng] cố Tổng Bí thư Đoàn Văn Khoát, Thủ tướng Nguyễn Văn Bình đọc điếu văn."  who = "Nguyễn Văn Bình"
//! accepts "Sáng 5/3, tại [lễ viếng] ở Hà Nội, Thủ tướng Nguyễn Văn Bình đọc điếu văn."  who = "Nguyễn Văn Bình"

use super::actor::Actors;
use super::argument::VA;
use super::record::{REACH, Record};
use crate::model::MeetingKind;
use crate::reading::Reading;
use crate::tokenise::fold;

/// What ends a word for a rite: "tang" (lễ), "viếng", "truy điệu", "an táng", "tưởng niệm", "ngày sinh".
const RITES: [u64; 6] = [fold("tang"), fold("viếng"), fold("điệu"), fold("táng"), fold("niệm"), fold("sinh")];
/// Between it and whoever it is held for: "lễ tang cố Tổng Bí thư", "tang lễ của ông".
const BETWEEN: [u64; 6] = [fold("lễ"), fold("của"), fold("cố"), fold("nguyên"), fold("đồng"), fold("chí")];

/// Takes those out who are mourned.
pub fn leave(r: &Reading, actors: &Actors, records: &mut [Record]) {
    let rite = |i: u32| RITES.contains(&r.tokens[i].fold);
    for rec in records.iter_mut().filter(|rec| rec.kind.value == MeetingKind::Ceremony && rec.triggers.iter().any(|t| t.iter().any(rite))) {
        for &n in rec.sentences.iter().take(REACH) {
            let from = r.sentences[n].toks.start;
            let mut end = None;
            for x in actors.of_sentence(n).map(|k| &actors[k]) {
                let Some(person) = x.person else { continue };
                let named = r.tokens[x.toks.end - 1].capital();
                let word = (from..x.toks.start).rev().find(|&i| !BETWEEN.contains(&r.tokens[i].fold));
                if named && (word.is_some_and(rite) || end.is_some_and(|end| end + 1 == x.toks.start && r.is(end, VA))) {
                    rec.people.retain(|p| p.person != person);
                    end = Some(x.toks.end);
                }
            }
        }
    }
}
