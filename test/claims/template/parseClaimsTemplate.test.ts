import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimShortcodes, parseClaimsTemplate } from '../../../src/claims/index.js';

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
    ['something.else.entirely', undefined],
  ])('suggests for %s: %s', (name, suggestion) => {
    expect(parseClaimsTemplate({ c: `{{${name}}}` }).warnings[0]).toMatchObject({
      code: 'unknown-shortcode',
    });
    expect(parseClaimsTemplate({ c: `{{${name}}}` }).warnings[0]?.suggestion).toBe(suggestion);
  });

  test('warnings have line and column of the shortcode in the text', () => {
    const text = '{\n  "a": 1,\n  "b": {\n    "c": "x {{user.nope}} {{user.id}}"\n  }\n}';
    expect(warnings(text)).toEqual([
      { code: 'unknown-shortcode', claim: 'b', path: 'b.c', line: 4, column: 13 },
    ]);
  });

  test.each([
    ['a reserved claim', { sub: 'x' }, 'reserved-claim'],
    ['a reserved claim of version 1', { org_id: '{{org.id}}' }, 'reserved-claim'],
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
      { numRuns: 1000 },
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
