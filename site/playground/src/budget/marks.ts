import type {
  TokenBudget,
  TokenLimit,
  TokenLimitCount,
  TokenLimitUse,
  TokenOptions,
} from 'isoclerk/claims';

/** A limit as a place on the bar, in bytes of the cookie (of the token, where it is in none). */
export interface Mark {
  readonly ids: readonly string[];
  readonly at: number;
  readonly severity: TokenLimit['severity'];
}

/** What the cookie's name adds to the token. */
export const nameBytes = (budget: TokenBudget): number =>
  Math.max(0, ...budget.cookies.map(({ bytes }) => bytes - budget.tokenLength));

/**
 * Where each limit stands on the bar. Limits count different things (a line, a request with two copies), so each is
 * asked alone for the longest token it lets through.
 */
export function marksOf(
  budget: TokenBudget,
  measure: (options: TokenOptions) => TokenBudget,
): readonly Mark[] {
  const offset = nameBytes(budget);
  const marks = new Map<number, Mark>();
  for (const { used: _used, remaining: _remaining, fits: _fits, ...limit } of budget.limits) {
    if (limit.severity === 'info') continue;
    const longest =
      limit.counts === 'custom-claims'
        ? adviceEnd(budget, limit.limit)
        : measure({ limits: [{ ...limit, severity: 'error' }] }).tokenLimit;
    if (longest === null) continue;
    const at = longest + offset;
    const same = marks.get(at);
    const severity = same?.severity === 'error' ? 'error' : limit.severity;
    marks.set(at, { ids: [...(same?.ids ?? []), limit.id], at, severity });
  }
  return [...marks.values()].sort((left, right) => left.at - right.at);
}

/** Marks that eyes could not tell apart on a bar of this length, as one at the smallest. */
export function joinNear(marks: readonly Mark[], scale: number): readonly Mark[] {
  const joined: Mark[] = [];
  for (const mark of marks) {
    const last = joined.at(-1);
    const isNear = last && mark.at - last.at < scale / 100 && last.severity === mark.severity;
    if (isNear) joined[joined.length - 1] = { ...last, ids: [...last.ids, ...mark.ids] };
    else joined.push(mark);
  }
  return joined;
}

/** Custom claims stand last on the bar, so their limit is as far behind the default claims. */
function adviceEnd(budget: TokenBudget, limit: number): number {
  return Math.floor(budget.tokenLength + ((limit - budget.customClaimsBytes) * 4) / 3);
}

/** The row that decides first: the smallest of those that make a verdict `over`. */
export const decidingMark = (marks: readonly Mark[]): Mark | undefined =>
  marks.find(({ severity, ids }) => severity === 'error' && ids[0] !== 'clerk-advice');

const COUNTED: Readonly<Record<TokenLimitCount, string>> = {
  'custom-claims': 'custom claims',
  token: 'token',
  cookie: 'cookie __session',
  'suffixed-cookie': 'cookie __session_…',
  'cookie-header': 'Cookie header',
  'header-line': 'header line with the token',
  headers: 'all headers',
  'forwarded-headers': 'all headers, token copied by the middleware',
  request: 'URL and all headers',
  'handshake-cookie': 'handshake cookie',
  'inline-handshake-cookie': 'handshake cookie, SDK before 2.3.0',
  'handshake-url': 'handshake URL',
  'inline-handshake-url': 'handshake URL, SDK before 2.3.0',
  'handshake-request': 'handshake request',
  'inline-handshake-request': 'handshake request, SDK before 2.3.0',
};

export const countedBy = ({ counts }: TokenLimitUse): string => COUNTED[counts];

/** `browser-cookie-suffixed` → `browser cookie suffixed`. */
export const limitName = (id: string): string => id.replaceAll('-', ' ');
