import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { isClass } from '../../src/internal/isClass.js';

class Base {}
class Below extends Base {}

test.each<[string, unknown, boolean]>([
  ['a class', Base.prototype, true],
  ['a class below another', Below.prototype, true],
  ['a class of another realm', runInNewContext('(class {}).prototype'), true],
  ['Promise', Promise.prototype, true],
  ['Object', Object.prototype, false],
  ['Object of another realm', runInNewContext('Object.prototype'), false],
  ['an object', { id: 'user_1' }, false],
  ['an object without a prototype', Object.create(null), false],
  ['nothing', null, false],
  ['text', 'constructor', false],
])('the prototype of %s', (_, value, expected) => expect(isClass(value)).toBe(expected));
