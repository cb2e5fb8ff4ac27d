import { claimUncertainties, type TokenBudget } from 'isoclerk/claims';
import { useState } from 'preact/hooks';
import { bytes, count } from '../parts/format.ts';
import { Bar } from './Bar.tsx';
import { ClaimsTable } from './ClaimsTable.tsx';
import { LimitsTable } from './LimitsTable.tsx';
import { decidingMark, limitName, type Mark, nameBytes } from './marks.ts';

interface BudgetViewProps {
  readonly budget: TokenBudget;
  readonly marks: readonly Mark[];
  /** Told when a claim is chosen, on the bar or in the table. */
  readonly onChoose?: (claim: string) => void;
}

/** The answer in words: a number of one unit against its limit, and what it means. */
export function headlineOf(budget: TokenBudget, marks: readonly Mark[]): string {
  const total = budget.tokenLength + nameBytes(budget);
  const limit = decidingMark(marks)?.at;
  if (limit === undefined) {
    const tight = budget.verdict === 'tight' ? ' Some servers refuse it by default.' : '';
    return `${bytes(total)}. No browser limit applies to a token that is in no cookie.${tight}`;
  }
  const ratio = `${count(total)} of ${bytes(limit)}`;
  if (budget.verdict === 'over') {
    return `${ratio}: ${count(total - limit)} too many. The browser drops the cookie without a word, and sign-in loops.`;
  }
  const room = `room for ${count(budget.remainingBytes ?? 0)} more bytes of claims`;
  if (budget.verdict === 'fits') return `${ratio}: ${room}.`;
  const missed = budget.limits
    .filter(({ fits, severity }) => !fits && severity === 'warning')
    .map(({ id }) => limitName(id));
  return `${ratio}: the browser takes it, ${room}. Over: ${missed.join(', ')}.`;
}

const WORDS = { fits: 'Fits', tight: 'Tight', over: 'Over' } as const;
const SIGNS = { fits: '✓', tight: '!', over: '✕' } as const;

export function BudgetView({ budget, marks, onChoose }: BudgetViewProps) {
  const [active, setActive] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const choose = (claim: string) => {
    setChosen(claim === chosen ? null : claim);
    onChoose?.(claim);
  };
  const uncertain = budget.uncertainty.filter((entry) => entry.bytes > 0);
  return (
    <div class="report">
      <p class={`verdict ${budget.verdict}`} role="status" data-length={budget.tokenLength}>
        <b>
          <span aria-hidden="true">{SIGNS[budget.verdict]}</span> {WORDS[budget.verdict]}
        </b>{' '}
        {headlineOf(budget, marks)}
      </p>
      <Bar
        budget={budget}
        marks={marks}
        active={active ?? chosen}
        onActive={setActive}
        onChoose={choose}
      />
      <dl class="facts">
        <div>
          <dt>Token</dt>
          <dd>{bytes(budget.tokenLength)}</dd>
        </div>
        <div>
          <dt>Payload</dt>
          <dd>{bytes(budget.payloadBytes)}</dd>
        </div>
        <div>
          <dt>Custom claims</dt>
          <dd>{bytes(budget.customClaimsBytes)}</dd>
        </div>
        {budget.tokenLimit === null ? null : (
          <div>
            <dt>Longest token</dt>
            <dd>{bytes(budget.tokenLimit)}</dd>
          </div>
        )}
      </dl>
      {budget.assumed.length > 0 ? (
        <p class="note">
          Placeholders of typical length stand for <code>{budget.assumed.join(', ')}</code>.
        </p>
      ) : null}
      {uncertain.length > 0 ? (
        <details class="note">
          <summary>
            Not known of Clerk: {uncertain.length} {uncertain.length === 1 ? 'thing' : 'things'},
            the larger reading counts
          </summary>
          <ul>
            {uncertain.map(({ id, claim, bytes: fewer }, index) => (
              <li key={index}>
                {claim === null ? '' : `${claim}: `}
                {claimUncertainties[id]} (up to {bytes(fewer)} fewer)
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      <ClaimsTable
        budget={budget}
        active={active}
        chosen={chosen}
        onActive={setActive}
        onChoose={choose}
      />
      <LimitsTable limits={budget.limits} />
      <details>
        <summary>The claims as they stand in the token</summary>
        <section class="json" tabIndex={0} aria-label="Rendered claims">
          <pre>{JSON.stringify(budget.payload, null, 2)}</pre>
        </section>
      </details>
    </div>
  );
}
