import type { Row } from '../types.js';
import { advisories } from './advisories.js';
import { deprecated } from './deprecated.js';
import { faults } from './faults.js';
import { setup } from './setup.js';

export { deprecated } from './deprecated.js';
export { setup } from './setup.js';

/** Rows that compare versions. */
export const versionRows = [...advisories, ...faults];

/** Every issue that is looked for, besides the findings of `checkClerkEnv`, whose ids are `env-` and their code. */
export const rows: readonly Row[] = [...versionRows, ...deprecated, ...Object.values(setup)];
