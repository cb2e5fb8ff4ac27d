import { measureToken, type TokenOptions } from 'isoclerk/claims';
import { useMemo, useState } from 'preact/hooks';
import { BudgetView } from '../budget/BudgetView.tsx';
import { marksOf } from '../budget/marks.ts';
import { Choice, TextField } from '../parts/Field.tsx';
import { problemOf } from '../parts/problem.ts';

type Environment = NonNullable<TokenOptions['environment']>;

/** What people paste around a token: the scheme, the cookie's name, quotes. */
const bare = (text: string): string =>
  text
    .trim()
    .replace(/^(authorization:\s*)?bearer\s+/i, '')
    .replace(/^__session(_\w+)?=/, '')
    .replace(/^["']|["';]+$/g, '');

function measure(text: string, environment: Environment) {
  const token = bare(text);
  if (!token) return null;
  try {
    const ask = (options: TokenOptions) => measureToken(token, { environment, ...options });
    const budget = ask({});
    return { budget, marks: marksOf(budget, ask), problem: null };
  } catch (error) {
    return { budget: null, marks: [], problem: problemOf(error) };
  }
}

export function TokenTool() {
  const [text, setText] = useState('');
  const [environment, setEnvironment] = useState<Environment>('production');
  const result = useMemo(() => measure(text, environment), [text, environment]);
  return (
    <>
      <p class="lead">
        The same report for a token you have. It is decoded, never verified and never sent. Take an
        expired one: a token that is valid signs in whoever has it.
      </p>
      <div class="columns">
        <form class="inputs" onSubmit={(event) => event.preventDefault()}>
          <TextField
            label="Session token or JWT"
            help="The value of the cookie __session, or of a header. Bearer and the cookie’s name may stand before it."
            rows={10}
            value={text}
            onInput={setText}
            problem={result?.problem ? `${result.problem.message}. ${result.problem.hint}` : null}
          />
          <Choice
            label="Instance"
            value={environment}
            options={{ production: 'Production', development: 'Development' }}
            onChange={setEnvironment}
          />
        </form>
        <section class="outputs" aria-label="Result">
          <h2>The result</h2>
          {result?.budget ? (
            <BudgetView budget={result.budget} marks={result.marks} />
          ) : (
            <p class="note">Paste a token on the left.</p>
          )}
        </section>
      </div>
    </>
  );
}
