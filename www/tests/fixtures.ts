/** Files of every kind, made when they are needed. People and events are invented. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';

const PERSON = ['Quách Tự Lâm', 'Lò Văn Mây', 'Trương Quang Hạo', 'Đàm Thị Vọng', 'Khúc Ngọc Sơn', 'Ninh Bá Thước', 'Cù Huy Đạt', 'Phùng Thái Hà'];
/** A report of a meeting, another for each number. */
export const report = (k: number): string[] => [
  `Hội đàm lần thứ ${k + 2} giữa Việt Nam và Campuchia`,
  `Sáng ${(k % 28) + 1}/5/2024, tại Hà Nội, Thượng tướng ${PERSON[k % PERSON.length]} hội đàm với Trung tướng Sok Veasna, Quốc vụ khanh Bộ Quốc phòng Campuchia.`,
  'Hai bên nhất trí mở rộng hợp tác đào tạo và giao lưu sĩ quan trẻ; đồng thời phối hợp tuần tra chung trên tuyến biên giới giữa hai nước.',
];
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

export const htmlOf = (lines: readonly string[]): string =>
  `<!doctype html><meta charset="utf-8"><title>x</title><nav>Trang chủ</nav><article><h1>${escaped(lines[0]!)}</h1>${lines.slice(1).map((l) => `<p>${escaped(l)}</p>`).join('')}</article>`;

export function docxOf(lines: readonly string[]): Uint8Array {
  const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const paragraph = (line: string) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`;
  return zipSync({
    '[Content_Types].xml': strToU8('<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'),
    '_rels/.rels': strToU8('<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'),
    'word/document.xml': strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${w}"><w:body>${lines.map(paragraph).join('')}</w:body></w:document>`),
    'word/media/photo.png': new Uint8Array(1000),
  });
}

const base64 = (text: string) => Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n');
const word = (text: string) => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;

/** A letter with an article, and another attached. */
export const emlOf = (lines: readonly string[], attached?: { name: string; body: Uint8Array }): string => [
  `From: ${word('Minh Anh')} <minh.anh@example.org>`, 'To: ban.doc@example.org', `Subject: ${word(lines[0]!)}`, 'Date: Tue, 14 May 2024 08:15:00 +0700', 'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=b1', '',
  '--b1', 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64', '', base64(lines.slice(1).join('\n\n')),
  ...(attached ? ['--b1', `Content-Type: application/octet-stream; name="${attached.name}"`, `Content-Disposition: attachment; filename="${attached.name}"`, 'Content-Transfer-Encoding: base64', '', Buffer.from(attached.body).toString('base64')] : []),
  '--b1--', '',
].join('\r\n');

export const csvOf = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.map((cell) => `"${cell.replace(/"/g, '""')}"`).join(',')).join('\r\n');

/** Chromium prints and stores pages. */
export class Press {
  private constructor(private page: Page) {}
  static async in<T>(browser: Browser, work: (press: Press) => Promise<T>): Promise<T> {
    const context = await browser.newContext();
    const made = await work(new Press(await context.newPage()));
    await context.close();
    return made;
  }
  async pdf(html: string): Promise<Uint8Array> {
    await this.page.setContent(html);
    return this.page.pdf({ format: 'A5' });
  }
  /** With a frame beside the article. */
  async mhtml(html: string): Promise<string> {
    const { page } = this;
    const address = 'https://baosonghong.example/a';
    await page.route(address, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: `${html}<iframe srcdoc="<p>Quảng cáo trong khung</p>"></iframe>` }));
    await page.goto(address);
    await page.frameLocator('iframe').locator('p').waitFor();
    const session = await page.context().newCDPSession(page);
    const { data } = await session.send('Page.captureSnapshot', { format: 'mhtml' });
    await page.unroute(address);
    return data;
  }
  /** Pictures of a page, without a text layer. */
  async scan(html: string): Promise<Uint8Array> {
    const { page } = this;
    await page.setContent(html);
    const picture = (await page.screenshot()).toString('base64');
    await page.setContent(`<img width="600" src="data:image/png;base64,${picture}">`.repeat(2));
    await page.waitForFunction(() => [...document.images].every((i) => i.complete));
    return page.pdf({ format: 'A4' });
  }
}
export const printed = (browser: Browser): Promise<{ pdf: Uint8Array; scan: Uint8Array; mhtml: string }> =>
  Press.in(browser, async (press) => ({
    pdf: await press.pdf(htmlOf(report(3))),
    mhtml: await press.mhtml(htmlOf(report(4))),
    scan: await press.scan(htmlOf(report(3))),
  }));

export function writeAll(folder: string, files: Record<string, string | Uint8Array>): void {
  for (const [name, body] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), body);
  }
}
export const fixture = (name: string): string => readFileSync(`tests/fixtures/${name}`, 'utf8');

/** TCVN3 of some words, for a file that is older than Unicode: "Sáng 14/5, Đại tướng Quách Tự Lâm hội đàm với Trung tướng Sok Veasna tại Hà Nội." */
export const TCVN3 = Buffer.from('S\xB8ng 14/5, \xA7\xB9i t\xAD\xEDng Qu\xB8ch T\xF9 L\xA9m h\xE9i \xAE\xB5m v\xEDi Trung t\xAD\xEDng Sok Veasna t\xB9i H\xB5 N\xE9i.', 'latin1');

/** What a program makes of a document in the fonts of TCVN3 when it takes their bytes for western letters. */
export const MISTAKEN: readonly string[] = [
  'Héi ®µm ViÖt Nam - Campuchia',
  'S¸ng 14/5, §¹i t\xADíng Qu¸ch Tù L©m héi ®µm víi Trung t\xADíng Sok Veasna t¹i Hµ Néi. Hai bªn nhÊt trÝ më réng hîp t¸c ®µo t¹o.',
];
