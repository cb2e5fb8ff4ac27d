/** @jest-environment jsdom */
import { buildClientUser, buildUserJSON } from 'isoclerk/testing';
import { greet } from '../src/greeting';

test.each([
  ['of the browser', buildClientUser({ firstName: 'Jane', lastName: 'Doe' })],
  ['of the server', buildUserJSON({ first_name: 'Jane', last_name: 'Doe' })],
])('greets a user %s by name', (_where, user) => {
  const element = document.createElement('p');
  greet(element, user);
  expect(element.textContent).toBe('Hello Jane Doe');
});

test('asks nobody to sign in', () => {
  const element = document.createElement('p');
  greet(element, null);
  expect(element.textContent).toBe('Please sign in');
});
