// @vitest-environment jsdom
import * as clerk from '@clerk/react';
import { cleanup, render, screen } from '@testing-library/react';
import { buildAuth, buildClientUser } from 'isoclerk/testing';
import { afterEach, expect, test, vi } from 'vitest';
import { Profile } from '../../src/profile';

vi.mock('@clerk/react', () => ({ useAuth: vi.fn(), useUser: vi.fn() }));
afterEach(cleanup);

type User = ReturnType<typeof clerk.useUser>;
type Auth = ReturnType<typeof clerk.useAuth>;

/** What the two hooks say. Clerk's types ask for more than the component reads. */
function signIn(user: NonNullable<User['user']> | null, auth: object) {
  vi.mocked(clerk.useUser).mockReturnValue({
    isLoaded: true,
    isSignedIn: user !== null,
    user,
  } as User);
  vi.mocked(clerk.useAuth).mockReturnValue({ isLoaded: true, ...auth } as Auth);
}

test('greets by name', () => {
  signIn(buildClientUser({ firstName: 'Jane', lastName: 'Doe' }), buildAuth());
  render(<Profile />);
  expect(screen.getByRole('heading').textContent).toBe('Hello Jane Doe');
  expect(screen.getByText(/Your session token fits/)).toBeTruthy();
});

test('says when the session token is too large for its cookie', () => {
  signIn(buildClientUser({ unsafeMetadata: { notes: 'x'.repeat(4000) } }), buildAuth());
  render(<Profile />);
  expect(screen.getByText(/Your session token over/)).toBeTruthy();
});

test('asks the signed-out to sign in', () => {
  signIn(null, buildAuth({}, { isAuthenticated: false }));
  render(<Profile />);
  expect(screen.getByText('Please sign in')).toBeTruthy();
});

test('tells a pending session from a signed-out one', () => {
  signIn(null, buildAuth({ sessionStatus: 'pending' }));
  render(<Profile />);
  expect(screen.getByText('One more step')).toBeTruthy();
});
