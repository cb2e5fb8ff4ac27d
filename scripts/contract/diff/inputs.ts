import { isRecord } from '../../../src/internal/isRecord.js';
import { distil } from '../distil.js';
import type { Facts } from '../facts.js';
import { join } from '../merge.js';
import type { OpenApi } from '../openapi.js';
import { originOf, type Surface } from '../origin.js';
import { readDocument } from '../readDocument.js';

interface Input {
  readonly surface: Surface;
  readonly facts: Facts;
}

/** OpenAPI files, or files of facts. Files of one version are one input. */
export function readInputs(paths: readonly string[]): Input[] {
  const inputs = new Map<string, Input>();
  for (const path of paths) {
    const file = readContract(path);
    try {
      if ('sources' in file) {
        inputs.set(path, { surface: surfaceOf(file), facts: file });
        continue;
      }
      const { surface, source } = originOf(file);
      const facts = join(inputs.get(source.file)?.facts, distil(file), source);
      inputs.set(source.file, { surface, facts });
    } catch (error) {
      // Of a reader that met what no specification has: the sentence is ours, or the engine's about its own code.
      const isOurs = error instanceof Error && error.constructor === Error;
      throw new Error(
        `${path}: ${isOurs ? error.message : 'it is not built as an OpenAPI file is'}`,
      );
    }
  }
  return [...inputs.values()];
}

function readContract(path: string): OpenApi | Facts {
  const file = readDocument(path);
  if (!isRecord(file) || !isKnown(file)) {
    throw new Error(
      `${path}: neither an OpenAPI file, which names its \`info\`, nor a file of facts`,
    );
  }
  return file;
}

const isKnown = (file: object): file is OpenApi | Facts =>
  'sources' in file
    ? Array.isArray(file.sources) && 'components' in file && isRecord(file.components)
    : 'info' in file &&
      isRecord(file.info) &&
      typeof file.info.title === 'string' &&
      typeof file.info.version === 'string';

export const nameOf = ({ sources }: Facts): string => sources[0]?.file ?? '';

/** `clerk/openapi-specs:bapi/2025-11-10.yml` → `bapi`. */
function surfaceOf(facts: Facts): Surface {
  const title = nameOf(facts).split(':')[1] ?? '';
  return originOf({ info: { title, version: '' } }).surface;
}
