/**
 * Speed of the module in a worker of a real Chromium, over the sample articles, or over the texts of a folder: `node bench/speed.mjs FOLDER`.
 * MB are of UTF-8. `bytes`: the result stays in one buffer, handed to the page without a copy. `objects`: parsed there.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { open } from './browser.mjs';

const folder = process.argv[2] ?? '../tests/articles';
const LIMIT = 2_000_000;
const texts = [];
let size = 0;
for (const name of readdirSync(folder).sort()) {
  if (size > LIMIT) break;
  texts.push(readFileSync(`${folder}/${name}`, 'utf8'));
  size += Buffer.byteLength(texts.at(-1));
}
// Few texts are read again and again until there is something to time.
const rounds = Math.ceil(300_000 / size);

const worker = `
  import { analyze, analyzeBytes, initSync } from '/pkg/bienban.js';
  self.onmessage = ({ data }) => {
    if (data.module) {
      const start = performance.now();
      initSync({ module: data.module });
      self.postMessage(performance.now() - start);
    } else if (data.bytes) {
      const result = analyzeBytes(data.text);
      self.postMessage(result, [result.buffer]);
    } else {
      self.postMessage(analyze(data.text));
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
      const ready = performance.now() - start + (await ask({ module }));
      const decoder = new TextDecoder();
      const ways = {
        bytes: (text) => ask({ text, bytes: true }),
        'objects, parsed in the page': async (text) => JSON.parse(decoder.decode(await ask({ text, bytes: true }))),
        'objects, cloned from the worker': (text) => ask({ text }),
      };
      const best = {};
      for (let run = 0; run < 8; run++) {
        for (const [name, way] of Object.entries(ways)) {
          const start = performance.now();
          for (let round = 0; round < rounds; round++) for (const text of texts) await way(text);
          best[name] = Math.min(best[name] ?? Infinity, performance.now() - start);
        }
      }
      return { ready, best };
    },
    { texts, rounds },
  );
  console.log(`${texts.length} texts, ${(size / 1e6).toFixed(2)} MB; module ready after ${ready.toFixed(0)} ms`);
  for (const [name, ms] of Object.entries(best)) console.log(`${((size * rounds) / 1e3 / ms).toFixed(1).padStart(6)} MB/s  ${name}`);
});
