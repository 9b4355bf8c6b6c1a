/** What the module and the first load of the page weigh in brotli, against their budgets. */
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { open } from './browser.mjs';

const BUDGET = { module: 350_000, load: 500_000 };
const weigh = (bytes) => brotliCompressSync(bytes).length;
const kilobytes = (n) => `${(n / 1000).toFixed(0)} kB`;

const module = weigh(readFileSync('pkg/bienban_bg.wasm'));
let load = 0;
await open(async (page, url) => {
  const bodies = [];
  page.on('response', (response) => bodies.push(response.body()));
  await page.goto(url, { waitUntil: 'networkidle' });
  for (const body of await Promise.all(bodies)) load += weigh(body);
});

console.log(`module ${kilobytes(module)} of ${kilobytes(BUDGET.module)}, first load ${kilobytes(load)} of ${kilobytes(BUDGET.load)} (brotli)`);
if (module > BUDGET.module || load > BUDGET.load) process.exit(1);
if (load < module) throw new Error('the first load does not hold the module: it was not measured');
