/** A package as a lockfile has it. */
interface LockedPackage {
  readonly name: string;
  readonly version: string;
  /** What it asks for, by name. */
  readonly dependencies: ReadonlyMap<string, string>;
}

/** What a lockfile decided. Keys are the lockfile's own. */
export interface Lock {
  /** The key of a workspace. */
  start(folder: string): string;
  /** The key of what `from` gets for a dependency; undefined where the lockfile does not say. */
  resolve(from: string, name: string, range: string): string | undefined;
  /** Undefined for a workspace, and for what is no package of a registry. */
  read(key: string): LockedPackage | undefined;
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The texts of a record, by name. */
export function textsOf(...records: readonly unknown[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const record of records) {
    if (!isObject(record)) continue;
    for (const [name, text] of Object.entries(record)) {
      if (typeof text === 'string') texts.set(name, text);
    }
  }
  return texts;
}
