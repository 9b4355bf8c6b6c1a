/** What is put in stays: reload, crash, a second tab, no room, out to a file and in again. */
import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Download, Page } from '@playwright/test';
import { drop, expect, open, paste, read, sample, show, test, visit } from './desk';
import { csvOf, report, TCVN3 } from './fixtures';

interface Record { id: string; value: { name: string; text: string } }
/** What the database holds. */
const kept = (page: Page, store = 'docs'): Promise<Record[]> =>
  page.evaluate(async (name) => {
    const request = <T>(r: IDBRequest<T>) => new Promise<T>((resolve, reject) => ((r.onsuccess = () => resolve(r.result)), (r.onerror = () => reject(r.error as Error))));
    const db = await request(indexedDB.open('bienban'));
    const all = (await request(db.transaction(name).objectStore(name).getAll())) as Record[];
    db.close();
    return all;
  }, store);
const texts = async (page: Page): Promise<string[]> => (await kept(page)).map((r) => r.value.text);
const count = (page: Page, n: number, store = 'docs') => expect.poll(async () => (await kept(page, store)).length, { timeout: 30_000 }).toBe(n);
const articles = (page: Page) => page.locator('.docs-name');
const files = (n: number, from = 0) => Array.from({ length: n }, (_, k) => ({ name: `${from + k}.txt`, body: report(from + k).join('\n\n') }));
const sheet = (page: Page) => page.locator('[data-session]');

async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => {});
  await crashed;
}
async function exported(page: Page): Promise<string> {
  const coming: Promise<Download> = page.waitForEvent('download');
  await page.locator('[data-export]').first().click();
  return (await coming).path();
}

test('articles, what was set on them, and the place are there after a reload', async ({ desk }) => {
  await drop(desk, [...files(2), { name: 'cũ.txt', body: [...TCVN3] }, { name: 'asean.txt', body: sample('asean') }]);
  await show(desk, 'asean');
  await read(desk);
  await desk.locator('[data-day]').click();
  await desk.locator('input[name=day]').fill('2024-03-02');
  await desk.locator('.day-sheet .primary').click();
  await expect(desk.locator('[data-day]')).toHaveAttribute('data-day', 'given');
  await desk.getByRole('tab', { name: 'Người' }).click();
  await desk.locator('[data-layer=date]').click();
  await count(desk, 4);
  await count(desk, 2, 'parts'); // the layer, and the step that set the day
  const before = await kept(desk);
  await desk.reload();
  await expect(articles(desk)).toContainText('asean');
  await expect(articles(desk)).toContainText('4 trên 4');
  await expect(desk.locator('[data-day]')).toContainText('2/3/2024');
  await expect(desk.getByRole('tab', { name: 'Người' })).toHaveAttribute('aria-selected', 'true');
  await expect(desk.locator('[data-layer=date]')).toHaveAttribute('aria-pressed', 'false');
  await expect.poll(() => kept(desk)).toEqual(before);
  // The file is there too: its letters can be read in another way.
  await show(desk, 'cũ');
  await desk.getByLabel('Bảng mã').selectOption('windows-1258');
  await expect(desk.locator('.text')).not.toContainText('Quách Tự Lâm');
  await desk.getByLabel('Bảng mã').selectOption('tcvn3');
  await expect(desk.locator('.text')).toContainText('Quách Tự Lâm');
  // And so are all their meetings.
  await desk.locator('[data-register]').click();
  await expect(desk.locator('.register-head')).toContainText('4 bài');
});

test('what is typed is kept without being asked to', async ({ desk }) => {
  await open(desk, 'dialogue');
  await desk.locator('[data-mode=edit]').click();
  await desk.locator('.editor').fill(report(3).join('\n'));
  await desk.reload(); // at once: the page writes what it has while it goes
  await expect(desk.locator('.text')).toContainText('Đàm Thị Vọng');
  await expect.poll(() => texts(desk)).toEqual([report(3).join('\n')]);
});

test('texts stay byte for byte: decomposed, lone surrogates, ends of lines, controls', async ({ desk }) => {
  const text = `${sample('dialogue').normalize('NFD')}\r\n\u2067Hai bên\u2069 \ud800 \u0000 e\u0302\u0301 ế\ufeff\r`;
  await paste(desk, text);
  await read(desk);
  await count(desk, 1);
  await desk.reload();
  await read(desk);
  expect(await texts(desk)).toEqual([text]);
  await sheet(desk).click();
  const lines = readFileSync(await exported(desk), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as { store?: string; value: { text: string } });
  expect(lines.find((line) => line.store === 'docs')!.value.text).toBe(text);
});

test.describe('in the middle of an import', () => {
  test.use({ serviceWorkers: 'block' });
  test('files that were not open yet are opened after a reload', async ({ desk }) => {
    // The reader's module does not arrive before the reload.
    await desk.context().route('**/bienban_reader_bg*.wasm', () => {});
    await drop(desk, [...files(30), { name: 'x.pdf', body: [0x25, 0x50, 0x44, 0x46] }]);
    await count(desk, 31, 'sources');
    await desk.context().unroute('**/bienban_reader_bg*.wasm');
    await desk.reload();
    await expect(articles(desk)).toContainText('30', { timeout: 30_000 });
    await expect(desk.getByRole('alert')).toContainText('x.pdf');
    await count(desk, 30);
    expect((await kept(desk)).map((r) => r.value.name).sort()).toEqual(files(30).map((f) => f.name.replace('.txt', '')).sort());
  });

  test('files are not lost to a page that goes while it takes them over', async ({ desk, context }) => {
    await context.route('**/bienban_reader_bg*.wasm', () => {});
    await desk.addInitScript(() => {
      // Where it is told so, bytes of files are never heard of.
      const { get } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.get = function (...args) {
        const request = get.apply(this, args);
        if (this.name === 'sources' && sessionStorage.getItem('slow')) request.addEventListener('success', (event) => event.stopImmediatePropagation());
        return request;
      };
    });
    await drop(desk, files(20));
    await count(desk, 20, 'sources');
    const owners = async () => [...new Set((await kept(desk, 'files')).map(({ value }) => (value as unknown as { owner: string }).owner))];
    const before = await owners();
    await desk.evaluate(() => sessionStorage.setItem('slow', 'yes'));
    await desk.reload();
    await expect.poll(owners).not.toEqual(before);
    await context.unroute('**/bienban_reader_bg*.wasm');
    await desk.evaluate(() => sessionStorage.removeItem('slow'));
    await desk.reload();
    await expect(articles(desk).locator('.count')).toContainText('20', { timeout: 30_000 });
  });

  test('a file that was half read when the page crashed is read to its end, and nothing of it twice', async ({ desk, context }) => {
    const rows = Array.from({ length: 1000 }, (_, k) => [`Tin số ${k}`, report(k).join('\n')]);
    await drop(desk, [{ name: 'bảng.csv', body: csvOf([['Tiêu đề', 'Nội dung'], ...rows]) }]);
    await expect.poll(async () => (await kept(desk)).length, { intervals: [20] }).toBeGreaterThan(0);
    await crash(desk);
    const again = await context.newPage();
    await visit(again);
    await count(again, 1000);
    expect(new Set((await kept(again)).map((r) => r.value.name)).size).toBe(1000);
  });

  test('a tab that crashes loses nothing, and another one opens the files that it had taken in', async ({ desk, context }) => {
    const other = await context.newPage();
    await context.route('**/bienban_reader_bg*.wasm', () => {});
    await open(desk, 'dialogue');
    await visit(other);
    await drop(desk, files(5));
    await count(other, 5, 'sources');
    await expect(articles(other)).toContainText('Đối thoại');
    await context.unroute('**/bienban_reader_bg*.wasm');
    await crash(desk);
    // How many there are: which of them is in view is of each tab, and where a crashed one was may be lost.
    await expect(articles(other).locator('.count')).toContainText('6', { timeout: 30_000 });
    await count(other, 0, 'files');
    const again = await context.newPage();
    await visit(again);
    await expect(articles(again).locator('.count')).toContainText('6');
  });
});

test('what was dropped a moment before a reload is all there after it', async ({ desk }) => {
  await open(desk, 'dialogue');
  await count(desk, 1); // the database is open
  await drop(desk, files(150));
  await desk.reload();
  await expect(articles(desk).locator('.count')).toContainText('151', { timeout: 30_000 });
  await expect(desk.getByRole('alert')).toHaveCount(0);
});

test('two tabs have one session', async ({ desk, context }) => {
  await open(desk, 'dialogue');
  const other = await context.newPage();
  await visit(other);
  await read(other); // it begins where the last one is
  // Each adds at the same time: both have both.
  await Promise.all([drop(desk, files(5)), drop(other, files(5, 5))]);
  for (const page of [desk, other]) await expect(articles(page)).toContainText('trên 11');
  await count(desk, 11);
  // What is set in one is set in the other.
  await show(other, '7');
  await desk.bringToFront(); // a tab that is not in front has a frame a second, and clicks wait for frames
  await show(desk, '7');
  await desk.locator('[data-day]').click();
  await desk.locator('input[name=day]').fill('2024-06-01');
  await desk.locator('.day-sheet .primary').click();
  await expect(other.locator('[data-day]')).toContainText('1/6/2024');
  // An edit, too, while the other edits as well.
  await desk.locator('[data-mode=edit]').click();
  await other.bringToFront();
  await other.locator('[data-mode=edit]').click();
  await desk.locator('.editor').fill(report(20).join('\n'));
  await expect(other.locator('.editor')).toHaveValue(report(20).join('\n'));
  // Closed in one, gone in the other.
  await other.locator('.docs-name').click();
  await other.getByRole('button', { name: 'Đóng “7”' }).click();
  await expect(articles(desk)).toContainText('trên 10');
  await count(other, 10);
});

test('no room is said, with a way out, and what could not be kept is kept as soon as there is room', async ({ desk, context }) => {
  const session = await context.newCDPSession(desk);
  const origin = new URL(desk.url()).origin;
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 });
  await drop(desk, files(5));
  const alert = desk.getByRole('alert');
  await expect(alert).toContainText('hết chỗ lưu');
  // The articles are here all the same, and go out to a file.
  await expect(articles(desk)).toContainText('trên 5');
  const coming = desk.waitForEvent('download');
  await alert.getByRole('button', { name: 'Xuất phiên' }).click();
  expect(readFileSync(await (await coming).path(), 'utf8').trim().split('\n')).toHaveLength(1 + 5);
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await alert.getByRole('button', { name: 'Thử lưu lại' }).click();
  await expect(alert).toHaveCount(0);
  await count(desk, 5);
});

test('a browser that refuses to store, at once or later, is told of', async ({ page }) => {
  await page.addInitScript(() => {
    const { put } = IDBObjectStore.prototype;
    Object.assign(globalThis, { room: false });
    IDBObjectStore.prototype.put = function (...args) {
      if (!(globalThis as unknown as { room: boolean }).room) throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, args);
    };
  });
  await visit(page);
  await open(page, 'dialogue');
  await expect(page.getByRole('alert')).toContainText('hết chỗ lưu');
  // Closing it now would lose it: the browser asks.
  const asked = page.waitForEvent('dialog');
  void page.close({ runBeforeUnload: true });
  expect((await asked).type()).toBe('beforeunload');
  await (await asked).dismiss();
  await page.evaluate(() => Object.assign(globalThis, { room: true }));
  await paste(page, sample('courtesy'));
  await count(page, 2);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('without a database the page works, and says that nothing is kept', async ({ page }) => {
  await page.addInitScript(() => (IDBFactory.prototype.open = () => { throw new DOMException('not here', 'SecurityError'); }));
  await visit(page);
  await expect(page.getByRole('alert')).toHaveCount(0); // nothing to lose yet
  await open(page, 'dialogue');
  await expect(page.getByRole('alert')).toContainText('không lưu được phiên này');
  await expect(page.getByRole('alert').getByRole('button', { name: 'Xuất phiên' })).toBeVisible();
  await page.getByRole('alert').getByRole('button', { name: 'Đóng' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a session goes out to a file and comes in elsewhere, beside what is there or in its place', async ({ desk, browser }, info) => {
  await drop(desk, files(3));
  await show(desk, '1');
  await read(desk);
  await desk.locator('[data-layer=date]').click();
  await sheet(desk).click();
  const file = await exported(desk);
  const head = JSON.parse(readFileSync(file, 'utf8').split('\n')[0]!) as object;
  expect(head).toMatchObject({ format: 'bienban-session/1', docs: 3, parts: 1 });

  const page = await (await browser.newContext({ baseURL: info.project.use.baseURL!, locale: 'vi-VN' })).newPage();
  await visit(page);
  const choose = async (path: string) => {
    if (!(await page.locator('.session-sheet').isVisible())) await sheet(page).click();
    await page.locator('.session-sheet [type=file]').setInputFiles(path);
  };
  await choose(file);
  await expect(articles(page)).toContainText('3'); // nothing here: nothing to ask
  await count(page, 3);
  expect(await texts(page)).toEqual(await texts(desk));
  // The same once more changes nothing; what was added here stays.
  await paste(page, sample('dialogue'));
  await count(page, 4);
  await choose(file);
  const dialog = page.getByRole('dialog', { name: 'Nhập phiên' });
  await expect(dialog).toContainText('Tệp có 3 bài');
  await dialog.getByRole('button', { name: 'Gộp vào' }).click();
  await expect(dialog).toHaveCount(0);
  await count(page, 4);
  await choose(file);
  await dialog.getByRole('button', { name: 'Thôi' }).click();
  await count(page, 4);
  // Dropped on the page it is no article either.
  await drop(page, [{ name: 'phiên.jsonl', body: readFileSync(file, 'utf8') }]);
  await dialog.getByRole('button', { name: 'Thay phiên này' }).click();
  await expect(articles(page)).toContainText('3');
  await count(page, 3);
  // Cut off, or of a form to come: refused, and nothing is changed.
  await drop(page, [{ name: 'cụt.jsonl', body: readFileSync(file, 'utf8').split('\n').slice(0, 3).join('\n') }]);
  await expect(page.getByRole('alert')).toContainText('cụt.jsonl');
  await drop(page, [{ name: 'mới.jsonl', body: readFileSync(file, 'utf8').replace('session/1', 'session/2') }]);
  await expect(page.getByRole('alert')).toContainText('mới.jsonl');
  await count(page, 3);
  await page.context().close();
});

test('corrections go out and in with the session, are followed by the other tab, and cleared with it', async ({ desk, context }) => {
  await open(desk, 'dialogue');
  const status = (page: Page) => page.locator('.card[data-path="m1"]');
  const other = await context.newPage();
  await visit(other);
  await expect(status(other)).toHaveClass(/held/);
  await desk.bringToFront();
  await desk.locator('.value[data-path="m1.status"]').first().hover();
  await desk.locator('.pen[data-edit="m1.status"]').first().click();
  await desk.locator('[data-choice=cancelled]').click();
  await expect(status(other)).toHaveClass(/cancelled/);
  // Undone in one, done again in the other.
  await other.bringToFront();
  await other.locator('[data-undo]').click();
  await expect(status(desk)).toHaveClass(/held/);
  await desk.bringToFront();
  await desk.locator('[data-redo]').click();
  await expect(status(other)).toHaveClass(/cancelled/);
  await count(desk, 2, 'parts'); // the edit, and the step that made it
  await sheet(desk).click();
  await expect(desk.locator('.session-sheet')).toContainText('1 bài, 1 chỗ sửa');
  const file = readFileSync(await exported(desk), 'utf8');
  await desk.locator('[data-clear]').click();
  await desk.getByRole('dialog', { name: 'Xóa hết' }).getByRole('button', { name: 'Xóa hết' }).click();
  await count(desk, 0, 'parts');
  await expect(other.getByRole('heading', { level: 1 })).toContainText('Dán một bài báo');
  // An edit that is none: the file is refused.
  await drop(desk, [{ name: 'hỏng.jsonl', body: file.replace('"do":"set"', '"do":"sat"') }]);
  await expect(desk.getByRole('alert')).toContainText('hỏng.jsonl');
  await drop(desk, [{ name: 'phiên.jsonl', body: file }]);
  await show(desk, 'Đối thoại');
  await expect(status(desk)).toHaveClass(/cancelled/);
});

test('all is cleared, in every tab, once it is confirmed', async ({ desk, context }) => {
  await drop(desk, [...files(2), { name: 'cũ.txt', body: [...TCVN3] }]);
  await count(desk, 3);
  await count(desk, 3, 'sources');
  const other = await context.newPage();
  await visit(other);
  await expect(articles(other)).toContainText('3');
  await desk.bringToFront();
  await sheet(desk).click();
  await desk.locator('[data-clear]').click();
  const dialog = desk.getByRole('dialog', { name: 'Xóa hết' });
  await dialog.getByRole('button', { name: 'Thôi' }).click();
  await expect(articles(desk)).toContainText('3');
  await sheet(desk).click();
  await desk.locator('[data-clear]').click();
  await dialog.getByRole('button', { name: 'Xóa hết' }).click();
  for (const page of [desk, other]) await expect(page.getByRole('heading', { level: 1 })).toContainText('Dán một bài báo');
  for (const store of ['docs', 'files', 'parts', 'sources']) await count(desk, 0, store);
  await desk.reload();
  await expect(desk.getByRole('heading', { level: 1 })).toContainText('Dán một bài báo');
});

test('what a closed article came from goes with it', async ({ desk }) => {
  await drop(desk, files(2));
  await count(desk, 2, 'sources');
  await desk.locator('.docs-name').click();
  await desk.getByRole('button', { name: 'Đóng “1”' }).click();
  await count(desk, 1, 'sources');
});

test('an article of 5 MB is kept', async ({ desk }) => {
  test.slow();
  const text = sample('dialogue').repeat(Math.ceil(5_000_000 / Buffer.byteLength(sample('dialogue'))));
  await paste(desk, text);
  await expect(desk.locator('.text .block').first()).toBeVisible();
  await count(desk, 1);
  await desk.reload();
  await expect(desk.locator('.text .block').first()).toBeVisible();
  await expect(desk.locator('.ledger-body')).toBeAttached({ timeout: 60_000 });
  expect(await texts(desk)).toEqual([text]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [locale, viewport] of [['vi-VN', { width: 390, height: 844 }], ['en-GB', { width: 1280, height: 800 }]] as const) {
    test.describe(`${colorScheme}, ${locale}, ${viewport.width} px`, () => {
      test.use({ colorScheme, locale, viewport });
      test('no barrier in what is kept', async ({ page }) => {
        const clean = async (what: string) => {
          const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze();
          expect(violations.map((v) => `${what}: ${v.id}: ${v.nodes.map((n) => n.target.join(' ')).slice(0, 5).join(' | ')}`)).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        };
        await page.addInitScript(() => (IDBObjectStore.prototype.put = () => { throw new DOMException('no room', 'QuotaExceededError'); }));
        await visit(page);
        await drop(page, files(1));
        await expect(page.getByRole('alert')).toBeVisible();
        await clean('full');
        await sheet(page).click();
        await clean('sheet');
        const coming = page.waitForEvent('download');
        await page.locator('.session-sheet [data-export]').click();
        await page.locator('.session-sheet [type=file]').setInputFiles({ name: 'a.jsonl', mimeType: '', buffer: readFileSync(await (await coming).path()) });
        await clean('offered');
        await page.keyboard.press('Escape');
        await sheet(page).click();
        await page.locator('[data-clear]').click();
        await clean('clearing');
      });
    });
  }
}
