import type { AuditSummary } from 'isoclerk/claims';
import { bytes, count } from '../parts/format.ts';
import type { Unreadable } from './auditJob.ts';

interface AuditViewProps {
  readonly summary: AuditSummary;
  readonly tokenLimit: number | null;
  readonly unreadable: Unreadable | null;
  readonly seconds: number;
}

/** What an audit found: who is over, how the lengths are spread, and the largest. */
export function AuditView({ summary, tokenLimit, unreadable, seconds }: AuditViewProps) {
  const { users, fits, tight, over, tokenLength, histogram, worst } = summary;
  const most = Math.max(1, ...histogram.map((bin) => bin.users));
  const verdict = over > 0 ? 'over' : unreadable || tight > 0 || users === 0 ? 'tight' : 'fits';
  return (
    <div class="report">
      <p class={`verdict ${verdict}`} role="status">
        <b>{over > 0 ? `${count(over)} over` : users === 0 ? 'No users' : 'None over'}</b>{' '}
        {count(users)} users in {seconds.toFixed(1)} s: {count(fits)} fit, {count(tight)} tight,{' '}
        {count(over)} over.
      </p>
      {unreadable ? (
        <p class="problem" role="alert">
          {count(unreadable.count)} not counted. The first, at line {count(unreadable.line)}:{' '}
          {unreadable.problem}
        </p>
      ) : null}
      {users === 0 ? null : (
        <>
          <figure class="histogram">
            <figcaption>
              Length of the token: half have {bytes(tokenLength.p50)} or less, 99 % have{' '}
              {bytes(tokenLength.p99)} or less, the longest {bytes(tokenLength.max)}.
            </figcaption>
            <div class="bins" aria-hidden="true">
              {histogram.map(({ from, to, users: some }) => (
                <div
                  key={from}
                  class={tokenLimit !== null && to > tokenLimit ? 'bin over' : 'bin'}
                  style={{ height: `${(some / most) * 100}%` }}
                  title={`${count(from)} to ${count(to)}: ${count(some)} users`}
                />
              ))}
            </div>
            <p class="axis" aria-hidden="true">
              <span>{count(histogram[0]?.from ?? 0)}</span>
              {tokenLimit === null ? null : <span>the longest that fits: {count(tokenLimit)}</span>}
              <span>{count(histogram.at(-1)?.to ?? 0)}</span>
            </p>
          </figure>
          <details>
            <summary>The numbers of the histogram</summary>
            <table>
              <thead>
                <tr>
                  <th scope="col">Token, bytes</th>
                  <th scope="col" class="number">
                    Users
                  </th>
                </tr>
              </thead>
              <tbody>
                {histogram.map(({ from, to, users: some }) => (
                  <tr key={from}>
                    <th scope="row">
                      {count(from)} to {count(to)}
                    </th>
                    <td class="number">{count(some)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
          <table>
            <caption>The largest tokens</caption>
            <thead>
              <tr>
                <th scope="col">User</th>
                <th scope="col" class="number">
                  Token, bytes
                </th>
                <th scope="col">Verdict</th>
              </tr>
            </thead>
            <tbody>
              {worst.map(({ id, tokenLength: length }) => (
                <tr key={id}>
                  <th scope="row">
                    <code>{id}</code>
                  </th>
                  <td class="number">{count(length)}</td>
                  <td class={tokenLimit !== null && length > tokenLimit ? 'over' : 'fits'}>
                    {tokenLimit !== null && length > tokenLimit
                      ? `over by ${count(length - tokenLimit)}`
                      : 'fits'}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </div>
  );
}
