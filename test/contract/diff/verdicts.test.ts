import { describe, expect, test } from 'vitest';
import { changesOf } from '../../../scripts/contract/diff/changes.js';
import { judgeBy, type Today, type Verdicts } from '../../../scripts/contract/diff/verdicts.js';
import type { Distilled } from '../../../scripts/contract/distil.js';
import type { Form, Member, Type } from '../../../scripts/contract/types.js';

const string: Type = { kind: 'scalar', is: 'string' };
const int: Type = { kind: 'scalar', is: 'int' };
const form = (name: string): Type => ({ kind: 'form', name });

const member = (key: string, type: Type, marks: Partial<Member> = {}): Member => ({
  key,
  type,
  optional: false,
  nullable: false,
  deprecated: false,
  ...marks,
});

const formsOf = (forms: Record<string, readonly Member[]>): ReadonlyMap<string, Form> =>
  new Map(
    Object.entries(forms).map(([name, members]) => [name, { name, resource: name, members }]),
  );

// The facts of today, and two readings of them: the tolerant one forgives an absent slug and a null fee.
const facts: Distilled = {
  components: {
    Fee: { amount: 'int' },
    Plan: {
      fee: 'Fee',
      id: 'string',
      inline: 'Plan.inline',
      kinds: "('a'|'b')[]",
      list: 'Plan.list[]',
      parent: 'Plan?',
      share: 'number',
      slug: 'string',
      status: "'on'|'off'",
    },
    'Plan.inline': { at: 'int' },
    'Plan.list': { at: 'int' },
  },
  endpoints: { 'GET /v1/plans': 'page Plan' },
  events: { 'plan.created': 'Plan' },
};
const members = (marks: Partial<Member>, open: boolean): readonly Member[] => {
  const values = (list: readonly string[]): Type => ({
    kind: open ? 'open' : 'literal',
    values: list,
  });
  return [
    member('fee', form('Fee'), open ? { nullable: true } : {}),
    member('id', string),
    member('inline', { kind: 'members', members: [member('at', int)] }),
    member('list', { kind: 'list', of: { kind: 'members', members: [member('at', int)] } }),
    member('share', { kind: 'scalar', is: 'number' }),
    member('kinds', { kind: 'list', of: values(['a', 'b']) }),
    member('parent', form('Plan'), { optional: true }),
    member('slug', string, marks),
    member('status', values(['on', 'off'])),
    ...(open ? [member('extra', string, { optional: true })] : []),
  ];
};
const Fee = [member('amount', int)];
const none: ReadonlyMap<string, Form> = new Map();
const today: Today = {
  surface: 'bapi',
  models: [
    {
      forms: {
        tolerant: formsOf({ Fee, Plan: members({ optional: true }, true) }),
        bapi: formsOf({ Fee, Plan: members({}, false) }),
        fapi: none,
        webhook: none,
      },
      formOf: (surface, component) =>
        surface === 'bapi' && ['Fee', 'Plan'].includes(component) ? component : undefined,
    },
  ],
  facts,
  events: { 'plan.created': 'Plan' },
  bodies: {},
};

const verdictsOn = (newer: Distilled) => changesOf(facts, newer).map(judgeBy(today, newer));
const withField = (key: string, text?: string, component = 'Plan'): Distilled => {
  const { [key]: _, ...rest } = facts.components[component] ?? {};
  const fields = text === undefined ? rest : { ...rest, [key]: text };
  return { ...facts, components: { ...facts.components, [component]: fields } };
};

const said = (tolerant: string, exact: string, report: string) => ({ tolerant, exact, report });
const silent = said('accepts', 'accepts', 'accepts');
const drift = said('accepts', 'refuses', 'flags');
const refused = said('refuses', 'refuses', 'refuses');
const unknown = said('does not know', 'does not know', 'does not know');

type Row = readonly [title: string, newer: Distilled, expected: ReturnType<typeof said>];

const fields: readonly Row[] = [
  ['a new field', withField('more', 'int'), said('accepts', 'accepts', 'flags')],
  [
    'a new field that we know and read as published',
    withField('extra', 'string?'),
    said('accepts', 'accepts', 'flags'),
  ],
  [
    'a new field that we know and read otherwise',
    withField('extra', 'int?'),
    said('refuses', 'accepts', 'refuses'),
  ],
  ['a field gone that may be absent', withField('parent'), silent],
  ['a field gone that the tolerant form forgives', withField('slug'), drift],
  ['a field gone that every form needs', withField('id'), refused],
  ['optional, forgiven', withField('slug', 'string?'), drift],
  ['optional, not forgiven', withField('id', 'string?'), refused],
  ['always there now', withField('parent', 'Plan'), silent],
  ['null, forgiven', withField('fee', 'Fee~'), drift],
  ['null, not forgiven', withField('id', 'string~'), refused],
  ['a new value', withField('status', "'off'|'on'|'paused'"), drift],
  ['a new value in a list', withField('kinds', "('a'|'b'|'c')[]"), drift],
  ['a value gone', withField('status', "'on'"), silent],
  ['a list of values opened', withField('status', 'string'), drift],
  ['another type', withField('id', 'int'), refused],
  ['a narrower type', withField('id', 'string:email'), silent],
  ['whole numbers only', withField('share', 'int'), silent],
  ['fractions too', withField('at', 'number', 'Plan.inline'), refused],
  ['one of two types', withField('id', 'int|string'), refused],
  ['an item that is null', withField('kinds', "('a'|null)[]"), refused],
  ['deprecated', withField('id', 'string deprecated'), silent],
  ['a field inside an inline object', withField('at', 'int?', 'Plan.inline'), refused],
  ['a field inside a list of such', withField('at', 'int~', 'Plan.list'), refused],
];

const Price = { amount: 'int', currency: 'string' };
const typed = (fee: string, components: Distilled['components']): Distilled => ({
  ...withField('fee', fee),
  components: { ...withField('fee', fee).components, ...components },
});

const references: readonly Row[] = [
  ['another component of the same shape', typed('Price', { Price }), silent],
  [
    'another component that lacks a key',
    typed('Price', { Price: { currency: 'string' } }),
    refused,
  ],
  ['another component that may lack a key', typed('Price', { Price: { amount: 'int?' } }), refused],
  ['another component with a null', typed('Price', { Price: { amount: 'int~' } }), refused],
  ['any object', typed('object', {}), refused],
  [
    'another component that says less of what is inside',
    {
      ...facts,
      components: {
        ...withField('parent', 'Vague?').components,
        Vague: { ...facts.components.Plan, fee: 'object' },
      },
    },
    silent,
  ],
];

const endpoints: readonly Row[] = [
  [
    'a new endpoint',
    { ...facts, endpoints: { ...facts.endpoints, 'GET /v1/x': 'raw Plan' } },
    unknown,
  ],
  ['an endpoint gone', { ...facts, endpoints: {} }, silent],
  [
    'another wrapper',
    { ...facts, endpoints: { 'GET /v1/plans': 'raw Plan' } },
    said('refuses', 'refuses', 'accepts'),
  ],
  ['another body', { ...facts, endpoints: { 'GET /v1/plans': 'page Fee' } }, refused],
  ['a body that may be null', { ...facts, endpoints: { 'GET /v1/plans': 'page Plan~' } }, refused],
  ['204 besides', { ...facts, endpoints: { 'GET /v1/plans': 'page Plan empty' } }, silent],
];

const events: readonly Row[] = [
  ['a new event', { ...facts, events: { ...facts.events, 'plan.deleted': 'Plan' } }, unknown],
  ['an event gone', { ...facts, events: {} }, silent],
  ['an event with other data', { ...facts, events: { 'plan.created': 'Fee' } }, refused],
];

describe('judgeBy', () => {
  test.each([...fields, ...endpoints, ...events])('%s', (_, newer, expected) => {
    expect(verdictsOn(newer)).toEqual([expected]);
  });

  test.each(references)('%s', (_, newer, expected) => {
    // Besides the component that is new, or no longer named.
    const found = verdictsOn(newer).filter(
      (verdicts): verdicts is Verdicts => verdicts !== undefined,
    );
    expect(found).toEqual([expected]);
  });

  test('has nothing to say of a component that is in no form', () => {
    expect(
      verdictsOn({ ...facts, components: { ...facts.components, New: { id: 'int' } } }),
    ).toEqual([undefined]);
    const other: Distilled = { components: { Other: { a: 'int' } } };
    const change = changesOf(other, { components: { Other: { a: 'int~' } } });
    expect(change.map(judgeBy(today, other))).toEqual([undefined]);
  });
});
