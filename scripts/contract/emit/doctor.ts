import { type Row, rows, type VersionRow } from '../../../src/doctor/index.js';
import { versionRows } from '../../../src/doctor/rows/index.js';
import { code, table } from './markdown.js';

/** Every row of the doctor. */
export const doctorTable = (): string =>
  table(
    ['Id', 'Severity', 'What happens', 'Versions', 'Source, read'],
    rows.map((row) => [
      code(row.id),
      row.severity,
      row.what,
      rangesOf(row),
      `[${row.date}](${row.source})`,
    ]),
  );

function rangesOf(row: Row): string {
  const found: VersionRow | undefined = versionRows.find(({ id }) => id === row.id);
  if (!found) return '';
  const packages = Object.entries(found.affected).map(([name, ranges]) => {
    const list = ranges.map(([from, fixed]) => `${from} to before ${fixed}`);
    return `${name} ${list.join(', ')}`;
  });
  const beside = found.beside ? `; with ${found.beside.join(' ').replace('-0', '')}` : '';
  return packages.join('; ') + beside;
}
