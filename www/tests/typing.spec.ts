/** Typing in an article: the minutes follow, and no letter waits for them. */
import { expect, longest, open, paste, read, slowness, test } from './desk';
import { longReport } from './pile';

test('what is measured is what the page does', async ({ desk }) => {
  const spin = (ms: number) => longest(desk, () => desk.evaluate((n) => new Promise<void>((done) => setTimeout(() => {
    for (const end = performance.now() + n; performance.now() < end;);
    done();
  })), ms));
  const idle = await spin(0);
  expect(await spin(1000)).toBeGreaterThan(idle + 50); // of 1000 ms by the clock a busy machine gives some
});

test('typing in an article of six thousand characters: read again whenever the hand rests, without a long task', async ({ desk }, info) => {
  test.slow();
  await open(desk, 'dialogue'); // there is a register to follow as well
  const [a, b] = [longReport(0).lines, longReport(2).lines];
  const text = [...a, ...b].join('\n\n');
  expect(text.length).toBeGreaterThan(5500);
  await paste(desk, text);
  await read(desk);
  const all = desk.locator('[data-register] .count');
  await expect(all).toHaveText('5'); // of both, once the second is linked
  await desk.locator('[data-mode=edit]').click();
  const editor = desk.locator('.editor');
  await editor.evaluate((e: HTMLTextAreaElement) => e.setSelectionRange(0, 0));
  const slow = await slowness(desk);
  const most = await longest(desk, async () => {
    // Of its own after each sentence, as one stops to think.
    for (const k of [12, 13, 14]) {
      await desk.keyboard.type(`Ngày ${k}/5/2024, tại Huế, Thượng tướng Quách Tự Lâm hội đàm với Đại tướng Sok Veasna, Bộ trưởng Quốc phòng Campuchia.\n\n`, { delay: 15 });
      await expect(desk.locator('.card .resolved', { hasText: `${k} tháng 5, 2024` }).first()).toBeVisible();
    }
    await expect(all).toHaveText('8');
  });
  info.annotations.push({ type: 'typing', description: `longest task ${most.toFixed(1)} ms of processor time, on a machine ${slow.toFixed(1)} times as slow as one of the office` });
  expect(most).toBeLessThan(50 * slow);
});
