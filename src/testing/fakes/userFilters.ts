import { IsoclerkError } from '../../errors.js';
import { own } from '../../internal/own.js';
import type { AnyBackendUser } from './scenario.js';

type Texts = readonly string[];

/** The parameters of `clerkClient.users.getCount()`. */
export interface UserCountFilters {
  readonly userId?: Texts | undefined;
  readonly externalId?: Texts | undefined;
  readonly emailAddress?: Texts | undefined;
  readonly phoneNumber?: Texts | undefined;
  readonly username?: Texts | undefined;
  readonly web3Wallet?: Texts | undefined;
  /** A part of a name, an id or an identifier, in any case. */
  readonly query?: string | undefined;
}

/** The parameters of `clerkClient.users.getUserList()`. Times are epoch **milliseconds**. */
export interface UserListFilters extends UserCountFilters {
  readonly organizationId?: Texts | undefined;
  readonly createdAtBefore?: number | undefined;
  readonly createdAtAfter?: number | undefined;
  readonly lastActiveAtBefore?: number | undefined;
  readonly lastActiveAtAfter?: number | undefined;
  readonly lastSignInAtBefore?: number | undefined;
  readonly lastSignInAtAfter?: number | undefined;
  readonly orderBy?: string | undefined;
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
}

/** A user of the server, and where they are a member. */
export interface Listed<User extends AnyBackendUser = AnyBackendUser> {
  readonly user: User;
  readonly organizationIds: Texts;
}

type Found = readonly (string | null)[];

/** Ids are looked for as they are. */
const IDS: Readonly<Record<string, (listed: Listed) => Found>> = {
  userId: ({ user }) => [user.id],
  externalId: ({ user }) => [user.externalId],
  organizationId: ({ organizationIds }) => organizationIds,
};

/** What a person signs in with is looked for in any case; `getCount` looks for parts of it. */
const IDENTIFIERS: Readonly<Record<string, (listed: Pick<Listed, 'user'>) => Found>> = {
  emailAddress: ({ user }) => user.emailAddresses.map(({ emailAddress }) => emailAddress),
  phoneNumber: ({ user }) => user.phoneNumbers.map(({ phoneNumber }) => phoneNumber),
  username: ({ user }) => [user.username],
  web3Wallet: ({ user }) => user.web3Wallets.map(({ web3Wallet }) => web3Wallet),
};

const TIMES = /^(createdAt|lastActiveAt|lastSignInAt)(Before|After)$/;

/** Of one user there is one order. */
const PAGING = ['orderBy', 'limit', 'offset'];

/**
 * Whether a user passes every filter, by what `@clerk/backend` 3.25.0 says of its parameters. What cannot be answered here
 * throws: a list must hold nobody whom Clerk's would not.
 */
export function passes(
  listed: Listed,
  filters: UserListFilters,
  method: 'getUserList' | 'getCount',
): boolean {
  return Object.entries(filters).every(([name, asked]) => {
    // Clerk's client sends nothing of what is empty.
    if (!asked || (Array.isArray(asked) && asked.length === 0) || PAGING.includes(name))
      return true;
    const answer = answerOf(listed, name, asked, method === 'getCount');
    if (answer !== undefined) return answer;
    throw new IsoclerkError('ISOCLERK_TESTING_NOT_AVAILABLE', 'cannot be answered by the fake', {
      path: `clerkClient.users.${method}.${name}`,
      hint: `Pass your own function as an option of the fake: { client: { users: { ${method}: … } } }.`,
    });
  });
}

function answerOf(
  listed: Listed,
  name: string,
  asked: unknown,
  isCount: boolean,
): boolean | undefined {
  if (name === 'query') return typeof asked === 'string' ? isFound(listed, asked) : undefined;
  const [, moment, side] = TIMES.exec(name) ?? [];
  if (moment !== undefined) {
    const time = own(listed.user, moment);
    if (typeof asked !== 'number') return undefined;
    return typeof time === 'number' && (side === 'After' ? time > asked : time < asked);
  }
  const wanted: readonly unknown[] = Array.isArray(asked) ? asked : [asked];
  if (!wanted.every((it) => typeof it === 'string')) return undefined;
  const ids = Object.hasOwn(IDS, name) ? IDS[name]?.(listed) : undefined;
  // A sign in front of an id is Clerk's way to leave somebody out.
  if (ids && wanted.some((id) => /^[+-]/.test(id))) return undefined;
  if (ids) return ids.some((id) => id !== null && wanted.includes(id));
  const held = Object.hasOwn(IDENTIFIERS, name) ? IDENTIFIERS[name]?.(listed) : undefined;
  return held && wanted.some((text) => (isCount ? hasPart : hasText)(held, text));
}

const hasText = (texts: Found, whole: string): boolean =>
  texts.some((text) => text?.toLowerCase() === whole.toLowerCase());

const hasPart = (texts: Found, part: string): boolean =>
  texts.some((text) => text?.toLowerCase().includes(part.toLowerCase()));

/** Whether a name, an id or an identifier of the user has this part. */
export function isFound(listed: Pick<Listed, 'user'>, query: string): boolean {
  const { id, firstName, lastName } = listed.user;
  const identifiers = Object.values(IDENTIFIERS).flatMap((of) => of(listed));
  return hasPart([id, firstName, lastName, ...identifiers], query);
}
