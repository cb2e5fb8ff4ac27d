import { expect, test } from 'vitest';
import { apiRoutes } from '../../src/doctor/checks/routes.js';

test.each<[string, string | undefined]>([
  ['app/api/webhooks/route.ts', '/api/webhooks'],
  ['src/app/(shop)/api/[id]/@modal/route.js', '/api/x'],
  ['pages/api/users/index.ts', '/api/users'],
  ['src/pages/api/[...all].tsx', '/api/x'],
  ['app/feed/route.ts', undefined],
  ['app/route.ts', undefined],
  ['app/api/page.tsx', undefined],
  ['pages/index.tsx', undefined],
])('%s answers at %s', (file, path) => {
  expect(apiRoutes([file])).toEqual(path === undefined ? [] : [{ file, path }]);
});
