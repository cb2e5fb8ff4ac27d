import type { AuditSummary, ParsedTemplate, TemplateBound, TokenBudget } from '../claims/index.js';
import { type KeptOptions, keptWords, type NextStep, shellWord } from './commandLine.js';
import { printable } from './printable.js';

/** The command that was run, with another way to look at the template. */
const budgetWords = (file: string, options: KeptOptions, ...more: readonly string[]): string[] => [
  'npx',
  'isoclerk',
  'budget',
  shellWord(file),
  ...keptWords(options),
  ...more,
];

export function afterUser(
  { verdict, claims }: TokenBudget,
  file: string,
  options: KeptOptions,
): NextStep {
  const largest = claims.find(({ origin }) => origin === 'custom')?.name;
  return verdict === 'over'
    ? {
        text: `shorten or leave out ${largest ?? 'claims'}. How many users are over?`,
        commands: [budgetWords(file, options, '--users', 'users.ndjson')],
      }
    : {
        text: 'this user fits. Does every user?',
        commands: [budgetWords(file, options, '--worst-case', 'schema.json')],
      };
}

export function afterUsers(
  { users, over, worst }: AuditSummary,
  file: string,
  options: KeptOptions,
): NextStep {
  if (users === 0) return { text: 'name a file with users, as JSON or NDJSON.', commands: [] };
  const id = worst[0]?.id;
  return over > 0
    ? {
        text: `look at the largest, ${id}, claim by claim.`,
        commands: [budgetWords(file, options, '--user', 'user.json')],
      }
    : {
        text: 'these users fit. Does every user that can be?',
        commands: [budgetWords(file, options, '--worst-case', 'schema.json')],
      };
}

/** Names what to bound, and the form of a file with the bounds. */
export function afterWorstCase(
  { verdict, unbounded, deciding }: TemplateBound,
  { shortcodes }: Pick<ParsedTemplate, 'shortcodes'>,
  file: string,
  options: KeptOptions & { readonly strict?: boolean },
): NextStep | null {
  if (verdict === 'fits') {
    if (options.strict) return null;
    return {
      text: 'hold it in CI, where warnings fail, too.',
      commands: [budgetWords(file, options, '--worst-case', 'schema.json', '--strict')],
    };
  }
  const used = shortcodes.filter(({ claim, known }) => known && deciding.includes(claim));
  const names = [...new Set([...unbounded, ...used.map(({ shortcode }) => shortcode)])];
  if (names.length === 0) return { text: `shorten ${deciding.join(', ')}.`, commands: [] };
  const form = names.map((name, index) => {
    const [before, after] = [
      index === 0 ? "echo '{ " : '  ',
      index < names.length - 1 ? ',' : " }' > bounds.json",
    ];
    return `${before}${JSON.stringify(printable(name)).replaceAll("'", "'\\''")}: 60${after}`;
  });
  return {
    text: `give a bound for ${names.join(', ')}: bytes of the value at most, or a JSON Schema.`,
    commands: [...form, budgetWords(file, options, '--worst-case', 'bounds.json')],
  };
}

export function afterToken({ verdict, claims }: TokenBudget): NextStep {
  const largest = claims.find(({ origin }) => origin === 'custom')?.name;
  return verdict === 'over'
    ? {
        text: `find out what ${largest ?? 'a claim'} can take at most.`,
        commands: [['npx', 'isoclerk', 'budget', 'template.json']],
      }
    : {
        text: 'this token fits. Does that of every user?',
        commands: [['npx', 'isoclerk', 'budget', 'template.json']],
      };
}
