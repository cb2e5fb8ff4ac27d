import { isRecord } from '../../internal/isRecord.js';
import { joinName } from '../../internal/joinName.js';
import { own } from '../../internal/own.js';
import { itemsOf, ownText, type Source } from './resources.js';

/** The own property under its JSON name, else under the camelCase name of resources. */
export function read(source: Source | null, name: string): unknown {
  const value = own(source, name);
  return value !== undefined || source === null ? value : own(source, camelName(name));
}

/** Names are those of shortcodes, so that there are few. */
const camelNames = /* @__PURE__ */ new Map<string, string>();

function camelName(name: string): string {
  let camel = camelNames.get(name);
  if (camel === undefined) {
    camel = name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
    camelNames.set(name, camel);
  }
  return camel;
}

const readText = (source: Source, name: string): string | null => {
  const value = read(source, name);
  return typeof value === 'string' ? value : null;
};

const list = (source: Source, name: string): Source[] =>
  (itemsOf(read(source, name)) ?? []).filter(isRecord);

function primary(user: Source, kind: string, plural: string): Source | string | null {
  const id = read(user, `primary_${kind}_id`);
  const found = list(user, plural).find(
    (entry) => typeof id === 'string' && own(entry, 'id') === id,
  );
  const direct = found ?? read(user, `primary_${kind}`);
  return isRecord(direct) || typeof direct === 'string' ? direct : null;
}

function isVerified(entry: Source | string | null): boolean {
  return own(own(entry, 'verification'), 'status') === 'verified';
}

/** Epoch milliseconds of a number, a Date, or the ISO text it becomes in JSON. */
export function milliseconds(value: unknown): number | null {
  const time =
    value instanceof Date ? value.getTime() : typeof value === 'string' ? Date.parse(value) : value;
  return typeof time === 'number' && Number.isFinite(time) ? time : null;
}

/** Roles by organization id, or null when the source does not carry memberships. */
export function rolesOf(memberships: unknown): Record<string, string> | null {
  const list = itemsOf(memberships);
  return (
    list &&
    Object.fromEntries(
      list.flatMap((membership) => {
        const id = ownText(own(membership, 'organization'), 'id');
        const role = ownText(membership, 'role');
        return id !== undefined && role !== undefined ? [[id, role]] : [];
      }),
    )
  );
}

/** What a `user.…` shortcode of type string, seconds or boolean reads, in any shape of a user. */
export function userValue(user: Source, field: string): unknown {
  switch (field) {
    case 'full_name':
      return joinName(readText(user, 'first_name'), readText(user, 'last_name'));
    case 'primary_email_address':
    case 'primary_phone_number':
    case 'primary_web3_wallet': {
      const kind = field.slice('primary_'.length);
      const plural = kind.endsWith('s') ? `${kind}es` : `${kind}s`;
      const entry = primary(user, kind, plural);
      return isRecord(entry) ? (read(entry, kind) ?? null) : entry;
    }
    case 'email_verified':
      return isVerified(primary(user, 'email_address', 'email_addresses'));
    case 'phone_number_verified':
      return isVerified(primary(user, 'phone_number', 'phone_numbers'));
    case 'has_image':
    case 'two_factor_enabled':
      return read(user, field) === true;
    default:
      return read(user, field) ?? null;
  }
}
