// The table of webhook events in README.md and docs/webhooks.md, written from THE table in src/contract/events.ts.
import { webhookEvents } from '../dist/webhooks/index.js';

const MARKS = { spec: ' ¹', sdk: ' ²', both: '' };

export function render() {
  const groups = new Map();
  const events = Object.entries(webhookEvents);
  for (const [type, { family, data, origin }] of events) {
    const key = `${family} ${data}`;
    if (!groups.has(key)) groups.set(key, { data, types: [] });
    groups.get(key).types.push(`\`${type}\`${MARKS[origin]}`);
  }
  const rows = [...groups.values()].map(
    ({ data, types }) => `| ${types.join(', ')} | \`Webhook${data}\` |`,
  );
  return [`| ${events.length} events | type of \`data\` |`, '|---|---|', ...rows].join('\n');
}
