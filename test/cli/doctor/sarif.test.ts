import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { toSarif } from '../../../src/cli/doctor/sarif.js';
import { diagnosisOf } from '../../doctor/project.js';
import { run } from '../run.js';

// What SARIF 2.1.0 requires of the parts we write, and which members they may have: sections 3.13 to 3.49 of
// https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
const level = z.enum(['none', 'note', 'warning', 'error']);
const message = z.strictObject({ text: z.string().min(1) });
const rule = z.strictObject({
  id: z.string().min(1),
  shortDescription: message,
  fullDescription: message.optional(),
  helpUri: z.url().optional(),
  defaultConfiguration: z.strictObject({ level }),
});
const result = z.strictObject({
  ruleId: z.string(),
  ruleIndex: z.int().min(0),
  level,
  message,
  locations: z
    .array(
      z.strictObject({
        physicalLocation: z.strictObject({
          // A relative reference of RFC 3986: no scheme, no bare space or control.
          artifactLocation: z.strictObject({ uri: z.string().regex(/^[\w.~!$&'()*+,;=@%/-]+$/) }),
          region: z.strictObject({ startLine: z.int().min(1) }),
        }),
      }),
    )
    .min(1),
  partialFingerprints: z.record(z.string(), z.string()),
});
const log = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.array(
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string().min(1),
          semanticVersion: z.string().regex(/^\d+\.\d+\.\d+/),
          rules: z.array(rule),
        }),
      }),
      results: z.array(result),
    }),
  ),
});

const diagnosis = () =>
  diagnosisOf(
    {
      packages: { '@clerk/nextjs': '6.39.1', next: '16.2.0', '@clerk/themes': '2.4.64' },
      files: ['middleware.ts', 'app/page.tsx'],
      folder: 'apps/my web',
      env: { NEXT_PUBLIC_CLERK_SECRET_KEY: `sk_test_${'a'.repeat(40)}` },
      isLinted: false,
    },
    { packages: { '@clerk/nextjs': '6.39.1' }, folder: 'apps/b' },
  );

describe('SARIF', () => {
  test('has the structure of version 2.1.0', () => {
    expect(log.safeParse(toSarif(diagnosis(), '1.2.3')).error).toBeUndefined();
    expect(log.safeParse(toSarif(diagnosisOf(), '1.2.3')).error).toBeUndefined();
  });

  test('has one result a finding, each with its rule', () => {
    const { findings } = diagnosis();
    const { runs } = log.parse(toSarif(diagnosis(), '1.2.3'));
    const [{ results, tool } = { results: [], tool: { driver: { rules: [] } } }] = runs;
    expect(results.map(({ ruleId, level }) => [ruleId, level])).toEqual(
      findings.map(({ id, severity }) => [id, severity]),
    );
    for (const { ruleId, ruleIndex } of results) {
      expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    }
    const prints = results.map(({ partialFingerprints }) => partialFingerprints.finding);
    expect(new Set(prints).size).toBe(findings.length);
    expect(
      results.map(({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri),
    ).toContain('apps/my%20web/middleware.ts');
  });

  test('keeps the fingerprint of a finding when the version changes', () => {
    const prints = (version: string) =>
      log
        .parse(toSarif(diagnosisOf({ packages: { '@clerk/backend': version } }), '1.2.3'))
        .runs[0]?.results.filter(({ ruleId }) => ruleId === 'CVE-2026-42349')
        .map(({ partialFingerprints }) => partialFingerprints);
    expect(prints('2.0.0')).toHaveLength(1);
    expect(prints('2.0.0')).toEqual(prints('2.33.2'));
  });

  test('is what --sarif prints', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'isoclerk-sarif-'));
    try {
      writeFileSync(join(dir, 'package.json'), '{"dependencies":{"@clerk/backend":"2.3.1"}}');
      const { code, stdout } = await run(['doctor', dir, '--sarif']);
      expect(code).toBe(1);
      const [first] = log.parse(JSON.parse(stdout)).runs;
      expect(first?.tool.driver.semanticVersion).toBe('1.2.3');
      expect(first?.results[0]).toMatchObject({ ruleId: 'CVE-2026-42349', level: 'error' });
    } finally {
      rmSync(dir, { recursive: true });
    }
  });
});
