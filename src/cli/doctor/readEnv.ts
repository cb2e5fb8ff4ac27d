import { join } from 'node:path';
import type { EnvVariables } from '../../doctor/index.js';
import { expandVariables } from '../expandVariables.js';
import { parseEnvFile } from '../parseEnvFile.js';
import { readTextFile } from './readTextFile.js';

const development = (isVite: boolean): string[] =>
  isVite
    ? ['.env', '.env.local', '.env.development', '.env.development.local']
    : ['.env', '.env.development', '.env.local', '.env.development.local'];

// Without .env.local, which stays on the machine of a developer.
const PRODUCTION = ['.env', '.env.production', '.env.production.local'];

/**
 * The env files of a folder, a set for each way to run the app: development, production where it has files of its own,
 * and Wrangler's .dev.vars. A later file of a set wins, in the order of Next.js or Vite.
 */
export function readEnv(
  folder: string,
  files: readonly string[],
  isVite: boolean,
  environment: Readonly<Record<string, string | undefined>>,
): EnvVariables[] {
  const hasProduction = files.some((file) => /^\.env\.production(?:\.local)?$/.test(file));
  const sets = [development(isVite), ...(hasProduction ? [PRODUCTION] : []), ['.dev.vars']];
  return sets
    .map((names) => names.filter((name) => files.includes(name)))
    .filter((names) => names.length > 0)
    .map((names) => {
      const entries = names.flatMap((file) => {
        const variables = parseEnvFile(readTextFile(join(folder, file)));
        return Object.entries(variables).map(([name, value]) => ({ file, name, value }));
      });
      const variables = Object.fromEntries(entries.map(({ name, value }) => [name, value]));
      return {
        files: names,
        variables: expandVariables(variables, environment),
        fileOf: Object.fromEntries(entries.map(({ name, file }) => [name, file])),
      };
    });
}
