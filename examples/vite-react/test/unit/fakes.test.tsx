// @vitest-environment jsdom
// The same component with the whole module mocked: no hook is named, and all of them agree.
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { Profile } from '../../src/profile';

vi.mock('@clerk/react', async () =>
  (await import('isoclerk/testing')).fakeClerkReact({
    user: { firstName: 'Jane', lastName: 'Doe' },
    organization: { name: 'Acme' },
  }),
);
afterEach(cleanup);

test('greets by name', () => {
  render(<Profile />);
  expect(screen.getByRole('heading').textContent).toBe('Hello Jane Doe');
  expect(screen.getByText(/Your session token fits/)).toBeTruthy();
});
