import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { snakeCase } from '../../src/internal/snakeCase.js';
import { buildClientOrganization } from '../../src/testing/index.js';
import { normalizeOrganization, normalizeOrganizationMembership } from '../../src/user/index.js';
import {
  membershipKnownBy,
  normalizedMembership,
  organizationDoors,
} from '../fixtures/user/normalizedMembership.js';
import { personJSON, SECRET } from '../fixtures/user/person.js';

const [json] = personJSON.organization_memberships;
if (!json) throw new Error('the fixture has a membership');
const HINT = 'Pass an organization or membership as a Clerk SDK, API or webhook hands it out.';

describe('normalizeOrganization', () => {
  test('turns JSON into the normalised organization', () => {
    expect(normalizeOrganization(json.organization)).toStrictEqual(
      normalizedMembership.organization,
    );
  });
  test.each(['Backend API and webhook JSON', 'Frontend API JSON'] as const)(
    'turns %s into all that it says',
    (door) => {
      const unknown = organizationDoors[door].map(snakeCase);
      const organization = Object.fromEntries(
        Object.entries(json.organization).filter(([key]) => !unknown.includes(key)),
      );
      const membership = { ...json, organization: organization as { id: string; name: string } };
      expect(normalizeOrganizationMembership(membership)).toStrictEqual(membershipKnownBy(door));
    },
  );
  test.each<[keyof typeof organizationDoors, ...[file: string, component: string][]]>([
    ['Backend API and webhook JSON', ['bapi', 'Organization']],
    ['Backend API and webhook JSON', ['webhooks', 'Organization']],
    ['Frontend API JSON', ['fapi', 'Client.Organization'], ['sdk/shared-4.41', 'OrganizationJSON']],
  ])('%s has the fields that %j has', (door, ...sources) => {
    const said = sources.flatMap(([file, component]) =>
      Object.keys(
        JSON.parse(readFileSync(`src/contract/facts/${file}.json`, 'utf8')).components[component],
      ),
    );
    const fields = [...new Set(Object.values(organizationDoors).flat())];
    expect(fields.filter((field) => !said.includes(snakeCase(field))).sort()) //
      .toEqual([...organizationDoors[door]].sort());
  });
  test('keeps newer fields apart: false and null are answers, nothing is none', () => {
    const bare = { id: 'org_1', name: 'Acme' };
    const newer = [
      'exclusiveMembership',
      'selfServeSSOEnabled',
      'missingMemberWithElevatedPermissions',
      'lastActiveAt',
      'roleSetKey',
    ] as const;
    const of = (value: unknown) => {
      const fields = newer.map((name) => [snakeCase(name), value]);
      const normalized = normalizeOrganization({ ...bare, ...Object.fromEntries(fields) });
      return newer.flatMap((name) => (name in normalized ? [[name, normalized[name]]] : []));
    };
    expect(of(undefined)).toEqual([]);
    expect(of(null)).toEqual([
      ['lastActiveAt', null],
      ['roleSetKey', null],
    ]);
    expect(() => of('yes')).toThrow('exclusive_membership: expected true, false or null');
    const client = buildClientOrganization({ selfServeSSOEnabled: true });
    expect(normalizeOrganization(client)).toMatchObject({
      selfServeSSOEnabled: true,
      exclusiveMembership: false,
    });
  });
  test('is idempotent and gives null for null', () => {
    const once = normalizeOrganization(json.organization);
    expect(normalizeOrganization(once)).toStrictEqual(once);
    expect([normalizeOrganization(null), normalizeOrganization(undefined)]).toEqual([null, null]);
  });
  test('adds private metadata on request only, never of a client object', () => {
    expect(normalizeOrganization(json.organization, { privateMetadata: true })).toStrictEqual({
      ...normalizedMembership.organization,
      privateMetadata: { note: SECRET },
    });
    const client = { ...normalizedMembership.organization, pathRoot: '/organizations' };
    expect(
      normalizeOrganization({ ...client, privateMetadata: {} }, { privateMetadata: true }),
    ).not.toHaveProperty('privateMetadata');
  });
  test.each<[unknown, string]>([
    [{ id: 'org_1' }, 'name: expected text'],
    [{ id: 'org_1', name: 'A', members_count: 'x' }, 'members_count: expected a number or null'],
    [
      { id: 'org_1', object: 'organization', deleted: true },
      'deleted: is true: nothing is left to normalize',
    ],
    [5, 'expected an organization'],
  ])('refuses %j', (source, message) => {
    expect(() => normalizeOrganization(source as never)).toThrow(
      expect.objectContaining({
        code: 'ISOCLERK_ORGANIZATION_INVALID',
        message: `${message}. ${HINT}`,
      }),
    );
  });
});

describe('normalizeOrganizationMembership', () => {
  test('turns JSON into the normalised membership', () => {
    expect(normalizeOrganizationMembership(json)).toStrictEqual(normalizedMembership);
  });
  test('is idempotent and gives null for null', () => {
    const once = normalizeOrganizationMembership(json);
    expect(normalizeOrganizationMembership(once)).toStrictEqual(once);
    expect(normalizeOrganizationMembership(null)).toBeNull();
  });
  test('adds the private metadata of both on request', () => {
    expect(normalizeOrganizationMembership(json, { privateMetadata: true })).toStrictEqual({
      ...normalizedMembership,
      organization: { ...normalizedMembership.organization, privateMetadata: { note: SECRET } },
      privateMetadata: { note: SECRET },
    });
  });
  test('takes null for the data of its user', () => {
    const { publicUserData } = normalizeOrganizationMembership({ ...json, public_user_data: null });
    expect(publicUserData).toBeNull();
  });
  test.each<[unknown, string]>([
    [
      { id: 'orgmem_1', object: 'organization_membership', deleted: true },
      'deleted: is true: nothing is left to normalize',
    ],
    [{ ...json, organization: null }, 'organization: expected an organization'],
    [{ ...json, organization: { id: 'org_1' } }, 'organization.name: expected text'],
    [{ ...json, permissions: ['a', 5] }, 'permissions[1]: expected text'],
    [
      { ...json, public_user_data: { user_id: 5 } },
      'public_user_data.user_id: expected text or null',
    ],
  ])('refuses %#', (source, message) => {
    expect(() => normalizeOrganizationMembership(source as never)).toThrow(`${message}. ${HINT}`);
  });
});
