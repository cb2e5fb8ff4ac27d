import { findPrivateData, normalizeUser, userSourceOf } from 'isoclerk/user';
import { useMemo, useState } from 'preact/hooks';
import { users } from '../budget/presets.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import { TextField } from '../parts/Field.tsx';
import { JsonTree, type TreeNote } from '../parts/JsonTree.tsx';
import { Presets } from '../parts/Presets.tsx';
import { parseJson, problemOf } from '../parts/problem.ts';

const leaking = JSON.stringify(
  {
    ...JSON.parse(users.typical.text),
    private_metadata: { stripe_customer: 'cus_123', risk: 'high' },
  },
  null,
  2,
);

const copied = JSON.stringify(
  {
    id: 'user_2abcDEF0123456789abcDEF0123',
    firstName: 'Ada',
    lastName: 'Lovelace',
    banned: false,
    primaryEmailAddressId: 'idn_1',
    emailAddresses: [
      {
        id: 'idn_1',
        emailAddress: 'ada@example.com',
        verification: { status: 'verified' },
        linkedTo: [],
      },
    ],
    phoneNumbers: [],
    web3Wallets: [],
    externalAccounts: [],
    publicMetadata: { plan: 'pro' },
    privateMetadata: { risk: 'high' },
    unsafeMetadata: {},
    createdAt: 1_767_225_600_000,
    updatedAt: 1_790_000_000_000,
    _raw: { id: 'user_2abcDEF0123456789abcDEF0123', private_metadata: { risk: 'high' } },
  },
  null,
  2,
);

const examples = {
  none: { label: 'None', text: '' },
  json: { label: 'Backend API, with private metadata', text: leaking },
  copy: { label: 'JSON copy of currentUser()', text: copied },
} as const;
const SOURCES = {
  client: 'a client user, as from useUser()',
  backend: 'a backend user, as from currentUser()',
  json: 'JSON of an API or a webhook',
  normalized: 'a normalised user',
} as const;

function read(text: string) {
  if (!text.trim()) return null;
  const { value, problem } = parseJson(text);
  if (problem) return { value, problem, user: null, source: null, paths: [] };
  const paths = findPrivateData(value);
  const source = userSourceOf(value);
  try {
    // Wrong shapes are refused by name; that is what this page is for.
    const user = normalizeUser(value as Parameters<typeof normalizeUser>[0]);
    return { value, problem: null, user, source, paths };
  } catch (error) {
    const { message, hint } = problemOf(error);
    return { value, problem: `${message} ${hint}`, user: null, source, paths };
  }
}

export function UserTool() {
  const [text, setText] = useState('');
  const result = useMemo(() => read(text), [text]);
  const notes = useMemo<readonly TreeNote[]>(
    () => result?.paths.map((path) => ({ path, level: 'error', text: 'private' })) ?? [],
    [result],
  );
  return (
    <>
      <p class="lead">
        Paste a user in any shape: <code>JSON.stringify</code> of what a hook or the Backend API
        gave you, or the <code>data</code> of a webhook. See what <code>normalizeUser</code> makes
        of it, and what must not reach a browser.
      </p>
      <div class="columns">
        <form class="inputs" onSubmit={(event) => event.preventDefault()}>
          <Presets label="Example user" presets={examples} text={text} onChoose={setText} />
          <TextField
            label="User"
            rows={20}
            value={text}
            onInput={setText}
            problem={result?.problem ?? null}
          />
        </form>
        <section class="outputs" aria-label="Result">
          <h2>The result</h2>
          {result ? (
            <>
              <p class={`verdict ${result.paths.length > 0 ? 'over' : 'fits'}`} role="status">
                <b>{result.paths.length > 0 ? 'Private data' : 'Nothing private'}</b>{' '}
                {result.paths.length > 0
                  ? `at ${result.paths.join(', ')}.`
                  : 'No private metadata and no backup codes were found.'}{' '}
                {result.source ? `It is ${SOURCES[result.source]}.` : ''}
              </p>
              {result.paths.length > 0 ? (
                <details>
                  <summary>Where it stands in what you pasted</summary>
                  <JsonTree key={text} label="What was pasted" value={result.value} notes={notes} />
                </details>
              ) : null}
              {result.user ? (
                <>
                  <h3>normalizeUser(user)</h3>
                  <p class="row">
                    <CopyButton
                      label="Copy normalised user"
                      text={() => JSON.stringify(result.user, null, 2)}
                    />
                  </p>
                  <JsonTree key={text} label="Normalised user" value={result.user} />
                </>
              ) : null}
            </>
          ) : (
            <p class="note">Paste a user, or choose an example.</p>
          )}
        </section>
      </div>
    </>
  );
}
