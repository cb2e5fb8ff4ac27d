import { built } from '../gate.js';
import type { BuiltEventData } from '../generated/built.js';
import { merge, type Overrides } from '../overrides.js';
import { type BuildOptions, idOf, timeOf } from '../seed.js';
import type { UserJSON } from '../user/json.js';

/**
 * A session as the Backend API and webhooks send it. Write `as SessionJSON` where the type of `@clerk/backend` 2.x or 3.x is
 * asked for: it does not know what `latest_activity.object` is on the wire.
 */
export interface SessionJSON extends Omit<BuiltEventData['WebhookSession'], 'status' | 'user'> {
  status: BuiltEventData['WebhookSession']['status'] | 'pending';
}

export type SessionActivityJSON = BuiltEventData['WebhookSessionActivity'];

const DAY = 86_400_000;

/**
 * Builds a session as the Backend API sends it.
 *
 * @param overrides - any part of the result
 * @param options.user - whose session it is; it begins when that user signed in
 * @param options.seed - the same seed gives the same session
 * @throws {IsoclerkError} `ISOCLERK_TESTING_INVALID` for overrides of types from which nothing can be built: a time that is
 *   text.
 * @returns a new object; times in epoch milliseconds
 * @example
 * ```ts
 * import { buildSessionJSON, buildUserJSON } from 'isoclerk/testing'
 * const user = buildUserJSON()
 * buildSessionJSON({ status: 'ended' }, { user }).user_id === user.id // => true
 * ```
 */
export function buildSessionJSON(
  overrides?: Overrides<SessionJSON>,
  options?: BuildOptions & { readonly user?: Pick<UserJSON, 'id' | 'last_sign_in_at'> },
): SessionJSON {
  return built(overrides, options, (given, { user }, seed) => sessionJSON(given, user, seed));
}

function sessionJSON(
  overrides: Overrides<SessionJSON>,
  user: Pick<UserJSON, 'id' | 'last_sign_in_at'> | undefined,
  seed: string,
): SessionJSON {
  const { created_at = user?.last_sign_in_at ?? timeOf(seed) } = overrides;
  return merge<SessionJSON>(
    {
      id: idOf('sess', seed),
      object: 'session',
      status: 'active',
      user_id: user?.id ?? idOf('user', seed),
      client_id: idOf('client', seed),
      actor: null,
      latest_activity: {
        id: idOf('sess_activity', seed),
        object: 'session_activity',
        is_mobile: false,
        device_type: 'Macintosh',
        browser_name: 'Chrome',
        browser_version: '131.0.0.0',
        ip_address: '203.0.113.7', // TEST-NET-3
        city: 'Berlin',
        country: 'DE',
      },
      last_active_at: created_at,
      expire_at: created_at + 7 * DAY,
      abandon_at: created_at + 30 * DAY,
      created_at,
      updated_at: created_at,
    },
    overrides,
  );
}
