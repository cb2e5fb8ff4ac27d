import fc from 'fast-check';

/** Text as users write it: scripts, emoji, and everything an encoder escapes; well-formed. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    'María Doe',
    '日本語テスト',
    'Привет',
    'שלום',
    '👩‍👩‍👧‍👦 family',
    '<a href="x">&amp;</a>',
    'C:\\temp\\new',
    '\u2028\u2029',
    '\u007f',
    'tab\tline\nreturn\r',
    '\u0000\u001f',
  ),
);

const smallNumber = fc.oneof(
  fc.integer({ min: -999_999, max: 999_999 }),
  fc.double({ min: 0.0001, max: 999_999, noNaN: true }),
);

/** Metadata without the characters and numbers whose form is not known of Clerk. */
const knownJson = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    text.map((value) => value.replace(/[\b\f]/g, ' ')),
    smallNumber.map((value) => (Object.is(value, -0) ? 0 : value)),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    tie('object'),
  ),
  object: fc.dictionary(
    text.map((key) => key.replace(/[\b\f]/g, ' ')),
    tie('value'),
    { maxKeys: 5 },
  ),
}));

/** Any JSON value, lone surrogates and huge numbers included. */
export const anyJson = fc.jsonValue({
  stringUnit: fc.constantFrom(
    'a',
    '\ud800',
    '\udc00',
    '\b',
    '\f',
    '<',
    '😀',
    'é',
    '"',
    '\\',
    'u',
    '\u2028',
  ),
});

// A pool: generating letters one by one takes longer than everything that is tested.
const words =
  'a ab sys_x acme acme-inc reports dashboard teams read write manage delete view-all billing-2'.split(
    ' ',
  );
const slug = fc.constantFrom(...words, ...words.map((word) => `${word}-${word}`));
const permission = fc.tuple(slug, slug).map(([feature, name]) => `org:${feature}:${name}`);

export const tokenInput = fc.record({
  version: fc.constantFrom(1 as const, 2 as const),
  claims: fc.dictionary(
    fc.oneof(slug, text).map((name) => `x ${name.replace(/[\b\f]/g, '')}`),
    knownJson.value,
    { maxKeys: 6 },
  ),
  organization: fc.option(fc.record({ id: fc.constant(`org_${'a'.repeat(27)}`), slug })),
  role: slug,
  permissions: fc.array(permission, { maxLength: 12 }),
  features: fc.array(slug, { maxLength: 6 }),
  plan: fc.option(slug),
  fva: fc.tuple(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: -1, max: 99_999 })),
  pending: fc.boolean(),
  impersonated: fc.boolean(),
});
