//! Where an event takes place: venue, city and state.

use super::who::ACTS;
use super::{Arguments, CAC, CUA, DEN, DU, O, SANG, TAI, TOI, VA, VAO, clause, is_setting, says_that, window};
use crate::assemble::actor::HOST;
use crate::assemble::arrival;
use crate::assemble::event::{Event, Form};
use crate::assemble::record::family;
use crate::lexicon::Class;
use crate::model::{EntityKind, MeetingKind};
use crate::reading::{Reading, Toks};
use crate::recognise::Recognised;
use crate::resolve::{Entity, Resolved};
use crate::tokenise::{Kind, Token, fold};

/// Venue, city and state, as far as the next event: the place behind "tại", "ở" (for visits also behind the verb), inside the sentence.
pub(super) fn place(r: &Reading, found: &Recognised, resolved: &Resolved, e: &Event, s: Toks, guest: Option<Toks>, a: &mut Arguments) {
    let whole = e.whole();
    let (sentence, s) = (s, window(whole, s));
    let first = found.mentions.partition_point(|m| m.toks.start < s.start);
    let mut last_end = 0;
    let mut open = false;
    // Behind the day ("tối 24/1 tại Hà Nội") or another place ("tại trụ sở X ở Brussels").
    let setting = is_setting(r, whole, s);
    let mut placed = a.when.map(|t| found.timexes[t].toks.end);
    // "Chuyến thăm bất ngờ hai ngày 7-8/5 tới Trung Quốc", "chuyến thăm mới nhất hôm 31/5 của Bộ trưởng A tới Nga": when it is, what it is like, whose it is.
    let clear = |to: u32| {
        let day = a.when.map(|t| found.timexes[t].toks);
        let whose = |i: u32| guest.is_some_and(|x| x.contains(Toks::new(i, i + 1))) || r.is(i, CUA);
        let like = |i: u32| r.tokens[i].kind == Kind::Number || LIKE.contains(&r.tokens[i].fold);
        e.form == Form::Noun && to - whole.end <= 16 && (whole.end..to).all(|i| day.is_some_and(|d| d.contains(Toks::new(i, i + 1))) || whose(i) || like(i))
    };
    // "Tới Bangkok, Thái Lan để dự hội nghị", "sang Bắc Kinh hội đàm với A": where somebody goes for it.
    let goes_to = |p: u32, end: u32| {
        let name = |t: &Token| t.capital() || t.kind == Kind::Dash || t.is_punct(',') || t.is_punct('(') || t.is_punct(')');
        !matches!(e.kind, MeetingKind::Visit | MeetingKind::PhoneCall)
            && GOES.contains(&r.tokens[p - 1].fold)
            && end <= whole.start
            && (e.form == Form::Verb || whole.start > end && r.is(whole.start - 1, DU))
            && (end..whole.start).all(|i| name(&r.tokens[i]) || ATTENDS.contains(&r.tokens[i].fold))
    };
    // "Tới Bắc Kinh, nơi ông sẽ hội đàm với A": where, in the clause that follows a place.
    let there = (s.start + 2..whole.start).rev().find(|&i| r.is(i, NOI) && r.tokens[i - 1].is_punct(','));
    let there =
        there.filter(|&i| e.kind != MeetingKind::Visit && whole.start - i <= 24 && !(i..whole.start).any(|j| r.tokens[j].is_punct(';') || says_that(r, j)));
    for (k, m) in found.mentions.iter().enumerate().skip(first).take_while(|(_, m)| m.toks.start < s.end) {
        let (nested, before) = (m.toks.start < last_end, last_end);
        last_end = last_end.max(m.toks.end);
        if nested || whole.contains(m.toks) || !matches!(m.kind, EntityKind::Place | EntityKind::Organization) {
            continue;
        }
        let entity = &resolved.entities[resolved.entity_of[k] as usize];
        // Behind a preposition, or going on after such a place: "tại Penang, Malaysia", "tại Đồn X (Bình Phước)".
        let mut p = m.toks.start;
        // "Ở thủ đô của Bahrain" as well.
        let capital_of = |i: u32| i > s.start && r.is(i, CUA) && r.is(i - 1, DO);
        while p > s.start && (before_place(r, p - 1) || r.tokens[p - 1].is_punct('.') || capital_of(p - 1)) {
            p -= 1;
        }
        // "Tại Quý Dương, Trung Quốc": behind a town that nobody knows.
        let unknown_town = || {
            let name = |i: u32| r.tokens[i].capital() || r.tokens[i].kind == Kind::Dash || r.tokens[i].is_punct(',') || before_place(r, i);
            let back = (p.saturating_sub(9).max(s.start)..p).rev().take_while(|&i| name(i)).last();
            r.tokens[p - 1].is_punct(',') && back.is_some_and(|i| i > s.start && i + 1 < p && [TAI, O].contains(&r.tokens[i - 1].fold))
        };
        // "Thủ tướng nước chủ nhà Singapore": where the conference is.
        let host = |at: u32| family(e.kind) == 1 && at >= s.start + 3 && r.are(at - 3, &HOST);
        // "Philippines là điểm dừng chân cuối cùng", "tới Hà Nội, điểm dừng chân cuối cùng", "điểm dừng chân đầu tiên là Philippines".
        let leg =
            e.is_leg(r) && (m.toks.end + 1 == whole.start && (r.is(m.toks.end, LA) || r.tokens[m.toks.end].is_punct(',')) || p > whole.end && r.is(p - 1, LA));
        // "Tập trận trên biển Baltic".
        let at_sea = e.kind == MeetingKind::Exercise && p > whole.end && (r.is(p - 1, TREN) || r.is(p - 1, BIEN) && r.is(p - 2, TREN));
        let led = leg || at_sea || p > s.start
            && (r.is(p - 1, TAI)
                || goes_to(p, m.toks.end)
                || there == Some(m.toks.end + 1)
                || m.kind == EntityKind::Place && entity.place_type == "country" && (unknown_town() || host(m.toks.start))
                // "Ký thỏa thuận ngăn chặn cuộc chiến ở Idlib": what is signed is about it.
                || r.is(p - 1, O) && !(e.kind == MeetingKind::Ceremony && e.form == Form::Verb)
                || e.kind == MeetingKind::Visit && matches!(r.tokens[p - 1].fold, DEN | TOI | SANG) && p > whole.end && (p <= whole.end + 6 || clear(p - 1))
                || e.kind == MeetingKind::Visit && e.form != Form::Name && p >= whole.end && p <= whole.end + 1 && !r.is(p - 1, CUA) && !r.tokens[p - 1].is_punct(','))
            && !affiliated(r, s, p)
            // "Cập cảng Cam Ranh": the verb's last word begins the name.
            || e.kind == MeetingKind::Visit && e.form == Form::Verb && (whole.start + 1..whole.end).contains(&p) && m.toks.end > whole.end;
        // "Tại Trung tâm Hội nghị Philippines", "tại thủ đô Manila của Philippines", "tại Nhà hát Lớn của TP Osaka", "tại khách sạn Capella trên đảo Sentosa" as well.
        let link =
            |t: &Token| t.is_punct(',') || t.is_punct('(') || t.fold == TREN || t.fold == CUA && (a.city.is_some() || a.venue.is_some()) && p == before + 1;
        // "Chuyến thăm tới Triều Tiên, Bình Nhưỡng hứa ...": a capital that acts.
        let acts = || ACTS.iter().any(|&w| r.is(m.toks.end, w)) || r.hit(m.toks.end, Class::Saying).is_some();
        let goes_on = open && p > s.start && (p == before || link(&r.tokens[p - 1])) && !acts();
        open = led || goes_on;
        // "Để thảo luận về tình hình ở X" tells a topic, no place; a call takes place nowhere.
        // But "vòng đàm phán về Syria khai mạc tại Astana".
        let told = |i: &u32| e.form != Form::Verb && r.cues(*i).any(|c| c.value() == "occur") && clause(r, whole.end, *i);
        let from = (whole.end..m.toks.start).rev().find(told).unwrap_or(whole.end);
        let topic = m.toks.start >= whole.end && (from..m.toks.start).any(|i| TOPIC.contains(&r.tokens[i].fold) || r.are(i, &STATE_OF_THINGS));
        if !open || topic || e.kind == MeetingKind::PhoneCall {
            continue;
        }
        // "Ở Bắc Kinh, ông A cho biết cuộc gặp ...": where it is said; behind a semicolon something else is told.
        let said = !setting && m.toks.end <= whole.start && (m.toks.end..whole.start).any(|i| says_that(r, i));
        let apart = (m.toks.end.min(whole.end)..m.toks.start.max(whole.start)).any(|i| r.tokens[i].is_punct(';'));
        if said || apart {
            continue;
        }
        // Places before the event count only in the opening of the sentence, close by or where they go on.
        let follows = placed.is_some_and(|end| (end..=end + 2).contains(&p)) || there == Some(m.toks.end + 1);
        if m.toks.end <= whole.start && m.toks.start > s.start + 12 && whole.start - m.toks.end > 6 && !follows {
            continue;
        }
        // "Chuyến thăm tới Việt Nam, nhiều quan chức ở Washington ...": a visit has one state.
        let state = |k: usize| resolved.entities[resolved.entity_of[k] as usize].country.as_ref().map(|c| c.0);
        if e.kind == MeetingKind::Visit && a.country.is_some_and(|k| is_town(entity) && state(k).zip(entity.country.as_ref()).is_some_and(|(x, y)| x != y.0)) {
            continue;
        }
        placed = Some(m.toks.end);
        let within_town = |k: usize| matches!(resolved.entities[resolved.entity_of[k] as usize].place_type, "district" | "island");
        match (m.kind, entity.place_type) {
            // "Huyện Tịnh Biên (An Giang)": the town or province before a district or an island.
            (EntityKind::Place, kind) if is_town(entity) => {
                // "Sau cuộc gặp ở Geneva, các bên sẽ họp ở Brussels": the place of the verb.
                if p == whole.end && matches!(r.tokens[whole.end - 1].fold, TAI | O) {
                    a.city = None;
                }
                a.city = a.city.filter(|&c| !(within_town(c) && kind != "district" && goes_on)).or(Some(k));
            }
            (EntityKind::Place, "country") => {
                // "Tại hội nghị ở Manila, ông A cũng dừng chân ở Thái Lan": the town of another state is not where he goes.
                let own = |c: usize| state(c).zip(entity.country.as_ref()).is_none_or(|(x, y)| x == y.0);
                a.city = a.city.filter(|&c| e.kind != MeetingKind::Visit || p < whole.end || own(c));
                a.country = a.country.or(Some(k));
                // A city that is a state.
                if entity.country.as_ref().is_some_and(|c| matches!(c.0, "SG" | "VA" | "MC")) {
                    a.city = a.city.filter(|&c| !within_town(c)).or(Some(k));
                }
            }
            (EntityKind::Place, "region" | "water") if matches!(e.kind, MeetingKind::Visit | MeetingKind::Exercise) => a.region = a.region.or(Some(k)),
            (EntityKind::Place, "facility" | "other") | (EntityKind::Organization, _) if m.kind == EntityKind::Place || led && m.toks.len() > 1 => {
                a.venue = a.venue.or(Some(Toks::new(p, m.toks.end)));
                // "Đến sân bay Nội Bài": arrives in the state where it lies.
                let arrives = e.kind == MeetingKind::Visit && e.toks.iter().all(|i| arrival::begins(r.tokens[i].fold));
                if arrives && entity.country.is_some() {
                    a.country = a.country.or(Some(k));
                }
                a.stop |= !arrives && e.kind == MeetingKind::Visit && e.form == Form::Verb && p >= whole.end && p <= whole.end + 1;
                // An embassy stands in another state than its own.
                let abroad = m.toks.iter().any(|i| r.is(i, QUAN) && i > m.toks.start && r.is(i - 1, SU));
                a.seat = a.seat.or(Some(k).filter(|_| !abroad));
            }
            _ => {}
        }
    }
    if a.venue.is_none() && a.city.is_none() && e.kind != MeetingKind::PhoneCall {
        fronted(r, found, resolved, whole, sentence, a);
    }
}

/// "Chuyên gia quân sự tại Bắc Kinh", "Đại sứ Mỹ tại Việt Nam": where somebody works, at the preposition ahead of token `p`.
fn affiliated(r: &Reading, s: Toks, p: u32) -> bool {
    let office = |i: u32| {
        r.hit(i, Class::Offices).is_some_and(|h| matches!(h.value(), "expert" | "media" | "diplomat") && h.end < p) && !(i > s.start && r.is(i - 1, CAC))
    };
    // "Hội nghị tham vấn chuyên gia tổ chức ở A" tells where it takes place.
    let ends = |i: u32| r.tokens[i].kind == Kind::Punct || r.cues(i).any(|c| c.value() == "occur");
    let near = (p.saturating_sub(8).max(s.start)..p).rev().take_while(|&i| !ends(i));
    near.into_iter().any(office)
}

/// "Sáng 15/3, tại trụ sở Bộ Quốc phòng, Thượng tướng A ... tiếp B": the place that opens the sentence, however far ahead, holds for what its subject does.
fn fronted(r: &Reading, found: &Recognised, resolved: &Resolved, whole: Toks, s: Toks, a: &mut Arguments) {
    // "9h20 sáng 1-8 (giờ địa phương), tại Phủ Tổng thống, ..." as well.
    let opens = |i: &u32| r.is(*i, TAI) && (*i < s.start + 9 || r.tokens[*i - 1].is_punct(','));
    let Some(at) = (s.start..(s.start + 16).min(whole.start)).find(opens) else { return };
    let comma = (at + 1..(at + 16).min(whole.start)).find(|&i| r.tokens[i].is_punct(','));
    let Some(end) = comma.filter(|&c| !(c..whole.start).any(|i| says_that(r, i) || r.tokens[i].is_punct(';'))) else { return };
    let toks = Toks::new(at + 1, end);
    let inside = || found.mentions_in(toks);
    let entity = |k: usize| &resolved.entities[resolved.entity_of[k] as usize];
    let event = toks.iter().any(|i| r.hit(i, Class::Triggers).is_some());
    if event || toks.len() > 12 || inside().any(|(_, m)| m.toks.end > end || !matches!(m.kind, EntityKind::Place | EntityKind::Organization)) {
        return;
    }
    let town = inside().find(|(k, m)| m.kind == EntityKind::Place && is_town(entity(*k)));
    let country = inside().find(|(k, m)| m.kind == EntityKind::Place && entity(*k).place_type == "country");
    let body = inside().find(|(_, m)| m.kind == EntityKind::Organization || m.toks.len() > 1 && m.kind == EntityKind::Place);
    a.city = a.city.or(town.map(|t| t.0));
    a.country = a.country.or(country.map(|c| c.0));
    let named = town.or(country).is_some_and(|(_, m)| m.toks == toks || before_place(r, toks.start));
    let site = r.tokens[toks.start].capital() || SITES.contains(&r.tokens[toks.start].fold) || body.is_some_and(|(_, m)| m.toks.start == toks.start);
    // "Một số nguồn tin tại Trung Quốc cho rằng, ...", "tại Nhật Bản đầu tháng 11": no site.
    let more = toks.iter().any(|i| says_that(r, i) || found.timex_at(i).is_some()) || country.is_some_and(|(_, m)| m.toks.start == toks.start);
    if !named && site && !more {
        a.venue = Some(toks);
        a.seat = a.seat.or(body.map(|b| b.0));
    }
}

/// "Thủ đô", "thành phố", "TP".
fn before_place(r: &Reading, i: u32) -> bool {
    let word = r.tokens[i].fold;
    QUE.contains(&word) || matches!(word, DO | PHO | TP | HUYEN | XA | QUAN_DISTRICT | DAO)
}

/// What stands for the town where something is.
fn is_town(e: &Entity) -> bool {
    matches!(e.place_type, "city" | "province" | "district" | "island")
}

/// Words that begin what stands for a site: "trụ sở", "hội trường", "nhà khách", "khách sạn", "cột mốc", "sân bay", "thao trường".
const SITES: [u64; 11] =
    [fold("trụ"), fold("hội"), fold("nhà"), fold("khách"), fold("cột"), fold("sân"), fold("thao"), fold("cảng"), fold("quân"), fold("căn"), fold("cửa")];

/// What a visit is like, and for how long: "bất ngờ", "chính thức", "đầu tiên", "mới nhất", "hai ngày", "cuối tuần", "cấp nhà nước".
const LIKE: [u64; 24] = [
    fold("bất"),
    fold("ngờ"),
    fold("chính"),
    fold("thức"),
    fold("đầu"),
    fold("tiên"),
    fold("mới"),
    fold("nhất"),
    fold("gần"),
    fold("đây"),
    fold("cấp"),
    fold("nhà"),
    fold("nước"),
    fold("lịch"),
    fold("sử"),
    fold("hai"),
    fold("ba"),
    fold("ngày"),
    fold("hôm"),
    fold("vào"),
    fold("kéo"),
    fold("dài"),
    fold("hiếm"),
    fold("hoi"),
];

/// Verbs and prepositions of going somewhere: "đến", "tới", "sang", "vào", "đi", "ra".
const GOES: [u64; 6] = [DEN, TOI, SANG, VAO, fold("đi"), fold("ra")];
/// Ahead of what somebody goes for: "để tham dự".
const ATTENDS: [u64; 4] = [fold("để"), fold("tham"), DU, VA];

const NOI: u64 = fold("nơi");

const LA: u64 = fold("là");

const TREN: u64 = fold("trên");

const BIEN: u64 = fold("biển");

const TOPIC: [u64; 5] = [fold("về"), fold("để"), fold("rằng"), fold("nhằm"), fold("luận")];

const STATE_OF_THINGS: [u64; 2] = [fold("tình"), fold("hình")];

const QUE: [u64; 9] = [fold("điểm"), fold("cầu"), fold("thủ"), fold("thành"), fold("tỉnh"), fold("trụ"), fold("sở"), fold("nhà"), fold("khách")];

const SU: u64 = fold("sứ");

const QUAN: u64 = fold("quán");

const DO: u64 = fold("đô");

const PHO: u64 = fold("phố");

const TP: u64 = fold("TP");

const DAO: u64 = fold("đảo");

const HUYEN: u64 = fold("huyện");

const XA: u64 = fold("xã");

const QUAN_DISTRICT: u64 = fold("quận");
