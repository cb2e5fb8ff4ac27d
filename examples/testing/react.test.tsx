import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { buildClientUser } from 'isoclerk/testing';
import { afterEach, expect, test, vi } from 'vitest';
import * as clerk from './app/clerk.js';
import { Greeting } from './app/Greeting.js';

vi.mock('./app/clerk.js', () => ({ useUser: vi.fn() })); // in your app: vi.mock('@clerk/nextjs', …)
const useUser = vi.mocked(clerk.useUser);
afterEach(cleanup);

test('greets by name', () => {
  const user = buildClientUser({ firstName: 'Jane', lastName: 'Doe' });
  useUser.mockReturnValue({ isLoaded: true, isSignedIn: true, user });
  render(<Greeting />);
  expect(screen.getByRole('heading').textContent).toBe('Hello Jane Doe');
});

test('greets by address, and asks to confirm it', () => {
  const user = buildClientUser({
    firstName: null,
    lastName: null,
    emailAddresses: [{ emailAddress: 'jane@example.com', verification: { status: 'unverified' } }],
  });
  useUser.mockReturnValue({ isLoaded: true, isSignedIn: true, user });
  render(<Greeting />);
  expect(screen.getByRole('heading').textContent).toBe('Hello jane@example.com');
  expect(screen.getByText('Please confirm your address')).toBeTruthy();
});

test('asks the signed-out to sign in', () => {
  useUser.mockReturnValue({ isLoaded: true, isSignedIn: false, user: null });
  render(<Greeting />);
  expect(screen.getByText('Please sign in')).toBeTruthy();
});

test('saves', async () => {
  const update = vi.fn(async () => user);
  const user = buildClientUser({ update });
  useUser.mockReturnValue({ isLoaded: true, isSignedIn: true, user });
  render(<Greeting />);
  fireEvent.click(screen.getByText('Save'));
  expect(await screen.findByText('Saved')).toBeTruthy();
  expect(update).toHaveBeenCalledWith({ username: 'jane' });
});
