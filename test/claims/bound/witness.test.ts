import { describe, expect, test } from 'vitest';
import { type FieldBound, fieldBounds } from '../../../src/claims/bound/fieldBounds.js';
import { findWitness } from '../../../src/claims/bound/witness.js';
import { type ClaimsContext, parseClaimsTemplate } from '../../../src/claims/index.js';

type IsOver = Parameters<typeof findWitness>[4];
const user = { id: 'user_1' };
const session = { id: 'sess_1' };
const organization = { id: 'org_1', slug: 'x' };
const membership = { role: 'org:admin', permissions: ['org:a:read'] };
const active = { user, session, organization, membership };

const search = (
  template: Parameters<typeof parseClaimsTemplate>[0],
  isOver: IsOver = () => true,
  fields: Readonly<Record<string, FieldBound>> = {},
  base: ClaimsContext = { user, session },
) => findWitness(parseClaimsTemplate(template), base, fieldBounds(fields), {}, isOver);
const contextOf = (...args: Parameters<typeof search>) => search(...args)?.context;

const email = (address: string | null, verification: unknown = null) => ({
  primary_email_address_id: 'idn_1',
  email_addresses: [{ id: 'idn_1', email_address: address, verification }],
});
const phone = (number: string | null, verification: unknown = null) => ({
  primary_phone_number_id: 'idn_2',
  phone_numbers: [{ id: 'idn_2', phone_number: number, verification }],
});
const nobody = { ...user, ...email(null), ...phone(null), organization_memberships: [] };

describe('the context of a witness', () => {
  test('has what the template reads, and no more', () => {
    expect(contextOf({ a: 1, b: '{{user.nope}}' })).toStrictEqual({ user: nobody, session });
  });

  test('of a user', () => {
    const template = {
      a: '{{user.first_name}} {{user.first_name}}',
      b: '{{user.public_metadata.a.b}}{{user.public_metadata.c}}',
      c: '{{session.reverification_id}}{{session.actor}}',
      d: '{{user.has_image}}',
    };
    const fields = { 'user.first_name': 5, 'user.public_metadata': 30 };
    expect(contextOf(template, () => true, fields)).toStrictEqual({
      user: {
        ...nobody,
        first_name: 'xxx',
        public_metadata: { a: { b: 'xxxx' }, c: 'xxxx' },
        has_image: false,
      },
      session: { ...session, reverificationId: 'x' },
    });
  });

  test('of an e-mail address and a telephone', () => {
    const template = { a: '{{user.primary_email_address}}', b: '{{user.primary_phone_number}}' };
    const fields = { 'user.primary_email_address': 6, 'user.primary_phone_number': 4 };
    expect(contextOf(template, () => true, fields)).toStrictEqual({
      user: {
        ...nobody,
        primary_email_address: 'xxxx',
        primary_phone_number: 'xx',
        ...email('xxxx'),
        ...phone('xx'),
      },
      session,
    });
  });

  test('of an organization', () => {
    const template = {
      a: '{{org.name}}{{org.role}}{{user.id}}',
      b: '{{org_membership.public_metadata.k}}{{org_membership.permissions}}',
    };
    const fields = { 'org.slug': 4, 'org.name': 5, 'org_membership.public_metadata': 12 };
    expect(contextOf(template, () => true, { ...fields, 'user.id': 4 }, active)).toStrictEqual({
      user: { ...nobody, id: 'xx' },
      session,
      organization: { id: 'org_1', slug: 'xx', name: 'xxx' },
      membership: { ...membership, public_metadata: { k: 'xxxx' } },
    });
    // Without an active one there is none.
    expect(contextOf(template, () => true, { 'user.id': 4 })).toStrictEqual({
      user: { ...nobody, id: 'xx' },
      session,
    });
  });

  test.each<[string, string, Readonly<Record<string, FieldBound>>, unknown]>([
    ['both names', '{{user.full_name}}', {}, ['x', 'x']],
    ['a first name of its bound', '{{user.full_name}}', { 'user.first_name': 4 }, ['xx', 'x']],
    ['no names', '{{user.full_name}}', { 'user.full_name': 9 }, [null, null]],
    ['no names beside', '{{user.first_name}}', { 'user.full_name': 9 }, [null, null]],
    ['the name it reads', '{{user.first_name}}', {}, ['x', undefined]],
    [
      'no name it does not read',
      '{{user.username}}',
      { 'user.full_name': 9 },
      [undefined, undefined],
    ],
  ])('has %s for %s', (_, text, fields, names) => {
    const found = contextOf({ a: text }, () => true, fields)?.user;
    expect(['first_name', 'last_name'].map((name) => Reflect.get(found ?? {}, name))).toEqual(
      names,
    );
    expect(Reflect.has(found ?? {}, 'full_name')).toBe(false);
  });
});

describe('a witness is a proof', () => {
  const asked = (template: Parameters<typeof search>[0]) => {
    const sizes: (readonly [number, number])[] = [];
    const isOver: IsOver = (payloadBytes, customClaimsBytes) => {
      sizes.push([payloadBytes, customClaimsBytes]);
      return true;
    };
    const budget = search(template, isOver)?.budget;
    return { sizes, payload: budget?.payloadBytes ?? 0, custom: budget?.customClaimsBytes ?? 0 };
  };

  test('in every reading: what is in doubt does not count', () => {
    const { sizes, payload, custom } = asked({ a: `<${'x'.repeat(90)}` });
    expect(custom).toBe(6 + 90 + 2 + 5);
    expect(sizes).toEqual([[payload - 5 - 29, custom - 5 - 29]]);
    expect(asked({ a: '<' }).sizes[0]?.[1]).toBe(0);
  });

  test('and none is found where nothing is over', () => {
    let times = 0;
    const isOver = () => {
      times += 1;
      return false;
    };
    expect(search({ a: '{{user.first_name}}' }, isOver)).toBeNull();
    // Once as it is and once as it became, with each of three letters.
    expect(times).toBe(6);
  });

  test('with letters that take more, where those that take less do not do', () => {
    const fields = { 'user.first_name': { type: 'string', maxLength: 40 } };
    const nameOver = (most: number) => {
      const found = contextOf({ a: '{{user.first_name}}' }, (_, custom) => custom > most, fields);
      return Reflect.get(found?.user ?? {}, 'first_name');
    };
    // Without the 29 bytes of jti, which are in doubt.
    expect(nameOver(47 - 29 - 1)).toBe('x'.repeat(40));
    expect(nameOver(47 - 29)).toBe('😀'.repeat(40));
    expect(nameOver(167 - 29)).toBe('\u2028'.repeat(40));
    expect(nameOver(247 - 29 - 1)).toBe('\u2028'.repeat(40));
    expect(nameOver(247 - 29)).toBeUndefined();
  });

  test('with options that are understood', () => {
    const bad = { kind: 'cookie' } as never;
    expect(() =>
      findWitness(parseClaimsTemplate({}), { user }, fieldBounds({}), bad, () => true),
    ).toThrow(expect.objectContaining({ code: 'ISOCLERK_CLAIMS_OPTIONS_INVALID' }));
  });
});

describe('a field is changed', () => {
  const long = 'y'.repeat(40);
  /** The names that make a template take at least so many bytes. */
  const names = (template: Parameters<typeof search>[0], bytes: number) => {
    const found =
      contextOf(template, (_, custom) => custom + 29 >= bytes, { 'user.username': 5 })?.user ?? {};
    return ['first_name', 'username', 'email_verified'].map((name) => Reflect.get(found, name));
  };
  const first = `{{user.first_name || '${long}'}}`;
  const second = `{{user.username || '${long}'}}`;

  test.each<[string, Record<string, string>, number, unknown[]]>([
    ['not, where it is enough', { a: first }, 8, ['x', undefined, undefined]],
    ['to null, which lets a longer one through', { a: first }, 47, [null, undefined, undefined]],
    ['nothing to no avail', { a: first }, 48, [undefined, undefined, undefined]],
    ['each alone', { a: first, b: second }, 94, [null, null, undefined]],
    [
      'only where it makes the token longer',
      { a: first, b: '{{user.username}}', c: '{{user.email_verified}}' },
      47 + 10 + 10,
      [null, 'xxx', false],
    ],
    [
      'not where the token stays as long',
      { a: first, b: "{{user.username || 'zzz'}}" },
      47 + 10,
      [null, 'xxx', undefined],
    ],
  ])('%s', (_, template, bytes, expected) => {
    expect(names(template, bytes)).toEqual(expected);
  });

  test('a flag to true', () => {
    const a = "{{user.email_verified || '1'}}{{user.phone_number_verified || ''}}";
    const found = contextOf({ a, b: long }, (_, custom) => custom + 29 >= 15 + 47);
    const verification = { status: 'verified' };
    expect(found?.user).toStrictEqual({
      ...nobody,
      ...email(null, verification),
      ...phone(null, verification),
      email_verified: true,
      phone_number_verified: true,
    });
  });
});
