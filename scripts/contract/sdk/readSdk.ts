import ts from 'typescript';
import { sorted } from '../distil.js';
import { type Facts, printType } from '../facts.js';
import { compile, type Program, packageOf, versionOf } from './program.js';
import { readTypes, type Types } from './types.js';

export interface Sdk {
  /** The facts file: `backend-3.25`. */
  readonly name: string;
  readonly folder: string;
  /** Where the package declares what travels as JSON, and where the union of its webhook events. */
  readonly json: string;
  readonly webhooks?: string;
}

const backend = {
  json: 'dist/api/resources/JSON.d.ts',
  webhooks: 'dist/api/resources/Webhooks.d.ts',
};

export const sdks: readonly Sdk[] = [
  { name: 'backend-2.29', folder: 'node_modules/clerk-backend-2-29', ...backend },
  { name: 'backend-2.33', folder: 'node_modules/clerk-backend-2-33', ...backend },
  { name: 'backend-3.25', folder: 'node_modules/@clerk/backend', ...backend },
  { name: 'shared-4.41', folder: 'node_modules/@clerk/shared', json: 'dist/types/index.d.ts' },
];

/** What we describe: billing, users and their parts, organizations, sessions, messages. */
const CONCERNS =
  /^(Billing|Commerce|Feature|User|Email|SMS|PhoneNumber|Web3Wallet|ExternalAccount|EnterpriseAccount|SamlAccount|Passkey|Verification|IdentificationLink|Organization|PublicUserData|PublicOrganizationData|Role|Permission|Invitation|Session|Waitlist|Deleted|ClerkAPIError).*JSON$/;
const UNCONCERNED =
  /^(UserSettings|UserData|OrganizationSettings|OrganizationCreationDefaults|RoleSet|SessionVerification)|Bulk/;

/** The JSON types of an installed package, in the notation of the facts. */
export function readSdk({ folder, json, webhooks }: Sdk): Facts {
  const files = [json, ...(webhooks ? [webhooks] : [])].map((file) => `${folder}/${file}`);
  const program = compile(files);
  const own = versionOf(folder);
  // Another package of Clerk's may have the same name for something else.
  const types = readTypes(program.checker, (symbol) => {
    const from = packageOf(symbol);
    if (from?.version === own.version && from.name === own.name) return symbol.name;
    return from && `${from.name.replace('@clerk/', '')}.${symbol.name}`;
  });
  for (const [name, symbol] of program.exported(`${folder}/${json}`)) {
    const wanted = CONCERNS.test(name) && !UNCONCERNED.test(name);
    if (wanted)
      types.value(program.checker.getDeclaredTypeOfSymbol(resolved(symbol, program)), name);
  }
  const events = webhooks && readEvents(program, types, `${folder}/${webhooks}`);
  return {
    sources: sourcesOf(own, types),
    components: sorted(Object.fromEntries(types.found)),
    ...(events && { events }),
  };
}

const resolved = (symbol: ts.Symbol, { checker }: Program) =>
  symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;

/** Each member of the union has a `type`, or several, and a `data`. */
function readEvents(program: Program, types: Types, file: string): Record<string, string> {
  const { checker } = program;
  const union = program.exported(file).get('WebhookEvent');
  if (!union) throw new Error(`${file}: no WebhookEvent`);
  const type = checker.getDeclaredTypeOfSymbol(resolved(union, program));
  const events: Record<string, string> = {};
  for (const member of type.isUnion() ? type.types : [type]) {
    const names = member.getProperty('type');
    const data = member.getProperty('data');
    if (!names || !data) throw new Error(`${file}: a webhook event without type or data`);
    const of = checker.getTypeOfSymbol(names);
    for (const name of of.isUnion() ? of.types : [of]) {
      if (!name.isStringLiteral()) throw new Error(`${file}: a webhook event without a name`);
      events[name.value] = printType(
        types.value(checker.getTypeOfSymbol(data), `${name.value}.data`).type,
      );
    }
  }
  return sorted(events);
}

/** The package itself, and others that it took shapes from. */
function sourcesOf(own: { name: string; version: string }, { declared }: Types): Facts['sources'] {
  const packages = [own, ...[...declared.values()].flatMap((symbol) => packageOf(symbol) ?? [])];
  const files = packages.map(({ name, version }) => `${name}@${version}`);
  const [first, ...others] = new Set(files);
  return [first, ...others.sort()].map((file) => ({ file: file ?? '' }));
}
