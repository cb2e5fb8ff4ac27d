import { ownOf, refusal } from '../gate.js';
import {
  buildWebhookSecret,
  delivery,
  type SignedWebhook,
  type SignWebhookOptions,
  signWebhook,
} from './signWebhook.js';

/** Every way a delivery can be wrong; `verifyWebhook` refuses each. */
export const webhookTamperings = [
  'wrong-signature',
  'wrong-secret',
  'changed-body',
  'changed-id',
  'stale-timestamp',
  'future-timestamp',
  'missing-id',
  'missing-timestamp',
  'missing-signature',
] as const;

/** What is wrong with a spoiled delivery. */
export type WebhookTampering = (typeof webhookTamperings)[number];

/** How {@link tamperWebhook} spoils a delivery. */
export interface TamperWebhookOptions extends SignWebhookOptions {
  /** What is wrong with the delivery. */
  readonly tampering: WebhookTampering;
}

/**
 * Signs a webhook delivery and then spoils it in one way: a handler that verifies signatures must refuse it.
 *
 * `stale-timestamp` and `future-timestamp` are correctly signed, ten minutes off; Clerk tolerates five either way.
 *
 * @param event - as for {@link signWebhook}
 * @param options.tampering - one of {@link webhookTamperings}; the other options are those of `signWebhook`
 * @throws {IsoclerkError} as `signWebhook`, and `ISOCLERK_TESTING_INVALID` for a tampering that is none.
 * @example
 * ```ts
 * import { buildWebhookSecret, tamperWebhook } from 'isoclerk/testing'
 * const secret = buildWebhookSecret({ seed: 1 })
 * const delivery = await tamperWebhook({ type: 'user.deleted' }, { secret, tampering: 'missing-id' })
 * Object.keys(delivery.headers) // => ['content-type', 'svix-timestamp', 'svix-signature']
 * ```
 */
export async function tamperWebhook(
  event: object | string,
  options: TamperWebhookOptions,
): Promise<SignedWebhook> {
  const { tampering, ...signing } = ownOf(options, 'options');
  if (!webhookTamperings.includes(tampering)) {
    throw refusal('tampering', 'Use one of webhookTamperings.');
  }
  if (tampering === 'stale-timestamp' || tampering === 'future-timestamp') {
    const minutes = tampering === 'stale-timestamp' ? -10 : 10;
    return signWebhook(event, { ...signing, timestamp: new Date(Date.now() + minutes * 60_000) });
  }
  if (tampering === 'wrong-secret') {
    const secret = buildWebhookSecret({ seed: `not ${String(signing.secret)}` });
    return signWebhook(event, { ...signing, secret });
  }
  const { headers, body } = await signWebhook(event, signing);
  switch (tampering) {
    case 'wrong-signature': {
      const [first, ...rest] = (headers['svix-signature'] ?? '').slice('v1,'.length);
      const signature = `v1,${first === 'A' ? 'B' : 'A'}${rest.join('')}`;
      return delivery(body, { ...headers, 'svix-signature': signature });
    }
    case 'changed-body':
      return delivery(`${body} `, headers); // still the same JSON
    case 'changed-id':
      return delivery(body, { ...headers, 'svix-id': `${headers['svix-id']}x` });
    default: {
      const missing = `svix-${tampering.slice('missing-'.length)}`;
      const kept = Object.entries(headers).filter(([name]) => name !== missing);
      return delivery(body, Object.fromEntries(kept));
    }
  }
}
