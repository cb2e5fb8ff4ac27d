import { setOwn } from '../internal/setOwn.js';
import { createSizer, type Doubts, jsonBytes, noDoubts, stringBytes } from './goJson.js';
import type { ClaimBytes, RenderedClaims, TokenOptions } from './types.js';

const ID = '000000000000000000000000000'; // 27 characters, as in every id seen
const TIME = 1_800_000_000; // ten digits until 2286

/**
 * What Clerk puts into every token, ids and times as placeholders. `jti` is in every JWT template; of session tokens
 * in 6 of 6 with custom claims and in 0 of 15 without. `fva` are minutes since the first and the second factor, 99999
 * the largest seen.
 *
 * Sources: clerk/clerk-docs:docs/guides/sessions/session-tokens.mdx, docs/guides/sessions/jwt-templates.mdx,
 * clerk/javascript:packages/shared/src/types/jwtv2.ts.
 */
const always = {
  azp: 'https://app.example.com',
  exp: TIME,
  iat: TIME,
  iss: 'https://clerk.example.com',
  jti: '00000000000000000000',
  nbf: TIME,
  sub: `user_${ID}`,
};
const inSessions = { fva: [99_999, 99_999], sid: `sess_${ID}`, sts: 'active', v: 2 };

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
  { kind, version, defaults = {} }: TokenOptions,
): MeasuredPayload {
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
  const addDefaults = (source: Readonly<Record<string, unknown>>) => {
    for (const name of Object.keys(source)) {
      if (Object.hasOwn(defaults, name) && defaults[name] !== undefined) continue;
      if (name === 'jti' && isSession && names.length === 0) continue;
      if (name === 'v' && version === 1) continue;
      if (/azp|iss|fva/.test(name) && source !== known && !known[name]) guesses.push(name);
      add(name, source[name], 'default');
    }
  };
  addDefaults(known);
  addDefaults(always);
  if (isSession) addDefaults(inSessions);
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
