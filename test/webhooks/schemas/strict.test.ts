import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { eventRows } from '../../../src/contract/events.js';
import { webhookDataSchemas } from '../../../src/webhooks/schemas/index.js';
import { factsOf } from '../../contract/committed.js';
import { factLines, type JsonSchema, schemaLines } from '../../contract/spec/lines.js';

const { components, events: published = {} } = factsOf('webhooks');
const ours = Object.keys(eventRows) as (keyof typeof eventRows)[];

/** THE list of events that the published specification lacks. */
const ONLY_OURS = {
  'subscriptionItem.created':
    'dropped from the specification on 2026-08-03, still in every SDK: keeps the item of its sisters',
};

/** What is published of an event of our own: that of its sisters. */
const sister: Readonly<Record<string, string>> = {
  'subscriptionItem.created': 'subscriptionItem.updated',
};

const linesOf = (type: keyof typeof eventRows) =>
  schemaLines(z.toJSONSchema(webhookDataSchemas.strict[type]) as JsonSchema, {});

describe('webhookDataSchemas.strict against the published specification', () => {
  test.each(ours)(
    '%s: every field is required, nullable, typed and listed as published',
    (type) => {
      const expected = factLines(published[sister[type] ?? type] ?? '', components);
      expect(Object.keys(expected).length).toBeGreaterThan(4);
      expect(linesOf(type)).toEqual(expected);
    },
  );

  test('the events that differ are the listed ones', () => {
    expect(ours.filter((type) => !(type in published))).toEqual(Object.keys(ONLY_OURS));
    expect(Object.keys(published).filter((type) => !(type in eventRows))).toEqual([]);
  });
});

describe('webhookDataSchemas.strict', () => {
  const connection = (domains: object) => ({
    object: 'enterprise_account',
    id: 'ea_1',
    active: true,
    email_address: 'ada@example.com',
    provider: 'saml_okta',
    verification: null,
    enterprise_connection: {
      id: 'ec_1',
      name: 'Okta',
      active: true,
      provider: 'saml_okta',
      protocol: 'saml',
      logo_public_url: null,
      allow_idp_initiated: false,
      allow_subdomains: false,
      disable_additional_identifications: false,
      sync_user_attributes: true,
      created_at: 1,
      updated_at: 1,
      ...domains,
    },
  });
  const accounts = webhookDataSchemas.strict['user.created'].shape.enterprise_accounts;

  test.each([{ domain: 'example.com' }, { domains: [] }, { domain: 'a.io', domains: ['a.io'] }])(
    'takes a connection with %o',
    (domains) => {
      expect(accounts.safeParse([connection(domains)]).success).toBe(true);
    },
  );

  test('refuses a connection with neither domain nor domains', () => {
    const { error } = accounts.safeParse([connection({})]);
    expect(error?.issues.map(({ path }) => path)).toEqual([[0, 'enterprise_connection']]);
  });

  const deleted = { object: 'role', id: 'role_1', deleted: true };

  test('keeps unknown keys', () => {
    const grown = { ...deleted, extra: { a: 1 } };
    expect(webhookDataSchemas.strict['role.deleted'].parse(grown)).toStrictEqual(grown);
  });

  test('refuses what a delivery does and the specification does not say', () => {
    const { error } = webhookDataSchemas.strict['role.deleted'].safeParse({
      ...deleted,
      slug: null,
    });
    expect(error?.issues.map(({ path }) => path)).toEqual([['slug']]);
  });
});
