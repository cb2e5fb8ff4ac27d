import { clerkClaim } from '../../internal/claimNames.js';
import { setOwn } from '../../internal/setOwn.js';
import { createSizer, type Doubts, jsonBytes, noDoubts, stringBytes } from '../template/goJson.js';
import type { RenderedClaims } from '../template/types.js';
import type { ClaimBytes, TokenOptions } from '../types.js';
import { isDefaultClaim, placeholders } from './defaultClaims.js';

export interface MeasuredPayload {
  readonly payload: Record<string, unknown>;
  readonly claims: ClaimBytes[];
  readonly assumed: string[];
  readonly payloadBytes: number;
  readonly customClaimsBytes: number;
  readonly doubts: Doubts;
}

/** Measures all claims of one token. A default claim wins over a custom one of its name. */
export function measurePayload(
  { claims: custom, defaults: known, integers, assumed }: RenderedClaims,
  options: TokenOptions,
): MeasuredPayload {
  const { kind, defaults = {} } = options;
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
    const isKnown = origin === 'custom' && Object.hasOwn(integers, name);
    const [extra, doubt] = (isKnown && integers[name]) || [0, 0];
    const bytes = stringBytes(name, sizer) + jsonBytes(value, sizer, 1) + 2 - extra;
    doubts['number-format'] -= doubt;
    payloadBytes += bytes;
    claims.push({ name, bytes, origin });
    setOwn(payload, name, value);
  };
  const names = Object.keys(custom);
  for (const name of Object.keys(defaults)) add(name, defaults[name] ?? undefined, 'default');
  for (const [name, value] of [...Object.entries(known), ...Object.entries(placeholders)]) {
    const claim = clerkClaim(name);
    if (!isDefaultClaim(claim, options)) continue;
    if (Object.hasOwn(defaults, name) && defaults[name] !== undefined) continue;
    if (claim.besideCustom && isSession && names.length === 0) continue;
    if (claim.varies && !known[name]) guesses.push(name);
    add(name, value, 'default');
  }
  const defaultBytes = payloadBytes;
  sizer.doubts = doubts;
  for (const name of names) add(name, custom[name], 'custom');
  return {
    payload,
    claims,
    assumed: guesses,
    payloadBytes: Math.max(payloadBytes, 2),
    customClaimsBytes: payloadBytes - defaultBytes,
    doubts,
  };
}
