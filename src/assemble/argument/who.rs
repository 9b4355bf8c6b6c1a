//! Who an event is told of: subject, objects, and whom the sentence is about.

use super::{Arguments, BY, CUA, CUNG, DA, DU, DUOC, GIUA, HAVE, KHI, O, SAU, TAI, TRUOC, TU, VA, VE, VOI, VUA, breaks_off, had, is_setting, on_it, says_that};
use crate::assemble::actor::{Actor, Actors, Form as Who, is_verb, joined, listed, met};
use crate::assemble::event::{Event, Form, OVER};
use crate::assemble::record::{REACH, family};
use crate::lexicon::Class;
use crate::model::MeetingKind;
use crate::reading::{Reading, Toks};
use crate::tokenise::{Kind, fold};

/// Subject: the actors directly before a verb; objects: those directly behind it, as one list.
pub(super) fn who(r: &Reading, actors: &Actors, e: &Event, from: u32, to: u32, a: &mut Arguments) {
    if e.form == Form::Name {
        // "Cuộc tập trận Balikatan giữa Mỹ và Philippines", "cuộc gặp thượng đỉnh Nga - Mỹ giữa Tổng thống A và Tổng thống B".
        let end = e.name.map_or(e.toks.end, |n| n.end);
        // "A và B có cuộc họp 2+2 với C và D" as well.
        let with = e.kind == MeetingKind::Dialogue && r.is(end, VOI);
        if with || matches!(e.kind, MeetingKind::Exercise | MeetingKind::Summit | MeetingKind::Dialogue) && !e.of_many() && r.is(end, GIUA) {
            a.between = true;
            if with {
                let mut first = e.name.map_or(e.toks.start, |n| n.start);
                for k in actors.of_sentence(e.sentence).rev().filter(|&k| actors[k].toks.end <= e.toks.start && actors[k].is_personal()) {
                    let x = actors[k].toks;
                    if !(a.subjects.is_empty() && first - x.end <= 12 || !a.subjects.is_empty() && listed(r, x.end, first)) {
                        break;
                    }
                    a.subjects.push(k);
                    first = x.start;
                }
            }
            let mut last = end + 1;
            for k in actors.of_sentence(e.sentence).filter(|&k| actors[k].toks.start > end) {
                let x = actors[k].toks;
                if !(a.objects.is_empty() && x.start <= last + 3 || !a.objects.is_empty() && (listed(r, last, x.start) || r.is(last, VOI))) {
                    break;
                }
                a.objects.push(k);
                last = x.end;
            }
            if with && (a.subjects.is_empty() || a.objects.is_empty()) {
                *a = Arguments::default();
            }
            return;
        }
        // "Hải quân Việt Nam và Hải quân Campuchia tuần tra chung lần thứ 60".
        if e.kind == MeetingKind::Exercise && e.series.is_none() {
            let mut last = e.name.map_or(e.toks.start, |n| n.start);
            for k in actors.of_sentence(e.sentence).rev().filter(|&k| actors[k].toks.end <= e.toks.start) {
                let x = actors[k].toks;
                if !(a.subjects.is_empty() && last - x.end <= 1 || !a.subjects.is_empty() && joined(r, x.end, last)) {
                    break;
                }
                a.subjects.push(k);
                last = x.start;
            }
        }
        // "Thỏa thuận giữa A và B tại hội nghị thượng đỉnh": both sides stand directly ahead.
        let pair = matches!(e.kind, MeetingKind::Summit | MeetingKind::Dialogue);
        if pair && is_setting(r, e.toks, r.sentences[e.sentence].toks) {
            let mut last = e.toks.start;
            for k in actors.of_sentence(e.sentence).rev().filter(|&k| actors[k].toks.end < e.toks.start && actors[k].is_personal()) {
                let end = actors[k].toks.end;
                if !(a.subjects.is_empty() && last - end <= 2 || !a.subjects.is_empty() && listed(r, end, last)) {
                    break;
                }
                a.subjects.push(k);
                last = actors[k].toks.start;
            }
        }
        return;
    }
    let s = r.sentences[e.sentence].toks;
    // "Cùng dự buổi tiếp có A, B", "tại buổi tiếp còn có A, B": they are there besides those who meet.
    let listed_there = |i: u32| r.cues(i).any(|c| c.value() == "attend_list" && c.end > e.toks.end);
    // "Tháp tùng ông A tham gia cuộc gặp này có B" as well.
    let end = e.toks.end + r.is(e.toks.end, THIS) as u32;
    let besides = r.is(end, HAVE) && (e.toks.start.saturating_sub(2).max(s.start)..e.toks.start).any(|i| r.is(i, DU) || r.is(i, TAKES_PART));
    if e.form == Form::Noun && (besides || (e.toks.start.saturating_sub(3).max(s.start)..=e.toks.start).any(listed_there)) {
        return;
    }
    let all = actors.of_sentence(e.sentence);
    let at = all.start + actors.all[all.clone()].partition_point(|x| x.toks.start < e.toks.start);
    // "Theo ông A, ..." only says from whom it is known.
    let list: Vec<usize> = (at.saturating_sub(REACH).max(all.start)..(at + REACH).min(all.end)).filter(|&k| !actors[k].quoted(r)).collect();
    // "Tại cuộc gặp A, B khẳng định", "Gặp A, B cảm ơn": behind the comma begins the main clause with the subject.
    // "Sáng 29/11, tại Hà Nội, làm việc với B, A cho ý kiến" as well.
    let led = || {
        let acts = list.iter().any(|&k| actors[k].toks.end <= e.toks.start && (actors[k].is_personal() || actors[k].form == Who::Sides));
        e.form == Form::Verb && r.tokens[e.toks.start - 1].is_punct(',') && e.toks.start - s.start <= 16 && !acts
    };
    // "Ông A về đến Hà Nội, kết thúc chuyến thăm Lào theo lời mời của B": told of A, who stands ahead.
    let ends = || {
        let at = e.toks.start.saturating_sub(3);
        let ahead = |&k: &usize| actors[k].toks.start >= from && actors[k].toks.end <= at && actors[k].is_personal();
        at > s.start && r.tokens[at].is_punct(',') && r.are(at + 1, &OVER) && list.iter().any(ahead)
    };
    // "Trong một cuộc điện đàm" as well.
    let one = e.form == Form::Noun && family(e.kind) == 0 && e.toks.start > s.start + 1 && r.is(e.toks.start - 1, MOT);
    // "Ngày 20/3, làm việc với B, ông A cho biết": nobody stands ahead.
    let fronted = || e.form == Form::Verb && r.tokens[e.toks.start - 1].is_punct(',') && list.iter().all(|&k| actors[k].toks.start > e.toks.start);
    let setting = || OPENS.contains(&r.tokens[e.toks.start - 1 - one as u32].fold) && !ends();
    let opens = e.toks.start == s.start || setting() || fronted() || led();
    // "Cuộc gặp giữa A và B", "vòng đàm phán thứ hai giữa A và B".
    // But "giữa lúc", "giữa bối cảnh", "giữa tháng 6".
    let sides = |i: &u32| r.is(*i, GIUA) && !r.token(*i + 1).is_some_and(|t| NO_SIDES.contains(&t.fold));
    let word = |i: &u32| matches!(r.tokens[*i].kind, Kind::Word | Kind::Quote);
    let giua = (e.toks.end..(e.toks.end + 8).min(s.end)).take_while(word).find(sides);
    // "Cuộc gặp hôm 7/7 ở Hamburg giữa A và B": behind a day and a place as well.
    let dated = e.form == Form::Noun && (family(e.kind) == 0 || e.kind == MeetingKind::Summit);
    let when = |i: &u32| {
        let t = &r.tokens[*i];
        t.capital() || matches!(t.kind, Kind::Number | Kind::Dash) || t.is_punct('/') || t.fold == GIUA || DATES.contains(&t.fold)
    };
    let giua = giua.or_else(|| (e.toks.end..(e.toks.end + 12).min(s.end)).take_while(when).find(sides).filter(|_| dated));
    let between = giua.is_some();
    a.between = between;
    // "Cuộc gặp ở Paris với B": behind a place as well.
    let with = (e.toks.end..(e.toks.end + 12).min(s.end)).take_while(|i| when(i) || r.is(*i, VOI)).find(|&i| r.is(i, VOI)).filter(|_| dated);
    let tour = if e.kind == MeetingKind::Visit { tour(r, e.toks.end, s.end) } else { None };
    a.tour = tour.is_some();
    let mut last: Option<usize> = None;
    for &k in list.iter().filter(|&&k| actors[k].toks.start >= e.toks.end && actors[k].toks.start < to) {
        let x = &actors[k];
        // "Các nước Haiti, Senegal": the states follow.
        let states_follow = || between && list.iter().any(|&j| actors[j].form == Who::Party && (x.toks.end..=x.toks.end + 2).contains(&actors[j].toks.start));
        if x.form == Who::AllSides || x.form == Who::Sides && states_follow() {
            continue;
        }
        // "Các thành viên Hội A (IADL) do bà B làm trưởng đoàn" goes on behind the acronym.
        let (end, limit) = last.map_or((e.toks.end, 8), |l| (behind_acronym(r, actors[l].toks.end), 2));
        // "Cuộc gặp Trump - Kim".
        let pair = last.is_some() && x.toks.start == end + 1 && r.tokens[end].kind == Kind::Dash;
        let among = || x.person.is_some() && named_among(r, Toks::new(e.toks.end, end), x.toks.start);
        let one_list = last.is_some() && (listed(r, end, x.toks.start) || pair || among());
        let end = giua.or(with).map(|g| g + 1).or(tour).filter(|_| last.is_none()).map_or(end, |from| end.max(from));
        if x.toks.start < end {
            continue;
        }
        // "Thăm địa điểm binh sĩ Triều Tiên", "thăm một căn cứ Mỹ": no visit to the state.
        let thing = || e.kind == MeetingKind::Visit && x.form == Who::Party && (end..x.toks.start).any(|i| THINGS.contains(&r.tokens[i].fold));
        // "Hội nghị có sự tham dự của A": a role, no side.
        let attends = || e.form == Form::Noun && (end..x.toks.start).any(|i| r.cues(i).any(|c| c.value() == "with_participation"));
        // "Trước khi A điện đàm với B, Trung Quốc đã ...": behind the comma somebody else acts.
        let acts = last.is_some() && r.tokens[x.toks.start - 1].is_punct(',') && ACTS.iter().any(|&w| r.is(x.toks.end, w));
        // "Ông A sau cuộc gặp thông báo Tổng thống B chấp nhận": of whom it is said.
        let of_whom = || e.form == Form::Noun && opens && says_that(r, e.toks.end) && !r.is(e.toks.end, CHUC);
        let said = || e.form == Form::Verb && (end..x.toks.start).any(|i| says_that(r, i));
        // "Hội đàm với A và được B tiếp": B does something else.
        let passive = last.is_some() && (end..x.toks.start).any(|i| r.is(i, DUOC));
        let plain = x.toks.start - end <= limit && !passive && !of_whom() && !said() && !(end..x.toks.start).any(|i| breaks(r, i)) && !attends() && !thing();
        let main_clause = last.is_some() && opens && !between && r.tokens[x.toks.start - 1].is_punct(',') && x.form != Who::Party;
        // "Chuyến thăm Lào của Thủ tướng A": the possessor makes it.
        if x.invites(r, s) {
            break;
        }
        if r.is(x.toks.start - 1, CUA) && x.is_personal() && (last.is_some() || e.kind == MeetingKind::Visit) && e.form == Form::Noun {
            a.subjects.push(k);
            // "Chuyến thăm Việt Nam của Bộ trưởng A và Ngoại trưởng B".
            let mut end = x.toks.end;
            for &j in list.iter().filter(|&&j| j > k && e.kind == MeetingKind::Visit) {
                let y = &actors[j];
                if y.form != Who::Person || !listed(r, end, y.toks.start) || r.tokens[end].is_punct(',') && !r.is(y.toks.start - 1, VA) {
                    break;
                }
                a.subjects.push(j);
                end = y.toks.end;
            }
            break;
        }
        // "Với A, chuyên gia B nhận định": who says it is no guest of theirs.
        let says = last.is_some() && r.tokens[x.toks.start - 1].is_punct(',') && (x.toks.end..x.toks.end + 2).any(|i| says_that(r, i));
        // "Họp tại Singapore": the place.
        // But "thăm, làm việc tại Cuba và Venezuela" goes to both.
        let place = last.is_none() && x.form == Who::Party && matches!(r.tokens[e.toks.end - 1].fold, TAI | O) && e.kind != MeetingKind::Visit;
        if !(one_list || plain) || main_clause || acts || says || place || x.form == Who::Sides {
            break;
        }
        // "Cuộc họp giữa A và B, C nói", "giữa A và B - C, người đứng đầu X, nói": the list was over with "và"; but not "giữa A và người đồng cấp Lào, C".
        let called = last.is_some_and(|l| actors[l].person.is_none() && actors[l].code() == x.code());
        let link = &r.tokens[x.toks.start - 1];
        let behind = between && x.is_personal() && !called && (link.is_punct(',') || link.kind == Kind::Dash);
        if behind && closed(r, actors, &a.objects) {
            break;
        }
        // "A đã tiếp B; C và D cũng đã hội kiến B": behind a semicolon, and ahead of another event, somebody else acts.
        if last.is_some() && x.is_personal() && r.tokens[x.toks.start - 1].is_punct(';') && to < s.end {
            break;
        }
        // "Trước khi Tổng thống A tới Việt Nam, ông B khẳng định": a visit goes to states.
        if e.kind == MeetingKind::Visit && last.is_some_and(|l| actors[l].form == Who::Party) && x.is_personal() {
            break;
        }
        a.objects.push(k);
        last = Some(k);
    }
    // "Chuyến thăm Lào và dự hội nghị X của Thủ tướng A": the possessor behind another event.
    // "X là điểm dừng chân đầu tiên trong chuyến công du của Tổng thống A" as well.
    if a.subjects.is_empty() && e.kind == MeetingKind::Visit && e.form == Form::Noun && (last.is_some() || e.is_leg(r)) {
        let of = |k: &&usize| {
            let x = &actors[**k];
            x.toks.start >= to && x.toks.start <= e.toks.end + 20 && x.person.is_some() && r.is(x.toks.start - 1, CUA) && !x.invites(r, s)
        };
        a.subjects.extend(list.iter().find(of));
    }
    // "Tuần tra chung với biên đội tàu 1141, 1142 Căn cứ biển Ream, Hải quân Hoàng gia Campuchia": whose ships they are.
    if e.kind == MeetingKind::Exercise && a.objects.is_empty() && r.is(e.toks.end, VOI) {
        let theirs = |k: &&usize| {
            let x = actors[**k].toks;
            x.start > e.toks.end
                && x.start < to
                && x.start - e.toks.end <= 16
                && !(e.toks.end..x.start).any(|i| is_verb(r, i) || r.is(i, CUA) || breaks(r, i) && !r.tokens[i].is_punct(','))
        };
        a.objects.extend(list.iter().find(theirs));
    }
    // "Ký biên bản thảo luận dự án X với đại diện B": the other side behind what is signed.
    if e.kind == MeetingKind::Ceremony && e.form == Form::Verb && a.objects.is_empty() {
        let with = |k: &&usize| {
            let x = actors[**k].toks;
            x.start >= e.toks.end && x.start < to && (x.start.saturating_sub(4).max(e.toks.end)..x.start).any(|i| r.is(i, VOI))
        };
        a.objects.extend(list.iter().find(with).filter(|&&k| !(e.toks.end..actors[k].toks.start).any(|i| says_that(r, i))));
    }
    // "Cuộc gặp giữa A và B", "cuộc gặp A - B": both sides are there; "C cho rằng cuộc gặp ..." has no part in it.
    let paired = || {
        let (x, y) = (a.objects[0], a.objects[1]);
        r.tokens[actors[x].toks.end].kind == Kind::Dash && actors[y].toks.start == actors[x].toks.end + 1
    };
    // "Cuộc gặp A với B" as well.
    let with = || {
        let [x, y] = [a.objects[0], a.objects[1]].map(|k| actors[k].toks);
        // "Cuộc gặp cuối cùng A với B".
        x.start - e.toks.end <= 2
            && (x.start == e.toks.end || r.are(e.toks.end, &[CUOI, CUNG]) || r.are(e.toks.end, &[DAU, TIEN]))
            && x.end + 1 == y.start
            && r.is(x.end, VOI)
    };
    // "Cuộc gặp của A và B", "cuộc điện đàm của A với B" as well.
    let of = || {
        let [x, y] = [a.objects[0], a.objects[1]].map(|k| actors[k].toks);
        x.start == e.toks.end + 1 && r.is(e.toks.end, CUA) && x.end + 1 == y.start && (r.is(x.end, VA) || r.is(x.end, VOI) && a.objects.len() == 2)
    };
    // "Trong đàm phán giữa A và B" as well.
    let noun = e.form == Form::Noun || giua == Some(e.toks.end);
    if noun && (family(e.kind) == 0 || e.kind == MeetingKind::Summit) && a.objects.len() > 1 && (between || paired() || with() || of()) {
        a.between |= a.objects.len() == 2;
        return;
    }
    // "Hội đàm Mỹ - Triều" as well, where nobody stands ahead.
    if e.form == Form::Verb && e.kind == MeetingKind::Talks && a.objects.len() == 2 && actors[a.objects[0]].toks.start == e.toks.end && paired() {
        let ahead = list.iter().any(|&k| actors[k].toks.end <= e.toks.start && actors[k].toks.start >= from && actors[k].is_personal());
        if !ahead {
            a.between = true;
            return;
        }
    }
    // "Trung Quốc và Ấn Độ đã tổ chức vòng đàm phán cấp tư lệnh": states hold them.
    // But "A ngỏ ý tổ chức cuộc gặp B - C".
    let start = e.toks.start;
    let begun = |i: u32| r.cues(i).any(|c| c.value() == "occur" && c.end == start && HOLD.contains(&r.tokens[i].fold)) || i + 2 == start && r.are(i, &RESUME);
    let others = |&k: &usize| !r.is(actors[k].toks.start - 1, VOI);
    let holds =
        e.form == Form::Noun && family(e.kind) == 0 && !a.objects.first().is_some_and(others) && (start.saturating_sub(3).max(s.start)..start).any(begun);
    let with_list = |k: usize, a: &mut Arguments| {
        a.subjects.push(k);
        // "Ngoại trưởng Nhật - Hàn gặp nhau", "phái đoàn Hàn Quốc và Triều Tiên gặp nhau", "Mỹ và Trung Quốc hội đàm": the office of both states, or the states themselves.
        let state = |j: &usize| actors[*j].toks.end <= e.toks.start;
        // "Ngoại trưởng Mỹ và Hàn Quốc đã có cuộc điện đàm" as well.
        if (e.form == Form::Verb || had(r, e, s) || holds || matches!(e.kind, MeetingKind::Exercise | MeetingKind::Conference | MeetingKind::Summit))
            && (matches!(actors[k].form, Who::Office | Who::Party) || actors[k].form == Who::Delegation && a.objects.is_empty())
        {
            a.subjects.extend(states_behind(r, actors, k, list.last().map_or(0, |l| l + 1)).take_while(state));
        }
        let mut first = k;
        for &j in list.iter().rev().skip_while(|&&j| j >= k) {
            // "Trước khi họp với A, B gặp C": behind a comma alone begins the main clause.
            let end = actors[j].toks.end;
            let clause = end + 1 == actors[first].toks.start && r.tokens[end].is_punct(',') && met(r, &actors[j]);
            // "Trump - Putin sẽ gặp nhau".
            let pair = actors[j].person.is_some() && actors[first].person.is_some() && joined(r, end, actors[first].toks.start);
            if !(pair || listed(r, end, actors[first].toks.start)) || !actors[j].is_personal() || clause {
                break;
            }
            a.subjects.push(j);
            first = j;
        }
    };
    if a.subjects.is_empty() && (e.form == Form::Verb || !opens) {
        let ahead = |k: &&usize| {
            actors[**k].toks.end <= e.toks.start && actors[**k].toks.start >= from && (actors[**k].is_personal() || actors[**k].form == Who::Sides)
        };
        let says = |k: usize| e.form == Form::Noun && a.objects.is_empty() && (actors[k].toks.end..e.toks.start).any(|i| r.hit(i, Class::Saying).is_some());
        // "A thông báo với B về cuộc gặp với C": B only hears of it.
        let told_of = e.form == Form::Noun && !a.objects.is_empty();
        // "A, cánh tay phải của B, đến Mỹ gặp C", "A trò chuyện cùng B và chờ cuộc gặp với C": B only belongs to what is told of A.
        // "Dự bữa tối do B chủ trì và thăm C": B only chairs it; "theo lời mời của B và thăm C": B only invites.
        let besides = |x: &Actor| {
            let chairs = || r.cues(x.toks.end).any(|c| matches!(c.value(), "chair" | "co_chair" | "occur" | "organise"));
            x.toks.start > s.start && r.is(x.toks.start - 1, BY) && chairs() || x.invites(r, s) || told_of && r.is(x.toks.end, VE) && met(r, x)
        };
        let nearest = list.iter().rev().filter(|&&k| !besides(&actors[k])).find(ahead).copied();
        let far = nearest.filter(|&k| aside(r, &actors[k])).and_then(|k| {
            let main = |j: &&usize| **j < k && actors[**j].form == Who::Person && !aside(r, &actors[**j]) && apposed(r, actors[**j].toks.end, k, actors);
            list.iter().find(main).copied()
        });
        let near = far.or(nearest.filter(|&k| e.toks.start - actors[k].toks.end <= if ends() { 30 } else { 16 } && !says(k)));
        match near {
            // "A và B dẫn đầu đoàn hai bên hội đàm": the two who are named.
            Some(k) if actors[k].form == Who::Sides => {
                match list.iter().rev().copied().find(|&j| j < k && actors[j].is_personal() && actors[j].toks.start >= from) {
                    Some(j) => with_list(j, a),
                    None => {
                        a.subjects.push(k);
                        // "Hai tổng thống Nga và Mỹ": whose they are.
                        let next = k + 1;
                        let whose = next < all.end && actors[next].form == Who::Party && actors[next].toks.start == actors[k].toks.end;
                        a.subjects.extend(whose.then_some(next));
                        a.subjects.extend(states_behind(r, actors, if whose { next } else { k }, all.end).take_while(|&j| actors[j].toks.end <= e.toks.start));
                    }
                }
            }
            Some(k) => with_list(k, a),
            // The subject of the sentence ("A gặp B và hội đàm với C"), or a state that acts.
            None if holds || e.form == Form::Verb || e.kind == MeetingKind::Exercise && e.form == Form::Noun || e.meets(r) => {
                // "A rời đi trước khi B đến dự hội nghị và hội đàm với C": the subject of the last clause.
                let clause = (e.toks.start.saturating_sub(CLAUSE).max(s.start)..e.toks.start).rev().find(|&i| r.is(i, KHI));
                let acts = |k: &usize| actors[*k].toks.end <= e.toks.start && actors[*k].is_personal();
                let goes_on = |k: &usize| !(actors[*k].toks.end..e.toks.start).any(|i| r.tokens[i].is_punct(','));
                let begins = |k: &usize| clause.is_some_and(|c| actors[*k].toks.start == c + 1) && acts(k) && goes_on(k);
                let met_last = || list.iter().rev().copied().find(acts).filter(|_| on_it(r, e, s));
                let first = list.iter().copied().find(begins).or_else(met_last).or_else(|| list.iter().copied().find(acts));
                let state = || {
                    list.iter()
                        .rev()
                        .copied()
                        .find(|&k| actors[k].toks.end <= e.toks.start && actors[k].toks.start >= from && e.toks.start - actors[k].toks.end <= 6)
                };
                // Back to the first of the states that are named together.
                let pair = |k: usize| {
                    let both = |j: usize| list.contains(&j) && actors[j].form == Who::Party && joined(r, actors[j].toks.end, actors[j + 1].toks.start);
                    let first = (list[0]..k).rev().take_while(|&j| both(j)).last().unwrap_or(k);
                    if actors[k].form == Who::Party { first } else { k }
                };
                match first.filter(|_| e.form == Form::Verb) {
                    Some(k) => a.subjects.push(k),
                    None => state().map(pair).into_iter().for_each(|k| with_list(k, a)),
                }
            }
            // "Triều Tiên hủy cuộc đàm phán với Hàn Quốc": a state that calls off what it would hold with another.
            None if family(e.kind) == 0 && a.objects.len() == 1 && actors[a.objects[0]].form == Who::Party => {
                let other = |k: &&usize| actors[**k].form == Who::Party && actors[**k].code() != actors[a.objects[0]].code();
                let ahead = list.iter().rev().filter(|&&k| actors[k].toks.end <= e.toks.start && actors[k].toks.start >= from).find(other).copied();
                // "Triều Tiên gọi ... và tuyên bố đình chỉ" as well: the one that the sentence begins with.
                let opens = list.first().filter(|k| actors[**k].toks.start == s.start && other(k)).copied();
                let off = (e.toks.start.saturating_sub(4).max(s.start)..e.toks.start).any(|i| r.cues(i).any(|c| c.value() == "cancel"));
                let near = |k: &usize| e.toks.start - actors[*k].toks.end <= 6;
                let ahead = opens.or(ahead.filter(near)).filter(|_| off);
                a.subjects.extend(ahead);
            }
            None => {}
        }
    }
    // "Thành công của A trong cuộc gặp B": whoever stands directly ahead of the setting, whatever the main clause says.
    if a.subjects.is_empty() && opens && e.form == Form::Noun {
        let ahead = |k: &&usize| {
            let x = &actors[**k];
            x.toks.end < e.toks.start && e.toks.start - x.toks.end <= 2 && x.is_personal() && !(x.toks.end..e.toks.start).any(|i| r.tokens[i].is_punct(','))
        };
        // "Ông A gặp ông B trong chuyến thăm": the one who acts makes it.
        let acts = |k: &&usize| actors[**k].is_personal() && actors[**k].toks.end < e.toks.start;
        match list.iter().rev().find(ahead) {
            Some(&k) if e.kind == MeetingKind::Visit && (actors[k].toks.start.saturating_sub(8).max(s.start)..actors[k].toks.start).any(|i| is_verb(r, i)) => {
                a.subjects.extend(list.iter().find(acts))
            }
            Some(&k) => {
                with_list(k, a);
                // "A nói với B trong cuộc gặp", "A nói với người đồng cấp Mỹ B trong cuộc gặp": both are there.
                let called = k > all.start && actors[k - 1].toks.end == actors[k].toks.start;
                let first = k - called as usize;
                let to = actors[first].toks.start;
                let alone = a.objects.is_empty() && a.subjects.iter().all(|j| (first..=k).contains(j));
                if family(e.kind) == 0 && alone && to > s.start && r.is(to - 1, VOI) {
                    let speaks = |j: &&usize| {
                        let x = &actors[**j];
                        x.is_personal() && x.toks.end < to && to - x.toks.end <= 14 && !(x.toks.end..to).any(|i| says_that(r, i))
                    };
                    a.subjects.extend(list.iter().rev().find(speaks));
                }
            }
            None => {}
        }
    }
    // "A dự tiệc sau buổi hội đàm với B và hội kiến C": the main clause stands ahead.
    if a.subjects.is_empty() && opens && e.form == Form::Noun && !a.objects.is_empty() {
        let clear = |k: usize| {
            let x = actors[k].toks;
            e.toks.start - x.end <= 20 && !(x.end..e.toks.start).any(|i| breaks_off(r, i))
        };
        let ahead = list.iter().rev().copied().find(|&k| actors[k].toks.end < e.toks.start && actors[k].is_personal());
        if let Some(k) = ahead.filter(|&k| clear(k) && !met(r, &actors[k])) {
            with_list(k, a);
        }
    }
    // The main clause behind; where there is none, whoever stands ahead ("khẳng định của A và B tại buổi hội đàm").
    if a.subjects.is_empty() && (opens || e.form == Form::Noun) {
        let after = last.map_or(e.toks.end, |l| actors[l].toks.end);
        let mut behind = list.iter().copied().filter(|&k| actors[k].toks.start >= after && (actors[k].is_personal() || actors[k].form == Who::Sides));
        // "Trong cuộc điện đàm ngày 5/3 sau khi đảng của ông B thắng cử, ông A và ông B nhất trí": a comma begins the main clause.
        let clause = behind.clone().find(|&k| r.tokens[actors[k].toks.start - 1].is_punct(',')).filter(|_| opens);
        if let Some(k) = clause {
            while behind.clone().next().is_some_and(|j| j < k) {
                behind.next();
            }
        }
        // "Cuộc gặp diễn ra một tuần sau khi A và B điện đàm", "sau hội nghị giữa A và B": they do something else.
        let apart = |&k: &usize| {
            let x = actors[k].toks;
            let other = |i: u32| r.is(i + 1, KHI) || (i + 1..(i + 4).min(x.start)).any(|j| r.hit(j, Class::Triggers).is_some());
            clause.is_none() && (after..x.start).any(|i| (r.is(i, SAU) || r.is(i, TRUOC)) && other(i) || r.is(i, TU) && r.is(i + 1, KHI))
        };
        // "A tới Brussels dự cuộc gặp với B, ông C cho biết": whoever goes to it stands ahead.
        let goes = |k: &usize| actors[*k].toks.end <= e.toks.start && actors[*k].is_personal() && !met(r, &actors[*k]);
        let attended = family(e.kind) == 0 && e.toks.start > s.start && r.is(e.toks.start - 1, DU) && list.iter().any(goes);
        if let Some(first) = behind.next().filter(|k| !attended && !apart(k)) {
            a.subjects.push(first);
            let mut end = actors[first].toks.end;
            // "Tại cuộc gặp, bộ trưởng quốc phòng Mỹ, Nhật và Hàn cho rằng": of all these states.
            if actors[first].form == Who::Office && actors[first].person.is_none() && r.tokens[actors[first].toks.start - 1].is_punct(',') {
                a.subjects.extend(states_behind(r, actors, first, all.end));
                end = actors[a.subjects[a.subjects.len() - 1]].toks.end;
            }
            for k in behind {
                if !listed(r, end, actors[k].toks.start) || r.tokens[end].is_punct(',') {
                    break;
                }
                a.subjects.push(k);
                end = actors[k].toks.end;
            }
        } else if let Some(k) = list.iter().rev().copied().find(|&k| actors[k].toks.end <= e.toks.start && actors[k].is_personal()) {
            with_list(k, a);
        }
    }
    // "Ông C phát biểu trước cuộc hội đàm ba bên có sự tham gia của A và B": the third is whom the sentence is about.
    let three = |i: u32| r.token(i).is_some_and(|t| t.fold == BA || t.kind == Kind::Number && t.value == 3) && r.is(i + 1, BEN);
    if e.form == Form::Noun && a.subjects.len() + a.objects.len() == 2 && (e.toks.end..e.toks.end + 3).any(three) {
        let third = list.iter().find(|&&k| actors[k].toks.end <= e.toks.start && actors[k].person.is_some());
        a.subjects.extend(third.filter(|k| !a.subjects.contains(k)));
    }
}

/// Longest clause, in tokens.
const CLAUSE: u32 = 60;

/// What tells a day, a place or which time it is, and that it takes place: "hôm", "ngày", "tháng", "lần thứ hai", "ở", "vừa diễn ra", "sẽ được tổ chức".
const DATES: [u64; 26] = [
    fold("hôm"),
    fold("ngày"),
    fold("tháng"),
    fold("năm"),
    fold("hồi"),
    fold("vào"),
    fold("sáng"),
    fold("chiều"),
    fold("tối"),
    fold("nay"),
    fold("qua"),
    fold("lần"),
    fold("thứ"),
    fold("hai"),
    fold("ba"),
    TAI,
    O,
    fold("cuối"),
    fold("vừa"),
    fold("diễn"),
    fold("ra"),
    fold("sẽ"),
    fold("sắp"),
    fold("được"),
    fold("tổ"),
    fold("chức"),
];

/// Behind "giữa".
const NO_SIDES: [u64; 8] = [fold("mối"), fold("lúc"), fold("bối"), fold("tháng"), fold("tuần"), fold("năm"), fold("căng"), fold("những")];

const BA: u64 = fold("ba");
const MOT: u64 = fold("một");
const ROI: u64 = fold("rồi");
const NUOC: u64 = fold("nước");
const CUOI: u64 = fold("cuối");
const DAU: u64 = fold("đầu");
const TIEN: u64 = fold("tiên");
const GOM: u64 = fold("gồm");
const LA: u64 = fold("là");
const DO: u64 = fold("đó");

const BEN: u64 = fold("bên");

/// "A được B và C tiếp": whom the sentence is about is received.
pub(super) fn received(r: &Reading, actors: &Actors, e: &Event, s: Toks, a: &mut Arguments) {
    if e.kind != MeetingKind::CourtesyCall || e.form != Form::Verb || !a.objects.is_empty() {
        return;
    }
    let Some(first) = a.subjects.iter().map(|&k| actors[k].toks.start).min() else { return };
    if first <= s.start || !r.is(first - 1, DUOC) {
        return;
    }
    let guest = actors.of_sentence(e.sentence).find(|&k| actors[k].is_personal() && actors[k].toks.end < first && !actors[k].quoted(r));
    a.objects.extend(guest);
    a.passive = !a.objects.is_empty();
}

/// What a verb begins with: "đã", "sẽ", "đang", "vừa", "cũng".
pub(super) const ACTS: [u64; 5] = [DA, fold("sẽ"), DANG, VUA, fold("cũng")];
pub(super) const DANG: u64 = fold("đang");

/// "Các quan chức Hàn Quốc, trong đó có A", "lãnh đạo Hàn Quốc, gồm A": some of them by name. But a delegation is met as one.
fn named_among(r: &Reading, group: Toks, to: u32) -> bool {
    let many = |i: u32| r.cues(i).any(|c| c.value() == "delegation") && !r.is(i, DOAN) && !r.is(i + 1, DOAN);
    let at = group.end + r.are(group.end, &SENIOR) as u32 * 2;
    let at = at + r.token(at).is_some_and(|t| t.is_punct(',')) as u32;
    let behind = |words: &[u64]| r.are(at, words) && at + words.len() as u32 == to;
    AMONG.iter().any(|words| behind(words)) && group.iter().any(many)
}

const DOAN: u64 = fold("đoàn");
/// "Cấp cao".
const SENIOR: [u64; 2] = [fold("cấp"), fold("cao")];
const AMONG: [&[u64]; 5] = [&[fold("trong"), fold("đó"), fold("có")], &[fold("gồm")], &[fold("gồm"), fold("có")], &[fold("bao"), fold("gồm")], &[fold("như")]];

/// "Và" or a dash joins the last two of a list.
fn closed(r: &Reading, actors: &Actors, list: &[usize]) -> bool {
    let [.., x, y] = list else { return false };
    (actors[*x].toks.end..actors[*y].toks.start).any(|i| r.is(i, VA) || r.tokens[i].kind == Kind::Dash)
}

/// The token behind an acronym in parentheses at a token, or that token.
fn behind_acronym(r: &Reading, at: u32) -> u32 {
    let mark = |i: u32, c: char| r.token(i).is_some_and(|t| t.is_punct(c));
    at + 3 * (mark(at, '(') && mark(at + 2, ')')) as u32
}

/// "Của ông B": somebody else's.
fn aside(r: &Reading, x: &Actor) -> bool {
    x.toks.start > 0 && r.is(x.toks.start - 1, CUA)
}

/// An apposition begins behind a comma at `end` and is over behind actor `k`: "A, cánh tay phải của B, ...".
fn apposed(r: &Reading, end: u32, k: usize, actors: &Actors) -> bool {
    let comma = |i: u32| r.token(i).is_some_and(|t| t.is_punct(','));
    comma(end) && comma(actors[k].toks.end)
}

/// "Thăm 5 nước châu Á, gồm A, B", "công du ba quốc gia Trung Đông: A, B", "công du châu Á với các điểm dừng A, B": where the states begin.
fn tour(r: &Reading, from: u32, end: u32) -> Option<u32> {
    if let Some(stop) = (from..(from + 16).min(end)).find(|&i| r.are(i, &STOPS)) {
        return Some(stop + 3);
    }
    let states = (from..(from + 4).min(end)).find(|&i| r.is(i, NUOC) || r.are(i, &[const { fold("quốc") }, const { fold("gia") }]))?;
    // Not "thăm nước Nga là dịp ...".
    let list = |&i: &u32| {
        let t = &r.tokens[i];
        r.is(i, GOM) || states > from && r.is(i, LA) || t.is_punct(':') || t.kind == Kind::Dash && t.spaced
    };
    (states + 1..(states + 8).min(end)).find(list).map(|i| i + 1)
}

/// "Các điểm dừng".
const STOPS: [u64; 3] = [fold("các"), fold("điểm"), fold("dừng")];

/// What is visited in a state or of it.
const THINGS: [u64; 12] = [
    fold("cảng"),
    fold("địa"),
    fold("binh"),
    fold("đơn"),
    fold("căn"),
    fold("tàu"),
    fold("tập"),
    fold("trụ"),
    fold("hạm"),
    fold("doanh"),
    fold("công"),
    fold("bệnh"),
];

/// The states behind an actor that make one list with it, as far as actor `end`: "bộ trưởng quốc phòng Mỹ, Nhật và Hàn".
fn states_behind<'a>(r: &'a Reading, actors: &'a Actors, k: usize, end: usize) -> impl Iterator<Item = usize> + 'a {
    (k + 1..end).take_while(|&j| actors[j].form == Who::Party && joined(r, actors[j - 1].toks.end, actors[j].toks.start))
}

const CHUC: u64 = fold("chúc");

/// What states do with talks: "tổ chức", "tiến hành", "bắt đầu", "khởi động".
const HOLD: [u64; 4] = [fold("tổ"), fold("tiến"), fold("bắt"), fold("khởi")];
const THIS: u64 = fold("này");
/// "Tham gia".
const TAKES_PART: u64 = fold("gia");
const RESUME: [u64; 2] = [fold("nối"), fold("lại")];

/// Words that make what follows them the setting of a main clause.
pub(super) const OPENS: [u64; 9] = [fold("tại"), fold("trong"), fold("sau"), fold("khi"), fold("trước"), fold("ở"), fold("từ"), fold("kết"), fold("thúc")];

/// Punctuation and words that end the reach of a verb.
fn breaks(r: &Reading, i: u32) -> bool {
    let t = &r.tokens[i];
    let amid = t.fold == GIUA && r.token(i + 1).is_some_and(|t| NO_SIDES.contains(&t.fold));
    // "Cuộc điện đàm sau đó với B".
    let then = t.fold == SAU && r.is(i + 1, DO);
    t.is_punct(',') || t.is_punct(';') || t.is_punct(':') || t.is_punct('.') || matches!(t.fold, TAI | O) || BREAKS.contains(&t.fold) && !then || amid
}

const BREAKS: [u64; 11] =
    [fold("bàn"), fold("vấn"), fold("để"), fold("về"), fold("nhằm"), fold("khi"), fold("nhân"), fold("rằng"), fold("là"), fold("trong"), fold("sau")];

/// "A gặp B và hội đàm với C": only list words, adverbs and what belongs to B stand between the two verbs.
pub(super) fn coordinated(r: &Reading, actors: &Actors, before: &Event, args: &Arguments, e: &Event) -> bool {
    let from = args.objects.last().map_or(before.toks.end, |&k| actors[k].toks.end).max(before.toks.end);
    let inner = actors.of_sentence(e.sentence).filter(|&k| actors[k].toks.start >= from && actors[k].toks.end <= e.toks.start).count();
    // "Hội đàm với B trước khi thăm C" as well.
    let then = |i: u32| matches!(r.tokens[i].fold, TRUOC | SAU) && r.is(i + 1, KHI) && i + 2 >= e.toks.start;
    let conjunction =
        (from..e.toks.start).any(|i| r.is(i, VA) || r.is(i, CUNG) || r.is(i, ROI) || r.tokens[i].is_punct(',') || r.tokens[i].is_punct(';') || then(i));
    inner == 0 && conjunction && e.toks.start.saturating_sub(from) <= 16 && !args.subjects.is_empty()
}
