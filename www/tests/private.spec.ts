import { readFileSync, readdirSync } from 'node:fs';
import { expect, open, test } from './desk';

test('offline after the first load', async ({ desk, context }) => {
  await desk.evaluate(() => navigator.serviceWorker.ready);
  await desk.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await context.setOffline(true);
  await desk.reload();
  await open(desk, 'dialogue');
  await expect(desk.locator('.card').first()).toContainText('Đối thoại');
  await context.setOffline(false);
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

test('nothing of a text is kept', async ({ desk }) => {
  await open(desk, 'dialogue');
  const kept = await desk.evaluate(async () => ({ local: Object.keys(localStorage), session: sessionStorage.length, databases: (await indexedDB.databases()).length, cookie: document.cookie }));
  expect(kept.local.filter((k) => !['bienban.lang', 'bienban.theme'].includes(k))).toEqual([]);
  expect(kept).toMatchObject({ session: 0, databases: 0, cookie: '' });
});
