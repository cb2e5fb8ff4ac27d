// The resource tables of docs/billing.md, written from the built schemas by way of their JSON Schema; the meanings are
// the doc comments of the built types.
import { readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import * as backend from '../dist/billing/backend/index.js';
import * as frontend from '../dist/billing/frontend/index.js';
import * as tolerant from '../dist/billing/index.js';

const definitions = (registry) => z.toJSONSchema(registry, { uri: (id) => id }).schemas;

/** `{ BillingPlan: { text, fields: { fee: text } } }` */
function readMeanings() {
  const folder = new URL('../.cache/build/types/billing/types/', import.meta.url);
  const plain = (comment) =>
    comment
      .replace(/^\s*\/?\*+\/?[ \t]?/gm, '')
      .replace('*/', '')
      .replace(/\{@link (\w+)\}/g, '`$1`')
      .replace('@deprecated', 'Deprecated.')
      .split('\n\n')[0]
      .replace(/\s+/g, ' ')
      .trim();
  const meanings = {};
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.d.ts'))) {
    const source = readFileSync(new URL(file, folder), 'utf8');
    for (const [, text, name, body] of source.matchAll(
      /(\/\*\*(?:(?!\*\/)[\s\S])*\*\/)\nexport interface (\w+) \{\n([\s\S]*?)\n\}/g,
    )) {
      const comments = body.matchAll(/^ {4}(\/\*\*.*\*\/)\n {4}(\w+)\??:/gm);
      const fields = Object.fromEntries([...comments].map(([, own, key]) => [key, plain(own)]));
      meanings[name] = { text: plain(text), fields };
    }
  }
  return meanings;
}

/** A type in words of TypeScript, with links to other resources. */
function typeText(schema) {
  if (schema.$ref) return `[${schema.$ref}](#${schema.$ref.toLowerCase()})`;
  if (schema.anyOf) {
    return schema.anyOf
      .filter(({ type }) => type !== 'null')
      .map(typeText)
      .join(' or ');
  }
  if (schema.const) return `\`'${schema.const}'\``;
  if (schema.enum) return schema.enum.map((value) => `\`'${value}'\``).join(', ');
  if (schema.examples) return `${schema.examples.map((value) => `\`'${value}'\``).join(', ')} …`;
  const type = [schema.type].flat().find((name) => name !== 'null');
  if (type === 'array') return `list of ${typeText(schema.items)}`;
  if (type === 'object') {
    const keys = Object.entries(schema.properties);
    return keys.length === 0
      ? 'object'
      : `object: ${keys.map(([key, own]) => `\`${key}\` ${marks(schema, key).replace('·', '')} ${typeText(own)}`.replaceAll('  ', ' ')).join('; ')}`;
  }
  return type;
}

const isNullable = (schema) =>
  [schema.type].flat().includes('null') || (schema.anyOf ?? []).some(({ type }) => type === 'null');

/** `?` may be absent, `~` may be null, `–` not part of the contract. */
function marks(definition, key) {
  const schema = definition?.properties[key];
  if (!schema) return '–';
  return `${definition.required?.includes(key) ? '' : '?'}${isNullable(schema) ? '~' : ''}` || '·';
}

const cell = (text) => text.replaceAll('|', '\\|');

/** What an exact contract says where it differs from the tolerant one. */
function exactCell(definition, key, tolerantType) {
  const mark = marks(definition, key);
  const schema = definition.properties[key];
  const type = schema && typeText(schema);
  const other = type && type !== tolerantType && `${type} …` !== tolerantType ? ` ${type}` : '';
  return cell(`${mark}${other}`.trim());
}

export function render() {
  const meanings = readMeanings();
  const any = definitions(tolerant.billingRegistry());
  const exact = [
    ['Backend API', definitions(backend.billingRegistry())],
    ['Frontend API', definitions(frontend.billingRegistry())],
  ];
  return Object.keys(any)
    .sort()
    .map((name) => {
      const apis = exact.filter(([, own]) => own[name]);
      const head = ['field', 'type', 'tolerant', ...apis.map(([title]) => title), 'meaning'];
      const rows = Object.entries(any[name].properties).map(([key, schema]) => {
        const type = typeText(schema);
        return [
          `\`${key}\``,
          cell(type),
          cell(marks(any[name], key)),
          ...apis.map(([, own]) => exactCell(own[name], key, type)),
          cell(meanings[name]?.fields[key] ?? ''),
        ];
      });
      const line = (cells) => `| ${cells.join(' | ')} |`;
      const where = apis.length === 0 ? '\n\nIn no published specification.' : '';
      return `### ${name}\n\n${meanings[name]?.text ?? ''}${where}\n\n${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}`;
    })
    .join('\n\n');
}
