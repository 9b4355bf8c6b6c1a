/** The package as other pages embed it: its files as they are, no bundler between. */
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { talks } from './linked';

test.use({ serviceWorkers: 'block' });

type Link = typeof import('../pkg/link.js');
type Read = typeof import('../pkg/bienban.js');

/** An empty page with the articles in it, read. */
async function embed(page: Page): Promise<void> {
  await page.route('**/embed.html', (route) => route.fulfill({ body: '<!doctype html>', contentType: 'text/html' }));
  await page.route('**/pkg/*', (route) => {
    const name = new URL(route.request().url()).pathname.split('/').pop()!;
    return route.fulfill({ body: readFileSync(`pkg/${name}`), contentType: name.endsWith('.wasm') ? 'application/wasm' : 'text/javascript' });
  });
  await page.goto('./embed.html');
  await page.evaluate(async (texts) => {
    const read: Read = await import(`${location.origin}/pkg/bienban.js`);
    await read.default();
    Object.assign(globalThis, { documents: texts.map((text, k) => (k % 2 ? read.analyzeBytes(text, { id: `a${k}` }) : read.analyze(text, { id: `a${k}` }))) });
  }, talks.map((a) => a.body));
}
type Documents = { documents: Parameters<Link['link']>[0] };

test('link() gives the register, and tells how far it is', async ({ page }) => {
  await embed(page);
  const { corpus, told } = await page.evaluate(async () => {
    const { link }: Link = await import(`${location.origin}/pkg/link.js`);
    const told: [number, number][] = [];
    return { corpus: await link((globalThis as unknown as Documents).documents, { onProgress: (...at) => told.push(at) }), told };
  });
  expect(corpus.schema).toBe('bienban-corpus/1');
  expect(corpus.meetings.map((m) => m.reports.length).sort()).toContain(3);
  expect(told.at(-1)).toEqual([3, 3]);
  await expect.poll(() => page.workers().length).toBe(0);
});

test('link() is stopped by its signal', async ({ page }) => {
  await embed(page);
  const said = await page.evaluate(async () => {
    const { link }: Link = await import(`${location.origin}/pkg/link.js`);
    const { documents } = globalThis as unknown as Documents;
    const stop = new AbortController();
    const before = await link(documents, { signal: AbortSignal.abort(new Error('before')) }).catch((e: Error) => e.message);
    const during = await link(documents, { signal: stop.signal, onProgress: () => stop.abort() }).catch((e: Error) => e.name);
    const broken = await link([new Uint8Array([123])]).catch((e: Error) => e.message);
    return { before, during, broken };
  });
  expect(said).toMatchObject({ before: 'before', during: 'AbortError' });
  expect(said.broken).toContain('EOF');
  await expect.poll(() => page.workers().length).toBe(0);
});

test('a register takes articles in and out', async ({ page }) => {
  await embed(page);
  const seen = await page.evaluate(async () => {
    const { Register }: Link = await import(`${location.origin}/pkg/link.js`);
    const bytes = (d: unknown) => (d instanceof Uint8Array ? d : new TextEncoder().encode(JSON.stringify(d)));
    const add = [...(globalThis as unknown as Documents).documents].map((d, k) => ({ document: bytes(d), id: `x${k}` }));
    const register = new Register();
    await register.change({ add });
    const all = await register.page(0, 1);
    await register.change({ remove: ['x1', 'x2'] });
    const one = await register.page(0, 10);
    register.end();
    const after = await register.page(0, 1).catch((e: Error) => e.name);
    return { all, one, after };
  });
  expect(seen.all).toMatchObject({ articles: 3, disagreeing: 1 });
  expect(seen.all.meetings).toHaveLength(1);
  expect(seen.all.total).toBeGreaterThan(1);
  expect(seen.one).toMatchObject({ articles: 1, disagreeing: 0, conflicts: [] });
  expect(seen.one.documents.map((d) => d.id)).toEqual(['x0']);
  expect(seen.after).toBe('AbortError');
});
