export const DAY = 86_400_000;

/** How long a period of a plan is, in milliseconds. */
export const periodOf = (period: 'month' | 'annual'): number =>
  (period === 'annual' ? 365 : 30) * DAY;
