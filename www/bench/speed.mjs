/**
 * Speed of the module in a worker of a real Chromium: over the .txt files of a folder that is named, else every eighth article of the corpus beside the project, else the
 * sample articles over and over. MB are of UTF-8; of many texts a sample is read, spread over all of them. Each way is timed as the page would see it: one text after
 * another, question to answer. The best of ten runs counts: the browser compiles what is called often anew, and the first ones are up to half as fast.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { open } from './browser.mjs';

const CORPUS = '../../shared/corpus/articles.jsonl.gz';
const SAMPLES = '../tests/articles';
/** As much as this is read in one run, in bytes of UTF-8. */
const ENOUGH = 2_000_000;

const bytes = (list) => list.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
const folder = (path) => readdirSync(path).filter((name) => name.endsWith('.txt')).sort().map((name) => readFileSync(`${path}/${name}`, 'utf8'));
const corpus = () => gunzipSync(readFileSync(CORPUS)).toString().trim().split('\n').map((line) => JSON.parse(line).text);

/** Few texts come again and again, in a new order each time, of many every so-manieth is taken. */
function enough(all) {
  const step = Math.max(1, Math.floor(bytes(all) / ENOUGH));
  const texts = all.filter((_, k) => k % step === 0);
  const size = bytes(texts);
  if (size === 0) throw new Error('there is no text to read');
  const rounds = Math.ceil(ENOUGH / 2 / size);
  return Array.from({ length: rounds }, (_, round) => [...texts.slice(round % texts.length), ...texts.slice(0, round % texts.length)]).flat();
}

const named = process.argv[2];
if (!named && !existsSync(CORPUS)) console.log('no folder named and no corpus beside the project: the few sample articles are read over and over');
const texts = enough(named ? folder(named) : existsSync(CORPUS) ? corpus() : folder(SAMPLES));
const size = bytes(texts);

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
    async (texts) => {
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
      for (let run = 0; run < 10; run++) {
        const sum = [0, 0, 0];
        for (const text of texts) {
          const start = performance.now();
          const { json, ms } = await ask({ text });
          const handed = performance.now();
          JSON.parse(utf8.decode(json));
          sum[0] += ms;
          sum[1] += handed - start;
          sum[2] += performance.now() - start;
        }
        Object.keys(best).forEach((name, k) => (best[name] = Math.min(best[name], sum[k])));
      }
      return { ready, best };
    },
    texts,
  );
  console.log(`${texts.length} texts, ${(size / 1e6).toFixed(2)} MB; module ready ${ready.toFixed(0)} ms after its bytes`);
  for (const [name, ms] of Object.entries(best)) console.log(`${(size / 1e3 / ms).toFixed(1).padStart(6)} MB/s  ${name}`);
});
