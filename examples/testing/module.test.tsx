import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { auth } from './app/clerk.js';
import { createInvoice } from './app/createInvoice.js';
import { Invoices } from './app/Invoices.js';

// In your app once for '@clerk/nextjs' and once for '@clerk/nextjs/server': the same seed is the same person.
vi.mock('./app/clerk.js', async () =>
  (await import('isoclerk/testing')).fakeClerkNextjs({
    seed: 'jane',
    user: { firstName: 'Jane', lastName: 'Doe' },
    organization: { name: 'Acme' },
    session: { role: 'org:member', permissions: ['org:invoices:create'] },
  }),
);
afterEach(cleanup);

test('components, hooks and the server see one person', async () => {
  render(<Invoices />);
  expect(screen.getByRole('heading').textContent).toBe('Acme, Jane Doe');
  expect(screen.getByRole('button').textContent).toBe('New invoice');
  const { userId, orgId } = await auth();
  expect(await createInvoice()).toBe(`invoice of ${orgId} by ${userId}`);
});
