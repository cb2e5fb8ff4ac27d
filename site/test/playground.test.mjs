// The playground by clicking and typing, as a person would.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { predictToken } from '../../dist/claims/index.js';
import { startBrowser } from './browser.mjs';

const cli = fileURLToPath(new URL('../../dist/cli/bin.js', import.meta.url));
let browser;
let folder;
before(async () => {
  browser = await startBrowser();
  folder = mkdtempSync(join(tmpdir(), 'playground-'));
});
after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** Runs a test on a page, and fails on any error, warning or violation of the policy. */
const on = (path, steps, view) => async () => {
  const opened = await browser.open(path, view);
  let isDone = false;
  try {
    await steps(opened.page, opened);
    isDone = true;
  } finally {
    await opened.close(isDone);
  }
};

const verdict = (page) => page.locator('.outputs > .report > .verdict').first();
const lengthOf = async (page) => Number(await verdict(page).getAttribute('data-length'));
const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());

/** Types a template as a person would, over the one that stands there. */
async function typeTemplate(page, text) {
  const field = page.getByLabel('Claims template');
  await field.first().click();
  await page.locator('.cm-content').waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}

/** Pastes what a copy button gave into a shell, with the built command in place of npx. */
function runCopied(command) {
  const script = command.replace('npx isoclerk', `${process.execPath} ${cli}`);
  let out;
  try {
    out = execFileSync('bash', ['-c', `${script} --json`], { cwd: folder, encoding: 'utf8' });
  } catch (error) {
    out = error.stdout; // exit code 1 is a finding
  }
  return JSON.parse(out);
}

describe('the token budget', () => {
  test(
    'says that the first example fits',
    on('/playground/', async (page) => {
      assert.match(await verdict(page).innerText(), /Fits\s+971 of 4,096 bytes/);
      const user = JSON.parse(await page.getByLabel('User', { exact: true }).inputValue());
      const template = await page.getByLabel('Claims template').inputValue();
      assert.equal(await lengthOf(page), predictToken(template, { user }).tokenLength);
    }),
  );

  test(
    'looks over the limit when it is',
    on('/playground/', async (page, { shot }) => {
      await page.getByLabel('Example template').selectOption({ label: 'Whole metadata' });
      await page.getByLabel('Example user').selectOption({ label: 'Metadata that grew' });
      assert.match(await verdict(page).innerText(), /Over\s+5,\d+ of 4,096 bytes: 1,\d+ too many/);
      assert.equal(await page.locator('.bar.is-over').count(), 1);
      const bar = await page.locator('.bar').boundingBox();
      const excess = await page.locator('.bar > .excess').boundingBox();
      const mark = await page.locator('.bar > .mark.error').boundingBox();
      assert.ok(excess.width > bar.width * 0.15, 'what is too much is hatched');
      assert.ok(Math.abs(mark.x - excess.x) < 4, 'from the limit on');
      await shot('over');
    }),
  );

  test(
    'lights a claim up on the bar, in the table and in the template',
    on('/playground/', async (page) => {
      const row = page.getByRole('button', { name: 'email', exact: true });
      await row.hover();
      assert.equal(await page.locator('.segment.is-active').getAttribute('data-claim'), 'email');
      await page.locator('.segment[data-claim="name"]').click();
      const chosen = page.getByRole('button', { name: 'name', exact: true });
      assert.equal(await chosen.getAttribute('aria-pressed'), 'true');
      await typeTemplate(page, '{\n  "a": 1,\n  "name": "x"\n}');
      await page.getByRole('button', { name: 'a', exact: true }).click();
      const line = await page.locator('.cm-line', { hasText: '"a": 1' }).boundingBox();
      const selection = await page.locator('.cm-selectionBackground').first().boundingBox();
      assert.ok(Math.abs(line.y - selection.y) < 6, 'its line is selected');
    }),
  );

  test(
    'completes shortcodes, those of the sample user too',
    on('/playground/', async (page) => {
      await typeTemplate(page, '{ "t": "');
      await page.keyboard.type('{{user.unsafe_metadata.th'); // faster than the page renders
      await page.getByRole('option', { name: /user\.unsafe_metadata\.theme/ }).waitFor();
      await page.waitForTimeout(200); // the list takes no key in its first moments
      await page.keyboard.press('Enter');
      assert.match(
        await page.locator('.cm-content').innerText(),
        /\{\{user\.unsafe_metadata\.theme\}\}/,
      );
    }),
  );

  test(
    'shows findings in place and says them',
    on('/playground/', async (page) => {
      await page.getByLabel('Example template').selectOption({ label: 'With mistakes' });
      const findings = page.getByLabel('Findings in the template');
      assert.match(
        await findings.innerText(),
        /line 2, column 13: .*Meant: user\.primary_phone_number/,
      );
      await page.getByLabel('Claims template').first().click();
      await page.locator('.cm-lintRange-warning').first().waitFor();
      await typeTemplate(page, '{ "a": 1, }');
      await page.getByText('line 1, column 11').first().waitFor();
      assert.match(await verdict(page).or(page.locator('.verdict.none')).innerText(), /No result/);
    }),
  );

  test(
    'answers every switch',
    on('/playground/', async (page) => {
      const start = await lengthOf(page);
      await page.getByLabel('An organization is active').check();
      const team = await lengthOf(page);
      assert.ok(team > start);
      await page.getByLabel('Custom permissions').fill('50');
      const many = await lengthOf(page);
      assert.ok(many > team);
      await page.getByLabel('Someone impersonates').check();
      const impersonated = await lengthOf(page);
      assert.ok(impersonated > many);
      await page.getByLabel('Version', { exact: true }).selectOption('1');
      assert.ok((await lengthOf(page)) > impersonated, 'version 1 spells permissions out');
      await page.getByLabel('Instance').selectOption('development');
      await page.getByRole('button', { name: /Show all/ }).click();
      await page
        .getByRole('row', { name: /node handshake/ })
        .first()
        .waitFor();
      await page.getByLabel('Kind').selectOption('jwt-template');
      assert.match(await verdict(page).innerText(), /No browser limit/);
    }),
  );

  test(
    'copies a command that says the same',
    on('/playground/', async (page) => {
      await page.getByLabel('Example user').selectOption({ label: 'Metadata that grew' });
      await page.getByLabel('An organization is active').check();
      await page.getByLabel('Custom permissions').fill('12');
      await page.getByLabel('Someone impersonates').check();
      await page.getByLabel('Issuer (iss)').fill("https://clerk.o'acme.com");
      await page.getByLabel('Other cookies (B)').fill('900');
      await page.getByRole('button', { name: 'Copy as CLI command' }).click();
      await page.getByText('Copied').waitFor();
      const budget = runCopied(await clipboard(page));
      assert.equal(budget.tokenLength, await lengthOf(page));
      assert.equal(budget.payload.iss, "https://clerk.o'acme.com");
    }),
  );

  test(
    'copies a link that brings everything back, and takes no damaged one',
    on('/playground/', async (page) => {
      await typeTemplate(page, '{ "team": "{{org.slug}}" }');
      await page.getByLabel('An organization is active').check();
      await page.getByLabel('Version', { exact: true }).selectOption('1');
      const length = await lengthOf(page);
      await page.getByRole('button', { name: 'Copy link' }).click();
      await page.getByText('Copied').waitFor();
      const link = await clipboard(page);
      await page.goto('about:blank');
      await page.goto(link);
      await page.getByLabel('An organization is active').and(page.locator(':checked')).waitFor();
      assert.equal(await lengthOf(page), length);
      await page.goto('about:blank');
      await page.goto(link.slice(0, -9));
      await page.getByText('This link is damaged').waitFor();
    }),
  );

  test(
    'proves the worst case, and shows a user who is over',
    on('/playground/', async (page) => {
      await typeTemplate(page, '{ "name": "{{user.full_name}}" }');
      await page.getByText('The worst case over all users').click();
      await page.getByText('Nothing is proven').waitFor();
      await page.getByRole('button', { name: 'Give user.full_name a bound' }).click();
      await page.locator('.worst-case .verdict.fits').waitFor();
      await typeTemplate(page, '{ "all": "{{user.public_metadata}}" }');
      await page.locator('.worst-case .verdict.over').waitFor();
      await page.getByRole('button', { name: 'Copy worst case as CLI command' }).click();
      await page.getByText('Copied').waitFor();
      assert.equal(runCopied(await clipboard(page)).verdict, 'over');
      await page.getByRole('button', { name: 'Show a user who is over' }).click();
      await page.locator('.outputs > .report > .verdict.over').waitFor();
    }),
  );
});

describe('a file of users', () => {
  const line = (id, size) =>
    JSON.stringify({ id: `user_${id}`, public_metadata: { role: 'x'.repeat(size) } });
  const lines = Array.from({ length: 300 }, (_, index) => line(index, index * 12));
  const files = {
    'users.ndjson': lines.join('\n'),
    'users.json': `[\n${lines.join(',\n')}\n]`,
    'page.json': JSON.stringify(
      { data: lines.map((text) => JSON.parse(text)), totalCount: 300 },
      null,
      2,
    ),
    'users.ndjson.gz': gzipSync(lines.join('\n')),
  };

  for (const [name, content] of Object.entries(files)) {
    test(
      `is measured as ${name}`,
      on('/playground/', async (page, { shot }) => {
        const file = join(folder, name);
        writeFileSync(file, content);
        await page.locator('input[type=file]').setInputFiles(file);
        const result = page.locator('.users .verdict');
        await result.waitFor();
        assert.match(await result.innerText(), /\d+ over\s+300 users in/);
        const worst = page.getByRole('table', { name: 'The largest tokens' });
        assert.match(await worst.innerText(), /user_299/);
        assert.ok((await page.locator('.bin.over').count()) > 0);
        if (name === 'users.ndjson') await shot('users');
      }),
    );
  }

  test(
    'says what it could not count',
    on('/playground/', async (page) => {
      const file = join(folder, 'odd.ndjson');
      writeFileSync(file, `${line(1, 1)}\n[1]\n{ "name": "no id" }\nnot json\n`);
      await page.locator('input[type=file]').setInputFiles(file);
      await page.getByText('3 not counted. The first, at line 2').waitFor();
    }),
  );

  test(
    'can be cancelled',
    on('/playground/', async (page) => {
      const file = join(folder, 'long.ndjson');
      const block = `${lines.slice(0, 100).join('\n')}\n`;
      writeFileSync(file, block.repeat(700));
      await page.locator('input[type=file]').setInputFiles(file);
      await page.getByRole('progressbar').waitFor();
      await page
        .getByText(/[1-9][\d,]* users/)
        .first()
        .waitFor();
      await page.getByRole('button', { name: 'Cancel' }).click();
      await page.getByText('Cancelled').waitFor();
      await page.waitForTimeout(300);
      assert.equal(await page.locator('.users .report').count(), 0);
    }),
  );
});

describe('answers that would be wrong', () => {
  test(
    'are taken back when the settings change',
    on('/playground/', async (page) => {
      const file = join(folder, 'few.ndjson');
      writeFileSync(file, '{ "id": "user_1" }');
      await page.locator('input[type=file]').setInputFiles(file);
      await page.locator('.users .verdict').waitFor();
      await page.getByLabel('Example template').selectOption({ label: 'Whole metadata' });
      await page.getByText('The template or the settings changed').waitFor();
      assert.equal(await page.locator('.users .verdict').count(), 0);
    }),
  );

  test(
    'are not given for an organization that cannot be read',
    on('/playground/', async (page) => {
      await page.getByLabel('An organization is active').check();
      await page.getByLabel('Membership, plan and features').fill('{ "membership": ');
      await page.locator('.verdict.none').waitFor();
      assert.equal(await page.getByRole('button', { name: 'Copy as CLI command' }).count(), 0);
      const file = join(folder, 'one.ndjson');
      writeFileSync(file, '{ "id": "user_1" }');
      await page.locator('input[type=file]').setInputFiles(file);
      await page.locator('.users .problem', { hasText: 'This is not JSON' }).waitFor();
      await page.getByText('The worst case over all users').click();
      await page.locator('.worst-case .problem', { hasText: 'This is not JSON' }).waitFor();
      assert.equal(await page.locator('.worst-case .verdict').count(), 0);
    }),
  );
});

describe('the policy', () => {
  test('forbids connections of the page and of its worker', async () => {
    const { page, faults, close } = await browser.open('/playground/');
    const outcomes = await page.evaluate(async () => {
      const attempt = "fetch('/icon.svg').then(() => 'sent', () => 'refused')";
      const code = `${attempt}.then((outcome) => postMessage(outcome))`;
      const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
      const fromWorker = new Promise((resolve) => {
        worker.onmessage = ({ data }) => resolve(data);
      });
      const fromPage = fetch('/icon.svg').then(
        () => 'sent',
        () => 'refused',
      );
      return Promise.all([fromPage, fromWorker]);
    });
    assert.deepEqual(outcomes, ['refused', 'refused']);
    assert.ok(
      faults.some((fault) => fault.startsWith('policy: connect-src')),
      'and the test notices',
    );
    faults.length = 0;
    await close();
  });
});

describe('what it weighs', () => {
  const dist = fileURLToPath(new URL('../.vitepress/dist', import.meta.url));
  const weigh = (path) => gzipSync(readFileSync(join(dist, path)), { level: 9 }).length;

  /** Bytes after gzip of everything that a visit to one tool loads. */
  async function weightOf(tool, steps) {
    const before = browser.server.asked.length;
    const opened = await browser.open(`/playground/#${tool}`);
    await opened.page.getByRole('heading', { name: 'The result' }).waitFor();
    await steps?.(opened.page);
    await opened.close();
    const asked = browser.server.asked.slice(before).filter((path) => /\.(js|css)$/.test(path));
    const files = [...new Set(asked)];
    assert.ok(!files.some((path) => path.includes('codeEditor')), 'the editor loads on demand');
    const sum = ['/playground/index.html', ...files].reduce(
      (total, path) => total + weigh(path),
      0,
    );
    return { sum, files };
  }

  test('the token budget with its worker is below 60 kB, without the editor', async () => {
    const { sum, files } = await weightOf('budget', async (page) => {
      const file = join(folder, 'one.ndjson');
      writeFileSync(file, '{ "id": "user_1" }');
      await page.locator('input[type=file]').setInputFiles(file);
      await page.locator('.users .verdict').waitFor();
    });
    assert.ok(
      files.some((path) => path.includes('Worker')),
      'the worker is counted',
    );
    assert.ok(sum < 60_000, `${sum} bytes`);
  });

  for (const tool of ['token', 'payload', 'user']) {
    test(`${tool} is below 60 kB`, async () => {
      const { sum } = await weightOf(tool);
      assert.ok(sum > 10_000 && sum < 60_000, `${sum} bytes`);
    });
  }
});

describe('the other tools', () => {
  test(
    'measure a token as it is, with its cookie name before it',
    on('/playground/#token', async (page) => {
      const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
      const jwt = [
        part({ alg: 'RS256' }),
        part({ v: 2, sub: 'user_1', note: 'x'.repeat(3000) }),
        'A'.repeat(342),
      ].join('.');
      const field = page.getByLabel('Session token or JWT');
      await field.fill(`__session=${jwt}`);
      assert.equal(await lengthOf(page), jwt.length);
      assert.match(await verdict(page).innerText(), /Over/);
      await field.fill('not.a.token');
      await page.getByText(/Pass one signed JWT alone/).waitFor();
    }),
  );

  test(
    'check a payload and say where it is wrong',
    on('/playground/#payload', async (page) => {
      await page.getByLabel('Example payload').selectOption({ label: 'Webhook, as it should be' });
      await page.locator('.verdict.fits', { hasText: 'user.deleted' }).waitFor();
      await page.getByLabel('Example payload').selectOption({ label: 'Webhook, with mistakes' });
      await page.locator('.verdict.over').waitFor();
      const wrong = page.getByRole('listitem').filter({ hasText: /^id: 7/ });
      assert.match(await wrong.innerText(), /Error .*`?id`? /);
      await page.getByLabel('Payload', { exact: true }).fill('{ "a": 1, }');
      await page.getByText('This is not JSON').waitFor();
      await page
        .getByLabel('Payload', { exact: true })
        .fill('{ "id": "card_1", "object": "commerce_payment_source" }');
      await page.getByLabel('What it is').fill('plans');
      await page.getByText(/Did you mean/).waitFor();
    }),
  );

  test(
    'show a migrated value beside the old one',
    on('/playground/#payload', async (page) => {
      await page
        .getByLabel('Example payload')
        .selectOption({ label: 'Billing, before 2025-11-10' });
      const after = page.getByRole('list', { name: 'After' });
      await after.getByText('for_payer_type').first().waitFor();
      assert.match(await page.getByRole('list', { name: 'Before' }).innerText(), /payer_type/);
      assert.match(await page.locator('.outputs .verdict').innerText(), /from before 2025-11-10/);
    }),
  );

  test(
    'normalise a user and name what was private',
    on('/playground/#user', async (page) => {
      await page.getByLabel('Example user').selectOption({ label: 'JSON copy of currentUser()' });
      const said = await page.locator('.outputs .verdict').innerText();
      assert.match(said, /privateMetadata, _raw\.private_metadata/);
      assert.match(said, /backend user/);
      assert.match(
        await page.getByRole('list', { name: 'Normalised user' }).innerText(),
        /fullName: \s*"Ada Lovelace"/,
      );
      await page.getByRole('button', { name: 'Copy normalised user' }).click();
      await page.getByText('Copied').waitFor();
      const copied = await clipboard(page);
      assert.ok(!copied.includes('risk'));
      await page.getByLabel('User', { exact: true }).fill('{ "user": {} }');
      await page.locator('.problem', { hasText: /\w/ }).waitFor();
    }),
  );
});
