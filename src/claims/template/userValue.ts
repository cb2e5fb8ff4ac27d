import { isRecord } from '../../internal/isRecord.js';
import { joinName } from '../../internal/joinName.js';
import { own } from '../../internal/own.js';
import { itemsOf, ownText, type Source } from './resources.js';

/** The own property under its JSON name, else under the camelCase name of resources. */
export function read(source: Source | null, name: string): unknown {
  const value = own(source, name);
  return value === undefined ? own(source, camelName(name)) : value;
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

const readText = (source: Source | null, name: string): string | null => {
  const value = read(source, name);
  return typeof value === 'string' ? value : null;
};

/** Names of what a user has a primary one of. Written out: a text that is put together is slow to find a property by. */
interface PrimaryNames {
  readonly kind: string;
  readonly list: string;
  readonly id: string;
  readonly direct: string;
}

const email: PrimaryNames = {
  kind: 'email_address',
  list: 'email_addresses',
  id: 'primary_email_address_id',
  direct: 'primary_email_address',
};
const phone: PrimaryNames = {
  kind: 'phone_number',
  list: 'phone_numbers',
  id: 'primary_phone_number_id',
  direct: 'primary_phone_number',
};
const wallet: PrimaryNames = {
  kind: 'web3_wallet',
  list: 'web3_wallets',
  id: 'primary_web3_wallet_id',
  direct: 'primary_web3_wallet',
};

function primary(user: Source | null, names: PrimaryNames): Source | string | null {
  const id = read(user, names.id);
  const entries = itemsOf(read(user, names.list));
  const found =
    typeof id === 'string' ? entries?.find((entry) => own(entry, 'id') === id) : undefined;
  const direct = found ?? read(user, names.direct);
  return isRecord(direct) || typeof direct === 'string' ? direct : null;
}

function primaryText(user: Source | null, names: PrimaryNames): unknown {
  const entry = primary(user, names);
  return isRecord(entry) ? (read(entry, names.kind) ?? null) : entry;
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

/** How a field of type string or boolean is read, in any shape of a user or an organization. */
export function fieldReader(field: string): (source: Source | null) => unknown {
  switch (field) {
    case 'full_name':
      return (user) => joinName(readText(user, 'first_name'), readText(user, 'last_name'));
    case 'primary_email_address':
      return (user) => primaryText(user, email);
    case 'primary_phone_number':
      return (user) => primaryText(user, phone);
    case 'primary_web3_wallet':
      return (user) => primaryText(user, wallet);
    case 'email_verified':
      return (user) => isVerified(primary(user, email));
    case 'phone_number_verified':
      return (user) => isVerified(primary(user, phone));
    case 'has_image':
    case 'two_factor_enabled':
      return (source) => read(source, field) === true;
    default:
      return (source) => read(source, field) ?? null;
  }
}
