// The audit as a pipeline of Apache Beam: files of users as NDJSON in, the summary as one JSON file out.
// node pipeline.mjs summary.json users-1.ndjson users-2.ndjson …
import * as fs from 'node:fs';
import { pathToFileURL } from 'node:url';
import { create, groupGlobally } from 'apache-beam';
import { directRunner } from 'apache-beam/runners/direct_runner';
import { requireForSerialization } from 'apache-beam/serialization';
import * as claims from 'isoclerk/claims';
import { template } from './template.mjs';

// Beam hands functions to its workers as text. Whole modules travel by name …
requireForSerialization('isoclerk/claims', claims);
requireForSerialization('node:fs', fs);
// … what else a function uses from outside stands beside it, and its name is that of the step.
const using = (names, run) => Object.assign(run, { __closure: () => names });

/** Whole lines of a file, about a megabyte at a time. */
export const linesOf = using({ fs }, function* linesOf(path) {
  const file = fs.openSync(path);
  const bytes = Buffer.alloc(1_000_000);
  let rest = Buffer.alloc(0);
  try {
    for (;;) {
      const read = fs.readSync(file, bytes, 0, bytes.length, null);
      if (read === 0) break;
      const all = Buffer.concat([rest, bytes.subarray(0, read)]);
      const end = all.lastIndexOf('\n') + 1;
      if (end > 0) yield all.toString('utf8', 0, end);
      rest = all.subarray(end);
    }
    if (rest.length > 0) yield rest.toString('utf8');
  } finally {
    fs.closeSync(file);
  }
});

/** Map step: lines in, the state of their audit out. States are text, which every coder of Beam carries. */
const audit = using({ claims, template }, function audit(lines) {
  const part = claims.createBudgetAudit(template);
  for (const line of lines.split('\n')) {
    if (line.trim()) part.add({ user: JSON.parse(line) });
  }
  return JSON.stringify(part);
});

const restore = using({ claims }, (state) => claims.restoreBudgetAudit(JSON.parse(state)));

/** Reduce step: states in any order and any grouping. */
export const merging = {
  createAccumulator: using({ claims, template }, () =>
    JSON.stringify(claims.createBudgetAudit(template)),
  ),
  addInput: using({ restore }, (sum, state) => JSON.stringify(restore(sum).merge(restore(state)))),
  mergeAccumulators: using({ restore }, (sums) =>
    JSON.stringify([...sums].map(restore).reduce((left, right) => left.merge(right))),
  ),
  extractOutput: using({ restore }, (sum) => restore(sum).summary()),
};

/** The pipeline, for any runner that reaches the files. */
export function auditFiles(files, output) {
  const write = using({ fs, output }, function write({ summary }) {
    fs.writeFileSync(output, `${JSON.stringify(summary)}\n`);
  });
  return (root) =>
    root
      .apply(create(files))
      .flatMap(linesOf)
      .map(audit)
      .apply(groupGlobally().combining((state) => state, merging, 'summary'))
      .map(write);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [output, ...files] = process.argv.slice(2);
  if (files.length === 0) throw new Error('node pipeline.mjs OUTPUT FILE…');
  await directRunner().run(auditFiles(files, output));
}
