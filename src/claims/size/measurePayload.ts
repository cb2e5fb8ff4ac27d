import { clerkClaim } from '../../internal/claimNames.js';
import { own } from '../../internal/own.js';
import { setOwn } from '../../internal/setOwn.js';
import { nothing } from '../input/checked.js';
import { createSizer, type Doubts, jsonBytes, noDoubts, stringBytes } from '../template/goJson.js';
import type { RenderedClaims } from '../template/types.js';
import type { ClaimBytes, DefaultClaims, TokenOptions } from '../types.js';
import { isDefaultClaim, placeholders } from './defaultClaims.js';

const noDefaults: DefaultClaims = nothing;

export interface MeasuredPayload {
  readonly payload: Record<string, unknown>;
  readonly claims: ClaimBytes[];
  readonly assumed: string[];
  readonly payloadBytes: number;
  readonly customClaimsBytes: number;
  readonly doubts: Doubts;
}

/** Whether a payload names an active organization, as tokens of both versions do. */
export const hasOrganization = (payload: MeasuredPayload['payload']): boolean =>
  Boolean(own(payload, 'o') ?? own(payload, 'org_id'));

/** Measures all claims of one token. A default claim wins over a custom one of its name; names that Clerk refuses do not count. */
export function measurePayload(
  { claims: custom, defaults: known, corrections, assumed, warnings }: RenderedClaims,
  options: TokenOptions,
): MeasuredPayload {
  const { kind, defaults: fixed = noDefaults } = options;
  const payload: Record<string, unknown> = {};
  const claims: ClaimBytes[] = [];
  const doubts = noDoubts();
  const sizer = createSizer(null);
  const guesses = [...assumed];
  const isSession = kind !== 'jwt-template';
  let payloadBytes = 1;
  const add = (name: string, value: unknown, origin: ClaimBytes['origin']) => {
    if (value === undefined || Object.hasOwn(payload, name)) return;
    sizer.path[0] = name;
    const isKnown = origin === 'custom' && Object.hasOwn(corrections, name);
    const [extra, doubt] = (isKnown && corrections[name]) || [0, 0];
    const bytes = stringBytes(name, sizer) + jsonBytes(value, sizer, 1) + 2 - extra;
    doubts['number-format'] -= doubt;
    payloadBytes += bytes;
    claims.push({ name, bytes, origin });
    setOwn(payload, name, value);
  };
  const names = Object.keys(custom);
  for (const name of Object.keys(fixed)) add(name, fixed[name] ?? undefined, 'default');
  for (const [name, value] of [...Object.entries(known), ...Object.entries(placeholders)]) {
    const claim = clerkClaim(name);
    if (!isDefaultClaim(claim, options)) continue;
    if (Object.hasOwn(fixed, name) && fixed[name] !== undefined) continue;
    if (own(claim, 'besideCustom') && isSession && names.length === 0) continue;
    if (own(claim, 'varies') && !own(known, name)) guesses.push(name);
    add(name, value, 'default');
  }
  const defaultBytes = payloadBytes;
  sizer.doubts = doubts;
  const refused = new Set(
    warnings.filter(({ code }) => code === 'reserved-claim').map(({ claim }) => claim),
  );
  for (const name of names) if (!refused.has(name)) add(name, custom[name], 'custom');
  return {
    payload,
    claims,
    assumed: guesses,
    payloadBytes: Math.max(payloadBytes, 2),
    customClaimsBytes: payloadBytes - defaultBytes,
    doubts,
  };
}
