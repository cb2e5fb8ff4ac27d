import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { authState, pendingTasks, readSessionClaims } from '../../src/session/index.js';

const claims = { v: 2, sub: 'user_1', sid: 'sess_1', sts: 'active' };
const inOrganization = { ...claims, o: { id: 'org_1', rol: 'admin' } };
const signedOut = {
  tokenType: 'session_token',
  isAuthenticated: false,
  sessionClaims: null,
  sessionId: null,
  sessionStatus: null,
  userId: null,
  orgId: null,
};
const signedIn = {
  tokenType: 'session_token',
  isAuthenticated: true,
  sessionClaims: inOrganization,
  sessionId: 'sess_1',
  sessionStatus: 'active',
  userId: 'user_1',
  orgId: 'org_1',
};
const resource = {
  status: 'active',
  user: { id: 'user_1' },
  lastActiveOrganizationId: 'org_1',
  tasks: null,
};

describe('authState', () => {
  test.each<[string, unknown, string]>([
    ['null', null, 'signed-out'],
    ['undefined', undefined, 'signed-out'],
    ['version 2 claims in an organization', inOrganization, 'ready'],
    ['version 2 claims without one', claims, 'no-organization'],
    ['pending claims', { ...claims, sts: 'pending' }, 'pending'],
    ['claims without a status', { sub: 'user_1', sid: 'sess_1' }, 'no-organization'],
    ['version 1 claims', { sub: 'user_1', sid: 'sess_1', org_id: 'org_1' }, 'ready'],
    ['claims with an unknown status', { ...inOrganization, sts: 'ended' }, 'signed-out'],
    ['claims of an unknown version', { ...inOrganization, v: 3 }, 'unknown'],
    ['read claims', readSessionClaims(inOrganization), 'ready'],
    ['a signed-in auth object', signedIn, 'ready'],
    ['a personal auth object', { ...signedIn, orgId: undefined }, 'no-organization'],
    ['a signed-out auth object', signedOut, 'signed-out'],
    ['an auth object that folds pending', { ...signedOut, sessionStatus: 'pending' }, 'pending'],
    ['a pending auth object', { ...signedIn, sessionStatus: 'pending' }, 'pending'],
    ['an API key', { ...signedIn, tokenType: 'api_key' }, 'signed-out'],
    ['no token', { tokenType: null, isAuthenticated: false }, 'signed-out'],
    ['useAuth() while loading', { isLoaded: false, userId: undefined }, 'loading'],
    ['useAuth() signed out', { isLoaded: true, isSignedIn: false, userId: null }, 'signed-out'],
    [
      'useAuth() signed in',
      { isLoaded: true, userId: 'user_1', sessionClaims: inOrganization, orgId: 'org_1' },
      'ready',
    ],
    [
      'useAuth() that keeps pending',
      {
        isLoaded: true,
        userId: 'user_1',
        sessionClaims: { ...claims, sts: 'pending' },
        orgId: null,
      },
      'pending',
    ],
    ['a session resource', resource, 'ready'],
    [
      'a resource without organization',
      { ...resource, lastActiveOrganizationId: null },
      'no-organization',
    ],
    ['a pending resource', { ...resource, status: 'pending' }, 'pending'],
    ['an ended resource', { ...resource, status: 'ended' }, 'signed-out'],
    [
      'session JSON',
      { status: 'active', user_id: 'user_1', last_active_organization_id: 'org_1' },
      'ready',
    ],
    [
      'a backend session',
      { status: 'active', userId: 'user_1', lastActiveOrganizationId: 'org_1' },
      'ready',
    ],
    [
      'a pending backend session',
      { status: 'pending', userId: 'user_1', lastActiveOrganizationId: undefined },
      'pending',
    ],
    [
      'claims whose template has a status and an organization',
      { ...claims, status: 'ended', lastActiveOrganizationId: 'org_2' },
      'no-organization',
    ],
    ['a number', 7, 'signed-out'],
    [
      'a hostile getter',
      {
        get userId() {
          throw new Error('hostile');
        },
      },
      'signed-out',
    ],
  ])('tells the state of %s', (_, auth, state) => {
    expect(authState(auth as never)).toBe(state);
  });

  test('never throws, and lets nobody in by arbitrary data', () => {
    fc.assert(
      fc.property(fc.anything(), (auth) => {
        expect(authState(auth as never)).toBe('signed-out');
      }),
    );
  });
});

describe('pendingTasks', () => {
  test.each<[string, unknown, string[]]>([
    [
      'a pending session',
      { status: 'pending', tasks: [{ key: 'choose-organization' }, { key: 'new' }] },
      ['choose-organization', 'new'],
    ],
    ['an active session', { status: 'active', tasks: [{ key: 'choose-organization' }] }, []],
    ['a session that keeps none', { status: 'pending', tasks: null }, []],
    ['tasks without a key', { status: 'pending', tasks: [{}, null, { key: 7 }] }, []],
    ['null', null, []],
    [
      'a hostile getter',
      {
        get status() {
          throw new Error('hostile');
        },
      },
      [],
    ],
  ])('of %s', (_, session, tasks) => {
    expect(pendingTasks(session as never)).toEqual(tasks);
  });
});
