//! statement/said: who said what. Direct speech is a quotation with a verb of saying and a speaker before or behind it; reported speech is the clause behind the verb, or before
//! it where nothing follows.
//! Why not every such word: many verbs of saying are nouns too, stand in the passive, or tell what is not, or not yet, said; and whoever stands behind a preposition does not speak.
//! accepts "Bộ trưởng Quốc phòng Lào Khamphone Sisavath khẳng định [Lào coi trọng quan hệ với Việt Nam]."  speaker = "Khamphone Sisavath"  direct = "false"
//! accepts ""[Chúng tôi sẽ dự cuộc họp vào tháng sau]", ông Quách Tự Lâm nói với báo giới."  speaker = "Quách Tự Lâm"  direct = "true"
//! accepts "" [Chúng tôi đã họp nhiều lần.\nChúng tôi sẽ còn họp nữa] ", hãng tin AFP dẫn lời ông Quách Tự Lâm nói."  speaker = "Quách Tự Lâm"
//! accepts "Ông Quách Tự Lâm tỏ ra thận trọng: "[Chúng tôi sẽ còn phải họp thêm nhiều lần nữa]"."  speaker = "Quách Tự Lâm"
//! accepts "[Hội nghị sẽ kéo dài thêm một ngày], ông Quách Tự Lâm cho biết."  speaker = "Quách Tự Lâm"
//! accepts "Theo ông Quách Tự Lâm, [hội nghị sẽ kéo dài thêm một ngày]."  speaker = "Quách Tự Lâm"
//! accepts "Sau cuộc gặp với Tổng thống Nga Sergei Orlov, ông Quách Tự Lâm cho rằng [kết quả rất tích cực]."  speaker = "Quách Tự Lâm"
//! accepts "Ông Quách Tự Lâm gửi thư cho Tổng thống Nga Sergei Orlov, thông báo [hội nghị đã được lùi lại một tuần]."  speaker = "Quách Tự Lâm"
//! accepts ""[Hai nước còn nhiều việc phải làm]", chuyên gia Matti Virtanen, Đại học Turku, Phần Lan, nói với báo giới."  speaker = "Matti Virtanen"
//! accepts "Lầu Năm Góc nói với các phóng viên rằng [cuộc tập trận vẫn diễn ra như kế hoạch]."  party = "US"
//! accepts "Ông Quách Tự Lâm - phó vụ trưởng phụ trách Vụ Hợp tác quốc tế, đơn vị chủ trì đề án của bộ - cho biết [quy định được thiết kế lại]."  speaker = "Quách Tự Lâm"
//! accepts "[Hai nước sẽ họp lại vào tháng sau], một sĩ quan Bộ Quốc phòng Nhật Bản cho hay."  party = "JP"
//! accepts "Moskva cho rằng [hai nước cần họp lại]."  party = "RU"
//! accepts "Theo nhà chức trách Philippines, [hội nghị sẽ kéo dài thêm một ngày]."  party = "PH"
//! accepts "Bộ trưởng Quốc phòng Lào Khamphone Sisavath [phản đối các cuộc thử tên lửa]."  speaker = "Khamphone Sisavath"
//! accepts "[Kế hoạch của hai nước là "một bước ngoặt lịch sử chưa từng có"], ông Quách Tự Lâm nói với báo giới."  speaker = "Quách Tự Lâm"  direct = "false"
//! accepts "“[Chúng tôi xây dựng lực lượng “cách mạng, chính quy, tinh nhuệ, hiện đại” trong tình hình mới]”, ông Quách Tự Lâm nhấn mạnh."  direct = "true"
//! accepts "Ông Quách Tự Lâm cho biết hội nghị với Lào vẫn diễn ra nhưng nhấn mạnh "[hai bên cần thêm thời gian để chuẩn bị]"."  speaker = "Quách Tự Lâm"
//! accepts ""[Hai nước còn nhiều việc phải làm]", chuyên gia Nhật nói với báo giới."
//! accepts "Trung tướng Quách Tự Lâm đồng tình với ý kiến của Đại tướng Trần Văn Khoa và cho rằng [cần họp lại]."  speaker = "Quách Tự Lâm"
//! accepts "Nhà lãnh đạo Nhật Bản nhấn mạnh, [điều quan trọng là hai nước cần họp lại]."  party = "JP"
//! accepts "Sau phát biểu của ông Matti Virtanen, Đại sứ quán Nga tại Lào khẳng định [hai nước cần họp lại]."  party = "RU"
//! accepts "Ông Quách Tự Lâm [gọi kế hoạch này là một bước ngoặt lịch sử]."  speaker = "Quách Tự Lâm"
//! accepts "Nga khẳng định hai nước sẽ họp lại, còn Lào cho rằng [các bên cần thêm thời gian]."  party = "LA"
//! accepts "Ông Quách Tự Lâm nói trong một tuyên bố rằng [hai nước cần họp lại]."  speaker = "Quách Tự Lâm"
//! accepts "Ông Quách Tự Lâm, Cục trưởng Cục Thú y (Bộ Nông nghiệp Nga) cho biết [dịch bệnh đã lan rộng]."  speaker = "Quách Tự Lâm"
//! accepts "Ngoại trưởng Nga Ivan Morozov trong cuộc hội đàm với người đồng cấp Quách Tự Lâm ở Bắc Kinh, Trung Quốc hôm nay cho rằng [hai nước cần họp lại]."  speaker = "Ivan Morozov"
//! accepts "Ông Matti Virtanen, trợ lý hàng đầu về đối ngoại của Tổng thống Nga Sergei Orlov ngày 2/4 cho biết [hai nước sẽ họp lại]."  speaker = "Matti Virtanen"
//! accepts "Giới phân tích nhận định [dấu hiệu này không chứng minh rằng hai nước đã xích lại gần nhau]."
//! rejects "Ông Quách Tự Lâm nhận cuộc gọi từ Tổng thống Nga Sergei Orlov, được coi là bước đi mới."
//! rejects "Ông Quách Tự Lâm cho biết thông tin này tại hội nghị sơ kết công tác năm."
//! rejects "Hai bên bàn về cam kết của Nga đối với khu vực và các đề nghị của Lào."
//! rejects "Tổng thống Nga Sergei Orlov được đánh giá là người kín tiếng."
//! rejects "Bộ trưởng Quốc phòng Nga Ivan Morozov chủ trì cuộc họp đánh giá tình hình biên giới và các nhiệm vụ sau Tết."
//! rejects "Ông Ivan Morozov đánh giá thế nào về kết quả của chuyến thăm?"
//! rejects "Lầu Năm Góc từ chối bình luận về thông tin nói trên."
//! rejects "Tổng thống Nga Sergei Orlov sẽ tuyên bố quyết định vào tuần tới."
//! rejects "Việc Nga chỉ trích nghị quyết này là điều dễ hiểu."

use super::actor::{Actors, Form as Who};
use super::quotation;
use super::speaker::{self, Speaker, Subjects};
use crate::lexicon::{Class, Hit};
use crate::model::BlockKind;
use crate::reading::{Reading, Toks};
use crate::recognise::Recognised;
use crate::tokenise::{Few, Kind, first_of, fold};

/// A statement.
#[derive(Clone, Debug)]
pub struct Statement {
    pub speaker: Speaker,
    pub sentence: usize,
    pub direct: bool,
    pub toks: Toks,
}

const RANG: u64 = fold("rằng");
const LA: u64 = fold("là");
const THEO: u64 = fold("theo");
const DAN: u64 = fold("dẫn");
const LOI: u64 = fold("lời");
const TRICH: u64 = fold("trích");
const CUA: u64 = fold("của");
const VE: u64 = fold("về");
const VIEC: u64 = fold("việc");
const NOI: u64 = fold("nói");
const NAY: u64 = fold("này");
const CHO: u64 = fold("cho");
const VOI: u64 = fold("với");
const TREN: u64 = fold("trên");
const TRONG: u64 = fold("trong");
/// "Báo X của Hong Kong", "tờ nhật báo Nga Y", "hãng tin Z".
const MEDIA: [u64; 6] = [fold("tờ"), fold("báo"), fold("tin"), fold("đài"), fold("hình"), fold("chí")];
const LAN: u64 = fold("lẫn");
const BOTH: u64 = fold("cả");
const TUONG: u64 = fold("tướng");
const GOI: u64 = fold("gọi");
const KHI: u64 = fold("khi");
const GIOI: u64 = fold("giới");
const NUOC: u64 = fold("nước");
/// "Thủ tướng ba nước".
const COUNTED: [u64; 6] = [fold("hai"), fold("ba"), fold("bốn"), fold("các"), fold("nhiều"), fold("cả")];
/// Of what may come: "khả năng A thông báo".
const MAY_BE: [u64; 2] = [fold("khả"), fold("năng")];
/// Whose house speaks: "văn phòng Tổng thống A".
const OFFICE: [u64; 2] = [fold("văn"), fold("phòng")];
/// How what is said without "rằng" begins.
const SPEECH: [u64; 14] = [
    fold("ông"),
    fold("bà"),
    fold("họ"),
    fold("sẽ"),
    fold("đây"),
    fold("không"),
    fold("nước"),
    fold("việc"),
    fold("cuộc"),
    fold("hai"),
    fold("những"),
    fold("các"),
    fold("mình"),
    fold("chúng"),
];
/// What follows "nói" and "kể" where it is not what was said: about what, to whom, where, how.
#[rustfmt::skip]
const ABOUT: [u64; 41] = [
    VE, VOI, TREN, TU, VA, CHO, fold("chuyện"), TRONG, fold("tại"), fold("ở"), fold("tiếng"), fold("dối"), fold("đùa"), fold("gì"), fold("như"), fold("đến"), fold("tới"), fold("lên"), fold("chung"),
    fold("riêng"), fold("xấu"), fold("thêm"), fold("hôm"), fold("ngày"), fold("sáng"), fold("chiều"), fold("tối"), fold("khi"), fold("sau"), fold("cả"), fold("lại"), fold("ra"), fold("thật"), fold("thẳng"),
    fold("điều"), fold("câu"), fold("lời"), fold("nhưng"), fold("rồi"), fold("bằng"), fold("trước"),
];
const KE: u64 = fold("kể");
const TU: u64 = fold("từ");
const PERIODS: [u64; 5] = [fold("vừa"), fold("tuần"), fold("tháng"), fold("năm"), fold("hôm")];
const VA: u64 = fold("và");
const EVENTS: [u64; 4] = [fold("chuyến"), fold("cuộc"), VIEC, fold("kết")];
const PRONOUNS: [u64; 2] = [fold("ông"), fold("bà")];
/// How a clause begins that another one follows.
const LEADING: [u64; 4] = [TRONG, fold("dù"), fold("mặc"), fold("khi")];
/// Ahead of a clause in which somebody else may speak.
const LINKS: [&[u64]; 6] = [&[fold("nhưng")], &[fold("song")], &[fold("còn")], &[VA], &[TRONG, fold("khi"), fold("đó")], &[TRONG, KHI]];
const GOES_ON: [u64; 4] = [fold("thời"), VA, fold("nhưng"), fold("song")];

/// Before a noun.
#[rustfmt::skip]
const BEFORE_NOUN: [u64; 42] = [
    fold("sự"), fold("lời"), fold("những"), fold("các"), fold("một"), fold("mọi"), fold("nhiều"), fold("bản"), fold("bài"), fold("câu"), fold("cuộc"), fold("ra"), THEO, VE, fold("với"),
    TRONG, fold("tại"), fold("từ"), fold("trước"), fold("sau"), fold("bằng"), fold("vì"), fold("ký"), fold("đúng"), fold("như"), fold("bác"), fold("bỏ"), fold("có"), fold("kết"),
    CUA, fold("đáp"), fold("giữ"), fold("lập"), fold("hai"), fold("mối"), fold("số"), fold("nhà"), fold("thảo"), CHO, fold("đáng"), fold("vào"), fold("án"),
];
/// Behind a noun, or what is spoken about instead of what is said.
#[rustfmt::skip]
const BEHIND_NOUN: [&[u64]; 9] = [&[VE], &[fold("này")], &[TREN], &[fold("chung")], &[fold("đó")], &[fold("cuối"), fold("cùng")], &[fold("chủ"), fold("quyền")], &[fold("đối"), VOI], &[fold("giá"), fold("trị"), fold("chung")]];
/// Instead of what was said, which stands elsewhere: "chia sẻ như vậy tại ...".
const TOLD: [&[u64]; 3] = [&[fold("như"), fold("vậy")], &[fold("điều"), NAY], &[fold("thông"), fold("tin"), NAY]];
/// Before what is not, or not yet, said.
#[rustfmt::skip]
const UNSAID: [u64; 20] = [
    fold("sẽ"), fold("không"), fold("chưa"), fold("chẳng"), fold("muốn"), fold("cần"), fold("phải"), fold("nên"), fold("để"), fold("nhằm"), fold("đừng"), fold("định"), fold("thể"), fold("chối"),
    fold("nếu"), fold("liệu"), fold("hãy"), fold("việc"), fold("kịp"), fold("tránh"),
];
/// Only within a clause.
const CLAUSE: [u64; 6] = [KHONG, fold("sẽ"), fold("chưa"), fold("là"), fold("đã"), fold("cần")];
/// "Bên lề".
const LE: u64 = fold("lề");
const KHONG: u64 = fold("không");
/// "Hàng không", "phòng không".
const AIR: [u64; 2] = [fold("hàng"), fold("phòng")];
const HAD_TO: [u64; 2] = [fold("đã"), fold("phải")];
const PASSIVE: [u64; 2] = [fold("được"), fold("bị")];
/// Between a subject and its verb: when, where, on what occasion.
const SETTING: [u64; 7] = [TRONG, fold("trước"), fold("sau"), KHI, fold("tại"), fold("bên"), fold("nhân")];
/// Whoever stands behind these does not speak.
#[rustfmt::skip]
const GOVERNORS: [u64; 29] = [
    VOI, fold("cho"), fold("tới"), fold("đến"), fold("gửi"), VE, fold("tại"), fold("ở"), TRONG, fold("bằng"), CUA, fold("giữa"), fold("chống"), TU, fold("trước"),
    fold("sau"), fold("vào"), fold("thuộc"), fold("khỏi"), fold("sang"), fold("qua"), fold("cùng"), fold("gặp"), fold("thăm"), fold("như"), fold("ngoài"), fold("người"), fold("đề"), fold("khơi"),
];
/// Speakers whom the program does not know as actors.
#[rustfmt::skip]
const OUTSIDERS: [&[u64]; 17] = [
    &[fold("chuyên"), fold("gia")], &[fold("giới"), fold("quan")], &[fold("giới"), fold("phân")], &[fold("giới"), fold("chuyên")], &[fold("giới"), fold("học")], &[fold("nhà"), fold("phân")],
    &[fold("nhà"), fold("quan"), fold("sát")], &[fold("nhà"), fold("nghiên")], &[fold("nhà"), fold("báo")], &[fold("nguồn"), fold("tin")], &[fold("dư"), fold("luận")], &[fold("học"), fold("giả")],
    &[fold("giáo"), fold("sư")], &[fold("nghiên"), fold("cứu"), fold("viên")], &[fold("truyền"), fold("thông")], &[fold("báo"), fold("chí")], &[fold("giám"), fold("đốc")],
];
/// "Người am hiểu kế hoạch của B", "nguồn tin thân cận với B": B does not speak.
const INSIDERS: [&[u64]; 3] = [&[fold("am"), fold("hiểu")], &[fold("thạo"), fold("tin")], &[fold("thân"), fold("cận")]];
/// Between "theo" and the speaker: "theo lời", "theo thông tin từ", "theo tuyên bố của".
#[rustfmt::skip]
const WORDS_OF: [u64; 23] = [
    fold("lời"), fold("kể"), CUA, fold("thông"), fold("tin"), fold("từ"), fold("báo"), fold("cáo"), fold("tuyên"), fold("bố"), fold("nhận"), fold("định"), fold("đánh"), fold("giá"), fold("phân"), fold("tích"),
    fold("ý"), fold("kiến"), fold("quan"), fold("điểm"), fold("nhà"), fold("chức"), fold("trách"),
];
/// How what stands behind "..., ông A nói" begins: where, when, to whom.
#[rustfmt::skip]
const ADJUNCTS: [u64; 13] = [
    TRONG, fold("tại"), fold("hôm"), fold("với"), fold("ngày"), fold("sáng"), fold("chiều"), fold("tối"), fold("khi"), fold("trên"), fold("sau"), fold("trước"), fold("ở"),
];

/// Before the subject of a clause.
#[rustfmt::skip]
pub const OPENS: [u64; 15] = [
    fold("khi"), fold("nhưng"), fold("song"), fold("còn"), fold("phía"), fold("thì"), VIEC, RANG, fold("dù"), fold("vì"), fold("bởi"), fold("quyền"), fold("nay"), fold("nơi"), fold("đó"),
];
/// How whoever is not named begins: "một quan chức", "người phát ngôn".
const UNNAMED: [u64; 5] = [fold("một"), fold("các"), fold("nhiều"), fold("người"), fold("giới")];

/// What may stand between a subject and its verb: when, how often, in which tense.
#[rustfmt::skip]
pub const ADVERBS: [u64; 45] = [
    fold("đã"), fold("cũng"), fold("vừa"), fold("vẫn"), fold("còn"), fold("lại"), fold("mới"), fold("đang"), fold("từng"), fold("liên"), fold("tục"), fold("tiếp"), fold("hôm"), fold("nay"), fold("qua"), fold("ngày"),
    fold("sáng"), fold("chiều"), fold("tối"), fold("trưa"), fold("tuần"), fold("tháng"), fold("năm"), fold("trước"), fold("sau"), fold("đó"), fold("khi"), TRONG, fold("đồng"), fold("thời"), fold("và"), fold("đều"),
    fold("luôn"), fold("lần"), fold("nữa"), fold("một"), fold("thậm"), fold("chí"), fold("mạnh"), fold("thẳng"), fold("ban"), fold("đầu"), fold("phải"), fold("nhưng"), fold("song"),
];

/// How many verbs of a sentence are asked for a speaker.
const VERBS: usize = 8;
/// How far before a verb its subject may end, in tokens; and behind an apposition that a comma closes.
const SUBJECT: u32 = 16;
const FAR_SUBJECT: u32 = 32;
/// In tokens: how far ahead of "và" the verb that it goes on may stand.
const UNDER: usize = 12;
/// In tokens: "Liên quan đến vấn đề biên giới, theo ...".
const OPENING: u32 = 16;
/// How what a statement is about begins, ahead of "theo ông A".
const ADJUNCTS_AHEAD: [u64; 10] = [fold("liên"), VE, TRONG, fold("tuy"), fold("ngoài"), fold("đối"), fold("cùng"), fold("bên"), fold("do"), fold("vì")];
/// In tokens: what may stand before a quotation that is a sentence of its own ("Tuy nhiên, ...").
const FEW: u32 = 4;

/// "Cảnh báo", also about something.
const WARNS: [u64; 2] = [fold("cảnh"), fold("báo")];
/// "Mô tả".
const DESCRIBES: [u64; 2] = [fold("mô"), fold("tả")];
/// Behind these somebody does something only in order to, or has it done to him.
const PURPOSE: [u64; 5] = [fold("nhằm"), fold("để"), fold("bị"), fold("khiến"), VIEC];
/// Ahead of "gọi" where nobody calls something by a name: "tên gọi", "được gọi là", "cuộc gọi".
const NO_CALL: [u64; 9] = [fold("tên"), fold("được"), fold("bị"), fold("cuộc"), fold("còn"), fold("tự"), fold("kêu"), fold("lời"), fold("thường")];

struct Finder<'a> {
    r: &'a Reading<'a>,
    actors: &'a Actors,
    quotes: &'a [Toks],
    others: Subjects<'a>,
    /// The sentence that is read, or the one where a quotation began.
    here: usize,
    /// Who spoke last, and in which sentence that ended; and the last of them who is an actor.
    last: Option<(Speaker, usize)>,
    last_actor: Option<(usize, usize)>,
}

/// All statements of the running text, in order: one a sentence, and one more for each clause in which somebody else speaks ("..., còn B cho rằng ...").
pub fn find(r: &Reading, found: &Recognised, actors: &Actors, quotes: &[Toks]) -> Vec<Statement> {
    let mut out = Vec::new();
    let mut f = Finder { r, actors, quotes, others: Subjects { r, found, actors }, here: 0, last: None, last_actor: None };
    for (n, s) in r.sentences.iter().enumerate() {
        // A sentence in the middle of a quotation was read with its beginning.
        if !matches!(s.kind, BlockKind::Body | BlockKind::Lead) || quoted(quotes, s.toks.start).is_some_and(|q| q.start < s.toks.start) {
            continue;
        }
        f.here = n;
        let s = s.toks;
        let mut next =
            f.direct(n, s).or_else(|| f.by_theo(n, s, true)).or_else(|| f.by_verb(n, s)).or_else(|| f.by_theo(n, s, false)).or_else(|| f.by_name(n, s));
        while let Some(mut x) = next.take() {
            x.speaker = f.known(n, x.speaker);
            let end = r.sentence_of(x.toks.end - 1);
            f.last = Some((x.speaker, end));
            f.last_actor = x.speaker.actor().map(|k| (k, end)).or(f.last_actor);
            if !x.direct && x.toks.end < s.end && links(r, x.toks.end, s.end).is_some() {
                next = f.by_verb(n, Toks::new(x.toks.end + 1, s.end));
            }
            out.push(x);
        }
    }
    out
}

/// Where the clause begins that a comma and "nhưng", "còn", "trong khi", "và" lead to.
fn links(r: &Reading, comma: u32, end: u32) -> Option<u32> {
    let at = comma + 1;
    if !r.tokens[comma].is_punct(',') || at + 1 >= end {
        return None;
    }
    LINKS.iter().find(|words| r.are(at, words)).map(|words| at + words.len() as u32)
}

impl Finder<'_> {
    /// An office without a name ("lãnh đạo Chính phủ") is whoever spoke last, if he was named with it.
    fn known(&self, n: usize, speaker: Speaker) -> Speaker {
        let office = speaker.actor().map(|k| &self.actors[k]).filter(|x| x.person.is_none() && x.form == Who::Office);
        office.and_then(|x| self.spoke(n).filter(|&l| self.others.goes_by(x.toks, l))).unwrap_or(speaker)
    }

    /// A quotation that begins in the sentence, if it tells who speaks.
    fn direct(&self, n: usize, s: Toks) -> Option<Statement> {
        let from = self.quotes.partition_point(|q| q.start <= s.start);
        let quotes = &self.quotes[from..];
        quotes.iter().take_while(|q| q.start < s.end).find_map(|&q| {
            let speaker = self.behind(q).or_else(|| self.ahead(n, s, q)).or_else(|| self.alone(n, s, q))?;
            Some(Statement { speaker, sentence: n, direct: true, toks: q })
        })
    }

    /// `"...", ông A nói`; `"...", báo B dẫn lời ông A`; `"...", theo ông A`.
    fn behind(&self, q: Toks) -> Option<Speaker> {
        let (n, from) = (self.r.sentence_of(q.end), q.end + 1);
        let end = self.r.sentences[n].toks.end;
        // The opening mark may end the sentence before.
        let ahead = Toks::new(self.r.sentence_at(q.start).toks.start.min(q.start - 1), q.start - 1);
        let opens = ahead.is_empty();
        // "Kế hoạch này là "một bước ngoặt lịch sử", ông A nói": all of the clause is what he said.
        if ahead.len() > FEW && !self.r.tokens[ahead.end - 1].is_punct(':') && !self.r.is(ahead.end - 1, RANG) {
            return None;
        }
        if !opens && !self.r.token(from).is_some_and(|t| from < end && (t.is_punct(',') || t.kind == Kind::Dash)) {
            return None;
        }
        let verb = |i: u32| self.r.hit(i, Class::Saying).filter(|v| self.says(v, from));
        let words = || (from..end).take_while(|&i| quoted(self.quotes, i).is_none());
        let by_word = words().find_map(|i| match self.r.is(i, THEO) && i <= from + 1 || (self.r.is(i, DAN) || self.r.is(i, TRICH)) && i + 1 < end {
            true => self.first_behind(n, i + 1, i + 6),
            false => self.actor(n, verb(i)?.start, from).map(|x| x.0),
        });
        // "..., Yasin Aktay, cố vấn của Tổng thống A nói": whoever is named first.
        let said = || words().any(|i| verb(i).is_some());
        let first = self
            .first_behind(n, from, from + 1)
            .filter(|&k| self.actors[k].form == Who::Person && self.r.token(self.actors[k].toks.end).is_some_and(|t| t.is_punct(',')) && said());
        let by_word = first.or(by_word).map(Speaker::Actor).or_else(|| words().find_map(|i| self.others.closing(from, verb(i)?.start, self.spoke(n))));
        // Whatever the verb ("..., ông A phàn nàn"): a sentence that begins with a quotation goes on with the speaker.
        by_word.or_else(|| self.first_behind(n, from, from + 1).filter(|_| opens).map(Speaker::Actor))
    }

    /// `Ông A nói: "..."`: the quotation follows the verb and closes the sentence. One within a clause belongs to what is reported.
    fn ahead(&self, n: usize, s: Toks, q: Toks) -> Option<Speaker> {
        let (open, punct) = (q.start - 1, |i: u32, c: char| self.r.tokens[i].is_punct(c));
        let colon = open > s.start && punct(open - 1, ':');
        let closes = trimmed(self.r, Toks::new(q.end + 1, self.r.sentence_at(q.end).toks.end)).len() <= 3;
        if !colon && !closes {
            return None;
        }
        let led = colon || open > s.start && self.r.is(open - 1, RANG);
        let from = if led { s.start } else { open.saturating_sub(5).max(s.start) };
        let verb = (from..open).rev().find_map(|i| {
            let verb = self.r.hit(i, Class::Saying).filter(|v| v.end <= open && self.says(v, s.start))?;
            let next = led || (verb.end..open).all(|i| self.r.is(i, LA) || punct(i, ','));
            next.then(|| self.subject(n, verb.start, s.start)).flatten()
        });
        // "Ông A tỏ ra dè dặt: "...""
        let by_verb =
            verb.or_else(|| self.actor(n, open - 1, s.start).filter(|_| colon && q.len() >= 2 * quotation::LEAST).map(|(k, at)| (Speaker::Actor(k), at)));
        by_verb.map(|x| x.0)
    }

    /// Sentences that are nothing but a quotation go on with what was said before.
    fn alone(&self, n: usize, s: Toks, q: Toks) -> Option<Speaker> {
        let end = self.r.sentence_at(q.end).toks.end;
        let bare = q.start == s.start + 1 && (q.end + 1..end).all(|i| self.r.tokens[i].kind == Kind::Punct);
        self.last.filter(|l| bare && l.1 + 1 == n).map(|l| l.0)
    }

    /// Reported speech.
    fn by_verb(&self, n: usize, s: Toks) -> Option<Statement> {
        let verbs = s.iter().filter_map(|i| self.r.hit(i, Class::Saying).filter(|v| quoted(self.quotes, i).is_none() && self.says(v, s.start)));
        let found = verbs.take(VERBS).find_map(|verb| match self.subject(n, verb.start, s.start) {
            Some((speaker, at)) => {
                self.clause(&verb, at, s).filter(|_| verb.value() != "act" || matches!(speaker, Speaker::Actor(_))).map(|toks| Some((speaker, toks)))
            }
            // "Vị này cho biết ..., ông A nói": the words of somebody unknown hold all that follows.
            None => {
                let told = self.r.is(verb.end, RANG) || self.actors.of_sentence(n).any(|k| self.actors[k].toks.start == verb.end);
                (verb.start > s.start && told || self.r.is(verb.start, CHO)).then_some(None)
            }
        });
        found.flatten().map(|(speaker, toks)| Statement { speaker, sentence: n, direct: false, toks })
    }

    /// What was said, by the place of the verb, and that of the words for whoever says it.
    fn clause(&self, verb: &Hit, subject: u32, s: Toks) -> Option<Toks> {
        let r = self.r;
        let punct = |i: u32, c: char| r.tokens[i].is_punct(c);
        // "Trao đổi với báo giới, ông A nói:": what he said is a paragraph of its own.
        if punct(s.end - 1, ':') {
            return None;
        }
        // "..., ông A cho biết trong cuộc họp báo": all that stands before.
        let at = subject;
        let cited = (at.saturating_sub(8).max(s.start)..at).find(|&i| r.is(i, DAN) || r.is(i, TRICH));
        // "..., một sĩ quan Bộ Quốc phòng Lào cho hay" as well.
        let comma = |i: u32, reach: usize| (s.start..i).rev().take(reach).find(|&i| punct(i, ','));
        let unnamed = || comma(at, 4).filter(|&c| UNNAMED.contains(&r.tokens[c + 1].fold));
        let at = cited.and_then(|d| comma(d, 6)).or_else(unnamed).map_or(at, |comma| comma + 1);
        let rest = trimmed(r, Toks::new(verb.end, s.end));
        // "Ngay sau khi ông A phát biểu, B cho rằng": only when.
        if verb.value() == "quote" && r.token(verb.end).is_some_and(|t| t.is_punct(',')) && at > s.start && r.is(at - 1, KHI) {
            return None;
        }
        let adjunct = rest.is_empty() || ADJUNCTS.contains(&r.tokens[rest.start].fold) && !rest.iter().any(|i| punct(i, ',') || punct(i, ':') || r.is(i, RANG));
        let bracket = (at..verb.start).any(|i| punct(i, ')'));
        let act = verb.value() == "act";
        let opens = rest.is_empty() || !ADJUNCTS.contains(&r.tokens[s.start].fold);
        let tag = at > s.start + 6 && (punct(at - 1, ',') || r.tokens[at - 1].kind == Kind::Dash && r.tokens[at].spaced);
        if adjunct && !act && !bracket && tag && opens {
            return Some(Toks::new(s.start, at - 1));
        }
        // "Nhận định dấu hiệu này không chứng minh rằng ...": within what is said.
        let clause = |i: u32| i > verb.end && CLAUSE.contains(&r.tokens[i].fold) && !(r.is(i, KHONG) && AIR.contains(&r.tokens[i - 1].fold));
        let within = |noun: u32| (verb.end..noun).any(|i| r.is(i, TRONG));
        // "Nói với báo giới rằng ...", "nói trong một tuyên bố rằng ...", "nói: ...".
        let mark = (verb.end..s.end.min(verb.end + 14))
            .take_while(|&i| !clause(i) && r.hit(i, Class::Saying).is_none_or(|v| within(v.start) && noun(r, verb.end, v.start, v.end)))
            .find(|&i| r.is(i, RANG) || punct(i, ':') && (i == verb.end || verb.value() == "quote"));
        let mut start = match mark {
            // "Phản đối các cuộc thử": the verb tells what was said.
            _ if act => verb.start,
            Some(i) => i,
            // "Thông báo với báo giới": to whom, not what.
            None if adjunct && r.is(rest.start, VOI) => return None,
            None if verb.value() == "that" || goes_straight_on(r, verb, s.end) => verb.end,
            None => return None,
        };
        while start < s.end && (punct(start, ',') || punct(start, ':') || r.is(start, RANG) || r.is(start, LA)) {
            start += 1;
        }
        // "..., nhưng các nhà phân tích cho rằng": somebody else's words.
        let named = |from: u32, to: u32| {
            let actors = self.actors.of_sentence(self.here).map(|k| self.actors[k].toks);
            actors.filter(|t| t.len() > 1 || r.tokens[t.start].capital()).any(|t| t.start >= from && t.end <= to)
                || (from..to).any(|i| r.hit(i, Class::Speakers).is_some())
        };
        let says = |from: u32| (from..s.end).find(|&j| r.hit(j, Class::Saying).is_some_and(|v| self.says(&v, from)));
        // "Trong khi Mỹ kêu gọi ..., Nga cho rằng ...".
        let apart = LEADING.contains(&r.tokens[s.start].fold) && !r.tokens[s.start + 1].is_punct(',');
        let next = |i: u32| {
            let subject = self.actors.of_sentence(self.here).map(|k| self.actors[k].toks).find(|t| t.start == i + 1);
            apart && subject.is_some_and(|t| (t.end..(t.end + 3).min(s.end)).any(|j| r.hit(j, Class::Saying).is_some_and(|v| self.says(&v, i + 1))))
        };
        let other = |i: &u32| punct(*i, ',') && next(*i) || links(r, *i, s.end).is_some_and(|from| says(from).is_some_and(|j| named(from, j)));
        let end = (start + 3..s.end.saturating_sub(3)).find(other).unwrap_or(s.end);
        Some(trimmed(r, Toks::new(start, end))).filter(|t| t.len() >= 3)
    }

    /// `Theo ông A, ...`; `..., theo ông A`: an actor, or somebody else.
    fn by_theo(&self, n: usize, s: Toks, actors: bool) -> Option<Statement> {
        let r = self.r;
        // Who it is, and where his words end.
        let speaker = |at: u32| {
            let somebody = |i: u32| !actors && r.hit(i, Class::Speakers).is_some_and(|h| h.len() > 2);
            let from = (at + 1..s.end).find(|&i| somebody(i) || !WORDS_OF.contains(&r.tokens[i].fold))?;
            match actors {
                true => self.first_behind(n, at + 1, from).map(|k| (Speaker::Actor(k), self.actors[k].toks.end)),
                false => self.others.behind(from, s.end, self.spoke(n)),
            }
        };
        let statement = |speaker, toks: Toks| (toks.len() >= 3).then_some(Statement { speaker, sentence: n, direct: false, toks });
        // "Còn theo ông A, ...", "Cũng theo ông A, ..."; "Về biên giới, theo ông A, ...".
        let led = |i: &u32| {
            let links = || (s.start..*i).all(|j| speaker::leads(r.tokens[j].fold));
            r.is(*i, THEO) && (*i <= s.start + 1 || r.tokens[*i - 1].is_punct(',') || links())
        };
        if let Some(theo) = (s.start..s.end.min(s.start + OPENING)).find(led) {
            let (speaker, end) = speaker(theo)?;
            let comma = (end..s.end.min(end + 7)).find(|&i| r.tokens[i].is_punct(','));
            if let Some(comma) =
                comma.filter(|_| !self.r.tokens[theo - (theo > s.start) as u32].is_punct(',') || ADJUNCTS_AHEAD.contains(&r.tokens[s.start].fold))
            {
                return statement(speaker, trimmed(r, Toks::new(comma + 1, s.end)));
            }
        }
        let at = (s.start + 1..s.end).rev().take(16).find(|&i| r.is(i, THEO) && r.tokens[i - 1].is_punct(','))?;
        let (speaker, _) = speaker(at).filter(|x| trimmed(r, s).end <= x.1)?;
        statement(speaker, Toks::new(s.start, at - 1))
    }

    /// "Ông A gọi kế hoạch là một bước ngoặt".
    fn by_name(&self, n: usize, s: Toks) -> Option<Statement> {
        let r = self.r;
        let called = |i: u32| (i + 2..s.end.min(i + SUBJECT)).take_while(|&j| !r.tokens[j].is_punct(',')).any(|j| r.is(j, LA));
        let i = (s.start + 1..s.end)
            .find(|&i| (r.is(i, GOI) || r.are(i, &DESCRIBES)) && !NO_CALL.contains(&r.tokens[i - 1].fold) && quoted(self.quotes, i).is_none() && called(i))?;
        let (k, _) = self.actor(n, i, s.start)?;
        Some(Statement { speaker: Speaker::Actor(k), sentence: n, direct: false, toks: trimmed(r, Toks::new(i, s.end)) })
    }

    /// The first actor that begins between two tokens, the second one with it.
    fn first_behind(&self, n: usize, from: u32, to: u32) -> Option<usize> {
        self.actors.of_sentence(n).find(|&k| self.actors[k].toks.start >= from).filter(|&k| self.actors[k].toks.start <= to && self.speaks(k))
    }

    /// A pronoun means the subject of its sentence, else whoever spoke just before, else the subject of the sentence before.
    fn meant(&self, n: usize, k: usize) -> usize {
        let x = &self.actors[k];
        if x.form != Who::Person || x.toks.len() > 1 || !PRONOUNS.contains(&self.r.tokens[x.toks.start].fold) {
            return k;
        }
        let subject = |m: usize| {
            let start = self.r.sentences[m].toks.start;
            // "Trong bài phát biểu của A, ông ...": whose words they are.
            let speech = |i: u32| self.r.is(i - 1, CUA) && (i.saturating_sub(8).max(start)..i).any(|j| self.r.hit(j, Class::Saying).is_some());
            let free = |i: u32| i == start || !GOVERNORS.contains(&self.r.tokens[i - 1].fold) || speech(i);
            self.actors.of_sentence(m).find(|&j| {
                self.actors[j].form == Who::Person && j < k && free(self.actors[j].toks.start) && quoted(self.quotes, self.actors[j].toks.start).is_none()
            })
        };
        let spoke = self.last_actor.filter(|l| l.1 + 1 >= self.here).map(|l| l.0);
        subject(n).or(spoke).or_else(|| subject(n.checked_sub(1)?)).unwrap_or(k)
    }

    /// Somebody in particular: not "chuyên gia Nhật", whom no state stands behind. "Nhà nghiên cứu này" is whoever spoke last.
    fn speaks(&self, k: usize) -> bool {
        let x = &self.actors[k];
        let r = self.r;
        // "Giới chuyên gia", "lãnh đạo 6 nước", "Thủ tướng ba nước".
        if x.toks.start > 0 && r.is(x.toks.start - 1, GIOI) && outsider(r, x.toks.start)
            || r.is(x.toks.end + 1, NUOC) && r.token(x.toks.end).is_some_and(|t| t.kind == Kind::Number || COUNTED.contains(&t.fold))
        {
            return false;
        }
        let comments = x.toks.iter().take(1).any(|i| outsider(r, i));
        let spoke = || self.last_actor.is_some_and(|l| self.actors[l.0].person == x.person);
        match comments {
            true if self.r.is(x.toks.end - 1, NAY) => spoke(),
            true => x.person.is_some(),
            false => true,
        }
    }

    /// Whether a word of saying is a verb in the active voice that tells what was said.
    fn says(&self, verb: &Hit, from: u32) -> bool {
        // "Cần Thơ", "Nhật Bản" are no "cần", no "bản".
        let word = |i: u32| match &self.r.tokens[i] {
            t if t.capital() && i > from => 0,
            t => t.fold,
        };
        let verbal = [CHO, NOI].contains(&word(verb.start));
        let follows = |words: &[&[u64]]| words.iter().any(|w| self.r.are(verb.end, w));
        // But "xác nhận đó là ...".
        // And "tuyên bố trên Twitter rằng".
        let there = self.r.is(verb.end, TREN) && (verb.end + 1..verb.end + FEW * 2).any(|i| self.r.is(i, RANG));
        let warns = self.r.is(verb.end, VE) && self.r.are(verb.start, &WARNS);
        let about = follows(&BEHIND_NOUN) && !warns && !self.r.is(verb.end + 1, LA) && !there || verb.value() != "act" && follows(&TOLD);
        let noun = !verbal && noun(self.r, from, verb.start, verb.end) || about;
        // "Cam kết từ A".
        let noun =
            noun || self.r.is(verb.end, TU) && self.actors.of_sentence(self.r.sentence_of(verb.start)).any(|k| self.actors[k].toks.start == verb.end + 1);
        // "Giới phân tích", "chuyên gia phân tích".
        let of_speaker = |i: u32| self.r.hit(i, Class::Speakers).is_some_and(|h| h.end >= verb.end);
        let name = verb.start > from && (self.r.tokens[verb.start].capital() || (verb.start.saturating_sub(2).max(from)..verb.start).any(of_speaker));
        // What stands before the nearest actor is his, not the verb's.
        let near = self.actors.of_sentence(self.r.sentence_of(verb.start)).map(|k| self.actors[k].toks.end).rfind(|&end| end <= verb.start);
        let from = near.map_or(from, |end| end.max(from));
        let within = |words: &[u64], reach: u32| (verb.start.saturating_sub(reach).max(from)..verb.start).any(|i| words.contains(&word(i)));
        // "Đã phải thừa nhận".
        let had_to = verb.start >= from + 2 && self.r.are(verb.start - 2, &HAD_TO);
        // "Sẽ lắng nghe và đề xuất": not yet, as the verb before. "Việc A đón B góp phần khẳng định": a deed says it.
        let both = verb.start > from && self.r.is(verb.start - 1, VA) && {
            let clause = (from..verb.start - 1).rev().take(UNDER).take_while(|&i| !matches!(self.r.tokens[i].kind, Kind::Punct | Kind::Quote));
            clause.map(word).any(|w| UNSAID.contains(&w) && w != fold("không"))
        };
        let deed = {
            let start = self.r.sentence_at(verb.start).toks.start;
            self.r.is(start, VIEC) && !(start..verb.start).any(|i| self.r.tokens[i].is_punct(','))
        };
        // "Như đã tuyên bố".
        let as_said = within(&[const { fold("như") }], 2);
        verb.value() != "-" && !(noun || name || both || deed || as_said || within(&UNSAID, 2) && !had_to || within(&PASSIVE, 5))
    }

    /// Who says it, and where the words for him begin.
    fn subject(&self, n: usize, verb: u32, from: u32) -> Option<(Speaker, u32)> {
        // "Mỹ và Israel": several speak, none of them alone.
        let joint = |k: usize| {
            let [x, y] = [k.saturating_sub(1), k].map(|k| &self.actors[k]);
            let mark = x.form == Who::Party && self.r.token(x.toks.end).is_some_and(|t| t.is_punct(','));
            let listed = x.toks.end + 1 == y.toks.start && (self.r.is(x.toks.end, VA) || self.r.is(x.toks.end, LAN) || mark);
            let ahead = x.toks.start.checked_sub(1).filter(|&i| i >= from).map_or(0, |i| self.r.tokens[i].fold);
            listed && x.form == y.form && (self.begins(x.toks.start, from) || [BOTH, VIEC, fold("hai"), fold("cùng")].contains(&ahead))
        };
        let actor = self.actor(n, verb, from).map(|(k, at)| (if joint(k) { Speaker::Unnamed } else { Speaker::Actor(k) }, at));
        actor.or_else(|| {
            let other = self.others.ahead(from, verb, self.spoke(n));
            self.apposed(n, other.map_or(verb, |x| x.1), from).or(other)
        })
    }

    /// Whether a clause begins at a token.
    fn begins(&self, i: u32, from: u32) -> bool {
        i == from || {
            let ahead = &self.r.tokens[i - 1];
            ahead.kind != Kind::Word && ahead.kind != Kind::Dash || OPENS.contains(&ahead.fold)
        }
    }

    /// "Ông A, chi cục trưởng Chi cục B, Sở C cho biết": whom what stands behind a comma only tells more of.
    fn apposed(&self, n: usize, at: u32, from: u32) -> Option<(Speaker, u32)> {
        let x = |k: usize| &self.actors[k];
        let mark = |i: u32| self.r.tokens[i].is_punct(',') || self.r.tokens[i].kind == Kind::Dash;
        // "Ông A - cục trưởng Cục B (Sở C) cho biết" as well.
        let before = at > from && (mark(at - 1) || self.r.tokens[at - 1].is_punct(')'));
        let k = self.actors.of_sentence(n).rfind(|&k| before && x(k).form == Who::Person && x(k).toks.start >= from && x(k).toks.end < at)?;
        let words = Toks::new(x(k).toks.end, at);
        // Not "thông tin được ông A - ... - chia sẻ", "Mỹ, nước ủng hộ A, cho biết".
        let noun = mark(words.start) && self.begins(x(k).toks.start, from) && words.len() <= FAR_SUBJECT;
        let apposed = noun && !words.iter().any(|i| speaker::predicate(self.r, i) || quoted(self.quotes, i).is_some());
        (apposed && self.speaks(k)).then(|| (Speaker::Actor(k), x(k).toks.start))
    }

    /// Who spoke shortly before a sentence.
    fn spoke(&self, n: usize) -> Option<Speaker> {
        self.last.filter(|l| l.1 + 2 >= n).map(|l| l.0)
    }

    /// "Ông A trong cuộc hội đàm với B ở Bắc Kinh, Trung Quốc hôm nay cho rằng", "ông A, trợ lý của Tổng thống B ngày 2/4 cho biết": the one with whom the clause begins, where what stands
    /// between only tells when, where, or what he is.
    fn parted(&self, n: usize, verb: u32, from: u32) -> Option<usize> {
        let r = self.r;
        let x = |k: usize| &self.actors[k];
        let governed = |k: usize| governs(r.tokens[x(k).toks.start - 1].fold) || r.is(x(k).toks.start - 1, LE) || phrase_governs(r, x(k).toks.start, from);
        let begins = |i: u32| self.begins(i - (i > from && PRONOUNS.contains(&r.tokens[i - 1].fold)) as u32, from);
        let first = self.actors.of_sentence(n).find(|&k| x(k).toks.start >= from).filter(|&k| x(k).form == Who::Person && begins(x(k).toks.start))?;
        let last = self.actors.of_sentence(n).rfind(|&k| x(k).toks.end <= verb).filter(|&k| k > first)?;
        let between = Toks::new(x(first).toks.end, verb);
        let comma = |i: u32| r.tokens[i].is_punct(',');
        let says = |i: u32| r.hit(i, Class::Saying).is_some_and(|v| self.says(&v, from)) || r.is(i, RANG) || quoted(self.quotes, i).is_some();
        if between.len() > FAR_SUBJECT + SUBJECT || between.iter().any(says) {
            return None;
        }
        let behind = Toks::new(x(last).toks.end, verb);
        let aside = behind.iter().all(|i| ADVERBS.contains(&r.tokens[i].fold) || r.tokens[i].kind != Kind::Word);
        let place = |i: u32| r.tokens[i - 1].capital() && r.tokens[i + 1].capital();
        let setting = SETTING.contains(&r.tokens[between.start].fold) && {
            let of_place = x(last).form == Who::Party && comma(x(last).toks.start - 1) && place(x(last).toks.start - 1);
            between.iter().filter(|&i| comma(i)).all(place) && (aside && (governed(last) || of_place) || SETTING.contains(&r.tokens[behind.start].fold))
        };
        let title = |i: u32| r.hits.at(i).iter().any(|h| matches!(h.class(), Class::Offices | Class::Speakers));
        // What he is to B may be taken for a title of B.
        let of_last = || governed(last) || x(last).toks.start == between.start + 1 && x(last).toks.iter().any(|i| r.is(i, CUA));
        let apposition = || comma(between.start) && between.iter().filter(|&i| comma(i)).count() == 1 && title(between.start + 1) && of_last() && aside;
        (setting || apposition()).then_some(first)
    }

    /// The nearest actor ahead that no preposition governs, else the one whose spokesman or report speaks ("người phát ngôn của A"), and where the words for him begin.
    fn actor(&self, n: usize, verb: u32, from: u32) -> Option<(usize, u32)> {
        let r = self.r;
        let x = |k: usize| &self.actors[k];
        // Not where somebody is from: "ông A (Quân đội Việt Nam) nói".
        let bracketed = |t: Toks| {
            let open = (from..t.start).rev().take(SUBJECT as usize).find(|&i| r.tokens[i].is_punct('(') || r.tokens[i].is_punct(')'));
            open.is_some_and(|i| i > from && r.tokens[i].is_punct('(')) && (t.end..verb).any(|i| r.tokens[i].is_punct(')'))
        };
        let near = |k: &usize| {
            let t = x(*k).toks;
            t.start >= from && t.end <= verb && quoted(self.quotes, t.start).is_none() && !bracketed(t)
        };
        // "Báo B dẫn lời ông A cho biết".
        let cited =
            (from..verb).rev().take(40).find(|&i| (r.is(i, DAN) || r.is(i, TRICH)) && r.is(i + 1, LOI)).and_then(|i| self.first_behind(n, i + 2, i + 5));
        let here = |k: usize| (k, x(k).toks.start);
        if let Some(k) = cited.filter(|&k| x(k).toks.end <= verb) {
            return Some(here(k));
        }
        // "..., đồng thời cho biết": whoever spoke first in the sentence goes on.
        let last = self.actors.of_sentence(n).rfind(near);
        let comma = |i: u32| i >= from && i < verb && r.tokens[i].is_punct(',');
        // A comma on both sides of what stands between: an apposition.
        let object = || last.is_some_and(|k| !comma(x(k).toks.start.wrapping_sub(1)) && (x(k).toks.end..verb).filter(|&i| comma(i)).count() == 1);
        let goes_on = verb > from && (GOES_ON.contains(&r.tokens[verb - 1].fold) || comma(verb - 1) && object());
        if goes_on
            && let Some(first) =
                (from..verb).find_map(|i| r.hit(i, Class::Saying).filter(|v| v.end < verb && quoted(self.quotes, i).is_none() && self.says(v, from)))
        {
            return self.actor(n, first.start, from);
        }
        // "A chào mừng B, đánh giá cao ...", "A đồng tình với ý kiến của B và cho rằng ...": the one whom the clause begins with.
        if goes_on
            && let Some(k) = self.actors.of_sentence(n).rfind(|k| near(k) && self.begins(x(*k).toks.start, from))
            && x(k).form != Who::Sides
            && !(x(k).toks.end..verb).any(|i| PURPOSE.contains(&r.tokens[i].fold))
        {
            return Some((self.meant(n, k), x(k).toks.start)).filter(|x| self.speaks(x.0));
        }
        // A name that stands directly before the verb and is no actor: a newspaper, somebody unknown.
        let name = (from..verb).rev().take_while(|&i| r.tokens[i].capital()).last();
        let of_place = |i: u32| (i.saturating_sub(4).max(from)..i).any(|j| GOVERNORS.contains(&r.tokens[j].fold) || r.tokens[j].kind == Kind::Dash);
        let name = name.filter(|&i| i > from && !of_place(i));
        // "Ông A - phó vụ trưởng Vụ B, đơn vị chủ trì đề án - cho biết": an apposition between dashes, however long.
        let dash = |i: u32| i > from && i < verb && r.tokens[i].kind == Kind::Dash;
        if verb > from
            && dash(verb - 1)
            && let Some(k) = self
                .actors
                .of_sentence(n)
                .rfind(|k| near(k) && x(*k).form == Who::Person && x(*k).toks.end < verb - 1 && (x(*k).toks.start..=x(*k).toks.end).any(dash))
        {
            return Some(here(k));
        }
        if let Some(k) = self.parted(n, verb, from).filter(near) {
            return Some(here(k));
        }
        let closed = (from..verb).rev().find(|&i| !ADVERBS.contains(&r.tokens[i].fold)).is_some_and(comma);
        let reach = if closed { FAR_SUBJECT } else { SUBJECT };
        let (mut owner, mut unnamed) = (None, false);
        for k in self.actors.of_sentence(n).rev().filter(near).take_while(|&k| verb - x(k).toks.end <= reach) {
            let between = Toks::new(x(k).toks.end, verb);
            if between.iter().any(|i| outsider(r, i)) {
                return owner.map(here);
            }
            if name.is_some_and(|i| i >= x(k).toks.end) && !r.tokens[between.start].is_punct(',') {
                return owner.map(here);
            }
            let ahead = x(k).toks.start.checked_sub(1).filter(|&i| i >= from).map(|i| &r.tokens[i]);
            // "Việc A chỉ trích B là bất thường", "bị A phê phán", "để A đánh giá": what A did, or may do, is spoken of.
            if ahead.is_some_and(|t| [VIEC, fold("để"), fold("do"), fold("mà")].contains(&t.fold) || PASSIVE.contains(&t.fold)) {
                return owner.map(here);
            }
            let comma_behind = between.iter().any(comma);
            let within = |words: u32| Toks::new(x(k).toks.start.saturating_sub(words).max(from), x(k).toks.start);
            // "Tuần trước ông A nói" has no preposition.
            let when = x(k).toks.start >= from + 2 && PERIODS.contains(&r.tokens[x(k).toks.start - 2].fold);
            let phrase = phrase_governs(r, x(k).toks.start, from);
            let governed = phrase || !when && ahead.is_some_and(|t| GOVERNORS.contains(&t.fold));
            // "Giáo sư ở Đại học B, Australia", "các học giả Nga": somebody from there, not those whose place or house is named.
            let from_there = within(if governed || comma_behind { 16 } else { 3 }).iter().any(|i| outsider(r, i));
            let insider = x(k).form != Who::Person && within(16).iter().any(|i| INSIDERS.iter().any(|w| r.are(i, w)));
            unnamed |= !x(k).is_personal() && from_there || insider;
            if unnamed && x(k).form != Who::Person {
                continue;
            }
            // "Tướng Đức": a name like that of a state; "tờ nhật báo Nga X": a paper from there.
            let cites = |i: u32| r.is(i, DAN) || r.is(i, TRICH) || r.tokens[i].is_punct(',');
            let of_paper = |i: u32| MEDIA.contains(&r.tokens[i].fold) && r.tokens[i + 1].capital();
            let paper = || within(10).iter().rev().take_while(|&i| !cites(i)).any(of_paper);
            if x(k).form == Who::Party && (ahead.is_some_and(|t| t.fold == TUONG) || paper()) {
                continue;
            }
            // Far from the verb a state is rather an object.
            let near_verb =
                between.len() <= 3 || comma_behind || ADVERBS.contains(&r.tokens[between.start].fold) || ADJUNCTS.contains(&r.tokens[between.start].fold);
            let listed = x(k).toks.end + 1 == verb && r.is(verb - 1, VA);
            if x(k).form == Who::Party && (!near_verb || listed) {
                continue;
            }
            if let Some(t) = ahead.filter(|_| governed) {
                // "Chuyến thăm của A khẳng định", "con trai của A": an event, or somebody else.
                let event = within(8).iter().any(|i| EVENTS.contains(&r.tokens[i].fold) || r.cues(i).any(|c| c.value() == "kin"));
                if (t.fold == CUA || t.fold == TU) && owner.is_none() && between.len() <= 6 && !comma_behind && !event {
                    owner = Some(k);
                }
                continue;
            }
            // "Chuyên gia A, Đại học B, Philippines, nói": an apposition names where the speaker is from.
            let bracket = between.iter().rev().find(|&i| r.tokens[i].is_punct(')')).map_or(between.start, |i| i + 1);
            let comma = (bracket..verb).rev().find(|&i| r.tokens[i].is_punct(','));
            let set_off = comma.is_some() || ahead.is_some_and(|t| t.is_punct('(') || t.kind == Kind::Dash);
            if set_off
                && x(k).form == Who::Party
                && self.actors.of_sentence(n).rev().any(|j| j < k && near(&j) && x(j).is_personal() && verb - x(j).toks.end <= reach)
            {
                continue;
            }
            // Behind a comma another subject may have begun; what closes with one is an apposition.
            let rest = comma.map_or(between.end, |c| c + 1);
            if (rest..verb).any(|i| r.tokens[i].kind == Kind::Word && !ADVERBS.contains(&r.tokens[i].fold)) {
                return owner.map(here);
            }
            // "Vị quan chức này": whoever spoke before.
            if x(k).form == Who::Person && x(k).toks.len() > 1 && r.is(x(k).toks.end - 1, NAY) {
                return None;
            }
            return Some((self.meant(n, k), x(k).toks.start)).filter(|x| self.speaks(x.0));
        }
        owner.map(here)
    }
}

/// Whether whoever stands behind the word is no subject: "quan hệ giữa hai nước", "với Lào". "Cho hai nước tiếp tục" has one.
pub fn governs(word: u64) -> bool {
    word != CHO && GOVERNORS.contains(&word)
}

/// Whether whoever stands at a token is only named by the two words before him: "văn phòng Tổng thống A", "khả năng A thông báo".
pub fn phrase_governs(r: &Reading, at: u32, from: u32) -> bool {
    at >= from + 2 && [OFFICE, MAY_BE].iter().any(|words| r.are(at - 2, words))
}

/// Whether a run of tokens is the subject of a verb of saying: it opens its clause, and the verb follows, when and how often aside.
pub fn says(r: &Reading, subject: Toks) -> bool {
    let (start, at) = (subject.start, subject.end);
    let opens = start == r.sentence_at(start).toks.start || OPENS.contains(&r.tokens[start - 1].fold) || r.tokens[start - 1].is_punct(',');
    let verb = || (at..(at + 5).min(r.tokens.len() as u32)).find(|&i| !ADVERBS.contains(&r.tokens[i].fold));
    opens && verb().is_some_and(|i| r.hit(i, Class::Saying).is_some_and(|v| v.value() != "-"))
}

/// The quotation that a token stands in.
pub fn quoted(quotes: &[Toks], i: u32) -> Option<Toks> {
    quotes.get(quotes.partition_point(|q| q.end <= i)).copied().filter(|q| q.start <= i)
}

/// Words that are verbs elsewhere are a noun here: by the word before ("một cam kết") or behind ("cam kết của"). "Nhật Bản cam kết" has a name before it.
pub fn noun(r: &Reading, from: u32, start: u32, end: u32) -> bool {
    let before = |i: u32| BEFORE_NOUN.contains(&r.tokens[i].fold) && !(i > from && r.tokens[i].capital());
    start > from && before(start - 1) || r.is(end, CUA)
}

/// Somebody who only comments: "chuyên gia", "giới quan sát", "nguồn tin".
fn outsider(r: &Reading, i: u32) -> bool {
    static FIRST: Few<{ OUTSIDERS.len() }> = Few::of(first_of(&OUTSIDERS));
    FIRST.contains(&r.tokens[i].fold) && OUTSIDERS.iter().any(|o| r.are(i, o))
}

/// Whether such a one says something within a few words.
pub fn outsider_says(r: &Reading, s: Toks) -> bool {
    r.where_begins(s, &[Class::Saying]).any(|i| (i.saturating_sub(15).max(s.start)..=i).any(|j| outsider(r, j)))
}

/// "Ông nói Mỹ sẽ ...", "ông nói họ ...", "ông kể thời đó ...", "ông tâm sự, đã ...": what was said follows without "rằng".
fn goes_straight_on(r: &Reading, verb: &Hit, end: u32) -> bool {
    let comma = r.token(verb.end).is_some_and(|t| t.is_punct(','));
    let Some(next) = r.token(verb.end + comma as u32).filter(|_| verb.end + (comma as u32) < end && !r.is(verb.start, DAN)) else { return false };
    let tells = verb.len() == 1 && (r.is(verb.start, NOI) || r.is(verb.start, KE)) || comma;
    next.capital() || SPEECH.contains(&next.fold) || tells && next.kind == Kind::Word && !ABOUT.contains(&next.fold)
}

/// Without the stops at the end.
fn trimmed(r: &Reading, mut toks: Toks) -> Toks {
    while !toks.is_empty() && r.tokens[toks.end - 1].kind == Kind::Punct {
        toks.end -= 1;
    }
    toks
}
