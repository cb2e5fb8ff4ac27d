// For the browser: `clerk.user` of clerk-js goes in, the same text comes out as for a user of /api/me.
import { getDisplayName, type UserLike } from 'isoclerk/user';

export function greet(element: Element, user: UserLike | null | undefined): void {
  element.textContent = user ? `Hello ${getDisplayName(user)}` : 'Please sign in';
}
