import { expect, open, paste, read, sample, test } from './desk';

test('markup in a text stays text', async ({ desk }) => {
  const text = `${sample('dialogue')}\n<img src=x onerror="alert(1)"><script>alert(2)</script>\nThượng tướng <b>Quách Tự Lâm</b> &amp; "><svg/onload=alert(3)>`;
  await paste(desk, text);
  await read(desk);
  await expect(desk.locator('.text')).toContainText('<img src=x onerror="alert(1)">');
  expect(await desk.locator('.text img, .text script, .text b, .text svg').count()).toBe(0);
});

test('bidirectional controls, lone surrogates and zero bytes do not move a mark', async ({ desk }) => {
  const text = 'Sáng 5/3, \u202eThượng tướng\u202c Quách Tự Lâm hội đàm với \ud800 Trung tướng Sok Veasna \u0000 😀 tại Hà Nội.\r\n\u2067Hai bên nhất trí\u2069 mở rộng hợp tác đào tạo.';
  await paste(desk, text);
  await read(desk);
  await desk.locator('.text [role=button]', { hasText: 'Sok Veasna' }).first().click();
  await expect(desk.getByRole('dialog')).toContainText('Sok Veasna');
});

test('decomposed text is marked on whole letters', async ({ desk }) => {
  await paste(desk, sample('dialogue').normalize('NFD'));
  await read(desk);
  const name = desk.locator('.text .person', { hasText: 'Quách Tự Lâm'.normalize('NFD') }).first();
  await expect(name).toHaveText('Quách Tự Lâm'.normalize('NFD'));
});

test('a line of a million characters is read, marked and scrolled', async ({ desk }) => {
  test.slow();
  const line = sample('dialogue').replace(/\s+/g, ' ');
  await paste(desk, line.repeat(Math.ceil(1_000_000 / line.length)).slice(0, 1_000_000));
  await expect(desk.locator('.ledger-body')).toBeAttached({ timeout: 60_000 });
  await expect(desk.locator('.text [role=button]').first()).toBeVisible();
  // The page still answers.
  const start = Date.now();
  await desk.locator('[data-mode]').first().click();
  expect(Date.now() - start).toBeLessThan(5000);
});

test('a thousand marks and more stay smooth', async ({ desk }) => {
  await paste(desk, Array.from({ length: 60 }, () => sample('dialogue')).join('\n'));
  await expect(desk.locator('.ledger-body')).toBeAttached({ timeout: 30_000 });
  await expect.poll(() => desk.locator('.text [role=button]').count()).toBeGreaterThan(1000);
  const slowest = await desk.evaluate(async () => {
    const pane = document.querySelector('.article-pane')!;
    let worst = 0;
    let last = performance.now();
    for (let k = 0; k < 40; k++) {
      pane.scrollTop += 400;
      await new Promise(requestAnimationFrame);
      worst = Math.max(worst, performance.now() - last);
      last = performance.now();
    }
    return worst;
  });
  expect(slowest).toBeLessThan(400); // generous: machines that run tests are busy
});

test('a reading can be stopped and taken up again', async ({ desk }) => {
  test.slow();
  await paste(desk, Array.from({ length: 3000 }, () => sample('asean')).join('\n'));
  await desk.getByRole('button', { name: 'Dừng' }).click();
  await expect(desk.getByRole('heading', { name: 'Đã dừng đọc' })).toBeVisible();
  await desk.locator('.brand').click();
  await open(desk, 'dialogue'); // a fresh worker reads on
  await expect(desk.locator('.card').first()).toBeVisible();
});

test('a text beyond the limit is refused', async ({ desk }) => {
  await paste(desk, 'a '.repeat(4_100_000));
  await expect(desk.getByRole('alert')).toContainText('quá lớn');
});

test('a text without anything says so', async ({ desk }) => {
  await paste(desk, 'abc xyz');
  await read(desk);
  await expect(desk.locator('.state')).toContainText('Không có cuộc gặp nào trong bài này');
});
