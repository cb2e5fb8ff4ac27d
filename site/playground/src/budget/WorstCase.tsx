import { boundTemplate, type TemplateBound } from 'isoclerk/claims';
import { useEffect, useState } from 'preact/hooks';
import { CopyButton } from '../parts/CopyButton.tsx';
import { TextField } from '../parts/Field.tsx';
import { bytes, count } from '../parts/format.ts';
import { isObject, parseJson, problemOf } from '../parts/problem.ts';
import { worstCaseCommandOf } from './command.ts';
import { type BudgetInput, boundsOf, tokenOptionsOf } from './input.ts';

interface WorstCaseProps {
  readonly input: BudgetInput;
  readonly onBounds: (bounds: string) => void;
  readonly onUser: (user: object) => void;
}

type Answer =
  | { readonly bound: TemplateBound; readonly problem: null }
  | { readonly bound: null; readonly problem: string };

function answer(input: BudgetInput): Answer {
  const { bounds, problem } = boundsOf(input);
  if (problem) return { bound: null, problem };
  try {
    const bound = boundTemplate(input.template, { ...tokenOptionsOf(input), ...bounds });
    return { bound, problem: null };
  } catch (error) {
    const { message, hint } = problemOf(error);
    return { bound: null, problem: `${message} ${hint}` };
  }
}

const SENTENCES = {
  fits: 'No user within these bounds can be over.',
  over: 'There are users within these bounds whose token is over.',
  unknown: 'Nothing is proven: something has no bound.',
} as const;

/** Asks for all users at once. Not with every key: a proof takes longer than one token. */
export function WorstCase({ input, onBounds, onUser }: WorstCaseProps) {
  const [result, setResult] = useState<Answer | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setResult(answer(input)), 250);
    return () => clearTimeout(timer);
  }, [input]);
  const bound = result?.bound ?? null;
  const add = (shortcode: string) => {
    const { value } = parseJson(input.bounds || '{}');
    const fields = isObject(value) ? value : {};
    onBounds(JSON.stringify({ ...fields, [shortcode]: 66 }, null, 2));
  };
  return (
    <div class="worst-case">
      <TextField
        label="Bounds by shortcode"
        help="Bytes of the value’s JSON, quotes included, or a JSON Schema: { &quot;user.first_name&quot;: 66 }"
        rows={4}
        value={input.bounds}
        onInput={onBounds}
        problem={result?.problem ?? null}
      />
      {bound ? (
        <div role="status">
          <p class={`verdict ${bound.verdict === 'unknown' ? 'tight' : bound.verdict}`}>
            <b>
              {bound.verdict === 'unknown' ? 'Unknown' : bound.verdict === 'fits' ? 'Fits' : 'Over'}
            </b>{' '}
            {SENTENCES[bound.verdict]}
            {bound.maxTokenLength === null
              ? ''
              : ` The longest token has ${bytes(bound.maxTokenLength)}.`}
          </p>
          {bound.deciding.length > 0 ? (
            <p>
              Decided by: <code>{bound.deciding.join(', ')}</code>
            </p>
          ) : null}
          {bound.unbounded.length > 0 ? (
            <ul class="plain-list">
              {bound.unbounded.map((shortcode) => (
                <li key={shortcode}>
                  <code>{shortcode}</code> has no documented bound.{' '}
                  <button type="button" onClick={() => add(shortcode)}>
                    Give {shortcode} a bound
                  </button>
                </li>
              ))}
            </ul>
          ) : null}
          {bound.assumptions.length > 0 ? (
            <p class="note">Taken for granted: {bound.assumptions.join('; ')}.</p>
          ) : null}
        </div>
      ) : null}
      {bound ? (
        <details>
          <summary>The most each claim can cost</summary>
          <table>
            <thead>
              <tr>
                <th scope="col">Claim</th>
                <th scope="col" class="number">
                  Bytes at most
                </th>
              </tr>
            </thead>
            <tbody>
              {bound.claims.map(({ name, maxBytes }) => (
                <tr key={name}>
                  <th scope="row">
                    <code>{name}</code>
                  </th>
                  <td class="number">{maxBytes === null ? 'no bound' : count(maxBytes)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      ) : null}
      <p class="row">
        {bound?.witness ? (
          <button type="button" onClick={() => onUser(bound.witness?.context.user ?? {})}>
            Show a user who is over
          </button>
        ) : null}
        {bound ? (
          <CopyButton
            label="Copy worst case as CLI command"
            text={() => worstCaseCommandOf(input)}
          />
        ) : null}
      </p>
    </div>
  );
}
