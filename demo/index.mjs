// npm run demo: four problems and the way out of each, on this machine alone.
import { say } from './ui.mjs';

for (const scene of ['user', 'token', 'webhooks', 'billing']) {
  const { run } = await import(`./${scene}.mjs`);
  await run();
}

say(`
Try next:
  npx isoclerk budget template.json   will your session token fit?
  npx isoclerk check recordings/      are your fixtures what Clerk sends today?
  npx isoclerk env                    are your keys where they belong?`);
