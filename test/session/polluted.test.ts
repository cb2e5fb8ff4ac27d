import { describe, expect, test } from 'vitest';
import { isIsoclerkError } from '../../src/errors.js';
import { hasPermission, readSessionClaims, type SessionLike } from '../../src/session/index.js';

/** What a polluted Object.prototype could tell of everybody, claim by claim. */
const evil: Readonly<Record<string, unknown>> = {
  act: { sub: 'user_evil' },
  fea: 'o:invoices,u:evil',
  fva: [0, 0],
  o: { id: 'org_evil', rol: 'admin', per: 'read', fpm: '1' },
  org_id: 'org_evil',
  org_permissions: ['org:invoices:read'],
  org_role: 'org:admin',
  org_slug: 'evil',
  pla: 'u:evil',
  sid: 'sess_evil',
  sts: 'pending',
  sub: 'user_evil',
  v: 2,
  id: 'org_evil',
  slg: 'evil',
  rol: 'admin',
  per: 'read',
  fpm: '1',
  type: 'agent',
};
const ids = { sub: 'user_1', sid: 'sess_1' };
const sessions: readonly SessionLike[] = [
  ids,
  { sid: 'sess_1' },
  { sub: 'user_1' },
  { ...ids, org_id: 'org_1' },
  { ...ids, org_permissions: ['org:invoices:read'] },
  { ...ids, v: 2 },
  { ...ids, v: 2, fea: 'o:invoices', o: { id: 'org_1' } },
  { ...ids, v: 2, fea: 'o:invoices', o: { id: 'org_1', per: 'read' } },
  { ...ids, v: 2, fea: 'o:invoices', o: { id: 'org_1', fpm: '1' } },
  { ...ids, v: 2, fea: 'o:invoices', o: { rol: 'member', per: 'read', fpm: '1' } },
  { ...ids, v: 2, o: { id: 'org_1', per: 'read', fpm: '1' } },
  { ...ids, act: { sub: 'user_2' } },
  { ...ids, act: { type: 'agent' } },
].map((claims) => claims as SessionLike);

const read = (session: SessionLike) => {
  try {
    return readSessionClaims(session as Parameters<typeof readSessionClaims>[0]);
  } catch (error) {
    return isIsoclerkError(error) ? `${error.code} ${error.path}` : error;
  }
};
const answers = () =>
  sessions.map((session) => [
    read(session),
    hasPermission(session, 'org:invoices:read'),
    hasPermission(session, 'org:invoices:read', { treatPendingAsSignedOut: false }),
  ]);

describe('claims beside a polluted Object.prototype', () => {
  const clean = answers();
  test.each(Object.keys(evil))('take no inherited %s', (name) => {
    let polluted: unknown;
    try {
      Object.defineProperty(Object.prototype, name, { value: evil[name], configurable: true });
      polluted = answers();
    } finally {
      Reflect.deleteProperty(Object.prototype, name);
    }
    expect(polluted).toEqual(clean);
  });
  test('are asked for no other name', () => {
    const names = new Set<string>();
    const noting = (value: object): object =>
      new Proxy(value, {
        get(target, name) {
          if (typeof name === 'string') names.add(name);
          const held: unknown = Reflect.get(target, name);
          return typeof held === 'object' && held !== null ? noting(held) : held;
        },
      });
    for (const session of sessions) {
      read(noting(session as object) as SessionLike);
      hasPermission(noting(session as object) as SessionLike, 'org:invoices:read');
    }
    // Of lists, and methods that count only where no object inherits them.
    const others = ['length', '0', 'then', 'toAuth'];
    expect([...names].filter((name) => !others.includes(name)).sort()) //
      .toEqual(Object.keys(evil).sort());
  });
  test('say who may do what', () => {
    expect(clean.map(([, may]) => may)).toEqual(sessions.map(() => false));
    expect(read(sessions[0] as SessionLike)).toMatchObject({ userId: 'user_1', orgId: null });
  });
});
