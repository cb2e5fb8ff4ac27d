import { readFileSync } from 'node:fs';
import { distil } from '../distil.js';
import type { Facts } from '../facts.js';
import { join } from '../merge.js';
import type { OpenApi } from '../openapi.js';
import { originOf, type Surface } from '../origin.js';

interface Input {
  readonly surface: Surface;
  readonly facts: Facts;
}

/** OpenAPI files, or files of facts. Files of one version are one input. */
export function readInputs(paths: readonly string[]): Input[] {
  const inputs = new Map<string, Input>();
  for (const path of paths) {
    const file: OpenApi | Facts = JSON.parse(readFileSync(path, 'utf8'));
    if ('sources' in file) {
      inputs.set(path, { surface: surfaceOf(file), facts: file });
      continue;
    }
    const { surface, source } = originOf(file);
    const facts = join(inputs.get(source.file)?.facts, distil(file), source);
    inputs.set(source.file, { surface, facts });
  }
  return [...inputs.values()];
}

export const nameOf = ({ sources }: Facts): string => sources[0]?.file ?? '';

/** `clerk/openapi-specs:bapi/2025-11-10.yml` → `bapi`. */
function surfaceOf(facts: Facts): Surface {
  const title = nameOf(facts).split(':')[1] ?? '';
  return originOf({ info: { title, version: '' } }).surface;
}
