import { type ClerkEnvFinding, checkClerkEnv } from '../../keys/index.js';
import { frameworkOf } from '../frameworkOf.js';
import { setup } from '../rows/index.js';
import type { EnvVariables, Workspace } from '../types.js';
import { type Check, inProject, ownText } from './check.js';

const SOURCE = 'https://clerk.com/docs/guides/development/clerk-environment-variables';

/** The keys of the env files. */
export const checkEnv: Check = (workspace, _project, report) => {
  const framework = frameworkOf(Object.keys(workspace.dependencies));
  const withClerk = workspace.env.filter(({ variables }) =>
    Object.keys(variables).some((name) => /CLERK/.test(name)),
  );
  if (withClerk.length === 0) {
    report.unknown(
      workspace.env.length > 0
        ? 'the env files hold no Clerk variable: keys were not checked'
        : 'no env file: keys were not checked',
    );
  }
  const told = new Set<string>();
  for (const env of workspace.env) {
    report.checked(`keys: ${env.files.map((file) => inProject(workspace, file)).join(', ')}`);
    for (const finding of checkClerkEnv(env.variables, framework && { framework })) {
      const isMissing = finding.code.endsWith('-missing');
      // The first set is the one that a developer runs; what others lack, the host adds.
      if (isMissing && (!framework || !withClerk.includes(env) || env !== workspace.env[0]))
        continue;
      const key = `${finding.code} ${finding.variable}`;
      if (told.has(key)) continue;
      told.add(key);
      report.add(asFinding(workspace, env, finding));
    }
    checkSecretName(workspace, env, report);
    checkJwtKey(workspace, env, report);
  }
};

function asFinding(
  workspace: Workspace,
  { files, fileOf }: EnvVariables,
  { code, severity, variable, message }: ClerkEnvFinding,
) {
  const isMissing = code.endsWith('-missing');
  const file = ownText(fileOf, variable) ?? files[files.length - 1];
  const [what, ...steps] = message.split(/(?<=\.) /);
  return {
    id: `env-${code}`,
    // The host may set what no file does.
    severity: isMissing ? ('warning' as const) : severity,
    ...(file !== undefined && { file: inProject(workspace, file) }),
    message: isMissing
      ? `${variable} is in none of ${files.join(', ')}`
      : `${variable}: ${steps.length > 0 ? what : code.replaceAll('-', ' ')}`,
    fix: isMissing
      ? 'copy it from the Clerk Dashboard, or set it where the app runs'
      : steps.join(' ') || message,
    source: SOURCE,
  };
}

const checkSecretName = (
  workspace: Workspace,
  { variables, fileOf }: EnvVariables,
  report: Parameters<Check>[2],
): void => {
  const has = (name: string) => Object.hasOwn(variables, name);
  const isWebhookSecret = ownText(variables, 'WEBHOOK_SECRET')?.startsWith('whsec_') ?? false;
  if (!isWebhookSecret || has('CLERK_WEBHOOK_SIGNING_SECRET') || has('CLERK_WEBHOOK_SECRET'))
    return;
  report.find(setup.webhookSecretName, {
    file: inProject(workspace, ownText(fileOf, 'WEBHOOK_SECRET') ?? ''),
    message: `WEBHOOK_SECRET: ${setup.webhookSecretName.what}`,
    fix: 'rename it to CLERK_WEBHOOK_SIGNING_SECRET',
  });
};

const READ_BY_NO_ONE: readonly string[] = ['@clerk/nextjs', '@clerk/hono', '@clerk/nuxt'];

const checkJwtKey = (
  workspace: Workspace,
  { variables, fileOf }: EnvVariables,
  report: Parameters<Check>[2],
): void => {
  const sdk = READ_BY_NO_ONE.find((name) => Object.hasOwn(workspace.dependencies, name));
  if (!sdk || workspace.passesJwtKey || !ownText(variables, 'CLERK_JWT_KEY')) return;
  report.find(setup.jwtKeyIgnored, {
    package: sdk,
    file: inProject(workspace, ownText(fileOf, 'CLERK_JWT_KEY') ?? ''),
    message: `CLERK_JWT_KEY: ${sdk} does not read it, and asks for keys over the network`,
    fix:
      sdk === '@clerk/nuxt'
        ? 'rename it to NUXT_CLERK_JWT_KEY'
        : 'pass it: clerkMiddleware({ jwtKey: process.env.CLERK_JWT_KEY })',
  });
};
