/** Reading an article: what a name stands for, where else it is named, words that are sought, marks that are many. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, longest, marked, open, paste, read, sample, test } from './desk';

const card = (page: Page) => page.getByRole('dialog', { name: /Đọc được từ|Read from/ });
const mark = (page: Page, words: string) => page.locator('.text [role=button]', { hasText: words });
const finder = (page: Page) => page.locator('.find input');
const count = (page: Page) => page.locator('.find .count');
const places = (page: Page): Promise<number> => page.evaluate(() => CSS.highlights.get('found')?.size ?? 0);

test('who rests on a name sees what it stands for, and goes to each place of it', async ({ desk }) => {
  await open(desk, 'dialogue');
  await mark(desk, 'Quách Tự Lâm').first().hover();
  await expect(card(desk)).toBeVisible();
  for (const words of ['Quách Tự Lâm', 'Thượng tướng', 'Thứ trưởng Bộ Quốc phòng', 'Việt Nam']) await expect(card(desk)).toContainText(words);
  // The pointer may go into the card.
  const other = card(desk).locator('.mention').nth(1);
  const words = (await other.locator('strong').textContent())!;
  await other.hover();
  await expect(other).toBeVisible();
  await other.click();
  await expect(card(desk)).toHaveCount(0);
  await expect.poll(() => marked(desk)).toBe(words);
  await expect(desk.locator('.source-bar')).toContainText('2/');
});

test('the card of the pointer goes with it; one that was opened stays', async ({ desk }) => {
  await open(desk, 'dialogue');
  const name = mark(desk, 'Arvind Mehrotra').first();
  await name.hover();
  await expect(card(desk)).toBeVisible();
  await desk.locator('.ledger-pane').hover({ position: { x: 200, y: 200 } });
  await expect(card(desk)).toHaveCount(0);
  await name.click();
  await expect(card(desk).getByRole('heading', { name: 'Trong biên bản' })).toBeVisible();
  await desk.locator('.ledger-pane').hover({ position: { x: 200, y: 200 } });
  await mark(desk, 'Hà Nội').first().hover();
  await expect(card(desk)).toContainText('Arvind Mehrotra');
});

test('with the keyboard: the focus shows the card, Enter goes into it, Escape back to the words', async ({ desk }) => {
  await open(desk, 'dialogue');
  const first = desk.locator('.text [role=button]').first();
  await first.focus();
  await desk.keyboard.press('ArrowRight');
  const words = (await desk.locator('.text [role=button]:focus').textContent())!;
  await expect(card(desk)).toContainText(words.trim());
  await expect(desk.locator('.text [role=button]:focus')).toHaveText(words); // which stays where it is
  await desk.keyboard.press('Enter');
  await expect(card(desk)).toBeFocused();
  await desk.keyboard.press('Tab');
  await expect(card(desk).getByRole('button').first()).toBeFocused();
  await desk.keyboard.press('Escape');
  await expect(card(desk)).toHaveCount(0);
  await expect(desk.locator('.text [role=button]:focus')).toHaveText(words);
});

test('other forms of a name stand on its card', async ({ desk }) => {
  await paste(desk, 'Sáng 14/5/2024, tại Hà Nội, Thượng tướng Quách Tự Lâm hội đàm với Trung tướng Sok Veasna. Thượng tướng Lâm cảm ơn Campuchia.\n\nThượng tướng Quách Tự Lâm và Trung tướng Sok Veasna nhất trí mở rộng hợp tác.');
  await read(desk);
  await mark(desk, 'Quách Tự Lâm').first().click();
  await expect(card(desk)).toContainText('Cũng ghi là Lâm');
});

test('words are found without their marks, stepped through, and the search ended', async ({ desk }) => {
  await open(desk, 'dialogue');
  await desk.locator('[data-find]').click();
  await expect(finder(desk)).toBeFocused();
  await desk.keyboard.type('quach tu lam');
  await expect(count(desk)).toHaveText(/^1\/\d+$/);
  const n = +(await count(desk).textContent())!.split('/')[1]!;
  expect(n).toBe(sample('dialogue').split('Quách Tự Lâm').length - 1);
  await expect.poll(() => marked(desk, 'found-now')).toBe('Quách Tự Lâm');
  await expect.poll(() => places(desk)).toBe(n);
  await desk.keyboard.press('Enter');
  await expect(count(desk)).toHaveText(`2/${n}`);
  await desk.keyboard.press('Shift+Enter');
  await desk.keyboard.press('Shift+Enter');
  await expect(count(desk)).toHaveText(`${n}/${n}`); // from the first to the last
  await desk.getByRole('button', { name: 'Chỗ sau' }).click();
  await expect(count(desk)).toHaveText(`1/${n}`);
  await finder(desk).fill('không có chữ này');
  await expect(count(desk)).toHaveText('Không thấy');
  await expect.poll(() => places(desk)).toBe(0);
  await finder(desk).press('Escape');
  await expect(finder(desk)).toHaveCount(0);
  await expect(desk.locator('[data-find]')).toBeFocused();
});

for (const [text, query, found] of [
  ['Hoà bình, hòa bình; HÒA BÌNH', 'hoà', ['Hoà', 'hòa', 'HÒA']],
  ['Hoà bình, hòa bình; hoa hồng', 'hoa', ['Hoà', 'hòa', 'hoa']],
  ['Đà Nẵng, đã nắng', 'Đà Nẵng', ['Đà Nẵng']],
  ['Đà Nẵng, đã nắng', 'da nang', ['Đà Nẵng', 'đã nắng']],
  ['Đà Nẵng'.normalize('NFD'), 'đà nẵng', ['Đà Nẵng'.normalize('NFD')]],
  ['Việt Nam –  Ấn\u00a0Độ', 'viet nam - an do', ['Việt Nam –  Ấn\u00a0Độ']],
  ['“Chúng tôi”', '"chung toi"', ['“Chúng tôi”']],
  ['aaaa', 'aa', ['aa', 'aa']],
] as const) {
  test(`“${query}” in “${text}”`, async ({ desk }) => {
    await paste(desk, text);
    await read(desk);
    await desk.locator('[data-find]').click();
    await finder(desk).fill(query);
    await expect(count(desk)).toHaveText(`1/${found.length}`);
    await expect.poll(async () => (await marked(desk, 'found')).split('|')).toEqual(found);
  });
}

test('what is sought is sought in the next article, and in what was edited', async ({ desk }) => {
  await open(desk, 'dialogue');
  await desk.locator('[data-find]').click();
  await finder(desk).fill('campuchia');
  await expect(count(desk)).toHaveText('Không thấy');
  await paste(desk, 'Trung tướng Sok Veasna thăm Việt Nam. Campuchia và Việt Nam nhất trí.');
  await expect(count(desk)).toHaveText('1/1');
  await desk.locator('[data-mode=edit]').click();
  await desk.locator('.editor').fill('Campuchia, Campuchia.');
  await desk.locator('[data-mode=read]').click();
  await expect(count(desk)).toHaveText('1/2');
});

test('the legend switches kinds of marks off and on, and says so', async ({ desk }) => {
  await open(desk, 'dialogue');
  const line = () => desk.locator('.text .mark.person').first().evaluate((m) => getComputedStyle(m).textDecorationLine);
  const person = desk.locator('[data-layer=person]');
  await expect(person).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(line).toBe('underline');
  await person.press('Enter');
  await expect(person).toHaveAttribute('aria-pressed', 'false');
  await expect.poll(line).toBe('none');
  await person.click();
  await expect(person).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(line).toBe('underline');
});

test('a thousand marks: scrolling, pointing and finding keep the page answering', async ({ desk }) => {
  test.slow();
  await paste(desk, Array.from({ length: 60 }, () => sample('dialogue')).join('\n'));
  await expect(desk.locator('.ledger-body')).toBeAttached({ timeout: 30_000 });
  await expect.poll(() => desk.locator('.text [role=button]').count()).toBeGreaterThan(2000);
  const smooth = async (what: string, work: () => Promise<void>): Promise<void> => {
    const ms = await longest(desk, work);
    console.log(`${what}: longest task ${ms.toFixed(1)} ms of processor time`);
    expect(ms).toBeLessThan(50);
  };
  const { x, y, width, height } = (await desk.locator('.article-pane').boundingBox())!;
  await desk.mouse.move(x + width / 2, y + height / 2);
  await smooth('scrolling', async () => {
    for (let k = 0; k < 30; k++) {
      await desk.mouse.wheel(0, 600);
      await desk.evaluate(() => new Promise(requestAnimationFrame));
    }
  });
  await smooth('pointing', async () => {
    for (let k = 0; k < 6; k++) {
      await mark(desk, 'Quách Tự Lâm').nth(80 + k).hover();
      await expect(card(desk)).toBeVisible();
      await desk.mouse.move(x + width / 2, y + height - 4);
    }
  });
  await smooth('finding', async () => {
    await desk.locator('[data-find]').click();
    await finder(desk).pressSequentially('quach tu lam');
    for (let k = 0; k < 20; k++) await finder(desk).press('Enter');
    await expect(count(desk)).toHaveText(/^\d+\/\d+$/);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [locale, viewport] of [['vi-VN', { width: 390, height: 844 }], ['en-GB', { width: 1280, height: 800 }]] as const) {
    test.describe(`${colorScheme}, ${locale}, ${viewport.width} px`, () => {
      test.use({ colorScheme, locale, viewport });
      test('no barrier in cards and finding', async ({ desk }) => {
        const clean = async (what: string) => {
          const { violations } = await new AxeBuilder({ page: desk }).options({ resultTypes: ['violations'] }).analyze();
          expect(violations.map((v) => `${what}: ${v.id}: ${v.nodes.map((n) => n.target.join(' ')).slice(0, 5).join(' | ')}`)).toEqual([]);
          expect(await desk.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        };
        await open(desk, 'dialogue');
        await desk.locator('[data-find]').click();
        await finder(desk).fill('viet nam');
        await expect(count(desk)).toHaveText(/^1\/\d+$/);
        await clean('found');
        await mark(desk, 'Quách Tự Lâm').first().hover();
        await expect(card(desk)).toBeVisible();
        await clean('pointed at');
        await mark(desk, 'Quách Tự Lâm').first().click();
        await clean('opened');
      });
    });
  }
}
