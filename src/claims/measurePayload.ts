import { defaultClaims } from './defaultClaims.js';
import { createSizer, type Doubts, jsonBytes, noDoubts, stringBytes } from './goJson.js';
import { resources } from './resources.js';
import type { ClaimBytes, ClaimsContext, RenderedClaims, TokenOptions } from './types.js';

export interface MeasuredPayload {
  readonly payload: Record<string, unknown>;
  readonly claims: ClaimBytes[];
  readonly assumed: string[];
  readonly payloadBytes: number;
  readonly customClaimsBytes: number;
  readonly hasOrganization: boolean;
  readonly doubts: Doubts;
}

/** Measures all claims of one token, custom and default. A default claim wins over a custom one of its name. */
export function measurePayload(
  rendered: Pick<RenderedClaims, 'claims' | 'integers'>,
  context: ClaimsContext,
  options: TokenOptions,
): MeasuredPayload {
  const sizer = createSizer(null);
  const doubts = noDoubts();
  const payload: Record<string, unknown> = {};
  const claims: ClaimBytes[] = [];
  let payloadBytes = 1;
  let defaultBytes = 0;
  const add = (name: string, value: unknown, origin: ClaimBytes['origin'] = 'default') => {
    if (value === undefined || Object.hasOwn(payload, name)) return;
    sizer.path[0] = name;
    const float = (origin === 'custom' && rendered.integers?.[name]) || 0;
    const bytes = stringBytes(name, sizer) + jsonBytes(value, sizer, 1) + 2 - float;
    doubts.number -= float;
    payloadBytes += bytes;
    claims.push({ name, bytes, origin });
    // Not an assignment: __proto__ is a name like any other.
    if (name === '__proto__') {
      Object.defineProperty(payload, name, { value, enumerable: true, configurable: true });
    } else payload[name] = value;
  };
  const names = Object.keys(rendered.claims);
  const parts = resources(context);
  const assumed = defaultClaims(options, context, parts, names.length > 0, add);
  defaultBytes = payloadBytes;
  sizer.doubts = doubts;
  for (const name of names) add(name, rendered.claims[name], 'custom');
  return {
    payload,
    claims,
    assumed,
    payloadBytes: Math.max(payloadBytes, 2),
    customClaimsBytes: payloadBytes - defaultBytes,
    hasOrganization: parts.organization !== null,
    doubts,
  };
}
