/**
 * Many articles linked in a worker of a real Chromium, as the package offers it: 10,000 that are made up for the purpose, or as many of the .txt files of a folder that is
 * named. Reading them is not part of what is timed.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { articles } from './articles.mjs';
import { open } from './browser.mjs';

const COUNT = 10_000;
const [folder] = process.argv.slice(2);
const texts = (path) => readdirSync(path, { recursive: true }).filter((name) => name.endsWith('.txt')).sort().slice(0, COUNT).map((name) => readFileSync(`${path}/${name}`, 'utf8'));
const all = folder ? texts(folder) : articles(COUNT);

/** The most memory that any process of a page has held so far, in MB; on Linux. */
async function peak(page) {
  const { processInfo } = await (await page.context().browser().newBrowserCDPSession()).send('SystemInfo.getProcessInfo');
  const held = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => {
    try {
      return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))[1]) / 1000;
    } catch {
      return NaN;
    }
  });
  return Math.max(...held);
}

await open(async (page, url) => {
  const types = { js: 'text/javascript', wasm: 'application/wasm' };
  await page.route('**/pkg/*', (route) => {
    const name = new URL(route.request().url()).pathname.split('/').pop();
    return route.fulfill({ body: readFileSync(`pkg/${name}`), contentType: types[name.split('.').pop()] });
  });
  await page.route('**/bench.html', (route) => route.fulfill({ body: '<!doctype html>', contentType: 'text/html' }));
  await page.goto(`${url}bench.html`);
  const bytes = await page.evaluate(async (texts) => {
    const { default: init, analyzeBytes } = await import('/pkg/bienban.js');
    await init();
    globalThis.documents = texts.map((text, k) => analyzeBytes(text, { id: String(k) }));
    return globalThis.documents.reduce((sum, d) => sum + d.length, 0);
  }, all);
  const before = await peak(page);

  const linked = await page.evaluate(async () => {
    const { link } = await import('/pkg/link.js');
    const { documents } = globalThis;
    const tenth = documents.slice(0, documents.length / 10);
    await link(tenth);
    const began = performance.now();
    await link(tenth);
    const small = performance.now() - began;
    const told = [];
    const start = performance.now();
    const corpus = await link(documents, { onProgress: (done) => told.push([done, performance.now() - start]) });
    return { ms: performance.now() - start, small, told, meetings: corpus.meetings.length, reports: corpus.meetings.reduce((sum, m) => sum + m.reports.length, 0), conflicts: corpus.conflicts.length };
  });
  const after = await peak(page);

  const stopped = await page.evaluate(async () => {
    const { link } = await import('/pkg/link.js');
    const stop = new AbortController();
    let at = 0;
    let asked = 0;
    const onProgress = (done, total) => {
      at = done;
      if (done >= total / 2 && !asked) setTimeout(() => ((asked = performance.now()), stop.abort()));
    };
    const why = await link(globalThis.documents, { signal: stop.signal, onProgress }).catch((error) => error.name);
    return { why, at, ms: performance.now() - asked };
  });
  await page.waitForTimeout(500);
  const workers = page.workers().length;

  // As the page does: all that is there, then one article more, each time the first meetings.
  const kept = await page.evaluate(async () => {
    const { Register } = await import('/pkg/link.js');
    const long = [];
    new PerformanceObserver((list) => long.push(...list.getEntries().map((e) => e.duration))).observe({ type: 'longtask' });
    const register = new Register();
    const all = globalThis.documents.map((document) => ({ document }));
    for (let at = 0; at < all.length - 1; at += 64) await register.change({ add: all.slice(at, Math.min(at + 64, all.length - 1)) });
    const timed = async (work) => {
      const start = performance.now();
      await work();
      return performance.now() - start;
    };
    const first = await timed(() => register.page(0, 30));
    const other = await timed(() => register.page(30, 30));
    const more = await timed(async () => (await register.change({ add: all.slice(-1) }), register.page(0, 30)));
    await new Promise((resolve) => setTimeout(resolve, 300));
    register.end();
    return { first, other, more, longest: Math.max(0, ...long) };
  });

  const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`;
  const [taken] = linked.told.at(-1).slice(1);
  console.log(`${all.length} articles, ${(bytes / 1e6).toFixed(0)} MB of documents: ${linked.meetings} meetings of ${linked.reports} reports, ${linked.conflicts} conflicts`);
  console.log(`linked in ${seconds(linked.ms)}: taken in after ${seconds(taken)}, told ${linked.told.length} times how far it was; a tenth of them in ${seconds(linked.small)}`);
  console.log(`memory of the page's process: ${before.toFixed(0)} MB with the documents, at most ${after.toFixed(0)} MB when they were linked`);
  console.log(`stopped at ${stopped.at}: ${stopped.why} ${stopped.ms.toFixed(0)} ms after it was asked, ${workers} workers left`);
  console.log(`in a register that stays: first page ${seconds(kept.first)}, another ${kept.other.toFixed(0)} ms, first again with one article more ${seconds(kept.more)}; longest task of the page ${kept.longest.toFixed(0)} ms`);
  if (stopped.why !== 'AbortError' || workers) process.exit(1);
});
