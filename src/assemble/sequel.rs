//! meeting/sequel: where and when, told in a sentence of its own: "Sự kiện diễn ra tại Đà Nẵng từ ngày 2/6".
//! Why: "sự kiện" may be anything; here it is what the sentence before tells of, if that has no place or day as yet.
//!
//! accepts "Sáng 5/6, Bộ Quốc phòng tổ chức [hội thảo quốc tế] về gìn giữ hòa bình. Sự kiện diễn ra tại Đà Nẵng."  city = "Đà Nẵng"  country = "VN"
//! accepts "Thủ tướng Nguyễn Văn Bình sẽ dự [Hội nghị cấp cao CLMV]. Sự kiện này diễn ra tại Hà Nội từ ngày 24 đến 26/10."  city = "Hà Nội"  start = "XXXX-10-24"
//! accepts "Thủ tướng Nguyễn Văn Bình sẽ dự [Hội nghị cấp cao CLMV] và [Hội nghị cấp cao ACMECS]. Các sự kiện này diễn ra tại Hà Nội từ ngày 24/10."  city = "Hà Nội"  start = "XXXX-10-24"
//! accepts "Sáng 5/6, Bộ Quốc phòng tổ chức [hội thảo quốc tế] về gìn giữ hòa bình. Nhiều sự kiện diễn ra tại Đà Nẵng."  city = ""
//! accepts "Sáng 5/6, tại Huế, Bộ Quốc phòng tổ chức [hội thảo quốc tế] về gìn giữ hòa bình. Sự kiện này diễn ra tại Đà Nẵng."  city = "Huế"
//! accepts "Sáng 5/6, Bộ Quốc phòng tổ chức [hội thảo quốc tế] về gìn giữ hòa bình. Sự kiện diễn ra trong bối cảnh Đà Nẵng mở rộng cảng."  city = ""

use super::gather::Builder;
use super::record::{REACH, Read, family, set_date};
use crate::model::{BlockKind, EntityKind};
use crate::reading::Toks;
use crate::tokenise::fold;

const EVENT: [u64; 2] = [fold("sự"), fold("kiện")];
/// Ahead of it: "tại", "các".
const AT: u64 = fold("tại");
const MANY: [u64; 2] = [fold("các"), fold("những")];
/// Between it and the verb: "này", "trên", "lần này", "nói trên", "sẽ", "đã", "dự kiến", "vừa".
const BETWEEN: [u64; 9] = [fold("này"), fold("trên"), fold("lần"), fold("nói"), fold("sẽ"), fold("đã"), fold("dự"), fold("kiến"), fold("vừa")];
/// Ahead of a place: "tại", "ở", and what it is: "thành phố", "TP", "tỉnh", "thủ đô".
const PLACE: [u64; 8] = [AT, fold("ở"), fold("thành"), fold("phố"), fold("TP"), fold("tỉnh"), fold("thủ"), fold("đô")];

impl Builder<'_> {
    /// Adds place and days that such a sentence tells to what the sentence before tells of.
    pub fn sequels(&mut self) {
        let (r, found) = (self.r, self.found);
        for n in 1..r.sentences.len() {
            let s = &r.sentences[n];
            let Some((behind, many)) = self.takes_place(s.toks).filter(|_| matches!(s.kind, BlockKind::Body | BlockKind::Lead)) else { continue };
            let assembly = |k: usize| matches!(family(self.records[k].kind.value), 1 | 3 | 4 | 5) && self.records[k].sentences.last() == Some(&(n - 1));
            let mut told: Vec<usize> = (0..self.records.len()).rev().take(REACH).filter(|&k| assembly(k)).collect();
            told.truncate(if many { REACH } else { 1 });
            let clause = (behind.start..behind.end).find(|&i| r.tokens[i].is_punct(',')).unwrap_or(behind.end);
            let placed = |k: u32| PLACE.contains(&r.tokens[k].fold);
            let place = |town: bool| {
                let kind = |k: usize| self.resolved.entities[self.resolved.entity_of[k] as usize].place_type;
                let fits = |k: usize| if town { matches!(kind(k), "city" | "province") } else { kind(k) == "country" };
                found
                    .mentions_in(behind)
                    .find(|(k, m)| m.kind == EntityKind::Place && fits(*k) && (placed(m.toks.start - 1) || m.toks.start > clause))
                    .map(|(k, _)| k)
            };
            let (town, state) = (place(true), place(false));
            let day = found.timexes_in(Toks::new(behind.start, clause)).find_map(|t| t.value.as_deref().filter(|v| v.len() >= 10).map(|v| (v, t.toks)));
            for k in told {
                let lies = town.or(state).and_then(|m| self.state_of(m));
                let rec = &mut self.records[k];
                if rec.city.is_none() && rec.country.is_none() && rec.venue.is_none() {
                    rec.city = town.map(|m| (found.mentions[m].toks, false));
                    rec.country = lies.map(|(code, at)| Read::here(code, at));
                }
                if let Some((value, at)) = day.filter(|_| rec.start.is_none()) {
                    set_date(rec, value, at);
                    rec.dated = true;
                }
            }
        }
    }

    /// "(Tại/Các) sự kiện (này) (sẽ) diễn ra" at the head of a sentence: what stands behind, and whether they are several.
    fn takes_place(&self, s: Toks) -> Option<(Toks, bool)> {
        let r = self.r;
        let many = MANY.contains(&r.tokens[s.start].fold);
        let at = s.start + (many || r.is(s.start, AT)) as u32;
        if !r.are(at, &EVENT) || at + 2 >= s.end {
            return None;
        }
        let verb = (at + 2..s.end.min(at + 7)).find(|&i| !BETWEEN.contains(&r.tokens[i].fold))?;
        let occurs = r.cues(verb).rfind(|c| c.value() == "occur")?;
        Some((Toks::new(occurs.end, s.end), many))
    }
}
