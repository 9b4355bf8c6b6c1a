import { readFileSync, readdirSync } from 'node:fs';
import { expect, open, paste, read, sample, test, visit } from './desk';

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
  test('what one pasted article does not need is not asked for', async ({ page }) => {
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

  test('a part that does not come is said, and the page goes on', async ({ page, context }) => {
    await context.route('**/assets/en-*.js', (route) => route.abort());
    await visit(page);
    await open(page, 'dialogue');
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.getByRole('status').last()).toContainText('Không tải được phần này');
    await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
    await expect(page.locator('.card').first()).toContainText('Đối thoại');
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
