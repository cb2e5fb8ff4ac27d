// Runtimes that take a package by a specifier in the source, with no manifest and no install. Deno calls it `npm:`; Bun
// 1.4 does not know that prefix, and takes `isoclerk@1.2.3` instead.
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { managers, npmrc } from './managers.mjs';

const deno = resolve('test/runtimes/node_modules/@deno/linux-x64-glibc/deno');
const bun = resolve('test/release/node_modules/@oven/bun-linux-x64/bin/bun');

/** `prepare` writes the settings, `commands` are run in turn; the first one has to print the size of a token. */
export const specifiers = {
  'Deno, by npm: specifier': {
    available: existsSync(deno),
    where: 'test/runtimes',
    prefix: 'npm:',
    // An optional peer is found when the program itself asks for it.
    peers: "import 'npm:zod@4';\n",
    prepare: (folder, registry) => {
      npmrc(folder, registry);
      // It holds back what was published a minute ago; this registry has nothing older.
      writeFileSync(join(folder, 'deno.json'), '{ "minimumDependencyAge": 0 }\n');
    },
    commands: (version) => [
      [deno, 'run', '--no-prompt', '--allow-env', 'consumer.ts'],
      [deno, 'check', 'consumer.ts'],
      [
        deno,
        'run',
        '--no-prompt',
        '--allow-read',
        '--allow-env',
        `npm:isoclerk@${version}`,
        '--version',
      ],
    ],
  },
  'Bun, by specifier': {
    available: existsSync(bun),
    where: 'test/release',
    prefix: '',
    peers: '',
    prepare: managers.bun.prepare,
    commands: () => [[bun, 'consumer.ts']],
  },
};

/** A program that takes everything by specifier: an entry without a peer, one with zod, the testing kit. */
export const programOf = ({ prefix, peers }, version) => {
  const from = `${prefix}isoclerk@${version}`;
  return `${peers}import { normalizeUser, predictToken } from '${from}';
import { BillingPlanSchema } from '${from}/billing';
import { buildBilling, buildUserJSON } from '${from}/testing';

const user = normalizeUser(buildUserJSON());
const plan: { id: string } = BillingPlanSchema.parse(buildBilling('BillingPlan'));
const { tokenLength } = predictToken({ plan: '{{user.public_metadata.plan}}' }, { user });
if (!plan.id || !(tokenLength > 100)) throw new Error('wrong answers');
console.log(\`token of \${tokenLength} bytes\`);
`;
};
