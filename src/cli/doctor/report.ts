import { type Diagnosis, type Finding, rows, type Severity } from '../../doctor/index.js';
import type { Colors } from '../terminal.js';

const TITLES: Readonly<Record<Severity, string>> = {
  error: 'Errors',
  warning: 'Warnings',
  note: 'Notes',
};

/** The findings for people, grouped by severity, then what was looked at and what was not. */
export function doctorReport(
  { findings, checked, unknown }: Diagnosis,
  { verbose, colors }: { verbose: boolean; colors: Colors },
): string {
  const text = (content: string, indent: number, paint: (text: string) => string = (it) => it) =>
    `${' '.repeat(indent)}${paint(content)}\n`;
  const paints = { error: colors.red, warning: colors.yellow, note: colors.cyan };
  const lines: string[] = [];
  for (const severity of ['error', 'warning', 'note'] as const) {
    const group = findings.filter((finding) => finding.severity === severity);
    if (group.length === 0) continue;
    lines.push(`${paints[severity](colors.bold(`${TITLES[severity]} (${group.length})`))}\n`);
    for (const finding of group) {
      lines.push(`  ${colors.bold(finding.id)}${place(finding, colors)}\n`);
      lines.push(text(finding.message, 4), text(`fix: ${finding.fix}`, 4, colors.green));
      if (!verbose) continue;
      const cause = rows.find(({ id }) => id === finding.id)?.cause;
      if (cause) lines.push(text(`cause: ${cause}`, 4, colors.dim));
      lines.push(text(`source: ${finding.source}`, 4, colors.dim));
    }
    lines.push('\n');
  }
  if (checked.length > 0) {
    if (findings.length === 0)
      lines.push(`${colors.green('Nothing found')} in what was checked.\n\n`);
    lines.push(`${colors.bold('Checked')}\n`, ...checked.map((line) => text(line, 2)));
  }
  if (unknown.length > 0) {
    lines.push(`${colors.bold('Not known')}\n`, ...unknown.map((line) => text(line, 2)));
  }
  return lines.join('');
}

const place = ({ file }: Finding, colors: Colors): string =>
  file === undefined ? '' : ` ${colors.dim(file)}`;
