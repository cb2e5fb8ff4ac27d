// The table of webhook events in README.md and docs/webhooks.md, written from THE table in src/webhooks/events.ts.
import { readFileSync } from 'node:fs';
import { webhookEvents } from '../dist/webhooks/index.js';

/** Shape → the interface that users import. */
function readInterfaces() {
  const map = readFileSync(new URL('../dist/webhooks/payloads/map.d.ts', import.meta.url), 'utf8');
  return Object.fromEntries(
    [...map.matchAll(/^ +(\w+): (\w+);$/gm)].map(([, shape, name]) => [shape, name]),
  );
}

const MARKS = { spec: ' ¹', sdk: ' ²', both: '' };

export function render() {
  const interfaces = readInterfaces();
  const groups = new Map();
  for (const [type, { family, data, origin }] of Object.entries(webhookEvents)) {
    const key = `${family} ${data}`;
    if (!groups.has(key)) groups.set(key, { data, types: [] });
    groups.get(key).types.push(`\`${type}\`${MARKS[origin]}`);
  }
  const rows = [...groups.values()].map(
    ({ data, types }) => `| ${types.join(', ')} | \`${interfaces[data]}\` |`,
  );
  return ['| Events | `data` |', '|---|---|', ...rows].join('\n');
}
