import { registerBudget } from './budget.js';
import { registerCheck } from './check.js';
import { registerDoctor } from './doctor.js';
import { registerEnv } from './env.js';
import type { RegisterCommand } from './registerCommand.js';
import { registerToken } from './token.js';

/** One line a command. */
export const commands: readonly RegisterCommand[] = [
  registerBudget,
  registerToken,
  registerCheck,
  registerEnv,
  registerDoctor,
];
