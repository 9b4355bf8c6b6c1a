/** Articles on the same meetings, written for the tests; people and events are invented. */
const article = (name: string, title: string, published: string, body: string) => ({ name: `${name}.txt`, body: `${title}\n\n${published}\n\n${body}\n` });

/** Three report one meeting, and differ on the town and the time of day; the third reports another one as well. */
export const talks = [
  article(
    'báo sáng',
    'Đại tướng Quách Tự Lâm hội đàm với Bộ trưởng Quốc phòng Mông Cổ',
    '14/05/2024 16:20 GMT+7',
    'Sáng 14/5/2024, tại Hà Nội, Đại tướng Quách Tự Lâm, Bộ trưởng Bộ Quốc phòng, hội đàm với Đại tướng Gantulga Batsaikhan, Bộ trưởng Quốc phòng Mông Cổ đang thăm chính thức Việt Nam.\n\nHai bên nhất trí tăng cường hợp tác đào tạo và gìn giữ hòa bình Liên hợp quốc.',
  ),
  article(
    'báo chiều',
    'Việt Nam và Mông Cổ tăng cường hợp tác quốc phòng',
    '15/05/2024 07:05 GMT+7',
    'Chiều 14/5/2024, tại Đà Nẵng, Đại tướng Quách Tự Lâm, Bộ trưởng Bộ Quốc phòng Việt Nam, đã hội đàm với Bộ trưởng Quốc phòng Mông Cổ Gantulga Batsaikhan. Cùng dự có Trung tướng Nguyễn Hữu Khoan, Cục trưởng Cục Đối ngoại.\n\nĐại tướng Gantulga Batsaikhan mời Đại tướng Quách Tự Lâm thăm Mông Cổ.',
  ),
  article(
    'tạp chí',
    'Tuần đối ngoại quốc phòng',
    '18/05/2024 09:00 GMT+7',
    'Ngày 14/5/2024, tại Hà Nội, Đại tướng Quách Tự Lâm, Bộ trưởng Bộ Quốc phòng, hội đàm với Đại tướng Gantulga Batsaikhan, Bộ trưởng Quốc phòng Mông Cổ.\n\nNgày 16/5/2024, tại Viêng Chăn, Trung tướng Nguyễn Hữu Khoan, Cục trưởng Cục Đối ngoại Bộ Quốc phòng, gặp Thiếu tướng Khamphan Sengdala, Cục trưởng Cục Đối ngoại Bộ Quốc phòng Lào.',
  ),
];
