/**
 * Speed of the module in a worker of a real Chromium, over every eighth article of the corpus beside the project, or, without it, over the sample articles.
 * MB are of UTF-8. Each way is timed as the page would see it: one text after another, question to answer.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { open } from './browser.mjs';

const CORPUS = '../../shared/corpus/articles.jsonl.gz';
const SAMPLES = '../tests/articles';

function corpus() {
  const lines = gunzipSync(readFileSync(CORPUS)).toString().trim().split('\n');
  return lines.filter((_, k) => k % 8 === 0).map((line) => JSON.parse(line).text);
}
const samples = () => readdirSync(SAMPLES).map((name) => readFileSync(`${SAMPLES}/${name}`, 'utf8'));

const texts = existsSync(CORPUS) ? corpus() : samples();
const size = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
if (!existsSync(CORPUS)) console.log('no corpus beside the project: the few sample articles are read over and over, and the figures say little');
// Few texts are read again and again until there is something to time.
const rounds = Math.ceil(300_000 / size);

const worker = `
  import { analyzeBytes, initSync } from '/pkg/bienban.js';
  self.onmessage = ({ data }) => {
    const start = performance.now();
    if (data.module) {
      initSync({ module: data.module });
      self.postMessage({ ms: performance.now() - start });
    } else {
      const json = analyzeBytes(data.text);
      self.postMessage({ json, ms: performance.now() - start }, [json.buffer]);
    }
  };`;

await open(async (page, url) => {
  const serve = (path, body, contentType) => page.route(`**/${path}`, (route) => route.fulfill({ body, contentType }));
  await serve('bench.html', '<!doctype html>', 'text/html');
  await serve('bench-worker.js', worker, 'text/javascript');
  await serve('pkg/bienban.js', readFileSync('pkg/bienban.js'), 'text/javascript');
  await serve('pkg/bienban_bg.wasm', readFileSync('pkg/bienban_bg.wasm'), 'application/wasm');
  await page.goto(`${url}bench.html`);
  const { ready, best } = await page.evaluate(
    async ({ texts, rounds }) => {
      const worker = new Worker('/bench-worker.js', { type: 'module' });
      const ask = (message) =>
        new Promise((resolve, reject) => {
          worker.onmessage = ({ data }) => resolve(data);
          worker.onerror = (event) => reject(new Error(event.message));
          worker.postMessage(message);
        });
      const bytes = await (await fetch('/pkg/bienban_bg.wasm')).arrayBuffer();
      const start = performance.now();
      const module = await WebAssembly.compile(bytes);
      const ready = performance.now() - start + (await ask({ module })).ms;
      const utf8 = new TextDecoder();
      const best = { 'analysis to bytes, in the worker': Infinity, 'and handed to the page': Infinity, 'and parsed there into objects': Infinity };
      for (let run = 0; run < 5; run++) {
        const sum = [0, 0, 0];
        for (let round = 0; round < rounds; round++) {
          for (const text of texts) {
            const start = performance.now();
            const { json, ms } = await ask({ text });
            const handed = performance.now();
            JSON.parse(utf8.decode(json));
            sum[0] += ms;
            sum[1] += handed - start;
            sum[2] += performance.now() - start;
          }
        }
        Object.keys(best).forEach((name, k) => (best[name] = Math.min(best[name], sum[k])));
      }
      return { ready, best };
    },
    { texts, rounds },
  );
  console.log(`${texts.length} texts, ${(size / 1e6).toFixed(2)} MB; module ready ${ready.toFixed(0)} ms after its bytes`);
  for (const [name, ms] of Object.entries(best)) console.log(`${((size * rounds) / 1e3 / ms).toFixed(1).padStart(6)} MB/s  ${name}`);
});
