/** A real Chromium before the built page, as `vite preview` serves it. */
import { chromium } from '@playwright/test';
import { preview } from 'vite';

export async function open(run) {
  const server = await preview({ preview: { port: 0, host: 'localhost' }, logLevel: 'error' });
  const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH, args: ['--no-sandbox'] });
  try {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    await run(await context.newPage(), server.resolvedUrls.local[0]);
  } finally {
    await browser.close();
    await server.close();
  }
}
