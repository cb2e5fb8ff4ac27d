import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Facts } from './facts.js';

export type Surface = 'bapi' | 'fapi' | 'webhook';

/** Where a component stands: a surface, or the types of one SDK version. */
export interface SourceFacts {
  readonly id: Surface | 'sdk';
  /** `bapi`, `backend-3.25`. */
  readonly name: string;
  readonly facts: Facts;
}

const read = (root: string, file: string): Facts =>
  JSON.parse(readFileSync(`${root}/src/contract/facts/${file}`, 'utf8'));

/** Every committed source below a copy of the project. */
export function loadSources(root = '.'): readonly SourceFacts[] {
  const folder = `${root}/src/contract/facts/sdk`;
  const sdk = existsSync(folder) ? readdirSync(folder).sort() : [];
  return [
    { id: 'bapi', name: 'bapi', facts: read(root, 'bapi.json') },
    { id: 'fapi', name: 'fapi', facts: read(root, 'fapi.json') },
    { id: 'webhook', name: 'webhook', facts: read(root, 'webhooks.json') },
    ...sdk.map((file) => ({
      id: 'sdk' as const,
      name: file.slice(0, -'.json'.length),
      facts: read(root, `sdk/${file}`),
    })),
  ];
}
