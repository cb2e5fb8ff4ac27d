import { relative, resolve } from 'node:path';
import { nextLines, shellWord } from '../commandLine.js';
import { count, plural, table } from '../layout.js';
import type { Wording } from '../remarks.js';
import type { Colors } from '../terminal.js';
import type { Checked } from './checkPayload.js';
import { commonFolder } from './commonFolder.js';
import type { Migrated } from './migrate.js';
import { renderTree } from './tree.js';

/** More rows of a kind nobody reads. */
const ROWS = 100;

const hiddenLine = (hidden: number, colors: Colors): string[] =>
  hidden > 0 ? [`  ${colors.dim(`${count(hidden)} more: --verbose lists them.`)}`] : [];

const SURFACES = { bapi: 'Backend API', fapi: 'Frontend API', webhook: 'webhook' };

/** One payload: what it is, its issues as a tree, and what to do. */
export function reportLines(checked: Checked, { colors, columns }: Wording): string[] {
  const { name, is, surface, issues } = checked;
  const where = surface && surface !== 'webhook' ? `, ${SURFACES[surface]}` : '';
  const title = `${colors.bold(name)}: ${is}${where}${age(checked)}: ${verdict(checked, colors)}`;
  const kinds = new Map<string, string[]>();
  for (const { kind, hint, level } of issues) {
    if (level === 'note') continue;
    const named = kinds.get(hint) ?? [];
    if (!named.includes(kind)) kinds.set(hint, [...named, kind]);
  }
  const hints = [...kinds].map(([hint, named]) => `${colors.bold(named.join(', '))}: ${hint}.`);
  const { error, drift, note } = checked.counts;
  const unlisted = error + drift + note - issues.length;
  const more = unlisted > 0 ? [`… and ${count(unlisted)} more that are not listed`] : [];
  const lines = [title, ...renderTree(issues, colors, columns), ...more];
  return hints.length > 0 ? [...lines, '', ...hints] : lines;
}

/** What was written, what was not, and every note that needs a person. */
export function migrationLines(
  written: readonly string[],
  migrated: readonly Migrated[],
  results: readonly Checked[],
  { colors, verbose }: Wording,
): string[] {
  const notes = migrated.flatMap((input) => input.notes.map((note) => ({ ...note, input })));
  const kinds = (['renamed', 'dropped', 'guessed', 'underivable'] as const).map(
    (kind) => `${count(notes.filter((note) => note.kind === kind).length)} ${kind}`,
  );
  const [only, ...more] = written;
  const lines =
    only === undefined
      ? ['Nothing was written.']
      : [
          `Written: ${more.length > 0 ? plural(written.length, 'file') : colors.bold(only)}. ${kinds.join(', ')}.`,
          `As written: ${totals(results)}.`,
        ];
  const remarks: string[] = [];
  for (const { name, kept } of migrated) {
    if (kept) remarks.push(`  ${colors.red('kept as it was')}  ${name}: ${kept}`);
  }
  for (const { kind, path, message, input } of notes) {
    if (kind === 'renamed' || kind === 'dropped') continue;
    const place = [migrated.length > 1 ? input.name : '', path].filter(Boolean).join(' ');
    remarks.push(`  ${colors.bold(kind)}  ${place}${place && ': '}${message}`);
  }
  const shown = verbose ? remarks : remarks.slice(0, ROWS);
  for (const remark of shown) lines.push(remark);
  for (const line of hiddenLine(remarks.length - shown.length, colors)) lines.push(line);
  return ['', ...lines];
}

/** Many payloads: a row for each with a finding, and the count. */
export function tableLines(all: readonly Checked[], { colors, columns, verbose }: Wording) {
  const found = all.filter(
    ({ verdict, apiVersion }) => verdict !== 'ok' || apiVersion === 'legacy',
  );
  const shown = verbose ? all : found.slice(0, ROWS);
  const files = all.filter(({ file }) => file !== 'stdin').map(({ file }) => resolve(file));
  const folder = commonFolder(files);
  const nameIn = (checked: Checked) =>
    checked.file === 'stdin' ? checked.name : relative(folder, resolve(checked.name));
  const rows = shown.map((checked) => [
    verdict(checked, colors),
    nameIn(checked),
    checked.is,
    colors.dim(remarks(checked)),
  ]);
  return [
    ...(files.length > 0 && rows.length > 0 ? [`In ${colors.bold(fromHere(folder))}`] : []),
    ...table(rows, [], columns),
    ...hiddenLine(verbose ? 0 : found.length - shown.length, colors),
    ...(rows.length > 0 ? [''] : []),
    `${count(all.length)} checked: ${totals(all)}`,
  ];
}

/** As short as it can be written without going up. */
function fromHere(folder: string): string {
  const path = relative('.', folder);
  return path.startsWith('..') ? folder : path || '.';
}

function remarks({ apiVersion, counts }: Checked): string {
  const found = (['error', 'drift', 'note'] as const).flatMap((level) => {
    const amount = counts[level];
    return amount === 0
      ? []
      : [level === 'drift' ? `${count(amount)} drift` : plural(amount, level)];
  });
  return [...(apiVersion === 'legacy' ? ['legacy'] : []), ...found].join(', ');
}

/** Files of a folder that are something else, said once. */
export function othersLines(others: readonly string[], { colors, verbose }: Wording): string[] {
  if (others.length === 0) return [];
  const are = others.length === 1 ? 'is no payload' : 'are no payloads';
  const text = `${plural(others.length, 'file')} ${are} of Clerk`;
  return verbose
    ? [`${text}:`, ...others.map((name) => `  ${name}`)]
    : [colors.dim(`${text}: --verbose lists them, --as says what they are.`)];
}

/** What to do next, where there is something to do. */
export function nextCheck(
  all: readonly Checked[],
  words: readonly string[],
  told: { readonly isStrict: boolean; readonly isMigrated: boolean; readonly hasSurface: boolean },
  { colors, columns }: Wording,
): string[] {
  const next = (text: string, ...more: readonly string[]) =>
    nextLines(
      { text, commands: [['npx', 'isoclerk', 'check', ...words, ...more]] },
      colors.bold,
      columns,
    );
  const [only] = all;
  if (all.length === 1 && only?.as === null && only.count > 0) {
    return next('say what it is.', '--as', 'BillingPlan');
  }
  if (!told.isMigrated && all.some(({ apiVersion }) => apiVersion === 'legacy')) {
    return next(
      'write it in the shape of 2025-11-10.',
      '--migrate',
      all.length > 1 ? 'migrated/' : 'migrated.json',
    );
  }
  const first = all.find(({ verdict, name, file }) => verdict === 'invalid' && name === file);
  if (all.length > 1 && first && first.file !== 'stdin') {
    return nextLines(
      {
        text: 'look at what is invalid.',
        commands: [['npx', 'isoclerk', 'check', shellWord(first.file)]],
      },
      colors.bold,
      columns,
    );
  }
  if (all.some(({ verdict }) => verdict === 'invalid')) return [];
  if (!told.isStrict && all.some(({ verdict }) => verdict === 'drift')) {
    return next('let drift fail, too.', '--strict');
  }
  const isBilling = all.some(({ as, surface }) => as?.startsWith('Billing') && surface === null);
  if (!told.hasSurface && isBilling && all.every(({ verdict }) => verdict === 'ok')) {
    return next('hold it against what one API publishes.', '--surface', 'bapi');
  }
  return [];
}
function totals(all: readonly Checked[]): string {
  const { ok, drift, invalid, legacy } = summarize(all);
  return `${count(ok)} ok, ${count(drift)} drift, ${count(invalid)} invalid; ${count(legacy)} legacy`;
}

export function summarize(all: readonly Checked[]) {
  const of = (verdict: Checked['verdict']) => all.filter((checked) => checked.verdict === verdict);
  return {
    checked: all.length,
    ok: of('ok').length,
    drift: of('drift').length,
    invalid: of('invalid').length,
    legacy: all.filter(({ apiVersion }) => apiVersion === 'legacy').length,
  };
}

function age({ apiVersion }: Checked): string {
  if (apiVersion === 'unknown') return '';
  return apiVersion === 'legacy' ? ', from before 2025-11-10' : ', 2025-11-10';
}

function verdict({ verdict }: Checked, colors: Colors): string {
  const paint = { ok: colors.green, drift: colors.yellow, invalid: colors.red }[verdict];
  return paint(verdict);
}
