// Map step: users as NDJSON on stdin, the state of their audit as one line on stdout.
// Any number of processes, one for each part of the users.
import { createInterface } from 'node:readline';
import { createBudgetAudit } from 'isoclerk/claims';
import { template } from './template.mjs';

const audit = createBudgetAudit(template);
for await (const line of createInterface({ input: process.stdin })) {
  if (line) audit.add({ user: JSON.parse(line) });
}
process.stdout.write(`${JSON.stringify(audit)}\n`);
