import type { TokenBudget } from 'isoclerk/claims';
import { useEffect, useRef } from 'preact/hooks';
import { count } from '../parts/format.ts';
import { colorsOf } from './Bar.tsx';

interface ClaimsTableProps {
  readonly budget: TokenBudget;
  readonly active: string | null;
  readonly chosen: string | null;
  readonly onActive: (claim: string | null) => void;
  readonly onChoose: (claim: string) => void;
}

/** The claims by what they cost, the dearest first. A row and its piece of the bar light up together. */
export function ClaimsTable({ budget, active, chosen, onActive, onChoose }: ClaimsTableProps) {
  const colors = colorsOf(budget.claims);
  const total = budget.claims.reduce((sum, claim) => sum + claim.bytes, 0);
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (chosen !== null) row.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <section class="scroll" tabIndex={0} aria-label="Claims by size">
      <table>
        <caption>Claims by size, in bytes of the payload</caption>
        <thead>
          <tr>
            <th scope="col">Claim</th>
            <th scope="col">Kind</th>
            <th scope="col" class="number">
              Bytes
            </th>
            <th scope="col" class="number">
              Share
            </th>
          </tr>
        </thead>
        <tbody>
          {budget.claims.map(({ name, bytes, origin }) => (
            <tr
              key={name}
              class={name === active || name === chosen ? 'is-active' : ''}
              onMouseEnter={() => onActive(name)}
              onMouseLeave={() => onActive(null)}
            >
              <th scope="row">
                <button
                  type="button"
                  class="claim"
                  ref={name === chosen ? row : null}
                  aria-pressed={name === chosen}
                  onFocus={() => onActive(name)}
                  onBlur={() => onActive(null)}
                  onClick={() => onChoose(name)}
                >
                  <i style={{ background: colors.get(name) }} />
                  <code>{name}</code>
                </button>
              </th>
              <td>{origin}</td>
              <td class="number">{count(bytes)}</td>
              <td class="number">{total > 0 ? `${((bytes / total) * 100).toFixed(1)} %` : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
