import { inspectPayload } from '../inspect/index.js';
import { isRecord } from '../internal/isRecord.js';
import { own } from '../internal/own.js';
import { userSourceOf } from '../user/index.js';
import { InputError } from './terminal.js';

/** A user in any Clerk shape, or a copy with some of its fields. Else an error that names the mistake. */
export function requireUser(value: unknown, name: string): object {
  if (isRecord(value) && isUser(value)) return value;
  throw new InputError(`${name} ${mistake(value)}`);
}

function isUser(value: Readonly<Record<string, unknown>>): boolean {
  const object = own(value, 'object');
  if (object !== undefined) return object === 'user';
  if (userSourceOf(value) !== null) return true;
  const id = own(value, 'id');
  if (typeof id === 'string' && /^[a-z]+_/.test(id)) return id.startsWith('user_');
  return FIELDS.some((field) => Object.hasOwn(value, field));
}

/** What only a user has, in the spelling of the API and of the SDKs. */
const FIELDS = [
  'email_addresses',
  'emailAddresses',
  'first_name',
  'firstName',
  'last_name',
  'lastName',
  'public_metadata',
  'publicMetadata',
  'unsafe_metadata',
  'unsafeMetadata',
];

function mistake(value: unknown): string {
  if (Array.isArray(value)) return 'is a list. Pass one user, or the list as --users';
  if (!isRecord(value)) return 'is not an object';
  const { as, envelope } = inspectPayload(value);
  if (envelope === 'page') return 'is a page. Pass one user, or the page as --users';
  if (as?.includes('.') || as === 'WebhookEvent') return 'is a webhook event. Pass its `data`';
  if (as && as !== 'User') return `is a ${as}, not a user`;
  return 'is not a user: it has no `object: "user"` and no field of one';
}
