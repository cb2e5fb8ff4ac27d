import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { run } from '../cli/run.js';
import { filesOf, stdinOf } from './commandFiles.js';
import { type CommandLine, commandBlocks, parseCommand } from './commands.js';
import { pages } from './pages.js';

const blocks = pages.flatMap((page) => commandBlocks(page, readFileSync(page, 'utf8')));
const lines = blocks.flatMap(({ page, line, commands }) =>
  commands.map((text) => ({ page, where: `${page}:${line}`, text, command: parseCommand(text) })),
);
const ours = lines.filter(({ command }) => command.args);
const others = lines.filter(({ command }) => !command.args);

/** What does not run here, by its first words, and why not. */
const NOT_RUN: Readonly<Record<string, string>> = {
  'npm install': 'needs a registry; test/release installs the package by name',
  'npm ci': 'needs a registry; whoever runs this test has done it',
};

/** Is what a command line calls there: a script in the package of the page, a file beside the page or in an example? */
function isThere(page: string, command: string): boolean {
  const folder = dirname(page);
  const [program = '', word = '', third = ''] = command.split(/\s+/);
  const files = [...command.matchAll(/\b(?:cp|node) ([\w./-]+)/g)].map(([, file = '']) => file);
  if (files.length > 0)
    return files.every(
      (file) => globSync([join(folder, file), `examples/*/${file}`], { dot: true })[0],
    );
  if (program !== 'npm') return false;
  const own = join(folder, 'package.json');
  const manifest = JSON.parse(readFileSync(existsSync(own) ? own : 'package.json', 'utf8'));
  return (word === 'run' ? third : word) in manifest.scripts;
}

/** Runs a command line in a folder that has its files. */
async function execute({ args = [], before }: CommandLine, read: readonly string[] = []) {
  const folder = mkdtempSync(join(tmpdir(), 'isoclerk-docs-'));
  const home = process.cwd();
  for (const [name, content] of Object.entries(filesOf[args[0] ?? ''] ?? {})) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    const raw = typeof content === 'string' || content instanceof Uint8Array;
    writeFileSync(join(folder, name), raw ? content : JSON.stringify(content));
  }
  const stdin = before === undefined ? '' : stdinOf[before];
  if (stdin === undefined) throw new Error(`test/docs/commandFiles.ts has no stdin for: ${before}`);
  process.chdir(folder);
  try {
    const ran = await run(args, { stdin, columns: 80 });
    const written = read.map((name) => readFileSync(name, 'utf8'));
    return { ...ran, written };
  } finally {
    process.chdir(home);
    rmSync(folder, { recursive: true });
  }
}

describe('the command lines of the pages', () => {
  test('are found', () => {
    expect(ours.length).toBeGreaterThan(15);
    expect(ours.map(({ command }) => command.args?.[0])).toEqual(
      expect.arrayContaining(['budget', 'token', 'check', 'env', 'doctor']),
    );
  });

  test.each(ours)('$where: $text', async ({ text, command }) => {
    const { args = [] } = command;
    const to = args.indexOf('--migrate');
    const { code, stdout, stderr, written } = await execute(
      command,
      to === -1 ? [] : args.slice(to + 1, to + 2),
    );
    expect(code, `${text}\n${stdout}${stderr}`).toBeLessThan(2);
    expect(stderr).toBe('');
    expect(stdout).not.toBe('');
    for (const one of written) expect(JSON.parse(one)).toBeTypeOf('object');
    if (args.includes('--json') || command.into) expect(JSON.parse(stdout)).toBeTypeOf('object');
  });
});

describe('the output that the pages show', () => {
  const shown = blocks.filter((block) => block.shown !== undefined);
  test('is found', () => {
    expect(shown.length).toBeGreaterThan(2);
  });
  test.each(shown)('$page:$line', async ({ commands, shown = '' }) => {
    const printed: string[] = [];
    for (const text of commands) {
      const { stdout } = await execute(parseCommand(text));
      // The start of it: what follows is told in words.
      printed.push(
        stdout
          .split('\n')
          .slice(0, shown.split('\n').length - 1)
          .join('\n'),
      );
    }
    const wanted = shown.trimEnd();
    expect(printed.find((text) => text === wanted) ?? printed.join('\n\n')).toBe(wanted);
  });
});

describe('the other command lines', () => {
  const parts = others.flatMap(({ page, text }) =>
    text.split('&&').map((part) => ({ page, command: part.replace(/\s#.*/, '').trim() })),
  );
  const startsOf = (command: string) =>
    Object.keys(NOT_RUN).filter((words) => command.startsWith(words));

  test('call scripts and files that there are, or need a network', () => {
    expect(parts.length).toBeGreaterThan(5);
    const unknown = parts.filter(
      ({ page, command }) => startsOf(command).length === 0 && !isThere(page, command),
    );
    expect(unknown).toEqual([]);
  });
  test.each(Object.entries(NOT_RUN))('"%s" stands on a page still: %s', (words) => {
    expect(parts.some(({ command }) => startsOf(command).includes(words))).toBe(true);
  });
});

test('a command line is read as a shell would', () => {
  expect(parseCommand("a b | npx isoclerk check 'x y/*.json' - --as plan > o.json # why")).toEqual({
    args: ['check', 'x y/*.json', '-', '--as', 'plan'],
    before: 'a b',
    into: 'o.json',
  });
  expect(parseCommand('npm install isoclerk').args).toBe(undefined);
});
