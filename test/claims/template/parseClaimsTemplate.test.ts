import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimShortcodes, parseClaimsTemplate } from '../../../src/claims/index.js';
import { atLeast } from '../../runs.js';

const warnings = (template: string | Record<string, unknown>) =>
  parseClaimsTemplate(template).warnings.map(({ message, ...rest }) => rest);

describe('parseClaimsTemplate', () => {
  test('knows every shortcode of Clerk’s lists without a warning about it', () => {
    const template = Object.fromEntries(
      Object.keys(claimShortcodes).map((name, i) => [`c${i}`, `{{${name}}}`]),
    );
    const { warnings: found, shortcodes: uses } = parseClaimsTemplate(template);
    expect(uses.filter(({ known }) => !known)).toEqual([]);
    expect(new Set(found.map(({ code }) => code))).toEqual(
      new Set(['whole-metadata', 'organization-list']),
    );
  });

  test.each([
    ['user.primary_phone_address', 'user.primary_phone_number'],
    ['organization.public_metadata.plan', 'org.public_metadata.plan'],
    ['organization_membership.permissions', 'org_membership.permissions'],
    ['org_membership.role', 'org.role'],
    ['org.permissions', 'org_membership.permissions'],
    ['user.primary_email_address.email_address', 'user.primary_email_address'],
    ['user.primary_email_address_verified', 'user.email_verified'],
    ['user.organization_id', 'org.id'],
    ['user.profile_image_url', 'user.image_url'],
    ['user.has_verified_email', 'user.email_verified'],
    ['user.has_verified_phone', 'user.phone_number_verified'],
    ['user.frist_name', 'user.first_name'],
    ['User.Public_Metadata.theKey', 'user.public_metadata.theKey'],
    ['user.private_metadata.key', undefined],
    ['user.organizationId', 'org.id'],
    ['org.membership.role', 'org.role'],
    ['organization.membership.permissions', 'org_membership.permissions'],
    ['org.membership.public_metadata.aB', 'org_membership.public_metadata.aB'],
    ['org_permissions', 'org_membership.permissions'],
    ['org_role', 'org.role'],
    ['orgId', 'org.id'],
    ['userId', 'user.id'],
    ['user.lastSignInAt', 'user.last_sign_in_at'],
    ['user.publicMetadata.someKey', 'user.public_metadata.someKey'],
    ['user.metadata.role', 'user.public_metadata.role'],
    ['public_metadata.role', 'user.public_metadata.role'],
    ['user.primaryEmailAddress.emailAddress', 'user.primary_email_address'],
    ['user.imageURL', 'user.image_url'],
    ['org.imageUrl', 'org.image_url'],
    ['something.else.entirely', undefined],
  ])('suggests for %s: %s', (name, suggestion) => {
    expect(parseClaimsTemplate({ c: `{{${name}}}` }).warnings[0]).toMatchObject({
      code: 'unknown-shortcode',
    });
    expect(parseClaimsTemplate({ c: `{{${name}}}` }).warnings[0]?.suggestion).toBe(suggestion);
  });

  test.each([
    'user.private_metadata',
    'user.privateMetadata.a',
    'org.private_metadata',
    'private_metadata',
  ])('%s: private metadata never reaches a token', (name) => {
    const [warning] = parseClaimsTemplate({ c: `{{${name}}}` }).warnings;
    expect(warning?.suggestion).toBeUndefined();
    expect(warning).toMatchObject({
      code: 'unknown-shortcode',
      message:
        'Private metadata never reaches a token; this becomes null or stays as text, the longer is counted',
    });
  });

  test('what stands around a template is named with the path to the claims', () => {
    const inside = { a: '{{user.id}}' };
    const path = (template: Record<string, unknown>) =>
      warnings(template).flatMap(({ code, path: at }) => (code === 'wrapped-claims' ? [at] : []));
    expect(path({ name: 'supabase', claims: inside, lifetime: 60 })).toEqual(['claims']);
    expect(
      path({ object: 'jwt_template', id: 'jtmp_1', claims: inside, allowedClockSkew: 5 }),
    ).toEqual(['claims']);
    expect(path({ session: { claims: inside, lifetime: 60 } })).toEqual(['session.claims']);
    expect(path({ name: '{{user.full_name}}', claims: 'read', lifetime: 1 })).toEqual([]);
    expect(path({ claims: { 'x-user': '{{user.id}}' }, role: 'authenticated' })).toEqual([]);
  });

  test('the same about one text is said once', () => {
    const template = { a: '{{user.nope}} {{user.nope}} {{user.no}} {{org.nope}}' };
    expect(warnings(template)).toHaveLength(3);
  });

  test('warnings have line and column of the shortcode in the text', () => {
    const text = '{\n  "a": 1,\n  "b": {\n    "c": "x {{user.nope}} {{user.id}}"\n  }\n}';
    expect(warnings(text)).toEqual([
      { code: 'unknown-shortcode', claim: 'b', path: 'b.c', line: 4, column: 13 },
    ]);
  });

  test.each([
    ['a reserved claim', { sub: 'x' }, 'reserved-claim'],
    ['a claim that version 1 reserves', { org_id: '{{org.id}}' }, 'other-version-claim'],
    [
      'a JWT template as the Backend API has it',
      { name: 'a', claims: {}, lifetime: 60 },
      'wrapped-claims',
    ],
    ['the configuration of a session token', { session: { claims: {} } }, 'wrapped-claims'],
    ['a shortcode without braces', { orgs: 'user.organizations' }, 'bare-shortcode'],
    ['a shortcode in a key', { '{{user.id}}': 1 }, 'shortcode-in-key'],
    ['braces that do not close', { a: '{{user.id' }, 'malformed-shortcode'],
    ['empty braces', { a: '{{ }}' }, 'malformed-shortcode'],
    ['an operand that is missing', { a: '{{user.id || }}' }, 'malformed-shortcode'],
    ['a quote that does not close', { a: "{{ 'abc }}" }, 'malformed-shortcode'],
    ['a backslash in a literal', { a: "{{ user.id || 'it\\'  }}" }, 'literal-escape'],
    ['whole metadata', { a: '{{user.public_metadata}}' }, 'whole-metadata'],
    ['a list of organizations', { a: '{{user.organizations}}' }, 'organization-list'],
  ])('warns about %s', (_, template, code) => {
    expect(warnings(template)).toMatchObject([{ code }]);
  });

  test('a reserved word below the first level is fine', () => {
    expect(warnings({ a: { sub: 1 } })).toEqual([]);
  });

  test('a key that stands twice counts once, the last one', () => {
    const { claims, warnings: found } = parseClaimsTemplate('{"a":1,\n"a":2}');
    expect(claims).toEqual({ a: 2 });
    expect(found).toMatchObject([{ code: 'duplicate-key', line: 2, column: 1 }]);
  });

  test.each([
    ['', 1, 1, 'expected a value'],
    ['{', 1, 2, 'expected a key in double quotes'],
    ['{"a":1,}', 1, 8, 'expected a key in double quotes'],
    ['{"a" 1}', 1, 6, 'expected a colon'],
    ['{"a":1 "b":2}', 1, 8, 'expected a comma or }'],
    ['{"a":[1 2]}', 1, 9, 'expected a comma or ]'],
    ['{\n "a": "x\n"}', 2, 9, 'this string is not closed'],
    ['{"a": "\\x"}', 1, 7, 'this string has an escape that JSON does not know'],
    ['{"a": 01}', 1, 8, 'expected a comma or }'],
    ['{"a": tru}', 1, 7, 'expected a value'],
    ["{'a': 1}", 1, 2, 'expected a key in double quotes'],
    ['{} {}', 1, 4, 'expected the end of the text'],
    ['{"at": {{user.created_at}}}', 1, 8, 'quote the shortcode, its type is kept'],
    ['{"a": ["x", {{ user.id }}]}', 1, 13, 'quote the shortcode, its type is kept'],
    ['{{{user.id}}: 1}', 1, 2, 'shortcodes work in values, not in keys'],
    ['{\n  // who\n  "a": 1}', 2, 3, 'JSON has no comments, remove this one'],
    ['{"a": 1 /* one */}', 1, 9, 'JSON has no comments, remove this one'],
    ['{"a": 1, # one\n "b": 2}', 1, 10, 'JSON has no comments, remove this one'],
    ['{"a": 1} // end', 1, 10, 'JSON has no comments, remove this one'],
    ['\ufeff{}', 1, 1, 'a byte order mark (BOM) stands here, save the text without it'],
    ['{\0"\0a\0"\0', 1, 2, 'a NUL, as in UTF-16, save the text as UTF-8'],
    ['\ufffd\ufffd{\0', 1, 1, 'this is no UTF-8, perhaps UTF-16, save the text as UTF-8'],
  ])('%s is refused at %i:%i', (text, line, column, problem) => {
    expect(() => parseClaimsTemplate(text)).toThrow(
      expect.objectContaining({
        code: 'ISOCLERK_CLAIMS_TEMPLATE_INVALID',
        message: `Line ${line}, column ${column}: ${problem}. Fix the JSON there.`,
      }),
    );
  });

  test.each([['[]'], ['"text"'], ['null']])('%s is no template', (text) => {
    expect(() => parseClaimsTemplate(text)).toThrow(
      expect.objectContaining({
        code: 'ISOCLERK_CLAIMS_TEMPLATE_INVALID',
        message:
          'The template is not an object. Write one JSON object whose properties are the claims.',
      }),
    );
  });

  test('accepts the JSON that JSON.parse accepts, and means the same', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()),
        fc.constantFrom(undefined, 1, '\t'),
        (value, space) => {
          const text = JSON.stringify(value, null, space);
          expect(parseClaimsTemplate(text).claims).toEqual(JSON.parse(text));
        },
      ),
    );
  });

  test('refuses the text that JSON.parse refuses', () => {
    const text = fc.array(
      fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        '"',
        ':',
        ',',
        '1',
        '-',
        '.',
        'e',
        'true',
        ' ',
        '\\',
        'a',
      ),
      { maxLength: 8 },
    );
    const outcome = (run: () => unknown) => {
      try {
        const value = run();
        return typeof value === 'object' && value !== null && !Array.isArray(value);
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(text, (parts) => {
        const json = `{"k":${parts.join('')}}`;
        expect(outcome(() => parseClaimsTemplate(json).claims)).toBe(
          outcome(() => JSON.parse(json)),
        );
      }),
      atLeast(1000),
    );
  });

  test('text and data give the same template', () => {
    const data = { a: '{{user.id}}', b: [1, { c: "x {{ org.id || 'none' }}" }], d: null };
    const { render: _, ...fromText } = parseClaimsTemplate(JSON.stringify(data));
    const { render: __, ...fromData } = parseClaimsTemplate(data);
    expect(fromText).toEqual(fromData);
  });

  test('a parsed template comes back as it is', () => {
    const parsed = parseClaimsTemplate({ a: 1 });
    expect(parseClaimsTemplate(parsed)).toBe(parsed);
  });
});
