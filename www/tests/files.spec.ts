import { readFileSync, renameSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { zipSync, strToU8 } from 'fflate';
import { drop, dropPaths, expect, read, sample, show, test } from './desk';
import { csvOf, docxOf, emlOf, fixture, htmlOf, MISTAKEN, printed, report, TCVN3, writeAll } from './fixtures';

/** All articles, as the list names them. */
async function titles(page: Page): Promise<string[]> {
  await page.locator('.docs-name').click();
  const names = page.locator('#docs-list .docs-item .docs-title');
  await expect(names.first()).toBeVisible(); // a frame after the list
  const all = await names.allTextContents();
  await page.keyboard.press('Escape');
  return all;
}
const bytes = (data: Uint8Array | string): number[] => [...(typeof data === 'string' ? Buffer.from(data) : data)];

test('a folder of files of every kind, three of them broken', async ({ desk, browser }, info) => {
  test.slow();
  const { pdf, scan, mhtml } = await printed(browser);
  const folder = info.outputPath('tin');
  writeAll(folder, {
    'a.txt': report(0).join('\n\n'),
    'b.md': `# ${report(1).join('\n\n')}`,
    'c.html': fixture('page.html'),
    'sâu/hơn nữa/d.pdf': pdf,
    'e.mhtml': mhtml,
    'f.docx': docxOf(report(5)),
    'g.eml': emlOf(report(6), { name: 'kèm.docx', body: docxOf(report(7)) }),
    'h.zip': zipSync({ 'x/một.txt': strToU8(report(8).join('\n')), 'hai.html': strToU8(htmlOf(report(9))), 'ảnh.jpg': new Uint8Array(9), 'hỏng.pdf': strToU8('%PDF-1.4 no') }),
    'i.json': JSON.stringify([{ title: report(10)[0], content: report(10).slice(1).join('\n') }, { title: report(11)[0], content: report(11)[1] }]),
    'j.jsonl': [12, 13].map((k) => JSON.stringify({ headline: report(k)[0], body: report(k).slice(1).join('\n'), pubDate: '2024-05-14' })).join('\n'),
    'k.csv': csvOf([['Tiêu đề', 'Ngày đăng', 'Nội dung'], ...[14, 15].map((k) => [report(k)[0]!, '14/05/2024', report(k).slice(1).join('\n')])]),
    'l.txt': TCVN3,
    'ảnh.png': new Uint8Array([0x89, 0x50]),
    '.DS_Store': 'x',
    'x-hỏng.docx': docxOf(report(1)).slice(0, 400),
    'y-quét.pdf': scan,
    'z-nhị phân.txt': Uint8Array.from({ length: 4000 }, (_, k) => (k * 7919) % 251 % 32),
  });
  await dropPaths(desk, [folder]);
  const alert = desk.getByRole('alert');
  await expect(alert).toContainText('Không mở được 4 tệp'); // with the one in the archive
  await expect(desk.locator('.docs-name')).toContainText('trên 17');
  for (const [name, why] of [['x-hỏng.docx', 'Tệp hỏng'], ['y-quét.pdf', 'không có lớp chữ'], ['z-nhị phân.txt', 'không phải văn bản'], ['h.zip/hỏng.pdf', 'Tệp hỏng']])
    await expect(alert.locator('li', { hasText: name })).toContainText(why!);
  await expect(alert.locator('li', { hasText: 'được bỏ qua' })).toHaveCount(2); // in the folder, in the archive
  const names = await titles(desk);
  expect(names).toEqual(['tin/a', 'tin/b', 'tin/c.html', 'tin/e.mhtml', 'tin/f.docx', 'tin/g.eml', 'tin/g.eml/kèm.docx', 'tin/h.zip/x/một', 'tin/h.zip/hai.html', ...[10, 11, 12, 13, 14, 15].map((k) => report(k)[0]), 'tin/l', 'tin/sâu/hơn nữa/d.pdf'].sort((a, b) => names.indexOf(a!) - names.indexOf(b!)));
  // Every one of them has its meeting.
  await expect(desk.locator('.batch')).toHaveCount(0);
  for (const name of names) {
    await show(desk, name);
    await read(desk);
    await expect(desk.locator('.text'), name).toContainText('Sok Veasna');
    await expect(desk.locator('.card').first(), name).toContainText(/Hội đàm|Đối thoại/);
    // Lines of a printed page are paragraphs again; what it printed as a menu is left to the segmenter.
    if (!name.endsWith('.pdf')) await expect(desk.locator('.text'), name).not.toContainText(/Quảng cáo|Trang chủ/);
    else for (const paragraph of report(3)) await expect(desk.locator('.text')).toContainText(paragraph);
  }
});

test('a page gives the same text as on the command line, the day it was published, its author, paper and address', async ({ desk }) => {
  await drop(desk, [{ name: 'page.html', body: fixture('page.html') }]);
  await read(desk);
  await expect(desk.locator('[data-day]')).toHaveAttribute('data-day', 'file');
  await expect(desk.locator('[data-day]')).toContainText('14/5/2024');
  const coming = desk.waitForEvent('download');
  await desk.locator('[data-download]').click();
  const { author, outlet, url } = JSON.parse(readFileSync(await (await coming).path(), 'utf8')) as Record<'author' | 'outlet' | 'url', { value: string }>;
  expect([author.value, outlet.value, url.value]).toEqual(['Minh Anh', 'baosonghong.example', 'https://baosonghong.example/doi-thoai-dong-hy']);
  await desk.locator('[data-mode=edit]').click();
  await expect(desk.locator('.editor')).toHaveValue(fixture('page.txt'));
});

test('a text in an old encoding is shown in Unicode; another can be chosen', async ({ desk }) => {
  await drop(desk, [{ name: 'cũ.txt', body: bytes(TCVN3) }]);
  await read(desk);
  await expect(desk.locator('.text')).toContainText('Đại tướng Quách Tự Lâm hội đàm');
  await expect(desk.locator('.ledger-body')).toContainText('Bài dùng bảng mã cũ.');
  const choice = desk.getByLabel('Bảng mã');
  await expect(choice).toHaveValue('tcvn3');
  await choice.selectOption('windows-1258');
  await expect(desk.locator('.text')).not.toContainText('Quách Tự Lâm');
  await choice.selectOption('');
  await expect(desk.locator('.text')).toContainText('Quách Tự Lâm');
});

test('a Word document in old fonts is shown in Unicode', async ({ desk }) => {
  await drop(desk, [{ name: 'cũ.docx', body: bytes(docxOf(MISTAKEN)) }]);
  await read(desk);
  await expect(desk.locator('.text')).toContainText('Hai bên nhất trí mở rộng hợp tác đào tạo.');
  await expect(desk.getByLabel('Bảng mã')).toHaveValue('tcvn3');
  await expect(desk.locator('.card').first()).toContainText('Quách Tự Lâm');
});

test('a pasted text in an old encoding is recognised', async ({ desk }) => {
  const text = "Sa'ng 14/5, DDa.i tu+o+'ng Qua'ch Tu+. La^m ho^.i dda`m vo+'i Trung tu+o+'ng Sok Veasna ta.i Ha` No^.i\\.";
  await desk.evaluate((t) => {
    const data = new DataTransfer();
    data.setData('text/plain', t);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
  await read(desk);
  await expect(desk.locator('.text')).toContainText('Đại tướng Quách Tự Lâm hội đàm');
  await desk.getByLabel('Bảng mã').selectOption('utf-8');
  await expect(desk.locator('.text')).toContainText('DDa.i');
});

test('rich text is pasted without its furniture', async ({ desk }) => {
  await desk.evaluate((html) => {
    const data = new DataTransfer();
    data.setData('text/html', html);
    data.setData('text/plain', 'x');
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, `<nav>Trang chủ</nav><h1>${report(2)[0]}</h1><p onclick="alert(1)">${report(2)[1]}</p><button>Chia sẻ</button>`);
  await read(desk);
  await expect(desk.locator('.text')).toContainText('Trương Quang Hạo');
  await expect(desk.locator('.text')).not.toContainText('Trang chủ');
  await expect(desk.locator('.text')).not.toContainText('Chia sẻ');
});

test('columns of a table are guessed, asked for, and changed', async ({ desk }) => {
  const rows = (head: string[], n: number) => csvOf([head, ...Array.from({ length: n }, (_, k) => [`a${k}`, report(k)[1]!.slice(0, 150), report(k)[0]!])]);
  await drop(desk, [{ name: 'bảng.csv', body: rows(['k1', 'k2', 'k3'], 3) }]);
  const alert = desk.getByRole('alert');
  await expect(alert).toContainText('Chưa rõ cột nào là thân bài');
  await alert.getByLabel('Thân bài').selectOption('k2');
  await alert.getByLabel('Đầu đề').selectOption('k3');
  await alert.getByRole('button', { name: 'Đọc theo các cột này' }).click();
  await expect(alert).toBeHidden();
  await expect(desk.locator('.docs-name')).toContainText('1 trên 3');
  await read(desk);
  await expect(desk.locator('.text')).toContainText(report(0)[0]!);
  // And changed again.
  await desk.locator('.tables summary').click();
  await desk.locator('.tables').getByLabel('Đầu đề').selectOption('k1');
  await desk.locator('.tables').getByRole('button', { name: 'Đọc theo các cột này' }).click();
  await expect(desk.locator('.text')).toContainText('a0');
  await expect(desk.locator('.docs-name')).toContainText('1 trên 3');
});

test('archives that would fill the machine, archives in archives and too deep letters are refused', async ({ desk }) => {
  const bomb = zipSync({ 'a.txt': new Uint8Array(60_000_000) }, { level: 9 });
  const nested = zipSync({ 'a.zip': zipSync({ 'b.txt': strToU8(sample('dialogue')) }), 'c.txt': strToU8(sample('dialogue')) });
  const deep = Array.from({ length: 8 }).reduce<Uint8Array>((inner) => strToU8(emlOf(['x'], { name: 'y.eml', body: inner })), strToU8(emlOf(report(1))));
  await drop(desk, [{ name: 'bom.zip', body: bytes(bomb) }, { name: 'lồng.zip', body: bytes(nested) }, { name: 'thư.eml', body: bytes(deep) }]);
  const alert = desk.getByRole('alert');
  await expect(alert.locator('li', { hasText: 'bom.zip' })).toContainText('bung ra quá lớn');
  await expect(alert.locator('li', { hasText: 'lồng.zip/a.zip' })).toContainText('Tệp nén nằm trong tệp nén');
  await expect(alert.locator('li', { hasText: 'thư.eml' }).last()).toContainText('Lồng quá nhiều tầng');
  await expect(desk.locator('.docs-title').first()).toHaveText('lồng.zip/c');
});

test.describe('a file that takes its time: its reader comes when the test lets it', () => {
  test.use({ serviceWorkers: 'block' }); // which would have it at hand
  test('is stopped while it is opened, and opened again', async ({ desk, browser, held }) => {
    test.slow();
    const { pdf } = await printed(browser);
    const come = await held(/pdf-.*\.js/);
    await drop(desk, [{ name: 'dài.pdf', body: bytes(pdf) }, { name: 'sau.txt', body: sample('dialogue') }]);
    await expect(desk.locator('.batch')).toContainText('Đã mở 0 trên 2 tệp');
    await desk.locator('.batch-files').click();
    await expect(desk.locator('#files-list')).toContainText('đang mở');
    await desk.getByRole('button', { name: 'Dừng mở “dài.pdf”' }).click();
    // The other goes on.
    await expect(desk.locator('.docs-name')).toContainText('sau');
    await expect(desk.locator('.batch')).toContainText('1 tệp chưa mở');
    await desk.keyboard.press('Escape');
    come();
    await desk.getByRole('button', { name: 'Mở tiếp' }).click();
    await expect(desk.locator('.docs-name')).toContainText('trên 2', { timeout: 60_000 });
    await expect(desk.locator('.batch')).toHaveCount(0, { timeout: 60_000 });
  });

  test('the one behind it was away, and is tried again', async ({ desk, browser, held }, info) => {
    test.slow();
    const { pdf } = await printed(browser);
    const come = await held(/pdf-.*\.js/);
    const path = (name: string) => info.outputPath('đi vắng', name);
    writeAll(info.outputPath('đi vắng'), { 'a.pdf': pdf, 'b.txt': sample('dialogue') });
    await desk.locator('.start-box input[type=file]').first().setInputFiles([path('a.pdf'), path('b.txt')]);
    renameSync(path('b.txt'), path('c.txt'));
    come();
    const alert = desk.getByRole('alert');
    await expect(alert.locator('li', { hasText: 'b.txt' })).toContainText('Trình duyệt không đọc được tệp', { timeout: 60_000 });
    renameSync(path('c.txt'), path('b.txt'));
    await alert.getByRole('button', { name: 'Thử lại' }).click();
    await expect(alert).toBeHidden();
    await show(desk, 'b');
    await expect(desk.locator('.text')).toContainText('Quách Tự Lâm');
  });
});

test('a folder is chosen', async ({ desk }, info) => {
  writeAll(info.outputPath('chọn'), { 'a.txt': sample('dialogue'), 'b/c.txt': sample('courtesy'), 'b/x.png': 'x' });
  await desk.locator('input[webkitdirectory]').setInputFiles(info.outputPath('chọn'));
  await expect(desk.locator('.docs-name')).toContainText('trên 2');
  await expect(desk.getByRole('alert')).toContainText('được bỏ qua');
});

test('two hundred files: nothing is waited for that need not be', async ({ desk }, info) => {
  test.slow();
  const files: Record<string, string | Uint8Array> = {};
  for (let k = 0; k < 200; k++) {
    const lines = [...report(k), ...Array.from({ length: 6 }, (_, n) => report(k + n + 1)[2]!)];
    const [name, body] = [() => [`${k}.txt`, lines.join('\n\n')], () => [`${k}.html`, htmlOf(lines)], () => [`${k}.docx`, docxOf(lines)], () => [`${k}.eml`, emlOf(lines)]][k % 4]!() as [string, string | Uint8Array];
    files[name] = body;
  }
  writeAll(info.outputPath('nhiều'), files);
  const start = Date.now();
  await dropPaths(desk, [info.outputPath('nhiều')]);
  await expect(desk.locator('.docs-name')).toContainText('trên 200', { timeout: 30_000 });
  await expect(desk.locator('.batch')).toHaveCount(0, { timeout: 30_000 });
  info.annotations.push({ type: 'milliseconds', description: String(Date.now() - start) });
  console.log(`200 files: ${Date.now() - start} ms`);
  await expect(desk.getByRole('alert')).toHaveCount(0);
});

test('pictures, films and archives of other kinds are refused as what they are, whatever they are called', async ({ desk }) => {
  // Bytes that, taken for letters of an old font, would be a text.
  const behind = (...head: number[]) => [...head, ...TCVN3];
  await drop(desk, [
    { name: 'ảnh.jpg', body: behind(0xff, 0xd8, 0xff, 0xe0) },
    { name: 'ảnh.txt', body: behind(0x89, 0x50, 0x4e, 0x47) },
    { name: 'phim', body: behind(0, 0, 0, 0x18, 0x66, 0x74, 0x79, 0x70) },
    { name: 'nén.txt', body: behind(0x1f, 0x8b, 8, 0) },
  ]);
  const alert = desk.getByRole('alert');
  await expect(alert).toContainText('Không mở được 4 tệp');
  await expect(alert.getByText('Đây là ảnh, âm thanh hoặc phim')).toHaveCount(3);
  await expect(alert.getByText('Tệp không phải văn bản')).toHaveCount(1);
});

test('files that mean harm are read as text, or refused', async ({ desk }) => {
  test.slow();
  const [title, first] = report(0);
  const slip = zipSync({ '../../../etc/x.txt': strToU8(report(1).join('\n')) });
  await drop(desk, [
    { name: 'sâu.html', body: `${'<div><b>'.repeat(100_000)}<h1>${title}</h1><p>${first}` },
    { name: 'sâu.json', body: '['.repeat(300_000) },
    { name: '<img src=x onerror="alert(1)">.txt', body: report(2).join('\n') },
    { name: 'x.html', body: `<h1>${title}</h1><p>${first}<img src=x onerror="alert(1)"><script>alert(2)</script><svg onload=alert(3)></svg><iframe src="https://example.org"></iframe>&lt;script&gt;` },
    { name: 'trượt.zip', body: bytes(slip) },
    { name: 'y.jsonl', body: `{"__proto__":{"text":"x"},"constructor":"y","title":"=cmd()","text":${JSON.stringify(first)}}\n{"text":\n\n` },
    { name: 'rỗng.zip', body: [0x50, 0x4b, 5, 6, ...Array<number>(18).fill(0)] },
  ]);
  await expect(desk.locator('.docs-name')).toContainText('trên 5', { timeout: 30_000 });
  await expect(desk.locator('.batch')).toHaveCount(0, { timeout: 30_000 });
  const alert = desk.getByRole('alert');
  for (const name of ['sâu.json', 'y.jsonl:2', 'rỗng.zip']) await expect(alert).toContainText(name);
  await show(desk, 'x.html');
  await expect(desk.locator('.text')).toContainText('<script>');
  await expect(desk.locator('.text')).not.toContainText('alert');
  await show(desk, '=cmd()');
  await expect(desk.locator('.text')).toContainText(first!);
  await show(desk, 'trượt.zip/../../../etc/x');
  await expect(desk.locator('.text')).toContainText('Lò Văn Mây');
});
