import { webhookEventTypes } from 'isoclerk/webhooks';
import billingNames from 'virtual:billing-names';

/** Names that `as` takes, for completion; others are taken as well. */
export const payloadNames: readonly string[] = ['User', ...billingNames, ...webhookEventTypes];
