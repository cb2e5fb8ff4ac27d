// Builders beside the mock that apps write by hand. The promise is 10,000 users a second.
import * as fc from 'fast-check';
import {
  buildBackendUser,
  buildBilling,
  buildClientUser,
  buildNormalizedUser,
  buildUserJSON,
  buildWebhookEvent,
} from 'isoclerk/testing';
import { arbitraryUserJSON } from 'isoclerk/testing/fast-check';
import { ratios } from './ratio.mjs';

const TARGET = 10_000;
const template = buildUserJSON();
let n = 0;

await ratios('testing: one user', {
  buildUserJSON: () => buildUserJSON(),
  'structuredClone of a fixture, with another id': () => ({
    ...structuredClone(template),
    id: `user_${n++}`,
  }),
  'buildUserJSON, three overrides': () =>
    buildUserJSON({ first_name: 'Jane', email_addresses: [{}, {}], phone_numbers: [{}] }),
  buildBackendUser: () => buildBackendUser(),
  buildClientUser: () => buildClientUser(),
  buildNormalizedUser: () => buildNormalizedUser(),
  "buildWebhookEvent('session.created')": () => buildWebhookEvent('session.created'),
  'buildBilling, a subscription': () => buildBilling('BillingSubscription'),
  'one of fast-check (arbitraryUserJSON)': () => fc.sample(arbitraryUserJSON(), 1),
});

// Processor time, not the clock: the promise is about the code, not about what else the machine is doing.
for (const build of [buildUserJSON, buildBackendUser, buildClientUser, buildNormalizedUser]) {
  const start = process.cpuUsage();
  for (let i = 0; i < TARGET; i++) build();
  const { user, system } = process.cpuUsage(start);
  const perSecond = Math.round(TARGET / ((user + system) / 1e6));
  const verdict = perSecond >= TARGET ? 'ok  ' : 'FAIL';
  const figures = `${perSecond.toLocaleString('en')} a second of ${TARGET.toLocaleString('en')}`;
  console.log(`  ${verdict} ${build.name}: ${figures}`);
  if (perSecond < TARGET) process.exitCode = 1;
}
