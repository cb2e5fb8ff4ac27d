import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { Option } from 'commander';
import { frameworkOf } from '../../doctor/frameworkOf.js';
import { own } from '../../internal/own.js';
import type { ClerkEnvFinding, ClerkFramework } from '../../keys/index.js';
import { type Colors, colorsFor, type Terminal, UsageError } from '../terminal.js';
import type { RegisterCommand } from './registerCommand.js';

interface EnvOptions {
  readonly dir: string;
  readonly mode?: string;
  readonly framework?: ClerkFramework;
  readonly json?: boolean;
}

// A record, so that the compiler misses a framework that is added.
const frameworks: Readonly<Record<ClerkFramework, true>> = {
  astro: true,
  expo: true,
  express: true,
  fastify: true,
  hono: true,
  nextjs: true,
  nuxt: true,
  react: true,
  'react-router': true,
  remix: true,
  sveltekit: true,
  'tanstack-react-start': true,
  vue: true,
};

export const registerEnv: RegisterCommand = (program, terminal, exit) => {
  program
    .command('env')
    .description('Check the Clerk keys of .env files. Prints names of variables, never a value.')
    .argument(
      '[files...]',
      '.env files, later ones win; - reads stdin. Default: those of the folder',
    )
    .option('--dir <folder>', 'folder of the files', '.')
    .option(
      '--mode <mode>',
      'also .env.<mode> and .env.<mode>.local (default: NODE_ENV or development)',
    )
    .addOption(
      new Option(
        '--framework <name>',
        'the SDK you use; decides which names must be there (default: what package.json says)',
      ).choices(Object.keys(frameworks)),
    )
    .option('--json', 'print { files, findings }')
    .action(async (named: readonly string[], options: EnvOptions) => {
      const files = named.length > 0 ? named : defaultFiles(options, terminal);
      const findings = await check(files, options, terminal);
      terminal.stdout.write(
        options.json
          ? `${JSON.stringify({ files, findings })}\n`
          : report(files, findings, colorsFor(terminal)),
      );
      exit(findings.some(({ severity }) => severity === 'error') ? 1 : 0);
    });
};

// The order of Next.js: https://nextjs.org/docs/app/guides/environment-variables#environment-variable-load-order
function defaultFiles({ dir, mode }: EnvOptions, { env }: Terminal): string[] {
  const environment = mode ?? (env.NODE_ENV || 'development');
  const names = ['.env', `.env.${environment}`, '.env.local', `.env.${environment}.local`];
  const files = names.filter((name) => existsSync(resolve(dir, name)));
  if (files.length > 0) return files;
  throw new UsageError('no .env file here. Name one, or pipe variables: printenv | isoclerk env -');
}

async function check(
  files: readonly string[],
  { dir, framework }: EnvOptions,
  terminal: Terminal,
): Promise<ClerkEnvFinding[]> {
  const [{ checkClerkEnv }, { parseEnvFile }, { expandVariables }, found] = await Promise.all([
    import('../../keys/index.js'),
    import('../parseEnvFile.js'),
    import('../expandVariables.js'),
    framework ?? frameworkIn(dir),
  ]);
  const contents = await Promise.all(
    files.map((file) => (file === '-' ? text(terminal.stdin) : readEnvFile(dir, file))),
  );
  const entries = contents.flatMap((content) => Object.entries(parseEnvFile(content)));
  const variables = expandVariables(Object.fromEntries(entries), terminal.env);
  return checkClerkEnv(variables, found && { framework: found });
}

/** By the SDK that package.json of the folder names; `undefined` when it names none, or several. */
async function frameworkIn(dir: string): Promise<ClerkFramework | undefined> {
  let manifest: unknown;
  try {
    manifest = JSON.parse(await readFile(resolve(dir, 'package.json'), 'utf8'));
  } catch {
    return; // a folder of files only
  }
  const names = ['dependencies', 'devDependencies'].flatMap((key) =>
    Object.keys(Object(own(manifest, key))),
  );
  return frameworkOf(names);
}

async function readEnvFile(dir: string, file: string): Promise<string> {
  try {
    return await readFile(resolve(dir, file), 'utf8');
  } catch {
    throw new UsageError(`cannot read ${file}`);
  }
}

function report(
  files: readonly string[],
  findings: readonly ClerkEnvFinding[],
  colors: Colors,
): string {
  const title = colors.bold(files.join(', '));
  if (findings.length === 0) return `${title}: ${colors.green('no findings')}\n`;
  const lines = findings.map(({ severity, variable, code, message }) => {
    const paint = severity === 'error' ? colors.red : colors.yellow;
    return `  ${paint(severity.padEnd(7))} ${colors.bold(variable)} ${colors.dim(code)}\n          ${message}\n`;
  });
  return `${title}\n${lines.join('')}`;
}
