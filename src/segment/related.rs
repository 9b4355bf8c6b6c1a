//! block/related: teasers of other articles.
//! Why: a teaser is a headline with a summary below it. Pages that are copied put "|" behind each, or glue the picture's caption to the headline ("... - Ảnh 3.Bộ trưởng ...").
//! accepts "Hội nghị đã bế mạc vào chiều cùng ngày tại thủ đô của nước chủ nhà.\n[Hai nước ký biên bản hợp tác biên phòng]\n[Sáng qua, đại diện hai nước đã ký biên bản ở cửa khẩu.]\n|"
//! accepts "Hội nghị đã bế mạc vào chiều cùng ngày tại thủ đô của nước chủ nhà.\n\nTin liên quan\n\n[Hai nước ký biên bản hợp tác biên phòng]\n\n[Sáng qua, đại diện hai nước đã ký biên bản ở cửa khẩu sau một ngày làm việc.]"
//! accepts "Hội nghị đã bế mạc vào chiều cùng ngày tại thủ đô của nước chủ nhà./.\n[Hai nước ký biên bản hợp tác biên phòng]\n[Sáng qua, đại diện hai nước đã ký biên bản ở cửa khẩu sau một ngày làm việc.]"
//! accepts "Hội nghị đã bế mạc vào chiều cùng ngày tại thủ đô của nước chủ nhà.\n[Xem thêm >> Hai nước ký biên bản hợp tác biên phòng]\nÔng cho biết hai bên sẽ gặp lại vào năm sau."
//! accepts "Hội nghị đã bế mạc vào chiều cùng ngày tại thủ đô của nước chủ nhà.\n[Xem thêm: Hai nước ký biên bản hợp tác biên phòng]\nÔng cho biết hai bên sẽ gặp lại vào năm sau."
//! rejects "[Hội nghị đã bế mạc vào chiều cùng ngày tại thủ đô của nước chủ nhà.]\n[Hợp tác biên phòng là trọng tâm của năm nay]\n[Sáng qua, đại diện hai nước đã ký biên bản ở cửa khẩu.]"

use super::caption;
use super::page::Page;
use crate::lexicon::{self, Class};
use crate::model::BlockKind;
use crate::tokenise::{Kind, Token, fold};

const MORE: [[u64; 2]; 3] = [[fold("xem"), fold("thêm")], [fold("đọc"), fold("thêm")], [fold("xem"), fold("tiếp")]];

/// Teasers that are told by their own form, wherever they stand.
pub fn pairs(page: &Page, kinds: &mut [Option<BlockKind>]) {
    for n in 1..page.lines.len() {
        if pointer(page, n) {
            kinds[n] = Some(BlockKind::Related);
        } else if bar(page, n) {
            if n >= 2 && kinds[n - 1].is_none() && kinds[n - 2].is_none() && page.headline(n - 2) {
                kinds[n - 1] = Some(BlockKind::Related);
                kinds[n - 2] = Some(BlockKind::Related);
            } else if kinds[n - 1].is_none() && page.headline(n - 1) {
                kinds[n - 1] = Some(BlockKind::Related);
            }
        } else if glued(page, n) {
            kinds[n - 1] = Some(BlockKind::Related);
            kinds[n] = Some(BlockKind::Related);
            if n + 1 < page.lines.len() && kinds[n + 1].is_none() {
                kinds[n + 1] = Some(BlockKind::Related);
            }
        }
    }
}

/// `>> Headline`, `Xem thêm >> Headline`, `Xem thêm: Headline`: signs that point to another page.
fn pointer(page: &Page, n: usize) -> bool {
    let toks = page.toks(n);
    let arrow = |t: &Token| ['>', '»', '›'].iter().any(|c| t.value == *c as u32 && matches!(t.kind, Kind::Punct | Kind::Quote));
    let colon = |k: usize| k == 2 && toks[k].is_punct(':') && MORE.contains(&[toks[0].fold, toks[1].fold]);
    let Some(k) = (0..toks.len().min(4)).find(|&k| arrow(&toks[k]) || colon(k)) else { return false };
    let rest = &toks[k + toks[k..].iter().take_while(|t| arrow(t) || t.is_punct(':')).count()..];
    let led = k == 0 || colon(k) || lexicon::longest(&toks[..k], Class::Furniture).is_some_and(|(len, _)| len == k);
    led && rest.len() >= 5 && !rest.iter().any(arrow)
}

fn bar(page: &Page, n: usize) -> bool {
    matches!(page.toks(n), [t] if t.is_punct('|'))
}

/// The line goes on where a picture's caption ended, without even a space.
fn glued(page: &Page, n: usize) -> bool {
    !page.lines[n].gap && !page.toks(n)[0].spaced && caption::numbered(page.toks(n - 1))
}
