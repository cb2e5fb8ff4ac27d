import { base64Url, utf8 } from '../base64.js';
import { testAddress } from '../credentials.js';
import { ownOf } from '../gate.js';
import { INSTANCE_ID, idOf, pickOf, textOf, timeOf } from '../seed.js';

const FIRST_NAMES = ['Ada', 'Bruno', 'Chidi', 'Dalia', 'Freya', 'Hana', 'Inès', 'Jamal'] as const;
const LAST_NAMES = [
  'Adeyemi',
  'Bauer',
  'Castro',
  'Dubois',
  'García',
  'Haddad',
  'Kim',
  'Lopez',
] as const;

/** Who a seed stands for, the same in every builder. */
export interface Person {
  readonly id: string;
  readonly first_name: string | null;
  readonly last_name: string | null;
  /** Tells two people of the same name apart. */
  readonly tag: string;
  readonly created_at: number;
}

export function personOf(seed: string, overrides?: Partial<Omit<Person, 'tag'>>): Person {
  const {
    id = idOf('user', seed),
    first_name = pickOf(`${seed}/first`, FIRST_NAMES),
    last_name = pickOf(`${seed}/last`, LAST_NAMES),
    created_at = timeOf(seed),
  } = ownOf(overrides, 'overrides');
  return { id, first_name, last_name, tag: tagOf(`${seed}/tag`), created_at };
}

/** Five characters that are easy to tell apart. */
export function tagOf(seed: string): string {
  return textOf(seed, 5, 'abcdefghijkmnpqrstuvwxyz23456789');
}

/** A Clerk test address of the person's name, which {@link isTestEmail} knows. */
export function emailOf({ first_name, last_name, tag }: Person, index = 0): string {
  const words = [first_name, last_name].map((name) => slugOf(name ?? '')).filter(Boolean);
  return testAddress(`${[...words, tag].join('.')}${index || ''}`);
}

function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z\d]/g, '');
}

/** The address of the picture Clerk draws from a user's initials. */
export function avatarOf({ id, first_name, last_name }: Person): string {
  const initials = [first_name, last_name].map((name) => [...(name ?? '')][0] ?? '').join('');
  const picture = JSON.stringify({ type: 'default', iid: INSTANCE_ID, rid: id, initials });
  return `https://img.clerk.com/${base64Url(utf8(picture))}`;
}
