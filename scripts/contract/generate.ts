// npm run generate: writes every form of the contract from facts and notes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Contract, loadContract } from './contract.js';
import { billingFiles } from './emit/billing.js';
import { inspectFiles } from './emit/inspect.js';
import { sampleFiles } from './emit/samples.js';
import { twinFiles } from './emit/twins.js';
import { webhookFiles } from './emit/webhooks.js';

/** The text of every generated file, by path. */
export function render(contract: Contract): Record<string, string> {
  const stale = [contract.billing, contract.webhooks, contract.user].flatMap(
    (model) => model.stale,
  );
  if (stale.length > 0) throw new Error(`notes that the facts do not need:\n${stale.join('\n')}`);
  return {
    ...billingFiles(contract),
    ...webhookFiles(contract),
    ...inspectFiles(contract),
    ...twinFiles(),
    ...sampleFiles(contract),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const files = render(loadContract());
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  console.log(`${Object.keys(files).length} files written`);
}
