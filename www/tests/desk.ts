/** The page in a test: what it says, what it asks for, and whether it broke its own rules. */
import { readFileSync } from 'node:fs';
import { test as base, expect, type Page } from '@playwright/test';

export const sample = (name: string): string => readFileSync(`src/samples/${name}.txt`, 'utf8');

interface Fixtures {
  desk: Page;
  /** Lets requests fail from now on, until the function that it gives is called; what the console says of them is no fault of the page. */
  away(files: RegExp): Promise<() => Promise<void>>;
  /** Lets requests wait from now on, until the function that it gives is called. */
  held(files: RegExp): Promise<() => void>;
  /** All that were let fail. */
  missing: RegExp[];
}
/** Every test watches: no error, no violation of the content security policy, no request but for the build's own files. */
export const test = base.extend<Fixtures>({
  missing: async ({}, use) => use([]),
  away: async ({ context, missing }, use) => use(async (files) => {
    missing.push(files);
    await context.route(files, (route) => route.abort());
    return () => context.unroute(files);
  }),
  held: async ({ context }, use) => use(async (files) => {
    let release = (): void => {};
    const gate = new Promise<void>((resolve) => (release = resolve));
    await context.route(files, async (route) => (await gate, route.continue()));
    return release;
  }),
  desk: async ({ page, context, baseURL, missing }, use) => {
    const wrong: string[] = [];
    const asked: { method: string; url: string; body: string | null }[] = [];
    context.on('request', (r) => asked.push({ method: r.method(), url: r.url(), body: r.postData() }));
    page.on('pageerror', (e) => wrong.push(e.message));
    page.on('console', (m) => m.type() === 'error' && !missing.some((files) => files.test(m.location().url)) && wrong.push(`${m.text()} ${m.location().url}`));
    page.on('dialog', (d) => void (wrong.push(`dialog: ${d.message()}`), d.dismiss()));
    await hearViolations(page);
    await visit(page);
    await use(page);
    const { files } = JSON.parse(readFileSync('dist/manifest.json', 'utf8')) as { files: string[] };
    const allowed = new Set(files.map((f) => new URL(f, baseURL).href));
    for (const { method, url, body } of asked) {
      if (url.startsWith('blob:')) continue; // the download, made in the page
      expect(`${method} ${allowed.has(url) ? 'listed' : url} ${body}`).toBe('GET listed null');
    }
    expect(wrong).toEqual([]);
  },
});
export { expect };

/** What the policy stops is an error of the console: in the page, and in its workers, which tell nobody else. */
export async function hearViolations(page: Page): Promise<void> {
  const listen = () => addEventListener('securitypolicyviolation', (e) => console.error(`CSP: ${(e as SecurityPolicyViolationEvent).violatedDirective} ${(e as SecurityPolicyViolationEvent).blockedURI} ${(e as SecurityPolicyViolationEvent).sample}`));
  page.on('worker', (worker) => void worker.evaluate(listen).catch(() => {})); // it may be gone already
  await page.addInitScript(listen);
}

/** Opens the page, and waits until it is there: its language comes by itself. */
export async function visit(page: Page): Promise<void> {
  await page.goto('./');
  await expect(page.locator('bb-header .head')).toBeAttached();
}

export async function open(page: Page, name: string): Promise<void> {
  await page.locator(`[data-sample="${name}"]`).click();
  await read(page);
}
/** Turns to an article of the list, until it is in view. */
export async function show(page: Page, name: string): Promise<void> {
  await page.locator('.docs-name').click();
  // By its name, not by what stands beside it.
  await page.locator('#docs-list .docs-item', { has: page.locator('.docs-title', { hasText: name }) }).first().click();
  await expect(page.locator('.docs-name .docs-title')).toContainText(name);
}
/** Waits until the minutes are there. */
export const read = (page: Page) => expect(page.locator('.ledger-body')).toBeAttached();

export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((t) => {
    const data = new DataTransfer();
    data.setData('text/plain', t);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}

export async function drop(page: Page, files: { name: string; body: string | number[] }[]): Promise<void> {
  await page.evaluate((list) => {
    const data = new DataTransfer();
    for (const { name, body } of list) data.items.add(new File([typeof body === 'string' ? body : new Uint8Array(body)], name));
    for (const type of ['dragenter', 'dragover', 'drop']) document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
  }, files);
}

/** A drop as the system makes it: files and folders by their paths. */
export async function dropPaths(page: Page, paths: string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: paths, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
}

interface Traced { name: string; ph: string; pid: number; tid: number; ts: number; dur?: number; tdur?: number; args: { name?: string; chrome_mojo_event_info?: { mojo_interface_tag?: string } } }
/**
 * The longest task of the page's own thread while something is done, in milliseconds of processor time, which does not depend on what else the machine does. What the test
 * itself asks of the page is none of the page's.
 */
export async function longest(page: Page, work: () => Promise<void>): Promise<number> {
  const browser = page.context().browser()!;
  await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-toplevel', '__metadata'] });
  await work();
  const { traceEvents: all } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: Traced[] };
  const pages = new Set(all.filter((e) => e.name === 'thread_name' && e.args.name === 'CrRendererMain').map((e) => `${e.pid} ${e.tid}`));
  const mine = all.filter((e) => e.ph === 'X' && pages.has(`${e.pid} ${e.tid}`));
  const asked = mine.filter((e) => e.args.chrome_mojo_event_info?.mojo_interface_tag?.startsWith('blink.mojom.DevTools'));
  const within = (e: Traced, task: Traced) => e.pid === task.pid && e.ts >= task.ts && e.ts <= task.ts + (task.dur ?? 0);
  const tasks = mine.filter((e) => e.name === 'ThreadControllerImpl::RunTask' && e.tdur !== undefined && !asked.some((a) => within(a, e)));
  const most = Math.max(...tasks.map((e) => e.tdur! / 1000));
  expect(most).toBeGreaterThan(0); // a trace without tasks, or without their times, has measured nothing
  return most;
}

/**
 * How much slower than a machine of the office this one draws at the moment, 1 to 4: a bound in milliseconds is meant for that, and machines that run tests are slower and
 * shared. Known by one list, put into the page and laid out, which takes `DRAWN` milliseconds there; the middle one of some tries counts.
 */
export async function slowness(page: Page): Promise<number> {
  const draw = () => page.evaluate(() => new Promise<void>((done) => setTimeout(() => {
    const list = document.createElement('div');
    document.body.append(list);
    for (let k = 0; k < 1500; k++) {
      const row = document.createElement('p');
      row.textContent = `Bộ trưởng ${k} hội đàm tại Hà Nội`;
      list.append(row);
    }
    void list.offsetHeight;
    list.remove();
    done();
  })));
  const tries: number[] = [];
  for (let k = 0; k < 5; k++) tries.push(await longest(page, draw));
  return Math.min(4, Math.max(1, tries.sort((a, b) => a - b)[2]! / DRAWN));
}
const DRAWN = 33;

/** The words that a highlight marks, once the page has drawn what was done last: views render once a frame. */
export const marked = (page: Page, name = 'source-now'): Promise<string> =>
  page.evaluate(async (n) => {
    for (let k = 0; k < 2; k++) await new Promise(requestAnimationFrame);
    return [...(CSS.highlights.get(n) ?? [])].map((r) => r.toString()).join('|');
  }, name);

/** Selects words of the article, as somebody would with the mouse, and opens what they may become. */
export async function select(page: Page, words: string): Promise<void> {
  await page.locator('.text').evaluate((text, w) => {
    const whole = text.textContent!;
    const from = whole.indexOf(w);
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let n = 0, node = walker.nextNode(); node; n += node.textContent!.length, node = walker.nextNode()) {
      const size = node.textContent!.length;
      if (from >= n && from < n + size) range.setStart(node, from - n);
      if (from + w.length > n && from + w.length <= n + size) range.setEnd(node, from + w.length - n);
    }
    getSelection()!.removeAllRanges();
    getSelection()!.addRange(range);
    text.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
  }, words);
  await page.locator('.sheet.edit [data-expand]').click();
}
