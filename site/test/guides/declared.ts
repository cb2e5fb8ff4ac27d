// What other packages declare for claims and events, given to what reads them. Compiled by ../guides.test.mjs, never run.
import type { JwtPayload, SupabaseClient } from '@supabase/supabase-js';
import type { UserIdentity } from 'convex/server';
import type { EventPayload } from 'inngest';
import {
  authState,
  hasFeature,
  hasPermission,
  hasPlan,
  hasRole,
  readSessionClaims,
} from 'isoclerk/session';
import {
  getPayer,
  handleWebhookEvent,
  isKnownWebhookEvent,
  isStaleWebhook,
  isWebhookEvent,
  webhookTime,
  webhookTimestampUnit,
} from 'isoclerk/webhooks';
import { safeParseWebhookEvent } from 'isoclerk/webhooks/schemas';

type Equal<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const isTrue = <T extends true>(): T | undefined => undefined;

export function ofConvex(identity: UserIdentity | null) {
  isTrue<Equal<UserIdentity['subject' | 'issuer' | 'tokenIdentifier'], string>>();
  if (!identity) return authState(identity);
  const { custom } = readSessionClaims(identity);
  isTrue<Equal<(typeof custom)['givenName'], UserIdentity['givenName']>>();
  return [
    authState(identity),
    hasRole(identity, 'admin'),
    hasPermission(identity, 'invoices:read'),
    hasFeature(identity, 'a'),
    hasPlan(identity, 'b'),
  ];
}

export async function ofSupabase(client: SupabaseClient, payload: JwtPayload) {
  const { data } = await client.auth.getClaims();
  const claims = data?.claims;
  if (claims) readSessionClaims(claims);
  return [authState(claims), authState(payload), hasRole(payload, 'admin')];
}

export async function ofInngest(event: EventPayload) {
  if (isWebhookEvent(event, 'user.deleted')) {
    isTrue<Equal<(typeof event)['name'], 'clerk/user.deleted'>>();
    return event.data.id ?? null;
  }
  if (isKnownWebhookEvent(event, 'billing')) return getPayer(event)?.id ?? null;
  await handleWebhookEvent(event, { 'role.created': ({ data }) => data.key });
  const parsed = safeParseWebhookEvent(event);
  return [
    parsed.success,
    webhookTime(event),
    webhookTimestampUnit(event),
    isStaleWebhook(event, event.ts),
  ];
}
