import { describe, expect, test } from 'vitest';
import { versionOf } from '../../src/doctor/checks/check.js';
import type { Workspace } from '../../src/doctor/index.js';
import { diagnosisOf, found } from './project.js';

const workspace = (...installed: Workspace['installed']): Workspace => ({
  folder: '',
  name: 'app',
  dependencies: {},
  installed,
  files: [],
  env: [],
  middleware: [],
  templates: [],
  passesJwtKey: false,
  isLinted: true,
});
const next = (version: string, via: string) => ({ name: 'next', version, via });

describe('versionOf', () => {
  test.each<[string, Workspace, string | undefined]>([
    ['its own', workspace(next('16.0.0', 'next')), '16.0.0'],
    ['its own beside another', workspace(next('15.0.0', 'kit'), next('16.0.0', 'next')), '16.0.0'],
    ['the only one that is brought', workspace(next('15.0.0', 'kit')), '15.0.0'],
    [
      'none of two that are brought',
      workspace(next('15.0.0', 'kit'), next('14.0.0', 'ui')),
      undefined,
    ],
    [
      'none of another name',
      workspace({ name: 'nextra', version: '1.0.0', via: 'next' }),
      undefined,
    ],
  ])('is %s', (_what, where, version) => {
    expect(versionOf(where, 'next')).toBe(version);
  });
});

describe('a diagnosis without all versions', () => {
  test.each([
    [{ '@clerk/nextjs': '7.9.17' }],
    [{ next: '15.2.7' }],
    [{ '@clerk/nextjs': '7.9.17', next: 'latest' }],
    [{ '@clerk/nextjs': 'latest', next: '15.2.7' }],
  ])('%j says nothing of a pair', (packages) => {
    expect(found({ packages }, 'next-too-old')).toEqual([]);
  });
  test('does not guess what an unknown Next.js runs', () => {
    const packages = { '@clerk/nextjs': '7.9.17', next: 'latest' };
    const { unknown } = diagnosisOf({ packages, files: ['app/page.tsx', 'proxy.ts'] });
    expect(unknown).toContain('the version of next: whether it runs proxy or middleware files');
  });
  test('a file beside a folder that only ends like src/app stays unknown', () => {
    const packages = { '@clerk/nextjs': '7.9.17', next: '16.4.6' };
    const { unknown } = diagnosisOf({ packages, files: ['my/src/app/page.tsx', 'proxy.ts'] });
    expect(unknown).toContain('no app or pages folder: where middleware belongs');
  });
  test('a matcher that is not understood is no matter without routes', () => {
    const packages = { '@clerk/nextjs': '7.9.17', next: '16.4.6' };
    const middleware = [{ file: 'proxy.ts', text: 'matcher: routes' }];
    const { unknown } = diagnosisOf({ packages, files: ['app/page.tsx', 'proxy.ts'], middleware });
    expect(unknown.filter((what) => what.includes('config.matcher'))).toEqual([]);
  });
});

describe('two generations', () => {
  test('names all of the older, with what replaces them', () => {
    const packages = {
      '@clerk/nextjs': '7.9.17',
      '@clerk/backend': '3.25.0',
      '@clerk/elements': '0.24.20',
      '@clerk/express': '1.7.83',
    };
    expect(found({ packages }, 'mixed-cores')).toMatchObject([
      {
        message:
          'Core 2 (@clerk/elements, @clerk/express) beside Core 3 (@clerk/nextjs, @clerk/backend)',
        fix: 'npm i @clerk/express@^2; replace @clerk/elements',
      },
    ]);
    const { '@clerk/elements': _, ...rest } = packages;
    expect(found({ packages: rest }, 'mixed-cores')).toMatchObject([
      { fix: 'npm i @clerk/express@^2' },
    ]);
  });
});
