import type { TokenLimitUse } from 'isoclerk/claims';
import { useState } from 'preact/hooks';
import { count } from '../parts/format.ts';
import { countedBy, limitName } from './marks.ts';

const FEW = 7;

function verdictOf({ fits, severity, remaining }: TokenLimitUse): { text: string; class: string } {
  if (fits) return { text: `fits, ${count(remaining)} left`, class: 'fits' };
  const much = `over by ${count(-remaining)}`;
  if (severity === 'error') return { text: much, class: 'over' };
  return { text: severity === 'info' ? `${much} (information)` : much, class: 'tight' };
}

/** Every limit on the token's way, with where its number comes from: missed ones first, then by what they decide. */
export function LimitsTable({ limits }: { readonly limits: readonly TokenLimitUse[] }) {
  const [all, setAll] = useState(false);
  const share = ({ used, limit }: TokenLimitUse) => used / limit;
  const isMissed = ({ fits, severity }: TokenLimitUse) => !fits && severity !== 'info';
  const rank = { error: 0, warning: 1, info: 2 } as const;
  const sorted = [...limits].sort(
    (left, right) =>
      Number(isMissed(right)) - Number(isMissed(left)) ||
      rank[left.severity] - rank[right.severity] ||
      share(right) - share(left),
  );
  const rows = all ? sorted : sorted.slice(0, FEW);
  return (
    <>
      <section class="scroll wide" tabIndex={0} aria-label="Limits">
        <table class="limits">
          <caption>Limits on the way, in bytes</caption>
          <thead>
            <tr>
              <th scope="col">Limit</th>
              <th scope="col">Verdict</th>
              <th scope="col" class="number">
                Used
              </th>
              <th scope="col" class="number">
                Limit
              </th>
              <th scope="col">Counts</th>
              <th scope="col">Known by</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((use) => {
              const verdict = verdictOf(use);
              return (
                <tr key={use.id}>
                  <th scope="row">{limitName(use.id)}</th>
                  <td class={verdict.class}>{verdict.text}</td>
                  <td class="number">{count(use.used)}</td>
                  <td class="number">{count(use.limit)}</td>
                  <td>{countedBy(use)}</td>
                  <td>
                    {use.basis}: {use.source}, {use.date}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      {limits.length > FEW ? (
        <button type="button" class="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Show fewer limits' : `Show all ${limits.length} limits`}
        </button>
      ) : null}
    </>
  );
}
