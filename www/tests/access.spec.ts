import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { drop, expect, open, paste, read, sample, show, test, visit } from './desk';
import { csvOf, report, TCVN3 } from './fixtures';
import { talks } from './linked';

/** `part`: where the state differs from one that was looked at as a whole. */
async function clean(page: Page, what: string, part = 'html'): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include(part).options({ resultTypes: ['violations'] }).analyze();
  expect(violations.map((v) => `${what}: ${v.id}: ${v.nodes.map((n) => n.target.join(' ')).slice(0, 5).join(' | ')}`)).toEqual([]);
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const locale of ['vi-VN', 'en-GB']) {
    test.describe(`${colorScheme}, ${locale}`, () => {
      test.use({ colorScheme, locale });
      test('no barrier in any state', async ({ desk }) => {
        test.slow();
        await clean(desk, 'empty');
        await paste(desk, 'The two sides met in Hanoi.');
        await expect(desk.locator('.ledger-body .state')).toBeVisible();
        await clean(desk, 'no Vietnamese');
        await drop(desk, [{ name: 'x.txt', body: sample('no-meeting') }]);
        await expect(desk.locator('.ledger-body .found')).toBeVisible();
        await clean(desk, 'no meeting');
        await desk.locator('[data-register]').click();
        await expect(desk.locator('.register .state')).toBeVisible();
        await clean(desk, 'register without meetings');
        await desk.locator('[data-as=table]').click();
        await expect(desk.locator('.tables-view .state h2')).toBeVisible();
        await clean(desk, 'tables without meetings');
        await desk.locator('[data-as=list]').click();
        await desk.locator('.brand').click();
        await open(desk, 'dialogue');
        await clean(desk, 'meetings');
        for (const tab of (await desk.getByRole('tab').all()).slice(1)) {
          await tab.click();
          await clean(desk, (await tab.textContent())!.trim(), '.ledger-pane');
        }
        await desk.getByRole('tab').first().click();
        await desk.locator('.card .value').first().click();
        await clean(desk, 'selected');
        await desk.locator('.text [role=button]').first().click();
        await clean(desk, 'picked', '.pick');
        await desk.keyboard.press('Escape');
        await desk.locator('[data-day]').click();
        await clean(desk, 'day', '.day-sheet');
        await desk.keyboard.press('Escape');
        await desk.locator('[data-mode=edit]').click();
        await clean(desk, 'editor', '.article-pane');
        const table = (head: string) => csvOf([[head, 'x2'], ...[1, 2].map((k) => [report(k)[1]!.slice(0, 150), report(k)[0]!])]);
        await drop(desk, [
          { name: 'x.pdf', body: [0x25, 0x50, 0x44, 0x46] }, { name: 'x.csv', body: table('x1') }, { name: 'y.csv', body: table('Nội dung') }, { name: 'cũ.txt', body: [...TCVN3] },
        ]);
        await expect(desk.locator('.docs-name')).toContainText('6'); // with the others
        await desk.locator('.tables summary').click();
        await clean(desk, 'refused, tables');
        await show(desk, 'cũ');
        await clean(desk, 'encoding');
        await desk.locator('.docs-name').click();
        await clean(desk, 'list of articles', '.docs-list');
        await desk.keyboard.press('Escape');
        await paste(desk, sample('asean').repeat(3000));
        await desk.locator('.ledger-pane .state button').click();
        await expect(desk.locator('.ledger-pane .state .primary')).toBeVisible();
        await clean(desk, 'stopped');
      });
    });

    // Without what keeps it at hand.
    test.describe(`${colorScheme}, ${locale}, where something does not come`, () => {
      test.use({ colorScheme, locale, serviceWorkers: 'block' });
      test('no barrier: files that wait, a register that is linked, stopped or failed, parts that are away', async ({ desk: page, context, away }) => {
        let come = await away(/\/bienban_bg/);
        await visit(page);
        await paste(page, sample('dialogue'));
        const failed = page.locator('.ledger-pane .state[role=alert]');
        await expect(failed).toBeVisible();
        await failed.locator('summary').click();
        await clean(page, 'article not read');
        await come();
        await failed.locator('.primary').click();
        await read(page);
        await page.locator('.docs-name').click();
        await page.locator('.docs-list li .tool').click();
        let arrive = (): void => {};
        const gate = new Promise<void>((resolve) => (arrive = resolve));
        await context.route('**/bienban_reader_bg*.wasm', async (route) => (await gate, route.continue()));
        await drop(page, talks);
        const batch = page.locator('.batch');
        await expect(batch.getByRole('progressbar')).toBeVisible();
        await clean(page, 'opening');
        await batch.locator('.batch-files').click();
        // All of the list is on the screen.
        const list = page.locator('#files-list');
        await expect(list.locator('li')).toHaveCount(3);
        await expect.poll(() => list.evaluate((e) => { const { left, right, top, bottom } = e.getBoundingClientRect(); return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight; })).toBe(true);
        await clean(page, 'files');
        await page.keyboard.press('Escape');
        await batch.locator('button').last().click();
        await expect(batch.getByRole('progressbar')).toHaveCount(0);
        await clean(page, 'files stopped');
        arrive();
        await context.route('**/bienban_link_bg*.wasm', () => {});
        await batch.locator('button').last().click();
        await read(page);
        await page.locator('[data-register]').click();
        await expect(page.locator('.linking')).toBeVisible();
        await clean(page, 'linking');
        await page.locator('.linking button').click();
        await expect(page.locator('.register .state .primary')).toBeVisible();
        await clean(page, 'linking stopped');
        await context.unroute('**/bienban_link_bg*.wasm');
        come = await away(/bienban_link_bg.*\.wasm/);
        await page.locator('.register .state .primary').click();
        await expect(page.getByRole('alert')).toBeVisible();
        await page.locator('.register .state summary').click();
        await clean(page, 'register failed');
        come = await away(/\/bb-table/);
        await page.locator('[data-as=table]').click();
        await expect(page.locator('bb-absent .refused')).toBeVisible();
        await clean(page, 'a part away');
        await come();
        await page.locator('[data-try-again]').click();
        await expect(page.locator('.tables-view .state .primary')).toBeVisible();
        await clean(page, 'tables of a register that failed');
        await away(/\/assets\/(vi|en)-/);
        await page.goto('./');
        await expect(page.locator('.unready')).toBeVisible();
        await clean(page, 'not ready', '.unready');
      });
    });
  }
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test('no barrier', async ({ desk }) => {
    await clean(desk, 'empty');
    await open(desk, 'courtesy');
    await clean(desk, 'article');
    await desk.locator('.panes button').nth(1).click();
    await clean(desk, 'ledger');
  });
});
