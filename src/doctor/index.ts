export { withoutComments } from './code.js';
export { diagnose } from './diagnose.js';
export { rows } from './rows/index.js';
export type * from './types.js';
