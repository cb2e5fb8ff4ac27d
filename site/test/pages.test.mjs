// What every page must be: without a dead link, without a fault in light, dark and on a phone, readable without script.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { hasChromium, startBrowser, views } from './browser.mjs';
import { dist } from './server.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const REPOSITORY = 'https://github.com/isoclerk/isoclerk';
const pages = readdirSync(dist, { recursive: true })
  .filter((file) => file.endsWith('.html') && file !== '404.html')
  .map((file) => file.replaceAll('\\', '/'))
  .sort();
const html = new Map(pages.map((page) => [page, readFileSync(join(dist, page), 'utf8')]));
const idsOf = (page) =>
  new Set([...html.get(page).matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
const unescaped = (text) => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"');
const linksOf = (page) =>
  [...html.get(page).matchAll(/\s(?:href|src|srcset)="([^"]+)"/g)].map(([, link]) =>
    unescaped(link),
  );

/** What a link of a page leads to, or what is wrong with it. */
function fault(page, link) {
  if (link.startsWith(`${REPOSITORY}/`)) {
    const file = /\/(?:blob|tree)\/main\/([^#?]+)/.exec(link)?.[1];
    return file && !existsSync(join(root, decodeURI(file)))
      ? 'no such file in the repository'
      : null;
  }
  if (/^(https?:|data:|mailto:)/.test(link)) return null;
  const [path = '', hash = ''] = link.split('#');
  let target =
    path === '' ? page : posix.join('/', path.startsWith('/') ? '' : dirname(page), path).slice(1);
  if (target === '' || target.endsWith('/') || target === '.')
    target = `${target.replace(/^\.$/, '')}index.html`;
  if (!existsSync(join(dist, target))) return `no such file: ${target}`;
  const isTool = target.startsWith('playground/');
  if (hash && html.has(target) && !isTool && !idsOf(target).has(decodeURIComponent(hash)))
    return 'no such place';
  return null;
}

describe('links', () => {
  test('lead somewhere, on every page', () => {
    assert.ok(pages.length > 35, `${pages.length} pages`);
    const faults = pages.flatMap((page) =>
      [...new Set(linksOf(page))].flatMap((link) => {
        const wrong = fault(page, link);
        return wrong ? [`${page}: ${link}: ${wrong}`] : [];
      }),
    );
    assert.deepEqual(faults, []);
  });

  test('to nothing are noticed', () => {
    assert.equal(fault('index.html', '/docs/none.html'), 'no such file: docs/none.html');
    assert.equal(fault('docs/errors.html', '#none'), 'no such place');
    assert.equal(
      fault('index.html', `${REPOSITORY}/blob/main/none.md`),
      'no such file in the repository',
    );
  });
});

describe('texts', () => {
  test('for a search engine stand on every page, each its own', () => {
    const of = (pattern) => pages.map((page) => [page, pattern.exec(html.get(page))?.[1] ?? '']);
    const titles = of(/<title>([^<]+)<\/title>/);
    const descriptions = of(/<meta name="description" content="([^"]+)"/);
    assert.deepEqual(
      titles.filter(([, text]) => text.length < 10),
      [],
    );
    assert.deepEqual(
      descriptions.filter(([page, text]) => text.length < 40 && !page.startsWith('api/')),
      [],
    );
    assert.equal(new Set(titles.map(([, text]) => text)).size, pages.length);
    assert.match(readFileSync(join(dist, 'sitemap.xml'), 'utf8'), /guides\/nextjs\.html/);
  });

  test('have every error code', () => {
    const isoclerkErrorCodes = codesOf();
    assert.ok(isoclerkErrorCodes.length > 25);
    const page = html.get('docs/errors.html');
    assert.deepEqual(
      isoclerkErrorCodes.filter((code) => !page.includes(`id="${code.toLowerCase()}"`)),
      [],
    );
  });

  test('have every page of docs/, and an API page for every entry', () => {
    const docs = readdirSync(join(root, 'docs')).filter((file) => file.endsWith('.md'));
    assert.deepEqual(
      docs.filter((file) => !html.has(`docs/${file.replace(/md$/, 'html')}`)),
      [],
    );
    const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const entries = Object.keys(exports).filter(
      (name) => name !== '.' && name !== './package.json',
    );
    assert.deepEqual(
      entries.filter((name) => !html.has(`api/${name.slice(2)}.html`)),
      [],
    );
  });

  test('live by a policy that allows no connection', () => {
    const without = pages.filter(
      (page) => !/Content-Security-Policy" content="[^"]*connect-src 'none'/.test(html.get(page)),
    );
    assert.deepEqual(without, []);
  });
});

/** Codes as the source lists them. */
function codesOf() {
  const text = readFileSync(join(root, 'src/errors.ts'), 'utf8');
  return [...text.matchAll(/^ {2}'(ISOCLERK_\w+)'/gm)].map(([, code]) => code);
}

describe('in a browser', { skip: hasChromium ? false : 'no chromium' }, () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  let browser;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser.close());

  /** Violations of axe, as `rule: element`. */
  async function violations(page) {
    await page.evaluate(axe);
    return page.evaluate(async () => {
      const found = await globalThis.axe.run(document, { resultTypes: ['violations'] });
      return found.violations.flatMap(({ id, nodes }) =>
        nodes
          .slice(0, 5)
          .map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
      );
    });
  }

  const places = {
    home: '/',
    guide: '/guides/nextjs.html',
    reference: '/docs/claims.html',
    errors: '/docs/errors.html',
    api: '/api/keys.html',
    budget: '/playground/',
    token: '/playground/#token',
    payload: '/playground/#payload',
    user: '/playground/#user',
  };

  const steps = {
    async budget(page) {
      await page.getByLabel('Example template').selectOption({ label: 'With mistakes' });
      await page.getByLabel('Example user').selectOption({ label: 'Metadata that grew' });
      await page.getByLabel('An organization is active').check();
      await page.getByText('The worst case over all users').click();
      await page.locator('.worst-case .verdict').waitFor();
      await page.getByLabel('Claims template').first().focus();
      await page.locator('.cm-content').waitFor();
    },
    async token(page) {
      const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
      const jwt = [
        part({ alg: 'RS256' }),
        part({ sub: 'user_1', plan: 'pro' }),
        'A'.repeat(342),
      ].join('.');
      await page.getByLabel('Session token or JWT').fill(jwt);
      await page.getByText('Claims by size').waitFor();
    },
    async payload(page) {
      await page
        .getByLabel('Example payload')
        .selectOption({ label: 'Billing, before 2025-11-10' });
      await page.getByText('Migrated to 2025-11-10').waitFor();
    },
    async user(page) {
      await page.getByLabel('Example user').selectOption({ label: 'JSON copy of currentUser()' });
      await page.getByText('normalizeUser(user)').waitFor();
    },
  };

  for (const view of Object.keys(views)) {
    for (const [name, path] of Object.entries(places)) {
      test(`${name} is accessible and without a fault: ${view}`, async () => {
        const { page, shot, close } = await browser.open(path, view);
        await steps[name]?.(page);
        const found = await violations(page);
        await shot(`${name}-${view}`, true);
        const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.deepEqual(found, []);
        assert.ok(width <= 0, `nothing sticks out, ${width} px`);
        await close();
      });
    }
  }

  test('the search finds a page', async () => {
    const { page, close } = await browser.open('/');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.locator('input[type=search]').fill('handshake');
    await page.getByRole('option').first().waitFor();
    await page.getByRole('option').first().click();
    await page.waitForURL(/\.html/);
    await close();
  });

  test('pages read well without script, and lead to each other', async () => {
    const { page, faults, close } = await browser.open('/docs/claims.html', 'phone', {
      javaScriptEnabled: false,
    });
    assert.ok(await page.getByRole('heading', { name: 'Token budgets' }).isVisible());
    assert.ok(await page.getByText('How large a Clerk session token gets').first().isVisible());
    const menu = page.getByRole('navigation', { name: 'All pages' });
    await menu.getByRole('link', { name: 'Errors' }).click();
    assert.match(page.url(), /docs\/errors\.html$/);
    await page.goto(`${browser.server.url}/playground/`);
    assert.ok(await page.locator('main.plain').isVisible());
    // Scripts are announced in the page, and not loaded.
    assert.deepEqual(
      faults.filter((text) => !/^failed: .*\.js$/.test(text)),
      [],
    );
    await close(false);
  });

  test('the playground works by keyboard', async () => {
    const { page, close } = await browser.open('/playground/');
    await page.keyboard.press('Tab');
    assert.equal(
      await page.evaluate(() => document.activeElement?.textContent?.trim()),
      'Skip to content',
    );
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H1');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.locator('.cm-content').waitFor();
    await page.keyboard.press('Tab');
    const isOut = await page.evaluate(() => !document.activeElement?.closest('.cm-editor'));
    assert.ok(isOut, 'Tab leaves the editor');
    const row = page.getByRole('button', { name: 'email', exact: true });
    await row.focus();
    assert.equal(await page.locator('.segment.is-active').getAttribute('data-claim'), 'email');
    await page.keyboard.press('Enter');
    assert.equal(await row.getAttribute('aria-pressed'), 'true');
    await close();
  });
});
