/** A folder as the analyst drops it: 200 files of every kind, three of them broken. */
import { readFileSync } from 'node:fs';
import { dropPaths, expect, test } from './desk';
import { writeAll } from './fixtures';
import { BROKEN, longReport, MEETINGS, pile } from './pile';

interface Corpus { meetings: { start: string; city: string; parties: string[]; participants: { name: string }[]; reports: unknown[] }[] }

test('a folder of two hundred mixed files becomes one register; what cannot be read is listed with its reason', async ({ desk, browser }, info) => {
  test.slow();
  const folder = info.outputPath('tin');
  const files = await pile(browser);
  expect(Object.keys(files)).toHaveLength(200);
  writeAll(folder, files);
  // When the last file was read, and when all of them were in the register, in milliseconds from the drop.
  await desk.evaluate(() => {
    const times = { drop: 0, read: 0, linked: 0 };
    Object.assign(globalThis, { times });
    addEventListener('drop', () => (times.drop = performance.now()));
    const { addEventListener: listen } = Worker.prototype;
    const heard = new WeakSet<Worker>();
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (this: Worker, ...args: unknown[]) {
      if (!heard.has(this)) listen.call(this, 'message', (event) => 'done' in ((event as MessageEvent<object | null>).data ?? {}) && (times.read = performance.now() - times.drop));
      heard.add(this);
      return (postMessage as (...args: unknown[]) => void).apply(this, args);
    } as typeof postMessage;
    new MutationObserver(() => {
      if (/ 207 bài/.test(document.querySelector('.register-head')?.textContent ?? '')) times.linked ||= performance.now() - times.drop;
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await dropPaths(desk, [folder]);
  await desk.locator('[data-register]').click();
  await expect(desk.locator('.register-head')).toContainText(`${MEETINGS} cuộc gặp trong 207 bài`, { timeout: 60_000 });
  const { read, linked } = await desk.evaluate(() => (globalThis as unknown as { times: Record<'read' | 'linked', number> }).times);
  info.annotations.push({ type: 'two hundred files', description: `read after ${Math.round(read)} ms, register after ${Math.round(linked)} ms` });
  expect(linked - read).toBeLessThan(2000);

  const alert = desk.getByRole('alert');
  for (const [name, why] of BROKEN) await expect(alert.locator('li', { hasText: name })).toContainText(why);
  await expect(alert.locator('li')).toHaveCount(BROKEN.length);

  await desk.locator('[data-as=table]').click();
  await expect(desk.locator('.found')).toHaveText(`${MEETINGS} dòng`);
  await desk.locator('[data-out]').click();
  const coming = desk.waitForEvent('download');
  await desk.locator('[data-format=json]').click();
  const { meetings } = JSON.parse(readFileSync(await (await coming).path(), 'utf8')) as Corpus;
  const told = new Map(meetings.map((m) => [m.start, m]));
  for (let k = 0; k < MEETINGS; k++) {
    const { start, city, parties, people } = longReport(2 * k);
    const m = told.get(start)!;
    expect({ start, city: m.city, parties: [...m.parties].sort(), people: m.participants.map((p) => p.name).sort(), reports: m.reports.length }).toEqual({ start, city, parties, people, reports: k < 7 ? 3 : 2 });
  }
});
