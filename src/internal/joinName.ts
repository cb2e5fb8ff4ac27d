/** First and last name as both Clerk SDKs join them (clerk/javascript:packages/backend/src/api/resources/User.ts, read 2026-11). */
export function joinName(firstName: string | null, lastName: string | null): string | null {
  return `${firstName ?? ''} ${lastName ?? ''}`.trim() || null;
}
