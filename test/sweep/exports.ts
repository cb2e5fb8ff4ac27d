import { entries } from '../package/tarball.js';

export interface Exported {
  /** `isoclerk/user normalizeUser` */
  readonly title: string;
  readonly name: string;
  readonly call: (...args: readonly unknown[]) => unknown;
}

const isClass = (value: unknown): boolean =>
  /^class\b/.test(Function.prototype.toString.call(value));

/** Every exported function of every built entry, once: entries hand each other's on. */
export async function exportedFunctions(): Promise<Exported[]> {
  const found = new Map<unknown, Exported>();
  for (const { name: entry } of entries) {
    const exported: Readonly<Record<string, unknown>> = await import(/* @vite-ignore */ entry);
    for (const [name, value] of Object.entries(exported)) {
      // A class is what is thrown or given back; nobody passes it anything.
      if (typeof value !== 'function' || isClass(value) || found.has(value)) continue;
      const call = (...args: readonly unknown[]): unknown => Reflect.apply(value, undefined, args);
      found.set(value, { title: `${entry} ${name}`, name, call });
    }
  }
  return [...found.values()];
}

/** The functions of a value, its classes' included; not those of what every object, list or date is. */
export function methodsOf(value: unknown): string[] {
  const names = new Set<string>();
  for (let part = value; part instanceof Object; part = Object.getPrototypeOf(part)) {
    if (Object.getOwnPropertyNames(globalThis).some((name) => builtIn(name) === part)) break;
    for (const name of Object.getOwnPropertyNames(part)) {
      if (name !== 'constructor' && typeof Reflect.get(Object(value), name) === 'function') {
        names.add(name);
      }
    }
  }
  return [...names];
}

const builtIn = (name: string): unknown =>
  /^[A-Z]/.test(name) ? Reflect.get(globalThis, name)?.prototype : undefined;
