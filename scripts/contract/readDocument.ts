import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A file as Clerk publishes it, in YAML, or as JSON. Its name does not matter: JSON is tried first, being faster. */
export function readDocument(path: string): unknown {
  const text = readFileSync(path, 'utf8');
  try {
    return JSON.parse(text);
  } catch {
    try {
      // Dates stay text, as in JSON: the core schema of YAML 1.2 knows no timestamps.
      return parse(text, { version: '1.2', schema: 'core', logLevel: 'error' });
    } catch {
      throw new Error(`${path}: neither JSON nor YAML`);
    }
  }
}
