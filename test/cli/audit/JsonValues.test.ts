import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { JsonValues } from '../../../src/cli/audit/JsonValues.js';
import { DamagedValue, LineError } from '../../../src/cli/audit/valueErrors.js';
import { atLeast } from '../../runs.js';

/** Values with their lines, where the stream ended, and what was wrong. */
function read(bytes: Buffer, sizes: readonly number[]) {
  const found: [line: number, text: string][] = [];
  const values = new JsonValues((value, text, line) => {
    expect(JSON.parse(text)).toEqual(value);
    found.push([line, text]);
  });
  let wrong: unknown = null;
  try {
    let at = 0;
    for (let i = 0; at < bytes.length; i++) {
      const size = sizes[i % sizes.length] ?? 1;
      // A copy that is overwritten, as the buffer of a reader is.
      const chunk = Buffer.from(bytes.subarray(at, at + size));
      values.push(chunk);
      chunk.fill(0x7d);
      at += size;
    }
    values.end();
  } catch (error) {
    if (error instanceof DamagedValue) wrong = [error.line, error.text];
    else wrong = error instanceof Error ? error.message : error;
  }
  return { found, wrong, lines: wrong === null ? values.lines : null };
}

const lists = fc.array(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()), {
  maxLength: 5,
});
const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });

describe('JsonValues', () => {
  test('finds every value, wherever the bytes are cut into chunks', () => {
    fc.assert(
      fc.property(lists, sizes, fc.constantFrom(undefined, 2), (list, cuts, space) => {
        const each = list.map((value) => JSON.stringify(value, null, space));
        const texts = [each.join('\n'), `\ufeff${each.join(' ')}\r\n`, each.join(',\n\n')];
        for (const text of [...texts, JSON.stringify(list, null, space)]) {
          const { found, wrong } = read(Buffer.from(text), cuts);
          expect(wrong).toBeNull();
          expect(found.map(([, value]) => JSON.parse(value))).toEqual(JSON.parse(`[${each}]`));
        }
      }),
    );
  });

  // What is read a line at a time and what is read byte by byte.
  const pieces = fc.constantFrom(
    '{"a":1}',
    '{"a":"}{"}',
    '{"b":[{}]}',
    '{"é":"\ufffd"}',
    '{',
    '}',
    '[',
    ']',
    '"',
    '\\',
    ',',
    '\n',
    '\n',
    '\r\n',
    ' ',
    '\t',
    '\u00a0',
    '\ufeff',
    '\u0000',
    'x',
    '7',
    '{"a":1}\n',
    '{"a":1},\n',
    '{"a":}\n',
  );
  const odd = fc.constantFrom([0xff], [0xc3], [0xe2, 0x80], [0x22, 0xff, 0x22]).map(Buffer.from);
  const texts = fc
    .array(fc.oneof({ weight: 30, arbitrary: pieces.map((text) => Buffer.from(text)) }, odd), {
      maxLength: 12,
    })
    .map((list) => Buffer.concat(list));

  test('says of any bytes the same, wherever they are cut into chunks', () => {
    fc.assert(
      fc.property(texts, sizes, (bytes, cuts) => {
        expect(read(bytes, cuts)).toEqual(read(bytes, [1]));
        expect(read(bytes, [1000])).toEqual(read(bytes, [1]));
      }),
      atLeast(3000),
    );
  });

  test.each<[name: string, bytes: string | Buffer, wrong: unknown]>([
    ['a byte order mark', '\ufeff{"a":1}\n', null],
    ['blank lines', '\n\n \t\r\n{"a":1}\r\n\r\n', null],
    ['an array of lines', '[\n{"a":1},\n{"a":2}\n]\n', null],
    ['NUL', '{"a":1}\n\u0000', 'line 2: expected an object'],
    ['text', '{"a":1}\nx', 'line 2: expected an object'],
    ['a second array', '{"a":1}\n[1]', null],
    ['an open value', '{"a":1}\n{"a":', 'line 2: this value does not end'],
    ['an open text', '{"a":1}\n{"a":"\n"b', 'line 2: this value does not end'],
    ['an open array', '[{"a":1}\n', 'line 2: the array is not closed'],
    ['a damaged line', '{"a":1}\n{"a":}\n{"b":1}', [2, '{"a":}']],
    [
      'Latin-1 in a value',
      Buffer.from('{"a":"\xe9"}\n', 'latin1'),
      'line 1: this is not UTF-8. Save the file as UTF-8',
    ],
    [
      'Latin-1 on the third line of a value',
      Buffer.from('{}\n{"a":\n1,\n"b":"\xe9"}\n', 'latin1'),
      'line 4: this is not UTF-8. Save the file as UTF-8',
    ],
    [
      'Latin-1 between values',
      Buffer.from('{}\n\xe9\n', 'latin1'),
      'line 2: this is not UTF-8. Save the file as UTF-8',
    ],
    [
      'a character cut at the end',
      Buffer.from([0x7b, 0x7d, 0xc2]),
      'line 1: this is not UTF-8. Save the file as UTF-8',
    ],
  ])('%s', (_, text, wrong) => {
    const bytes = Buffer.from(text);
    for (const size of [1, 7, 1000]) expect(read(bytes, [size]).wrong).toEqual(wrong);
  });

  test('gives lines of many megabytes, and refuses what has more than any user', () => {
    const user = (size: number) => Buffer.from(`{"a":1}\n{"b":"${'x'.repeat(size)}"}\n{"c":1}\n`);
    const lines = (bytes: Buffer) => read(bytes, [65_536]).found.map(([line]) => line);
    expect(lines(user(10_000_000))).toEqual([1, 2, 3]);
    const { wrong } = read(user(33_000_000), [65_536]);
    expect(wrong).toBe('line 2: this value does not end');
    expect(new LineError(2, ': x').message).toBe('line 2: x');
  });
});
