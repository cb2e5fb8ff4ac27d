import { type CamelCase, camelCase } from '../../internal/camelCase.js';
import { dateTime } from '../../internal/dateTime.js';
import { assertEnds } from '../../internal/endless.js';
import { isRecord } from '../../internal/isRecord.js';
import { snakeCase } from '../../internal/snakeCase.js';
import { needed, ownOf } from '../gate.js';
import type { UserOverrides } from './buildUserJSON.js';

/** The platform's own `URL` type where its types are loaded, else the member everyone reads. */
export type WebUrl = typeof globalThis extends { URL: { prototype: infer U } }
  ? U
  : { readonly href: string };

export function urlOf(text: string): URL {
  return new (needed(globalThis.URL, 'URL'))(text);
}

/** The named members of a wire type under their camelCase names. */
export type CamelFields<J, Names extends readonly (keyof J & string)[]> = {
  [Name in Names[number] as CamelCase<Name>]: J[Name];
};

/** The named members of a wire object under their camelCase names. */
export function camelFields<J extends object, const Names extends readonly (keyof J & string)[]>(
  json: J,
  names: Names,
): CamelFields<J, Names> {
  const fields: Record<string, unknown> = {};
  for (const name of names) fields[camelCase(name)] = json[name];
  return fields as CamelFields<J, Names>;
}

/** Overrides of a camelCase object as overrides of its wire object. Functions are left out, metadata is left alone. */
export function wireFields<T extends object>(overrides: object): T {
  const wire: [string, unknown][] = [];
  for (const [name, value] of Object.entries(overrides)) {
    if (typeof value === 'function') continue;
    wire.push([snakeCase(name), name.endsWith('Metadata') ? value : wireValue(value)]);
  }
  return Object.fromEntries(wire) as T;
}

function wireValue(value: unknown): unknown {
  if (Array.isArray(value)) {
    assertEnds(value);
    return value.map(wireValue);
  }
  const time = dateTime(value);
  if (time !== undefined) return time;
  if (typeof URL !== 'undefined' && value instanceof URL) return value.href;
  return isRecord(value) ? wireFields(value) : value;
}

/** Client and normalised users say `google` where the wire says `oauth_google`. */
export function prefixProviders(wire: UserOverrides): UserOverrides {
  const { external_accounts } = ownOf(wire, 'overrides');
  if (external_accounts === undefined) return wire;
  return {
    ...wire,
    external_accounts: external_accounts.map((account) =>
      account.provider === undefined
        ? account
        : { ...account, provider: `oauth_${account.provider}` },
    ),
  };
}
