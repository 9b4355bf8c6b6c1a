import type { Locator, Page } from '@playwright/test';
import { drop, expect, open, select, test } from './desk';
import { report } from './fixtures';

interface Box { left: number; top: number; right: number; bottom: number }
const boxes = (these: Locator): Promise<Box[]> => these.evaluateAll((all) => all.map((e) => { const { left, top, right, bottom } = e.getBoundingClientRect(); return { left, top, right, bottom }; }));
const apart = (a: Box, b: Box) => a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;

/** All of a sheet is in the window, below the bar of the page; where there is more of it than room, it says so until its end is in view. */
async function fits(page: Page, sheet: Locator): Promise<void> {
  await expect(sheet).toBeVisible();
  await expect.poll(async () => {
    const [[bar], [box], { height }] = [await boxes(page.locator('.head')), await boxes(sheet), page.viewportSize()!];
    return box!.top >= bar!.bottom && box!.bottom <= height;
  }).toBe(true);
  await expect.poll(() => sheet.evaluate((e) => e.hasAttribute('data-after') === e.scrollHeight > e.clientHeight + 1)).toBe(true);
  await sheet.evaluate((e) => e.scrollTo(0, e.scrollHeight));
  await expect(sheet).not.toHaveAttribute('data-after');
}

for (const width of [390, 1024, 1600]) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: 640 } });
    const minutes = async (page: Page) => { if (width < 928) await page.locator('.panes button').nth(1).click(); };

    test('a pen covers no value, and none hangs over its card', async ({ desk }) => {
      await open(desk, 'dialogue');
      await minutes(desk);
      const card = desk.locator('.card').first();
      await expect(card).toBeVisible();
      await expect.poll(() => card.locator('.pen').count()).toBeGreaterThan(20);
      const [outer] = await boxes(card);
      const [pens, values] = [await boxes(card.locator('.pen')), await boxes(card.locator('.value'))];
      expect(pens.filter((pen) => pen.right > outer!.right || pen.left < outer!.left)).toEqual([]);
      expect(pens.filter((pen) => !values.every((value) => apart(pen, value)))).toEqual([]);
    });

    test('sheets stay in the window, below the bar, and say that there is more of them', async ({ desk }) => {
      await open(desk, 'dialogue');
      await desk.locator('.text [data-kind=person]').first().click();
      await fits(desk, desk.locator('.pick'));
      await desk.keyboard.press('Escape');
      await select(desk, 'Thiếu tướng Đoàn Hữu Khiêm');
      await fits(desk, desk.locator('.sheet.edit'));
      await desk.keyboard.press('Escape');
      await minutes(desk);
      for (const path of ['m1', 'm1.participants.0', 'm1.outcomes.0']) {
        await desk.locator(`.card .pen[data-edit="${path}"], .review [data-edit="${path}"]`).first().evaluate((e) => (e as HTMLElement).click());
        await fits(desk, desk.locator('.sheet.edit')); // from its beginning, though the one before it was left at its end
      }
      await desk.keyboard.press('Escape');
      await desk.locator('[data-session]').click();
      await fits(desk, desk.locator('.session-sheet'));
    });

    test('tabs stand on one line, the chosen one clear of the edges', async ({ desk }) => {
      await open(desk, 'dialogue');
      await minutes(desk);
      const tabs = desk.getByRole('tab');
      await expect(tabs.last()).toBeAttached();
      await expect(desk.getByRole('tabpanel')).toBeVisible();
      expect(new Set((await boxes(tabs)).map(({ top }) => top)).size).toBe(1);
      await tabs.first().focus();
      for (let k = await tabs.count(); k > 1; k--) {
        await desk.keyboard.press('ArrowRight');
        await expect(desk.locator('[role=tab][aria-selected=true]')).toBeFocused();
        await expect.poll(() => desk.locator('.tabs').evaluate((strip) => {
          const [outer, tab] = [strip, strip.querySelector('[aria-selected=true]')!].map((e) => e.getBoundingClientRect()) as [DOMRect, DOMRect];
          const [before, after] = ['data-before', 'data-after'].map((side) => (strip.hasAttribute(side) ? 30 : 0)) as [number, number];
          return tab.left >= outer.left + before - 1 && tab.right <= outer.right - after + 1;
        })).toBe(true);
      }
    });
  });
}

test('the switch to the editor stays where it is', async ({ desk }) => {
  await open(desk, 'dialogue');
  const mode = desk.locator('.strip [data-mode=edit]');
  const before = await boxes(mode);
  await mode.click();
  await expect(desk.locator('.editor')).toBeVisible();
  await expect(desk.locator('bb-encoding select')).toBeVisible();
  const corner = ([box]: Box[]) => [box!.right, box!.top];
  await expect.poll(async () => corner(await boxes(mode))).toEqual(corner(before));
});

test('the list of many articles scrolls within the window', async ({ desk }) => {
  await drop(desk, Array.from({ length: 40 }, (_, k) => ({ name: `${k}.txt`, body: report(k).join('\n') })));
  await expect(desk.locator('.docs-name')).toContainText('trên 40');
  await desk.locator('.docs-name').click();
  await fits(desk, desk.locator('#docs-list'));
});
