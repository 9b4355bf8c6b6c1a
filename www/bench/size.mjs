/** What the modules and the first load of the page weigh in brotli, against their budgets. */
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { open } from './browser.mjs';

const weigh = (bytes) => brotliCompressSync(bytes).length;
const kilobytes = (n) => `${(n / 1000).toFixed(0)} kB`;

const [reading, linking, files] = ['bienban', 'bienban_link', 'bienban_reader'].map((name) => weigh(readFileSync(`pkg/${name}_bg.wasm`)));
let load = 0;
let late = false;
await open(async (page, url) => {
  const bodies = [];
  page.on('response', (response) => {
    bodies.push(response.body());
    late ||= /link|reader/.test(response.url());
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  for (const body of await Promise.all(bodies)) load += weigh(body);
});

const weights = [['module', reading, 350_000], ['first load', load, 500_000], ['linking module', linking, 260_000], ['files module', files, 265_000]];
console.log(`${weights.map(([name, weight, budget]) => `${name} ${kilobytes(weight)} of ${kilobytes(budget)}`).join(', ')} (brotli)`);
if (weights.some(([, weight, budget]) => weight > budget)) process.exit(1);
if (load < reading) throw new Error('the first load does not hold the module: it was not measured');
if (late) throw new Error('the first load holds a module for later');
