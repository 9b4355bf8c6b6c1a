/** The user's own words: added while correcting, imported, used at once for all articles, undone, kept, shared. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { drop, expect, paste, read, select, show, test, visit } from './desk';

const FIRST = 'Tin thứ nhất\n\nSáng 5/3, đại diện Nhóm Sao Lam gặp Thứ trưởng Quách Tự Lâm tại Bộ Ngoại giao Lào. Nhóm Sao Lam cảm ơn.\n';
const SECOND = 'Tin thứ hai\n\nChiều 6/3, NSL ra thông cáo với Bộ Ngoại giao Lào; Nhóm Sao Lam không bình luận.\n';
const both = (page: Page) => drop(page, [{ name: 'một.txt', body: FIRST }, { name: 'hai.txt', body: SECOND }]);
const dialog = (page: Page) => page.locator('.own-words');
const rows = (page: Page) => dialog(page).locator('.own-list li');
const named = (page: Page, name: string) => page.locator('.table tr', { hasText: name });
const bodies = (page: Page) => page.locator('#tab-organizations').click();

async function words(page: Page): Promise<void> {
  await page.locator('[data-session]').click();
  await page.locator('[data-words]').click();
  await expect(dialog(page)).toBeVisible();
}
async function table(page: Page, text: string): Promise<void> {
  await dialog(page).locator('[data-import-words]').click();
  await dialog(page).locator('.own-paste').fill(text);
}

test('selected words become a word of one\'s own; all articles are read with it at once; undone, done again, kept', async ({ desk }) => {
  await both(desk);
  await show(desk, 'một');
  await read(desk);
  await bodies(desk);
  await expect(named(desk, 'Nhóm Sao Lam')).toHaveCount(0);
  await select(desk, 'Nhóm Sao Lam');
  await desk.locator('.sheet.edit [data-own=organization]').click();
  await expect(named(desk, 'Nhóm Sao Lam')).toHaveCount(1);
  // In the article that nobody looks at, too.
  await show(desk, 'hai');
  await bodies(desk);
  await expect(named(desk, 'Nhóm Sao Lam')).toHaveCount(1);
  await desk.locator('[data-undo]').click();
  await expect(named(desk, 'Nhóm Sao Lam')).toHaveCount(0);
  await desk.locator('[data-redo]').click();
  await expect(named(desk, 'Nhóm Sao Lam')).toHaveCount(1);
  // Another name for it: both are one.
  await words(desk);
  await rows(desk).first().locator('[data-edit-word]').click();
  await dialog(desk).locator('[name=aliases]').fill('NSL');
  await dialog(desk).locator('[name=country]').fill('lào');
  await dialog(desk).locator('[data-save-word]').click();
  await expect(rows(desk).first()).toContainText('NSL');
  await dialog(desk).locator('[data-close-words]').click();
  await expect(named(desk, 'Nhóm Sao Lam')).toContainText('Lào');
  await expect(named(desk, 'Nhóm Sao Lam')).toContainText('2');
  // Another tab has it, and what that one takes away is gone here.
  const other = await desk.context().newPage();
  await visit(other);
  await read(other);
  await words(other);
  await expect(rows(other)).toHaveCount(1);
  await rows(other).first().locator('[data-remove-word]').click();
  await expect(rows(other)).toHaveCount(0);
  await expect(named(desk, 'Nhóm Sao Lam')).toHaveCount(0);
  await dialog(other).locator('[data-undo-word]').click();
  await expect(named(desk, 'Nhóm Sao Lam')).toHaveCount(1);
  await other.close();
  await desk.reload();
  await expect(named(desk, 'Nhóm Sao Lam')).toHaveCount(1);
  await expect(desk.locator('[data-undo]')).toBeEnabled();
});

test('a person of the article is added with rank and office in one click, and corrections stay', async ({ desk }) => {
  await both(desk);
  await show(desk, 'một');
  await read(desk);
  await desk.locator('#tab-people').click();
  await expect(named(desk, 'Quách Tự Lâm')).toHaveCount(1);
  await desk.locator('.text').getByText('Quách Tự Lâm', { exact: true }).first().click();
  await desk.locator('.pick [data-own]').click();
  await words(desk);
  await expect(rows(desk)).toHaveCount(1);
  await expect(rows(desk).first()).toContainText('Thứ trưởng');
  await rows(desk).first().locator('[data-edit-word]').click();
  await dialog(desk).locator('[name=name]').fill('...');
  await dialog(desk).locator('[data-save-word]').click();
  await expect(dialog(desk).getByRole('alert')).toContainText('cần một tên có chữ cái');
  await dialog(desk).locator('[name=name]').fill('Quách Tự Lâm');
  await dialog(desk).locator('[name=aliases]').fill('Tư Lâm');
  await dialog(desk).locator('[data-save-word]').click();
  await expect(rows(desk).first()).toContainText('Tư Lâm');
  await dialog(desk).locator('[data-close-words]').click();
  await desk.locator('.text').getByText('Quách Tự Lâm', { exact: true }).first().click();
  await expect(desk.locator('.pick [data-own]')).toHaveText('Trong từ của tôi');
});

test('a table is imported; a bad row is told by its line; hostile words stay words', async ({ desk }) => {
  await both(desk);
  await show(desk, 'hai');
  await read(desk);
  await words(desk);
  const hostile = '<img src=x onerror=alert(1)>';
  await table(desk, `loại\ttên\ttên khác\tnước\ntổ chức\tNhóm Sao Lam\tNSL\tLào\nhành tinh\tSao Hỏa\t\t\nngười\t${'x'.repeat(5000)}\t\t\nngười\t${hostile}\t\t\nngười\t\u202Egnoud\u202C Lam\t\tVN\n`);
  await expect(dialog(desk).locator('.own-problems')).toContainText('2 dòng không dùng được');
  await expect(dialog(desk).locator('.own-problems li').first()).toContainText('dòng 3: “hành tinh”');
  await expect(dialog(desk).locator('.own-problems li').last()).toContainText('dòng 4');
  await expect(dialog(desk).getByRole('status')).toContainText('3 từ mới');
  await dialog(desk).locator('[data-bring-words]').click();
  await expect(rows(desk)).toHaveCount(3);
  await expect(dialog(desk)).toContainText(hostile);
  await expect(dialog(desk).locator('img')).toHaveCount(0);
  expect(await dialog(desk).textContent()).not.toContain('\u202E');
  // What is there is only added to; a list of names needs no columns.
  await table(desk, 'Nhóm Sao Lam|Sao Lam\n');
  await dialog(desk).locator('select[name=name]').selectOption('0');
  await expect(dialog(desk).getByRole('status')).toContainText('1 từ mới');
  await dialog(desk).getByRole('button', { name: 'Về danh sách' }).click();
  await dialog(desk).getByRole('searchbox').fill('sao lam');
  await expect(rows(desk)).toHaveCount(1);
  const waiting = desk.waitForEvent('download');
  await dialog(desk).locator('[data-export-words]').click();
  expect((await waiting).suggestedFilename()).toBe('bienban-words.csv');
  await dialog(desk).locator('[data-undo-word]').click();
  await expect(dialog(desk)).toContainText('Chưa có từ nào');
  await dialog(desk).locator('[data-redo-word]').click();
  await desk.keyboard.press('Escape');
  await expect(dialog(desk)).toHaveCount(0);
  await bodies(desk);
  await expect(named(desk, 'Nhóm Sao Lam')).toContainText('2');
  // An article that comes later is read with them as well.
  await paste(desk, `Tin thứ ba\n\nSáng nay, ${hostile} và NSL họp tại Hà Nội.\n`);
  await expect(desk.locator('.docs-title').first()).toHaveText('Tin thứ ba'); // not the one before
  await read(desk);
  await bodies(desk);
  await expect(named(desk, 'Nhóm Sao Lam')).toHaveCount(1);
});

for (const [theme, lang] of [['light', 'vi'], ['dark', 'en'], ['light', 'en'], ['dark', 'vi']] as const)
  test(`the words can be used by everybody: ${theme}, ${lang}`, async ({ desk }) => {
    await desk.emulateMedia({ colorScheme: theme });
    await desk.locator(`.head [lang=${lang}]`).last().click();
    const check = async () => expect((await new AxeBuilder({ page: desk }).include('.own-words').analyze()).violations).toEqual([]);
    await words(desk);
    await check();
    await table(desk, 'kind,name,country\norganization,Nhóm Sao Lam,LA\nplanet,Sao,\n');
    await expect(dialog(desk).locator('.own-problems')).toBeVisible();
    await check();
    await dialog(desk).locator('[data-bring-words]').click();
    await expect(rows(desk)).toHaveCount(1);
    await check();
    for (const kind of ['person', 'series']) {
      await dialog(desk).locator('[data-add-word]').click();
      await dialog(desk).locator(`[name=kind][value=${kind}]`).check();
      await dialog(desk).locator('[data-save-word]').click();
      await expect(dialog(desk).getByRole('alert')).toBeVisible();
      await check();
      await dialog(desk).locator('form .tool.framed').click();
    }
  });
