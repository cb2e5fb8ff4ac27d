import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { shares, stackedBar } from '../../src/cli/bar.js';
import { nextLines, shellWord } from '../../src/cli/commandLine.js';
import { columnsOf, table, widthOf, wrap } from '../../src/cli/layout.js';
import { printable, toTerminalCodes } from '../../src/cli/printable.js';
import { colorsFor } from '../../src/cli/terminal.js';

const colors = (isTTY: boolean) => colorsFor({ stdout: { write: () => {}, isTTY }, env: {} });
const plain = colors(false);
const columns = fc.integer({ min: 10, max: 200 });
const foreign = fc.string({ unit: 'binary', maxLength: 60 });
const prose = fc
  .array(fc.string({ unit: 'grapheme', maxLength: 25 }), { maxLength: 20 })
  .map((words) => words.map(printable).join(' '));

const isWithin = (lines: readonly string[], most: number) => {
  for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(most);
};

describe('columns of a terminal', () => {
  test.each([
    [{ columns: 120 }, {}, 120, 100],
    [{ columns: 40 }, { COLUMNS: '90' }, 40, 40],
    [{ columns: 0 }, {}, 80, 80],
    [{ columns: 3 }, {}, 10, 10],
    [{}, {}, 80, 80],
    [{}, { COLUMNS: '60' }, 60, 60],
    [{}, { COLUMNS: '0' }, 80, 80],
    [{}, { COLUMNS: 'wide' }, 80, 80],
    [{ columns: Number.NaN }, {}, 80, 80],
  ])('%j %j: %d for text, %d for tables', (stdout, env, text, tables) => {
    const terminal = { stdout: { write: () => {}, ...stdout }, env };
    expect([columnsOf(terminal), widthOf(terminal)]).toEqual([text, tables]);
  });
});

describe('wrap', () => {
  test('breaks between words and keeps the indent', () => {
    expect(wrap('  one two three', 9)).toEqual(['  one two', '  three']);
  });

  test('breaks only a word that is longer than a line', () => {
    expect(wrap('a abcdefghijkl b', 10)).toEqual(['a abcdefgh', 'ijkl b']);
  });

  test('no line is wider, no word is lost, and none breaks that fits', () => {
    fc.assert(
      fc.property(prose, columns, (text, most) => {
        const lines = wrap(text, most);
        isWithin(lines, most);
        const letters = (written: string) => written.normalize().replace(/\s/g, '');
        expect(letters(lines.join(''))).toBe(letters(text));
      }),
    );
    const words = fc.array(fc.stringMatching(/^[a-z]{1,10}$/), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(words, columns, (list, most) => {
        expect(wrap(list.join(' '), most).join(' ')).toBe(list.join(' '));
      }),
    );
  });

  test('a colour ends with its line and begins again in the next', () => {
    const lines = wrap(colors(true).red('one two'), 4).map(toTerminalCodes);
    expect(lines).toEqual(['\u001b[31mone\u001b[39m', '\u001b[31mtwo\u001b[39m']);
  });
});

describe('table', () => {
  test('aligns columns, numbers to the right', () => {
    expect(
      table(
        [
          ['a', '1'],
          ['bcd', '23'],
        ],
        [1],
      ),
    ).toEqual(['  a     1', '  bcd  23']);
  });

  test('wraps what is too wide in its column', () => {
    expect(table([['ok', 'name', 'one two three']], [], 20)).toEqual([
      '  ok  name  one two',
      '            three',
    ]);
  });

  test('writes rows as text where words would break', () => {
    expect(table([['over', 'browser-cookie', '1 of 2']], [2], 20)).toEqual([
      '  over',
      '    browser-cookie',
      '    1 of 2',
    ]);
  });

  test('no line is wider, whatever the cells hold', () => {
    const rows = fc.array(fc.array(fc.oneof(foreign, prose), { maxLength: 5 }), { maxLength: 6 });
    const right = fc.uniqueArray(fc.integer({ min: 0, max: 4 }));
    fc.assert(
      fc.property(rows, right, columns, (cells, aligned, most) => {
        isWithin(table(cells, aligned, most), most);
      }),
    );
  });
});

describe('shares', () => {
  test('adds up to the columns and leaves nothing out', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 15 }),
        fc.integer({ min: 15, max: 100 }),
        (amounts, room) => {
          const parts = shares(amounts, room);
          const total = amounts.reduce((sum, amount) => sum + amount, 0);
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total > 0 ? room : 0);
          expect(parts.every((part, i) => (amounts[i] === 0 ? part === 0 : part > 0))).toBe(true);
        },
      ),
    );
  });
});

describe('stackedBar', () => {
  const segment = (letter: string, amount: number) => ({ letter, amount, paint: plain.red });
  const draw = (amount: number) =>
    stackedBar([segment('A', amount)], { amount: 100, label: 'limit 100' }, 23, plain);

  test('draws the room up to the limit', () => {
    expect(draw(50)).toEqual(['  AAAAAAAAAA..........|', `${' '.repeat(12)}limit 100 ^`]);
    expect(draw(100)).toEqual(['  AAAAAAAAAAAAAAAAAAAA|', `${' '.repeat(12)}limit 100 ^`]);
  });

  test('draws what is beyond it', () => {
    expect(draw(200)).toEqual(['  AAAAAAAAAA|AAAAAAAAAA', `${' '.repeat(12)}^ limit 100`]);
    expect(draw(101)[0]).toBe('  AAAAAAAAAAAAAAAAAAA|A');
    expect(draw(130)[1]).toBe('       limit 100 ^');
    expect(draw(1000)).toEqual(['  AA|AAAAAAAAAAAAAAAAAA', '    ^ limit 100']);
  });

  test('what is beyond looks unlike the rest in colours', () => {
    const [bar = ''] = stackedBar(
      [{ letter: 'A', amount: 200, paint: colors(true).blue }],
      { amount: 100, label: 'limit' },
      23,
      colors(true),
    );
    expect(toTerminalCodes(bar)).toBe(
      '  \u001b[34m██████████\u001b[39m\u001b[1m|\u001b[22m\u001b[31m▓▓▓▓▓▓▓▓▓▓\u001b[39m',
    );
  });

  test('no line is wider, and the limit has a column on its side', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 90_000 }), { maxLength: 20 });
    const limit = fc.option(fc.integer({ min: 0, max: 90_000 }));
    fc.assert(
      fc.property(amounts, limit, columns, fc.boolean(), (list, amount, most, isTTY) => {
        const parts = list.map((size, index) => segment('ABC'[index % 3] ?? '', size));
        const mark = amount === null ? null : { amount, label: `limit ${amount}` };
        const lines = stackedBar(parts, mark, most, colors(isTTY));
        isWithin(lines, most);
        const [bar = ''] = lines.map(stripVTControlCharacters);
        const used = list.reduce((sum, size) => sum + size, 0);
        if (amount !== null) expect(/\|./.test(bar)).toBe(used > amount);
      }),
    );
  });
});

describe('the next command', () => {
  test('is continued as a shell understands it', () => {
    const words = ['npx', 'isoclerk', 'budget', 't.json', '--users', 'users.ndjson'];
    expect(nextLines({ text: 'go on.', commands: [words] }, plain.bold, 30)).toEqual([
      '',
      'Next: go on.',
      '  npx isoclerk budget t.json \\',
      '    --users users.ndjson',
    ]);
  });

  test.each([
    ['a.json', 'a.json'],
    ['my file.json', "'my file.json'"],
    ["it's.json", "'it'\\''s.json'"],
    ['$(rm -rf x)', "'$(rm -rf x)'"],
    ['\u001b[2J', "'\\u001b[2J'"],
    ['', "''"],
  ])('the word %j is written %s', (word, written) => {
    expect(shellWord(word)).toBe(written);
  });
});

describe('printable', () => {
  test('leaves no control character, and is the same once more', () => {
    fc.assert(
      fc.property(foreign, (text) => {
        const shown = printable(text);
        expect(shown).not.toMatch(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u);
        expect(printable(shown)).toBe(shown);
      }),
    );
  });

  test('within JSON the text stays the same', () => {
    fc.assert(
      fc.property(foreign, (text) => {
        expect(JSON.parse(printable(JSON.stringify(text)))).toBe(text);
      }),
    );
  });

  test('keeps our colours, and takes no foreign code for one', () => {
    const ours = colors(true).red('x');
    expect(toTerminalCodes(printable(ours))).toBe('\u001b[31mx\u001b[39m');
    expect(toTerminalCodes(printable('\u001b[31mx\u001b[39m'))).toBe('\\u001b[31mx\\u001b[39m');
    expect(printable('\u001b[1234;5678;31m')).toBe('\\u001b[1234;5678;31m');
  });
});
