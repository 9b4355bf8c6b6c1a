/** Two hundred files as an analyst has them: of every kind and age, two reports of each of a hundred meetings, and three that nobody can read. People and events are invented. */
import { readFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { csvOf, docxOf, emlOf, htmlOf, Press } from './fixtures';
import { tcvn3, viqr, vni, windows1258 } from './legacy';

const SURNAMES = ['Quách', 'Trương', 'Phùng', 'Đàm', 'Khúc', 'Ninh', 'Cù', 'Lò', 'Vi', 'Nghiêm'];
const GIVEN = ['Tự Lâm', 'Quang Hạo', 'Thái Hà', 'Bá Thước', 'Ngọc Sơn', 'Huy Đạt', 'Văn Mây', 'Thế Vinh', 'Đức Phong', 'Minh Tùng'];
const GUESTS: readonly (readonly [string, string, readonly string[]])[] = [
  ['KH', 'Campuchia', ['Sok Veasna', 'Chea Rithy', 'Keo Sovann', 'Nhem Borey', 'Prak Dara']],
  ['MN', 'Mông Cổ', ['Gantulga Batsaikhan', 'Batbold Dorjsuren', 'Enkhtaivan Munkhbat', 'Sukhbat Tsogt', 'Tumur Ganbold']],
  ['IN', 'Ấn Độ', ['Arvind Mehrotra', 'Rajesh Bhandari', 'Sanjay Kulkarni', 'Vikram Saxena', 'Mohan Chaudhary']],
  ['NO', 'Na Uy', ['Henrik Solberg', 'Lars Haugen', 'Erik Bakken', 'Olav Dahl', 'Sven Lunde']],
  ['JP', 'Nhật Bản', ['Haruki Morikawa', 'Kenji Hirano', 'Shinji Nakata', 'Hiroshi Okabe', 'Masato Ueda']],
];
const TOWNS = ['Hà Nội', 'Đà Nẵng', 'Huế', 'Hải Phòng', 'Cần Thơ'];

/** What is said at such meetings; some of it in each article. */
const BODY: readonly ((host: string, guest: string) => string)[] = [
  (host) => `Phát biểu tại hội đàm, ${host} nhấn mạnh quan hệ hữu nghị và hợp tác giữa hai nước thời gian qua tiếp tục phát triển tốt đẹp trên nhiều lĩnh vực, trong đó hợp tác quốc phòng ngày càng đi vào chiều sâu, thực chất và hiệu quả.`,
  () => 'Hai bên nhất trí tăng cường trao đổi đoàn các cấp, nhất là cấp cao; mở rộng hợp tác đào tạo sĩ quan, dạy tiếng và nghiên cứu khoa học; đồng thời chia sẻ kinh nghiệm về quân y và tham gia hoạt động gìn giữ hòa bình Liên hợp quốc.',
  (_, guest) => `${guest} bày tỏ cảm ơn sự đón tiếp trọng thị, chu đáo của phía Việt Nam; khẳng định coi trọng việc phát triển quan hệ hợp tác toàn diện và mong muốn hai bên tiếp tục thực hiện có hiệu quả những nội dung đã thống nhất.`,
  () => 'Về tình hình khu vực và thế giới, hai bên chia sẻ quan điểm về tầm quan trọng của hòa bình, ổn định, an ninh, an toàn và tự do hàng hải, hàng không; ủng hộ giải quyết các tranh chấp, bất đồng bằng biện pháp hòa bình trên cơ sở luật pháp quốc tế.',
  (host) => `Theo ${host}, tiềm năng hợp tác về công nghiệp quốc phòng, khắc phục hậu quả chiến tranh, tìm kiếm và cứu nạn còn rất lớn; các cơ quan chức năng của hai bên cần giữ vai trò đầu mối, sớm xây dựng kế hoạch cụ thể và báo cáo lãnh đạo hai bộ.`,
  () => 'Hai bên đánh giá cao kết quả hợp tác giữa các quân chủng, nhất là việc duy trì đường dây liên lạc, phối hợp tuần tra và trao đổi thông tin về an toàn trên biển, góp phần giữ vững môi trường thuận lợi cho phát triển kinh tế của mỗi nước.',
  (_, guest) => `${guest} đề nghị hai bên nghiên cứu mở thêm các lớp bồi dưỡng ngắn hạn cho sĩ quan trẻ, đẩy mạnh giao lưu văn hóa, thể thao giữa quân đội hai nước để thế hệ sau hiểu rõ và vun đắp cho tình cảm mà các thế hệ trước đã dày công gây dựng.`,
  () => 'Trong không khí cởi mở và tin cậy, hai bên cũng trao đổi về những khó khăn trong việc thực hiện các chương trình đã có, từ kinh phí, thủ tục đến ngôn ngữ, và thống nhất rằng từng bước nhỏ nhưng chắc chắn sẽ đem lại kết quả lâu dài.',
  () => 'Các đại biểu của hai đoàn đã giới thiệu khái quát về tổ chức, nhiệm vụ của đơn vị mình, những nét mới trong huấn luyện, bảo đảm hậu cần, kỹ thuật và chăm lo đời sống bộ đội, cũng như kinh nghiệm giúp nhân dân phòng, chống thiên tai và dịch bệnh.',
  (host) => `${host} tin tưởng rằng với nỗ lực chung, quan hệ hợp tác quốc phòng giữa hai nước sẽ tiếp tục là một trong những trụ cột của quan hệ song phương, đáp ứng lợi ích của nhân dân hai nước, vì hòa bình và thịnh vượng ở khu vực.`,
  () => 'Những năm qua, hai nước đã ký nhiều thỏa thuận, tạo khuôn khổ pháp lý để bộ quốc phòng, các học viện, nhà trường và bệnh viện quân đội mở rộng quan hệ, cử học viên, chuyên gia và cùng nghiên cứu những vấn đề mà cả hai bên đều quan tâm.',
  (_, guest) => `${guest} chúc mừng những thành tựu to lớn về kinh tế, xã hội mà nhân dân Việt Nam đã đạt được, đánh giá cao vai trò và uy tín ngày càng tăng của Việt Nam ở khu vực và trên trường quốc tế, trong đó có đóng góp của Quân đội nhân dân Việt Nam.`,
];

type Lines = readonly string[];
export interface Report { title: string; lines: Lines; start: string; city: string; parties: string[]; people: string[] }
export const MEETINGS = 100;
/** A report of about three thousand characters; 2k and 2k + 1 are of one meeting. */
export function longReport(n: number): Report {
  const k = n >> 1;
  const host = `${SURNAMES[k % 10]!} ${GIVEN[Math.floor(k / 10)]!}`;
  const [code, country, names] = GUESTS[k % 5]!;
  const guest = names[Math.floor(k / 5) % 5]!;
  const date = new Date(Date.UTC(2023, 0, 3 + 4 * k));
  const day = `${date.getUTCDate()}/${date.getUTCMonth() + 1}/${date.getUTCFullYear()}`;
  const [a, b] = [`Thượng tướng ${host}`, `Đại tướng ${guest}`];
  const lead = n % 2
    ? `Bộ trưởng Quốc phòng ${country} ${guest} đã có cuộc hội đàm với ${a}, Thứ trưởng Bộ Quốc phòng Việt Nam, ngày ${day} tại ${TOWNS[k % 5]!}.`
    : `Sáng ${day}, tại ${TOWNS[k % 5]!}, ${a}, Thứ trưởng Bộ Quốc phòng, hội đàm với ${b}, Bộ trưởng Quốc phòng ${country}.`;
  const body = BODY.map((_, j) => BODY[(j * 5 + n) % BODY.length]!(a, b)).slice(0, 11);
  const title = n % 2 ? `Việt Nam và ${country} mở rộng hợp tác quốc phòng` : `${a} hội đàm với Bộ trưởng Quốc phòng ${country}`;
  return { title, lines: [title, lead, ...body], start: date.toISOString().slice(0, 10), city: TOWNS[k % 5]!, parties: [code, 'VN'].sort(), people: [guest, host].sort() };
}

export const BROKEN: readonly (readonly [string, string])[] = [['mật khẩu.pdf', 'Tệp có mật khẩu'], ['cụt.docx', 'Tệp hỏng'], ['quét.pdf', 'không có lớp chữ']];

/** Files by their paths: 197 that hold all the reports, each at least once, and the broken ones. */
export async function pile(browser: Browser): Promise<Record<string, string | Uint8Array>> {
  let n = 0;
  const files: Record<string, string | Uint8Array> = {};
  const put = (ext: string, make: (reports: readonly Report[]) => string | Uint8Array, count: number, each = 1) => {
    for (let k = 0; k < count; k++) {
      const reports = Array.from({ length: each }, () => longReport(n++));
      files[`${['báo', 'báo/tuần', 'lưu trữ'][n % 3]!}/${String(n).padStart(3, '0')}.${ext}`] = make(reports);
    }
  };
  const one = (make: (lines: Lines) => string | Uint8Array) => ([report]: readonly Report[]) => make(report!.lines);
  const text = (lines: Lines) => lines.join('\n\n');
  const objects = (reports: readonly Report[]) => reports.map(({ title, lines }) => ({ title, content: lines.slice(1).join('\n') }));
  put('txt', one(text), 64);
  put('md', one((lines) => `# ${text(lines)}`), 16);
  put('html', one(htmlOf), 28);
  put('eml', one((lines) => emlOf(lines)), 20);
  put('docx', one(docxOf), 24);
  put('zip', ([a, b]) => zipSync({ 'một.txt': strToU8(text(a!.lines)), 'trong/hai.html': strToU8(htmlOf(b!.lines)) }), 4, 2);
  put('json', (reports) => JSON.stringify(objects(reports)), 2, 2);
  put('jsonl', (reports) => objects(reports).map((o) => JSON.stringify(o)).join('\n'), 2, 2);
  put('csv', (reports) => csvOf([['Tiêu đề', 'Nội dung'], ...reports.map(({ title, lines }) => [title, lines.slice(1).join('\n')])]), 2, 2);
  for (const encode of [tcvn3, vni, viqr, windows1258]) put('txt', one((lines) => encode(text(lines))), 2);
  const scan = await Press.in(browser, async (press) => {
    for (; n < 190; n++) files[`in/${n}.pdf`] = await press.pdf(htmlOf(longReport(n).lines));
    for (; n < 2 * MEETINGS; n++) files[`in/${n}.mhtml`] = await press.mhtml(htmlOf(longReport(n).lines));
    return press.scan(htmlOf(longReport(0).lines));
  });
  // What is sent twice, as it happens.
  for (let k = 0; Object.keys(files).length < 200 - BROKEN.length; k++) files[`gửi lại/${k}.txt`] = text(longReport(2 * k).lines);
  return { ...files, 'lưu trữ/mật khẩu.pdf': readFileSync('tests/fixtures/locked.pdf'), 'báo/cụt.docx': docxOf(longReport(0).lines).slice(0, 900), 'quét.pdf': scan };
}
