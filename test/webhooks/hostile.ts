/** Values that are no event, and values that try to break whoever looks at them. */
const thrower = () => {
  throw new Error('hostile');
};

const hostileProxy = new Proxy(
  {},
  {
    get: thrower,
    has: thrower,
    getOwnPropertyDescriptor: thrower,
    ownKeys: thrower,
    getPrototypeOf: thrower,
  },
);

const revoked = Proxy.revocable({}, {});
revoked.revoke();

export const noEvents: readonly [string, unknown][] = [
  ['undefined', undefined],
  ['null', null],
  ['a string', 'user.created'],
  ['a number', 1],
  ['a symbol', Symbol('user.created')],
  ['a function', () => {}],
  ['an array', [{ type: 'user.created', data: {} }]],
  ['an empty object', {}],
  ['an event without data', { type: 'user.created' }],
  ['an event with null data', { type: 'user.created', data: null }],
  ['an event with an array as data', { type: 'user.created', data: [] }],
  ['an event with text as data', { type: 'user.created', data: '{}' }],
  ['an event without type', { data: {} }],
  ['an event whose type is an object', { type: new String('user.created'), data: {} }],
  ['an event whose type is a list', { type: ['user.created'], data: {} }],
  ['an object that inherits its type', Object.create({ type: 'user.created', data: {} })],
  [
    'an object that inherits its data',
    Object.assign(Object.create({ data: {} }), { type: 'user.created' }),
  ],
  [
    'what verifyWebhook makes of a signed array',
    { object: 'event', type: undefined, data: undefined },
  ],
  ['an object whose getter throws', Object.defineProperty({ data: {} }, 'type', { get: thrower })],
  [
    'a data getter that throws',
    Object.defineProperty({ type: 'user.created' }, 'data', { get: thrower }),
  ],
  ['a proxy that throws', hostileProxy],
  ['a revoked proxy', revoked.proxy],
];
