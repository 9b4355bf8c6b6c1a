import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { drop, expect, longest, marked, paste, read, sample, test } from './desk';
import { talks } from './linked';

const opener = (page: Page) => page.locator('[data-register]');
const row = (page: Page, text: string) => page.locator('.occurrence', { hasText: text });
const mongolia = (page: Page) => row(page, 'Gantulga Batsaikhan').filter({ has: page.locator('.kind', { hasText: 'Hội đàm' }) });

/** Opens articles, and the list of their meetings. */
async function list(page: Page, files = talks): Promise<void> {
  await drop(page, files);
  await read(page);
  await opener(page).click();
  await expect(page.locator('.occurrence').first()).toBeVisible();
}

test('one article needs no register, and its module is not asked for', async ({ desk }) => {
  const asked: string[] = [];
  desk.on('request', (r) => asked.push(r.url()));
  await paste(desk, talks[0]!.body);
  await read(desk);
  await expect(opener(desk)).toHaveCount(0);
  expect(asked.filter((url) => url.includes('link'))).toEqual([]);
});

test('one article that is left has its register, also after a reload, and the way to more', async ({ desk }) => {
  await list(desk, talks.slice(0, 2));
  await desk.locator('.docs-name').click();
  await desk.getByRole('button', { name: 'Đóng “báo chiều”' }).click();
  await desk.keyboard.press('Escape');
  await expect(desk.locator('.register-head')).toContainText('1 bài');
  await expect(desk.locator('.occurrence')).toHaveCount(2);
  await desk.reload();
  await expect(desk.locator('.occurrence')).toHaveCount(2);
  await expect(desk.locator('.alone')).toContainText('Mới có một bài');
  await desk.locator('[data-as=table]').click();
  await expect(desk.locator('.all tbody tr')).toHaveCount(2);
  await desk.locator('.alone').getByRole('button', { name: 'Thêm bài' }).click();
  await expect(desk.getByRole('heading', { level: 1 })).toContainText('Dán một bài báo');
});

test('a meeting that several articles report stands there once, with its reports', async ({ desk }) => {
  await list(desk);
  await expect(mongolia(desk)).toHaveCount(1);
  await expect(mongolia(desk)).toContainText('14/5/2024');
  await expect(mongolia(desk)).toContainText('Đã diễn ra');
  await expect(mongolia(desk)).toContainText('Hà Nội, Việt Nam');
  await expect(mongolia(desk)).toContainText('Đại tướng Quách Tự Lâm, Trung tướng Nguyễn Hữu Khoan');
  await expect(mongolia(desk).locator('.reports')).toContainText('3 bài');
  await expect(mongolia(desk).locator('.report')).toHaveText([talks[0], talks[1], talks[2]].map((a) => a!.body.split('\n')[0]!));
  // Newest first.
  await expect(desk.locator('.occurrence').first()).toContainText('Khamphan Sengdala');
  await expect(desk.getByRole('heading', { level: 2, name: /tháng 5 năm 2024/i })).toBeVisible();
});

test('where reports differ is shown on opening, each value with those that say it', async ({ desk }) => {
  await list(desk);
  const differ = mongolia(desk).locator('.differ');
  await expect(differ.locator('summary')).toHaveText('Các bài nêu khác nhau: Buổi, Nơi');
  await expect(differ.getByText('Đà Nẵng', { exact: true })).toBeHidden();
  await differ.locator('summary').click();
  const town = differ.locator('.fact', { hasText: 'Nơi' });
  await expect(town.locator('.values > li').nth(0)).toContainText('Hà Nội');
  await expect(town.locator('.values > li').nth(1)).toContainText('Đà Nẵng');
  // From the value to the words that say so.
  await town.locator('.values > li').nth(1).locator('.link').click();
  await expect(desk.locator('.docs-name')).toContainText('báo chiều');
  await expect.poll(() => marked(desk)).toBe('Đà Nẵng');
  await expect(desk.locator('.card [data-path="m1.city"]')).toBeFocused();
});

test('a report leads to the article, at the words that report the meeting, and back to its place', async ({ desk }) => {
  await list(desk);
  await mongolia(desk).locator('.report').nth(2).click();
  await expect(desk.locator('.docs-name')).toContainText('tạp chí');
  await expect.poll(() => marked(desk)).toContain('Gantulga Batsaikhan');
  await expect(desk.locator('.card [aria-pressed=true]')).toBeFocused();
  await opener(desk).click();
  await expect(mongolia(desk)).toBeFocused();
});

test('the list follows: an article is closed, added, edited', async ({ desk }) => {
  await list(desk);
  const close = async (name: string) => {
    await desk.locator('.docs-name').click();
    await desk.getByRole('button', { name: `Đóng “${name}”` }).click();
    await desk.keyboard.press('Escape');
  };
  await close('tạp chí');
  await expect(row(desk, 'Khamphan Sengdala')).toHaveCount(0);
  await expect(mongolia(desk).locator('.reports')).toContainText('2 bài');
  await close('báo chiều');
  await expect(mongolia(desk).locator('.reports')).toContainText('1 bài');
  await expect(mongolia(desk).locator('.differ')).toHaveCount(0);
  await drop(desk, [talks[1]!]);
  await expect(desk.locator('.docs-name')).toContainText('báo chiều');
  await desk.locator('[data-mode=edit]').click();
  await desk.locator('.editor').fill(talks[1]!.body.replace('Đà Nẵng', 'Hà Nội').replace('Chiều 14/5', 'Sáng 14/5'));
  await expect(desk.locator('.card').first()).toContainText('buổi sáng');
  await opener(desk).click();
  await expect(mongolia(desk).locator('.reports')).toContainText('2 bài');
  await expect(mongolia(desk).locator('.differ')).toHaveCount(0);
  await close('báo chiều');
  await close('báo sáng');
  await expect(desk.getByRole('heading', { level: 1 })).toContainText('Dán một bài báo');
});

test('articles without a meeting say so', async ({ desk }) => {
  await drop(desk, [1, 2].map((k) => ({ name: `${k}.txt`, body: sample('no-meeting') })));
  await read(desk);
  await opener(desk).click();
  await expect(desk.getByRole('heading', { name: 'Không có cuộc gặp nào trong các bài này' })).toBeVisible();
});

test('markup and controls in a text stay text in the list', async ({ desk }) => {
  const hostile = talks.map(({ name, body }) => ({ name, body: body.replace('\n', ' <img src=x onerror="alert(1)"> \u202eabc\n').replace('Hà Nội', 'Hà Nội <script>alert(2)</script>') }));
  await list(desk, hostile);
  await expect(mongolia(desk).locator('.report').first()).toContainText('<img src=x onerror="alert(1)">');
  expect(await desk.locator('.register :is(img, script)').count()).toBe(0);
});

test('long lists are shown page by page', async ({ desk }) => {
  const day = (k: number) => `${(k % 28) + 1}/${1 + Math.floor(k / 28)}/2023`;
  const note = (k: number) => `Ngày ${day(k)}, tại Hà Nội, Thượng tướng Quách Tự Lâm, Thứ trưởng Bộ Quốc phòng, hội đàm với Trung tướng Sok Veasna, Quốc vụ khanh Bộ Quốc phòng Campuchia.\n`;
  const half = (from: number) => ({ name: `từ ${from}.txt`, body: `Sổ công tác\n\n${Array.from({ length: 60 }, (_, k) => note(from + k)).join('\n')}` });
  await list(desk, [half(0), half(60)]);
  const pager = desk.locator('.register > .pager');
  await expect(pager).toContainText(/1–30 trên 1[12]\d/);
  const first = await desk.locator('.occurrence').first().getAttribute('data-key');
  await pager.getByRole('button', { name: 'Trang sau' }).click();
  await expect(pager).toContainText('31–60');
  await expect(desk.locator('.occurrence').first()).not.toHaveAttribute('data-key', first!);
  await expect.poll(() => desk.locator('main').evaluate((m) => m.scrollTop)).toBe(0);
});

test.describe('a module that comes late or not at all', () => {
  test.use({ serviceWorkers: 'block' }); // which would have it at hand
  test('linking is stopped and taken up again', async ({ desk, held }) => {
    test.slow();
    const arrive = await held(/bienban_link_bg.*\.wasm/);
    await drop(desk, talks);
    await read(desk);
    await opener(desk).click();
    const linking = desk.getByRole('group', { name: 'Đang ghép các bài' });
    await expect(linking).toContainText('Đã ghép 0 trên 3 bài');
    await expect(linking.getByRole('progressbar')).toBeVisible();
    await linking.getByRole('button', { name: 'Dừng ghép' }).click();
    await expect(desk.getByRole('heading', { name: 'Đã dừng ghép' })).toBeVisible();
    arrive();
    await desk.getByRole('button', { name: 'Ghép lại' }).click();
    await expect(mongolia(desk)).toHaveCount(1);
  });

  test('a register that fails says so, and is tried again', async ({ desk: page, away }) => {
    const come = await away(/bienban_link_bg.*\.wasm/);
    await drop(page, talks);
    await read(page);
    await opener(page).click();
    await expect(page.getByRole('alert')).toContainText('Không ghép được các bài');
    await come();
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await expect(mongolia(page)).toHaveCount(1);
  });
});

test('the page answers while a pile of articles is linked', async ({ desk }) => {
  test.slow();
  const name = (k: number) => `${['Nguyễn', 'Trần', 'Lê', 'Phạm'][k % 4]} ${['Hữu', 'Quang', 'Đức', 'Minh'][(k >> 2) % 4]} ${['Khoan', 'Hạo', 'Lâm', 'Vinh', 'Bảo'][(k >> 4) % 5]}`;
  const files = Array.from({ length: 200 }, (_, k) => ({
    name: `${k}.txt`,
    body: `Tin đối ngoại ${k}\n\nSáng ${(k % 28) + 1}/5/2024, tại Hà Nội, Trung tướng ${name(k >> 1)}, Cục trưởng Cục Đối ngoại, tiếp Đại tướng Gantulga Batsaikhan, Bộ trưởng Quốc phòng Mông Cổ.\n`,
  }));
  const most = await longest(desk, async () => {
    await drop(desk, files);
    await opener(desk).click();
    await expect(desk.locator('.register-head')).toContainText('trong 200 bài');
  });
  // The list of articles is no longer than one looks at, either.
  await desk.locator('.docs-name').click();
  await expect(desk.locator('.docs-item')).toHaveCount(100);
  await desk.locator('.docs-list .pager').getByRole('button', { name: 'Trang sau' }).click();
  await expect(desk.locator('.docs-item').first()).toContainText('100');
  console.log(`linking: longest task ${most.toFixed(1)} ms of processor time`);
  expect(most).toBeLessThan(100); // about 50 on a machine that does nothing else; those that run tests are busy
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [locale, viewport] of [['vi-VN', { width: 1280, height: 800 }], ['en-GB', { width: 390, height: 844 }]] as const) {
    test.describe(`${colorScheme}, ${locale}, ${viewport.width} px`, () => {
      test.use({ colorScheme, locale, viewport });
      test('no barrier in the register', async ({ desk }) => {
        await list(desk, [...talks, { name: 'asean.txt', body: sample('asean') }]);
        for (const summary of await desk.locator('.occurrence summary').all()) await summary.click();
        const { violations } = await new AxeBuilder({ page: desk }).options({ resultTypes: ['violations'] }).analyze();
        expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).slice(0, 5).join(' | ')}`)).toEqual([]);
        expect(await desk.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      });
    });
  }
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test('from a report to its words, and the way back has the focus', async ({ desk }) => {
    await list(desk);
    await mongolia(desk).locator('.report').first().click();
    await expect(desk.locator('.text')).toBeVisible();
    await expect.poll(() => marked(desk)).toContain('Quách Tự Lâm');
    await expect(desk.getByRole('button', { name: 'Về biên bản' })).toBeFocused();
  });
});
