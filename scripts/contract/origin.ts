import type { Source } from './facts.js';
import type { OpenApi } from './openapi.js';

export type Surface = 'bapi' | 'fapi' | 'webhooks';

export interface Origin {
  readonly surface: Surface;
  readonly version: string;
  readonly source: Source;
}

/** The version of each surface that our forms describe. A later one must say the same, an earlier one is kept apart. */
const CURRENT: Readonly<Record<Surface, string>> = {
  bapi: '2025-11-10',
  fapi: '2025-11-10',
  webhooks: '2025-04-15',
};

const TITLES: readonly (readonly [RegExp, Surface])[] = [
  [/webhook/i, 'webhooks'],
  [/bapi|backend/i, 'bapi'],
  [/fapi|frontend/i, 'fapi'],
];

/** Where an OpenAPI file comes from, by its `x-source` or, in a file as Clerk publishes it, by title and version. */
export function originOf({ info, 'x-source': from }: OpenApi): Origin {
  const title = from?.path.split('/')[0] ?? info.title;
  const surface = TITLES.find(([pattern]) => pattern.test(title))?.[1];
  if (!surface) throw new Error(`neither a Backend nor a Frontend API nor webhooks: ${title}`);
  const path = from?.path ?? `${surface}/${info.version}.yml`;
  return {
    surface,
    version: info.version,
    source: {
      file: `${from?.repo ?? 'clerk/openapi-specs'}:${path}`,
      ...(from?.commit && { commit: from.commit }),
      ...(from?.commitDate && { date: from.commitDate }),
    },
  };
}

/** The facts file that holds a version: `bapi`, `bapi-2025-04-10`; a later version has to equal `bapi`. */
export function placeOf({ surface, version }: Origin): {
  readonly name: string;
  readonly later: boolean;
} {
  const current = CURRENT[surface];
  return {
    name: version < current ? `${surface}-${version}` : surface,
    later: version > current,
  };
}
