import { describe, test } from 'vitest';
import * as keys from '../../src/keys/index.js';
import { hostileValue, plainValue } from '../hostile.js';
import { sweep } from '../sweep.js';

const names = [
  'CLERK_SECRET_KEY',
  'VITE_CLERK_PUBLISHABLE_KEY',
  'CLERK_JWT_KEY',
  'CLERK_JWT_ISSUER_DOMAIN',
  'CLERK_PROXY_URL',
  'CLERK_DOMAIN',
  'CLERK_API_KEY',
  'framework',
  '__proto__',
];
const texts = [
  'sk_live_abcdefghijklmnop',
  'pk_live_Y2xlcmsuZXhhbXBsZS5jb20k',
  'nextjs',
  'https://a.b',
  '',
  5,
  null,
];

describe('isoclerk/keys lets nothing but its own errors out', () => {
  test('of hostile values', () => sweep(keys, new Set(), hostileValue(names)), 300_000);
  test(
    'of plain JSON, which it refuses by name',
    () => sweep(keys, new Set(), plainValue(names, texts), { isPlain: true }),
    300_000,
  );
});
