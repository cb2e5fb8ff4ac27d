import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSdk, sdks } from '../../../scripts/contract/sdk/readSdk.js';

const folder = 'src/contract/facts/sdk';

describe('the facts of installed packages', () => {
  test.each(sdks)('$name: a fresh reading is what is committed (npm run contract:read)', (sdk) => {
    const text = readFileSync(`${folder}/${sdk.name}.json`, 'utf8');
    expect(readSdk(sdk)).toEqual(JSON.parse(text));
  });

  test.each(sdks)('$name: named by the version that was read', ({ name }) => {
    const { sources } = JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8'));
    const [, version] = name.split('-');
    expect(sources[0].file).toContain(`@${version}.`);
  });

  test('each file has a package', () => {
    expect(readdirSync(folder).sort()).toEqual(sdks.map(({ name }) => `${name}.json`).sort());
  });
});
