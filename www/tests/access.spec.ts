import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { drop, expect, open, paste, sample, show, test } from './desk';
import { csvOf, report, TCVN3 } from './fixtures';

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
        await expect(desk.locator('.docs-name')).toContainText('4'); // with the sample
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
