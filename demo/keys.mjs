import { checkClerkEnv, redactSecrets } from 'isoclerk/keys';
import { bad, colors, heading, say, table } from './ui.mjs';

export function run() {
  heading('Keys are checked before they ship, and no value is printed');
  const findings = checkClerkEnv(
    {
      NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY: 'pk_live_Y2xlcmsuZXhhbXBsZS5jb20k',
      CLERK_SECRET_KEY: 'sk_test_abcdefghijklmnopqrstuvwxyz',
      NEXT_PUBLIC_CLERK_WEBHOOK_SECRET: 'whsec_MDEyMzQ1Njc4OWFiY2RlZg==',
    },
    { framework: 'nextjs' },
  );
  table(findings.map(({ variable, code, message }) => [bad(variable), code, colors.dim(message)]));
  say(
    `\n  ${redactSecrets('a log line: Bearer sk_live_1234567890abcdef, pk_live_Y2xlcmsuZXhhbXBsZS5jb20k')}`,
  );
}
