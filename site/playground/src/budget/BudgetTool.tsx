import { useEffect, useMemo, useState } from 'preact/hooks';
import { CopyButton } from '../parts/CopyButton.tsx';
import { Choice, LineField, TextField } from '../parts/Field.tsx';
import { Presets } from '../parts/Presets.tsx';
import { isObject } from '../parts/problem.ts';
import { BudgetView } from './BudgetView.tsx';
import { commandOf } from './command.ts';
import { type BudgetInput, start, userOf } from './input.ts';
import { inputOf, linkOf } from './link.ts';
import { predict } from './prediction.ts';
import { organizations, templates, users } from './presets.ts';
import { TemplateEditor } from './TemplateEditor.tsx';
import { UsersFile } from './UsersFile.tsx';
import { WorstCase } from './WorstCase.tsx';

const whole = (text: string, max: number): number =>
  /^\d{1,6}$/.test(text) ? Math.min(Number(text), max) : 0;

/** Paths into the sample user's metadata, as shortcodes. */
function metadataPaths(user: object): readonly string[] {
  if (!isObject(user)) return [];
  return ['public_metadata', 'unsafe_metadata'].flatMap((name) => {
    const metadata = user[name];
    return isObject(metadata)
      ? Object.keys(metadata)
          .filter((key) => /^\w+$/.test(key))
          .map((key) => `user.${name}.${key}`)
      : [];
  });
}

export function BudgetTool({ state }: { readonly state: string }) {
  const [input, setInput] = useState<BudgetInput>(start);
  const [isDamaged, setDamaged] = useState(false);
  const [reveal, setReveal] = useState<{ readonly claim: string } | null>(null);
  const [hasWorstCase, setWorstCase] = useState(false);
  const set = (change: Partial<BudgetInput>) => setInput((now) => ({ ...now, ...change }));

  useEffect(() => {
    if (!state) return;
    void inputOf(state).then((found) => {
      if (found) setInput(found);
      setDamaged(found === null);
    });
  }, [state]);

  const prediction = useMemo(() => predict(input), [input]);
  const { budget, marks, findings, problem } = prediction;
  const shortcodes = useMemo(() => metadataPaths(userOf(input).user), [input.user]);

  return (
    <>
      <p class="lead">
        Clerk keeps its session token in a cookie. With too many custom claims the browser drops it.
        See what your template costs before that happens.
      </p>
      {isDamaged ? (
        <p role="alert" class="problem">
          This link is damaged. The page shows its start instead.
        </p>
      ) : null}
      <div class="columns">
        <form class="inputs" onSubmit={(event) => event.preventDefault()}>
          <h2>The template</h2>
          <Presets
            label="Example template"
            presets={templates}
            text={input.template}
            onChoose={(template) => set({ template })}
          />
          <TemplateEditor
            value={input.template}
            onInput={(template) => set({ template })}
            findings={findings}
            shortcodes={shortcodes}
            reveal={reveal}
          />
          <h2>Who it is for</h2>
          <Presets
            label="Example user"
            presets={users}
            text={input.user}
            onChoose={(user) => set({ user })}
          />
          <TextField
            label="User"
            help="In any shape Clerk hands out, as JSON."
            rows={7}
            value={input.user}
            onInput={(user) => set({ user })}
            problem={prediction.userProblem}
          />
          <label class="check">
            <input
              type="checkbox"
              checked={input.hasOrganization}
              onChange={({ currentTarget }) => set({ hasOrganization: currentTarget.checked })}
            />
            An organization is active
          </label>
          {input.hasOrganization ? (
            <>
              <div class="row">
                <Presets
                  label="Example organization"
                  presets={organizations}
                  text={input.organization}
                  onChoose={(organization) => set({ organization })}
                />
                <LineField
                  label="Custom permissions"
                  type="number"
                  max={500}
                  value={input.permissions === 0 ? '' : String(input.permissions)}
                  placeholder="as in the membership"
                  onInput={(text) => set({ permissions: whole(text, 500) })}
                />
              </div>
              <TextField
                label="Membership, plan and features"
                rows={6}
                value={input.organization}
                onInput={(organization) => set({ organization })}
                problem={prediction.organizationProblem}
              />
            </>
          ) : null}
          <label class="check">
            <input
              type="checkbox"
              checked={input.isImpersonated}
              onChange={({ currentTarget }) => set({ isImpersonated: currentTarget.checked })}
            />
            <span>
              Someone impersonates the user (claim <code>act</code>)
            </span>
          </label>
          <h2>The token</h2>
          <div class="row">
            <Choice
              label="Kind"
              value={input.kind}
              options={{ session: 'Session token', 'jwt-template': 'JWT template' }}
              onChange={(kind) => set({ kind })}
            />
            <Choice
              label="Version"
              value={input.version}
              options={{ '2': 'Version 2', '1': 'Version 1' }}
              onChange={(version) => set({ version })}
            />
            <Choice
              label="Instance"
              value={input.environment}
              options={{ production: 'Production', development: 'Development' }}
              onChange={(environment) => set({ environment })}
            />
          </div>
          <div class="row">
            <LineField
              label="Issuer (iss)"
              placeholder="https://clerk.example.com"
              value={input.issuer}
              onInput={(issuer) => set({ issuer })}
            />
            <LineField
              label="Origin (azp)"
              placeholder="https://example.com"
              value={input.origin}
              onInput={(origin) => set({ origin })}
            />
            <LineField
              label="Other cookies (B)"
              type="number"
              max={200_000}
              placeholder="0"
              value={input.otherCookies === 0 ? '' : String(input.otherCookies)}
              onInput={(text) => set({ otherCookies: whole(text, 200_000) })}
            />
          </div>
          <p class="row actions">
            {prediction.organizationProblem ? null : (
              <CopyButton label="Copy as CLI command" text={() => commandOf(input)} />
            )}
            <CopyButton
              label="Copy link"
              text={async () =>
                `${location.href.replace(/#.*$/s, '')}#budget=${await linkOf(input)}`
              }
            />
          </p>
          <p class="note">
            The link holds template, user and settings behind the #: browsers do not send that part
            to a server, but whoever has the link can read it.
          </p>
        </form>
        <section class="outputs" aria-label="Result">
          <h2>The result</h2>
          {budget ? (
            <BudgetView budget={budget} marks={marks} onChoose={(claim) => setReveal({ claim })} />
          ) : (
            <p role="status" class="verdict none">
              <b>No result</b>{' '}
              {problem ? `${problem.message} ${problem.hint}` : 'Something above cannot be read.'}
            </p>
          )}
          <details
            open={hasWorstCase}
            onToggle={({ currentTarget }) => setWorstCase(currentTarget.open)}
          >
            <summary>The worst case over all users</summary>
            {hasWorstCase ? (
              <WorstCase
                input={input}
                onBounds={(bounds) => set({ bounds })}
                onUser={(user) => set({ user: JSON.stringify(user, null, 2) })}
              />
            ) : null}
          </details>
        </section>
      </div>
      <UsersFile input={input} />
    </>
  );
}
