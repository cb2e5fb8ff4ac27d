/**
 * Letters to insert, delete, replace or swap with a neighbour to make one text of the other (optimal string alignment).
 * Takes time proportional to the product of the lengths: bound them first.
 */
export function editDistance(from: string, to: string): number {
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let line = 1; line <= from.length; line++) {
    const next = [line];
    for (let column = 1; column <= to.length; column++) {
      const letter = from[line - 1];
      const replaced = at(row, column - 1) + (letter === to[column - 1] ? 0 : 1);
      let least = Math.min(at(row, column) + 1, at(next, column - 1) + 1, replaced);
      const isInside = line > 1 && column > 1;
      if (isInside && letter === to[column - 2] && from[line - 2] === to[column - 1]) {
        least = Math.min(least, at(before, column - 2) + 1);
      }
      next.push(least);
    }
    before = row;
    row = next;
  }
  return at(row, to.length);
}

const at = (row: readonly number[], index: number) => row[index] ?? 0;
