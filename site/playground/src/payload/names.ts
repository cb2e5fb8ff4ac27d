import billingNames from 'virtual:billing-names';
import { webhookEventTypes } from 'isoclerk/webhooks';

/** Names that `as` takes, for completion; others are taken as well. */
export const payloadNames: readonly string[] = ['User', ...billingNames, ...webhookEventTypes];
