import { readFileSync } from 'node:fs';

/**
 * Lines and branches of one file that were not reached: the text of the line, and the part of it. It is told by its text,
 * so that a line further up does not make it another one.
 */
export function gapsOf(file, { statementMap, s, branchMap, b }) {
  const text = readFileSync(file, 'utf8').split('\n');
  const codeAt = (line) => (text[line - 1] ?? '').trim();
  const partAt = ({ start, end }) =>
    (text[start.line - 1] ?? '')
      .slice(start.column, (end.line === start.line && end.column) || undefined)
      .replace(/[\s,;]+$/, '');

  const lines = new Map();
  for (const [id, { start }] of Object.entries(statementMap)) {
    lines.set(start.line, Math.max(lines.get(start.line) ?? 0, s[id]));
  }
  const branches = Object.entries(branchMap).flatMap(([id, { type, loc, locations }]) =>
    locations.map((location, index) => ({
      line: location.start.line ?? loc.start.line,
      // An `if` without `else` has a second way all the same.
      part:
        location.start.line === undefined
          ? 'else'
          : type === 'if'
            ? ['then', 'else'][index]
            : partAt(location),
      hits: b[id][index],
    })),
  );
  const missedLines = [...lines].filter(([, hits]) => hits === 0);
  const missedBranches = branches.filter(({ hits }) => hits === 0);
  return {
    lines: lines.size,
    linesMissed: missedLines.length,
    branches: branches.length,
    branchesMissed: missedBranches.length,
    gaps: [
      ...missedLines.map(([line]) => ({ file, line, code: codeAt(line), part: 'line' })),
      ...missedBranches.map(({ line, part }) => ({ file, line, code: codeAt(line), part })),
    ],
  };
}
