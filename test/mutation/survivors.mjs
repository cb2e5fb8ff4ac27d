/** The changed piece of a file, on one line. */
export const originalOf = ({ source, location: { start, end } }) => {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  lines.push(lines.pop().slice(0, end.column - 1));
  lines[0] = lines[0].slice(start.column - 1);
  return lines.join('\n').replaceAll(/\s+/g, ' ');
};

/** A mutant as survivors.json names it: by its line's text, which outlives a change of line numbers. */
export const rowOf = (mutant) => ({
  file: mutant.file,
  line: mutant.source.split('\n')[mutant.location.start.line - 1].trim(),
  original: originalOf(mutant),
  mutator: mutant.mutatorName,
  replacement: (mutant.replacement ?? '').replaceAll(/\s+/g, ' '),
});

export const sameRow = (one, other) =>
  ['file', 'line', 'original', 'mutator', 'replacement'].every((key) => one[key] === other[key]);
