import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { eventRows } from '../../../src/contract/events.js';
import { webhookDataSchemas } from '../../../src/webhooks/schemas/index.js';
import { hasSpec, publishedData, type SpecNode } from './published.js';

/** One line a field: `required string|null "a" "b" /pattern/`. */
function lines(node: SpecNode, path = '', presence = 'required'): Record<string, string> {
  const branches = node.oneOf ?? (node.anyOf?.[0]?.type ? node.anyOf : undefined);
  if (branches?.length === 1 && branches[0]) {
    return lines({ ...branches[0], nullable: isNullable(node) }, path, presence);
  }
  const type = branches ? `one of ${branches.length}` : (node.type ?? 'object');
  const own = [
    presence,
    `${type}${isNullable(node) ? '|null' : ''}`,
    ...(node.enum ?? []).map((value) => JSON.stringify(value)).sort(),
    ...(node.pattern ? [`/${node.pattern}/`] : []),
  ].join(' ');
  return {
    [path]: own,
    ...(node.items && lines(node.items, `${path}[]`)),
    ...Object.assign({}, ...(branches ?? []).map((branch, i) => lines(branch, `${path}<${i}>`))),
    ...Object.assign(
      {},
      ...Object.entries(node.properties ?? {}).map(([key, value]) =>
        lines(value, `${path}.${key}`, node.required?.includes(key) ? 'required' : 'optional'),
      ),
    ),
  };
}

// One nullable branch makes a nullable union: `oneOf` of a single nullable reference.
const isNullable = (node: SpecNode): boolean =>
  node.nullable === true || (node.oneOf?.length === 1 && node.oneOf[0]?.nullable === true);

const ours = (type: keyof typeof eventRows): Record<string, string> =>
  lines(
    z.toJSONSchema(webhookDataSchemas.strict[type], {
      target: 'openapi-3.0',
      io: 'input',
    }) as SpecNode,
  );

/** THE list of differences from the published specification. Field differences would be listed here; there are none. */
const differences = {
  events: {
    'subscriptionItem.created':
      'dropped from the specification on 2026-08-03, still in every SDK: keeps the item of its sisters',
  },
  keywords: {
    additionalProperties:
      'fields were added to published versions more than once: unknown keys are kept',
    format: '`email` and integer widths: annotations in JSON Schema, not constraints',
    discriminator:
      'the discriminating `object` is optional in every branch: the branches alone decide',
    anyOf:
      'a connection needs `domain` or `domains`: a check that JSON Schema does not show, tested below',
    default: 'an annotation',
    deprecated: 'an annotation',
    description: 'an annotation',
  },
} as const;

const compared = [
  'type',
  'nullable',
  'enum',
  'pattern',
  'required',
  'properties',
  'items',
  'oneOf',
];

function keywords(node: SpecNode): string[] {
  const { properties = {}, items, oneOf = [] } = node;
  const inner = [...Object.values(properties), ...oneOf, ...(items ? [items] : [])];
  return [...Object.keys(node), ...inner.flatMap(keywords)];
}

describe.skipIf(!hasSpec)('webhookDataSchemas.strict against the published specification', () => {
  const published = publishedData();
  const ourTypes = Object.keys(eventRows) as (keyof typeof eventRows)[];

  test.each(ourTypes.filter((type) => type in published))(
    '%s: every field is required, nullable, typed and listed as published',
    (type) => {
      const node = published[type] ?? {};
      expect(Object.keys(lines(node)).length).toBeGreaterThan(4);
      expect(ours(type)).toEqual(lines(node));
    },
  );

  test('the events that differ are the listed ones', () => {
    expect(ourTypes.filter((type) => !(type in published))).toEqual(
      Object.keys(differences.events),
    );
    expect(Object.keys(published).filter((type) => !(type in eventRows))).toEqual([]);
  });

  test('every keyword of the specification is compared or listed', () => {
    const used = new Set(Object.values(published).flatMap(keywords));
    const known = [...compared, ...Object.keys(differences.keywords)];
    expect([...used].filter((keyword) => !known.includes(keyword))).toEqual([]);
    expect(Object.keys(differences.keywords).filter((keyword) => !used.has(keyword))).toEqual([]);
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
  const accounts = webhookDataSchemas.strict['user.created'].shape.enterprise_accounts.element;

  test.each([{ domain: 'example.com' }, { domains: [] }, { domain: 'a.io', domains: ['a.io'] }])(
    'takes a connection with %o',
    (domains) => {
      expect(accounts.safeParse(connection(domains)).success).toBe(true);
    },
  );

  test('refuses a connection with neither domain nor domains', () => {
    const { error } = accounts.safeParse(connection({}));
    expect(error?.issues.map(({ path }) => path)).toEqual([['enterprise_connection']]);
  });

  test('keeps unknown keys', () => {
    const deleted = { object: 'role', id: 'role_1', deleted: true, extra: { a: 1 } };
    expect(webhookDataSchemas.strict['role.deleted'].parse(deleted)).toStrictEqual(deleted);
  });
});
