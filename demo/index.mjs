// npm run demo: the main jobs on real input. Everything runs on this machine; servers are local stand-ins.
const chapters = ['budget', 'user', 'session', 'keys', 'billing', 'webhooks', 'testing'];

for (const chapter of chapters) {
  const { run } = await import(`./${chapter}.mjs`);
  await run();
}
