import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const read = (file: string) => readFileSync(file, 'utf8');

test('package.json says where the project lives, in one spelling', () => {
  const { homepage, bugs, repository, author } = JSON.parse(read('package.json'));
  for (const text of [homepage, bugs, repository.url, author]) {
    expect(text).toContain('https://github.com/isoclerk/isoclerk');
  }
});

test('.nvmrc is the oldest line that package.json allows', () => {
  const oldest = /\d+/.exec(JSON.parse(read('package.json')).engines.node)?.[0];
  expect(read('.nvmrc').trim()).toBe(oldest);
});

interface Form {
  readonly name?: string;
  readonly description?: string;
  readonly body?: readonly {
    readonly type: string;
    readonly id?: string;
    readonly attributes: { readonly label?: string; readonly value?: string };
  }[];
}

// The host shows a form with a fault to nobody.
describe.each(readdirSync('.github/ISSUE_TEMPLATE').filter((name) => name !== 'config.yml'))(
  'the issue form %s',
  (name) => {
    const { body = [], ...form }: Form = parse(read(`.github/ISSUE_TEMPLATE/${name}`));

    test('has a name and says what it is for', () => {
      expect([typeof form.name, typeof form.description]).toEqual(['string', 'string']);
    });

    test('asks with an id and a label, each id once', () => {
      const questions = body.filter(({ type }) => type !== 'markdown');
      expect(questions.length).toBeGreaterThan(0);
      const faults = questions.filter(
        ({ type, id, attributes }) =>
          !['input', 'textarea', 'dropdown', 'checkboxes'].includes(type) ||
          !/^[\w-]+$/.test(id ?? '') ||
          !attributes.label,
      );
      expect(faults).toEqual([]);
      expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    });
  },
);
