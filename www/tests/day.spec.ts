import { test as bare } from '@playwright/test';
import { dateOf, oneDay } from '../src/core/day';
import { expect, open, test } from './desk';

bare('days in the forms that people write', () => {
  const all = (...typed: string[]) => [...new Set(typed.map(dateOf))];
  expect(all('14/3/2018', '14-3-2018', '14.03.2018', '14 3 2018', '14/3/18', '14 tháng 3 năm 2018', 'Ngày 14 tháng 3, 2018', '14 March 2018', '14 Mar 2018', 'March 14, 2018', '2018-03-14', '2018/3/14')).toEqual(['2018-03-14']);
  expect(all('3/2018', 'tháng 3 năm 2018', 'tháng 3/2018', 'Mar 2018', '2018-03')).toEqual(['2018-03']);
  expect(all('5 Sept 2018', '5/9/2018')).toEqual(['2018-09-05']);
  expect(all('14/3', '14 March', 'XXXX-03-14')).toEqual(['XXXX-03-14']);
  expect(all('2018', 'năm 2018')).toEqual(['2018']);
  expect(['2018-Q1', '2018-w05'].map(dateOf)).toEqual(['2018-Q1', '2018-W05']);
  expect(all('', 'hôm kia', '31/2/2018', '3/14/2018', '0/3/2018', '14 Mai 2018')).toEqual([undefined]);
  expect(['14/3/2018', '3/2018', '2018', '14/3'].map((typed) => oneDay(typed))).toEqual(['2018-03-14', undefined, undefined, undefined]);
  expect(['2/2020', '2018', '14/3/2018'].map((typed) => [oneDay(typed, 'first'), oneDay(typed, 'last')])).toEqual([['2020-02-01', '2020-02-29'], ['2018-01-01', '2018-12-31'], ['2018-03-14', '2018-03-14']]);
});

for (const [locale, shown, wrong] of [['vi-VN', '14/3/2018', 'Chưa đọc được ngày này'], ['en-US', '14 Mar 2018', 'not understood as a day']] as const) {
  test.describe(locale, () => {
    test.use({ locale });
    test('the publication day is typed and shown in the language of the page, and told where it is wrong', async ({ desk }) => {
      await open(desk, 'dialogue');
      await desk.locator('[data-day]').click();
      const field = desk.locator('#day-sheet input');
      await expect(field).toBeFocused();
      await expect(field).toHaveValue(shown);
      await field.fill('31/2/2018');
      await desk.keyboard.press('Enter');
      await expect(desk.locator('#day-sheet [role=alert]')).toContainText(wrong);
      await expect(field).toHaveAttribute('aria-invalid', 'true');
      await expect(field).toBeFocused();
      await field.fill('15 tháng 3 năm 2018');
      await desk.keyboard.press('Enter');
      await expect(desk.locator('[data-day=given]')).toContainText(shown.replace('14', '15'));
    });
  });
}
