/** Bytes of the token that bytes of its payload take: base64url writes three as four. */
export const tokenBytes = (payloadBytes: number): number => Math.ceil((payloadBytes * 4) / 3);

/** One unit for people: every size is said in this one. */
export const UNIT = 'Bytes of the token';
