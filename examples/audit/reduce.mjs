// Reduce step: states on stdin, one a line, in any order; their sum as one line on stdout. A combiner as well: its output
// is a state again.
import { createInterface } from 'node:readline';
import { createBudgetAudit, restoreBudgetAudit } from 'isoclerk/claims';
import { template } from './template.mjs';

let sum = createBudgetAudit(template);
for await (const line of createInterface({ input: process.stdin })) {
  if (line) sum = sum.merge(restoreBudgetAudit(JSON.parse(line)));
}
process.stdout.write(`${JSON.stringify(sum)}\n`);
