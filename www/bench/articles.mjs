/** So many articles on invented meetings of invented people: every meeting is reported by some papers, in other words and with other detail. The same on every run. */
const GIVEN = ['Lâm', 'Khoan', 'Hạo', 'Vinh', 'Bảo', 'Phong', 'Tùng', 'Quyết', 'Thắng', 'Dũng', 'Hiếu', 'Sơn'];
const MIDDLE = ['Tự', 'Hữu', 'Quang', 'Thế', 'Nguyên', 'Đức', 'Minh', 'Xuân', 'Trọng', 'Văn'];
const SURNAMES = ['Quách', 'Nguyễn', 'Trương', 'Phùng', 'Đỗ', 'Lê', 'Phạm', 'Trần', 'Vũ', 'Bùi', 'Đặng', 'Hoàng'];
const COUNTRIES = [
  ['Mông Cổ', ['Gantulga', 'Batbold', 'Enkhtaivan', 'Sukhbat'], ['Batsaikhan', 'Dorjsuren', 'Munkhbat', 'Tsogt']],
  ['Campuchia', ['Sok', 'Chea', 'Keo', 'Nhem'], ['Veasna', 'Rithy', 'Sovann', 'Borey']],
  ['Lào', ['Khamphan', 'Bounmy', 'Somsak', 'Phonsai'], ['Sengdala', 'Vongsa', 'Keomany', 'Inthavong']],
  ['Ấn Độ', ['Arvind', 'Rajesh', 'Sanjay', 'Vikram'], ['Mehrotra', 'Bhandari', 'Kulkarni', 'Saxena']],
  ['Na Uy', ['Henrik', 'Lars', 'Erik', 'Olav'], ['Solberg', 'Haugen', 'Bakken', 'Dahl']],
  ['Nhật Bản', ['Haruki', 'Kenji', 'Shinji', 'Takeo'], ['Morikawa', 'Hirano', 'Nakata', 'Okabe']],
  ['Australia', ['Peter', 'Andrew', 'Brian', 'Colin'], ['Hartley', 'Maddox', 'Wexford', 'Ashby']],
  ['Hàn Quốc', ['Kim', 'Park', 'Choi', 'Jung'], ['Dae-sung', 'Min-jae', 'Sang-woo', 'Tae-ho']],
];
const RANKS = ['Đại tướng', 'Thượng tướng', 'Trung tướng', 'Thiếu tướng'];
const OFFICES = ['Bộ trưởng Bộ Quốc phòng', 'Thứ trưởng Bộ Quốc phòng', 'Tổng Tham mưu trưởng Quân đội nhân dân Việt Nam', 'Cục trưởng Cục Đối ngoại Bộ Quốc phòng'];
const TOWNS = ['Hà Nội', 'Thành phố Hồ Chí Minh', 'Đà Nẵng', 'Hải Phòng', 'Huế', 'Cần Thơ'];
const VERBS = ['hội đàm với', 'tiếp xã giao', 'gặp song phương', 'điện đàm với'];
const PARTS = ['Sáng', 'Chiều', 'Ngày'];
const BODY = [
  (a, b) => `Tại buổi làm việc, ${a.rank} ${a.name} nhấn mạnh quan hệ hữu nghị giữa hai nước tiếp tục phát triển tốt đẹp, trong đó hợp tác quốc phòng là một trong những trụ cột.`,
  (a, b) => `Hai bên nhất trí tăng cường trao đổi đoàn các cấp, hợp tác đào tạo, quân y và gìn giữ hòa bình Liên hợp quốc.`,
  (a, b) => `${b.rank} ${b.name} cảm ơn sự đón tiếp trọng thị và đề nghị hai bên sớm ký bản ghi nhớ về công nghiệp quốc phòng.`,
  (a, b) => `Về tình hình khu vực, hai bên khẳng định tầm quan trọng của hòa bình, ổn định, an ninh, an toàn và tự do hàng hải, hàng không ở Biển Đông.`,
  (a, b) => `Dịp này, ${a.rank} ${a.name} trân trọng mời ${b.rank} ${b.name} dự Triển lãm Quốc phòng quốc tế tổ chức tại Hà Nội vào tháng 12 tới.`,
  (a, b) => `Trước đó, ${b.rank} ${b.name} đã dẫn đầu đoàn đại biểu ${b.country} đặt vòng hoa tại Đài tưởng niệm các Anh hùng liệt sĩ.`,
  (a, b) => `Hai bên đánh giá cao kết quả hợp tác thời gian qua, nhất là trong khắc phục hậu quả chiến tranh và tìm kiếm, cứu nạn.`,
];

/** Mulberry32: numbers from a seed. */
function numbers(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function articles(count) {
  const next = numbers(20240514);
  const one = (list) => list[Math.floor(next() * list.length)];
  const out = [];
  while (out.length < count) {
    const a = { name: `${one(SURNAMES)} ${one(MIDDLE)} ${one(GIVEN)}`, rank: one(RANKS), office: one(OFFICES) };
    const [country, first, last] = one(COUNTRIES);
    const b = { name: `${one(first)} ${one(last)}`, rank: one(RANKS), country };
    const [day, month, year] = [1 + Math.floor(next() * 28), 1 + Math.floor(next() * 12), 2015 + Math.floor(next() * 10)];
    const [town, verb, papers] = [one(TOWNS), one(VERBS), 1 + Math.floor(next() * next() * 14)];
    for (let paper = 0; paper < papers && out.length < count; paper++) {
      const body = BODY.filter(() => next() < 0.7).map((say) => say(a, b));
      const lead = `${one(PARTS)} ${day}/${month}/${year}, ${verb.startsWith('điện') ? '' : `tại ${town}, `}${a.rank} ${a.name}, ${a.office}, ${verb} ${b.rank} ${b.name}, Bộ trưởng Quốc phòng ${country}.`;
      const title = `${a.rank} ${a.name} ${verb} Bộ trưởng Quốc phòng ${country}`;
      out.push(`${title}\n\n${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year} ${8 + paper}:15 GMT+7\n\n${lead}\n\n${body.join('\n\n')}\n`);
    }
  }
  return out;
}
