import { drop, expect, open, paste, read, sample, test } from './desk';

test('markup in a text stays text', async ({ desk }) => {
  const text = `${sample('dialogue')}\n<img src=x onerror="alert(1)"><script>alert(2)</script>\nThượng tướng <b>Quách Tự Lâm</b> &amp; "><svg/onload=alert(3)>`;
  await paste(desk, text);
  await read(desk);
  await expect(desk.locator('.text')).toContainText('<img src=x onerror="alert(1)">');
  expect(await desk.locator('.text img, .text script, .text b, .text svg').count()).toBe(0);
});

test('bidirectional controls, lone surrogates and zero bytes do not move a mark', async ({ desk }) => {
  const text = 'Sáng 5/3, \u202eThượng tướng\u202c Quách Tự Lâm hội đàm với \ud800 Trung tướng Sok Veasna \u0000 😀 tại Hà Nội.\r\n\u2067Hai bên nhất trí\u2069 mở rộng hợp tác đào tạo.';
  await paste(desk, text);
  await read(desk);
  await desk.locator('.text [role=button]', { hasText: 'Sok Veasna' }).first().click();
  await expect(desk.getByRole('dialog')).toContainText('Sok Veasna');
});

test('decomposed text is marked on whole letters', async ({ desk }) => {
  await paste(desk, sample('dialogue').normalize('NFD'));
  await read(desk);
  const name = desk.locator('.text .person', { hasText: 'Quách Tự Lâm'.normalize('NFD') }).first();
  await expect(name).toHaveText('Quách Tự Lâm'.normalize('NFD'));
});

test('a line of a million characters is read, marked and scrolled', async ({ desk }) => {
  test.slow();
  const line = sample('dialogue').replace(/\s+/g, ' ');
  await paste(desk, line.repeat(Math.ceil(1_000_000 / line.length)).slice(0, 1_000_000));
  await expect(desk.locator('.ledger-body')).toBeAttached({ timeout: 60_000 });
  await expect(desk.locator('.text [role=button]').first()).toBeVisible();
  // The page still answers.
  const start = Date.now();
  await desk.locator('[data-mode]').first().click();
  expect(Date.now() - start).toBeLessThan(5000);
});

test('a book is shown from its first page, its minutes page by page', async ({ desk }) => {
  test.slow();
  const day = (k: number) => `${(k % 28) + 1}/${((k / 28) % 12 | 0) + 1}/${1990 + (k / 336 | 0)}`;
  const note = (k: number) => `Ngày ${day(k)}, tại Hà Nội, Thượng tướng Quách Tự Lâm hội đàm với Trung tướng Sok Veasna, Quốc vụ khanh Bộ Quốc phòng Campuchia. Hai bên nhất trí mở rộng hợp tác đào tạo.\n`;
  await paste(desk, Array.from({ length: 6000 }, (_, k) => note(k)).join(''));
  // Its words are there before it is read, and say how long that takes.
  await expect(desk.locator('.text .block').first()).toBeVisible({ timeout: 3000 });
  await expect(desk.locator('.ledger-body')).toBeAttached({ timeout: 60_000 });
  await expect(desk.locator('.text [role=button]').first()).toBeVisible();
  // No more of the ledger is built than one looks at.
  const pager = desk.locator('.ledger-body > .pager');
  const cards = await desk.locator('.card').count();
  expect(cards).toBeLessThan(100);
  await expect(pager).toContainText(`1–${cards} trên`);
  const first = await desk.locator('.card').first().getAttribute('data-path');
  await pager.getByRole('button', { name: 'Trang sau' }).click();
  await expect(pager).toContainText(`${cards + 1}–`);
  await expect(desk.locator('.card').first()).not.toHaveAttribute('data-path', first!);
  // From words far down to their value, on whichever page it stands.
  await expect.poll(() => desk.locator('.text .group-of').count()).toBeGreaterThan(50);
  await desk.locator('.text .date[role=button]').last().click();
  await desk.getByRole('dialog').getByRole('button', { name: 'Trong bảng' }).click();
  await expect(desk.locator('.table [aria-pressed=true]')).toBeFocused();
});

test('many files: the first is shown, the others counted, all can be stopped and taken up again', async ({ desk }) => {
  test.slow();
  const body = sample('asean').repeat(60);
  await drop(desk, Array.from({ length: 200 }, (_, k) => ({ name: `bài ${k + 1}.txt`, body })));
  await read(desk);
  await expect(desk.locator('.docs-name')).toContainText('bài 1');
  const batch = desk.getByRole('region', { name: 'Đọc các bài' });
  await expect(batch).toContainText(/Đã đọc \d+ trên 200 bài/, { timeout: 60_000 }); // once all are open
  const progress = batch.getByRole('progressbar');
  await expect.poll(() => progress.evaluate((p: HTMLProgressElement) => p.value)).toBeGreaterThan(0);
  const end = batch.getByRole('button', { name: 'Dừng tất cả' });
  const { x } = (await end.boundingBox())!;
  await expect.poll(() => progress.evaluate((p: HTMLProgressElement) => p.value)).toBeGreaterThan(10);
  expect((await end.boundingBox())!.x).toBe(x); // it stays under the hand while the count grows
  await end.click();
  await expect(batch).toBeHidden();
  await desk.getByRole('button', { name: 'Bài trước' }).click(); // the last, which had not had its turn
  await expect(desk.getByRole('heading', { name: 'Đã dừng đọc' })).toBeVisible();
  await desk.getByRole('button', { name: /Đọc cả \d+ bài/ }).click();
  await read(desk); // the one in view before the others
});

test('a reading can be stopped and taken up again', async ({ desk }) => {
  test.slow();
  await paste(desk, Array.from({ length: 3000 }, () => sample('asean')).join('\n'));
  await expect(desk.locator('.state')).toContainText(/[\d.]+ ký tự · \d+ giây/);
  await desk.getByRole('button', { name: 'Dừng' }).click();
  await expect(desk.getByRole('heading', { name: 'Đã dừng đọc' })).toBeVisible();
  await desk.locator('.brand').click();
  await open(desk, 'dialogue'); // a fresh worker reads on
  await expect(desk.locator('.card').first()).toBeVisible();
});

test('a text beyond the limit is refused', async ({ desk }) => {
  await paste(desk, 'a '.repeat(4_100_000));
  await expect(desk.getByRole('alert')).toContainText('Quá lớn');
});

test('a passage without the end of a sentence says why little was read', async ({ desk }) => {
  await paste(desk, 'hội nghị bàn về hợp tác và '.repeat(400));
  await read(desk);
  await expect(desk.locator('.notes')).toContainText('Có đoạn quá dài mà không hết câu');
});

test('a text without anything says so', async ({ desk }) => {
  await paste(desk, 'abc xyz');
  await read(desk);
  await expect(desk.locator('.state')).toContainText('Không có cuộc gặp nào trong bài này');
});
