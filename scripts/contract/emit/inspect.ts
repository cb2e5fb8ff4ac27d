import type { Contract } from '../contract.js';
import { shapes, shapesText } from './data.js';
import { file } from './file.js';
import { quoted } from './text.js';

/** The contract as data, for the drift report. */
export function inspectFiles({
  billing,
  webhooks,
  user,
  events,
  sources,
}: Contract): Record<string, string> {
  const models = [billing, webhooks, user];
  const forms = (reading: 'tolerant' | 'bapi' | 'fapi' | 'webhook') =>
    shapes(models.flatMap((model) => [...model.forms[reading].values()]));
  const published = sources.find(({ id }) => id === 'webhook')?.facts.events ?? {};
  const exactEvents = Object.keys(events).flatMap((type) => {
    const form = webhooks.formOf('webhook', published[type] ?? '');
    return form ? [`  ${quoted(type)}: ${quoted(form)},\n`] : [];
  });
  return {
    'src/inspect/generated/contract.ts': file(
      'src/contract',
      [],
      [
        shapesText('tolerant', 'What no official source contradicts.', forms('tolerant')),
        shapesText('bapi', 'What the Backend API publishes.', forms('bapi')),
        shapesText('fapi', 'What the Frontend API publishes.', forms('fapi')),
        shapesText('webhook', 'What is published of webhooks.', forms('webhook')),
        `/** Event name → the form of its \`data\` as published. */\nexport const publishedEvents = {\n${exactEvents.join('')}} as const;`,
      ],
    ),
  };
}
