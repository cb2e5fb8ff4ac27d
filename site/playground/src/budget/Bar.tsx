import type { ClaimBytes, TokenBudget } from 'isoclerk/claims';
import { bytes, count } from '../parts/format.ts';
import { decidingMark, joinNear, limitName, type Mark, nameBytes } from './marks.ts';

interface Segment {
  readonly name: string;
  /** Bytes of the cookie: base64 makes four of three. */
  readonly size: number;
  readonly color: string;
  /** The claim it shows; null for what is not a claim. */
  readonly claim: string | null;
}

const COLORS = 8;

/** The colour of each claim: default claims share one, custom claims go round eight. */
export function colorsOf(claims: readonly ClaimBytes[]): ReadonlyMap<string, string> {
  let next = 0;
  return new Map(
    claims.map(({ name, origin }) => [
      name,
      origin === 'default' ? 'var(--default)' : `var(--claim-${(next++ % COLORS) + 1})`,
    ]),
  );
}

function segmentsOf(budget: TokenBudget): readonly Segment[] {
  const colors = colorsOf(budget.claims);
  const inClaims = budget.claims.reduce((sum, claim) => sum + (claim.bytes * 4) / 3, 0);
  const rest = budget.tokenLength + nameBytes(budget) - inClaims;
  const ofOrigin = (origin: ClaimBytes['origin']): Segment[] =>
    budget.claims
      .filter((claim) => claim.origin === origin)
      .map((claim) => ({
        name: claim.name,
        size: (claim.bytes * 4) / 3,
        color: colors.get(claim.name) ?? 'var(--default)',
        claim: claim.name,
      }));
  return [
    { name: 'name, header, signature', size: rest, color: 'var(--fixed)', claim: null },
    ...ofOrigin('default'),
    ...ofOrigin('custom'),
  ];
}

interface BarProps {
  readonly budget: TokenBudget;
  readonly marks: readonly Mark[];
  readonly active: string | null;
  readonly onActive: (claim: string | null) => void;
  readonly onChoose: (claim: string) => void;
}

/** The cookie, claim by claim, with the limits as lines; what is over the limit is hatched. */
export function Bar({ budget, marks, active, onActive, onChoose }: BarProps) {
  const total = budget.tokenLength + nameBytes(budget);
  const limit = decidingMark(marks)?.at ?? null;
  const scale = Math.max(total * 1.04, (limit ?? total) * 1.12);
  const percent = (value: number) => `${(value / scale) * 100}%`;
  const shown = joinNear(
    marks
      .filter(({ at }) => at > 0 && at <= scale)
      .filter(({ at, severity }) => severity !== 'error' || at === limit),
    scale,
  );
  const over = limit === null ? 0 : Math.max(0, total - limit);
  const what = budget.cookies.length > 0 ? 'cookie' : 'token';
  const label =
    limit === null
      ? `The ${what} takes ${bytes(total)}.`
      : `The ${what} takes ${bytes(total)} of ${count(limit)}${over > 0 ? `, ${count(over)} too many` : ''}.`;
  let before = 0;
  return (
    <figure class="meter">
      <div class={over > 0 ? 'bar is-over' : 'bar'} role="img" aria-label={label}>
        {segmentsOf(budget).map(({ name, size, color, claim }, index) => {
          const left = before;
          before += size;
          return (
            <div
              key={claim ?? index}
              class={claim !== null && claim === active ? 'segment is-active' : 'segment'}
              style={{ left: percent(left), width: percent(size), background: color }}
              title={`${name}: ${count(Math.round(size))} bytes of the ${what}`}
              data-claim={claim ?? undefined}
              onMouseEnter={() => onActive(claim)}
              onMouseLeave={() => onActive(null)}
              onClick={() => claim !== null && onChoose(claim)}
            />
          );
        })}
        {limit !== null && over > 0 ? (
          <div class="excess" style={{ left: percent(limit), width: percent(over) }} />
        ) : null}
        {shown.map(({ at, severity }) => (
          <div key={at} class={`mark ${severity}`} style={{ left: percent(at) }} />
        ))}
      </div>
      <ol class="pins" aria-hidden="true">
        {shown.map(({ at, severity }, index) => (
          <li
            key={at}
            class={`${severity} ${index % 2 ? 'low' : ''}`}
            style={{ left: percent(at) }}
          >
            {letter(index)}
          </li>
        ))}
      </ol>
      <figcaption>
        <ul class="legend">
          <li>
            <i style={{ background: 'var(--fixed)' }} /> name, header, signature
          </li>
          <li>
            <i style={{ background: 'var(--default)' }} /> default claims
          </li>
          <li>
            <i style={{ background: 'var(--claim-1)' }} /> custom claims, each in a colour
          </li>
          {over > 0 ? (
            <li>
              <i class="excess" /> too much: {bytes(over)}
            </li>
          ) : null}
        </ul>
        <ul class="legend">
          {shown.map(({ at, ids, severity }, index) => (
            <li key={at} class={severity}>
              <b>{letter(index)}</b> {count(at)} {ids.map(limitName).join(', ')}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

const letter = (index: number): string => String.fromCharCode(65 + (index % 26));
