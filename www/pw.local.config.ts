import { defineConfig } from '@playwright/test';

/** Over the built page, as `vite preview` serves it: with the headers of a real host. */
export default defineConfig({
  testDir: 'tests',
  fullyParallel: true,
  workers: 2,
  reporter: [['list']],
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: 'http://localhost:4187/',
    locale: 'vi-VN',
    viewport: { width: 1280, height: 800 },
    launchOptions: { executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium', args: ['--no-sandbox'] },
  },
  webServer: { command: 'vite preview --host localhost --port 4187 --strictPort', url: 'http://localhost:4187/', reuseExistingServer: false },
});
