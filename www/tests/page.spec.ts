import { readFileSync } from 'node:fs';
import { drop, expect, marked, open, paste, read, sample, test } from './desk';

test('a pasted text is read at once', async ({ desk, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await desk.evaluate((t) => navigator.clipboard.writeText(t), sample('dialogue'));
  await desk.locator('#text').focus();
  await desk.keyboard.press('Control+V');
  await read(desk);
  await expect(desk.locator('.card').first()).toContainText('Đối thoại');
  await expect(desk.locator('.text')).toContainText('Quách Tự Lâm');
});

test('a paste anywhere on the page is read too', async ({ desk }) => {
  await paste(desk, sample('courtesy'));
  await read(desk);
  await expect(desk.locator('.card').first()).toBeVisible();
});

test('a pasted page goes by its headline, not by the line above it', async ({ desk }) => {
  await paste(desk, `14/05/2024 08:15 GMT+7\n\n${sample('dialogue')}`);
  await read(desk);
  await expect(desk.locator('.docs-name')).toContainText(sample('dialogue').split('\n')[0]!.slice(0, 30));
});

test('several dropped files become a list to move through', async ({ desk }) => {
  await drop(desk, [{ name: 'một.txt', body: sample('dialogue') }, { name: 'hai.txt', body: sample('courtesy') }, { name: 'ba.txt', body: sample('no-meeting') }]);
  await expect(desk.locator('.docs-name')).toContainText('một');
  await expect(desk.locator('.docs-name')).toContainText('1 trên 3');
  await read(desk);
  await desk.getByRole('button', { name: 'Bài sau' }).click();
  await expect(desk.locator('.docs-name')).toContainText('hai');
  await desk.locator('.docs-name').click();
  await desk.locator('.docs-item', { hasText: 'ba' }).click();
  await expect(desk.getByRole('heading', { name: 'Không có cuộc gặp nào trong bài này' })).toBeVisible();
  await desk.locator('.docs-name').click();
  await desk.getByRole('button', { name: 'Đóng “ba”' }).click();
  await expect(desk.locator('.docs-name')).toContainText('hai');
});

test('a file that is no text is refused with what, why and what to do', async ({ desk }) => {
  await drop(desk, [{ name: 'bài.pdf', body: [0x25, 0x50, 0x44, 0x46, 0x2d] }, { name: 'x.docx', body: [0x50, 0x4b, 3, 4] }, { name: 'rỗng.txt', body: '' }]);
  const alert = desk.getByRole('alert');
  await expect(alert).toContainText('Không mở được 3 tệp');
  await expect(alert).toContainText('bài.pdf');
  await expect(alert).toContainText('Mở thử bằng chương trình khác');
  await alert.getByRole('button', { name: 'Đóng' }).click();
  await expect(alert).toBeHidden();
});

test('a file in windows-1258 or UTF-16 is read', async ({ desk }) => {
  const utf16 = [0xff, 0xfe, ...[...'Hội nghị'].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])];
  await drop(desk, [{ name: 'utf16.txt', body: utf16 }, { name: 'cp1258.txt', body: [0x48, 0xf4, 0xf2, 0x69] }]);
  await expect(desk.locator('.text')).toContainText('Hội nghị');
  await desk.getByRole('button', { name: 'Bài sau' }).click();
  await expect(desk.locator('.text')).toContainText('Hộ');
});

test('every value leads to its words', async ({ desk }) => {
  await open(desk, 'dialogue');
  const name = desk.locator('[data-path="m1.name"]');
  await name.click();
  await expect(name).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => marked(desk)).toContain('Đối thoại');
  await expect(desk.locator('.thread path')).toHaveAttribute('d', /^M/);
  // One far down is brought into view.
  const last = desk.locator('.card .quote').last();
  await last.click();
  const words = await marked(desk);
  expect(words.length).toBeGreaterThan(10);
  await expect
    .poll(() => desk.evaluate(() => {
      const [range] = CSS.highlights.get('source-now') as unknown as Iterable<Range>;
      const { top, bottom } = range!.getBoundingClientRect();
      return top > 0 && bottom < innerHeight;
    }))
    .toBe(true);
  await desk.keyboard.press('Escape');
  await expect.poll(() => marked(desk)).toBe('');
});

test('what stands in the ledger is what stands in the article', async ({ desk }) => {
  await open(desk, 'dialogue');
  for (const fold of await desk.locator('.card details').all()) await fold.evaluate((d: HTMLDetailsElement) => (d.open = true));
  const values = desk.locator('.card button.value');
  const n = await values.count();
  expect(n).toBeGreaterThan(15);
  for (let k = 0; k < n; k++) {
    await values.nth(k).click();
    expect((await marked(desk)).length).toBeGreaterThan(0);
  }
});

test('marked words say what was read from them, and lead to the ledger', async ({ desk }) => {
  await open(desk, 'dialogue');
  await desk.locator('.text [role=button]', { hasText: 'Arvind Mehrotra' }).first().click();
  const sheet = desk.getByRole('dialog');
  await expect(sheet).toContainText('Arvind Mehrotra');
  await expect(sheet).toContainText('person/');
  await sheet.locator('.cites button', { hasText: 'Thành phần' }).first().click();
  await expect(sheet).toBeHidden();
  await expect(desk.locator('.card [data-path^="m1.participants"][aria-pressed=true]')).toBeFocused();
});

test('marks are reached by the keyboard: one stop, then left and right', async ({ desk }) => {
  await open(desk, 'dialogue');
  const first = desk.locator('.text [role=button][tabindex="0"]');
  await expect(first).toHaveCount(1);
  await first.focus();
  await desk.keyboard.press('ArrowRight');
  await desk.keyboard.press('ArrowRight');
  const at = await desk.evaluate(() => (document.activeElement as HTMLElement).dataset['at']);
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('dialog')).toBeVisible();
  await desk.keyboard.press('Escape');
  await expect(desk.getByRole('dialog')).toBeHidden();
  await expect.poll(() => desk.evaluate(() => (document.activeElement as HTMLElement).dataset['at'])).toBe(at);
});

test('the language is switched and remembered', async ({ desk }) => {
  await open(desk, 'dialogue');
  const pane = desk.locator('.article-pane');
  await pane.evaluate((p) => p.scrollTo(0, 300));
  await desk.getByRole('button', { name: 'English' }).click();
  await expect(desk.locator('html')).toHaveAttribute('lang', 'en');
  await expect(desk.locator('.text .person[role=button]').first()).toHaveAttribute('aria-description', 'Person');
  await expect.poll(() => pane.evaluate((p) => p.scrollTop)).toBe(300); // and the place is kept
  await expect(desk.locator('.card').first()).toContainText('Dialogue');
  await expect(desk.locator('.card').first()).toContainText('co-chair');
  await expect(desk.locator('.card').first()).toContainText('Senior Lieutenant General');
  await desk.reload();
  await expect(desk.getByRole('tab', { name: 'Meetings' })).toBeVisible();
});

test.describe('in an English browser', () => {
  test.use({ locale: 'en-GB' });
  test('the page begins in English', async ({ desk }) => {
    await expect(desk.locator('html')).toHaveAttribute('lang', 'en');
  });
});

test('light and dark: by the system, by the switch, remembered', async ({ desk }) => {
  const paper = () => desk.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await desk.emulateMedia({ colorScheme: 'light' });
  const light = await paper();
  await desk.emulateMedia({ colorScheme: 'dark' });
  const dark = await paper();
  expect(dark).not.toBe(light);
  await desk.locator('[data-theme-switch]').click();
  await expect.poll(paper).toBe(light);
  await desk.reload();
  await expect.poll(paper).toBe(light);
});

test('a publication day set by the reader resolves all dates again', async ({ desk }) => {
  await paste(desk, 'Sáng 12/5, tại Hà Nội, Đại tướng Trương Quang Hạo hội đàm với Đại tướng Sok Veasna, Bộ trưởng Quốc phòng Campuchia.');
  await read(desk);
  const chip = desk.locator('[data-day]');
  await expect(chip).toHaveAttribute('data-day', 'unknown');
  await desk.locator('#tab-dates').click();
  await expect(desk.locator('.table')).toContainText(/12 tháng 5, buổi sáng chưa rõ năm/);
  await chip.click();
  await desk.getByLabel('Ngày đăng').last().fill('2020-05-13');
  await desk.getByRole('button', { name: 'Dùng ngày này' }).click();
  await expect(chip).toHaveAttribute('data-day', 'given');
  await expect(desk.locator('.table')).toContainText('Thứ Ba, 12 tháng 5, 2020');
  await chip.click();
  await desk.getByRole('button', { name: 'Bỏ ngày đã chọn' }).click();
  await expect(chip).toHaveAttribute('data-day', 'unknown');
  await expect(desk.locator('.table')).toContainText(/12 tháng 5, buổi sáng chưa rõ năm/);
});

test('the JSON is what the core said, spans in UTF-16', async ({ desk }) => {
  await open(desk, 'dialogue');
  const waiting = desk.waitForEvent('download');
  await desk.locator('[data-download]').click();
  const file = await waiting;
  expect(file.suggestedFilename()).toMatch(/\.json$/);
  const minutes = JSON.parse(readFileSync(await file.path(), 'utf8'));
  expect(minutes.schema).toBe('bienban/1');
  expect(minutes.offsets).toBe('utf16');
  const text = sample('dialogue');
  for (const m of minutes.meetings) for (const o of m.outcomes) expect(text.slice(o.span.start, o.span.end)).toBe(o.quote);
});

test('the JSON is copied', async ({ desk, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(desk, 'dialogue');
  await desk.locator('[data-copy]').click();
  await expect(desk.locator('[data-copy]')).toContainText('Đã chép');
  expect(JSON.parse(await desk.evaluate(() => navigator.clipboard.readText())).schema).toBe('bienban/1');
});

test('editing: the minutes follow the text', async ({ desk }) => {
  await open(desk, 'no-meeting');
  await expect(desk.locator('.card')).toHaveCount(0);
  await desk.locator('[data-mode=edit]').click();
  await desk.locator('.editor').fill('Chiều 14-3, tại Hà Nội, Thượng tướng Quách Tự Lâm hội đàm với Trung tướng Sok Veasna, Quốc vụ khanh Bộ Quốc phòng Campuchia.');
  await expect(desk.locator('.card').first()).toContainText('Quách Tự Lâm');
  await desk.locator('[data-mode=read]').click();
  await expect(desk.locator('.text [role=button]', { hasText: 'Quách Tự Lâm' }).first()).toBeVisible();
});

test('the legend hides and shows a kind', async ({ desk }) => {
  await open(desk, 'dialogue');
  const person = desk.locator('.text .person').first();
  await expect(person).toHaveCSS('text-decoration-line', 'underline');
  await desk.locator('[data-layer=person]').click();
  await expect(person).toHaveCSS('text-decoration-line', 'none');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test('from a value to its words and back', async ({ desk }) => {
    await open(desk, 'dialogue');
    await desk.locator('.panes button', { hasText: 'Biên bản' }).click();
    await desk.locator('.card .quote').last().click();
    await expect(desk.locator('.text')).toBeVisible();
    await expect.poll(() => marked(desk)).not.toBe('');
    await desk.getByRole('button', { name: 'Về biên bản' }).click();
    await expect(desk.locator('.card [aria-pressed=true]')).toBeFocused();
    // The tab of a value is in view, however it was opened.
    await desk.locator('.panes button', { hasText: 'Bài báo' }).click();
    await desk.locator('.text .date[role=button]').first().click();
    await desk.getByRole('dialog').getByRole('button', { name: 'Trong bảng' }).click();
    await expect(desk.locator('#tab-dates')).toBeInViewport({ ratio: 0.9 });
    const sideways = () => desk.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await sideways()).toBeLessThanOrEqual(0);
  });

  test('an article begins at its beginning, and both panes keep their place', async ({ desk }) => {
    await desk.evaluate(() => scrollTo(0, 300));
    await open(desk, 'dialogue');
    await expect.poll(() => desk.evaluate(() => scrollY)).toBe(0);
    await desk.evaluate(() => scrollTo(0, 500));
    const pane = (name: string) => desk.locator('.panes button', { hasText: name });
    await expect(pane('Biên bản')).toContainText('3');
    await pane('Biên bản').click();
    await expect.poll(() => desk.evaluate(() => scrollY)).toBe(0);
    await pane('Bài báo').click();
    await expect.poll(() => desk.evaluate(() => scrollY)).toBe(500);
  });

  test('an article that could not be read says so beside the article', async ({ desk }) => {
    await paste(desk, sample('asean').repeat(3000));
    const ledger = desk.locator('.panes button').nth(1);
    await expect(ledger).toContainText('Đang đọc bài');
    await ledger.click();
    await desk.getByRole('button', { name: 'Dừng' }).click();
    await desk.locator('.panes button').first().click();
    await expect(ledger).toContainText('Đã dừng đọc');
  });
});
