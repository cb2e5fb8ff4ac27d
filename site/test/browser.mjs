// One Chromium for a test file, and pages that remember everything a visitor should never see.
import { existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from './server.mjs';

export const executable = process.env.CHROMIUM ?? '/usr/bin/chromium';
export const hasChromium = existsSync(executable);
const screens = fileURLToPath(new URL('../.cache/screens/', import.meta.url));

export const views = {
  light: { colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  dark: { colorScheme: 'dark', viewport: { width: 1280, height: 900 } },
  phone: { colorScheme: 'light', viewport: { width: 390, height: 844 }, hasTouch: true },
};

export async function startBrowser() {
  const server = await serve();
  const browser = await chromium.launch({
    executablePath: executable,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

  /** A page in a context of its own. `faults` fills with errors and violations; `close` fails when there are some. */
  async function open(path, view = 'light', options = {}) {
    const context = await browser.newContext({ ...views[view], ...options });
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.url });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const faults = [];
    page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`);
    });
    page.on('requestfailed', (request) => {
      // What the browser drops on the way to the next page is no fault.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED')
        faults.push(`failed: ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
    });
    await page
      .exposeFunction('reportViolation', (text) => faults.push(`policy: ${text}`))
      .catch(() => {});
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) => {
        globalThis.reportViolation(`${event.violatedDirective} ${event.blockedURI}`);
      });
    });
    await page.goto(`${server.url}${path}`, { waitUntil: 'networkidle' });
    return {
      page,
      faults,
      async shot(name, fullPage = true) {
        mkdirSync(screens, { recursive: true });
        await page.screenshot({ path: `${screens}${name}.png`, fullPage });
      },
      /** `isStrict` is false after a step failed: its own error says more. */
      async close(isStrict = true) {
        await context.close();
        if (isStrict && faults.length > 0) throw new Error(faults.join('\n'));
      },
    };
  }

  return {
    open,
    server,
    async close() {
      await browser.close();
      server.close();
    },
  };
}
