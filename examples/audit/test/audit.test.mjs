import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import 'apache-beam'; // before its runners, which are part of a circle of imports
import { directRunner } from 'apache-beam/runners/direct_runner';
import { auditUsers, createBudgetAudit, restoreBudgetAudit } from 'isoclerk/claims';
import { auditFiles, linesOf, merging } from '../pipeline.mjs';
import { template } from '../template.mjs';

const folder = mkdtempSync(join(tmpdir(), 'isoclerk-audit-'));
after(() => rmSync(folder, { recursive: true }));

const users = Array.from({ length: 900 }, (_, i) => ({
  id: `user_${i}`,
  public_metadata: i % 3 ? { plan: 'pro' } : {},
  unsafe_metadata: { notes: 'ñ<'.repeat((i * 7) % 1500) },
}));
const ndjson = (part) => part.map((user) => `${JSON.stringify(user)}\n`).join('');
const fileOf = (name, content) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
// Of different lengths, one empty, one without a line end; the first is read in more than one go.
const files = [
  fileOf('a.ndjson', ndjson(users.slice(0, 700))),
  fileOf('b.ndjson', ''),
  fileOf('c.ndjson', ndjson(users.slice(700, 701)).trimEnd()),
  fileOf('d.ndjson', ndjson(users.slice(701))),
];
const script = (name, args, input) => {
  const path = new URL(`../${name}`, import.meta.url).pathname;
  const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...args], {
    input,
    encoding: 'utf8',
  });
  assert.equal(stderr, '');
  assert.equal(status, 0);
  return stdout;
};

const one = await auditUsers(users, { template });
const expected = `${JSON.stringify(one.summary())}\n`;

describe('the audit as a pipeline of Beam', () => {
  test('gives the summary of one machine, to the byte', async () => {
    const output = join(folder, 'summary.json');
    await directRunner().run(auditFiles(files, output));
    assert.equal(readFileSync(output, 'utf8'), expected);
    assert.equal(one.summary().users, 900);
    assert.ok(one.summary().over > 0 && one.summary().fits > 0);
  });

  test('gives it in any order of the files', async () => {
    const output = join(folder, 'reversed.json');
    await directRunner().run(auditFiles(files.toReversed(), output));
    assert.equal(readFileSync(output, 'utf8'), expected);
  });

  test('runs as a program', () => {
    const output = join(folder, 'program.json');
    script('pipeline.mjs', [output, ...files]);
    assert.equal(readFileSync(output, 'utf8'), expected);
  });

  test('merges states that several workers made', () => {
    const state = (part) => {
      const audit = createBudgetAudit(template);
      for (const user of part) audit.add({ user });
      return JSON.stringify(audit);
    };
    const sums = [0, 1, 2].map((third) =>
      merging.addInput(
        merging.createAccumulator(),
        state(users.slice(third * 300, third * 300 + 300)),
      ),
    );
    const sum = merging.mergeAccumulators([sums[2], sums[0], sums[1]]);
    assert.equal(sum, JSON.stringify(one));
    assert.deepEqual(merging.extractOutput(sum), one.summary());
  });

  test('cuts files at the ends of lines, and no character in two', () => {
    const parts = [...linesOf(files[0])];
    assert.ok(parts.length > 1);
    assert.ok(parts.every((part) => part.endsWith('\n')));
    assert.equal(parts.join(''), ndjson(users.slice(0, 700)));
    assert.deepEqual([...linesOf(files[1])], []);
  });

  test('fails on a line that is no user', async () => {
    const broken = fileOf('broken.ndjson', '{"id":\n');
    await assert.rejects(
      directRunner().run(auditFiles([broken], join(folder, 'broken.json'))),
      SyntaxError,
    );
  });
});

describe('the audit as programs in a pipe', () => {
  test('gives the same', () => {
    const states = files.map((file) => script('map.mjs', [], readFileSync(file, 'utf8')));
    const combined = script('reduce.mjs', [], `${states[3]}${states[0]}`);
    const sum = script('reduce.mjs', [], `${states[2]}${combined}${states[1]}`);
    assert.equal(`${JSON.stringify(restoreBudgetAudit(JSON.parse(sum)).summary())}\n`, expected);
  });
});
