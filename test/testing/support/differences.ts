/** Every place where two values differ once functions and undefined members are gone, as `path: kind`, numbers left out. */
export function differences(real: unknown, built: unknown): string[] {
  const found = new Set<string>();
  compare(JSON.parse(JSON.stringify(real)), JSON.parse(JSON.stringify(built)), '', found);
  return [...found].sort();
}

function compare(real: unknown, built: unknown, path: string, found: Set<string>): void {
  if (isObject(real) && isObject(built)) {
    for (const key of new Set([...Object.keys(real), ...Object.keys(built)])) {
      const at = /^\d+$/.test(key) ? `${path}[]` : `${path}.${key}`;
      if (!Object.hasOwn(built, key)) found.add(`${at}: missing`);
      else if (!Object.hasOwn(real, key)) found.add(`${at}: extra`);
      else compare(real[key], built[key], at, found);
    }
  } else if (!Object.is(real, built)) {
    found.add(`${path}: differs`);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
