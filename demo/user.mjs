import { buildBackendUser, buildClientUser } from 'isoclerk/testing';
import { findPrivateData, normalizeUser } from 'isoclerk/user';
import { bad, colors, good, say, scene } from './ui.mjs';

export function run() {
  scene('1  A user goes from server to client');
  const seed = 'demo';
  const server = buildBackendUser({ privateMetadata: { stripeId: 'cus_1' } }, { seed });
  const client = buildClientUser({}, { seed });

  const sent = JSON.parse(JSON.stringify(server));
  bad('JSON.parse(JSON.stringify(await currentUser())) sends to the browser:');
  for (const path of findPrivateData(sent)) say(`    ${colors.red(path)}`);
  const type = (value) => (value instanceof Date ? 'a Date' : `a ${typeof value}`);
  bad(`user.createdAt is ${type(server.createdAt)} there and ${type(client.createdAt)} here`);

  const [there, here] = [normalizeUser(server), normalizeUser(client)];
  const leaks = findPrivateData(there).length;
  if (leaks > 0) throw new Error('the normalised user leaks');
  good(`normalizeUser(user), on both sides: ${leaks} private values, and one shape:`);
  const shown = ({ id, fullName, createdAt }) => `${fullName}, ${id}, ${createdAt}`;
  say(`    currentUser()  ${shown(there)}`);
  say(`    useUser()      ${shown(here)}`);
}
