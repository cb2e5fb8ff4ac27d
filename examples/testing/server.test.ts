import { createClerkClient } from '@clerk/backend';
import { buildAuth, buildSessionClaims, signSessionToken } from 'isoclerk/testing';
import { expect, test, vi } from 'vitest';
import * as clerk from './app/clerk.js';
import { createInvoice } from './app/createInvoice.js';

vi.mock('./app/clerk.js', () => ({ auth: vi.fn() })); // in your app: vi.mock('@clerk/nextjs/server', …)
const auth = vi.mocked(clerk.auth);

test('a member with the permission creates an invoice', async () => {
  auth.mockResolvedValue(
    buildAuth({ userId: 'user_1', orgId: 'org_1', orgPermissions: ['org:invoices:create'] }),
  );
  expect(await createInvoice()).toBe('invoice of org_1 by user_1');
});

test('a member without it does not', async () => {
  auth.mockResolvedValue(buildAuth({ orgId: 'org_1' }));
  expect(await createInvoice()).toBe('not allowed');
});

test('nobody else does', async () => {
  auth.mockResolvedValue(buildAuth({}, { isAuthenticated: false }));
  expect(await createInvoice()).toBe('sign in first');
});

test('Clerk itself accepts a signed token, without a network', async () => {
  const { token, jwtKey } = await signSessionToken(
    buildSessionClaims({ sub: 'user_1' }, { role: 'org:admin' }),
  );
  const client = createClerkClient({
    secretKey: 'sk_test_x',
    publishableKey: `pk_test_${btoa('clerk.example.com$')}`,
    jwtKey,
    telemetry: { disabled: true },
  });
  const request = new Request('https://app.example.com/api', {
    headers: { authorization: `Bearer ${token}` },
  });
  const state = await client.authenticateRequest(request, {
    authorizedParties: ['https://app.example.com'],
  });
  const session = state.toAuth();
  expect(session?.userId).toBe('user_1');
  expect(session?.has({ role: 'org:admin' })).toBe(true);
});
