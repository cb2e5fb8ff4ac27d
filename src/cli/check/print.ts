import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Colors } from '../terminal.js';
import type { Checked } from './checkPayload.js';
import { commonFolder } from './commonFolder.js';
import { printable } from './printable.js';
import { renderTree } from './tree.js';
import type { Migrated } from './writeMigrated.js';

const SURFACES = { bapi: 'Backend API', fapi: 'Frontend API', webhook: 'webhook' };

/** One payload: what it is, its issues as a tree, and what to do. */
export function printReport(checked: Checked, colors: Colors): string {
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
  const lines = [title, ...renderTree(issues, colors)];
  return `${[...lines, ...(hints.length ? ['', ...hints] : [])].join('\n')}\n`;
}

/** What was written, and every note that needs a person. */
export function printMigration(migrated: readonly Migrated[], out: string, colors: Colors): string {
  const notes = migrated.flatMap((input) => input.notes.map((note) => ({ ...note, input })));
  const kinds = (['renamed', 'dropped', 'guessed', 'underivable'] as const).map(
    (kind) => `${notes.filter((note) => note.kind === kind).length} ${kind}`,
  );
  const lines = [`Written to ${colors.bold(out)}: ${kinds.join(', ')}`];
  for (const { kind, path, message, input } of notes) {
    if (kind === 'renamed' || kind === 'dropped') continue;
    const place = [migrated.length > 1 ? input.name : '', path].filter(Boolean).join(' ');
    lines.push(`  ${colors.bold(kind)}  ${printable(`${place}${place && ': '}${message}`)}`);
  }
  return `\n${lines.join('\n')}\n`;
}

const ROWS = 100;

/** Many payloads: a row each, and the count. Beyond 100, those without a finding are counted only. */
export function printTable(all: readonly Checked[], colors: Colors): string {
  const shown = all.length <= ROWS ? all : all.filter(({ verdict }) => verdict !== 'ok');
  const folder = commonFolder(all.map(({ file }) => file));
  const count = (checked: Checked, level: string) =>
    checked.issues.filter((issue) => issue.level === level).length || '';
  const rows = [
    [
      folder === '.' ? 'payload' : folder,
      'is',
      'version',
      'errors',
      'drift',
      'notes',
      'verdict',
    ].map(colors.dim),
    ...shown.map((checked) => [
      relative(folder, checked.name),
      checked.is,
      checked.apiVersion,
      ...['error', 'drift', 'note'].map((level) => String(count(checked, level))),
      verdict(checked, colors),
    ]),
  ];
  const width = (cell: string) => stripVTControlCharacters(cell).length;
  const widths = rows[0]?.map((_, i) => Math.max(...rows.map((row) => width(row[i] ?? '')))) ?? [];
  const table = rows.map((row) =>
    row
      .map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - width(cell)))
      .join('  ')
      .trimEnd(),
  );
  const { checked, ok, drift, invalid, legacy } = summarize(all);
  const total = `${checked} checked: ${ok} ok, ${drift} drift, ${invalid} invalid; ${legacy} legacy`;
  return `${[...table, '', total].join('\n')}\n`;
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
