// The packed plugin in oxlint, beside ESLint: the wrong and right code of docs/eslint.md, what is reported and what fixes make.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import typescript from '@typescript-eslint/parser';
import { Linter } from 'eslint';

const blocks = readFileSync('docs/eslint.md', 'utf8').matchAll(
  /^```tsx\n\/\/ (?:wrong|right)\n([\s\S]*?)^```/gm,
);
const codes = Object.fromEntries([...blocks].map(([, code], index) => [`block${index}.tsx`, code]));

/** `file:line:column rule` of each report, and each file with its fixes. */
async function byEslint(folder) {
  const url = pathToFileURL(join(folder, 'node_modules/isoclerk/dist/eslint/index.js'));
  const { default: plugin } = await import(url.href);
  const rules = Object.fromEntries(
    Object.keys(plugin.rules).map((name) => [`isoclerk/${name}`, 'error']),
  );
  const config = {
    files: ['**/*.tsx'],
    languageOptions: { parser: typescript },
    plugins: { isoclerk: plugin },
    rules,
  };
  const linter = new Linter();
  const reports = Object.entries(codes).flatMap(([file, code]) =>
    linter
      .verify(code, [config], file)
      .map(({ line, column, ruleId, message }) => `${file}:${line}:${column} ${ruleId} ${message}`),
  );
  const fixed = Object.entries(codes).map(
    ([file, code]) => linter.verifyAndFix(code, [config], { filename: file }).output,
  );
  return { rules, reports, fixed };
}

function byOxlint(modules, folder, rules) {
  const place = join(folder, 'oxlint');
  mkdirSync(place);
  for (const [file, code] of Object.entries(codes)) writeFileSync(join(place, file), code);
  const config = { jsPlugins: ['isoclerk/eslint'], categories: { correctness: 'off' }, rules };
  writeFileSync(join(place, '.oxlintrc.json'), JSON.stringify(config));
  const run = (...extra) =>
    spawnSync(process.execPath, [join(modules, 'oxlint/bin/oxlint'), ...extra, '.'], {
      cwd: place,
      encoding: 'utf8',
      timeout: 120_000,
    });
  const { stdout, stderr } = run('--format', 'json');
  if (!stdout.startsWith('{')) throw new Error(stdout + stderr);
  const reports = JSON.parse(stdout).diagnostics.map(({ filename, code, message, labels }) => {
    const { line, column } = labels[0].span;
    return `${filename}:${line}:${column} ${code.replace(/\((.*)\)$/, '/$1')} ${message}`;
  });
  run('--fix');
  return {
    reports,
    fixed: Object.keys(codes).map((file) => readFileSync(join(place, file), 'utf8')),
  };
}

/** What differs; every rule has to report something. */
export async function oxlintFaults(modules, folder) {
  const { rules, ...wanted } = await byEslint(folder);
  const found = byOxlint(modules, folder, rules);
  const silent = Object.keys(rules).filter(
    (rule) => !wanted.reports.some((report) => report.includes(` ${rule} `)),
  );
  return [
    ...silent.map((rule) => `no example of ${rule}`),
    ...wanted.reports.filter((it) => !found.reports.includes(it)).map((it) => `only ESLint: ${it}`),
    ...found.reports.filter((it) => !wanted.reports.includes(it)).map((it) => `only oxlint: ${it}`),
    ...wanted.fixed.flatMap((code, index) =>
      code === found.fixed[index] ? [] : [`block${index}.tsx is fixed to:\n${found.fixed[index]}`],
    ),
  ];
}
